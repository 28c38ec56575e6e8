//! Rows of the tables of a web page: which column each cell comes to stand in, and their way into the sheet.
//!
//! A cell over several rows keeps its columns for the rows below. Rows of outer tables go straight into the sheet, so that a page with a million
//! rows costs no more than its cells.

use std::path::Path;

use super::error::ImportError;
use super::grid::{Grid, Stored, TooLarge};
use super::outcome::Span;
use super::shown;
use crate::table::parse::{DecimalMark, NumberReading, number_from_text};

/// The text of a cell as a browser shows it.
#[derive(Default)]
pub(super) struct OpenCell {
    text: String,
    columns: u32,
    rows: u32,
    value: Option<f64>,
}

impl OpenCell {
    /// Adds text; any run of spaces and line ends is one space, and none at the beginning of a line.
    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                if !(self.text.is_empty() || self.text.ends_with([' ', '\n'])) {
                    self.text.push(' ');
                }
            } else if c != '\0' {
                self.text.push(c);
            }
        }
    }

    fn new_line(&mut self) {
        let len = self.text.trim_end_matches(' ').len();
        self.text.truncate(len);
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// The text without blanks around it, which pages use for padding.
    pub(super) fn finished(self) -> String {
        let trimmed = self.text.trim();
        if trimmed.len() == self.text.len() { self.text } else { trimmed.to_owned() }
    }
}

#[derive(Clone, Copy)]
struct HtmlCell {
    column: u32,
    end: u32,
    columns: u16,
    rows: u16,
    stored: Stored,
}

/// One row: a text and where each cell ends in it.
#[derive(Default)]
pub(super) struct HtmlRow {
    hidden: bool,
    text: String,
    cells: Vec<HtmlCell>,
}

impl HtmlRow {
    /// A row without cells so far.
    pub(super) fn new(hidden: bool) -> Self {
        HtmlRow { hidden, ..HtmlRow::default() }
    }

    /// The filled cells in order.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.pieces().map(|p| p.1)
    }

    fn pieces(&self) -> impl Iterator<Item = (&HtmlCell, &str)> {
        let mut start = 0;
        self.cells.iter().map(move |cell| {
            let from = std::mem::replace(&mut start, cell.end as usize);
            (cell, self.text.get(from..start).unwrap_or_default())
        })
    }
}

/// A table that has not ended yet.
#[derive(Default)]
pub(super) struct OpenTable {
    pub(super) row: Option<HtmlRow>,
    pub(super) column: u32,
    /// Rows of a table within a table, until it is known what that is.
    pub(super) waiting: Vec<HtmlRow>,
    cell: Option<OpenCell>,
    /// For each column the rows below that a cell still covers.
    covered: Vec<u16>,
}

impl OpenTable {
    pub(super) fn text(&mut self, text: &str) {
        // Words between cells have no place in a table.
        if let Some(cell) = &mut self.cell {
            cell.text(text);
        }
    }

    pub(super) fn new_line(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.new_line();
        }
    }

    pub(super) fn begin_cell(&mut self, columns: u32, rows: u32, value: Option<f64>) {
        if self.row.is_none() {
            self.row = Some(HtmlRow::default());
            self.column = 0;
        }
        self.cell = Some(OpenCell { text: String::new(), columns, rows, value });
    }

    pub(super) fn end_cell(&mut self) {
        let (Some(cell), Some(row)) = (self.cell.take(), self.row.as_mut()) else { return };
        let (columns, rows, value) = (cell.columns, cell.rows, cell.value);
        let shown = cell.finished();
        while self.covered.get(self.column as usize).is_some_and(|&rows| rows > 0) {
            self.column += 1;
        }
        self.column = self.column.saturating_add(1);
        let column = self.column;
        self.column = self.column.saturating_add(columns - 1);
        let stored = match value.and_then(|value| exact(&shown, value)) {
            Some(number) => {
                row.text.push_str(&number);
                Stored::Number
            }
            None => {
                row.text.push_str(&shown);
                Stored::Text
            }
        };
        let end = row.text.len() as u32;
        if row.cells.last().map_or(0, |c| c.end) == end && columns == 1 && rows == 1 {
            return;
        }
        row.cells.push(HtmlCell { column, end, columns: columns as u16, rows: rows as u16, stored });
    }

    /// The row is complete: cells over several rows cover their columns below it.
    pub(super) fn place(&mut self, row: HtmlRow) -> HtmlRow {
        for covered in &mut self.covered {
            *covered = covered.saturating_sub(1);
        }
        for cell in row.cells.iter().filter(|c| c.rows > 1 && c.column <= WIDEST) {
            let first = cell.column as usize - 1;
            let end = first + usize::from(cell.columns);
            if self.covered.len() < end {
                self.covered.resize(end, 0);
            }
            for covered in self.covered.get_mut(first..end).into_iter().flatten() {
                *covered = cell.rows - 1;
            }
        }
        row
    }

    /// Whether it has rows and columns, rather than framing a few words.
    pub(super) fn is_real(&self) -> bool {
        self.waiting.iter().filter(|r| r.cells.len() > 1).take(2).count() == 2
    }
}

