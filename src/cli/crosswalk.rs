//! `diwan-cli codes crosswalk` and `codes roll-up`: decisions about codes, handed on as files and changed in a project file.
//!
//! A project with unsaved changes of the window beside it is left alone, so that neither side loses what it did.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde::Serialize;

use super::report::{self, Failure};
use crate::base::files;
use crate::codes::crosswalk::{bring, to_csv, translated};
use crate::codes::{
    CodedField, CodesEdit, Correspondence, Decision, Fits, Lists, RollTo, RollUp, coded_fields,
};
use crate::findings::Message;
use crate::project::journal::Journal;
use crate::project::{Edit, Project, file};

#[derive(Subcommand)]
pub(super) enum Command {
    /// Write the decisions of a project: list, field, source, value, code, who decided and when.
    #[command(after_help = "Example: diwan-cli codes crosswalk export city.diwan decisions.csv")]
    Export {
        /// The project.
        project: PathBuf,
        /// The CSV file to write.
        out: PathBuf,
    },
    /// Take decisions over into a project; its own decisions stand. A line without a field counts for every field of its list.
    #[command(after_help = "Example: diwan-cli codes crosswalk import city.diwan decisions.csv --json")]
    Import {
        /// The project.
        project: PathBuf,
        /// The CSV file.
        file: PathBuf,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Bring the decisions about a field to the codes of another version of its list, by a table of correspondences.
    #[command(
        after_help = "Example: diwan-cli codes crosswalk translate city.diwan district zones-2020-2026.csv"
    )]
    Translate {
        /// The project.
        project: PathBuf,
        /// The field.
        field: String,
        /// The table of correspondences: CSV with `from,to`.
        table: PathBuf,
    },
}

#[derive(clap::Args)]
pub(super) struct RollUpArgs {
    /// The project.
    project: PathBuf,
    /// The field.
    field: String,
    /// The level of its list; 1 is the top.
    #[arg(long, value_name = "N", conflicts_with_all = ["list", "keep_fine"])]
    level: Option<u8>,
    /// Another list, by a table of correspondences.
    #[arg(long, value_name = "LIST", requires = "table", conflicts_with = "keep_fine")]
    list: Option<String>,
    /// The table of correspondences: CSV with `from,to` and perhaps `weight`, its path relative to the project.
    #[arg(long, value_name = "FILE", requires = "list")]
    table: Option<String>,
    /// Share the rows of a code that becomes several out by the weights of the table; without it they stay without a code.
    #[arg(long, requires = "table")]
    by_weight: bool,
    /// Leave the codes as fine as they are.
    #[arg(long)]
    keep_fine: bool,
}

#[derive(Serialize)]
struct BroughtJson {
    new: usize,
    known: usize,
    against: Vec<Decision>,
    unknown_codes: Vec<String>,
    elsewhere: usize,
}

pub(super) fn run(command: &Command) -> Result<(), Failure> {
    match command {
        Command::Export { project, out } => export(project, out),
        Command::Import { project, file, json } => import(project, file, *json),
        Command::Translate { project, field, table } => translate(project, field, table),
    }
}

fn export(path: &Path, out: &Path) -> Result<(), Failure> {
    let project = file::load(path)?.project;
    let text = to_csv(&project.codes, &coded_fields(&project.schema.fields));
    files::write_whole(out, text.as_bytes()).map_err(|e| Failure(format!("{}: {e}", out.display())))?;
    let said = Message::new("cli-crosswalk-out")
        .with("decisions", project.codes.crosswalk.len())
        .with("file", out.display().to_string());
    say_line!("{}", report::say(&said));
    Ok(())
}

fn import(path: &Path, from: &Path, json: bool) -> Result<(), Failure> {
    let mut project = to_change(path)?;
    let name = from.display().to_string();
    let text = std::fs::read_to_string(from).map_err(|e| Failure(format!("{name}: {e}")))?;
    let fields = coded_fields(&project.schema.fields);
    let (lists, _) = Lists::load(folder_of(path), &project.codes.lists);
    let matchers: Vec<_> = fields.iter().map(|f| (f, lists.get(&f.list))).collect();
    let list_of = |field: &CodedField| {
        let found = matchers.iter().find(|(f, _)| *f == field);
        found.and_then(|(_, matcher)| matcher.as_deref()).map(|m| m.list())
    };
    let brought =
        bring(&name, &text, &project.codes, &fields, list_of).map_err(|e| Failure(e.to_string()))?;
    let answer = BroughtJson {
        new: brought.new.len(),
        known: brought.known,
        against: brought.against,
        unknown_codes: brought.unknown,
        elsewhere: brought.elsewhere,
    };
    if answer.new > 0 {
        let file = from.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or(name);
        change(path, &mut project, CodesEdit::Bring { file, decisions: brought.new })?;
    }
    if json {
        return report::print_json(&answer);
    }
    let said = Message::new("cli-crosswalk-in")
        .with("new", answer.new)
        .with("known", answer.known)
        .with("against", answer.against.len())
        .with("elsewhere", answer.elsewhere);
    say_line!("{}", report::say(&said));
    for decision in &answer.against {
        let said = Message::new("cli-crosswalk-against")
            .with("value", decision.value.as_str())
            .with("field", decision.field.as_str())
            .with("code", decision.code.as_deref().unwrap_or("–"));
        eprintln!("{}", report::say(&said));
    }
    if !answer.unknown_codes.is_empty() {
        let said = Message::new("cli-crosswalk-unknown").with("codes", answer.unknown_codes.join(", "));
        eprintln!("{}", report::say(&said));
    }
    Ok(())
}

