//! A whole project from files, with every proposal accepted: how each file is read, how it is cleaned, which column is which field, what is
//! protected and what leaves. Running it needs no further decision; every one of them can be changed afterwards.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::StageError;
use crate::base::{Context, SourceId, normal, script};
use crate::clean::{self, Recipe};
use crate::codes::Lists;
use crate::disclosure::Policy;
use crate::export::{Format, Target};
use crate::findings::{Findings, Proposal};
use crate::import::{self, Seen, SourceSpec};
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
}

/// How to read and clean one file; `taken` are the ids in use. The path is kept relative to `dir` where it lies below or beside it.
pub fn propose_source(
    ctx: &Context,
    dir: &Path,
    file: &Path,
    taken: &[SourceId],
    findings: &Findings,
) -> Result<ProposedSource, StageError> {
    let (id, label) = name_of(file, taken);
    let failed = |error| StageError::Import { id: id.clone(), error: Arc::new(error) };
    let proposed = import::propose(ctx, file, None, findings).map_err(failed)?;
    let spec = SourceSpec {
        path: relative(dir, file),
        key_column: None,
        seen: Some(Seen { ..proposed.seen }),
        reading: proposed.reading,
    };
    let imported = import::read(ctx, dir, &id, &spec, findings).map_err(failed)?;
    let recipe = propose_recipe(ctx, &imported.table)?;
    let recipe = without_coded_spellings(recipe, &imported.table);
    let cleaned = run_quietly(ctx, &recipe, &imported.table)?;
    let key_column = key_column(&imported.table, &cleaned);
    let spec = SourceSpec { key_column, ..spec };
    let source = Source { id, label, spec, recipe, refused: Vec::new() };
    Ok(ProposedSource { source, cleaned })
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
    let facts = facts_of("key", &quick_profiles(imported));
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

/// What the map proposals need to know of a source.
pub fn facts_of(source: &str, profiles: &[ColumnProfile]) -> suggest::SourceFacts {
    let columns = profiles.iter().map(|p| suggest::ColumnFacts {
        name: p.name.clone(),
        kind: p.kind,
        rows: p.rows,
        blank: p.blank,
        values: p.top.iter().map(|(v, n)| (v.clone(), *n as usize)).collect(),
    });
    suggest::SourceFacts { source: source.into(), columns: columns.collect() }
}

/// The share of rows behind these values that a code list knows for certain.
pub fn hits(lists: &Lists, list: &str, values: &[(String, usize)]) -> f64 {
    let Some(matcher) = lists.get(&list.into()) else { return 0.0 };
    let sample: Vec<(&str, usize)> = values.iter().take(60).map(|(v, n)| (v.as_str(), *n)).collect();
    let known: usize = matcher.propose_all(&sample).iter().filter(|p| p.code.is_some()).map(|p| p.rows).sum();
    let all: usize = sample.iter().map(|(_, n)| n).sum();
    known as f64 / all.max(1) as f64
}

/// The map of one cleaned source onto the fields of a project.
pub fn propose_mappings(
    ctx: &Context,
    lists: &Lists,
    id: &SourceId,
    cleaned: &Table,
    project: &Project,
) -> Result<Vec<Proposal<Mapping>>, StageError> {
    let facts = facts_of(id.as_str(), &profile::profile(ctx, cleaned)?);
    Ok(suggest::mappings(&facts, &project.schema.fields, &|list, values| hits(lists, list, values)))
}

/// A project of these files with every proposal accepted. `path` is where the project will lie.
pub fn propose_project(
    ctx: &Context,
    path: &Path,
    files: &[PathBuf],
    findings: &Findings,
) -> Result<Project, StageError> {
    let dir = path.parent().unwrap_or(Path::new(""));
    let title = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let mut project = Project::new(&title);
    let (mut facts, mut taken) = (Vec::new(), Vec::new());
    for file in files {
        let proposed = propose_source(ctx, dir, file, &taken, findings)?;
        taken.push(proposed.source.id.clone());
        let profiles = profile::profile(ctx, &proposed.cleaned)?;
        facts.push(facts_of(proposed.source.id.as_str(), &profiles));
        project.sources.push(proposed.source);
    }
    let lists = Lists::default();
    let suggested = suggest::suggest(&facts, &|list, values| hits(&lists, list, values));
    project.schema = suggested.schema;
    for proposal in suggested.mappings {
        schema::MappingEdit::Put { mapping: proposal.decision }.apply(&mut project.mappings);
    }
    protect(&mut project);
    Ok(project)
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
