//! Parse time: times of day as written become `hh:mm`, or `hh:mm:ss` where seconds are wanted.
//!
//! The step is what says that a column holds times, so `14.30`, `1430` and `noon` are read too. Seconds that are written are never cut off, and
//! what is no time of day (`24:00`, `7`) stays as written and is listed.

use serde::{Deserialize, Serialize};

use super::{StepExample, some_column, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;
use crate::table::parse::clock_from_text;

/// Writes times of day as `hh:mm`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParseTime {
    /// The columns.
    pub columns: Vec<ColumnName>,
    /// Whether every time is written with its seconds.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub seconds: bool,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[
        &["opens"],
        &["14h30"],
        &["2:30 PM"],
        &["14.30"],
        &["1430"],
        &["٢:٣٠ م"],
        &["noon"],
        &["24:00"],
    ],
    after: &[&["opens"], &["14:30"], &["14:30"], &["14:30"], &["14:30"], &["14:30"], &["12:00"], &["24:00"]],
};

impl Operation for ParseTime {
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
        change_cells(ctx, table, &columns, Alike::ByShape, |v| {
            let Some(time) = clock_from_text(v) else { return Change::Unread };
            let has_seconds = time.second() != 0 || time.subsec_nanosecond() != 0;
            Change::to(
                v,
                match self.seconds || has_seconds {
                    true => time.to_string(),
                    false => format!("{:02}:{:02}", time.hour(), time.minute()),
                },
            )
        })
    }

    fn sentence(&self) -> Message {
        with_columns(Message::new("step-parse-time-done"), &self.columns)
    }
}
