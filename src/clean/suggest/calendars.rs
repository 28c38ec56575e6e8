//! Proposals about dates of the Islamic calendar, alone or among others, and about times of day.
//!
//! What four digits of a year say is evidence: 1300 to 1500 is Hijri, 1600 and later is not. A year of two digits may be both, and is taken for
//! Hijri only where the rest of the column, or its header, leaves no other meaning.

use super::proposal;
use crate::base::normal;
use crate::clean::step::Step;
use crate::clean::steps::{HijriDate, ParseTime};
use crate::findings::{Message, Proposal};
use crate::table::parse::{DateOrder, HijriCalendar, TWO_DIGIT_HIJRI};
use crate::table::profile::ColumnProfile;
use crate::table::{Kind, Table};

type Out = Vec<Proposal<Step>>;

/// Whether a column holds Hijri dates, by its values or by its header over dates with years of two digits.
pub(super) fn speaks_of_hijri(profile: &ColumnProfile) -> bool {
    profile.hijri > 0 || {
        let only_short = profile.dates.is_some_and(|d| d.dates() > 0 && d.two_digit_years == d.dates());
        only_short && names_hijri(profile.name.as_str())
    }
}

fn names_hijri(header: &str) -> bool {
    let name = normal::fold(header);
    let in_word = ["هجري", "hijri", "hicri", "hegir"].iter().any(|w| name.contains(&normal::fold(w)));
    in_word || name.split(' ').any(|w| w == "ه")
}

/// The reckoning is a person's to choose, so this always asks.
pub(super) fn hijri(table: &Table, profiles: &[ColumnProfile], out: &mut Out) {
    for profile in profiles.iter().filter(|p| speaks_of_hijri(p)) {
        let name = format!("{}_common", profile.name.as_str());
        if table.column_names().any(|c| c == name) {
            continue;
        }
        let dates = profile.dates.unwrap_or_default();
        let short = dates.two_digit_years;
        let common = dates.dates() - short;
        let mut why = Vec::new();
        if profile.hijri > 0 {
            why.push(Message::new("clean-suggest-hijri").with("count", profile.hijri));
        }
        if common > 0 {
            why.push(Message::new("clean-suggest-hijri-mixed").with("count", common));
        }
        if short > 0 {
            let id = if common > 0 { "clean-suggest-hijri-doubt" } else { "clean-suggest-hijri-short" };
            why.push(Message::new(id).with("count", short));
        }
        if profile.invalid > 0 && profile.kind != Kind::Date {
            why.push(Message::new("clean-suggest-unread").with("count", profile.invalid));
        }
        let order = match dates.likely() {
            DateOrder::YearFirst => DateOrder::DayFirst,
            order => order,
        };
        let step = HijriDate {
            column: profile.name.clone(),
            name: name.as_str().into(),
            calendar: HijriCalendar::default(),
            two_digit_from: (short > 0 && common == 0).then_some(TWO_DIGIT_HIJRI),
            common: (common > 0).then_some(order),
        };
        out.push(proposal(step, why, 0.5, true));
    }
}

/// Times in several notations become one; numbers that could be times are only asked about, and only under a header that says so.
pub(super) fn times(profiles: &[ColumnProfile], out: &mut Out) {
    for profile in profiles {
        let Some(evidence) = profile.times else { continue };
        let step = ParseTime { columns: vec![profile.name.clone()], seconds: evidence.with_seconds > 0 };
        if profile.kind == Kind::Time {
            let canonical = if step.seconds { "99:99:99" } else { "99:99" };
            let done = profile.patterns.iter().filter(|(p, _)| p == canonical);
            let done: usize = done.map(|(_, cells)| *cells as usize).sum();
            // One notation throughout needs no other.
            let whole =
                profile.patterns.iter().any(|(p, n)| p == "99:99:99" && *n as usize == evidence.times());
            if done == evidence.times() || whole {
                continue;
            }
            let mut why = vec![Message::new("clean-suggest-times").with("count", evidence.clear)];
            if evidence.loose > 0 {
                why.push(Message::new("clean-suggest-times-loose").with("count", evidence.loose));
            }
            if evidence.unread > 0 {
                why.push(Message::new("clean-suggest-unread").with("count", evidence.unread));
            }
            let read = evidence.times() as f64 / (evidence.times() + evidence.unread).max(1) as f64;
            out.push(proposal(step, why, 0.98 * read, false));
        } else if names_time(profile.name.as_str()) && evidence.unread == 0 && evidence.times() >= 3 {
            let why = Message::new("clean-suggest-times-header").with("count", evidence.times());
            out.push(proposal(step, vec![why], 0.5, true));
        }
    }
}

fn names_time(header: &str) -> bool {
    let name = normal::fold(header);
    let words = [
        "heure",
        "time",
        "hora",
        "saat",
        "uhrzeit",
        "ora",
        "الساعه",
        "ساعه",
        "وقت",
        "الوقت",
        "توقيت",
        "التوقيت",
        "ωρα",
    ];
    name.split(' ').any(|word| words.iter().any(|w| normal::fold(w) == word))
}
