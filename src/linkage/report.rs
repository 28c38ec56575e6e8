//! Puts the answer together: numbers per level and rule, histogram, entities, contradictions, and the findings a person should read.
//!
//! The last step, [`Linked::decided`], can be repeated alone when a threshold changes.

use std::sync::Arc;
use std::time::Instant;

use rayon::prelude::*;

use super::blocking::UsedRule;
use super::choose;
use super::clusters::{self, Constraints, Edge};
use super::company;
use super::comparer::Comparer;
use super::comparison::{Level, Method, Sharing};
use super::corpus::Corpus;
use super::outcome::*;
use super::settings::{Decision, LinkageSettings, Thresholds};
use super::tally::{Scored, Weighed};
use super::vectors::Levels;
use super::verdict::{ResolvedVerdict, Says};
use super::weigh::{Weigher, among_all_matches, probability};
use crate::findings::{Findings, Message, Place};
use crate::table::Entities;

/// Everything but what follows from the thresholds.
pub(super) fn assemble(
    corpus: &Arc<Corpus>,
    comparer: &Arc<Comparer>,
    settings: LinkageSettings,
    rules: &[UsedRule],
    scored: Scored,
    training: Training,
) -> Linked {
    let model = settings.model.clone().unwrap_or_default();
    let comparisons: Vec<_> = comparer.parts.iter().map(|p| p.comparison.clone()).collect();
    let weigher = Weigher::new(&comparisons, &model);
    let likely = scored.likely();
    let Scored { pairs: candidate_pairs, at_level, histogram, of_rules, kept } = scored;
    let mut pairs: Vec<ScoredPair> = kept.into_iter().map(|k| on_rows(corpus, k)).collect();
    pairs.par_sort_unstable_by_key(|p| (p.a, p.b));
    let outcomes = comparisons.iter().enumerate().map(|(k, comparison)| {
        let numbers = among_all_matches(&model, k, comparison);
        let levels = comparison.levels.iter().enumerate().map(|(l, &level)| {
            let of = |list: &[f64]| l.checked_sub(1).and_then(|l| list.get(l)).copied().unwrap_or(0.0);
            let (m, u) = (of(&numbers.m), of(&numbers.u));
            LevelOutcome { level, m, u, weight: weigher.weight(k, l), pairs: at_level[k][l] }
        });
        ComparisonOutcome { comparison: comparison.clone(), levels: levels.collect() }
    });
    let out_of_reach = choose::out_of_reach(&likely, rules.iter().filter(|r| r.rule.enabled).count());
    let all_likely: f64 = likely.iter().map(|l| l.0).sum::<f64>().max(1e-9);
    let share = |wanted: &dyn Fn(u32) -> bool| {
        let reached: f64 = likely.iter().filter(|l| wanted(l.1)).map(|l| l.0).sum();
        reached / all_likely * (1.0 - out_of_reach)
    };
    let blocking = rules.iter().zip(of_rules).enumerate().map(|(number, (rule, (pairs, new_pairs)))| {
        let bit = 1u32.checked_shl(number as u32).unwrap_or(0);
        RuleOutcome {
            rule: rule.rule.clone(),
            pairs,
            new_pairs,
            reached: share(&|r| r & bit != 0),
            newly_reached: share(&|r| r & bit != 0 && r & bit.wrapping_sub(1) == 0),
            large_groups: rule.large_groups,
        }
    });
    Linked {
        comparisons: outcomes.collect(),
        blocking: blocking.collect(),
        out_of_reach,
        own_weights: pairs.iter().map(|p| p.weight).collect(),
        pairs,
        histogram,
        entities: Entities::singletons(corpus.rows()),
        counts: Counts { records: corpus.rows(), candidate_pairs, ..Counts::default() },
        expected: Expected::default(),
        estimates: Estimates::default(),
        contradictions: Vec::new(),
        unlinkable: Vec::new(),
        unique_sources: settings.unique_sources.clone().unwrap_or_default(),
        training,
        seconds: Seconds::default(),
        bytes_in_file: 0,
        corpus: corpus.clone(),
        comparer: comparer.clone(),
        splink: None,
        settings,
    }
}

/// A pair of ranks as one of rows.
fn on_rows(corpus: &Corpus, Weighed { pair, weight }: Weighed) -> ScoredPair {
    let (a, b) = (corpus.row_of[pair.a as usize], corpus.row_of[pair.b as usize]);
    let probability = probability(f64::from(weight)) as f32;
    ScoredPair { a: a.min(b), b: a.max(b), weight, probability, levels: pair.levels }
}

