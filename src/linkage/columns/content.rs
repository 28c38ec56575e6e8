//! What stands in a column, and what it therefore says: the header's word unless the content contradicts it.
//!
//! Different values are looked at once, of very many a part. Dates alone are dates of birth only in a table about persons and only when they spread over a generation:
//! days of registration lie close together.

use std::hash::Hasher;

use super::super::forms::DateForm;
use super::super::values::number;
use super::header::{by_header, is_whole_or_family};
use crate::table::{Meaning, Table, strings};

/// Shares of the filled cells, of very many different values of those read.
#[derive(Default)]
struct Content {
    filled: usize,
    different: usize,
    dates: f64,
    emails: f64,
    numbers: f64,
    phones: f64,
    years: f64,
    /// Cells with six digits or more.
    digits: f64,
    /// Words per cell.
    words: f64,
    /// Years between the early and the late dates, a tenth left out on either side.
    spread: u16,
}

/// About so many different values are read; which ones is decided by what they say, not by where they stand.
const LOOKED_AT: usize = 10_000;

/// Whether a value is among the share of all that is read.
pub(super) fn is_read(value: &str, all: usize) -> bool {
    let mut hasher = rustc_hash::FxHasher::default();
    hasher.write(value.as_bytes());
    all <= LOOKED_AT || (hasher.finish() % all as u64) < LOOKED_AT as u64
}

fn content(table: &Table, name: &str) -> Content {
    let Ok(cells) = table.text(name) else { return Content::default() };
    let distinct = strings::distinct(cells);
    let (mut filled, mut different, mut read) = (0, 0, 0);
    let (mut dates, mut emails, mut numbers, mut phones, mut years, mut digits, mut words) =
        (0, 0, 0, 0, 0, 0, 0);
    let mut of_dates: Vec<(u16, usize)> = Vec::new();
    for (cell, &count) in distinct.values.iter().map(|v| v.trim()).zip(&distinct.counts) {
        if cell.is_empty() {
            continue;
        }
        let count = count as usize;
        let times = |holds: bool| if holds { count } else { 0 };
        filled += count;
        different += 1;
        if !is_read(cell, distinct.values.len()) {
            continue;
        }
        read += count;
        let date = DateForm::read(cell).filter(|d| (1850..=2060).contains(&d.year) && d.is_possible());
        if let Some(date) = date {
            dates += count;
            of_dates.push((date.year, count));
        }
        emails += times(cell.contains('@') && cell.contains('.'));
        numbers += times(number(cell).is_some() && !cell.chars().any(char::is_alphabetic));
        let own = cell.chars().filter(char::is_ascii_digit).count();
        let others = cell.chars().filter(|c| !c.is_ascii_digit()).all(|c| " +-/().".contains(c));
        phones += times((7..=15).contains(&own) && others && own < cell.chars().count());
        digits += times(own >= 6);
        years += times(cell.len() == 4 && cell.parse::<u32>().is_ok_and(|y| (1850..=2060).contains(&y)));
        words += cell.split_whitespace().count() * count;
    }
    let share = |n: usize| n as f64 / read.max(1) as f64;
    Content {
        filled,
        different,
        dates: share(dates),
        emails: share(emails),
        numbers: share(numbers),
        phones: share(phones),
        years: share(years),
        digits: share(digits),
        words: share(words),
        spread: spread(of_dates, dates),
    }
}

fn spread(mut of_dates: Vec<(u16, usize)>, all: usize) -> u16 {
    of_dates.sort_unstable();
    let at = |share: usize| {
        let mut seen = 0;
        let beyond = |(_, count): &&(u16, usize)| {
            seen += count;
            seen * 10 >= all * share
        };
        of_dates.iter().find(beyond).map_or(0, |d| d.0)
    };
    at(9).saturating_sub(at(1))
}

/// Dates of birth spread over at least so many years.
pub(super) const GENERATION: u16 = 15;

/// What a column says. `persons`: the tables are about persons.
pub(super) fn meaning_of(table: &Table, name: &str, persons: bool) -> Meaning {
    let content = content(table, name);
    let by_content = || -> Meaning {
        if content.emails > 0.5 {
            Meaning::Email
        } else if content.dates > 0.7 && content.different > 31 {
            if persons && content.spread >= GENERATION { Meaning::BirthDate } else { Meaning::Date }
        } else if content.phones > 0.7 && content.different * 3 > content.filled {
            Meaning::Phone
        } else if content.years > 0.8 {
            Meaning::Number
        } else if content.different == content.filled && content.filled > 20 && content.numbers > 0.95 {
            Meaning::RecordId
        } else if content.different <= 30.max(content.filled / 200) {
            Meaning::Category
        } else if content.numbers > 0.9 {
            Meaning::Number
        } else if content.words >= 3.0 {
            Meaning::FreeText
        } else {
            Meaning::Other
        }
    };
    let Some(header) = by_header(name) else { return by_content() };
    // An empty column contradicts nothing.
    if content.filled == 0 {
        return header;
    }
    let given = || table.column_names().any(|n| by_header(n) == Some(Meaning::GivenName));
    match header {
        Meaning::BirthDate if content.years > 0.5 => Meaning::BirthYear,
        Meaning::BirthDate | Meaning::Date if content.dates < 0.4 => by_content(),
        Meaning::BirthYear if content.dates > 0.7 => Meaning::BirthDate,
        Meaning::BirthYear | Meaning::Age if content.numbers < 0.4 => by_content(),
        Meaning::Email if content.emails < 0.3 => by_content(),
        Meaning::Phone if content.dates > 0.7 || content.digits < 0.3 => by_content(),
        Meaning::Latitude | Meaning::Longitude if content.numbers < 0.5 => by_content(),
        Meaning::Sex if content.different > 12 && content.different * 50 > content.filled => by_content(),
        Meaning::ParentName
        | Meaning::GivenName
        | Meaning::FamilyName
        | Meaning::FullName
        | Meaning::OrganisationName
        | Meaning::Locality
            if content.numbers > 0.7 =>
        {
            by_content()
        }
        Meaning::FullName if !persons => Meaning::OrganisationName,
        Meaning::FamilyName if is_whole_or_family(name) && !given() => {
            if persons {
                Meaning::FullName
            } else {
                Meaning::OrganisationName
            }
        }
        // A number of the record that repeats within a file is something else.
        Meaning::RecordId if content.different * 10 < content.filled * 9 => by_content(),
        Meaning::Category if content.words >= 3.0 && content.different > 200 => Meaning::FreeText,
        meaning => meaning,
    }
}
