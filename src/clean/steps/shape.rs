//! Three small steps about columns as a whole: rename one, drop some, move one.

use serde::{Deserialize, Serialize};

use super::{StepExample, some_column, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;

/// Gives a column another name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenameColumn {
    /// The column.
    pub column: ColumnName,
    /// Its new name.
    pub name: ColumnName,
}

/// Takes columns out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DropColumns {
    /// The columns.
    pub columns: Vec<ColumnName>,
}

/// Puts a column elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveColumn {
    /// The column.
    pub column: ColumnName,
    /// Its place afterwards, 1 for the first.
    pub place: u32,
}

pub(crate) const RENAME_EXAMPLE: StepExample = StepExample {
    before: &[&["date_naiss", "sexe"], &["1979-02-24", "M"]],
    after: &[&["birth_date", "sexe"], &["1979-02-24", "M"]],
};
pub(crate) const DROP_EXAMPLE: StepExample =
    StepExample { before: &[&["name", "remark"], &["Haddad", "see file"]], after: &[&["name"], &["Haddad"]] };
pub(crate) const MOVE_EXAMPLE: StepExample =
    StepExample { before: &[&["name", "no"], &["Haddad", "1"]], after: &[&["no", "name"], &["1", "Haddad"]] };

impl Operation for RenameColumn {
    fn effect(&self) -> Effect {
        Effect {
            needs: vec![self.column.clone()],
            adds: vec![self.name.clone()],
            removes: vec![self.column.clone()],
            ..Effect::default()
        }
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        vec![&mut self.column]
    }

    fn apply(&self, _: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        self.check(&table.columns())?;
        Ok(Applied::new(table.renamed(self.column.as_str(), self.name.as_str())?))
    }

    fn sentence(&self) -> Message {
        Message::new("step-rename-column-done")
            .with("column", self.column.as_str())
            .with("name", self.name.as_str())
    }
}

impl Operation for DropColumns {
    fn effect(&self) -> Effect {
        Effect { needs: self.columns.clone(), removes: self.columns.clone(), ..Effect::default() }
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn check_settings(&self) -> Result<(), StepError> {
        some_column(&self.columns)
    }

    fn apply(&self, _: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        let names: Vec<&str> = self.columns.iter().map(ColumnName::as_str).collect();
        Ok(Applied::new(table.without(&names)?))
    }

    fn sentence(&self) -> Message {
        with_columns(Message::new("step-drop-columns-done"), &self.columns)
    }
}

impl Operation for MoveColumn {
    fn effect(&self) -> Effect {
        Effect { needs: vec![self.column.clone()], ..Effect::default() }
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        vec![&mut self.column]
    }

    fn check_settings(&self) -> Result<(), StepError> {
        if self.place == 0 { Err(StepError::Setting("place")) } else { Ok(()) }
    }

    fn apply(&self, _: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        Ok(Applied::new(table.moved(self.column.as_str(), (self.place as usize).saturating_sub(1))?))
    }

    fn sentence(&self) -> Message {
        Message::new("step-move-column-done").with("column", self.column.as_str()).with("place", self.place)
    }
}
