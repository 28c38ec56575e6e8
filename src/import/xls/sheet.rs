//! The cells of one `.xls` sheet, with its merges and what it hides.
//!
//! Cells may come in any order and twice; they are put in order before the grid is built, and of two at one place the later counts.

use std::path::Path;

use super::super::container::corrupt;
use super::super::error::{Damage, ImportError};
use super::super::grid::{Grid, Piece, Stored, TooLarge};
use super::super::outcome::Span;
use super::super::shown::{self, NumberFormat};
use super::text::{self, Strings};
use super::{Globals, f64_at, record, u16_at, u32_at};
use crate::base::Context;

struct Cell {
    row: u16,
    column: u16,
    piece: Piece,
    stored: Stored,
}

struct Reader<'a> {
    globals: &'a Globals,
    grid: Grid,
    cells: Vec<Cell>,
    hidden_rows: Vec<u16>,
    /// The formula whose text result comes in the next record.
    waiting: Option<(u16, u16)>,
}

/// Reads the sheet whose records begin at `at`; the flag says whether it shows a pivot table.
pub(super) fn read(
    ctx: &Context,
    path: &Path,
    stream: &[u8],
    at: usize,
    globals: &Globals,
) -> Result<(Grid, bool), ImportError> {
    let large = |_: TooLarge| ImportError::Bomb { path: path.to_owned(), unpacked: 4 << 30, limit: 4 << 30 };
    let grid = Grid::with_shared(&globals.strings);
    let mut reader = Reader { globals, grid, cells: Vec::new(), hidden_rows: Vec::new(), waiting: None };
    let mut at = at;
    let (mut depth, mut is_pivot, mut seen) = (0u32, false, 0u32);
    loop {
        let Some(r) = record(stream, at) else {
            return Err(corrupt(path, Damage::Records, "a sheet is cut off"));
        };
        seen = seen.wrapping_add(1);
        if seen.is_multiple_of(65_536) {
            ctx.check()?;
        }
        match r.kind {
            // Charts in a sheet are substreams with cells of their own.
            0x0809 => depth += 1,
            0x000A if depth <= 1 => break,
            0x000A => depth -= 1,
            0x00B0 => is_pivot = true,
            0x0207 if depth <= 1 => {
                if let Some((row, column)) = reader.waiting.take()
                    && let Some(text) = Strings::new(stream, at).formula_result(globals)
                {
                    reader.push(row, column, &text, Stored::Text).map_err(large)?;
                }
            }
            _ if depth <= 1 => reader.take(r.kind, r.data).map_err(large)?,
            _ => {}
        }
        at = r.next;
    }
    Ok((reader.finish(path)?, is_pivot))
}

