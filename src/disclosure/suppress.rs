//! Local suppression: single cells are blanked until every combination of identifying values is shared by at least k rows.
//!
//! A blank counts as a value of its own, which is stricter than "a blank matches everything": whoever counts classes either way finds at
//! least k. Fewest cells first, and of equally many the columns with most values first. Rows that would need too many blanks are left out.

use rustc_hash::FxHashMap;

use crate::base::{Cancelled, Context};
use crate::table::strings::Distinct;

/// What was blanked and left out.
pub(super) struct Suppressed {
    /// By column, how many cells were blanked.
    pub(super) blanked: Vec<usize>,
    /// By row, whether it is left out.
    pub(super) left_out: Vec<bool>,
}

/// For each row the number of its class, and the size of each class.
pub(super) fn classes(columns: &[Vec<u32>], rows: usize) -> (Vec<u32>, Vec<u32>) {
    let mut class = vec![0u32; rows];
    for column in columns {
        let mut number: FxHashMap<(u32, u32), u32> = FxHashMap::default();
        for (class, &value) in class.iter_mut().zip(column) {
            let next = number.len() as u32;
            *class = *number.entry((*class, value)).or_insert(next);
        }
    }
    let count = class.iter().max().map_or(0, |m| *m as usize + 1);
    let mut sizes = vec![0u32; count];
    for &c in &class {
        sizes[c as usize] += 1;
    }
    (class, sizes)
}

/// The most combinations of columns that are tried.
const MAX_COMBINATIONS: usize = 2_000;

/// Blanks cells (they become [`Distinct::NULL`]) until k holds for every row that is not left out.
pub(super) fn suppress(
    ctx: &Context,
    columns: &mut [Vec<u32>],
    rows: usize,
    k: u32,
    max_blank_share: f64,
) -> Result<Suppressed, Cancelled> {
    let mut out = Suppressed { blanked: vec![0; columns.len()], left_out: vec![false; rows] };
    let (class, sizes) = classes(columns, rows);
    let mut pool: Vec<u32> = (0..rows as u32).filter(|&r| sizes[class[r as usize] as usize] < k).collect();
    // Settled rows that have a blank already: only they can share a class with newly blanked ones.
    let is_pool = |r: usize| sizes[class[r] as usize] < k;
    let mut with_blank: Vec<u32> = (0..rows)
        .filter(|&r| !is_pool(r) && columns.iter().any(|c| c[r] == Distinct::NULL))
        .map(|r| r as u32)
        .collect();
    for set in combinations(columns, max_blank_share) {
        if pool.is_empty() {
            break;
        }
        ctx.check()?;
        let key = |r: u32| -> Vec<u32> {
            let cells = columns.iter().enumerate();
            cells.map(|(c, v)| if set.contains(&c) { Distinct::NULL } else { v[r as usize] }).collect()
        };
        let mut sizes: FxHashMap<Vec<u32>, u32> = FxHashMap::default();
        for &row in &pool {
            *sizes.entry(key(row)).or_default() += 1;
        }
        for &row in
            with_blank.iter().filter(|&&r| set.iter().all(|&c| columns[c][r as usize] == Distinct::NULL))
        {
            if let Some(size) = sizes.get_mut(&key(row)) {
                *size += 1;
            }
        }
        let settled: Vec<bool> = pool.iter().map(|&r| sizes.get(&key(r)).is_some_and(|&s| s >= k)).collect();
        for (&row, _) in pool.iter().zip(&settled).filter(|(_, s)| **s) {
            for &c in &set {
                if columns[c][row as usize] != Distinct::NULL {
                    columns[c][row as usize] = Distinct::NULL;
                    out.blanked[c] += 1;
                }
            }
            with_blank.push(row);
        }
        let mut marks = settled.iter();
        pool.retain(|_| !marks.next().copied().unwrap_or(false));
    }
    for row in pool {
        out.left_out[row as usize] = true;
    }
    Ok(out)
}

/// Sets of columns to blank, fewest columns first; of equally many, those with most values first.
fn combinations(columns: &[Vec<u32>], max_blank_share: f64) -> Vec<Vec<usize>> {
    let most = ((columns.len() as f64 * max_blank_share.clamp(0.0, 1.0)).ceil() as usize).min(columns.len());
    let values = |c: usize| columns[c].iter().collect::<rustc_hash::FxHashSet<_>>().len();
    let mut by_values: Vec<usize> = (0..columns.len()).collect();
    let counts: Vec<usize> = (0..columns.len()).map(values).collect();
    by_values.sort_by_key(|&c| std::cmp::Reverse(counts[c]));
    let mut out: Vec<Vec<usize>> = Vec::new();
    let mut level: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..most {
        let mut next = Vec::new();
        for set in &level {
            let from = set.last().map_or(0, |last| last + 1);
            next.extend((from..columns.len()).map(|c| set.iter().copied().chain([c]).collect::<Vec<_>>()));
        }
        out.extend(next.iter().map(|set| set.iter().map(|&i| by_values[i]).collect()));
        if out.len() > MAX_COMBINATIONS {
            break;
        }
        level = next;
    }
    out.truncate(MAX_COMBINATIONS);
    out
}
