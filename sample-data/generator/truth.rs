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
    /// By file what its table says: names of columns first; dates as 2026-10-31, numbers with a point, all else as written.
    pub(crate) tables: BTreeMap<&'static str, Vec<Vec<String>>>,
    values: BTreeMap<(&'static str, &'static str, String), BTreeSet<String>>,
    /// Counts by name, for the summary.
    pub(crate) counts: BTreeMap<String, usize>,
}

impl Truth {
    /// One more of what is counted under this name.
    pub(crate) fn count(&mut self, what: &str) {
        *self.counts.entry(what.to_owned()).or_default() += 1;
    }

    /// One more row of a file's table; the first one names the columns.
    pub(crate) fn row(&mut self, file: &'static str, cells: impl IntoIterator<Item = impl Into<String>>) {
        // A slip of the keyboard may double a space: nobody means two.
        let single =
            |cell: String| cell.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        self.tables
            .entry(file)
            .or_default()
            .push(cells.into_iter().map(|cell| single(cell.into())).collect());
    }

    /// The tables as CSV files.
    pub(crate) fn table_files(&self) -> Result<Vec<(String, Vec<u8>)>, csv::Error> {
        let one = |(file, rows): (&&'static str, &Vec<Vec<String>>)| {
            let mut out = csv::Writer::from_writer(Vec::new());
            for row in rows {
                out.write_record(row)?;
            }
            let stem = file.rsplit_once('.').map_or(*file, |(stem, _)| stem);
            let bytes = out.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
            Ok((format!("truth/tables/{stem}.csv"), bytes))
        };
        self.tables.iter().map(one).collect()
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
