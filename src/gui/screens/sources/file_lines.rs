//! Which rows of a file are listed and which are folded: alike data rows beyond the first become one line, where they stand.

use crate::import::{Preview, RawRow, RowRole};

/// A line of the file as it is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Line {
    /// A row of the file's top.
    First(usize),
    /// So many rows folded.
    Fold(u32),
    /// A row of the file's bottom.
    Last(usize),
}

/// The row of a line; nothing for folded ones.
pub(super) fn raw(preview: &Preview, line: Line) -> Option<&RawRow> {
    match line {
        Line::First(i) => preview.first.get(i),
        Line::Last(i) => preview.last.get(i),
        Line::Fold(_) => None,
    }
}

/// Lists the rows; data rows beyond those shown first are folded where they stand, so that nobody takes what comes after them for what comes next
/// in the file.
pub(super) fn arranged(preview: &Preview, before_fold: usize, unfolded: bool) -> Vec<Line> {
    let is_data = |r: &RawRow| r.role == RowRole::Data;
    let mut lines = Folding::default();
    let mut data = 0;
    for (i, row) in preview.first.iter().enumerate() {
        data += usize::from(is_data(row));
        lines.take(Line::First(i), is_data(row) && data > before_fold && !unfolded);
    }
    lines.pending.0 += preview.between;
    let last_data = preview.last.iter().rposition(is_data);
    for (i, row) in preview.last.iter().enumerate() {
        lines.take(Line::Last(i), is_data(row) && Some(i) != last_data && !unfolded);
    }
    lines.unfold();
    lines.done
}

/// Lines as they are listed, with the rows that are being folded: how many, and the last of them.
#[derive(Default)]
struct Folding {
    done: Vec<Line>,
    pending: (u32, Option<Line>),
}

impl Folding {
    fn take(&mut self, line: Line, folds: bool) {
        if folds {
            self.pending = (self.pending.0 + 1, Some(line));
            return;
        }
        self.unfold();
        self.done.push(line);
    }

    /// Ends a fold; one row by itself takes no more room than the words about it.
    fn unfold(&mut self) {
        match std::mem::take(&mut self.pending) {
            (0, _) => {}
            (1, Some(row)) => self.done.push(row),
            (n, _) => self.done.push(Line::Fold(n)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_folded_where_they_stand() {
        use RowRole::{Data, Section, Total};
        let roles = [Section, Data, Data, Data, Data, Total, Section, Data, Data, Section, Data];
        let row =
            |(i, role): (usize, &RowRole)| RawRow { row: i as u32 + 1, role: *role, ..RawRow::default() };
        let preview = Preview { first: roles.iter().enumerate().map(row).collect(), ..Preview::default() };
        let lines = arranged(&preview, 2, false);
        let shown: Vec<i32> = lines.iter().map(|l| raw(&preview, *l).map_or(-2, |r| r.row as i32)).collect();
        assert_eq!(shown, [1, 2, 3, -2, 6, 7, -2, 10, 11]);
        assert_eq!(arranged(&preview, 2, true).len(), roles.len());
    }
}
