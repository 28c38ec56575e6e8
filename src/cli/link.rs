//! `diwan-cli link` and `diwan-cli dedupe`: records of files that mean the same entity, with nothing configured.
//!
//! Which columns correspond and what they say is judged from headers and content; the column named by `--id` is never evidence. Three files are
//! written beside each other under their final names only when all is done: `pairs.csv`, `clusters.csv`, `model.json`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use super::progress::Line;
use super::report::{self, Failure};
use crate::base::{Context, SourceId};
use crate::findings::{Findings, Message};
use crate::import::{self, SourceSpec};
use crate::linkage::columns::{self, Brought};
use crate::linkage::weigh::weight_of;
use crate::linkage::{self, Decision, LinkageError, LinkageSettings, Linked, Thresholds};
use crate::table::{Meaning, Table};

/// Link the records of several files: which mean the same person, establishment or thing.
#[derive(clap::Args)]
#[command(after_help = "Example: diwan-cli link registry.csv clinic.xlsx --id number --out linked --json")]
pub(super) struct LinkArgs {
    /// The files, two or more.
    #[arg(required = true, num_args = 2..)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    options: Options,
}

/// Find records of one file that mean the same.
#[derive(clap::Args)]
#[command(after_help = "Example: diwan-cli dedupe members.csv --id member_no --out deduped")]
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
    /// Use this trained model instead of training.
    #[arg(long, value_name = "M.json")]
    model: Option<PathBuf>,
    /// Also save the model here.
    #[arg(long, value_name = "M.json")]
    save_model: Option<PathBuf>,
    /// From this chance on a pair is a link (0 to 1); chosen from the data when not given.
    #[arg(long, value_name = "P")]
    threshold: Option<f64>,
    /// Each file holds every entity once.
    #[arg(long)]
    one_to_one: bool,
    /// Answer with one JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Answer {
    records: usize,
    candidate_pairs: u64,
    links: u64,
    review: u64,
    entities: usize,
    threshold: f64,
    seconds: SecondsJson,
    peak_memory_bytes: Option<u64>,
    fields: Vec<FieldJson>,
    blocking: Vec<RuleJson>,
    comparisons: Vec<ComparisonJson>,
    prior: f64,
    findings: Vec<report::FindingJson>,
}

#[derive(Serialize)]
struct SecondsJson {
    read: f64,
    propose: f64,
    block: f64,
    train: f64,
    score: f64,
    cluster: f64,
    write: f64,
}

#[derive(Serialize)]
struct FieldJson {
    name: String,
    kind: Meaning,
    columns: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct RuleJson {
    rule: String,
    pairs: u64,
    new_pairs: u64,
    reached: f64,
}

#[derive(Serialize)]
struct ComparisonJson {
    field: String,
    levels: Vec<LevelJson>,
}

#[derive(Serialize)]
struct LevelJson {
    label: String,
    m: f64,
    u: f64,
    weight: f64,
}

/// A trained model in a file: the comparisons and their numbers.
#[derive(Serialize, Deserialize)]
struct ModelFile {
    format: String,
    linkage: LinkageSettings,
}

const FORMAT: &str = "diwan-linkage-1";

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
    let (context, findings) = (report::context(), Findings::new());
    let mut clock = Instant::now();
    let line = Line::start(report::say(&Message::new("cli-link-reading")), context.progress.clone());
    let tables = read(&context, files, options.id.as_deref(), &findings)?;
    drop(line);
    let read_seconds = lap(&mut clock);
    let failed = |error: crate::table::TableError| Failure(error.to_string());
    let brought = columns::bring_together(&tables, options.id.as_deref()).map_err(failed)?;
    let proposed_seconds = lap(&mut clock);
    let line = Line::start(report::say(&Message::new("cli-link-linking")), context.progress.clone());
    let settings = settings(options, &tables)?;
    let linked = linkage::link(&context, &brought.table, &brought.fields, &settings, &[], &findings)
        .map_err(|error| failure(&error))?;
    drop(line);
    let _linking = lap(&mut clock);
    write(options, &tables, &linked)?;
    let write_seconds = lap(&mut clock);
    let findings = findings.into_sorted();
    if options.json {
        let mut answer = answer(&brought, &linked);
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
        println!("{}", report::say(&said));
    }
    Ok(ExitCode::SUCCESS)
}

