//! Text files with delimiters: looked at in one pass over the whole text, read in a second one straight into columns.
//!
//! Only the top and the bottom of a large file are studied for its layout; the rows between are checked for repeats of the header.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::path::Path;

use super::assemble::Assembler;
use super::dialect;
use super::encoding::{self, Decoded};
use super::error::ImportError;
use super::grid::{Grid, Stored};
use super::layout::{self, Found};
use super::outcome::{EncodingSeen, ImportReport, Imported};
use super::parts;
use super::records::{Dialect, Records};
use super::spec::{Format, Reading, RowRole, SkippedRow};
use super::wrapping::{self, Wrapping};
use crate::base::{Context, SourceId};
use crate::findings::{Findings, Message, Place};

/// Records studied at the top and at the bottom.
const TOP: u32 = 6_000;
const BOTTOM: usize = 400;
/// Larger texts are read in parts side by side.
const PARALLEL: usize = 2 << 20;
/// No wider record is studied.
const WIDEST: usize = 20_000;

/// What a first look at a text file yields.
pub(super) struct Seen {
    pub(super) reading: Reading,
    pub(super) tables: Vec<Found>,
    pub(super) newline: &'static str,
    pub(super) bom: bool,
    pub(super) doubtful: Vec<String>,
    /// The encodings that come into question with what the text looks like in each.
    pub(super) samples: Vec<EncodingSeen>,
    pub(super) runner_up: Option<u8>,
}

/// Looks at a text.
pub(super) fn look(ctx: &Context, path: &Path, bytes: &[u8]) -> Result<Seen, ImportError> {
    let decoded = encoding::detect(bytes);
    if decoded.text.trim().is_empty() {
        return Err(ImportError::NotATable(path.to_owned()));
    }
    let wrapping = wrapping::find(dialect::sample(&decoded.text));
    let text = &*unwrapped(&decoded.text, wrapping);
    let sniffed = dialect::sniff(text);
    let large = |_| ImportError::Bomb { path: path.to_owned(), unpacked: bytes.len() as u64, limit: 4 << 30 };
    let mut grid = Grid::new();
    let mut records = Records::new(text, sniffed.dialect).ruled(&sniffed.rulers);
    let mut bottom: VecDeque<(u32, usize)> = VecDeque::with_capacity(BOTTOM + 1);
    let mut header: Vec<String> = Vec::new();
    let mut middle = Middle::default();
    ctx.progress.begin(text.len() as u64);
    loop {
        let at = records.pos();
        if !records.advance() {
            break;
        }
        let row = records.row();
        if row.is_multiple_of(8_192) {
            ctx.check()?;
        }
        if row <= TOP {
            push(&mut grid, &records).map_err(large)?;
            continue;
        }
        if row == TOP + 1 {
            header = header_cells(&grid);
            // Of the middle only odd rows matter; it is looked through in parts side by side.
            let (from, to) = (records.pos(), text.len().saturating_sub(256 << 10));
            let look = |middle: &mut Middle, record: &Records<'_>| middle.look(record, record.row(), &header);
            let first = header.first().and_then(|cell| cell.bytes().next());
            // A line that begins with ink is not blank, and no repeated header unless with its first letter.
            let looks = |byte: u8| {
                !byte.is_ascii_graphic()
                    || first.is_none_or(|b| b == byte)
                    || sniffed.dialect.delimiter == Some(byte)
            };
            if to > from + PARALLEL
                && let Some((parts, end)) =
                    parts::collect(ctx, &records, from, to, looks, Middle::default, look)?
            {
                middle.look(&records, row, &header);
                let mut before = row;
                for (part, passed) in parts {
                    middle.append(&part, before);
                    before += passed;
                }
                records = Records::starting_at(text, sniffed.dialect, end, before + 1).ruled(&sniffed.rulers);
                continue;
            }
        }
        if bottom.len() == BOTTOM {
            bottom.pop_front();
        }
        bottom.push_back((row, at));
        middle.look(&records, row, &header);
    }
    let mut unseen = None;
    if let Some(&(row, at)) = bottom.front() {
        if row > TOP + 1 {
            unseen = Some((TOP + 1, row - 1));
        }
        let mut tail = Records::starting_at(text, sniffed.dialect, at, row).ruled(&sniffed.rulers);
        while tail.advance() {
            push(&mut grid, &tail).map_err(large)?;
        }
    }
    grid.finish();
    let mut tables = layout::tables(&grid, unseen);
    let Some(main) = tables.first_mut() else { return Err(ImportError::NotATable(path.to_owned())) };
    let repeats = middle.repeats.iter().map(|&row| (row, RowRole::RepeatedHeader));
    for (row, why) in repeats.chain(middle.blanks.iter().map(|&row| (row, RowRole::Blank))) {
        if row < main.last_row && main.skipped.binary_search_by_key(&row, |s| s.row).is_err() {
            main.skipped.push(SkippedRow { row, why });
        }
    }
    main.skipped.sort_unstable_by_key(|s| s.row);
    let reading = Reading {
        encoding: Some(decoded.name.clone()),
        delimiter: sniffed.dialect.delimiter.map(char::from),
        quote: sniffed.dialect.quote.map(char::from),
        escape: sniffed.dialect.escape.or(sniffed.dialect.quote).map(char::from),
        rulers: sniffed.rulers,
        wrapping,
        ..main.reading(Format::Csv, None)
    };
    Ok(Seen {
        reading,
        tables,
        newline: sniffed.newline,
        bom: decoded.bom,
        samples: encoding::samples(bytes, &decoded),
        doubtful: decoded.doubtful,
        runner_up: sniffed.runner_up,
    })
}

/// The text as it is cut into cells.
fn unwrapped(text: &str, wrapping: Option<Wrapping>) -> Cow<'_, str> {
    wrapping.map_or(Cow::Borrowed(text), |w| Cow::Owned(w.taken_off(text)))
}