impl Reader<'_> {
    fn push(&mut self, row: u16, column: u16, text: &str, stored: Stored) -> Result<(), TooLarge> {
        if text.is_empty() {
            return Ok(());
        }
        let piece = self.grid.keep(text)?;
        self.cells.push(Cell { row, column, piece, stored });
        Ok(())
    }

    fn number(&mut self, row: u16, column: u16, format: u16, value: f64) -> Result<(), TooLarge> {
        let format = self.globals.formats.get(usize::from(format)).copied().unwrap_or(NumberFormat::Plain);
        let (text, is_moment) = shown::formatted(value, format, self.globals.is_1904);
        self.push(row, column, &text, if is_moment { Stored::Moment } else { Stored::Number })
    }

    /// Takes one record; one that is too short says nothing.
    fn take(&mut self, kind: u16, data: &[u8]) -> Result<(), TooLarge> {
        let place = || Some((u16_at(data, 0)?, u16_at(data, 2)?, u16_at(data, 4)?));
        match kind {
            0x00FD => {
                if let (Some((row, column, _)), Some(i)) = (place(), u32_at(data, 6))
                    && let Some(piece) = self.globals.strings.get(i as usize)
                {
                    self.cells.push(Cell { row, column, piece, stored: Stored::Text });
                }
            }
            0x0204 | 0x00D6 => {
                if let (Some((row, column, _)), Some(text)) =
                    (place(), data.get(6..).and_then(|d| text::long(d, self.globals)))
                {
                    self.push(row, column, &text, Stored::Text)?;
                }
            }
            0x0203 => {
                if let (Some((row, column, format)), Some(value)) = (place(), f64_at(data, 6)) {
                    self.number(row, column, format, value)?;
                }
            }
            0x027E => {
                if let (Some((row, column, format)), Some(rk)) = (place(), u32_at(data, 6)) {
                    self.number(row, column, format, packed(rk))?;
                }
            }
            0x00BD => {
                let (Some(row), Some(first)) = (u16_at(data, 0), u16_at(data, 2)) else { return Ok(()) };
                let cells = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
                for (i, cell) in cells.chunks_exact(6).enumerate() {
                    if let (Some(format), Some(rk)) = (u16_at(cell, 0), u32_at(cell, 2)) {
                        self.number(row, first.saturating_add(i as u16), format, packed(rk))?;
                    }
                }
            }
            0x0205 => {
                if let (Some((row, column, _)), Some(&value), Some(&is_error)) =
                    (place(), data.get(6), data.get(7))
                {
                    self.truth_or_error(row, column, value, is_error != 0)?;
                }
            }
            0x0006 => self.formula(data)?,
            0x0208 => {
                if let (Some(row), Some(flags)) = (u16_at(data, 0), u16_at(data, 12))
                    && flags & 0x20 != 0
                {
                    self.hidden_rows.push(row);
                }
            }
            0x007D => {
                if let (Some(first), Some(last), Some(flags)) =
                    (u16_at(data, 0), u16_at(data, 2), u16_at(data, 8))
                    && flags & 1 != 0
                    && self.grid.hidden_columns.len() <= 1_024
                {
                    self.grid.hidden_columns.extend((first..=last.min(255)).map(|c| u32::from(c) + 1));
                }
            }
            0x00E5 => {
                for m in data.get(2..).unwrap_or_default().chunks_exact(8) {
                    let part = |i| u16_at(m, i).map_or(0, |n| u32::from(n) + 1);
                    self.grid.merged.push(Span {
                        first_row: part(0),
                        last_row: part(2),
                        first_column: part(4),
                        last_column: part(6),
                    });
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn formula(&mut self, data: &[u8]) -> Result<(), TooLarge> {
        let (Some(row), Some(column), Some(format)) = (u16_at(data, 0), u16_at(data, 2), u16_at(data, 4))
        else {
            return Ok(());
        };
        self.waiting = None;
        match (u16_at(data, 12), data.get(6), data.get(8)) {
            (Some(0xFFFF), Some(0), _) => self.waiting = Some((row, column)),
            (Some(0xFFFF), Some(1), Some(&value)) => self.truth_or_error(row, column, value, false)?,
            (Some(0xFFFF), Some(2), Some(&value)) => self.truth_or_error(row, column, value, true)?,
            (Some(0xFFFF), ..) => {}
            _ => {
                if let Some(value) = f64_at(data, 6) {
                    self.number(row, column, format, value)?;
                }
            }
        }
        Ok(())
    }

    fn truth_or_error(&mut self, row: u16, column: u16, value: u8, is_error: bool) -> Result<(), TooLarge> {
        if !is_error {
            return self.push(row, column, if value == 0 { "FALSE" } else { "TRUE" }, Stored::Truth);
        }
        let text = match value {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            _ => "#N/A",
        };
        self.push(row, column, text, Stored::Error)
    }

    fn finish(mut self, path: &Path) -> Result<Grid, ImportError> {
        let large =
            |_: TooLarge| ImportError::Bomb { path: path.to_owned(), unpacked: 4 << 30, limit: 4 << 30 };
        if !self.cells.is_sorted_by_key(|c| (c.row, c.column)) {
            self.cells.sort_by_key(|c| (c.row, c.column));
        }
        self.hidden_rows.sort_unstable();
        let mut row = None;
        for (i, cell) in self.cells.iter().enumerate() {
            let again = self.cells.get(i + 1).is_some_and(|n| (n.row, n.column) == (cell.row, cell.column));
            if again {
                continue;
            }
            if row != Some(cell.row) {
                row = Some(cell.row);
                let hidden = self.hidden_rows.binary_search(&cell.row).is_ok();
                self.grid.begin_row(u32::from(cell.row) + 1, hidden);
            }
            self.grid.push_piece(u32::from(cell.column) + 1, cell.piece, cell.stored).map_err(large)?;
        }
        self.grid.finish();
        Ok(self.grid)
    }
}

/// A number in 30 bits: a whole number or the upper half of a float, perhaps a hundred times too large.
fn packed(rk: u32) -> f64 {
    let value = if rk & 2 != 0 {
        f64::from((rk as i32) >> 2)
    } else {
        f64::from_bits(u64::from(rk & 0xFFFF_FFFC) << 32)
    };
    if rk & 1 != 0 { value / 100.0 } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers() {
        assert_eq!(packed(0x0000_0006), 1.0);
        assert_eq!(packed((123 << 2) | 3), 1.23);
        assert_eq!(packed((1.5f64.to_bits() >> 32) as u32), 1.5);
        assert_eq!(packed((-7i32 << 2) as u32 | 2), -7.0);
    }
}
