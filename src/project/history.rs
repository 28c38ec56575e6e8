//! The log of edits and the cursor in it: undo moves the cursor, redo moves it back, a new edit cuts what lies ahead.
//!
//! The present project is `base` with the first `cursor` edits applied. A checkpoint is kept every few edits, so going anywhere replays
//! only a handful: microseconds, because a project is decisions only.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Edit, EditError, Project};

/// One edit with who made it and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What was decided.
    pub edit: Edit,
    /// When.
    pub at: Timestamp,
    /// By whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// A project with the way it came about.
#[derive(Clone, Debug)]
pub struct History {
    log: Vec<Entry>,
    cursor: usize,
    checkpoints: Vec<(usize, Arc<Project>)>,
    present: Arc<Project>,
}

/// Every so many edits the project is kept whole.
const CHECKPOINT_EVERY: usize = 32;

impl History {
    /// A history that begins with this project.
    pub fn new(base: Project) -> Self {
        let base = Arc::new(base);
        History { log: Vec::new(), cursor: 0, checkpoints: vec![(0, base.clone())], present: base }
    }

    /// The project as it now is.
    pub fn present(&self) -> &Arc<Project> {
        &self.present
    }

    /// All entries, those undone included.
    pub fn entries(&self) -> &[Entry] {
        &self.log
    }

    /// How many entries are in force.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Makes an edit; what was undone before is cut off. On error nothing changes.
    pub fn push(&mut self, entry: Entry) -> Result<(), EditError> {
        let mut next = (*self.present).clone();
        entry.edit.apply(&mut next)?;
        self.log.truncate(self.cursor);
        self.checkpoints.retain(|(at, _)| *at <= self.cursor);
        self.log.push(entry);
        self.cursor += 1;
        self.present = Arc::new(next);
        if self.cursor.is_multiple_of(CHECKPOINT_EVERY) {
            self.checkpoints.push((self.cursor, self.present.clone()));
        }
        Ok(())
    }

    /// Makes an edit that belongs to the one before (dragging, typing): both become one entry.
    pub fn amend(&mut self, entry: Entry) -> Result<(), EditError> {
        if self.cursor == 0 || self.cursor < self.log.len() {
            return self.push(entry);
        }
        let (kept, cursor) = (self.clone(), self.cursor);
        self.go_to(cursor - 1);
        self.push(entry).inspect_err(|_| *self = kept)
    }

    /// Goes back one edit; false at the beginning.
    pub fn undo(&mut self) -> bool {
        self.cursor > 0 && self.go_to(self.cursor - 1)
    }

    /// Goes forward one edit; false at the end.
    pub fn redo(&mut self) -> bool {
        self.cursor < self.log.len() && self.go_to(self.cursor + 1)
    }

    /// Goes to where the first `cursor` edits are in force; false if there are not so many.
    pub fn go_to(&mut self, cursor: usize) -> bool {
        if cursor > self.log.len() {
            return false;
        }
        let (at, start) = self
            .checkpoints
            .iter()
            .rev()
            .find(|(at, _)| *at <= cursor)
            .cloned()
            .expect("the beginning is a checkpoint");
        let mut project = (*start).clone();
        for entry in &self.log[at..cursor] {
            entry.edit.apply(&mut project).expect("an edit that was made once can be made again");
        }
        self.cursor = cursor;
        self.present = Arc::new(project);
        true
    }
}
