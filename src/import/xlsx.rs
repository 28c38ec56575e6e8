//! Workbooks of Excel since 2007, read in one pass per sheet straight from the XML: values, number formats, merges, and what is hidden.
//!
//! calamine tells neither hidden rows nor formulas without a result, so the sheet's XML is read here, cell by cell and without ever
//! believing the `<dimension>` it declares. Strict and transitional files differ only in namespaces, which are ignored.

use std::io::BufRead;
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::ahead;
use super::container::{self, Archive, corrupt};
use super::error::ImportError;
use super::grid::{Grid, Shared, Stored, TooLarge};
use super::outcome::{LeftOut, SheetInfo, Span};
use super::package::{relations, resolve, sheet_list, shows_only};
use super::shown::{self, NumberFormat};
use super::xml::{RichText, attribute, each_event, push_text, unescape_x};
use crate::base::Context;

/// An opened workbook.
pub(super) struct Workbook {
    archive: Archive,
    path: std::path::PathBuf,
    sheets: Vec<(SheetInfo, String)>,
    shared: Shared,
    formats: Vec<NumberFormat>,
    is_1904: bool,
}

impl Workbook {
    /// Opens a workbook and reads what its sheets share.
    pub(super) fn open(ctx: &Context, path: &Path) -> Result<Workbook, ImportError> {
        let mut archive = container::archive(path)?;
        let root = relations(path, &mut archive, "_rels/.rels")?;
        let Some(main) =
            root.iter().find(|r| r.kind.ends_with("/officeDocument")).map(|r| resolve("", &r.target))
        else {
            return Err(corrupt(path, "the package names no workbook"));
        };
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let links = relations(path, &mut archive, &format!("{folder}/_rels/{file}.rels"))?;
        let (listed, is_1904) = sheet_list(path, &mut archive, &main)?;
        let mut sheets = Vec::new();
        for (info, id) in listed {
            let Some(link) = links.iter().find(|r| r.id == id) else { continue };
            let part = resolve(folder, &link.target);
            // Macro sheets have other kinds and no cells.
            if link.kind.ends_with("/worksheet") {
                let left_out = shows_only(path, &mut archive, &part);
                sheets.push((SheetInfo { left_out, ..info }, part));
            } else if link.kind.ends_with("/chartsheet") {
                sheets.push((SheetInfo { left_out: Some(LeftOut::Chart), ..info }, String::new()));
            }
        }
        let target =
            |kind: &str| links.iter().find(|r| r.kind.ends_with(kind)).map(|r| resolve(folder, &r.target));
        let mut book = Workbook {
            archive,
            path: path.to_owned(),
            sheets,
            shared: Shared::default(),
            formats: Vec::new(),
            is_1904,
        };
        if let Some(styles) = target("/styles") {
            book.formats = book.read_formats(&styles)?;
        }
        if let Some(strings) = target("/sharedStrings") {
            book.shared = book.read_shared(ctx, &strings)?;
        }
        Ok(book)
    }

    /// The sheets in order.
    pub(super) fn sheets(&self) -> Vec<SheetInfo> {
        self.sheets.iter().map(|s| s.0.clone()).collect()
    }

    /// The cells of a sheet.
    pub(super) fn grid(&mut self, ctx: &Context, sheet: &str) -> Result<Grid, ImportError> {
        let path = self.path.clone();
        let Some((_, part)) = self.sheets.iter().find(|s| s.0.name == sheet).cloned() else {
            return Err(ImportError::NoSheet { path, sheet: sheet.to_owned() });
        };
        if part.is_empty() {
            return Ok(Grid::new());
        }
        let mut sheet = SheetReader {
            grid: Grid::with_shared(&self.shared),
            shared: &self.shared,
            formats: &self.formats,
            is_1904: self.is_1904,
            path: &path,
        };
        let read = ahead::read_part(&path, &mut self.archive, &part, |source| sheet.read(ctx, source))?;
        if read.is_none() {
            return Err(corrupt(&path, format!("{part} is missing")));
        }
        let mut grid = sheet.grid;
        grid.finish();
        Ok(grid)
    }

    fn read_formats(&mut self, part: &str) -> Result<Vec<NumberFormat>, ImportError> {
        let path = self.path.clone();
        let Some(source) = container::part(&path, &mut self.archive, part)? else { return Ok(Vec::new()) };
        let mut custom: Vec<(u32, NumberFormat)> = Vec::new();
        let mut formats = Vec::new();
        let mut in_cell_formats = false;
        each_event(&path, source, |event| {
            match event {
                Event::Start(e) | Event::Empty(e) => match e.local_name().as_ref() {
                    "numFmt" => {
                        let id = attribute(e, "numFmtId").and_then(|v| v.parse().ok());
                        if let (Some(id), Some(code)) = (id, attribute(e, "formatCode")) {
                            custom.push((id, shown::number_format(&code)));
                        }
                    }
                    "cellXfs" => in_cell_formats = true,
                    "xf" if in_cell_formats => {
                        let id = attribute(e, "numFmtId").and_then(|v| v.parse().ok()).unwrap_or(0);
                        let own = custom.iter().find(|c| c.0 == id).map(|c| c.1);
                        formats.push(own.unwrap_or_else(|| shown::builtin_format(id)));
                    }
                    _ => {}
                },
                Event::End(e) if e.local_name().as_ref() == "cellXfs" => in_cell_formats = false,
                _ => {}
            }
            Ok(())
        })?;
        Ok(formats)
    }

