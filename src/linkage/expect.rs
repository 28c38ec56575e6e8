//! The first half of a round of training: how likely each explanation is for every vector, summed up by level.

use rayon::prelude::*;

use super::comparison::{Comparison, Level};
use super::settings::Model;
use super::train::{Counted, Evidence};
use super::vectors::Levels;
use super::weigh::{Fit, Weigher};

/// A verdict counts like this many pairs.
const VERDICT: f64 = 3.0;
/// Also in a file that holds each entity once somebody is entered twice: so many times rarer than records of one entity in two files. What fits
/// that far better than any other explanation teaches nothing about relatives.
const DOUBLE: f64 = 1e-3;

/// Sums over pairs, weighted by how well one explanation fits.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    pub pairs: f64,
    /// Pairs that name two homes.
    pub moved: f64,
    /// By comparison and level; of what says where somebody lives only pairs that name one home.
    pub levels: Vec<[f64; Levels::MAX_LEVELS]>,
    /// For each entry of `equal_in_both`, pairs that are the same in both.
    pub both: Vec<f64>,
}

/// The sums of each explanation.
pub(super) struct AllSums {
    pub same: Sums,
    pub relatives: Sums,
    /// Relatives among the pairs known to be two.
    pub apart: Sums,
    /// Random pairs that are strangers.
    pub strangers: Sums,
}

/// So many vectors are summed up at once; the sums are put together in order, so that they do not depend on how many cores there are.
const CHUNK: usize = 1_024;

/// The vectors of candidates that a model takes for more than strangers. Most of them are strangers in every round, and need no look in each.
#[derive(Default)]
pub(super) struct Open(Option<Counted>);

/// A vector that is less likely than this to be more than strangers is left out until all are looked at again.
const STRANGERS: f64 = 1e-7;

impl Open {
    /// Makes the next round look at all vectors.
    pub(super) fn all_again(&mut self) {
        self.0 = None;
    }

    /// Whether the last round looked at all vectors.
    pub(super) fn is_new(&self) -> bool {
        self.0.is_none()
    }
}

/// Sums up vectors by how well a model explains them: those that are `open`, and `with_apart` those of pairs known to be two as well.
pub(super) fn expect(evidence: &Evidence, model: &Model, with_apart: bool, open: &mut Open) -> AllSums {
    let weigher = Weigher::new(evidence.comparisons, model);
    let same_in = SameIn::new(evidence);
    let all = open.is_new();
    let looked_at = open.0.as_deref().unwrap_or(&evidence.candidates);
    let (candidates, opened): (Vec<AllSums>, Vec<Counted>) = looked_at
        .par_chunks(CHUNK)
        .map(|vectors| {
            let mut out = AllSums::none(evidence);
            let mut opened = Counted::new();
            for &(levels, count) in vectors {
                let (fit, stayed) = weigher.fit_and_stayed(levels);
                let [same, relatives, _] = shares(fit);
                if all && same + relatives >= STRANGERS {
                    opened.push((levels, count));
                }
                let is_same = same_in.of(levels);
                out.same.add(evidence, levels, count * same, stayed, Some(is_same));
                out.relatives.add(evidence, levels, count * relatives, 1.0, Some(is_same));
            }
            (out, opened)
        })
        .unzip();
    if all {
        open.0 = Some(opened.concat());
    }
    let random = evidence.random.par_chunks(CHUNK).map(|vectors| {
        let mut out = AllSums::none(evidence);
        for &(levels, count) in vectors {
            let [_, _, strangers] = shares(weigher.fit(levels));
            out.strangers.add(evidence, levels, count * strangers, 1.0, None);
        }
        out
    });
    // What is known to be two is asked when there is a first idea of what one is.
    let apart = if with_apart { evidence.apart.as_slice() } else { &[] };
    let apart = apart.par_chunks(CHUNK).map(|vectors| {
        let mut out = AllSums::none(evidence);
        for &(levels, count) in vectors {
            let [same, relatives, strangers] = shares(weigher.fit(levels));
            let two = relatives + strangers + same * DOUBLE;
            out.apart.add(evidence, levels, count * relatives / two.max(1e-12), 1.0, None);
        }
        out
    });
    let others: Vec<AllSums> = random.chain(apart).collect();
    let mut out = AllSums::none(evidence);
    for more in candidates.iter().chain(&others) {
        out.same.put(&more.same);
        out.relatives.put(&more.relatives);
        out.apart.put(&more.apart);
        out.strangers.put(&more.strangers);
    }
    for &(levels, same) in &evidence.verdicts {
        let (fit, stayed) = weigher.fit_and_stayed(levels);
        let [_, relatives, strangers] = shares(fit);
        let of_different = relatives / (relatives + strangers).max(1e-12);
        match same {
            true => out.same.add(evidence, levels, VERDICT, stayed, None),
            false => out.relatives.add(evidence, levels, VERDICT * of_different, 1.0, None),
        }
    }
    out
}

