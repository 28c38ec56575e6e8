//! A sheet (or the top and bottom of a text file) as it is: filled cells only, in memory proportional to them.
//!
//! One text holds the characters of all cells and a cell is a range in it, so equal strings of a workbook are kept once and a stray cell
//! in the last corner of a sheet costs sixteen bytes. Rows without a filled cell do not exist here; their numbers are simply missing.

use std::sync::Arc;

use super::outcome::Span;

/// How a cell was stored, as far as the file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stored {
    /// Text (in delimited text: everything).
    Text,
    /// A number.
    Number,
    /// A date, time or duration.
    Moment,
    /// True or false.
    Truth,
    /// An error such as `#REF!`.
    Error,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    column: u32,
    start: u32,
    len: u32,
    stored: Stored,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    row: u32,
    first_cell: u32,
    hidden: bool,
}

/// A range of the grid's text that several cells may share.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Piece {
    start: u32,
    len: u32,
}

/// The texts that all sheets of a workbook share, kept once however many sheets there are.
#[derive(Clone, Debug, Default)]
pub(super) struct Shared {
    text: Arc<String>,
    pieces: Arc<Vec<Piece>>,
}

impl Shared {
    /// Collects texts in their order.
    pub(super) fn collect(
        texts: impl FnOnce(&mut dyn FnMut(&str) -> Result<(), TooLarge>) -> Result<(), super::error::ImportError>,
    ) -> Result<Shared, super::error::ImportError> {
        let (mut text, mut pieces) = (String::new(), Vec::new());
        texts(&mut |t: &str| {
            pieces.push(append(&mut text, 0, t)?);
            Ok(())
        })?;
        Ok(Shared { text: Arc::new(text), pieces: Arc::new(pieces) })
    }

    /// The text with this number.
    pub(super) fn get(&self, i: usize) -> Option<Piece> {
        self.pieces.get(i).copied()
    }
}

/// Adds a text behind the `before` bytes that are kept elsewhere.
fn append(text: &mut String, before: usize, new: &str) -> Result<Piece, TooLarge> {
    let start = u32::try_from(before + text.len()).map_err(|_big| TooLarge)?;
    let len = u32::try_from(new.len()).map_err(|_big| TooLarge)?;
    start.checked_add(len).ok_or(TooLarge)?;
    text.push_str(new);
    Ok(Piece { start, len })
}

/// The grid would outgrow its limits.
#[derive(Clone, Copy, Debug)]
pub(super) struct TooLarge;

/// The filled cells of one sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    /// Texts of the workbook; offsets beyond them lie in `text`.
    shared: Arc<String>,
    text: String,
    cells: Vec<Cell>,
    rows: Vec<Row>,
    sorted: bool,
    shown: u64,
    /// Merged cells.
    pub(super) merged: Vec<Span>,
    /// Hidden columns, from 1, ascending.
    pub(super) hidden_columns: Vec<u32>,
    /// Error cells met.
    pub(super) errors: u32,
    /// Formulas without a stored result.
    pub(super) uncalculated: u32,
    /// For each column (from 0) its numbers that are shown as percent.
    pub(super) percents: Vec<u32>,
    /// The last row of the sheet or file, filled or not.
    pub(super) last_row: u32,
}

/// No spreadsheet is wider (most end at 16,384); a cell beyond is damage.
const MAX_COLUMN: u32 = 1 << 15;
/// Cells that one sheet may have: beyond this a file is refused rather than the machine filled.
const MAX_CELLS: usize = 400_000_000;

impl Grid {
    /// A grid whose cells may use shared texts.
    pub(super) fn with_shared(shared: &Shared) -> Grid {
        Grid { sorted: true, shared: Arc::clone(&shared.text), ..Grid::default() }
    }

    /// An empty grid.
    pub(super) fn new() -> Grid {
        Grid { sorted: true, ..Grid::default() }
    }

    /// Keeps a text that cells may then share.
    pub(super) fn keep(&mut self, text: &str) -> Result<Piece, TooLarge> {
        append(&mut self.text, self.shared.len(), text)
    }

    /// Begins a row; its cells follow.
    pub(super) fn begin_row(&mut self, row: u32, hidden: bool) {
        if let Some(last) = self.rows.last_mut() {
            if last.first_cell as usize == self.cells.len() {
                // The row before stayed empty.
                *last = Row { row, first_cell: last.first_cell, hidden };
                let before = self.rows.len().checked_sub(2).and_then(|i| self.rows.get(i));
                self.sorted &= before.is_none_or(|b| b.row < row);
                self.last_row = self.last_row.max(row);
                return;
            }
            self.sorted &= last.row < row;
        }
        self.rows.push(Row { row, first_cell: self.cells.len() as u32, hidden });
        self.last_row = self.last_row.max(row);
    }

    /// Adds a cell to the row begun last; empty text adds nothing.
    pub(super) fn push(&mut self, column: u32, text: &str, stored: Stored) -> Result<(), TooLarge> {
        if text.is_empty() {
            return Ok(());
        }
        let piece = self.keep(text)?;
        self.push_piece(column, piece, stored)
    }

