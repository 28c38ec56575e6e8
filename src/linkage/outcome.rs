//! What linkage answers: scored pairs, entities, and everything a person needs to judge them.
//!
//! Rows are row numbers of the coded table that was linked. Pairs are sorted by row numbers; very unlikely pairs are only counted, not kept.

use std::sync::Arc;

use super::comparer::Comparer;
use super::comparison::{Comparison, Level};
use super::corpus::Corpus;
use super::rule::BlockingRule;
use super::settings::{Decision, LinkageSettings, Model, Thresholds};
use super::splink::Scorer;
use super::vectors::Levels;
use super::weigh::probability;
use crate::base::{FieldName, SourceId};
use crate::table::Entities;

/// The answer of [`super::link`].
#[derive(Clone, Debug)]
pub struct Linked {
    /// The settings used: as given, with everything that was proposed, trained or chosen filled in.
    pub settings: LinkageSettings,
    /// The comparisons with the numbers of their levels, in the order of the packed levels.
    pub comparisons: Vec<ComparisonOutcome>,
    /// The blocking rules with what they reach.
    pub blocking: Vec<RuleOutcome>,
    /// The estimated share of true links that no rule reaches, 0 to 1.
    pub out_of_reach: f64,
    /// The pairs whose weight is at least [`Linked::KEPT_FROM`], sorted by rows.
    pub pairs: Vec<ScoredPair>,
    /// The weight of each of these pairs by itself; [`ScoredPair::weight`] is settled with what the entities say.
    pub own_weights: Arc<[f32]>,
    /// How alike all compared pairs are.
    pub histogram: Histogram,
    /// Which rows are one entity.
    pub entities: Entities,
    /// How much there was of everything.
    pub counts: Counts,
    /// How good the links are expected to be, judged from the model alone.
    pub expected: Expected,
    /// How good the links would be at any other threshold.
    pub estimates: Estimates,
    /// Where pairs, verdicts and entities do not fit together.
    pub contradictions: Vec<Contradiction>,
    /// Rows with too little in them to be linked with anything.
    pub unlinkable: Vec<u32>,
    /// Sources in which every record is taken to be another entity.
    pub unique_sources: Vec<SourceId>,
    /// How training went.
    pub training: Training,
    /// How long the phases took.
    pub seconds: Seconds,
    /// How many bytes of the pairs were kept in a temporary file because memory had no room for them.
    pub bytes_in_file: u64,
    /// The match fields in the form in which they were compared; explanations read it.
    pub corpus: Arc<Corpus>,
    /// The comparisons, ready to compare any two rows.
    pub comparer: Arc<Comparer>,
    /// The weights of a model that Splink trained, where one was used.
    pub splink: Option<Arc<Scorer>>,
}

/// A comparison and its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonOutcome {
    /// What is compared and how.
    pub comparison: Comparison,
    /// The levels in order, the empty one first.
    pub levels: Vec<LevelOutcome>,
}

/// A level and its numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LevelOutcome {
    /// The level.
    pub level: Level,
    /// How often among pairs of one entity.
    pub m: f64,
    /// How often among other pairs.
    pub u: f64,
    /// What it adds to the match weight, in bits.
    pub weight: f64,
    /// How many compared pairs are at this level.
    pub pairs: u64,
}

/// A blocking rule and what it reaches.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleOutcome {
    /// The rule.
    pub rule: BlockingRule,
    /// Pairs that it brings.
    pub pairs: u64,
    /// Pairs that no rule before it brings.
    pub new_pairs: u64,
    /// Estimated share of the true links that it reaches, 0 to 1.
    pub reached: f64,
    /// Estimated share of the true links that it reaches and no rule before it does.
    pub newly_reached: f64,
    /// Groups too large to compare each with each: only neighbours in order were compared there.
    pub large_groups: u64,
}

/// A compared pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoredPair {
    /// The lower row.
    pub a: u32,
    /// The higher row.
    pub b: u32,
    /// Match weight in bits, the prior included, and settled with what the records' entities say.
    pub weight: f32,
    /// The chance that both are the same entity.
    pub probability: f32,
    /// The level of each comparison.
    pub levels: Levels,
}

