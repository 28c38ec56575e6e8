//! Why a stage could not be done, with what a person needs to mend it.

use std::sync::Arc;

use super::Stage;
use crate::base::{Cancelled, SourceId};
use crate::codes::CodesError;
use crate::compare::CompareError;
use crate::disclosure::DisclosureError;
use crate::export::ExportError;
use crate::findings::Message;
use crate::golden::GoldenError;
use crate::import::ImportError;
use crate::linkage::LinkageError;
use crate::table::TableError;

/// A stage that ended without an outcome.
#[derive(Debug, thiserror::Error)]
#[error("{}: {error}", stage.name())]
pub struct StageFailed {
    /// The stage.
    pub stage: Stage,
    /// Why.
    #[source]
    pub error: StageError,
}

/// Why a stage ended without an outcome.
#[derive(Debug, thiserror::Error)]
pub enum StageError {
    /// Stopped on request.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// A source's file cannot be read.
    #[error("{id}: {error}")]
    Import {
        /// The source.
        id: SourceId,
        /// Why.
        error: Arc<ImportError>,
    },
    /// The project has no source.
    #[error("the project has no source")]
    NoSources,
    /// The project has no field in its common schema.
    #[error("the project has no common field")]
    NoFields,
    /// The common schema cannot be filled.
    #[error(transparent)]
    Schema(#[from] crate::schema::SchemaError),
    /// A key file cannot be read or written.
    #[error("{}: {source}", path.display())]
    Secret {
        /// The key file.
        path: std::path::PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The list of entity ids cannot be read or written.
    #[error("{}: {detail}", path.display())]
    Ledger {
        /// The list.
        path: std::path::PathBuf,
        /// Why.
        detail: String,
    },
    /// The register of exports cannot be read or kept.
    #[error("{}: {detail}", path.display())]
    Register {
        /// The file.
        path: std::path::PathBuf,
        /// Why.
        detail: String,
    },
    /// The coverage of earlier runs cannot be read or kept.
    #[error("{}: {detail}", path.display())]
    CoverageLog {
        /// The file.
        path: std::path::PathBuf,
        /// Why.
        detail: String,
    },
    /// A table did not allow an operation.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A code list cannot be used.
    #[error(transparent)]
    Codes(#[from] CodesError),
    /// Linkage failed.
    #[error(transparent)]
    Linkage(#[from] LinkageError),
    /// Merging failed.
    #[error(transparent)]
    Golden(#[from] GoldenError),
    /// The policy cannot be carried out.
    #[error(transparent)]
    Disclosure(#[from] DisclosureError),
    /// A file cannot be written.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// A comparison cannot be made.
    #[error(transparent)]
    Compare(#[from] CompareError),
    /// A bug.
    #[error("an unexpected failure inside the program; what was computed before stands")]
    Panicked,
}

impl StageError {
    /// Whether the stage was only stopped.
    pub fn is_cancelled(&self) -> bool {
        match self {
            StageError::Cancelled(_) | StageError::Linkage(LinkageError::Cancelled(_)) => true,
            StageError::Import { error, .. } => matches!(**error, ImportError::Cancelled(_)),
            other => std::error::Error::source(other).is_some_and(|e| e.is::<Cancelled>()),
        }
    }

    /// What to tell a person.
    pub fn message(&self) -> Message {
        match self {
            StageError::Cancelled(_) => Message::new("error-cancelled"),
            StageError::Import { id, error } => {
                Message::new("error-source").with("source", id.as_str()).with("why", error.message())
            }
            StageError::Ledger { path, detail } => Message::new("error-ledger")
                .with("file", path.display().to_string())
                .with("detail", detail.as_str()),
            StageError::Register { path, detail } => Message::new("error-register")
                .with("file", path.display().to_string())
                .with("detail", detail.as_str()),
            StageError::CoverageLog { path, detail } => Message::new("error-coverage-log")
                .with("file", path.display().to_string())
                .with("detail", detail.as_str()),
            StageError::NoSources => Message::new("error-no-sources"),
            StageError::NoFields => Message::new("error-no-fields"),
            StageError::Panicked => Message::new("error-panicked"),
            StageError::Linkage(error) => error.message(),
            StageError::Disclosure(
                DisclosureError::NoSecret { policy } | DisclosureError::OtherSecret { policy },
            ) => Message::new("error-no-secret").with("policy", policy.as_str()),
            other => Message::new("error-stage").with("detail", other.to_string()),
        }
    }
}
