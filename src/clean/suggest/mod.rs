//! Steps that a table probably needs, each with its evidence: what a person accepts, changes or refuses.
//!
//! Proposals stand in the order in which the steps should run (totals out, spaces, empties, then reading, then spellings), so accepting
//! all of them gives a recipe that works. Whatever rests on a guess *asks*: "accept all" leaves it open.

mod calendars;
mod reading;
mod tidy;

use super::step::{Step, StepError};
use crate::base::{Cancelled, Context};
use crate::findings::{Message, Proposal};
use crate::table::Table;
use crate::table::profile::ColumnProfile;

/// The proposals for a table with these profiles.
pub fn propose(
    ctx: &Context,
    table: &Table,
    profiles: &[ColumnProfile],
) -> Result<Vec<Proposal<Step>>, Cancelled> {
    let mut out = Vec::new();
    tidy::totals(ctx, table, &mut out)?;
    tidy::trim(profiles, &mut out);
    tidy::empty_values(profiles, &mut out);
    tidy::case(profiles, &mut out);
    reading::dates(ctx, profiles, &mut out);
    calendars::hijri(table, profiles, &mut out);
    calendars::times(profiles, &mut out);
    reading::numbers(profiles, &mut out);
    reading::yes_no(table, profiles, &mut out);
    reading::codes(profiles, &mut out);
    ctx.check()?;
    reading::phones(table, profiles, &mut out);
    tidy::spellings(ctx, table, profiles, &mut out)?;
    tidy::months(table, profiles, &mut out);
    Ok(out)
}

/// The proposals accepted without a question, as a recipe; what asks is left out.
pub fn recipe(proposals: &[Proposal<Step>]) -> super::Recipe {
    let sure = proposals.iter().filter(|p| !p.asks);
    super::Recipe { steps: sure.map(|p| p.decision.clone().into()).collect() }
}

/// A proposal titled with its step's own sentence.
fn proposal(step: impl Into<Step>, evidence: Vec<Message>, confidence: f64, asks: bool) -> Proposal<Step> {
    let decision: Step = step.into();
    let title = decision.operation().sentence();
    Proposal { decision, title, evidence, confidence, asks }
}

/// A stop request goes on as one; any other trouble of looking means that nothing is proposed.
fn stopped<T>(result: Result<T, StepError>) -> Result<Option<T>, Cancelled> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(StepError::Cancelled(cancelled)) => Err(cancelled),
        Err(_) => Ok(None),
    }
}

/// Whether a column holds few values, each often: a category, not a name.
fn is_category(profile: &ColumnProfile) -> bool {
    profile.distinct <= 400 && profile.filled() >= profile.distinct * 4
}

/// A part as a whole percentage, rounded down so that "100 %" means all.
fn percent(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(0)
}
