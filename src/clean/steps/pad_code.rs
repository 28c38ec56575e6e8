//! Pad code: zeros in front, up to a width, to give back what a spreadsheet took from codes such as `00412`.
//!
//! Only cells of digits are padded; `.0` at the end, another spreadsheet habit, is cut first.

use serde::{Deserialize, Serialize};

use super::{StepExample, some_column, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::{Table, parse};

/// Puts zeros in front of codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PadCode {
    /// The columns.
    pub columns: Vec<ColumnName>,
    /// How many digits a code has.
    pub width: u32,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["dossier"], &["4127"], &["004128"], &["131.0"], &["A-12"]],
    after: &[&["dossier"], &["004127"], &["004128"], &["000131"], &["A-12"]],
};

impl Operation for PadCode {
    fn effect(&self) -> Effect {
        Effect::cells(&self.columns)
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn check_settings(&self) -> Result<(), StepError> {
        if !(1..=60).contains(&self.width) {
            return Err(StepError::Setting("width"));
        }
        some_column(&self.columns)
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        let columns: Vec<&str> = self.columns.iter().map(ColumnName::as_str).collect();
        let width = self.width as usize;
        change_cells(ctx, table, &columns, Alike::ByShape, |v| {
            let whole = v.trim().strip_suffix(".0").unwrap_or(v.trim());
            let digits: Option<String> =
                whole.chars().map(|c| parse::digit(c).map(|d| char::from(b'0' + d))).collect();
            match digits {
                Some(digits) if !digits.is_empty() => Change::to(v, format!("{digits:0>width$}")),
                _ => Change::Same,
            }
        })
    }

    fn sentence(&self) -> Message {
        with_columns(Message::new("step-pad-code-done").with("width", self.width), &self.columns)
    }
}
