//! The screen Sources: what the departments sent, row by row as it stands in the file, how Diwan reads it, and what it proposes.
//!
//! The file is evidence: it is shown as it came, with the role of every row beside it; a click on a row's mark changes the role.

mod as_file;
pub(crate) mod as_read;
mod facts;
mod file_menu;
mod letters;
mod list;
mod proposals;
mod report;

use egui::Ui;
pub(crate) use list::pick_other;

use crate::base::{Key, SourceId};
use crate::findings::Proposal;
use crate::gui::action::Action;
use crate::gui::frame;
use crate::gui::look::{Later, Look};
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::choice::segmented_texts;
use crate::gui::widgets::dir;
use crate::gui::wishes::Wishes;
use crate::import::Imported;
use crate::pipeline::Kept;
use crate::table::profile::{ColumnProfile, profile};

/// What the screen keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    filter: String,
    tab: usize,
    file: as_file::View,
    read: as_read::View,
    facts: facts::View,
    letters: letters::View,
    drift_open: bool,
    jumped: u64,
    /// Profiles of the chosen source's columns and the steps they suggest.
    seen: Later<Key, Seen>,
}

/// What a job found out about the columns of a source.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) profiles: Vec<ColumnProfile>,
    pub(super) steps: Vec<Proposal<crate::clean::Step>>,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    frame::header(ui, look, |ui| {
        let add = look.t("action-add-files");
        if Button::primary(&add).icon(Icon::Plus).key("Ctrl N").show(ui).clicked() {
            wishes.action(Action::AddFiles);
        }
        let folder = look.t("action-add-folder");
        if Button::secondary(&folder).icon(Icon::Folder).show(ui).clicked() {
            wishes.action(Action::AddFolder);
        }
    });
    if look.project.sources.is_empty() {
        frame::centre(ui, 24, |ui| super::waiting_ui(ui, look, wishes));
        return;
    }
    frame::list(ui, |ui| list::ui(ui, look, &mut view.filter, wishes));
    let Some(id) = look.source_id() else { return };
    let imported = look.outcomes.imports.get(&id);
    if let Some(Ok(kept)) = imported {
        let table = kept.value.table.clone();
        view.seen.want(look.wake, kept.key, "profile of a source", move |ctx| {
            let profiles = profile(ctx, &table).unwrap_or_default();
            let steps = crate::clean::suggest::propose(ctx, &table, &profiles).unwrap_or_default();
            Seen { profiles, steps }
        });
        frame::inspector(ui, look, |ui| inspector_ui(ui, look, view, &id, kept, wishes));
    }
    frame::centre(ui, 16, |ui| match imported {
        Some(Ok(kept)) => source_ui(ui, look, view, &id, kept, wishes),
        Some(Err(error)) => list::unread_ui(ui, look, &id, error, wishes),
        None => super::waiting_ui(ui, look, wishes),
    });
}

fn source_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    kept: &Kept<Imported>,
    wishes: &mut Wishes,
) {
    if view.jumped != look.selection.jump {
        view.jumped = look.selection.jump;
        jump(look, view, kept);
    }
    ui.spacing_mut().item_spacing.y = 8.0;
    super::drift::ui(ui, look, id, &mut view.drift_open, wishes);
    let shown = view.tab;
    dir::sides(
        ui,
        30.0,
        |ui| {
            let texts = [look.t("sources-as-in-file"), look.t("sources-as-read"), look.t("sources-profile")];
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            segmented_texts(ui, &look.t("sources-view"), &mut view.tab, &texts);
        },
        |ui| {
            if shown == 0 {
                as_file::legend_ui(ui, look);
            }
        },
    );
    let room = ui.available_height();
    let report = (room * 0.34).clamp(120.0, 260.0);
    let table = (room - report - 12.0).max(120.0);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), table), egui::Sense::hover());
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("table"));
    inner.set_clip_rect(rect.intersect(ui.clip_rect()));
    match view.tab {
        0 => as_file::ui(&mut inner, look, &mut view.file, id, kept, wishes),
        tab => {
            let profiles = view.seen.current().map(|s| s.profiles.as_slice()).unwrap_or_default();
            as_read::ui(&mut inner, look, &mut view.read, id, kept, profiles, tab == 2);
        }
    }
    let p = crate::gui::theme::palette(ui);
    let radius = crate::gui::theme::tokens().radius.tag;
    ui.painter().rect_stroke(rect, radius, egui::Stroke::new(1.0, p.border), egui::StrokeKind::Inside);
    ui.add_space(4.0);
    report::ui(ui, look, id, kept, report, wishes);
}

/// Brings the row that a finding is about into view.
fn jump(look: &Look<'_>, view: &mut View, kept: &Kept<Imported>) {
    let Some(row) = look.selection.row else { return };
    if view.file.show_row(&kept.value.preview, row) {
        view.tab = 0;
    } else {
        view.tab = 1;
        view.read.show_row(&kept.value.table, row, look.selection.column.as_deref());
    }
}

fn inspector_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    kept: &Kept<Imported>,
    wishes: &mut Wishes,
) {
    let is_text = kept.value.report.format == crate::import::Format::Csv;
    let facts_room = if is_text { 336.0 } else { 290.0 };
    let room = (ui.available_height() - facts_room).max(120.0);
    egui::ScrollArea::vertical().id_salt("proposals").max_height(room).auto_shrink(false).show(ui, |ui| {
        beside_bar(ui, |ui| proposals::ui(ui, look, &mut view.letters, id, kept, &view.seen, wishes));
    });
    crate::gui::widgets::card::hairline(ui);
    let profiles = view.seen.current().map(|s| s.profiles.as_slice()).unwrap_or_default();
    egui::ScrollArea::vertical().id_salt("facts").auto_shrink(false).show(ui, |ui| {
        beside_bar(ui, |ui| facts::ui(ui, look, &mut view.facts, id, kept, profiles, wishes));
    });
}

/// Leaves room for the scroll bar, which egui draws at the right in every language.
fn beside_bar(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let margin = egui::Margin { right: 10, ..egui::Margin::ZERO };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| dir::column(ui, content));
}
