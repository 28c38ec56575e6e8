//! One sheet of a workbook of Excel since 2007, from its XML to its filled cells: values, number formats, merges, and what is hidden.
//!
//! The XML is read cell by cell and without ever believing the `<dimension>` it declares. Strict and transitional files differ only in
//! namespaces, which are ignored.

use std::io::BufRead;
use std::path::Path;

use super::container::corrupt;
use super::error::{Damage, ImportError};
use super::grid::{Grid, Shared, Stored, TooLarge};
use super::outcome::Span;
use super::scan::{Attributes, RichText, Scanner, Token, attribute, push_plain, push_text};
use super::shown::{self, NumberFormat};
use super::xml::unescape_x;
use crate::base::Context;

/// Reads the cells of a sheet into a grid.
pub(super) struct SheetReader<'a> {
    /// The cells so far.
    pub(super) grid: Grid,
    /// Texts of the workbook.
    pub(super) shared: &'a Shared,
    /// Number formats by style.
    pub(super) formats: &'a [NumberFormat],
    /// Whether days are counted from 1904.
    pub(super) is_1904: bool,
    /// The workbook, for messages.
    pub(super) path: &'a Path,
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
    /// Reads the XML of the sheet.
    pub(super) fn read(&mut self, ctx: &Context, source: impl BufRead) -> Result<(), ImportError> {
        let mut scanner = Scanner::new(source);
        let mut row = 0u32;
        let mut cell = CellState::default();
        let mut seen_data = false;
        while let Some(token) = scanner.next().map_err(|e| corrupt(self.path, Damage::Content, e))? {
            match token {
                Token::Open { name, attributes, is_empty } => match name {
                    b"c" => {
                        begin_cell(attributes, &mut cell);
                        cell.open = !is_empty;
                    }
                    b"v" if cell.open => cell.in_value = !is_empty,
                    b"f" if cell.open => cell.has_formula = true,
                    b"t" | b"rPh" if cell.open => cell.rich.take(&token),
                    b"row" => {
                        row = self.begin_row(attributes, row);
                        cell.column = 0;
                        if row.is_multiple_of(1_000) {
                            ctx.check()?;
                            ctx.progress.add(1_000);
                        }
                    }
                    b"col" => self.hidden_columns(attributes),
                    b"mergeCell" => {
                        if let Some(span) = attribute(attributes, "ref").as_deref().and_then(span) {
                            self.grid.merged.push(span);
                        }
                    }
                    b"sheetData" => seen_data = true,
                    _ => {}
                },
                Token::Close(b"v") => cell.in_value = false,
                Token::Close(b"c") if cell.open => {
                    self.end_cell(&mut cell)?;
                    cell.open = false;
                }
                Token::Text(text) if cell.open && cell.in_value => push_text(text, &mut cell.value),
                Token::Plain(text) if cell.open && cell.in_value => push_plain(text, &mut cell.value),
                _ if cell.open => cell.rich.take(&token),
                _ => {}
            }
        }
        if seen_data {
            Ok(())
        } else {
            Err(corrupt(self.path, Damage::Missing, "the sheet has no data part"))
        }
    }

    /// Begins the row after `before` or the one that the attributes name; gives its number.
    fn begin_row(&mut self, attributes: &[u8], before: u32) -> u32 {
        let (mut number, mut hidden) = (before + 1, false);
        for (name, value) in Attributes(attributes) {
            match name {
                b"r" => number = whole(value).unwrap_or(number),
                b"hidden" => hidden = is_true(value),
                _ => {}
            }
        }
        let row = number.clamp(1, 1 << 24);
        self.grid.begin_row(row, hidden);
        row
    }

    fn hidden_columns(&mut self, attributes: &[u8]) {
        let (mut min, mut max, mut hidden) = (None, None, false);
        for (name, value) in Attributes(attributes) {
            match name {
                b"min" => min = whole(value),
                b"max" => max = whole(value),
                b"hidden" => hidden = is_true(value),
                _ => {}
            }
        }
        if let (true, Some(min), Some(max)) = (hidden, min, max)
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
        let format = self.formats.get(cell.style).copied().unwrap_or_default();
        if format == NumberFormat::Percent && cell.kind == b'n' {
            self.grid.count_percent(cell.column);
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
            _ if format == NumberFormat::Plain && is_as_shown(value) => {
                self.grid.push(cell.column, value, Stored::Number).map_err(large)
            }
            _ => match value.trim().parse::<f64>() {
                Ok(number) => {
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
fn begin_cell(attributes: &[u8], cell: &mut CellState) {
    cell.column += 1;
    cell.style = 0;
    cell.kind = b'n';
    cell.value.clear();
    cell.rich.clear();
    cell.in_value = false;
    cell.has_formula = false;
    for (name, value) in Attributes(attributes) {
        match name {
            b"r" => cell.column = column(value).unwrap_or(cell.column),
            b"s" => cell.style = whole(value).unwrap_or(0) as usize,
            b"t" => {
                cell.kind = match value {
                    b"s" => b's',
                    b"inlineStr" => b'i',
                    b"str" => b't',
                    b"b" => b'b',
                    b"e" => b'e',
                    b"d" => b'd',
                    _ => b'n',
                }
            }
            _ => {}
        }
    }
}

fn is_true(value: &[u8]) -> bool {
    matches!(value, b"1" | b"true")
}

fn whole(value: &[u8]) -> Option<u32> {
    std::str::from_utf8(value).ok()?.parse().ok()
}

/// The column of a place such as `BC12`.
fn column(value: &[u8]) -> Option<u32> {
    let letters = value.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let (name, row) = value.split_at(letters);
    if (1..=3).contains(&letters) && !row.is_empty() && row.len() < 9 && row.iter().all(u8::is_ascii_digit) {
        return Some(name.iter().fold(0, |column, &b| column * 26 + u32::from(b - b'A') + 1));
    }
    place(std::str::from_utf8(value).ok()?).map(|p| p.0)
}

/// Whether a number is written as it would be written here: no idle zeros, no exponent, at most 15 digits.
fn is_as_shown(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let whole = digits.iter().take_while(|b| b.is_ascii_digit()).count();
    let idle = digits.first() == Some(&b'0') && whole > 1;
    if whole == 0 || idle || digits.len() > 15 {
        return false;
    }
    match digits.get(whole..) {
        Some([]) => true,
        Some([b'.', decimals @ ..]) => {
            decimals.last().is_some_and(|&b| b != b'0') && decimals.iter().all(u8::is_ascii_digit)
        }
        _ => false,
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
        for text in
            ["A1", "Z9", "AA10", "XFD1048576", "a1", "$B$2", "ABCD1", "A", "12", "", "A1x", "B99999999999"]
        {
            assert_eq!(column(text.as_bytes()), place(text).map(|p| p.0), "{text}");
        }
        assert_eq!(place("12"), None);
        assert_eq!(span("B2:A1").map(|s| (s.first_row, s.last_column)), Some((1, 2)));
    }

    #[test]
    fn numbers_that_need_no_change_are_those_that_would_come_out_the_same() {
        for text in [
            "0",
            "7",
            "-7",
            "12.5",
            "-0.25",
            "0.1",
            "123456789012345",
            "1234567.8901234",
            "100",
            "007",
            "1.50",
            "1.0",
            "-0",
            "-0.0",
            "",
            "-",
            "1e5",
            ".5",
            "5.",
            "1234567890123456",
            "0.30000000000000004",
            "00.5",
            "1,5",
            " 1",
        ] {
            let shown = text.parse().map(shown::number);
            assert!(!is_as_shown(text) || shown.as_deref() == Ok(text), "{text}");
        }
        assert!(is_as_shown("12.5") && is_as_shown("-7") && is_as_shown("123456789012345"));
    }
}
