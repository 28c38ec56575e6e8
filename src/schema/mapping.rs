//! Which column of a source becomes which field of the common schema.

use serde::{Deserialize, Serialize};

use crate::base::{ColumnName, FieldName, SourceId};

/// A part of a name written whole in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NamePart {
    /// The given name or names.
    Given,
    /// The family name.
    Family,
}

/// Which name stands first where both are written in one cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameOrder {
    /// Youssef Haddad.
    #[default]
    GivenFirst,
    /// Haddad Youssef.
    FamilyFirst,
}

/// Where a field's value comes from in one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum From {
    /// A column as it is.
    Column(ColumnName),
    /// Several columns joined by a text, empty parts left out (given+family).
    Joined {
        /// The columns, in order.
        columns: Vec<ColumnName>,
        /// What stands between them.
        by: String,
    },
    /// A day written in three columns.
    Date {
        /// The day of the month.
        day: ColumnName,
        /// The month, as a number or a name.
        month: ColumnName,
        /// The year, with four digits.
        year: ColumnName,
    },
    /// The given or the family name out of a whole name.
    NamePart {
        /// The column with the whole name.
        column: ColumnName,
        /// Which part is wanted.
        part: NamePart,
        /// Which name stands first; capitals and a comma in the cell say more than this.
        #[serde(default)]
        order: NameOrder,
    },
    /// The same value in every row of the source.
    Constant(String),
}

impl From {
    /// The columns it takes its values from, in order.
    pub fn columns(&self) -> Vec<&ColumnName> {
        match self {
            From::Column(column) | From::NamePart { column, .. } => vec![column],
            From::Joined { columns, .. } => columns.iter().collect(),
            From::Date { day, month, year } => vec![day, month, year],
            From::Constant(_) => Vec::new(),
        }
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        match self {
            From::Column(column) | From::NamePart { column, .. } => vec![column],
            From::Joined { columns, .. } => columns.iter_mut().collect(),
            From::Date { day, month, year } => vec![day, month, year],
            From::Constant(_) => Vec::new(),
        }
    }

    /// The columns as a person reads them (`jour + mois + année`), or the constant.
    pub fn words(&self) -> String {
        match self {
            From::Constant(value) => value.clone(),
            other => other.columns().iter().map(|c| c.as_str()).collect::<Vec<_>>().join(" + "),
        }
    }
}

/// One line of the map: source column → field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The source.
    pub source: SourceId,
    /// The field it fills.
    pub field: FieldName,
    /// Where its value comes from.
    pub from: From,
}

/// A change of the mappings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum MappingEdit {
    /// Map, replacing what filled this field of this source.
    Put {
        /// The mapping.
        mapping: Mapping,
    },
    /// Map a column, and take it away from the field that it filled so far.
    Move {
        /// The mapping.
        mapping: Mapping,
    },
    /// Fill this field of this source from nothing.
    Remove {
        /// The source.
        source: SourceId,
        /// The field.
        field: FieldName,
    },
    /// Say that the columns that fill a field mean the same although they look different, or take that back.
    Alike {
        /// The field.
        field: FieldName,
        /// Whether they mean the same.
        alike: bool,
    },
    /// Remember that this column stays out, so that it is not proposed again.
    LeaveOut {
        /// The source.
        source: SourceId,
        /// The column.
        column: ColumnName,
    },
}

/// All mappings of a project and the columns left out on purpose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mappings {
    /// The lines of the map, sorted by source, then field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Mapping>,
    /// Columns that stay out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<(SourceId, ColumnName)>,
    /// Fields whose columns look different and were said to mean the same, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alike: Vec<FieldName>,
}

impl Mappings {
    /// Puts the new name of a source's column wherever the old one stands.
    pub fn follow(&mut self, source: &SourceId, from: &ColumnName, to: &ColumnName) {
        for line in self.lines.iter_mut().filter(|m| &m.source == source) {
            for column in line.from.columns_mut().into_iter().filter(|c| *c == from) {
                column.clone_from(to);
            }
        }
        for (_, column) in self.left_out.iter_mut().filter(|(s, c)| s == source && c == from) {
            column.clone_from(to);
        }
    }
}

impl MappingEdit {
    /// Applies the change.
    pub fn apply(&self, mappings: &mut Mappings) {
        match self {
            MappingEdit::Put { mapping } => {
                let at = |m: &Mapping| m.source == mapping.source && m.field == mapping.field;
                mappings.lines.retain(|m| !at(m));
                for column in mapping.from.columns() {
                    mappings.left_out.retain(|(s, c)| !(s == &mapping.source && c == column));
                }
                mappings.lines.push(mapping.clone());
            }
            MappingEdit::Move { mapping } => {
                let elsewhere = |m: &Mapping| m.source == mapping.source && m.from == mapping.from;
                mappings.lines.retain(|m| !elsewhere(m));
                MappingEdit::Put { mapping: mapping.clone() }.apply(mappings);
            }
            MappingEdit::Remove { source, field } => {
                mappings.lines.retain(|m| !(&m.source == source && &m.field == field));
            }
            MappingEdit::Alike { field, alike } => {
                mappings.alike.retain(|f| f != field);
                if *alike {
                    mappings.alike.push(field.clone());
                    mappings.alike.sort();
                }
            }
            MappingEdit::LeaveOut { source, column } => {
                mappings.lines.retain(|m| !(&m.source == source && m.from == From::Column(column.clone())));
                mappings.left_out.push((source.clone(), column.clone()));
            }
        }
        mappings.lines.sort_by(|a, b| (&a.source, &a.field).cmp(&(&b.source, &b.field)));
        mappings.left_out.sort();
        mappings.left_out.dedup();
    }
}