fn lap(clock: &mut Instant) -> f64 {
    let seconds = clock.elapsed().as_secs_f64();
    *clock = Instant::now();
    seconds
}

fn failure(error: &LinkageError) -> Failure {
    match error {
        LinkageError::NothingToCompare => Message::new("linkage-error-nothing-to-compare").into(),
        other => Failure(other.to_string()),
    }
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
        let spec =
            SourceSpec { path, key_column: None, seen: Some(proposed.seen), reading: proposed.reading };
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

fn settings(options: &Options, tables: &[(SourceId, Table)]) -> Result<LinkageSettings, Failure> {
    let mut settings = match &options.model {
        None => LinkageSettings::default(),
        Some(path) => {
            let broken = |why: String| {
                let said =
                    Message::new("cli-link-model").with("file", path.display().to_string()).with("why", why);
                Failure::from(said)
            };
            let text = std::fs::read_to_string(path).map_err(|e| broken(e.to_string()))?;
            let file: ModelFile = serde_json::from_str(&text).map_err(|e| broken(e.to_string()))?;
            if file.format != FORMAT {
                return Err(broken(file.format));
            }
            LinkageSettings {
                comparisons: file.linkage.comparisons,
                model: file.linkage.model,
                ..LinkageSettings::default()
            }
        }
    };
    if let Some(p) = options.threshold {
        let link = weight_of(p);
        settings.thresholds = Some(Thresholds { review: link - 4.0, link });
    }
    if options.one_to_one {
        settings.unique_sources = Some(tables.iter().map(|(s, _)| s.clone()).collect());
    }
    Ok(settings)
}

/// Writes the three files; each gets its final name only when it is whole.
fn write(options: &Options, tables: &[(SourceId, Table)], linked: &Linked) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure(format!("{}: {error}", options.out.display()));
    std::fs::create_dir_all(&options.out).map_err(failed)?;
    let origin = Origin::of(tables, options.id.as_deref(), linked.counts.records);
    let pairs = |out: &mut csv::Writer<Vec<u8>>| -> csv::Result<()> {
        let header =
            ["source_a", "row_a", "id_a", "source_b", "row_b", "id_b", "match_weight", "match_probability"];
        out.write_record(header.iter().chain(&["decision"]))?;
        let mut number = String::new();
        for pair in &linked.pairs {
            origin.write(pair.a, out, &mut number)?;
            origin.write(pair.b, out, &mut number)?;
            for shown in [format_args!("{:.4}", pair.weight), format_args!("{:.6}", pair.probability)] {
                out.write_field(spelt(&mut number, shown))?;
            }
            out.write_field(match linked.decision(pair) {
                Decision::Link => "link",
                Decision::Review => "review",
                Decision::No => "no",
            })?;
            out.write_record(None::<&[u8]>)?;
        }
        Ok(())
    };
    let clusters = |out: &mut csv::Writer<Vec<u8>>| -> csv::Result<()> {
        out.write_record(["source", "row", "id", "cluster"])?;
        let mut number = String::new();
        for (row, entity) in linked.entities.of_row.iter().enumerate() {
            origin.write(row as u32, out, &mut number)?;
            out.write_field(spelt(&mut number, format_args!("{entity}")))?;
            out.write_record(None::<&[u8]>)?;
        }
        Ok(())
    };
    let (pairs, clusters) = rayon::join(|| csv_text(pairs), || csv_text(clusters));
    save(&options.out.join("pairs.csv"), &pairs?)?;
    save(&options.out.join("clusters.csv"), &clusters?)?;
    let model = ModelFile { format: FORMAT.to_owned(), linkage: linked.settings.clone() };
    let model = serde_json::to_vec_pretty(&model).map_err(|e| Failure(e.to_string()))?;
    save(&options.out.join("model.json"), &model)?;
    match &options.save_model {
        Some(path) => save(path, &model),
        None => Ok(()),
    }
}

/// Where the rows of the linked table come from: they follow the files one after the other.
struct Origin<'a> {
    /// File and row in it.
    rows: Vec<(u32, u32)>,
    files: Vec<(&'a SourceId, &'a Table, Option<&'a polars::prelude::StringChunked>)>,
}

