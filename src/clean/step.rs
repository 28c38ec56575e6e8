//! One step of a recipe: its saved form ([`Step`]), what every step can do ([`Operation`]) and what doing it gives ([`Applied`]).
//!
//! The enum is the form in the project file (`do = "parse-date"` and the settings beside it); one `match` turns it into the trait. A new
//! step is a file in `steps/`, a line in the macro call below and a line in `catalogue.rs`. A step never loses a cell in silence: what it
//! could not read stays as written and is listed, and rows it takes out are counted, or kept aside.

use serde::{Deserialize, Serialize};

use super::effect::{self, Effect};
use super::steps::*;
use crate::base::{Cancelled, ColumnName, Context};
use crate::findings::{Findings, Message};
use crate::table::{Table, TableError};

macro_rules! steps {
    ($($name:ident = $id:literal),+ $(,)?) => {
        /// A step with its settings, as the project file stores it.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "do", rename_all = "kebab-case")]
        #[expect(missing_docs, reason = "each variant is documented at its settings type")]
        pub enum Step {
            $($name($name)),+
        }

        impl Step {
            /// What the step can do.
            pub fn operation(&self) -> &dyn Operation {
                match self {
                    $(Step::$name(settings) => settings),+
                }
            }

            /// What the step can do, to change which columns it works on.
            pub fn operation_mut(&mut self) -> &mut dyn Operation {
                match self {
                    $(Step::$name(settings) => settings),+
                }
            }

            /// The step's id, as in `do = "…"`, in the catalogue and in the ids of texts (`step-<id>`).
            pub fn id(&self) -> &'static str {
                match self {
                    $(Step::$name(_) => $id),+
                }
            }
        }

        $(impl From<$name> for Step {
            fn from(settings: $name) -> Step {
                Step::$name(settings)
            }
        })+
    };
}

steps! {
    Trim = "trim",
    Case = "case",
    Replace = "replace",
    MapValues = "map-values",
    MergeSpellings = "merge-spellings",
    EmptyValues = "empty-values",
    FillDown = "fill-down",
    FoldText = "fold-text",
    ParseDate = "parse-date",
    ParseTime = "parse-time",
    ParseNumber = "parse-number",
    ParseYesNo = "parse-yes-no",
    PadCode = "pad-code",
    Phones = "phones",
    HijriDate = "hijri-date",
    BirthYear = "birth-year",
    SplitColumn = "split-column",
    JoinColumns = "join-columns",
    RenameColumn = "rename-column",
    DropColumns = "drop-columns",
    MoveColumn = "move-column",
    KeepRows = "keep-rows",
    DropRows = "drop-rows",
    SetAsideTotals = "set-aside-totals",
    DropDuplicates = "drop-duplicates",
    Unpivot = "unpivot",
}

/// What every step provides.
pub trait Operation {
    /// Which columns it needs, changes, adds and removes, and what it does to rows.
    fn effect(&self) -> Effect;

    /// Every column name in its settings that means an existing column, so that a renamed column can be followed.
    fn columns_mut(&mut self) -> Vec<&mut ColumnName>;

    /// Whether its own settings make sense, whatever the table.
    fn check_settings(&self) -> Result<(), StepError> {
        Ok(())
    }

    /// Whether it can run on a table with these columns.
    fn check(&self, columns: &[ColumnName]) -> Result<(), StepError> {
        self.check_settings()?;
        effect::check(&self.effect(), columns)
    }

    /// Does it; the given table stays as it is.
    fn apply(&self, ctx: &Context, table: &Table, findings: &Findings) -> Result<Applied, StepError>;

    /// One sentence for history and the step card, for example "Parse date in date_naiss, day first".
    fn sentence(&self) -> Message;
}

