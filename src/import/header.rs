//! Names of columns from the rows that hold them: merged cells spread, rows joined with " / ", every name filled and different.

use rustc_hash::FxHashSet;

use super::outcome::Span;

/// Between the parts of a name that comes from several rows.
const JOINT: &str = " / ";

/// One header row: its number and its cells by column, counted from 1.
pub(super) type HeaderRow = (u32, Vec<(u32, String)>);

/// The names of columns `first..=last`; how many had to be made up or changed comes second.
pub(super) fn names(rows: &[HeaderRow], merged: &[Span], first: u32, last: u32) -> (Vec<String>, u32) {
    let mut parts: Vec<Vec<String>> = vec![Vec::new(); (last + 1).saturating_sub(first) as usize];
    for (i, (row, cells)) in rows.iter().enumerate() {
        let bottom = i + 1 == rows.len();
        let mut spread: Vec<Option<&str>> = vec![None; parts.len()];
        for (column, text) in cells {
            if let Some(slot) = column.checked_sub(first).and_then(|c| spread.get_mut(c as usize)) {
                *slot = Some(text.trim()).filter(|t| !t.is_empty());
            }
        }
        let mut has_merges = false;
        for m in merged.iter().filter(|m| m.first_row <= *row && *row <= m.last_row) {
            let top = rows.iter().find(|r| r.0 == m.first_row).unwrap_or(&rows[i]);
            let text =
                top.1.iter().find(|c| c.0 == m.first_column).map(|c| c.1.trim()).filter(|t| !t.is_empty());
            has_merges |= m.last_column > m.first_column;
            for column in m.first_column.max(first)..=m.last_column.min(last) {
                if let Some(slot) = spread.get_mut((column - first) as usize)
                    && slot.is_none()
                {
                    *slot = text;
                }
            }
        }
        if !bottom && !has_merges && rows.len() > 1 {
            fill_right(&mut spread, rows, i, first);
        }
        for (part, text) in parts.iter_mut().zip(spread) {
            if let Some(text) = text {
                let clean = text.split_whitespace().collect::<Vec<_>>().join(" ");
                if part.last() != Some(&clean) {
                    part.push(clean);
                }
            }
        }
    }
    unique(parts.into_iter().map(|p| p.join(JOINT)).collect(), first)
}

/// A group's name counts for the columns to its right up to the next group, as long as these have names of their own below.
fn fill_right<'a>(spread: &mut [Option<&'a str>], rows: &[HeaderRow], i: usize, first: u32) {
    let filled = spread.iter().flatten().count();
    if filled < 1 || filled * 10 > spread.len() * 9 {
        return;
    }
    let below: FxHashSet<u32> = rows
        .iter()
        .skip(i + 1)
        .flat_map(|r| r.1.iter())
        .filter(|c| !c.1.trim().is_empty())
        .map(|c| c.0)
        .collect();
    let mut group: Option<&'a str> = None;
    for (c, slot) in spread.iter_mut().enumerate() {
        match slot {
            Some(text) => group = Some(text),
            None if below.contains(&(first + c as u32)) => *slot = group,
            None => group = None,
        }
    }
}

/// Fills empty names and makes equal ones differ.
fn unique(mut names: Vec<String>, first: u32) -> (Vec<String>, u32) {
    let mut changed = 0;
    let mut used: FxHashSet<String> = FxHashSet::default();
    for (i, name) in names.iter_mut().enumerate() {
        name.retain(|c| !c.is_control() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{feff}'));
        if name.trim().is_empty() {
            *name = format!("Column {}", letters(first + i as u32));
            changed += 1;
        }
        if used.contains(name.as_str()) {
            *name = free_name(std::mem::take(name), |taken| used.contains(taken));
            changed += 1;
        }
        used.insert(name.clone());
    }
    (names, changed)
}

/// A name, with a number behind it where it is taken.
pub(super) fn free_name(name: String, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|n| format!("{name} ({n})"));
    let mut names = std::iter::once(name.clone()).chain(numbered);
    names.find(|n| !is_taken(n)).unwrap_or(name)
}

/// A column's letters, as spreadsheets count: 1 is A, 27 is AA.
pub(super) fn letters(mut column: u32) -> String {
    let mut out = Vec::new();
    while column > 0 {
        column -= 1;
        out.push(b'A' + (column % 26) as u8);
        column /= 26;
    }
    out.iter().rev().map(|&b| char::from(b)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u32, cells: &[&str]) -> HeaderRow {
        (number, cells.iter().enumerate().map(|(i, c)| (i as u32 + 1, (*c).to_owned())).collect())
    }

    #[test]
    fn merged_groups_are_spread_and_joined() {
        let rows =
            [row(2, &["District", "Men", "", "Women", ""]), row(3, &["", "0-14", "15+", "0-14", "15+"])];
        let span = |a, b, c, d| Span { first_row: a, last_row: b, first_column: c, last_column: d };
        let merged = [span(2, 3, 1, 1), span(2, 2, 2, 3), span(2, 2, 4, 5)];
        let expected = ["District", "Men / 0-14", "Men / 15+", "Women / 0-14", "Women / 15+"];
        assert_eq!(names(&rows, &merged, 1, 5).0, expected);
        assert_eq!(
            names(&rows, &[], 1, 5).0,
            ["District", "Men / 0-14", "Men / 15+", "Women / 0-14", "Women / 15+"]
        );
    }

    #[test]
    fn names_are_filled_and_differ() {
        assert_eq!(
            names(&[row(1, &["a", "", "a", " a "])], &[], 1, 4),
            (vec!["a".into(), "Column B".into(), "a (2)".into(), "a (3)".into()], 3)
        );
        assert_eq!((letters(1), letters(28), letters(16_384)), ("A".into(), "AB".into(), "XFD".into()));
    }
}
