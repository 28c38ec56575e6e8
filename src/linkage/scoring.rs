//! Weighs compared pairs: the model's weight of the vector, how rare the common values are, and rivals in sources that hold each entity once.
//!
//! How rare a value is is worked out once per different value; rivals are found when all pairs are weighed.

use rayon::prelude::*;

use super::candidates::{Candidates, Pair};
use super::comparer::{Comparer, Part};
use super::comparison::Level;
use super::corpus::{Corpus, EMPTY};
use super::link::LinkageError;
use super::settings::Model;
use super::tally::{Scored, scored};
use super::vectors::Levels;
use super::weigh::{Fit, Weigher, rarity};
use crate::base::Context;

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

/// How much rarer than usual each value is that two records have in common, in bits; made once per different value.
struct Rarities<'a> {
    comparer: &'a Comparer,
    usual: Vec<f64>,
    /// By comparison: the bits of each value, for comparisons in which frequency counts.
    of_same: Vec<Option<Vec<f32>>>,
    same: Vec<usize>,
}

impl<'a> Rarities<'a> {
    fn new(comparer: &'a Comparer, model: &Model) -> Self {
        let usual = usual_chances(comparer, model);
        let of_same = comparer.parts.iter().zip(&usual).map(|(part, &usual)| {
            let counts = part.comparison.by_frequency && usual > 0.0;
            counts.then(|| {
                let bits = |value: u32| (usual / part.frequency(value, value, usual)).log2() as f32;
                (0..part.forms.len() as u32).into_par_iter().map(bits).collect()
            })
        });
        let same_at = |levels: &[Level]| levels.iter().position(|l| *l == Level::Same).unwrap_or(1);
        let same = comparer.parts.iter().map(|p| same_at(&p.comparison.levels)).collect();
        Rarities { comparer, of_same: of_same.collect(), usual, same }
    }

    /// The comparisons of a vector in which it counts how rare a value is, one bit each.
    fn counting(&self, levels: Levels) -> u16 {
        let counts = |(i, part): (usize, &Part)| {
            self.of_same[i].is_some()
                && part.comparison.levels.get(levels.get(i)).is_some_and(|l| l.is_same())
        };
        self.comparer.parts.iter().enumerate().map(|at| u16::from(counts(at)) << at.0).sum()
    }

    /// All comparisons of a pair together that count.
    fn of(&self, a: u32, b: u32, levels: Levels, mut counting: u16) -> f64 {
        let mut bits = 0.0;
        if counting == 0 {
            return bits;
        }
        let (of_a, of_b) = (self.comparer.record(a), self.comparer.record(b));
        while counting != 0 {
            let i = counting.trailing_zeros() as usize;
            counting &= counting - 1;
            let (va, vb, level) = (of_a[i], of_b[i], levels.get(i));
            match &self.of_same[i] {
                Some(of_same) if level == self.same[i] && va == vb && va != EMPTY => {
                    bits += f64::from(of_same[va as usize]);
                }
                _ => bits += rarity(&self.comparer.parts[i], self.usual[i], va, vb, level),
            }
        }
        bits
    }
}

/// What is known of a vector: how well each explanation fits, in which comparisons it counts how rare a value is, and the weight where it counts
/// in none.
#[derive(Clone, Copy)]
struct OfVector {
    levels: Levels,
    fit: Fit,
    counting: u16,
    weight: f32,
}

/// Vectors seen lately, each in the place that its number points to.
struct Fits(Vec<Option<OfVector>>);

impl Default for Fits {
    fn default() -> Self {
        Fits(vec![None; 1 << Self::BITS])
    }
}

impl Fits {
    const BITS: u32 = 12;

    fn of(&mut self, scales: &Scales, levels: Levels) -> OfVector {
        let at = levels.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - Self::BITS);
        match &mut self.0[at as usize] {
            Some(known) if known.levels == levels => *known,
            place => {
                let fit = scales.weigher.fit(levels);
                let counting = scales.rarities.counting(levels);
                *place.insert(OfVector { levels, fit, counting, weight: fit.weight(0.0) as f32 })
            }
        }
    }
}

