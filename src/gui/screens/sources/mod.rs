//! The screen Sources: what the departments sent, row by row as it stands in the file, how Diwan reads it, and what it proposes.
//!
//! The file is evidence: it is shown as it came, with the role of every row beside it; a click on a row's mark changes the role.

mod as_file;
pub(crate) mod as_read;
mod column_card;
mod facts;
mod file_lines;
mod file_menu;
mod folder_files;
mod layout;
mod layout_seen;
mod letters;
mod list;
mod proposals;
mod report;
mod section_card;

use egui::Ui;
pub(crate) use list::pick_other;

use crate::base::{Key, SourceId};
use crate::findings::{Message, Proposal};
use crate::gui::action::Action;
use crate::gui::frame;
use crate::gui::look::{Later, Look};
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::choice::{segmented_texts, segmented_texts_width};
use crate::gui::widgets::dir;
use crate::gui::wishes::Wishes;
use crate::import::Imported;
use crate::pipeline::{Kept, Stage};
use crate::table::profile::{ColumnProfile, profile};

/// The tab with the profiles of the columns.
const PROFILE: usize = 2;
/// The tab that shows the file as it is beside the table as read.
const BOTH: usize = 3;

/// What the screen keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    filter: String,
    tab: usize,
    file: as_file::View,
    read: as_read::View,
    facts: facts::View,
    letters: letters::View,
    layout: layout::View,
    files: folder_files::View,
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
        // Without any source the same button stands in the middle of the screen.
        let none = look.project.sources.is_empty();
        let button = if none { Button::secondary(&add) } else { Button::primary(&add) };
        if button.icon(Icon::Plus).key("Ctrl N").show(ui).clicked() {
            wishes.action(Action::AddFiles);
        }
        let folder = look.t("action-add-folder");
        if Button::secondary(&folder).icon(Icon::Folder).show(ui).clicked() {
            wishes.action(Action::AddFolder);
        }
    });
    if look.project.sources.is_empty() {
        frame::centre(ui, 24, |ui| {
            reading_ui(ui, look, wishes);
            if look.looking.is_none() {
                super::waiting_ui(ui, look, wishes);
            }
        });
        return;
    }
    frame::list(ui, look, |ui| list::ui(ui, look, &mut view.filter, &mut view.files, wishes));
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
        Some(Err(error)) => {
            reading_ui(ui, look, wishes);
            list::unread_ui(ui, look, &id, error, wishes);
        }
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
        jump(look, view, id, kept);
    }
    let all = kept;
    let file = view.files.file(look, id);
    let kept = file.and_then(|f| f.read.as_ref().ok()).unwrap_or(kept);
    // A file by itself numbers its own rows.
    let parts = look.outcomes.parts.get(id).filter(|_| file.is_none());
    let parts = parts.map(|p| p.as_slice()).unwrap_or_default();
    let all_parts = look.outcomes.parts.get(id).map(|p| p.as_slice()).unwrap_or_default();
    ui.spacing_mut().item_spacing.y = 8.0;
    reading_ui(ui, look, wishes);
    super::drift::ui(ui, look, id, &mut view.drift_open, wishes);
    if let Some(file) = file.filter(|f| f.read.is_err()) {
        return folder_files::unread_ui(ui, look, file);
    }
    // Another file that cannot be read makes this one no older.
    if look.is_stale(Stage::Import) && !look.shown.fresh().imports.contains_key(id) {
        ui.set_opacity(0.45);
    }
    let shown = view.tab;
    let mut texts = vec![look.t("sources-as-in-file"), look.t("sources-as-read"), look.t("sources-profile")];
    if ui.available_width() > 640.0 {
        texts.push(look.t("sources-both"));
    } else if view.tab == BOTH {
        view.tab = 0;
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let beside = ui.available_width() - segmented_texts_width(ui, &texts) - 16.0;
    dir::sides(
        ui,
        30.0,
        |ui| segmented_texts(ui, &look.t("sources-view"), &mut view.tab, &texts),
        |ui| {
            if shown == 0 || shown == BOTH {
                as_file::legend_ui(ui, look, kept.value.report.sections > 0, beside);
            }
        },
    );
    let room = ui.available_height();
    let most = (room * 0.34).clamp(120.0, 260.0);
    let report = if shown == PROFILE { most } else { report::height(kept, most) };
    let table = (room - report - 12.0).max(120.0);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), table), egui::Sense::hover());
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("table"));
    inner.set_clip_rect(rect.intersect(ui.clip_rect()));
    let profiles = view.seen.current().map(|s| s.profiles.as_slice()).unwrap_or_default();
    match view.tab {
        0 => as_file::ui(&mut inner, look, &mut view.file, (id, kept), &mut view.files, wishes),
        BOTH => {
            let dir = dir::Dir::of(&inner);
            let half = (rect.width() - 6.0) / 2.0;
            let mut part = |offset: f32, salt: &str| {
                let place = dir.slice(rect, offset, half);
                let mut part = inner.new_child(egui::UiBuilder::new().max_rect(place).id_salt(salt));
                part.set_clip_rect(place.intersect(inner.clip_rect()));
                part
            };
            let (mut file, mut read) = (part(0.0, "file"), part(half + 6.0, "read"));
            as_file::ui(&mut file, look, &mut view.file, (id, kept), &mut view.files, wishes);
            as_read::ui(&mut read, look, &mut view.read, (id, kept, parts), profiles, false);
        }
        1 => as_read::ui(&mut inner, look, &mut view.read, (id, kept, parts), profiles, false),
        // Profiles are those of all files together.
        _ => as_read::ui(&mut inner, look, &mut view.read, (id, all, all_parts), profiles, true),
    }
    let p = crate::gui::theme::palette(ui);
    let radius = crate::gui::theme::tokens().radius.tag;
    ui.painter().rect_stroke(rect, radius, egui::Stroke::new(1.0, p.border), egui::StrokeKind::Inside);
    ui.add_space(4.0);
    // Of the profiles more is said about the chosen column, or the first one.
    let chosen = view.read.column().and_then(|at| kept.value.table.column_names().nth(at));
    let profile = profiles.iter().find(|p| Some(p.name.as_str()) == chosen).or(profiles.first());
    match profile.filter(|_| shown == PROFILE) {
        Some(profile) => column_card::ui(ui, look, profile, report),
        None => report::ui(ui, look, (id, kept, parts), file, report, wishes),
    }
}

