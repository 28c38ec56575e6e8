//! How a file is read, as a project remembers it: path, dialect, sheet, header rows, region, set-aside rows — and the edits of these.
//!
//! Only decisions stand here, no data. Rows and columns are counted from 1 as a person counts them in the file: sheet rows for
//! workbooks, records for delimited text (a blank line is a record, a line break inside quotes does not start a new one).

use serde::{Deserialize, Serialize};

use super::by_hand::{ByHand, RowMark};
use super::folder::Folder;
pub use super::format::Format;
use super::wrapping::Wrapping;
use crate::base::{ColumnName, Key};

/// What a row of the file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowRole {
    /// A record of the table.
    #[default]
    Data,
    /// Names of the columns.
    Header,
    /// Words above the table.
    Title,
    /// Sums of other rows; set aside and used as control.
    Total,
    /// Words, units or tags that are no record.
    Note,
    /// Nothing.
    Blank,
    /// The header once more.
    RepeatedHeader,
    /// Heads the records below it, up to the next of its kind: the month, the place.
    Section,
}

impl RowRole {
    /// Its name in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            RowRole::Data => "data",
            RowRole::Header => "header",
            RowRole::Title => "title",
            RowRole::Total => "total",
            RowRole::Note => "note",
            RowRole::Blank => "blank",
            RowRole::RepeatedHeader => "repeated_header",
            RowRole::Section => "section",
        }
    }
}

/// A row that is not part of the table, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkippedRow {
    /// Its number in the file.
    pub row: u32,
    /// What it is instead.
    pub why: RowRole,
}

/// What the file looked like when it was last read, so that a changed file is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Its size.
    pub bytes: u64,
    /// Its content.
    pub hash: Key,
}

/// Everything that decides how the file becomes a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The kind of file.
    pub format: Format,
    /// Encoding of delimited text, by its WHATWG name in lower case or that of its code page (`cp850`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// What stands between cells of delimited text; for a workbook, between those of the lines in its only column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// What cells with delimiters inside are wrapped in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<char>,
    /// What makes a quote inside a quoted cell literal; the quote itself when doubled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escape: Option<char>,
    /// What stands around the lines or cells of delimited text besides, and is taken off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrapping: Option<Wrapping>,
    /// Where columns of fixed width begin (characters from 0), in text without a delimiter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rulers: Vec<u32>,
    /// Whether letters that were misread before they came into the file (`Ã©` for `é`) are repaired.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub repair_letters: bool,
    /// The sheet of a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The rows that hold the columns' names, from the top; empty when the file names none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub header_rows: Vec<u32>,
    /// The first row that is a record; 0 is read as 1.
    #[serde(default)]
    pub first_row: u32,
    /// The last row that is a record; without it the table runs to the end of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_row: Option<u32>,
    /// The first column of the table; 0 is read as 1.
    #[serde(default)]
    pub first_column: u32,
    /// The last column of the table; without it the widest header or row decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_column: Option<u32>,
    /// What the column is called that says for each record the title of its part; without it rows that head parts are only set aside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<ColumnName>,
    /// Rows that are no records. Blank rows are left out without being listed; of the many, the first thousand are listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<SkippedRow>,
}

impl Reading {
    /// Keeps the column of the parts' titles as another reading has it, which the steps of the recipe know by its name. A file that has come down
    /// to one part says what it is in the title right above its header.
    pub fn keep_section(&mut self, old: &Reading) {
        let Some(name) = &old.section else { return };
        let has_parts = self.skipped.iter().any(|s| s.why == RowRole::Section);
        if self.section.is_none() && !has_parts {
            let header = self.header_rows.first().copied().unwrap_or(self.first_row);
            let above = self.skipped.iter_mut().rfind(|s| s.row < header);
            let Some(title) = above.filter(|s| s.why == RowRole::Title && s.row + 1 == header) else {
                return;
            };
            title.why = RowRole::Section;
        }
        if has_parts && self.section.is_none() {
            return;
        }
        self.section = Some(name.clone());
    }

    /// The role of a row by these decisions alone; a row without any cell is blank wherever it stands.
    pub fn role_of(&self, row: u32) -> RowRole {
        if self.header_rows.contains(&row) {
            return RowRole::Header;
        }
        if let Ok(i) = self.skipped.binary_search_by_key(&row, |s| s.row) {
            return self.skipped.get(i).map_or(RowRole::Data, |s| s.why);
        }
        if row < self.first_row {
            RowRole::Title
        } else if self.last_row.is_some_and(|last| row > last) {
            RowRole::Note
        } else {
            RowRole::Data
        }
    }
}

