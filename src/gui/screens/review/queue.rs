//! The queue of pairs: made once by a job and then kept, so that nothing jumps while verdicts change the outcome behind it.
//!
//! It is made anew when the records or the matching settings change, when another order is chosen, or when the person asks.

use std::sync::Arc;

use crate::base::{Context, Key, KeyBuilder, SourceId};
use crate::gui::look::{Later, Look};
use crate::linkage::review::{QueueOrder, queue};
use crate::linkage::{Decision, Linked, Says, Verdict};
use crate::pipeline::{RecordKeys, Stage};
use crate::project::Project;
use crate::table::{Field, Table};

/// How many links a sample has.
const SAMPLE: usize = 20;

/// One pair of the queue.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    pub(super) a: u32,
    pub(super) b: u32,
    pub(super) chance: f32,
    pub(super) names: [String; 2],
    pub(super) sources: [Option<SourceId>; 2],
}

/// The queue with its job.
#[derive(Debug, Default)]
pub(super) struct Queue {
    made: Later<Key, Vec<Item>>,
    wanted: Option<Key>,
    pub(super) order: usize,
    /// Links at random instead of doubtful pairs.
    pub(super) sample: bool,
    generation: u64,
}

/// The orders, as the select lists them.
pub(super) const ORDERS: [(QueueOrder, &str); 5] = [
    (QueueOrder::MostUncertain, "review-order-uncertain"),
    (QueueOrder::Strongest, "review-order-strongest"),
    (QueueOrder::Weakest, "review-order-weakest"),
    (QueueOrder::Rows, "review-order-rows"),
    (QueueOrder::Contradictions, "review-order-contradictions"),
];

impl Queue {
    /// Makes the queue anew at the next frame.
    pub(super) fn again(&mut self) {
        self.generation += 1;
        self.wanted = None;
    }

    /// The items; `None` while the first queue is being made.
    pub(super) fn items(&self) -> Option<&[Item]> {
        self.made.get().map(Vec::as_slice)
    }

    /// Makes sure that the queue is there or on its way; whether it is another one than in the frame before.
    pub(super) fn want(&mut self, look: &Look<'_>) -> bool {
        let (Some(linked), Some(coded)) = (&look.outcomes.linked, &look.outcomes.coded) else { return false };
        let fresh = look.shown.fresh().has(Stage::Linkage);
        let mut key = KeyBuilder::new("review-queue", 1);
        key.key(coded.key).settings(&look.project.linkage).number(self.generation);
        key.number(self.order as u64).number(u64::from(self.sample));
        let key = key.finish();
        // Old outcomes make no queue: the settings behind them are not the ones in the key.
        let key = match self.wanted {
            Some(known) if known == key || !fresh => known,
            None if !fresh => return false,
            _ => key,
        };
        let before = self.made.get().map(Vec::as_ptr);
        let linked = linked.value.clone();
        let table = coded.value.table.clone();
        let keys = look.outcomes.record_keys.clone();
        let project = look.project.clone();
        let order = ORDERS.get(self.order).map_or(QueueOrder::MostUncertain, |o| o.0);
        let sample = self.sample;
        self.wanted = Some(key);
        self.made.want(look.wake, key, "queue of pairs", move |ctx| {
            let said: Vec<Verdict> = project.verdicts.iter().cloned().collect();
            let keys = keys.unwrap_or_default();
            if sample {
                sampled(ctx, &linked, &keys, &project, &table)
            } else {
                doubtful(ctx, &linked, &keys, &said, &table, &project.schema.fields, order)
            }
        });
        self.made.get().map(Vec::as_ptr) != before
    }

    /// Whether the queue is being made.
    pub(super) fn is_late(&self) -> bool {
        self.made.is_late()
    }
}

fn doubtful(
    ctx: &Context,
    linked: &Linked,
    keys: &RecordKeys,
    said: &[Verdict],
    table: &Table,
    fields: &[Field],
    order: QueueOrder,
) -> Vec<Item> {
    let (resolved, _) = keys.resolve(said);
    let mut out = Vec::new();
    for at in queue(linked, &resolved, order) {
        if ctx.check().is_err() {
            break;
        }
        out.extend(linked.pairs.get(at).map(|p| item(table, fields, p.a, p.b, p.probability)));
    }
    out
}

/// Links that nobody looked at, spread evenly over all of them: always the same ones for the same outcome.
fn sampled(
    ctx: &Context,
    linked: &Linked,
    keys: &RecordKeys,
    project: &Arc<Project>,
    table: &Table,
) -> Vec<Item> {
    let decided = |a: u32, b: u32| match (keys.of_row.get(a as usize), keys.of_row.get(b as usize)) {
        (Some(a), Some(b)) => project.verdicts.about(a, b).is_some(),
        _ => false,
    };
    let links: Vec<_> =
        linked.pairs.iter().filter(|p| linked.decision(p) == Decision::Link && !decided(p.a, p.b)).collect();
    if ctx.check().is_err() {
        return Vec::new();
    }
    let mut picked: Vec<(u64, usize)> = (0..links.len())
        .filter_map(|i| {
            let pair = links.get(i)?;
            let mut key = KeyBuilder::new("review-sample", 1);
            key.number(u64::from(pair.a)).number(u64::from(pair.b));
            Some((key.finish().seed(), i))
        })
        .collect();
    picked.sort_unstable();
    let fields = &project.schema.fields;
    let chosen = picked.into_iter().take(SAMPLE).filter_map(|(_, i)| links.get(i));
    chosen.map(|p| item(table, fields, p.a, p.b, p.probability)).collect()
}

fn item(table: &Table, fields: &[Field], a: u32, b: u32, chance: f32) -> Item {
    let name = |row: u32| super::records::name_of(fields, table, row as usize);
    let source = |row: u32| table.record(row as usize).map(|r| r.source);
    Item { a, b, chance, names: [name(a), name(b)], sources: [source(a), source(b)] }
}

/// What was said about a pair.
pub(super) fn said(look: &Look<'_>, item: &Item) -> Option<Says> {
    let keys = look.outcomes.record_keys.as_ref()?;
    let (a, b) = (keys.of_row.get(item.a as usize)?, keys.of_row.get(item.b as usize)?);
    look.project.verdicts.about(a, b).map(|v| v.says)
}
