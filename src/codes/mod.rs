//! Values become common codes: built-in and own code lists, the decisions people made, and what is still unmapped.
//!
//! A value is coded by a decision in the crosswalk, else by the matcher when it is sure; never by a guess. What is neither waits in the
//! unmapped queue, and its cell is empty in the coded table (the written value stands in the table before).

mod apply;
mod builtin;
mod column;
mod correspondence;
mod coverage;
pub mod crosswalk;
mod doubts;
pub mod editions;
mod forms;
mod frame_words;
mod frames;
pub mod incoming;
mod incoming_words;
mod likeness;
mod list;
mod matcher;
mod near;
mod own;
mod parts;
mod rollup;
pub mod settings;
mod sharing;
pub mod since;
mod validity;
mod words;

pub use apply::{By, Coded, CodedField, CodesError, Unmapped, ValueCoded, code};
pub use builtin::{BUILTIN, Builtin, builtin};
pub use column::Proposed;
pub use correspondence::{Correspondence, Fits};
pub use coverage::{Counts, Coverage, SourceCoverage};
pub use list::{CodeList, Entry, ListError};
pub use matcher::{Candidate, CodeMatcher, Why};
pub use own::{Lists, read_own, synonyms_beside};
pub use settings::{CodeSettings, CodesEdit, Decision, OwnList, RollTo, RollUp};
pub use validity::Validity;

/// Raised when the meaning of this stage's result changes.
pub const VERSION: u32 = 6;

/// Whether a list of this id is built in.
pub fn is_builtin(id: &str) -> bool {
    BUILTIN.iter().any(|list| list.id == id)
}

/// The files that an own list is read from, relative to the project; the second one may be missing. None of a list that the project keeps.
fn files_of(list: &OwnList) -> Vec<String> {
    if list.is_kept() {
        return Vec::new();
    }
    let stem = list.path.strip_suffix(".csv").unwrap_or(&list.path);
    vec![list.path.clone(), format!("{stem}_synonyms.csv")]
}

/// The fields of a schema whose values are codes.
pub fn coded_fields(fields: &[crate::table::Field]) -> Vec<CodedField> {
    let coded = |f: &crate::table::Field| Some(CodedField { field: f.name.clone(), list: f.list.clone()? });
    fields.iter().filter_map(coded).collect()
}

/// The files that the settings name, relative to the project: own lists, their synonyms, tables of correspondences.
pub fn files_of_settings(settings: &CodeSettings) -> Vec<String> {
    let tables = settings.roll_ups.iter().filter_map(|r| match &r.to {
        RollTo::List { path, .. } => Some(path.clone()),
        RollTo::Level { .. } => None,
    });
    settings.lists.iter().flat_map(files_of).chain(tables).collect()
}
