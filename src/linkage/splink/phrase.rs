//! What Diwan's levels and blocking keys say, in SQL: the nearest condition that Splink can run, or none.
//!
//! Nearest means: the same judgement on ordinary values. Folding is lower case without accents and outer blanks; what needs Diwan's own knowledge (scripts, sounds,
//! the weight of rare words) has no counterpart and gives `None`.

use super::dialect::WriteFor;
use super::sql::Place;
use crate::linkage::comparison::{Level, Method};
use crate::linkage::rule::Take;

/// The two values of a comparison as SQL, unread: the bare columns, or what stands for them.
pub(super) struct Values<'a> {
    pub(super) engine: WriteFor,
    pub(super) method: Method,
    pub(super) left: &'a str,
    pub(super) right: &'a str,
}

impl Values<'_> {
    fn both(&self, read: impl Fn(&str) -> String) -> (String, String) {
        (read(self.left), read(self.right))
    }

    /// Both values as the method reads them.
    fn read(&self) -> (String, String) {
        self.both(|text| read(self.engine, self.method, text))
    }

    /// The condition of a level.
    pub(super) fn condition(&self, level: Level) -> Option<String> {
        let engine = self.engine;
        let (a, b) = self.read();
        match (self.method, level) {
            (_, Level::Empty | Level::Different | Level::SameAcrossScripts | Level::SoundsAlike) => None,
            (_, Level::Same) => Some(format!("{a} = {b}")),
            (Method::Date, level) => date(&a, &b, level),
            (Method::Number, level) => number(&a, &b, level),
            (Method::Email, level) => self.email(level),
            (Method::Code | Method::Phone, Level::SameEnding) => {
                Some(format!("length({a}) >= 7 AND right({a}, 7) = right({b}, 7)"))
            }
            (Method::Code | Method::Phone, Level::PartMissing) => Some(format!(
                "least(length({a}), length({b})) >= 3 AND (contains({a}, {b}) OR contains({b}, {a}))"
            )),
            (_, Level::OneDigit) => Some(format!("damerau_levenshtein({a}, {b}) <= 1")),
            (_, Level::Edits { at_most }) => Some(format!("damerau_levenshtein({a}, {b}) <= {at_most}")),
            (Method::Name | Method::WholeName, Level::Alike { at_least }) => {
                Some(format!("{}({a}, {b}) >= {at_least}", engine.jaro_winkler()))
            }
            (_, Level::Alike { at_least }) => Some(share_left(&a, &b, at_least)),
            (_, Level::Initial) => Some(format!("substr({a}, 1, 1) = {b} OR substr({b}, 1, 1) = {a}")),
            (_, Level::OtherOrder) => {
                let sorted = |text: &str| engine.sorted(&engine.words(text));
                Some(format!("{} = {}", sorted(&a), sorted(&b)))
            }
            (_, Level::PartMissing) => {
                let (x, y) = (engine.words(&a), engine.words(&b));
                let common = engine.count(&engine.in_both(&x, &y));
                let (x, y) = (engine.count(&x), engine.count(&y));
                Some(format!("{common} = least({x}, {y}) AND {x} <> {y}"))
            }
            (Method::Text, Level::NumberDiffers) => {
                let rest = |text: &str| engine.without(text, "[0-9]");
                Some(format!("{} = {} AND length({}) > 0", rest(&a), rest(&b), rest(&a)))
            }
            _ => None,
        }
    }

    fn email(&self, level: Level) -> Option<String> {
        let (a, b) = self.both(|text| mailbox(self.engine, text));
        match level {
            Level::SameMailbox => Some(format!("{a} = {b}")),
            Level::NumberDiffers => {
                let (x, y) = self.both(|t| self.engine.without(&mailbox(self.engine, t), "[^0-9]"));
                Some(format!(
                    "least(length({x}), length({y})) > 0 AND NOT contains({x}, {y}) AND NOT contains({y}, {x}) AND {}",
                    share_left(&a, &b, 0.7)
                ))
            }
            Level::Alike { at_least } => Some(share_left(&a, &b, at_least)),
            Level::SameEnding => {
                let (a, b) = self.read();
                let domain = |text: &str| not_empty(&format!("regexp_extract({text}, '@(.+)$', 1)"));
                Some(format!("{} = {}", domain(&a), domain(&b)))
            }
            _ => None,
        }
    }

    /// When two addresses are merely alike: at none of the levels before that, and not both with a number.
    pub(super) fn merely_alike(&self, levels: &[Level]) -> Option<String> {
        let first = levels.iter().position(|l| matches!(l, Level::Alike { .. }))?;
        let last = levels.iter().rposition(|l| matches!(l, Level::Alike { .. }))?;
        let before = levels[..first].iter().filter_map(|&l| self.condition(l));
        let not: String = before.map(|c| format!(" AND NOT ({c})")).collect();
        let (a, b) = self.both(|t| self.engine.without(&mailbox(self.engine, t), "[^0-9]"));
        Some(format!("{}{not} AND ({a} = '' OR {b} = '')", self.condition(levels[last])?))
    }

    /// When one of the two is empty.
    pub(super) fn empty(&self) -> String {
        let (a, b) = match self.method {
            Method::Date | Method::Code | Method::Phone | Method::Number => self.read(),
            _ => self.both(str::to_owned),
        };
        format!("{a} IS NULL OR {b} IS NULL")
    }
}

