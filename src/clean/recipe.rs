//! A recipe: the steps that turn one source's raw table into a clean one, and the edits that change it.
//!
//! A recipe says nothing about this month's data; it is checked against whatever columns come, each broken step is named, and the rest
//! runs.

use serde::{Deserialize, Serialize};

use super::step::{Step, StepError};
use crate::base::ColumnName;

/// Steps in the order in which they run.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recipe {
    /// The steps.
    pub steps: Vec<RecipeStep>,
}

/// A step in its place in a recipe.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecipeStep {
    /// Switched off, a step stays in the list but does not run.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub enabled: bool,
    /// What somebody wants remembered about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What it does.
    #[serde(flatten)]
    pub step: Step,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form serde asks for")]
fn is_yes(flag: &bool) -> bool {
    *flag
}

impl From<Step> for RecipeStep {
    fn from(step: Step) -> Self {
        RecipeStep { enabled: true, note: String::new(), step }
    }
}

/// One change of a recipe.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case")]
pub enum RecipeEdit {
    /// Puts a step in at a position.
    Add {
        /// Position, 0 to the number of steps.
        at: usize,
        /// The step.
        step: Step,
    },
    /// Takes a step out.
    Remove {
        /// Position.
        at: usize,
    },
    /// Moves a step; `to` is its position afterwards.
    Move {
        /// Position before.
        from: usize,
        /// Position after.
        to: usize,
    },
    /// Gives a step other settings.
    Change {
        /// Position.
        at: usize,
        /// The step as it is to be.
        step: Step,
    },
    /// Switches a step on or off.
    Enable {
        /// Position.
        at: usize,
        /// On or off.
        on: bool,
    },
    /// Writes a note at a step.
    Note {
        /// Position.
        at: usize,
        /// The note; empty takes it away.
        note: String,
    },
    /// Puts another recipe in place of this one.
    Replace {
        /// The recipe as it is to be.
        recipe: Recipe,
    },
}

/// An edit speaks of a step that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no step {} in a recipe of {steps}", .at + 1)]
pub struct NoSuchStep {
    /// The position asked for, from 0.
    pub at: usize,
    /// How many steps there are.
    pub steps: usize,
}

impl RecipeEdit {
    /// Changes the recipe, or leaves it as it is when the edit does not fit.
    pub fn apply(&self, recipe: &mut Recipe) -> Result<(), NoSuchStep> {
        let steps = recipe.steps.len();
        let missing = |at: usize| NoSuchStep { at, steps };
        match self {
            RecipeEdit::Add { at, step } => {
                if *at > steps {
                    return Err(missing(*at));
                }
                recipe.steps.insert(*at, step.clone().into());
            }
            RecipeEdit::Remove { at } => {
                if *at >= steps {
                    return Err(missing(*at));
                }
                recipe.steps.remove(*at);
            }
            RecipeEdit::Move { from, to } => {
                if *from >= steps || *to >= steps {
                    return Err(missing(*from.max(to)));
                }
                let step = recipe.steps.remove(*from);
                recipe.steps.insert(*to, step);
            }
            RecipeEdit::Change { at, step } => {
                recipe.steps.get_mut(*at).ok_or(missing(*at))?.step = step.clone();
            }
            RecipeEdit::Enable { at, on } => {
                recipe.steps.get_mut(*at).ok_or(missing(*at))?.enabled = *on;
            }
            RecipeEdit::Note { at, note } => {
                recipe.steps.get_mut(*at).ok_or(missing(*at))?.note.clone_from(note);
            }
            RecipeEdit::Replace { recipe: new } => *recipe = new.clone(),
        }
        Ok(())
    }
}

/// A step that cannot run on the columns it would meet.
#[derive(Clone, Debug, PartialEq)]
pub struct BrokenStep {
    /// Position of the step.
    pub at: usize,
    /// Why.
    pub error: StepError,
    /// For missing columns: what they may be called now, as (missing, present).
    pub instead: Vec<(ColumnName, ColumnName)>,
}

impl Recipe {
    /// The broken steps of the recipe on a table with these columns, and the columns after it. A broken step counts as switched off.
    pub fn check(&self, columns: &[ColumnName]) -> (Vec<BrokenStep>, Vec<ColumnName>) {
        let mut columns = columns.to_vec();
        let mut broken = Vec::new();
        for (at, step) in self.steps.iter().enumerate().filter(|(_, s)| s.enabled) {
            let operation = step.step.operation();
            match operation.check(&columns) {
                Ok(()) => columns = operation.effect().columns_after(&columns),
                Err(error) => {
                    let instead = match &error {
                        StepError::NoColumns(missing) => super::drift::renamed(missing, &columns),
                        _ => Vec::new(),
                    };
                    broken.push(BrokenStep { at, error, instead });
                }
            }
        }
        (broken, columns)
    }
}

impl Step {
    /// The same step with a column followed under its new name.
    pub fn with_column_renamed(&self, from: &ColumnName, to: &ColumnName) -> Step {
        let mut step = self.clone();
        for column in step.operation_mut().columns_mut() {
            if column == from {
                column.clone_from(to);
            }
        }
        step
    }
}
