//! The parts of a binary workbook walked over record by record, before calamine reads them: whether they are sound, and what calamine does
//! not tell, the hidden rows and columns of its sheets.

use std::collections::BTreeMap;
use std::io::{BufRead, Read};
use std::path::Path;

use super::container::{self, Archive, corrupt};
use super::error::{Damage, ImportError};
use super::package::{relations, resolve};
use crate::base::Context;

/// What is hidden on a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Hidden {
    /// Rows, from 1, ascending.
    rows: Vec<u32>,
    /// Columns, from 1.
    pub(super) columns: Vec<u32>,
}

impl Hidden {
    /// Whether a row (from 1) is hidden.
    pub(super) fn has_row(&self, row: u32) -> bool {
        self.rows.binary_search(&row).is_ok()
    }
}

/// Records by their numbers.
const ROW: u64 = 0;
const COLUMNS: u64 = 60;
const SHEET: u64 = 156;
/// The longest record that is looked into.
const LONGEST: u64 = 4_096;
const WORKBOOK: &str = "xl/workbook.bin";

/// Walks over the records of every part: each must be as long as it says, and each part no longer than the archive says. Gives what is hidden
/// on each sheet, by its name.
pub(super) fn walked(ctx: &Context, path: &Path) -> Result<BTreeMap<String, Hidden>, ImportError> {
    let mut archive = container::archive(path)?;
    let names: Vec<String> = archive
        .file_names()
        .flatten()
        .filter(|n| n.to_lowercase().ends_with(".bin") && !n.to_lowercase().contains("vbaproject"))
        .map(std::borrow::Cow::into_owned)
        .collect();
    let mut sheets: Vec<(String, String)> = Vec::new();
    let mut hidden: BTreeMap<String, Hidden> = BTreeMap::new();
    for name in names {
        let key = name.replace('\\', "/").to_lowercase();
        let mut found = Hidden::default();
        walk(ctx, path, &mut archive, &name, |kind, record| match kind {
            ROW if found.rows.len() < 1 << 21 => found.rows.extend(hidden_row(record)),
            COLUMNS if found.columns.len() < 1 << 15 => {
                found.columns.extend(hidden_columns(record).into_iter().flatten());
            }
            SHEET if key == WORKBOOK => sheets.extend(sheet(record)),
            _ => {}
        })?;
        found.rows.sort_unstable();
        found.columns.sort_unstable();
        hidden.insert(key, found);
    }
    // A workbook whose links are damaged is read without knowing what is hidden.
    let links = relations(path, &mut archive, "xl/_rels/workbook.bin.rels").unwrap_or_default();
    let part = |id: &str| links.iter().find(|l| l.id == id).map(|l| resolve("xl", &l.target).to_lowercase());
    Ok(sheets.into_iter().filter_map(|(id, name)| Some((name, hidden.get(&part(&id)?)?.clone()))).collect())
}

/// Walks over the records of a part; `see` gets the number of each short one with its content.
fn walk(
    ctx: &Context,
    path: &Path,
    archive: &mut Archive,
    name: &str,
    mut see: impl FnMut(u64, &[u8]),
) -> Result<(), ImportError> {
    let Some(mut part) = container::part(path, archive, name)? else { return Ok(()) };
    let broken = || corrupt(path, Damage::Records, format!("{name} has records that do not fit together"));
    let mut record = Vec::new();
    for walked in 0u32.. {
        if walked.is_multiple_of(65_536) {
            ctx.check()?;
        }
        if part.fill_buf().map_err(|e| corrupt(path, Damage::Records, e))?.is_empty() {
            break;
        }
        // Types take up to two bytes, lengths up to four; the highest bit says that another follows.
        let kind = varying(&mut part, 2).ok_or_else(broken)?;
        let len = varying(&mut part, 4).ok_or_else(broken)?;
        let mut body = part.by_ref().take(len);
        record.clear();
        let passed = if matches!(kind, ROW | COLUMNS | SHEET) && len <= LONGEST {
            body.read_to_end(&mut record).map(|n| n as u64)
        } else {
            std::io::copy(&mut body, &mut std::io::sink())
        };
        if passed.map_err(|e| corrupt(path, Damage::Records, e))? < len {
            // Printer settings and the like are no records; only what calamine reads must be sound.
            if name.contains("printerSettings") || name.contains("media") || name.contains("embeddings") {
                break;
            }
            return Err(broken());
        }
        if !record.is_empty() {
            see(kind, &record);
        }
    }
    Ok(())
}

fn varying(source: &mut impl Read, bytes: u32) -> Option<u64> {
    let mut n = 0;
    for i in 0..bytes {
        let mut byte = [0];
        source.read_exact(&mut byte).ok()?;
        n |= u64::from(byte[0] & 0x7F) << (7 * i);
        if byte[0] & 0x80 == 0 {
            break;
        }
    }
    Some(n)
}

fn four(record: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(record.get(at..at + 4)?.try_into().ok()?))
}

/// The number of a row whose height is none.
fn hidden_row(record: &[u8]) -> Option<u32> {
    let is_hidden = record.get(11)? & 0x10 != 0;
    four(record, 0).filter(|&row| is_hidden && row < 1 << 20).map(|row| row + 1)
}

fn hidden_columns(record: &[u8]) -> Option<std::ops::RangeInclusive<u32>> {
    let is_hidden = record.get(16)? & 1 != 0;
    let (first, last) = (four(record, 0)?, four(record, 4)?);
    (is_hidden && first < 1 << 14).then(|| first + 1..=last.min((1 << 14) - 1) + 1)
}

/// The link and the name of a sheet.
fn sheet(record: &[u8]) -> Option<(String, String)> {
    let text = |at: usize| {
        let len = four(record, at)? as usize;
        let units = record.get(at + 4..at.checked_add(4)?.checked_add(len.checked_mul(2)?)?)?;
        let units: Vec<u16> = units.chunks_exact(2).map(|u| u16::from_le_bytes([u[0], u[1]])).collect();
        Some((String::from_utf16_lossy(&units), at + 4 + 2 * len))
    };
    let (id, next) = text(8)?;
    Some((id, text(next)?.0))
}
