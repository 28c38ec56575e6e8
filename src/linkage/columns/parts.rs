//! Year, month and day of birth in three columns as one date.
//!
//! Recognised by two words in the header, one for birth and one for the part, and by numbers that fit; "Geburtstag" is a day only beside a
//! year and a month. In a table about persons "day", "month" and "year" alone are enough when the years spread over a generation.

use super::super::words;
use super::content::GENERATION;
use super::header::header_key;
use super::reading::{How, Reading};
use crate::base::{ColumnName, SourceId};
use crate::table::{Table, TableError};

const BIRTH: &[&str] = &["birth", "naiss", "nacim", "dogum", "geburt", "ميلاد", "ولاده", "dob"];
const YEAR: &[&str] = &["year", "annee", "ano", "anio", "yil", "jahr", "سنه", "yyyy", "yob"];
const MONTH: &[&str] = &["month", "mois", "mes", "ay", "ayi", "monat", "شهر", "mm", "mob"];
const DAY: &[&str] = &["day", "jour", "dia", "gun", "tag", "يوم", "dd"];

/// The name of the new column.
const DATE: &str = "birth_date";

/// Whether a header names this part of a date of birth; `short` is the usual abbreviation (by, bm, bd).
fn is_part(header: &str, words: &[&str], short: &[&str]) -> bool {
    let key = header_key(header);
    let any = |of: &[&str]| of.iter().any(|w| key.contains(words::fold(w).as_str()));
    short.contains(&key.as_str()) || (any(BIRTH) && any(words))
}

/// Whether a header is nothing but the word for this part.
fn is_bare_part(header: &str, words: &[&str]) -> bool {
    let key = header_key(header);
    words.iter().any(|w| key == words::fold(w))
}

/// Whether the years of a column spread as births do.
fn spreads(table: &Table, name: &str) -> bool {
    let Ok(cells) = table.text(name) else { return false };
    let mut years: Vec<u32> = cells.iter().take(5_000).filter_map(|c| number(c, 2999)).collect();
    years.sort_unstable();
    let at = |tenths: usize| years.get(years.len() * tenths / 10).copied().unwrap_or(0);
    at(9).saturating_sub(at(1)) >= u32::from(GENERATION)
}

/// The table with the three columns made one; the table itself where there are none.
pub(super) fn birth_date_from_parts(
    source: &SourceId,
    table: &Table,
    persons: bool,
    readings: &mut Vec<Reading>,
) -> Result<Table, TableError> {
    let find = |words: &[&str], short: &[&str], most: u32| {
        let fits = |name: &&str| is_part(name, words, short) && all_numbers(table, name, most);
        let bare = |name: &&str| persons && is_bare_part(name, words) && all_numbers(table, name, most);
        let named = table.column_names().find(fits);
        named.or_else(|| table.column_names().find(bare)).map(str::to_owned)
    };
    let year = find(YEAR, &["by", "yob", "byear"], 2999);
    let month = find(MONTH, &["bm", "mob", "bmonth"], 12);
    let day = find(DAY, &["bd", "bday", "birthdayofmonth"], 31);
    let (Some(year), Some(month), Some(day)) = (year, month, day) else { return Ok(table.clone()) };
    if !is_part(&year, YEAR, &["by", "yob", "byear"]) && !spreads(table, &year) {
        return Ok(table.clone());
    }
    if table.has(DATE) || month == day || year == month || year == day {
        return Ok(table.clone());
    }
    let cells = (0..table.height()).map(|i| {
        let year = number(table.cell(&year, i), 2999)?;
        let (month, day) = (number(table.cell(&month, i), 12), number(table.cell(&day, i), 31));
        // Where only the year is known, the year is said.
        let (month, day) = month.zip(day).unwrap_or((0, 0));
        Some(format!("{year:04}-{month:02}-{day:02}"))
    });
    let cells: polars::prelude::StringChunked = cells.collect();
    let columns = [&year, &month, &day].map(|name| ColumnName::from(name.as_str())).to_vec();
    readings.push(Reading { source: source.clone(), columns, how: How::BirthTogether });
    table.with_text(DATE, cells)?.without(&[&year, &month, &day])
}

fn number(cell: Option<&str>, most: u32) -> Option<u32> {
    cell?.trim().parse::<u32>().ok().filter(|n| (1..=most).contains(n))
}

/// Whether nearly all filled cells are numbers from 1 to `most`.
fn all_numbers(table: &Table, name: &str, most: u32) -> bool {
    let Ok(cells) = table.text(name) else { return false };
    let (mut filled, mut fitting) = (0usize, 0usize);
    for cell in cells.iter().flatten().filter(|c| !c.trim().is_empty()).take(5_000) {
        filled += 1;
        fitting += usize::from(number(Some(cell), most).is_some());
    }
    filled > 0 && fitting * 10 >= filled * 8
}
