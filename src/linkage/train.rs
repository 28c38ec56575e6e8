//! Finds the model's numbers without labels: expectation–maximisation over the counts of different vectors.
//!
//! Candidates stand for all pairs: those that no rule brings are taken to be strangers, so the prior is one over *all* pairs, and chance
//! agreement comes from random pairs and exact counts, not from candidates. Verdicts take part as pairs whose answer is known.
//! Guards: numbers start from common sense, never reach 0 or 1, "different" never speaks for and "same" never against.

use rayon::prelude::*;

use super::chance;
use super::comparison::{Comparison, Level, Method, Sharing};
use super::expect::{AllSums, Open, Sums, expect};
use super::sense::{cap_agreement, common_sense, guard, hold_together, normalised, with_twins};
use super::settings::{ComparisonModel, Dependence, Model};
use super::vectors::Levels;

/// Different vectors and how often each occurs, sorted by vector.
pub type Counted = Vec<(Levels, f64)>;

/// What training sees.
pub struct Evidence<'a> {
    /// The comparisons.
    pub comparisons: &'a [Comparison],
    /// Vectors of the candidate pairs.
    pub candidates: Counted,
    /// Vectors of pairs within a source that holds each entity once: whatever they agree in, they are two. They show what relatives have in common.
    pub apart: Counted,
    /// Number of all such pairs.
    pub apart_pairs: f64,
    /// Vectors of random pairs.
    pub random: Counted,
    /// Vectors of pairs that people decided: the vector and whether it is the same.
    pub verdicts: Vec<(Levels, bool)>,
    /// Number of all pairs.
    pub all_pairs: f64,
    /// How many pairs there are with both values filled, and how many of these have equal values, by comparison; `None` where not counted.
    pub equal: Vec<Option<(f64, f64)>>,
    /// How many pairs have equal values in both of two comparisons, where counted.
    pub equal_in_both: Vec<EqualInBoth>,
    /// Where to begin with the share of matches among all pairs.
    pub first_guess: f64,
}

/// Pairs with equal values in two comparisons.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EqualInBoth {
    /// One comparison.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// Pairs with all four values filled.
    pub filled: f64,
    /// Pairs with equal values in both.
    pub equal: f64,
}

/// What training found.
pub struct Trained {
    /// The numbers; day and data are filled in by the caller.
    pub model: Model,
    /// Rounds.
    pub rounds: u32,
    /// Whether the numbers came to rest.
    pub converged: bool,
    /// The expected number of matches among the candidates.
    pub matches: f64,
}

const MOST_ROUNDS: u32 = 60;
/// So many rounds look at all vectors at first, and one in so many later: see [`Open`].
const SETTLING: u32 = 3;
const ALL_AGAIN: u32 = 8;
/// Before any pair is seen this share of matches has moved house; it counts like so many matches.
const MOVED: f64 = 0.05;
const MOVED_COUNTS: f64 = 40.0;
/// No larger share has moved: namesakes would be taken for people who did.
const MOST_MOVED: f64 = 0.25;
/// Common sense counts like this many matches.
const SENSE: f64 = 4.0;
/// Careless records have so many times the usual share of faults: between none (all faults independent) and what a fifth of the records can carry.
const CARELESSNESS: f64 = 2.0;
/// Counts different vectors.
pub fn counted(mut levels: Vec<Levels>) -> Counted {
    levels.par_sort_unstable();
    levels.chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as f64)).collect()
}

/// Counts that were made apart, as one.
pub(super) fn counted_together(some: Vec<Counted>) -> Counted {
    let mut all: Counted = some.into_iter().flatten().collect();
    all.par_sort_unstable_by_key(|c| c.0);
    all.chunk_by(|a, b| a.0 == b.0).map(|run| (run[0].0, run.iter().map(|c| c.1).sum())).collect()
}

/// Finds the numbers. Where a text is all there is, or hardly a match is left, chance is held to its usual shape.
pub fn train(evidence: &Evidence) -> Trained {
    if evidence.comparisons.len() == 1 {
        return train_with(evidence, true);
    }
    let trained = train_with(evidence, false);
    let again = trained.matches < FEW_MATCHES && evidence.comparisons.iter().any(is_own_text);
    if again { train_with(evidence, true) } else { trained }
}

/// A text that is each record's own: a title, a name of a thing.
fn is_own_text(comparison: &Comparison) -> bool {
    comparison.method == Method::Text && comparison.shared == Sharing::Own
}

/// From fewer matches nothing can be learnt.
pub const FEW_MATCHES: f64 = 5.0;