/// A value as a method reads it.
fn read(engine: WriteFor, method: Method, text: &str) -> String {
    match method {
        Method::Date => not_empty(&engine.without(text, "[^0-9]")),
        Method::Code | Method::Phone => not_empty(&engine.without(&engine.lower(text), "[ .,;:/()+_-]")),
        Method::Number => format!("TRY_CAST({text} AS DOUBLE)"),
        Method::Email => format!("lower(trim({text}))"),
        _ => engine.lower(text),
    }
}

/// A text that is missing where nothing is left of it.
fn not_empty(text: &str) -> String {
    format!("NULLIF({text}, '')")
}

fn mailbox(engine: WriteFor, text: &str) -> String {
    not_empty(&format!("regexp_extract({}, '^[^@]+', 0)", read(engine, Method::Email, text)))
}

fn share_left(a: &str, b: &str, at_least: f64) -> String {
    format!("1.0 - damerau_levenshtein({a}, {b}) / greatest(length({a}), length({b})) >= {at_least}")
}

fn date(a: &str, b: &str, level: Level) -> Option<String> {
    // Both are eight digits, year first.
    let same = |from: u8, count: u8| format!("substr({a}, {from}, {count}) = substr({b}, {from}, {count})");
    let (year, month, day) = (same(1, 4), same(5, 2), same(7, 2));
    Some(match level {
        Level::DayMonthSwapped => format!(
            "{year} AND substr({a}, 5, 2) = substr({b}, 7, 2) AND substr({a}, 7, 2) = substr({b}, 5, 2)"
        ),
        Level::OneDigit => format!("damerau_levenshtein({a}, {b}) <= 1"),
        Level::YearOnly => format!("{year} AND (substr({a}, 5, 4) = '0101' OR substr({b}, 5, 4) = '0101')"),
        Level::TwoParts => format!("({year} AND {month}) OR ({year} AND {day}) OR ({month} AND {day})"),
        Level::SameYear => year,
        Level::YearsApart { at_most } => format!(
            "(length({a}) = 4 OR length({b}) = 4) AND \
             abs(TRY_CAST(substr({a}, 1, 4) AS INT) - TRY_CAST(substr({b}, 1, 4) AS INT)) <= {at_most}"
        ),
        _ => return None,
    })
}

fn number(a: &str, b: &str, level: Level) -> Option<String> {
    match level {
        Level::Within { share } => Some(format!("abs({a} - {b}) <= {share} * greatest(abs({a}), abs({b}))")),
        Level::YearsApart { at_most } => Some(format!("abs({a} - {b}) <= {at_most}")),
        _ => None,
    }
}

/// Metres between two places, at most so many; `columns` are latitude and longitude.
pub(super) fn near(engine: WriteFor, columns: [&str; 2], metres: f64) -> String {
    let of = |i: usize, left: bool| {
        format!("radians(TRY_CAST({} AS DOUBLE))", engine.column(columns[i], left, Place::Level))
    };
    let (lat, lat_b, lon, lon_b) = (of(0, true), of(0, false), of(1, true), of(1, false));
    format!(
        "2 * 6371000 * asin(sqrt(power(sin(({lat_b} - {lat}) / 2), 2) + \
         cos({lat}) * cos({lat_b}) * power(sin(({lon_b} - {lon}) / 2), 2))) <= {metres}"
    )
}

/// A blocking key as a value of one record.
pub(super) fn key(engine: WriteFor, method: Option<Method>, take: Take, column: &str) -> Option<String> {
    let as_method = |method| read(engine, method, column);
    let code = || as_method(Method::Code);
    let part =
        |from: u8, count: u8| not_empty(&format!("substr({}, {from}, {count})", as_method(Method::Date)));
    Some(match take {
        Take::Whole => as_method(method.unwrap_or(Method::Category)),
        Take::FirstLetter => format!("substr({}, 1, 1)", as_method(Method::Name)),
        // The nearest that SQL has to sound and consonants: what is left without vowels.
        Take::Consonants | Take::Sound => {
            not_empty(&engine.without(&as_method(Method::Name), "[aeiouyhw -]"))
        }
        Take::Beginning => format!("substr({}, 1, 4)", code()),
        Take::Ending => {
            let digits = engine.without(column, "[^0-9]");
            format!("CASE WHEN length({digits}) >= 5 THEN right({digits}, 7) END")
        }
        Take::Year => part(1, 4),
        Take::YearMonth => part(1, 6),
        Take::DayMonth => part(5, 4),
        Take::Mailbox => mailbox(engine, column),
        Take::TwoConsonants
        | Take::Word
        | Take::TwoWords
        | Take::OneLeftOut
        | Take::Square
        | Take::Neighbours => return None,
    })
}
