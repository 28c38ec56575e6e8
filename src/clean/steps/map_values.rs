//! Map values: each listed value becomes another. Merge spellings is the same, made from groups of spellings that a person confirmed.
//!
//! They are two steps because they answer two questions ("what does 2 mean here?" and "how is this district spelled?"), and because next
//! month's new spellings are looked for again only where spellings were merged.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::StepExample;
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;

/// One value and what it becomes; an empty `to` empties the cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ValueChange {
    /// The value as written.
    pub from: String,
    /// The value it becomes.
    #[serde(default)]
    pub to: String,
}

impl ValueChange {
    /// A change from one value to another.
    pub fn new(from: impl Into<String>, to: impl Into<String>) -> Self {
        ValueChange { from: from.into(), to: to.into() }
    }
}

/// Writes other values in place of listed ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapValues {
    /// The column.
    pub column: ColumnName,
    /// The values, each at most once.
    pub values: Vec<ValueChange>,
}

/// Writes several spellings of one thing in one way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeSpellings {
    /// The column.
    pub column: ColumnName,
    /// The spellings, each at most once, with the one they become.
    pub values: Vec<ValueChange>,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["sexe"], &["M"], &["2"], &["Fém."], &["?"]],
    after: &[&["sexe"], &["male"], &["female"], &["female"], &["?"]],
};

pub(crate) const MERGE_EXAMPLE: StepExample = StepExample {
    before: &[&["quartier"], &["Vieux-Port"], &["Vieux port"], &["V. Port"], &["Gare"]],
    after: &[&["quartier"], &["Vieux-Port"], &["Vieux-Port"], &["Vieux-Port"], &["Gare"]],
};

fn check(column: &ColumnName, values: &[ValueChange]) -> Result<(), StepError> {
    if column.as_str().is_empty() {
        return Err(StepError::NothingChosen);
    }
    let mut from: Vec<&str> = values.iter().map(|v| v.from.as_str()).collect();
    from.sort_unstable();
    if from.windows(2).any(|w| w[0] == w[1]) {
        return Err(StepError::Setting("values"));
    }
    Ok(())
}

fn apply(
    ctx: &Context,
    table: &Table,
    column: &ColumnName,
    values: &[ValueChange],
) -> Result<Applied, StepError> {
    let map: FxHashMap<&str, &str> = values.iter().map(|v| (v.from.as_str(), v.to.as_str())).collect();
    change_cells(ctx, table, &[column.as_str()], Alike::ByValue, |v| match map.get(v) {
        Some(&to) => Change::to(v, to.to_owned()),
        None => Change::Same,
    })
}

/// What mapping values and merging spellings have in common: one column, a value for a value.
macro_rules! one_column_by_values {
    () => {
        fn effect(&self) -> Effect {
            Effect::cells(std::slice::from_ref(&self.column))
        }

        fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
            vec![&mut self.column]
        }

        fn check_settings(&self) -> Result<(), StepError> {
            check(&self.column, &self.values)
        }

        fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
            apply(ctx, table, &self.column, &self.values)
        }
    };
}

impl Operation for MapValues {
    one_column_by_values!();

    fn sentence(&self) -> Message {
        Message::new("step-map-values-done")
            .with("column", self.column.as_str())
            .with("count", self.values.len())
    }
}

impl Operation for MergeSpellings {
    one_column_by_values!();

    fn sentence(&self) -> Message {
        let mut targets: Vec<&str> = self.values.iter().map(|v| v.to.as_str()).collect();
        targets.sort_unstable();
        targets.dedup();
        Message::new("step-merge-spellings-done")
            .with("column", self.column.as_str())
            .with("count", self.values.len())
            .with("targets", targets.len())
    }
}