/// Rows that would not be linked even with a record that agrees in everything they have.
fn unlinkable(
    corpus: &Corpus,
    comparer: &Comparer,
    weigher: &Weigher,
    thresholds: Option<Thresholds>,
) -> Vec<u32> {
    let link = thresholds.map_or(0.0, |t| t.link);
    let mut rows: Vec<u32> = (0..corpus.rows() as u32)
        .into_par_iter()
        .filter(|&rank| {
            let best = comparer.parts.iter().enumerate().fold(Levels::default(), |levels, (i, part)| {
                let filled = part.value_of.get(rank as usize).is_some_and(|&v| v != super::corpus::EMPTY);
                let best = |l: &Level| matches!(l, Level::Same | Level::Condition { .. });
                let same = part.comparison.levels.iter().position(best).unwrap_or(0);
                if filled { levels.with(i, same) } else { levels }
            });
            weigher.fit(best).weight(0.0) + 4.0 < link
        })
        .map(|rank| corpus.row_of[rank as usize])
        .collect();
    rows.sort_unstable();
    rows
}

impl Linked {
    /// What is decided by these weights: entities, links, pairs to review, and what a person should know. Without `thresholds` those that the
    /// data suggest count.
    pub fn decided(
        mut self,
        thresholds: Option<Thresholds>,
        verdicts: &[ResolvedVerdict],
        findings: &Findings,
    ) -> Linked {
        let started = Instant::now();
        if thresholds.is_some() {
            self.settings.thresholds = thresholds;
        }
        let model = self.settings.model.clone().unwrap_or_default();
        let comparisons: Vec<_> = self.comparer.parts.iter().map(|p| p.comparison.clone()).collect();
        let weigher = Weigher::new(&comparisons, &model);
        self.unlinkable = unlinkable(&self.corpus, &self.comparer, &weigher, self.settings.thresholds);
        self.group(verdicts);
        self.seconds.cluster = started.elapsed().as_secs_f64();
        say(&self, findings);
        self
    }

    /// Groups the records by the pairs' weights; everything that depends on it is counted anew.
    fn group(&mut self, verdicts: &[ResolvedVerdict]) {
        let corpus = self.corpus.clone();
        let thresholds = self.thresholds();
        let unique: Vec<bool> = corpus.sources.iter().map(|s| self.unique_sources.contains(s)).collect();
        let rank = |row: u32| corpus.rank_of.get(row as usize).copied().unwrap_or(0);
        let mut edges: Vec<Edge> = self
            .pairs
            .iter()
            .zip(self.own_weights.iter())
            .map(|(p, weight)| {
                let (a, b) = (rank(p.a), rank(p.b));
                Edge { a: a.min(b), b: a.max(b), pull: weight - thresholds.link as f32 }
            })
            .collect();
        edges.par_sort_unstable_by_key(|e| (e.a, e.b));
        let inside = |v: &&ResolvedVerdict| (v.b as usize) < corpus.rows();
        let on_ranks: Vec<ResolvedVerdict> = verdicts
            .iter()
            .filter(inside)
            .map(|v| ResolvedVerdict::new(rank(v.a), rank(v.b), v.says))
            .collect();
        let constraints = Constraints { source_of: &corpus.source_of, unique: &unique, verdicts: &on_ranks };
        let grouped = clusters::group(corpus.rows(), &edges, &constraints);
        let group_of_row: Vec<u32> =
            corpus.rank_of.iter().map(|&r| grouped.group_of.get(r as usize).copied().unwrap_or(r)).collect();
        self.entities = Entities::from_groups(&group_of_row);
        let row = |rank: u32| corpus.row_of.get(rank as usize).copied().unwrap_or(rank);
        let mut contradictions = self.find_contradictions(&unique, verdicts);
        contradictions.extend(grouped.broken.iter().map(|v| {
            let (a, b) = (row(v.a), row(v.b));
            let kind = ContradictionKind::VerdictsDisagree;
            Contradiction { kind, a: a.min(b), b: a.max(b), weight: self.own_weight(a, b) }
        }));
        contradictions.sort_by_key(|c| (c.kind, c.a, c.b));
        self.contradictions = contradictions;
        // The weights of a model of Splink stay Splink's.
        if self.splink.is_none() {
            company::settle(&mut self.pairs, &self.own_weights, &self.entities, thresholds.link);
        }
        self.count();
    }

    fn find_contradictions(&self, unique: &[bool], verdicts: &[ResolvedVerdict]) -> Vec<Contradiction> {
        let clearly = (self.thresholds().link + 3.0) as f32;
        let source = |row: u32| {
            let rank = self.corpus.rank_of.get(row as usize).copied().unwrap_or(0);
            self.corpus.source_of.get(rank as usize).copied().unwrap_or(0)
        };
        let entity = |row: u32| self.entities.of_row.get(row as usize).copied();
        let said = |a: u32, b: u32| verdicts.iter().find(|v| (v.a, v.b) == (a, b)).map(|v| v.says);
        let mut out = Vec::new();
        let strong = self.pairs.iter().zip(self.own_weights.iter()).filter(|(_, w)| **w >= clearly);
        for (pair, &weight) in strong.filter(|(p, _)| entity(p.a) != entity(p.b)) {
            if said(pair.a, pair.b) == Some(Says::Different) {
                continue;
            }
            let kind = if unique.contains(&true) && source(pair.a) != source(pair.b) {
                ContradictionKind::OncePerSource
            } else {
                ContradictionKind::KeptApart
            };
            out.push(Contradiction { kind, a: pair.a, b: pair.b, weight: Some(weight) });
        }
        for verdict in verdicts {
            let Some(weight) = self.own_weight(verdict.a, verdict.b) else { continue };
            let against = match verdict.says {
                Says::Same => weight < -7.0,
                Says::Different => weight > 10.0,
                Says::Unsure => false,
            };
            if against {
                let kind = ContradictionKind::VerdictAgainstWeight;
                out.push(Contradiction { kind, a: verdict.a, b: verdict.b, weight: Some(weight) });
            }
        }
        out
    }

