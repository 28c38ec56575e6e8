//! Learns the model, and with it which sources hold each entity once: each is told by the other.
//!
//! Of persons it is known what relatives share and what is each one's own; their model is learnt on all pairs. What things have in common is
//! learnt between files: within one file other things go together (a shop's descriptions repeat its names), and the pairs of a file that holds
//! each thing once show what two things have in common.

use super::blocking::Meeting;
use super::candidates::{Candidates, Kind};
use super::choose;
use super::comparer::Comparer;
use super::comparison::{Comparison, Method, Sharing};
use super::corpus::Corpus;
use super::key_store::KeyStore;
use super::link::LinkageError;
use super::outcome::Training;
use super::rule::BlockingRule;
use super::scoring::score;
use super::settings::Model;
use super::teach::{Counts, Teacher};
use super::verdict::ResolvedVerdict;
use crate::base::Context;

/// Which sources hold each entity once, by position.
pub(super) struct Unique {
    pub of: Vec<bool>,
    /// Whether it is for the data to tell; otherwise it was said.
    open: bool,
}

/// What the records are about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Persons,
    Things,
}

/// Learns one model.
pub(super) struct Learner<'a> {
    corpus: &'a Corpus,
    comparer: &'a Comparer,
    teacher: &'a Teacher<'a>,
    about: About,
    stored: Option<Model>,
}

impl Unique {
    /// As the settings say.
    pub(super) fn new(corpus: &Corpus, given: Option<&[crate::base::SourceId]>) -> Unique {
        let of = corpus.sources.iter().map(|s| given.is_some_and(|given| given.contains(s))).collect();
        Unique { of, open: given.is_none() && corpus.sources.len() > 1 }
    }
}

impl About {
    fn of(comparisons: &[Comparison]) -> About {
        let of_a_person = |c: &Comparison| {
            c.shared == Sharing::Own && matches!(c.method, Method::Name | Method::WholeName | Method::Date)
        };
        if comparisons.iter().any(of_a_person) { About::Persons } else { About::Things }
    }
}

impl<'a> Learner<'a> {
    /// `stored` is a model that fits the comparisons and is used as it is.
    pub(super) fn new(
        corpus: &'a Corpus,
        comparer: &'a Comparer,
        teacher: &'a Teacher<'a>,
        comparisons: &[Comparison],
        stored: Option<Model>,
    ) -> Self {
        Learner { corpus, comparer, teacher, about: About::of(comparisons), stored }
    }

    /// The sources that are taken to be unique as long as nothing is known.
    fn assumed(&self, unique: &Unique) -> Vec<bool> {
        if unique.open && self.about == About::Things {
            vec![true; unique.of.len()]
        } else {
            unique.of.clone()
        }
    }

    /// The blocking rules worth their pairs.
    pub(super) fn rules(
        &self,
        unique: &Unique,
        budget: u64,
    ) -> Result<(Vec<BlockingRule>, KeyStore<'a>), LinkageError> {
        self.teacher.rules(&self.assumed(unique), budget)
    }

    /// The sources within which no pairs need to be looked at. Where a model of things is learnt, pairs within every source are.
    pub(super) fn not_looked_into(&self, unique: &Unique) -> Vec<bool> {
        let all = self.stored.is_none() && self.about == About::Things;
        if all { vec![false; unique.of.len()] } else { unique.of.clone() }
    }

    /// The model. Where the data tell which sources are unique, `unique` says so afterwards; pairs within them are left out.
    pub(super) fn learn(
        &self,
        ctx: &Context,
        candidates: &Candidates,
        unique: &mut Unique,
        verdicts: &[ResolvedVerdict],
    ) -> Result<(Model, Training), LinkageError> {
        let model =
            |unique: &[bool], counts: Counts| self.teacher.model(&self.stored, verdicts, unique, counts);
        if !unique.open {
            return model(&unique.of, self.counts(ctx, candidates, &unique.of)?);
        }
        let assumed = self.assumed(unique);
        let first = match self.about {
            About::Persons => model(&assumed, self.counts(ctx, candidates, &unique.of)?)?,
            About::Things => {
                let source = |rank: u32| self.corpus.source_of[rank as usize];
                let kind = |a, b| Some(if source(a) == source(b) { Kind::Second } else { Kind::First });
                let [candidates, apart] = candidates.counted(ctx, kind)?;
                model(&assumed, Counts { candidates, apart })?
            }
        };
        // A second opinion where doubles were found: two editions of a paper are told apart by what differs within one file.
        let opinions = if self.about == About::Things { 2 } else { 1 };
        let mut last = None;
        for _ in 0..opinions {
            let (so_far, _) = last.as_ref().unwrap_or(&first);
            let found = self.found_unique(ctx, so_far, candidates, unique)?;
            if unique.of == assumed {
                return Ok(first);
            }
            if found || last.is_none() {
                last = Some(model(&unique.of, self.counts(ctx, candidates, &unique.of)?)?);
            }
        }
        Ok(last.unwrap_or(first))
    }

    /// Counts the vectors of all candidates, those of pairs within unique sources apart: of things they show what two have in common.
    fn counts(
        &self,
        ctx: &Context,
        candidates: &Candidates,
        unique: &[bool],
    ) -> Result<Counts, LinkageError> {
        let meeting = Meeting { source_of: &self.corpus.source_of, unique };
        let within = (self.about == About::Things).then_some(Kind::Second);
        let [candidates, apart] =
            candidates.counted(ctx, |a, b| if meeting.may(a, b) { Some(Kind::First) } else { within })?;
        Ok(Counts { candidates, apart })
    }

    /// Adds the sources that are unique by what a model takes for almost certain; whether there are any that were not known.
    fn found_unique(
        &self,
        ctx: &Context,
        model: &Model,
        candidates: &Candidates,
        unique: &mut Unique,
    ) -> Result<bool, LinkageError> {
        let scored = score(ctx, self.corpus, self.comparer, model, &unique.of, candidates)?;
        let found = choose::unique_sources(self.corpus, &scored.almost_certain());
        let more = found.iter().zip(&unique.of).any(|(found, known)| *found && !known);
        unique.of.iter_mut().zip(found).for_each(|(known, found)| *known |= found);
        Ok(more)
    }
}
