//! `diwan-cli codes import|set|unset|describe|drop|valid-on`: a project's own code lists, taken out of spreadsheets and changed code by code.
//!
//! The same edits as in the window. A list that is built in or lies in a file beside the project is copied into the project before it is changed.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::codes::{known, lists_of};
use super::crosswalk::{change, to_change};
use super::editions;
use super::report::{self, Failure};
use crate::base::CodeListId;
use crate::codes::editions::Replaced;
use crate::codes::incoming::{self, Left, ListColumn};
use crate::codes::{CodesEdit, Entry, OwnList, Validity};
use crate::findings::Message;
use crate::pipeline::look_at_list;
use crate::project::Project;

#[derive(clap::Args)]
pub(super) struct ImportArgs {
    /// The project.
    project: PathBuf,
    /// The spreadsheet: xlsx, xls, xlsb, ods, csv, parquet.
    file: PathBuf,
    /// The list's id; the file's name where it is not given. An own list of this id is replaced.
    #[arg(long)]
    id: Option<String>,
    /// The sheet of a workbook.
    #[arg(long)]
    sheet: Option<String>,
    /// The column with the codes.
    #[arg(long, value_name = "COLUMN")]
    code: Option<String>,
    /// The column with the code above.
    #[arg(long, value_name = "COLUMN")]
    parent: Option<String>,
    /// The column with the label in a language, as LANGUAGE=COLUMN; may be given several times.
    #[arg(long, value_name = "LANGUAGE=COLUMN")]
    label: Vec<String>,
    /// The column with other names in a language, divided by `;` or `|`; may be given several times.
    #[arg(long, value_name = "LANGUAGE=COLUMN")]
    synonyms: Vec<String>,
    /// The column with the first day on which a code is valid.
    #[arg(long, value_name = "COLUMN")]
    code_valid_from: Option<String>,
    /// The column with the last day.
    #[arg(long, value_name = "COLUMN")]
    code_valid_to: Option<String>,
    /// A column that is left out; may be given several times.
    #[arg(long, value_name = "COLUMN")]
    skip: Vec<String>,
    #[command(flatten)]
    edition: Edition,
    /// What codes of the edition before became (CSV with from,to); without it names and numbers are compared.
    #[arg(long, value_name = "TABLE")]
    became: Option<PathBuf>,
    /// Show what each column would be, and change nothing.
    #[arg(long)]
    look: bool,
    /// Answer with one JSON document.
    #[arg(long)]
    json: bool,
}

/// Which edition a list is.
#[derive(clap::Args)]
struct Edition {
    /// Which edition of the list it is.
    #[arg(long)]
    version: Option<String>,
    /// Where the list comes from.
    #[arg(long)]
    source: Option<String>,
    /// The first day on which this edition is in force, as YYYY-MM-DD.
    #[arg(long, value_name = "DAY")]
    valid_from: Option<String>,
    /// The last day.
    #[arg(long, value_name = "DAY")]
    valid_to: Option<String>,
}

#[derive(clap::Args)]
pub(super) struct DescribeArgs {
    /// The project.
    project: PathBuf,
    /// The list's id.
    list: String,
    #[command(flatten)]
    edition: Edition,
}

#[derive(clap::Args)]
pub(super) struct SetArgs {
    /// The project.
    project: PathBuf,
    /// The list's id.
    list: String,
    /// The code.
    code: String,
    /// The code above; an empty text puts it at the top.
    #[arg(long)]
    parent: Option<String>,
    /// The label in a language, as LANGUAGE=TEXT; may be given several times, an empty text takes it away.
    #[arg(long, value_name = "LANGUAGE=TEXT")]
    label: Vec<String>,
    /// A further name in a language; may be given several times.
    #[arg(long, value_name = "LANGUAGE=TEXT")]
    synonym: Vec<String>,
    /// The first day on which the code is valid; an empty text: always.
    #[arg(long, value_name = "DAY")]
    valid_from: Option<String>,
    /// The last day.
    #[arg(long, value_name = "DAY")]
    valid_to: Option<String>,
    /// The code whose place it takes: the old name of a code that is renamed.
    #[arg(long, value_name = "CODE")]
    instead_of: Option<String>,
}

#[derive(Serialize)]
struct ImportedJson<'a> {
    id: &'a str,
    codes: usize,
    columns: Vec<ColumnJson<'a>>,
    left_out: &'a Left,
    #[serde(skip_serializing_if = "<[Replaced]>::is_empty")]
    replaced: &'a [Replaced],
    taken: bool,
}

#[derive(Serialize)]
struct ColumnJson<'a> {
    column: &'a str,
    used_as: &'a ListColumn,
}

