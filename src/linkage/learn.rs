//! Learns the model, and with it which sources hold each entity once: each is told by the other.
//!
//! Of persons it is known what relatives share and what is each one's own; their model is learnt on all pairs. What things have in common is
//! learnt between files: within one file other things go together (a shop's descriptions repeat its names), and the pairs of a file that holds
//! each thing once show what two things have in common.

use super::blocking::Blocked;
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
use super::teach::Teacher;
use super::vectors::Levels;
use super::verdict::ResolvedVerdict;

/// The pairs that are looked at, with their levels.
pub(super) struct Candidates {
    pub blocked: Blocked,
    pub levels: Vec<Levels>,
}

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

impl Candidates {
    /// Leaves out pairs within unique sources; returns their levels.
    fn leave_out(&mut self, corpus: &Corpus, unique: &[bool]) -> Vec<Levels> {
        if !unique.contains(&true) {
            return Vec::new();
        }
        let stays = |&(a, b): &(u32, u32)| {
            let source = corpus.source_of[a as usize];
            source != corpus.source_of[b as usize] || !unique.get(source as usize).copied().unwrap_or(false)
        };
        let kept: Vec<bool> = self.blocked.pairs.iter().map(stays).collect();
        self.blocked.keep(&kept);
        let mut apart = Vec::new();
        let mut kept = kept.into_iter();
        self.levels.retain(|levels| {
            let stays = kept.next().unwrap_or(true);
            if !stays {
                apart.push(*levels);
            }
            stays
        });
        apart
    }

    /// The levels of pairs between sources, and of those within one.
    fn between_and_within(&self, corpus: &Corpus) -> (Vec<Levels>, Vec<Levels>) {
        let (mut between, mut within) = (Vec::new(), Vec::new());
        for (&(a, b), &levels) in self.blocked.pairs.iter().zip(&self.levels) {
            let same = corpus.source_of[a as usize] == corpus.source_of[b as usize];
            if same { &mut within } else { &mut between }.push(levels);
        }
        (between, within)
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

    /// The model. Where the data tell which sources are unique, `unique` says so afterwards, and pairs within them are left out.
    pub(super) fn learn(
        &self,
        candidates: &mut Candidates,
        unique: &mut Unique,
        verdicts: &[ResolvedVerdict],
    ) -> Result<(Model, Training), LinkageError> {
        let model = |unique: &[bool], levels: &[Levels], apart: &[Levels]| {
            self.teacher.model(&self.stored, verdicts, unique, levels, apart)
        };
        let mut apart = self.set_apart(candidates, &unique.of);
        if !unique.open {
            return model(&unique.of, &candidates.levels, &apart);
        }
        let assumed = self.assumed(unique);
        let first = match self.about {
            About::Persons => model(&assumed, &candidates.levels, &[])?,
            About::Things => {
                let (between, within) = candidates.between_and_within(self.corpus);
                model(&assumed, &between, &within)?
            }
        };
        // A second opinion where doubles were found: two editions of a paper are told apart by what differs within one file.
        let opinions = if self.about == About::Things { 2 } else { 1 };
        let mut last = None;
        for _ in 0..opinions {
            let (so_far, _) = last.as_ref().unwrap_or(&first);
            let found = self.found_unique(so_far, candidates, unique);
            if found {
                apart.extend(self.set_apart(candidates, &unique.of));
            }
            if unique.of == assumed {
                return Ok(first);
            }
            if found || last.is_none() {
                last = Some(model(&unique.of, &candidates.levels, &apart)?);
            }
        }
        Ok(last.unwrap_or(first))
    }

    /// Leaves out pairs within unique sources. The levels of those that show what two things have in common.
    fn set_apart(&self, candidates: &mut Candidates, unique: &[bool]) -> Vec<Levels> {
        let left = candidates.leave_out(self.corpus, unique);
        if self.about == About::Things { left } else { Vec::new() }
    }

    /// Adds the sources that are unique by what a model takes for almost certain; whether there are any that were not known.
    fn found_unique(&self, model: &Model, candidates: &Candidates, unique: &mut Unique) -> bool {
        let scored = score(
            self.corpus,
            self.comparer,
            model,
            &unique.of,
            &candidates.blocked.pairs,
            &candidates.levels,
        );
        let found = choose::unique_sources(self.corpus, &scored.almost_certain());
        let more = found.iter().zip(&unique.of).any(|(found, known)| *found && !known);
        unique.of.iter_mut().zip(found).for_each(|(known, found)| *known |= found);
        more
    }
}
