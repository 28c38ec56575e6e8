//! The coverage of earlier runs, beside the project: written when something leaves the house, read to say what changed since the files before.
//!
//! `TITLE.coverage` lies where the source files lie and holds written values, so it never goes into an export. Deleting it forgets the past.

use std::path::{Path, PathBuf};

use super::{Outcomes, Run, StageError};
use crate::base::{Context, KeyBuilder, files as disk};
use crate::codes::since::{Log, Since, Snapshot};
use crate::findings::{Findings, Message, Place};
use crate::project::Project;

/// Where the coverage of a project's runs is kept.
fn path_of(project: &Project, dir: &Path) -> PathBuf {
    super::ledger::ledger_path(project, dir).with_extension("coverage")
}

fn failed(path: &Path, detail: &impl ToString) -> StageError {
    StageError::CoverageLog { path: path.to_owned(), detail: detail.to_string() }
}

fn read(path: &Path) -> Result<Log, StageError> {
    match std::fs::read_to_string(path) {
        Ok(text) => serde_json::from_str(&text).map_err(|e| failed(path, &e)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Log::default()),
        Err(error) => Err(failed(path, &error)),
    }
}

/// The content of all files of a run, as one text; nothing before all are read.
pub(super) fn files_key(project: &Project, outcomes: &Outcomes) -> Option<String> {
    let mut key = KeyBuilder::new("files", 1);
    for source in &project.sources {
        let imported = outcomes.imports.get(&source.id)?.as_ref().ok()?;
        key.text(source.id.as_str());
        match imported.value.report.seen {
            Some(seen) => key.key(seen.hash),
            None => key.key(imported.key),
        };
    }
    Some(key.finish().to_string())
}

/// What changed in coding since the last run on other files; nothing where there was none.
pub fn coverage_since(
    project: &Project,
    dir: &Path,
    outcomes: &Outcomes,
) -> Result<Option<Since>, StageError> {
    let (Some(coded), Some(files)) = (&outcomes.coded, files_key(project, outcomes)) else { return Ok(None) };
    Ok(read(&path_of(project, dir))?.since(&coded.value, &files))
}

/// Keeps the coverage of a run. Where that cannot be done, the export stands and a finding says so.
pub(super) fn write(ctx: &Context, run: &Run<'_>, outcomes: &Outcomes, findings: &Findings) {
    let (Some(coded), Some(files)) = (&outcomes.coded, files_key(run.project, outcomes)) else { return };
    if coded.value.coverage.is_empty() {
        return;
    }
    let path = path_of(run.project, run.dir);
    let written = read(&path).and_then(|mut log| {
        log.put(Snapshot::of(&coded.value, files, ctx.today.to_string()));
        let text = serde_json::to_string_pretty(&log).map_err(|e| failed(&path, &e))?;
        disk::write_whole(&path, text.as_bytes()).map_err(|e| failed(&path, &e))
    });
    if let Err(error) = written {
        findings.warn(error.message(), Place::default());
    }
}

/// What changed, in one sentence.
pub fn since_message(since: &Since) -> Message {
    let settled: usize = since.fields.iter().map(|f| f.settled).sum();
    Message::new("codes-since")
        .with("on", since.on.as_str())
        .with("new", since.newly_open())
        .with("settled", settled)
}
