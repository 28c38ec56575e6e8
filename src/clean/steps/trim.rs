//! Trim: spaces at the ends, double spaces and marks that nobody can see.
//!
//! Zero-width joiners between letters stay: in Persian they are spelling. No-break spaces become plain spaces.

use serde::{Deserialize, Serialize};

use super::{StepExample, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells, chosen};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::{Table, parse};

/// Takes idle spaces and invisible marks out of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Trim {
    /// The columns; none means every column.
    pub columns: Vec<ColumnName>,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["name"], &["  Haddad "], &["Ben\u{a0} Ali"], &["Leila\u{200f}"]],
    after: &[&["name"], &["Haddad"], &["Ben Ali"], &["Leila"]],
};

/// A text without idle spaces and invisible marks.
pub(crate) fn trimmed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let joins_letters = matches!(c, '\u{200c}' | '\u{200d}')
            && out.chars().next_back().is_some_and(char::is_alphabetic)
            && chars.peek().is_some_and(|c| c.is_alphabetic());
        if c.is_whitespace() {
            // A line break is no idle space: it parts the lines of an address.
            let is_break = matches!(c, '\n' | '\r');
            if is_break && out.ends_with(' ') {
                out.pop();
            }
            if !out.is_empty() && !out.ends_with([' ', '\n']) {
                out.push(if is_break { '\n' } else { ' ' });
            }
        } else if joins_letters || !parse::is_invisible(c) {
            out.push(c);
        }
    }
    if out.ends_with([' ', '\n']) {
        out.pop();
    }
    out
}

impl Operation for Trim {
    fn effect(&self) -> Effect {
        Effect::cells(&self.columns)
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        change_cells(ctx, table, &chosen(table, &self.columns), Alike::ByShape, |v| Change::to(v, trimmed(v)))
    }

    fn sentence(&self) -> Message {
        with_columns(Message::new("step-trim-done"), &self.columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joiner_inside_a_persian_word_is_spelling() {
        assert_eq!(trimmed("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(trimmed("\u{200c}علی\u{200c} "), "علی");
        assert_eq!(trimmed(" \u{feff}\u{200f} "), "");
    }

    #[test]
    fn lines_within_a_cell_stay_lines() {
        assert_eq!(trimmed("12 rue  du Port \r\n  13002 Marseille\n"), "12 rue du Port\n13002 Marseille");
        assert_eq!(trimmed("a\n\n b"), "a\nb");
    }
}