/// Counts of pairs by weight.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Histogram {
    /// Weight at which the first bar begins; lower weights are counted in the first bar.
    pub from: f64,
    /// Width of a bar, in bits.
    pub step: f64,
    /// Pairs per bar; the last bar also counts all higher weights.
    pub counts: Vec<u64>,
}

/// How much there was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Records.
    pub records: usize,
    /// Pairs that were compared.
    pub candidate_pairs: u64,
    /// Pairs decided as links.
    pub links: u64,
    /// Pairs a person should look at.
    pub review: u64,
    /// Pairs decided as not the same.
    pub no: u64,
    /// Entities found.
    pub entities: usize,
}

/// Expected quality, judged from the probabilities.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Expected {
    /// The share of links that are right.
    pub precision: f64,
    /// The share of true links that are found, blocking included.
    pub recall: f64,
}

/// Expected quality at every threshold, in steps of a quarter bit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Estimates {
    /// By step from [`Estimates::FROM`] upwards: how many pairs have at least that weight.
    links: Vec<u64>,
    /// By step: how many of these are expected to be right.
    right: Vec<f64>,
    /// How many pairs are expected to be the same, those that no rule reaches included.
    all: f64,
}

/// Expected quality at one threshold.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Estimate {
    /// Pairs from this weight on.
    pub links: u64,
    /// The quality of these links.
    pub expected: Expected,
}

impl Estimates {
    /// The lowest weight with an answer of its own.
    pub const FROM: f64 = -10.0;
    const PER_BIT: f64 = 4.0;
    const STEPS: usize = 200;

    /// From the weights of the pairs; `out_of_reach` is the share of true links that no rule reaches.
    pub fn new(weights: impl Iterator<Item = f64>, out_of_reach: f64) -> Estimates {
        let mut links = vec![0u64; Self::STEPS];
        let mut right = vec![0.0; Self::STEPS];
        let mut found = 0.0;
        for weight in weights {
            let chance = probability(weight);
            let step = Self::step(weight, f64::floor);
            found += chance;
            links[step] += 1;
            right[step] += chance;
        }
        for step in (1..Self::STEPS).rev() {
            links[step - 1] += links[step];
            right[step - 1] += right[step];
        }
        Estimates { links, right, all: found / (1.0 - out_of_reach).max(0.01) }
    }

    fn step(weight: f64, round: fn(f64) -> f64) -> usize {
        (round((weight - Self::FROM) * Self::PER_BIT).max(0.0) as usize).min(Self::STEPS - 1)
    }

    /// What to expect when links begin at this match weight.
    pub fn at(&self, weight: f64) -> Estimate {
        let step = Self::step(weight - 1e-6, f64::ceil);
        let (links, right) = match (self.links.get(step), self.right.get(step)) {
            (Some(&links), Some(&right)) => (links, right),
            _ => return Estimate::default(),
        };
        let precision = if links == 0 { 1.0 } else { right / links as f64 };
        let recall = if self.all <= 0.0 { 0.0 } else { right / self.all };
        Estimate { links, expected: Expected { precision, recall } }
    }
}

/// Where things do not fit together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contradiction {
    /// What does not fit.
    pub kind: ContradictionKind,
    /// One row.
    pub a: u32,
    /// The other row.
    pub b: u32,
    /// The pair's weight, when it was compared.
    pub weight: Option<f32>,
}

/// What does not fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContradictionKind {
    /// A strong pair was kept apart because its entities as wholes do not fit.
    KeptApart,
    /// A strong pair was kept apart because a source holds each entity once only.
    OncePerSource,
    /// A person says "different", but other verdicts say they are the same through third records.
    VerdictsDisagree,
    /// A person's verdict goes against a very clear weight.
    VerdictAgainstWeight,
}

/// How training went.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Training {
    /// True when stored numbers were used and nothing was trained.
    pub stored: bool,
    /// Rounds of expectation and maximisation.
    pub rounds: u32,
    /// Whether the numbers came to rest.
    pub converged: bool,
    /// Whether the result can be trusted at all.
    pub trusted: bool,
    /// Verdicts that took part.
    pub verdicts: usize,
}