/// A model and what is rare, ready to weigh pairs.
struct Scales<'a> {
    weigher: Weigher,
    rarities: Rarities<'a>,
}

impl<'a> Scales<'a> {
    fn new(comparer: &'a Comparer, model: &Model) -> Self {
        let comparisons: Vec<_> = comparer.parts.iter().map(|p| p.comparison.clone()).collect();
        let weigher = Weigher::new(&comparisons, model);
        Scales { weigher, rarities: Rarities::new(comparer, model) }
    }

    fn weight(&self, fits: &mut Fits, a: u32, b: u32, levels: Levels) -> f32 {
        let of_vector = fits.of(self, levels);
        if of_vector.counting == 0 {
            return of_vector.weight;
        }
        let rarity = self.rarities.of(a, b, levels, of_vector.counting);
        of_vector.fit.weight(rarity) as f32
    }
}

/// Weighs pairs that are at hand.
pub(super) fn weights(
    corpus: &Corpus,
    comparer: &Comparer,
    model: &Model,
    unique: &[bool],
    pairs: &[(u32, u32)],
    levels: &[Levels],
) -> Vec<f32> {
    let scales = Scales::new(comparer, model);
    const CHUNK: usize = 1 << 14;
    let mut weights = vec![0.0; pairs.len()];
    weights.par_chunks_mut(CHUNK).zip(pairs.par_chunks(CHUNK)).zip(levels.par_chunks(CHUNK)).for_each_init(
        Fits::default,
        |fits, ((weights, pairs), levels)| {
            for ((weight, &(a, b)), &levels) in weights.iter_mut().zip(pairs).zip(levels) {
                *weight = scales.weight(fits, a, b, levels);
            }
        },
    );
    rivals(corpus, unique, pairs.iter().copied(), &mut weights);
    weights
}

/// Weighs all candidates that may meet, and counts them.
pub(super) fn score(
    ctx: &Context,
    corpus: &Corpus,
    comparer: &Comparer,
    model: &Model,
    unique: &[bool],
    candidates: &Candidates,
) -> Result<Scored, LinkageError> {
    let scales = Scales::new(comparer, model);
    let weight = |fits: &mut Fits, p: &Pair| scales.weight(fits, p.a, p.b, p.levels);
    let mut out = scored(ctx, corpus, comparer.parts.len(), unique, candidates, weight)?;
    let mut weights: Vec<f32> = out.kept.iter().map(|k| k.weight).collect();
    // What is not worth keeping is no rival to what is.
    if rivals(corpus, unique, out.kept.iter().map(|k| (k.pair.a, k.pair.b)), &mut weights) {
        out.weigh_anew(&weights);
    }
    Ok(out)
}

/// Where a source holds each entity once, only one of its records can be the same as a given record: a pair loses when another fits better.
/// Whether any weight may have changed.
fn rivals(
    corpus: &Corpus,
    unique: &[bool],
    pairs: impl Iterator<Item = (u32, u32)> + Clone,
    weights: &mut [f32],
) -> bool {
    if !unique.contains(&true) {
        return false;
    }
    let sources = unique.len();
    let at = |rank: u32, source: u16| rank as usize * sources + source as usize;
    let mut best = vec![f32::NEG_INFINITY; corpus.rows() * sources];
    let between = |a: u32, b: u32| (corpus.source_of[a as usize], corpus.source_of[b as usize]);
    for ((a, b), &weight) in pairs.clone().zip(weights.iter()) {
        let (s, t) = between(a, b);
        for slot in [at(a, t), at(b, s)] {
            best[slot] = best[slot].max(weight);
        }
    }
    for ((a, b), weight) in pairs.zip(weights.iter_mut()) {
        let (s, t) = between(a, b);
        let is_unique = |source: u16| unique.get(source as usize).copied().unwrap_or(false);
        let of_t = if is_unique(t) { best[at(a, t)] } else { f32::NEG_INFINITY };
        let of_s = if is_unique(s) { best[at(b, s)] } else { f32::NEG_INFINITY };
        let rival = of_t.max(of_s);
        if rival > *weight {
            *weight -= (1.0 + f64::from(rival).exp2()).log2() as f32;
        }
    }
    true
}
