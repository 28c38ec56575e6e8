//! The decisions about merging: which value wins in which field, which department counts first, and values set by hand.
//!
//! A field without a rule of its own follows the rule that its meaning suggests. Overrides are kept under a record key of any member, so that
//! they survive next month's files and a different grouping.

use serde::{Deserialize, Serialize};

use crate::base::{FieldName, SourceId};
use crate::table::{Meaning, RecordKey};

/// How the value of a field is chosen when the records of an entity differ. Ties fall to the department that counts first, then to the row
/// that comes first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The value that most records have.
    #[default]
    MostFrequent,
    /// The value of the first of these sources that has one; sources not named come after, in the common order.
    SourceFirst(Vec<SourceId>),
    /// The fullest value: most words, then most letters.
    MostComplete,
    /// The value of the newest record: by the date in a field, or (without one) by the dates of the sources.
    Newest(Option<FieldName>),
    /// The value all records agree on; empty where they do not.
    AgreeOrBlank,
}

impl Rule {
    /// The rule that fits a field of this meaning unless somebody says otherwise.
    pub fn for_meaning(meaning: Meaning) -> Rule {
        use Meaning::*;
        match meaning {
            GivenName | FamilyName | FullName | ParentName | OrganisationName => Rule::MostComplete,
            Street | HouseNumber | Postcode | Locality | Phone | Email | Age => Rule::Newest(None),
            RecordId | BirthDate | BirthYear | SharedId | MaritalStatus => Rule::SourceFirst(Vec::new()),
            _ => Rule::MostFrequent,
        }
    }
}

/// The rule of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldRule {
    /// The field.
    pub field: FieldName,
    /// Its rule.
    pub rule: Rule,
}

/// How recent a source is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceDate {
    /// The source.
    pub source: SourceId,
    /// The day its data were taken, as an ISO date (`2026-10-03`); a month or year alone will do.
    pub on: String,
}

/// A value set by hand for the entity that a record belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// Any record of the entity.
    pub record: RecordKey,
    /// The field.
    pub field: FieldName,
    /// The value; `None` leaves the field empty on purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Who decided.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When, as an ISO date.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub on: String,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The settings of the merging stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoldenSettings {
    /// The sources in the order in which they count; sources not named come after, in the order of their rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source_order: Vec<SourceId>,
    /// How recent the sources are; a source without a date counts as oldest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source_dates: Vec<SourceDate>,
    /// Rules of single fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<FieldRule>,
    /// Values set by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<Override>,
}

impl GoldenSettings {
    /// The rule of a field: its own, or the one its meaning suggests.
    pub fn rule(&self, field: &FieldName, meaning: Meaning) -> Rule {
        let own = self.rules.iter().find(|r| &r.field == field);
        own.map_or_else(|| Rule::for_meaning(meaning), |r| r.rule.clone())
    }
}

/// A change of the merging settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum GoldenEdit {
    /// Give a field a rule of its own.
    SetRule {
        /// The field and its rule.
        rule: FieldRule,
    },
    /// Let a field follow its meaning again.
    ClearRule {
        /// The field.
        field: FieldName,
    },
    /// Say in which order the sources count.
    SourceOrder {
        /// All sources that matter, first one first.
        order: Vec<SourceId>,
    },
    /// Say how recent a source is; an empty date takes it back.
    SourceDate {
        /// The source and its date.
        date: SourceDate,
    },
    /// Set a value by hand, replacing an earlier one for the same record and field.
    Override {
        /// The value with who, when and why.
        set: Override,
    },
    /// Take a value set by hand back.
    ClearOverride {
        /// The record under which it was set.
        record: RecordKey,
        /// The field.
        field: FieldName,
    },
}

impl GoldenEdit {
    /// Applies the change; a change of something that is not there does nothing.
    pub fn apply(&self, settings: &mut GoldenSettings) {
        match self {
            GoldenEdit::SetRule { rule } => match settings.rules.iter_mut().find(|r| r.field == rule.field) {
                Some(present) => *present = rule.clone(),
                None => settings.rules.push(rule.clone()),
            },
            GoldenEdit::ClearRule { field } => settings.rules.retain(|r| &r.field != field),
            GoldenEdit::SourceOrder { order } => settings.source_order = order.clone(),
            GoldenEdit::SourceDate { date } => {
                settings.source_dates.retain(|d| d.source != date.source);
                if !date.on.is_empty() {
                    settings.source_dates.push(date.clone());
                    settings.source_dates.sort_by(|a, b| a.source.cmp(&b.source));
                }
            }
            GoldenEdit::Override { set } => {
                settings.overrides.retain(|o| (&o.record, &o.field) != (&set.record, &set.field));
                settings.overrides.push(set.clone());
                settings.overrides.sort_by(|a, b| (&a.record, &a.field).cmp(&(&b.record, &b.field)));
            }
            GoldenEdit::ClearOverride { record, field } => {
                settings.overrides.retain(|o| (&o.record, &o.field) != (record, field));
            }
        }
    }
}
