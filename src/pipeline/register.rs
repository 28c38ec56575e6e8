//! The register of exports beside a project: a line is added whenever something leaves, read by the screen Export and by `diwan-cli exports`.
//!
//! `TITLE.exports` lies where the ids lie. A register that cannot be read is left as it is and said, never begun anew.

use std::path::{Path, PathBuf};

use super::{Outcomes, Run, StageError};
use crate::base::files as disk;
use crate::export::register::{Entry, Protection, Register};
use crate::findings::{Findings, Message, Place};
use crate::project::Project;

/// Where the exports of a project are written down.
pub fn register_path(project: &Project, dir: &Path) -> PathBuf {
    super::ledger::ledger_path(project, dir).with_extension("exports")
}

fn failed(path: &Path, detail: &impl ToString) -> StageError {
    StageError::Register { path: path.to_owned(), detail: detail.to_string() }
}

/// All exports of a project so far.
pub fn register(project: &Project, dir: &Path) -> Result<Register, StageError> {
    let path = register_path(project, dir);
    Register::read(&path).map_err(|e| failed(&path, &e))
}

/// Writes exports down.
pub fn enter(project: &Project, dir: &Path, entries: Vec<Entry>) -> Result<(), StageError> {
    let path = register_path(project, dir);
    Register::enter(&path, entries).map_err(|e| failed(&path, &e))
}

/// Writes the exports of a run down. Where that cannot be done, they stand and a finding says so.
pub(super) fn write(run: &Run<'_>, entries: Vec<Entry>, findings: &Findings) {
    if entries.is_empty() {
        return;
    }
    if let Err(error) = enter(run.project, run.dir, entries) {
        findings.warn(error.message(), Place::default());
    }
}

/// The labels of the sources that a run is without.
pub(super) fn without(project: &Project, outcomes: &Outcomes) -> Vec<String> {
    let unread = outcomes.unread().filter_map(|id| project.source(id));
    unread.map(|source| source.label.clone()).collect()
}

/// Takes along what lies beside a project (ids, coverage, exports) when a draft gets its place; what is there already stays.
pub fn take_along(project: &Project, from: &Path, to: &Path) -> std::io::Result<()> {
    for ending in ["ids", "coverage", "exports"] {
        let path = |dir: &Path| super::ledger::ledger_path(project, dir).with_extension(ending);
        let (old, new) = (path(from), path(to));
        disk::take_along(&old, &new)?;
    }
    Ok(())
}

/// How an export was protected, in a sentence.
pub fn protection_message(protection: &Protection) -> Message {
    match protection {
        Protection::Policy { k, l, limits_hold, .. } => {
            let id = if *limits_hold { "sharing-register-safe" } else { "sharing-register-unsafe" };
            Message::new(id).with("k", *k).with("l", *l)
        }
        Protection::Counts { least } => Message::new("sharing-register-counts").with("least", *least),
    }
}
