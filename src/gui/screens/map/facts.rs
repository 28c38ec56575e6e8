//! What the map must know of the data: samples and kinds of the source's columns, proposals, and how full each field is. Made in jobs.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::View;
use crate::base::{ColumnName, FieldName, Key, SourceId};
use crate::codes::Lists;
use crate::findings::{Message, Proposal};
use crate::gui::look::Look;
use crate::pipeline::{Cleaned, facts_of, hits};
use crate::schema::suggest::{self, Conflict, LeftOut};
use crate::schema::{From, Mapping};
use crate::table::profile::profile;
use crate::table::{Field, Kind};

/// What the facts of a source depend on.
pub(super) type FactsKey = (SourceId, Key, Vec<Field>);

/// What is known of a source's columns.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) source: Option<SourceId>,
    pub(super) columns: Vec<(ColumnName, Kind, Vec<String>)>,
    pub(super) proposals: Vec<Proposal<Mapping>>,
    pub(super) conflicts: Vec<Conflict>,
    pub(super) left: Vec<LeftOut>,
}

/// How full each field is, in the table of all sources.
#[derive(Debug, Default)]
pub(super) struct Filled {
    key: Option<Key>,
    shares: BTreeMap<FieldName, f64>,
}

impl Filled {
    /// The share of filled cells of a field.
    pub(super) fn share(&self, field: &FieldName) -> Option<f64> {
        self.shares.get(field).copied()
    }

    fn refresh(&mut self, look: &Look<'_>) {
        let Some(kept) = &look.outcomes.harmonised else { return };
        if self.key == Some(kept.key) {
            return;
        }
        self.key = Some(kept.key);
        let table = &kept.value;
        let rows = table.height().max(1) as f64;
        // Empty cells are counted by the table itself, so this looks at no row.
        let share = |name: &str| table.text(name).ok().map(|c| 1.0 - c.null_count() as f64 / rows);
        let names = look.project.schema.fields.iter().map(|f| &f.name);
        self.shares = names.filter_map(|n| share(n.as_str()).map(|s| (n.clone(), s))).collect();
    }
}

/// Starts the job for a source, unless its result is there.
pub(super) fn want(look: &Look<'_>, view: &mut View, id: &SourceId, cleaned: &Arc<Cleaned>) {
    view.filled.refresh(look);
    let lists = view.lists.get().cloned();
    let Some(lists) = lists else { return };
    let fields = look.project.schema.fields.clone();
    let key = (id.clone(), cleaned.key, fields.clone());
    let (source, table) = (id.clone(), cleaned.end.clone());
    let told: Vec<String> = look.project.source(id).map(|s| s.label.clone()).into_iter().collect();
    view.facts.want(look.wake, key, "map proposals", move |ctx| {
        let profiles = profile(ctx, &table).unwrap_or_default();
        let facts = facts_of(source.as_str(), &profiles, told);
        let lists: Lists = lists;
        let found = suggest::proposed(&facts, &fields, &|list, values| hits(&lists, list, values));
        let columns = profiles.into_iter().map(|p| (p.name, p.kind, p.examples)).collect();
        Facts {
            source: Some(source),
            columns,
            proposals: found.mappings,
            conflicts: found.conflicts,
            left: found.left,
        }
    });
}

/// The proposals that are still open: the column fills nothing yet and was not left out, the field is empty for this source.
pub(super) fn open<'v>(look: &Look<'_>, view: &'v View, id: &SourceId) -> Vec<&'v Proposal<Mapping>> {
    let Some(facts) = view.facts.get().filter(|f| f.source.as_ref() == Some(id)) else { return Vec::new() };
    let mappings = &look.project.mappings;
    let filled = |m: &Mapping| mappings.lines.iter().any(|l| &l.source == id && l.field == m.field);
    let free = |m: &Mapping| {
        columns_of(&m.from).iter().all(|c| {
            !mappings.left_out.iter().any(|(s, out)| s == id && out == *c) && field_of(look, id, c).is_none()
        })
    };
    facts.proposals.iter().filter(|p| !filled(&p.decision) && free(&p.decision)).collect()
}

/// The columns a mapping takes its values from.
pub(super) fn columns_of(from: &From) -> Vec<&ColumnName> {
    from.columns()
}

/// The field that a column of a source fills.
pub(super) fn field_of<'l>(look: &Look<'l>, id: &SourceId, column: &ColumnName) -> Option<&'l FieldName> {
    let lines = &look.project.mappings.lines;
    lines.iter().find(|l| &l.source == id && columns_of(&l.from).contains(&column)).map(|l| &l.field)
}

/// Why a column fills what it fills, or nothing, in words; shown when the pointer rests on it.
pub(super) fn why_column(look: &Look<'_>, view: &View, id: &SourceId, column: &ColumnName) -> Option<String> {
    let line = look.project.mappings.lines.iter();
    let line = line.filter(|l| &l.source == id).find(|l| columns_of(&l.from).contains(&column));
    if let Some(line) = line {
        return why_line(look, view, id, line);
    }
    let facts = view.facts.get().filter(|f| f.source.as_ref() == Some(id))?;
    let label = |name: &FieldName| {
        look.project.schema.field(name).map_or(name.as_str(), |f| super::field_label(look, f)).to_owned()
    };
    let by_hand = look.project.mappings.left_out.iter().any(|(s, c)| s == id && c == column);
    if let Some(proposal) = facts.proposals.iter().find(|p| columns_of(&p.decision.from).contains(&column)) {
        let id = if by_hand { "mapping-why-left-by-hand" } else { "mapping-why-could" };
        let said = Message::new(id).with("field", label(&proposal.decision.field));
        return Some(with_evidence(look, look.say(&said), proposal));
    }
    if by_hand {
        return Some(look.t("mapping-why-left-out"));
    }
    facts.left.iter().find(|l| &l.column == column).map(|l| look.say(&l.message(&label)))
}

/// Why a field of a source is filled as it is.
pub(super) fn why_line(look: &Look<'_>, view: &View, id: &SourceId, line: &Mapping) -> Option<String> {
    let facts = view.facts.get().filter(|f| f.source.as_ref() == Some(id))?;
    Some(match facts.proposals.iter().find(|p| &p.decision == line) {
        Some(proposal) => {
            let sure = look.percent(proposal.confidence, 0);
            with_evidence(look, look.say(&Message::new("mapping-why-proposed").with("sure", sure)), proposal)
        }
        None => look.t("mapping-why-by-hand"),
    })
}

fn with_evidence(look: &Look<'_>, first: String, proposal: &Proposal<Mapping>) -> String {
    let evidence = proposal.evidence.iter().map(|m| look.say(m));
    std::iter::once(first).chain(evidence).collect::<Vec<_>>().join("\n")
}

/// What fills a field of a source, in words.
pub(super) fn words(look: &Look<'_>, id: &SourceId, field: &FieldName) -> Option<String> {
    let lines = &look.project.mappings.lines;
    let line = lines.iter().find(|l| &l.source == id && &l.field == field)?;
    Some(match &line.from {
        From::Constant(value) => format!("“{value}”"),
        other => other.words(),
    })
}
