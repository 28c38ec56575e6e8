//! A whole project from files, with every proposal accepted: how each file is read, how it is cleaned, which column is which field, what is
//! protected and what leaves. Running it needs no further decision; every one of them can be changed afterwards.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::propose_map::{ChosenSchema, facts_of, hits};
use super::{StageError, arrival, propose_map};
use crate::base::{Context, SourceId, normal, script};
use crate::clean::{self, Recipe};
use crate::codes::Lists;
use crate::disclosure::Policy;
use crate::export::{Format, Target};
use crate::findings::{Findings, Message, Place, Proposal};
use crate::import::{self, Folder, ImportError, Imported, SeenFile, SourceSpec, folder};
use crate::project::{Project, Source};
use crate::schema::{self, Mapping, suggest};
use crate::table::profile::ColumnProfile;
use crate::table::{Table, profile};

/// A source with every proposal for it accepted, and its table after the proposed recipe.
#[derive(Clone, Debug)]
pub struct ProposedSource {
    /// The source as it would be added.
    pub source: Source,
    /// Its table after the recipe.
    pub cleaned: Table,
    /// What the name of its file and the titles above its table say; of several files nothing, because each says its own.
    pub told: Vec<String>,
}

/// How to read and clean what lies at `path`: one source for a file; for a folder one source for all files of one template, and one for every
/// file that is alone of its kind. `taken` are the ids in use; paths are kept relative to `dir` where they lie below or beside it. A file
/// that cannot be read comes back with the reason.
pub fn propose_sources(
    ctx: &Context,
    dir: &Path,
    path: &Path,
    taken: &[SourceId],
    findings: &Findings,
) -> Vec<Result<ProposedSource, (PathBuf, StageError)>> {
    let mut taken = taken.to_vec();
    let mut groups: Vec<Vec<Looked>> = Vec::new();
    let mut out = Vec::new();
    let is_folder = path.is_dir();
    let files = if is_folder { folder::files_in(path) } else { Ok(vec![String::new()]) };
    let files = match files {
        Ok(files) => files,
        Err(error) => {
            let error = ImportError::Io { path: path.to_owned(), source: error };
            return vec![Err((path.to_owned(), failed(&"folder".into(), error)))];
        }
    };
    if files.is_empty() {
        return vec![Err((
            path.to_owned(),
            failed(&"folder".into(), ImportError::NotATable(path.to_owned())),
        ))];
    }
    for name in &files {
        let file = if is_folder { path.join(name) } else { path.to_owned() };
        match look(ctx, dir, file.clone(), findings) {
            Ok(looked) => {
                let same = |g: &&mut Vec<Looked>| g.first().is_some_and(|first| first.is_like(&looked));
                match groups.iter_mut().find(same) {
                    Some(group) if is_folder => group.push(looked),
                    _ => groups.push(vec![looked]),
                }
            }
            Err(error) => out.push(Err((file, error))),
        }
    }
    let alone = groups.len() == 1;
    for group in &groups {
        let of_folder = is_folder && (group.len() > 1 || alone);
        let Some(first) = group.first() else { continue };
        let proposed = if of_folder {
            let names = group.iter().map(Looked::name).collect::<Vec<_>>();
            let left_out = files.iter().filter(|f| !names.contains(f)).cloned().collect();
            // Two templates in one folder are told apart by their first file.
            let called = if alone { path } else { first.file.as_path() };
            stack_group(ctx, dir, path, (called, left_out), group, &taken)
        } else {
            let (id, label) = name_of(&first.file, &taken);
            let table = first.imported.table.renamed_source(&id);
            table
                .map_err(StageError::from)
                .and_then(|table| {
                    finish(ctx, id, label, first.spec.clone(), &table, arrival::sheets_of(&first.imported))
                })
                .map(|proposed| ProposedSource { told: first.told(), ..proposed })
        };
        match proposed {
            Ok(proposed) => {
                taken.push(proposed.source.id.clone());
                out.push(Ok(proposed));
            }
            Err(error) => out.push(Err((first.file.clone(), error))),
        }
    }
    out
}

