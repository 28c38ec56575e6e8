//! Where the records end, and which rows among them are totals or the header once more.
//!
//! Rows are judged from the end upwards: notes fill few cells, totals say so or add up. A total in the middle is set aside too,
//! unless totals are mixed with the records throughout, as in a cube where "Total" is one of the categories.

use super::super::classify::{Look, look, number};
use super::super::spec::RowRole;
use super::head::Head;
use super::parts::{self, Parts};
use super::{Block, closing, evidence, words};

/// The records of a block, by places of rows in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Records {
    /// First record.
    pub(super) first: usize,
    /// Last record.
    pub(super) last: usize,
    /// Rows after the header that are none.
    pub(super) skipped: Vec<(usize, RowRole)>,
    /// Rows that look like totals but stay.
    pub(super) mixed_totals: usize,
    /// The parts that the table falls into.
    pub(super) parts: Parts,
}

/// Rows below the records that are judged one by one.
const LONGEST_FOOT: usize = 400;

/// Finds the end of the records and what stands among them.
pub(super) fn find(block: &Block<'_>, head: &Head) -> Option<Records> {
    let n = block.rows.len();
    let first = head.first_record;
    // Names that nothing follows yet, or nothing but a note or the word that there is nothing.
    let says_nothing = |i: usize| block.cells(i).all(|c| words::is_nothing(c.1));
    let is_note =
        |i: usize| says_nothing(i) || block.fill[i] == 1 && block.cells(i).all(|c| words::is_note(c.1));
    if first >= n || !head.rows.is_empty() && (first..n).all(is_note) {
        let last = first.min(n).checked_sub(1)?;
        let nothing = (first..n).map(|i| (i, RowRole::Note));
        let skipped = head.notes.iter().copied().chain(nothing).collect();
        let none = Records { first: n, last, skipped, ..Records::default() };
        return (!head.rows.is_empty()).then_some(none);
    }
    let usual = block.usual_fill().max(1);
    let body = evidence::body(block, first, n);
    let mut skipped: Vec<(usize, RowRole)> = head.notes.clone();
    let tail = |with_closing: bool| {
        let (mut found, mut figures) = (Vec::new(), 0);
        let mut last = n - 1;
        while last > first && n - last < LONGEST_FOOT {
            let role = match tail_role(block, &body, last, first, usual) {
                RowRole::Data if with_closing && closing::closes(block, first, last) => {
                    figures += 1;
                    RowRole::Total
                }
                role => role,
            };
            if role == RowRole::Data {
                break;
            }
            found.push((last, role));
            last -= 1;
        }
        (last, found, figures)
    };
    // Where hardly a record would be left, the figures are the records: a table of averages and medians.
    let (mut last, mut found, figures) = tail(true);
    if figures > 0 && (last == first || last + 1 - first < figures) {
        (last, found, _) = tail(false);
    }
    skipped.extend(found);
    if last == first && n - first > 2 && tail_role(block, &body, last, first, usual) != RowRole::Data {
        // Everything looked like a foot: then nothing was one.
        skipped.retain(|s| s.0 < first);
        last = n - 1;
    }
    if last > first + 3 && is_sum_of_others(block, &body, first, last, last) {
        skipped.push((last, RowRole::Total));
        last -= 1;
    }
    let header: Vec<(u32, &str)> =
        head.rows.last().map(|&h| block.cells(h).map(|c| (c.0, c.1.trim())).collect()).unwrap_or_default();
    let mut totals = Vec::new();
    let mut mentions = 0;
    let mut titles = Vec::new();
    let mut repeats = 0;
    for i in first..=last {
        if is_repeated(block, i, &header) {
            skipped.push((i, RowRole::RepeatedHeader));
            repeats += 1;
            // The number of the page, the title once more, or a title of its own, right above it.
            let above = parts::above(block, first, i, usual);
            let title = above.iter().copied().find(|&r| !parts::is_known_title(block, head, r));
            titles.extend(title);
            skipped.extend(above.into_iter().filter(|r| Some(*r) != title).map(|r| (r, RowRole::Note)));
            continue;
        }
        if is_remark(block, i, usual) {
            skipped.push((i, RowRole::Note));
            continue;
        }
        let is_closing = i > first && totals.last() == Some(&(i - 1)) && closing::is_labelled(block, i);
        if is_total(block, i) || is_closing || (i == first && is_sum_of_others(block, &body, first, last, i))
        {
            totals.push(i);
        }
        mentions += usize::from(block.cells(i).take(6).any(|c| words::is_total_label(c.1)));
    }
    let parts = parts::find(block, head, (first, last), usual, (titles, repeats));
    skipped.extend(parts.titles.iter().filter(|&&i| i >= first).map(|&i| (i, RowRole::Section)));
    let rows = last - first + 1;
    // A total at the end of each part is not one of the categories.
    let closing = totals.iter().filter(|&&i| i == last || parts.titles.contains(&(i + 1))).count();
    let often = totals.len() > 5 && totals.len() * 4 > rows && closing * 10 < totals.len() * 9;
    let mixed = mentions > totals.len() + 10 || often;
    let mixed_totals = if mixed { mentions } else { 0 };
    if !mixed {
        skipped.extend(totals.iter().map(|&i| (i, RowRole::Total)));
    }
    skipped.sort_unstable_by_key(|s| s.0);
    skipped.dedup_by_key(|s| s.0);
    // What was set aside at the end is not the last record. At the top it stays: the name of a part, or the total of what follows, begins the
    // table's body.
    while last > first && skipped.binary_search_by_key(&last, |s| s.0).is_ok() {
        last -= 1;
    }
    Some(Records { first, last, skipped, mixed_totals, parts })
}

