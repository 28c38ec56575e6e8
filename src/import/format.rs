//! The kinds of files that are read.
//!
//! A file's kind is found from its first bytes; its name is never believed.

use serde::{Deserialize, Serialize};

/// The kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Delimited text with any delimiter.
    #[default]
    Csv,
    /// Excel workbook since 2007, with or without macros.
    Xlsx,
    /// Excel workbook before 2007.
    Xls,
    /// Excel binary workbook.
    Xlsb,
    /// OpenDocument spreadsheet.
    Ods,
    /// Web page with tables, often under the name of an Excel workbook.
    Html,
    /// Workbook in the XML of Excel 2003 (SpreadsheetML).
    Xml,
    /// Parquet.
    Parquet,
}

impl Format {
    /// Its name in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Xls => "xls",
            Format::Xlsb => "xlsb",
            Format::Ods => "ods",
            Format::Html => "html",
            Format::Xml => "xml",
            Format::Parquet => "parquet",
        }
    }

    /// Whether the file has sheets.
    pub fn is_workbook(self) -> bool {
        !matches!(self, Format::Csv | Format::Parquet)
    }
}
