//! A common schema as a file of its own, so that another project (or another town) can take it: JSON, or CSV for a spreadsheet.
//!
//! Both hold the same fields and come back as they went. Only fields travel, no mappings: columns are a matter of each project's sources.
//! Surprising: the role in disclosure is always written, also where it is only what the meaning suggests, because a reader elsewhere cannot know.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::presets::{self, Preset};
use super::settings::{EntityKind, Schema, SchemaEdit};
use crate::base::files;
use crate::findings::Message;
use crate::table::{Field, Kind, Labels, Meaning, Role};

/// What a schema file says it is.
const FORMAT: &str = "diwan-schema/1";

/// A common schema outside a project.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SchemaFile {
    /// Always `diwan-schema/1`.
    pub format: String,
    /// What it is called: the name of a known schema or the title of a project.
    #[serde(default)]
    pub name: String,
    /// What one entity is.
    #[serde(default)]
    pub entity: EntityKind,
    /// The fields, in order.
    pub fields: Vec<Field>,
}

/// A schema file cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum SchemaFileError {
    /// The disk says no.
    #[error("{path}: {source}", path = path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the disk says.
        #[source]
        source: std::io::Error,
    },
    /// The name ends in neither csv nor json.
    #[error("{path} ends in neither .csv nor .json", path = path.display())]
    Ending {
        /// The file.
        path: PathBuf,
    },
    /// The text is no schema.
    #[error("{path}: line {line}: {what}", path = path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        what: String,
    },
    /// A field has no name, or the name of another.
    #[error("{path}: field {at} has no name of its own (“{name}”)", path = path.display())]
    Name {
        /// The file.
        path: PathBuf,
        /// Which field, from 1.
        at: usize,
        /// Its name.
        name: String,
    },
    /// There is no field in it.
    #[error("{path} holds no field", path = path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
}

impl SchemaFileError {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        let about = |id: &'static str, path: &Path| Message::new(id).with("file", path.display().to_string());
        match self {
            SchemaFileError::Io { path, source } => {
                about("schema-file-io", path).with("detail", source.to_string())
            }
            SchemaFileError::Ending { path } => about("schema-file-ending", path),
            SchemaFileError::Syntax { path, line, what } => {
                about("schema-file-syntax", path).with("line", *line).with("detail", what.as_str())
            }
            SchemaFileError::Name { path, at, name } => {
                about("schema-file-name", path).with("at", *at).with("name", name.as_str())
            }
            SchemaFileError::Empty { path } => about("schema-file-empty", path),
        }
    }
}

/// One line of the CSV form; lists of columns stay in this order.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Line {
    name: String,
    concept: String,
    standard: String,
    kind: Kind,
    meaning: Meaning,
    role: Option<Role>,
    code_list: String,
    required: String,
    label_en: String,
    label_fr: String,
    label_ar: String,
    definition_en: String,
    definition_fr: String,
    definition_ar: String,
    unit_en: String,
    unit_fr: String,
    unit_ar: String,
    period_en: String,
    period_fr: String,
    period_ar: String,
    note: String,
    entity: EntityKind,
}

impl SchemaFile {
    /// A known schema as a file.
    pub fn of_preset(preset: &Preset) -> SchemaFile {
        SchemaFile::new(&preset.name, preset.entity, &preset.fields)
    }

    /// The schema of a project as a file.
    pub fn of_schema(title: &str, schema: &Schema) -> SchemaFile {
        SchemaFile::new(title, schema.entity, &schema.fields)
    }

    fn new(name: &str, entity: EntityKind, fields: &[Field]) -> SchemaFile {
        let told = |field: &Field| Field { role: Some(field.role()), ..field.clone() };
        SchemaFile {
            format: FORMAT.to_owned(),
            name: name.to_owned(),
            entity,
            fields: fields.iter().map(told).collect(),
        }
    }

    /// The change by which a project takes these fields: new ones at the end, those of the same name replaced.
    pub fn take(&self) -> SchemaEdit {
        SchemaEdit::Take { from: self.name.clone(), entity: self.entity, fields: self.fields.clone() }
    }

