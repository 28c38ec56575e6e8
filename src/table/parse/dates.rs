//! Dates as offices write them, read under a stated order of day and month.
//!
//! `24/02/1979`, `17.06.90`, `8-1-1994`, `1979-02-24T00:00:00`, `٢٤/٠٢/١٩٧٩`, `24 février 1979`, `12 تشرين الثاني 1985` are read; a part that
//! does not fit the stated order (`02/24/1979` when the day comes first) is *not* turned round: it stays unread, because turning it
//! round would hide that the column mixes two notations. Years outside 1600–2199 are not read, so Hijri years stay visible.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::months::{fold_word, is_filler, month};

/// Which part of a date written in three numbers comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// 24/02/1979.
    #[default]
    DayFirst,
    /// 02/24/1979.
    MonthFirst,
    /// 79/02/24; four-digit years in front are read under every order.
    YearFirst,
}

/// How dates of a column are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct DateReading {
    /// Which part comes first.
    pub order: DateOrder,
    /// The first of the hundred years that two-digit years stand for: 1926 means 1926 to 2025.
    pub two_digit_from: i16,
}

impl Default for DateReading {
    fn default() -> Self {
        DateReading { order: DateOrder::DayFirst, two_digit_from: 1926 }
    }
}

impl DateReading {
    /// A reading with this order, and two-digit years in the hundred years up to `today`'s year.
    pub fn new(order: DateOrder, today: Date) -> Self {
        DateReading { order, two_digit_from: today.year() - 99 }
    }
}

/// What all values of a column say together about how dates are written in it; every number counts cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DateEvidence {
    /// Can only be day first: the first part is above 12.
    pub day_first: usize,
    /// Can only be month first: the second part is above 12.
    pub month_first: usize,
    /// Could be both, with different meaning.
    pub either: usize,
    /// Means the same under both orders: year in front, month as a word, or day and month equal.
    pub fixed: usize,
    /// Among all these, years with two digits.
    pub two_digit_years: usize,
    /// Among all these, cells with a time of day behind the date that is not midnight.
    pub with_time: usize,
    /// Not a date under any order.
    pub unread: usize,
}

impl DateEvidence {
    /// How many cells are dates.
    pub fn dates(&self) -> usize {
        self.day_first + self.month_first + self.either + self.fixed
    }

    /// The order that the column uses, when the values prove one and nothing speaks for the other.
    pub fn proven(&self) -> Option<DateOrder> {
        match (self.day_first > 0, self.month_first > 0) {
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            (false, false) if self.either == 0 && self.fixed > 0 => Some(DateOrder::YearFirst),
            _ => None,
        }
    }

    /// The order to start from: the proven one, else the one more cells need; day first when nothing speaks for either.
    pub fn likely(&self) -> DateOrder {
        let more_month = self.month_first > self.day_first;
        self.proven().unwrap_or(if more_month { DateOrder::MonthFirst } else { DateOrder::DayFirst })
    }

    /// Whether the cells say days and times of day, not days of which a few carry a stray time.
    pub fn are_moments(&self) -> bool {
        self.with_time > 0 && self.with_time * 10 >= self.dates()
    }

    /// Whether some cells can only be day first and others only month first.
    pub fn is_mixed(&self) -> bool {
        self.day_first > 0 && self.month_first > 0
    }
}

/// What the values of a column (each with its number of cells) say about how its dates are written.
pub fn date_evidence<'a>(values: impl IntoIterator<Item = (&'a str, u32)>) -> DateEvidence {
    let day = DateReading { order: DateOrder::DayFirst, ..DateReading::default() };
    let month = DateReading { order: DateOrder::MonthFirst, ..DateReading::default() };
    let mut evidence = DateEvidence::default();
    for (text, count) in values {
        let count = count as usize;
        let Some(parts) = parts(text, &GREGORIAN) else {
            evidence.unread += count;
            continue;
        };
        match (parts.date(&day), parts.date(&month)) {
            (Some(a), Some(b)) if a == b => evidence.fixed += count,
            (Some(_), Some(_)) => evidence.either += count,
            (Some(_), None) => evidence.day_first += count,
            (None, Some(_)) => evidence.month_first += count,
            (None, None) => {
                evidence.unread += count;
                continue;
            }
        }
        if parts.has_two_digit_year() {
            evidence.two_digit_years += count;
        }
        if super::time_behind_date(text).is_some_and(|t| t != Time::midnight()) {
            evidence.with_time += count;
        }
    }
    evidence
}

/// The date a cell says, under a reading; times of day are cut off.
pub fn date_from_text(text: &str, reading: &DateReading) -> Option<Date> {
    parts(text, &GREGORIAN)?.date(reading)
}

/// The same, where only a year written in full is taken for one.
pub fn whole_date_from_text(text: &str, reading: &DateReading) -> Option<Date> {
    parts(text, &GREGORIAN).filter(|p| !p.has_two_digit_year())?.date(reading)
}

/// A number in a date with its count of digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) value: u32,
    pub(super) len: u32,
}