pub(super) fn import(args: &ImportArgs) -> Result<(), Failure> {
    let mut project = to_change(&args.project)?;
    let file = look_at_list(&report::context(), &args.file, args.sheet.as_deref())
        .map_err(|e| Failure::from(e.message()))?;
    let names: Vec<String> = file.table.column_names().map(str::to_owned).collect();
    let columns = chosen(args, &names, file.columns.clone())?;
    if let Some(problem) = incoming::problem(&columns) {
        return Err(Message::new(problem).with("columns", names.join(", ")).into());
    }
    let stem = args.file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let id = args.id.clone().unwrap_or(stem);
    let (list, left) = file.list(&id, &columns).map_err(|e| Failure::from(e.message()))?;
    if list.entries.is_empty() {
        return Err(Message::new("codes-incoming-empty").into());
    }
    let before = project.codes.lists.iter().find(|l| l.id.as_str() == id && l.is_kept());
    let mut own = OwnList::kept(&list);
    own.replaced = editions::replaced(before, &list, args.became.as_deref())?;
    let replaced = own.replaced.clone();
    own.source = args.file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    take_edition(&args.edition, &mut own)?;
    if !args.look {
        change(&args.project, &mut project, CodesEdit::PutList { list: own })?;
    }
    if args.json {
        let used = names.iter().zip(&columns).map(|(column, used_as)| ColumnJson { column, used_as });
        return report::print_json(&ImportedJson {
            id: &id,
            codes: list.entries.len(),
            columns: used.collect(),
            left_out: &left,
            replaced: &replaced,
            taken: !args.look,
        });
    }
    for (name, column) in names.iter().zip(&columns) {
        say_line!("{name}\t{}", used_as(column));
    }
    let said = if args.look { "cli-codes-would-take" } else { "cli-codes-taken" };
    let said = Message::new(said).with("codes", list.entries.len()).with("list", id.as_str());
    say_line!("{}", report::say(&said));
    editions::say(&replaced);
    if !left.is_nothing() {
        eprintln!("{}", report::say(&left_message(&left)));
    }
    Ok(())
}

/// What of a table could not be used, in one sentence.
fn left_message(left: &Left) -> Message {
    Message::new("codes-incoming-left")
        .with("rows", left.without_code.len())
        .with("repeated", left.repeated.len())
        .with("parents", left.lost_parents.len())
        .with("days", left.no_days.len())
}

fn used_as(column: &ListColumn) -> String {
    match column {
        ListColumn::Label(language) => format!("label {language}"),
        ListColumn::Synonyms(language) => format!("synonyms {language}"),
        other => report::word(other),
    }
}

/// The proposal with what was said by hand in its place.
fn chosen(
    args: &ImportArgs,
    names: &[String],
    proposed: Vec<ListColumn>,
) -> Result<Vec<ListColumn>, Failure> {
    let mut out = proposed;
    let at = |name: &str| {
        names.iter().position(|n| n == name).ok_or_else(|| {
            let said = Message::new("cli-unknown-column").with("column", name);
            Failure::from(said.with("columns", names.join(", ")))
        })
    };
    let mut put = |name: &str, used: ListColumn| -> Result<(), Failure> {
        let at = at(name)?;
        let single = !matches!(used, ListColumn::Synonyms(_) | ListColumn::Skip);
        for other in out.iter_mut().filter(|o| single && **o == used) {
            *other = ListColumn::Skip;
        }
        if let Some(slot) = out.get_mut(at) {
            *slot = used;
        }
        Ok(())
    };
    for name in &args.skip {
        put(name, ListColumn::Skip)?;
    }
    for text in &args.synonyms {
        let (language, name) = in_language(text)?;
        put(name, ListColumn::Synonyms(language.to_owned()))?;
    }
    for text in &args.label {
        let (language, name) = in_language(text)?;
        put(name, ListColumn::Label(language.to_owned()))?;
    }
    for (name, used) in [
        (&args.code_valid_from, ListColumn::ValidFrom),
        (&args.code_valid_to, ListColumn::ValidTo),
        (&args.parent, ListColumn::Parent),
        (&args.code, ListColumn::Code),
    ] {
        if let Some(name) = name {
            put(name, used)?;
        }
    }
    Ok(out)
}

/// `fr=Libellé` in its two parts.
fn in_language(text: &str) -> Result<(&str, &str), Failure> {
    text.split_once('=')
        .filter(|(language, _)| (2..=3).contains(&language.len()))
        .ok_or_else(|| Message::new("cli-codes-language").with("text", text).into())
}

/// A day as it is kept; an empty text stays empty.
fn day(text: &str, read: fn(&str) -> Option<String>) -> Result<String, Failure> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    read(text).ok_or_else(|| Message::new("cli-codes-no-day").with("text", text).into())
}

