//! What was read otherwise than it stands, so that files could be compared; the files themselves stay as they are.

use crate::base::{ColumnName, SourceId};
use crate::findings::{Message, Place};

/// Columns of a source that were read otherwise than they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The source.
    pub source: SourceId,
    /// The columns.
    pub columns: Vec<ColumnName>,
    /// How they were read.
    pub how: How,
}

/// How columns were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Days with the month first.
    MonthFirst,
    /// Days with the day first, or with the month in words.
    Days,
    /// Words and letters for man and woman.
    Sex,
    /// Year, month and day of birth as one date.
    BirthTogether,
    /// The parts of an address as one.
    AddressTogether,
    /// Ages as years of birth.
    AgeAsYear,
}

impl Reading {
    /// One column.
    pub(super) fn of(source: &SourceId, column: &str, how: How) -> Reading {
        Reading { source: source.clone(), columns: vec![ColumnName::from(column)], how }
    }

    /// What to tell a person, and about which column.
    pub fn message(&self) -> (Message, Place) {
        let id = match self.how {
            How::MonthFirst => "linkage-note-read-month-first",
            How::Days => "linkage-note-read-days",
            How::Sex => "linkage-note-read-sex",
            How::BirthTogether => "linkage-note-read-birth-together",
            How::AddressTogether => "linkage-note-read-address-together",
            How::AgeAsYear => "linkage-note-read-age",
        };
        let names = self.columns.iter().map(ColumnName::as_str).collect::<Vec<_>>().join(", ");
        let place = Place::source(&self.source).field(names.clone());
        (Message::new(id).with("columns", names).with("source", self.source.to_string()), place)
    }
}