/// The line over the table while files are read: which, how many, time left, and Stop.
fn reading_ui(ui: &mut Ui, look: &Look<'_>, wishes: &mut Wishes) {
    let (what, detail, share) = if let Some(looking) = look.looking {
        let (done, total) = looking.progress.counts();
        let n = (done + 1).min(total.max(1));
        let count = look.say(&Message::new("sources-file-of").with("n", n).with("total", total.max(1)));
        (look.t("status-looking"), left(look, count, looking.seconds_left()), looking.progress.share())
    } else if let Some(busy) = look.busy.filter(|b| b.stage == Stage::Import && look.is_stale(b.stage)) {
        let n = busy.source.as_ref().map_or(0, |id| look.source_index(id)) + 1;
        let total = look.project.sources.len();
        let count = look.say(&Message::new("sources-file-of").with("n", n).with("total", total));
        let label = busy.source.as_ref().map(|id| look.source_label(id)).unwrap_or_default();
        let what = look.say(&Message::new("sources-reading").with("source", label));
        let share = busy.progress.share().unwrap_or_default();
        let share = ((n - 1) as f32 + share) / total.max(1) as f32;
        (what, left(look, count, busy.seconds_left()), Some(share))
    } else {
        return;
    };
    let stop = look.t("action-stop");
    let line = crate::gui::widgets::card::Busy { what: &what, detail: &detail, share, stop: &stop };
    if crate::gui::widgets::card::busy_line(ui, line) {
        wishes.action(Action::Stop);
    }
}

fn left(look: &Look<'_>, count: String, seconds: Option<u64>) -> String {
    match seconds {
        Some(n) => format!("{count}{}", look.say(&Message::new("busy-left").with("n", n))),
        None => count,
    }
}

/// Brings the row or the column that a finding is about into view.
fn jump(look: &Look<'_>, view: &mut View, id: &SourceId, kept: &Kept<Imported>) {
    let Some(row) = look.selection.row else {
        if let Some(column) = look.selection.column.as_deref() {
            view.tab = PROFILE;
            view.read.show_column(&kept.value.table, column);
        }
        return;
    };
    let shown = view.files.file(look, id).and_then(|f| f.read.as_ref().ok()).unwrap_or(kept);
    let (rows, column) = (look.selection.rows.as_slice(), look.selection.column.as_deref());
    if view.read.show_rows(&shown.value.table, rows, column) {
        view.tab = 1;
        return;
    }
    let row = view.files.open_at(look, id, row);
    let kept = view.files.file(look, id).and_then(|f| f.read.as_ref().ok()).unwrap_or(kept);
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
        beside_bar(ui, |ui| proposals::ui(ui, look, view, id, kept, wishes));
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
