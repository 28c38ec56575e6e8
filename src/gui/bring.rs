//! Files become sources: what is proposed for them, as edits; runs in a job, because a workbook of a hundred megabytes must not stop the window.
//!
//! Everything that is proposed without a question is accepted (undo takes all of it back at once): how the file is read, its steps, its columns
//! on the common fields; in a project without fields also those, a careful policy and the files that leave.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::base::{Context, Progress, SourceId};
use crate::codes::Lists;
use crate::disclosure::DisclosureEdit;
use crate::export::ExportEdit;
use crate::findings::Findings;
use crate::pipeline::{StageError, full_facts, hits, propose_mappings, propose_sources, protect};
use crate::project::{Edit, Project};
use crate::schema::{MappingEdit, SchemaEdit, suggest};
use crate::table::profile::profile;

/// What came of looking at files.
pub(super) struct Brought {
    /// The changes, in order.
    pub(super) edits: Vec<Edit>,
    /// The sources that they add.
    pub(super) added: Vec<SourceId>,
    /// The files that could not be read, and why.
    pub(super) failed: Vec<(PathBuf, StageError)>,
}

/// Looks at files and folders; a folder of files of one template becomes one source.
pub(super) fn look_at(ctx: &Context, project: &Arc<Project>, dir: &Path, paths: Vec<PathBuf>) -> Brought {
    ctx.progress.begin(paths.len() as u64);
    let files = &ctx.progress;
    // What is done within a file counts for itself: whoever waits reads “file 2 of 5”.
    let ctx = &Context { progress: Progress::default(), ..ctx.clone() };
    let mut brought = Brought { edits: Vec::new(), added: Vec::new(), failed: Vec::new() };
    let mut next = (**project).clone();
    let mut taken: Vec<SourceId> = project.sources.iter().map(|s| s.id.clone()).collect();
    let mut cleaned = Vec::new();
    for path in paths {
        for proposed in propose_sources(ctx, dir, &path, &taken, &Findings::new()) {
            match proposed {
                Ok(proposed) => {
                    taken.push(proposed.source.id.clone());
                    brought.added.push(proposed.source.id.clone());
                    cleaned.push((proposed.source.id.clone(), proposed.cleaned, proposed.told));
                    brought.edits.push(Edit::AddSource { source: Box::new(proposed.source) });
                }
                Err((_, error)) if error.is_cancelled() => return brought,
                Err((file, error)) => brought.failed.push((file, error)),
            }
        }
        if ctx.check().is_err() {
            return brought;
        }
        files.add(1);
    }
    let lists = Lists::default();
    let mut more = Vec::new();
    if next.schema.fields.is_empty() {
        let facts: Vec<_> = cleaned
            .iter()
            .map(|(id, table, told)| {
                full_facts(id.as_str(), table, &profile(ctx, table).unwrap_or_default(), told.clone())
            })
            .collect();
        let suggested = suggest::suggest(&facts, &|list, values| hits(&lists, list, values));
        next.schema = suggested.schema;
        more.push(Edit::Schema { edit: SchemaEdit::Entity { entity: next.schema.entity } });
        let fields = next.schema.fields.iter().cloned();
        more.extend(fields.map(|field| Edit::Schema { edit: SchemaEdit::Put { field } }));
        more.extend(suggested.mappings.into_iter().map(|p| put(p.decision)));
        if next.disclosure.policies.is_empty()
            && next.export.targets.is_empty()
            && !next.schema.fields.is_empty()
        {
            protect(&mut next);
            let policies = next.disclosure.policies.iter().cloned().map(Box::new);
            more.extend(policies.map(|policy| Edit::Disclosure { edit: DisclosureEdit::Put { policy } }));
            let targets = next.export.targets.iter().cloned();
            more.extend(targets.map(|target| Edit::Export { edit: ExportEdit::Put { target } }));
        }
    } else {
        for (id, table, told) in &cleaned {
            let proposals =
                propose_mappings(ctx, &lists, (id, table, told.clone()), &next).unwrap_or_default();
            more.extend(proposals.into_iter().filter(|p| !p.asks).map(|p| put(p.decision)));
        }
    }
    if !brought.added.is_empty() {
        brought.edits.append(&mut more);
    }
    brought
}

fn put(mapping: crate::schema::Mapping) -> Edit {
    Edit::Mapping { edit: MappingEdit::Put { mapping } }
}
