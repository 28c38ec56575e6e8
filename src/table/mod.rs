//! The only currency between stages: a table of text cells whose rows know where they came from.
//!
//! Cells are text from the first stage to the last: as written after import, and in *canonical notation* (ISO dates, decimal point,
//! `true`/`false`, codes) once a step or a code list has read them. What could not be read stays as written, so that nothing is lost and
//! a person can see it; kinds are a property of the schema's fields, and typed columns are made only where they leave (export) or are
//! counted (compare). Two reserved columns, hidden from every list of columns, say for each row which source and which row of the file it
//! came from; they follow every filter, sort and stack by themselves.

mod arrange;
mod build;
pub mod entities;
pub mod field;
pub mod header_words;
pub mod headers;
pub mod hidden;
pub mod parse;
pub mod profile;
pub mod record;
pub mod strings;
pub mod window;

use std::sync::Arc;

use polars::prelude::*;

pub use build::TableBuilder;
pub use entities::Entities;
pub use field::{Field, Kind, Labels, Meaning, Role};
pub use record::{RecordKey, RecordRef, record_keys};

use crate::base::{ColumnName, Key, KeyBuilder};

/// The reserved column that holds each row's source id.
pub const SOURCE_COLUMN: &str = "\u{1}source";
/// The reserved column that holds each row's number in its file (1-based, as a person counts).
pub const ROW_COLUMN: &str = "\u{1}row";

/// The column of a merged table that holds each entity's stable id.
pub const ENTITY_COLUMN: &str = "entity";

/// A table of text cells; never changed in place, cheap to clone.
#[derive(Clone, Debug)]
pub struct Table {
    frame: Arc<DataFrame>,
}

/// A table operation that its input does not allow.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum TableError {
    /// There is no such column.
    #[error("there is no column “{0}”")]
    NoColumn(String),
    /// The column exists already.
    #[error("there is a column “{0}” already")]
    Duplicate(String),
    /// Columns of different lengths, a reserved name, or another broken law.
    #[error("the table cannot be built: {0}")]
    Shape(String),
}

impl From<PolarsError> for TableError {
    fn from(error: PolarsError) -> Self {
        TableError::Shape(error.to_string())
    }
}

impl Table {
    /// Wraps a frame that has both reserved columns and otherwise only text columns.
    pub(crate) fn from_frame(frame: DataFrame) -> Result<Table, TableError> {
        frame.column(SOURCE_COLUMN)?.str()?;
        frame.column(ROW_COLUMN)?.u32()?;
        for column in frame.columns() {
            if column.name() != ROW_COLUMN && column.dtype() != &DataType::String {
                return Err(TableError::Shape(format!("column “{}” is not text", column.name())));
            }
        }
        Ok(Table { frame: Arc::new(frame) })
    }

    /// The frame with the reserved columns, for polars operations.
    pub fn frame(&self) -> &DataFrame {
        &self.frame
    }

    /// Number of rows.
    pub fn height(&self) -> usize {
        self.frame.height()
    }

    /// Number of columns, without the reserved ones.
    pub fn width(&self) -> usize {
        self.frame.width() - 2
    }

    /// The columns' names in order, without the reserved ones.
    pub fn column_names(&self) -> impl Iterator<Item = &str> {
        self.frame.columns().iter().map(|c| c.name().as_str()).filter(|n| !is_reserved(n))
    }

    /// The columns' names in order, owned.
    pub fn columns(&self) -> Vec<ColumnName> {
        self.column_names().map(ColumnName::from).collect()
    }

    /// Whether there is such a column.
    pub fn has(&self, column: &str) -> bool {
        !is_reserved(column) && self.frame.column(column).is_ok()
    }

    /// The cells of a column.
    pub fn text(&self, column: &str) -> Result<&StringChunked, TableError> {
        let found = self.frame.column(column).ok().and_then(|c| c.str().ok());
        found.ok_or_else(|| TableError::NoColumn(column.to_owned()))
    }

    /// Each row's source id.
    pub fn sources(&self) -> &StringChunked {
        let column = self.frame.column(SOURCE_COLUMN).expect("every table has its source column");
        column.str().expect("the source column is text")
    }

    /// Each row's number in its file.
    pub fn rows(&self) -> &UInt32Chunked {
        let column = self.frame.column(ROW_COLUMN).expect("every table has its row column");
        column.u32().expect("row numbers are whole")
    }

    /// Where row `i` came from.
    pub fn record(&self, i: usize) -> Option<RecordRef> {
        if i >= self.height() {
            return None;
        }
        Some(RecordRef { source: self.sources().get(i)?.into(), row: self.rows().get(i)? })
    }

    /// One cell; `None` outside the table or where it is empty.
    pub fn cell(&self, column: &str, i: usize) -> Option<&str> {
        let cells = self.text(column).ok()?;
        if i < cells.len() { cells.get(i) } else { None }
    }

    /// The same table with a column replaced, or added at the end.
    pub fn with_text(&self, column: &str, cells: StringChunked) -> Result<Table, TableError> {
        if is_reserved(column) {
            return Err(TableError::Shape(format!("“{column}” is a reserved name")));
        }
        let mut frame = (*self.frame).clone();
        frame.with_column(cells.with_name(column.into()).into_column())?;
        Ok(Table { frame: Arc::new(frame) })
    }

    /// The same table without these columns.
    pub fn without(&self, columns: &[&str]) -> Result<Table, TableError> {
        if let Some(missing) = columns.iter().find(|c| !self.has(c)) {
            return Err(TableError::NoColumn((*missing).to_owned()));
        }
        Ok(Table { frame: Arc::new(self.frame.drop_many(columns.iter().copied())) })
    }

    /// The same table with one column called differently.
    pub fn renamed(&self, from: &str, to: &str) -> Result<Table, TableError> {
        if !self.has(from) {
            return Err(TableError::NoColumn(from.to_owned()));
        }
        if from != to && (self.has(to) || is_reserved(to)) {
            return Err(TableError::Duplicate(to.to_owned()));
        }
        let mut frame = (*self.frame).clone();
        frame.rename(from, to.into())?;
        Ok(Table { frame: Arc::new(frame) })
    }

    /// A hash of the content of these columns and of the row origins; where nothing that matters changed, it stays.
    pub fn content_key(&self, columns: &[&str]) -> Result<Key, TableError> {
        let mut key = KeyBuilder::new("content", 1);
        key.number(self.height() as u64);
        for name in columns {
            key.text(name);
            for cell in self.text(name)?.iter() {
                match cell {
                    Some(text) => key.number(1).text(text),
                    None => key.number(0),
                };
            }
        }
        for (source, row) in self.sources().iter().zip(self.rows().iter()) {
            key.text(source.unwrap_or_default()).number(u64::from(row.unwrap_or_default()));
        }
        Ok(key.finish())
    }

    /// Roughly how many bytes the table holds, for the cache's budget.
    pub fn estimated_bytes(&self) -> usize {
        self.frame.estimated_size()
    }
}

/// Whether a column name is one of the two reserved ones.
pub fn is_reserved(name: &str) -> bool {
    name == SOURCE_COLUMN || name == ROW_COLUMN
}
