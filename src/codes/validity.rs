//! From when to when a code, or a whole edition of a list, may be used; and what is said about codes that are used outside that time.
//!
//! Days are ISO dates, both included; an empty one leaves that side open. The day that counts is a setting of the project (data of 2019 are judged
//! by the codes of 2019), else the day of the run. A code outside its time is kept and said, never taken away.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::apply::{CodedField, ValueCoded};
use super::list::CodeList;
use crate::findings::{Findings, Message, Place};
use crate::table::parse::{DateOrder, DateReading, date_from_text};

/// From when to when something is valid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// The first day, as an ISO date; empty where it always was.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// The last day; empty where no end is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
}

impl Validity {
    /// Whether no side is limited.
    pub fn is_always(&self) -> bool {
        self.from.is_empty() && self.to.is_empty()
    }

    /// Whether the day, an ISO date, lies inside.
    pub fn holds_on(&self, day: &str) -> bool {
        (self.from.is_empty() || self.from.as_str() <= day) && (self.to.is_empty() || day <= self.to.as_str())
    }

    /// The ISO date that a cell means as a beginning; a year alone means its first day.
    pub fn first_day(cell: &str) -> Option<String> {
        day_of(cell, "01-01")
    }

    /// The ISO date that a cell means as an end; a year alone means its last day.
    pub fn last_day(cell: &str) -> Option<String> {
        day_of(cell, "12-31")
    }
}

fn day_of(cell: &str, in_year: &str) -> Option<String> {
    let cell = crate::base::normal::fold_digits(cell.trim());
    if cell.len() == 4 && cell.bytes().all(|b| b.is_ascii_digit()) {
        return Some(format!("{cell}-{in_year}"));
    }
    let reading = DateReading { order: DateOrder::DayFirst, ..DateReading::default() };
    date_from_text(&cell, &reading).map(|day| day.to_string())
}

/// The day that counts: the one set, else the day of the run.
pub(super) fn day_that_counts(set: &str, today: Date) -> String {
    if set.is_empty() { today.to_string() } else { set.to_owned() }
}

/// Says which codes of a field are used outside their time, and whether the list itself is.
pub(super) fn report(
    field: &CodedField,
    list: &CodeList,
    day: &str,
    lines: &[ValueCoded],
    findings: &Findings,
) {
    let place = || Place::default().field(field.field.as_str());
    if !list.valid.holds_on(day) && !lines.is_empty() {
        let message = Message::new("codes-list-outside")
            .with("list", list.id.as_str())
            .with("version", list.version.as_str())
            .with("field", field.field.as_str())
            .with("day", day);
        findings.warn(message, place());
    }
    let outside: Vec<&str> =
        list.entries.iter().filter(|e| !e.valid.holds_on(day)).map(|e| e.code.as_str()).collect();
    let mut used: BTreeMap<&str, usize> = BTreeMap::new();
    for (code, rows) in lines.iter().flat_map(ValueCoded::codes) {
        if outside.contains(&code) {
            *used.entry(code).or_default() += rows;
        }
    }
    if used.is_empty() {
        return;
    }
    let examples: Vec<&str> = used.keys().take(5).copied().collect();
    let message = Message::new("codes-outside-validity")
        .with("codes", used.len())
        .with("field", field.field.as_str())
        .with("rows", used.values().sum::<usize>())
        .with("day", day)
        .with("examples", examples.join(", "));
    findings.warn(message, place());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them_and_both_ends_count() {
        assert_eq!(Validity::first_day("1/3/2019").as_deref(), Some("2019-03-01"));
        assert_eq!(Validity::first_day("٢٠١٩").as_deref(), Some("2019-01-01"));
        assert_eq!(Validity::last_day("2019").as_deref(), Some("2019-12-31"));
        assert_eq!(Validity::last_day("soon"), None);
        let valid = Validity { from: "2015-01-01".into(), to: "2019-12-31".into() };
        assert!(valid.holds_on("2015-01-01") && valid.holds_on("2019-12-31"));
        assert!(!valid.holds_on("2014-12-31") && !valid.holds_on("2020-01-01"));
        assert!(Validity::default().holds_on("1900-01-01"));
    }
}