/// A department's file and how it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceSpec {
    /// The file, relative to the project, with `/` between folders.
    pub path: String,
    /// The column that identifies a record in this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_column: Option<ColumnName>,
    /// The file as it was when last read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
    /// How it is read.
    pub reading: Reading,
    /// What of it a person decided, so that next month's file is read so again.
    #[serde(default, skip_serializing_if = "ByHand::is_empty")]
    pub by_hand: ByHand,
    /// For a folder of files of one template: the files as they were when last looked at. The path is the folder's then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folder: Option<Folder>,
}

/// A change to how a source is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum SourceEdit {
    /// The file lies elsewhere.
    SetPath {
        /// The new path, relative to the project.
        path: String,
    },
    /// Another column identifies the records, or none.
    SetKeyColumn {
        /// The column.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        column: Option<ColumnName>,
    },
    /// The file was read again and looks like this.
    SetSeen {
        /// Its size and content.
        seen: Seen,
    },
    /// A whole new way of reading, for example the proposal for another sheet.
    SetReading {
        /// It.
        reading: Box<Reading>,
    },
    /// Another sheet, read from its top; usually followed by the proposal for it.
    SetSheet {
        /// The sheet's name.
        sheet: String,
    },
    /// These rows hold the names; records begin below them.
    SetHeaderRows {
        /// Row numbers; empty when the file names no columns.
        rows: Vec<u32>,
        /// What stands in these rows, for finding them again next month.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<RowMark>,
    },
    /// What one row is.
    SetRowRole {
        /// The row.
        row: u32,
        /// Its role.
        role: RowRole,
        /// What stands in the row, for finding it again next month.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mark: Option<RowMark>,
    },
    /// The box in which the records lie.
    SetRegion {
        /// First row of records.
        first_row: u32,
        /// Last row of records, or the end of the file.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last_row: Option<u32>,
        /// First column.
        first_column: u32,
        /// Last column, or as wide as it gets.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last_column: Option<u32>,
    },
    /// Another delimiter.
    SetDelimiter {
        /// The delimiter.
        delimiter: char,
    },
    /// Columns of fixed width begin at other characters; without any, every line is one cell.
    SetRulers {
        /// Characters from 0.
        rulers: Vec<u32>,
    },
    /// Misread letters are repaired, or no longer.
    SetRepairLetters {
        /// Whether.
        on: bool,
    },
    /// What the column of the parts' titles is called, or that there is none.
    SetSectionColumn {
        /// The name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<ColumnName>,
    },
    /// Another encoding.
    SetEncoding {
        /// Its WHATWG name.
        encoding: String,
    },
}

impl SourceEdit {
    /// Whether other columns may come of it, so that what is remembered of the last table no longer holds.
    pub fn changes_columns(&self) -> bool {
        !matches!(
            self,
            SourceEdit::SetPath { .. }
                | SourceEdit::SetKeyColumn { .. }
                | SourceEdit::SetSeen { .. }
                | SourceEdit::SetRowRole { role: RowRole::Data | RowRole::Total | RowRole::Note, .. }
        )
    }

