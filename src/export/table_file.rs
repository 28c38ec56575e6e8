//! One table as the bytes of one file, in any format; used by [`write`](super::write) and by converting a single file.
//!
//! Converting is not an export of a project: nothing is merged and nobody is protected, the file is the user's own before and after.

use std::path::Path;

use super::error::ExportError;
use super::settings::{Format, Options};
use super::sheet::Sheet;
use super::{delimited, ods, parquet, workbook};
use crate::base::{Context, files};
use crate::table::{Kind, Table};

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
