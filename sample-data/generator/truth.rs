//! What is right: which rows are the same person or establishment, and which code each value means.
//!
//! Kept in sorted maps, so the truth files come out in the same order each time.

use std::collections::{BTreeMap, BTreeSet};

/// The truth, filled while the files are written.
#[derive(Default)]
pub(crate) struct Truth {
    /// (file, row) → resident.
    pub(crate) residents: Vec<(&'static str, usize, usize)>,
    /// (file, row) → the guardian the school wrote down.
    pub(crate) guardians: Vec<(&'static str, usize, usize)>,
    /// (file, row) → establishment.
    pub(crate) establishments: Vec<(&'static str, usize, usize)>,
    values: BTreeMap<(&'static str, &'static str, String), BTreeSet<String>>,
    /// Counts by name, for the summary.
    pub(crate) counts: BTreeMap<String, usize>,
}

impl Truth {
    /// One more of what is counted under this name.
    pub(crate) fn count(&mut self, what: &str) {
        *self.counts.entry(what.to_owned()).or_default() += 1;
    }

    /// A written value and the code it means; an empty code means that no single code is right.
    pub(crate) fn value(&mut self, file: &'static str, column: &'static str, written: &str, code: &str) {
        if !written.is_empty() {
            self.values.entry((file, column, written.to_owned())).or_default().insert(code.to_owned());
        }
    }

    /// The rows of `values.csv`. A value that stood for two codes gets none.
    pub(crate) fn values(&self) -> Vec<[String; 4]> {
        let single = |codes: &BTreeSet<String>| {
            if codes.len() == 1 { codes.first().cloned().unwrap_or_default() } else { String::new() }
        };
        self.values
            .iter()
            .map(|((file, column, written), codes)| {
                [(*file).to_owned(), (*column).to_owned(), written.clone(), single(codes)]
            })
            .collect()
    }
}
