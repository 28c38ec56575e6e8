//! A text cell in canonical notation read as what its kind says; what cannot be read stays text, so that nothing is lost on the way out.

use jiff::civil::{Date, DateTime};

use crate::table::Kind;

/// A typed cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Words, codes, and everything that does not read as its kind says.
    Text(&'a str),
    /// A whole number.
    Whole(i64),
    /// A number with decimals.
    Decimal(f64),
    /// A day.
    Date(Date),
    /// A day and time.
    Datetime(DateTime),
    /// Yes or no.
    YesNo(bool),
}

impl<'a> Cell<'a> {
    /// Reads a cell.
    pub fn read(kind: Kind, text: &'a str) -> Cell<'a> {
        let read = match kind {
            Kind::Text | Kind::Code | Kind::Time => None,
            Kind::Whole => text.parse().ok().map(Cell::Whole),
            Kind::Decimal => text.parse::<f64>().ok().filter(|n| n.is_finite()).map(Cell::Decimal),
            Kind::Date => text.parse().ok().filter(|_| text.len() == 10).map(Cell::Date),
            Kind::Datetime => text.parse().ok().filter(|_| text.len() >= 16).map(Cell::Datetime),
            Kind::YesNo => match text {
                "true" => Some(Cell::YesNo(true)),
                "false" => Some(Cell::YesNo(false)),
                _ => None,
            },
        };
        read.unwrap_or(Cell::Text(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_stays_text() {
        assert_eq!(Cell::read(Kind::Whole, "12"), Cell::Whole(12));
        assert_eq!(Cell::read(Kind::Whole, "12-14"), Cell::Text("12-14"));
        assert_eq!(Cell::read(Kind::Code, "007"), Cell::Text("007"));
        assert_eq!(Cell::read(Kind::Date, "2026-11-01"), Cell::Date(jiff::civil::date(2026, 11, 1)));
        assert_eq!(Cell::read(Kind::Date, "2026-11"), Cell::Text("2026-11"));
        assert_eq!(Cell::read(Kind::Decimal, "NaN"), Cell::Text("NaN"));
    }
}
