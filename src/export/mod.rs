//! What leaves is written: tables as CSV, Excel, ODS or Parquet, with a data dictionary, a data package and a manifest.
//!
//! [`write`] takes [`Cleared`](crate::disclosure::Cleared) and nothing else. Files appear whole or not at all: all are written beside
//! their final names first, and renamed when the last one is complete. Two runs on the same data give the same bytes, so nothing written
//! here holds the time of writing.

pub mod cell;
mod delimited;
mod dictionary;
mod error;
mod manifest;
mod ods;
mod package;
mod parquet;
pub mod register;
pub mod secret_file;
pub mod settings;
mod sheet;
mod stage;
mod table_file;
mod workbook;
mod write;

pub use dictionary::{About, CodeMeaning, ListMeaning, SourceLine, action_message};
pub use error::ExportError;
pub use register::Signature;
pub use settings::{ExportEdit, ExportSettings, Format, Options, Separator, Target};
pub use sheet::{Column, Sheet};
pub use stage::Output;
pub use table_file::{table_bytes, table_file};
pub use write::write;
