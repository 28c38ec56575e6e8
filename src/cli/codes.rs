//! `diwan-cli codes`: which code lists there are, what stands in one, and which code a value means.
//!
//! `match` judges each value alone, as if nothing were known of its column: *M* stays open, where a column of *M* and *F* would not.

use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Subcommand;
use serde::Serialize;

use super::crosswalk::{self, folder_of};
use super::editions;
use super::own_lists;
use super::report::{self, Failure};
use super::use_list;
use crate::base::files;
use crate::codes::{Candidate, CodeList, CodeMatcher, Lists, Validity};
use crate::findings::Message;

/// Look into code lists, change a project's own, and ask which code a value means.
#[derive(clap::Args)]
#[command(after_help = "Example: diwan-cli codes match iso3166-1 syrienne 'سوري' SYR")]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The built-in lists, and a project's own.
    #[command(after_help = "Example: diwan-cli codes list --project city.diwan --json")]
    List {
        /// Also the own lists of this project.
        #[arg(long, value_name = "PROJECT")]
        project: Option<PathBuf>,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// The codes of a list with their labels.
    #[command(after_help = "Example: diwan-cli codes show marital-status")]
    Show {
        /// The list's id.
        list: String,
        /// The project whose own lists count first.
        #[arg(long, value_name = "PROJECT")]
        project: Option<PathBuf>,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Which code each value means; without an answer where a person would be asked.
    #[command(after_help = "Example: diwan-cli codes match iso3166-1 syrienne 'سوري' SYR")]
    Match {
        /// The list's id.
        list: String,
        /// The values; `-` reads them from standard input, one a line. Values that begin with a dash stand after `--`.
        #[arg(required = true)]
        values: Vec<String>,
        /// The project whose own lists count first.
        #[arg(long, value_name = "PROJECT")]
        project: Option<PathBuf>,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Write a list as two CSV files, OUT.csv and OUT_synonyms.csv, to be edited and given to a project as its own.
    #[command(after_help = "Example: diwan-cli codes export marital-status etat-civil.csv")]
    Export {
        /// The list's id.
        list: String,
        /// The file to write.
        out: PathBuf,
        /// The project whose own lists count first.
        #[arg(long, value_name = "PROJECT")]
        project: Option<PathBuf>,
    },
    /// Take a list out of any spreadsheet into a project; which column is what is proposed, and said by hand where the proposal is wrong.
    #[command(
        after_help = "Example: diwan-cli codes import city.diwan quartiers.xlsx --id districts --code Code --label fr=Libellé"
    )]
    Import(Box<own_lists::ImportArgs>),
    /// Add or change a code of a project's list; of a list that is not kept in the project a copy is taken first.
    #[command(
        after_help = "Example: diwan-cli codes set city.diwan districts D12 --parent Z1 --label fr='Cité des Pins' --valid-from 2026-01-01"
    )]
    Set(Box<own_lists::SetArgs>),
    /// Remove a code of a project's list; what stood under it goes one level up.
    #[command(after_help = "Example: diwan-cli codes unset city.diwan districts D12")]
    Unset {
        /// The project.
        project: PathBuf,
        /// The list's id.
        list: String,
        /// The code.
        code: String,
    },
    /// Say which edition of a list a project has, where it comes from and when it is in force.
    #[command(
        after_help = "Example: diwan-cli codes describe city.diwan districts --version 2026 --source 'Town council, 12 January' --valid-from 2026-01-01"
    )]
    Describe(own_lists::DescribeArgs),
    /// Say what a code of an earlier edition of a list is now: one code, which its values take; several or none, to be asked about.
    #[command(after_help = "Example: diwan-cli codes succeed city.diwan trades 3120 3121")]
    Succeed {
        /// The project.
        project: PathBuf,
        /// The list's id.
        list: String,
        /// The code of the earlier edition.
        code: String,
        /// The codes it became.
        became: Vec<String>,
    },
    /// Say in which list a field is coded, built in or of the project's own; without a list its values stay as they are written.
    #[command(after_help = "Example: diwan-cli codes use city.diwan district districts")]
    Use(use_list::UseArgs),
    /// Stop using an own list.
    #[command(after_help = "Example: diwan-cli codes drop city.diwan districts")]
    Drop {
        /// The project.
        project: PathBuf,
        /// The list's id.
        list: String,
    },
    /// Say for which day codes must be valid; without a day that of the run.
    #[command(after_help = "Example: diwan-cli codes valid-on city.diwan 2025-12-31")]
    ValidOn {
        /// The project.
        project: PathBuf,
        /// The day, as YYYY-MM-DD.
        day: Option<String>,
    },
    /// What codes of one list or version become in another, by a table of correspondences (CSV with from,to and, where codes are split, weight).
    #[command(after_help = "Example: diwan-cli codes translate zones-2020-2026.csv Z1 Z2 --json")]
    Translate {
        /// The table of correspondences.
        table: PathBuf,
        /// The codes; `-` reads them from standard input, one a line.
        #[arg(required = true)]
        codes: Vec<String>,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// Hand decisions about values on to another department or month, and take theirs over.
    #[command(subcommand)]
    Crosswalk(crosswalk::Command),
    /// Bring a field's codes to coarser ones: to a level of their list, or to another list.
    #[command(after_help = "Example: diwan-cli codes roll-up city.diwan occupation --level 1")]
    RollUp(crosswalk::RollUpArgs),
}