/// Columns beyond which the sheet refuses the cell anyway.
const WIDEST: u32 = 1 << 15;

/// The stored number, where what is shown is that number in another notation.
fn exact(shown: &str, value: f64) -> Option<String> {
    let digits = shown.trim_start_matches(['-', '+', '(']);
    let is_code = digits.len() > 1
        && digits.starts_with('0')
        && digits.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    let reads = |decimal| number_from_text(shown, &NumberReading { decimal }).is_some_and(|n| !n.percent);
    let is_number = reads(DecimalMark::Comma) || reads(DecimalMark::Point);
    (is_number && !is_code).then(|| shown::number(value))
}

/// The sheet that the rows of a page make.
pub(super) struct Rows<'a> {
    path: &'a Path,
    grid: Grid,
    row: u32,
    /// Whether the row before belongs to a table.
    after_table: bool,
}

impl Default for Rows<'_> {
    fn default() -> Self {
        Rows::new(Path::new(""))
    }
}

/// Merged cells that are kept.
const MERGED: usize = 200_000;

impl<'a> Rows<'a> {
    pub(super) fn new(path: &'a Path) -> Self {
        Rows { path, grid: Grid::new(), row: 0, after_table: false }
    }

    /// A table begins; between two tables stays a row free.
    pub(super) fn begin_table(&mut self) {
        self.row += u32::from(std::mem::take(&mut self.after_table));
    }

    pub(super) fn end_table(&mut self) {
        self.after_table = true;
    }

    /// A line outside of tables.
    pub(super) fn line(&mut self, text: &str) -> Result<(), ImportError> {
        self.row += u32::from(std::mem::take(&mut self.after_table));
        let row = HtmlRow {
            text: text.to_owned(),
            cells: vec![HtmlCell {
                column: 1,
                end: text.len() as u32,
                columns: 1,
                rows: 1,
                stored: Stored::Text,
            }],
            ..HtmlRow::default()
        };
        self.push(&row)
    }

    pub(super) fn push(&mut self, row: &HtmlRow) -> Result<(), ImportError> {
        self.row = self.row.saturating_add(1);
        self.grid.begin_row(self.row, row.hidden);
        let path = self.path;
        let large =
            |_: TooLarge| ImportError::Bomb { path: path.to_owned(), unpacked: 4 << 30, limit: 4 << 30 };
        for (cell, text) in row.pieces() {
            self.grid.push(cell.column, text, cell.stored).map_err(large)?;
            if (cell.columns > 1 || cell.rows > 1) && self.grid.merged.len() < MERGED {
                self.grid.merged.push(Span {
                    first_row: self.row,
                    last_row: self.row.saturating_add(u32::from(cell.rows) - 1),
                    first_column: cell.column,
                    last_column: cell.column.saturating_add(u32::from(cell.columns) - 1),
                });
            }
        }
        Ok(())
    }

    pub(super) fn into_grid(mut self) -> Grid {
        self.grid.finish();
        self.grid
    }
}