/// Where each comparison's level `Same` stands; 0 where it has none.
struct SameIn(Vec<usize>);

impl SameIn {
    fn new(evidence: &Evidence) -> Self {
        let same = |c: &Comparison| c.levels.iter().position(|l| *l == Level::Same).unwrap_or(0);
        SameIn(evidence.comparisons.iter().map(same).collect())
    }

    /// The comparisons in which a vector is the same, one bit each.
    fn of(&self, levels: Levels) -> u64 {
        let is_same = |(i, &same): (usize, &usize)| u64::from(same != 0 && levels.get(i) == same) << i;
        self.0.iter().enumerate().map(is_same).sum()
    }
}

impl AllSums {
    fn none(evidence: &Evidence) -> AllSums {
        let none = Sums {
            pairs: 0.0,
            moved: 0.0,
            levels: vec![[0.0; Levels::MAX_LEVELS]; evidence.comparisons.len()],
            both: vec![0.0; evidence.equal_in_both.len()],
        };
        AllSums { same: none.clone(), relatives: none.clone(), apart: none.clone(), strangers: none }
    }
}

impl Sums {
    /// Adds a pair that is one entity's with a chance of `weight` and names one home with a chance of `stayed`; `is_same`: the comparisons in
    /// which it is the same, where it counts for what two comparisons say together.
    fn add(&mut self, evidence: &Evidence, levels: Levels, weight: f64, stayed: f64, is_same: Option<u64>) {
        // What weighs next to nothing changes no number.
        if weight < 1e-9 {
            return;
        }
        self.pairs += weight;
        self.moved += weight * (1.0 - stayed);
        for ((i, row), comparison) in self.levels.iter_mut().enumerate().zip(evidence.comparisons) {
            row[levels.get(i)] += if comparison.shared.is_of_home() { weight * stayed } else { weight };
        }
        let Some(is_same) = is_same else { return };
        for (sum, both) in self.both.iter_mut().zip(&evidence.equal_in_both) {
            if is_same >> both.one & is_same >> both.other & 1 == 1 {
                *sum += weight;
            }
        }
    }

    /// Adds other sums.
    pub(super) fn put(&mut self, more: &Sums) {
        self.pairs += more.pairs;
        self.moved += more.moved;
        for (row, more) in self.levels.iter_mut().zip(&more.levels) {
            row.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
        }
        self.both.iter_mut().zip(&more.both).for_each(|(sum, more)| *sum += more);
    }
}

/// How likely each of the three explanations is.
fn shares(fit: Fit) -> [f64; 3] {
    let best = fit.same.max(fit.relatives).max(fit.strangers);
    let of = |fit: f64| if fit - best < -60.0 { 0.0 } else { (fit - best).exp2() };
    let (same, relatives, strangers) = (of(fit.same), of(fit.relatives), of(fit.strangers));
    let all = same + relatives + strangers;
    [same / all, relatives / all, strangers / all]
}