#[derive(Serialize)]
struct ListJson {
    id: String,
    version: String,
    source: String,
    codes: usize,
    #[serde(skip_serializing_if = "Validity::is_always")]
    valid: Validity,
}

#[derive(Serialize)]
struct ShowJson<'a> {
    id: &'a str,
    version: &'a str,
    source: &'a str,
    #[serde(skip_serializing_if = "Validity::is_always")]
    valid: &'a Validity,
    entries: Vec<EntryJson<'a>>,
}

#[derive(Serialize)]
struct EntryJson<'a> {
    code: &'a str,
    parent: Option<&'a str>,
    labels: std::collections::BTreeMap<&'a str, &'a str>,
    synonyms: Vec<SynonymJson<'a>>,
    #[serde(skip_serializing_if = "Validity::is_always")]
    valid: &'a Validity,
}

#[derive(Serialize)]
struct SynonymJson<'a> {
    lang: &'a str,
    label: &'a str,
}

#[derive(Serialize)]
struct MatchJson {
    value: String,
    candidates: Vec<Candidate>,
    proposal: Option<String>,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    match &args.command {
        Command::List { project, json } => list(&lists_of(project.as_deref())?, *json)?,
        Command::Show { list, project, json } => {
            show(known(&lists_of(project.as_deref())?, list)?.as_ref(), *json)?;
        }
        Command::Match { list, values, project, json } => {
            match_values(known(&lists_of(project.as_deref())?, list)?.as_ref(), values, *json)?;
        }
        Command::Export { list, out, project } => {
            export(known(&lists_of(project.as_deref())?, list)?.list(), out)?;
        }
        Command::Import(args) => own_lists::import(args)?,
        Command::Set(args) => own_lists::set(args)?,
        Command::Unset { project, list, code } => own_lists::unset(project, list, code)?,
        Command::Describe(args) => own_lists::describe(args)?,
        Command::Use(args) => use_list::run(args)?,
        Command::Drop { project, list } => own_lists::drop_list(project, list)?,
        Command::Succeed { project, list, code, became } => {
            editions::succeed(project, list, code, became)?;
        }
        Command::ValidOn { project, day } => own_lists::valid_on(project, day.as_deref())?,
        Command::Translate { table, codes, json } => translate(table, codes, *json)?,
        Command::Crosswalk(command) => crosswalk::run(command)?,
        Command::RollUp(args) => crosswalk::roll_up(args)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The built-in lists and, of a project, its own ones; a list of it that cannot be read is a failure.
pub(super) fn lists_of(project: Option<&Path>) -> Result<Lists, Failure> {
    let Some(path) = project else { return Ok(Lists::default()) };
    let project = crate::project::file::load(path)?.project;
    let (lists, errors) = Lists::load(folder_of(path), &project.codes.lists);
    match errors.into_iter().next() {
        Some(error) => Err(Failure(error.to_string())),
        None => Ok(lists),
    }
}

/// The list of this id, or a sentence that names those there are.
pub(super) fn known(lists: &Lists, id: &str) -> Result<Arc<CodeMatcher>, Failure> {
    lists.get(&id.into()).ok_or_else(|| {
        let names = lists.ids().iter().map(|l| l.as_str().to_owned()).collect::<Vec<_>>().join(", ");
        Message::new("cli-unknown-list").with("list", id).with("lists", names).into()
    })
}

fn list(known: &Lists, json: bool) -> Result<(), Failure> {
    let lists: Vec<ListJson> = known
        .ids()
        .iter()
        .filter_map(|id| known.get(id))
        .map(|matcher| {
            let list = matcher.list();
            ListJson {
                id: list.id.to_string(),
                version: list.version.clone(),
                source: list.source.clone(),
                codes: list.entries.len(),
                valid: list.valid.clone(),
            }
        })
        .collect();
    if json {
        return report::print_json(&lists);
    }
    for list in lists {
        say_line!("{}\t{}\t{}\t{}", list.id, list.codes, list.version, list.source);
    }
    Ok(())
}

#[derive(Serialize)]
struct TranslatedJson {
    code: String,
    becomes: Vec<BecomesJson>,
}

#[derive(Serialize)]
struct BecomesJson {
    code: String,
    /// Its share of the code, where the table has weights.
    share: Option<f64>,
}

fn translate(table: &Path, codes: &[String], json: bool) -> Result<(), Failure> {
    let table = crosswalk::table_of(table)?;
    let answers: Vec<TranslatedJson> = given(codes)?
        .into_iter()
        .map(|code| {
            let becomes = table.all(&code).into_iter();
            let becomes = becomes.map(|(code, share)| BecomesJson { code, share }).collect();
            TranslatedJson { code, becomes }
        })
        .collect();
    if json {
        return report::print_json(&answers);
    }
    for answer in answers {
        let word = |b: &BecomesJson| match b.share {
            Some(share) => format!("{} ({:.1} %)", b.code, share * 100.0),
            None => b.code.clone(),
        };
        let words = answer.becomes.iter().map(word).collect::<Vec<_>>().join(", ");
        say_line!("{}\t{}", answer.code, if words.is_empty() { "?" } else { &words });
    }
    Ok(())
}

/// The values given as arguments, with the lines of standard input in place of `-`.
fn given(values: &[String]) -> Result<Vec<String>, Failure> {
    let mut all = Vec::new();
    for value in values {
        if value == "-" {
            for line in std::io::stdin().lock().lines() {
                all.push(line.map_err(|e| Failure(e.to_string()))?);
            }
        } else {
            all.push(value.clone());
        }
    }
    Ok(all)
}

fn show(matcher: &CodeMatcher, json: bool) -> Result<(), Failure> {
    let list = matcher.list();
    if !json {
        let language = report::language().code();
        for entry in &list.entries {
            say_line!("{}\t{}", entry.code, entry.label(language));
        }
        return Ok(());
    }
    let entries = list.entries.iter().map(|entry| EntryJson {
        code: &entry.code,
        parent: (!entry.parent.is_empty()).then_some(entry.parent.as_str()),
        labels: entry.labels.iter().map(|(lang, label)| (lang.as_str(), label.as_str())).collect(),
        synonyms: entry.synonyms.iter().map(|(lang, label)| SynonymJson { lang, label }).collect(),
        valid: &entry.valid,
    });
    report::print_json(&ShowJson {
        id: list.id.as_str(),
        version: &list.version,
        source: &list.source,
        valid: &list.valid,
        entries: entries.collect(),
    })
}

fn export(list: &CodeList, out: &Path) -> Result<(), Failure> {
    let stem = out.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let (table, synonyms) = list.to_csv();
    for (path, text) in
        [(out.to_owned(), table), (out.with_file_name(format!("{stem}_synonyms.csv")), synonyms)]
    {
        files::write_whole(&path, text.as_bytes())
            .map_err(|e| Failure(format!("{}: {e}", path.display())))?;
    }
    let said = Message::new("cli-codes-written")
        .with("codes", list.entries.len())
        .with("file", out.display().to_string());
    say_line!("{}", report::say(&said));
    Ok(())
}

fn match_values(matcher: &CodeMatcher, values: &[String], json: bool) -> Result<(), Failure> {
    let answers: Vec<MatchJson> = given(values)?
        .into_iter()
        .map(|value| MatchJson {
            candidates: matcher.candidates(&value),
            proposal: matcher.proposal(&value),
            value,
        })
        .collect();
    if json {
        return report::print_json(&answers);
    }
    for answer in answers {
        let candidates: Vec<String> =
            answer.candidates.iter().map(|c| format!("{} {} ({:.2})", c.code, c.label, c.score)).collect();
        say_line!(
            "{}\t{}\t{}",
            answer.value,
            answer.proposal.as_deref().unwrap_or("?"),
            candidates.join(", ")
        );
    }
    Ok(())
}
