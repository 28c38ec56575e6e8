//! Work on the distinct values of a column instead of on every cell: real columns repeat themselves.

use std::hash::BuildHasher;

use polars::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap};

/// The distinct values of a column, and for every row which of them it holds.
#[derive(Clone, Debug)]
pub struct Distinct<'a> {
    /// Distinct values in order of first appearance.
    pub values: Vec<&'a str>,
    /// How many rows hold each of them.
    pub counts: Vec<u32>,
    /// For each row the index into `values`; [`Distinct::NULL`] where the cell is empty.
    pub of_row: Vec<u32>,
}

impl Distinct<'_> {
    /// Marks an empty cell.
    pub const NULL: u32 = u32::MAX;

    /// Number of empty cells.
    pub fn blanks(&self) -> usize {
        self.of_row.len() - self.counts.iter().map(|&c| c as usize).sum::<usize>()
    }
}

/// The distinct values of a column with their cells.
#[derive(Clone, Debug, Default)]
pub struct Counted<'a> {
    /// Distinct values in order of first appearance.
    pub values: Vec<&'a str>,
    /// How many rows hold each of them.
    pub counts: Vec<u32>,
}

/// Rows after which a column with many distinct values shows itself.
const PROBE: usize = 16_384;
/// Distinct values among them that are many.
const MANY: usize = 2_048;

/// The distinct values of a column.
pub fn distinct(cells: &StringChunked) -> Distinct<'_> {
    let mut of_row = Vec::with_capacity(cells.len());
    if let Some(Counted { values, counts }) = counted_in_order(cells, |id| of_row.push(id)) {
        return Distinct { values, counts, of_row };
    }
    of_row.clear();
    of_row.resize(cells.len(), Distinct::NULL);
    let parted = counted_in_parts(cells, |row, id| of_row[row as usize] = id);
    let (Counted { values, counts }, given) = parted.in_order(cells);
    for id in of_row.iter_mut().filter(|id| **id != Distinct::NULL) {
        *id = given[*id as usize];
    }
    Distinct { values, counts, of_row }
}

/// The distinct values of a column where nobody asks which row holds which: cheaper than [`distinct`].
pub fn counted(cells: &StringChunked) -> Counted<'_> {
    counted_in_order(cells, |_| {}).unwrap_or_else(|| counted_in_parts(cells, |_, _| {}).in_order(cells).0)
}

/// Counts row by row, telling each row's number of its value; gives up on a long column with many distinct values.
fn counted_in_order(cells: &StringChunked, mut tell: impl FnMut(u32)) -> Option<Counted<'_>> {
    let mut index = Index::default();
    let mut out = Counted::default();
    let mut row = 0;
    for chunk in cells.downcast_iter() {
        for (cell, view) in chunk.iter().zip(chunk.views().iter()) {
            row += 1;
            let Some(text) = cell else {
                tell(Distinct::NULL);
                continue;
            };
            let fresh = out.values.len() as u32;
            let id = index.id(Key::new(text, view.is_inline().then(|| view.as_u128())), fresh);
            if id == fresh {
                out.values.push(text);
                out.counts.push(0);
            }
            out.counts[id as usize] += 1;
            tell(id);
            if row == PROBE && out.values.len() > MANY && cells.len() > 4 * PROBE {
                return None;
            }
        }
    }
    Some(out)
}

/// What a text is told apart by: short ones by the sixteen bytes that a column keeps of every cell, so that nothing need be fetched to compare
/// two of them.
#[derive(Clone, Copy)]
enum Key<'a> {
    Short(u64, u64),
    Long(&'a str),
}

impl<'a> Key<'a> {
    fn new(text: &'a str, short: Option<u128>) -> Self {
        short.map_or(Key::Long(text), |bits| Key::Short(bits as u64, (bits >> 64) as u64))
    }

    /// The part that a text belongs to.
    fn part(self) -> usize {
        let hash = match self {
            Key::Short(a, b) => (a ^ b.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15),
            Key::Long(text) => FxBuildHasher.hash_one(text),
        };
        (hash >> (u64::BITS - PARTS.trailing_zeros())) as usize
    }
}

/// The number given to each text.
#[derive(Default)]
struct Index<'a> {
    short: FxHashMap<(u64, u64), u32>,
    long: FxHashMap<&'a str, u32>,
}

impl<'a> Index<'a> {
    fn clear(&mut self) {
        self.short.clear();
        self.long.clear();
    }

    /// The number of a text; `fresh` becomes that of one not yet seen.
    fn id(&mut self, key: Key<'a>, fresh: u32) -> u32 {
        match key {
            Key::Short(a, b) => *self.short.entry((a, b)).or_insert(fresh),
            Key::Long(text) => *self.long.entry(text).or_insert(fresh),
        }
    }
}

/// Parts of a column with many distinct values.
const PARTS: usize = 128;

/// Distinct values as they were met part by part.
struct Parted {
    /// The first row of each.
    firsts: Vec<u32>,
    /// How many rows hold each.
    counts: Vec<u32>,
}

