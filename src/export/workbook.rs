//! Excel workbooks: typed cells, a header row that stays in sight, a filter, and a fixed date of creation so that bytes repeat.

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use super::cell::Cell;
use super::error::ExportError;
use super::sheet::Sheet;
use crate::base::Context;

/// Rows of a worksheet, the header included.
pub(super) const MAX_ROWS: usize = 1_048_576;
/// Characters in a cell.
const MAX_CHARS: usize = 32_767;

pub(super) fn bytes(ctx: &Context, sheets: &[Sheet<'_>]) -> Result<Vec<u8>, ExportError> {
    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day).set_author("Diwan"));
    for sheet in sheets {
        fill(ctx, book.add_worksheet(), sheet)?;
    }
    Ok(book.save_to_buffer()?)
}

fn fill(ctx: &Context, out: &mut Worksheet, sheet: &Sheet<'_>) -> Result<(), ExportError> {
    let height = sheet.table.height();
    if height + 1 > MAX_ROWS {
        return Err(ExportError::TooManyRows { rows: height, most: MAX_ROWS - 1 });
    }
    out.set_name(&sheet.name)?;
    out.set_right_to_left(sheet.right_to_left);
    let header = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00E8_E2D6))
        .set_align(FormatAlign::VerticalCenter);
    let text = Format::new().set_num_format("@");
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let datetime = Format::new().set_num_format("yyyy-mm-dd hh:mm:ss");
    for (c, column) in sheet.columns.iter().enumerate() {
        ctx.check()?;
        let at = u16::try_from(c).map_err(|_wide| ExportError::TooManyColumns(sheet.columns.len()))?;
        out.write_string_with_format(0, at, &column.title, &header)?;
        let mut widest = column.title.chars().count();
        for (r, cell) in sheet.table.text(&column.name)?.iter().enumerate() {
            let Some(cell) = cell else { continue };
            let row = r as u32 + 1;
            widest = widest.max(cell.chars().count());
            match Cell::read(column.kind, cell) {
                Cell::Whole(n) if n.unsigned_abs() < 1 << 53 => out.write_number(row, at, n as f64)?,
                Cell::Decimal(n) => out.write_number(row, at, n)?,
                Cell::YesNo(yes) => out.write_boolean(row, at, yes)?,
                Cell::Date(d) if d.year() >= 1900 => {
                    let day = ExcelDateTime::from_ymd(
                        d.year().unsigned_abs(),
                        d.month().unsigned_abs(),
                        d.day().unsigned_abs(),
                    )?;
                    out.write_datetime_with_format(row, at, &day, &date)?
                }
                Cell::Datetime(t) if t.year() >= 1900 => {
                    let day = ExcelDateTime::from_ymd(
                        t.year().unsigned_abs(),
                        t.month().unsigned_abs(),
                        t.day().unsigned_abs(),
                    )?;
                    let time = day.and_hms(
                        t.hour().unsigned_abs().into(),
                        t.minute().unsigned_abs(),
                        f64::from(t.second()),
                    )?;
                    out.write_datetime_with_format(row, at, &time, &datetime)?
                }
                _ => {
                    let short: String = cell.chars().take(MAX_CHARS).collect();
                    out.write_string_with_format(row, at, short, &text)?
                }
            };
        }
        out.set_column_width(at, (widest as f64 + 2.0).clamp(8.0, 42.0))?;
    }
    if let (Some(last), true) = (sheet.columns.len().checked_sub(1), height > 0) {
        out.autofilter(0, 0, height as u32, last as u16)?;
    }
    out.set_freeze_panes(1, 0)?;
    Ok(())
}
