//! Addresses that one file keeps in one column and another in several: the several are put together, so that both can be compared.
//!
//! Told by content: the whole addresses of the one file hold postcodes and towns of the other. House numbers beside a street likewise.

use rustc_hash::FxHashSet;

use super::super::words;
use super::reading::{How, Reading};
use crate::base::{ColumnName, SourceId};
use crate::table::{Field, Meaning, Table, TableError};

/// Cells looked at.
const LOOKED_AT: usize = 2_000;
/// From this share of addresses with a known value inside on, the column holds that part too.
const HOLDS: f64 = 0.3;

/// Puts the parts of addresses together where another file has them as one; the parts then are no fields of their own.
pub(super) fn put_together(
    tables: &mut [(SourceId, Table)],
    fields: &mut Vec<Field>,
    columns: &mut Vec<Vec<(SourceId, ColumnName)>>,
    readings: &mut Vec<Reading>,
) -> Result<(), TableError> {
    let Some(street) = fields.iter().position(|f| f.meaning == Meaning::Street) else { return Ok(()) };
    if columns[street].len() < 2 {
        return Ok(());
    }
    let mut gone: Vec<usize> = Vec::new();
    for at in 0..tables.len() {
        let (source, table) = tables[at].clone();
        let Some(own) = column_of(&columns[street], &source) else { continue };
        let part = |wanted: Meaning| {
            (0..fields.len()).find(|&i| {
                fields[i].meaning == wanted
                    && columns[i].len() == 1
                    && column_of(&columns[i], &source).is_some()
            })
        };
        let others: Vec<Vec<String>> = tables
            .iter()
            .filter(|(s, _)| *s != source)
            .filter_map(|(s, t)| Some(folded(t, column_of(&columns[street], s)?.as_str())))
            .collect();
        let is_held = |i: &usize| {
            let Some(name) = column_of(&columns[*i], &source) else { return false };
            let values: FxHashSet<String> =
                folded(&table, name.as_str()).into_iter().filter(|v| !v.is_empty()).collect();
            let holds = |address: &String| {
                let all: Vec<&str> = address.split(' ').collect();
                let runs = (0..all.len()).flat_map(|from| (1..=3).map(move |n| (from, from + n)));
                runs.filter(|r| r.1 <= all.len()).any(|(a, b)| values.contains(&all[a..b].join(" ")))
            };
            // What the street of this file says already adds nothing.
            let mine = folded(&table, own.as_str());
            let share =
                |of: &[String]| of.iter().filter(|t| holds(t)).count() as f64 / of.len().max(1) as f64;
            others.iter().any(|o| share(o) >= HOLDS) && share(&mine) < HOLDS
        };
        let wanted = [Meaning::HouseNumber, Meaning::Postcode, Meaning::Locality];
        let parts: Vec<usize> = wanted.into_iter().filter_map(part).filter(is_held).collect();
        if parts.is_empty() {
            continue;
        }
        let number = parts.iter().copied().filter(|&i| fields[i].meaning == Meaning::HouseNumber);
        let rest = parts.iter().copied().filter(|&i| fields[i].meaning != Meaning::HouseNumber);
        let order: Vec<ColumnName> = number
            .filter_map(|i| column_of(&columns[i], &source))
            .chain(std::iter::once(own.clone()))
            .chain(rest.filter_map(|i| column_of(&columns[i], &source)))
            .collect();
        let cells: polars::prelude::StringChunked = (0..table.height())
            .map(|row| {
                let said: Vec<&str> = order
                    .iter()
                    .filter_map(|c| table.cell(c.as_str(), row))
                    .filter(|t| !t.trim().is_empty())
                    .collect();
                (!said.is_empty()).then(|| said.join(" "))
            })
            .collect();
        tables[at].1 = table.with_text(own.as_str(), cells)?;
        readings.push(Reading { source, columns: order, how: How::AddressTogether });
        gone.extend(parts);
    }
    gone.sort_unstable();
    gone.dedup();
    for i in gone.into_iter().rev() {
        fields.remove(i);
        columns.remove(i);
    }
    Ok(())
}

fn column_of(columns: &[(SourceId, ColumnName)], source: &SourceId) -> Option<ColumnName> {
    columns.iter().find(|(s, _)| s == source).map(|(_, c)| c.clone())
}

fn folded(table: &Table, name: &str) -> Vec<String> {
    table
        .text(name)
        .map(|c| c.iter().flatten().take(LOOKED_AT).map(words::fold).collect())
        .unwrap_or_default()
}
