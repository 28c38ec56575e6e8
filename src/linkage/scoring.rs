//! Weighs all compared pairs: the model's weight of the vector, how rare the common values are, and rivals in sources that hold each entity once.
//!
//! Weights are computed once per different vector; rarity and rivals are added per pair.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::comparer::Comparer;
use super::comparison::Level;
use super::corpus::Corpus;
use super::settings::Model;
use super::vectors::Levels;
use super::weigh::{Fit, Weigher, rarity, weight_of};

/// The weights of all compared pairs, in their order.
pub(super) struct Scored {
    /// The pairs as ranks.
    pub pairs: Vec<(u32, u32)>,
    /// Match weights.
    pub weights: Vec<f32>,
}

impl Scored {
    /// Pairs whose chance is at least 0.95.
    pub(super) fn almost_certain(&self) -> Vec<(u32, u32)> {
        let least = weight_of(0.95) as f32;
        self.pairs.iter().zip(&self.weights).filter(|(_, w)| **w >= least).map(|(p, _)| *p).collect()
    }
}

/// The usual chance of equal values, by comparison.
pub(super) fn usual_chances(comparer: &Comparer, model: &Model) -> Vec<f64> {
    let same = |levels: &[Level]| levels.iter().position(|l| *l == Level::Same).unwrap_or(1);
    comparer
        .parts
        .iter()
        .zip(&model.comparisons)
        .map(|(part, numbers)| numbers.u.get(same(&part.comparison.levels) - 1).copied().unwrap_or(0.0))
        .collect()
}

/// How many bits rarer than usual a pair's common values are, all comparisons together.
pub(super) fn rarity_of(comparer: &Comparer, usual: &[f64], a: u32, b: u32, levels: Levels) -> f64 {
    comparer
        .parts
        .iter()
        .zip(usual)
        .enumerate()
        .map(|(i, (part, &usual))| rarity(part, usual, a, b, levels.get(i)))
        .sum()
}

/// Weighs pairs.
pub(super) fn score(
    corpus: &Corpus,
    comparer: &Comparer,
    model: &Model,
    unique: &[bool],
    pairs: &[(u32, u32)],
    levels: &[Levels],
) -> Scored {
    let comparisons: Vec<_> = comparer.parts.iter().map(|p| p.comparison.clone()).collect();
    let weigher = Weigher::new(&comparisons, model);
    let usual = usual_chances(comparer, model);
    let mut different = levels.to_vec();
    different.par_sort_unstable();
    different.dedup();
    let fits: FxHashMap<Levels, Fit> = different.into_iter().map(|l| (l, weigher.fit(l))).collect();
    let mut weights: Vec<f32> = pairs
        .par_iter()
        .zip(levels)
        .map(|(&(a, b), &levels)| {
            let fit = fits.get(&levels).copied().unwrap_or_else(|| weigher.fit(levels));
            fit.weight(rarity_of(comparer, &usual, a, b, levels)) as f32
        })
        .collect();
    rivals(corpus, unique, pairs, &mut weights);
    Scored { pairs: pairs.to_vec(), weights }
}

/// Where a source holds each entity once, only one of its records can be the same as a given record: a pair loses when another fits better.
fn rivals(corpus: &Corpus, unique: &[bool], pairs: &[(u32, u32)], weights: &mut [f32]) {
    if !unique.contains(&true) {
        return;
    }
    let sources = unique.len();
    let at = |rank: u32, source: u16| rank as usize * sources + source as usize;
    let mut best = vec![f32::NEG_INFINITY; corpus.rows() * sources];
    let between = |a: u32, b: u32| (corpus.source_of[a as usize], corpus.source_of[b as usize]);
    for (&(a, b), &weight) in pairs.iter().zip(weights.iter()) {
        let (s, t) = between(a, b);
        for slot in [at(a, t), at(b, s)] {
            best[slot] = best[slot].max(weight);
        }
    }
    for (&(a, b), weight) in pairs.iter().zip(weights.iter_mut()) {
        let (s, t) = between(a, b);
        let is_unique = |source: u16| unique.get(source as usize).copied().unwrap_or(false);
        let of_t = if is_unique(t) { best[at(a, t)] } else { f32::NEG_INFINITY };
        let of_s = if is_unique(s) { best[at(b, s)] } else { f32::NEG_INFINITY };
        let rival = of_t.max(of_s);
        if rival > *weight {
            *weight -= (1.0 + f64::from(rival).exp2()).log2() as f32;
        }
    }
}
