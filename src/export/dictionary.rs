//! The data dictionary: what each column means, how it is written and what was done to it, in English, French and Arabic; and the meanings
//! of the codes that occur.
//!
//! Words come from outside (`say`), because export knows no language.

use polars::prelude::StringChunked;

use super::settings::Options;
use crate::base::{CodeListId, SourceId};
use crate::disclosure::{Action, Cleared};
use crate::findings::Message;
use crate::table::strings::distinct;
use crate::table::{Kind, Labels, Table, TableError};

/// What an export says about itself besides the data.
pub struct About<'a> {
    /// The dataset's title.
    pub title: String,
    /// The licence; empty for none.
    pub licence: String,
    /// The sources with their rows.
    pub sources: Vec<SourceLine>,
    /// The code lists that the fields use.
    pub lists: Vec<ListMeaning>,
    /// A message in a language (`en`, `fr`, `ar`).
    pub say: &'a (dyn Fn(&str, &Message) -> String + Sync),
}

/// A source in the manifest.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct SourceLine {
    /// Its id.
    pub id: SourceId,
    /// What people call it.
    pub label: String,
    /// Rows read from it.
    pub rows: u64,
    /// Its file could not be read: the dataset is without it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub left_out: bool,
}

/// A code list with its meanings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListMeaning {
    /// Its id.
    pub id: CodeListId,
    /// Its codes in order.
    pub codes: Vec<CodeMeaning>,
}

/// What a code means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeMeaning {
    /// The code.
    pub code: String,
    /// Its labels.
    pub label: Labels,
}

const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

/// One row per column of the cleared table.
pub(super) fn dictionary(
    cleared: &Cleared,
    about: &About<'_>,
    options: &Options,
) -> Result<Table, TableError> {
    let fields = cleared.fields();
    let mut columns: Vec<(String, Vec<Option<String>>)> = Vec::new();
    let mut put = |name: &str, cells: Vec<String>| {
        columns
            .push((name.to_owned(), cells.into_iter().map(|c| Some(c).filter(|c| !c.is_empty())).collect()));
    };
    put("field", fields.iter().map(|f| f.field.name.0.clone()).collect());
    for language in LANGUAGES {
        put(
            &format!("label_{language}"),
            fields.iter().map(|f| f.field.label.get(language).to_owned()).collect(),
        );
    }
    // What the fields do not say takes no column.
    let mut told = |name: String, of: &dyn Fn(&crate::table::Field) -> String| {
        let cells: Vec<String> = fields.iter().map(|f| of(&f.field)).collect();
        if cells.iter().any(|c| !c.is_empty()) {
            put(&name, cells);
        }
    };
    told("concept".to_owned(), &|f| f.concept.clone());
    for language in LANGUAGES {
        told(format!("definition_{language}"), &|f| f.definition.get(language).to_owned());
    }
    for language in LANGUAGES {
        told(format!("unit_{language}"), &|f| f.unit.get(language).to_owned());
    }
    for language in LANGUAGES {
        told(format!("period_{language}"), &|f| f.period.get(language).to_owned());
    }
    put("type", fields.iter().map(|f| type_name(f.kind).to_owned()).collect());
    put(
        "code_list",
        fields.iter().map(|f| f.field.list.as_ref().map(|l| l.0.clone()).unwrap_or_default()).collect(),
    );
    for language in LANGUAGES {
        let done = |action: &Action| (about.say)(language, &action_message(action));
        put(&format!("treatment_{language}"), fields.iter().map(|f| done(&f.action)).collect());
    }
    put("note", fields.iter().map(|f| f.field.note.clone()).collect());
    if options.guard_formulas {
        put(
            "guarded",
            fields.iter().map(|f| if f.kind == Kind::Text { "yes" } else { "" }.to_owned()).collect(),
        );
    }
    let rows = (1..=fields.len() as u32).collect();
    let cells =
        columns.iter().map(|(n, c)| (n.as_str(), c.iter().map(Option::as_deref).collect::<StringChunked>()));
    Table::from_columns(&"dictionary".into(), rows, cells)
}

/// The meanings of the codes that occur in the cleared table.
pub(super) fn code_meanings(cleared: &Cleared, about: &About<'_>) -> Result<Table, TableError> {
    let mut rows: Vec<[String; 6]> = Vec::new();
    for field in cleared.fields() {
        let Some(list) = field.field.list.as_ref().and_then(|id| about.lists.iter().find(|l| &l.id == id))
        else {
            continue;
        };
        let present = distinct(cleared.table().text(field.field.name.as_str())?);
        for code in list.codes.iter().filter(|c| present.values.contains(&c.code.as_str())) {
            let label = |language: &str| code.label.get(language).to_owned();
            rows.push([
                field.field.name.0.clone(),
                list.id.0.clone(),
                code.code.clone(),
                label("en"),
                label("fr"),
                label("ar"),
            ]);
        }
    }
    let names = ["field", "code_list", "code", "label_en", "label_fr", "label_ar"];
    let columns = names.iter().enumerate().map(|(i, name)| {
        (*name, rows.iter().map(|r| Some(r[i].as_str()).filter(|c| !c.is_empty())).collect::<StringChunked>())
    });
    Table::from_columns(&"codes".into(), (1..=rows.len() as u32).collect(), columns)
}

/// The name of a kind in a dictionary and data package (Frictionless types).
pub(super) fn type_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Code => "string",
        Kind::Whole => "integer",
        Kind::Decimal => "number",
        Kind::Date => "date",
        Kind::Datetime => "datetime",
        Kind::Time => "time",
        Kind::YesNo => "boolean",
    }
}

/// What was done to a field, as a message.
pub fn action_message(action: &Action) -> Message {
    match action {
        Action::Keep => Message::new("disclosure-did-keep"),
        Action::Drop => Message::new("disclosure-did-drop"),
        Action::Pseudonymise => Message::new("disclosure-did-pseudonymise"),
        Action::AgeBands { width, top } => {
            Message::new("disclosure-did-age-bands").with("width", *width).with("top", *top)
        }
        Action::Year => Message::new("disclosure-did-year"),
        Action::Month => Message::new("disclosure-did-month"),
        Action::Parent { levels } => Message::new("disclosure-did-parent").with("levels", *levels),
        Action::RareToParent { min } => Message::new("disclosure-did-rare-to-parent").with("min", *min),
        Action::RareToOther { min } => Message::new("disclosure-did-rare-to-other").with("min", *min),
        Action::Round { base } => Message::new("disclosure-did-round").with("base", *base),
        Action::Prefix { chars } => Message::new("disclosure-did-prefix").with("chars", *chars),
    }
}
