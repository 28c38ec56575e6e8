//! A file that is another one than when the project was made: its table is found again, what a person decided about it is decided again, and
//! what differs from last time is drift.
//!
//! Last month's row numbers say nothing about this month's rows, so nothing here relies on them; the columns' names do the recognising.

use std::path::Path;
use std::sync::Arc;

use super::{StageError, plan};
use crate::base::{ColumnName, Context};
use crate::clean::drift::{self, Difference, Drift, Shape};
use crate::findings::{Findings, Message, Place};
use crate::import::folder::FILE_COLUMN;
use crate::import::{self, Imported, Reading, SourceSpec};
use crate::project::{Project, Source};
use crate::table::{Table, profile};

/// What differs from the table that was last accepted, and what it looks like now.
#[derive(Clone, Debug)]
pub struct Drifted {
    /// The differences.
    pub drifts: Vec<Drift>,
    /// The table as it is now.
    pub now: Shape,
}

/// Reads a source; `changed` says that its file is another one than its reading was made for.
pub(super) fn read(
    ctx: &Context,
    dir: &Path,
    source: &Source,
    changed: bool,
    findings: &Findings,
) -> Result<Imported, StageError> {
    let failed = |error| StageError::Import { id: source.id.clone(), error: Arc::new(error) };
    if !changed {
        return import::read(ctx, dir, &source.id, &source.spec, findings).map_err(failed);
    }
    let spec = match found_again(ctx, dir, source, findings)? {
        Some(reading) => SourceSpec { reading, ..source.spec.clone() },
        None => {
            findings.warn(Message::new("finding-file-changed-lost"), Place::source(&source.id));
            source.spec.clone()
        }
    };
    // That the file has changed is said here, with where its table was found.
    let spec = SourceSpec { seen: None, ..spec };
    import::read(ctx, dir, &source.id, &spec, findings).map_err(failed)
}

/// How to read the changed file; nothing when no table was found in it.
fn found_again(
    ctx: &Context,
    dir: &Path,
    source: &Source,
    findings: &Findings,
) -> Result<Option<Reading>, StageError> {
    let path = dir.join(&source.spec.path);
    let old = &source.spec.reading;
    let place = || Place::source(&source.id);
    let (found, likeness) = candidates(ctx, dir, &path, source)?;
    let Some(mut found) = found else { return Ok(None) };
    if likeness < 0.5 && source.shape.is_some() {
        findings.warn(Message::new("finding-file-other-columns"), place());
    }
    if let (Some(old), Some(new)) = (&old.sheet, &found.sheet)
        && old != new
    {
        let message =
            Message::new("finding-sheet-renamed").with("from", old.as_str()).with("to", new.as_str());
        findings.warn(message, place().sheet(new.as_str()));
    }
    if let (Some(old), Some(new)) = (&old.encoding, &found.encoding)
        && old != new
        && !source.spec.by_hand.encoding
    {
        let message =
            Message::new("finding-encoding-changed").with("from", old.as_str()).with("to", new.as_str());
        findings.note(message, place());
    }
    if let (Some(old), Some(new)) = (old.delimiter, found.delimiter)
        && old != new
        && !source.spec.by_hand.delimiter
    {
        let message = Message::new("finding-delimiter-changed")
            .with("from", old.to_string())
            .with("to", new.to_string());
        findings.note(message, place());
    }
    found.keep_section(old);
    if !source.spec.by_hand.is_empty() {
        let seen = look(ctx, dir, source, &found)?;
        let (reading, lost) = source.spec.by_hand.again(&found, old, &seen);
        let kept = source.spec.by_hand.rows.len() - lost.len();
        if kept > 0 {
            findings.note(Message::new("finding-rows-by-hand-kept").with("n", kept), place());
        }
        for row in lost {
            let role = Message::new(role_id(row.role));
            let message = Message::new("finding-row-by-hand-lost").with("row", row.row).with("role", role);
            findings.warn(message, place());
        }
        found = reading;
    }
    let message = Message::new("finding-file-changed")
        .with("first", found.first_row)
        .with("last", found.last_row.map_or_else(|| "…".to_owned(), |row| row.to_string()));
    findings.note(message, place());
    Ok(Some(found))
}

/// The reading whose columns are most like the remembered ones, with how like they are: first the old sheet's main table, and where that is
/// another table (or the sheet is gone) the main tables of the other sheets.
fn candidates(
    ctx: &Context,
    dir: &Path,
    path: &Path,
    source: &Source,
) -> Result<(Option<Reading>, f64), StageError> {
    let old = &source.spec.reading;
    let first = import::propose(ctx, path, old.sheet.as_deref(), &Findings::new());
    let mut best = match first {
        Ok(proposed) if proposed.reading.format == old.format => {
            let likeness = likeness(ctx, dir, source, &proposed.reading)?;
            (Some(proposed.reading), likeness)
        }
        _ => (None, 0.0),
    };
    if best.1 >= 0.5 || !old.format.is_workbook() {
        return Ok(best);
    }
    let Ok(all) = import::propose(ctx, path, None, &Findings::new()) else { return Ok(best) };
    if all.reading.format != old.format {
        return Ok(best);
    }
    for sheet in all.inspection.sheets.iter().filter(|s| Some(&s.name) != old.sheet.as_ref()) {
        let Ok(proposed) = import::propose(ctx, path, Some(&sheet.name), &Findings::new()) else { continue };
        let likeness = likeness(ctx, dir, source, &proposed.reading)?;
        if likeness > best.1 {
            best = (Some(proposed.reading), likeness);
        }
    }
    // Nobody knows what the columns were: the most promising sheet it is.
    if best.0.is_none() {
        best = (Some(all.reading), 0.0);
    }
    Ok(best)
}

