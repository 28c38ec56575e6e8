//! The decisions about codes: own lists, and which written value means which code.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::editions::Replaced;
use super::list::{CodeList, Entry};
use super::validity::Validity;
use crate::base::{CodeListId, FieldName, SourceId};
use crate::table::Field;

/// A code list that the project brings along: kept in the project itself, or as a file beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnList {
    /// Its id, used by fields.
    pub id: CodeListId,
    /// The CSV file (`code,parent,label_en,label_fr,label_ar,…`), relative to the project; `NAME_synonyms.csv` beside it is read too.
    /// Empty where the project keeps the entries.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// Which edition it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// When this edition is in force.
    #[serde(default, skip_serializing_if = "Validity::is_always")]
    pub valid: Validity,
    /// Where the project keeps the entries: language and words that mean no single code of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<(String, String)>,
    /// Codes of earlier editions and what they are in this one, sorted by code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaced: Vec<Replaced>,
    /// The entries, where the project keeps them. Shared, because screens compare them frame by frame.
    #[serde(default, skip_serializing_if = "is_none_kept")]
    pub entries: Arc<Vec<Entry>>,
}

fn is_none_kept(entries: &Arc<Vec<Entry>>) -> bool {
    entries.is_empty()
}

impl OwnList {
    /// A list that the project keeps itself, with the entries and the edition of this one.
    pub fn kept(list: &CodeList) -> OwnList {
        OwnList {
            id: list.id.clone(),
            path: String::new(),
            version: list.version.clone(),
            source: list.source.clone(),
            valid: list.valid.clone(),
            asked: list.asked.clone(),
            replaced: Vec::new(),
            entries: Arc::new(list.entries.clone()),
        }
    }

    /// Whether the entries stand in the project, so that each can be changed by an edit.
    pub fn is_kept(&self) -> bool {
        self.path.is_empty()
    }
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
        /// The CSV file (`from,to`, with `weight` where codes are split), relative to the project.
        path: String,
        /// Whether the rows of a code that becomes several are shared out by the weights of the table; else they stay without a code.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        by_weight: bool,
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
    /// The day for which codes must be valid, as an ISO date; the day of the run where empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub valid_on: String,
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
    /// Say which edition an own list is.
    DescribeList {
        /// Its id.
        id: CodeListId,
        /// Which edition it is.
        version: String,
        /// Where it comes from.
        source: String,
        /// When this edition is in force.
        valid: Validity,
    },
    /// Add an entry at the end of a list that the project keeps, or put it in the place of another one.
    PutEntry {
        /// The list.
        list: CodeListId,
        /// The entry.
        entry: Entry,
        /// The code in whose place it stands; the entry's own where none is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<String>,
    },
    /// Remove an entry of a list that the project keeps; what stood under it goes one level up.
    RemoveEntry {
        /// The list.
        list: CodeListId,
        /// The code.
        code: String,
    },
    /// Say what a code of an earlier edition is now: one code, which its values take from then on; several or none to be asked about.
    Succeed {
        /// The list.
        list: CodeListId,
        /// The code of the earlier edition.
        code: String,
        /// What it became.
        became: Vec<String>,
    },
    /// Say for which day codes must be valid; an empty one stands for the day of the run.
    ValidOn {
        /// The day, as an ISO date.
        day: String,
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
                let decided = (decision.field.clone(), decision.value.clone());
                for replaced in settings.lists.iter_mut().flat_map(|l| &mut l.replaced) {
                    replaced.decided.retain(|d| *d != decided);
                }
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
                let mut list = list.clone();
                decided_before(settings, &mut list);
                settings.lists.retain(|l| l.id != list.id);
                settings.lists.push(list);
                settings.lists.sort_by(|a, b| a.id.cmp(&b.id));
            }
            CodesEdit::RemoveList { id } => settings.lists.retain(|l| &l.id != id),
            CodesEdit::DescribeList { id, version, source, valid } => {
                if let Some(list) = settings.lists.iter_mut().find(|l| &l.id == id) {
                    list.version.clone_from(version);
                    list.source.clone_from(source);
                    list.valid.clone_from(valid);
                }
            }
            CodesEdit::PutEntry { list, entry, instead_of } => {
                if let Some(entries) = kept_entries(settings, list) {
                    put_entry(entries, entry, instead_of.as_ref().unwrap_or(&entry.code));
                }
                if let Some(old) = instead_of.as_ref().filter(|old| **old != entry.code) {
                    succeed(settings, list, old, std::slice::from_ref(&entry.code));
                }
            }
            CodesEdit::RemoveEntry { list, code } => {
                if let Some(entries) = kept_entries(settings, list) {
                    remove_entry(entries, code);
                }
            }
            CodesEdit::Succeed { list, code, became } => succeed(settings, list, code, became),
            CodesEdit::ValidOn { day } => settings.valid_on.clone_from(day),
        }
    }
}

