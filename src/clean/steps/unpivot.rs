//! Unpivot: columns that are values (January, February, …) become rows, one per filled cell.
//!
//! Each new row keeps the origin of the row it came from, so a cell can still be traced to its line in the file.

use polars::prelude::*;
use serde::{Deserialize, Serialize};

use super::{StepExample, some_column};
use crate::base::{ColumnName, Context};
use crate::clean::effect::{Effect, Rows};
use crate::clean::step::{Applied, Operation, StepError, list};
use crate::findings::{Findings, Message};
use crate::table::Table;

/// Turns columns into rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unpivot {
    /// The columns that become rows; all others are repeated on each.
    pub columns: Vec<ColumnName>,
    /// The new column that holds the old columns' names.
    pub name: ColumnName,
    /// The new column that holds their cells.
    pub value: ColumnName,
    /// Make a row for empty cells too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keep_empty: bool,
}

impl Default for Unpivot {
    fn default() -> Self {
        Unpivot { columns: Vec::new(), name: "name".into(), value: "value".into(), keep_empty: false }
    }
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["district", "January", "February"], &["Gare", "12.5", "11"], &["Kasbah", "9", ""]],
    after: &[
        &["district", "month", "tonnes"],
        &["Gare", "January", "12.5"],
        &["Gare", "February", "11"],
        &["Kasbah", "January", "9"],
    ],
};

impl Operation for Unpivot {
    fn effect(&self) -> Effect {
        Effect {
            needs: self.columns.clone(),
            adds: vec![self.name.clone(), self.value.clone()],
            removes: self.columns.clone(),
            rows: Rows::More,
            ..Effect::default()
        }
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn check_settings(&self) -> Result<(), StepError> {
        let repeated = self.columns.iter().enumerate().any(|(i, c)| self.columns[..i].contains(c));
        if repeated {
            return Err(StepError::Setting("columns"));
        }
        some_column(&self.columns)
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        self.check(&table.columns())?;
        let wide = self.columns.len();
        if table.height().saturating_mul(wide) > u32::MAX as usize / 2 {
            return Err(StepError::Setting("columns"));
        }
        let mut cells = self
            .columns
            .iter()
            .map(|c| Ok(table.text(c.as_str())?.iter()))
            .collect::<Result<Vec<_>, StepError>>()?;
        let mut rows: Vec<u32> = Vec::with_capacity(table.height() * wide);
        let mut names = StringChunkedBuilder::new(self.name.as_str().into(), rows.capacity());
        let mut values = StringChunkedBuilder::new(self.value.as_str().into(), rows.capacity());
        for row in 0..table.height() {
            if row.is_multiple_of(16_384) {
                ctx.check()?;
            }
            for (column, cells) in self.columns.iter().zip(&mut cells) {
                let cell = cells.next().flatten();
                if cell.is_some() || self.keep_empty {
                    rows.push(row as u32);
                    names.append_value(column.as_str());
                    values.append_option(cell);
                }
            }
        }
        let gone: Vec<&str> = self.columns.iter().map(ColumnName::as_str).collect();
        let repeated = table.without(&gone)?.take(&rows)?;
        let mut applied = Applied::new(
            repeated
                .with_text(self.name.as_str(), names.finish())?
                .with_text(self.value.as_str(), values.finish())?,
        );
        applied.changed = rows.len();
        Ok(applied)
    }

    fn sentence(&self) -> Message {
        Message::new("step-unpivot-done")
            .with("count", self.columns.len())
            .with("columns", list(&self.columns))
            .with("name", self.name.as_str())
            .with("value", self.value.as_str())
    }
}
