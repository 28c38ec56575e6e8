//! Which rows of a block hold the names: the rows in contrast with the records below, with group rows above them and unit rows below.
//!
//! Titles differ from group rows by filling one cell only (unless that cell is merged over a part of the columns).

use super::super::classify::{Look, look};
use super::super::grid::Grid;
use super::super::spec::RowRole;
use super::evidence::{self, Body};
use super::numbering;
use super::{Block, words};

/// The header of a block, by places of rows in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    /// Rows with names, ascending; empty when there are none.
    pub(super) rows: Vec<usize>,
    /// The first row below them that is a record.
    pub(super) first_record: usize,
    /// Rows between header and records, or within the header, that are notes (tags for machines).
    pub(super) notes: Vec<(usize, RowRole)>,
}

/// How far down a header is looked for.
const REACH: usize = 40;

/// Finds the header.
pub(super) fn find(block: &Block<'_>) -> Head {
    let n = block.rows.len();
    let usual = block.usual_fill();
    let needed = needed(block, usual);
    let reach = n.min(REACH);
    let shared = (n > 12).then(|| evidence::body(block, body_start(n), n));
    // A row is never compared with itself: a header deep in the sheet would look like one of the records.
    let below = |i: usize| match &shared {
        Some(body) if i < body_start(n) => std::borrow::Cow::Borrowed(body),
        _ => std::borrow::Cow::Owned(evidence::body(block, i + 1, n)),
    };
    // The first row that is clearly a record ends the search.
    let mut evidence: Vec<f64> = Vec::with_capacity(reach);
    let mut first_data = None;
    for i in 0..reach {
        let mut e = below(i).evidence(block, i);
        // Further down the same cells twice are more likely a record entered twice.
        let first_of_its_width = (0..i).all(|above| block.fill[above] < block.fill[i]);
        if e < 0.5 && first_of_its_width && comes_again(block, i) {
            e = 0.5;
        }
        evidence.push(e);
        // Labels with values (`Date: 12/03/2024`) above a table are narrower than its records.
        if e <= -0.12 && block.fill[i] >= needed && block.fill[i] * 3 >= usual * 2 && !is_tags(block, i) {
            first_data = Some(i);
            break;
        }
    }
    let end = first_data.unwrap_or(reach.min(10)).min(n.saturating_sub(1));
    let mut best: Option<(usize, f64)> = None;
    for (i, &speaks) in evidence.iter().enumerate().take(end) {
        if block.fill[i] < needed || is_tags(block, i) || numbering::is_numbering(block, i) {
            continue;
        }
        let coverage = (f64::from(block.fill[i]) / f64::from(usual.max(1))).min(1.0);
        let score = speaks.min(0.6) + coverage + merged_bonus(block, i);
        // Under a row just as wide only the contrast of words over values speaks for a header: among words alone, one that looks unlike the
        // others is a record, and the row above it no title.
        let lead = |above: usize| {
            let is_wide = block.fill[above] >= block.fill[i];
            let contrasts = || below(i).words_over_values(block, i) >= 0.5;
            match is_wide && !contrasts() {
                true if block.fill[i] == 1 => 1.0,
                true => 0.4,
                false => 0.05,
            }
        };
        if speaks > -0.12 && best.is_none_or(|(above, s)| score > s + lead(above)) {
            best = Some((i, score));
        }
    }
    let Some((main, _)) = best else {
        // Titles may still stand above a table without names.
        let first = (0..n).find(|&i| block.fill[i] >= needed).unwrap_or(0);
        if first + 1 == n && is_names(block, first) {
            return Head { rows: vec![first], first_record: n, notes: Vec::new() };
        }
        return Head { rows: Vec::new(), first_record: first, notes: Vec::new() };
    };
    let body = shared.unwrap_or_else(|| evidence::body(block, (main + 1).min(n), n));
    let mut rows = vec![main];
    upwards(block, main, &mut rows);
    downwards(block, &body, &mut rows, first_data.unwrap_or(n));
    rows.sort_unstable();
    let mut first_record = rows.last().map_or(0, |r| r + 1);
    let mut notes = Vec::new();
    while first_record < n && (is_tags(block, first_record) || numbering::is_numbering(block, first_record)) {
        notes.push((first_record, RowRole::Note));
        first_record += 1;
    }
    if first_record >= n {
        // Nothing below: names without records, or else what looked like names are the records.
        if rows.iter().all(|&i| is_names(block, i)) {
            return Head { rows, first_record: n, notes };
        }
        return Head { rows: Vec::new(), first_record: main, notes: Vec::new() };
    }
    Head { rows, first_record, notes }
}