    fn count(&mut self) {
        let (mut links, mut review, mut right, mut found) = (0u64, 0u64, 0.0, 0.0);
        for pair in &self.pairs {
            let chance = f64::from(pair.probability);
            found += chance;
            match self.decision(pair) {
                Decision::Link => {
                    links += 1;
                    right += chance;
                }
                Decision::Review => review += 1,
                Decision::No => {}
            }
        }
        let reached = 1.0 - self.out_of_reach;
        self.expected = Expected {
            precision: if links == 0 { 1.0 } else { right / links as f64 },
            recall: if found <= 0.0 { 0.0 } else { right / found * reached },
        };
        let weights = self.pairs.iter().map(|p| f64::from(p.weight));
        self.estimates = Estimates::new(weights, self.out_of_reach);
        self.counts.links = links;
        self.counts.review = review;
        self.counts.no = self.counts.candidate_pairs.saturating_sub(links + review);
        self.counts.entities = self.entities.count;
    }
}

/// A stored model was made for other comparisons.
pub(super) fn model_does_not_fit(findings: &Findings) {
    findings.warn(Message::new("linkage-finding-model-does-not-fit"), Place::default());
}

/// The fields of the one comparison without which hardly any link would be left, unless it is each record's own (an identity number may well decide
/// alone; an address may not).
fn rests_on(linked: &Linked) -> Option<String> {
    const NEARLY_ALL: f64 = 0.9;
    const ENOUGH: usize = 20;
    let link = linked.thresholds().link;
    let mut needed = vec![0usize; linked.comparisons.len()];
    let mut links = 0;
    let decided = linked.pairs.iter().zip(linked.own_weights.iter());
    for (pair, &weight) in decided.filter(|(p, _)| linked.decision(p) == Decision::Link).take(20_000) {
        links += 1;
        for (i, outcome) in linked.comparisons.iter().enumerate() {
            let own = outcome.levels.get(pair.levels.get(i)).map_or(0.0, |l| l.weight);
            needed[i] += usize::from(f64::from(weight) - own < link);
        }
    }
    let share = |n: usize| n as f64 / links.max(1) as f64;
    let (at, &most) = needed.iter().enumerate().max_by_key(|n| n.1)?;
    let second = needed.iter().enumerate().filter(|n| n.0 != at).map(|n| *n.1).max().unwrap_or(0);
    let comparison = &linked.comparisons.get(at)?.comparison;
    let alone = links >= ENOUGH
        && share(most) >= NEARLY_ALL
        && share(second) < 0.3
        && linked.comparisons.len() > 1
        && comparison.shared != Sharing::Own;
    alone.then(|| comparison.fields.iter().map(|f| f.as_str()).collect::<Vec<_>>().join(", "))
}

/// What a person should know about the result.
fn say(linked: &Linked, findings: &Findings) {
    if !linked.training.trusted {
        findings.warn(Message::new("linkage-finding-not-trusted"), Place::default());
    }
    if linked.comparisons.iter().all(|c| c.comparison.method == Method::Category) {
        findings.warn(Message::new("linkage-finding-only-categories"), Place::default());
    }
    if let Some(fields) = rests_on(linked) {
        findings.warn(Message::new("linkage-finding-one-field").with("fields", fields), Place::default());
    }
    if linked.counts.links == 0 {
        findings.warn(Message::new("linkage-finding-no-links"), Place::default());
    } else if linked.expected.precision < 0.85 {
        let percent = (linked.expected.precision * 100.0).round();
        findings.warn(Message::new("linkage-finding-many-wrong").with("percent", percent), Place::default());
    }
    if linked.out_of_reach > 0.03 {
        let percent = (linked.out_of_reach * 1_000.0).round() / 10.0;
        findings
            .warn(Message::new("linkage-finding-out-of-reach").with("percent", percent), Place::default());
    }
    let large: u64 = linked.blocking.iter().map(|r| r.large_groups).sum();
    if large > 0 {
        findings.note(Message::new("linkage-finding-large-groups").with("count", large), Place::default());
    }
    if !linked.unlinkable.is_empty() {
        let message = Message::new("linkage-finding-unlinkable").with("count", linked.unlinkable.len());
        findings.note(message, Place::default());
    }
    let kept_apart = linked.contradictions.len();
    if kept_apart > 0 {
        findings
            .note(Message::new("linkage-finding-contradictions").with("count", kept_apart), Place::default());
    }
    super::twice::say(linked, findings);
}