/// `bound`: what texts have in common by chance is held to its usual shape.
fn train_with(evidence: &Evidence, bound: bool) -> Trained {
    let mut model = first_model(evidence, bound);
    let (mut rounds, mut converged, mut matches) = (0, false, 0.0);
    // Once without, then with what correlated comparisons say twice and with what pairs known to be two have in common.
    for pass in 0..2 {
        converged = false;
        let mut open = Open::default();
        for round in 0..MOST_ROUNDS {
            rounds += 1;
            if round < SETTLING || round % ALL_AGAIN == 0 {
                open.all_again();
            }
            let all = open.is_new();
            let sums = expect(evidence, &model, pass > 0, &mut open);
            let next = maximise(evidence, &model, &sums, bound);
            let change = difference(&model, &next);
            matches = sums.same.pairs;
            model = next;
            if pass == 0 || rounds % 10 == 0 {
                discounts(evidence, &mut model, &sums);
            }
            if change < 1e-4 && all {
                converged = true;
                break;
            }
            if change < 1e-4 {
                open.all_again();
            }
        }
    }
    Trained { model, rounds, converged, matches }
}

fn first_model(evidence: &Evidence, bound: bool) -> Model {
    let tells_relatives = tells_relatives(evidence.comparisons);
    let homes = evidence.comparisons.iter().filter(|c| c.shared.is_of_home()).count();
    let moves = homes > 1 && are_persons(evidence.comparisons);
    let chance = chance_levels(evidence, None, bound);
    let comparisons = evidence.comparisons.iter().zip(chance).map(|(comparison, u)| {
        let m = common_sense(comparison);
        let relatives = match comparison.shared {
            _ if !tells_relatives => Vec::new(),
            Sharing::Household | Sharing::House | Sharing::Area => m.clone(),
            Sharing::Own => with_twins(comparison, &u),
            Sharing::Unknown => m.iter().zip(&u).map(|(m, u)| (m + u) / 2.0).collect(),
        };
        ComparisonModel { m, u, relatives, depends: Vec::new() }
    });
    Model {
        prior: evidence.first_guess,
        relatives_prior: if tells_relatives { evidence.first_guess / 2.0 } else { 0.0 },
        moved: if moves { MOVED } else { 0.0 },
        comparisons: comparisons.collect(),
        ..Model::default()
    }
}

/// Relatives can be told apart where something belongs to the household and something to the person.
fn tells_relatives(comparisons: &[Comparison]) -> bool {
    let shared = || comparisons.iter().map(|c| c.shared);
    shared().any(Sharing::is_of_household) && shared().any(|s| s == Sharing::Own)
}

/// Whether something tells one person from another.
fn are_persons(comparisons: &[Comparison]) -> bool {
    comparisons.iter().any(|c| c.shared == Sharing::Own && matches!(c.method, Method::Name | Method::Date))
}

fn maximise(evidence: &Evidence, old: &Model, sums: &AllSums, bound: bool) -> Model {
    let chance = chance_levels(evidence, Some(sums), bound);
    let tells_relatives = old.relatives_prior > 0.0;
    let persons = are_persons(evidence.comparisons);
    let comparisons = evidence.comparisons.iter().enumerate().zip(chance).map(|((i, comparison), u)| {
        let sense = common_sense(comparison);
        let levels = comparison.levels.len();
        let estimate = |sums: &Sums, sense: &[f64], strength: f64| {
            let counts = sums.levels[i][1..levels].iter().zip(sense).map(|(n, s)| n + strength * s);
            normalised(counts.collect())
        };
        let mut m = estimate(&sums.same, &sense, SENSE);
        let families = (sums.relatives.pairs / sums.same.pairs.max(1.0)).clamp(0.0, 1.0);
        guard(comparison, &mut m, &u, families);
        let relatives = if tells_relatives {
            let household = match comparison.shared {
                Sharing::Household | Sharing::House | Sharing::Area => sense.clone(),
                Sharing::Own => with_twins(comparison, &u),
                Sharing::Unknown => m.iter().zip(&u).map(|(m, u)| (m + u) / 2.0).collect(),
            };
            let mut all = sums.relatives.clone();
            all.put(&sums.apart);
            let mut h = estimate(&all, &household, 10.0 * SENSE);
            match comparison.shared {
                Sharing::Own => cap_agreement(comparison, &mut h, &u),
                shared if persons && shared.is_of_household() => {
                    hold_together(comparison, &mut h, &m, families);
                }
                _ => {}
            }
            h
        } else {
            Vec::new()
        };
        let before = old.comparisons.get(i);
        ComparisonModel { m, u, relatives, depends: before.map(|b| b.depends.clone()).unwrap_or_default() }
    });
    let prior = ((sums.same.pairs + 0.5) / evidence.all_pairs.max(1.0)).clamp(1e-12, 0.5);
    let relatives_prior = if tells_relatives {
        // Relatives happen everywhere, also where this data shows hardly any.
        let all_pairs = evidence.all_pairs + evidence.apart_pairs;
        ((sums.relatives.pairs + sums.apart.pairs + 0.5) / all_pairs.max(1.0)).clamp(prior * 0.02, 0.5)
    } else {
        0.0
    };
    let moved = (sums.same.moved + MOVED * MOVED_COUNTS) / (sums.same.pairs + MOVED_COUNTS);
    Model {
        prior,
        relatives_prior,
        moved: if old.moved > 0.0 { moved.min(MOST_MOVED) } else { 0.0 },
        carelessness: CARELESSNESS,
        comparisons: comparisons.collect(),
        ..Model::default()
    }
}