    /// Reads a schema file, `.json` or `.csv`.
    pub fn read(path: &Path) -> Result<SchemaFile, SchemaFileError> {
        let bytes =
            std::fs::read(path).map_err(|source| SchemaFileError::Io { path: path.to_owned(), source })?;
        let text = String::from_utf8(bytes).map_err(|e| SchemaFileError::Syntax {
            path: path.to_owned(),
            line: e.as_bytes()[..e.utf8_error().valid_up_to()].iter().filter(|&&b| b == b'\n').count() + 1,
            what: "the text is not UTF-8".to_owned(),
        })?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let read = match ending(path).as_deref() {
            Some("json") => from_json(path, text)?,
            Some("csv") => from_csv(path, text)?,
            _ => return Err(SchemaFileError::Ending { path: path.to_owned() }),
        };
        checked(path, read)
    }

    /// Writes it whole, as JSON or CSV by the name's ending.
    pub fn write(&self, path: &Path) -> Result<(), SchemaFileError> {
        let bytes = match ending(path).as_deref() {
            Some("json") => self.json().into_bytes(),
            Some("csv") => self.csv(),
            _ => return Err(SchemaFileError::Ending { path: path.to_owned() }),
        };
        files::write_whole(path, &bytes)
            .map_err(|source| SchemaFileError::Io { path: path.to_owned(), source })
    }

    /// The JSON form.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).expect("fields are plain data") + "\n"
    }

    /// The CSV form, UTF-8, one line per field.
    pub fn csv(&self) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for field in &self.fields {
            writer.serialize(Line::of(field, self.entity)).expect("a line is plain text, written to memory");
        }
        writer.into_inner().expect("written to memory")
    }
}

impl Line {
    fn of(field: &Field, entity: EntityKind) -> Line {
        let field = field.clone();
        Line {
            name: field.name.0.clone(),
            kind: field.kind,
            meaning: field.meaning,
            role: Some(field.role()),
            code_list: field.list.map(|l| l.0).unwrap_or_default(),
            required: if field.required { "yes" } else { "" }.to_owned(),
            concept: field.concept,
            standard: field.standard,
            label_en: field.label.en,
            label_fr: field.label.fr,
            label_ar: field.label.ar,
            definition_en: field.definition.en,
            definition_fr: field.definition.fr,
            definition_ar: field.definition.ar,
            unit_en: field.unit.en,
            unit_fr: field.unit.fr,
            unit_ar: field.unit.ar,
            period_en: field.period.en,
            period_fr: field.period.fr,
            period_ar: field.period.ar,
            note: field.note,
            entity,
        }
    }

    fn field(self) -> Field {
        Field {
            name: self.name.trim().into(),
            kind: self.kind,
            meaning: self.meaning,
            role: self.role,
            list: Some(self.code_list.trim()).filter(|l| !l.is_empty()).map(Into::into),
            label: Labels { en: self.label_en, fr: self.label_fr, ar: self.label_ar },
            required: crate::table::parse::yes_no_from_text(&self.required).unwrap_or_default(),
            concept: self.concept,
            standard: self.standard,
            definition: Labels { en: self.definition_en, fr: self.definition_fr, ar: self.definition_ar },
            unit: Labels { en: self.unit_en, fr: self.unit_fr, ar: self.unit_ar },
            period: Labels { en: self.period_en, fr: self.period_fr, ar: self.period_ar },
            note: self.note,
        }
    }
}

fn ending(path: &Path) -> Option<String> {
    path.extension().map(|e| e.to_string_lossy().to_lowercase())
}

fn from_json(path: &Path, text: &str) -> Result<SchemaFile, SchemaFileError> {
    let wrong = |line, what: String| SchemaFileError::Syntax { path: path.to_owned(), line, what };
    let read: SchemaFile = serde_json::from_str(text).map_err(|e| wrong(e.line(), e.to_string()))?;
    if read.format != FORMAT {
        return Err(wrong(1, format!("the format is “{}”, not “{FORMAT}”", read.format)));
    }
    Ok(read)
}

