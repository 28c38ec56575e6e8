//! What could be meant in two ways: two columns that one field wants, two fields that want one column, a column that is called like a field and
//! does not look like it.
//!
//! A conflict changes no proposal: the better one stands, and a person is told that there was another.

use super::{SURE, Scored, SourceFacts, is_guardian_part};
use crate::base::{ColumnName, FieldName, SourceId};
use crate::findings::{Message, Place, Proposal};
use crate::schema::mapping::Mapping;

/// Something about the map of a source that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// Two columns could fill one field.
    Columns {
        /// The source.
        source: SourceId,
        /// The field.
        field: FieldName,
        /// The column that is proposed.
        proposed: ColumnName,
        /// The one that stays out.
        other: ColumnName,
    },
    /// One column could fill two fields.
    Fields {
        /// The source.
        source: SourceId,
        /// The column.
        column: ColumnName,
        /// The field that is proposed.
        proposed: FieldName,
        /// The one that stays empty.
        other: FieldName,
    },
    /// A column is called like a field, but its values do not look like it.
    Unlike {
        /// The source.
        source: SourceId,
        /// The column.
        column: ColumnName,
        /// The field.
        field: FieldName,
    },
}

impl Conflict {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        match self {
            Conflict::Columns { field, proposed, other, .. } => Message::new("schema-conflict-columns")
                .with("field", field.as_str())
                .with("column", proposed.as_str())
                .with("other", other.as_str()),
            Conflict::Fields { column, proposed, other, .. } => Message::new("schema-conflict-fields")
                .with("column", column.as_str())
                .with("field", proposed.as_str())
                .with("other", other.as_str()),
            Conflict::Unlike { column, field, .. } => Message::new("schema-conflict-unlike")
                .with("column", column.as_str())
                .with("field", field.as_str()),
        }
    }

    /// Where it is: the source and the column in question.
    pub fn place(&self) -> Place {
        let (source, column) = match self {
            Conflict::Columns { source, other, .. } => (source, other),
            Conflict::Fields { source, column, .. } | Conflict::Unlike { source, column, .. } => {
                (source, column)
            }
        };
        Place::source(source).field(column.as_str())
    }
}

/// The conflicts of a source; `rest` are the pairs that lost to `chosen`, `out` is what is proposed in the end.
pub(super) fn of(
    source: &SourceFacts,
    chosen: &[Scored],
    rest: &[Scored],
    unfit: Vec<(usize, FieldName)>,
    out: &[Proposal<Mapping>],
) -> Vec<Conflict> {
    let name = |c: usize| source.columns[c].name.clone();
    let is_used = |c: usize| out.iter().any(|p| p.decision.from.columns().contains(&&source.columns[c].name));
    let is_filled = |field: &str| out.iter().any(|p| p.decision.field.as_str() == field);
    let mut conflicts = Vec::new();
    let is_strong =
        |one: &&Scored| one.judged.score >= SURE && one.by_name >= SURE && !is_guardian_part(&one.field);
    for one in rest.iter().filter(is_strong) {
        let id = source.source.clone();
        let by_field = chosen.iter().find(|c| c.field == one.field);
        let by_column = chosen.iter().find(|c| c.column == one.column && !is_guardian_part(&c.field));
        let conflict = match (by_field, by_column) {
            (Some(winner), None) if !is_used(one.column) => Conflict::Columns {
                source: id,
                field: one.field.as_str().into(),
                proposed: name(winner.column),
                other: name(one.column),
            },
            // A word that names one field exactly is not torn by another that merely resembles it.
            (None, Some(winner))
                if !is_filled(&one.field) && one.judged.score + 0.02 >= winner.judged.score =>
            {
                Conflict::Fields {
                    source: id,
                    column: name(one.column),
                    proposed: winner.field.as_str().into(),
                    other: one.field.as_str().into(),
                }
            }
            _ => continue,
        };
        conflicts.push(conflict);
    }
    for (column, field) in unfit {
        if !is_used(column) {
            conflicts.push(Conflict::Unlike { source: source.source.clone(), column: name(column), field });
        }
    }
    conflicts
}