    fn read_shared(&mut self, ctx: &Context, part: &str) -> Result<Shared, ImportError> {
        let path = self.path.clone();
        let Some(source) = container::part(&path, &mut self.archive, part)? else {
            return Ok(Shared::default());
        };
        let large = |_: TooLarge| ImportError::Bomb { path: path.clone(), unpacked: 4 << 30, limit: 4 << 30 };
        Shared::collect(|push| {
            let mut text = RichText::default();
            let mut seen = 0u32;
            each_event(&path, source, |event| {
                let ends = matches!(event, Event::End(e) if e.local_name().as_ref() == "si")
                    || matches!(event, Event::Empty(e) if e.local_name().as_ref() == "si");
                if !ends {
                    text.take(event);
                    return Ok(());
                }
                push(&unescape_x(&text.collected)).map_err(large)?;
                text.collected.clear();
                seen = seen.wrapping_add(1);
                if seen.is_multiple_of(10_000) {
                    ctx.check()?;
                }
                Ok(())
            })
        })
    }
}

struct SheetReader<'a> {
    grid: Grid,
    shared: &'a Shared,
    formats: &'a [NumberFormat],
    is_1904: bool,
    path: &'a Path,
}

#[derive(Default)]
struct CellState {
    column: u32,
    style: usize,
    kind: u8,
    value: String,
    rich: RichText,
    in_value: bool,
    has_formula: bool,
    open: bool,
}

impl SheetReader<'_> {
    fn read(&mut self, ctx: &Context, source: impl BufRead) -> Result<(), ImportError> {
        let mut reader = Reader::from_reader(source);
        reader.config_mut().check_end_names = false;
        let mut buffer = Vec::with_capacity(4096);
        let mut row = 0u32;
        let mut cell = CellState::default();
        let mut seen_data = false;
        loop {
            buffer.clear();
            let event = reader.read_event_into(&mut buffer).map_err(|e| corrupt(self.path, e))?;
            match &event {
                Event::Start(e) | Event::Empty(e) => {
                    let empty = matches!(event, Event::Empty(_));
                    match e.local_name().as_ref() {
                        "c" => {
                            begin_cell(e, &mut cell);
                            if empty {
                                cell.open = false;
                            }
                        }
                        "v" if cell.open => cell.in_value = !empty,
                        "f" if cell.open => cell.has_formula = true,
                        "is" | "t" | "r" | "rPh" if cell.open && !empty => cell.rich.take(&event),
                        "row" => {
                            let (mut number, mut hidden) = (row + 1, false);
                            for a in e.attributes().with_checks(false).flatten() {
                                match a.key.local_name().as_ref() {
                                    "r" => number = a.value.parse().unwrap_or(number),
                                    "hidden" => hidden = matches!(&*a.value, "1" | "true"),
                                    _ => {}
                                }
                            }
                            row = number.clamp(1, 1 << 24);
                            self.grid.begin_row(row, hidden);
                            cell.column = 0;
                            if row.is_multiple_of(1_000) {
                                ctx.check()?;
                                ctx.progress.add(1_000);
                            }
                        }
                        "col" => self.hidden_columns(e),
                        "mergeCell" => {
                            if let Some(span) = attribute(e, "ref").as_deref().and_then(span) {
                                self.grid.merged.push(span);
                            }
                        }
                        "sheetData" => seen_data = true,
                        _ => {}
                    }
                }
                Event::End(e) => match e.local_name().as_ref() {
                    "v" => cell.in_value = false,
                    "c" if cell.open => {
                        self.end_cell(&mut cell)?;
                        cell.open = false;
                    }
                    "t" | "rPh" if cell.open => cell.rich.take(&event),
                    _ => {}
                },
                Event::Eof => break,
                other if cell.open => {
                    if cell.in_value {
                        push_text(other, &mut cell.value);
                    } else {
                        cell.rich.take(other);
                    }
                }
                _ => {}
            }
        }
        if seen_data { Ok(()) } else { Err(corrupt(self.path, "the sheet has no data part")) }
    }

    fn hidden_columns(&mut self, e: &BytesStart<'_>) {
        if !matches!(attribute(e, "hidden").as_deref(), Some("1" | "true")) {
            return;
        }
        let number = |name| attribute(e, name).and_then(|v| v.parse::<u32>().ok());
        if let (Some(min), Some(max)) = (number("min"), number("max"))
            && self.grid.hidden_columns.len() <= 16_384
        {
            self.grid.hidden_columns.extend(min..=max.min(16_384));
        }
    }

    fn end_cell(&mut self, cell: &mut CellState) -> Result<(), ImportError> {
        let path = self.path;
        let large =
            |_: TooLarge| ImportError::Bomb { path: path.to_owned(), unpacked: 4 << 30, limit: 4 << 30 };
        if cell.kind == b'i' {
            let text = unescape_x(&cell.rich.collected);
            return self.grid.push(cell.column, &text, Stored::Text).map_err(large);
        }
        let value = cell.value.as_str();
        if value.is_empty() {
            self.grid.uncalculated += u32::from(cell.has_formula && cell.kind != b't');
            return Ok(());
        }
        match cell.kind {
            b's' => {
                let Some(piece) = value.trim().parse::<usize>().ok().and_then(|i| self.shared.get(i)) else {
                    return Ok(());
                };
                self.grid.push_piece(cell.column, piece, Stored::Text).map_err(large)
            }
            b't' => self.grid.push(cell.column, &unescape_x(value), Stored::Text).map_err(large),
            b'b' => {
                let text = if matches!(value.trim(), "1" | "true") { "TRUE" } else { "FALSE" };
                self.grid.push(cell.column, text, Stored::Truth).map_err(large)
            }
            b'e' => self.grid.push(cell.column, value.trim(), Stored::Error).map_err(large),
            b'd' => {
                let text = value.trim().trim_end_matches("T00:00:00").trim_end_matches('Z');
                self.grid.push(cell.column, text, Stored::Moment).map_err(large)
            }
            _ => match value.trim().parse::<f64>() {
                Ok(number) => {
                    let format = self.formats.get(cell.style).copied().unwrap_or_default();
                    let trimmed = value.trim();
                    let plain_digits = trimmed.len() <= 15 && trimmed.bytes().all(|b| b.is_ascii_digit());
                    if format == NumberFormat::Plain && plain_digits {
                        return self.grid.push(cell.column, trimmed, Stored::Number).map_err(large);
                    }
                    let (text, is_moment) = shown::formatted(number, format, self.is_1904);
                    let stored = if is_moment { Stored::Moment } else { Stored::Number };
                    self.grid.push(cell.column, &text, stored).map_err(large)
                }
                Err(_not_a_number) => self.grid.push(cell.column, value, Stored::Text).map_err(large),
            },
        }
    }
}