    /// Makes the change.
    pub fn apply(&self, spec: &mut SourceSpec) {
        spec.by_hand.take(self, &spec.reading);
        let reading = &mut spec.reading;
        match self {
            SourceEdit::SetPath { path } => spec.path.clone_from(path),
            SourceEdit::SetKeyColumn { column } => spec.key_column.clone_from(column),
            SourceEdit::SetSeen { seen } => spec.seen = Some(*seen),
            SourceEdit::SetReading { reading: new } => *reading = (**new).clone(),
            SourceEdit::SetSheet { sheet } => {
                if reading.sheet.as_ref() != Some(sheet) {
                    let format = reading.format;
                    *reading = Reading {
                        format,
                        sheet: Some(sheet.clone()),
                        header_rows: vec![1],
                        first_row: 2,
                        ..Reading::default()
                    };
                }
            }
            SourceEdit::SetHeaderRows { rows, .. } => {
                let mut rows = rows.clone();
                rows.sort_unstable();
                rows.dedup();
                reading.skipped.retain(|s| !rows.contains(&s.row));
                match rows.last() {
                    Some(&last) => {
                        reading.first_row = last + 1;
                        // Repeats of the old header say nothing about the new one.
                        reading.skipped.retain(|s| s.row > last || s.why == RowRole::Title);
                    }
                    None => {
                        reading.first_row = reading.header_rows.first().copied().unwrap_or(reading.first_row);
                    }
                }
                reading.header_rows = rows;
            }
            SourceEdit::SetRowRole { row, role, .. } => {
                set_role(reading, *row, *role);
                // Who says that a row heads a part wants to know it of the records.
                if *role == RowRole::Section {
                    reading.section.get_or_insert_with(|| ColumnName::from("section"));
                }
            }
            SourceEdit::SetRegion { first_row, last_row, first_column, last_column } => {
                reading.first_row = *first_row;
                reading.last_row = *last_row;
                reading.first_column = *first_column;
                reading.last_column = *last_column;
            }
            SourceEdit::SetDelimiter { delimiter } => {
                reading.delimiter = Some(*delimiter);
                reading.rulers.clear();
            }
            SourceEdit::SetRulers { rulers } => {
                reading.rulers.clone_from(rulers);
                reading.rulers.sort_unstable();
                reading.rulers.dedup();
                reading.delimiter = None;
            }
            SourceEdit::SetRepairLetters { on } => reading.repair_letters = *on,
            SourceEdit::SetSectionColumn { name } => reading.section.clone_from(name),
            SourceEdit::SetEncoding { encoding } => reading.encoding = Some(encoding.clone()),
        }
    }
}

/// Gives one row its role: a data row outside the region widens the region to it.
pub(super) fn set_role(reading: &mut Reading, row: u32, role: RowRole) {
    reading.header_rows.retain(|&r| r != row);
    reading.skipped.retain(|s| s.row != row);
    match role {
        RowRole::Header => {
            reading.header_rows.push(row);
            reading.header_rows.sort_unstable();
            if row >= reading.first_row {
                reading.first_row = row + 1;
            }
        }
        RowRole::Data => {
            if row < reading.first_row {
                // Rows between this one and the old first row stay what they were.
                for between in row + 1..reading.first_row.min(row.saturating_add(1_000)) {
                    let known = reading.header_rows.contains(&between)
                        || reading.skipped.iter().any(|s| s.row == between);
                    if !known {
                        reading.skipped.push(SkippedRow { row: between, why: RowRole::Note });
                    }
                }
                reading.first_row = row;
            }
            if reading.last_row.is_some_and(|last| row > last) {
                reading.last_row = Some(row);
            }
        }
        why => reading.skipped.push(SkippedRow { row, why }),
    }
    reading.skipped.sort_unstable_by_key(|s| s.row);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec() -> SourceSpec {
        SourceSpec {
            path: "files/registry.xlsx".to_owned(),
            key_column: Some("N°".into()),
            seen: Some(Seen { bytes: 12, hash: Key::of_bytes(b"x") }),
            reading: Reading {
                format: Format::Xlsx,
                sheet: Some("Registre".to_owned()),
                header_rows: vec![3],
                first_row: 4,
                last_row: Some(90),
                first_column: 1,
                last_column: Some(9),
                skipped: vec![SkippedRow { row: 50, why: RowRole::RepeatedHeader }],
                ..Reading::default()
            },
            ..SourceSpec::default()
        }
    }

    #[test]
    fn a_spec_survives_its_file() {
        let text = toml::to_string(&spec()).unwrap();
        assert_eq!(toml::from_str::<SourceSpec>(&text).unwrap(), spec());
        assert!(text.contains("why = \"repeated_header\""), "{text}");
    }

    #[test]
    fn a_click_on_a_row_makes_it_the_header() {
        let mut spec = spec();
        SourceEdit::SetHeaderRows { rows: vec![5], marks: Vec::new() }.apply(&mut spec);
        assert_eq!((spec.reading.header_rows.as_slice(), spec.reading.first_row), (&[5][..], 6));
        SourceEdit::SetRowRole { row: 91, role: RowRole::Data, mark: None }.apply(&mut spec);
        assert_eq!(spec.reading.last_row, Some(91));
        SourceEdit::SetRowRole { row: 20, role: RowRole::Note, mark: None }.apply(&mut spec);
        assert_eq!(spec.reading.role_of(20), RowRole::Note);
        assert_eq!(spec.reading.role_of(21), RowRole::Data);
    }
}
