//! The model of `link` and `dedupe`: `--model` read, and what is written as `model.json` and by `--save-model`.
//!
//! Both are Splink's settings format. A model that Splink trained says itself which columns it needs; one that Diwan trained is used with the fields that Diwan finds.

use std::path::Path;

use super::Options;
use crate::base::SourceId;
use crate::cli::report::Failure;
use crate::findings::{Findings, Message, Place};
use crate::linkage::columns::{self, Brought};
use crate::linkage::splink::{self, ReadModel, WriteAs, write_model};
use crate::linkage::weigh::weight_of;
use crate::linkage::{LinkageError, LinkageSettings, Linked, Thresholds};
use crate::table::Table;

/// Reads `--model`, brings the tables together as it needs them, and settles what the options say.
pub(super) fn bring(
    options: &Options,
    tables: &[(SourceId, Table)],
) -> Result<(Brought, LinkageSettings), Failure> {
    let model = options.model.as_deref().map(read).transpose()?;
    let failed = |error: crate::table::TableError| Failure(error.to_string());
    let (brought, mut settings) = match model {
        Some(ReadModel::Splink(model)) => {
            let brought = splink::bring_together(tables, &model).map_err(|e| failure(&e))?;
            (brought, LinkageSettings { splink: Some(model), ..LinkageSettings::default() })
        }
        Some(ReadModel::Own(own)) => {
            (columns::bring_together(tables, options.id.as_deref()).map_err(failed)?, *own)
        }
        None => {
            let brought = columns::bring_together(tables, options.id.as_deref()).map_err(failed)?;
            (brought, LinkageSettings::default())
        }
    };
    if let Some(p) = options.threshold {
        settings.thresholds = Some(thresholds(p));
    }
    if options.one_to_one {
        settings.unique_sources = Some(tables.iter().map(|(s, _)| s.clone()).collect());
    }
    Ok((brought, settings))
}

fn read(path: &Path) -> Result<ReadModel, Failure> {
    let broken = |why: Message| {
        let said = Message::new("cli-link-model").with("file", path.display().to_string()).with("why", why);
        Failure::from(said)
    };
    let unread = |e: std::io::Error| broken(Message::new("cli-link-model-unread").with("why", e.to_string()));
    let bytes = std::fs::read(path).map_err(unread)?;
    splink::read_model(&String::from_utf8_lossy(&bytes)).map_err(|e| broken(e.message()))
}

/// Links from the given chance on; for review is what has up to 16 times smaller odds, and in any case all that is more likely right than wrong.
fn thresholds(p: f64) -> Thresholds {
    let link = weight_of(p);
    Thresholds { review: (link - 4.0).min(0.0), link }
}

/// The text of the model file. Who asks for the model gets to know what of it has no counterpart in Splink.
pub(super) fn text(options: &Options, brought: &Brought, linked: &Linked, findings: &Findings) -> String {
    let names = |field: &crate::base::FieldName| -> Vec<&str> {
        let at = brought.fields.iter().position(|f| &f.name == field);
        at.and_then(|i| brought.columns.get(i)).into_iter().flatten().map(|c| c.1.as_str()).collect()
    };
    // A column that has one name in all files is called so; else the field's name stands, and that is said.
    let name = |field: &crate::base::FieldName| match names(field).as_slice() {
        [first, rest @ ..] if rest.iter().all(|n| n == first) => (*first).to_owned(),
        _ => field.to_string(),
    };
    let told = options.save_model.is_some() && linked.splink.is_none();
    if told {
        for field in linked.fields() {
            let names = names(field);
            if names.iter().any(|n| *n != name(field)) {
                let message = Message::new("linkage-note-columns-renamed")
                    .with("field", field.as_str())
                    .with("columns", names.join(", "));
                findings.note(message, Place::default());
            }
        }
    }
    let read_otherwise = brought.readings.iter().flat_map(|r| &r.columns).map(|c| c.as_str());
    let read_otherwise: Vec<&str> = read_otherwise.collect();
    if told && !read_otherwise.is_empty() {
        let message =
            Message::new("linkage-note-model-of-readings").with("columns", read_otherwise.join(", "));
        findings.note(message, Place::default());
    }
    let written = write_model(
        linked,
        &WriteAs {
            engine: options.model_for,
            id: options.id.as_deref().unwrap_or("unique_id"),
            column: &name,
        },
    );
    for note in written.notes.into_iter().filter(|_| told) {
        findings.note(note, Place::default());
    }
    written.text
}

/// What to tell a person.
pub(super) fn failure(error: &LinkageError) -> Failure {
    match error {
        LinkageError::Model(error) => {
            Message::new("cli-link-model-unfit").with("why", error.message()).into()
        }
        other => other.message().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_more_likely_right_than_wrong_is_never_passed_over() {
        assert_eq!(thresholds(0.999).review, 0.0);
        assert_eq!(thresholds(0.5), Thresholds { review: -4.0, link: 0.0 });
    }
}
