//! The menu of a line of the crosswalk: choose another code for a value that has one, or take the decision about it back.

use egui::Ui;

use super::queue::Again;
use crate::base::{FieldName, SourceId};
use crate::codes::{By, Coded, CodesEdit, Decision, Lists, Unmapped, ValueCoded};
use crate::gui::frame::menu::item;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::project::Edit;

/// What the menu may read.
pub(super) struct Menu<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) coded: &'a Coded,
    pub(super) lists: Option<&'a Lists>,
    pub(super) field: &'a FieldName,
}

/// What was chosen.
pub(super) enum Asked {
    /// Ask about the value again.
    Again(Box<Again>),
    /// Make this edit.
    Edit(Box<Edit>),
    /// Show the values one by one.
    ByValue,
}

impl Menu<'_> {
    /// Draws the menu of a line that is about a value, or of one that is about a code.
    pub(super) fn ui(&self, ui: &mut Ui, about: Option<&(String, SourceId)>) -> Option<Asked> {
        ui.set_width(260.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        let look = self.look;
        let Some((value, source)) = about else {
            let words = look.t("mapping-by-value");
            return item(ui, Some(Icon::List), &words, "", true).then_some(Asked::ByValue);
        };
        let line = self.lines().find(|v| &v.value == value && &v.source == source)?;
        let mut asked = None;
        if item(ui, Some(Icon::Pencil), &look.t("mapping-again"), "", self.lists.is_some()) {
            asked = self.again(line).map(|again| Asked::Again(Box::new(again)));
        }
        let decided = self.decided(line);
        if item(ui, Some(Icon::Undo), &look.t("mapping-undecide"), "", decided.is_some())
            && let Some(decision) = decided
        {
            let (field, source) = (decision.field.clone(), decision.source.clone());
            let edit = CodesEdit::Undecide { field, source, value: value.clone() };
            asked = Some(Asked::Edit(Box::new(Edit::Codes { edit })));
        }
        asked
    }

    fn lines(&self) -> impl Iterator<Item = &ValueCoded> {
        self.coded.values.get(self.field).into_iter().flatten()
    }

    /// The decision that counts for a value: one for this very source before one for all.
    fn decided(&self, line: &ValueCoded) -> Option<&Decision> {
        let all = &self.look.project.codes.crosswalk;
        let of = |source: Option<&SourceId>| {
            all.iter()
                .find(|d| &d.field == self.field && d.value == line.value && d.source.as_ref() == source)
        };
        of(Some(&line.source)).or_else(|| of(None)).filter(|_| line.by == By::Decision)
    }

    fn again(&self, line: &ValueCoded) -> Option<Again> {
        let list = self.coded.coverage.iter().find(|c| &c.field == self.field).map(|c| c.list.clone())?;
        let matcher = self.lists?.get(&list)?;
        let same = self.lines().filter(|v| v.value == line.value);
        let sources: Vec<(SourceId, usize)> = same.map(|v| (v.source.clone(), v.rows)).collect();
        let so_far = match &line.code {
            Some(code) => {
                let entry = matcher.list().entry(code);
                let label = entry.map_or("", |e| e.label(self.look.language.code()));
                format!("{code} {label}")
            }
            None => self.look.t("mapping-unknown"),
        };
        let asked = Unmapped {
            field: self.field.clone(),
            list,
            value: line.value.clone(),
            rows: sources.iter().map(|(_, rows)| rows).sum(),
            sources,
            candidates: matcher.candidates(&line.value),
            was: None,
        };
        let only_in = self.decided(line).and_then(|d| d.source.clone());
        Some(Again { asked, so_far, only_in })
    }
}
