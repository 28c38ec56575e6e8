//! Drop duplicates: rows that are equal in chosen columns, exactly as written; the first or the last of them stays.
//!
//! This is for the same line twice in one file. The same *person* twice is for linkage, which looks at likeness and keeps both origins.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{StepExample, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::chosen;
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;
use crate::table::strings::distinct;

/// Takes out rows that repeat another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DropDuplicates {
    /// The columns that must be equal; none means every column.
    pub columns: Vec<ColumnName>,
    /// Which row of several stays.
    pub keep: Keep,
}

/// Which row of several equal ones stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Keep {
    /// The first.
    #[default]
    First,
    /// The last.
    Last,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["no", "name"], &["1", "Haddad"], &["2", "Karoui"], &["1", "Haddad"]],
    after: &[&["no", "name"], &["1", "Haddad"], &["2", "Karoui"]],
};

impl Operation for DropDuplicates {
    fn effect(&self) -> Effect {
        Effect::fewer_rows(self.columns.clone())
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        // Rows get a group number that is refined column by column: equal numbers in the end mean equal rows.
        let mut group = vec![0u32; table.height()];
        for column in chosen(table, &self.columns) {
            ctx.check()?;
            let distinct = distinct(table.text(column)?);
            let mut numbers: FxHashMap<(u32, u32), u32> = FxHashMap::default();
            for (group, &id) in group.iter_mut().zip(&distinct.of_row) {
                let next = numbers.len() as u32;
                *group = *numbers.entry((*group, id)).or_insert(next);
            }
        }
        let groups = group.iter().max().map_or(0, |m| *m as usize + 1);
        let mut seen = vec![false; groups];
        let mut keep = vec![false; group.len()];
        let mut visit = |row: usize| {
            let seen = &mut seen[group[row] as usize];
            keep[row] = !*seen;
            *seen = true;
        };
        match self.keep {
            Keep::First => (0..group.len()).for_each(&mut visit),
            Keep::Last => (0..group.len()).rev().for_each(&mut visit),
        }
        let mut applied = Applied::new(table.keep(&keep)?);
        applied.rows_removed = table.height() - applied.table.height();
        Ok(applied)
    }

    fn sentence(&self) -> Message {
        with_columns(Message::new("step-drop-duplicates-done"), &self.columns)
    }
}
