//! Fill down: empty cells get the value above them, for lists in which a value is written only once per block.
//!
//! With `within`, a value is not carried into the next block: filling stops where one of those columns changes.

use polars::prelude::*;
use serde::{Deserialize, Serialize};

use super::{StepExample, some_column, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Example, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;

/// Gives empty cells the value above them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FillDown {
    /// The columns.
    pub columns: Vec<ColumnName>,
    /// Columns that hold a block together; none means the whole table is one block.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<ColumnName>,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["district", "street"], &["Kasbah", "Mer"], &["", "Phare"], &["Gare", "Port"], &["", "Quai"]],
    after: &[
        &["district", "street"],
        &["Kasbah", "Mer"],
        &["Kasbah", "Phare"],
        &["Gare", "Port"],
        &["Gare", "Quai"],
    ],
};

impl Operation for FillDown {
    fn effect(&self) -> Effect {
        let mut effect = Effect::cells(&self.columns);
        effect.needs.extend(self.within.iter().cloned());
        effect
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().chain(&mut self.within).collect()
    }

    fn check_settings(&self) -> Result<(), StepError> {
        some_column(&self.columns)
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        let blocks = self.block_starts(table)?;
        let mut applied = Applied::new(table.clone());
        for column in &self.columns {
            ctx.check()?;
            let cells = table.text(column.as_str())?;
            let mut builder = StringChunkedBuilder::new(cells.name().clone(), cells.len());
            let mut above: Option<&str> = None;
            let mut filled = 0;
            let mut first: Option<&str> = None;
            for (row, cell) in cells.iter().enumerate() {
                if blocks.get(row).copied().unwrap_or(false) {
                    above = None;
                }
                if cell.is_some() {
                    above = cell;
                } else if above.is_some() {
                    filled += 1;
                    first = first.or(above);
                }
                builder.append_option(cell.or(above));
            }
            applied.table = applied.table.with_text(column.as_str(), builder.finish())?;
            applied.changed += filled;
            if let Some(after) = first {
                let after = after.to_owned();
                applied.examples.push(Example {
                    column: column.clone(),
                    before: String::new(),
                    after,
                    count: filled,
                });
            }
        }
        Ok(applied)
    }

    fn sentence(&self) -> Message {
        with_columns(Message::new("step-fill-down-done"), &self.columns)
    }
}

impl FillDown {
    /// For each row whether a block begins there.
    fn block_starts(&self, table: &Table) -> Result<Vec<bool>, StepError> {
        let mut starts = vec![false; if self.within.is_empty() { 0 } else { table.height() }];
        for column in &self.within {
            let mut before: Option<&str> = None;
            for (row, cell) in table.text(column.as_str())?.iter().enumerate() {
                starts[row] |= row > 0 && cell != before;
                before = cell;
            }
        }
        Ok(starts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_within_its_block() {
        let table =
            Table::from_rows("t", &[&["block", "v"], &["1", "a"], &["1", ""], &["2", ""], &["2", "b"]])
                .unwrap();
        let step = FillDown { columns: vec!["v".into()], within: vec!["block".into()] };
        let applied = step.apply(&Context::for_tests(), &table, &Findings::new()).unwrap();
        assert_eq!(applied.table.to_rows()[1..], [["1", "a"], ["1", "a"], ["2", ""], ["2", "b"]]);
        assert_eq!(applied.changed, 1);
    }
}
