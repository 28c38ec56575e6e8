//! What could be meant in two ways, as questions with three answers: two columns for one field, two fields for one column, a column that is only
//! called like a field, and columns of one field that do not seem to mean the same.
//!
//! Each answer is made of edits, so that it can be undone; an answer that changes nothing is remembered as a refusal.

use super::facts::{field_of, open};
use super::{View, field_label};
use crate::base::{ColumnName, FieldName, SourceId};
use crate::findings::{Arg, Finding, Message};
use crate::gui::look::Look;
use crate::project::Edit;
use crate::schema::suggest::Conflict;
use crate::schema::{From, Mapping, MappingEdit};

/// An answer: what its button says, and what it changes.
pub(super) type Answer = (String, Vec<Edit>);

/// A question with its answers.
pub(super) struct Asked {
    pub(super) title: String,
    pub(super) detail: String,
    /// Leave it as it is, on most questions.
    pub(super) accept: Answer,
    /// Another field for the column.
    pub(super) change: Vec<Answer>,
    pub(super) refuse: Answer,
    /// The columns of the shown source that it is about.
    pub(super) columns: Vec<ColumnName>,
}

/// The questions about the map of a source that are still open.
pub(super) fn asked(look: &Look<'_>, view: &View, id: &SourceId) -> Vec<Asked> {
    let facts = view.facts.current().filter(|f| f.source.as_ref() == Some(id));
    let conflicts = facts.map(|f| f.conflicts.as_slice()).unwrap_or_default();
    let mut out: Vec<Asked> = conflicts.iter().filter_map(|c| of_conflict(look, view, id, c)).collect();
    let mut differing: Vec<(bool, Asked)> =
        look.findings().filter_map(|(_, finding)| of_difference(look, id, finding)).collect();
    differing.sort_by_key(|(is_here, _)| !is_here);
    out.extend(differing.into_iter().map(|(_, asked)| asked));
    out
}

fn of_conflict(look: &Look<'_>, view: &View, id: &SourceId, conflict: &Conflict) -> Option<Asked> {
    let name = |field: &FieldName| {
        look.project.schema.field(field).map(|f| field_label(look, f).to_owned()).unwrap_or_default()
    };
    let is_filled =
        |field: &FieldName| look.project.mappings.lines.iter().any(|l| &l.source == id && &l.field == field);
    let is_free = |column: &ColumnName| {
        field_of(look, id, column).is_none()
            && !look.project.mappings.left_out.iter().any(|(s, c)| s == id && c == column)
            && !open(look, view, id).iter().any(|p| p.decision.from.columns().contains(&column))
    };
    let say = |message: &'static str, args: &[(&'static str, &str)]| {
        let message = args.iter().fold(Message::new(message), |m, (k, v)| m.with(k, *v));
        look.say(&message)
    };
    let out = |column: &ColumnName| {
        vec![Edit::Mapping { edit: MappingEdit::LeaveOut { source: id.clone(), column: column.clone() } }]
    };
    match conflict {
        Conflict::Columns { field, proposed, other, .. } => {
            let holds = field_of(look, id, proposed) == Some(field) && is_free(other);
            holds.then(|| Asked {
                title: say(
                    "mapping-ask-columns",
                    &[("field", &name(field)), ("column", proposed.as_str()), ("other", other.as_str())],
                ),
                detail: say("mapping-ask-columns-why", &[("column", proposed.as_str())]),
                accept: (say("mapping-keep", &[("name", proposed.as_str())]), out(other)),
                change: others(look, id, other),
                refuse: (
                    say("mapping-take-instead", &[("name", other.as_str())]),
                    vec![super::columns::put(id, other, field)],
                ),
                columns: vec![other.clone(), proposed.clone()],
            })
        }
        Conflict::Fields { column, proposed, other, .. } => {
            let key = format!("map:{column}:{other}");
            let is_refused = look.project.source(id).is_some_and(|s| s.refused.contains(&key));
            let holds = field_of(look, id, column) == Some(proposed) && !is_filled(other) && !is_refused;
            holds.then(|| Asked {
                title: say(
                    "mapping-ask-fields",
                    &[("column", column.as_str()), ("field", &name(proposed)), ("other", &name(other))],
                ),
                detail: say("mapping-ask-fields-why", &[("field", &name(proposed))]),
                accept: (
                    say("mapping-keep", &[("name", &name(proposed))]),
                    vec![Edit::Refuse { id: id.clone(), proposal: key }],
                ),
                change: others(look, id, column),
                refuse: (
                    say("mapping-take-instead", &[("name", &name(other))]),
                    vec![super::columns::put(id, column, other)],
                ),
                columns: vec![column.clone()],
            })
        }
        Conflict::Unlike { column, field, .. } => {
            let holds = is_free(column) && !is_filled(field);
            holds.then(|| Asked {
                title: say("mapping-ask-unlike", &[("column", column.as_str()), ("field", &name(field))]),
                detail: look.t("mapping-ask-unlike-why"),
                accept: (look.t("mapping-leave-out"), out(column)),
                change: others(look, id, column),
                refuse: (
                    say("mapping-fill-anyway", &[("name", &name(field))]),
                    vec![super::columns::put(id, column, field)],
                ),
                columns: vec![column.clone()],
            })
        }
    }
}

