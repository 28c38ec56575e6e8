//! The sequence of linkage: read the match fields, propose, block, compare, train, score, group.
//!
//! Everything in between works on ranks (the order of content); rows of the table appear only at both ends. Changing a threshold needs only the
//! last step: [`Linked::decided`].

use std::sync::Arc;
use std::time::Instant;

use super::blocking::{block_with, pair_budget};
use super::comparer::Comparer;
use super::corpus::Corpus;
use super::key_store::KeyStore;
use super::learn::{Candidates, Learner, Unique};
use super::outcome::{Linked, Seconds};
use super::scoring::score;
use super::settings::{LinkageSettings, Model};
use super::splink::{self, ModelError};
use super::teach::Teacher;
use super::verdict::ResolvedVerdict;
use super::{choose, copies, propose, report, sample};
use crate::base::{Cancelled, Context};
use crate::findings::Findings;
use crate::table::{Field, Table, TableError};

/// Why linkage could not be done.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum LinkageError {
    /// There is no field with values that could be evidence.
    #[error("none of the fields has values by which records could be compared")]
    NothingToCompare,
    /// The table lacks something.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A model of Splink does not fit the table.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// Stopped on request.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Finds which rows of `table` mean the same entity, by the fields that may be evidence.
pub fn link(
    ctx: &Context,
    table: &Table,
    fields: &[Field],
    settings: &LinkageSettings,
    verdicts: &[ResolvedVerdict],
    findings: &Findings,
) -> Result<Linked, LinkageError> {
    let weighed = weigh_pairs(ctx, table, fields, settings, verdicts, findings)?;
    Ok(weighed.decided(settings.thresholds, verdicts, findings))
}

/// Everything but the decisions: the pairs with their weights, and the thresholds that the data suggest. Those of the settings do not count here.
pub fn weigh_pairs(
    ctx: &Context,
    table: &Table,
    fields: &[Field],
    settings: &LinkageSettings,
    verdicts: &[ResolvedVerdict],
    findings: &Findings,
) -> Result<Linked, LinkageError> {
    if let Some(model) = &settings.splink {
        return splink::weigh_pairs(ctx, table, fields, model, settings, findings);
    }
    let mut clock = Clock::default();
    let corpus = Arc::new(Corpus::read(table, fields)?);
    let comparisons = settings.comparisons.clone().unwrap_or_else(|| propose::comparisons(&corpus));
    // Of no records none is missed.
    if comparisons.is_empty() && corpus.rows() > 0 {
        return Err(LinkageError::NothingToCompare);
    }
    let mut comparer = Arc::new(Comparer::new(&corpus, &comparisons, ctx.today));
    let mut seconds = Seconds { propose: clock.lap(), ..Seconds::default() };

    let stored = settings.model.clone().filter(|m| fits(m, &comparer));
    if settings.model.is_some() && stored.is_none() {
        report::model_does_not_fit(findings);
    }
    let mut unique = Unique::new(&corpus, settings.unique_sources.as_deref());
    let teacher = Teacher::new(ctx, &corpus, &comparer, settings.seed);
    let learner = Learner::new(&corpus, &comparer, &teacher, &comparisons, stored);
    let budget = pair_budget(corpus.rows());
    let (rules, keys) = match &settings.blocking {
        Some(given) => (given.clone(), KeyStore::default()),
        None => learner.rules(&unique, budget)?,
    };
    let blocked = block_with(ctx, &corpus, keys, &rules, &learner.not_looked_into(&unique), budget)?;
    seconds.block = clock.lap();
    let levels = comparer.compare(ctx, &blocked.pairs)?;
    seconds.compare = clock.lap();
    let on_ranks: Vec<ResolvedVerdict> = verdicts
        .iter()
        .filter_map(|v| {
            let rank = |row: u32| corpus.rank_of.get(row as usize).copied();
            Some(ResolvedVerdict::new(rank(v.a)?, rank(v.b)?, v.says))
        })
        .collect();
    let mut candidates = Candidates { blocked, levels };
    let (model, training) = learner.learn(&mut candidates, &mut unique, &on_ranks)?;
    let (Candidates { blocked, levels }, unique) = (candidates, unique.of);
    seconds.train = clock.lap();
    ctx.check()?;

    let mut scored = score(&corpus, &comparer, &model, &unique, &blocked.pairs, &levels);
    let partners =
        2.0 * model.prior * sample::all_pairs(&corpus, &unique) as f64 / corpus.rows().max(1) as f64;
    if partners >= copies::MANY_COPIES && !unique.contains(&true) {
        copies::count_each_once(Arc::make_mut(&mut comparer), corpus.rows(), &scored.almost_certain());
        scored = score(&corpus, &comparer, &model, &unique, &blocked.pairs, &levels);
    }
    seconds.score = clock.lap();
    // What is almost certainly not the same moves no threshold.
    let likely: Vec<f32> = scored.weights.iter().copied().filter(|w| *w > -20.0).collect();
    let used = LinkageSettings {
        seed: settings.seed,
        unique_sources: Some(
            corpus.sources.iter().zip(&unique).filter(|(_, u)| **u).map(|(s, _)| s.clone()).collect(),
        ),
        thresholds: Some(choose::thresholds(&likely)),
        comparisons: Some(comparisons),
        blocking: Some(blocked.rules.iter().map(|r| r.rule.clone()).collect()),
        model: Some(model),
        splink: None,
    };
    let mut linked = report::assemble(&corpus, &comparer, used, &blocked, &levels, &scored, training);
    linked.seconds = seconds;
    Ok(linked)
}

/// A stored model fits when it has numbers for exactly the levels there are.
fn fits(model: &Model, comparer: &Comparer) -> bool {
    let levels = comparer.parts.iter().map(|p| p.comparison.levels.len());
    model.comparisons.len() == comparer.parts.len()
        && model
            .comparisons
            .iter()
            .zip(levels)
            .all(|(c, levels)| c.m.len() + 1 == levels && c.u.len() + 1 == levels)
}

/// Laps of seconds.
struct Clock(Instant);

impl Default for Clock {
    fn default() -> Self {
        Clock(Instant::now())
    }
}

impl Clock {
    fn lap(&mut self) -> f64 {
        let lap = self.0.elapsed().as_secs_f64();
        self.0 = Instant::now();
        lap
    }
}
