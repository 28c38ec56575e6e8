//! Linkage with a model that Splink trained: its columns, its rules, its weights; thresholds, grouping and everything a person sees as ever.
//!
//! Nothing is trained and no rival or relative changes a weight, so the weights are Splink's. Sources hold each entity once only where the settings say so:
//! that is a decision about grouping, not about weights.

use std::sync::Arc;
use std::time::Instant;

use rayon::prelude::*;

use super::block::{self, block};
use super::score::{Memory, Scorer};
use super::sql::Reader;
use super::{ModelError, SplinkModel};
use crate::base::{Cancelled, ColumnName, Context, FieldName, SourceId};
use crate::findings::{Findings, Message, Place};
use crate::linkage::candidates::{Candidates, Pair};
use crate::linkage::columns::Brought;
use crate::linkage::comparer::Comparer;
use crate::linkage::corpus::Corpus;
use crate::linkage::outcome::{Linked, Seconds, Training};
use crate::linkage::settings::LinkageSettings;
use crate::linkage::tally::scored;
use crate::linkage::vectors::Levels;
use crate::linkage::{LinkageError, choose, report};
use crate::table::{Field, Table};

/// Weighs the pairs by a model of Splink. `fields` only lends labels: the model says which columns it needs.
pub(in crate::linkage) fn weigh_pairs(
    ctx: &Context,
    table: &Table,
    fields: &[Field],
    model: &SplinkModel,
    settings: &LinkageSettings,
    findings: &Findings,
) -> Result<Linked, LinkageError> {
    let mut clock = Instant::now();
    let mut lap = || std::mem::replace(&mut clock, Instant::now()).elapsed().as_secs_f64();
    let fields = columns_in(table, fields, model)?;
    let corpus = Arc::new(Corpus::read(table, &fields)?);
    let scorer = Arc::new(Scorer::new(&corpus, model)?);
    let mut reader = Reader::new(&model.settings().sql_dialect);
    for column in model.columns() {
        reader.column(column.as_str());
    }
    let rules = block::rules(model.settings(), &mut reader)?;
    let mut seconds = Seconds { propose: lap(), ..Seconds::default() };
    let switched_off = settings.blocking.iter().flatten().filter(|r| !r.enabled);
    let off: Vec<String> = switched_off.filter_map(|r| r.condition.clone()).collect();
    let (rules, mut blocked) = block(ctx, &scorer, model.settings(), &rules, &off, findings)?;
    seconds.block = lap();

    let levels = levels(ctx, &scorer, &blocked.pairs)?;
    let unweighed = levels.iter().filter(|l| l.is_none()).count();
    if unweighed > 0 {
        let message = Message::new("linkage-finding-no-level").with("count", unweighed);
        findings.warn(message, Place::default());
        let mut kept = levels.iter().map(Option::is_some);
        blocked.pairs.retain(|_| kept.next().unwrap_or(false));
        let mut kept = levels.iter().map(Option::is_some);
        blocked.by_rule.retain(|_| kept.next().unwrap_or(false));
    }
    let levels: Vec<Levels> = levels.into_iter().flatten().collect();
    let candidates = Candidates::compared(rules, &blocked, &levels)?;
    seconds.compare = lap();
    let weight = |_: &mut (), p: &Pair| scorer.weight(p.levels, p.a, p.b) as f32;
    let width = model.settings().comparisons.len();
    let scored = scored(ctx, &corpus, width, &[], &candidates, weight)?;
    seconds.score = lap();

    let (comparisons, shown) = scorer.shown(model.settings());
    let comparer = Arc::new(Comparer::new(&corpus, &comparisons, ctx.today));
    let used = LinkageSettings {
        unique_sources: Some(settings.unique_sources.clone().unwrap_or_default()),
        thresholds: Some(choose::thresholds(&scored.weights())),
        comparisons: Some(comparisons),
        blocking: Some(candidates.rules.iter().map(|r| r.rule.clone()).collect()),
        model: Some(shown),
        ..settings.clone()
    };
    let training = Training { stored: true, converged: true, trusted: true, ..Training::default() };
    let mut linked = report::assemble(&corpus, &comparer, used, &candidates.rules, scored, training);
    linked.splink = Some(scorer);
    linked.seconds = seconds;
    Ok(linked)
}

/// The levels of all pairs that have some.
fn levels(ctx: &Context, scorer: &Scorer, pairs: &[(u32, u32)]) -> Result<Vec<Option<Levels>>, Cancelled> {
    ctx.progress.begin(pairs.len() as u64);
    let cells = scorer.cells();
    let chunks: Vec<Vec<Option<Levels>>> = pairs
        .par_chunks(16_384)
        .map_init(Memory::default, |memory, chunk| {
            ctx.check()?;
            let levels = chunk.iter().map(|&(a, b)| scorer.levels(&cells, a, b, memory)).collect();
            ctx.progress.add(chunk.len() as u64);
            Ok(levels)
        })
        .collect::<Result<_, Cancelled>>()?;
    Ok(chunks.concat())
}

/// Brings tables together under the columns that a model names; a table without one of them is named in the error.
pub fn bring_together(tables: &[(SourceId, Table)], model: &SplinkModel) -> Result<Brought, LinkageError> {
    let mut renamed = Vec::new();
    let mut columns: Vec<Vec<(SourceId, ColumnName)>> = vec![Vec::new(); model.columns().len()];
    for (source, table) in tables {
        let mut cells = Vec::new();
        for (wanted, columns) in model.columns().iter().zip(&mut columns) {
            let name = column_named(table, wanted).ok_or_else(|| ModelError::NoColumn {
                column: wanted.to_string(),
                table: source.to_string(),
            })?;
            columns.push((source.clone(), ColumnName::from(name)));
            cells.push((wanted.as_str(), table.text(name)?.clone()));
        }
        let rows: Vec<u32> = table.rows().iter().map(|r| r.unwrap_or(0)).collect();
        renamed.push(Table::from_columns(source, rows, cells)?);
    }
    let fields = model.columns().iter().map(|name| Field { name: name.clone(), ..Field::default() });
    Ok(Brought { table: Table::stack(&renamed)?, fields: fields.collect(), columns, readings: Vec::new() })
}

/// The fields of the model's columns, in its order; the case of a name does not matter where no column has the very name.
pub(super) fn columns_in(
    table: &Table,
    fields: &[Field],
    model: &SplinkModel,
) -> Result<Vec<Field>, ModelError> {
    model
        .columns()
        .iter()
        .map(|wanted| {
            let name = column_named(table, wanted)
                .ok_or_else(|| ModelError::NoColumn { column: wanted.to_string(), table: String::new() })?;
            let known = fields.iter().find(|f| f.name.as_str() == name);
            let new = || Field { name: FieldName::from(name), ..Field::default() };
            Ok(known.cloned().unwrap_or_else(new))
        })
        .collect()
}

/// The table's column of a name.
pub(super) fn column_named<'t>(table: &'t Table, wanted: &FieldName) -> Option<&'t str> {
    let same = |n: &&str| *n == wanted.as_str();
    table
        .column_names()
        .find(same)
        .or_else(|| table.column_names().find(|n| n.to_lowercase() == wanted.as_str().to_lowercase()))
}