/// Whether a row by itself, with nothing below it, names columns: short words, each another, and no value among them.
fn is_names(block: &Block<'_>, i: usize) -> bool {
    let cells: Vec<_> = block.cells(i).collect();
    let words: Vec<&str> = cells.iter().map(|c| c.1.trim()).collect();
    let mut different = words.clone();
    different.sort_unstable();
    different.dedup();
    words.len() >= 2
        && different.len() == words.len()
        && cells.iter().all(|c| look(c.1, c.2) == Look::Word)
        && words.iter().all(|w| w.chars().count() <= 60 && !w.ends_with([':', '：']) && !words::is_note(w))
}

/// A row of three or more words that stands again further down, rarely: a header printed on every page.
fn comes_again(block: &Block<'_>, i: usize) -> bool {
    let n = block.rows.len();
    if i > 14 || block.fill[i] < 3 || n < i + 6 {
        return false;
    }
    let words = block.cells(i).filter(|c| !look(c.1, c.2).is_value()).count();
    if words < block.fill[i] as usize {
        return false;
    }
    let again = (i + 4..n).filter(|&r| same_cells(block, i, r)).count();
    (1..=n / 10).contains(&again)
}

fn needed(block: &Block<'_>, usual: u32) -> u32 {
    if block.first_column == block.last_column || block.widest() == 1 { 1 } else { (usual * 2 / 5).max(2) }
}

fn body_start(n: usize) -> usize {
    if n > 60 { 20 } else { n / 4 }
}

/// A row of machine-readable tags such as HXL's `#adm1+code`.
fn is_tags(block: &Block<'_>, i: usize) -> bool {
    let (mut tags, mut n) = (0, 0);
    for (_, text, _) in block.cells(i) {
        n += 1;
        let text = text.trim();
        tags += u32::from(text.starts_with('#') && text.len() > 1 && !text.contains(' '));
    }
    tags >= 2 && tags * 10 >= n * 6
}

/// Merges that begin in this row and hang down or stretch sideways over a part of the table speak for names.
fn merged_bonus(block: &Block<'_>, i: usize) -> f64 {
    let row = block.number(i);
    let hanging = block.grid.merged.iter().filter(|m| m.first_row == row && m.last_row > row);
    if hanging.take(2).count() == 2 { 0.3 } else { 0.0 }
}

