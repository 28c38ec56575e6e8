//! What reading a file yields: the table, the file as it is (for the preview), and a report; and what a first look at a file says.
//!
//! [`Inspection`] serialises to the document that `diwan-cli inspect --json` prints; its field names are a contract.

use serde::Serialize;

use super::by_hand::RowMark;
use super::spec::{Format, Reading, RowRole, Seen, SkippedRow};
use crate::findings::Finding;
use crate::table::{Kind, Table};

/// A file as read by its spec.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The records, all text, with their row numbers in the file.
    pub table: Table,
    /// The file as it is, top and bottom.
    pub preview: Preview,
    /// What was seen on the way.
    pub report: ImportReport,
}

/// The top and the bottom of a file (or sheet) as it is, before any decision took effect.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// The file's rows from the top, about 200.
    pub first: Vec<RawRow>,
    /// How many rows lie between.
    pub between: u32,
    /// The file's last rows, about 50.
    pub last: Vec<RawRow>,
    /// How many columns the widest row has; column 1 is A.
    pub columns: u32,
    /// Hidden columns, counted from 1.
    pub hidden_columns: Vec<u32>,
    /// Merged cells within the rows shown.
    pub merged: Vec<Span>,
}

impl Preview {
    /// What stands in these rows, for finding them again in another file; nothing unless all of them are shown and filled.
    pub fn marks(&self, rows: &[u32]) -> Option<Vec<RowMark>> {
        let row = |row: u32| self.first.iter().chain(&self.last).find(|r| r.row == row);
        rows.iter().map(|&n| RowMark::of(row(n)?.cells.iter().map(String::as_str))).collect()
    }
}

/// One row as it stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawRow {
    /// Its number in the file.
    pub row: u32,
    /// What it is taken for.
    pub role: RowRole,
    /// Hidden in the workbook (by hand or by a filter).
    pub hidden: bool,
    /// Its cells from column A on; empty cells are empty texts.
    pub cells: Vec<String>,
}

/// A rectangle of cells, counted from 1, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Top row.
    pub first_row: u32,
    /// Bottom row.
    pub last_row: u32,
    /// Leftmost column.
    pub first_column: u32,
    /// Rightmost column.
    pub last_column: u32,
}

/// What was seen while reading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportReport {
    /// The kind of file.
    pub format: Format,
    /// The file as it was when read.
    pub seen: Option<Seen>,
    /// How it was read: as the spec says, or as its table was found again in a file that had changed.
    pub reading: Reading,
    /// Records in the table.
    pub rows: u32,
    /// Columns of the table.
    pub columns: u32,
    /// Encoding of delimited text.
    pub encoding: Option<String>,
    /// Delimiter of delimited text.
    pub delimiter: Option<char>,
    /// The workbook's sheets in order.
    pub sheets: Vec<SheetInfo>,
    /// Rows that head parts of the table.
    pub sections: u32,
    /// How the column of their titles is called in the table, if there is one.
    pub section_column: Option<String>,
    /// What their titles would be called by themselves; empty without them.
    pub section_name: String,
    /// The first titles.
    pub section_titles: Vec<String>,
    /// Totals that the file states, with what the records add up to.
    pub control_sums: Vec<ControlSum>,
    /// Records with more or fewer cells than the header.
    pub ragged_rows: u32,
    /// Error cells such as `#REF!`.
    pub error_cells: u32,
    /// Hidden rows that are records of the table.
    pub hidden_rows: u32,
    /// Formulas without a stored result.
    pub uncalculated: u32,
    /// Cells whose misread letters were repaired, as the reading asks.
    pub repaired: u32,
    /// Cells, of the first few thousand rows, with misread letters that were left as they are.
    pub misread: u32,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SheetInfo {
    /// Its name.
    pub name: String,
    /// Whether the workbook shows it.
    pub visible: SheetVisible,
    /// How many tables were found on it.
    pub tables: u32,
    /// Why nothing is taken from it, or only when a person asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<LeftOut>,
}

/// Why a sheet is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// No cell is filled.
    Empty,
    /// It only shows a chart.
    Chart,
    /// A form to fill in: labels with places for answers.
    Form,
    /// Sentences.
    Prose,
    /// A pivot table, computed from another sheet.
    Pivot,
    /// A list of the other sheets.
    Contents,
}

impl LeftOut {
    /// Its name in files and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            LeftOut::Empty => "empty",
            LeftOut::Chart => "chart",
            LeftOut::Form => "form",
            LeftOut::Prose => "prose",
            LeftOut::Pivot => "pivot",
            LeftOut::Contents => "contents",
        }
    }
}

