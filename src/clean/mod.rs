//! Cleaning: a recipe of steps on one source's table, with proposals, facets, groups of spellings and the comparison with last month.
//!
//! A step is data ([`Step`]); what it can do is behind [`Operation`]; [`catalogue`] lists all of them for menu, help and README. Cleaning
//! knows neither files nor the common schema. A broken step never stops a recipe: it is named and the rest runs.

pub mod catalogue;
mod cells;
pub mod condition;
pub mod drift;
pub mod effect;
pub mod facets;
pub mod recipe;
mod renaming;
mod spelling_rules;
pub mod spellings;
mod start;
pub mod step;
pub mod steps;
pub mod suggest;

pub use catalogue::{CATALOGUE, Entry, Group};
pub use condition::{Combine, Condition, Test};
pub use effect::{Effect, Rows};
pub use recipe::{BrokenStep, NoSuchStep, Recipe, RecipeEdit, RecipeStep};
pub use step::{Applied, Example, Operation, Step, StepError, Unread};

use crate::base::{Cancelled, Context};
use crate::findings::{Findings, Place};
use crate::table::Table;

/// The version of what steps mean; raised when the same step gives another table than before.
pub const VERSION: u32 = 2;

/// Does one step.
pub fn apply(ctx: &Context, step: &Step, table: &Table, findings: &Findings) -> Result<Applied, StepError> {
    ctx.check()?;
    let operation = step.operation();
    operation.check(&table.columns())?;
    operation.apply(ctx, table, findings)
}

/// One step of a recipe as it went.
#[derive(Clone, Debug)]
pub struct Ran {
    /// Position of the step in the recipe.
    pub at: usize,
    /// What it made, or why it could not run (the next step then works on the table before it).
    pub outcome: Result<Applied, StepError>,
}

/// Runs the enabled steps of a recipe one after the other; a broken step is reported and left out. Only a stop request ends it early.
pub fn run(
    ctx: &Context,
    recipe: &Recipe,
    table: &Table,
    findings: &Findings,
) -> Result<(Table, Vec<Ran>), Cancelled> {
    let mut table = table.clone();
    let mut ran = Vec::new();
    for (at, step) in recipe.steps.iter().enumerate().filter(|(_, s)| s.enabled) {
        let outcome = apply(ctx, &step.step, &table, findings);
        match &outcome {
            Ok(applied) => table = applied.table.clone(),
            Err(StepError::Cancelled(cancelled)) => return Err(*cancelled),
            Err(error) => findings.error(error.message(), Place::default().step(at)),
        }
        ran.push(Ran { at, outcome });
    }
    Ok((table, ran))
}
