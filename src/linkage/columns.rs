//! For files without a schema: which columns correspond, and what each one says, from headers and content.
//!
//! Used by `diwan-cli link` and `dedupe`; a project has its mappings instead. A header is believed only when the content does not contradict it:
//! a column called "phone" that holds dates is a column of dates. What one file writes in several columns or another notation (parts of dates and
//! addresses, ages for years of birth, days month first, words for sex) is brought to one form first.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

mod address;
mod ages;
mod content;
mod header;
mod leftover;
mod notation;
mod parts;
mod reading;

use content::{meaning_of, middle_year};
use header::{by_header, header_key, relation, share_a_word, speaks_of_a_person};
use parts::birth_date_from_parts;
pub use reading::{How, Reading};

use super::words;
use crate::base::{ColumnName, FieldName, SourceId};
use crate::table::{Field, Kind, Meaning, Table, TableError};

/// The tables brought together under common fields.
#[derive(Clone, Debug)]
pub struct Brought {
    /// All rows under the fields' names.
    pub table: Table,
    /// The fields, with what each says.
    pub fields: Vec<Field>,
    /// For each field, the column of each source that it comes from.
    pub columns: Vec<Vec<(SourceId, ColumnName)>>,
    /// What was read otherwise than it stands.
    pub readings: Vec<Reading>,
}

/// Brings tables together; `id` names a column that identifies records and is never evidence.
pub fn bring_together(tables: &[(SourceId, Table)], id: Option<&str>) -> Result<Brought, TableError> {
    let persons = tables.iter().any(|(_, t)| t.column_names().any(speaks_of_a_person));
    let mut readings = Vec::new();
    let mut prepared: Vec<(SourceId, Table)> = Vec::with_capacity(tables.len());
    for (source, table) in tables {
        let table = notation::with_plain_dates(source, table, &mut readings)?;
        prepared.push((source.clone(), birth_date_from_parts(source, &table, persons, &mut readings)?));
    }
    let (mut fields, mut columns) = by_headers(&prepared, id, persons);
    leftover::bring(&prepared, &mut fields, &mut columns);
    address::put_together(&mut prepared, &mut fields, &mut columns, &mut readings)?;
    ages::as_years(&mut prepared, &mut fields, &mut columns, &mut readings)?;
    let mut renamed = Vec::new();
    for (source, table) in &prepared {
        let mut cells = Vec::new();
        for (field, from) in fields.iter().zip(&columns) {
            let Some((_, column)) = from.iter().find(|(s, _)| s == source) else { continue };
            let plain = match field.meaning {
                Meaning::Sex if !notation::sex_is_alike(&prepared, from) => {
                    notation::with_plain_sex(table, column.as_str())?
                }
                _ => None,
            };
            if plain.is_some() {
                readings.push(Reading::of(source, column.as_str(), How::Sex));
            }
            let plain = plain.as_ref().unwrap_or(table);
            cells.push((field.name.as_str().to_owned(), plain.text(column.as_str())?.clone()));
        }
        let rows: Vec<u32> = table.rows().iter().map(|r| r.unwrap_or(0)).collect();
        renamed.push(Table::from_columns(source, rows, cells.iter().map(|(n, c)| (n.as_str(), c.clone())))?);
    }
    Ok(Brought { table: Table::stack(&renamed)?, fields, columns, readings })
}

/// The fields that headers, meanings and shared values tell, and for each the columns it comes from.
fn by_headers(
    prepared: &[(SourceId, Table)],
    id: Option<&str>,
    persons: bool,
) -> (Vec<Field>, Vec<Vec<(SourceId, ColumnName)>>) {
    let mut fields: Vec<Field> = Vec::new();
    let mut columns: Vec<Vec<(SourceId, ColumnName)>> = Vec::new();
    for (source, table) in prepared {
        let mut wanted: Vec<usize> = Vec::new();
        let names: Vec<&str> = table.column_names().filter(|n| Some(*n) != id && !is_truth(n)).collect();
        let meanings = meanings(table, &names, persons);
        // What has one header goes together before anything else is looked at: a later column must not find its place taken.
        let mut same_headers: Vec<Option<usize>> = Vec::new();
        for name in &names {
            let header = header_key(name);
            let known = (0..fields.len()).find(|i| {
                !wanted.contains(i) && columns[*i].iter().any(|(_, c)| header_key(c.as_str()) == header)
            });
            wanted.extend(known);
            same_headers.push(known);
        }
        for ((name, meaning), same_header) in names.into_iter().zip(meanings).zip(same_headers) {
            let known = (0..fields.len()).filter(|i| !wanted.contains(i));
            // The mother's name is not the father's.
            let same_relative = |i: usize| {
                meaning != Meaning::ParentName
                    || columns[i].iter().any(|(_, c)| relation(c.as_str()) == relation(name))
            };
            let same_meaning = || {
                known
                    .clone()
                    .find(|&i| is_singular(meaning) && fields[i].meaning == meaning && same_relative(i))
            };
            let alike = || {
                let found = known
                    .clone()
                    .filter(|&i| !is_singular(fields[i].meaning) && meaning != Meaning::RecordId);
                found.filter(|&i| overlap(prepared, &columns[i], table, name) >= ALIKE).min()
            };
            let at = same_header.or_else(same_meaning).or_else(alike).unwrap_or_else(|| {
                let free = unused_name(&fields, name);
                fields.push(Field { name: free, meaning, kind: Kind::Text, ..Field::default() });
                columns.push(Vec::new());
                fields.len() - 1
            });
            // Where files disagree about what a column is, it is no number of the record.
            if fields[at].meaning == Meaning::RecordId && meaning != Meaning::RecordId {
                fields[at].meaning = meaning;
            }
            columns[at].push((source.clone(), ColumnName::from(name)));
            wanted.push(at);
        }
    }
    (fields, columns)
}

