//! What Diwan proposes for a source: how the file is laid out (already in force, with Change…) and steps that its columns suggest.
//!
//! A step that is accepted goes to the end of the source's recipe; a refused one is remembered in the project and does not come back.

use egui::Ui;

use super::{View, layout, letters};
use crate::base::SourceId;
use crate::gui::look::Look;
use crate::gui::screens::{Screen, step_proposals};
use crate::gui::widgets::card::part_header;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::import::Imported;
use crate::pipeline::Kept;

/// Draws the cards.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    kept: &Kept<Imported>,
    wishes: &mut Wishes,
) {
    let Some(source) = look.project.source(id) else { return };
    let seen = &view.seen;
    let found = seen.current().map(|s| s.steps.as_slice()).unwrap_or_default();
    let open = step_proposals::open(look.project, source, found);
    ui.spacing_mut().item_spacing.y = 8.0;
    part_header(ui, &look.t("sources-proposes"), "", |ui| {
        step_proposals::accept_all_ui(ui, look, source, &open, wishes);
    });
    letters::ui(ui, look, &mut view.letters, source, kept, wishes);
    let keys = layout::ui(ui, look, &mut view.layout, source, kept, &mut view.facts, wishes);
    if let Some(at) = step_proposals::cards_ui(ui, look, source, &open, !keys, wishes) {
        // Its settings are changed where recipes are: the step goes there and is opened.
        let id = source.id.clone();
        wishes.select(move |s| {
            s.choose_source(&id);
            s.step = Some(at);
            s.jump += 1;
        });
        wishes.go(Screen::Clean);
    }
    if open.is_empty() {
        let id = if seen.current().is_none() || seen.is_late() {
            "sources-looking"
        } else {
            "sources-no-proposals"
        };
        label(ui, Text::label(look.t(id)).table().muted().wrap());
    }
    ui.add_space(8.0);
}
