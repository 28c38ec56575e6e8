//! `diwan-cli codes`: which code lists there are, what stands in one, and which code a value means.
//!
//! `match` judges each value alone, as if nothing were known of its column: *M* stays open, where a column of *M* and *F* would not.

use std::io::BufRead;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Subcommand;
use serde::Serialize;

use super::crosswalk;
use super::report::{self, Failure};
use crate::base::files;
use crate::codes::{BUILTIN, Candidate, CodeList, CodeMatcher, builtin};
use crate::findings::Message;

/// Look into the built-in code lists, and ask which code a value means.
#[derive(clap::Args)]
#[command(after_help = "Example: diwan-cli codes match iso3166-1 syrienne 'سوري' SYR")]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The built-in lists.
    #[command(after_help = "Example: diwan-cli codes list --json")]
    List {
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// The codes of a list with their labels.
    #[command(after_help = "Example: diwan-cli codes show marital-status")]
    Show {
        /// The list's id.
        list: String,
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
        out: std::path::PathBuf,
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
    id: &'static str,
    version: &'static str,
    source: &'static str,
    codes: usize,
}

#[derive(Serialize)]
struct ShowJson<'a> {
    id: &'a str,
    version: &'a str,
    source: &'a str,
    entries: Vec<EntryJson<'a>>,
}

#[derive(Serialize)]
struct EntryJson<'a> {
    code: &'a str,
    parent: Option<&'a str>,
    labels: std::collections::BTreeMap<&'a str, &'a str>,
    synonyms: Vec<SynonymJson<'a>>,
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
        Command::List { json } => list(*json)?,
        Command::Show { list, json } => show(known(list)?.as_ref(), *json)?,
        Command::Match { list, values, json } => match_values(known(list)?.as_ref(), values, *json)?,
        Command::Export { list, out } => export(known(list)?.list(), out)?,
        Command::Crosswalk(command) => crosswalk::run(command)?,
        Command::RollUp(args) => crosswalk::roll_up(args)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The list of this id, or a sentence that names those there are.
fn known(id: &str) -> Result<Arc<CodeMatcher>, Failure> {
    builtin(id).ok_or_else(|| {
        let lists = BUILTIN.iter().map(|l| l.id).collect::<Vec<_>>().join(", ");
        Message::new("cli-unknown-list").with("list", id).with("lists", lists).into()
    })
}

fn list(json: bool) -> Result<(), Failure> {
    let lists: Vec<ListJson> = BUILTIN
        .iter()
        .map(|l| ListJson {
            id: l.id,
            version: l.version,
            source: l.source,
            codes: builtin(l.id).map_or(0, |m| m.list().entries.len()),
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
    });
    report::print_json(&ShowJson {
        id: list.id.as_str(),
        version: &list.version,
        source: &list.source,
        entries: entries.collect(),
    })
}

fn export(list: &CodeList, out: &std::path::Path) -> Result<(), Failure> {
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
    let answers: Vec<MatchJson> = all
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
