//! Exact counts that training reads: how many pairs have equal values in a comparison, and in two comparisons at once.
//!
//! Counted by sorting, without looking at any pair; pairs within sources that hold each entity once are not pairs.

use rayon::prelude::*;

use super::comparer::{Comparer, Part};
use super::comparison::{Method, Sharing};
use super::corpus::{Corpus, EMPTY};
use super::train::EqualInBoth;

/// For each comparison: pairs with both values filled, and among them those with equal values. `None` where equal values are not always "same".
pub(super) fn equal(corpus: &Corpus, comparer: &Comparer, unique: &[bool]) -> Vec<Option<(f64, f64)>> {
    comparer
        .parts
        .iter()
        .map(|part| {
            if !is_counted(part) {
                return None;
            }
            let value = |rank: usize| Some(part.value_of[rank]).filter(|&v| v != EMPTY).map(u64::from);
            let filled = pairs(corpus, unique, |rank| value(rank).map(|_| 0));
            Some((filled, pairs(corpus, unique, value)))
        })
        .collect()
}

fn is_counted(part: &Part) -> bool {
    // Whole names are compared for some pairs only; years alone are equal without being the same day.
    part.comparison.method != Method::WholeName
        && !(part.comparison.method == Method::Date && part.comparison.fields.len() > 1)
}

/// For every two comparisons that may say partly the same: pairs with equal values in both.
pub(super) fn equal_in_both(corpus: &Corpus, comparer: &Comparer, unique: &[bool]) -> Vec<EqualInBoth> {
    let parts = &comparer.parts;
    let may = |one: &Part, other: &Part| {
        let (a, b) = (&one.comparison, &other.comparison);
        let category = a.method == Method::Category || b.method == Method::Category;
        let unknown = a.shared == Sharing::Unknown || b.shared == Sharing::Unknown;
        let household = a.shared == Sharing::Household && b.shared == Sharing::Household;
        let names = a.method == Method::Name && b.method == Method::Name;
        is_counted(one) && is_counted(other) && (category || unknown || household || names)
    };
    let two: Vec<(usize, usize)> = (0..parts.len())
        .flat_map(|i| (i + 1..parts.len()).map(move |j| (i, j)))
        .filter(|&(i, j)| may(&parts[i], &parts[j]))
        .collect();
    two.into_par_iter()
        .map(|(one, other)| {
            let both = |rank: usize| {
                let (x, y) = (parts[one].value_of[rank], parts[other].value_of[rank]);
                (x != EMPTY && y != EMPTY).then(|| (u64::from(x) << 32) | u64::from(y))
            };
            let filled = pairs(corpus, unique, |rank| both(rank).map(|_| 0));
            EqualInBoth { one, other, filled, equal: pairs(corpus, unique, both) }
        })
        .collect()
}

/// Number of pairs of ranks with the same key.
fn pairs(corpus: &Corpus, unique: &[bool], key: impl Fn(usize) -> Option<u64>) -> f64 {
    let mut keyed: Vec<(u64, u16)> =
        (0..corpus.rows()).filter_map(|rank| Some((key(rank)?, corpus.source_of[rank]))).collect();
    keyed.sort_unstable();
    let two = |n: usize| n as f64 * (n as f64 - 1.0) / 2.0;
    let of_group = |group: &[(u64, u16)]| {
        let within: f64 = group
            .chunk_by(|a, b| a.1 == b.1)
            .filter(|run| unique.get(run[0].1 as usize).copied().unwrap_or(false))
            .map(|run| two(run.len()))
            .sum();
        two(group.len()) - within
    };
    keyed.chunk_by(|a, b| a.0 == b.0).map(of_group).sum()
}
