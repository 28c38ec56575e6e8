//! Split column: one cell becomes several at a separator; what is left over goes into the last part.

use polars::prelude::*;
use serde::{Deserialize, Serialize};

use super::StepExample;
use crate::base::{ColumnName, Context};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Example, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;
use crate::table::strings::distinct;

/// Splits a column at a separator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SplitColumn {
    /// The column.
    pub column: ColumnName,
    /// What stands between the parts.
    pub separator: String,
    /// The new columns; as many parts are made, and what is left over stays in the last.
    pub names: Vec<ColumnName>,
    /// Keep the column itself too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keep: bool,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["name", "no"], &["Haddad, Youssef", "1"], &["Karoui, Samira, Dr", "2"], &["Amina", "3"]],
    after: &[
        &["family", "given", "no"],
        &["Haddad", "Youssef", "1"],
        &["Karoui", "Samira, Dr", "2"],
        &["Amina", "", "3"],
    ],
};

impl Operation for SplitColumn {
    fn effect(&self) -> Effect {
        Effect {
            needs: vec![self.column.clone()],
            adds: self.names.clone(),
            removes: if self.keep { Vec::new() } else { vec![self.column.clone()] },
            ..Effect::default()
        }
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        vec![&mut self.column]
    }

    fn check_settings(&self) -> Result<(), StepError> {
        if self.separator.is_empty() {
            return Err(StepError::Setting("separator"));
        }
        if self.names.len() < 2 { Err(StepError::Setting("names")) } else { Ok(()) }
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        self.check(&table.columns())?;
        ctx.check()?;
        let distinct = distinct(table.text(self.column.as_str())?);
        let parts: Vec<Vec<&str>> = distinct
            .values
            .iter()
            .map(|v| v.splitn(self.names.len(), self.separator.as_str()).map(str::trim).collect())
            .collect();
        let mut applied = Applied::new(table.clone());
        for (value, parts) in distinct.values.iter().zip(&parts).take(3) {
            let (before, after) = ((*value).to_owned(), parts.join(" | "));
            applied.examples.push(Example { column: self.column.clone(), before, after, count: 1 });
        }
        let place = table.column_names().position(|n| n == self.column.as_str()).unwrap_or(0);
        let mut new = if self.keep { table.clone() } else { table.without(&[self.column.as_str()])? };
        for (i, name) in self.names.iter().enumerate() {
            let mut builder = StringChunkedBuilder::new(name.as_str().into(), table.height());
            for &id in &distinct.of_row {
                let part = parts.get(id as usize).and_then(|p| p.get(i)).copied().filter(|p| !p.is_empty());
                applied.changed += usize::from(part.is_some());
                builder.append_option(part);
            }
            new = new.with_text(name.as_str(), builder.finish())?;
            new = new.moved(name.as_str(), place + i + usize::from(self.keep))?;
        }
        applied.table = new;
        Ok(applied)
    }

    fn sentence(&self) -> Message {
        Message::new("step-split-column-done")
            .with("column", self.column.as_str())
            .with("separator", self.separator.as_str())
            .with("count", self.names.len())
    }
}
