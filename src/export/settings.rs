//! The decisions about files: which formats leave for which policy, and how they are written.

use serde::{Deserialize, Serialize};

/// A file format that tables can be written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Comma-separated text.
    #[default]
    Csv,
    /// Excel workbook.
    Xlsx,
    /// OpenDocument spreadsheet.
    Ods,
    /// Typed columns for analysis programs.
    Parquet,
}

impl Format {
    /// All formats, in the order of lists on screen.
    pub const ALL: [Format; 4] = [Format::Csv, Format::Xlsx, Format::Ods, Format::Parquet];

    /// The file name extension, also the format's name in reports.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Ods => "ods",
            Format::Parquet => "parquet",
        }
    }

    /// The format for a file name extension, in any case.
    pub fn from_extension(extension: &str) -> Option<Format> {
        let lower = extension.to_ascii_lowercase();
        Format::ALL.into_iter().find(|f| f.extension() == lower)
    }
}

/// What stands between the cells of a CSV file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Separator {
    /// As RFC 4180 says.
    #[default]
    Comma,
    /// As Excel expects where the comma is the decimal sign.
    Semicolon,
}

/// How files are written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// CSV: what stands between cells.
    pub separator: Separator,
    /// CSV: a byte order mark at the start, so that Excel sees UTF-8.
    pub bom: bool,
    /// CSV: an apostrophe before text that a spreadsheet program would take for a formula; noted in the dictionary.
    pub guard_formulas: bool,
    /// Workbooks: the language of header row and dictionary (`en`, `fr`, `ar`); empty for field names.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub language: String,
}

/// One file that leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Target {
    /// The policy (its id) that decides what is in it.
    pub policy: String,
    /// The format.
    pub format: Format,
    /// The file's name without extension; empty for the policy's id.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// How it is written.
    pub options: Options,
}

/// The settings of export.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportSettings {
    /// The files, by policy and format.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    /// The licence the data leave under, for the data package (for example `CC-BY-4.0`).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licence: String,
}

/// A change of the export settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum ExportEdit {
    /// Add a file, or replace the one of the same policy and format.
    Put {
        /// The file.
        target: Target,
    },
    /// Take a file off.
    Remove {
        /// The policy's id.
        policy: String,
        /// The format.
        format: Format,
    },
    /// State the licence.
    Licence {
        /// Its short name; empty for none.
        licence: String,
    },
}

impl ExportEdit {
    /// Applies the change.
    pub fn apply(&self, settings: &mut ExportSettings) {
        match self {
            ExportEdit::Put { target } => {
                settings.targets.retain(|t| (&t.policy, t.format) != (&target.policy, target.format));
                settings.targets.push(target.clone());
                settings.targets.sort_by(|a, b| (&a.policy, a.format).cmp(&(&b.policy, b.format)));
            }
            ExportEdit::Remove { policy, format } => {
                settings.targets.retain(|t| (&t.policy, t.format) != (policy, *format));
            }
            ExportEdit::Licence { licence } => settings.licence = licence.clone(),
        }
    }
}
