//! `diwan-cli run`: the main job. Loads a project, runs every stage, writes its exports.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use super::progress::Shown;
use super::report::{self, Failure, FindingJson};
use crate::base::SourceId;
use crate::codes::since::{Change, FieldSince, Since};
use crate::export::Signature;
use crate::findings::{Finding, Findings, Message, Severity};
use crate::pipeline::{self, Cache, Kept, Outcomes, Run, Stage};
use crate::project::Project;
use crate::{codes, project};

/// Run a project: read, clean, map, code, match, merge, protect, export.
#[derive(clap::Args)]
#[command(
    after_help = "A source that cannot be read is left out, and the run goes on with the others: it is said as an error among the findings and in\nmanifest.json, and the exit code is 2, so that no script takes the result for the whole.\n\nExample: diwan-cli run sample-data/residents.diwan --out out --json"
)]
pub(super) struct Args {
    /// The project file.
    project: PathBuf,
    /// The folder for the exported files.
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// Stop after this stage (import, clean, schema, codes, linkage, golden, compare, disclosure, export).
    #[arg(long, value_name = "STAGE")]
    to: Option<String>,
    /// Keep the ids of entities from now on: next month's run gives the same entity the same id (list NAME.ids beside the project).
    #[arg(long)]
    keep_ids: bool,
    /// Who exports, for the register of exports; the name of this computer's user when not given.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// Also judge the project itself, as `check` does.
    #[arg(long)]
    check: bool,
    /// Exit with 1 when there is a warning or an error.
    #[arg(long)]
    strict: bool,
    /// Answer with one JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Answer {
    project: String,
    stages: Vec<StageJson>,
    sources: Vec<SourceJson>,
    linkage: Option<LinkageJson>,
    /// Present where ids are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    ids: Option<IdsJson>,
    codes: Vec<CodesJson>,
    outputs: Vec<OutputJson>,
    findings: Vec<FindingJson>,
}

#[derive(Serialize)]
struct StageJson {
    stage: &'static str,
    rows_in: usize,
    rows_out: usize,
    seconds: f64,
    from_cache: bool,
    findings: usize,
}

#[derive(Serialize)]
struct SourceJson {
    id: String,
    rows: usize,
    /// Its file cannot be read; everything later is without it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    left_out: bool,
}

#[derive(Serialize)]
struct LinkageJson {
    records: usize,
    candidate_pairs: u64,
    links: u64,
    entities: usize,
    review: u64,
}

#[derive(Serialize)]
struct IdsJson {
    kept: usize,
    new: usize,
    gone: usize,
    merged: Vec<MovedJson>,
    split: Vec<MovedJson>,
}

#[derive(Serialize)]
struct MovedJson {
    from: String,
    to: String,
}

#[derive(Serialize)]
struct CodesJson {
    field: String,
    list: String,
    mapped: u64,
    unmapped: u64,
    /// Distinct values, each source's counted.
    values_mapped: u64,
    values_unmapped: u64,
    sources: Vec<codes::SourceCoverage>,
    /// What changed since the last run on other files, where there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<SinceJson>,
}

#[derive(Serialize)]
struct SinceJson {
    on: String,
    share: Change,
    sources: Vec<SourceSinceJson>,
    newly_unmapped: Vec<NewlyJson>,
    settled: usize,
}

#[derive(Serialize)]
struct SourceSinceJson {
    source: String,
    #[serde(flatten)]
    share: Change,
}

#[derive(Serialize)]
struct NewlyJson {
    value: String,
    rows: usize,
}

