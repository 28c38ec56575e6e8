//! Replace: find a text and write another in its place, in whole cells, anywhere in cells, or by a regular expression.

use serde::{Deserialize, Serialize};

use super::{StepExample, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells, chosen};
use crate::clean::condition::regex_from_text;
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;

/// Finds a text and writes another in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Replace {
    /// The columns; none means every column.
    pub columns: Vec<ColumnName>,
    /// What to find.
    pub find: String,
    /// What to write in its place; in a pattern, `$1` is the first group.
    pub with: String,
    /// Where to look.
    pub search: Search,
    /// Capitals and small letters differ.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub match_case: bool,
}

/// Where to look for a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Search {
    /// Anywhere in the cell.
    #[default]
    Anywhere,
    /// The whole cell must be it.
    WholeCell,
    /// It is a regular expression.
    Pattern,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["street"], &["12 av. de la Mer"], &["3 Av. Pasteur"]],
    after: &[&["street"], &["12 avenue de la Mer"], &["3 avenue Pasteur"]],
};

impl Replace {
    fn regex(&self) -> Result<regex::Regex, StepError> {
        if self.find.is_empty() {
            return Err(StepError::Setting("find"));
        }
        let pattern = match self.search {
            Search::Anywhere => regex::escape(&self.find),
            Search::WholeCell => format!("^(?:{})$", regex::escape(&self.find)),
            Search::Pattern => self.find.clone(),
        };
        let pattern = if self.match_case { pattern } else { format!("(?i){pattern}") };
        regex_from_text(&pattern).map_err(|error| match error {
            StepError::Pattern { reason, .. } => StepError::Pattern { pattern: self.find.clone(), reason },
            other => other,
        })
    }
}

impl Operation for Replace {
    fn effect(&self) -> Effect {
        Effect::cells(&self.columns)
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn check_settings(&self) -> Result<(), StepError> {
        self.regex().map(drop)
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        let regex = self.regex()?;
        change_cells(ctx, table, &chosen(table, &self.columns), Alike::ByValue, |v| {
            let after = match self.search {
                Search::Pattern => regex.replace_all(v, self.with.as_str()),
                _ => regex.replace_all(v, regex::NoExpand(&self.with)),
            };
            Change::to(v, after.into_owned())
        })
    }

    fn sentence(&self) -> Message {
        let message = Message::new("step-replace-done")
            .with("find", self.find.as_str())
            .with("with", self.with.as_str());
        with_columns(message, &self.columns)
    }
}
