//! Builds a table cell by cell, row by row: what the readers use.
//!
//! Rows may be shorter or longer than the header; short ones end in empty cells, and cells beyond the last column are the caller's to report.

use polars::prelude::*;

use super::{ROW_COLUMN, SOURCE_COLUMN, Table, TableError};
use crate::base::SourceId;

/// Collects rows of text cells for one source.
pub struct TableBuilder {
    source: SourceId,
    names: Vec<String>,
    columns: Vec<StringChunkedBuilder>,
    rows: Vec<u32>,
}

impl TableBuilder {
    /// A builder for the columns `names` (made unique and non-empty by the caller) and about `capacity` rows.
    pub fn new(source: &SourceId, names: &[String], capacity: usize) -> Self {
        TableBuilder {
            source: source.clone(),
            names: names.to_vec(),
            columns: names.iter().map(|n| StringChunkedBuilder::new(n.as_str().into(), capacity)).collect(),
            rows: Vec::with_capacity(capacity),
        }
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
        let columns = self.columns.into_iter().map(StringChunkedBuilder::finish);
        Table::from_columns(&self.source, self.rows, self.names.iter().map(String::as_str).zip(columns))
    }
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
