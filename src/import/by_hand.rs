//! What a person decided about how a file is read, so that the decision can be made again for next month's file.
//!
//! Row numbers are worth nothing next month, so a row is remembered by what stands in it: its words without the numbers for titles, totals and
//! notes (“Total” stays, 12,480 does not), the whole row for a record. Only a hash is kept: a project holds no data.

use serde::{Deserialize, Serialize};

use super::outcome::Imported;
use super::spec::{Reading, RowRole, SourceEdit, set_role};
use crate::base::{Key, KeyBuilder};

/// The decisions of a person about how a file is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ByHand {
    /// Rows whose role was chosen, in the order of the file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<HandRow>,
    /// Whether the rows of names were chosen as a whole, rather than one more added.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub header: bool,
    /// Whether the columns of the table were chosen.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub columns: bool,
    /// Whether the column of the parts' titles was named or refused.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub section: bool,
    /// Whether the encoding was chosen.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub encoding: bool,
    /// Whether the delimiter was chosen.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub delimiter: bool,
}

/// A row whose role was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandRow {
    /// Its number in the file for which it was chosen.
    pub row: u32,
    /// The role.
    pub role: RowRole,
    /// What stands in it.
    pub mark: RowMark,
}

/// What stands in a row, as two hashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RowMark {
    /// Of all its filled cells.
    whole: Key,
    /// Of those without digits; of all where there is none.
    words: Key,
}

impl RowMark {
    /// The mark of a row with these cells; nothing for a blank row.
    pub fn of<'a>(cells: impl IntoIterator<Item = &'a str>) -> Option<RowMark> {
        let (mut whole, mut words) = (KeyBuilder::new("row mark", 1), KeyBuilder::new("row mark", 1));
        let (mut any, mut worded) = (false, false);
        for cell in cells {
            let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
            if cell.is_empty() {
                continue;
            }
            any = true;
            whole.text(&cell);
            if !cell.chars().any(char::is_numeric) {
                worded = true;
                words.text(&cell);
            }
        }
        let whole = whole.finish();
        any.then(|| RowMark { whole, words: if worded { words.finish() } else { whole } })
    }
}

/// Whether two marks are of rows that count as the same.
type Same = fn(&RowMark, &RowMark) -> bool;

impl ByHand {
    /// Whether nobody decided anything.
    pub fn is_empty(&self) -> bool {
        *self == ByHand::default()
    }

    /// Takes note of an edit that is about to change `reading`.
    pub(super) fn take(&mut self, edit: &SourceEdit, reading: &Reading) {
        match edit {
            SourceEdit::SetRowRole { row, role, mark } => {
                self.rows.retain(|r| r.row != *row);
                self.rows.extend(mark.map(|mark| HandRow { row: *row, role: *role, mark }));
                self.section |= *role == RowRole::Section && reading.section.is_none();
            }
            SourceEdit::SetHeaderRows { rows, marks } => {
                self.header = true;
                self.rows.retain(|r| r.role != RowRole::Header && !rows.contains(&r.row));
                let named = rows.iter().zip(marks);
                self.rows.extend(named.map(|(&row, &mark)| HandRow { row, role: RowRole::Header, mark }));
            }
            SourceEdit::SetRegion { first_column, last_column, .. } => {
                self.columns |= *first_column != reading.first_column || *last_column != reading.last_column;
            }
            SourceEdit::SetSectionColumn { .. } => self.section = true,
            SourceEdit::SetEncoding { .. } => self.encoding = true,
            SourceEdit::SetDelimiter { .. } | SourceEdit::SetRulers { .. } => self.delimiter = true,
            SourceEdit::SetReading { .. } => *self = ByHand::default(),
            SourceEdit::SetSheet { sheet } if reading.sheet.as_ref() != Some(sheet) => {
                *self = ByHand::default();
            }
            _ => {}
        }
        self.rows.sort_by_key(|r| r.row);
    }

    /// Makes the decisions again for another file: `found` is how that file would be read without them, `old` how the last one was, and
    /// `seen` the file read as `found` says. Gives the reading and the rows that could not be found for certain.
    pub fn again(&self, found: &Reading, old: &Reading, seen: &Imported) -> (Reading, Vec<HandRow>) {
        let mut reading = found.clone();
        let mut lost = Vec::new();
        if self.columns {
            reading.first_column = old.first_column;
            reading.last_column = old.last_column;
        }
        if self.section {
            reading.section.clone_from(&old.section);
        }
        if self.encoding {
            reading.encoding.clone_from(&old.encoding);
        }
        if self.delimiter {
            reading.delimiter = old.delimiter;
            reading.rulers.clone_from(&old.rulers);
        }
        // Never proposed, so a person asked for it.
        reading.repair_letters = old.repair_letters;
        let rows = marks(seen);
        let mut header = Vec::new();
        for (hand, here) in self.rows.iter().zip(self.places(&rows)) {
            match here {
                None => lost.push(*hand),
                Some(row) if hand.role == RowRole::Header => header.push(row),
                Some(row) => set_role(&mut reading, row, hand.role),
            }
        }
        if !header.is_empty() {
            if !self.header {
                header.extend(&reading.header_rows);
            }
            header.sort_unstable();
            header.dedup();
            let last = header.last().copied().unwrap_or_default();
            reading.skipped.retain(|s| !header.contains(&s.row) && (s.row > last || s.why == RowRole::Title));
            reading.first_row = last + 1;
            reading.header_rows = header;
        }
        (reading, lost)
    }
}

