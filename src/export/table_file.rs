//! One table as the bytes of one file, in any format; used by [`write`](super::write) and by converting a single file.
//!
//! Converting is not an export of a project: nothing is merged and nobody is protected, the file is the user's own before and after.

use std::path::Path;

use super::settings::{Format, Options};
use super::write::ExportError;
use super::{delimited, ods, parquet, workbook};
use crate::base::{Context, files};
use crate::table::{Kind, Table};

/// A column of a table that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the table.
    pub name: String,
    /// What stands in the header row.
    pub title: String,
    /// How its cells are to be typed.
    pub kind: Kind,
}

/// A table as one sheet.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The sheet's name, at most 31 characters.
    pub name: String,
    /// The columns in order.
    pub columns: Vec<Column>,
    /// The cells.
    pub table: &'a Table,
    /// Whether columns run from right to left.
    pub right_to_left: bool,
}

impl<'a> Sheet<'a> {
    /// All columns of a table under their own names; `kinds` by column, text beyond its end.
    pub fn new(name: &str, table: &'a Table, kinds: &[Kind]) -> Sheet<'a> {
        let kind = |i: usize| kinds.get(i).copied().unwrap_or_default();
        let column =
            |(i, n): (usize, &str)| Column { name: n.to_owned(), title: n.to_owned(), kind: kind(i) };
        Sheet {
            name: name.to_owned(),
            columns: table.column_names().enumerate().map(column).collect(),
            table,
            right_to_left: false,
        }
    }
}

/// The bytes of a file with these sheets; formats without sheets hold the first one only.
pub fn table_bytes(
    ctx: &Context,
    sheets: &[Sheet<'_>],
    format: Format,
    options: &Options,
    metadata: &[(String, String)],
) -> Result<Vec<u8>, ExportError> {
    let Some(first) = sheets.first() else { return Ok(Vec::new()) };
    match format {
        Format::Csv => delimited::bytes(ctx, first, options),
        Format::Xlsx => workbook::bytes(ctx, sheets),
        Format::Ods => ods::bytes(ctx, sheets),
        Format::Parquet => parquet::bytes(ctx, first, metadata),
    }
}

/// Writes one table as a file whose format follows from its name: for converting a single file, which is not an export of a project.
pub fn table_file(ctx: &Context, table: &Table, kinds: &[Kind], path: &Path) -> Result<(), ExportError> {
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
    let format = Format::from_extension(extension).ok_or_else(|| ExportError::Format(path.to_path_buf()))?;
    let bytes = table_bytes(ctx, &[Sheet::new("table", table, kinds)], format, &Options::default(), &[])?;
    ctx.check()?;
    files::write_whole(path, &bytes).map_err(|source| ExportError::Write { path: path.to_path_buf(), source })
}