/// Chance agreement by comparison: levels from random pairs that are strangers, "same" from exact counts without the matches.
/// `bound`: what texts that are each record's own have in common by chance is held to its usual shape.
fn chance_levels(evidence: &Evidence, sums: Option<&AllSums>, bound: bool) -> Vec<Vec<f64>> {
    let random: Vec<[f64; Levels::MAX_LEVELS]> = match sums {
        Some(sums) => sums.strangers.levels.clone(),
        None => {
            let mut all = vec![[0.0; Levels::MAX_LEVELS]; evidence.comparisons.len()];
            for &(levels, count) in &evidence.random {
                for (i, row) in all.iter_mut().enumerate() {
                    row[levels.get(i)] += count;
                }
            }
            all
        }
    };
    evidence
        .comparisons
        .iter()
        .enumerate()
        .map(|(i, comparison)| {
            let counts = &random[i][1..comparison.levels.len()];
            let total: f64 = counts.iter().sum();
            let mut u = normalised(counts.iter().map(|n| n + 0.2 + total * 1e-7).collect());
            let same = comparison.levels.iter().position(|l| *l == Level::Same);
            if let (Some(same), Some(Some((filled, equal)))) = (same, evidence.equal.get(i)) {
                let matched = sums.map_or(0.0, |s| s.same.levels[i][same] + s.relatives.levels[i][same]);
                let least = 0.2 / filled.max(1.0);
                let exact = ((equal - matched) / filled.max(1.0)).clamp(least, 0.999);
                let rest = (1.0 - u[same - 1]).max(1e-9);
                for (k, p) in u.iter_mut().enumerate() {
                    *p = if k + 1 == same { exact } else { *p / rest * (1.0 - exact) };
                }
            }
            if bound && is_own_text(comparison) {
                chance::fall_off(&comparison.levels, &mut u);
            }
            u
        })
        .collect()
}

/// How much less the agreement of one comparison counts when another that says partly the same agrees too.
fn discounts(evidence: &Evidence, model: &mut Model, sums: &AllSums) {
    let same_at =
        |i: usize| evidence.comparisons[i].levels.iter().position(|l| *l == Level::Same).unwrap_or(1) - 1;
    for own in &mut model.comparisons {
        own.depends.clear();
    }
    for (k, both) in evidence.equal_in_both.iter().enumerate() {
        let by_matches = sums.same.both[k] + sums.relatives.both[k];
        let strangers = both.equal - by_matches;
        // What is left after the matches must be more than what training may have missed of them.
        if strangers < 20.0 || strangers < 0.3 * by_matches {
            continue;
        }
        let u = |i: usize| model.comparisons[i].u[same_at(i)];
        // The commoner of the two says less; it is the one that counts less.
        let (child, parent) =
            if u(both.one) > u(both.other) { (both.one, both.other) } else { (both.other, both.one) };
        let ratio = strangers / both.filled.max(1.0) / (u(child) * u(parent)).max(1e-15);
        let own = &mut model.comparisons[child];
        let whole = (own.m[same_at(child)] / own.u[same_at(child)]).log2();
        let bits = ratio.log2().min(whole);
        if bits > 0.4 {
            own.depends.push(Dependence { on: parent as u32, discount: bits });
        }
    }
}

fn difference(a: &Model, b: &Model) -> f64 {
    let numbers = |m: &Model| -> Vec<f64> {
        let all = m.comparisons.iter().flat_map(|c| c.m.iter().chain(&c.relatives).copied());
        all.collect()
    };
    let largest = numbers(a).iter().zip(numbers(b)).map(|(x, y)| (x - y).abs()).fold(0.0, f64::max);
    largest.max(((a.prior - b.prior) / b.prior.max(1e-15)).abs() / 10.0)
}