fn translate(path: &Path, field: &str, table: &Path) -> Result<(), Failure> {
    let mut project = to_change(path)?;
    let fields = coded_fields(&project.schema.fields);
    let coded = coded(&fields, field)?;
    let table = table_of(table)?;
    let (done, open) = translated(&project.codes, &coded.field, &table);
    let brought = done.len();
    for decision in done {
        let edit = Edit::Codes { edit: CodesEdit::Decide { decision } };
        edit.apply(&mut project).map_err(|e| Failure(e.to_string()))?;
    }
    file::save(path, &project)?;
    let said = Message::new("cli-crosswalk-translated").with("done", brought).with("open", open.len());
    say_line!("{}", report::say(&said));
    for decision in &open {
        eprintln!("{} → {}", decision.value, decision.code.as_deref().unwrap_or("–"));
    }
    Ok(())
}

/// The coded field of this name, or a sentence that names those there are.
fn coded<'f>(fields: &'f [CodedField], name: &str) -> Result<&'f CodedField, Failure> {
    fields.iter().find(|f| f.field.as_str() == name).ok_or_else(|| {
        let names: Vec<&str> = fields.iter().map(|f| f.field.as_str()).collect();
        let said = Message::new("cli-codes-unknown-field").with("field", name);
        said.with("fields", names.join(", ")).into()
    })
}

/// A table of correspondences out of its file.
pub(super) fn table_of(path: &Path) -> Result<Correspondence, Failure> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|e| Failure(format!("{name}: {e}")))?;
    Correspondence::from_csv(&name, &text).map_err(|e| Failure(e.to_string()))
}

pub(super) fn roll_up(args: &RollUpArgs) -> Result<(), Failure> {
    let mut project = to_change(&args.project)?;
    let fields = coded_fields(&project.schema.fields);
    let field = coded(&fields, &args.field)?;
    let (lists, _) = Lists::load(folder_of(&args.project), &project.codes.lists);
    let to = match (args.level, &args.list, &args.table) {
        (Some(level), ..) => {
            let levels = lists.get(&field.list).map_or(0, |m| m.list().levels());
            if level == 0 || usize::from(level) > levels {
                let said = Message::new("cli-codes-level").with("list", field.list.as_str());
                return Err(said.with("levels", levels).into());
            }
            Some(RollTo::Level { level })
        }
        (None, Some(list), Some(path)) => {
            let table = table_of(&folder_of(&args.project).join(path))?;
            let fine = lists.get(&field.list);
            if let Some(fine) = &fine {
                say_fits(
                    &table.fits(fine.list(), lists.get(&list.as_str().into()).as_deref().map(|m| m.list())),
                );
            }
            let by_weight = args.by_weight;
            Some(RollTo::List { list: list.as_str().into(), path: path.clone(), by_weight })
        }
        _ => None,
    };
    let edit = match to {
        Some(to) => CodesEdit::RollUp { roll_up: RollUp { field: field.field.clone(), to } },
        None => CodesEdit::KeepFine { field: field.field.clone() },
    };
    let done = Edit::Codes { edit: edit.clone() }.sentence();
    change(&args.project, &mut project, edit)?;
    say_line!("{}", report::say(&done));
    Ok(())
}

/// How a table fits its lists, on standard error.
fn say_fits(fits: &Fits) {
    let said = Message::new("codes-table-fits")
        .with("one", fits.one)
        .with("weighted", fits.weighted)
        .with("open", fits.open)
        .with("missing", fits.missing.len());
    eprintln!("{}", report::say(&said));
    if !fits.unknown.is_empty() {
        let codes = fits.unknown.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
        eprintln!("{}", report::say(&Message::new("cli-crosswalk-unknown").with("codes", codes)));
    }
}

pub(super) fn folder_of(project: &Path) -> &Path {
    project.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The project, if nobody else is changing it.
pub(super) fn to_change(path: &Path) -> Result<Project, Failure> {
    if Journal::path_for(path).exists() {
        return Err(Message::new("cli-crosswalk-project-open").into());
    }
    Ok(file::load(path)?.project)
}

pub(super) fn change(path: &Path, project: &mut Project, edit: CodesEdit) -> Result<(), Failure> {
    Edit::Codes { edit }.apply(project).map_err(|e| Failure(e.to_string()))?;
    file::save(path, project)?;
    Ok(())
}
