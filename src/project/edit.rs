//! The only way a project changes. Each area's own edits stand beside its settings; this enum wraps them, so that one log holds them all.

use serde::{Deserialize, Serialize};

use super::{Project, Source};
use crate::base::SourceId;
use crate::clean::RecipeEdit;
use crate::codes::CodesEdit;
use crate::compare::CompareEdit;
use crate::disclosure::DisclosureEdit;
use crate::export::ExportEdit;
use crate::findings::Message;
use crate::golden::GoldenEdit;
use crate::import::SourceEdit;
use crate::linkage::{LinkageEdit, VerdictEdit};
use crate::schema::{MappingEdit, SchemaEdit};

/// One change of a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "area", rename_all = "kebab-case")]
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
            Edit::Source { id, edit } => edit.apply(&mut source(project, id)?.spec),
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

    /// The sentence by which the history lists it.
    pub fn sentence(&self) -> Message {
        let about = |id: &'static str, source: &SourceId| Message::new(id).with("source", source.as_str());
        match self {
            Edit::Title { title } => Message::new("edit-title").with("title", title.as_str()),
            Edit::AddSource { source } => {
                Message::new("edit-add-source").with("source", source.label.as_str())
            }
            Edit::RemoveSource { id } => about("edit-remove-source", id),
            Edit::LabelSource { id, label } => about("edit-label-source", id).with("label", label.as_str()),
            Edit::MoveSource { id, .. } => about("edit-move-source", id),
            Edit::Refuse { id, .. } => about("edit-refuse", id),
            Edit::Source { id, edit } => source_sentence(id, edit),
            Edit::Recipe { id, edit } => recipe_sentence(id, edit),
            Edit::Schema { edit } => schema_sentence(edit),
            Edit::Mapping { edit } => mapping_sentence(edit),
            Edit::Codes { edit } => codes_sentence(edit),
            Edit::Linkage { edit } => linkage_sentence(edit),
            Edit::Verdict { edit } => Message::new(match edit {
                VerdictEdit::Say(v) => match v.says {
                    crate::linkage::Says::Same => "edit-verdict-same",
                    crate::linkage::Says::Different => "edit-verdict-different",
                    crate::linkage::Says::Unsure => "edit-verdict-unsure",
                },
                VerdictEdit::Forget { .. } => "edit-verdict-forget",
            }),
            Edit::Golden { edit } => match edit {
                GoldenEdit::SetRule { rule } => {
                    Message::new("edit-golden-rule").with("field", rule.field.as_str())
                }
                GoldenEdit::ClearRule { field } | GoldenEdit::ClearOverride { field, .. } => {
                    Message::new("edit-golden-clear").with("field", field.as_str())
                }
                GoldenEdit::Override { set } => {
                    Message::new("edit-golden-override").with("field", set.field.as_str())
                }
                GoldenEdit::SourceOrder { .. } | GoldenEdit::SourceDate { .. } => {
                    Message::new("edit-golden-sources")
                }
            },
            Edit::Disclosure { edit } => match edit {
                DisclosureEdit::Field { field, .. } => {
                    Message::new("edit-disclosure-field").with("field", field.field.as_str())
                }
                _ => Message::new("edit-disclosure"),
            },
            Edit::Export { .. } => Message::new("edit-export"),
            Edit::Compare { .. } => Message::new("edit-compare"),
            Edit::Many { edits } => match edits.as_slice() {
                [one] => one.sentence(),
                many => Message::new("edit-many")
                    .with("n", many.len())
                    .with("first", many.first().map_or_else(|| Message::new("edit-nothing"), Edit::sentence)),
            },
        }
    }
}

fn position(project: &Project, id: &SourceId) -> Result<usize, EditError> {
    project.sources.iter().position(|s| &s.id == id).ok_or_else(|| EditError::NoSource(id.clone()))
}

fn source<'a>(project: &'a mut Project, id: &SourceId) -> Result<&'a mut Source, EditError> {
    let at = position(project, id)?;
    Ok(&mut project.sources[at])
}

