//! Birth year: ages become years of birth, as of a stated year, so that departments that note ages and those that note dates can be compared.
//!
//! The year is a setting, not the clock's: an age written down in 2024 must not shift when the recipe runs again in 2026. The result may be
//! one year off, as birthdays are not known; fields made from it should be compared with that tolerance.

use polars::prelude::*;
use serde::{Deserialize, Serialize};

use super::StepExample;
use crate::base::{ColumnName, Context};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Example, Operation, StepError, Unread};
use crate::findings::{Findings, Message};
use crate::table::Table;
use crate::table::parse::{DecimalMark, NumberReading, number_from_text};

/// Adds a column with the year of birth worked out from an age.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BirthYear {
    /// The column with ages in years.
    pub column: ColumnName,
    /// The new column.
    pub name: ColumnName,
    /// The year in which the ages held.
    pub as_of: i16,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["age"], &["34"], &["٧"], &["baby"]],
    after: &[&["age", "birth_year"], &["34", "1992"], &["٧", "2019"], &["baby", ""]],
};

impl Operation for BirthYear {
    fn effect(&self) -> Effect {
        Effect { needs: vec![self.column.clone()], adds: vec![self.name.clone()], ..Effect::default() }
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        vec![&mut self.column]
    }

    fn check_settings(&self) -> Result<(), StepError> {
        if (1850..=2199).contains(&self.as_of) { Ok(()) } else { Err(StepError::Setting("as_of")) }
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        self.check(&table.columns())?;
        ctx.check()?;
        let cells = table.text(self.column.as_str())?;
        let reading = NumberReading { decimal: DecimalMark::Point };
        let year_of = |age: &str| {
            let age = number_from_text(age, &reading)?;
            let whole: i16 = age.text.split('.').next()?.parse().ok()?;
            (0..=130).contains(&whole).then(|| (self.as_of - whole).to_string())
        };
        let mut builder = StringChunkedBuilder::new(self.name.as_str().into(), cells.len());
        let mut applied = Applied::new(table.clone());
        let mut unread = Vec::new();
        for (row, cell) in cells.iter().enumerate() {
            let year = cell.and_then(year_of);
            match (&cell, &year) {
                (Some(_), None) => unread.push(row as u32),
                (Some(age), Some(year)) => {
                    applied.changed += 1;
                    if applied.examples.len() < 3 {
                        let (before, after) = ((*age).to_owned(), year.clone());
                        applied.examples.push(Example { column: self.name.clone(), before, after, count: 1 });
                    }
                }
                (None, _) => {}
            }
            builder.append_option(year);
        }
        if !unread.is_empty() {
            applied.unread.push(Unread { column: self.column.clone(), rows: unread });
        }
        applied.table = table.with_text(self.name.as_str(), builder.finish())?;
        Ok(applied)
    }

    fn sentence(&self) -> Message {
        Message::new("step-birth-year-done")
            .with("column", self.column.as_str())
            .with("name", self.name.as_str())
            .with("year", self.as_of.to_string())
    }
}