    /// Adds a cell that shares its text.
    pub(super) fn push_piece(&mut self, column: u32, piece: Piece, stored: Stored) -> Result<(), TooLarge> {
        if piece.len == 0 {
            return Ok(());
        }
        if self.cells.len() >= MAX_CELLS || column > MAX_COLUMN {
            return Err(TooLarge);
        }
        if stored == Stored::Error {
            self.errors += 1;
        }
        let in_row = self.rows.last().is_some_and(|r| (r.first_cell as usize) < self.cells.len());
        if in_row && self.cells.last().is_some_and(|c| c.column >= column) {
            self.sorted = false;
        }
        self.cells.push(Cell { column, start: piece.start, len: piece.len, stored });
        self.shown += u64::from(piece.len);
        Ok(())
    }

    /// Counts a number that is shown as percent.
    pub(super) fn count_percent(&mut self, column: u32) {
        let at = column.min(MAX_COLUMN) as usize;
        if self.percents.len() <= at {
            self.percents.resize(at + 1, 0);
        }
        self.percents[at] += 1;
    }

    /// Bytes of all cells' texts, shared ones counted as often as they are shown.
    pub(super) fn shown_bytes(&self) -> u64 {
        self.shown
    }

    /// Puts rows and cells in order, whatever order the file had them in; call once after the last cell.
    pub(super) fn finish(&mut self) {
        if self.rows.last().is_some_and(|r| r.first_cell as usize == self.cells.len()) {
            self.rows.pop();
        }
        self.hidden_columns.sort_unstable();
        self.hidden_columns.dedup();
        if self.sorted {
            return;
        }
        let mut parts: Vec<(u32, bool, Vec<Cell>)> = (0..self.rows.len())
            .map(|i| {
                let mut cells = self.cells_of(i).to_vec();
                // Of two cells at one place the later one counts.
                cells.reverse();
                cells.sort_by_key(|c| c.column);
                cells.dedup_by_key(|c| c.column);
                (self.rows[i].row, self.rows[i].hidden, cells)
            })
            .collect();
        parts.sort_by_key(|p| p.0);
        self.rows.clear();
        self.cells.clear();
        for (row, hidden, cells) in parts {
            if self.rows.last().is_some_and(|r| r.row == row) {
                continue;
            }
            self.rows.push(Row { row, first_cell: self.cells.len() as u32, hidden });
            self.cells.extend(cells);
        }
        self.sorted = true;
    }

    fn cells_of(&self, i: usize) -> &[Cell] {
        let Some(row) = self.rows.get(i) else { return &[] };
        let end = self.rows.get(i + 1).map_or(self.cells.len(), |r| r.first_cell as usize);
        self.cells.get(row.first_cell as usize..end).unwrap_or_default()
    }

    fn piece(&self, cell: &Cell) -> &str {
        let (start, len, before) = (cell.start as usize, cell.len as usize, self.shared.len());
        let held = match start.checked_sub(before) {
            Some(start) => self.text.get(start..start + len),
            None => self.shared.get(start..start + len),
        };
        held.unwrap_or_default()
    }

    /// Rows with at least one filled cell.
    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    /// The number in the file of the `i`-th filled row.
    pub(super) fn row_number(&self, i: usize) -> u32 {
        self.rows.get(i).map_or(0, |r| r.row)
    }

    /// Whether the `i`-th filled row is hidden.
    pub(super) fn is_hidden(&self, i: usize) -> bool {
        self.rows.get(i).is_some_and(|r| r.hidden)
    }

    /// The place of the first filled row whose number is at least `row`.
    pub(super) fn place_of(&self, row: u32) -> usize {
        self.rows.partition_point(|r| r.row < row)
    }

    /// The filled cells of the `i`-th filled row: column, text, how stored.
    pub(super) fn cells(&self, i: usize) -> impl Iterator<Item = (u32, &str, Stored)> {
        self.cells_of(i).iter().map(|c| (c.column, self.piece(c), c.stored))
    }

    /// One cell of the `i`-th filled row.
    pub(super) fn cell(&self, i: usize, column: u32) -> Option<(&str, Stored)> {
        let cells = self.cells_of(i);
        // In a row without gaps the place is known.
        let guess = column.checked_sub(cells.first()?.column)? as usize;
        let cell = match cells.get(guess).filter(|c| c.column == column) {
            Some(cell) => cell,
            None => cells.get(cells.binary_search_by_key(&column, |c| c.column).ok()?)?,
        };
        Some((self.piece(cell), cell.stored))
    }

    /// The widest row's last column.
    pub(super) fn width(&self) -> u32 {
        (0..self.rows.len()).filter_map(|i| self.cells_of(i).last().map(|c| c.column)).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_out_of_order_are_put_in_order_and_empty_rows_vanish() {
        let mut g = Grid::new();
        g.begin_row(7, false);
        g.begin_row(5, true);
        g.push(3, "c", Stored::Text).unwrap();
        g.push(1, "a", Stored::Number).unwrap();
        g.begin_row(2, false);
        g.push(16_384, "far", Stored::Text).unwrap();
        g.begin_row(9, false);
        g.finish();
        assert_eq!((g.height(), g.row_number(0), g.row_number(1)), (2, 2, 5));
        assert_eq!(g.cell(1, 1), Some(("a", Stored::Number)));
        assert_eq!(g.cells(1).map(|c| c.0).collect::<Vec<_>>(), [1, 3]);
        assert!(g.is_hidden(1) && g.width() == 16_384);
    }
}
