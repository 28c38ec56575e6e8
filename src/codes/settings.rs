//! The decisions about codes: own lists, and which written value means which code.

use serde::{Deserialize, Serialize};

use crate::base::{CodeListId, FieldName, SourceId};
use crate::table::Field;

/// A code list that the project brings along as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnList {
    /// Its id, used by fields.
    pub id: CodeListId,
    /// The CSV file (`code,parent,label_en,label_fr,label_ar,…`), relative to the project; `NAME_synonyms.csv` beside it is read too.
    pub path: String,
}

/// One decision of the crosswalk: this written value means this code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Decision {
    /// The field.
    pub field: FieldName,
    /// Only in this source; `None` = in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The value as it stands after cleaning.
    pub value: String,
    /// The code; `None` = known to mean nothing ("unknown").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Who decided.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When, as an ISO date.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub on: String,
}

/// What the codes of a field are rolled up to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RollTo {
    /// A level of their own list; 1 is the top.
    Level {
        /// The level.
        level: u8,
    },
    /// Another list, by a table of correspondences.
    List {
        /// The other list.
        list: CodeListId,
        /// The CSV file (`from,to`), relative to the project.
        path: String,
    },
}

/// A field whose codes are brought to coarser ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollUp {
    /// The field.
    pub field: FieldName,
    /// To what.
    pub to: RollTo,
}

/// The settings of the codes stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeSettings {
    /// Lists of the project's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<OwnList>,
    /// The crosswalk, sorted by field, source, value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crosswalk: Vec<Decision>,
    /// Fields whose codes are brought to coarser ones, sorted by field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roll_ups: Vec<RollUp>,
}

impl CodeSettings {
    /// The list of a field's codes in the end: the one they are brought to, else its own.
    pub fn list_of<'a>(&'a self, field: &'a Field) -> Option<&'a CodeListId> {
        let over = self.roll_ups.iter().find(|r| r.field == field.name).and_then(|r| match &r.to {
            RollTo::List { list, .. } => Some(list),
            RollTo::Level { .. } => None,
        });
        field.list.as_ref().map(|own| over.unwrap_or(own))
    }
}

/// A change of the codes settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum CodesEdit {
    /// Decide what a value means, replacing an earlier decision.
    Decide {
        /// The decision.
        decision: Decision,
    },
    /// Take a decision back.
    Undecide {
        /// The field.
        field: FieldName,
        /// The source it was limited to.
        source: Option<SourceId>,
        /// The value.
        value: String,
    },
    /// Take over decisions from a crosswalk file, as one change; decisions that are there already stay.
    Bring {
        /// The file they come from, for the log.
        file: String,
        /// The decisions.
        decisions: Vec<Decision>,
    },
    /// Bring a field's codes to coarser ones, replacing what was set before.
    RollUp {
        /// The field and to what.
        roll_up: RollUp,
    },
    /// Leave a field's codes as fine as they are.
    KeepFine {
        /// The field.
        field: FieldName,
    },
    /// Add or replace an own list.
    PutList {
        /// The list.
        list: OwnList,
    },
    /// Remove an own list.
    RemoveList {
        /// Its id.
        id: CodeListId,
    },
}

impl CodesEdit {
    /// Applies the change.
    pub fn apply(&self, settings: &mut CodeSettings) {
        let same = |d: &Decision, f: &FieldName, s: &Option<SourceId>, v: &str| {
            &d.field == f && &d.source == s && d.value == v
        };
        match self {
            CodesEdit::Decide { decision } => {
                settings.crosswalk.retain(|d| !same(d, &decision.field, &decision.source, &decision.value));
                settings.crosswalk.push(decision.clone());
                settings.crosswalk.sort();
            }
            CodesEdit::Undecide { field, source, value } => {
                settings.crosswalk.retain(|d| !same(d, field, source, value));
            }
            CodesEdit::Bring { decisions, .. } => {
                for decision in decisions {
                    let is = |d: &Decision| same(d, &decision.field, &decision.source, &decision.value);
                    if !settings.crosswalk.iter().any(is) {
                        settings.crosswalk.push(decision.clone());
                    }
                }
                settings.crosswalk.sort();
            }
            CodesEdit::RollUp { roll_up } => {
                settings.roll_ups.retain(|r| r.field != roll_up.field);
                settings.roll_ups.push(roll_up.clone());
                settings.roll_ups.sort_by(|a, b| a.field.cmp(&b.field));
            }
            CodesEdit::KeepFine { field } => settings.roll_ups.retain(|r| &r.field != field),
            CodesEdit::PutList { list } => {
                settings.lists.retain(|l| l.id != list.id);
                settings.lists.push(list.clone());
                settings.lists.sort_by(|a, b| a.id.cmp(&b.id));
            }
            CodesEdit::RemoveList { id } => settings.lists.retain(|l| &l.id != id),
        }
    }
}