#[derive(Serialize)]
struct OutputJson {
    path: String,
    format: String,
    rows: u64,
    sha256: String,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let goal = match &args.to {
        None => Stage::Export,
        Some(name) => Stage::from_name(name)
            .ok_or_else(|| Failure::from(Message::new("cli-unknown-stage").with("stage", name.as_str())))?,
    };
    let loaded = project::file::load(&args.project)?;
    let dir = args.project.parent().unwrap_or(Path::new(""));
    let cache = Cache::default();
    let run = Run { project: &loaded.project, dir, cache: &cache };
    if args.keep_ids {
        pipeline::keep_ids(&run).map_err(|error| Failure::from(error.message()))?;
    }
    let context = report::context();
    let outcomes = pipeline::run_to(&run, goal, &mut Shown::new(context.clone()))
        .map_err(|failed| Failure::from(failed.error.message()))?;
    let mut findings: Vec<Finding> = Vec::new();
    if args.check {
        let own = Findings::new();
        project::check(&loaded.project, dir, codes::is_builtin, &own);
        findings.extend(own.into_sorted());
    }
    findings.extend(outcomes.findings().map(|(_, f)| f.clone()));
    // Read before the export, which keeps the coverage of this run.
    let since = pipeline::coverage_since(&loaded.project, dir, &outcomes)
        .map_err(|error| Failure::from(error.message()))?;
    let started = std::time::Instant::now();
    let exported = match goal {
        Stage::Export => Some(
            pipeline::export(
                &context,
                &run,
                &outcomes,
                &args.out,
                &report::say_in,
                &signature(args.by.as_deref()),
            )
            .map_err(|error| Failure::from(error.message()))?,
        ),
        _ => None,
    };
    let mut stages = stages_json(&outcomes);
    let mut outputs = Vec::new();
    if let Some(exported) = exported {
        let rows = outcomes.golden.as_ref().map_or(0, |g| g.value.table.height());
        stages.push(StageJson {
            stage: Stage::Export.name(),
            rows_in: rows,
            rows_out: exported.outputs.iter().map(|o| o.rows as usize).max().unwrap_or(0),
            seconds: started.elapsed().as_secs_f64(),
            from_cache: false,
            findings: exported.findings.len(),
        });
        findings.extend(exported.findings);
        outputs = exported.outputs.iter().map(output_json).collect();
    }
    let grave = findings.iter().any(|f| f.severity >= Severity::Warning);
    if args.json {
        report::print_json(&Answer {
            project: args.project.display().to_string(),
            stages,
            sources: sources_json(&loaded.project, &outcomes),
            linkage: outcomes.linked.as_ref().map(|l| linkage_json(&l.value.counts)),
            ids: ids_json(&outcomes),
            codes: codes_json(&outcomes, since.as_ref()),
            outputs,
            findings: report::findings_json(&findings),
        })?;
    } else {
        tell(&outcomes, since.as_ref(), &outputs, &findings);
    }
    // What could be done is done and written; a script must not take it for the whole.
    let unread = outcomes.unread().next().is_some();
    Ok(if unread { ExitCode::from(2) } else { ExitCode::from(u8::from(args.strict && grave)) })
}

/// In whose name files leave.
fn signature(by: Option<&str>) -> Signature {
    let user = || ["USER", "USERNAME", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok());
    Signature::now(&by.map(str::to_owned).or_else(user).unwrap_or_default())
}

/// The answer in sentences.
fn tell(outcomes: &Outcomes, since: Option<&Since>, outputs: &[OutputJson], findings: &[Finding]) {
    for finding in findings {
        eprintln!("{}", report::finding_line(finding));
    }
    if let Some(linked) = &outcomes.linked {
        let counts = &linked.value.counts;
        let message = Message::new("cli-linked")
            .with("records", counts.records)
            .with("entities", counts.entities)
            .with("links", counts.links)
            .with("review", counts.review);
        say_line!("{}", report::say(&message));
    }
    if let Some(since) = since {
        say_line!("{}", report::say(&pipeline::since_message(since)));
    }
    for output in outputs {
        let message =
            Message::new("cli-written").with("path", output.path.as_str()).with("rows", output.rows);
        say_line!("{}", report::say(&message));
    }
}

