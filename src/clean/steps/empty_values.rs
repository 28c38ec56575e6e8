//! Empty values: cells that say "nothing" in words or signs become empty.
//!
//! The values are listed in the step; nothing is emptied because a program thinks so. They are compared without case and outer spaces.

use serde::{Deserialize, Serialize};

use super::{StepExample, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells, chosen};
use crate::clean::condition::emptied;
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;

/// Empties cells that hold one of the listed values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EmptyValues {
    /// The columns; none means every column.
    pub columns: Vec<ColumnName>,
    /// The values that mean "nothing".
    pub values: Vec<String>,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["phone"], &["0461 55 31"], &["néant"], &["-"], &["N/A"]],
    after: &[&["phone"], &["0461 55 31"], &[""], &[""], &[""]],
};

impl Operation for EmptyValues {
    fn effect(&self) -> Effect {
        Effect::cells(&self.columns)
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn check_settings(&self) -> Result<(), StepError> {
        if self.values.is_empty() { Err(StepError::Setting("values")) } else { Ok(()) }
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        let values: Vec<String> = self.values.iter().map(|v| v.trim().to_lowercase()).collect();
        change_cells(ctx, table, &chosen(table, &self.columns), Alike::ByValue, |v| {
            if values.contains(&v.trim().to_lowercase()) { emptied() } else { Change::Same }
        })
    }

    fn sentence(&self) -> Message {
        let message = Message::new("step-empty-values-done").with("values", self.values.join(", "));
        with_columns(message, &self.columns)
    }
}
