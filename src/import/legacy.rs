//! Workbooks that calamine reads for us: Excel before 2007 (`.xls`) and binary workbooks (`.xlsb`).
//!
//! calamine trusts its input in places, so every call is fenced: a file that makes it panic is a damaged file, not the end of the program.
//! Of `.xls` it builds whole rectangles while opening; the format allows 65,536 × 256 cells at most, which bounds them.

use std::io::{BufReader, Cursor};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use calamine::{Data, DataRef, Reader, SheetVisible as Visible, Xls, XlsError, Xlsb, XlsbError};

use super::container::{self, corrupt};
use super::error::ImportError;
use super::grid::{Grid, Stored, TooLarge};
use super::outcome::{LeftOut, SheetInfo, SheetVisible, Span};
use super::shown::{self, NumberFormat};
use crate::base::Context;

/// No honest workbook of the old format is larger.
const MAX_XLS: u64 = 768 << 20;

/// All sheets of an `.xls` file.
pub(super) fn xls(ctx: &Context, path: &Path) -> Result<Vec<(SheetInfo, Grid)>, ImportError> {
    let io = |source| ImportError::Io { path: path.to_owned(), source };
    let size = container::open(path)?.metadata().map_err(io)?.len();
    if size > MAX_XLS {
        return Err(ImportError::Bomb { path: path.to_owned(), unpacked: size, limit: MAX_XLS });
    }
    let bytes = std::fs::read(path).map_err(io)?;
    fenced(path, || {
        let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|e| match e {
            XlsError::Password => ImportError::Password(path.to_owned()),
            other => corrupt(path, other),
        })?;
        let mut out = Vec::new();
        for sheet in book.sheets_metadata().to_vec() {
            ctx.check()?;
            if sheet.typ == calamine::SheetType::ChartSheet {
                let chart = SheetInfo { left_out: Some(LeftOut::Chart), ..info(&sheet.name, sheet.visible) };
                out.push((chart, Grid::new()));
            }
            if sheet.typ != calamine::SheetType::WorkSheet {
                continue;
            }
            let range = book.worksheet_range(&sheet.name).map_err(|e| corrupt(path, e))?;
            let mut grid = Grid::new();
            let (top, left) = range.start().unwrap_or((0, 0));
            for (i, row) in range.rows().enumerate() {
                grid.begin_row(top + i as u32 + 1, false);
                for (c, cell) in row.iter().enumerate() {
                    let column = left + c as u32 + 1;
                    push(&mut grid, column, &borrowed(cell), path)?;
                }
            }
            for m in book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default() {
                grid.merged.push(Span {
                    first_row: m.start.0 + 1,
                    last_row: m.end.0 + 1,
                    first_column: m.start.1 + 1,
                    last_column: m.end.1 + 1,
                });
            }
            grid.finish();
            out.push((info(&sheet.name, sheet.visible), grid));
        }
        Ok(out)
    })
}

/// All sheets of an `.xlsb` file, cell by cell.
pub(super) fn xlsb(ctx: &Context, path: &Path) -> Result<Vec<(SheetInfo, Grid)>, ImportError> {
    container::archive(path)?;
    let file = BufReader::new(container::open(path)?);
    fenced(path, || {
        let mut book: Xlsb<_> = Xlsb::new(file).map_err(|e| match e {
            XlsbError::Password => ImportError::Password(path.to_owned()),
            other => corrupt(path, other),
        })?;
        let mut out = Vec::new();
        for sheet in book.sheets_metadata().to_vec() {
            if sheet.typ != calamine::SheetType::WorkSheet {
                continue;
            }
            let mut grid = Grid::new();
            let mut reader = book.worksheet_cells_reader(&sheet.name).map_err(|e| corrupt(path, e))?;
            let mut row = u32::MAX;
            while let Some(cell) = reader.next_cell().map_err(|e| corrupt(path, e))? {
                let (r, c) = cell.get_position();
                if r != row {
                    row = r;
                    grid.begin_row(r.saturating_add(1), false);
                    if r % 1_000 == 0 {
                        ctx.check()?;
                    }
                }
                push(&mut grid, c.saturating_add(1), cell.get_value(), path)?;
            }
            grid.finish();
            out.push((info(&sheet.name, sheet.visible), grid));
        }
        Ok(out)
    })
}

fn fenced<T>(path: &Path, f: impl FnOnce() -> Result<T, ImportError>) -> Result<T, ImportError> {
    catch_unwind(AssertUnwindSafe(f))
        .unwrap_or_else(|_| Err(corrupt(path, "the workbook's records do not fit together")))
}

fn info(name: &str, visible: Visible) -> SheetInfo {
    let visible = match visible {
        Visible::Visible => SheetVisible::Visible,
        Visible::Hidden => SheetVisible::Hidden,
        Visible::VeryHidden => SheetVisible::VeryHidden,
    };
    SheetInfo { name: name.to_owned(), visible, tables: 0, left_out: None }
}

fn push(grid: &mut Grid, column: u32, value: &DataRef<'_>, path: &Path) -> Result<(), ImportError> {
    let (text, stored) = match value {
        DataRef::Empty => return Ok(()),
        DataRef::String(s) => (s.clone(), Stored::Text),
        DataRef::SharedString(s) => ((*s).to_owned(), Stored::Text),
        DataRef::Int(n) => (n.to_string(), Stored::Number),
        DataRef::Float(n) => (shown::number(*n), Stored::Number),
        DataRef::Bool(b) => ((if *b { "TRUE" } else { "FALSE" }).to_owned(), Stored::Truth),
        DataRef::DateTime(moment) => {
            let serial = moment.as_f64();
            let format = if moment.is_duration() {
                NumberFormat::Duration
            } else {
                NumberFormat::Moment { date: serial >= 1.0, time: serial.fract() != 0.0 }
            };
            // calamine does not hand out the epoch of a moment, but its first day differs.
            let is_1904 = calamine::ExcelDateTime::new(serial, calamine::ExcelDateTimeType::DateTime, true)
                .to_ymd_hms_milli()
                == moment.to_ymd_hms_milli()
                && serial >= 1.0;
            let (text, is_moment) = shown::formatted(serial, format, is_1904);
            (text, if is_moment { Stored::Moment } else { Stored::Number })
        }
        DataRef::DateTimeIso(s) | DataRef::DurationIso(s) => (s.clone(), Stored::Moment),
        DataRef::Error(e) => (e.to_string(), Stored::Error),
    };
    let large = |_: TooLarge| ImportError::Bomb { path: path.to_owned(), unpacked: 4 << 30, limit: 4 << 30 };
    grid.push(column, &text, stored).map_err(large)
}

/// A cell of calamine's owned kind, borrowed.
fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(n) => DataRef::Int(*n),
        Data::Float(n) => DataRef::Float(*n),
        Data::String(s) => DataRef::SharedString(s),
        Data::Bool(b) => DataRef::Bool(*b),
        Data::DateTime(d) => DataRef::DateTime(*d),
        Data::DateTimeIso(s) => DataRef::DateTimeIso(s.clone()),
        Data::DurationIso(s) => DataRef::DurationIso(s.clone()),
        Data::Error(e) => DataRef::Error(e.clone()),
        Data::Empty => DataRef::Empty,
    }
}
