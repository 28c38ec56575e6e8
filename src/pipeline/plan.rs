//! Keys: which outcome a stage would make from this project and these files.
//!
//! Up to the codes a key follows from the project and the files alone. Linkage starts from the *content* of its match fields, so its key is known
//! only once the coded table is there. Files are hashed once per size and time of change.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

use rustc_hash::FxHashMap;

use super::folder;
use crate::base::{Key, KeyBuilder};
use crate::project::{Project, Source};
use crate::{clean, codes, import, schema};

/// The keys of everything that follows from the project and the files, as far as the files' hashes are known already.
///
/// Cheap enough for the thread that draws: it looks at sizes and times only, never into a file.
pub fn known_keys(project: &Project, dir: &Path) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut ends = Vec::new();
    for source in &project.sources {
        let path = dir.join(&source.spec.path);
        if source.spec.folder.is_some() {
            let parts = folder::names(source, &path).unwrap_or_default();
            let hashes = parts.iter().filter_map(|name| Some((name, remembered_hash(&path.join(name))?)));
            keys.extend(hashes.map(|(name, file)| import_key(&folder::part(source, name), file)));
            continue;
        }
        let Some(file) = remembered_hash(&path) else { continue };
        let mut key = import_key(source, file);
        keys.push(key);
        for step in source.recipe.steps.iter().filter(|s| s.enabled) {
            key = step_key(key, &step.step);
            keys.push(key);
        }
        ends.push((source, key));
    }
    if ends.len() == project.sources.len() {
        let harmonised = schema_key(project, ends.iter().map(|(s, k)| (*s, *k)));
        keys.extend([harmonised, codes_key(project, dir, harmonised)]);
    }
    keys
}

pub(super) fn import_key(source: &Source, file: Key) -> Key {
    KeyBuilder::new("import", import::VERSION)
        .text(source.id.as_str())
        .settings(&source.spec.reading)
        .settings(&source.spec.by_hand)
        .settings(&source.shape.as_ref().filter(|_| is_changed(source, file)))
        .number(u64::from(is_changed(source, file)))
        .key(file)
        .finish()
}

/// Whether a source's file is another one than when the project was made.
pub(super) fn is_changed(source: &Source, file: Key) -> bool {
    source.spec.seen.is_some_and(|seen| seen.hash != file)
}

pub(super) fn step_key(before: Key, step: &clean::Step) -> Key {
    KeyBuilder::new("clean", clean::VERSION).settings(step).key(before).finish()
}

pub(super) fn schema_key<'a>(project: &Project, ends: impl Iterator<Item = (&'a Source, Key)>) -> Key {
    let mut key = KeyBuilder::new("schema", schema::VERSION);
    key.settings(&project.schema).settings(&project.mappings);
    for (source, end) in ends {
        key.text(source.id.as_str()).key(end);
    }
    key.finish()
}

pub(super) fn codes_key(project: &Project, dir: &Path, harmonised: Key) -> Key {
    let mut key = KeyBuilder::new("codes", codes::VERSION);
    key.settings(&project.codes).key(harmonised);
    for path in codes::files_of_settings(&project.codes) {
        let hash = file_hash(&dir.join(path)).ok();
        key.text(&hash.map(|h| h.to_string()).unwrap_or_default());
    }
    key.finish()
}

type Stamp = (u64, Option<SystemTime>);

fn memory() -> &'static Mutex<FxHashMap<PathBuf, (Stamp, Key)>> {
    static MEMORY: OnceLock<Mutex<FxHashMap<PathBuf, (Stamp, Key)>>> = OnceLock::new();
    MEMORY.get_or_init(Mutex::default)
}

fn stamp(path: &Path) -> std::io::Result<Stamp> {
    let meta = std::fs::metadata(path)?;
    Ok((meta.len(), meta.modified().ok()))
}

/// The hash of a file if it was taken before and the file has not changed since.
fn remembered_hash(path: &Path) -> Option<Key> {
    let now = stamp(path).ok()?;
    let memory = memory().lock().unwrap_or_else(PoisonError::into_inner);
    memory.get(path).filter(|(then, _)| *then == now).map(|(_, key)| *key)
}

/// The hash of a file's content.
pub(super) fn file_hash(path: &Path) -> std::io::Result<Key> {
    if let Some(key) = remembered_hash(path) {
        return Ok(key);
    }
    let before = stamp(path)?;
    let key = Key::of_bytes(&std::fs::read(path)?);
    memory().lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), (before, key));
    Ok(key)
}
