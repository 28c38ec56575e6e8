//! Parquet: columns typed by kind. A column in which a cell does not read as its kind stays text as a whole, so that nothing becomes null.

use std::io::Cursor;

use jiff::civil::{DateTime, date};
use polars::prelude::*;

use super::cell::Cell;
use super::error::ExportError;
use super::sheet::Sheet;
use crate::base::Context;
use crate::table::Kind;

pub(super) fn bytes(
    ctx: &Context,
    sheet: &Sheet<'_>,
    metadata: &[(String, String)],
) -> Result<Vec<u8>, ExportError> {
    let mut columns = Vec::with_capacity(sheet.columns.len());
    for column in &sheet.columns {
        ctx.check()?;
        let cells = sheet.table.text(&column.name)?;
        let typed = typed(cells, column.kind).unwrap_or_else(|| cells.clone().into_column());
        columns.push(typed.with_name(column.name.as_str().into()));
    }
    let mut frame = DataFrame::new(sheet.table.height(), columns)?;
    let mut out = Cursor::new(Vec::new());
    ParquetWriter::new(&mut out)
        .with_key_value_metadata(Some(KeyValueMetadata::from_static(metadata.to_vec())))
        .set_parallel(false)
        .finish(&mut frame)?;
    Ok(out.into_inner())
}

/// The column as its kind; `None` if a cell does not read so.
fn typed(cells: &StringChunked, kind: Kind) -> Option<Column> {
    fn all<T>(
        cells: &StringChunked,
        kind: Kind,
        pick: impl Fn(Cell<'_>) -> Option<T>,
    ) -> Option<Vec<Option<T>>> {
        cells.iter().map(|c| c.map_or(Some(None), |text| pick(Cell::read(kind, text)).map(Some))).collect()
    }
    let name = cells.name().clone();
    Some(match kind {
        Kind::Text | Kind::Code | Kind::Time => return None,
        Kind::Whole => {
            let v = all(cells, kind, |c| if let Cell::Whole(n) = c { Some(n) } else { None })?;
            Int64Chunked::from_iter_options(name, v.into_iter()).into_column()
        }
        Kind::Decimal => {
            let v = all(cells, kind, |c| if let Cell::Decimal(n) = c { Some(n) } else { None })?;
            Float64Chunked::from_iter_options(name, v.into_iter()).into_column()
        }
        Kind::YesNo => {
            let v = all(cells, kind, |c| if let Cell::YesNo(b) = c { Some(b) } else { None })?;
            BooleanChunked::from_iter_options(name, v.into_iter()).into_column()
        }
        Kind::Date => {
            let days = |c: Cell<'_>| match c {
                Cell::Date(d) => (d - date(1970, 1, 1)).get_days().into(),
                _ => None,
            };
            let v = all(cells, kind, days)?;
            Int32Chunked::from_iter_options(name, v.into_iter()).into_date().into_column()
        }
        Kind::Datetime => {
            let start = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
            let micros = |c: Cell<'_>| match c {
                Cell::Datetime(t) => i64::try_from(t.duration_since(start).as_micros()).ok(),
                _ => None,
            };
            let v = all(cells, kind, micros)?;
            let whole = Int64Chunked::from_iter_options(name, v.into_iter());
            whole.into_datetime(TimeUnit::Microseconds, None).into_column()
        }
    })
}
