//! Sheets that hold no table although cells are filled: forms to fill in, pages of prose, and lists of the other sheets.
//!
//! The answer is only used beside a sheet with a real table: a workbook that is nothing but a form is still shown to a person.

use super::super::classify::{Look, look};
use super::super::grid::Grid;
use super::super::outcome::LeftOut;
use super::Found;
use crate::base::normal::fold;

/// Rows beyond which a sheet is no form, however it looks.
const LONGEST_FORM: usize = 120;
/// Characters from which a cell is a sentence.
const SENTENCE: usize = 60;

/// Why a sheet is no table, if it is none.
pub(crate) fn no_table(grid: &Grid, found: &[Found]) -> Option<LeftOut> {
    if grid.height() == 0 || found.is_empty() {
        return Some(LeftOut::Empty);
    }
    let (mut cells, mut sentences, mut labels, mut blanks_to_fill, mut values) = (0usize, 0, 0, 0, 0);
    for i in 0..grid.height().min(400) {
        let mut is_labelled = false;
        for (_, text, stored) in grid.cells(i) {
            let text = text.trim();
            cells += usize::from(!text.is_empty());
            sentences += usize::from(text.chars().count() >= SENTENCE);
            values += usize::from(look(text, stored).is_value());
            is_labelled |= text.ends_with([':', '：', '؟', '?']) && look(text, stored) == Look::Word;
            blanks_to_fill += usize::from(
                text.contains("....") || text.contains("____") || text.contains('☐') || text.contains("……"),
            );
        }
        labels += usize::from(is_labelled);
    }
    let rows = grid.height().min(400);
    let per_row = cells as f64 / rows.max(1) as f64;
    if per_row <= 2.0 && sentences * 5 >= cells * 2 && values * 4 <= cells {
        return Some(LeftOut::Prose);
    }
    let is_form = grid.height() <= LONGEST_FORM
        && per_row <= 4.0
        && (labels * 5 >= rows * 2 && labels >= 3 || blanks_to_fill * 4 >= rows && blanks_to_fill >= 2);
    is_form.then_some(LeftOut::Form)
}

/// Whether a sheet is a table of contents: it names two or more of the other sheets, most of them, and has little else.
pub(crate) fn lists_sheets(grid: &Grid, others: &[&str]) -> bool {
    if others.len() < 2 || grid.height() > 3 * others.len() + 30 {
        return false;
    }
    let mut names: Vec<String> =
        others.iter().map(|name| fold(name)).filter(|n| n.chars().count() >= 2).collect();
    let known = names.len();
    let (mut rows, mut naming, mut filled, mut values) = (0, 0, 0, 0);
    for i in 0..grid.height() {
        let mut cells = grid.cells(i).filter(|c| !c.1.trim().is_empty()).peekable();
        rows += usize::from(cells.peek().is_some());
        let before = names.len();
        for (_, text, stored) in cells {
            filled += 1;
            values += usize::from(look(text, stored).is_value());
            let text = fold(text);
            // `T3. Population by age` stands for the sheet `T3`.
            let is = |name: &String| {
                text.strip_prefix(name.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            };
            names.retain(|name| !is(name));
        }
        naming += usize::from(names.len() < before);
    }
    let named = known - names.len();
    // A summary names them too (a row for each month), but with figures.
    named >= 2 && named * 3 >= others.len() * 2 && naming * 2 >= rows && values * 3 <= filled
}