/// Kinds: `s` shared string, `i` inline string, `t` text result of a formula, `b`, `e`, `d` date, `n` number.
fn begin_cell(e: &BytesStart<'_>, cell: &mut CellState) {
    cell.column += 1;
    cell.style = 0;
    cell.kind = b'n';
    cell.value.clear();
    cell.rich.collected.clear();
    cell.rich.in_text = false;
    cell.rich.in_phonetic = false;
    cell.in_value = false;
    cell.has_formula = false;
    cell.open = true;
    for a in e.attributes().with_checks(false).flatten() {
        match a.key.local_name().as_ref() {
            "r" => {
                if let Some((column, _)) = place(&a.value) {
                    cell.column = column;
                }
            }
            "s" => cell.style = a.value.parse().unwrap_or(0),
            "t" => {
                cell.kind = match &*a.value {
                    "s" => b's',
                    "inlineStr" => b'i',
                    "str" => b't',
                    "b" => b'b',
                    "e" => b'e',
                    "d" => b'd',
                    _ => b'n',
                }
            }
            _ => {}
        }
    }
}

/// `BC12` as column and row from 1.
fn place(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().trim_start_matches('$');
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let mut column = 0u32;
    for b in text.get(..letters)?.bytes() {
        column = column.checked_mul(26)?.checked_add(u32::from(b.to_ascii_uppercase() - b'A') + 1)?;
    }
    let row = text.get(letters..)?.trim_start_matches('$').parse().ok()?;
    (column > 0 && column <= 1 << 20).then_some((column, row))
}

/// `A1:C3` as a rectangle.
fn span(text: &str) -> Option<Span> {
    let (from, to) = text.split_once(':').unwrap_or((text, text));
    let (a, b) = (place(from)?, place(to)?);
    Some(Span {
        first_row: a.1.min(b.1),
        last_row: a.1.max(b.1),
        first_column: a.0.min(b.0),
        last_column: a.0.max(b.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_spans_and_escapes() {
        assert_eq!(place("XFD1048576"), Some((16_384, 1_048_576)));
        assert_eq!(place("12"), None);
        assert_eq!(span("B2:A1").map(|s| (s.first_row, s.last_column)), Some((1, 2)));
    }
}
