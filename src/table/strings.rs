//! Work on the distinct values of a column instead of on every cell: real columns repeat themselves.

use polars::prelude::*;
use rustc_hash::FxHashMap;

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

/// The distinct values of a column.
pub fn distinct(cells: &StringChunked) -> Distinct<'_> {
    let mut index: FxHashMap<&str, u32> = FxHashMap::default();
    // Where the first cells are nearly all different, so will be the others: growing a large table of them step by step costs most.
    let probe = 16_384;
    let mut out =
        Distinct { values: Vec::new(), counts: Vec::new(), of_row: Vec::with_capacity(cells.len()) };
    for chunk in cells.downcast_iter() {
        for cell in chunk.iter() {
            let Some(text) = cell else {
                out.of_row.push(Distinct::NULL);
                continue;
            };
            let id = *index.entry(text).or_insert_with(|| {
                out.values.push(text);
                out.counts.push(0);
                out.values.len() as u32 - 1
            });
            out.counts[id as usize] += 1;
            out.of_row.push(id);
            if out.of_row.len() == probe && cells.len() > 4 * probe && out.values.len() * 2 > probe {
                index.reserve(cells.len() - probe);
                out.values.reserve(cells.len() - probe);
                out.counts.reserve(cells.len() - probe);
            }
        }
    }
    out
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
}
