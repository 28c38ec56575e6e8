//! Steps that the table probably still needs, found in a job on the table after the recipe; the cards are those of `step_proposals`.

use egui::Ui;

use super::stand::Stand;
use super::{View as Screen, choose_step};
use crate::clean::suggest;
use crate::gui::look::Look;
use crate::gui::screens::step_proposals;
use crate::gui::widgets::card::part_header;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Source;

/// Draws the open proposals.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    screen: &mut Screen,
    source: &Source,
    stand: &Stand,
    wishes: &mut Wishes,
) {
    let table = stand.cleaned.end.clone();
    screen.proposals.want(look.wake, stand.end_key, "proposed steps", move |ctx| {
        let profiles = crate::table::profile::profile(ctx, &table).unwrap_or_default();
        suggest::propose(ctx, &table, &profiles).unwrap_or_default()
    });
    let found = screen.proposals.get().map(Vec::as_slice).unwrap_or_default();
    let open = step_proposals::open(look.project, source, found);
    if open.is_empty() {
        let looking = screen.proposals.get().is_none() || screen.proposals.is_late();
        let id = if looking { "mend-looking" } else { "mend-nothing-proposed" };
        label(ui, Text::label(look.t(id)).table().muted().wrap());
        return;
    }
    let note = look.count(open.len());
    part_header(ui, &look.t("mend-proposed"), &note, |ui| {
        step_proposals::accept_all_ui(ui, look, source, &open, wishes);
    });
    let keys = screen.dialog.is_none();
    if let Some(at) = step_proposals::cards_ui(ui, look, source, &open, keys, wishes) {
        choose_step(&source.id, Some(at), wishes);
    }
}
