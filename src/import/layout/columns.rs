//! Which columns belong together: empty columns part tables that stand side by side, and cells far away from everything are strays.
//!
//! An empty column inside a table is common (a spacer, a column nobody filled), so it parts only what also differs otherwise.

use super::super::classify::{Look, look};
use super::super::grid::Grid;
use super::words;
use crate::table::parse::is_filled;

#[derive(Clone, Debug)]
struct Part {
    first: u32,
    last: u32,
    cells: usize,
    columns: u32,
    first_row: u32,
    last_row: u32,
    top: Vec<String>,
}

/// Tables that may stand side by side.
const MOST_PARTS: usize = 40;

/// The ranges of columns that hold tables, and how many cells lie outside all of them.
pub(super) fn parts(grid: &Grid) -> (Vec<(u32, u32)>, usize) {
    // By column: filled cells, first and last row with one.
    let mut counts: Vec<(usize, u32, u32)> = vec![(0, 0, 0); grid.width() as usize + 1];
    for i in 0..grid.height() {
        let row = grid.row_number(i);
        for (column, text, _) in grid.cells(i) {
            if let Some(count) = counts.get_mut(column as usize).filter(|_| is_filled(text)) {
                let first = if count.0 == 0 { row } else { count.1 };
                *count = (count.0 + 1, first, row);
            }
        }
    }
    let mut runs: Vec<Part> = Vec::new();
    for (column, &(cells, first_row, last_row)) in (0u32..).zip(&counts).filter(|c| c.1.0 > 0) {
        match runs.last_mut() {
            Some(p) if p.last + 1 == column => {
                p.last = column;
                p.cells += cells;
                p.columns += 1;
                p.first_row = p.first_row.min(first_row);
                p.last_row = p.last_row.max(last_row);
            }
            _ => runs.push(Part {
                first: column,
                last: column,
                cells,
                columns: 1,
                first_row,
                last_row,
                top: Vec::new(),
            }),
        }
    }
    find_records(grid, &mut runs);
    for part in &mut runs {
        part.top = top_words(grid, part);
    }
    let largest = runs.iter().map(|p| p.cells).max().unwrap_or(0);
    let mut strays = 0;
    let mut joined: Vec<Part> = Vec::new();
    for part in runs {
        let room = joined.len() < MOST_PARTS;
        let Some(left) = joined.last_mut() else {
            joined.push(part);
            continue;
        };
        let gap = part.first - left.last - 1;
        let lonely = part.cells <= 2 && largest >= 10 && gap >= 8;
        // Beside a table of a few cells one word far off, below its first row, names no column.
        let aside = part.cells == 1
            && gap >= 2
            && (6..100).contains(&left.cells)
            && part.first_row > left.first_row
            && is_word(grid, &part);
        let remark = part.columns == 1 && part.cells <= 3 && largest >= 10 && is_remark(grid, &part);
        if (part.cells * 50 < largest || lonely) && gap >= 2 && part.columns <= 2 || remark || aside {
            strays += part.cells;
        } else if left.cells * 50 < largest
            && gap >= 2
            && left.columns <= 2
            && left.cells <= 3
            && part.first_row > left.last_row + 20
        {
            strays += left.cells;
            *left = part;
        } else if room && are_apart(left, &part, gap) {
            joined.push(part);
        } else {
            left.last = part.last;
            left.cells += part.cells;
            left.columns += part.columns;
            left.first_row = left.first_row.min(part.first_row);
            left.last_row = left.last_row.max(part.last_row);
        }
    }
    (joined.iter().map(|p| (p.first, p.last)).collect(), strays)
}

/// Sets the first and last row of every part to those with two cells at least: titles and notes reach beyond the records of the first columns
/// only, and say nothing about which columns belong together.
fn find_records(grid: &Grid, runs: &mut [Part]) {
    let mut of_column = vec![usize::MAX; grid.width() as usize + 2];
    for (at, part) in runs.iter().enumerate().filter(|(_, p)| p.columns >= 2) {
        for column in part.first..=part.last {
            if let Some(slot) = of_column.get_mut(column as usize) {
                *slot = at;
            }
        }
    }
    let mut found: Vec<Option<(u32, u32)>> = vec![None; runs.len()];
    for i in 0..grid.height() {
        let row = grid.row_number(i);
        let mut before = usize::MAX;
        for (column, ..) in grid.cells(i).filter(|c| is_filled(c.1)) {
            let at = of_column.get(column as usize).copied().unwrap_or(usize::MAX);
            if at == before
                && let Some(rows) = found.get_mut(at)
            {
                *rows = Some((rows.map_or(row, |r| r.0), row));
            }
            before = at;
        }
    }
    for (part, rows) in runs.iter_mut().zip(found) {
        if let Some((first, last)) = rows {
            (part.first_row, part.last_row) = (first, last);
        }
    }
}

/// Whether the only cell of a part is a word.
fn is_word(grid: &Grid, part: &Part) -> bool {
    let place = grid.place_of(part.first_row);
    grid.cells(place).find(|c| c.0 == part.first).is_some_and(|c| look(c.1, c.2) == Look::Word)
}

/// Whether a column beside the table holds nothing but notes.
fn is_remark(grid: &Grid, part: &Part) -> bool {
    let rows = grid.place_of(part.first_row)..(grid.place_of(part.last_row) + 1).min(grid.height());
    let mut cells = rows.flat_map(|i| grid.cells(i)).filter(|c| c.0 == part.first && is_filled(c.1));
    cells.all(|c| words::is_note(c.1))
}

fn are_apart(left: &Part, right: &Part, gap: u32) -> bool {
    if left.columns < 2 || right.columns < 2 {
        return false;
    }
    let rows = |p: &Part| p.last_row - p.first_row + 1;
    if rows(left) < 3 || rows(right) < 3 {
        return false;
    }
    let dense = |p: &Part| p.cells as f64 >= 0.6 * f64::from(p.columns) * f64::from(rows(p));
    // With the name of the first column too; without it these are groups of one table (`Male`, `Female` under each level).
    let same_names = right.top.len() >= 2
        && right.top.first() == left.top.first()
        && right.top.iter().all(|n| left.top.contains(n));
    let same_rows = left.last_row.abs_diff(right.last_row) <= 1;
    if same_names {
        return true;
    }
    (gap >= 2 && dense(right)) || (!same_rows && dense(right) && dense(left))
}

/// The words in the first row that fills at least half of the part's columns.
fn top_words(grid: &Grid, part: &Part) -> Vec<String> {
    for i in grid.place_of(part.first_row)..grid.height().min(grid.place_of(part.first_row) + 12) {
        let cells: Vec<_> = grid
            .cells(i)
            .filter(|c| c.0 >= part.first && c.0 <= part.last && !c.1.trim().is_empty())
            .collect();
        if cells.len() * 2 >= part.columns as usize && cells.len() >= 2 {
            let words = cells.iter().filter(|c| !look(c.1, c.2).is_value());
            return words.map(|c| c.1.trim().to_owned()).collect();
        }
    }
    Vec::new()
}