/// A sentence alone in a row among the records, of the kind that stands below a table (`* closed for works`).
fn is_remark(block: &Block<'_>, i: usize, usual: u32) -> bool {
    let is_sentence = |text: &str| {
        let text = text.trim();
        words::is_note(text) && (text.contains(':') || !text.starts_with(char::is_alphabetic))
    };
    usual >= 3 && block.fill[i] == 1 && block.cells(i).all(|c| is_sentence(c.1) && c.1.contains(' '))
}

/// The header once more, whole or nearly.
fn is_repeated(block: &Block<'_>, i: usize, header: &[(u32, &str)]) -> bool {
    if header.len() < 2 || (block.fill[i] as usize) * 10 < header.len() * 7 {
        return false;
    }
    let mut equal = 0;
    let mut n = 0;
    for (column, text, _) in block.cells(i) {
        n += 1;
        equal += usize::from(header.contains(&(column, text.trim())));
        if n == 2 && equal == 0 {
            return false;
        }
    }
    equal >= 2 && equal * 10 >= n.max(header.len()) * 8
}

/// The row's first word says "total" and a number follows.
pub(super) fn is_total(block: &Block<'_>, i: usize) -> bool {
    let mut label = None;
    let mut numbers = 0;
    for (_, text, stored) in block.cells(i) {
        match look(text, stored) {
            Look::Number => numbers += 1,
            Look::Word | Look::Code if label.is_none() => label = Some(text),
            _ => {}
        }
        if label.is_some_and(|l| !words::is_total_label(l)) {
            return false;
        }
    }
    label.is_some() && numbers > 0
}

fn tail_role(block: &Block<'_>, body: &evidence::Body<'_>, i: usize, first: usize, usual: u32) -> RowRole {
    let fill = block.fill[i];
    if is_total(block, i) {
        return RowRole::Total;
    }
    let cells: Vec<_> = block.cells(i).collect();
    let alone = block.number(i) - block.number(i.saturating_sub(1)) > 1;
    let after_total = follows_total(block, body, i, first, usual);
    let first_text = cells.first().map_or("", |c| c.1);
    let values = cells.iter().filter(|c| look(c.1, c.2).is_value() && body.is_value_column(c.0)).count();
    if usual >= 3 && fill * 4 <= usual && values * 2 <= cells.len() {
        return RowRole::Note;
    }
    // The source in each of the sheet's languages.
    let all_notes = || cells.iter().all(|c| words::is_note(c.1));
    if usual >= 3 && fill < usual && values == 0 && (after_total || all_notes()) {
        return RowRole::Note;
    }
    if usual >= 2
        && fill == 1
        && values == 0
        && (words::is_note(first_text) || alone || first_text.chars().count() > 60)
    {
        return RowRole::Note;
    }
    // The day of the signature.
    if usual >= 3 && fill == 1 && alone && cells.iter().all(|c| look(c.1, c.2) == Look::Moment) {
        return RowRole::Note;
    }
    if usual == 1 && block.rows.len() > 3 && alone && words::is_note(first_text) {
        return RowRole::Note;
    }
    if usual >= 3 && alone && fill * 2 < usual && values == 0 {
        return RowRole::Note;
    }
    // Words spread over columns of numbers.
    let over_values = cells.iter().filter(|c| body.is_value_column(c.0)).count();
    if usual >= 4
        && values == 0
        && over_values >= 1
        && fill * 5 <= usual * 4
        && body.words_over_values(block, i) >= 0.99
    {
        return RowRole::Note;
    }
    // Numbers only, where every record has words: a total without a label, if it adds up or stands at the very end.
    let no_words = cells.iter().all(|c| look(c.1, c.2).is_value());
    let words_usual = (block.first_column..=block.last_column.min(block.first_column + 500))
        .filter(|&c| body.is_always_filled(c) && !body.is_value_column(c))
        .count();
    if no_words
        && fill >= 1
        && words_usual >= 1
        && block.rows.len() - first > 3
        && ((words_usual >= 2 && i + 1 == block.rows.len()) || adds_up(block, first, i))
    {
        return RowRole::Total;
    }
    RowRole::Data
}