/// Whether the row's cells name groups of columns.
fn is_group_row(block: &Block<'_>, i: usize, main: usize, below: &[u32]) -> bool {
    let cells: Vec<_> = block.cells(i).collect();
    let row = block.number(i);
    let width = block.last_column - block.first_column + 1;
    if cells.iter().any(|c| c.1.chars().count() > 120) {
        return false;
    }
    let values = cells.iter().filter(|c| look(c.1, c.2).is_value() && !evidence::is_year(c.1)).count();
    if values * 3 > cells.len() {
        return false;
    }
    let merged: Vec<_> = block
        .grid
        .merged
        .iter()
        .filter(|m| m.first_row <= row && row <= m.last_row && m.first_column >= block.first_column)
        .filter(|m| m.last_column > m.first_column || m.last_row > m.first_row)
        .collect();
    let partial = |m: &&super::super::outcome::Span| {
        m.last_column - m.first_column + 1 < width.max(2) && m.first_column > block.first_column
            || m.last_row > m.first_row
    };
    if cells.len() == 1 {
        return merged.iter().any(partial)
            || cells.first().is_some_and(|c| {
                let is_short = c.1.chars().count() < 40 && !words::is_unit(c.1);
                // One column that has its own name is no group: a day or a unit at the edge stands there.
                let groups = c.0 < block.last_column || !below.contains(&c.0);
                c.0 > block.first_column + 1 && groups && width > 3 && is_short
            });
    }
    if merged.iter().any(partial) {
        return true;
    }
    let last = cells.last().map_or(0, |c| c.0);
    let first = cells.first().map_or(0, |c| c.0);
    // A title in each of two languages, one at either edge.
    let at_the_edges = cells.len() == 2 && first == block.first_column && last == block.last_column;
    if at_the_edges && width > 3 && below.contains(&first) && below.contains(&last) {
        return false;
    }
    let label_and_value =
        cells.len() == 2 && (cells[0].1.trim_end().ends_with(':') || cells[0].1.trim_end().ends_with('：'));
    // Without merges a group's name leaves the cells to its right empty.
    let gaps =
        cells.windows(2).filter(|w| w[1].0 > w[0].0 + 1).count() + usize::from(last < block.last_column);
    let spaced = first > block.first_column || gaps * 2 >= cells.len();
    // The corner that the row below leaves empty is named here.
    let fills_corner = below.first().is_some_and(|&b| first < b) && cells.len() > 1;
    if fills_corner && !label_and_value && cells.iter().skip(1).all(|c| below.contains(&c.0)) {
        return true;
    }
    // Group names stand over columns that have names, or name a column of records themselves, and reach beyond the middle.
    let names = |column: u32| below.contains(&column) || column == first || has_records(block, main, column);
    !label_and_value
        && spaced
        && cells.iter().all(|c| names(c.0))
        && (first > block.first_column || last - block.first_column + 1 > width / 2)
}

/// Whether most of the rows below the names have something in a column that the row of names itself leaves empty.
fn has_records(block: &Block<'_>, main: usize, column: u32) -> bool {
    let rows = main + 1..block.rows.len().min(main + 40);
    let filled = rows.clone().filter(|&r| block.cells(r).any(|c| c.0 == column)).count();
    filled > 0 && filled * 2 >= rows.len()
}

fn upwards(block: &Block<'_>, main: usize, rows: &mut Vec<usize>) {
    let below: Vec<u32> = block.cells(main).map(|c| c.0).collect();
    let own = rows.len();
    for i in (0..main).rev().take(6) {
        let touching = block.number(i) + 1 == block.number(i + 1)
            || hangs_over(block.grid, block.number(i), block.number(i + 1));
        if touching && is_group_row(block, i, main, &below) {
            rows.push(i);
            continue;
        }
        // Prose spread over cells, the end of which only looked like names of groups.
        if touching && is_spread_prose(block, i) && block.fill[i] < block.fill[main] {
            rows.truncate(own);
        }
        break;
    }
}

/// Whether a row has three words or more, none of them merged, a value, or a label of one.
fn is_spread_prose(block: &Block<'_>, i: usize) -> bool {
    let is_word = |c: (u32, &str, super::super::grid::Stored)| {
        look(c.1, c.2) == Look::Word && !c.1.trim_end().ends_with([':', '：'])
    };
    block.fill[i] >= 3 && block.cells(i).all(is_word) && !is_merged(block, i)
}

fn is_merged(block: &Block<'_>, i: usize) -> bool {
    let row = block.number(i);
    block.grid.merged.iter().any(|m| m.first_row <= row && row <= m.last_row)
}

fn hangs_over(grid: &Grid, from: u32, to: u32) -> bool {
    grid.merged.iter().any(|m| m.first_row <= from && m.last_row >= to)
}

