//! CSV as RFC 4180 says: UTF-8, comma, lines ending in CR LF, quotes only where needed; an empty cell is nothing between two commas.
//!
//! Cells are in canonical notation already (ISO dates, decimal point), so they are written as they stand.

use super::error::ExportError;
use super::settings::{Options, Separator};
use super::sheet::Sheet;
use crate::base::Context;
use crate::table::Kind;

pub(super) fn bytes(ctx: &Context, sheet: &Sheet<'_>, options: &Options) -> Result<Vec<u8>, ExportError> {
    let mut out = Vec::new();
    if options.bom {
        out.extend_from_slice("\u{feff}".as_bytes());
    }
    let delimiter = match options.separator {
        Separator::Comma => b',',
        Separator::Semicolon => b';',
    };
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(out);
    writer.write_record(sheet.columns.iter().map(|c| c.title.as_str()))?;
    let mut columns = Vec::with_capacity(sheet.columns.len());
    for column in &sheet.columns {
        columns.push((sheet.table.text(&column.name)?.iter(), column.kind));
    }
    let mut guarded = String::new();
    for row in 0..sheet.table.height() {
        if row % 8192 == 0 {
            ctx.check()?;
        }
        for (cells, kind) in &mut columns {
            let cell = cells.next().flatten().unwrap_or_default();
            if options.guard_formulas && looks_like_formula(*kind, cell) {
                guarded.clear();
                guarded.push('\'');
                guarded.push_str(cell);
                writer.write_field(&guarded)?;
            } else {
                writer.write_field(cell)?;
            }
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.into_inner().map_err(|e| ExportError::Encode(e.error().to_string()))
}

/// Whether a spreadsheet program would take the text for a formula; numbers with a sign are none.
fn looks_like_formula(kind: Kind, cell: &str) -> bool {
    let number = matches!(kind, Kind::Whole | Kind::Decimal) && cell.parse::<f64>().is_ok();
    !number && cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Table;

    #[test]
    fn quotes_only_where_needed_and_formulas_guarded() {
        let table =
            Table::from_rows("a", &[&["name", "sum"], &["=1+1", "-5"], &["a,\"b\"", ""], &["صالح", "1.5"]])
                .unwrap();
        let sheet = Sheet::new("a", &table, &[Kind::Text, Kind::Decimal]);
        let options = Options { guard_formulas: true, ..Options::default() };
        let text = String::from_utf8(bytes(&Context::for_tests(), &sheet, &options).unwrap()).unwrap();
        assert_eq!(text, "name,sum\r\n'=1+1,-5\r\n\"a,\"\"b\"\"\",\r\nصالح,1.5\r\n");
        let options = Options { bom: true, separator: Separator::Semicolon, ..Options::default() };
        let excel = bytes(&Context::for_tests(), &sheet, &options).unwrap();
        assert!(excel.starts_with(b"\xef\xbb\xbfname;sum\r\n"));
    }
}
