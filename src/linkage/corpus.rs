//! The match fields in the form in which they are compared: rows in an order that depends on their content only, each different value once.
//!
//! Everything after this works on these *ranks* instead of row numbers; that is why the order of rows and files never changes a result.
//! Built from the content of the match fields only, so a change elsewhere leaves it standing.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::base::{FieldName, Key, KeyBuilder, SourceId};
use crate::table::{Field, Table, TableError, strings};

/// All match fields of a table.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The fields that may be evidence, in the order given.
    pub columns: Vec<CorpusColumn>,
    /// The sources, sorted.
    pub sources: Vec<SourceId>,
    /// Position in `sources` by rank.
    pub source_of: Vec<u16>,
    /// Table row by rank.
    pub row_of: Vec<u32>,
    /// Rank by table row.
    pub rank_of: Vec<u32>,
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
    /// Value number by rank; [`EMPTY`] where there is none.
    pub value_of: Vec<u32>,
}

/// Marks an empty cell.
pub const EMPTY: u32 = u32::MAX;

impl CorpusColumn {
    fn read(table: &Table, field: &Field) -> Result<CorpusColumn, TableError> {
        let distinct = strings::distinct(table.text(field.name.as_str())?);
        let mut order: Vec<(&str, u32)> = distinct.values.iter().copied().zip(0..).collect();
        order.par_sort_unstable();
        let mut new_number = vec![0u32; order.len()];
        for (new, &(_, old)) in order.iter().enumerate() {
            new_number[old as usize] = new as u32;
        }
        let new = |&old: &u32| new_number.get(old as usize).copied().unwrap_or(EMPTY);
        Ok(CorpusColumn {
            field: field.clone(),
            values: order.iter().map(|&(value, _)| value.to_owned()).collect(),
            counts: order.iter().map(|&(_, old)| distinct.counts[old as usize]).collect(),
            value_of: distinct.of_row.iter().map(new).collect(),
        })
    }

    /// The value of a rank.
    pub fn value(&self, rank: u32) -> Option<&str> {
        let id = *self.value_of.get(rank as usize)?;
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
        let wanted: Vec<&Field> = fields.iter().filter(|f| table.has(f.name.as_str())).collect();
        let columns: Vec<CorpusColumn> =
            wanted.into_par_iter().map(|f| CorpusColumn::read(table, f)).collect::<Result<_, _>>()?;
        let (sources, source_of_row) = sources(table);
        Ok(Corpus::in_content_order(columns, sources, &source_of_row))
    }

    fn in_content_order(
        mut columns: Vec<CorpusColumn>,
        sources: Vec<SourceId>,
        source_of_row: &[u16],
    ) -> Self {
        let content = |row: u32| columns.iter().map(move |c| c.value_of[row as usize]);
        // Most rows are told apart by the first two columns; rows equal in all keep their order.
        let first = |row: u32| content(row).take(2).fold(0u64, |both, value| both << 32 | u64::from(value));
        let mut order: Vec<(u64, u32)> =
            (0..source_of_row.len() as u32).into_par_iter().map(|row| (first(row), row)).collect();
        order.par_sort_unstable_by(|&(x, a), &(y, b)| {
            let by_content = x.cmp(&y).then_with(|| content(a).cmp(content(b)));
            let by_source = || source_of_row[a as usize].cmp(&source_of_row[b as usize]);
            by_content.then_with(by_source).then(a.cmp(&b))
        });
        let row_of: Vec<u32> = order.into_iter().map(|(_, row)| row).collect();
        let mut rank_of = vec![0; row_of.len()];
        for (rank, &row) in row_of.iter().enumerate() {
            rank_of[row as usize] = rank as u32;
        }
        columns.par_iter_mut().for_each(|column| {
            column.value_of = row_of.iter().map(|&r| column.value_of[r as usize]).collect();
        });
        let source_of = row_of.iter().map(|&r| source_of_row[r as usize]).collect();
        Corpus { columns, sources, source_of, row_of, rank_of }
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.row_of.len()
    }

    /// The column of a field.
    pub fn column(&self, field: &FieldName) -> Option<&CorpusColumn> {
        self.columns.iter().find(|c| &c.field.name == field)
    }

    /// For each column, which of its values some records have.
    pub(super) fn values_of(&self, ranks: impl Iterator<Item = u32>) -> Vec<Vec<bool>> {
        let mut out: Vec<Vec<bool>> = self.columns.iter().map(|c| vec![false; c.values.len()]).collect();
        for rank in ranks {
            for (had, column) in out.iter_mut().zip(&self.columns) {
                if let Some(had) = had.get_mut(column.value_of[rank as usize] as usize) {
                    *had = true;
                }
            }
        }
        out
    }

    /// A key of the content of the match fields, whatever the order of the rows.
    pub(super) fn key(&self) -> Key {
        let mut key = KeyBuilder::new("corpus", 1);
        for column in &self.columns {
            key.text(column.field.name.as_str());
            key.texts(column.values.iter().map(AsRef::as_ref));
            key.numbers(column.value_of.iter().map(|&value| u64::from(value)));
        }
        key.numbers(self.source_of.iter().map(|&source| u64::from(source)));
        key.finish()
    }

    /// How many rows each source has.
    pub fn rows_per_source(&self) -> Vec<u64> {
        let mut counts = vec![0; self.sources.len()];
        for &source in &self.source_of {
            counts[source as usize] += 1;
        }
        counts
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_follow_content_not_position() {
        let field = Field { name: "n".into(), ..Field::default() };
        let one = Table::from_rows("s", &[&["n"], &["b"], &["a"]]).unwrap();
        let other = Table::from_rows("s", &[&["n"], &["a"], &["b"]]).unwrap();
        let read = |t: &Table| Corpus::read(t, std::slice::from_ref(&field)).unwrap();
        assert_eq!(read(&one).columns[0].value_of, read(&other).columns[0].value_of);
        assert_eq!(read(&one).row_of, [1, 0]);
    }
}
