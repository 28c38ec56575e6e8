//! The only way a project changes. Each area's own edits stand beside its settings; this enum wraps them, so that one log holds them all.

use serde::{Deserialize, Serialize};

use super::{Project, Source};
use crate::base::{ColumnName, SourceId};
use crate::clean::RecipeEdit;
use crate::clean::drift::Shape;
use crate::clean::facets::Facet;
use crate::codes::CodesEdit;
use crate::compare::CompareEdit;
use crate::disclosure::DisclosureEdit;
use crate::export::ExportEdit;
use crate::golden::GoldenEdit;
use crate::import::{Folder, Reading, Seen, SourceEdit};
use crate::linkage::{LinkageEdit, VerdictEdit};
use crate::schema::{MappingEdit, SchemaEdit};

/// One change of a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "area", rename_all = "kebab-case")]
#[expect(clippy::large_enum_variant, reason = "a history holds hundreds of edits; a box would save little")]
pub enum Edit {
    /// Call the dataset differently.
    Title {
        /// The new title.
        title: String,
    },
    /// Add a source at the end.
    AddSource {
        /// The source; its id must be new.
        source: Box<Source>,
    },
    /// Remove a source and what was decided about it.
    RemoveSource {
        /// Its id.
        id: SourceId,
    },
    /// Call a source differently.
    LabelSource {
        /// Its id.
        id: SourceId,
        /// The new label.
        label: String,
    },
    /// Move a source to a position in the list.
    MoveSource {
        /// Its id.
        id: SourceId,
        /// The new position, from 0.
        to: usize,
    },
    /// Remember that a proposal was turned down.
    Refuse {
        /// The source it is about.
        id: SourceId,
        /// The proposal's key.
        proposal: String,
    },
    /// Change how a source is read.
    Source {
        /// Its id.
        id: SourceId,
        /// The change.
        edit: SourceEdit,
    },
    /// Take a changed file for what it is now: the next one is compared with it.
    Arrived {
        /// The source.
        id: SourceId,
        /// The file, or in a folder the one of which the reading is.
        seen: Option<Seen>,
        /// How it is read.
        reading: Box<Reading>,
        /// What its table looks like.
        shape: Box<Shape>,
        /// Of a folder: its files.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        folder: Option<Folder>,
    },
    /// Follow a column of a source under its new name, in its steps, its map and its key.
    FollowColumn {
        /// The source.
        id: SourceId,
        /// What the column was called.
        from: ColumnName,
        /// What it is called now.
        to: ColumnName,
    },
    /// Keep the facets with which a person looks at a source.
    Facets {
        /// The source.
        id: SourceId,
        /// They.
        facets: Vec<Facet>,
    },
    /// Change how a source is cleaned.
    Recipe {
        /// Its id.
        id: SourceId,
        /// The change.
        edit: RecipeEdit,
    },
    /// Change the common schema.
    Schema {
        /// The change.
        edit: SchemaEdit,
    },
    /// Change the map.
    Mapping {
        /// The change.
        edit: MappingEdit,
    },
    /// Change code lists or the crosswalk.
    Codes {
        /// The change.
        edit: CodesEdit,
    },
    /// Change how records are matched.
    Linkage {
        /// The change.
        edit: LinkageEdit,
    },
    /// Decide about a pair.
    Verdict {
        /// The change.
        edit: VerdictEdit,
    },
    /// Change which value wins.
    Golden {
        /// The change.
        edit: GoldenEdit,
    },
    /// Change what protects people.
    Disclosure {
        /// The change.
        edit: DisclosureEdit,
    },
    /// Change the files that leave.
    Export {
        /// The change.
        edit: ExportEdit,
    },
    /// Change the saved comparisons.
    Compare {
        /// The change.
        edit: CompareEdit,
    },
    /// Several changes that count as one, for example "accept all".
    Many {
        /// The changes, in order.
        edits: Vec<Edit>,
    },
}

