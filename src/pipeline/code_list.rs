//! A spreadsheet that is to become a code list: read by the importer like any other file, with what its columns seem to be.

use std::path::Path;

use super::StageError;
use crate::base::{Context, SourceId};
use crate::codes::incoming::{self, Left, ListColumn};
use crate::codes::{CodeList, CodesError, synonyms_beside};
use crate::findings::Findings;
use crate::import;
use crate::table::Table;

/// A file read, before anybody said what its columns are.
#[derive(Clone, Debug)]
pub struct ListFile {
    /// Its main table.
    pub table: Table,
    /// The sheets of a workbook that can be seen.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// What each column seems to be.
    pub columns: Vec<ListColumn>,
    /// The text of `NAME_synonyms.csv` beside it: an exported list has one.
    synonyms: String,
}

/// Reads a file and proposes what its columns are.
pub fn look_at_list(ctx: &Context, path: &Path, sheet: Option<&str>) -> Result<ListFile, StageError> {
    let id: SourceId = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default().into();
    let failed = |error| StageError::Import { id: id.clone(), error: std::sync::Arc::new(error) };
    let (proposed, imported) = import::inspect(ctx, path, sheet, &Findings::new()).map_err(failed)?;
    let is_csv = proposed.reading.format == import::Format::Csv;
    let beside = if is_csv { synonyms_beside(id.as_str(), path) } else { Ok(String::new()) };
    let visible = |s: &&import::SheetInfo| s.visible == import::SheetVisible::Visible;
    Ok(ListFile {
        columns: incoming::propose(&imported.table),
        table: imported.table,
        sheets: proposed.inspection.sheets.iter().filter(visible).map(|s| s.name.clone()).collect(),
        sheet: proposed.reading.sheet,
        synonyms: beside.map_err(CodesError::from)?,
    })
}

impl ListFile {
    /// The list that these columns make, with what of the table could not be used.
    pub fn list(&self, id: &str, columns: &[ListColumn]) -> Result<(CodeList, Left), StageError> {
        let (mut list, left) = incoming::build(id, &self.table, columns);
        list.add_synonyms(&self.synonyms).map_err(CodesError::from)?;
        Ok((list, left))
    }
}