impl<'a> Origin<'a> {
    fn of(tables: &'a [(SourceId, Table)], id: Option<&str>, records: usize) -> Self {
        let mut rows = Vec::with_capacity(records);
        for (at, (_, table)) in tables.iter().enumerate() {
            rows.extend((0..table.height() as u32).map(|row| (at as u32, row)));
        }
        let files = tables.iter().map(|(s, t)| (s, t, id.and_then(|id| t.text(id).ok()))).collect();
        Origin { rows, files }
    }

    /// Writes source, row and identifier of a row.
    fn write(&self, row: u32, out: &mut csv::Writer<Vec<u8>>, number: &mut String) -> csv::Result<()> {
        let Some(&(at, i)) = self.rows.get(row as usize) else {
            return (0..3).try_for_each(|_| out.write_field(""));
        };
        let (source, table, ids) = &self.files[at as usize];
        out.write_field(source.as_str())?;
        let in_file = table.rows().get(i as usize).unwrap_or_default();
        out.write_field(spelt(number, format_args!("{in_file}")))?;
        out.write_field(ids.and_then(|ids| ids.get(i as usize)).unwrap_or_default())
    }
}

/// What `shown` says, in a text that is used again and again.
fn spelt<'a>(text: &'a mut String, shown: std::fmt::Arguments) -> &'a str {
    text.clear();
    // Writing to a text cannot fail.
    let _ = std::fmt::Write::write_fmt(text, shown);
    text
}

fn csv_text(fill: impl Fn(&mut csv::Writer<Vec<u8>>) -> csv::Result<()>) -> Result<Vec<u8>, Failure> {
    let mut out = csv::Writer::from_writer(Vec::new());
    fill(&mut out).map_err(|e| Failure(e.to_string()))?;
    out.into_inner().map_err(|e| Failure(e.to_string()))
}

/// Writes beside and renames, so that no half-written file has the final name.
fn save(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let failed = |error: std::io::Error| Failure(format!("{}: {error}", path.display()));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.persist(path).map_err(|e| failed(e.error))?;
    Ok(())
}

fn answer(brought: &Brought, linked: &Linked) -> Answer {
    let label = |name: &crate::base::FieldName| name.to_string();
    let rule = |rule: &linkage::BlockingRule| -> String {
        let mut parts = rule.parts(label).into_iter();
        let first = parts.next().unwrap_or_else(|| Message::new("linkage-rule-and"));
        let both = parts.fold(first, |all, next| {
            Message::new("linkage-rule-and").with("first", all).with("second", next)
        });
        report::say(&both)
    };
    let s = &linked.seconds;
    Answer {
        records: linked.counts.records,
        candidate_pairs: linked.counts.candidate_pairs,
        links: linked.counts.links,
        review: linked.counts.review,
        entities: linked.counts.entities,
        threshold: linkage::weigh::probability(linked.thresholds().link),
        seconds: SecondsJson {
            read: 0.0,
            propose: s.propose,
            block: s.block,
            train: s.train,
            score: s.compare + s.score,
            cluster: s.cluster,
            write: 0.0,
        },
        peak_memory_bytes: peak_memory(),
        fields: brought
            .fields
            .iter()
            .zip(&brought.columns)
            .map(|(field, columns)| FieldJson {
                name: field.name.to_string(),
                kind: field.meaning,
                columns: columns.iter().map(|(s, c)| (s.to_string(), c.to_string())).collect(),
            })
            .collect(),
        blocking: linked
            .blocking
            .iter()
            .map(|r| RuleJson {
                rule: rule(&r.rule),
                pairs: r.pairs,
                new_pairs: r.new_pairs,
                reached: r.reached,
            })
            .collect(),
        comparisons: linked
            .comparisons
            .iter()
            .map(|c| ComparisonJson {
                field: c.comparison.fields.iter().map(|f| f.as_str()).collect::<Vec<_>>().join(" / "),
                levels: c
                    .levels
                    .iter()
                    .map(|l| LevelJson {
                        label: report::say(&l.level.label()),
                        m: l.m,
                        u: l.u,
                        weight: l.weight,
                    })
                    .collect(),
            })
            .collect(),
        prior: linked.model().map_or(0.0, |m| m.prior),
        findings: Vec::new(),
    }
}

/// The most memory this program held so far, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}