/// An edit does not fit the project it should change.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum EditError {
    /// There is no such source.
    #[error("there is no source “{0}”")]
    NoSource(SourceId),
    /// There is a source of this id already.
    #[error("there is a source “{0}” already")]
    SourceExists(SourceId),
    /// The recipe has no such step.
    #[error(transparent)]
    Recipe(#[from] crate::clean::NoSuchStep),
}

impl Edit {
    /// Applies the change, or leaves an error and a project that must be thrown away (the history works on a copy).
    pub fn apply(&self, project: &mut Project) -> Result<(), EditError> {
        match self {
            Edit::Title { title } => project.title.clone_from(title),
            Edit::AddSource { source } => {
                if project.source(&source.id).is_some() {
                    return Err(EditError::SourceExists(source.id.clone()));
                }
                project.sources.push((**source).clone());
            }
            Edit::RemoveSource { id } => {
                let at = position(project, id)?;
                project.sources.remove(at);
                project.mappings.lines.retain(|m| &m.source != id);
                project.mappings.left_out.retain(|l| &l.0 != id);
            }
            Edit::LabelSource { id, label } => source(project, id)?.label.clone_from(label),
            Edit::MoveSource { id, to } => {
                let at = position(project, id)?;
                let moved = project.sources.remove(at);
                project.sources.insert((*to).min(project.sources.len()), moved);
            }
            Edit::Refuse { id, proposal } => {
                let refused = &mut source(project, id)?.refused;
                if let Err(at) = refused.binary_search(proposal) {
                    refused.insert(at, proposal.clone());
                }
            }
            Edit::Source { id, edit } => {
                let source = source(project, id)?;
                edit.apply(&mut source.spec);
                if edit.changes_columns() {
                    source.shape = None;
                }
            }
            Edit::Arrived { id, seen, reading, shape, folder } => {
                let source = source(project, id)?;
                source.spec.seen = *seen;
                source.spec.reading = (**reading).clone();
                source.spec.folder.clone_from(folder);
                source.shape = Some((**shape).clone());
            }
            Edit::FollowColumn { id, from, to } => follow(project, id, from, to)?,
            Edit::Facets { id, facets } => source(project, id)?.facets.clone_from(facets),
            Edit::Recipe { id, edit } => edit.apply(&mut source(project, id)?.recipe)?,
            Edit::Schema { edit } => edit.apply(&mut project.schema),
            Edit::Mapping { edit } => edit.apply(&mut project.mappings),
            Edit::Codes { edit } => edit.apply(&mut project.codes),
            Edit::Linkage { edit } => project.linkage.apply(edit),
            Edit::Verdict { edit } => project.verdicts.apply(edit),
            Edit::Golden { edit } => edit.apply(&mut project.golden),
            Edit::Disclosure { edit } => edit.apply(&mut project.disclosure),
            Edit::Export { edit } => edit.apply(&mut project.export),
            Edit::Compare { edit } => edit.apply(&mut project.compare),
            Edit::Many { edits } => {
                for edit in edits {
                    edit.apply(project)?;
                }
            }
        }
        Ok(())
    }
}

fn position(project: &Project, id: &SourceId) -> Result<usize, EditError> {
    project.sources.iter().position(|s| &s.id == id).ok_or_else(|| EditError::NoSource(id.clone()))
}

fn source<'a>(project: &'a mut Project, id: &SourceId) -> Result<&'a mut Source, EditError> {
    let at = position(project, id)?;
    Ok(&mut project.sources[at])
}

/// Puts the new name of a column wherever the old one stands.
fn follow(project: &mut Project, id: &SourceId, from: &ColumnName, to: &ColumnName) -> Result<(), EditError> {
    let source = source(project, id)?;
    for entry in &mut source.recipe.steps {
        entry.step = entry.step.with_column_renamed(from, to);
    }
    if source.spec.key_column.as_ref() == Some(from) {
        source.spec.key_column = Some(to.clone());
    }
    if let Some(column) = source.shape.iter_mut().flat_map(|s| &mut s.columns).find(|c| &c.name == from) {
        column.name.clone_from(to);
    }
    for facet in source.facets.iter_mut().filter(|f| &f.column == from) {
        facet.column.clone_from(to);
    }
    project.mappings.follow(id, from, to);
    Ok(())
}