/// What a step made of a table.
#[derive(Clone, Debug)]
pub struct Applied {
    /// The new table.
    pub table: Table,
    /// How many cells changed, or were added.
    pub changed: usize,
    /// Cells the step could not read; they stay as written.
    pub unread: Vec<Unread>,
    /// What happened, as a few examples, the most frequent first.
    pub examples: Vec<Example>,
    /// How many rows are gone.
    pub rows_removed: usize,
    /// Rows that were taken out but are kept as control sums (totals).
    pub aside: Option<Table>,
}

impl Applied {
    /// A new table of which nothing else is to be said.
    pub fn new(table: Table) -> Self {
        Applied { table, changed: 0, unread: Vec::new(), examples: Vec::new(), rows_removed: 0, aside: None }
    }

    /// How many cells were not read.
    pub fn unread_cells(&self) -> usize {
        self.unread.iter().map(|u| u.rows.len()).sum()
    }

    /// Whether this cell was not read.
    pub fn is_unread(&self, column: &str, row: u32) -> bool {
        self.unread.iter().any(|u| u.column.as_str() == column && u.rows.binary_search(&row).is_ok())
    }
}

/// The cells of one column that a step could not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The column.
    pub column: ColumnName,
    /// Positions in the step's table (0-based), ascending.
    pub rows: Vec<u32>,
}

/// One kind of change: a value before and after, and how many cells changed alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The column.
    pub column: ColumnName,
    /// As it was.
    pub before: String,
    /// As it is now; empty when the cell was emptied.
    pub after: String,
    /// Cells that changed in the same way.
    pub count: usize,
}

/// Why a step cannot run; the rest of the recipe goes on without it.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum StepError {
    /// The work was stopped.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// Columns that the step works on are not in the table.
    #[error("columns missing: {}", list(.0))]
    NoColumns(Vec<ColumnName>),
    /// The step would make a column that is there already.
    #[error("there is a column “{0}” already")]
    Duplicate(ColumnName),
    /// The step has no column to work on.
    #[error("no column is chosen")]
    NothingChosen,
    /// A search pattern cannot be read.
    #[error("the pattern “{pattern}” cannot be read: {reason}")]
    Pattern {
        /// The pattern.
        pattern: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A setting has a value that makes no sense.
    #[error("the setting “{0}” makes no sense")]
    Setting(&'static str),
    /// The table does not allow it.
    #[error(transparent)]
    Table(#[from] TableError),
}

impl StepError {
    /// The error as a message for people.
    pub fn message(&self) -> Message {
        match self {
            StepError::Cancelled(_) => Message::new("clean-error-stopped"),
            StepError::NoColumns(missing) => Message::new("clean-error-no-columns")
                .with("count", missing.len())
                .with("columns", list(missing)),
            StepError::Duplicate(column) => {
                Message::new("clean-error-duplicate").with("column", column.as_str())
            }
            StepError::NothingChosen => Message::new("clean-error-nothing-chosen"),
            StepError::Pattern { pattern, reason } => Message::new("clean-error-pattern")
                .with("pattern", pattern.as_str())
                .with("reason", reason.as_str()),
            StepError::Setting(name) => {
                Message::new("clean-error-setting").with("setting", setting_label(name))
            }
            StepError::Table(error) => Message::new("clean-error-table").with("reason", error.to_string()),
        }
    }
}

/// What people call a setting.
fn setting_label(name: &str) -> Message {
    Message::new(match name {
        "as_of" => "clean-setting-year",
        "country" => "clean-setting-country",
        "find" => "clean-setting-find",
        "name" => "clean-setting-name",
        "names" => "clean-setting-names",
        "place" => "clean-setting-place",
        "separator" => "clean-setting-separator",
        "two_digit_from" => "clean-setting-two-digits",
        "values" => "clean-setting-values",
        "width" => "clean-setting-width",
        _ => "clean-setting-columns",
    })
}

/// Column names in a row, for sentences.
pub(crate) fn list(columns: &[ColumnName]) -> String {
    columns.iter().map(ColumnName::as_str).collect::<Vec<_>>().join(", ")
}