fn from_csv(path: &Path, text: &str) -> Result<SchemaFile, SchemaFileError> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let wrong = |e: &csv::Error| SchemaFileError::Syntax {
        path: path.to_owned(),
        line: e.position().map_or(1, |p| usize::try_from(p.line()).unwrap_or(1)),
        what: e.to_string(),
    };
    if !reader.headers().map_err(|e| wrong(&e))?.iter().any(|h| h == "name") {
        let what = "there is no column “name”".to_owned();
        return Err(SchemaFileError::Syntax { path: path.to_owned(), line: 1, what });
    }
    let lines: Vec<Line> = reader.deserialize().collect::<Result<_, _>>().map_err(|e| wrong(&e))?;
    let name = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let entity = lines.first().map(|l| l.entity).unwrap_or_default();
    let fields = lines.into_iter().map(Line::field).collect();
    Ok(SchemaFile { format: FORMAT.to_owned(), name, entity, fields })
}

/// Names are there and differ; what the meaning suggests anyway is not held as a decision.
fn checked(path: &Path, mut read: SchemaFile) -> Result<SchemaFile, SchemaFileError> {
    if read.fields.is_empty() {
        return Err(SchemaFileError::Empty { path: path.to_owned() });
    }
    let mut names = std::collections::BTreeSet::new();
    for (i, field) in read.fields.iter_mut().enumerate() {
        let name = field.name.0.clone();
        if name.is_empty() || name == crate::table::ENTITY_COLUMN || !names.insert(name.clone()) {
            return Err(SchemaFileError::Name { path: path.to_owned(), at: i + 1, name });
        }
        field.role = field.role.filter(|&role| role != field.meaning.default_role());
        if field.label.en.is_empty() {
            field.label.en = field.name.0.replace('_', " ");
        }
    }
    Ok(read)
}

/// The change by which a project takes a known schema: fields that it has already stay as they are.
pub fn take_preset(preset: &Preset, schema: &Schema) -> SchemaEdit {
    let missing = |f: &&Field| schema.field(&f.name).is_none();
    let fields = presets::fields(preset.entity).iter().filter(missing).cloned().collect();
    SchemaEdit::Take { from: preset.name.clone(), entity: preset.entity, fields }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_comes_back_as_it_went() {
        let dir = tempfile::tempdir().unwrap();
        for preset in presets::all() {
            for ending in ["json", "csv"] {
                let path = dir.path().join(format!("{}.{ending}", preset.name));
                SchemaFile::of_preset(preset).write(&path).unwrap();
                let read = SchemaFile::read(&path).unwrap();
                assert_eq!((&read.name, read.entity), (&preset.name, preset.entity));
                for (read, field) in read.fields.iter().zip(&preset.fields) {
                    assert_eq!(read.role(), field.role());
                    let same = Field { role: field.role, ..read.clone() };
                    assert_eq!(&same, field, "{ending}");
                }
                assert_eq!(read.fields.len(), preset.fields.len());
            }
        }
    }

    #[test]
    fn a_file_that_is_no_schema_says_where() {
        let dir = tempfile::tempdir().unwrap();
        let said = |name: &str, text: &str| {
            let path = dir.path().join(name);
            files::write_whole(&path, text.as_bytes()).unwrap();
            SchemaFile::read(&path).unwrap_err()
        };
        let error = said("a.csv", "name,kind\nage,whole\nsex,colour\n");
        assert!(matches!(error, SchemaFileError::Syntax { line: 3, .. }), "{error}");
        assert!(matches!(said("b.csv", "field,kind\nage,whole\n"), SchemaFileError::Syntax { line: 1, .. }));
        assert!(matches!(said("c.csv", "name\nage\nage\n"), SchemaFileError::Name { at: 2, .. }));
        assert!(matches!(said("d.csv", "name\n"), SchemaFileError::Empty { .. }));
        assert!(matches!(
            said("e.json", "{\"format\": \"other\", \"fields\": []}"),
            SchemaFileError::Syntax { .. }
        ));
        assert!(matches!(said("f.txt", "name\nage\n"), SchemaFileError::Ending { .. }));
        assert!(matches!(SchemaFile::read(&dir.path().join("none.json")), Err(SchemaFileError::Io { .. })));
    }

    #[test]
    fn a_preset_leaves_what_the_project_has() {
        let mine = Field { name: "age".into(), kind: Kind::Text, ..Field::default() };
        let mut schema = Schema { fields: vec![mine.clone()], ..Schema::default() };
        let preset = presets::named("persons").unwrap();
        take_preset(preset, &schema).apply(&mut schema);
        assert_eq!(schema.fields[0], mine);
        assert_eq!(schema.fields.len(), preset.fields.len());
    }
}
