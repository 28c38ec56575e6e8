//! The totals that a file states, beside what its records add up to.
//!
//! A total may stand below its records or above them, close a group or a group of groups, and it may count the records instead of adding them
//! up. What it is the total of is not written anywhere: the first of these readings that agrees is taken for it.

use std::collections::BTreeMap;

use super::outcome::ControlSum;
use super::{classify, layout};
use crate::findings::{Findings, Message, Place};
use crate::table::Table;

/// A total row: its number, how many records stand above it, and its filled cells by column.
pub(super) type TotalRow = (u32, usize, Vec<(u32, String)>);

/// Total rows that are compared.
pub(super) const MOST_TOTALS: usize = 200;
/// Sums that are listed.
const MOST_SUMS: usize = 2_000;

/// Compares each total row with the records; `first` is the number of the table's first column.
pub(super) fn control_sums(
    table: &Table,
    names: &[String],
    totals: &[TotalRow],
    first: u32,
) -> Vec<ControlSum> {
    let (figures, totals): (Vec<&TotalRow>, Vec<&TotalRow>) = totals.iter().partition(|t| is_figure(&t.2));
    let places: Vec<usize> = totals.iter().map(|t| t.1).collect();
    let mut columns: BTreeMap<u32, Option<Column>> = BTreeMap::new();
    let mut out = Vec::new();
    // Medians and shares say nothing about what was read; of averages only those of all records, or of those since the last ones, do.
    let mut before = 0;
    for (row, above, cells) in figures {
        for (column, text) in cells.iter().filter(|_| is_average(cells)) {
            let Some(name) = column.checked_sub(first).and_then(|c| names.get(c as usize)) else { continue };
            let Some(stated) = classify::number(text) else { continue };
            let held = columns.entry(*column).or_insert_with(|| Column::of(table, name));
            let fits = held.as_ref().is_some_and(|column| {
                let means = [column.mean(0, usize::MAX), column.mean(before, *above), column.mean(0, *above)];
                means.into_iter().flatten().any(|mean| layout::is_rounded(text, stated, mean))
            });
            if fits && out.len() < MOST_SUMS {
                out.push(ControlSum {
                    row: *row,
                    column: name.clone(),
                    stated,
                    held: stated,
                    is_average: true,
                });
            }
        }
        before = *above;
    }
    for (at, (row, _, cells)) in totals.iter().enumerate() {
        for (column, text) in cells {
            let Some(name) = column.checked_sub(first).and_then(|c| names.get(c as usize)) else { continue };
            let Some(stated) = classify::number(text) else { continue };
            let held = columns.entry(*column).or_insert_with(|| Column::of(table, name));
            let Some(held) = held.as_ref().and_then(|column| column.held(stated, &places, at)) else {
                continue;
            };
            if out.len() < MOST_SUMS {
                out.push(ControlSum { row: *row, column: name.clone(), stated, held, is_average: false });
            }
        }
    }
    out.sort_by_key(|sum| sum.row);
    out
}

/// What a row of totals is called.
fn label(cells: &[(u32, String)]) -> Option<&str> {
    cells
        .iter()
        .map(|c| c.1.as_str())
        .find(|text| classify::number(text).is_none() && !text.trim().is_empty())
}

fn is_average(cells: &[(u32, String)]) -> bool {
    label(cells).is_some_and(layout::is_average_label)
}

/// Whether a row states averages, medians or the like and no sums.
fn is_figure(cells: &[(u32, String)]) -> bool {
    label(cells).is_some_and(|l| layout::is_average_label(l) || layout::is_figure_label(l))
}

/// The numbers of a column, added up.
struct Column {
    /// The sum of the first so many records.
    sums: Vec<f64>,
    /// How many numbers the first so many records have.
    counts: Vec<u32>,
    numbers: usize,
    filled: usize,
}

impl Column {
    fn of(table: &Table, name: &str) -> Option<Column> {
        let cells = table.text(name).ok()?;
        let mut column = Column { sums: vec![0.0], counts: vec![0], numbers: 0, filled: 0 };
        let mut sum = 0.0;
        for cell in cells.iter() {
            if let Some(text) = cell.filter(|text| !text.trim().is_empty()) {
                column.filled += 1;
                if let Some(number) = classify::number(text) {
                    column.numbers += 1;
                    sum += number;
                }
            }
            column.sums.push(sum);
            column.counts.push(column.numbers as u32);
        }
        Some(column)
    }

    fn between(&self, from: usize, to: usize) -> f64 {
        let sum = |at: usize| self.sums.get(at).or(self.sums.last()).copied().unwrap_or_default();
        sum(to) - sum(from)
    }

    /// The average of the numbers from one record to another, the last if there are not so many.
    fn mean(&self, from: usize, to: usize) -> Option<f64> {
        let count = |at: usize| self.counts.get(at).or(self.counts.last()).copied().unwrap_or_default();
        let numbers = count(to).checked_sub(count(from)).filter(|n| *n > 0)?;
        Some(self.between(from, to) / f64::from(numbers))
    }

