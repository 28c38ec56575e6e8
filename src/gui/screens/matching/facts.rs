//! What Match says about a linkage beyond the outcome itself: sorted weights for live counts, evidence for the headline, calibration.
//! All of it looks at every pair, so it is a job, made once per outcome and set of verdicts.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::script::{Script, script_of};
use crate::base::{Context, FieldName, Key, KeyBuilder, SourceId};
use crate::gui::look::Look;
use crate::linkage::calibration::{Tenth, calibration};
use crate::linkage::outcome::ComparisonOutcome;
use crate::linkage::{Decision, Level, Linked, Method, Sharing, Verdict};
use crate::pipeline::RecordKeys;
use crate::table::Table;

/// The facts.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// Weights of all kept pairs, ascending.
    pub(super) weights: Vec<f32>,
    /// Links that agree across scripts, with the commonest two spellings.
    pub(super) across: Option<Across>,
    /// The field whose agreement says most, with one chance agreement in this many pairs.
    pub(super) decides: Option<(Vec<FieldName>, f64)>,
    /// The telephone field, and how many numbers belong to several entities.
    pub(super) shared: Option<(Vec<FieldName>, usize)>,
    /// Pairs and verdicts by the chance given.
    pub(super) tenths: [Tenth; 10],
    /// The records with too little in them to be linked: of each source its rows, the source with most of them first.
    pub(super) unlinkable: Vec<(SourceId, Vec<u32>)>,
}

/// Names that agree across scripts.
#[derive(Debug)]
pub(super) struct Across {
    pub(super) pairs: usize,
    pub(super) one: String,
    pub(super) other: String,
}

/// The key of the facts: the outcome and the verdicts.
pub(super) fn key(look: &Look<'_>, linked: Key) -> Key {
    KeyBuilder::new("match-facts", 1).key(linked).settings(&look.project.verdicts).finish()
}

/// Collects the facts.
pub(super) fn collect(
    ctx: &Context,
    linked: &Linked,
    coded: Option<&Table>,
    keys: Option<Arc<RecordKeys>>,
    said: &[Verdict],
) -> Facts {
    let mut weights: Vec<f32> = linked.pairs.iter().map(|p| p.weight).collect();
    weights.sort_unstable_by(f32::total_cmp);
    if ctx.check().is_err() {
        return Facts::default();
    }
    let resolved = keys.map(|k| k.resolve(said).0).unwrap_or_default();
    Facts {
        weights,
        across: across(linked),
        decides: decides(linked),
        shared: shared(linked),
        tenths: calibration(linked, &resolved),
        unlinkable: coded.map(|table| unlinkable(linked, table)).unwrap_or_default(),
    }
}

fn unlinkable(linked: &Linked, table: &Table) -> Vec<(SourceId, Vec<u32>)> {
    let mut of: BTreeMap<SourceId, Vec<u32>> = BTreeMap::new();
    for record in linked.unlinkable.iter().filter_map(|&row| table.record(row as usize)) {
        of.entry(record.source).or_default().push(record.row);
    }
    let mut out: Vec<(SourceId, Vec<u32>)> = of.into_iter().collect();
    out.sort_by_key(|(_, rows)| std::cmp::Reverse(rows.len()));
    out
}

fn across(linked: &Linked) -> Option<Across> {
    let corpus = &linked.corpus;
    let rank = |row: u32| corpus.rank_of.get(row as usize).copied().unwrap_or(u32::MAX);
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut pairs = 0;
    for pair in linked.pairs.iter().filter(|p| linked.decision(p) == Decision::Link) {
        let mut counted = false;
        for (i, outcome) in linked.comparisons.iter().enumerate() {
            let level = outcome.levels.get(pair.levels.get(i)).map(|l| l.level);
            if level != Some(Level::SameAcrossScripts) {
                continue;
            }
            if !counted {
                pairs += 1;
                counted = true;
            }
            let Some(field) = outcome.comparison.fields.first() else { continue };
            let Some(column) = corpus.columns.iter().find(|c| &c.field.name == field) else { continue };
            if let (Some(a), Some(b)) = (column.value(rank(pair.a)), column.value(rank(pair.b))) {
                // “Chaïma” and “Shaima” are two spellings, not two scripts.
                let both = if script_of(a) == Script::Latin { (b, a) } else { (a, b) };
                if script_of(both.0) == Script::Arabic && script_of(both.1) == Script::Latin {
                    *seen.entry((both.0.to_owned(), both.1.to_owned())).or_default() += 1;
                }
            }
        }
    }
    let common = seen.into_iter().max_by(|x, y| x.1.cmp(&y.1).then(y.0.cmp(&x.0)))?;
    Some(Across { pairs, one: common.0.0, other: common.0.1 })
}

fn decides(linked: &Linked) -> Option<(Vec<FieldName>, f64)> {
    let same =
        |o: &ComparisonOutcome| o.levels.iter().find(|l| l.level == Level::Same).map(|l| (l.weight, l.u));
    // What relatives share is said to count little among them: it cannot be what decides as well.
    let own = |o: &&ComparisonOutcome| o.comparison.shared == Sharing::Own;
    let any_own = linked.comparisons.iter().any(|o| own(&o));
    let best = linked
        .comparisons
        .iter()
        .filter(|o| !any_own || own(o))
        .filter_map(|o| Some((o, same(o)?)))
        .max_by(|x, y| x.1.0.total_cmp(&y.1.0))?;
    let chance = best.1.1;
    (chance > 0.0).then(|| (best.0.comparison.fields.clone(), (1.0 / chance).round()))
}

fn shared(linked: &Linked) -> Option<(Vec<FieldName>, usize)> {
    let phone = linked.comparisons.iter().find(|o| o.comparison.method == Method::Phone)?;
    let field = phone.comparison.fields.first()?;
    let column = linked.corpus.columns.iter().find(|c| &c.field.name == field)?;
    // The first entity of each value; a second one marks it as shared.
    let mut first: Vec<u32> = vec![u32::MAX; column.values.len()];
    let mut several = vec![false; column.values.len()];
    for (rank, &value) in column.value_of.iter().enumerate() {
        let row = linked.corpus.row_of.get(rank).copied().unwrap_or_default();
        let entity = linked.entities.of_row.get(row as usize).copied().unwrap_or(u32::MAX);
        let Some(known) = first.get_mut(value as usize) else { continue };
        if *known == u32::MAX {
            *known = entity;
        } else if *known != entity
            && let Some(mark) = several.get_mut(value as usize)
        {
            *mark = true;
        }
    }
    Some((phone.comparison.fields.clone(), several.iter().filter(|s| **s).count()))
}
