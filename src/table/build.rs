//! Builds a table cell by cell, row by row: what the readers use.
//!
//! Rows may be shorter or longer than the header; short ones end in empty cells, and cells beyond the last column are the caller's to report.

use polars::prelude::*;
use rayon::prelude::*;

use super::{ROW_COLUMN, SOURCE_COLUMN, Table, TableError};
use crate::base::SourceId;

/// Collects rows of text cells for one source.
pub struct TableBuilder {
    source: SourceId,
    names: Vec<String>,
    columns: Vec<StringChunkedBuilder>,
    rows: Vec<u32>,
    /// Columns of the parts appended so far.
    done: Vec<Vec<StringChunked>>,
}

impl TableBuilder {
    /// A builder for the columns `names` (made unique and non-empty by the caller) and about `capacity` rows.
    pub fn new(source: &SourceId, names: &[String], capacity: usize) -> Self {
        TableBuilder {
            source: source.clone(),
            names: names.to_vec(),
            columns: names.iter().map(|n| StringChunkedBuilder::new(n.as_str().into(), capacity)).collect(),
            rows: Vec::with_capacity(capacity),
            done: Vec::new(),
        }
    }

    /// A builder for the same columns whose rows will be appended to this one's.
    pub fn part(&self, capacity: usize) -> Self {
        TableBuilder::new(&self.source, &self.names, capacity)
    }

    /// Appends a part's rows, whose numbers begin after `before`.
    pub fn append(&mut self, part: TableBuilder, before: u32) {
        let fresh = self.part(0);
        let own = std::mem::replace(&mut self.columns, fresh.columns);
        self.done.push(own.into_iter().map(StringChunkedBuilder::finish).collect());
        self.done.extend(part.done);
        self.done.push(part.columns.into_iter().map(StringChunkedBuilder::finish).collect());
        self.rows.extend(part.rows.into_iter().map(|row| row.saturating_add(before)));
    }

    /// Adds one row with its number in the file; an empty or missing cell is null.
    pub fn push_row<'a>(&mut self, row: u32, cells: impl IntoIterator<Item = Option<&'a str>>) {
        let mut cells = cells.into_iter();
        for column in &mut self.columns {
            column.append_option(cells.next().flatten().filter(|c| !c.is_empty()));
        }
        self.rows.push(row);
    }

    /// How many rows were added.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// The finished table.
    pub fn finish(self) -> Result<Table, TableError> {
        let last: Vec<StringChunked> = self.columns.into_iter().map(StringChunkedBuilder::finish).collect();
        let columns = if self.done.is_empty() { last } else { joined(self.done, last)? };
        Table::from_columns(&self.source, self.rows, self.names.iter().map(String::as_str).zip(columns))
    }
}

/// A column may stay in so many pieces.
const PIECES: usize = 12;

/// The columns of all parts, each in few pieces: to copy them into one costs as much as to read a large file.
fn joined(done: Vec<Vec<StringChunked>>, last: Vec<StringChunked>) -> Result<Vec<StringChunked>, TableError> {
    let mut by_column: Vec<Vec<StringChunked>> =
        last.iter().map(|_| Vec::with_capacity(done.len() + 1)).collect();
    for part in done.into_iter().chain([last]) {
        for (column, cells) in by_column.iter_mut().zip(part) {
            column.push(cells);
        }
    }
    by_column
        .into_par_iter()
        .map(|parts| {
            let mut parts = parts.into_iter().filter(|p| !p.is_empty());
            let Some(mut whole) = parts.next() else { return Ok(StringChunked::default()) };
            for part in parts {
                whole.append(&part)?;
            }
            Ok(if whole.chunks().len() > PIECES { whole.rechunk().into_owned() } else { whole })
        })
        .collect()
}

impl Table {
    /// A table of one source from whole columns; `rows` are the rows' numbers in the file.
    pub fn from_columns<'a>(
        source: &SourceId,
        rows: Vec<u32>,
        columns: impl IntoIterator<Item = (&'a str, StringChunked)>,
    ) -> Result<Table, TableError> {
        let height = rows.len();
        let sources = StringChunked::full(SOURCE_COLUMN.into(), source.as_str(), height);
        let mut all =
            vec![sources.into_column(), UInt32Chunked::from_vec(ROW_COLUMN.into(), rows).into_column()];
        for (name, cells) in columns {
            if super::is_reserved(name) {
                return Err(TableError::Shape(format!("“{name}” is a reserved name")));
            }
            all.push(cells.with_name(name.into()).into_column());
        }
        Table::from_frame(DataFrame::new(height, all)?)
    }

    /// A small table written out in code: the first row holds the column names; `""` is an empty cell. For examples and tests.
    pub fn from_rows(source: &str, cells: &[&[&str]]) -> Result<Table, TableError> {
        let header: Vec<String> =
            cells.first().copied().unwrap_or_default().iter().map(|&c| c.to_owned()).collect();
        let mut builder = TableBuilder::new(&source.into(), &header, cells.len());
        for (i, row) in cells.iter().enumerate().skip(1) {
            builder.push_row(i as u32 + 1, row.iter().map(|&c| Some(c)));
        }
        builder.finish()
    }

    /// The opposite of [`Table::from_rows`]: header and cells as text, empty cells as `""`.
    pub fn to_rows(&self) -> Vec<Vec<String>> {
        let names: Vec<&str> = self.column_names().collect();
        let mut out = vec![names.iter().map(|&n| n.to_owned()).collect::<Vec<_>>()];
        for i in 0..self.height() {
            out.push(names.iter().map(|n| self.cell(n, i).unwrap_or_default().to_owned()).collect());
        }
        out
    }
}
