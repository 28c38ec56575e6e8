//! A sheet whose only column holds whole lines of delimited text: somebody opened a text file in a spreadsheet program that did not part it.
//!
//! The lines are cut as those of a text file are; rows keep their numbers, and what is merged or hidden stays so.

use super::dialect;
use super::grid::{Grid, Stored, TooLarge};
use super::records::{Dialect, Records};

/// Lines studied.
const LINES: usize = 400;

/// The delimiter that parts the lines of the sheet; `None` for a sheet with columns, or whose lines are no records.
pub(super) fn find(grid: &Grid) -> Option<char> {
    let (mut lone, mut others) = (0usize, 0usize);
    let mut text = String::new();
    for i in 0..grid.height().min(LINES) {
        let mut cells = grid.cells(i);
        let Some((1, first, Stored::Text)) = cells.next() else {
            others += 1;
            continue;
        };
        if cells.next().is_some() || first.contains('\n') {
            others += 1;
            continue;
        }
        lone += 1;
        text.push_str(first);
        text.push('\n');
    }
    if lone < 3 || others * 20 > lone {
        return None;
    }
    let dialect = dialect::sniff(&text).dialect;
    let delimiter = dialect.delimiter.filter(|d| b";,\t|".contains(d))?;
    let mut records = Records::new(&text, dialect);
    let mut widths: Vec<usize> = Vec::new();
    while records.advance() {
        widths.push(records.len());
    }
    widths.sort_unstable();
    let usual = *widths.get(widths.len() / 2)?;
    let same = widths.iter().filter(|w| **w == usual).count();
    // A comma stands in many a sentence and address.
    let least = if delimiter == b',' { 3 } else { 2 };
    (usual >= least && same * 10 >= widths.len() * 9).then_some(char::from(delimiter))
}

/// The sheet with its lines cut into cells.
pub(super) fn split(grid: &Grid, delimiter: char) -> Result<Grid, TooLarge> {
    let delimiter = u8::try_from(delimiter).ok().filter(u8::is_ascii);
    let dialect = Dialect { delimiter, quote: Some(b'"'), escape: None };
    let mut out = Grid::new();
    for i in 0..grid.height() {
        out.begin_row(grid.row_number(i), grid.is_hidden(i));
        for (column, text, stored) in grid.cells(i) {
            let mut records = Records::new(text, dialect);
            if column != 1 || stored != Stored::Text || !records.advance() {
                out.push(column, text, stored)?;
                continue;
            }
            for (n, cell) in records.iter().enumerate() {
                out.push(n as u32 + 1, cell, Stored::Text)?;
            }
        }
    }
    out.uncalculated = grid.uncalculated;
    out.finish();
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(lines: &[&str]) -> Grid {
        let mut grid = Grid::new();
        for (i, line) in lines.iter().enumerate() {
            grid.begin_row(i as u32 + 1, false);
            grid.push(1, line, Stored::Text).unwrap();
        }
        grid.finish();
        grid
    }

    #[test]
    fn lines_of_a_text_in_one_column_are_cut() {
        let grid = sheet(&["id;nom;prix", "1;\"Ali; dit A\";1,5", "2;Eva;2,5", "3;Zoé;4"]);
        assert_eq!(find(&grid), Some(';'));
        let split = split(&grid, ';').unwrap();
        assert_eq!(split.cell(1, 2), Some(("Ali; dit A", Stored::Text)));
        assert_eq!((split.height(), split.width()), (4, 3));
        assert_eq!(
            find(&sheet(&["Adresse", "12 rue Haute, Tunis", "3 rue Basse, Sfax", "5 rue X, Sousse"])),
            None
        );
        assert_eq!(find(&sheet(&["Nom", "Ali", "Eva", "Zoé"])), None);
    }
}