/// The question behind a finding that columns of one field differ; whether it is about the shown source.
fn of_difference(look: &Look<'_>, id: &SourceId, finding: &Finding) -> Option<(bool, Asked)> {
    let message = &finding.message;
    if message.id != "schema-differs" {
        return None;
    }
    let text = |name: &str| {
        message.args.iter().find_map(|(n, arg)| match arg {
            Arg::Text(text) if *n == name => Some(text.as_str()),
            _ => None,
        })
    };
    let why = message.args.iter().find_map(|(_, arg)| match arg {
        Arg::Message(why) => Some(why),
        _ => None,
    })?;
    let (first, column) = (text("column")?, ColumnName::from(text("other")?));
    let (first_source, source) = (SourceId::from(text("source")?), SourceId::from(text("where")?));
    let field = FieldName::from(text("field")?);
    let known = look.project.schema.field(&field)?;
    // Answered already; the finding goes with the next outcome.
    if look.project.mappings.alike.contains(&field) || field_of(look, &source, &column) != Some(&field) {
        return None;
    }
    let title = Message::new("mapping-ask-differs")
        .with("field", field_label(look, known))
        .with("column", first)
        .with("source", look.source_label(&first_source))
        .with("other", column.as_str())
        .with("where", look.source_label(&source));
    let left_out = MappingEdit::LeaveOut { source: source.clone(), column: column.clone() };
    let asked = Asked {
        title: look.say(&title),
        detail: look.say(&Message::new("mapping-ask-differs-why").with("why", why.clone())),
        accept: (
            look.t("mapping-mean-the-same"),
            vec![Edit::Mapping { edit: MappingEdit::Alike { field, alike: true } }],
        ),
        change: others(look, &source, &column),
        refuse: (
            look.say(&Message::new("mapping-leave-out-name").with("name", column.as_str())),
            vec![Edit::Mapping { edit: left_out }],
        ),
        columns: if &source == id {
            vec![column]
        } else if &first_source == id {
            vec![first.into()]
        } else {
            Vec::new()
        },
    };
    Some((!asked.columns.is_empty(), asked))
}

/// The fields of the source that nothing fills yet, as answers.
fn others(look: &Look<'_>, id: &SourceId, column: &ColumnName) -> Vec<Answer> {
    let lines = &look.project.mappings.lines;
    let is_filled = |field: &FieldName| lines.iter().any(|l| &l.source == id && &l.field == field);
    let free = look.project.schema.fields.iter().filter(|f| !is_filled(&f.name));
    free.map(|f| (field_label(look, f).to_owned(), vec![super::columns::put(id, column, &f.name)])).collect()
}

/// Fills a field of a source in a way other than from one column.
pub(super) fn filled_by(id: &SourceId, field: &FieldName, from: From) -> Edit {
    let mapping = Mapping { source: id.clone(), field: field.clone(), from };
    Edit::Mapping { edit: MappingEdit::Put { mapping } }
}