/// Whether a workbook shows a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetVisible {
    /// Shown.
    #[default]
    Visible,
    /// Hidden; a person can show it.
    Hidden,
    /// Hidden by a program.
    VeryHidden,
}

/// A total that the file states, beside the sum of the records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ControlSum {
    /// The row with the total.
    pub row: u32,
    /// The column's name.
    pub column: String,
    /// What the file says.
    pub stated: f64,
    /// What the records add up to.
    pub held: f64,
    /// Whether both are averages; those are only here where they agree, rounded as stated: they may be weighted by something else.
    pub is_average: bool,
}

impl ControlSum {
    /// Totals that agree are said one by one up to this many, and counted beyond.
    pub const SAID_ONE_BY_ONE: usize = 12;

    /// Whether both agree, up to rounding.
    pub fn agrees(&self) -> bool {
        (self.stated - self.held).abs() <= 0.005_f64.max(self.stated.abs() * 1e-9)
    }
}

/// A proposal for reading a file, with what the first look saw.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// How to read it.
    pub reading: Reading,
    /// The file as it was.
    pub seen: Seen,
    /// Everything seen, in the form of the `inspect` document.
    pub inspection: Inspection,
}

/// What the importer sees in a file: the `inspect` document.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Inspection {
    /// The path as given.
    pub file: String,
    /// The kind of file.
    pub format: Format,
    /// Encoding of delimited text.
    pub encoding: Option<String>,
    /// When its encoding is in doubt: those that come into question, the chosen one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub encodings: Vec<EncodingSeen>,
    /// Where columns of fixed width begin (characters from 0), when nothing delimits them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rulers: Vec<u32>,
    /// Whether it begins with a byte order mark.
    pub bom: bool,
    /// Delimiter of delimited text.
    pub delimiter: Option<char>,
    /// Quote of delimited text.
    pub quote: Option<char>,
    /// Escape of delimited text.
    pub escape: Option<char>,
    /// Line ends: `lf`, `crlf`, `cr`, `crcrlf` or `mixed`.
    pub newline: Option<String>,
    /// The workbook's sheets.
    pub sheets: Vec<SheetInfo>,
    /// The tables found, the main one first.
    pub tables: Vec<TableSeen>,
    /// What a person should know; the command line adds it as sentences.
    #[serde(skip)]
    pub findings: Vec<Finding>,
}

/// An encoding that comes into question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EncodingSeen {
    /// Its WHATWG name in lower case.
    pub name: String,
    /// A line of the file read in it.
    pub sample: String,
}

/// A table found in a file.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TableSeen {
    /// Its sheet.
    pub sheet: Option<String>,
    /// The rows with the columns' names.
    pub header_rows: Vec<u32>,
    /// The first record's row.
    pub first_data_row: u32,
    /// The last record's row.
    pub last_data_row: u32,
    /// The first column.
    pub first_column: u32,
    /// How many columns.
    pub n_columns: u32,
    /// Rows that are no records.
    pub skipped_rows: Vec<SkippedRow>,
    /// The rows among them that head parts of the table, if there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sections: Option<SectionsSeen>,
    /// The columns; only of the main table.
    pub columns: Vec<ColumnSeen>,
}

impl TableSeen {
    /// The rows that are no records, those that head parts of the table under that role.
    pub fn aside(&self) -> impl Iterator<Item = SkippedRow> + use<'_> {
        let heads = self.sections.as_ref().map(|s| s.rows.as_slice()).unwrap_or_default();
        self.skipped_rows.iter().map(|s| match heads.binary_search(&s.row) {
            Ok(_) => SkippedRow { row: s.row, why: RowRole::Section },
            Err(_) => *s,
        })
    }
}

/// The parts that a table falls into by titles of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SectionsSeen {
    /// What the column of their titles is called; nothing where it is not certain that the rows head parts, and they are only set aside.
    pub column: Option<String>,
    /// The rows with the titles.
    pub rows: Vec<u32>,
}

/// A column of a table found in a file.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ColumnSeen {
    /// Its name.
    pub name: String,
    /// How its cells read.
    pub kind: Kind,
    /// The notation, where there is one (`dd/mm/yyyy`).
    pub pattern: Option<String>,
    /// Empty cells.
    pub blank: u64,
    /// Filled cells that do not read as the kind.
    pub invalid: u64,
    /// Distinct filled values.
    pub distinct: u64,
    /// A few values.
    pub examples: Vec<String>,
}
