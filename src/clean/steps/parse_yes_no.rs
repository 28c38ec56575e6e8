//! Parse yes/no: oui, نعم, yes, ✓, 1 become `true`; non, لا, no, 0 become `false`.

use serde::{Deserialize, Serialize};

use super::{StepExample, some_column, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;
use crate::table::parse::yes_no_from_text;

/// Writes yes and no as `true` and `false`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParseYesNo {
    /// The columns.
    pub columns: Vec<ColumnName>,
    /// Further words for yes, compared without case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub yes: Vec<String>,
    /// Further words for no.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub no: Vec<String>,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["insured"], &["oui"], &["لا"], &["Yes"], &["perhaps"]],
    after: &[&["insured"], &["true"], &["false"], &["true"], &["perhaps"]],
};

impl Operation for ParseYesNo {
    fn effect(&self) -> Effect {
        Effect::cells(&self.columns)
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn check_settings(&self) -> Result<(), StepError> {
        some_column(&self.columns)
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        let columns: Vec<&str> = self.columns.iter().map(ColumnName::as_str).collect();
        let listed = |words: &[String], v: &str| {
            words.iter().any(|w| w.trim().to_lowercase() == v.trim().to_lowercase())
        };
        change_cells(ctx, table, &columns, Alike::ByValue, |v| {
            let read = match (listed(&self.yes, v), listed(&self.no, v)) {
                (true, _) => Some(true),
                (_, true) => Some(false),
                _ => yes_no_from_text(v),
            };
            match read {
                Some(yes) => Change::to(v, yes.to_string()),
                None => Change::Unread,
            }
        })
    }

    fn sentence(&self) -> Message {
        with_columns(Message::new("step-parse-yes-no-done"), &self.columns)
    }
}