/// A file as proposed and read, before it has an id.
struct Looked {
    file: PathBuf,
    spec: SourceSpec,
    imported: Imported,
}

impl Looked {
    fn name(&self) -> String {
        self.file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// What its name and its titles say.
    fn told(&self) -> Vec<String> {
        let stem = self.file.file_stem().map(|s| s.to_string_lossy().replace('_', " "));
        let titles = self.imported.preview.first.iter().filter(|row| row.role == import::RowRole::Title);
        let said = titles.map(|row| {
            let cells = row.cells.iter().map(|c| c.trim()).filter(|c| !c.is_empty());
            cells.collect::<Vec<_>>().join(" ")
        });
        stem.into_iter().chain(said).filter(|text| !text.is_empty()).collect()
    }

    fn is_like(&self, other: &Looked) -> bool {
        self.spec.reading.format == other.spec.reading.format
            && folder::fits(folder::likeness(&self.imported.table, &other.imported.table))
    }
}

fn failed(id: &SourceId, error: ImportError) -> StageError {
    StageError::Import { id: id.clone(), error: Arc::new(error) }
}

fn look(ctx: &Context, dir: &Path, file: PathBuf, findings: &Findings) -> Result<Looked, StageError> {
    let (id, _) = name_of(&file, &[]);
    let failed = |error| failed(&id, error);
    let proposed = import::propose(ctx, &file, None, findings).map_err(failed)?;
    let spec = SourceSpec {
        path: relative(dir, &file),
        seen: Some(proposed.seen),
        reading: proposed.reading,
        ..SourceSpec::default()
    };
    let imported = import::read(ctx, dir, &id, &spec, findings).map_err(failed)?;
    Ok(Looked { file, spec, imported })
}

/// One source of all files of a template; the reading is that of the first.
fn stack_group(
    ctx: &Context,
    dir: &Path,
    path: &Path,
    (called, left_out): (&Path, Vec<String>),
    group: &[Looked],
    taken: &[SourceId],
) -> Result<ProposedSource, StageError> {
    let (id, label) = name_of(called, taken);
    let files: Vec<(String, &Imported)> = group.iter().map(|l| (l.name(), &l.imported)).collect();
    let (stacked, _) = folder::stack(&files)?;
    let seen = |l: &Looked| l.spec.seen.map(|seen| SeenFile { name: l.name(), seen });
    let known = Folder { files: group.iter().filter_map(seen).collect(), left_out };
    let first = group.first().map(|l| l.spec.clone()).unwrap_or_default();
    let spec = SourceSpec { path: relative(dir, path), folder: Some(known), ..first };
    finish(ctx, id.clone(), label, spec, &stacked.table.renamed_source(&id)?, Vec::new())
}

/// The source with its recipe, key and remembered shape.
fn finish(
    ctx: &Context,
    id: SourceId,
    label: String,
    spec: SourceSpec,
    table: &Table,
    sheets: Vec<String>,
) -> Result<ProposedSource, StageError> {
    let profiles = profile::profile(ctx, table)?;
    let recipe = clean::suggest::recipe(&clean::suggest::propose(ctx, table, &profiles)?);
    let recipe = without_coded_spellings(recipe, table);
    let cleaned = run_quietly(ctx, &recipe, table)?;
    let spec = SourceSpec { key_column: key_column(table, &cleaned), ..spec };
    let shape = Some(clean::drift::Shape { sheets, ..clean::drift::shape(ctx, table, &profiles)? });
    let source = Source { id, label, spec, recipe, shape, ..Source::default() };
    Ok(ProposedSource { source, cleaned, told: Vec::new() })
}

/// The steps that are proposed without asking, for a table as imported.
pub fn propose_recipe(ctx: &Context, table: &Table) -> Result<Recipe, StageError> {
    let profiles = profile::profile(ctx, table)?;
    Ok(clean::suggest::recipe(&clean::suggest::propose(ctx, table, &profiles)?))
}

/// A recipe without merged spellings in columns that a code list knows: there each spelling is evidence (nigérien is not nigerian), and the
/// list brings them together.
fn without_coded_spellings(mut recipe: Recipe, table: &Table) -> Recipe {
    let lists = Lists::default();
    let known = |column: &str| {
        let Ok(cells) = table.text(column) else { return false };
        let distinct = crate::table::strings::distinct(cells);
        let mut values: Vec<(String, usize)> = distinct
            .values
            .iter()
            .zip(&distinct.counts)
            .map(|(v, &n)| ((*v).to_owned(), n as usize))
            .collect();
        values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        ["sex", "iso3166-1", "marital-status"].iter().any(|list| hits(&lists, list, &values) >= 0.6)
    };
    recipe.steps.retain(|entry| match &entry.step {
        clean::Step::MergeSpellings(merge) => !known(merge.column.as_str()),
        _ => true,
    });
    recipe
}

fn run_quietly(ctx: &Context, recipe: &Recipe, table: &Table) -> Result<Table, StageError> {
    Ok(clean::run(ctx, recipe, table, &Findings::new())?.0)
}

/// The column that numbers the records: called like one, filled and distinct nearly everywhere.
fn key_column(imported: &Table, cleaned: &Table) -> Option<crate::base::ColumnName> {
    let fields = schema::presets::fields(schema::EntityKind::Resident);
    let facts = facts_of("key", &quick_profiles(imported), Vec::new());
    let none = |_: &str, _: &[(String, usize)]| 0.0;
    let found = suggest::mappings(&facts, &fields, &none);
    let line = found.into_iter().find(|m| m.decision.field.as_str() == "record_id")?;
    let schema::From::Column(column) = line.decision.from else { return None };
    let cells = imported.text(column.as_str()).ok()?;
    let distinct = crate::table::strings::distinct(cells);
    let unique = distinct.counts.iter().filter(|&&n| n == 1).count();
    let enough = unique * 10 >= cells.len() * 6 && cleaned.height() > 0;
    enough.then_some(column)
}

fn quick_profiles(table: &Table) -> Vec<ColumnProfile> {
    let quiet = Context::new(jiff::civil::date(2000, 1, 1));
    profile::profile(&quiet, table).unwrap_or_default()
}

/// A project of these files with every proposal accepted, in the common schema that fits. `path` is where the project will lie.
pub fn propose_project(
    ctx: &Context,
    path: &Path,
    files: &[PathBuf],
    findings: &Findings,
) -> Result<Project, StageError> {
    Ok(propose_project_in(ctx, path, files, None, findings)?.project)
}

/// A project with every proposal accepted, and the proposals for its map with their evidence.
#[derive(Clone, Debug)]
pub struct ProposedProject {
    /// The project.
    pub project: Project,
    /// What was proposed for its map.
    pub mappings: Vec<Proposal<Mapping>>,
    /// The files that could not be read, and why: the project is without them.
    pub left_out: Vec<(PathBuf, Message)>,
}

/// As [`propose_project`], in a schema that somebody chose.
pub fn propose_project_in(
    ctx: &Context,
    path: &Path,
    files: &[PathBuf],
    chosen: Option<ChosenSchema>,
    findings: &Findings,
) -> Result<ProposedProject, StageError> {
    let dir = path.parent().unwrap_or(Path::new(""));
    let title = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let mut project = Project::new(&title);
    let (mut facts, mut taken) = (Vec::new(), Vec::new());
    let (mut left_out, mut first_error) = (Vec::new(), None);
    for file in files {
        for proposed in propose_sources(ctx, dir, file, &taken, findings) {
            let proposed = match proposed {
                Ok(proposed) => proposed,
                // Of a folder what can be read is taken; the rest is said.
                Err((broken, StageError::Import { error, .. })) if file.is_dir() && broken != *file => {
                    let name = broken.file_name().map(|n| n.to_string_lossy().into_owned());
                    let message = Message::new("finding-folder-unread")
                        .with("file", name.unwrap_or_default())
                        .with("why", error.message());
                    findings.warn(message, Place::default());
                    continue;
                }
                // Of several files too: one department's broken file does not keep the others from their project.
                Err((broken, StageError::Import { id, error })) => {
                    left_out.push((broken, error.message()));
                    first_error.get_or_insert(StageError::Import { id, error });
                    continue;
                }
                Err((_, error)) => return Err(error),
            };
            taken.push(proposed.source.id.clone());
            let profiles = profile::profile(ctx, &proposed.cleaned)?;
            let id = proposed.source.id.as_str();
            facts.push(propose_map::full_facts(id, &proposed.cleaned, &profiles, proposed.told));
            project.sources.push(proposed.source);
        }
    }
    if project.sources.is_empty() {
        return Err(first_error.unwrap_or(StageError::NoSources));
    }
    for (file, why) in &left_out {
        let message = Message::new("finding-file-left-out")
            .with("file", file.display().to_string())
            .with("why", why.clone());
        findings.error(message, Place::default());
    }
    let mappings = propose_map::fill(&mut project, &facts, chosen, findings);
    protect(&mut project);
    Ok(ProposedProject { project, mappings, left_out })
}

/// A careful policy for an open recipient, and the files that leave under it.
pub fn protect(project: &mut Project) {
    let mut policy = Policy::proposed("analysis", "", "", &project.schema.fields);
    // Without a key on this computer nothing can be made into pseudonyms: the entity number is left out until somebody makes one.
    for field in &mut policy.fields {
        if field.action == crate::disclosure::Action::Pseudonymise {
            field.action = crate::disclosure::Action::Drop;
        }
    }
    project.export.targets = [Format::Csv, Format::Xlsx]
        .into_iter()
        .map(|format| Target { policy: policy.id.clone(), format, ..Target::default() })
        .collect();
    project.disclosure.policies = vec![policy];
}

/// An id and a label from a file name: `etat_civil_2026-10.xlsx` → `etat-civil-2026-10`, “etat civil 2026-10”.
fn name_of(file: &Path, taken: &[SourceId]) -> (SourceId, String) {
    let stem = file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let label = stem.replace('_', " ");
    let latin = normal::fold(&script::romanise(&stem.replace(['_', '.'], "-")));
    let mut id: String = latin
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    if id.is_empty() {
        id = "source".to_owned();
    }
    let mut unique = id.clone();
    let mut n = 2;
    while taken.iter().any(|t| t.as_str() == unique) {
        unique = format!("{id}-{n}");
        n += 1;
    }
    (unique.into(), label)
}

/// The path of a file as the project stores it: relative to the project's folder, with `/`, where there is such a way.
pub fn relative(dir: &Path, file: &Path) -> String {
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (dir, file) = (whole(if dir.as_os_str().is_empty() { Path::new(".") } else { dir }), whole(file));
    let tidy = |path: &Path| {
        path.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    };
    if let Ok(below) = file.strip_prefix(normal_path(&dir)) {
        return tidy(below);
    }
    let (dir, file) = (normal_path(&dir), normal_path(&file));
    for (up, ancestor) in dir.ancestors().enumerate() {
        let is_root = ancestor.parent().is_none();
        if let Ok(below) = file.strip_prefix(ancestor)
            && !is_root
        {
            return format!("{}{}", "../".repeat(up), tidy(below));
        }
    }
    file.to_string_lossy().into_owned()
}

/// The path without `.` and `..`.
fn normal_path(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_become_ids_that_differ() {
        let (id, label) = name_of(Path::new("x/etat_civil_2026-10.xlsx"), &[]);
        assert_eq!((id.as_str(), label.as_str()), ("etat-civil-2026-10", "etat civil 2026-10"));
        let (again, _) = name_of(Path::new("y/etat_civil_2026-10.csv"), &[id]);
        assert_eq!(again.as_str(), "etat-civil-2026-10-2");
        let (arabic, _) = name_of(Path::new("المركز_الصحي.xlsx"), &[]);
        assert!(!arabic.as_str().is_empty() && arabic.as_str().is_ascii(), "{arabic}");
    }

    #[test]
    fn paths_are_relative_where_there_is_a_way() {
        assert_eq!(relative(Path::new("/a/b"), Path::new("/a/b/c/d.csv")), "c/d.csv");
        assert_eq!(relative(Path::new("/a/b"), Path::new("/a/x/d.csv")), "../x/d.csv");
        assert_eq!(relative(Path::new("/a/b"), Path::new("/z/d.csv")), "/z/d.csv");
    }
}