/// Whether a total stands above the row, with nothing but a few words between.
fn follows_total(block: &Block<'_>, body: &evidence::Body<'_>, i: usize, first: usize, usual: u32) -> bool {
    let is_words = |r: usize| {
        let mut cells = block.cells(r);
        block.fill[r] < usual && !cells.any(|c| look(c.1, c.2).is_value() && body.is_value_column(c.0))
    };
    let above = (first..i).rev().take(10).find(|&r| !is_words(r));
    above.is_some_and(|r| is_total(block, r) || closing::closes(block, first, r))
}

/// Whether the row, whatever it is called, holds the sums of all other records in two columns or more and contradicts none.
fn is_sum_of_others(
    block: &Block<'_>,
    body: &evidence::Body<'_>,
    first: usize,
    last: usize,
    i: usize,
) -> bool {
    let own = block.cells(i).filter(|c| body.is_value_column(c.0) && !evidence::is_year(c.1));
    let mut sums: std::collections::BTreeMap<u32, (f64, f64)> =
        own.filter_map(|c| Some((c.0, (number(c.1)?, 0.0)))).collect();
    // One sum may be chance, unless the row leaves out what every record has.
    let needed = if leaves_out(block, body, i) { 1 } else { 2 };
    if sums.len() < needed || last < first + 4 {
        return false;
    }
    let mut negative = false;
    for (n, r) in (first..=last).filter(|&r| r != i).enumerate() {
        // A long table is not gone through to its end when the sums have left what is stated far behind.
        let is_beyond = |&(stated, held): &(f64, f64)| held > 2.0 * stated.abs() + 1.0;
        if n % 16 == 15 && !negative && sums.values().any(is_beyond) {
            return false;
        }
        if is_total(block, r) {
            continue;
        }
        for (column, text, _) in block.cells(r) {
            if let Some(sum) = sums.get_mut(&column) {
                let number = number(text).unwrap_or(0.0);
                negative |= number < 0.0;
                sum.1 += number;
            }
        }
    }
    sums.values().all(|(stated, held)| (stated - held).abs() <= 0.01_f64.max(stated.abs() * 1e-6))
        && sums.values().filter(|s| s.0 != 0.0).count() >= needed
}

/// Whether the row has nothing in two columns or more in which every record has something.
fn leaves_out(block: &Block<'_>, body: &evidence::Body<'_>, i: usize) -> bool {
    let own: Vec<u32> = block.cells(i).map(|c| c.0).collect();
    let columns = block.first_column..=block.last_column.min(block.first_column + 500);
    columns.filter(|c| !own.contains(c) && body.is_always_filled(*c)).take(2).count() == 2
}

/// Whether most numbers of the row are the sums of the numbers above them.
fn adds_up(block: &Block<'_>, first: usize, i: usize) -> bool {
    let mut sums: std::collections::BTreeMap<u32, (f64, f64)> =
        block.cells(i).filter_map(|c| Some((c.0, (number(c.1)?, 0.0)))).collect();
    for r in first..i {
        for (column, text, _) in block.cells(r) {
            if let Some(sum) = sums.get_mut(&column) {
                sum.1 += number(text).unwrap_or(0.0);
            }
        }
    }
    let close = |&&(stated, held): &&(f64, f64)| (stated - held).abs() <= 0.01_f64.max(stated.abs() * 1e-6);
    let agree = sums.values().filter(close).count();
    agree > 0 && agree * 2 >= sums.len()
}
