//! A folder of files of one template: which files are in it, and their tables one under the other with the file's name as a column.
//!
//! Rows keep an order and a number of their own: the rows of the second file are numbered on from the last row of the first, so that a row number
//! stands for one row of the whole source. [`Part`] leads back to the file.

use std::path::Path;

use polars::prelude::{ChunkFull, StringChunked};
use serde::{Deserialize, Serialize};

use super::outcome::Imported;
use super::spec::Seen;
use crate::table::{Table, TableError};

/// The column that holds the name of each row's file.
pub const FILE_COLUMN: &str = "from_file";

/// Endings of the files that Diwan reads.
pub const ENDINGS: [&str; 15] = [
    "csv", "tsv", "txt", "xlsx", "xlsm", "xltx", "xls", "xlsb", "ods", "fods", "html", "htm", "xml",
    "parquet", "pq",
];

/// The files of a folder as they were when last looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Folder {
    /// Those of the template, by name.
    pub files: Vec<SeenFile>,
    /// Names of files that belong to something else.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
}

/// One file of a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenFile {
    /// Its name.
    pub name: String,
    /// Its size and content.
    pub seen: Seen,
}

/// Where the rows of one file lie in the stacked table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The file's name.
    pub name: String,
    /// What is added to a row number of the file.
    pub offset: u32,
    /// How many records it gave.
    pub rows: usize,
    /// The file as it was when read.
    pub seen: Option<Seen>,
}

/// Whether a file's name says that it can be read; the lock files of office programs cannot.
pub fn is_readable(path: &Path) -> bool {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    ENDINGS.contains(&ending.as_str()) && !name.starts_with("~$") && !name.starts_with('.')
}

/// The names of the readable files of a folder, sorted; folders within are not looked into.
pub fn files_in(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() && is_readable(&path) {
            names.extend(path.file_name().map(|n| n.to_string_lossy().into_owned()));
        }
    }
    names.sort();
    Ok(names)
}

/// How much of the columns two tables of one template share, 0 to 1.
pub fn likeness(a: &Table, b: &Table) -> f64 {
    let shared = a.column_names().filter(|n| b.has(n)).count();
    shared as f64 / a.width().max(b.width()).max(1) as f64
}

/// Whether a file with this share of columns in common is of the template.
pub fn fits(likeness: f64) -> bool {
    likeness >= 0.5
}

/// The tables one under the other with [`FILE_COLUMN`] at the end, and where each file's rows lie. The preview is that of the first file.
pub fn stack(files: &[(String, &Imported)]) -> Result<(Imported, Vec<Part>), TableError> {
    let Some((_, first)) = files.first() else {
        return Err(TableError::Shape("a folder without files".to_owned()));
    };
    let mut name_of_column = FILE_COLUMN.to_owned();
    while files.iter().any(|(_, file)| file.table.has(&name_of_column)) {
        name_of_column.push('_');
    }
    let (mut tables, mut parts, mut offset) = (Vec::new(), Vec::new(), 0_u32);
    let mut report = first.report.clone();
    report.control_sums.clear();
    (report.ragged_rows, report.error_cells, report.hidden_rows, report.uncalculated) = (0, 0, 0, 0);
    (report.repaired, report.misread) = (0, 0);
    (report.sections, report.section_column) = (0, None);
    report.section_titles.clear();
    for (name, file) in files {
        let table = &file.table;
        let names = StringChunked::full(FILE_COLUMN.into(), name, table.height());
        let rows: Vec<u32> = table.rows().iter().map(|r| r.unwrap_or_default() + offset).collect();
        let shown = file.preview.last.last().or(file.preview.first.last()).map_or(0, |r| r.row);
        let last = rows.last().map_or(offset, |r| *r).max(shown + offset);
        tables.push(table.with_rows(rows)?.with_text(&name_of_column, names)?);
        parts.push(Part { name: name.clone(), offset, rows: table.height(), seen: file.report.seen });
        let sums = file.report.control_sums.iter().cloned();
        report.control_sums.extend(sums.map(|mut sum| {
            sum.row += offset;
            sum
        }));
        report.ragged_rows += file.report.ragged_rows;
        report.error_cells += file.report.error_cells;
        report.hidden_rows += file.report.hidden_rows;
        report.uncalculated += file.report.uncalculated;
        report.repaired += file.report.repaired;
        report.misread += file.report.misread;
        report.sections += file.report.sections;
        report.section_titles.extend(file.report.section_titles.iter().cloned());
        let column = file.report.section_column.as_ref();
        report.section_column = report.section_column.or_else(|| column.cloned());
        offset = last;
    }
    let stacked = Table::stack(&tables)?;
    // The file's name stands last also when a later file has more columns.
    let table = stacked.moved(&name_of_column, stacked.width())?;
    report.rows = table.height() as u32;
    report.columns = table.width() as u32;
    Ok((Imported { table, preview: first.preview.clone(), report }, parts))
}

/// The file and the row in it behind a row number of a stacked table.
pub fn place(parts: &[Part], row: u32) -> Option<(&Part, u32)> {
    let part = parts.iter().rev().find(|p| p.offset < row)?;
    Some((part, row - part.offset))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{ImportReport, Preview};

    #[test]
    fn files_of_one_template_are_stacked_and_their_rows_found_again() {
        let file = |rows: &[&[&str]]| Imported {
            table: Table::from_rows("a", rows).unwrap(),
            preview: Preview::default(),
            report: ImportReport::default(),
        };
        let september = file(&[&["no", "name"], &["1", "Ali"], &["2", "Eva"]]);
        let october = file(&[&["no", "name", "age"], &["3", "Zoé", "9"]]);
        let files = [("09.csv".to_owned(), &september), ("10.csv".to_owned(), &october)];
        let (all, parts) = stack(&files).unwrap();
        assert_eq!(
            all.table.to_rows(),
            [
                ["no", "name", "age", "from_file"],
                ["1", "Ali", "", "09.csv"],
                ["2", "Eva", "", "09.csv"],
                ["3", "Zoé", "9", "10.csv"]
            ]
        );
        let rows: Vec<u32> = all.table.rows().iter().flatten().collect();
        assert_eq!(rows, [2, 3, 5], "no number stands for two rows");
        let (part, row) = place(&parts, 5).unwrap();
        assert_eq!((part.name.as_str(), row), ("10.csv", 2));
        assert!(fits(likeness(&september.table, &october.table)));
    }
}
