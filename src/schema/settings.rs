//! The fields of the common schema and what the dataset is about, with the edits that change them.

use serde::{Deserialize, Serialize};

use crate::base::FieldName;
use crate::table::Field;

/// What one entity of the dataset is; decides words on screen ("resident") and which fields are proposed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntityKind {
    /// A person.
    #[default]
    Resident,
    /// A business or other organisation at a place.
    Establishment,
    /// People who live together.
    Household,
    /// A place or a thing that the town looks after.
    Place,
    /// A thing that happened.
    Event,
    /// A figure: what is measured, where and when.
    Indicator,
    /// Anything else.
    Item,
}

/// The common schema of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schema {
    /// What one entity is.
    #[serde(default)]
    pub entity: EntityKind,
    /// The fields, in the order of the exported table.
    #[serde(default)]
    pub fields: Vec<Field>,
}

impl Schema {
    /// The field of this name.
    pub fn field(&self, name: &FieldName) -> Option<&Field> {
        self.fields.iter().find(|f| &f.name == name)
    }

    /// Adds a field at the end, or replaces the one of the same name.
    fn put(&mut self, field: &Field) {
        match self.fields.iter_mut().find(|f| f.name == field.name) {
            Some(present) => present.clone_from(field),
            None => self.fields.push(field.clone()),
        }
    }
}

/// A change of the schema.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
#[expect(
    clippy::large_enum_variant,
    reason = "a history holds hundreds of edits, and most of them are about a field"
)]
pub enum SchemaEdit {
    /// Add a field at the end, or replace the field of the same name.
    Put {
        /// The field.
        field: Field,
    },
    /// Remove a field.
    Remove {
        /// Its name.
        field: FieldName,
    },
    /// Move a field to a position.
    Move {
        /// Its name.
        field: FieldName,
        /// The new position, from 0.
        to: usize,
    },
    /// Take fields from elsewhere: new ones at the end, those of the same name replaced.
    Take {
        /// What they come from, as a person knows it.
        from: String,
        /// What one entity is there.
        entity: EntityKind,
        /// The fields.
        fields: Vec<Field>,
    },
    /// Say what one entity is.
    Entity {
        /// The kind.
        entity: EntityKind,
    },
}

impl SchemaEdit {
    /// Applies the change; a change of something that is not there does nothing.
    pub fn apply(&self, schema: &mut Schema) {
        match self {
            SchemaEdit::Put { field } => schema.put(field),
            SchemaEdit::Remove { field } => schema.fields.retain(|f| &f.name != field),
            SchemaEdit::Move { field, to } => {
                if let Some(at) = schema.fields.iter().position(|f| &f.name == field) {
                    let moved = schema.fields.remove(at);
                    schema.fields.insert((*to).min(schema.fields.len()), moved);
                }
            }
            SchemaEdit::Take { entity, fields, .. } => {
                fields.iter().for_each(|field| schema.put(field));
                schema.entity = *entity;
            }
            SchemaEdit::Entity { entity } => schema.entity = *entity,
        }
    }
}
