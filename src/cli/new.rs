//! `diwan-cli new`: a project from files with every proposal accepted.

use std::path::PathBuf;
use std::process::ExitCode;

use serde::Serialize;

use super::report::{self, Failure, FindingJson};
use crate::findings::{Findings, Message, Proposal};
use crate::pipeline::{self, ChosenSchema};
use crate::project::file;
use crate::schema::{From, Mapping, Schema, presets};

/// Make a project from files or folders: how they are read, cleaned, mapped, coded, matched and protected is proposed, and accepted.
///
/// A file that cannot be read is left out and named with the reason; the project is made of the others, and the exit code is 2.
#[derive(clap::Args)]
#[command(
    after_help = "Examples: diwan-cli new city.diwan registry.xlsx social.csv clinic.ods\n          diwan-cli new --schema households homes.diwan menages.xlsx"
)]
pub(super) struct Args {
    /// The project file to write; it must not exist yet.
    project: PathBuf,
    /// The departments' files; a folder of files of one template becomes one source.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The common schema: persons, households, establishments, places, events, indicators, a schema file, or a project whose fields are
    /// taken. Without it the one that fits is chosen.
    #[arg(long, value_name = "SCHEMA")]
    schema: Option<String>,
    /// Say of each column why it fills its field.
    #[arg(long)]
    explain: bool,
    /// Answer with one JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Answer {
    project: String,
    entity: crate::schema::EntityKind,
    sources: Vec<SourceJson>,
    mappings: Vec<MappingJson>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<LeftOutJson>,
    findings: Vec<FindingJson>,
}

/// A line of the map with its reasons.
#[derive(Serialize)]
struct MappingJson {
    source: String,
    field: String,
    columns: Vec<String>,
    /// Where no column fills the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    constant: Option<String>,
    confidence: f64,
    /// Whether a person should look at it.
    asks: bool,
    evidence: Vec<String>,
}

impl MappingJson {
    fn of(proposal: &Proposal<Mapping>) -> MappingJson {
        let Mapping { source, field, from } = &proposal.decision;
        let constant = if let From::Constant(value) = from { Some(value.clone()) } else { None };
        MappingJson {
            source: source.to_string(),
            field: field.to_string(),
            columns: from.columns().into_iter().map(ToString::to_string).collect(),
            constant,
            confidence: proposal.confidence,
            asks: proposal.asks,
            evidence: proposal.evidence.iter().map(report::say).collect(),
        }
    }
}

#[derive(Serialize)]
struct SourceJson {
    id: String,
    path: String,
    steps: usize,
    fields: Vec<String>,
}

/// A file that could not be read.
#[derive(Serialize)]
struct LeftOutJson {
    path: String,
    why: String,
}

/// The schema that was asked for.
fn chosen(name: &str) -> Result<ChosenSchema, Failure> {
    if let Some(preset) = presets::named(name) {
        let schema = Schema { entity: preset.entity, fields: preset.fields.clone() };
        return Ok(ChosenSchema { schema, is_known: true });
    }
    let mut schema = Schema::default();
    super::schema::named(name)?.take().apply(&mut schema);
    Ok(ChosenSchema { schema, is_known: false })
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    if args.project.exists() {
        let file = args.project.display().to_string();
        return Err(Message::new("cli-project-exists").with("file", file).into());
    }
    let chosen = args.schema.as_deref().map(chosen).transpose()?;
    let (context, findings) = (report::context(), Findings::new());
    let pipeline::ProposedProject { project, mappings, left_out } =
        pipeline::propose_project_in(&context, &args.project, &args.files, chosen, &findings)
            .map_err(|error| Failure::from(error.message()))?;
    if project.schema.fields.is_empty() {
        return Err(Message::new("cli-nothing-common").into());
    }
    file::save(&args.project, &project)?;
    let left_out: Vec<LeftOutJson> = left_out
        .iter()
        .map(|(file, why)| LeftOutJson { path: file.display().to_string(), why: report::say(why) })
        .collect();
    // The project is there, but not of everything that was asked for.
    let code = if left_out.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) };
    let findings = findings.into_sorted();
    let sources: Vec<SourceJson> = project
        .sources
        .iter()
        .map(|source| SourceJson {
            id: source.id.to_string(),
            path: source.spec.path.clone(),
            steps: source.recipe.steps.len(),
            fields: project
                .mappings
                .lines
                .iter()
                .filter(|m| m.source == source.id)
                .map(|m| m.field.to_string())
                .collect(),
        })
        .collect();
    if args.json {
        let entity = project.schema.entity;
        let project = args.project.display().to_string();
        let mappings = mappings.iter().map(MappingJson::of).collect();
        report::print_json(&Answer {
            project,
            entity,
            sources,
            mappings,
            left_out,
            findings: report::findings_json(&findings),
        })?;
    } else {
        for finding in &findings {
            eprintln!("{}", report::finding_line(finding));
        }
        for source in &sources {
            let message = Message::new("cli-new-source")
                .with("source", source.id.as_str())
                .with("steps", source.steps)
                .with("fields", source.fields.len());
            say_line!("{}", report::say(&message));
            let of_source = |p: &&Proposal<Mapping>| p.decision.source.as_str() == source.id;
            for proposal in mappings.iter().filter(of_source).filter(|_| args.explain) {
                let why: Vec<String> = proposal.evidence.iter().map(report::say).collect();
                let asks = if proposal.asks { " ?" } else { "" };
                say_line!("  {}{asks} – {}", report::say(&proposal.title), why.join(" "));
            }
        }
        let file = args.project.display().to_string();
        say_line!("{}", report::say(&Message::new("cli-new-written").with("file", file)));
    }
    Ok(code)
}
