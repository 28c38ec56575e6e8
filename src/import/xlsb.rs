//! Binary workbooks (`.xlsb`), which calamine reads for us cell by cell.
//!
//! calamine trusts its input in places: it reserves as many bytes as a record says it is long, before it knows whether they are there. So
//! every part is walked over first, and every call is fenced: a file that makes it panic is a damaged file, not the end of the program.

use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use calamine::{DataRef, Reader, SheetVisible as Visible, Xlsb, XlsbError};

use super::container::{self, corrupt};
use super::error::{Damage, ImportError};
use super::grid::{Grid, Stored, TooLarge};
use super::outcome::{LeftOut, SheetInfo, SheetVisible};
use super::shown::{self, NumberFormat};
use super::xlsb_parts::{self, Hidden};
use crate::base::Context;

/// All sheets of an `.xlsb` file, cell by cell.
pub(super) fn sheets(ctx: &Context, path: &Path) -> Result<Vec<(SheetInfo, Grid)>, ImportError> {
    let hidden = xlsb_parts::walked(ctx, path)?;
    let file = BufReader::new(container::open(path)?);
    fenced(path, || {
        let mut book: Xlsb<_> = Xlsb::new(file).map_err(|e| match e {
            XlsbError::Password => ImportError::Password(path.to_owned()),
            other => corrupt(path, Damage::Records, other),
        })?;
        let (mut out, nothing) = (Vec::new(), Hidden::default());
        for sheet in book.sheets_metadata().to_vec() {
            if sheet.typ == calamine::SheetType::ChartSheet {
                let chart = SheetInfo { left_out: Some(LeftOut::Chart), ..info(&sheet.name, sheet.visible) };
                out.push((chart, Grid::new()));
            }
            if sheet.typ != calamine::SheetType::WorkSheet {
                continue;
            }
            let hidden = hidden.get(&sheet.name).unwrap_or(&nothing);
            let mut grid = Grid::new();
            grid.hidden_columns.clone_from(&hidden.columns);
            let mut reader =
                book.worksheet_cells_reader(&sheet.name).map_err(|e| corrupt(path, Damage::Records, e))?;
            let mut row = u32::MAX;
            while let Some(cell) = reader.next_cell().map_err(|e| corrupt(path, Damage::Records, e))? {
                let (r, c) = cell.get_position();
                if r != row {
                    row = r;
                    let r = r.saturating_add(1);
                    grid.begin_row(r, hidden.has_row(r));
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
        .unwrap_or_else(|_| Err(corrupt(path, Damage::Records, "the workbook's records do not fit together")))
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