/// The share of the remembered columns that a reading gives; 1 when none are remembered.
fn likeness(ctx: &Context, dir: &Path, source: &Source, reading: &Reading) -> Result<f64, StageError> {
    let Some(shape) = &source.shape else { return Ok(1.0) };
    let Ok(seen) = look(ctx, dir, source, reading) else { return Ok(0.0) };
    let present: Vec<ColumnName> = seen.table.column_names().map(ColumnName::from).collect();
    let gone: Vec<ColumnName> =
        shape.columns.iter().map(|c| c.name.clone()).filter(|c| !present.contains(c)).collect();
    let new: Vec<ColumnName> =
        present.into_iter().filter(|name| !shape.columns.iter().any(|c| c.name == *name)).collect();
    // A column that is called differently is still there, but a table with the very names comes first.
    let renamed = drift::renamed(&gone, &new).len() as f64 * 0.95;
    let shared = (shape.columns.len() - gone.len()) as f64 + renamed;
    Ok(shared / shape.columns.len().max(1) as f64)
}

/// Reads the file under another reading, without saying anything.
fn look(ctx: &Context, dir: &Path, source: &Source, reading: &Reading) -> Result<Imported, StageError> {
    let spec = SourceSpec { reading: reading.clone(), seen: None, ..source.spec.clone() };
    import::read(ctx, dir, &source.id, &spec, &Findings::new())
        .map_err(|error| StageError::Import { id: source.id.clone(), error: Arc::new(error) })
}

fn role_id(role: import::RowRole) -> &'static str {
    use import::RowRole;
    match role {
        RowRole::Data => "role-data",
        RowRole::Header => "role-header",
        RowRole::Title => "role-title",
        RowRole::Total => "role-total",
        RowRole::Note => "role-note",
        RowRole::Blank => "role-blank",
        RowRole::RepeatedHeader => "role-repeated",
        RowRole::Section => "role-section",
    }
}

/// What a table looks like, for comparing next month's with it.
pub fn shape_of(ctx: &Context, table: &Table) -> Result<Shape, StageError> {
    Ok(drift::shape(ctx, table, &profile::profile(ctx, table)?)?)
}

/// The names of the sheets that a file has.
pub(super) fn sheets_of(read: &Imported) -> Vec<String> {
    read.report.sheets.iter().map(|sheet| sheet.name.clone()).collect()
}

/// Says of which sources the file is another one than when the project was made.
pub fn report_changed(project: &Project, dir: &Path, findings: &Findings) {
    for source in project.sources.iter().filter(|s| s.spec.folder.is_none()) {
        // That a file is missing is said by whoever looks for it.
        let Ok(file) = plan::file_hash(&dir.join(&source.spec.path)) else { continue };
        if plan::is_changed(source, file) {
            let message = Message::new("check-changed-file").with("file", source.spec.path.as_str());
            findings.note(message, Place::source(&source.id));
        }
    }
}

/// Compares a table with the shape that was last accepted, if one is known; every difference is also a finding.
pub(super) fn compare(
    ctx: &Context,
    source: &Source,
    before: Option<&Shape>,
    read: &Imported,
    findings: &Findings,
) -> Result<Drifted, StageError> {
    let table = &read.table;
    let mut now = shape_of(ctx, table)?;
    if source.spec.folder.is_none() {
        now.sheets = sheets_of(read);
    }
    let mut drifts = before.map(|before| drift::drift(before, &now, table)).unwrap_or_default();
    // That the table has moved to another sheet is said already.
    drifts.retain(|d| match &d.what {
        Difference::NewSheet(sheet) => Some(sheet) != read.report.reading.sheet.as_ref(),
        Difference::GoneSheet(sheet) => Some(sheet) != source.spec.reading.sheet.as_ref(),
        _ => true,
    });
    if source.spec.folder.is_some() {
        // That other files are in a folder is said by name already.
        drifts.retain(|d| d.column.as_ref().is_none_or(|c| !c.as_str().starts_with(FILE_COLUMN)));
    }
    for found in &drifts {
        let place = Place::source(&source.id);
        let place = match &found.column {
            Some(column) => place.field(column.as_str()),
            None => place,
        };
        findings.add(found.severity, found.message.clone(), place);
    }
    Ok(Drifted { drifts, now })
}
