//! Exact counts that training reads: how many pairs have equal values in a comparison, and in two comparisons at once.
//!
//! Counted by sorting, without looking at any pair; pairs within sources that hold each entity once are not pairs.

use rayon::prelude::*;

use super::comparer::{Comparer, Part};
use super::comparison::{Method, Sharing};
use super::corpus::{Corpus, EMPTY};
use super::train::EqualInBoth;

/// For each comparison: pairs with both values filled, and among them those with equal values. `None` where equal values are not always "same".
fn equal(corpus: &Corpus, comparer: &Comparer, unique: &[bool]) -> Vec<Option<(f64, f64)>> {
    comparer
        .parts
        .par_iter()
        .map(|part| {
            if !is_counted(part) {
                return None;
            }
            if !unique.contains(&true) {
                let same = part.counts.iter().map(|&count| two(count as usize)).sum();
                return Some((two(part.filled as usize), same));
            }
            let value = |rank: usize| Some(part.value_of[rank]).filter(|&v| v != EMPTY).map(u64::from);
            let filled = filled(corpus, unique, |rank| value(rank).is_some());
            Some((filled, pairs(corpus, unique, value)))
        })
        .collect()
}

fn is_counted(part: &Part) -> bool {
    // Whole names are compared for some pairs only; years alone are equal without being the same day.
    part.comparison.method != Method::WholeName
        && !(part.comparison.method == Method::Date && part.comparison.fields.len() > 1)
}

/// What is counted of a corpus for training.
#[derive(Clone)]
pub(super) struct Equal {
    /// As of [`equal`].
    pub alone: Vec<Option<(f64, f64)>>,
    /// As of [`equal_in_both`].
    pub in_both: Vec<EqualInBoth>,
}

impl Equal {
    /// Counts.
    pub(super) fn count(corpus: &Corpus, comparer: &Comparer, unique: &[bool]) -> Equal {
        let (alone, in_both) =
            rayon::join(|| equal(corpus, comparer, unique), || equal_in_both(corpus, comparer, unique));
        Equal { alone, in_both }
    }

    /// As many as there are among a share of all pairs.
    pub(super) fn share(&self, share: f64) -> Equal {
        let mut out = self.clone();
        for (filled, equal) in out.alone.iter_mut().flatten() {
            (*filled, *equal) = (*filled * share, *equal * share);
        }
        for both in &mut out.in_both {
            (both.filled, both.equal) = (both.filled * share, both.equal * share);
        }
        out
    }
}

/// For every two comparisons that may say partly the same: pairs with equal values in both.
fn equal_in_both(corpus: &Corpus, comparer: &Comparer, unique: &[bool]) -> Vec<EqualInBoth> {
    let parts = &comparer.parts;
    let may = |one: &Part, other: &Part| {
        let (a, b) = (&one.comparison, &other.comparison);
        let category = a.method == Method::Category || b.method == Method::Category;
        let unknown = a.shared == Sharing::Unknown || b.shared == Sharing::Unknown;
        let household = a.shared.is_of_household() && b.shared.is_of_household();
        let names = a.method == Method::Name && b.method == Method::Name;
        is_counted(one) && is_counted(other) && (category || unknown || household || names)
    };
    let of_two: Vec<(usize, usize)> = (0..parts.len())
        .flat_map(|i| (i + 1..parts.len()).map(move |j| (i, j)))
        .filter(|&(i, j)| may(&parts[i], &parts[j]))
        .collect();
    of_two
        .into_par_iter()
        .map(|(one, other)| {
            let both = |rank: usize| {
                let (x, y) = (parts[one].value_of[rank], parts[other].value_of[rank]);
                (x != EMPTY && y != EMPTY).then(|| (u64::from(x) << 32) | u64::from(y))
            };
            let filled = filled(corpus, unique, |rank| both(rank).is_some());
            let (of_one, of_other) = (parts[one].counts.len(), parts[other].counts.len());
            let few = of_one.saturating_mul(of_other) <= 8 * corpus.rows();
            let equal = if few && !unique.contains(&true) {
                let mut counts = vec![0u32; of_one * of_other];
                for key in (0..corpus.rows()).filter_map(both) {
                    counts[(key >> 32) as usize * of_other + (key as u32) as usize] += 1;
                }
                counts.into_iter().map(|n| two(n as usize)).sum()
            } else {
                pairs(corpus, unique, both)
            };
            EqualInBoth { one, other, filled, equal }
        })
        .collect()
}

/// Number of pairs among `n`.
fn two(n: usize) -> f64 {
    n as f64 * (n as f64 - 1.0) / 2.0
}

/// Number of pairs of ranks that both have something.
fn filled(corpus: &Corpus, unique: &[bool], has: impl Fn(usize) -> bool) -> f64 {
    let mut of_source = vec![0usize; corpus.sources.len()];
    for rank in (0..corpus.rows()).filter(|&rank| has(rank)) {
        of_source[corpus.source_of[rank] as usize] += 1;
    }
    let within =
        of_source.iter().zip(unique).filter(|(_, unique)| **unique).map(|(&n, _)| two(n)).sum::<f64>();
    two(of_source.iter().sum()) - within
}

/// Number of pairs of ranks with the same key.
fn pairs(corpus: &Corpus, unique: &[bool], key: impl Fn(usize) -> Option<u64>) -> f64 {
    if !unique.contains(&true) {
        let mut keyed: Vec<u64> = (0..corpus.rows()).filter_map(key).collect();
        keyed.sort_unstable();
        return keyed.chunk_by(|a, b| a == b).map(|group| two(group.len())).sum();
    }
    let mut keyed: Vec<(u64, u16)> =
        (0..corpus.rows()).filter_map(|rank| Some((key(rank)?, corpus.source_of[rank]))).collect();
    keyed.sort_unstable();
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
