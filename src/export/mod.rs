//! What leaves is written: tables as CSV, Excel, ODS or Parquet, with a data dictionary, a data package and a manifest.
//!
//! `write` takes [`Cleared`](crate::disclosure) and nothing else. Files appear whole or not at all: they are written beside their final
//! name, flushed and renamed. Two runs on the same data give the same bytes, so nothing written here holds the time of writing.

pub mod settings;

pub use settings::{ExportEdit, ExportSettings, Format, Options, Separator, Target};