/// The rows between top and bottom that are no records.
#[derive(Default)]
struct Middle {
    repeats: Vec<u32>,
    blanks: Vec<u32>,
}

impl Middle {
    fn look(&mut self, record: &Records<'_>, row: u32, header: &[String]) {
        if record.len() == 1 && record.get(0).is_none_or(|c| c.trim().is_empty()) {
            if self.blanks.len() < 1_000 {
                self.blanks.push(row);
            }
        } else if header.len() > 1
            && header.len() == record.len()
            && self.repeats.len() < 1_000
            && record.iter().zip(header).all(|(a, b)| a.trim() == b)
        {
            self.repeats.push(row);
        }
    }

    fn append(&mut self, part: &Middle, before: u32) {
        let room = |rows: &Vec<u32>| 1_000 - rows.len().min(1_000);
        self.repeats.extend(part.repeats.iter().take(room(&self.repeats)).map(|row| row + before));
        self.blanks.extend(part.blanks.iter().take(room(&self.blanks)).map(|row| row + before));
    }
}

fn push(grid: &mut Grid, records: &Records<'_>) -> Result<(), super::grid::TooLarge> {
    grid.begin_row(records.row(), false);
    for (i, cell) in records.iter().enumerate().take(WIDEST) {
        grid.push(i as u32 + 1, cell, Stored::Text)?;
    }
    Ok(())
}

/// The bottom header row of the table that the top of the file shows.
fn header_cells(grid: &Grid) -> Vec<String> {
    let mut grid = grid.clone();
    grid.finish();
    let Some(main) = layout::tables(&grid, None).into_iter().next() else { return Vec::new() };
    let Some(&row) = main.header_rows.last() else { return Vec::new() };
    let place = grid.place_of(row);
    let width = grid.cells(place).map(|c| c.0).max().unwrap_or(0);
    (1..=width).map(|c| grid.cell(place, c).map_or(String::new(), |c| c.0.trim().to_owned())).collect()
}

/// Reads a text as decided.
pub(super) fn read(
    ctx: &Context,
    bytes: &[u8],
    id: &SourceId,
    reading: &Reading,
    findings: &Findings,
) -> Result<Imported, ImportError> {
    let decoded = match &reading.encoding {
        Some(name) => encoding::decode_as(bytes, name),
        None => encoding::detect(bytes),
    };
    report_decoding(&decoded, id, findings);
    let text = &*unwrapped(&decoded.text, reading.wrapping);
    let byte = |c: Option<char>| c.filter(char::is_ascii).map(|c| c as u8);
    let quote = byte(reading.quote);
    let dialect = Dialect {
        delimiter: byte(reading.delimiter),
        quote,
        escape: byte(reading.escape).filter(|e| Some(*e) != quote),
    };
    let line = text.find('\n').unwrap_or(200).clamp(8, 10_000);
    let capacity = (text.len() / line).min(4_000_000);
    let mut assembler = Assembler::new(id, reading, Vec::new(), 1, capacity).sized(bytes.len() as u64);
    let mut rulers = reading.rulers.clone();
    rulers.sort_unstable();
    rulers.dedup();
    let mut records = Records::new(text, dialect).ruled(&rulers);
    ctx.progress.begin(text.len() as u64);
    let mut reported = 0;
    let mut apart = text.len() > PARALLEL;
    while records.advance() {
        let row = records.row();
        if row.is_multiple_of(8_192) {
            ctx.check()?;
            ctx.progress.add((records.pos() - reported) as u64);
            reported = records.pos();
        }
        let blank = records.get(0).is_none_or(|c| c.trim().is_empty()) && records.is_blank();
        let role = assembler.role(row, blank);
        if role != RowRole::Data {
            let cells = owned(&records);
            assembler.aside(row, role, false, cells, records.len() as u32);
            continue;
        }
        if assembler.wants_preview() || records.pos() + (64 << 10) >= text.len() {
            let cells = owned(&records);
            assembler.show(row, role, false, &cells);
        } else {
            assembler.pass();
        }
        let len = records.len() as u32;
        assembler.record(row, false, len, |column| records.get(column as usize - 1));
        if len < assembler.full_width() {
            assembler.short(row);
        }
        // Past the rows that the preview shows, a large text is read in parts side by side.
        if apart && !assembler.wants_preview() {
            apart = false;
            let (from, to) = (records.pos(), text.len() - (64 << 10));
            if let Some((next, passed)) = parts::read(ctx, &records, from, to, row, &mut assembler)? {
                records = Records::starting_at(text, dialect, next, row + passed + 1).ruled(&rulers);
            }
        }
    }
    if records.odd_quotes > 0 {
        findings
            .warn(Message::new("import-finding-odd-quotes").with("n", records.odd_quotes), Place::source(id));
    }
    let report = ImportReport {
        format: Format::Csv,
        encoding: Some(decoded.name.clone()),
        delimiter: reading.delimiter,
        ..ImportReport::default()
    };
    assembler.finish(report, findings)
}

fn owned(records: &Records<'_>) -> Vec<(u32, String)> {
    records.iter().take(WIDEST).enumerate().map(|(i, c)| (i as u32 + 1, c.to_owned())).collect()
}

fn report_decoding(decoded: &Decoded<'_>, id: &SourceId, findings: &Findings) {
    let here = Place::source(id);
    if decoded.broken > 0 {
        let message = Message::new("import-finding-broken-characters").with("n", decoded.broken);
        findings.warn(message.with("encoding", decoded.name.as_str()), here.clone());
    }
    if decoded.nuls > 0 {
        findings.warn(Message::new("import-finding-nul").with("n", decoded.nuls), here);
    }
}
