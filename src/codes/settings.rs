//! The decisions about codes: own lists, and which written value means which code.

use serde::{Deserialize, Serialize};

use crate::base::{CodeListId, FieldName, SourceId};

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

/// The settings of the codes stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeSettings {
    /// Lists of the project's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<OwnList>,
    /// The crosswalk, sorted by field, source, value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crosswalk: Vec<Decision>,
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
            CodesEdit::PutList { list } => {
                settings.lists.retain(|l| l.id != list.id);
                settings.lists.push(list.clone());
                settings.lists.sort_by(|a, b| a.id.cmp(&b.id));
            }
            CodesEdit::RemoveList { id } => settings.lists.retain(|l| &l.id != id),
        }
    }
}
