//! A folder of files of one template as one source: which files belong, what is new in it, their tables one under the other.
//!
//! Every file is looked at on its own (its title may be a line longer than last month's); the columns decide whether it belongs.

use std::path::Path;
use std::sync::Arc;

use super::{Kept, StageError};
use crate::findings::{Finding, Findings, Message, Place};
use crate::import::folder::{self, Part};
use crate::import::{ImportError, Imported};
use crate::project::Source;

/// One file of a folder, read or not.
pub(super) type File = (String, Result<Kept<Imported>, Arc<ImportError>>);

/// One file of a folder as it came out: its rows, what differs from the template, or why it is not among the rows.
#[derive(Clone, Debug)]
pub struct FolderFile {
    /// Its name.
    pub name: String,
    /// The file on its own, or why it cannot be read.
    pub read: Result<Kept<Imported>, Arc<ImportError>>,
    /// Whether its rows are among those of the source; a file of other columns is left out.
    pub belongs: bool,
    /// Whether it is the file that says how all are read.
    pub is_template: bool,
    /// Whether it was not there when the folder was accepted.
    pub is_new: bool,
    /// Columns of the template that it has not.
    pub missing: Vec<String>,
    /// Columns that the template has not.
    pub extra: Vec<String>,
}

/// The files of a source's folder one by one.
pub(super) fn listed(source: &Source, files: Vec<File>) -> Vec<FolderFile> {
    let known = source.spec.folder.as_ref().map(|f| f.files.as_slice()).unwrap_or_default();
    let template = template(source, &files).map(|(name, kept)| (name.clone(), kept.clone()));
    let Some((model, template)) = template else { return Vec::new() };
    let template = &template.value.table;
    let of = |(name, read): File| {
        let table = read.as_ref().ok().map(|kept| &kept.value.table);
        let names = |a: &crate::table::Table, b: &crate::table::Table| {
            a.column_names().filter(|n| !b.has(n)).map(str::to_owned).collect::<Vec<_>>()
        };
        FolderFile {
            belongs: table.is_some_and(|t| folder::fits(folder::likeness(template, t))),
            is_template: name == model,
            is_new: !known.iter().any(|f| f.name == name),
            missing: table.map(|t| names(template, t)).unwrap_or_default(),
            extra: table.map(|t| names(t, template)).unwrap_or_default(),
            name,
            read,
        }
    };
    files.into_iter().map(of).collect()
}

/// The file of which the reading is, or else the first one: it says what the template is.
fn template<'f>(source: &Source, files: &'f [File]) -> Option<(&'f String, &'f Kept<Imported>)> {
    let seen = source.spec.seen;
    let mut read = files.iter().filter_map(|(name, read)| Some((name, read.as_ref().ok()?)));
    let first = read.clone().next();
    read.find(|f| seen.is_some() && f.1.value.report.seen == seen).or(first)
}

/// The files of a folder as one table.
#[derive(Clone, Debug)]
pub(super) struct Stacked {
    pub(super) imported: Imported,
    pub(super) parts: Vec<Part>,
}

/// The files of a source's folder but those that belong to something else.
pub(super) fn names(source: &Source, path: &Path) -> std::io::Result<Vec<String>> {
    let left_out = source.spec.folder.as_ref().map(|f| f.left_out.as_slice()).unwrap_or_default();
    let mut names = folder::files_in(path)?;
    names.retain(|name| !left_out.contains(name));
    Ok(names)
}

/// One file of a folder as a source of its own.
pub(super) fn part(source: &Source, name: &str) -> Source {
    let mut part = source.clone();
    part.spec.path = format!("{}/{name}", source.spec.path.trim_end_matches('/'));
    part.spec.folder = None;
    part
}

/// Whether the folder holds anything else than when it was accepted.
pub(super) fn is_changed(source: &Source, files: &[File]) -> bool {
    let Some(known) = &source.spec.folder else { return false };
    let same = |(name, read): &File| {
        let seen = read.as_ref().ok().and_then(|kept| kept.value.report.seen);
        known.files.iter().any(|f| &f.name == name && Some(f.seen) == seen)
    };
    known.files.len() != files.len() || !files.iter().all(same)
}

/// Stacks the files that belong together; what is new, gone, unreadable or of another template is reported.
pub(super) fn stack(
    source: &Source,
    path: &Path,
    files: &[File],
    findings: &Findings,
) -> Result<Stacked, StageError> {
    let here = Place::source(&source.id);
    let known = source.spec.folder.clone().unwrap_or_default();
    let read: Vec<(&String, &Kept<Imported>)> =
        files.iter().filter_map(|(name, read)| Some((name, read.as_ref().ok()?))).collect();
    let Some((_, template)) = template(source, files) else {
        let error = files.iter().find_map(|(_, read)| read.as_ref().err().cloned());
        let error = error.unwrap_or_else(|| Arc::new(ImportError::NotATable(path.to_owned())));
        return Err(StageError::Import { id: source.id.clone(), error });
    };
    let mut belonging: Vec<(String, &Imported)> = Vec::new();
    let mut told: Vec<(&str, &Vec<Finding>)> = Vec::new();
    for (name, kept) in &read {
        if folder::fits(folder::likeness(&template.value.table, &kept.value.table)) {
            belonging.push(((*name).clone(), &kept.value));
            told.push((name, &kept.findings));
        } else {
            let message = Message::new("finding-folder-other").with("file", name.as_str());
            findings.warn(message, here.clone().sheet(name.as_str()));
        }
    }
    for (name, error) in files.iter().filter_map(|(n, r)| Some((n, r.as_ref().err()?))) {
        let message =
            Message::new("finding-folder-unread").with("file", name.as_str()).with("why", error.message());
        findings.error(message, here.clone().sheet(name.as_str()));
    }
    let was = |name: &str| known.files.iter().any(|f| f.name == name);
    for (name, file) in belonging.iter().filter(|(name, _)| !was(name)) {
        let message = Message::new("finding-folder-new").with("file", name.as_str());
        findings.note(message.with("rows", file.table.height()), here.clone().sheet(name.as_str()));
    }
    for gone in known.files.iter().filter(|f| !files.iter().any(|(name, _)| name == &f.name)) {
        let message = Message::new("finding-folder-gone").with("file", gone.name.as_str());
        findings.warn(message, here.clone());
    }
    let (imported, parts) = folder::stack(&belonging)?;
    for (name, told) in told {
        let offset = parts.iter().find(|p| p.name == name).map_or(0, |p| p.offset);
        // In a folder every file but one is another file than the template: that is no news.
        for finding in told.iter().filter(|f| f.message.id != "finding-file-changed") {
            let mut place = finding.place.clone();
            place.sheet = Some(name.to_owned());
            place.rows.iter_mut().for_each(|row| *row += offset);
            findings.add(finding.severity, finding.message.clone(), place);
        }
    }
    Ok(Stacked { imported, parts })
}
