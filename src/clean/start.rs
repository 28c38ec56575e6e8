//! What is known when somebody begins a step, and the small questions that the catalogue asks of it.

use crate::base::{ColumnName, Context};
use crate::table::profile::ColumnProfile;

/// What is known when somebody begins a step.
#[derive(Clone, Copy, Debug)]
pub struct Start<'a> {
    /// The chosen columns; may be none.
    pub columns: &'a [ColumnName],
    /// The profiles of the table's columns; may be empty.
    pub profiles: &'a [ColumnProfile],
    /// Today's year.
    pub year: i16,
}

impl<'a> Start<'a> {
    /// A start with these columns.
    pub fn new(ctx: &Context, columns: &'a [ColumnName], profiles: &'a [ColumnProfile]) -> Self {
        Start { columns, profiles, year: ctx.today.year() }
    }

    pub(super) fn all(&self) -> Vec<ColumnName> {
        self.columns.to_vec()
    }

    pub(super) fn first(&self) -> ColumnName {
        self.columns.first().cloned().unwrap_or_default()
    }

    pub(super) fn profile(&self) -> Option<&ColumnProfile> {
        let first = self.columns.first()?;
        self.profiles.iter().find(|p| &p.name == first)
    }

    /// `base`, or `base 2`, `base 3` … so that it is no column yet.
    pub(super) fn fresh(&self, base: &str) -> ColumnName {
        let taken = |name: &str| self.profiles.iter().any(|p| p.name.as_str() == name);
        let numbered = (2..).map(|n| format!("{base} {n}"));
        let mut names = std::iter::once(base.to_owned()).chain(numbered);
        names.find(|n| !taken(n)).unwrap_or_default().into()
    }
}
