//! What changed in coding since the files that came before: the share coded by field and source, and values that are open now and were not there
//! or were not open then.
//!
//! A [`Snapshot`] is what a run leaves of its coverage; it is told apart by the files it was made from, so that running twice on the same files
//! compares with the month before, not with the run before. Surprising: coverage of a source that was not there then is compared with nothing.

use serde::{Deserialize, Serialize};

use super::apply::Coded;
use super::coverage::Counts;
use crate::base::{FieldName, SourceId};

/// Open values kept of a field at most.
const MOST_OPEN: usize = 2_000;
/// Snapshots kept at most.
const MOST_KEPT: usize = 24;

/// The coverage of one run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The content of the files it was made from, as one key.
    pub files: String,
    /// The day of the run, as an ISO date.
    pub on: String,
    /// Its coded fields.
    pub fields: Vec<FieldThen>,
}

/// A field in a snapshot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldThen {
    /// The field.
    pub field: FieldName,
    /// Its sources with their counts.
    pub sources: Vec<(SourceId, Counts)>,
    /// The values that were open.
    pub open: Vec<String>,
}

/// All snapshots of a project, the newest last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Log {
    /// The snapshots.
    pub snapshots: Vec<Snapshot>,
}

/// A share then and now, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Then; nothing where it was not there.
    pub before: Option<f64>,
    /// Now.
    pub now: f64,
}

/// What changed in a field.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldSince {
    /// The field.
    pub field: FieldName,
    /// Its share of rows coded.
    pub share: Change,
    /// The same source by source.
    pub sources: Vec<(SourceId, Change)>,
    /// Values that are open now and were not open then, with their rows, the most frequent first.
    pub newly_open: Vec<(String, usize)>,
    /// How many values that were open then are not open any more.
    pub settled: usize,
}

/// What changed since an earlier run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Since {
    /// The day of the earlier run.
    pub on: String,
    /// The fields, in the order of the schema.
    pub fields: Vec<FieldSince>,
}

impl Since {
    /// What changed in a field.
    pub fn field(&self, name: &FieldName) -> Option<&FieldSince> {
        self.fields.iter().find(|f| &f.field == name)
    }

    /// How many values are newly open, over all fields.
    pub fn newly_open(&self) -> usize {
        self.fields.iter().map(|f| f.newly_open.len()).sum()
    }
}

impl FieldSince {
    /// Whether a value is newly open.
    pub fn is_new(&self, value: &str) -> bool {
        self.newly_open.iter().any(|(new, _)| new == value)
    }
}

impl Snapshot {
    /// The coverage of a run on these files.
    pub fn of(coded: &Coded, files: String, on: String) -> Snapshot {
        let fields = coded.coverage.iter().map(|c| FieldThen {
            field: c.field.clone(),
            sources: c.sources.iter().map(|s| (s.source.clone(), s.counts)).collect(),
            open: coded
                .unmapped
                .iter()
                .filter(|u| u.field == c.field)
                .take(MOST_OPEN)
                .map(|u| u.value.clone())
                .collect(),
        });
        Snapshot { files, on, fields: fields.collect() }
    }
}

impl Log {
    /// Adds a snapshot; one of the same files gives way to it.
    pub fn put(&mut self, snapshot: Snapshot) {
        self.snapshots.retain(|s| s.files != snapshot.files);
        self.snapshots.push(snapshot);
        let surplus = self.snapshots.len().saturating_sub(MOST_KEPT);
        self.snapshots.drain(..surplus);
    }

    /// What changed since the last run on other files.
    pub fn since(&self, coded: &Coded, files: &str) -> Option<Since> {
        let then = self.snapshots.iter().rev().find(|s| s.files != files)?;
        let fields = coded.coverage.iter().map(|c| {
            let before = then.fields.iter().find(|f| f.field == c.field);
            let counts_then = |id: &SourceId| {
                before.and_then(|f| f.sources.iter().find(|(s, _)| s == id)).map(|(_, counts)| *counts)
            };
            let open_now = || coded.unmapped.iter().filter(|u| u.field == c.field);
            let was_open = |value: &String| before.is_some_and(|f| f.open.contains(value));
            FieldSince {
                field: c.field.clone(),
                share: Change {
                    before: before.map(|f| share(f.sources.iter().map(|(_, counts)| *counts))),
                    now: share(c.sources.iter().map(|s| s.counts)),
                },
                sources: c
                    .sources
                    .iter()
                    .map(|s| {
                        let then = counts_then(&s.source).map(|counts| share([counts].into_iter()));
                        (s.source.clone(), Change { before: then, now: share([s.counts].into_iter()) })
                    })
                    .collect(),
                newly_open: match before {
                    Some(_) => open_now()
                        .filter(|u| !was_open(&u.value))
                        .map(|u| (u.value.clone(), u.rows))
                        .collect(),
                    None => Vec::new(),
                },
                settled: before.map_or(0, |f| {
                    f.open.iter().filter(|value| !open_now().any(|u| &u.value == *value)).count()
                }),
            }
        });
        Some(Since { on: then.on.clone(), fields: fields.collect() })
    }
}

/// The share of filled rows that are coded; 1 when there are none.
fn share(counts: impl Iterator<Item = Counts>) -> f64 {
    let (mapped, all) = counts.fold((0, 0), |(m, a), c| (m + c.mapped, a + c.mapped + c.unmapped));
    if all == 0 { 1.0 } else { mapped as f64 / all as f64 }
}
