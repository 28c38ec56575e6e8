//! The sequence of linkage: read the match fields, propose, block, compare, train, score, group.
//!
//! Everything in between works on ranks (the order of content); rows of the table appear only at both ends. Changing a threshold or a verdict
//! needs only the last step: [`Linked::regrouped`].

use std::sync::Arc;
use std::time::Instant;

use super::blocking::{Blocked, block, pair_budget};
use super::comparer::{Comparer, Memory};
use super::corpus::Corpus;
use super::outcome::{Linked, Seconds, Training};
use super::scoring::{Scored, score};
use super::settings::{LinkageSettings, Model};
use super::splink::{self, ModelError};
use super::train::{Evidence, counted, train};
use super::vectors::Levels;
use super::verdict::{ResolvedVerdict, Says};
use super::{choose, evidence, propose, report, sample};
use crate::base::{Cancelled, Context, Key, KeyBuilder};
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

/// How many random pairs show what agrees by chance.
const RANDOM_PAIRS: usize = 150_000;

/// Finds which rows of `table` mean the same entity, by the fields that may be evidence.
pub fn link(
    ctx: &Context,
    table: &Table,
    fields: &[Field],
    settings: &LinkageSettings,
    verdicts: &[ResolvedVerdict],
    findings: &Findings,
) -> Result<Linked, LinkageError> {
    if let Some(model) = &settings.splink {
        return splink::link(ctx, table, fields, model, settings, verdicts, findings);
    }
    let mut clock = Clock::default();
    let corpus = Arc::new(Corpus::read(table, fields)?);
    let comparisons = settings.comparisons.clone().unwrap_or_else(|| propose::comparisons(&corpus));
    let rules = settings.blocking.clone().unwrap_or_else(|| propose::blocking(&corpus));
    if comparisons.is_empty() {
        return Err(LinkageError::NothingToCompare);
    }
    let comparer = Arc::new(Comparer::new(&corpus, &comparisons, ctx.today));
    let mut seconds = Seconds { propose: clock.lap(), ..Seconds::default() };

    let mut unique: Vec<bool> = match &settings.unique_sources {
        Some(given) => corpus.sources.iter().map(|s| given.contains(s)).collect(),
        None => vec![false; corpus.sources.len()],
    };
    let mut blocked = block(ctx, &corpus, &rules, &unique, pair_budget(corpus.rows()))?;
    seconds.block = clock.lap();
    let mut levels = comparer.compare(ctx, &blocked.pairs)?;
    seconds.compare = clock.lap();

    let on_ranks: Vec<ResolvedVerdict> = verdicts
        .iter()
        .filter_map(|v| {
            let rank = |row: u32| corpus.rank_of.get(row as usize).copied();
            Some(ResolvedVerdict::new(rank(v.a)?, rank(v.b)?, v.says))
        })
        .collect();
    let stored = settings.model.clone().filter(|m| fits(m, &comparer));
    if settings.model.is_some() && stored.is_none() {
        report::model_does_not_fit(findings);
    }
    let mut teacher =
        Teacher { ctx, corpus: &corpus, comparer: &comparer, verdicts: &on_ranks, seed: settings.seed };
    let (mut model, mut training) = teacher.model(&stored, &unique, &levels)?;
    if settings.unique_sources.is_none() && corpus.sources.len() > 1 {
        let scored = score(&corpus, &comparer, &model, &unique, &blocked.pairs, &levels);
        unique = choose::unique_sources(&corpus, &scored.almost_certain());
        if unique.contains(&true) {
            let kept = within_unique_left_out(&corpus, &unique, &mut blocked);
            levels = kept.into_iter().filter_map(|i| levels.get(i).copied()).collect();
            (model, training) = teacher.model(&stored, &unique, &levels)?;
        }
    }
    seconds.train = clock.lap();
    ctx.check()?;

    let scored: Scored = score(&corpus, &comparer, &model, &unique, &blocked.pairs, &levels);
    seconds.score = clock.lap();
    let mut used = LinkageSettings {
        seed: settings.seed,
        unique_sources: Some(
            corpus.sources.iter().zip(&unique).filter(|(_, u)| **u).map(|(s, _)| s.clone()).collect(),
        ),
        thresholds: settings.thresholds,
        comparisons: Some(comparisons),
        blocking: Some(blocked.rules.iter().map(|r| r.rule.clone()).collect()),
        model: Some(model),
        splink: None,
    };
    if used.thresholds.is_none() {
        used.thresholds = Some(choose::thresholds(&scored.weights));
    }
    let mut linked = report::assemble(&corpus, &comparer, used, &blocked, &levels, &scored, training);
    linked.group(verdicts);
    seconds.cluster = clock.lap();
    linked.seconds = seconds;
    report::findings(&linked, findings);
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

struct Teacher<'a> {
    ctx: &'a Context,
    corpus: &'a Corpus,
    comparer: &'a Comparer,
    verdicts: &'a [ResolvedVerdict],
    seed: u32,
}

