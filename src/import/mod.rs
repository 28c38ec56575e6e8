//! Files become tables of text: recognise the kind of file, propose how to read it, and read it as decided.
//!
//! [`propose`] looks at a file before any decision and suggests a [`Reading`]; [`read`] obeys a [`SourceSpec`] to the letter. Nothing is
//! converted here: a cell stays as written (leading zeros, dates in their notation), types come from steps of the recipe.
//! Rows are numbered as a person counts them in the file, so any cell can be found again.

mod error;
mod outcome;
mod spec;

use std::path::Path;

pub use error::ImportError;
pub use outcome::{
    ColumnSeen, ControlSum, ImportReport, Imported, Inspection, Preview, Proposed, RawRow, SheetInfo,
    SheetVisible, Span, TableSeen,
};
pub use spec::{Format, Reading, RowRole, Seen, SkippedRow, SourceEdit, SourceSpec};

use crate::base::{Context, SourceId};
use crate::findings::Findings;

/// Looks at a file (and, of a workbook, at `sheet` or the most promising one) and proposes how to read it.
pub fn propose(
    _ctx: &Context,
    path: &Path,
    _sheet: Option<&str>,
    _findings: &Findings,
) -> Result<Proposed, ImportError> {
    Err(ImportError::Unsupported { path: path.to_owned(), what: "unknown".to_owned() })
}

/// Reads a source as its spec says; the spec's path is relative to `project_dir`.
pub fn read(
    _ctx: &Context,
    project_dir: &Path,
    _id: &SourceId,
    spec: &SourceSpec,
    _findings: &Findings,
) -> Result<Imported, ImportError> {
    let path = project_dir.join(&spec.path);
    Err(ImportError::Unsupported { path, what: "unknown".to_owned() })
}
