//! The compare stage as the pipeline runs it: coverage, agreement, the saved comparisons, and one count for each field worth counting by.

use std::path::Path;

use super::StageError;
use crate::base::{Context, FieldName, SourceId};
use crate::codes::Coded;
use crate::compare::{self, Agreement, Area, Comparison, Coverage};
use crate::findings::{Findings, Message, Place};
use crate::golden::Golden;
use crate::linkage::Linked;
use crate::project::Project;
use crate::table::{Entities, Meaning};

/// What departments, groups and districts look like side by side.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Who is known to which department.
    pub coverage: Coverage,
    /// How far the others agree with the reference source; `None` with a single source.
    pub agreement: Option<Agreement>,
    /// Each comparison with its result: the saved ones first, then one by each field worth counting by.
    pub comparisons: Vec<(Comparison, compare::Compared)>,
    /// How many of the comparisons are saved ones.
    pub saved: usize,
    /// The boundaries for the map, when the project has them.
    pub areas: Vec<Area>,
}

/// What the stage reads.
pub(super) struct Input<'a> {
    pub(super) project: &'a Project,
    pub(super) dir: &'a Path,
    pub(super) coded: &'a Coded,
    pub(super) linked: &'a Linked,
    pub(super) golden: &'a Golden,
}

pub(super) fn compare(ctx: &Context, input: &Input<'_>, findings: &Findings) -> Result<Compared, StageError> {
    let Input { project, coded, linked, golden, .. } = input;
    let sources: Vec<SourceId> = project.sources.iter().map(|s| s.id.clone()).collect();
    let coverage = compare::coverage(ctx, &coded.table, &linked.entities, &sources)?;
    let agreement = agreement(ctx, input)?;
    let known = sources_of(&coded.table, &linked.entities);
    let known_to = |entity: usize| known.get(entity).cloned().unwrap_or_default();
    let saved = project.compare.comparisons.len();
    let mut comparisons = Vec::new();
    for comparison in project.compare.comparisons.iter().cloned().chain(plain(project)) {
        let by = Place::default().field(comparison.by.first().map_or("", FieldName::as_str));
        let fields = &project.schema.fields;
        match compare::counts(ctx, &golden.table, fields, &comparison, &known_to, project.compare.min_count) {
            Ok(compared) => comparisons.push((comparison, compared)),
            Err(compare::CompareError::Cancelled(stopped)) => return Err(stopped.into()),
            Err(error) => {
                let message = Message::new("compare-not-possible")
                    .with("name", comparison.name.as_str())
                    .with("why", error.to_string());
                findings.warn(message, by);
            }
        }
    }
    let saved = saved.min(comparisons.len());
    Ok(Compared { coverage, agreement, comparisons, saved, areas: areas(input, findings) })
}

/// Counts by the fields that people ask for first: district, nationality, sex, age, marital status, and the source.
fn plain(project: &Project) -> Vec<Comparison> {
    let by = |meaning: Meaning| {
        let field = project.schema.fields.iter().find(|f| f.meaning == meaning)?;
        let banded = matches!(meaning, Meaning::BirthDate | Meaning::Age);
        Some(Comparison {
            by: vec![field.name.clone()],
            age_band: if banded { 10 } else { 0 },
            ..Comparison::default()
        })
    };
    let wanted = [
        Meaning::Locality,
        Meaning::Nationality,
        Meaning::Sex,
        Meaning::BirthDate,
        Meaning::MaritalStatus,
        Meaning::Category,
    ];
    let source = Comparison { by: vec!["source".into()], ..Comparison::default() };
    wanted.into_iter().filter_map(by).chain([source]).collect()
}

fn agreement(ctx: &Context, input: &Input<'_>) -> Result<Option<Agreement>, StageError> {
    let project = input.project;
    let reference = project.compare.reference.as_ref().filter(|id| project.source(id).is_some());
    let Some(reference) = reference.or(project.sources.first().map(|s| &s.id)) else { return Ok(None) };
    if project.sources.len() < 2 {
        return Ok(None);
    }
    let worth = |f: &&crate::table::Field| !matches!(f.meaning, Meaning::RecordId | Meaning::FreeText);
    let fields: Vec<_> = project.schema.fields.iter().filter(worth).cloned().collect();
    let found = compare::agreement(ctx, &input.coded.table, &input.linked.entities, &fields, reference)?;
    Ok(Some(found))
}

/// For each entity the sources that know it, in the order of the table.
fn sources_of(table: &crate::table::Table, entities: &Entities) -> Vec<Vec<SourceId>> {
    let mut known: Vec<Vec<SourceId>> = vec![Vec::new(); entities.count];
    for (source, &entity) in table.sources().iter().zip(&entities.of_row) {
        let source: SourceId = source.unwrap_or_default().into();
        if let Some(list) = known.get_mut(entity as usize)
            && !list.contains(&source)
        {
            list.push(source);
        }
    }
    known
}

fn areas(input: &Input<'_>, findings: &Findings) -> Vec<Area> {
    let Some(areas) = &input.project.compare.areas else { return Vec::new() };
    let path = input.dir.join(&areas.path);
    let read = std::fs::read_to_string(&path).map_err(|e| e.to_string());
    match read.and_then(|text| compare::areas_from_geojson(&text, &areas.code).map_err(|e| e.to_string())) {
        Ok(found) => found,
        Err(why) => {
            let message = Message::new("compare-no-areas").with("file", areas.path.as_str()).with("why", why);
            findings.warn(message, Place::default());
            Vec::new()
        }
    }
}
