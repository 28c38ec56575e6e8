//! The comparisons a project keeps: a name, what is measured, by which fields, and for whom.

use serde::{Deserialize, Serialize};

use crate::base::{FieldName, SourceId};

/// What is measured in each group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// How many entities.
    #[default]
    Count,
    /// The share of entities that have one of these values in a field.
    ShareWith {
        /// The field.
        field: FieldName,
        /// The values; empty for "any value at all".
        values: Vec<String>,
    },
    /// The share of entities that a source knows.
    ShareKnownTo {
        /// The source.
        source: SourceId,
    },
}

/// Only entities with one of these values in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Only {
    /// The field.
    pub field: FieldName,
    /// The values.
    pub values: Vec<String>,
}

/// A saved comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Comparison {
    /// Its name.
    pub name: String,
    /// What is measured.
    pub measure: Measure,
    /// The one or two fields whose values make the groups; `source` groups by the sources that know the entity.
    pub by: Vec<FieldName>,
    /// Dates of birth and ages are grouped in bands of so many years; 0 for each value by itself.
    pub age_band: u32,
    /// For whom; all conditions hold together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Only>,
}

/// The boundaries that a map shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Areas {
    /// The GeoJSON file, relative to the project.
    pub path: String,
    /// The property that holds the area's code.
    pub code: String,
    /// The field whose values are those codes.
    pub field: FieldName,
}

/// The settings of comparing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CompareSettings {
    /// Counts below this are hidden.
    pub min_count: u32,
    /// The source that the others are compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<SourceId>,
    /// The boundaries for the map.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub areas: Option<Areas>,
    /// Saved comparisons, in the order of the list on screen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub comparisons: Vec<Comparison>,
}

impl Default for CompareSettings {
    fn default() -> Self {
        CompareSettings { min_count: 5, reference: None, areas: None, comparisons: Vec::new() }
    }
}

/// A change of the comparison settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum CompareEdit {
    /// Add a comparison or replace the one of the same name.
    Put {
        /// The comparison.
        comparison: Comparison,
    },
    /// Remove a comparison.
    Remove {
        /// Its name.
        name: String,
    },
    /// Choose the source that the others are compared with.
    Reference {
        /// The source.
        source: Option<SourceId>,
    },
    /// Choose the boundaries for the map.
    Areas {
        /// The boundaries.
        areas: Option<Areas>,
    },
    /// Set the smallest count that is shown.
    MinCount {
        /// The count.
        min_count: u32,
    },
}

impl CompareEdit {
    /// Applies the change.
    pub fn apply(&self, settings: &mut CompareSettings) {
        match self {
            CompareEdit::Put { comparison } => {
                match settings.comparisons.iter_mut().find(|c| c.name == comparison.name) {
                    Some(present) => *present = comparison.clone(),
                    None => settings.comparisons.push(comparison.clone()),
                }
            }
            CompareEdit::Remove { name } => settings.comparisons.retain(|c| &c.name != name),
            CompareEdit::Reference { source } => settings.reference = source.clone(),
            CompareEdit::Areas { areas } => settings.areas = areas.clone(),
            CompareEdit::MinCount { min_count } => settings.min_count = *min_count,
        }
    }
}
