//! The sentence by which the history lists each edit; the words stand in the text files.

use super::Edit;
use crate::base::SourceId;
use crate::clean::RecipeEdit;
use crate::codes::{CodesEdit, RollTo};
use crate::disclosure::DisclosureEdit;
use crate::findings::Message;
use crate::golden::GoldenEdit;
use crate::import::SourceEdit;
use crate::linkage::{LinkageEdit, VerdictEdit};
use crate::schema::{MappingEdit, SchemaEdit};

impl Edit {
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
            Edit::Arrived { id, .. } => about("edit-source-arrived", id),
            Edit::FollowColumn { id, from, to } => {
                about("edit-source-follow", id).with("from", from.as_str()).with("to", to.as_str())
            }
            Edit::Facets { id, .. } => about("edit-source-facets", id),
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
        SourceEdit::SetRulers { .. } => "edit-source-rulers",
        SourceEdit::SetSectionColumn { name: Some(_) } => "edit-source-section",
        SourceEdit::SetSectionColumn { name: None } => "edit-source-section-not",
        SourceEdit::SetRepairLetters { on: true } => "edit-source-repair",
        SourceEdit::SetRepairLetters { on: false } => "edit-source-repair-not",
    });
    let message = match edit {
        SourceEdit::SetSectionColumn { name: Some(name) } => message.with("column", name.as_str()),
        _ => message,
    };
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
        SchemaEdit::Take { from, fields, .. } => {
            Message::new("edit-schema-take").with("from", from.as_str()).with("n", fields.len())
        }
        SchemaEdit::Entity { .. } => Message::new("edit-schema-entity"),
    }
}

fn mapping_sentence(edit: &MappingEdit) -> Message {
    match edit {
        MappingEdit::Put { mapping } | MappingEdit::Move { mapping } => Message::new("edit-mapping-put")
            .with("field", mapping.field.as_str())
            .with("source", mapping.source.as_str()),
        MappingEdit::Remove { source, field } => {
            Message::new("edit-mapping-remove").with("field", field.as_str()).with("source", source.as_str())
        }
        MappingEdit::Alike { field, alike: true } => {
            Message::new("edit-mapping-alike").with("field", field.as_str())
        }
        MappingEdit::Alike { field, alike: false } => {
            Message::new("edit-mapping-alike-not").with("field", field.as_str())
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
        CodesEdit::Bring { file, decisions } => {
            Message::new("edit-codes-bring").with("file", file.as_str()).with("decisions", decisions.len())
        }
        CodesEdit::RollUp { roll_up } => match &roll_up.to {
            RollTo::Level { level } => Message::new("edit-codes-roll-up")
                .with("field", roll_up.field.as_str())
                .with("level", u64::from(*level)),
            RollTo::List { list, .. } => Message::new("edit-codes-roll-over")
                .with("field", roll_up.field.as_str())
                .with("list", list.as_str()),
        },
        CodesEdit::KeepFine { field } => Message::new("edit-codes-keep-fine").with("field", field.as_str()),
        CodesEdit::PutList { list } => Message::new("edit-codes-list").with("list", list.id.as_str()),
        CodesEdit::RemoveList { id } => Message::new("edit-codes-list-remove").with("list", id.as_str()),
        CodesEdit::DescribeList { id, .. } => Message::new("edit-codes-describe").with("list", id.as_str()),
        CodesEdit::PutEntry { list, entry, .. } => {
            Message::new("edit-codes-entry").with("code", entry.code.as_str()).with("list", list.as_str())
        }
        CodesEdit::RemoveEntry { list, code } => {
            Message::new("edit-codes-entry-remove").with("code", code.as_str()).with("list", list.as_str())
        }
        CodesEdit::Succeed { list, code, became } => Message::new("edit-codes-succeed")
            .with("code", code.as_str())
            .with("list", list.as_str())
            .with("became", if became.is_empty() { "–".to_owned() } else { became.join(", ") }),
        CodesEdit::ValidOn { day } if day.is_empty() => Message::new("edit-codes-valid-today"),
        CodesEdit::ValidOn { day } => Message::new("edit-codes-valid-on").with("day", day.as_str()),
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
