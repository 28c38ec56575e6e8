//! What a step does to columns and rows, said without running it: so a recipe can be checked against another month's columns.

use super::step::StepError;
use crate::base::ColumnName;

/// What happens to rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// Each row stays, in its place.
    #[default]
    Same,
    /// Some rows may go.
    Fewer,
    /// Each row becomes several.
    More,
}

/// Which columns a step needs, changes, adds and removes, and what it does to rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Columns that must be there.
    pub needs: Vec<ColumnName>,
    /// Columns whose cells may change; with `changes_all`, every column.
    pub changes: Vec<ColumnName>,
    /// Every column may change.
    pub changes_all: bool,
    /// Columns that are new afterwards.
    pub adds: Vec<ColumnName>,
    /// Columns that are gone afterwards.
    pub removes: Vec<ColumnName>,
    /// What happens to rows.
    pub rows: Rows,
}

impl Effect {
    /// Changes the cells of these columns; of every column when none is named.
    pub fn cells(columns: &[ColumnName]) -> Self {
        Effect {
            needs: columns.to_vec(),
            changes: columns.to_vec(),
            changes_all: columns.is_empty(),
            ..Effect::default()
        }
    }

    /// Takes rows out by looking at these columns.
    pub fn fewer_rows(columns: Vec<ColumnName>) -> Self {
        Effect { needs: columns, rows: Rows::Fewer, ..Effect::default() }
    }

    /// The columns after the step, given those before it (order aside).
    pub fn columns_after(&self, before: &[ColumnName]) -> Vec<ColumnName> {
        let kept = before.iter().filter(|c| !self.removes.contains(c));
        let mut after: Vec<ColumnName> = kept.cloned().collect();
        for column in &self.adds {
            if !after.contains(column) {
                after.push(column.clone());
            }
        }
        after
    }
}

/// Whether a step of this effect can run on these columns.
pub fn check(effect: &Effect, columns: &[ColumnName]) -> Result<(), StepError> {
    let mut missing: Vec<ColumnName> =
        effect.needs.iter().filter(|c| !columns.contains(c)).cloned().collect();
    if !missing.is_empty() {
        missing.dedup();
        return Err(StepError::NoColumns(missing));
    }
    for (i, column) in effect.adds.iter().enumerate() {
        let kept = columns.contains(column) && !effect.removes.contains(column);
        if kept || effect.adds[..i].contains(column) {
            return Err(StepError::Duplicate(column.clone()));
        }
        if column.as_str().is_empty() || crate::table::is_reserved(column.as_str()) {
            return Err(StepError::Setting("name"));
        }
    }
    Ok(())
}
