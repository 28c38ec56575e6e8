//! One notation for what files write in several: days month first or with month names, sex in six languages.
//!
//! Judged by column and file: `M` is a man beside `F` and a woman (mujer) beside `H`. A column that is not clearly one or the other stays as it is.

use std::collections::BTreeSet;

use super::super::forms::DateForm;
use super::super::words;
use super::content::is_read;
use super::reading::{How, Reading};
use crate::base::{ColumnName, SourceId};
use crate::table::parse::{DateOrder, DateReading, date_evidence, date_from_text};
use crate::table::{Table, TableError, strings};

const MALE: &[&str] = &[
    "male",
    "man",
    "boy",
    "homme",
    "masculin",
    "masc",
    "garcon",
    "hombre",
    "varon",
    "masculino",
    "nino",
    "erkek",
    "bay",
    "mann",
    "mannlich",
    "maennlich",
    "ذكر",
    "رجل",
    "ولد",
    "مذكر",
    "ذ",
    "monsieur",
    "mr",
];
const FEMALE: &[&str] = &[
    "female",
    "woman",
    "girl",
    "femme",
    "feminin",
    "fem",
    "fille",
    "mujer",
    "hembra",
    "femenino",
    "nina",
    "kadin",
    "bayan",
    "kiz",
    "frau",
    "weiblich",
    "انثي",
    "انثى",
    "امراه",
    "بنت",
    "مونث",
    "madame",
    "mme",
    "mrs",
    "ms",
];
/// Different values that are looked at before a column is read as dates.
const LOOKED_AT: usize = 200;

/// Dates as `yyyy-mm-dd`, where the column as it stands would be misread: month first, two-digit years, months in words.
pub(super) fn with_plain_dates(
    source: &SourceId,
    table: &Table,
    readings: &mut Vec<Reading>,
) -> Result<Table, TableError> {
    let names: Vec<String> = table.column_names().map(str::to_owned).collect();
    let mut out = table.clone();
    for name in names {
        let cells = out.text(&name)?;
        let Some(reading) = misread(cells) else { continue };
        let (cells, _) = strings::map_distinct(cells, |value| {
            Some(date_from_text(value, &reading).map_or_else(|| value.to_owned(), |date| date.to_string()))
        });
        out = out.with_text(&name, cells)?;
        let how = if reading.order == DateOrder::MonthFirst { How::MonthFirst } else { How::Days };
        readings.push(Reading::of(source, &name, how));
    }
    Ok(out)
}

/// How the dates of a column are to be read, if it holds dates that are not read rightly as they are.
fn misread(cells: &polars::prelude::StringChunked) -> Option<DateReading> {
    let some: Vec<&str> = cells.iter().flatten().filter(|v| !v.trim().is_empty()).take(LOOKED_AT).collect();
    let dates = |values: &[&str]| date_evidence(values.iter().map(|v| (*v, 1)));
    // Years and other numbers of few digits are no dates.
    let is_long =
        |v: &&&str| v.chars().filter(|c| c.is_numeric()).count() >= 5 || v.chars().any(char::is_alphabetic);
    if some.is_empty()
        || some.iter().filter(is_long).count() * 10 < some.len() * 9
        || dates(&some).dates() * 10 < some.len() * 8
    {
        return None;
    }
    let distinct = strings::counted(cells);
    let different = distinct.values.len();
    let read = || {
        let values = distinct.values.iter().copied().zip(distinct.counts.iter().copied());
        values.filter(|(value, _)| is_read(value, different))
    };
    let evidence = date_evidence(read());
    let all: u32 = read().map(|(_, count)| count).sum();
    if evidence.dates() * 10 < all as usize * 7
        || evidence.is_mixed() && evidence.month_first < 20 * evidence.day_first
    {
        return None;
    }
    let plain: u32 = read().filter(|(v, _)| DateForm::read(v).is_some()).map(|(_, count)| count).sum();
    let order = evidence.likely();
    let read_wrongly = order == DateOrder::MonthFirst && evidence.month_first > 0
        || (plain as usize) * 10 < evidence.dates() * 9;
    read_wrongly.then(|| DateReading { order, ..DateReading::default() })
}

/// Whether a cell says man or woman in words.
pub(super) fn says_sex(cell: &str) -> bool {
    // Most cells are longer than any such word.
    cell.chars().count() <= 12 && {
        let folded = words::fold(cell);
        MALE.contains(&folded.as_str()) || FEMALE.contains(&folded.as_str())
    }
}

