//! Keep rows and drop rows: by conditions on cells. Which is the clearer sentence is for the person to choose.

use serde::{Deserialize, Serialize};

use super::StepExample;
use crate::base::{ColumnName, Context};
use crate::clean::condition::{Combine, Condition, check, rows};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError, list};
use crate::findings::{Findings, Message};
use crate::table::Table;

/// Keeps the rows that meet conditions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepRows {
    /// Whether all conditions must hold, or one is enough.
    #[serde(default)]
    pub combine: Combine,
    /// The conditions.
    pub conditions: Vec<Condition>,
}

/// Takes out the rows that meet conditions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DropRows {
    /// Whether all conditions must hold, or one is enough.
    #[serde(default)]
    pub combine: Combine,
    /// The conditions.
    pub conditions: Vec<Condition>,
}

pub(crate) const KEEP_EXAMPLE: StepExample = StepExample {
    before: &[&["name", "district"], &["Haddad", "Gare"], &["Karoui", "Kasbah"], &["", "Gare"]],
    after: &[&["name", "district"], &["Haddad", "Gare"]],
};
pub(crate) const DROP_EXAMPLE: StepExample = StepExample {
    before: &[&["name", "status"], &["Haddad", "open"], &["Karoui", "cancelled"]],
    after: &[&["name", "status"], &["Haddad", "open"]],
};

fn columns(conditions: &[Condition]) -> Vec<ColumnName> {
    let mut columns: Vec<ColumnName> = Vec::new();
    for condition in conditions {
        if !columns.contains(&condition.column) {
            columns.push(condition.column.clone());
        }
    }
    columns
}

fn kept(table: &Table, keep: &[bool]) -> Result<Applied, StepError> {
    let mut applied = Applied::new(table.keep(keep)?);
    applied.rows_removed = table.height() - applied.table.height();
    Ok(applied)
}

/// What keeping and dropping have in common: they read the columns of their conditions and leave fewer rows.
macro_rules! by_conditions {
    () => {
        fn effect(&self) -> Effect {
            Effect::fewer_rows(columns(&self.conditions))
        }

        fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
            self.conditions.iter_mut().map(|c| &mut c.column).collect()
        }

        fn check_settings(&self) -> Result<(), StepError> {
            check(&self.conditions)
        }
    };
}

impl Operation for KeepRows {
    by_conditions!();

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        self.check_settings()?;
        kept(table, &rows(ctx, table, &self.conditions, self.combine)?)
    }

    fn sentence(&self) -> Message {
        Message::new("step-keep-rows-done")
            .with("columns", list(&columns(&self.conditions)))
            .with("count", self.conditions.len())
    }
}

impl Operation for DropRows {
    by_conditions!();

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        self.check_settings()?;
        let drop = rows(ctx, table, &self.conditions, self.combine)?;
        kept(table, &drop.iter().map(|d| !d).collect::<Vec<_>>())
    }

    fn sentence(&self) -> Message {
        Message::new("step-drop-rows-done")
            .with("columns", list(&columns(&self.conditions)))
            .with("count", self.conditions.len())
    }
}
