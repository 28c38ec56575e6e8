//! What stands in a column, and what it therefore says: the header's word unless the content contradicts it.
//!
//! Different values are looked at once, of very many a part. Dates alone are dates of birth only in a table about persons and only when they spread over a generation:
//! days of registration lie close together.

use std::hash::Hasher;

use super::super::forms::DateForm;
use super::super::values::number;
use super::header::{all_by_header, by_header, is_whole_or_family};
use super::notation;
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
    /// Cells that say man or woman.
    sexes: f64,
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
    let distinct = strings::counted(cells);
    let (mut filled, mut different, mut read) = (0, 0, 0);
    let (mut dates, mut emails, mut numbers, mut phones, mut years, mut digits, mut sexes, mut words) =
        (0, 0, 0, 0, 0, 0, 0, 0);
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
        sexes += times(notation::says_sex(cell));
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
        sexes: share(sexes),
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

/// The middle one of a column's years; the last of all where there are none.
pub(super) fn middle_year(table: &Table, name: &str) -> u16 {
    let Ok(cells) = table.text(name) else { return u16::MAX };
    let mut years: Vec<u16> = cells
        .iter()
        .flatten()
        .take(LOOKED_AT)
        .filter_map(|c| DateForm::read(c.trim()))
        .map(|d| d.year)
        .collect();
    years.sort_unstable();
    years.get(years.len() / 2).copied().unwrap_or(u16::MAX)
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
        } else if persons && content.sexes > 0.9 && content.different <= 12 {
            Meaning::Sex
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
    let headed = |wanted: Meaning| table.column_names().any(|n| by_header(n) == Some(wanted));
    let (given, family) = (headed(Meaning::GivenName), headed(Meaning::FamilyName));
    let judge = |header: Meaning| content.as_headed(header, name, persons, given, family);
    all_by_header(name).into_iter().find_map(judge).unwrap_or_else(by_content)
}

impl Content {
    /// What a header's word comes to, unless the content contradicts it. `given` and `family`: whether the table has columns headed so.
    fn as_headed(
        &self,
        header: Meaning,
        name: &str,
        persons: bool,
        given: bool,
        family: bool,
    ) -> Option<Meaning> {
        // An empty column contradicts nothing.
        if self.filled == 0 {
            return Some(header);
        }
        Some(match header {
            Meaning::BirthDate if self.years > 0.5 => Meaning::BirthYear,
            Meaning::BirthDate | Meaning::Date if self.dates < 0.4 => return None,
            Meaning::BirthYear if self.dates > 0.7 => Meaning::BirthDate,
            Meaning::BirthYear | Meaning::Age if self.numbers < 0.4 => return None,
            Meaning::Email if self.emails < 0.3 => return None,
            Meaning::Phone if self.dates > 0.7 || self.digits < 0.3 => return None,
            Meaning::Latitude | Meaning::Longitude if self.numbers < 0.5 => return None,
            Meaning::Sex if self.different > 12 && self.different * 50 > self.filled => return None,
            Meaning::ParentName
            | Meaning::GivenName
            | Meaning::FamilyName
            | Meaning::FullName
            | Meaning::OrganisationName
            | Meaning::Locality
                if self.numbers > 0.7 =>
            {
                return None;
            }
            Meaning::FullName if !persons => Meaning::OrganisationName,
            // Beside given names a name of one word is the family's.
            Meaning::FullName if given && !family && self.words < 1.7 => Meaning::FamilyName,
            Meaning::FamilyName if is_whole_or_family(name) && !given => {
                if persons {
                    Meaning::FullName
                } else {
                    Meaning::OrganisationName
                }
            }
            // A number of the record that repeats within a file is something else.
            Meaning::RecordId if self.different * 10 < self.filled * 9 => return None,
            Meaning::Category if self.words >= 3.0 && self.different > 200 => Meaning::FreeText,
            meaning => meaning,
        })
    }
}
