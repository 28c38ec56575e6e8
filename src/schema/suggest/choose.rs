//! Which common schema fits the files: the one whose telling fields the columns fill, persons where two fit alike.
//!
//! Households, places, events and indicators have to show two telling fields and more than persons and establishments do, because their
//! words (date, type, total) are found in any file.

use std::cell::RefCell;

use super::fit::has_one_list;
use super::{ColumnFacts, Conflict, Hits, Proposed, SURE, SourceFacts, constant, proposed};
use crate::findings::Proposal;
use crate::schema::mapping::{From, Mapping};
use crate::schema::presets::{self, Preset};
use crate::schema::settings::{EntityKind, Schema};
use crate::table::{Field, Meaning};

/// A proposed schema with proposed mappings.
#[derive(Clone, Debug)]
pub struct Suggested {
    /// What the dataset is about and its fields.
    pub schema: Schema,
    /// One proposal per filled field and source, in the order of the sources and their columns.
    pub mappings: Vec<Proposal<Mapping>>,
    /// What could be meant in two ways.
    pub conflicts: Vec<Conflict>,
}

/// Proposes what the dataset is about, the fields that some source fills, and which column fills which.
pub fn suggest(sources: &[SourceFacts], hits: Hits<'_>) -> Suggested {
    let memory = Memory::default();
    let hits: Hits<'_> = &|list, values| memory.hits(list, values, hits);
    let found: Vec<(&Preset, Vec<Proposed>)> = presets::all()
        .iter()
        .map(|preset| (preset, sources.iter().map(|s| proposed(s, &preset.fields, hits)).collect()))
        .collect();
    let best_of = |kinds: &[EntityKind], least: f64| {
        let mut best: (usize, Option<usize>) = (0, None);
        for (i, (preset, found)) in found.iter().enumerate() {
            let telling = telling(preset, found, least);
            if kinds.contains(&preset.entity) && telling > best.0 {
                best = (telling, Some(i));
            }
        }
        best
    };
    use EntityKind::*;
    let usual = best_of(&[Resident, Establishment], 0.0);
    let other = best_of(&[Household, Place, Event, Indicator], SURE);
    let fitting = if other.0 >= 2 && other.0 > usual.0 { other.1 } else { usual.1 };
    let (entity, fields, found) = match fitting.and_then(|i| found.into_iter().nth(i)) {
        Some((preset, found)) => (preset.entity, preset.fields.clone(), found),
        None => {
            let fields = presets::fields(Item);
            let mut found: Vec<Proposed> = sources.iter().map(|s| proposed(s, &fields, hits)).collect();
            // Of something unknown a title says nothing that is worth a column.
            for one in &mut found {
                one.mappings.retain(|m| !matches!(m.decision.from, From::Constant(_)));
            }
            (Item, fields, found)
        }
    };
    let mut out = together(sources, entity, fields, found);
    let filled = |f: &Field| out.mappings.iter().any(|m| m.decision.field == f.name);
    out.schema.fields.retain(filled);
    known_lists_only(&mut out, sources, hits);
    out
}

/// Proposes which column fills which field of a schema that was chosen. Of a known schema the fields stay that some source fills or that it
/// requires, coded only in lists that know the values; of anybody's own every field stays as it is.
pub fn suggest_for(sources: &[SourceFacts], schema: Schema, is_known: bool, hits: Hits<'_>) -> Suggested {
    let memory = Memory::default();
    let hits: Hits<'_> = &|list, values| memory.hits(list, values, hits);
    let found = sources.iter().map(|s| proposed(s, &schema.fields, hits)).collect();
    let mut out = together(sources, schema.entity, schema.fields, found);
    if is_known {
        let filled = |f: &Field| f.required || out.mappings.iter().any(|m| m.decision.field == f.name);
        out.schema.fields.retain(filled);
        known_lists_only(&mut out, sources, hits);
    }
    out
}

/// How many telling fields are filled by proposals of at least this confidence, over all sources.
fn telling(preset: &Preset, found: &[Proposed], least: f64) -> usize {
    let tells = |p: &&Proposal<Mapping>| {
        p.confidence >= least
            && preset.telling.contains(&p.decision.field)
            && !matches!(p.decision.from, From::Constant(_))
    };
    let count: usize = found.iter().map(|f| f.mappings.iter().filter(tells).count()).sum();
    if preset.entity != EntityKind::Resident || count > 1 {
        return count;
    }
    // A country or a sex alone may be a column of any statistics, and a name alone that of a shop.
    let fills = |names: &[&str]| {
        found.iter().flat_map(|f| &f.mappings).any(|m| names.contains(&m.decision.field.as_str()))
    };
    let named = fills(&["full_name", "given_name", "family_name"]);
    let personal =
        ["birth_date", "birth_year", "age", "marital_status", "national_id", "occupation", "education"];
    usize::from(if count == 1 { named || fills(&personal) } else { named && fills(&personal) })
}

