//! What a run has found so far: for every stage its outcome, if it is up to date.
//!
//! A value that only ever grows during a run; the window gets a new snapshot after each stage.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::arrival::Drifted;
use super::cache::Kept;
use super::folder::FolderFile;
use super::stage::Stage;
use crate::base::SourceId;
use crate::clean::{Applied, StepError};
use crate::codes::Coded;
use crate::disclosure::Cleared;
use crate::findings::{Finding, Message, Place, Severity};
use crate::golden::Golden;
use crate::import::folder::Part;
use crate::import::{ImportError, Imported};
use crate::linkage::{Linked, ResolvedVerdict, Verdict};
use crate::table::record::ContentKey;
use crate::table::{RecordKey, Table};

use super::compared::Compared;

/// The outcomes that are up to date.
#[derive(Clone, Debug, Default)]
pub struct Outcomes {
    /// Each source as read, or why it could not be.
    pub imports: BTreeMap<SourceId, Result<Kept<Imported>, Arc<ImportError>>>,
    /// The sources that could not be read, as findings: everything later is without them.
    pub left_out: Vec<Finding>,
    /// What differs in sources whose file is another one than when it was accepted.
    pub drifts: BTreeMap<SourceId, Kept<Drifted>>,
    /// Where the rows of each file of a folder lie.
    pub parts: BTreeMap<SourceId, Arc<Vec<Part>>>,
    /// Each file of a folder on its own, read or not.
    pub files: BTreeMap<SourceId, Arc<Vec<FolderFile>>>,
    /// Each source as cleaned.
    pub cleans: BTreeMap<SourceId, Arc<Cleaned>>,
    /// All sources in the common schema, with the values as their departments write them.
    pub harmonised: Option<Kept<Table>>,
    /// The same with common codes, and what is unmapped.
    pub coded: Option<Kept<Coded>>,
    /// For each row of the coded table the key under which a verdict finds it again.
    pub record_keys: Option<Arc<RecordKeys>>,
    /// The links.
    pub linked: Option<Kept<Linked>>,
    /// One row per entity.
    pub golden: Option<Kept<Golden>>,
    /// Coverage, agreement and counts.
    pub compared: Option<Kept<Compared>>,
    /// What may leave, by the id of its policy.
    pub cleared: BTreeMap<String, Kept<Cleared>>,
    /// Whether every policy of the project has been carried out (also when there is none).
    pub all_cleared: bool,
}

/// A source after its recipe.
#[derive(Clone, Debug)]
pub struct Cleaned {
    /// The key of the end.
    pub key: crate::base::Key,
    /// The table before the first step.
    pub start: Table,
    /// What became of each step.
    pub steps: Vec<CleanedStep>,
    /// The table after the last step.
    pub end: Table,
}

/// What became of one step of a recipe.
#[derive(Clone, Debug)]
pub enum CleanedStep {
    /// It ran.
    Done(Kept<Applied>),
    /// It is switched off.
    Off,
    /// It could not run; the rest did.
    Broken(StepError),
}

impl Cleaned {
    /// The table after step `i` (the start for steps that did nothing before it).
    pub fn after(&self, i: usize) -> &Table {
        let done = self.steps.iter().take(i + 1).rev().find_map(|step| match step {
            CleanedStep::Done(kept) => Some(&kept.value.table),
            _ => None,
        });
        done.unwrap_or(&self.start)
    }

    /// The table before step `i`.
    pub fn before(&self, i: usize) -> &Table {
        match i {
            0 => &self.start,
            _ => self.after(i - 1),
        }
    }

    /// Cells changed by all steps together.
    pub fn changed(&self) -> usize {
        let done = self.steps.iter().filter_map(|s| match s {
            CleanedStep::Done(kept) => Some(kept.value.changed),
            _ => None,
        });
        done.sum()
    }
}

/// The keys of the rows of the coded table.
#[derive(Debug, Default)]
pub struct RecordKeys {
    /// By row.
    pub of_row: Vec<RecordKey>,
    row_of: rustc_hash::FxHashMap<RecordKey, u32>,
}

impl RecordKeys {
    /// Indexes the keys; of rows with the same key (an unpivoted record) the first counts.
    pub fn new(of_row: Vec<RecordKey>) -> Self {
        let mut row_of = rustc_hash::FxHashMap::default();
        for (row, key) in of_row.iter().enumerate().rev() {
            row_of.insert(key.clone(), row as u32);
        }
        RecordKeys { of_row, row_of }
    }

