//! How a record reads on screen: its name, its place in its file, its values with the labels of codes, and what its file really says.
//!
//! What the file says is looked up by the map: field → column → cell of the row as imported, else as it stood before coding.

use crate::base::FieldName;
use crate::base::SourceId;
use crate::codes::Lists;
use crate::findings::Message;
use crate::gui::look::Look;
use crate::schema::From;
use crate::table::{Field, Meaning, RecordRef, Table};

/// Everything a record is read with.
#[derive(Clone, Copy)]
pub(super) struct Records<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) coded: &'a Table,
    pub(super) lists: Option<&'a Lists>,
}

impl<'a> Records<'a> {
    /// The readers of the outcomes on screen.
    pub(super) fn new(look: &'a Look<'a>, lists: Option<&'a Lists>) -> Option<Records<'a>> {
        let coded = look.outcomes.coded.as_ref()?;
        Some(Records { look, coded: &coded.value.table, lists })
    }

    /// A value as people read it: a code by its label in the language of the window.
    pub(super) fn shown(&self, field: &Field, value: &str) -> String {
        let matcher = field.list.as_ref().zip(self.lists).and_then(|(list, lists)| lists.get(list));
        let label = matcher.and_then(|m| {
            m.list().entry(value).map(|entry| entry.label(self.look.language.code()).to_owned())
        });
        label.unwrap_or_else(|| value.to_owned())
    }

    /// The value of a field in a row.
    pub(super) fn value(&self, field: &Field, row: u32) -> Option<String> {
        self.coded.cell(field.name.as_str(), row as usize).map(|v| self.shown(field, v))
    }

    /// What a record is called.
    pub(super) fn name(&self, row: u32) -> String {
        name_of(&self.look.project.schema.fields, self.coded, row as usize)
    }

    /// Source and row in the file.
    pub(super) fn place(&self, row: u32) -> Option<RecordRef> {
        self.coded.record(row as usize)
    }

    /// The name of the file of a source, without its folders.
    pub(super) fn file(&self, source: &SourceId) -> &'a str {
        let path = self.look.project.source(source).map_or("", |s| s.spec.path.as_str());
        path.rsplit('/').next().unwrap_or_default()
    }

    /// "Civil registry, row 1,902".
    pub(super) fn place_words(&self, row: u32) -> String {
        self.place(row).map_or_else(String::new, |place| {
            let row = self.look.say(&Message::new("place-row").with("row", place.row));
            self.look.join([self.look.source_label(&place.source), row.as_str()])
        })
    }

    /// What the file says in a field of a record.
    pub(super) fn written(&self, field: &FieldName, place: &RecordRef) -> Option<String> {
        let project = self.look.project;
        let line = project.mappings.lines.iter().find(|l| l.source == place.source && &l.field == field)?;
        let imported = self.look.outcomes.imports.get(&place.source)?.as_ref().ok()?;
        let cleaned = self.look.outcomes.cleans.get(&place.source);
        let read = |column: &str| -> Option<String> {
            let tables = [Some(&imported.value.table), cleaned.map(|c| &c.end)];
            let table = tables.into_iter().flatten().find(|t| t.has(column))?;
            let at = table.rows().iter().position(|r| r == Some(place.row))?;
            table.cell(column, at).map(str::to_owned)
        };
        match &line.from {
            From::Column(column) => read(column.as_str()),
            From::NamePart { column, .. } => read(column.as_str()),
            From::Joined { .. } | From::Date { .. } => {
                let by = if let From::Joined { by, .. } = &line.from { by } else { "/" };
                let columns = line.from.columns();
                let parts: Vec<String> = columns.into_iter().filter_map(|c| read(c.as_str())).collect();
                (!parts.is_empty()).then(|| parts.join(by))
            }
            From::Constant(_) => None,
        }
    }
}

/// What a row is called: family and given name, else a whole name, else the name of an organisation, else the first value there is.
pub(super) fn name_of(fields: &[Field], table: &Table, row: usize) -> String {
    let of = |meaning: Meaning| {
        let mut with = fields.iter().filter(|f| f.meaning == meaning);
        with.find_map(|f| table.cell(f.name.as_str(), row)).unwrap_or_default()
    };
    let both = format!("{} {}", of(Meaning::FamilyName), of(Meaning::GivenName));
    for name in [both.trim(), of(Meaning::FullName), of(Meaning::OrganisationName)] {
        if !name.is_empty() {
            return name.to_owned();
        }
    }
    let any = fields.iter().filter(|f| f.meaning != Meaning::RecordId);
    any.filter_map(|f| table.cell(f.name.as_str(), row)).next().unwrap_or("–").to_owned()
}
