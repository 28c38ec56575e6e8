//! What a person should know while work goes on: structured, counted, with a place one can jump to.
//!
//! No sentence is made here: a [`Message`] is the id of a Fluent message and its arguments, and `text` turns it into words
//! in the language of the moment. Stages report through [`Findings`], which any number of threads may share.

mod message;
mod proposal;

use std::sync::Mutex;

pub use message::{Arg, Message};
pub use proposal::{Answer, Proposal};
use serde::{Deserialize, Serialize};

use crate::base::SourceId;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Note,
    /// Somebody should look.
    Warning,
    /// A part of the work could not be done; the rest went on.
    Error,
}

/// Where a finding is: as exact as is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The source, when the finding is about one.
    pub source: Option<SourceId>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The column or field.
    pub field: Option<String>,
    /// The step of the recipe, counted from 0.
    pub step: Option<usize>,
    /// Row numbers in the file (1-based), at most [`Place::MAX_ROWS`] of them.
    pub rows: Vec<u32>,
}

impl Place {
    /// No more rows than this are carried along; the count in the message is always the full one.
    pub const MAX_ROWS: usize = 1_000;

    /// Somewhere in a source.
    pub fn source(source: &SourceId) -> Self {
        Place { source: Some(source.clone()), ..Place::default() }
    }

    /// In this column or field.
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// On this sheet.
    pub fn sheet(mut self, sheet: impl Into<String>) -> Self {
        self.sheet = Some(sheet.into());
        self
    }

    /// At this step of the recipe.
    pub fn step(mut self, step: usize) -> Self {
        self.step = Some(step);
        self
    }

    /// In these rows of the file.
    pub fn rows(mut self, rows: impl IntoIterator<Item = u32>) -> Self {
        self.rows = rows.into_iter().take(Self::MAX_ROWS).collect();
        self
    }
}

/// One thing to know: what, how grave, where.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What: a Fluent message id (for example `finding-ragged-rows`) with its arguments.
    pub message: Message,
    /// How grave.
    pub severity: Severity,
    /// Where.
    pub place: Place,
}

/// The reporter that stages write to.
#[derive(Debug, Default)]
pub struct Findings(Mutex<Vec<Finding>>);

impl Findings {
    /// An empty report.
    pub fn new() -> Self {
        Findings::default()
    }

    /// Reports one finding.
    pub fn add(&self, severity: Severity, message: Message, place: Place) {
        let finding = Finding { message, severity, place };
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(finding);
    }

    /// Reports a note.
    pub fn note(&self, message: Message, place: Place) {
        self.add(Severity::Note, message, place);
    }

    /// Reports a warning.
    pub fn warn(&self, message: Message, place: Place) {
        self.add(Severity::Warning, message, place);
    }

    /// Reports an error that did not end the stage.
    pub fn error(&self, message: Message, place: Place) {
        self.add(Severity::Error, message, place);
    }

    /// Everything reported, in a fixed order: by place, then gravity, then message id.
    pub fn into_sorted(self) -> Vec<Finding> {
        let mut all = self.0.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        all.sort_by(|a, b| {
            (&a.place.source, a.place.step, std::cmp::Reverse(a.severity), a.message.id, &a.place).cmp(&(
                &b.place.source,
                b.place.step,
                std::cmp::Reverse(b.severity),
                b.message.id,
                &b.place,
            ))
        });
        all
    }
}
