//! The stages of the main job, in the order in which data flows.

use serde::{Deserialize, Serialize};

/// A stage of the main job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Files become tables of text.
    Import,
    /// Each source's recipe runs on its table.
    Clean,
    /// All sources become one table in the common schema.
    Schema,
    /// Values become common codes.
    Codes,
    /// Records that mean the same entity are found.
    Linkage,
    /// Each entity becomes one row.
    Golden,
    /// Departments, groups and districts are compared.
    Compare,
    /// The policy is carried out.
    Disclosure,
    /// Files are written. An effect: never kept, never run by the window on its own.
    Export,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Stage; 9] = [
        Stage::Import,
        Stage::Clean,
        Stage::Schema,
        Stage::Codes,
        Stage::Linkage,
        Stage::Golden,
        Stage::Compare,
        Stage::Disclosure,
        Stage::Export,
    ];

    /// The stage's name on the command line and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Import => "import",
            Stage::Clean => "clean",
            Stage::Schema => "schema",
            Stage::Codes => "codes",
            Stage::Linkage => "linkage",
            Stage::Golden => "golden",
            Stage::Compare => "compare",
            Stage::Disclosure => "disclosure",
            Stage::Export => "export",
        }
    }

    /// The stage of this name.
    pub fn from_name(name: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|s| s.name() == name)
    }

    /// The Fluent message that names the stage.
    pub fn message_id(self) -> &'static str {
        match self {
            Stage::Import => "stage-import",
            Stage::Clean => "stage-clean",
            Stage::Schema => "stage-schema",
            Stage::Codes => "stage-codes",
            Stage::Linkage => "stage-linkage",
            Stage::Golden => "stage-golden",
            Stage::Compare => "stage-compare",
            Stage::Disclosure => "stage-disclosure",
            Stage::Export => "stage-export",
        }
    }
}
