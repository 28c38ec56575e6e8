//! A project: every decision and no data. Plain values, saved as one TOML file; changed only by [`Edit`]s, which form a [`History`].
//!
//! It knows the settings types of the stages and nothing of how they compute.

mod check;
mod edit;
pub mod file;
mod history;
pub mod journal;
mod layout;
mod sentence;

use serde::{Deserialize, Serialize};

pub use check::check;
pub use edit::{Edit, EditError};
pub use history::{Entry, History};
pub use journal::Journal;

use crate::base::SourceId;
use crate::clean::Recipe;
use crate::clean::drift::Shape;
use crate::clean::facets::Facet;
use crate::codes::CodeSettings;
use crate::compare::CompareSettings;
use crate::disclosure::DisclosureSettings;
use crate::export::ExportSettings;
use crate::golden::GoldenSettings;
use crate::import::SourceSpec;
use crate::linkage::{LinkageSettings, Verdicts};
use crate::schema::{Mappings, Schema};

/// The format number that this program writes; a file with a higher one is refused, because saving would lose decisions.
pub const FORMAT: u32 = 1;

/// Every decision about one dataset.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Format of the file; always [`FORMAT`] after loading.
    pub format: u32,
    /// What the dataset is called.
    #[serde(default)]
    pub title: String,
    /// The common schema.
    #[serde(default)]
    pub schema: Schema,
    /// The departments' files, in the order of the screen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Which column becomes which field.
    #[serde(default)]
    pub mappings: Mappings,
    /// Own code lists and the crosswalk.
    #[serde(default)]
    pub codes: CodeSettings,
    /// How records are matched.
    #[serde(default)]
    pub linkage: LinkageSettings,
    /// What people decided about pairs of records.
    #[serde(default, skip_serializing_if = "Verdicts::is_empty")]
    pub verdicts: Verdicts,
    /// Which value wins where departments disagree, and values set by hand.
    #[serde(default)]
    pub golden: GoldenSettings,
    /// What is done to protect people, by recipient.
    #[serde(default)]
    pub disclosure: DisclosureSettings,
    /// The files that leave.
    #[serde(default)]
    pub export: ExportSettings,
    /// Saved comparisons.
    #[serde(default)]
    pub compare: CompareSettings,
}

/// One department's file: where it is, how it is read, how it is cleaned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Its id within the project.
    pub id: SourceId,
    /// What people call it, for example “Civil registry”.
    pub label: String,
    /// Where it is and how it is read.
    pub spec: SourceSpec,
    /// How it is cleaned.
    #[serde(default)]
    pub recipe: Recipe,
    /// Proposals that were turned down, by their key, so that they do not come back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<String>,
    /// What the table looked like when its file was last accepted, so that what differs next month is noticed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shape: Option<Shape>,
    /// How a person looks at the table on the screen Clean: facets with what is chosen in them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facets: Vec<Facet>,
}

impl Project {
    /// An empty project.
    pub fn new(title: &str) -> Project {
        Project { format: FORMAT, title: title.to_owned(), ..Project::default() }
    }

    /// The source of this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|s| &s.id == id)
    }

    /// The letter by which a source is marked in small places: the first letter of its label that no source before it has.
    pub fn letter(&self, id: &SourceId) -> char {
        let mut taken = Vec::new();
        for source in &self.sources {
            let candidates =
                source.label.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase);
            let letter = candidates.clone().chain('A'..='Z').find(|c| !taken.contains(c)).unwrap_or('?');
            if &source.id == id {
                return letter;
            }
            taken.push(letter);
        }
        '?'
    }
}
