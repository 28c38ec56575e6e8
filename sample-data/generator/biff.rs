//! The smallest honest `.xls`: one BIFF8 sheet of text and numbers in an OLE2 container.
//!
//! The container stamps its root with the present time; it is set back, or no two runs would be equal.

use std::io::{self, Cursor, Write};
use std::time::{Duration, UNIX_EPOCH};

/// A cell.
pub(crate) enum Cell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }
}

/// The file as bytes.
pub(crate) fn write(sheet: &str, rows: &[Vec<Cell>]) -> io::Result<Vec<u8>> {
    let mut container = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    container.create_stream("Workbook")?.write_all(&stream(sheet, rows))?;
    container.set_modified_time("/", UNIX_EPOCH + Duration::from_secs(1_793_610_000))?;
    container.flush()?;
    Ok(container.into_inner().into_inner())
}

fn record(out: &mut Vec<u8>, kind: u16, body: &[u8]) {
    out.extend(kind.to_le_bytes());
    out.extend((body.len() as u16).to_le_bytes());
    out.extend(body);
}

fn text(value: &str) -> Vec<u8> {
    let units: Vec<u16> = value.encode_utf16().collect();
    let mut out = (units.len() as u16).to_le_bytes().to_vec();
    out.push(1);
    out.extend(units.into_iter().flat_map(u16::to_le_bytes));
    out
}

fn begin(out: &mut Vec<u8>, kind: u16) {
    let mut body = Vec::new();
    for word in [0x0600, kind, 0x0DBB, 0x07CC, 0x00C1, 0, 0x0006, 0] {
        body.extend(u16::to_le_bytes(word));
    }
    record(out, 0x0809, &body);
}

fn stream(sheet: &str, rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut out = Vec::new();
    begin(&mut out, 0x0005);
    record(&mut out, 0x0042, &1200_u16.to_le_bytes());
    record(&mut out, 0x0022, &0_u16.to_le_bytes());
    for _ in 0..4 {
        // FONT: Arial 10
        let mut font = vec![200, 0, 0, 0, 0xFF, 0x7F, 0x90, 0x01, 0, 0, 0, 0, 0, 0, 5, 0];
        font.extend(b"Arial");
        record(&mut out, 0x0031, &font);
    }
    for style in 0..16 {
        // XF: fifteen styles, then the one cell format
        let kind: u16 = if style < 15 { 0xFFF5 } else { 0x0001 };
        let mut format = vec![0, 0, 0, 0];
        format.extend(kind.to_le_bytes());
        format.extend([0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xC0, 0x20]);
        record(&mut out, 0x00E0, &format);
    }
    record(&mut out, 0x0293, &[0x00, 0x80, 0x00, 0xFF]);
    let mut name: Vec<u8> = vec![0; 6];
    let title = text(sheet);
    name.push(title[0]);
    name.extend(&title[2..]);
    let at = out.len() + 4;
    record(&mut out, 0x0085, &name);
    record(&mut out, 0x000A, &[]);
    let start = (out.len() as u32).to_le_bytes();
    out[at..at + 4].copy_from_slice(&start);
    begin(&mut out, 0x0010);
    let widest = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut size = Vec::new();
    size.extend(0_u32.to_le_bytes());
    size.extend((rows.len() as u32).to_le_bytes());
    size.extend([0, 0]);
    size.extend((widest as u16).to_le_bytes());
    size.extend([0, 0]);
    record(&mut out, 0x0200, &size);
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let mut body = (row as u16).to_le_bytes().to_vec();
            body.extend((column as u16).to_le_bytes());
            body.extend(15_u16.to_le_bytes());
            match cell {
                Cell::Empty => {}
                Cell::Text(value) => {
                    body.extend(text(value));
                    record(&mut out, 0x0204, &body);
                }
                Cell::Number(value) => {
                    body.extend(value.to_le_bytes());
                    record(&mut out, 0x0203, &body);
                }
            }
        }
    }
    record(&mut out, 0x000A, &[]);
    out
}
