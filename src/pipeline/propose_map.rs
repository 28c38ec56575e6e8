//! The map of a project: what is known of each source's columns, and which of them fill the common fields, with every proposal accepted.
//!
//! Lists are asked here, because the schema stage knows no codes. Constants and conflicts are said as findings: a constant no row shows, and of a
//! conflict only the better half is taken.

use super::StageError;
use crate::base::{CodeListId, Context, SourceId};
use crate::codes::{self, Lists};
use crate::findings::{Findings, Message, Place, Proposal};
use crate::project::Project;
use crate::schema::{self, Mapping, suggest};
use crate::table::profile::ColumnProfile;
use crate::table::{Field, Table, profile};

/// The common schema that somebody chose for a new project.
#[derive(Clone, Debug)]
pub struct ChosenSchema {
    /// Its fields and what it is about.
    pub schema: schema::Schema,
    /// A known schema gives way where the files do not fill it; anybody's own stays as it is.
    pub is_known: bool,
}

/// What the map proposals need to know of a source; `told` is what the name of its file and its titles say.
pub fn facts_of(source: &str, profiles: &[ColumnProfile], told: Vec<String>) -> suggest::SourceFacts {
    let columns = profiles.iter().map(|p| suggest::ColumnFacts {
        name: p.name.clone(),
        kind: p.kind,
        rows: p.rows,
        blank: p.blank,
        values: p.top.iter().map(|(v, n)| (v.clone(), *n as usize)).collect(),
        all_values: Vec::new(),
    });
    suggest::SourceFacts { source: source.into(), columns: columns.collect(), told }
}

/// [`facts_of`] with every value of columns that have few, so that a place that a title names is found in another source's column.
pub fn full_facts(
    source: &str,
    table: &Table,
    profiles: &[ColumnProfile],
    told: Vec<String>,
) -> suggest::SourceFacts {
    let mut facts = facts_of(source, profiles, told);
    for (column, profile) in facts.columns.iter_mut().zip(profiles) {
        let few = profile.distinct <= FEW && profile.distinct * 4 <= profile.rows;
        if let Ok(cells) = table.text(column.name.as_str())
            && few
        {
            let counted = crate::table::strings::counted(cells);
            column.all_values = counted.values.iter().map(|v| (*v).to_owned()).collect();
        }
    }
    facts
}

/// A column of districts has no more values than this.
const FEW: usize = 300;

/// The share of rows behind these values that a code list knows for certain.
pub fn hits(lists: &Lists, list: &str, values: &[(String, usize)]) -> f64 {
    let Some(matcher) = lists.get(&list.into()) else { return 0.0 };
    let sample: Vec<(&str, usize)> = values.iter().take(60).map(|(v, n)| (v.as_str(), *n)).collect();
    let known: usize = matcher.propose_all(&sample).iter().filter(|p| p.code.is_some()).map(|p| p.rows).sum();
    let all: usize = sample.iter().map(|(_, n)| n).sum();
    known as f64 / all.max(1) as f64
}

/// The map of one cleaned source onto the fields of a project; `told` as for [`facts_of`].
pub fn propose_mappings(
    ctx: &Context,
    lists: &Lists,
    (id, cleaned, told): (&SourceId, &Table, Vec<String>),
    project: &Project,
) -> Result<Vec<Proposal<Mapping>>, StageError> {
    let facts = facts_of(id.as_str(), &profile::profile(ctx, cleaned)?, told);
    Ok(suggest::mappings(&facts, &project.schema.fields, &|list, values| hits(lists, list, values)))
}

/// Fills the schema and the map of a new project: what is proposed for all its sources together.
pub(super) fn fill(
    project: &mut Project,
    facts: &[suggest::SourceFacts],
    chosen: Option<ChosenSchema>,
    findings: &Findings,
) -> Vec<Proposal<Mapping>> {
    let lists = Lists::default();
    let ask: suggest::Hits<'_> = &|list, values| hits(&lists, list, values);
    let suggested = match chosen {
        Some(chosen) => suggest::suggest_for(facts, chosen.schema, chosen.is_known, ask),
        None => suggest::suggest(facts, ask),
    };
    project.schema = suggested.schema;
    for conflict in &suggested.conflicts {
        findings.note(conflict.message(), conflict.place());
    }
    for field in lacking_lists(project) {
        findings.warn(lacking_message(field), Place::default().field(field.name.as_str()));
    }
    for proposal in &suggested.mappings {
        say_doubtful(proposal, findings);
        schema::MappingEdit::Put { mapping: proposal.decision.clone() }.apply(&mut project.mappings);
    }
    suggested.mappings
}

/// The fields whose code list is neither built in nor the project's own: a schema from elsewhere names lists that stayed there.
pub fn lacking_lists(project: &Project) -> impl Iterator<Item = &Field> {
    let there = |id: &CodeListId| {
        codes::is_builtin(id.as_str()) || project.codes.lists.iter().any(|list| &list.id == id)
    };
    project.schema.fields.iter().filter(move |f| f.list.as_ref().is_some_and(|id| !there(id)))
}

/// What to tell a person about a field whose list is not there.
pub fn lacking_message(field: &Field) -> Message {
    let list = field.list.as_ref().map_or("", CodeListId::as_str);
    Message::new("schema-list-lacking").with("field", field.name.as_str()).with("list", list)
}

/// What was taken without certainty is said, and every constant, because no row shows where it comes from.
fn say_doubtful(proposal: &Proposal<Mapping>, findings: &Findings) {
    let Mapping { source, field, from } = &proposal.decision;
    let mut message = match from {
        schema::From::Constant(value) => Message::new("schema-constant").with("value", value.as_str()),
        other if proposal.asks => Message::new("schema-unsure").with("column", other.words()),
        _ => return,
    };
    let said = proposal.evidence.first();
    if let schema::From::Constant(_) = from {
        message.args.extend(said.and_then(|e| e.args.first()).map(|(_, text)| ("text", text.clone())));
    }
    findings.note(message.with("field", field.as_str()), Place::source(source).field(field.as_str()));
}