    /// What the records hold for the total number `at` of those that stand after `places` records; nothing where no number is meant.
    fn held(&self, stated: f64, places: &[usize], at: usize) -> Option<f64> {
        let above = *places.get(at)?;
        let height = self.sums.len() - 1;
        // Under words a whole number counts the records; among mixed cells nobody knows what it says.
        let counts = self.numbers * 20 < self.filled && stated.fract() == 0.0;
        if self.numbers * 2 < self.filled && !counts {
            return None;
        }
        let before = at.checked_sub(1).and_then(|i| places.get(i)).copied().unwrap_or(0);
        let after = places.get(at + 1).copied().unwrap_or(height);
        let usual = [self.between(0, height), self.between(0, above), self.between(before, above)];
        // A total row often counts the records instead of adding up the column.
        let rows = [height as f64, above as f64];
        // Groups of groups below which a total stands, and the groups that a total above them heads; one record is no sum.
        let ends = |from: usize, to: usize| (to > from + 1).then(|| self.between(from, to));
        let below = places.iter().take(at).rev().filter_map(|&from| ends(from, above));
        let heads = places.iter().skip(at + 1).chain([&height]).filter_map(|&to| ends(above, to));
        let agrees = |held: &f64| ControlSum { stated, held: *held, ..ControlSum::default() }.agrees();
        let agreeing = usual.into_iter().chain(rows).chain(below).chain(heads).find(agrees);
        Some(agreeing.unwrap_or_else(|| {
            if counts {
                return if above == 0 { height as f64 } else { above as f64 };
            }
            // Where none agrees, the nearest is what was meant.
            let headed = (above < height && at + 1 < places.len()).then(|| self.between(above, after));
            let off = |held: &f64| (held - stated).abs();
            let all = usual.into_iter().chain(headed).filter(|held| above > 0 || *held != 0.0);
            all.min_by(|a, b| off(a).total_cmp(&off(b))).unwrap_or(0.0)
        }))
    }
}

/// Says what the comparison found.
pub(super) fn report(sums: &[ControlSum], here: &Place, findings: &Findings) {
    let agreeing = sums.iter().filter(|s| s.agrees()).count();
    if agreeing > ControlSum::SAID_ONE_BY_ONE {
        let rows = sums.iter().filter(|s| s.agrees()).map(|s| s.row);
        let message = Message::new("import-finding-totals-agree").with("n", agreeing);
        findings.note(message, here.clone().rows(rows));
    }
    for sum in sums {
        let agrees = sum.agrees();
        if agrees && agreeing > ControlSum::SAID_ONE_BY_ONE {
            continue;
        }
        let id = match (agrees, sum.is_average) {
            (true, true) => "import-finding-total-average",
            (true, false) => "import-finding-total-agrees",
            (false, _) => "import-finding-total-differs",
        };
        let message = Message::new(id)
            .with("column", sum.column.as_str())
            .with("stated", sum.stated)
            .with("held", sum.held);
        let place = here.clone().field(sum.column.as_str()).rows([sum.row]);
        if agrees {
            findings.note(message, place);
        } else {
            findings.warn(message, place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Totals by the number of records above them, with the amount they state; gives what is held against each.
    fn held(amounts: &[&str], totals: &[(usize, &str)]) -> Vec<(f64, bool)> {
        let rows: Vec<[&str; 1]> = std::iter::once(["amount"]).chain(amounts.iter().map(|&a| [a])).collect();
        let rows: Vec<&[&str]> = rows.iter().map(<[&str; 1]>::as_slice).collect();
        let table = Table::from_rows("s", &rows).unwrap();
        let totals: Vec<TotalRow> = totals
            .iter()
            .enumerate()
            .map(|(i, (above, stated))| (i as u32 + 1, *above, vec![(1, (*stated).to_owned())]))
            .collect();
        let sums = control_sums(&table, &["amount".to_owned()], &totals, 1);
        sums.iter().map(|s| (s.held, s.agrees())).collect()
    }

    #[test]
    fn totals_close_groups_groups_of_groups_and_everything() {
        let amounts = ["1", "2", "3", "10", "20", "100", "200"];
        let found = held(&amounts, &[(3, "6"), (5, "30"), (5, "36"), (7, "300"), (7, "300"), (7, "336")]);
        assert!(found.iter().all(|f| f.1), "{found:?}");
    }

    #[test]
    fn totals_stand_above_their_groups_too() {
        let found = held(&["1", "2", "3", "10", "20"], &[(0, "36"), (0, "6"), (3, "30")]);
        assert!(found.iter().all(|f| f.1), "{found:?}");
    }

    #[test]
    fn a_total_of_a_group_that_is_wrong_is_held_against_its_group() {
        let found = held(&["1", "2", "3", "10", "20", "30"], &[(3, "6"), (6, "61"), (6, "66")]);
        assert_eq!(found, [(6.0, true), (60.0, false), (66.0, true)]);
        assert_eq!(held(&["1", "2", "3"], &[(3, "7")]), [(6.0, false)]);
    }

    #[test]
    fn averages_are_held_against_the_average_and_are_no_sums() {
        let table =
            Table::from_rows("s", &[&["name", "amount"], &["a", "10"], &["b", "20"], &["c", "31"]]).unwrap();
        let row =
            |row: u32, name: &str, amount: &str| (row, 3, vec![(1, name.to_owned()), (2, amount.to_owned())]);
        let totals =
            [row(5, "Total", "61"), row(6, "Moyenne", "20,3"), row(7, "Médiane", "20"), row(8, "Max", "31")];
        let sums = control_sums(&table, &["name".to_owned(), "amount".to_owned()], &totals, 1);
        let seen: Vec<_> = sums.iter().map(|s| (s.row, s.stated, s.held, s.is_average)).collect();
        assert_eq!(seen, [(5, 61.0, 61.0, false), (6, 20.3, 20.3, true)]);
        // An average weighted by something else proves nothing, and is no sum that differs.
        let other = [row(5, "Average", "24")];
        assert_eq!(control_sums(&table, &["name".to_owned(), "amount".to_owned()], &other, 1), []);
    }

    #[test]
    fn under_words_a_whole_number_counts_the_records() {
        assert_eq!(held(&["Ali", "Eva", "Joe"], &[(3, "3")]), [(3.0, true)]);
        assert_eq!(held(&["Ali", "Eva", "Joe"], &[(3, "4")]), [(3.0, false)]);
    }
}