fn source_sentence(id: &SourceId, edit: &SourceEdit) -> Message {
    let message = Message::new(match edit {
        SourceEdit::SetPath { .. } => "edit-source-path",
        SourceEdit::SetKeyColumn { .. } => "edit-source-key",
        SourceEdit::SetSeen { .. } => "edit-source-seen",
        SourceEdit::SetReading { .. } => "edit-source-reading",
        SourceEdit::SetSheet { .. } => "edit-source-sheet",
        SourceEdit::SetHeaderRows { .. } => "edit-source-header",
        SourceEdit::SetRowRole { .. } => "edit-source-row",
        SourceEdit::SetRegion { .. } => "edit-source-region",
        SourceEdit::SetDelimiter { .. } => "edit-source-delimiter",
        SourceEdit::SetEncoding { .. } => "edit-source-encoding",
    });
    message.with("source", id.as_str())
}

fn recipe_sentence(id: &SourceId, edit: &RecipeEdit) -> Message {
    let at = |id_: &'static str, at: usize| Message::new(id_).with("step", at + 1);
    let message = match edit {
        RecipeEdit::Add { step, .. } => {
            Message::new("edit-step-add").with("what", step.operation().sentence())
        }
        RecipeEdit::Change { step, .. } => {
            Message::new("edit-step-change").with("what", step.operation().sentence())
        }
        RecipeEdit::Remove { at: n } => at("edit-step-remove", *n),
        RecipeEdit::Move { from, .. } => at("edit-step-move", *from),
        RecipeEdit::Enable { at: n, on: true } => at("edit-step-on", *n),
        RecipeEdit::Enable { at: n, on: false } => at("edit-step-off", *n),
        RecipeEdit::Note { at: n, .. } => at("edit-step-note", *n),
        RecipeEdit::Replace { .. } => Message::new("edit-recipe-replace"),
    };
    message.with("source", id.as_str())
}

fn schema_sentence(edit: &SchemaEdit) -> Message {
    match edit {
        SchemaEdit::Put { field } => Message::new("edit-schema-put").with("field", field.name.as_str()),
        SchemaEdit::Remove { field } => Message::new("edit-schema-remove").with("field", field.as_str()),
        SchemaEdit::Move { field, .. } => Message::new("edit-schema-move").with("field", field.as_str()),
        SchemaEdit::Entity { .. } => Message::new("edit-schema-entity"),
    }
}

fn mapping_sentence(edit: &MappingEdit) -> Message {
    match edit {
        MappingEdit::Put { mapping } => Message::new("edit-mapping-put")
            .with("field", mapping.field.as_str())
            .with("source", mapping.source.as_str()),
        MappingEdit::Remove { source, field } => {
            Message::new("edit-mapping-remove").with("field", field.as_str()).with("source", source.as_str())
        }
        MappingEdit::LeaveOut { source, column } => Message::new("edit-mapping-leave-out")
            .with("column", column.as_str())
            .with("source", source.as_str()),
    }
}

fn codes_sentence(edit: &CodesEdit) -> Message {
    match edit {
        CodesEdit::Decide { decision } => Message::new("edit-codes-decide")
            .with("value", decision.value.as_str())
            .with("code", decision.code.as_deref().unwrap_or("–")),
        CodesEdit::Undecide { value, .. } => {
            Message::new("edit-codes-undecide").with("value", value.as_str())
        }
        CodesEdit::PutList { list } => Message::new("edit-codes-list").with("list", list.id.as_str()),
        CodesEdit::RemoveList { id } => Message::new("edit-codes-list-remove").with("list", id.as_str()),
    }
}

fn linkage_sentence(edit: &LinkageEdit) -> Message {
    Message::new(match edit {
        LinkageEdit::Comparisons { .. } => "edit-linkage-comparisons",
        LinkageEdit::Blocking { .. } | LinkageEdit::SwitchRule { .. } => "edit-linkage-blocking",
        LinkageEdit::Model { .. } | LinkageEdit::Trained { .. } => "edit-linkage-model",
        LinkageEdit::Splink { .. } => "edit-linkage-splink",
        LinkageEdit::Thresholds { .. } => "edit-linkage-thresholds",
        LinkageEdit::UniqueSources { .. } => "edit-linkage-unique",
        LinkageEdit::Seed { .. } => "edit-linkage-seed",
    })
}