fn stages_json(outcomes: &Outcomes) -> Vec<StageJson> {
    let mut stages = Vec::new();
    let mut push = |stage: Stage, rows_in: usize, rows_out: usize, (seconds, from_cache, findings)| {
        stages.push(StageJson { stage: stage.name(), rows_in, rows_out, seconds, from_cache, findings });
    };
    let imports: Vec<_> = outcomes.imports.values().filter_map(|i| i.as_ref().ok()).collect();
    let imported: usize = imports.iter().map(|i| i.value.table.height()).sum();
    push(Stage::Import, imported, imported, together(imports.iter().map(|k| meta(k))));
    let cleaned: usize = outcomes.cleans.values().map(|c| c.end.height()).sum();
    if outcomes.has(Stage::Clean) {
        let steps = outcomes.cleans.values().flat_map(|c| &c.steps).filter_map(|s| match s {
            pipeline::CleanedStep::Done(kept) => Some(meta(kept)),
            _ => None,
        });
        push(Stage::Clean, imported, cleaned, together(steps));
    }
    let rows = outcomes.harmonised.as_ref().map_or(0, |h| h.value.height());
    if let Some(kept) = &outcomes.harmonised {
        push(Stage::Schema, cleaned, rows, meta(kept));
    }
    if let Some(kept) = &outcomes.coded {
        push(Stage::Codes, rows, kept.value.table.height(), meta(kept));
    }
    if let Some(kept) = &outcomes.linked {
        push(Stage::Linkage, rows, kept.value.counts.entities, meta(kept));
    }
    let golden = outcomes.golden.as_ref().map_or(0, |g| g.value.table.height());
    if let Some(kept) = &outcomes.golden {
        push(Stage::Golden, rows, golden, meta(kept));
    }
    if let Some(kept) = &outcomes.compared {
        push(Stage::Compare, golden, golden, meta(kept));
    }
    if !outcomes.cleared.is_empty() {
        let out = outcomes.cleared.values().map(|c| c.value.table().height()).max().unwrap_or(0);
        push(Stage::Disclosure, golden, out, together(outcomes.cleared.values().map(meta)));
    }
    stages
}

fn meta<T>(kept: &Kept<T>) -> (f64, bool, usize) {
    (kept.seconds, kept.from_cache, kept.findings.len())
}

fn together(all: impl Iterator<Item = (f64, bool, usize)>) -> (f64, bool, usize) {
    all.fold((0.0, true, 0), |a, b| (a.0 + b.0, a.1 && b.1, a.2 + b.2))
}

fn sources_json(project: &Project, outcomes: &Outcomes) -> Vec<SourceJson> {
    let line = |id: &SourceId| {
        let read = outcomes.imports.get(id);
        let rows = read.and_then(|r| r.as_ref().ok()).map_or(0, |kept| kept.value.table.height());
        SourceJson { id: id.to_string(), rows, left_out: read.is_some_and(Result::is_err) }
    };
    project.sources.iter().map(|s| line(&s.id)).collect()
}

fn ids_json(outcomes: &Outcomes) -> Option<IdsJson> {
    let changes = &outcomes.golden.as_ref()?.value.named.as_ref()?.changes;
    let moved = |list: &[(String, String)]| {
        list.iter().map(|(from, to)| MovedJson { from: from.clone(), to: to.clone() }).collect()
    };
    Some(IdsJson {
        kept: changes.kept,
        new: changes.new.len(),
        gone: changes.gone,
        merged: moved(&changes.merged),
        split: moved(&changes.split),
    })
}

fn linkage_json(counts: &crate::linkage::Counts) -> LinkageJson {
    LinkageJson {
        records: counts.records,
        candidate_pairs: counts.candidate_pairs,
        links: counts.links,
        entities: counts.entities,
        review: counts.review,
    }
}

fn codes_json(outcomes: &Outcomes, since: Option<&Since>) -> Vec<CodesJson> {
    let coverage = outcomes.coded.iter().flat_map(|c| &c.value.coverage);
    coverage
        .map(|c| CodesJson {
            field: c.field.to_string(),
            list: c.list.to_string(),
            mapped: c.mapped,
            unmapped: c.unmapped,
            values_mapped: c.values_mapped,
            values_unmapped: c.values_unmapped,
            sources: c.sources.clone(),
            since: since.and_then(|s| Some(since_json(&s.on, s.field(&c.field)?))),
        })
        .collect()
}

fn since_json(on: &str, since: &FieldSince) -> SinceJson {
    let sources = since.sources.iter();
    let newly = since.newly_open.iter();
    SinceJson {
        on: on.to_owned(),
        share: since.share,
        sources: sources
            .map(|(id, share)| SourceSinceJson { source: id.to_string(), share: *share })
            .collect(),
        newly_unmapped: newly.map(|(value, rows)| NewlyJson { value: value.clone(), rows: *rows }).collect(),
        settled: since.settled,
    }
}

fn output_json(output: &crate::export::Output) -> OutputJson {
    OutputJson {
        path: output.path.clone(),
        format: output.format.clone(),
        rows: output.rows,
        sha256: output.sha256.clone(),
    }
}
