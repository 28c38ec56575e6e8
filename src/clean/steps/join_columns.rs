//! Join columns: the cells of several columns in one, with a separator between them; empty cells leave no separator behind.

use polars::prelude::*;
use serde::{Deserialize, Serialize};

use super::{StepExample, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Example, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;

/// Joins columns into one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinColumns {
    /// The columns, in order.
    pub columns: Vec<ColumnName>,
    /// What stands between the parts.
    pub separator: String,
    /// The new column, put where the first one was.
    pub name: ColumnName,
    /// Keep the columns themselves too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keep: bool,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["no", "street"], &["12", "rue de la Mer"], &["", "quai du Phare"]],
    after: &[&["address"], &["12 rue de la Mer"], &["quai du Phare"]],
};

impl Operation for JoinColumns {
    fn effect(&self) -> Effect {
        Effect {
            needs: self.columns.clone(),
            adds: vec![self.name.clone()],
            removes: if self.keep { Vec::new() } else { self.columns.clone() },
            ..Effect::default()
        }
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn check_settings(&self) -> Result<(), StepError> {
        let repeated = self.columns.iter().enumerate().any(|(i, c)| self.columns[..i].contains(c));
        if self.columns.len() < 2 || repeated { Err(StepError::Setting("columns")) } else { Ok(()) }
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        self.check(&table.columns())?;
        let parts = self
            .columns
            .iter()
            .map(|c| Ok(table.text(c.as_str())?.iter()))
            .collect::<Result<Vec<_>, StepError>>()?;
        let mut parts = parts;
        let mut builder = StringChunkedBuilder::new(self.name.as_str().into(), table.height());
        let mut applied = Applied::new(table.clone());
        let mut joined = String::new();
        for row in 0..table.height() {
            if row.is_multiple_of(16_384) {
                ctx.check()?;
            }
            joined.clear();
            for part in parts.iter_mut().filter_map(|p| p.next().flatten()) {
                if !joined.is_empty() {
                    joined.push_str(&self.separator);
                }
                joined.push_str(part);
            }
            let filled = Some(joined.as_str()).filter(|j| !j.is_empty());
            applied.changed += usize::from(filled.is_some());
            if let Some(after) = filled.filter(|_| applied.examples.len() < 3) {
                let before = self
                    .columns
                    .iter()
                    .filter_map(|c| table.cell(c.as_str(), row))
                    .collect::<Vec<_>>()
                    .join(" | ");
                applied.examples.push(Example {
                    column: self.name.clone(),
                    before,
                    after: after.to_owned(),
                    count: 1,
                });
            }
            builder.append_option(filled);
        }
        let first = self.columns.first().map(ColumnName::as_str).unwrap_or_default();
        let gone = |n: &&str| !self.keep && self.columns.iter().any(|c| c.as_str() == *n);
        let place = table.column_names().take_while(|n| *n != first).filter(|n| !gone(n)).count();
        let names: Vec<&str> = self.columns.iter().map(ColumnName::as_str).collect();
        let base = if self.keep { table.clone() } else { table.without(&names)? };
        applied.table =
            base.with_text(self.name.as_str(), builder.finish())?.moved(self.name.as_str(), place)?;
        Ok(applied)
    }

    fn sentence(&self) -> Message {
        with_columns(Message::new("step-join-columns-done").with("name", self.name.as_str()), &self.columns)
    }
}
