//! `diwan-cli link` and `diwan-cli dedupe`: records of files that mean the same entity, with nothing configured.
//!
//! Which columns correspond and what they say is judged from headers and content; the column named by `--id` is never evidence. Three files are
//! written beside each other under their final names only when all is done: `pairs.csv`, `clusters.csv`, `model.json`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use super::progress::Line;
use super::report::{self, Failure};
use crate::base::{Context, SourceId};
use crate::findings::{Findings, Message};
use crate::import::{self, SourceSpec};
use crate::linkage;
use crate::linkage::columns;
use crate::linkage::splink::WriteFor;
use crate::table::Table;

mod answer;
mod files;
mod model;

/// Link the records of several files: which mean the same person, establishment or thing.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  diwan-cli link registry.csv clinic.xlsx --id number --out linked --json
  diwan-cli link a.csv b.csv --threshold 0.9 --one-to-one --save-model model.json
  diwan-cli link a.csv b.csv --model trained_in_splink.json --out linked")]
pub(super) struct LinkArgs {
    /// The files, two or more.
    #[arg(required = true, num_args = 2..)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    options: Options,
}

/// Find records of one file that mean the same.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  diwan-cli dedupe members.csv --id member_no --out deduped
  diwan-cli dedupe members.csv --threshold 0.9 --model last_month/model.json")]
pub(super) struct DedupeArgs {
    /// The file.
    file: PathBuf,
    #[command(flatten)]
    options: Options,
}

#[derive(clap::Args)]
struct Options {
    /// The column that identifies a record in the output; never used as evidence.
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
    /// The folder for pairs.csv, clusters.csv and model.json.
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: PathBuf,
    /// Use this trained model instead of training: one that Diwan saved, or one that Splink saved. A model of Splink brings its own columns and
    /// blocking rules, and gives the same match weights as Splink.
    #[arg(long, value_name = "M.json")]
    model: Option<PathBuf>,
    /// Also save the model here, in Splink's settings format.
    #[arg(long, value_name = "M.json")]
    save_model: Option<PathBuf>,
    /// The engine for which the model's conditions are written: duckdb or spark.
    #[arg(long, value_name = "ENGINE", default_value = "duckdb", value_parser = engine)]
    model_for: WriteFor,
    /// From this chance on a pair is a link (0 to 1); chosen from the data when not given. For review are pairs down to odds 16 times
    /// smaller, and in any case all pairs that are more likely right than wrong: with 0.5 from 0.06 on, with 0.99 from 0.5 on.
    #[arg(long, value_name = "P")]
    threshold: Option<f64>,
    /// Each file holds every entity once: the best assignment of records to records is chosen.
    #[arg(long)]
    one_to_one: bool,
    /// How much memory, in MiB, the pairs to compare may take; what has no room is kept in a temporary file, and the answer is the same.
    #[arg(long, value_name = "MIB", default_value_t = Context::MEMORY >> 20)]
    memory: usize,
    /// Answer with one JSON document.
    #[arg(long)]
    json: bool,
}

fn engine(name: &str) -> Result<WriteFor, String> {
    WriteFor::named(name).ok_or_else(|| report::say(&Message::new("cli-link-engine").with("name", name)))
}

pub(super) fn link(args: &LinkArgs) -> Result<ExitCode, Failure> {
    run(&args.files, &args.options)
}

pub(super) fn dedupe(args: &DedupeArgs) -> Result<ExitCode, Failure> {
    run(std::slice::from_ref(&args.file), &args.options)
}

fn run(files: &[PathBuf], options: &Options) -> Result<ExitCode, Failure> {
    if let Some(p) = options.threshold.filter(|p| !(*p > 0.0 && *p < 1.0)) {
        return Err(Message::new("cli-link-threshold").with("value", p.to_string()).into());
    }
    let context = Context { memory: options.memory.saturating_mul(1 << 20), ..report::context() };
    let findings = Findings::new();
    let mut clock = Instant::now();
    let line = Line::start(report::say(&Message::new("cli-link-reading")), context.progress.clone());
    let tables = read(&context, files, options.id.as_deref(), &findings)?;
    drop(line);
    let read_seconds = lap(&mut clock);
    let (brought, settings) = model::bring(options, &tables)?;
    for (message, place) in brought.readings.iter().map(columns::Reading::message) {
        findings.note(message, place);
    }
    let proposed_seconds = lap(&mut clock);
    let line = Line::start(report::say(&Message::new("cli-link-linking")), context.progress.clone());
    let linked = linkage::link(&context, &brought.table, &brought.fields, &settings, &[], &findings)
        .map_err(|error| model::failure(&error))?;
    drop(line);
    let _linking = lap(&mut clock);
    let model = model::text(options, &brought, &linked, &findings);
    files::write(options, &tables, &linked, &model)?;
    let write_seconds = lap(&mut clock);
    let findings = findings.into_sorted();
    if options.json {
        let mut answer = answer::answer(&brought, &linked);
        answer.seconds.read = read_seconds;
        answer.seconds.propose += proposed_seconds;
        answer.seconds.write = write_seconds;
        answer.findings = report::findings_json(&findings);
        report::print_json(&answer)?;
    } else {
        for finding in &findings {
            eprintln!("{}", report::finding_line(finding));
        }
        let said = Message::new("cli-link-done")
            .with("records", linked.counts.records)
            .with("links", linked.counts.links)
            .with("review", linked.counts.review)
            .with("entities", linked.counts.entities)
            .with("folder", options.out.display().to_string());
        say_line!("{}", report::say(&said));
    }
    // The process ends here: giving back a gigabyte piece by piece would take longer than writing the results.
    std::mem::forget((tables, brought, linked));
    Ok(ExitCode::SUCCESS)
}

fn lap(clock: &mut Instant) -> f64 {
    let seconds = clock.elapsed().as_secs_f64();
    *clock = Instant::now();
    seconds
}

/// Reads the files as proposed; each is a source named after its file.
fn read(
    context: &Context,
    files: &[PathBuf],
    id: Option<&str>,
    findings: &Findings,
) -> Result<Vec<(SourceId, Table)>, Failure> {
    let mut out: Vec<(SourceId, Table)> = Vec::new();
    for file in files {
        let stem = file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let taken = |name: &str| out.iter().any(|(s, _)| s.as_str() == name);
        let name =
            (1..).map(|n| if n == 1 { stem.clone() } else { format!("{stem}-{n}") }).find(|n| !taken(n));
        let source = SourceId(name.unwrap_or(stem));
        let failed = |error: import::ImportError| Failure::from(error.message());
        let proposed = import::propose(context, file, None, findings).map_err(failed)?;
        let path = file.display().to_string();
        let spec = SourceSpec {
            path,
            seen: Some(proposed.seen),
            reading: proposed.reading,
            ..SourceSpec::default()
        };
        let imported = import::read(context, Path::new(""), &source, &spec, findings).map_err(failed)?;
        if let Some(id) = id.filter(|id| !imported.table.has(id)) {
            let said =
                Message::new("cli-link-no-id").with("column", id).with("file", file.display().to_string());
            return Err(said.into());
        }
        out.push((source, imported.table));
    }
    Ok(out)
}
