//! The sequence of linkage: read the match fields, propose, block, compare; then train, score, group.
//!
//! Everything in between works on ranks (the order of content); rows of the table appear only at both ends. A new verdict needs only what comes
//! after comparing ([`Compared::weighed`]), a moved threshold only the last step ([`Linked::decided`]).

use std::sync::Arc;
use std::time::Instant;

use super::blocking::{Meeting, Meetings, pair_budget};
use super::candidates::Candidates;
use super::comparer::Comparer;
use super::comparison::Comparison;
use super::corpus::Corpus;
use super::key_store::KeyStore;
use super::learn::{Learner, Unique};
use super::outcome::{Linked, Seconds};
use super::scoring::score;
use super::settings::{LinkageSettings, Model};
use super::splink::{self, ModelError};
use super::teach::{EqualCounts, Teacher};
use super::verdict::ResolvedVerdict;
use super::{choose, copies, propose, report, sample};
use crate::base::{Cancelled, Context, Key, Room};
use crate::findings::{Findings, Message};
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
    /// The pairs have no room in memory, and none on the disk.
    #[error("the pairs to compare cannot be kept in the temporary folder {folder}: {detail}")]
    NoRoom {
        /// The folder.
        folder: String,
        /// What the system says.
        detail: String,
    },
    /// Stopped on request.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl LinkageError {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        match self {
            LinkageError::NothingToCompare => Message::new("linkage-error-nothing-to-compare"),
            LinkageError::Model(error) => error.message(),
            LinkageError::Cancelled(_) => Message::new("error-cancelled"),
            LinkageError::NoRoom { folder, detail } => Message::new("linkage-error-no-room")
                .with("folder", folder.as_str())
                .with("detail", detail.as_str()),
            LinkageError::Table(error) => Message::new("error-stage").with("detail", error.to_string()),
        }
    }
}

impl From<std::io::Error> for LinkageError {
    fn from(error: std::io::Error) -> Self {
        LinkageError::NoRoom { folder: std::env::temp_dir().display().to_string(), detail: error.to_string() }
    }
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
    let compared = compare_pairs(ctx, table, fields, settings)?;
    let mut linked = compared.weighed(ctx, settings, verdicts, findings)?;
    let Seconds { propose, block, compare, .. } = compared.seconds;
    linked.seconds = Seconds { propose, block, compare, ..linked.seconds };
    Ok(linked)
}

/// Pairs compared: all that can be made before anybody says which of them are the same.
#[derive(Debug)]
pub struct Compared {
    corpus: Arc<Corpus>,
    comparer: Arc<Comparer>,
    comparisons: Vec<Comparison>,
    candidates: Candidates,
    /// A key of the content of the match fields.
    data: Key,
    equal: EqualCounts,
    seconds: Seconds,
}

/// Finds and compares pairs. Of the settings, thresholds do not count here, nor do the numbers of a model but for whether there are any.
pub fn compare_pairs(
    ctx: &Context,
    table: &Table,
    fields: &[Field],
    settings: &LinkageSettings,
) -> Result<Compared, LinkageError> {
    let mut clock = Clock::default();
    let corpus = Arc::new(Corpus::read(table, fields)?);
    let comparisons = settings.comparisons.clone().unwrap_or_else(|| propose::comparisons(&corpus));
    // Of no records none is missed.
    if comparisons.is_empty() && corpus.rows() > 0 {
        return Err(LinkageError::NothingToCompare);
    }
    let comparer = Arc::new(Comparer::new(&corpus, &comparisons, ctx.today));
    let mut seconds = Seconds { propose: clock.lap(), ..Seconds::default() };

    let unique = Unique::new(&corpus, settings.unique_sources.as_deref());
    let equal = EqualCounts::default();
    let teacher = Teacher::new(ctx, &corpus, &comparer, settings.seed, &equal);
    let learner = Learner::new(&corpus, &comparer, &teacher, &comparisons, stored(settings, &comparer));
    let budget = pair_budget(corpus.rows());
    let (rules, keys) = match &settings.blocking {
        Some(given) => (given.clone(), KeyStore::default()),
        None => learner.rules(&unique, budget)?,
    };
    let room = Room::new(ctx.memory);
    let meetings = Meetings::find(ctx, &corpus, keys, &rules, budget, &room)?;
    seconds.block = clock.lap();
    let not_looked_into = learner.not_looked_into(&unique);
    let meeting = Meeting { source_of: &corpus.source_of, unique: &not_looked_into };
    let (candidates, data) =
        rayon::join(|| Candidates::compare(ctx, &comparer, meetings, meeting, room), || corpus.key());
    let candidates = candidates?;
    seconds.compare = clock.lap();
    Ok(Compared { corpus, comparer, comparisons, candidates, data, equal, seconds })
}

