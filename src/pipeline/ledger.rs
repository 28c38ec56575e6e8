//! The list of entity ids beside a project: read before merging, written when something leaves the house.
//!
//! It is kept only where somebody asked for it once ([`keep_ids`]); from then on every run uses and extends it. It lies in the project's folder
//! under the project's title, so it travels with the project. Deleting it forgets the ids.

use std::path::{Path, PathBuf};

use super::error::StageError;
use super::{Outcomes, Quiet, Run, Stage};
use crate::base::{Context, files, normal};
use crate::golden::Ledger;
use crate::project::Project;

/// Where the ids of a project are kept.
pub fn ledger_path(project: &Project, dir: &Path) -> PathBuf {
    let name = normal::fold(&project.title).replace(' ', "-");
    let name = if name.is_empty() { "entities" } else { name.as_str() };
    dir.join(format!("{name}.ids"))
}

fn failed(path: &Path, detail: &impl ToString) -> StageError {
    StageError::Ledger { path: path.to_owned(), detail: detail.to_string() }
}

/// The ids so far; `None` where they are not kept.
pub(super) fn read(run: &Run<'_>) -> Result<Option<Ledger>, StageError> {
    let path = ledger_path(run.project, run.dir);
    match std::fs::read_to_string(&path) {
        Ok(text) => Ledger::from_text(&text).map(Some).map_err(|e| failed(&path, &e)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(&path, &error)),
    }
}

/// Writes the ids of a run where they are kept.
pub(super) fn write(run: &Run<'_>, outcomes: &Outcomes) -> Result<(), StageError> {
    let named = outcomes.golden.as_ref().and_then(|golden| golden.value.named.as_ref());
    let Some(named) = named else { return Ok(()) };
    let path = ledger_path(run.project, run.dir);
    files::write_whole(&path, named.ledger.to_text().as_bytes()).map_err(|e| failed(&path, &e))
}

/// Begins to keep the ids of a project and writes those of now, with which the next run is compared.
pub fn keep_ids_from_now(ctx: &Context, run: &Run<'_>) -> Result<(), StageError> {
    keep_ids(run)?;
    let outcomes =
        super::run_to(run, Stage::Golden, &mut Quiet(ctx.clone())).map_err(|failed| failed.error)?;
    write(run, &outcomes)
}

/// The day on which ids were written last.
pub fn ids_kept_on(project: &Project, dir: &Path) -> Option<jiff::civil::Date> {
    let written = std::fs::metadata(ledger_path(project, dir)).ok()?.modified().ok()?;
    let written = jiff::Timestamp::try_from(written).ok()?;
    Some(written.to_zoned_datetime(jiff::tz::TimeZone::system()).date())
}

/// Begins to keep the ids of a project; does nothing where they are kept already.
pub fn keep_ids(run: &Run<'_>) -> Result<(), StageError> {
    let path = ledger_path(run.project, run.dir);
    if path.exists() {
        return Ok(());
    }
    files::write_whole(&path, Ledger::default().to_text().as_bytes()).map_err(|e| failed(&path, &e))
}
