//! Workbooks of Excel 5 to 2003 (`.xls`), read record by record: cells, number formats, merges, and which rows and columns are hidden.
//!
//! Read here and not by calamine, which builds whole rectangles while it opens such a file (a stray cell in the last corner costs
//! gigabytes) and tells nothing of hidden rows. The format is a list of records of at most 8 KiB; nothing is believed of their counts.

mod sheet;
mod text;

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::container::{self, corrupt};
use super::error::{Damage, ImportError};
use super::grid::{Grid, Shared};
use super::outcome::{LeftOut, SheetInfo, SheetVisible};
use super::shown::{self, NumberFormat};
use crate::base::Context;
use text::Strings;

/// No honest workbook of the old format is larger.
const MAX_SIZE: u64 = 768 << 20;

/// One record: its type, its content, and where the next one begins.
#[derive(Clone, Copy, Debug)]
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    next: usize,
}

/// The record at a place of the stream; `None` at its end or where it is cut off.
fn record(stream: &[u8], at: usize) -> Option<Record<'_>> {
    let kind = u16_at(stream, at)?;
    let len = usize::from(u16_at(stream, at + 2)?);
    let data = stream.get(at + 4..at + 4 + len)?;
    Some(Record { kind, data, next: at + 4 + len })
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(data.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(data.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn f64_at(data: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(data.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

/// What the sheets of a workbook share.
#[derive(Debug)]
struct Globals {
    /// Since Excel 97: strings in UTF-16 and kept once.
    is_biff8: bool,
    is_1904: bool,
    encoding: &'static encoding_rs::Encoding,
    formats: Vec<NumberFormat>,
    strings: Shared,
    sheets: Vec<Listed>,
}

/// A sheet as the workbook lists it.
#[derive(Clone, Debug)]
struct Listed {
    info: SheetInfo,
    at: usize,
    has_cells: bool,
}

/// All sheets of an `.xls` file.
pub(super) fn sheets(ctx: &Context, path: &Path) -> Result<Vec<(SheetInfo, Grid)>, ImportError> {
    let io = |source| ImportError::Io { path: path.to_owned(), source };
    let size = container::open(path)?.metadata().map_err(io)?.len();
    if size > MAX_SIZE {
        return Err(ImportError::Bomb { path: path.to_owned(), unpacked: size, limit: MAX_SIZE });
    }
    let bytes = std::fs::read(path).map_err(io)?;
    let stream = if bytes.starts_with(b"\xD0\xCF\x11\xE0") { unwrap(path, bytes)? } else { bytes };
    let globals = globals(ctx, path, &stream)?;
    let mut out = Vec::new();
    for listed in &globals.sheets {
        ctx.check()?;
        let mut info = listed.info.clone();
        if !listed.has_cells {
            info.left_out = Some(LeftOut::Chart);
            out.push((info, Grid::new()));
            continue;
        }
        let (grid, is_pivot) = sheet::read(ctx, path, &stream, listed.at, &globals)?;
        info.left_out = is_pivot.then_some(LeftOut::Pivot);
        out.push((info, grid));
    }
    Ok(out)
}

/// The workbook's stream out of the compound file around it.
fn unwrap(path: &Path, bytes: Vec<u8>) -> Result<Vec<u8>, ImportError> {
    let size = bytes.len() as u64;
    // The crate that opens compound files is careful, but the fence costs nothing.
    let opened = catch_unwind(AssertUnwindSafe(|| -> Result<Vec<u8>, ImportError> {
        let mut file =
            cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|e| corrupt(path, Damage::Package, e))?;
        for name in ["/Workbook", "/Book", "/WORKBOOK", "/BOOK"] {
            if file.is_stream(name) {
                let stream = file.open_stream(name).map_err(|e| corrupt(path, Damage::Records, e))?;
                let mut out = Vec::new();
                stream.take(size).read_to_end(&mut out).map_err(|e| corrupt(path, Damage::Records, e))?;
                return Ok(out);
            }
        }
        Err(corrupt(path, Damage::Missing, "no workbook in the compound file"))
    }));
    opened.unwrap_or_else(|_| {
        Err(corrupt(path, Damage::Package, "the parts of the compound file do not fit together"))
    })
}

fn globals(ctx: &Context, path: &Path, stream: &[u8]) -> Result<Globals, ImportError> {
    let mut out = Globals {
        is_biff8: true,
        is_1904: false,
        encoding: encoding_rs::WINDOWS_1252,
        formats: Vec::new(),
        strings: Shared::default(),
        sheets: Vec::new(),
    };
    let mut custom: Vec<(u16, NumberFormat)> = Vec::new();
    let mut cell_formats: Vec<u16> = Vec::new();
    let mut at = 0;
    let mut ended = false;
    while let Some(r) = record(stream, at) {
        match r.kind {
            0x0009 | 0x0209 | 0x0409 if at == 0 => {
                return Err(ImportError::Unsupported { path: path.to_owned(), what: "excel-4".to_owned() });
            }
            0x0809 => out.is_biff8 = u16_at(r.data, 0) != Some(0x0500),
            0x002F => return Err(ImportError::Password(path.to_owned())),
            0x0022 => out.is_1904 = u16_at(r.data, 0) == Some(1),
            0x0042 => out.encoding = text::encoding(u16_at(r.data, 0).unwrap_or(1252)),
            0x041E => {
                if let (Some(id), Some(code)) = (u16_at(r.data, 0), text::format_code(r.data, &out)) {
                    custom.push((id, shown::number_format(&code)));
                }
            }
            0x00E0 => cell_formats.push(u16_at(r.data, 2).unwrap_or(0)),
            0x0085 => out.sheets.extend(listed(r.data, &out)),
            0x00FC => {
                let large =
                    |_| ImportError::Bomb { path: path.to_owned(), unpacked: 4 << 30, limit: 4 << 30 };
                out.strings = Shared::collect(|push| {
                    let mut strings = Strings::shared(stream, at);
                    for seen in 1u32.. {
                        let Some(text) = strings.one() else { break };
                        push(&text).map_err(large)?;
                        if seen.is_multiple_of(16_384) {
                            ctx.check()?;
                        }
                    }
                    Ok(())
                })?;
            }
            0x000A => {
                ended = true;
                break;
            }
            _ => {}
        }
        at = r.next;
    }
    if !ended {
        return Err(corrupt(path, Damage::Records, "the workbook is cut off"));
    }
    let of = |id: &u16| custom.iter().find(|c| c.0 == *id).map(|c| c.1);
    out.formats = cell_formats
        .iter()
        .map(|id| of(id).unwrap_or_else(|| shown::builtin_format(u32::from(*id))))
        .collect();
    Ok(out)
}

fn listed(data: &[u8], globals: &Globals) -> Option<Listed> {
    let at = u32_at(data, 0)? as usize;
    let visible = match data.get(4)? & 3 {
        0 => SheetVisible::Visible,
        1 => SheetVisible::Hidden,
        _ => SheetVisible::VeryHidden,
    };
    let kind = *data.get(5)?;
    // Macro sheets and modules hold nothing to read.
    if !matches!(kind, 0 | 2) {
        return None;
    }
    let name = text::short(data.get(6..)?, globals)?;
    Some(Listed { info: SheetInfo { name, visible, ..SheetInfo::default() }, at, has_cells: kind == 0 })
}