/// What each column of a table says. A person is born once: where one column is headed as the date of birth, no other column of days is one for
/// its content alone, and where none is, the earliest days are.
fn meanings(table: &Table, names: &[&str], persons: bool) -> Vec<Meaning> {
    let mut out: Vec<Meaning> = names.par_iter().map(|name| meaning_of(table, name, persons)).collect();
    let births = || out.iter().zip(names).enumerate().filter(|(_, (m, _))| **m == Meaning::BirthDate);
    let (headed, unheaded): (Vec<usize>, Vec<usize>) =
        births().map(|(i, _)| i).partition(|&i| by_header(names[i]).is_some());
    let earliest = unheaded.iter().copied().min_by_key(|&i| middle_year(table, names[i]));
    for i in unheaded {
        if !headed.is_empty() || Some(i) != earliest {
            out[i] = Meaning::Date;
        }
    }
    out
}

fn unused_name(fields: &[Field], column: &str) -> FieldName {
    let taken =
        |name: &str| fields.iter().any(|f| f.name.as_str() == name) || crate::table::is_reserved(name);
    let mut name = column.to_owned();
    let mut number = 2;
    while taken(&name) {
        name = format!("{column} {number}");
        number += 1;
    }
    FieldName::from(name)
}

/// A column that says which records belong together is the answer, not evidence.
fn is_truth(name: &str) -> bool {
    matches!(
        header_key(name).as_str(),
        "cluster" | "clusterid" | "truth" | "trueid" | "entity" | "entityid" | "entid" | "truematchid"
    )
}

/// Of these a record has one.
fn is_singular(meaning: Meaning) -> bool {
    !matches!(
        meaning,
        Meaning::Category
            | Meaning::Number
            | Meaning::Amount
            | Meaning::Date
            | Meaning::FreeText
            | Meaning::Other
            | Meaning::RecordId
    )
}

/// Columns of which so large a share is common hold the same things.
const ALIKE: f64 = 0.3;
/// So few different values may be common by chance.
const FEW_VALUES: usize = 200;

/// Share of the rarer side's different values that the other side has too.
fn overlap(tables: &[(SourceId, Table)], known: &[(SourceId, ColumnName)], table: &Table, name: &str) -> f64 {
    let values = |table: &Table, name: &str| -> FxHashSet<String> {
        table
            .text(name)
            .map(|c| c.iter().flatten().take(20_000).map(words::fold).collect())
            .unwrap_or_default()
    };
    let own = values(table, name);
    // Share of the cells that stand in the other column too.
    let cells = |table: &Table, name: &str, theirs: &FxHashSet<String>| -> f64 {
        let Ok(cells) = table.text(name) else { return 0.0 };
        let filled = cells.iter().flatten().take(20_000).map(words::fold);
        let (both, all) =
            filled.fold((0, 0), |(both, all), v| (both + usize::from(theirs.contains(&v)), all + 1));
        both as f64 / f64::from(all.max(1))
    };
    let others = known.iter().filter_map(|(source, column)| {
        let (_, other) = tables.iter().find(|(s, _)| s == source)?;
        let theirs = values(other, column.as_str());
        let both = own.intersection(&theirs).count();
        let fewer = own.len().min(theirs.len());
        let share = both as f64 / fewer.max(1) as f64;
        // A few values stand in many columns by chance, initials among names: then most cells of both must be known to the other, unless the
        // headers have a word in common ("middle initial", "middle name").
        let mutual = || cells(table, name, &theirs).min(cells(other, column.as_str(), &own));
        let by_chance = fewer < FEW_VALUES && share >= ALIKE && !share_a_word(name, column.as_str());
        Some(if by_chance { share.min(mutual()) } else { share })
    });
    others.fold(0.0, f64::max)
}
