//! Goes once over all compared pairs: how many are at each level and weight, which are worth keeping, which rules reach the likely ones.
//!
//! Chunk by chunk on all cores, put together in order, so that the answer does not depend on how many cores there are.

use rayon::prelude::*;

use super::blocking::Blocked;
use super::corpus::Corpus;
use super::outcome::{Histogram, Linked, ScoredPair};
use super::scoring::Scored;
use super::vectors::Levels;
use super::weigh::probability;

/// What there is among the compared pairs.
pub(super) struct Tally {
    /// By comparison: how many pairs are at each level.
    pub at_level: Vec<[u64; Levels::MAX_LEVELS]>,
    /// How many pairs have each weight.
    pub histogram: Histogram,
    /// Pairs worth keeping, sorted by rows.
    pub pairs: Vec<ScoredPair>,
    /// For each pair that is likelier than not, its chance and the rules that brought it.
    pub likely: Vec<(f64, u32)>,
}

/// Counts all compared pairs.
pub(super) fn tally(
    corpus: &Corpus,
    comparisons: usize,
    blocked: &Blocked,
    levels: &[Levels],
    scored: &Scored,
) -> Tally {
    const CHUNK: usize = 1 << 16;
    let empty = || Tally {
        at_level: vec![[0; Levels::MAX_LEVELS]; comparisons],
        histogram: Histogram::new(),
        pairs: Vec::new(),
        likely: Vec::new(),
    };
    let some: Vec<Tally> = (0..scored.pairs.len().div_ceil(CHUNK))
        .into_par_iter()
        .map(|chunk| {
            let mut out = empty();
            let scored = scored.pairs.iter().zip(&scored.weights).zip(levels).enumerate();
            for (i, ((&pair, &weight), &levels)) in scored.skip(chunk * CHUNK).take(CHUNK) {
                let rules = blocked.by_rule.get(i).copied().unwrap_or(0);
                out.add(corpus, pair, weight, levels, rules);
            }
            out
        })
        .collect();
    let mut out = empty();
    out.pairs.reserve_exact(some.iter().map(|s| s.pairs.len()).sum());
    for more in some {
        for (sum, counts) in out.at_level.iter_mut().zip(more.at_level) {
            sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        out.histogram.counts.iter_mut().zip(more.histogram.counts).for_each(|(sum, count)| *sum += count);
        out.pairs.extend(more.pairs);
        out.likely.extend(more.likely);
    }
    out.pairs.par_sort_unstable_by_key(|p| (p.a, p.b));
    out
}

impl Tally {
    fn add(&mut self, corpus: &Corpus, (a, b): (u32, u32), weight: f32, levels: Levels, rules: u32) {
        for (k, counts) in self.at_level.iter_mut().enumerate() {
            counts[levels.get(k)] += 1;
        }
        let bits = f64::from(weight);
        self.histogram.add(bits);
        if bits < Linked::KEPT_FROM {
            return;
        }
        let chance = probability(bits);
        if chance > 0.5 {
            self.likely.push((chance, rules));
        }
        let (a, b) = (corpus.row_of[a as usize], corpus.row_of[b as usize]);
        self.pairs.push(ScoredPair { a: a.min(b), b: a.max(b), weight, probability: chance as f32, levels });
    }
}
