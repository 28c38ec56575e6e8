//! For files without a schema: which columns correspond, and what each one says, from headers and content.
//!
//! Used by `diwan-cli link` and `dedupe`; a project has its mappings instead. A header is believed only when the content does not contradict it:
//! a column called "phone" that holds dates is a column of dates. Year, month and day of birth in three columns become one date.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

mod content;
mod header;
mod parts;

use content::meaning_of;
use header::{header_key, speaks_of_a_person};
use parts::birth_date_from_parts;

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
}

/// Brings tables together; `id` names a column that identifies records and is never evidence.
pub fn bring_together(tables: &[(SourceId, Table)], id: Option<&str>) -> Result<Brought, TableError> {
    let prepared: Vec<(SourceId, Table)> = tables
        .iter()
        .map(|(s, t)| Ok((s.clone(), birth_date_from_parts(t)?)))
        .collect::<Result<_, TableError>>()?;
    let persons = prepared.iter().any(|(_, t)| t.column_names().any(speaks_of_a_person));
    let mut fields: Vec<Field> = Vec::new();
    let mut columns: Vec<Vec<(SourceId, ColumnName)>> = Vec::new();
    let mut renamed = Vec::new();
    for (source, table) in &prepared {
        let mut wanted: Vec<(String, usize)> = Vec::new();
        let names: Vec<&str> = table.column_names().filter(|n| Some(*n) != id && !is_truth(n)).collect();
        let meanings: Vec<Meaning> = names.par_iter().map(|name| meaning_of(table, name, persons)).collect();
        for (name, meaning) in names.into_iter().zip(meanings) {
            let taken = |i: usize| wanted.iter().any(|w| w.1 == i);
            let header = header_key(name);
            let known = (0..fields.len()).filter(|&i| !taken(i));
            let same_header =
                known.clone().find(|&i| columns[i].iter().any(|(_, c)| header_key(c.as_str()) == header));
            let same_meaning =
                || known.clone().find(|&i| is_singular(meaning) && fields[i].meaning == meaning);
            let alike = || {
                let found = known
                    .clone()
                    .filter(|&i| !is_singular(fields[i].meaning) && meaning != Meaning::RecordId);
                found.filter(|&i| overlap(&prepared, &columns[i], table, name) >= 0.3).min()
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
            wanted.push((name.to_owned(), at));
        }
        let mut cells = Vec::new();
        for (name, at) in &wanted {
            cells.push((fields[*at].name.as_str().to_owned(), table.text(name)?.clone()));
        }
        let rows: Vec<u32> = table.rows().iter().map(|r| r.unwrap_or(0)).collect();
        renamed.push(Table::from_columns(source, rows, cells.iter().map(|(n, c)| (n.as_str(), c.clone())))?);
    }
    Ok(Brought { table: Table::stack(&renamed)?, fields, columns })
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

/// Share of the rarer side's different values that the other side has too.
fn overlap(tables: &[(SourceId, Table)], known: &[(SourceId, ColumnName)], table: &Table, name: &str) -> f64 {
    let values = |table: &Table, name: &str| -> FxHashSet<String> {
        table
            .text(name)
            .map(|c| c.iter().flatten().take(20_000).map(words::fold).collect())
            .unwrap_or_default()
    };
    let own = values(table, name);
    let others = known.iter().filter_map(|(source, column)| {
        let (_, other) = tables.iter().find(|(s, _)| s == source)?;
        let theirs = values(other, column.as_str());
        let both = own.intersection(&theirs).count();
        Some(both as f64 / own.len().min(theirs.len()).max(1) as f64)
    });
    others.fold(0.0, f64::max)
}