/// The words of a calendar.
pub(super) struct Names {
    /// The month of a folded name.
    pub(super) month: fn(&str) -> Option<i8>,
    /// Whether a folded word says nothing about the date.
    pub(super) is_filler: fn(&str) -> bool,
}

const GREGORIAN: Names = Names { month, is_filler };

/// The three things a date is made of, before anybody says which is which.
#[derive(Clone, Copy, Debug)]
pub(super) enum Parts {
    Numbers([Part; 3]),
    /// Month as a word; the two numbers in the order written.
    Named(i8, Part, Part),
    /// Eight digits.
    Compact(u32),
}

impl Parts {
    fn date(&self, reading: &DateReading) -> Option<Date> {
        match *self {
            Parts::Numbers([a, b, c]) if a.len == 4 => build(year(a, reading)?, b, c),
            Parts::Numbers([a, b, c]) => match reading.order {
                DateOrder::DayFirst => build(year(c, reading)?, b, a),
                DateOrder::MonthFirst => build(year(c, reading)?, a, b),
                DateOrder::YearFirst if c.len == 4 => build(year(c, reading)?, b, a),
                DateOrder::YearFirst => build(year(a, reading)?, b, c),
            },
            Parts::Named(month, a, b) => {
                let (day, y) = if a.len > 2 { (b, a) } else { (a, b) };
                build(year(y, reading)?, Part { value: month.unsigned_abs().into(), len: 2 }, day)
            }
            Parts::Compact(digits) => {
                let two = |value| Part { value, len: 2 };
                let front = Part { value: digits / 10_000, len: 4 };
                let back = Part { value: digits % 10_000, len: 4 };
                let (high, low) = (digits / 1_000_000, digits / 10_000 % 100);
                year(front, reading)
                    .and_then(|y| build(y, two(digits / 100 % 100), two(digits % 100)))
                    .or_else(|| match reading.order {
                        DateOrder::MonthFirst => build(year(back, reading)?, two(high), two(low)),
                        _ => build(year(back, reading)?, two(low), two(high)),
                    })
            }
        }
    }

    fn has_two_digit_year(&self) -> bool {
        match self {
            Parts::Numbers(parts) => parts.iter().all(|p| p.len <= 2),
            Parts::Named(_, a, b) => a.len <= 2 && b.len <= 2,
            Parts::Compact(_) => false,
        }
    }
}

fn build(year: i16, month: Part, day: Part) -> Option<Date> {
    if month.len > 2 || day.len > 2 {
        return None;
    }
    Date::new(year, i8::try_from(month.value).ok()?, i8::try_from(day.value).ok()?).ok()
}

fn year(part: Part, reading: &DateReading) -> Option<i16> {
    let value = i16::try_from(part.value).ok()?;
    match part.len {
        4 => (1600..2200).contains(&value).then_some(value),
        2 => {
            let from = reading.two_digit_from.clamp(1600, 2100);
            let century = from - from.rem_euclid(100);
            Some(if century + value >= from { century + value } else { century + 100 + value })
        }
        _ => None,
    }
}

/// Splits a cell into numbers and words, drops time of day and filler words, and says what three parts remain.
pub(super) fn parts(text: &str, names: &Names) -> Option<Parts> {
    if text.len() > 120 || !text.chars().any(|c| super::digit(c).is_some()) {
        return None;
    }
    let mut numbers: [Part; 3] = [Part { value: 0, len: 0 }; 3];
    let mut count = 0;
    let mut words: Vec<String> = Vec::new();
    let mut marks: [char; 2] = [' '; 2];
    let mut chars = text.trim().chars().filter(|c| !super::is_invisible(*c)).peekable();
    while let Some(&c) = chars.peek() {
        if super::digit(c).is_some() {
            let mut part = Part { value: 0, len: 0 };
            while let Some(d) = chars.peek().and_then(|&c| super::digit(c)) {
                part = Part { value: part.value.checked_mul(10)?.checked_add(d.into())?, len: part.len + 1 };
                chars.next();
            }
            let three =
                count == 3 || (count == 2 && !words.is_empty()) || (count == 1 && numbers[0].len == 8);
            if three {
                return time_follows(part, chars)
                    .then(|| finish(&numbers[..count], &words, marks, names))
                    .flatten();
            }
            numbers[count] = part;
            count += 1;
        } else if c.is_alphabetic() {
            let mut word = String::new();
            while let Some(&c) = chars.peek() {
                if !(c.is_alphabetic()
                    || matches!(c, '\u{64b}'..='\u{65f}' | '\u{640}' | '\u{670}' | '\u{300}'..='\u{36f}'))
                {
                    break;
                }
                word.push(c);
                chars.next();
            }
            let word = fold_word(&word);
            let date_done = count == 3 || (count == 1 && numbers[0].len == 8);
            if date_done && word == "t" {
                continue;
            }
            let says_nothing = (names.is_filler)(&word) || (date_done && matches!(word.as_str(), "z" | "h"));
            if !says_nothing {
                words.push(word);
            }
        } else {
            match c {
                '/' | '.' | '-' | '\\' | '\u{2013}' | '\u{2010}' | '\u{2011}' | '_' => {
                    if (1..=2).contains(&count) && marks[count - 1] == ' ' {
                        marks[count - 1] = c;
                    } else if words.is_empty() && c != '.' {
                        return None;
                    }
                }
                c if c.is_whitespace() => {}
                ',' | '،' | 'º' | '°' => {}
                _ => return None,
            }
            chars.next();
        }
    }
    finish(&numbers[..count], &words, marks, names)
}