/// Notes in a new edition which decisions were made when a number that stands for something else now still had its old meaning.
fn decided_before(settings: &CodeSettings, list: &mut OwnList) {
    let earlier = settings.lists.iter().find(|l| l.id == list.id);
    let is_known = |r: &Replaced| {
        earlier.is_some_and(|l| l.replaced.iter().any(|e| (&e.code, &e.now) == (&r.code, &r.now)))
    };
    for replaced in list.replaced.iter_mut().filter(|r| r.is_reused() && !is_known(r)) {
        let decisions = settings.crosswalk.iter().filter(|d| d.code.as_ref() == Some(&replaced.code));
        replaced.decided = decisions.map(|d| (d.field.clone(), d.value.clone())).collect();
        replaced.decided.dedup();
    }
}

fn kept_entries<'s>(settings: &'s mut CodeSettings, list: &CodeListId) -> Option<&'s mut Vec<Entry>> {
    let found = settings.lists.iter_mut().find(|l| &l.id == list && l.is_kept())?;
    Some(Arc::make_mut(&mut found.entries))
}

fn succeed(settings: &mut CodeSettings, list: &CodeListId, code: &str, became: &[String]) {
    let Some(list) = settings.lists.iter_mut().find(|l| &l.id == list && l.is_kept()) else { return };
    let known = list.replaced.iter().position(|r| r.code == code);
    let mut now = known.map(|at| list.replaced.remove(at)).unwrap_or_default();
    code.clone_into(&mut now.code);
    now.became = became.to_vec();
    now.sure = became.len() == 1;
    now.all = now.is_reused() && now.sure;
    // A number that became itself was only given another name.
    if became != [now.code.clone()] {
        list.replaced.push(now);
    }
    list.replaced.sort_by(|a, b| a.code.cmp(&b.code));
}

fn put_entry(entries: &mut Vec<Entry>, entry: &Entry, instead_of: &str) {
    // A code stands once: one that is renamed to another one's code takes its place.
    entries.retain(|e| e.code == instead_of || e.code != entry.code);
    match entries.iter_mut().find(|e| e.code == instead_of) {
        Some(present) => present.clone_from(entry),
        None => entries.push(entry.clone()),
    }
    for below in entries.iter_mut().filter(|e| !e.parent.is_empty() && e.parent == instead_of) {
        below.parent.clone_from(&entry.code);
    }
}

fn remove_entry(entries: &mut Vec<Entry>, code: &str) {
    let Some(at) = entries.iter().position(|e| e.code == code) else { return };
    let gone = entries.remove(at);
    for below in entries.iter_mut().filter(|e| !e.parent.is_empty() && e.parent == code) {
        below.parent.clone_from(&gone.parent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(settings: &CodeSettings) -> Vec<(String, String)> {
        settings.lists[0].entries.iter().map(|e| (e.code.clone(), e.parent.clone())).collect()
    }

    #[test]
    fn entries_of_a_kept_list_are_put_renamed_and_removed() {
        let list =
            CodeList::from_csv("zones", "code,parent,label\nZ,,All\nA,Z,North\nB,A,Port\n", "").unwrap();
        let mut settings = CodeSettings::default();
        CodesEdit::PutList { list: OwnList::kept(&list) }.apply(&mut settings);
        let before = settings.clone();
        let entry = |code: &str, parent: &str| Entry {
            code: code.to_owned(),
            parent: parent.to_owned(),
            ..Entry::default()
        };
        let list: CodeListId = "zones".into();
        let put = |entry: Entry, old: Option<&str>| CodesEdit::PutEntry {
            list: list.clone(),
            entry,
            instead_of: old.map(str::to_owned),
        };
        put(entry("C", "A"), None).apply(&mut settings);
        put(entry("N", "Z"), Some("A")).apply(&mut settings);
        let expected = [("Z", ""), ("N", "Z"), ("B", "N"), ("C", "N")];
        let pairs = |list: &[(&str, &str)]| -> Vec<(String, String)> {
            list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
        };
        assert_eq!(codes(&settings), pairs(&expected));
        CodesEdit::RemoveEntry { list: list.clone(), code: "N".to_owned() }.apply(&mut settings);
        assert_eq!(codes(&settings), pairs(&[("Z", ""), ("B", "Z"), ("C", "Z")]));
        // What was read from a file is not changed in the project.
        let mut of_file = before;
        of_file.lists[0].path = "zones.csv".to_owned();
        let unchanged = of_file.clone();
        put(entry("X", ""), None).apply(&mut of_file);
        assert_eq!(of_file, unchanged);
    }
}