impl ByHand {
    /// Where each of the rows stands now: first by all that stands in it, then by its words. Where the file has more or fewer equal rows than
    /// were meant, which of them it is remains a question for a person.
    fn places(&self, rows: &[(u32, RowMark)]) -> Vec<Option<u32>> {
        let mut out = vec![None; self.rows.len()];
        let mut taken: Vec<u32> = Vec::new();
        let by_whole: Same = |a, b| a.whole == b.whole;
        let by_words: Same = |a, b| a.words == b.words;
        for (same, by_words) in [(by_whole, false), (by_words, true)] {
            for (i, hand) in self.rows.iter().enumerate() {
                if out[i].is_some() || (hand.role == RowRole::Data && by_words) {
                    continue;
                }
                let wanted: Vec<usize> = (0..self.rows.len())
                    .filter(|&j| out[j].is_none() && same(&self.rows[j].mark, &hand.mark))
                    .collect();
                let here: Vec<u32> = rows
                    .iter()
                    .filter(|(row, mark)| same(mark, &hand.mark) && !taken.contains(row))
                    .map(|(row, _)| *row)
                    .collect();
                if wanted.len() == here.len() {
                    taken.extend(&here);
                    for (j, row) in wanted.into_iter().zip(here) {
                        out[j] = Some(row);
                    }
                }
            }
        }
        out
    }
}

/// The marks of the rows of a file: those of the preview, and between its top and its bottom the records.
fn marks(seen: &Imported) -> Vec<(u32, RowMark)> {
    let preview = &seen.preview;
    let shown = preview.first.iter().chain(&preview.last);
    let mut out: Vec<(u32, RowMark)> =
        shown.filter_map(|r| Some((r.row, RowMark::of(r.cells.iter().map(String::as_str))?))).collect();
    if preview.between > 0 {
        let top = preview.first.last().map_or(0, |r| r.row);
        let bottom = preview.last.first().map_or(u32::MAX, |r| r.row);
        let columns: Vec<_> = seen.table.column_names().filter_map(|n| seen.table.text(n).ok()).collect();
        for (i, row) in seen.table.rows().iter().enumerate() {
            let row = row.unwrap_or_default();
            if row > top
                && row < bottom
                && let Some(mark) = RowMark::of(columns.iter().filter_map(|c| c.get(i)))
            {
                out.push((row, mark));
            }
        }
    }
    out.sort_unstable_by_key(|r| r.0);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::SkippedRow;
    use crate::import::{ImportReport, Preview, RawRow};
    use crate::table::Table;

    fn file(rows: &[&[&str]]) -> Imported {
        let raw = |(i, cells): (usize, &&[&str])| RawRow {
            row: i as u32 + 1,
            cells: cells.iter().map(|&c| c.to_owned()).collect(),
            ..RawRow::default()
        };
        let preview = Preview { first: rows.iter().enumerate().map(raw).collect(), ..Preview::default() };
        let table = Table::from_rows("a", &[&["x"]]).unwrap();
        Imported { table, preview, report: ImportReport::default() }
    }

    #[test]
    fn rows_chosen_by_hand_are_found_by_what_stands_in_them() {
        let mut hand = ByHand::default();
        let mark = |cells: &[&str]| RowMark::of(cells.iter().copied());
        hand.header = true;
        for (row, role, cells) in [
            (2, RowRole::Header, &["No", "Name"][..]),
            (9, RowRole::Note, &["Agreed", "120"]),
            (10, RowRole::Total, &["gone", "7"]),
        ] {
            let edit = SourceEdit::SetRowRole { row, role, mark: mark(cells) };
            hand.take(&edit, &Reading::default());
        }
        let next = file(&[&["List of November"], &[""], &["No", "Name"], &["1", "Ali"], &["Agreed", "131"]]);
        let found = Reading { header_rows: vec![1], first_row: 2, ..Reading::default() };
        let (reading, lost) = hand.again(&found, &Reading::default(), &next);
        assert_eq!((reading.header_rows.as_slice(), reading.first_row), (&[3][..], 4));
        assert_eq!(reading.skipped, [SkippedRow { row: 5, why: RowRole::Note }]);
        assert_eq!(lost.iter().map(|r| r.row).collect::<Vec<_>>(), [10]);
    }

    #[test]
    fn of_two_equal_rows_none_is_guessed() {
        let mut hand = ByHand::default();
        let mark = RowMark::of(["Sum", "4"]);
        hand.take(&SourceEdit::SetRowRole { row: 4, role: RowRole::Total, mark }, &Reading::default());
        let next = file(&[&["No", "n"], &["Sum", "1"], &["Sum", "2"]]);
        let found = Reading { header_rows: vec![1], first_row: 2, ..Reading::default() };
        let (reading, lost) = hand.again(&found, &Reading::default(), &next);
        assert_eq!((reading, lost.len()), (found, 1));
    }
}
