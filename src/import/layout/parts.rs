//! The parts that a table falls into: titles of their own above repeated headers (`February` above the same names once more), and rows with
//! one word that head the rows below them (`North district`).
//!
//! A title alone is easily confused with a record of which only the name is known, so it counts only where the rows around it agree.

use super::super::classify::{Look, look};
use super::head::Head;
use super::{Block, evidence, words};

/// The rows that head the parts of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    /// Places of the rows, ascending; the first may stand above the header.
    pub(super) titles: Vec<usize>,
    /// Whether they tell the parts apart beyond doubt, so that their words can be a column of the table.
    pub(super) is_certain: bool,
}

/// The rows with one cell only right above a repeated header, the nearest first.
pub(super) fn above(block: &Block<'_>, first: usize, header: usize, usual: u32) -> Vec<usize> {
    // In a table of two columns a record may lack one; there a title has a blank row before it.
    let is_apart = |r: usize| usual >= 3 || block.number(r) > block.number(r - 1) + 1;
    (first.max(1)..header).rev().take_while(|&r| block.fill[r] == 1 && is_apart(r)).collect()
}

/// Whether the only text of a row is the number of a page, says that the table goes on, or is one of the titles above the table once more.
pub(super) fn is_known_title(block: &Block<'_>, head: &Head, row: usize) -> bool {
    let own = text_of(block, row);
    let above = 0..head.rows.first().copied().unwrap_or(0);
    is_no_title(own) || above.into_iter().any(|title| text_of(block, title) == own)
}

fn is_no_title(text: &str) -> bool {
    words::is_page(text) || words::is_note(text) || words::goes_on(text) || words::is_unit(text)
}

fn text_of<'b>(block: &Block<'b>, row: usize) -> &'b str {
    block.cells(row).next().map_or("", |c| c.1.trim())
}

/// The parts of the records `first..=last`, of which these titles stand above so many repeated headers.
pub(super) fn find(
    block: &Block<'_>,
    head: &Head,
    (first, last): (usize, usize),
    usual: u32,
    (mut titles, repeats): (Vec<usize>, usize),
) -> Parts {
    if titles.is_empty() {
        return sections(block, first, last, usual);
    }
    let often = titles.len() * 2 >= repeats;
    titles.extend(own_title(block, head).filter(|_| often));
    titles.sort_unstable();
    let is_certain = often && differ(block, &titles);
    Parts { titles, is_certain }
}

/// The title right above the first header, which the titles above the repeated ones stand beside.
fn own_title(block: &Block<'_>, head: &Head) -> Option<usize> {
    let header = head.rows.first().copied()?;
    let alone = (0..header).rev().take_while(|&r| block.fill[r] == 1);
    alone.take(3).find(|&r| !is_no_title(text_of(block, r)) && !words::is_caption(text_of(block, r)))
}

fn differ(block: &Block<'_>, titles: &[usize]) -> bool {
    let first = titles.first().map_or("", |&r| text_of(block, r));
    titles.iter().any(|&r| text_of(block, r) != first)
}

/// Rows with one word or year in the first column that head the dense rows below them, from the very first row on.
fn sections(block: &Block<'_>, first: usize, last: usize, usual: u32) -> Parts {
    let dense = |i: usize| block.fill[i] * 3 >= usual * 2;
    let left = (first..=last).filter(|&i| dense(i)).filter_map(|i| block.cells(i).next()).map(|c| c.0).min();
    let is_one = |i: usize| {
        let mut cells = block.cells(i);
        match (cells.next(), cells.next()) {
            (Some((column, text, stored)), None) => {
                let names = look(text, stored) == Look::Word || evidence::is_year(text);
                left.is_some_and(|l| column <= l) && names && !words::is_note(text)
            }
            _ => false,
        }
    };
    if usual < 3 || !is_one(first) || last < first + 5 {
        return Parts::default();
    }
    let titles: Vec<usize> = (first..last).filter(|&i| is_one(i)).collect();
    let others = (first..=last).filter(|&i| block.fill[i] > 1 && !dense(i)).count();
    let rows = last - first + 1;
    let honest = titles.len() >= 2
        && titles.len() * 3 <= rows
        && others * 5 <= rows
        && titles.iter().all(|&i| dense(i + 1));
    if !honest {
        return Parts::default();
    }
    // Where records lack cells all over, one of which only the name is known looks like a title too, unless titles stand apart.
    let records: Vec<usize> = (first..=last).filter(|&i| dense(i)).collect();
    let columns = columns_of(block, &records);
    let full = records.iter().filter(|&&i| block.fill[i] as usize * 10 >= columns * 8).count();
    let apart = titles.iter().skip(1).filter(|&&i| block.number(i) > block.number(i - 1) + 1).count();
    let clear = full * 10 >= records.len() * 7 || apart * 2 >= titles.len();
    let is_certain = clear && differ(block, &titles);
    Parts { titles, is_certain }
}

/// How many columns more than a few of these records fill.
fn columns_of(block: &Block<'_>, records: &[usize]) -> usize {
    let mut filled = std::collections::BTreeMap::<u32, usize>::new();
    for (column, ..) in records.iter().flat_map(|&i| block.cells(i)) {
        *filled.entry(column).or_default() += 1;
    }
    filled.values().filter(|&&n| n * 10 > records.len()).count()
}
