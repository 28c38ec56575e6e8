//! Ages beside years of birth: where one file says how old people are and another when they were born, ages become years.
//!
//! Nobody says of which day the ages are. The year is taken from the two columns themselves: the middle age and the middle year of birth add up to it,
//! and the levels of the comparison leave room for a year or two.

use super::super::words;
use super::reading::{How, Reading};
use crate::base::{ColumnName, SourceId};
use crate::table::{Field, Meaning, Table, TableError, strings};

/// Turns ages into years of birth where no date of birth is compared and another file has years.
pub(super) fn as_years(
    tables: &mut [(SourceId, Table)],
    fields: &mut Vec<Field>,
    columns: &mut Vec<Vec<(SourceId, ColumnName)>>,
    readings: &mut Vec<Reading>,
) -> Result<(), TableError> {
    let find = |wanted: Meaning| fields.iter().position(|f| f.meaning == wanted);
    let (None, Some(years), Some(ages)) =
        (find(Meaning::BirthDate), find(Meaning::BirthYear), find(Meaning::Age))
    else {
        return Ok(());
    };
    let apart = columns[years].iter().all(|(s, _)| columns[ages].iter().all(|(t, _)| s != t));
    let middle = |at: usize| {
        let numbers = columns[at].iter().filter_map(|(source, column)| {
            let (_, table) = tables.iter().find(|(s, _)| s == source)?;
            Some(table.text(column.as_str()).ok()?.iter().flatten().filter_map(number).collect::<Vec<i64>>())
        });
        let mut all: Vec<i64> = numbers.flatten().collect();
        all.sort_unstable();
        all.get(all.len() / 2).copied()
    };
    let (true, Some(year), Some(age)) = (apart, middle(years), middle(ages)) else { return Ok(()) };
    let said_in = year + age;
    for (source, column) in std::mem::take(&mut columns[ages]) {
        let Some((_, table)) = tables.iter_mut().find(|(s, _)| *s == source) else { continue };
        let born = |text: &str| {
            number(text).filter(|age| (0..=130).contains(age)).map(|age| (said_in - age).to_string())
        };
        let (cells, _) = strings::map_distinct(table.text(column.as_str())?, born);
        *table = table.with_text(column.as_str(), cells)?;
        readings.push(Reading::of(&source, column.as_str(), How::AgeAsYear));
        columns[years].push((source, column));
    }
    fields.remove(ages);
    columns.remove(ages);
    Ok(())
}

fn number(text: &str) -> Option<i64> {
    words::fold(text).parse().ok()
}
