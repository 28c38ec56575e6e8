//! The common schemas that Diwan knows from the start: persons, households, establishments, places, events, indicators.
//!
//! They stand in `assets/schema`, with labels and definitions in three languages and the names that standards give their fields. A project takes
//! from here the fields that its sources fill; any of them can be changed, and others added.
//! Surprising: one field may be in several schemas and weigh differently there: a district says where a person lives, but only where a shop is.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::settings::EntityKind;
use crate::base::FieldName;
use crate::table::{Field, Labels, Role};

/// A common schema that comes with the program.
#[derive(Clone, Debug)]
pub struct Preset {
    /// Its name on the command line and in files, for example `persons`.
    pub name: String,
    /// What one entity is.
    pub entity: EntityKind,
    /// What people call it.
    pub label: Labels,
    /// What one row is.
    pub definition: Labels,
    /// Its fields, in the order of a table that a person would expect.
    pub fields: Vec<Field>,
    /// The fields that only such data has, as a rule: evidence for this schema.
    pub telling: Vec<FieldName>,
}

#[derive(Deserialize)]
struct SchemaLines {
    schema: Vec<SchemaLine>,
}

#[derive(Deserialize)]
struct SchemaLine {
    name: String,
    entity: EntityKind,
    label: Labels,
    definition: Labels,
}

#[derive(Deserialize)]
struct FieldLines {
    field: Vec<FieldLine>,
}

#[derive(Deserialize)]
struct FieldLine {
    #[serde(rename = "in")]
    schemas: Vec<String>,
    #[serde(default, rename = "required")]
    required_in: Vec<String>,
    #[serde(default)]
    telling: Vec<String>,
    #[serde(default)]
    role_in: BTreeMap<String, Role>,
    #[serde(flatten)]
    field: Field,
}

struct Known {
    presets: Vec<Preset>,
    all: Vec<Field>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let schemas: SchemaLines = toml::from_str(include_str!("../../assets/schema/schemas.toml"))
        .expect("the schemas are read by a test");
    let fields: FieldLines = toml::from_str(include_str!("../../assets/schema/fields.toml"))
        .expect("the fields are read by a test");
    let preset = |line: SchemaLine| Preset {
        fields: fields.field.iter().filter_map(|f| f.of(&line.name)).collect(),
        telling: fields
            .field
            .iter()
            .filter(|f| f.telling.contains(&line.name))
            .map(|f| f.field.name.clone())
            .collect(),
        name: line.name,
        entity: line.entity,
        label: line.label,
        definition: line.definition,
    };
    let presets = schemas.schema.into_iter().map(preset).collect();
    // The words of figures (value, total, source) are found in any table, so they are proposed for figures only.
    let anywhere = fields.field.iter().filter(|f| f.schemas.iter().any(|s| s != "indicators"));
    Known { presets, all: anywhere.map(|f| f.field.clone()).collect() }
});

impl FieldLine {
    /// The field as it is in this schema.
    fn of(&self, schema: &str) -> Option<Field> {
        if !self.schemas.iter().any(|s| s == schema) {
            return None;
        }
        let mut field = self.field.clone();
        field.required = self.required_in.iter().any(|s| s == schema);
        field.role = self.role_in.get(schema).copied().or(field.role);
        Some(field)
    }
}

/// All common schemas.
pub fn all() -> &'static [Preset] {
    &KNOWN.presets
}

/// The common schema of this name.
pub fn named(name: &str) -> Option<&'static Preset> {
    all().iter().find(|p| p.name == name)
}

/// The common schema for entities of this kind.
pub fn of(entity: EntityKind) -> Option<&'static Preset> {
    all().iter().find(|p| p.entity == entity)
}

/// The known fields for an entity, in the order of a table a person would expect; of anything else every field but those of figures.
pub fn fields(entity: EntityKind) -> Vec<Field> {
    of(entity).map_or_else(|| KNOWN.all.clone(), |preset| preset.fields.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_words_complete() {
        let names = ["persons", "households", "establishments", "places", "events", "indicators"];
        assert_eq!(all().iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), names);
        for preset in all() {
            assert!(preset.label.is_complete() && preset.definition.is_complete(), "{}", preset.name);
            assert!(preset.fields.len() >= 10 && preset.telling.len() >= 2, "{}", preset.name);
            let unique: std::collections::BTreeSet<_> = preset.fields.iter().map(|f| &f.name).collect();
            assert_eq!(unique.len(), preset.fields.len());
        }
        for field in all().iter().flat_map(|p| &p.fields) {
            assert!(field.label.is_complete() && field.definition.is_complete(), "{}", field.name);
            assert!(field.unit.is_empty() || field.unit.is_complete(), "{}", field.name);
            assert!(field.period.is_empty() || field.period.is_complete(), "{}", field.name);
            assert_eq!(field.concept.is_empty(), field.standard.is_empty(), "{}", field.name);
        }
    }

    #[test]
    fn every_schema_named_by_a_field_is_there() {
        let lines: FieldLines = toml::from_str(include_str!("../../assets/schema/fields.toml")).unwrap();
        for line in lines.field {
            for name in line.required_in.iter().chain(&line.telling).chain(line.role_in.keys()) {
                assert!(line.schemas.contains(name), "{} names {name}", line.field.name);
            }
            assert!(line.schemas.iter().all(|s| named(s).is_some()), "{}", line.field.name);
        }
    }

    #[test]
    fn a_place_is_public_in_a_list_of_shops_and_not_in_a_list_of_people() {
        let district = |name: &str| {
            named(name).and_then(|p| p.fields.iter().find(|f| f.name.as_str() == "district")).unwrap().role()
        };
        assert_eq!((district("persons"), district("establishments")), (Role::Quasi, Role::Other));
    }
}
