//! `diwan-cli schema`: which common schemas there are, what stands in one, and taking one from here to there.
//!
//! A schema is named by a known name (`persons`), by a schema file (`.json`, `.csv`) or by a project: all three can be shown and exported.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use serde::Serialize;

use super::crosswalk::to_change;
use super::fill;
use super::report::{self, Failure};
use crate::findings::Message;
use crate::pipeline::{lacking_lists, lacking_message};
use crate::project::file;
use crate::schema::file::take_preset;
use crate::schema::{EntityKind, MappingEdit, SchemaFile, SchemaFileError, presets};
use crate::table::Labels;

/// Look into the common schemas, write one to a file, and take fields from a file into a project.
#[derive(clap::Args)]
#[command(after_help = "Example: diwan-cli schema show persons")]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The common schemas that Diwan knows.
    #[command(after_help = "Example: diwan-cli schema list --json")]
    List {
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// The fields of a schema: a known one, that of a file, or that of a project.
    #[command(after_help = "Example: diwan-cli schema show households")]
    Show {
        /// A known schema, a schema file or a project.
        schema: String,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Write a schema to a file that another project can take.
    #[command(
        after_help = "Example: diwan-cli schema export sample-data/residents.diwan residents-fields.csv"
    )]
    Export {
        /// A known schema, a schema file or a project.
        schema: String,
        /// The file to write: NAME.json or NAME.csv.
        out: PathBuf,
    },
    /// Take the fields of a schema into a project: new ones at its end, those of the same name replaced.
    #[command(after_help = "Example: diwan-cli schema import residents-fields.csv city.diwan")]
    Import {
        /// A known schema, a schema file or another project.
        schema: String,
        /// The project that takes the fields.
        project: PathBuf,
    },
    /// What fills the fields of each source, why, and why a column fills nothing.
    #[command(after_help = "Example: diwan-cli schema map city.diwan --json")]
    Map {
        /// The project.
        project: PathBuf,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Fill a field of a source: from a column, columns joined, a day in three columns, a part of a name, or one fixed value.
    #[command(
        after_help = "Example: diwan-cli schema fill city.diwan social full_name --join Prénom --join Nom --between ' '"
    )]
    Fill(Box<fill::Args>),
    /// Leave a column of a source out: it fills nothing and is not proposed again.
    #[command(after_help = "Example: diwan-cli schema leave-out city.diwan social Observations")]
    LeaveOut {
        /// The project.
        project: PathBuf,
        /// The source's id.
        source: String,
        /// The column.
        column: String,
    },
    /// Say that all columns that fill a field mean the same, although they look different; the question is not asked again.
    #[command(after_help = "Example: diwan-cli schema same city.diwan monthly_income")]
    Same {
        /// The project.
        project: PathBuf,
        /// The field.
        field: String,
        /// Take it back: ask again.
        #[arg(long)]
        not: bool,
    },
}

#[derive(Serialize)]
struct ListJson<'a> {
    name: &'a str,
    entity: EntityKind,
    label: &'a Labels,
    definition: &'a Labels,
    fields: usize,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    match &args.command {
        Command::List { json } => list(*json)?,
        Command::Show { schema, json } => show(&named(schema)?, *json)?,
        Command::Export { schema, out } => export(&named(schema)?, out)?,
        Command::Import { schema, project } => import(schema, project)?,
        Command::Map { project, json } => fill::show_map(project, *json)?,
        Command::Fill(args) => fill::fill(args)?,
        Command::LeaveOut { project, source, column } => fill::leave_out(project, source, column)?,
        Command::Same { project, field, not } => same(project, field, !*not)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The schema of this name, file or project; else a sentence that says what there is.
pub(super) fn named(name: &str) -> Result<SchemaFile, Failure> {
    if let Some(preset) = presets::named(name) {
        return Ok(SchemaFile::of_preset(preset));
    }
    let path = Path::new(name);
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("diwan") => {
            let project = file::load(path)?.project;
            Ok(SchemaFile::of_schema(&project.title, &project.schema))
        }
        Some("json" | "csv") => SchemaFile::read(path).map_err(|e| failure(&e)),
        _ => {
            let known = presets::all().iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join(", ");
            Err(Message::new("cli-unknown-schema").with("schema", name).with("schemas", known).into())
        }
    }
}

fn failure(error: &SchemaFileError) -> Failure {
    error.message().into()
}

fn list(json: bool) -> Result<(), Failure> {
    let known = presets::all();
    if json {
        let lines = known.iter().map(|p| ListJson {
            name: &p.name,
            entity: p.entity,
            label: &p.label,
            definition: &p.definition,
            fields: p.fields.len(),
        });
        return report::print_json(&lines.collect::<Vec<_>>());
    }
    let language = report::language().code();
    for preset in known {
        let (label, definition) = (preset.label.get(language), preset.definition.get(language));
        say_line!("{}\t{}\t{label}\t{definition}", preset.name, preset.fields.len());
    }
    Ok(())
}

fn show(schema: &SchemaFile, json: bool) -> Result<(), Failure> {
    if json {
        return report::print_json(schema);
    }
    let language = report::language().code();
    for field in &schema.fields {
        let list = field.list.as_ref().map_or("", |l| l.as_str());
        let required = if field.required { "*" } else { "" };
        let unit = [field.unit.get(language), field.period.get(language)];
        let unit = unit.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ");
        say_line!(
            "{}{required}\t{}\t{list}\t{}\t{}\t{}\t{unit}",
            field.name,
            field.label.get(language),
            field.concept,
            report::word(&field.kind),
            field.definition.get(language),
        );
    }
    Ok(())
}

fn export(schema: &SchemaFile, out: &Path) -> Result<(), Failure> {
    schema.write(out).map_err(|e| failure(&e))?;
    let message = Message::new("cli-schema-written")
        .with("file", out.display().to_string())
        .with("fields", schema.fields.len());
    say_line!("{}", report::say(&message));
    Ok(())
}

fn import(schema: &str, project: &Path) -> Result<(), Failure> {
    let mut loaded = to_change(project)?;
    let before = loaded.schema.clone();
    // Of a known schema only what the project lacks is taken: its own fields were somebody's decision.
    let taken = match presets::named(schema) {
        Some(preset) => take_preset(preset, &before),
        None => named(schema)?.take(),
    };
    taken.apply(&mut loaded.schema);
    let new = loaded.schema.fields.iter().filter(|f| before.field(&f.name).is_none()).count();
    let changed =
        loaded.schema.fields.iter().filter(|f| before.field(&f.name).is_some_and(|old| old != *f)).count();
    file::save(project, &loaded)?;
    let message = Message::new("cli-schema-taken")
        .with("file", project.display().to_string())
        .with("new", new)
        .with("changed", changed);
    say_line!("{}", report::say(&message));
    for field in lacking_lists(&loaded) {
        eprintln!("warning: {}", report::say(&lacking_message(field)));
    }
    Ok(())
}

fn same(project: &Path, field: &str, alike: bool) -> Result<(), Failure> {
    let mut loaded = to_change(project)?;
    if loaded.schema.field(&field.into()).is_none() {
        let fields = loaded.schema.fields.iter().map(|f| f.name.as_str()).collect::<Vec<_>>().join(", ");
        return Err(Message::new("cli-unknown-field").with("field", field).with("fields", fields).into());
    }
    MappingEdit::Alike { field: field.into(), alike }.apply(&mut loaded.mappings);
    file::save(project, &loaded)?;
    say_line!("{}", report::say(&Message::new("cli-schema-same").with("field", field)));
    Ok(())
}
