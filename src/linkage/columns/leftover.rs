//! Columns that no header brought together: those that hold the same things are one field all the same.
//!
//! Numbers of records and persons agree by whole values (`kimlik no`, `tc`), texts by their words (`nom`, `désignation`). Only where one
//! side's header says nothing against it, and only between files: within one file two columns are two fields.

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::words;
use crate::base::{ColumnName, SourceId};
use crate::table::{Field, Meaning, Table};

/// Cells looked at per column.
const LOOKED_AT: usize = 20_000;
/// Least share of the rarer side's values or words that both have.
const LEAST_VALUES: f64 = 0.02;
const LEAST_WORDS: f64 = 0.35;

/// What a column holds, for comparing it with columns of other files.
struct Holds {
    values: FxHashSet<String>,
    /// Cells by word.
    words: FxHashMap<String, u32>,
    filled: usize,
    letters: usize,
    digits: usize,
    word_count: usize,
    length: usize,
}

impl Holds {
    fn of(table: &Table, name: &str) -> Holds {
        let mut out = Holds {
            values: FxHashSet::default(),
            words: FxHashMap::default(),
            filled: 0,
            letters: 0,
            digits: 0,
            word_count: 0,
            length: 0,
        };
        let Ok(cells) = table.text(name) else { return out };
        for cell in cells.iter().flatten().take(LOOKED_AT) {
            let folded = words::fold(cell);
            if folded.is_empty() {
                continue;
            }
            out.filled += 1;
            out.length += folded.chars().count();
            out.letters += usize::from(folded.chars().any(char::is_alphabetic));
            out.digits += usize::from(folded.chars().filter(char::is_ascii_digit).count() >= 3);
            for word in folded.split(' ').filter(|w| w.chars().count() > 1) {
                out.word_count += 1;
                *out.words.entry(word.to_owned()).or_default() += 1;
            }
            out.values.insert(folded);
        }
        out
    }

    fn mean(&self, n: usize) -> f64 {
        n as f64 / self.filled.max(1) as f64
    }

    /// Mostly different values of five signs or more with digits in them: a number of something.
    fn is_code(&self) -> bool {
        self.values.len() * 10 >= self.filled * 7
            && self.mean(self.digits) > 0.8
            && self.mean(self.length) >= 5.0
            && self.mean(self.word_count) < 1.6
    }

    fn is_text(&self) -> bool {
        self.mean(self.letters) > 0.8 && self.values.len() > 20
    }

    /// How alike two columns are, 0 to 1, if they can be one.
    fn likeness(&self, other: &Holds) -> Option<f64> {
        if self.filled == 0 || other.filled == 0 {
            return None;
        }
        if self.is_code() && other.is_code() {
            let both = self.values.intersection(&other.values).count();
            let share = both as f64 / self.values.len().min(other.values.len()).max(1) as f64;
            return (both >= 10 && share >= LEAST_VALUES).then_some(0.5 + share / 2.0);
        }
        if self.is_text() && other.is_text() {
            let share = |a: &Holds, b: &Holds| {
                let known: u64 = a
                    .words
                    .iter()
                    .filter(|(w, _)| b.words.contains_key(*w))
                    .map(|(_, &n)| u64::from(n))
                    .sum();
                known as f64 / a.word_count.max(1) as f64
            };
            let likeness = share(self, other).min(share(other, self));
            let ratio = self.mean(self.word_count) / other.mean(other.word_count).max(0.1);
            return (likeness >= LEAST_WORDS && (0.4..=2.5).contains(&ratio)).then_some(likeness);
        }
        None
    }
}

/// Whether a meaning may turn out to be another one.
fn is_open(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Other | Meaning::FreeText | Meaning::Category | Meaning::Number | Meaning::RecordId
    )
}

/// What two columns that hold the same things mean together.
fn joint(a: Meaning, b: Meaning, codes: bool) -> Option<Meaning> {
    match (a, b) {
        _ if codes && [a, b].iter().all(|m| is_open(*m) || *m == Meaning::SharedId) => {
            Some(Meaning::SharedId)
        }
        _ if codes && (a == b || is_open(a) || is_open(b)) => Some(if is_open(a) { b } else { a }),
        _ if codes => None,
        (Meaning::RecordId, _) | (_, Meaning::RecordId) => None,
        _ if a == b => Some(a),
        _ if is_open(a) && is_open(b) => Some(if a == Meaning::Other { b } else { a }),
        _ if is_open(a) => Some(b),
        _ if is_open(b) => Some(a),
        _ => None,
    }
}

/// Pairs of fields that say the same kind of thing (`price` and `cost`, `description` and `details`), each the only such column in its files.
fn only_ones(
    alone: &[usize],
    fields: &[Field],
    columns: &[Vec<(SourceId, ColumnName)>],
) -> Vec<(f64, usize, usize, Meaning)> {
    let share_a_file =
        |i: usize, j: usize| columns[i].iter().any(|(s, _)| columns[j].iter().any(|(t, _)| s == t));
    let mut out = Vec::new();
    for meaning in [Meaning::Amount, Meaning::FreeText] {
        let of: Vec<usize> = (0..fields.len()).filter(|&i| fields[i].meaning == meaning).collect();
        let only = |i: usize| of.iter().all(|&other| other == i || !share_a_file(i, other));
        let open: Vec<usize> = of.iter().copied().filter(|&i| alone.contains(&i) && only(i)).collect();
        if let [first, second] = open.as_slice() {
            out.push((0.0, *first, *second, meaning));
        }
    }
    out
}

/// Brings columns of different files together that hold the same things though their headers do not say so.
pub(super) fn bring(
    tables: &[(SourceId, Table)],
    fields: &mut Vec<Field>,
    columns: &mut Vec<Vec<(SourceId, ColumnName)>>,
) {
    if tables.len() < 2 {
        return;
    }
    let alone: Vec<usize> = (0..fields.len()).filter(|&i| columns[i].len() < tables.len()).collect();
    let holds = |i: usize| -> Option<Holds> {
        let (source, column) = columns.get(i)?.first()?;
        let (_, table) = tables.iter().find(|(s, _)| s == source)?;
        Some(Holds::of(table, column.as_str()))
    };
    let held: Vec<(usize, Holds)> = alone.iter().filter_map(|&i| Some((i, holds(i)?))).collect();
    let mut found: Vec<(f64, usize, usize, Meaning)> = Vec::new();
    for (n, (i, a)) in held.iter().enumerate() {
        for (j, b) in held.iter().skip(n + 1) {
            let apart = columns[*i].iter().all(|(s, _)| columns[*j].iter().all(|(t, _)| s != t));
            let Some(likeness) = a.likeness(b).filter(|_| apart) else { continue };
            if let Some(meaning) = joint(fields[*i].meaning, fields[*j].meaning, a.is_code() && b.is_code()) {
                found.push((likeness, *i, *j, meaning));
            }
        }
    }
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    found.extend(only_ones(&alone, fields, columns));
    let mut gone: Vec<usize> = Vec::new();
    let mut taken: FxHashSet<usize> = FxHashSet::default();
    for (_, i, j, meaning) in found {
        if taken.contains(&i) || taken.contains(&j) {
            continue;
        }
        taken.extend([i, j]);
        fields[i].meaning = meaning;
        let more = std::mem::take(&mut columns[j]);
        columns[i].extend(more);
        gone.push(j);
    }
    gone.sort_unstable();
    for j in gone.into_iter().rev() {
        fields.remove(j);
        columns.remove(j);
    }
}