impl Teacher<'_> {
    /// The stored model, or a newly trained one.
    fn model(
        &mut self,
        stored: &Option<Model>,
        unique: &[bool],
        levels: &[Levels],
    ) -> Result<(Model, Training), LinkageError> {
        if let Some(model) = stored {
            let training = Training { stored: true, converged: true, trusted: true, ..Training::default() };
            return Ok((model.clone(), training));
        }
        let random = sample::random_pairs(self.corpus, unique, RANDOM_PAIRS, self.seed);
        let random = counted(&self.comparer.compare(self.ctx, &random)?);
        let mut memory = Memory::default();
        let decided = self.verdicts.iter().filter(|v| v.says != Says::Unsure);
        let verdicts: Vec<(Levels, bool)> =
            decided.map(|v| (self.comparer.levels(v.a, v.b, &mut memory), v.says == Says::Same)).collect();
        let all_pairs = sample::all_pairs(self.corpus, unique) as f64;
        let comparisons: Vec<_> = self.comparer.parts.iter().map(|p| p.comparison.clone()).collect();
        let evidence = Evidence {
            comparisons: &comparisons,
            candidates: counted(levels),
            random,
            verdicts,
            all_pairs,
            equal: evidence::equal(self.corpus, self.comparer, unique),
            equal_in_both: evidence::equal_in_both(self.corpus, self.comparer, unique),
            first_guess: (self.corpus.rows() as f64 * 0.2 / all_pairs.max(1.0)).clamp(1e-9, 0.2),
        };
        let trained = train(&evidence);
        let training = Training {
            stored: false,
            rounds: trained.rounds,
            converged: trained.converged,
            trusted: trained.converged && trained.matches >= 5.0,
            verdicts: evidence.verdicts.len(),
        };
        let model = Model { trained_on: self.ctx.today, data: Some(key_of(self.corpus)), ..trained.model };
        Ok((model, training))
    }
}

/// A key of the content of the match fields, whatever the order of the rows.
fn key_of(corpus: &Corpus) -> Key {
    let mut key = KeyBuilder::new("corpus", 1);
    for column in &corpus.columns {
        key.text(column.field.name.as_str());
        for value in &column.values {
            key.text(value);
        }
        for &value in &column.value_of {
            key.number(u64::from(value));
        }
    }
    for &source in &corpus.source_of {
        key.number(u64::from(source));
    }
    key.finish()
}

/// Leaves out pairs within unique sources; returns the positions that stay.
fn within_unique_left_out(corpus: &Corpus, unique: &[bool], blocked: &mut Blocked) -> Vec<usize> {
    let stays = |&(a, b): &(u32, u32)| {
        let source = corpus.source_of[a as usize];
        source != corpus.source_of[b as usize] || !unique.get(source as usize).copied().unwrap_or(false)
    };
    let kept: Vec<usize> = (0..blocked.pairs.len()).filter(|&i| stays(&blocked.pairs[i])).collect();
    blocked.pairs = kept.iter().map(|&i| blocked.pairs[i]).collect();
    blocked.by_rule = kept.iter().map(|&i| blocked.by_rule[i]).collect();
    for (number, rule) in blocked.rules.iter_mut().enumerate() {
        let bit = 1u32 << number;
        let with =
            |wanted: &dyn Fn(u32) -> bool| blocked.by_rule.iter().filter(|&&r| wanted(r)).count() as u64;
        rule.pairs = with(&|r| r & bit != 0);
        rule.new_pairs = with(&|r| r & bit != 0 && r & (bit - 1) == 0);
    }
    kept
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
