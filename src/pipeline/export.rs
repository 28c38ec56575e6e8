//! Clearing and writing as the pipeline runs them: which table a policy's shape takes, where its key lies, what the files say about the data.

use std::path::{Path, PathBuf};

use super::{Outcomes, Run, StageError};
use crate::base::{CodeListId, Context};
use crate::codes::Lists;
use crate::disclosure::{self, Cleared, Policy, Secret, Shape};
use crate::export::register::Entry;
use crate::export::{self, About, CodeMeaning, ListMeaning, Output, Signature, SourceLine, secret_file};
use crate::findings::{Finding, Findings, Message};
use crate::golden::Golden;
use crate::project::Project;
use crate::table::{Field, Labels};

/// Turns a message into words of a language (`en`, `fr`, `ar`).
pub type Say<'a> = &'a (dyn Fn(&str, &Message) -> String + Sync);

/// What an export wrote.
#[derive(Debug, Default)]
pub struct Exported {
    /// The files, with paths relative to the folder of the export.
    pub outputs: Vec<Output>,
    /// What was reported while writing.
    pub findings: Vec<Finding>,
}

/// The folder for what belongs to the person and not to a project: keys, settings. `DIWAN_HOME` names another one.
pub fn data_folder() -> PathBuf {
    let named = std::env::var_os("DIWAN_HOME").filter(|v| !v.is_empty()).map(PathBuf::from);
    named.or_else(|| dirs::data_dir().map(|d| d.join("diwan"))).unwrap_or_else(|| PathBuf::from(".diwan"))
}

/// Where the pseudonym key of a policy lies on this computer.
pub fn secret_path(project: &Project, policy: &Policy) -> PathBuf {
    secret_file::path(&data_folder(), &project.title, &policy.id)
}

/// The pseudonym key of a policy, when it needs one and it is on this computer.
pub(super) fn secret_of(project: &Project, policy: &Policy) -> Result<Option<Secret>, StageError> {
    if !policy.needs_secret() {
        return Ok(None);
    }
    let path = secret_path(project, policy);
    let text =
        secret_file::read(&path).map_err(|source| StageError::Secret { path: path.clone(), source })?;
    Ok(text.and_then(|text| Secret::from_text(&text).ok()))
}

/// Makes the pseudonym key of a policy on this computer, or finds it, and says its fingerprint.
pub fn make_secret(project: &Project, policy: &Policy) -> Result<String, StageError> {
    let path = secret_path(project, policy);
    let io = |source| StageError::Secret { path: path.clone(), source };
    if let Some(text) = secret_file::read(&path).map_err(io)?
        && let Ok(secret) = Secret::from_text(&text)
    {
        return Ok(secret.fingerprint());
    }
    let secret = Secret::generate().map_err(|e| io(std::io::Error::other(e.to_string())))?;
    secret_file::create(&path, &secret.to_text()).map_err(io)?;
    Ok(secret.fingerprint())
}

/// What clearing reads.
pub(super) struct Clear<'a> {
    pub(super) project: &'a Project,
    pub(super) lists: &'a Lists,
    pub(super) golden: &'a Golden,
    pub(super) policy: &'a Policy,
    pub(super) secret: Option<&'a Secret>,
}

pub(super) fn clear(ctx: &Context, input: &Clear<'_>, findings: &Findings) -> Result<Cleared, StageError> {
    let records;
    let table = match input.policy.shape {
        Shape::OnePerRecord => {
            records = input.golden.records()?;
            &records
        }
        _ => &input.golden.table,
    };
    let parents = |list: &CodeListId, code: &str| {
        let matcher = input.lists.get(list)?;
        let parent = &matcher.list().entry(code)?.parent;
        (!parent.is_empty()).then(|| parent.clone())
    };
    let codes = &input.project.codes;
    let fields: Vec<Field> = input
        .project
        .schema
        .fields
        .iter()
        .map(|f| Field { list: codes.list_of(f).cloned(), ..f.clone() })
        .collect();
    Ok(disclosure::clear(ctx, table, &fields, input.policy, input.secret, &parents, findings)?)
}

/// Writes every target of the project below `out`, all files of a policy or none of them, and enters what left in the register.
pub fn export(
    ctx: &Context,
    run: &Run<'_>,
    outcomes: &Outcomes,
    out: &Path,
    say: Say<'_>,
    signed: &Signature,
) -> Result<Exported, StageError> {
    let findings = Findings::new();
    let project = run.project;
    let (lists, _) = Lists::load(run.dir, &project.codes.lists);
    let mut exported = Exported::default();
    let mut entries = Vec::new();
    let folder = std::path::absolute(out).unwrap_or_else(|_| out.to_owned()).display().to_string();
    for policy in &project.disclosure.policies {
        let Some(cleared) = outcomes.cleared.get(&policy.id) else { continue };
        let about = About {
            title: project.title.clone(),
            licence: project.export.licence.clone(),
            sources: project.sources.iter().map(|s| source_line(s, outcomes)).collect(),
            lists: used_lists(&cleared.value, &lists),
            say,
        };
        let written = export::write(ctx, &cleared.value, &project.export.targets, out, &about, &findings)?;
        let without = super::register::without(project, outcomes);
        entries.push(Entry::of(&cleared.value, signed, without, &folder, &written));
        exported.outputs.extend(written);
    }
    super::register::write(run, entries, &findings);
    super::ledger::write(run, outcomes)?;
    super::coverage_log::write(ctx, run, outcomes, &findings);
    exported.findings = findings.into_sorted();
    Ok(exported)
}

fn source_line(source: &crate::project::Source, outcomes: &Outcomes) -> SourceLine {
    let rows = match outcomes.imports.get(&source.id) {
        Some(Ok(kept)) => kept.value.table.height() as u64,
        _ => 0,
    };
    let left_out = matches!(outcomes.imports.get(&source.id), Some(Err(_)));
    SourceLine { id: source.id.clone(), label: source.label.clone(), rows, left_out }
}

/// The lists whose codes leave, with the meaning of every code that occurs in the cleared table.
fn used_lists(cleared: &Cleared, lists: &Lists) -> Vec<ListMeaning> {
    let mut out: Vec<ListMeaning> = Vec::new();
    for field in cleared.fields() {
        let Some(id) = &field.field.list else { continue };
        let (Some(matcher), Ok(cells)) = (lists.get(id), cleared.table().text(field.field.name.as_str()))
        else {
            continue;
        };
        let present = crate::table::strings::distinct(cells);
        let codes = matcher.list().entries.iter().filter(|e| present.values.contains(&e.code.as_str()));
        let meanings: Vec<CodeMeaning> = codes
            .map(|e| CodeMeaning {
                code: e.code.clone(),
                label: Labels {
                    en: e.label("en").to_owned(),
                    fr: e.label("fr").to_owned(),
                    ar: e.label("ar").to_owned(),
                },
            })
            .collect();
        match out.iter_mut().find(|l| &l.id == id) {
            Some(list) => {
                for meaning in meanings {
                    if !list.codes.contains(&meaning) {
                        list.codes.push(meaning);
                    }
                }
            }
            None => out.push(ListMeaning { id: id.clone(), codes: meanings }),
        }
    }
    out
}