/// Counts a column with many distinct values: an index of all of them would not fit the processor's cache and every cell would wait for the
/// memory. Cells are first laid into parts by a hash of theirs; the index of a part is small. Tells each row's number of its value.
fn counted_in_parts(cells: &StringChunked, mut tell: impl FnMut(u32, u32)) -> Parted {
    let room = cells.len() / PARTS + cells.len() / PARTS / 8;
    let mut parts: Vec<Vec<(Key<'_>, u32)>> = (0..PARTS).map(|_| Vec::with_capacity(room)).collect();
    let mut row = 0;
    for chunk in cells.downcast_iter() {
        for (cell, view) in chunk.iter().zip(chunk.views().iter()) {
            if let Some(text) = cell {
                let key = Key::new(text, view.is_inline().then(|| view.as_u128()));
                parts[key.part()].push((key, row));
            }
            row += 1;
        }
    }
    let mut out = Parted { firsts: Vec::new(), counts: Vec::new() };
    let mut index = Index::default();
    for part in parts {
        index.clear();
        for (key, row) in part {
            let fresh = out.firsts.len() as u32;
            let id = index.id(key, fresh);
            if id == fresh {
                out.firsts.push(row);
                out.counts.push(0);
            }
            out.counts[id as usize] += 1;
            tell(row, id);
        }
    }
    out
}

impl Parted {
    /// The values in order of first appearance, and the place there of each number given part by part.
    fn in_order(self, cells: &StringChunked) -> (Counted<'_>, Vec<u32>) {
        let mut begins = vec![Distinct::NULL; cells.len()];
        for (id, &row) in self.firsts.iter().enumerate() {
            begins[row as usize] = id as u32;
        }
        let n = self.firsts.len();
        let mut out = Counted { values: Vec::with_capacity(n), counts: Vec::with_capacity(n) };
        let mut given = vec![Distinct::NULL; n];
        let texts = cells.downcast_iter().flat_map(|chunk| chunk.iter());
        for (&id, text) in begins.iter().zip(texts) {
            if let (Some(count), Some(text)) = (self.counts.get(id as usize), text) {
                given[id as usize] = out.values.len() as u32;
                out.values.push(text);
                out.counts.push(*count);
            }
        }
        (out, given)
    }
}

/// Every cell replaced by `change` of it, which is called once per distinct value; `None` empties the cell. Also says how many cells changed.
pub fn map_distinct(
    cells: &StringChunked,
    mut change: impl FnMut(&str) -> Option<String>,
) -> (StringChunked, usize) {
    let distinct = distinct(cells);
    let new: Vec<Option<String>> =
        distinct.values.iter().map(|v| change(v).filter(|text| !text.is_empty())).collect();
    let changed = new.iter().zip(&distinct.values).zip(&distinct.counts);
    let changed = changed.filter(|((n, v), _)| n.as_deref() != Some(**v)).map(|(_, &c)| c as usize).sum();
    let mut builder = StringChunkedBuilder::new(cells.name().clone(), cells.len());
    for &id in &distinct.of_row {
        builder.append_option(new.get(id as usize).and_then(|n| n.as_deref()));
    }
    (builder.finish(), changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_distinct_value_is_changed_once() {
        let cells: StringChunked = [Some("a"), None, Some("b"), Some("a")].into_iter().collect();
        let mut calls = 0;
        let (new, changed) = map_distinct(&cells, |v| {
            calls += 1;
            Some(if v == "a" { "A".to_owned() } else { v.to_owned() })
        });
        assert_eq!((calls, changed), (2, 2));
        assert_eq!(new.iter().collect::<Vec<_>>(), [Some("A"), None, Some("b"), Some("A")]);
        assert_eq!(distinct(&cells).blanks(), 1);
    }

    #[test]
    fn many_distinct_values_are_numbered_as_few_are() {
        let text = |i: usize| match i % 7 {
            0 => None,
            1 | 2 => Some(format!("a rather long text, number {}", i % 9_001)),
            _ => Some((i % 30_011).to_string()),
        };
        let cells: StringChunked = (0..80_000).map(text).collect();
        let mut slow: FxHashMap<String, (u32, u32)> = FxHashMap::default();
        for text in (0..80_000).filter_map(text) {
            let fresh = slow.len() as u32;
            slow.entry(text).or_insert((fresh, 0)).1 += 1;
        }
        let found = distinct(&cells);
        let counted = counted(&cells);
        assert_eq!((&counted.values, &counted.counts), (&found.values, &found.counts));
        assert_eq!(found.values.len(), slow.len());
        for (i, text) in found.values.iter().enumerate() {
            assert_eq!(slow.get(*text), Some(&(i as u32, found.counts[i])));
        }
        for (id, text) in found.of_row.iter().zip((0..80_000).map(text)) {
            assert_eq!(found.values.get(*id as usize).copied(), text.as_deref());
        }
    }
}
