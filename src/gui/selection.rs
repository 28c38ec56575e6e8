//! What is chosen across screens: a source, a column, a row, a step, a field. A finding's “Show” sets it, screens follow it.
//!
//! It is not part of the project: choosing something is no decision.

use crate::base::{FieldName, SourceId};
use crate::findings::Place;
use crate::golden::Change;

/// What is chosen; every part may be nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The source.
    pub source: Option<SourceId>,
    /// The sheet of the source's workbook.
    pub sheet: Option<String>,
    /// The column of the source.
    pub column: Option<String>,
    /// The field of the common schema.
    pub field: Option<FieldName>,
    /// The step of the recipe, from 0.
    pub step: Option<usize>,
    /// The row in the file, from 1.
    pub row: Option<u32>,
    /// Rows in the file that a finding is about.
    pub rows: Vec<u32>,
    /// Words that Review should look for among the residents.
    pub search: Option<String>,
    /// The entities that Review should list: those of which this became since last time.
    pub changed: Option<Change>,
    /// Counts up when something asked to be scrolled to, so that asking twice scrolls twice.
    pub jump: u64,
}

impl Selection {
    /// Chooses a source; what was chosen in another one is let go.
    pub fn choose_source(&mut self, source: &SourceId) {
        if self.source.as_ref() != Some(source) {
            let jump = self.jump;
            *self = Selection { source: Some(source.clone()), jump, ..Selection::default() };
        }
    }

    /// Chooses what a place names, and asks the screens to scroll there.
    pub fn show(&mut self, place: &Place) {
        if let Some(source) = &place.source {
            self.choose_source(source);
        }
        self.sheet.clone_from(&place.sheet);
        self.column.clone_from(&place.field);
        self.field = place.field.as_deref().map(FieldName::from);
        self.step = place.step;
        self.row = place.rows.first().copied();
        self.rows.clone_from(&place.rows);
        self.search = None;
        self.changed = None;
        self.jump += 1;
    }
}