/// Rows below the main header row that are names too: units, second lines, exact repeats, the rows that hanging merges reach.
fn downwards(block: &Block<'_>, body: &Body<'_>, rows: &mut Vec<usize>, first_data: usize) {
    let Some(&main) = rows.first() else { return };
    let tops: Vec<u32> = rows.iter().map(|&i| block.number(i)).collect();
    let reach = block
        .grid
        .merged
        .iter()
        .filter(|m| tops.contains(&m.first_row))
        .filter(|m| m.last_row - m.first_row < 12);
    let reach = reach.filter(|m| m.first_column >= block.first_column && m.last_column <= block.last_column);
    let hanging = reach.map(|m| m.last_row).max().unwrap_or(0);
    let n = block.rows.len();
    let bottom = rows.iter().copied().max().unwrap_or(main);
    for i in bottom + 1..n.saturating_sub(1).min(bottom + 9) {
        let row = block.number(i);
        let before = block.number(i - 1);
        if row <= hanging {
            rows.push(i);
            continue;
        }
        if same_cells(block, main, i) {
            rows.push(i);
            continue;
        }
        if row == before + 1 && names_the_stub(block, main, i) {
            rows.push(i);
            continue;
        }
        // A row is never compared with itself.
        let strong = block.fill[i] >= 2
            && row == before + 1
            && body.words_over_values(block, i) >= 0.75
            && evidence::body(block, i + 1, n).evidence(block, i) >= 0.35;
        let is_name = !is_tags(block, i) && !numbering::is_numbering(block, i);
        if strong && i <= first_data && is_name && rows.len() < 6 {
            rows.push(i);
            continue;
        }
        break;
    }
}

/// Whether a row below a header of years or days has one cell only, the name of the first column, and a record follows at once.
fn names_the_stub(block: &Block<'_>, main: usize, i: usize) -> bool {
    let mut cells = block.cells(i);
    let (Some((column, text, stored)), None) = (cells.next(), cells.next()) else { return false };
    // Another one further down: then they head parts of the table.
    let mut unbroken =
        (i + 1..block.rows.len().min(i + 200)).take_while(|&r| block.number(r) == block.number(r - 1) + 1);
    column == block.first_column
        && look(text, stored) == Look::Word
        && !words::is_note(text)
        && evidence::year_run(block, main)
        && block.fill.get(i + 1).is_some_and(|&fill| fill >= 2)
        && unbroken.all(|r| block.fill[r] >= 2)
}

fn same_cells(block: &Block<'_>, a: usize, b: usize) -> bool {
    block.fill[a] >= 2
        && block.fill[a] == block.fill[b]
        && block.cells(a).zip(block.cells(b)).all(|(x, y)| x.0 == y.0 && x.1.trim() == y.1.trim())
}

/// Whether a block's first wide row names what stands below it, beyond doubt.
pub(super) fn has_own_header(block: &Block<'_>) -> bool {
    let n = block.rows.len();
    if n < 3 || block.usual_fill() < 2 {
        return false;
    }
    let needed = needed(block, block.usual_fill());
    let Some(first) = (0..n.min(6)).find(|&i| block.fill[i] >= needed) else { return false };
    if first + 2 > n {
        return false;
    }
    let body = evidence::body(block, first + 1, n);
    let coverage = f64::from(block.fill[first]) / f64::from(block.usual_fill().max(1));
    body.evidence(block, first) >= 0.4 && body.words_over_values(block, first) >= 0.7 && coverage >= 0.6
}

/// Whether the block begins with the header of the table above it.
pub(super) fn repeats_header(table: &Block<'_>, block: &Block<'_>) -> bool {
    let head = find(table);
    let Some(&header) = head.rows.last() else { return false };
    let names: Vec<_> = table.cells(header).map(|c| (c.0, c.1.trim())).collect();
    (0..block.rows.len().min(4)).any(|i| {
        let here: Vec<_> = block.cells(i).map(|c| (c.0, c.1.trim())).collect();
        let equal = here.iter().filter(|c| names.contains(c)).count();
        equal >= 2 && equal * 10 >= names.len().max(here.len()) * 8
    })
}

/// Whether the block so far is a handful of rows with words only (titles, or a header waiting for its records).
pub(super) fn is_only_words(block: &Block<'_>) -> bool {
    block.rows.len() <= 12
        && !has_own_header(block)
        && (0..block.rows.len()).all(|i| {
            block.cells(i).filter(|c| look(c.1, c.2).is_value()).count() * 2 <= block.fill[i] as usize
        })
}
