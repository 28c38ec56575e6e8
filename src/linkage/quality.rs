//! How good links are when the truth is known: pairs found and pairs right, at the chosen threshold and at the best one.
//!
//! Only tests, benches and the sample city know a truth; everywhere else quality is estimated from the model.

use std::collections::BTreeSet;

use super::outcome::ScoredPair;
use crate::table::Entities;

/// Precision and recall.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Quality {
    /// Share of the links that are right.
    pub precision: f64,
    /// Share of the true pairs that are found.
    pub recall: f64,
}

impl Quality {
    fn of(right: usize, found: usize, all: usize) -> Quality {
        let share = |part: usize, whole: usize| if whole == 0 { 1.0 } else { part as f64 / whole as f64 };
        Quality { precision: share(right, found), recall: share(right, all) }
    }

    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        let sum = self.precision + self.recall;
        if sum <= 0.0 { 0.0 } else { 2.0 * self.precision * self.recall / sum }
    }
}

/// The quality of pairs, each lower row first.
pub fn of_pairs(found: impl Iterator<Item = (u32, u32)>, truth: &BTreeSet<(u32, u32)>) -> Quality {
    let (mut right, mut all) = (0, 0);
    for pair in found {
        all += 1;
        right += usize::from(truth.contains(&pair));
    }
    Quality::of(right, all, truth.len())
}

/// The quality of entities: every two rows of one entity are a pair, if `counts` says that it counts.
pub fn of_entities(
    entities: &Entities,
    truth: &BTreeSet<(u32, u32)>,
    counts: impl Fn(u32, u32) -> bool,
) -> Quality {
    let members = entities.members();
    let pairs = members.iter().flat_map(|rows| {
        rows.iter().enumerate().flat_map(move |(i, &a)| rows.iter().skip(i + 1).map(move |&b| (a, b)))
    });
    of_pairs(pairs.filter(|&(a, b)| counts(a, b)), truth)
}

/// The threshold with the best F1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Best {
    /// From which weight.
    pub weight: f64,
    /// The quality there.
    pub quality: Quality,
}

/// The best F1 that any threshold could reach.
pub fn best(pairs: &[ScoredPair], truth: &BTreeSet<(u32, u32)>) -> Best {
    let mut order: Vec<(f32, bool)> = pairs.iter().map(|p| (p.weight, truth.contains(&(p.a, p.b)))).collect();
    order.sort_by(|x, y| y.0.total_cmp(&x.0));
    let mut best = Best::default();
    let mut right = 0;
    for (i, &(weight, is_true)) in order.iter().enumerate() {
        right += usize::from(is_true);
        // Equal weights are taken together.
        if order.get(i + 1).is_some_and(|next| next.0 == weight) {
            continue;
        }
        let quality = Quality::of(right, i + 1, truth.len());
        if quality.f1() > best.quality.f1() {
            best = Best { weight: f64::from(weight), quality };
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quality_of_pairs() {
        let truth = BTreeSet::from([(0, 1), (2, 3)]);
        let quality = of_pairs([(0, 1), (1, 2)].into_iter(), &truth);
        assert_eq!((quality.precision, quality.recall, quality.f1()), (0.5, 0.5, 0.5));
    }
}