/// Whether what follows a complete date is a time of day beginning with `hour`.
fn time_follows(hour: Part, mut rest: impl Iterator<Item = char>) -> bool {
    let mark = rest.next();
    let plausible = |c: char| {
        super::digit(c).is_some()
            || c.is_alphabetic()
            || c.is_whitespace()
            || matches!(c, ':' | '.' | '+' | '-' | ',')
    };
    hour.len <= 2 && hour.value < 25 && matches!(mark, Some(':' | 'h' | 'H' | '.')) && rest.all(plausible)
}

fn finish(numbers: &[Part], words: &[String], marks: [char; 2], names: &Names) -> Option<Parts> {
    match (numbers, words) {
        (&[a, b, c], []) if marks[0] == marks[1] && a.len <= 4 && c.len <= 4 => {
            Some(Parts::Numbers([a, b, c]))
        }
        (&[a], []) if a.len == 8 => Some(Parts::Compact(a.value)),
        (&[a, b], [first, rest @ ..]) if rest.len() <= 1 => {
            let name = match rest {
                [] => (names.month)(first)?,
                [second, ..] => (names.month)(&format!("{first} {second}"))?,
            };
            (a.len <= 2 || b.len <= 2).then_some(Parts::Named(name, a, b))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_first(text: &str) -> Option<String> {
        date_from_text(text, &DateReading::default()).map(|d| d.to_string())
    }

    #[test]
    fn the_notations_of_offices_are_read() {
        for (text, date) in [
            ("24/02/1979", "1979-02-24"),
            ("24.2.79", "1979-02-24"),
            ("24. 2. 1979", "1979-02-24"),
            ("24-02-1979", "1979-02-24"),
            ("24 02 1979", "1979-02-24"),
            ("1979-02-24", "1979-02-24"),
            ("1979/2/24", "1979-02-24"),
            ("1979-02-24T10:30:00", "1979-02-24"),
            ("1979-02-24 00:00:00", "1979-02-24"),
            ("24/02/1979 10:30", "1979-02-24"),
            ("24/02/1979 10h30", "1979-02-24"),
            ("19790224", "1979-02-24"),
            ("24021979", "1979-02-24"),
            ("24 février 1979", "1979-02-24"),
            ("1er août 1990", "1990-08-01"),
            ("February 24, 1979", "1979-02-24"),
            ("24th Feb 1979", "1979-02-24"),
            ("24-févr.-79", "1979-02-24"),
            ("12 de septiembre de 1980", "1980-09-12"),
            ("5 Şubat 1999", "1999-02-05"),
            ("3. März 2001", "2001-03-03"),
            ("٢٤/٠٢/١٩٧٩", "1979-02-24"),
            ("۲۴/۰۲/۱۹۷۹", "1979-02-24"),
            ("\u{200f}24\u{200f}/02/1979", "1979-02-24"),
            ("12 تشرين الثاني 1985", "1985-11-12"),
            ("٣ جويلية ١٩٩٠", "1990-07-03"),
            ("15 أغسطس 2001م", "2001-08-15"),
            ("lundi 3 mars 2003", "2003-03-03"),
        ] {
            assert_eq!(day_first(text).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_date_stays_unread() {
        for text in [
            "",
            "1985",
            "45/03/1990",
            "02/24/1979",
            "24/02",
            "24/02-1979",
            "31/02/2000",
            "12/13/14/15",
            "1446/05/12",
            "abc",
            "24/02/1979 x",
            "0461 55 31",
            "+33 1 22 33 44",
            "12-14",
            "00/00/0000",
            "24//02/1979",
            "99999999999999999999",
        ] {
            assert_eq!(day_first(text), None, "{text}");
        }
    }

    #[test]
    fn two_digit_years_fall_into_the_stated_hundred_years() {
        let reading = |from| DateReading { order: DateOrder::DayFirst, two_digit_from: from };
        let read = |text, from| date_from_text(text, &reading(from)).map(|d| d.year());
        assert_eq!(read("1/1/26", 1926), Some(1926));
        assert_eq!(read("1/1/25", 1926), Some(2025));
        assert_eq!(read("1/1/25", 1900), Some(1925));
    }

    #[test]
    fn the_order_is_proven_by_the_whole_column() {
        let e = date_evidence([("24/02/1979", 3), ("03/04/1979", 5), ("1979-01-01", 1), ("soon", 2)]);
        assert_eq!((e.day_first, e.either, e.fixed, e.unread), (3, 5, 1, 2));
        assert_eq!(e.proven(), Some(DateOrder::DayFirst));
        let mixed = date_evidence([("24/02/1979", 3), ("02/24/1979", 1)]);
        assert!(mixed.is_mixed() && mixed.proven().is_none());
    }
}
