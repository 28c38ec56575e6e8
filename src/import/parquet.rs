//! Parquet files as tables of text: values are written in canonical notation, nested columns are left out and said.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use polars::prelude::*;

use super::container::corrupt;
use super::error::{Damage, ImportError};
use super::outcome::{ImportReport, Imported, Preview, RawRow};
use super::parquet_pages as pages;
use super::spec::{Format, RowRole};
use crate::base::{Context, SourceId};
use crate::findings::{Findings, Message, Place};
use crate::table::Table;

/// The rows and columns of a Parquet file, once its own figures have been found possible.
pub(super) fn look(path: &Path, bytes: &[u8]) -> Result<(u32, u32), ImportError> {
    fenced(path, || pages::check(bytes).map_err(|e| corrupt(path, Damage::Records, e)))
}

/// The reader of Parquet trusts its input in places: a file that makes it panic is a damaged file.
fn fenced<T>(path: &Path, f: impl FnOnce() -> Result<T, ImportError>) -> Result<T, ImportError> {
    catch_unwind(AssertUnwindSafe(f))
        .unwrap_or_else(|_| Err(corrupt(path, Damage::Records, "its parts do not fit together")))
}

/// Reads a Parquet file; row 1 holds the names, as in a table of text.
pub(super) fn read(
    ctx: &Context,
    path: &Path,
    bytes: &[u8],
    id: &SourceId,
    findings: &Findings,
) -> Result<Imported, ImportError> {
    look(path, bytes)?;
    let frame = fenced(path, || {
        ParquetReader::new(Cursor::new(bytes)).finish().map_err(|e| corrupt(path, Damage::Records, e))
    })?;
    ctx.check()?;
    let height = frame.height();
    let mut columns: Vec<(String, StringChunked)> = Vec::new();
    let mut nested = 0u32;
    for column in frame.columns() {
        if column.dtype().is_nested()
            || matches!(column.dtype(), DataType::Binary)
            || crate::table::is_reserved(column.name())
        {
            nested += 1;
            continue;
        }
        let text = column.cast(&DataType::String).map_err(|e| corrupt(path, Damage::Records, e))?;
        let text = text.str().map_err(|e| corrupt(path, Damage::Records, e))?.clone();
        columns.push((column.name().to_string(), text));
    }
    if nested > 0 {
        findings.warn(Message::new("import-finding-nested-columns").with("n", nested), Place::source(id));
    }
    let rows: Vec<u32> = (0..height).map(|i| u32::try_from(i + 2).unwrap_or(u32::MAX)).collect();
    let table = Table::from_columns(id, rows, columns.iter().map(|(n, c)| (n.as_str(), c.clone())))?;
    let names: Vec<String> = columns.iter().map(|c| c.0.clone()).collect();
    let raw = |i: usize| RawRow {
        row: i as u32 + 2,
        role: RowRole::Data,
        hidden: false,
        cells: columns.iter().map(|c| c.1.get(i).unwrap_or_default().to_owned()).collect(),
    };
    let mut first = vec![RawRow { row: 1, role: RowRole::Header, hidden: false, cells: names }];
    first.extend((0..height.min(199)).map(raw));
    let tail_from = height.saturating_sub(50).max(199);
    let last: Vec<RawRow> = (tail_from..height).map(raw).collect();
    let preview = Preview {
        between: (tail_from.min(height).saturating_sub(199.min(height))) as u32,
        first,
        last,
        columns: columns.len() as u32,
        ..Preview::default()
    };
    let report = ImportReport {
        format: Format::Parquet,
        rows: height as u32,
        columns: columns.len() as u32,
        ..ImportReport::default()
    };
    Ok(Imported { table, preview, report })
}
