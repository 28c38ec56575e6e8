//! One file per step: its settings, an example that holds, what it does, and its tests.
//!
//! In all of them `columns` left empty means "every column" where the step says so; nothing is done to the two hidden columns.

mod birth_year;
mod hijri_date;
mod case;
mod drop_duplicates;
mod empty_values;
mod fill_down;
mod fold_text;
mod join_columns;
mod map_values;
mod pad_code;
mod parse_date;
mod parse_number;
mod parse_time;
mod parse_yes_no;
mod phones;
mod replace;
mod rows;
mod set_aside_totals;
mod shape;
mod split_column;
mod trim;
mod unpivot;

pub use birth_year::BirthYear;
pub use case::{Case, Letters};
pub use drop_duplicates::{DropDuplicates, Keep};
pub use empty_values::EmptyValues;
pub use fill_down::FillDown;
pub use fold_text::FoldText;
pub use hijri_date::HijriDate;
pub use join_columns::JoinColumns;
pub use map_values::{MapValues, MergeSpellings, ValueChange};
pub use pad_code::PadCode;
pub use parse_date::{ParseDate, TimesOfDay};
pub use parse_number::ParseNumber;
pub use parse_time::ParseTime;
pub use parse_yes_no::ParseYesNo;
pub use phones::{PhoneForm, Phones};
pub use replace::{Replace, Search};
pub use rows::{DropRows, KeepRows};
pub use set_aside_totals::SetAsideTotals;
pub use shape::{DropColumns, MoveColumn, RenameColumn};
pub use split_column::SplitColumn;
pub use trim::Trim;
pub(crate) use trim::trimmed;
pub use unpivot::Unpivot;

use super::step::StepError;
use crate::base::ColumnName;

/// A small table before and after a step, as rows with the header first: the step's help, its line in the README and its first test.
#[derive(Clone, Copy, Debug)]
pub struct StepExample {
    /// Header and rows before.
    pub before: &'static [&'static [&'static str]],
    /// Header and rows after.
    pub after: &'static [&'static [&'static str]],
}

/// At least one column must be chosen.
fn some_column(columns: &[ColumnName]) -> Result<(), StepError> {
    if columns.is_empty() { Err(StepError::NothingChosen) } else { Ok(()) }
}

/// The columns of a sentence; the caller's message has a branch for "every column" (`count` 0).
fn with_columns(message: crate::findings::Message, columns: &[ColumnName]) -> crate::findings::Message {
    message.with("count", columns.len()).with("columns", super::step::list(columns))
}

/// The examples of all steps, for the catalogue.
pub(crate) struct Examples {
    pub(crate) trim: StepExample,
    pub(crate) case: StepExample,
    pub(crate) replace: StepExample,
    pub(crate) fold_text: StepExample,
    pub(crate) map_values: StepExample,
    pub(crate) merge_spellings: StepExample,
    pub(crate) empty_values: StepExample,
    pub(crate) fill_down: StepExample,
    pub(crate) parse_date: StepExample,
    pub(crate) parse_time: StepExample,
    pub(crate) parse_number: StepExample,
    pub(crate) parse_yes_no: StepExample,
    pub(crate) pad_code: StepExample,
    pub(crate) phones: StepExample,
    pub(crate) birth_year: StepExample,
    pub(crate) hijri_date: StepExample,
    pub(crate) split_column: StepExample,
    pub(crate) join_columns: StepExample,
    pub(crate) rename_column: StepExample,
    pub(crate) drop_columns: StepExample,
    pub(crate) move_column: StepExample,
    pub(crate) unpivot: StepExample,
    pub(crate) keep_rows: StepExample,
    pub(crate) drop_rows: StepExample,
    pub(crate) set_aside_totals: StepExample,
    pub(crate) drop_duplicates: StepExample,
}

pub(crate) const EXAMPLES: Examples = Examples {
    trim: trim::EXAMPLE,
    case: case::EXAMPLE,
    replace: replace::EXAMPLE,
    fold_text: fold_text::EXAMPLE,
    map_values: map_values::EXAMPLE,
    merge_spellings: map_values::MERGE_EXAMPLE,
    empty_values: empty_values::EXAMPLE,
    fill_down: fill_down::EXAMPLE,
    parse_date: parse_date::EXAMPLE,
    parse_time: parse_time::EXAMPLE,
    parse_number: parse_number::EXAMPLE,
    parse_yes_no: parse_yes_no::EXAMPLE,
    pad_code: pad_code::EXAMPLE,
    phones: phones::EXAMPLE,
    birth_year: birth_year::EXAMPLE,
    hijri_date: hijri_date::EXAMPLE,
    split_column: split_column::EXAMPLE,
    join_columns: join_columns::EXAMPLE,
    rename_column: shape::RENAME_EXAMPLE,
    drop_columns: shape::DROP_EXAMPLE,
    move_column: shape::MOVE_EXAMPLE,
    unpivot: unpivot::EXAMPLE,
    keep_rows: rows::KEEP_EXAMPLE,
    drop_rows: rows::DROP_EXAMPLE,
    set_aside_totals: set_aside_totals::EXAMPLE,
    drop_duplicates: drop_duplicates::EXAMPLE,
};
