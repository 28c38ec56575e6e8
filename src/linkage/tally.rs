//! Goes once over all compared pairs: how many are at each level and weight, what each rule brings, and which pairs are worth keeping.

use super::blocking::Meeting;
use super::candidates::{Candidates, Pair};
use super::corpus::Corpus;
use super::link::LinkageError;
use super::outcome::{Histogram, Linked};
use super::vectors::Levels;
use super::weigh::{probability, weight_of};
use crate::base::Context;

/// All pairs weighed: counted, and kept where they are not very unlikely.
pub(super) struct Scored {
    /// How many pairs may meet.
    pub pairs: u64,
    /// By comparison: how many pairs are at each level.
    pub at_level: Vec<[u64; Levels::MAX_LEVELS]>,
    /// How many pairs have each weight.
    pub histogram: Histogram,
    /// By rule: its pairs, and those that no rule before it brings.
    pub of_rules: Vec<(u64, u64)>,
    /// The pairs that weigh at least [`Linked::KEPT_FROM`], sorted by ranks.
    pub kept: Vec<Weighed>,
}

/// A pair and its match weight.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighed {
    pub pair: Pair,
    pub weight: f32,
}

/// Weighs and counts the candidates that may meet.
pub(super) fn scored<S: Default + Send>(
    ctx: &Context,
    corpus: &Corpus,
    comparisons: usize,
    unique: &[bool],
    candidates: &Candidates,
    weight: impl Fn(&mut S, &Pair) -> f32 + Sync,
) -> Result<Scored, LinkageError> {
    let meeting = Meeting { source_of: &corpus.source_of, unique };
    let empty = || Scored {
        pairs: 0,
        at_level: vec![[0; Levels::MAX_LEVELS]; comparisons],
        histogram: Histogram::new(),
        of_rules: vec![(0, 0); candidates.rules.len()],
        kept: Vec::new(),
    };
    let some = candidates.each(ctx, |state: &mut S, pairs| {
        let mut out = empty();
        for pair in pairs.filter(|p| meeting.may(p.a, p.b)) {
            let weight = weight(state, &pair);
            out.add(pair, weight);
        }
        out
    })?;
    let mut out = empty();
    out.kept.reserve_exact(some.iter().map(|s| s.kept.len()).sum());
    for more in some {
        out.put(more);
    }
    Ok(out)
}

impl Scored {
    fn add(&mut self, pair: Pair, weight: f32) {
        self.pairs += 1;
        for (k, counts) in self.at_level.iter_mut().enumerate() {
            counts[pair.levels.get(k)] += 1;
        }
        let mut rules = pair.rules;
        if let Some(first) = self.of_rules.get_mut(rules.trailing_zeros() as usize) {
            first.1 += 1;
        }
        while rules != 0 {
            if let Some(of_rule) = self.of_rules.get_mut(rules.trailing_zeros() as usize) {
                of_rule.0 += 1;
            }
            rules &= rules - 1;
        }
        self.histogram.add(f64::from(weight));
        if f64::from(weight) >= Linked::KEPT_FROM {
            self.kept.push(Weighed { pair, weight });
        }
    }

    fn put(&mut self, more: Scored) {
        self.pairs += more.pairs;
        for (sum, counts) in self.at_level.iter_mut().zip(more.at_level) {
            sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        self.histogram.counts.iter_mut().zip(more.histogram.counts).for_each(|(sum, count)| *sum += count);
        for (sum, more) in self.of_rules.iter_mut().zip(more.of_rules) {
            *sum = (sum.0 + more.0, sum.1 + more.1);
        }
        self.kept.extend(more.kept);
    }

    /// Other weights for the pairs kept, in their order; what is very unlikely now is counted and no longer kept.
    pub(super) fn weigh_anew(&mut self, weights: &[f32]) {
        for (kept, &weight) in self.kept.iter_mut().zip(weights) {
            self.histogram.take(f64::from(kept.weight));
            self.histogram.add(f64::from(weight));
            kept.weight = weight;
        }
        self.kept.retain(|k| f64::from(k.weight) >= Linked::KEPT_FROM);
    }

    /// The weights of the pairs kept.
    pub(super) fn weights(&self) -> Vec<f32> {
        self.kept.iter().map(|k| k.weight).collect()
    }

    /// Pairs of ranks whose chance is at least 0.95.
    pub(super) fn almost_certain(&self) -> Vec<(u32, u32)> {
        let least = weight_of(0.95) as f32;
        self.kept.iter().filter(|k| k.weight >= least).map(|k| (k.pair.a, k.pair.b)).collect()
    }

    /// For each pair that is likelier than not, its chance and the rules that brought it.
    pub(super) fn likely(&self) -> Vec<(f64, u32)> {
        let chances = self.kept.iter().map(|k| (probability(f64::from(k.weight)), k.pair.rules));
        chances.filter(|(chance, _)| *chance > 0.5).collect()
    }
}
