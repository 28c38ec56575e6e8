//! Splink's model files: a model trained there scores here to the same weights, and one trained here runs there.
//!
//! Reading order: `settings` (the file), `sql` and `expr` (its conditions), `score` (weights of pairs), `block` (which pairs), `run` (the whole of linkage with
//! such a model), `write` (Diwan's own model as such a file). Surprising: Splink refuses keys it does not know, so Diwan's own
//! numbers travel in `linker_uid`, a text that Splink keeps but never reads; [`own`] says when they are still believed.

pub mod settings;
mod functions;
mod time;
mod expr;
mod sql;
mod score;
mod block;
mod run;
mod explained;
mod own;
mod dialect;
mod phrase;
mod write;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use dialect::WriteFor;
pub use score::Scorer;
pub use settings::SplinkSettings;
pub use write::{WriteAs, Written, write_model};

pub(super) use explained::explain;
pub use run::bring_together;
pub(super) use run::weigh_pairs;

use super::settings::{LinkageEdit, LinkageSettings};
use super::vectors::Levels;
use crate::base::FieldName;
use crate::findings::Message;
use sql::Reader;

/// Why a model file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// The file is no JSON.
    #[error("not JSON: {0}")]
    NotJson(String),
    /// It is JSON, but not a settings file of Splink.
    #[error("not a model file of Splink: {0}")]
    NotAModel(String),
    /// It compares nothing.
    #[error("the model has no comparisons")]
    NothingCompared,
    /// More comparisons or levels than a vector holds.
    #[error("the model has too many comparisons or levels in {0}")]
    TooLarge(String),
    /// A condition has a part that is not understood.
    #[error("comparison {comparison}, level {level}: {part} is not understood")]
    Condition {
        /// The comparison's name.
        comparison: String,
        /// The level in the words of the file.
        level: String,
        /// The part that is not understood.
        part: String,
    },
    /// A blocking rule has a part that is not understood.
    #[error("blocking rule {rule}: {part} is not understood")]
    Rule {
        /// The rule's condition.
        rule: String,
        /// The part that is not understood.
        part: String,
    },
    /// A frequency adjustment has no level of equal values to start from.
    #[error("comparison {comparison}: no level says when {column} is equal")]
    NoExactLevel {
        /// The comparison's name.
        comparison: String,
        /// The column whose frequency counts.
        column: String,
    },
    /// A column that the model names is not in the table.
    #[error("the model needs a column {column}, which the table lacks")]
    NoColumn {
        /// The column.
        column: String,
        /// The table that lacks it, by its source; empty where all do.
        table: String,
    },
    /// The chance of a match is not between 0 and 1.
    #[error("the model's chance of a match, {0}, is not between 0 and 1")]
    Prior(String),
}

impl ModelError {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        match self {
            ModelError::NotJson(why) => Message::new("linkage-model-not-json").with("why", why.as_str()),
            ModelError::NotAModel(why) => Message::new("linkage-model-not-splink").with("why", why.as_str()),
            ModelError::NothingCompared => Message::new("linkage-model-nothing-compared"),
            ModelError::TooLarge(comparison) if comparison.is_empty() => {
                Message::new("linkage-model-too-many").with("comparisons", Levels::MAX_COMPARISONS)
            }
            ModelError::TooLarge(comparison) => Message::new("linkage-model-too-large")
                .with("comparison", comparison.as_str())
                .with("levels", Levels::MAX_LEVELS - 1),
            ModelError::Condition { comparison, level, part } => Message::new("linkage-model-condition")
                .with("comparison", comparison.as_str())
                .with("level", level.as_str())
                .with("part", part.as_str()),
            ModelError::Rule { rule, part } => {
                Message::new("linkage-model-rule").with("rule", rule.as_str()).with("part", part.as_str())
            }
            ModelError::NoExactLevel { comparison, column } => Message::new("linkage-model-no-exact-level")
                .with("comparison", comparison.as_str())
                .with("column", column.as_str()),
            ModelError::NoColumn { column, table } if table.is_empty() => {
                Message::new("linkage-model-no-column").with("column", column.as_str())
            }
            ModelError::NoColumn { column, table } => Message::new("linkage-model-no-column-in")
                .with("column", column.as_str())
                .with("source", table.as_str()),
            ModelError::Prior(value) => Message::new("linkage-model-prior").with("value", value.as_str()),
        }
    }
}

/// A model that Splink trained, whose every condition is understood. In a project it is kept as the text of its file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SplinkModel {
    settings: Arc<SplinkSettings>,
    columns: Vec<FieldName>,
}

impl SplinkModel {
    /// The settings as they stand in the file.
    pub fn settings(&self) -> &SplinkSettings {
        &self.settings
    }

    /// The columns that its conditions look at, in order of first sight.
    pub fn columns(&self) -> &[FieldName] {
        &self.columns
    }

    fn new(settings: SplinkSettings) -> Result<SplinkModel, ModelError> {
        let mut reader = Reader::new(&settings.sql_dialect);
        score::conditions(&settings, &mut reader)?;
        block::rules(&settings, &mut reader)?;
        let columns = reader.columns.iter().map(|c| FieldName::from(c.as_str())).collect();
        Ok(SplinkModel { settings: Arc::new(settings), columns })
    }
}

impl TryFrom<String> for SplinkModel {
    type Error = ModelError;

    fn try_from(text: String) -> Result<Self, ModelError> {
        SplinkModel::new(settings_of(&text)?)
    }
}

impl From<SplinkModel> for String {
    fn from(model: SplinkModel) -> String {
        serde_json::to_string(model.settings.as_ref()).unwrap_or_default()
    }
}

/// What a model file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadModel {
    /// A model that Diwan trained: its comparisons and numbers, exactly as they were.
    Own(Box<LinkageSettings>),
    /// A model that Splink trained, or that Splink trained further.
    Splink(SplinkModel),
}

impl ReadModel {
    /// The edit that makes a project use it; `None` for a file without numbers.
    pub fn into_edit(self) -> Option<LinkageEdit> {
        match self {
            ReadModel::Own(own) => {
                Some(LinkageEdit::Trained { comparisons: own.comparisons?, model: own.model? })
            }
            ReadModel::Splink(model) => Some(LinkageEdit::Splink { to: Some(model) }),
        }
    }
}

/// Reads a model file: Splink's settings format, written by Splink or by Diwan.
pub fn read_model(text: &str) -> Result<ReadModel, ModelError> {
    if let Some(own) = own::of_old_file(text) {
        return Ok(ReadModel::Own(Box::new(own)));
    }
    let settings = settings_of(text)?;
    match own::of(&settings) {
        Some(own) => Ok(ReadModel::Own(Box::new(own))),
        None => SplinkModel::new(settings).map(ReadModel::Splink),
    }
}

fn settings_of(text: &str) -> Result<SplinkSettings, ModelError> {
    let text = text.trim_start_matches('\u{feff}');
    let value: serde_json::Value =
        serde_json::from_str(text).map_err(|e| ModelError::NotJson(e.to_string()))?;
    let settings: SplinkSettings =
        serde_json::from_value(value).map_err(|e| ModelError::NotAModel(e.to_string()))?;
    if settings.comparisons.is_empty() {
        return Err(ModelError::NothingCompared);
    }
    let prior = settings.probability_two_random_records_match;
    if !(prior > 0.0 && prior < 1.0) {
        return Err(ModelError::Prior(prior.to_string()));
    }
    Ok(settings)
}
