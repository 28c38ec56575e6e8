//! Hijri date: adds the day of the common calendar beside a column of Hijri dates, which stays as it is.
//!
//! The reckoning is a setting that a person chooses: the same written date can be a day earlier or later in another one. So is what becomes of
//! dates that could be of either calendar: a bare `12/05/45` is read only where it is said to be Hijri.

use polars::prelude::*;
use serde::{Deserialize, Serialize};

use super::StepExample;
use crate::base::{ColumnName, Context};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Example, Operation, StepError, Unread};
use crate::findings::{Findings, Message};
use crate::table::Table;
use crate::table::parse::{
    DateOrder, DateReading, HijriCalendar, HijriReading, hijri_under, whole_date_from_text,
};

/// Adds a column with the day of the common calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HijriDate {
    /// The column with Hijri dates.
    pub column: ColumnName,
    /// The new column.
    pub name: ColumnName,
    /// The reckoning that the dates follow.
    #[serde(default)]
    pub calendar: HijriCalendar,
    /// The first of the hundred years that bare two-digit years stand for; such cells stay unread without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_digit_from: Option<i16>,
    /// The order of the dates of the common calendar that stand among the others and are taken over, years of four digits only; such cells
    /// stay unread without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub common: Option<DateOrder>,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["born"], &["1 رمضان 1445 هـ"], &["01/01/1446"], &["1446"]],
    after: &[
        &["born", "born_common"],
        &["1 رمضان 1445 هـ", "2024-03-11"],
        &["01/01/1446", "2024-07-07"],
        &["1446", ""],
    ],
};

impl Operation for HijriDate {
    fn effect(&self) -> Effect {
        Effect { needs: vec![self.column.clone()], adds: vec![self.name.clone()], ..Effect::default() }
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        vec![&mut self.column]
    }

    fn check_settings(&self) -> Result<(), StepError> {
        match self.two_digit_from {
            Some(from) if !(1300..=1401).contains(&from) => Err(StepError::Setting("two_digit_from")),
            _ => Ok(()),
        }
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        self.check(&table.columns())?;
        ctx.check()?;
        let cells = table.text(self.column.as_str())?;
        let mut builder = StringChunkedBuilder::new(self.name.as_str().into(), cells.len());
        let mut applied = Applied::new(table.clone());
        let mut unread = Vec::new();
        for (row, cell) in cells.iter().enumerate() {
            let day = cell.and_then(|c| self.day(c)).map(|d| d.to_string());
            match (&cell, &day) {
                (Some(_), None) => unread.push(row as u32),
                (Some(before), Some(day)) => {
                    applied.changed += 1;
                    if applied.examples.len() < 3 {
                        let (before, after) = ((*before).to_owned(), day.clone());
                        applied.examples.push(Example { column: self.name.clone(), before, after, count: 1 });
                    }
                }
                (None, _) => {}
            }
            builder.append_option(day);
        }
        if !unread.is_empty() {
            applied.unread.push(Unread { column: self.column.clone(), rows: unread });
        }
        applied.table = table.with_text(self.name.as_str(), builder.finish())?;
        Ok(applied)
    }

    fn sentence(&self) -> Message {
        let calendar = match self.calendar {
            HijriCalendar::UmmAlQura => "umm-al-qura",
            HijriCalendar::Tabular => "tabular",
        };
        Message::new("step-hijri-date-done")
            .with("column", self.column.as_str())
            .with("name", self.name.as_str())
            .with("calendar", calendar)
            .with("short", self.two_digit_from.map_or("no", |_| "yes"))
            .with("common", self.common.map_or("no", |_| "yes"))
    }
}

impl HijriDate {
    /// The day of the common calendar that a cell says.
    fn day(&self, cell: &str) -> Option<jiff::civil::Date> {
        let reading = HijriReading { two_digit_from: self.two_digit_from };
        if let Some(hijri) = hijri_under(cell, &reading) {
            return hijri.to_date(self.calendar);
        }
        whole_date_from_text(cell, &DateReading { order: self.common?, ..DateReading::default() })
    }
}
