//! The sequence of linkage: read the match fields, propose, block, compare, train, score, group.
//!
//! Everything in between works on ranks (the order of content); rows of the table appear only at both ends. Changing a threshold or a verdict
//! needs only the last step: [`Linked::regrouped`].

use std::sync::Arc;
use std::time::Instant;

use super::blocking::{Blocked, KeyStore, block_with, pair_budget};
use super::comparer::Comparer;
use super::comparison::{Method, Sharing};
use super::corpus::Corpus;
use super::outcome::{Linked, Seconds};
use super::scoring::score;
use super::settings::{LinkageSettings, Model};
use super::splink::{self, ModelError};
use super::teach::Teacher;
use super::vectors::Levels;
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
    if let Some(model) = &settings.splink {
        return splink::link(ctx, table, fields, model, settings, verdicts, findings);
    }
    let mut clock = Clock::default();
    let corpus = Arc::new(Corpus::read(table, fields)?);
    let comparisons = settings.comparisons.clone().unwrap_or_else(|| propose::comparisons(&corpus));
    if comparisons.is_empty() {
        return Err(LinkageError::NothingToCompare);
    }
    let mut comparer = Arc::new(Comparer::new(&corpus, &comparisons, ctx.today));
    let mut seconds = Seconds { propose: clock.lap(), ..Seconds::default() };

    let mut unique: Vec<bool> = match &settings.unique_sources {
        Some(given) => corpus.sources.iter().map(|s| given.contains(s)).collect(),
        None => vec![false; corpus.sources.len()],
    };
    let decide_unique = settings.unique_sources.is_none() && corpus.sources.len() > 1;
    // What things have in common is learnt between files: within one file other things go together (a shop's descriptions repeat its
    // names). Of persons it is known what relatives share and what is each one's own.
    let of_things = !comparisons.iter().any(|c| {
        c.shared == Sharing::Own && matches!(c.method, Method::Name | Method::WholeName | Method::Date)
    });
    let learning = if decide_unique && of_things { vec![true; unique.len()] } else { unique.clone() };
    let teacher = Teacher::new(ctx, &corpus, &comparer, settings.seed);
    let budget = pair_budget(corpus.rows());
    let (rules, keys) = match &settings.blocking {
        Some(given) => (given.clone(), KeyStore::default()),
        None => teacher.rules(&learning, budget)?,
    };
    // Where a model is trained, pairs within every source are looked at: what two things of one file have in common is no sign of a match.
    let stored = settings.model.clone().filter(|m| fits(m, &comparer));
    let open = if stored.is_some() || !of_things { unique.clone() } else { vec![false; unique.len()] };
    let mut blocked = block_with(ctx, &corpus, keys, &rules, &open, budget)?;
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
    if settings.model.is_some() && stored.is_none() {
        report::model_does_not_fit(findings);
    }
    let known_apart = leave_out(&corpus, &unique, &mut blocked, &mut levels);
    let (model, training) = if decide_unique {
        let is_between = |(a, b): &(u32, u32)| corpus.source_of[*a as usize] != corpus.source_of[*b as usize];
        let (between, within): (Vec<_>, Vec<_>) =
            blocked.pairs.iter().zip(&levels).partition(|(pair, _)| !of_things || is_between(pair));
        let of = |pairs: Vec<(&(u32, u32), &Levels)>| pairs.into_iter().map(|(_, l)| *l).collect::<Vec<_>>();
        let first = teacher.model(&stored, &on_ranks, &learning, &of(between), &of(within))?;
        let mut last = None;
        let mut apart = known_apart;
        // A second opinion where doubles were found: two editions of a paper are told apart by what differs within one file.
        for _ in 0..if of_things { 2 } else { 1 } {
            let (model, _) = last.as_ref().unwrap_or(&first);
            let scored = score(&corpus, &comparer, model, &unique, &blocked.pairs, &levels);
            let found = choose::unique_sources(&corpus, &scored.almost_certain());
            let more = found.iter().zip(&unique).any(|(found, known)| *found && !known);
            if more {
                unique.iter_mut().zip(found).for_each(|(known, found)| *known |= found);
                let left = leave_out(&corpus, &unique, &mut blocked, &mut levels);
                apart.extend(left.into_iter().filter(|_| of_things));
            }
            if unique == learning {
                last = None;
                break;
            }
            if more || last.is_none() {
                last = Some(teacher.model(&stored, &on_ranks, &unique, &levels, &apart)?);
            }
        }
        last.unwrap_or(first)
    } else {
        let apart = if of_things { known_apart } else { Vec::new() };
        teacher.model(&stored, &on_ranks, &unique, &levels, &apart)?
    };
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
        // What is almost certainly not the same moves no threshold.
        let likely: Vec<f32> = scored.weights.iter().copied().filter(|w| *w > -20.0).collect();
        used.thresholds = Some(choose::thresholds(&likely));
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

/// Leaves out pairs within unique sources; returns their levels.
fn leave_out(
    corpus: &Corpus,
    unique: &[bool],
    blocked: &mut Blocked,
    levels: &mut Vec<Levels>,
) -> Vec<Levels> {
    if !unique.contains(&true) {
        return Vec::new();
    }
    let mut apart = std::mem::take(levels);
    let mut left = vec![true; apart.len()];
    for i in within_unique_left_out(corpus, unique, blocked) {
        levels.extend(apart.get(i));
        if let Some(left) = left.get_mut(i) {
            *left = false;
        }
    }
    let mut left = left.into_iter();
    apart.retain(|_| left.next().unwrap_or(false));
    apart
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
