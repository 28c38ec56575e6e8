//! A table of counts instead of rows of persons: one or more fields, the number of rows with each combination, small numbers hidden.
//!
//! With one or two fields enough others are hidden that totals (published here or elsewhere) do not give the small ones back. With more
//! fields only single cells are published and every small one is hidden; totals of such a table must not be published beside it.

use polars::prelude::*;
use rustc_hash::FxHashMap;

use crate::table::hidden::{hidden_in_list, hidden_in_table, is_small};
use crate::table::strings::distinct;
use crate::table::{Table, TableError};

/// The column of a table of counts that holds the counts.
pub(super) const COUNT: &str = "count";

/// The table of counts and how many were hidden.
pub(super) fn counted(rows: &Table, by: &[&str], min: u32) -> Result<(Table, usize), TableError> {
    let columns: Vec<_> = by.iter().map(|f| rows.text(f).map(distinct)).collect::<Result<_, _>>()?;
    let mut numbers: FxHashMap<Vec<Option<&str>>, u64> = FxHashMap::default();
    for row in 0..rows.height() {
        let key = columns.iter().map(|d| d.values.get(d.of_row[row] as usize).copied()).collect();
        *numbers.entry(key).or_default() += 1;
    }
    let min = u64::from(min);
    let values = |c: usize| {
        let mut all: Vec<Option<&str>> = columns[c].values.iter().map(|v| Some(*v)).collect();
        if columns[c].blanks() > 0 {
            all.push(None);
        }
        all.sort_by_key(|v| (v.is_none(), *v));
        all
    };
    let count = |key: &[Option<&str>]| numbers.get(key).copied().unwrap_or(0);
    let cells: Vec<(Vec<Option<&str>>, u64, bool)> = match by.len() {
        1 => {
            let keys: Vec<Vec<Option<&str>>> = values(0).into_iter().map(|v| vec![v]).collect();
            let counts: Vec<u64> = keys.iter().map(|k| count(k)).collect();
            let hidden = hidden_in_list(&counts, min);
            keys.into_iter().zip(counts).zip(hidden).map(|((k, n), h)| (k, n, h)).collect()
        }
        2 => {
            let (down, across) = (values(0), values(1));
            let grid: Vec<Vec<u64>> =
                down.iter().map(|&a| across.iter().map(|&b| count(&[a, b])).collect()).collect();
            let hidden = hidden_in_table(&grid, min).cells;
            let all = down
                .iter()
                .enumerate()
                .flat_map(|(i, &a)| across.iter().enumerate().map(move |(j, &b)| (i, j, a, b)));
            all.map(|(i, j, a, b)| (vec![a, b], grid[i][j], hidden[i][j])).collect()
        }
        _ => {
            let mut keys: Vec<(&Vec<Option<&str>>, &u64)> = numbers.iter().collect();
            keys.sort();
            keys.into_iter().map(|(k, &n)| (k.clone(), n, is_small(n, min))).collect()
        }
    };
    let hidden = cells.iter().filter(|(_, _, h)| *h).count();
    let mut out: Vec<(&str, StringChunked)> = Vec::new();
    for (c, name) in by.iter().enumerate() {
        out.push((*name, cells.iter().map(|(k, _, _)| k[c]).collect()));
    }
    out.push((COUNT, cells.iter().map(|(_, n, h)| (!h).then(|| n.to_string())).collect()));
    out.push((
        "status",
        cells.iter().map(|(_, _, h)| Some(if *h { "hidden" } else { "published" })).collect(),
    ));
    let table = Table::from_columns(&"cleared".into(), (1..=cells.len() as u32).collect(), out)?;
    Ok((table, hidden))
}
