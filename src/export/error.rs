//! Why a file could not be written, with what a person needs to mend it.
//!
//! Whatever the reason, nothing is left half-written under a final name.

use std::path::PathBuf;

use crate::base::Cancelled;
use crate::findings::Message;
use crate::table::TableError;

/// A file could not be written; nothing was left half-written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// It was stopped on request.
    #[error("stopped on request")]
    Cancelled(#[from] Cancelled),
    /// A column is missing or the table is broken.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The disk refused.
    #[error("“{}” cannot be written", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A sheet cannot hold so many rows.
    #[error("a sheet holds at most {most} rows; there are {rows}")]
    TooManyRows {
        /// Rows of the table.
        rows: usize,
        /// Rows that fit.
        most: usize,
    },
    /// A sheet cannot hold so many columns.
    #[error("a sheet cannot hold {0} columns")]
    TooManyColumns(usize),
    /// The file's name does not say a format that can be written.
    #[error("“{}” names no format that can be written (csv, xlsx, ods, parquet)", .0.display())]
    Format(PathBuf),
    /// The writer of a format refused.
    #[error("the file could not be composed: {0}")]
    Encode(String),
}

impl ExportError {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        match self {
            ExportError::Cancelled(_) => Message::new("export-error-cancelled"),
            ExportError::Table(e) => Message::new("export-error-encode").with("detail", e.to_string()),
            ExportError::Write { path, source } => Message::new("export-error-write")
                .with("file", path.display().to_string())
                .with("detail", source.to_string()),
            ExportError::TooManyRows { rows, most } => {
                Message::new("export-error-rows").with("rows", *rows).with("most", *most)
            }
            ExportError::TooManyColumns(n) => Message::new("export-error-columns").with("columns", *n),
            ExportError::Format(path) => {
                Message::new("export-error-format").with("file", path.display().to_string())
            }
            ExportError::Encode(detail) => {
                Message::new("export-error-encode").with("detail", detail.as_str())
            }
        }
    }
}

macro_rules! encode_errors {
    ($($error:ty),*) => {$(
        impl From<$error> for ExportError {
            fn from(error: $error) -> Self {
                ExportError::Encode(error.to_string())
            }
        }
    )*};
}

encode_errors!(csv::Error, rust_xlsxwriter::XlsxError, zip::result::ZipError, polars::error::PolarsError);
