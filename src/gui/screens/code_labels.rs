//! What the codes in the data are called: the labels of all code lists in use, read in a job and kept for the screens that show values.
//!
//! Screens show "Saltworks", never "QB05"; a code without a label is shown as it is.

use std::collections::{BTreeMap, HashMap};

use crate::base::{CodeListId, Key, KeyBuilder};
use crate::codes::Lists;
use crate::gui::look::{Later, Look};
use crate::text::Language;

type Labels = BTreeMap<CodeListId, HashMap<String, [String; 3]>>;

/// The labels, loaded when first wanted and again when the lists change.
#[derive(Debug, Default)]
pub struct CodeLabels(Later<Key, Labels>);

impl CodeLabels {
    /// Makes sure that the labels are there or on their way. Call it every frame.
    pub fn want(&mut self, look: &Look<'_>) {
        let mut ids: Vec<CodeListId> = look
            .project
            .schema
            .fields
            .iter()
            .filter_map(|f| look.project.codes.list_of(f).cloned())
            .collect();
        ids.sort();
        ids.dedup();
        let key = KeyBuilder::new("code-labels", 1)
            .text(&look.dir.to_string_lossy())
            .settings(&look.project.codes.lists)
            .settings(&ids)
            .finish();
        let (dir, own) = (look.dir.to_owned(), look.project.codes.lists.clone());
        self.0.want(look.wake, key, "labels of codes", move |_| load(&dir, &own, &ids));
    }

    /// What a value of a field is called in the language of the window; the value itself when no list knows it.
    pub fn label<'a>(&'a self, look: &Look<'a>, field: &str, value: &'a str) -> &'a str {
        self.get(look, field, value).unwrap_or(value)
    }

    /// The label of a value, if the field's list knows it.
    pub fn get<'a>(&'a self, look: &Look<'a>, field: &str, value: &str) -> Option<&'a str> {
        self.of(look, field)?.get(value).map(|l| l[look.language as usize].as_str())
    }

    /// The label of a value in another language than the window's, for a second line.
    pub fn in_language(&self, look: &Look<'_>, language: Language, field: &str, value: &str) -> Option<&str> {
        self.of(look, field)?.get(value).map(|l| l[language as usize].as_str())
    }

    fn of(&self, look: &Look<'_>, field: &str) -> Option<&HashMap<String, [String; 3]>> {
        let found = look.project.schema.fields.iter().find(|f| f.name.as_str() == field)?;
        let list = look.project.codes.list_of(found)?;
        self.0.get()?.get(list)
    }

    /// Whether the labels have come; what is laid out once must be laid out again when this changes.
    pub fn is_there(&self) -> bool {
        self.0.get().is_some()
    }
}

fn load(dir: &std::path::Path, own: &[crate::codes::OwnList], ids: &[CodeListId]) -> Labels {
    let (lists, _) = Lists::load(dir, own);
    let mut out = Labels::new();
    for id in ids {
        let Some(matcher) = lists.get(id) else { continue };
        let entries = matcher.list().entries.iter().map(|entry| {
            let label = |language: Language| entry.label(language.code()).to_owned();
            (entry.code.clone(), [label(Language::En), label(Language::Fr), label(Language::Ar)])
        });
        out.insert(id.clone(), entries.collect());
    }
    out
}

/// What a field is called in the language of the window.
pub fn field_label(look: &Look<'_>, name: &str) -> String {
    let field = look.project.schema.fields.iter().find(|f| f.name.as_str() == name);
    match field {
        Some(field) => match field.label.get(look.language.code()) {
            "" => name.to_owned(),
            label => label.to_owned(),
        },
        None if name == crate::table::ENTITY_COLUMN => {
            look.say(&super::matching::words::message(look, "sharing-entity"))
        }
        None if name == "source" => look.t("comparing-source"),
        None => name.to_owned(),
    }
}