/// Whether sex is written in the same two ways everywhere.
pub(super) fn sex_is_alike(tables: &[(SourceId, Table)], columns: &[(SourceId, ColumnName)]) -> bool {
    let written = |(source, column): &(SourceId, ColumnName)| -> Option<BTreeSet<String>> {
        let (_, table) = tables.iter().find(|(s, _)| s == source)?;
        let values = strings::counted(table.text(column.as_str()).ok()?).values;
        Some(values.into_iter().map(words::fold).filter(|v| !v.is_empty()).collect())
    };
    let all: Vec<BTreeSet<String>> = columns.iter().filter_map(written).collect();
    all.iter().all(|values| values.len() <= 2 && Some(values) == all.first())
}

/// Sex as `male` and `female`, where nearly all cells of the column are recognised and some are written otherwise.
pub(super) fn with_plain_sex(table: &Table, name: &str) -> Result<Option<Table>, TableError> {
    let cells = table.text(name)?;
    let distinct = strings::counted(cells);
    let folded: Vec<String> = distinct.values.iter().map(|v| words::fold(v)).collect();
    let has = |letter: &str| folded.iter().any(|v| v == letter);
    let read = |value: &str| -> Option<&'static str> {
        let folded = words::fold(value);
        let word = folded.split(' ').next().unwrap_or_default();
        let letter = match word {
            "m" if has("h") && !has("f") => Some("female"),
            "m" | "h" => Some("male"),
            "f" => Some("female"),
            "e" if has("k") => Some("male"),
            "k" | "w" => Some("female"),
            "1" if has("2") => Some("male"),
            "2" if has("1") => Some("female"),
            _ => None,
        };
        letter
            .or_else(|| MALE.contains(&word).then_some("male"))
            .or_else(|| FEMALE.contains(&word).then_some("female"))
    };
    let known: u32 =
        distinct.values.iter().zip(&distinct.counts).filter(|(v, _)| read(v).is_some()).map(|(_, c)| c).sum();
    let all: u32 = distinct
        .values
        .iter()
        .zip(&distinct.counts)
        .filter(|(v, _)| !v.trim().is_empty())
        .map(|(_, c)| c)
        .sum();
    if u64::from(known) * 10 < u64::from(all) * 8 {
        return Ok(None);
    }
    let (cells, changed) = strings::map_distinct(cells, |value| {
        Some(read(value).map_or_else(|| value.to_owned(), str::to_owned))
    });
    if changed == 0 { Ok(None) } else { table.with_text(name, cells).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(values: &[&str]) -> Table {
        let rows: Vec<[&str; 1]> = std::iter::once(["x"]).chain(values.iter().map(|v| [*v])).collect();
        let rows: Vec<&[&str]> = rows.iter().map(|r| r.as_slice()).collect();
        Table::from_rows("s", &rows).unwrap()
    }

    fn cells(table: &Table) -> Vec<String> {
        table.to_rows().into_iter().skip(1).map(|mut r| r.remove(0)).collect()
    }

    #[test]
    fn sex_is_read_in_the_company_of_its_column() {
        let read = |values: &[&str]| {
            let table = column(values);
            cells(&with_plain_sex(&table, "x").unwrap().unwrap_or(table))
        };
        assert_eq!(read(&["M", "F", "M"]), ["male", "female", "male"]);
        assert_eq!(read(&["H", "M", "M"]), ["male", "female", "female"]);
        assert_eq!(read(&["Erkek", "Kadın"]), ["male", "female"]);
        assert_eq!(read(&["ذكر", "أنثى"]), ["male", "female"]);
        assert_eq!(read(&["north", "south", "M"]), ["north", "south", "M"]);
    }

    #[test]
    fn days_written_month_first_are_turned_round_and_others_stay() {
        let read = |values: &[&str]| {
            cells(&with_plain_dates(&"s".into(), &column(values), &mut Vec::new()).unwrap())
        };
        assert_eq!(read(&["7/24/1980", "1/2/1990"]), ["1980-07-24", "1990-01-02"]);
        assert_eq!(read(&["24/7/1980", "1/2/1990"]), ["24/7/1980", "1/2/1990"]);
        assert_eq!(read(&["12 janvier 1980", "3 mars 1990"]), ["1980-01-12", "1990-03-03"]);
        assert_eq!(read(&["1980", "1990"]), ["1980", "1990"]);
    }
}