/// Seconds per phase.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Seconds {
    /// Reading the match fields and proposing settings.
    pub propose: f64,
    /// Finding the pairs.
    pub block: f64,
    /// Comparing them.
    pub compare: f64,
    /// Training.
    pub train: f64,
    /// Scoring.
    pub score: f64,
    /// Grouping into entities.
    pub cluster: f64,
}

impl Linked {
    /// Pairs below this weight (1 in 1,000) are counted but not kept.
    pub const KEPT_FROM: f64 = -9.965;

    /// The model in use.
    pub fn model(&self) -> Option<&Model> {
        self.settings.model.as_ref()
    }

    /// The match weight of a pair in full precision; [`ScoredPair`] keeps half of it.
    pub fn weight(&self, pair: &ScoredPair) -> f64 {
        let exact = self.splink.as_ref().and_then(|s| s.of_rows(pair.a, pair.b)).map(|found| found.1);
        exact.unwrap_or(f64::from(pair.weight))
    }

    /// The thresholds in use.
    pub fn thresholds(&self) -> Thresholds {
        self.settings.thresholds.unwrap_or(Thresholds { review: 0.0, link: 0.0 })
    }

    /// The compared pair of two rows, in any order.
    pub fn pair(&self, a: u32, b: u32) -> Option<&ScoredPair> {
        let wanted = (a.min(b), a.max(b));
        self.pairs.binary_search_by(|p| (p.a, p.b).cmp(&wanted)).ok().and_then(|i| self.pairs.get(i))
    }

    /// The weight of the compared pair of two rows by itself, without what other records of their entity say.
    pub fn own_weight(&self, a: u32, b: u32) -> Option<f32> {
        let wanted = (a.min(b), a.max(b));
        let at = self.pairs.binary_search_by(|p| (p.a, p.b).cmp(&wanted)).ok()?;
        self.own_weights.get(at).copied()
    }

    /// What becomes of a pair: records of one entity are linked, others are judged by their weight and are never a link.
    pub fn decision(&self, pair: &ScoredPair) -> Decision {
        let together = self.entities.of_row.get(pair.a as usize) == self.entities.of_row.get(pair.b as usize);
        match self.thresholds().decide(f64::from(pair.weight)) {
            _ if together => Decision::Link,
            Decision::Link => Decision::Review,
            decision => decision,
        }
    }

    /// How good the links would be if they began at this match weight: precision and recall, estimated without labels.
    pub fn estimate_at(&self, weight: f64) -> Estimate {
        self.estimates.at(weight)
    }

    /// The fields that were evidence, each once, in the order of the comparisons.
    pub fn fields(&self) -> Vec<&FieldName> {
        let mut out: Vec<&FieldName> = Vec::new();
        for field in self.comparisons.iter().flat_map(|c| &c.comparison.fields) {
            if !out.contains(&field) {
                out.push(field);
            }
        }
        out
    }
}

impl Histogram {
    /// An empty histogram over the weights that are worth showing.
    pub fn new() -> Self {
        Histogram { from: -30.0, step: 1.0, counts: vec![0; 70] }
    }

    fn bar(&mut self, weight: f64) -> Option<&mut u64> {
        let last = self.counts.len().saturating_sub(1);
        let bar = (((weight - self.from) / self.step).floor().max(0.0) as usize).min(last);
        self.counts.get_mut(bar)
    }

    /// Counts one pair.
    pub fn add(&mut self, weight: f64) {
        if let Some(count) = self.bar(weight) {
            *count += 1;
        }
    }

    /// Counts one pair less.
    pub fn take(&mut self, weight: f64) {
        if let Some(count) = self.bar(weight) {
            *count = count.saturating_sub(1);
        }
    }

    /// Pairs in the bars that begin below `weight`; exact at the edges of bars.
    pub fn below(&self, weight: f64) -> u64 {
        let bars = ((weight - self.from) / self.step).ceil().max(0.0) as usize;
        self.counts.iter().take(bars).sum()
    }
}