fn together(
    sources: &[SourceFacts],
    entity: EntityKind,
    fields: Vec<Field>,
    found: Vec<Proposed>,
) -> Suggested {
    let (mut mappings, mut conflicts) = (Vec::new(), Vec::new());
    for one in found {
        mappings.extend(one.mappings);
        conflicts.extend(one.conflicts);
    }
    for field in fields.iter().filter(|f| f.meaning == Meaning::Locality) {
        let fills = |m: &&Proposal<Mapping>| m.decision.field == field.name;
        let known = values_of(sources, mappings.iter().filter(fills));
        let lacking =
            |s: &&SourceFacts| !mappings.iter().filter(fills).any(|m| m.decision.source == s.source);
        let more: Vec<_> =
            sources.iter().filter(lacking).filter_map(|s| constant::known_place(s, field, &known)).collect();
        mappings.extend(more);
    }
    let order = |m: &Proposal<Mapping>| sources.iter().position(|s| s.source == m.decision.source);
    mappings.sort_by_key(order);
    Suggested { schema: Schema { entity, fields }, mappings, conflicts }
}

/// The frequent values of the columns that fill a field.
fn values_of<'m>(sources: &[SourceFacts], lines: impl Iterator<Item = &'m Proposal<Mapping>>) -> Vec<String> {
    let mut out = Vec::new();
    for line in lines {
        let From::Column(name) = &line.decision.from else { continue };
        let columns = sources.iter().filter(|s| s.source == line.decision.source).flat_map(|s| &s.columns);
        out.extend(
            columns
                .filter(|c| &c.name == name)
                .flat_map(|c| c.values.iter().map(|(v, _)| v.clone()).chain(c.all_values.iter().cloned())),
        );
    }
    out.sort();
    out.dedup();
    out
}

/// From this share of rows on, that a list knows, a field is coded in it.
const KNOWN: f64 = 0.9;

/// A field whose values its list hardly knows stays in words: coding it would leave most of its cells empty.
fn known_lists_only(out: &mut Suggested, sources: &[SourceFacts], hits: Hits<'_>) {
    for field in out.schema.fields.iter_mut().filter(|f| !has_one_list(f.meaning)) {
        let Some(list) = field.list.clone() else { continue };
        let columns = out.mappings.iter().filter(|m| m.decision.field == field.name).filter_map(|m| {
            let From::Column(name) = &m.decision.from else { return None };
            let source = sources.iter().find(|s| s.source == m.decision.source)?;
            source.columns.iter().find(|c| &c.name == name)
        });
        let (mut known, mut all) = (0.0, 0.0);
        for column in columns {
            let rows = (column.rows - column.blank.min(column.rows)) as f64;
            known += rows * share_known(column, list.as_str(), hits);
            all += rows;
        }
        if known < all * KNOWN {
            field.list = None;
        }
    }
}

/// The share of a column that a list knows, judged by its frequent values and, where they are not all, by every value. Where nobody looked at
/// every value of a column that has many, nothing is known of the rare ones, and the list is not trusted with them.
fn share_known(column: &ColumnFacts, list: &str, hits: Hits<'_>) -> f64 {
    let frequent = hits(list, &column.values);
    if column.all_values.is_empty() {
        return if column.values.len() < FREQUENT { frequent } else { 0.0 };
    }
    let each: Vec<(String, usize)> = column.all_values.iter().map(|v| (v.clone(), 1)).collect();
    frequent.min(hits(list, &each))
}

/// So many frequent values a profile holds; a column with fewer has no others.
const FREQUENT: usize = 8;

/// What lists were asked already, and what they said: six schemas ask the same of the same columns.
#[derive(Default)]
struct Memory(RefCell<Vec<Asked>>);

struct Asked {
    list: String,
    values: Vec<(String, usize)>,
    share: f64,
}

impl Memory {
    fn hits(&self, list: &str, values: &[(String, usize)], ask: Hits<'_>) -> f64 {
        let known = |asked: &&Asked| asked.list == list && asked.values == values;
        if let Some(asked) = self.0.borrow().iter().find(known) {
            return asked.share;
        }
        let share = ask(list, values);
        self.0.borrow_mut().push(Asked { list: list.to_owned(), values: values.to_vec(), share });
        share
    }
}
