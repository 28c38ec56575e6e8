//! The match fields in the form in which they are compared: each different value kept once, rows as value numbers.
//!
//! Built from the content of the match fields only, so a change elsewhere leaves it standing.

use rustc_hash::FxHashMap;

use crate::base::{FieldName, SourceId};
use crate::table::{Field, Table, TableError, strings};

/// All match fields of a table.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The fields that may be evidence, in the order given.
    pub columns: Vec<CorpusColumn>,
    /// The sources, sorted.
    pub sources: Vec<SourceId>,
    /// Position in `sources` by row.
    pub source_of_row: Vec<u16>,
}

/// One match field.
#[derive(Clone, Debug)]
pub struct CorpusColumn {
    /// The field.
    pub field: Field,
    /// The different values, sorted, as in the table.
    pub values: Vec<String>,
    /// How many rows hold each value.
    pub counts: Vec<u32>,
    /// Value number by row; [`CorpusColumn::EMPTY`] where there is none.
    pub of_row: Vec<u32>,
}

impl CorpusColumn {
    /// Marks an empty cell.
    pub const EMPTY: u32 = u32::MAX;

    /// The value of a row.
    pub fn value(&self, row: u32) -> Option<&str> {
        let id = *self.of_row.get(row as usize)?;
        self.values.get(id as usize).map(String::as_str)
    }

    /// How many rows have a value.
    pub fn filled(&self) -> u64 {
        self.counts.iter().map(|&c| u64::from(c)).sum()
    }
}

impl Corpus {
    /// Reads the match fields of a table; fields that the table lacks are left out.
    pub fn read(table: &Table, fields: &[Field]) -> Result<Corpus, TableError> {
        let mut columns = Vec::new();
        for field in fields.iter().filter(|f| table.has(f.name.as_str())) {
            let distinct = strings::distinct(table.text(field.name.as_str())?);
            let mut order: Vec<u32> = (0..distinct.values.len() as u32).collect();
            order.sort_unstable_by_key(|&i| distinct.values[i as usize]);
            let mut new_number = vec![0u32; order.len()];
            for (new, &old) in order.iter().enumerate() {
                new_number[old as usize] = new as u32;
            }
            columns.push(CorpusColumn {
                field: field.clone(),
                values: order.iter().map(|&i| distinct.values[i as usize].to_owned()).collect(),
                counts: order.iter().map(|&i| distinct.counts[i as usize]).collect(),
                of_row: distinct
                    .of_row
                    .iter()
                    .map(|&v| new_number.get(v as usize).copied().unwrap_or(CorpusColumn::EMPTY))
                    .collect(),
            });
        }
        let (sources, source_of_row) = sources(table);
        Ok(Corpus { columns, sources, source_of_row })
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.source_of_row.len()
    }

    /// The column of a field.
    pub fn column(&self, field: &FieldName) -> Option<&CorpusColumn> {
        self.columns.iter().find(|c| &c.field.name == field)
    }
}

fn sources(table: &Table) -> (Vec<SourceId>, Vec<u16>) {
    let distinct = strings::distinct(table.sources());
    let mut names: Vec<&str> = distinct.values.clone();
    names.sort_unstable();
    let number: FxHashMap<&str, u16> = names.iter().enumerate().map(|(i, &n)| (n, i as u16)).collect();
    let of_value: Vec<u16> = distinct.values.iter().map(|v| number.get(v).copied().unwrap_or(0)).collect();
    let of_row = distinct.of_row.iter().map(|&v| of_value.get(v as usize).copied().unwrap_or(0)).collect();
    (names.into_iter().map(SourceId::from).collect(), of_row)
}
