//! What the chosen step did: the table before and after it, with the keys under which anything computed from them is kept.
//!
//! Without a chosen step it is the whole recipe: the file as read, and the table after the last step. Tables are shared, so this is made
//! anew in every frame at no cost.

use std::sync::Arc;

use crate::base::{ColumnName, Key, SourceId};
use crate::clean::{Applied, Unread};
use crate::gui::look::Look;
use crate::pipeline::{Cleaned, CleanedStep};
use crate::table::Table;

/// The tables around the chosen step.
#[derive(Clone, Debug)]
pub(super) struct Stand {
    /// The source.
    pub(super) source: SourceId,
    /// The chosen step.
    pub(super) step: Option<usize>,
    /// What all steps made.
    pub(super) cleaned: Arc<Cleaned>,
    /// The table before it.
    pub(super) before: Table,
    /// Its key.
    pub(super) before_key: Key,
    /// The table after it.
    pub(super) after: Table,
    /// Its key.
    pub(super) after_key: Key,
    /// The key of the table after the last step.
    pub(super) end_key: Key,
    /// The steps whose unread cells are marked, the latest first.
    pub(super) applied: Vec<Arc<Applied>>,
}

impl Stand {
    /// What is known of a source; nothing before it was cleaned for the first time, nor while it cannot be read.
    pub(super) fn of(look: &Look<'_>, id: &SourceId) -> Option<Stand> {
        let cleaned = look.outcomes.cleans.get(id)?.clone();
        let start = match look.outcomes.imports.get(id) {
            Some(Ok(kept)) => kept.key,
            Some(Err(_)) => return None,
            None => Key::of_bytes(id.as_str().as_bytes()),
        };
        let key_after = |steps: usize| {
            let done = cleaned.steps.iter().take(steps).rev().find_map(|s| match s {
                CleanedStep::Done(kept) => Some(kept.key),
                _ => None,
            });
            done.unwrap_or(start)
        };
        let step = look.selection.step.filter(|s| *s < cleaned.steps.len());
        let end_key = key_after(cleaned.steps.len());
        let (before, before_key, after, after_key) = match step {
            Some(i) => (cleaned.before(i).clone(), key_after(i), cleaned.after(i).clone(), key_after(i + 1)),
            None => (cleaned.start.clone(), start, cleaned.end.clone(), end_key),
        };
        let done = |i: usize| match cleaned.steps.get(i) {
            Some(CleanedStep::Done(kept)) => Some(kept.value.clone()),
            _ => None,
        };
        let applied = match step {
            Some(i) => done(i).into_iter().collect(),
            // Positions hold only as long as no later step took rows out.
            None => (0..cleaned.steps.len())
                .rev()
                .filter_map(done)
                .filter(|a| a.table.height() == after.height() && !a.unread.is_empty())
                .collect(),
        };
        Some(Stand {
            source: id.clone(),
            step,
            before,
            before_key,
            after,
            after_key,
            end_key,
            applied,
            cleaned,
        })
    }

    /// What the chosen step made; nothing while it is off or broken.
    pub(super) fn chosen(&self) -> Option<&Applied> {
        self.step.and_then(|_| self.applied.first()).map(|a| &**a)
    }

    /// Whether a cell of the table after was not read.
    pub(super) fn is_unread(&self, column: &str, row: usize) -> bool {
        self.applied.iter().any(|a| a.is_unread(column, row as u32))
    }

    /// The unread cells, each column once.
    pub(super) fn unread(&self) -> Vec<Unread> {
        let mut out: Vec<Unread> = Vec::new();
        for unread in self.applied.iter().flat_map(|a| &a.unread) {
            if !out.iter().any(|u| u.column == unread.column) {
                out.push(unread.clone());
            }
        }
        out
    }

    /// The columns before the chosen step; without one, after the last.
    pub(super) fn columns_before(&self) -> Vec<ColumnName> {
        match self.step {
            Some(_) => self.before.columns(),
            None => self.after.columns(),
        }
    }
}