fn take_edition(edition: &Edition, own: &mut OwnList) -> Result<(), Failure> {
    if let Some(version) = &edition.version {
        own.version.clone_from(version);
    }
    if let Some(source) = &edition.source {
        own.source.clone_from(source);
    }
    if let Some(from) = &edition.valid_from {
        own.valid.from = day(from, Validity::first_day)?;
    }
    if let Some(to) = &edition.valid_to {
        own.valid.to = day(to, Validity::last_day)?;
    }
    Ok(())
}

/// Takes a copy of a list into the project unless it is kept there already.
fn keep(path: &Path, project: &mut Project, list: &CodeListId) -> Result<OwnList, Failure> {
    let kept = |l: &&OwnList| &l.id == list && l.is_kept();
    if let Some(own) = project.codes.lists.iter().find(kept) {
        return Ok(own.clone());
    }
    let lists = lists_of(Some(path))?;
    let own = OwnList::kept(known(&lists, list.as_str())?.list());
    change(path, project, CodesEdit::PutList { list: own.clone() })?;
    Ok(own)
}

pub(super) fn set(args: &SetArgs) -> Result<(), Failure> {
    let mut project = to_change(&args.project)?;
    let list: CodeListId = args.list.as_str().into();
    let own = keep(&args.project, &mut project, &list)?;
    let old = args.instead_of.as_ref().unwrap_or(&args.code);
    let present = own.entries.iter().find(|e| &e.code == old);
    if args.instead_of.is_some() && present.is_none() {
        return Err(unknown_code(&args.list, old));
    }
    let mut entry = present.cloned().unwrap_or_default();
    entry.code.clone_from(&args.code);
    if let Some(parent) = &args.parent {
        if !parent.is_empty() && !own.entries.iter().any(|e| &e.code == parent) {
            return Err(unknown_code(&args.list, parent));
        }
        entry.parent.clone_from(parent);
    }
    for text in &args.label {
        let (language, label) = in_language(text)?;
        put_label(&mut entry, language, label);
    }
    for text in &args.synonym {
        let (language, name) = in_language(text)?;
        entry.synonyms.push((language.to_owned(), name.to_owned()));
    }
    if let Some(from) = &args.valid_from {
        entry.valid.from = day(from, Validity::first_day)?;
    }
    if let Some(to) = &args.valid_to {
        entry.valid.to = day(to, Validity::last_day)?;
    }
    done(
        &args.project,
        &mut project,
        CodesEdit::PutEntry { list, entry, instead_of: args.instead_of.clone() },
    )
}

fn put_label(entry: &mut Entry, language: &str, label: &str) {
    match entry.labels.iter_mut().find(|(l, _)| l == language) {
        Some((_, present)) => label.clone_into(present),
        None => entry.labels.push((language.to_owned(), label.to_owned())),
    }
    entry.labels.retain(|(_, text)| !text.is_empty());
}

fn unknown_code(list: &str, code: &str) -> Failure {
    Message::new("cli-codes-unknown-code").with("list", list).with("code", code).into()
}

pub(super) fn unset(path: &Path, list: &str, code: &str) -> Result<(), Failure> {
    let mut project = to_change(path)?;
    let id: CodeListId = list.into();
    let own = keep(path, &mut project, &id)?;
    if !own.entries.iter().any(|e| e.code == code) {
        return Err(unknown_code(list, code));
    }
    done(path, &mut project, CodesEdit::RemoveEntry { list: id, code: code.to_owned() })
}

pub(super) fn describe(args: &DescribeArgs) -> Result<(), Failure> {
    let mut project = to_change(&args.project)?;
    let mut own = own_list(&project, &args.list)?;
    take_edition(&args.edition, &mut own)?;
    let OwnList { id, version, source, valid, .. } = own;
    done(&args.project, &mut project, CodesEdit::DescribeList { id, version, source, valid })
}

pub(super) fn drop_list(path: &Path, list: &str) -> Result<(), Failure> {
    let mut project = to_change(path)?;
    let id = own_list(&project, list)?.id;
    done(path, &mut project, CodesEdit::RemoveList { id })
}

pub(super) fn valid_on(path: &Path, text: Option<&str>) -> Result<(), Failure> {
    let mut project = to_change(path)?;
    let day = day(text.unwrap_or_default(), Validity::last_day)?;
    done(path, &mut project, CodesEdit::ValidOn { day })
}

fn own_list(project: &Project, list: &str) -> Result<OwnList, Failure> {
    project.codes.lists.iter().find(|l| l.id.as_str() == list).cloned().ok_or_else(|| {
        let own = project.codes.lists.iter().map(|l| l.id.as_str()).collect::<Vec<_>>().join(", ");
        Message::new("cli-codes-not-own").with("list", list).with("lists", own).into()
    })
}

fn done(path: &Path, project: &mut Project, edit: CodesEdit) -> Result<(), Failure> {
    let said = crate::project::Edit::Codes { edit: edit.clone() }.sentence();
    change(path, project, edit)?;
    say_line!("{}", report::say(&said));
    Ok(())
}
