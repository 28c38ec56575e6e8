//! Trains the model, and before that a first model of a random part of the records by which the blocking rules are chosen.
//!
//! Both see the same exact counts of equal values, which are made once. A stored model is used as it is.

use std::sync::{Mutex, PoisonError};

use super::comparer::{Comparer, Memory};
use super::corpus::Corpus;
use super::evidence::Equal;
use super::key_store::KeyStore;
use super::link::LinkageError;
use super::outcome::Training;
use super::rule::BlockingRule;
use super::scoring::weights;
use super::settings::Model;
use super::train::{Counted, Evidence, FEW_MATCHES, counted, train};
use super::vectors::Levels;
use super::verdict::{ResolvedVerdict, Says};
use super::weigh::probability;
use super::{plan, propose, sample};
use crate::base::Context;

/// How many random pairs show what agrees by chance.
const RANDOM_PAIRS: usize = 150_000;
/// How many for choosing the blocking rules.
const PLAN_PAIRS: usize = 40_000;

/// The different vectors of levels among the pairs that are looked at.
pub(super) struct Counts {
    /// Those of pairs that may be one entity.
    pub candidates: Counted,
    /// Those of pairs within sources that hold each entity once.
    pub apart: Counted,
}

/// What was counted last, and for which unique sources.
#[derive(Debug, Default)]
pub(super) struct EqualCounts(Mutex<Option<(Vec<bool>, Equal)>>);

/// Trains models for one corpus.
pub(super) struct Teacher<'a> {
    ctx: &'a Context,
    corpus: &'a Corpus,
    comparer: &'a Comparer,
    seed: u32,
    counted: &'a EqualCounts,
}

impl<'a> Teacher<'a> {
    /// A teacher; `counted` keeps what it counts.
    pub(super) fn new(
        ctx: &'a Context,
        corpus: &'a Corpus,
        comparer: &'a Comparer,
        seed: u32,
        counted: &'a EqualCounts,
    ) -> Self {
        Teacher { ctx, corpus, comparer, seed, counted }
    }

    /// Exact counts, made once.
    fn equal(&self, unique: &[bool]) -> Equal {
        let mut counted = self.counted.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*counted {
            Some((of, equal)) if of == unique => equal.clone(),
            _ => {
                let equal = Equal::count(self.corpus, self.comparer, unique);
                *counted = Some((unique.to_vec(), equal.clone()));
                equal
            }
        }
    }

    /// The blocking rules worth their pairs, judged by a first model of a random part of the records. The keys made for it come with them.
    pub(super) fn rules(
        &self,
        unique: &[bool],
        budget: u64,
    ) -> Result<(Vec<BlockingRule>, KeyStore<'a>), LinkageError> {
        let candidates = propose::blocking(self.corpus);
        let (part, store) = plan::part(self.ctx, self.corpus, &candidates, unique, budget, self.seed)?;
        let levels = self.comparer.compare(self.ctx, &part.pairs)?;
        let of_part = Counts { candidates: counted(levels.clone()), apart: Counted::new() };
        let (model, _) = self.trained(&[], unique, of_part, PLAN_PAIRS, part.share)?;
        let weights = weights(self.corpus, self.comparer, &model, unique, &part.pairs, &levels);
        let chances: Vec<f64> = weights.iter().map(|&w| probability(f64::from(w))).collect();
        Ok((plan::choose(&part, &chances, &candidates, self.corpus.rows(), budget), store))
    }

    /// The stored model, or a newly trained one.
    pub(super) fn model(
        &self,
        stored: &Option<Model>,
        verdicts: &[ResolvedVerdict],
        unique: &[bool],
        counts: Counts,
    ) -> Result<(Model, Training), LinkageError> {
        if let Some(model) = stored {
            let training = Training { stored: true, converged: true, trusted: true, ..Training::default() };
            return Ok((model.clone(), training));
        }
        self.trained(verdicts, unique, counts, RANDOM_PAIRS, 1.0)
    }

    /// A model trained on the candidate pairs of a share of the records (1: all of them).
    fn trained(
        &self,
        verdicts: &[ResolvedVerdict],
        unique: &[bool],
        counts: Counts,
        random_pairs: usize,
        share: f64,
    ) -> Result<(Model, Training), LinkageError> {
        let random = sample::random_pairs(self.corpus, unique, random_pairs, self.seed);
        let random = counted(self.comparer.compare(self.ctx, &random)?);
        let mut memory = Memory::default();
        let decided = verdicts.iter().filter(|v| v.says != Says::Unsure);
        let verdicts: Vec<(Levels, bool)> =
            decided.map(|v| (self.comparer.levels(v.a, v.b, &mut memory), v.says == Says::Same)).collect();
        // Pairs among a share of the records are as many as its square says.
        let of_all = share * share;
        let all_pairs = sample::all_pairs(self.corpus, unique) as f64 * of_all;
        let none_unique = vec![false; unique.len()];
        let apart_pairs = if counts.apart.is_empty() {
            0.0
        } else {
            sample::all_pairs(self.corpus, &none_unique) as f64
                - sample::all_pairs(self.corpus, unique) as f64
        };
        let equal = self.equal(unique).share(of_all);
        let comparisons: Vec<_> = self.comparer.parts.iter().map(|p| p.comparison.clone()).collect();
        let evidence = Evidence {
            comparisons: &comparisons,
            candidates: counts.candidates,
            apart: counts.apart,
            apart_pairs,
            random,
            verdicts,
            all_pairs,
            equal: equal.alone,
            equal_in_both: equal.in_both,
            first_guess: (self.corpus.rows() as f64 * 0.2 * of_all / all_pairs.max(1.0)).clamp(1e-9, 0.2),
        };
        let trained = train(&evidence);
        let training = Training {
            stored: false,
            rounds: trained.rounds,
            converged: trained.converged,
            trusted: trained.converged && trained.matches >= FEW_MATCHES,
            verdicts: evidence.verdicts.len(),
        };
        let model = Model { trained_on: self.ctx.today, ..trained.model };
        Ok((model, training))
    }
}
