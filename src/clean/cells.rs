//! What nearly every step does: change the cells of some columns, value by value, and report what happened.
//!
//! The change is computed once per distinct value; a table of a million rows seldom has more than a few thousand of them per column.

use polars::prelude::*;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::step::{Applied, Example, StepError, Unread};
use crate::base::{ColumnName, Context};
use crate::table::strings::{Distinct, distinct};
use crate::table::{Table, profile::shape};

/// What becomes of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// It stays.
    Same,
    /// It becomes this; an empty text empties the cell.
    To(String),
    /// It could not be read, and stays.
    Unread,
}

impl Change {
    /// To this text, or the same when it is equal.
    pub(crate) fn to(before: &str, after: String) -> Change {
        if before == after { Change::Same } else { Change::To(after) }
    }
}

/// Which changes count as alike in the examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alike {
    /// Equal values.
    ByValue,
    /// Values of one shape: `24/02/1979` and `01/12/2001`.
    ByShape,
}

/// How many examples a step reports.
const EXAMPLES: usize = 8;

/// The columns a step with this choice works on: the chosen ones, or all.
pub(crate) fn chosen<'a>(table: &'a Table, columns: &'a [ColumnName]) -> Vec<&'a str> {
    if columns.is_empty() {
        table.column_names().collect()
    } else {
        columns.iter().map(ColumnName::as_str).collect()
    }
}

/// Changes the cells of `columns`.
pub(crate) fn change_cells(
    ctx: &Context,
    table: &Table,
    columns: &[&str],
    alike: Alike,
    change: impl Fn(&str) -> Change + Sync,
) -> Result<Applied, StepError> {
    let mut applied = Applied::new(table.clone());
    for column in columns {
        ctx.check()?;
        let cells = table.text(column)?;
        let distinct = distinct(cells);
        let changes: Vec<Change> = if distinct.values.len() > 4_000 {
            distinct.values.par_iter().with_min_len(1_000).map(|v| change(v)).collect()
        } else {
            distinct.values.iter().map(|v| change(v)).collect()
        };
        applied.changed += changed_cells(&distinct, &changes);
        applied.examples.extend(examples(column, &distinct, &changes, alike));
        if let Some(unread) = unread(column, &distinct, &changes) {
            applied.unread.push(unread);
        }
        if changes.iter().any(|c| matches!(c, Change::To(_))) {
            applied.table = applied.table.with_text(column, rebuilt(cells, &distinct, &changes))?;
        }
    }
    applied.examples.sort_by_key(|e| std::cmp::Reverse(e.count));
    applied.examples.truncate(EXAMPLES);
    Ok(applied)
}

fn changed_cells(distinct: &Distinct<'_>, changes: &[Change]) -> usize {
    let pairs = changes.iter().zip(&distinct.counts);
    pairs.filter(|(c, _)| matches!(c, Change::To(_))).map(|(_, &n)| n as usize).sum()
}

fn rebuilt(cells: &StringChunked, distinct: &Distinct<'_>, changes: &[Change]) -> StringChunked {
    let new: Vec<Option<&str>> = changes
        .iter()
        .zip(&distinct.values)
        .map(|(change, &before)| match change {
            Change::To(after) => Some(after.as_str()).filter(|a| !a.is_empty()),
            Change::Same | Change::Unread => Some(before),
        })
        .collect();
    let mut builder = StringChunkedBuilder::new(cells.name().clone(), cells.len());
    for &id in &distinct.of_row {
        builder.append_option(new.get(id as usize).copied().flatten());
    }
    builder.finish()
}

fn unread(column: &str, distinct: &Distinct<'_>, changes: &[Change]) -> Option<Unread> {
    if !changes.contains(&Change::Unread) {
        return None;
    }
    let is_unread = |id: u32| changes.get(id as usize) == Some(&Change::Unread);
    let rows =
        distinct.of_row.iter().enumerate().filter(|(_, id)| is_unread(**id)).map(|(row, _)| row as u32);
    Some(Unread { column: column.into(), rows: rows.collect() })
}

/// The most frequent kinds of change in one column.
fn examples(column: &str, distinct: &Distinct<'_>, changes: &[Change], alike: Alike) -> Vec<Example> {
    let mut at: FxHashMap<String, usize> = FxHashMap::default();
    let mut out: Vec<Example> = Vec::new();
    for ((change, &before), &count) in changes.iter().zip(&distinct.values).zip(&distinct.counts) {
        let Change::To(after) = change else { continue };
        let key = match alike {
            Alike::ByValue => before.to_owned(),
            Alike::ByShape => shape(before),
        };
        let example = *at.entry(key).or_insert_with(|| {
            out.push(Example {
                column: column.into(),
                before: before.to_owned(),
                after: after.clone(),
                count: 0,
            });
            out.len() - 1
        });
        out[example].count += count as usize;
    }
    out.sort_by_key(|e| std::cmp::Reverse(e.count));
    out.truncate(EXAMPLES);
    out
}