    /// Roughly how many bytes the keys take, for the cache's budget.
    pub(super) fn estimated_bytes(&self) -> usize {
        self.of_row.len() * 2 * (size_of::<RecordKey>() + 32)
    }

    /// The row of a record, if it is there this time.
    pub fn row(&self, key: &RecordKey) -> Option<u32> {
        self.row_of.get(key).copied()
    }

    /// The verdicts whose records are both there, by row, and those whose records are not.
    pub fn resolve<'a>(&self, verdicts: &'a [Verdict]) -> (Vec<ResolvedVerdict>, Vec<&'a Verdict>) {
        let (mut found, mut gone) = (Vec::new(), Vec::new());
        for verdict in verdicts {
            match (self.row(&verdict.a), self.row(&verdict.b)) {
                (Some(a), Some(b)) if a != b => found.push(ResolvedVerdict::new(a, b, verdict.says)),
                _ => gone.push(verdict),
            }
        }
        found.sort_unstable();
        (found, gone)
    }
}

/// The key of a row that no import knows (it should not occur): by its place.
pub(super) fn key_by_place(source: &str, row: u32) -> RecordKey {
    let hash = crate::base::KeyBuilder::new("place", 1).text(source).number(u64::from(row)).finish();
    RecordKey {
        source: source.into(),
        by: crate::table::record::KeyedBy::Content(ContentKey { hash, ordinal: 0 }),
    }
}

impl Outcomes {
    /// Notes that a source could not be read and is missing in everything that follows.
    pub(super) fn leave_out(&mut self, id: &SourceId, error: &ImportError) {
        let message =
            Message::new("finding-source-left-out").with("source", id.as_str()).with("why", error.message());
        let place = Place::source(id);
        self.left_out.push(Finding { message, severity: Severity::Error, place });
    }

    /// The sources that everything after the reading is without.
    pub fn unread(&self) -> impl Iterator<Item = &SourceId> {
        self.imports.iter().filter(|(_, read)| read.is_err()).map(|(id, _)| id)
    }

    /// Whether everything up to and including `stage` is up to date.
    pub fn has(&self, stage: Stage) -> bool {
        match stage {
            Stage::Import => self.imports.values().any(Result::is_ok),
            Stage::Clean => {
                !self.cleans.is_empty()
                    && self.cleans.len() == self.imports.values().filter(|i| i.is_ok()).count()
            }
            Stage::Schema => self.harmonised.is_some(),
            Stage::Codes => self.coded.is_some(),
            Stage::Linkage => self.linked.is_some(),
            Stage::Golden => self.golden.is_some(),
            Stage::Compare => self.compared.is_some(),
            Stage::Disclosure => self.all_cleared,
            Stage::Export => false,
        }
    }

    /// All findings, stage by stage.
    pub fn findings(&self) -> impl Iterator<Item = (Stage, &Finding)> {
        fn of<T>(stage: Stage, kept: Option<&Kept<T>>) -> impl Iterator<Item = (Stage, &Finding)> {
            kept.into_iter().flat_map(move |k| k.findings.iter().map(move |f| (stage, f)))
        }
        let imports = self.imports.values().filter_map(|i| i.as_ref().ok());
        let steps = self.cleans.values().flat_map(|c| &c.steps).filter_map(|s| match s {
            CleanedStep::Done(kept) => Some(kept),
            _ => None,
        });
        let left_out = self.left_out.iter().map(|f| (Stage::Import, f));
        left_out
            .chain(imports.flat_map(|k| of(Stage::Import, Some(k))))
            .chain(self.drifts.values().flat_map(|k| of(Stage::Import, Some(k))))
            .chain(steps.flat_map(|k| of(Stage::Clean, Some(k))))
            .chain(of(Stage::Schema, self.harmonised.as_ref()))
            .chain(of(Stage::Codes, self.coded.as_ref()))
            .chain(of(Stage::Linkage, self.linked.as_ref()))
            .chain(of(Stage::Golden, self.golden.as_ref()))
            .chain(of(Stage::Compare, self.compared.as_ref()))
            .chain(self.cleared.values().flat_map(|k| of(Stage::Disclosure, Some(k))))
    }
}
