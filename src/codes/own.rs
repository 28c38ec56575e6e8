//! The project's own code lists, kept in the project or as two CSV files beside it; and one place to ask for any list by its id.
//!
//! An own list of the id of a built-in one takes its place. The files are read once when the stage starts.
//! Surprising: this is the one place of the stage that opens files, because own lists are part of the project's decisions.

use std::path::Path;
use std::sync::Arc;

use super::builtin::{BUILTIN, builtin};
use super::correspondence::Correspondence;
use super::list::{CodeList, ListError};
use super::matcher::CodeMatcher;
use super::settings::{CodeSettings, OwnList, RollTo};
use crate::base::CodeListId;

/// Built-in and own lists together.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    own: Vec<Arc<CodeMatcher>>,
    /// Tables of correspondences by their path.
    tables: Vec<(String, Correspondence)>,
}

impl Lists {
    /// The built-in lists and these.
    pub fn new(own: &[CodeList]) -> Lists {
        Lists { own: own.iter().map(|l| Arc::new(CodeMatcher::new(l))).collect(), tables: Vec::new() }
    }

    /// Reads own lists from the folder of the project. Lists that cannot be read come back as errors, the others work.
    pub fn load(folder: &Path, own: &[OwnList]) -> (Lists, Vec<ListError>) {
        let (mut lists, mut errors) = (Vec::new(), Vec::new());
        for list in own {
            match read_own(folder, list) {
                Ok(list) => lists.push(list),
                Err(error) => errors.push(error),
            }
        }
        (Lists::new(&lists), errors)
    }

    /// As [`Lists::load`], with the tables of correspondences that the settings name.
    pub fn of_settings(folder: &Path, settings: &CodeSettings) -> (Lists, Vec<ListError>) {
        let (mut lists, mut errors) = Lists::load(folder, &settings.lists);
        for roll_up in &settings.roll_ups {
            let RollTo::List { path, .. } = &roll_up.to else { continue };
            let text = text_of(path, &folder.join(path));
            match text.and_then(|text| Correspondence::from_csv(path, &text)) {
                Ok(table) => lists.tables.push((path.clone(), table)),
                Err(error) => errors.push(error),
            }
        }
        (lists, errors)
    }

    /// The table of correspondences read from a path.
    pub fn correspondence(&self, path: &str) -> Option<&Correspondence> {
        self.tables.iter().find(|(p, _)| p == path).map(|(_, table)| table)
    }

    /// The matcher of a list.
    pub fn get(&self, id: &CodeListId) -> Option<Arc<CodeMatcher>> {
        self.own.iter().find(|m| &m.list().id == id).cloned().or_else(|| builtin(id.as_str()))
    }

    /// The ids of all lists, own ones first.
    pub fn ids(&self) -> Vec<CodeListId> {
        let mut ids: Vec<CodeListId> = self.own.iter().map(|m| m.list().id.clone()).collect();
        for known in BUILTIN {
            if !ids.iter().any(|i| i.as_str() == known.id) {
                ids.push(known.id.into());
            }
        }
        ids
    }
}

/// Reads one own list: what the project keeps, else its file and, if there is one, the file of its synonyms beside it.
pub fn read_own(folder: &Path, own: &OwnList) -> Result<CodeList, ListError> {
    let mut list = if own.is_kept() {
        let (entries, asked) = (own.entries.to_vec(), own.asked.clone());
        CodeList { id: own.id.clone(), entries, asked, ..CodeList::default() }
    } else {
        let path = folder.join(&own.path);
        let table = text_of(own.id.as_str(), &path)?;
        CodeList::from_csv(own.id.as_str(), &table, &synonyms_beside(own.id.as_str(), &path)?)?
    };
    list.version.clone_from(&own.version);
    list.valid.clone_from(&own.valid);
    list.source.clone_from(if own.source.is_empty() { &own.path } else { &own.source });
    Ok(list)
}

/// The text of `NAME_synonyms.csv` beside a file; empty where there is none.
pub fn synonyms_beside(list: &str, path: &Path) -> Result<String, ListError> {
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = path.with_file_name(format!("{stem}_synonyms.csv"));
    if beside.is_file() { text_of(list, &beside) } else { Ok(String::new()) }
}

fn text_of(list: &str, path: &Path) -> Result<String, ListError> {
    std::fs::read_to_string(path).map_err(|source| ListError::File {
        list: list.to_owned(),
        path: path.to_owned(),
        source,
    })
}