impl Compared {
    /// How many bytes of memory the pairs take.
    pub fn bytes(&self) -> usize {
        self.candidates.bytes()
    }

    /// The pairs with their weights. The settings are those that the pairs were compared by.
    pub fn weighed(
        &self,
        ctx: &Context,
        settings: &LinkageSettings,
        verdicts: &[ResolvedVerdict],
        findings: &Findings,
    ) -> Result<Linked, LinkageError> {
        let mut clock = Clock::default();
        let (corpus, candidates) = (&self.corpus, &self.candidates);
        let mut comparer = self.comparer.clone();
        let stored = stored(settings, &comparer);
        if settings.model.is_some() && stored.is_none() {
            report::model_does_not_fit(findings);
        }
        let on_ranks: Vec<ResolvedVerdict> = verdicts
            .iter()
            .filter_map(|v| {
                let rank = |row: u32| corpus.rank_of.get(row as usize).copied();
                Some(ResolvedVerdict::new(rank(v.a)?, rank(v.b)?, v.says))
            })
            .collect();
        let mut unique = Unique::new(corpus, settings.unique_sources.as_deref());
        let teacher = Teacher::new(ctx, corpus, &self.comparer, settings.seed, &self.equal);
        let learner = Learner::new(corpus, &self.comparer, &teacher, &self.comparisons, stored);
        let (mut model, training) = learner.learn(ctx, candidates, &mut unique, &on_ranks)?;
        if !training.stored {
            model.data = Some(self.data);
        }
        let unique = unique.of;
        let mut seconds = Seconds { train: clock.lap(), ..Seconds::default() };

        let mut scored = score(ctx, corpus, &comparer, &model, &unique, candidates)?;
        let partners =
            2.0 * model.prior * sample::all_pairs(corpus, &unique) as f64 / corpus.rows().max(1) as f64;
        if partners >= copies::MANY_COPIES && !unique.contains(&true) {
            copies::count_each_once(Arc::make_mut(&mut comparer), corpus.rows(), &scored.almost_certain());
            scored = score(ctx, corpus, &comparer, &model, &unique, candidates)?;
        }
        let is_unique = corpus.sources.iter().zip(&unique).filter(|(_, u)| **u);
        let used = LinkageSettings {
            seed: settings.seed,
            unique_sources: Some(is_unique.map(|(s, _)| s.clone()).collect()),
            thresholds: Some(choose::thresholds(&scored.weights())),
            comparisons: Some(self.comparisons.clone()),
            blocking: Some(candidates.rules.iter().map(|r| r.rule.clone()).collect()),
            model: Some(model),
            splink: None,
        };
        let mut linked = report::assemble(corpus, &comparer, used, &candidates.rules, scored, training);
        seconds.score = clock.lap();
        linked.seconds = seconds;
        linked.bytes_in_file = candidates.bytes_in_file();
        Ok(linked)
    }
}

/// The model of the settings, where it fits.
fn stored(settings: &LinkageSettings, comparer: &Comparer) -> Option<Model> {
    settings.model.clone().filter(|model| fits(model, comparer))
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
