//! Parse number: numbers as written (`1 234,50 €`) become plain ones (`1234.50`), digit for digit.

use serde::{Deserialize, Serialize};

use super::{StepExample, some_column, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;
use crate::table::parse::{DecimalMark, NumberReading, number_from_text};

/// Writes numbers with a decimal point and no grouping.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParseNumber {
    /// The columns.
    pub columns: Vec<ColumnName>,
    /// The decimal mark in the cells.
    #[serde(default)]
    pub decimal: DecimalMark,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["aid"], &["1 234,50"], &["1.200,00 €"], &["(15,5)"], &["٣٢٠"], &["sur dossier"]],
    after: &[&["aid"], &["1234.50"], &["1200.00"], &["-15.5"], &["320"], &["sur dossier"]],
};

impl Operation for ParseNumber {
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
        let reading = NumberReading { decimal: self.decimal };
        change_cells(ctx, table, &columns, Alike::ByShape, |v| match number_from_text(v, &reading) {
            Some(number) => Change::to(v, number.text),
            None => Change::Unread,
        })
    }

    fn sentence(&self) -> Message {
        let id = match self.decimal {
            DecimalMark::Comma => "step-parse-number-done-comma",
            DecimalMark::Point => "step-parse-number-done-point",
        };
        with_columns(Message::new(id), &self.columns)
    }
}
