//! Parse date: dates as written become `yyyy-mm-dd`, or `yyyy-mm-ddThh:mm:ss` where times of day are kept.
//!
//! One order holds for the whole column. What does not fit it stays as written and is listed, because a program that turns single cells
//! round hides that the column mixes two notations.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::{StepExample, some_column, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;
use crate::table::parse::{DateOrder, DateReading, date_from_text, time_behind_date};

/// Writes dates as `yyyy-mm-dd`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParseDate {
    /// The columns.
    pub columns: Vec<ColumnName>,
    /// Which part comes first.
    #[serde(default)]
    pub order: DateOrder,
    /// The first of the hundred years that two-digit years stand for.
    #[serde(default = "default_from")]
    pub two_digit_from: i16,
    /// What becomes of times of day.
    #[serde(default, skip_serializing_if = "TimesOfDay::is_default")]
    pub times: TimesOfDay,
}

/// What becomes of a time of day behind a date; midnight counts as none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimesOfDay {
    /// A cell with a time of day stays as written and is listed.
    #[default]
    Leave,
    /// Every date of the column is written with its time.
    Keep,
    /// The time is cut off.
    Cut,
}

impl TimesOfDay {
    fn is_default(&self) -> bool {
        *self == TimesOfDay::default()
    }
}

fn default_from() -> i16 {
    DateReading::default().two_digit_from
}

impl Default for ParseDate {
    fn default() -> Self {
        ParseDate {
            columns: Vec::new(),
            order: DateOrder::default(),
            two_digit_from: default_from(),
            times: TimesOfDay::default(),
        }
    }
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["born"], &["24/02/1979"], &["17.06.90"], &["٠٨/٠١/١٩٩٤"], &["3 août 2001"], &["45/03/1990"]],
    after: &[&["born"], &["1979-02-24"], &["1990-06-17"], &["1994-01-08"], &["2001-08-03"], &["45/03/1990"]],
};

impl Operation for ParseDate {
    fn effect(&self) -> Effect {
        Effect::cells(&self.columns)
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn check_settings(&self) -> Result<(), StepError> {
        if !(1600..=2100).contains(&self.two_digit_from) {
            return Err(StepError::Setting("two_digit_from"));
        }
        some_column(&self.columns)
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        let columns: Vec<&str> = self.columns.iter().map(ColumnName::as_str).collect();
        let reading = DateReading { order: self.order, two_digit_from: self.two_digit_from };
        change_cells(ctx, table, &columns, Alike::ByShape, |v| {
            let Some(date) = date_from_text(v, &reading) else { return Change::Unread };
            let time = time_behind_date(v).unwrap_or(Time::midnight());
            match self.times {
                TimesOfDay::Keep => Change::to(v, date.to_datetime(time).to_string()),
                TimesOfDay::Leave if time != Time::midnight() => Change::Unread,
                TimesOfDay::Leave | TimesOfDay::Cut => Change::to(v, date.to_string()),
            }
        })
    }

    fn sentence(&self) -> Message {
        let id = match self.order {
            DateOrder::DayFirst => "step-parse-date-done-day",
            DateOrder::MonthFirst => "step-parse-date-done-month",
            DateOrder::YearFirst => "step-parse-date-done-year",
        };
        let times = match self.times {
            TimesOfDay::Leave => "leave",
            TimesOfDay::Keep => "keep",
            TimesOfDay::Cut => "cut",
        };
        with_columns(Message::new(id).with("times", times), &self.columns)
    }
}
