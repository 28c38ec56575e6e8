//! The list of sources at the start side: filter, state of each, the drop zone at its foot; and what is said of a file that cannot be read.

use std::sync::Arc;

use egui::{Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::folder_files;
use crate::base::SourceId;
use crate::base::normal::fold;
use crate::findings::{Message, Severity};
use crate::gui::action::Action;
use crate::gui::dialogs::picker::Ask;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::{Tone, badge};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::{dashed_frame, notice_card};
use crate::gui::widgets::context::context_menu;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::filter_box;
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::import::{ImportError, SourceEdit};
use crate::pipeline::Stage;
use crate::project::{Edit, Source};

const ROW: f32 = 56.0;
const DROP: f32 = 88.0;

/// Draws the list.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    filter: &mut String,
    files: &mut folder_files::View,
    wishes: &mut Wishes,
) {
    let sources = &look.project.sources;
    let hint = look.say(&Message::new("sources-filter").with("n", sources.len()));
    let response = filter_box(ui, filter, &hint, None);
    if look.asked(Action::Find) {
        response.request_focus();
    }
    ui.add_space(4.0);
    // As people type: “ecole” finds “École”, “احمد” finds “أحمد”.
    let needle = fold(filter.trim());
    let shown: Vec<&Source> = sources
        .iter()
        .filter(|s| {
            needle.is_empty() || fold(&s.label).contains(&needle) || fold(&s.spec.path).contains(&needle)
        })
        .collect();
    let chosen = look.source_id();
    let room = (ui.available_height() - DROP - 24.0).max(ROW);
    egui::ScrollArea::vertical().max_height(room).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if shown.is_empty() {
            label(ui, Text::label(look.t("sources-none-found")).muted().wrap());
        }
        for source in shown {
            let is_chosen = chosen.as_ref() == Some(&source.id);
            if row_ui(ui, look, source, is_chosen, wishes) {
                files.choose(&source.id, None);
            }
            if is_chosen {
                folder_files::list_ui(ui, look, files, &source.id, wishes);
            }
        }
    });
    drop_ui(ui, look, wishes);
}

/// One source; true when it was clicked.
fn row_ui(ui: &mut Ui, look: &Look<'_>, source: &Source, chosen: bool, wishes: &mut Wishes) -> bool {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let dir = Dir::of(ui);
    // The choice runs to the edges of the panel.
    let wide = rect.expand2(vec2(16.0, 0.0));
    if chosen {
        ui.painter().rect_filled(wide, 0.0, p.selection);
        ui.painter().rect_filled(dir.slice(wide, 0.0, 3.0), 0.0, p.accent);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(wide, 0.0, p.hover);
    }
    let icon = Rect::from_center_size(pos2(dir.at(rect, 9.0), rect.center().y), Vec2::splat(18.0));
    let kind = match (&source.spec.folder, source.spec.reading.format.is_workbook()) {
        (Some(_), _) => Icon::Folder,
        (None, true) => Icon::Sheet,
        (None, false) => Icon::TextFile,
    };
    kind.paint(ui.painter(), icon, p.text_muted);
    let (upper, lower) = rect.shrink2(vec2(0.0, 7.0)).split_top_bottom_at_fraction(0.5);
    let imported = look.outcomes.imports.get(&source.id);
    let rows = match imported {
        Some(Ok(kept)) => look.say(&Message::new("count-rows").with("n", kept.value.table.height())),
        _ => String::new(),
    };
    let rows_width = Text::label(rows.as_str()).caption().line(ui).size().x;
    let room = rect.width() - 32.0;
    Text::label(source.label.as_str()).strong().paint_in(
        ui,
        dir.slice(upper, 32.0, room - rows_width - 8.0),
        Side::Start,
    );
    Text::label(rows.as_str()).caption().muted().paint_in(
        ui,
        dir.slice(upper, rect.width() - rows_width, rows_width),
        Side::End,
    );
    let (tone, state) = state(look, source);
    let width = crate::gui::widgets::badge::badge_width(ui, tone.icon(), &state);
    let name = source.spec.path.rsplit('/').next().unwrap_or_default();
    let parts = look.outcomes.files.get(&source.id).map(|p| Message::new("sources-files").with("n", p.len()));
    let words = match parts {
        Some(files) => Text::label(format!("\u{2068}{name}\u{2069} · {}", look.say(&files))),
        None => Text::file_name(name),
    };
    words.caption().muted().paint_in(ui, dir.slice(lower, 32.0, room - width - 8.0), Side::Start);
    dir::row_in(ui, dir.slice(lower, rect.width() - width, width), |ui| badge(ui, tone, &state));
    let spoken = format!("{}, {state}", crate::gui::widgets::bidi::plain(&source.label));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &spoken));
    let clicked = response.clicked();
    if clicked {
        let id = source.id.clone();
        wishes.select(move |s| s.choose_source(&id));
    }
    context_menu(&response, response.has_focus(), |ui| {
        ui.set_width(220.0);
        menu_ui(ui, look, source, wishes);
    });
    clicked
}

fn menu_ui(ui: &mut Ui, look: &Look<'_>, source: &Source, wishes: &mut Wishes) {
    use crate::gui::frame::menu::item;
    let id = source.id.clone();
    let position = look.source_index(&source.id);
    if item(ui, Some(Icon::Folder), &look.t("sources-other-file"), "", true) {
        pick_other(look, &source.id, "sources-other-file", wishes);
    }
    if item(ui, Some(Icon::Up), &look.t("sources-move-up"), "", position > 0) {
        wishes.edit(Edit::MoveSource { id: id.clone(), to: position.saturating_sub(1) });
    }
    if item(ui, Some(Icon::Down), &look.t("sources-move-down"), "", position + 1 < look.project.sources.len())
    {
        wishes.edit(Edit::MoveSource { id: id.clone(), to: position + 1 });
    }
    if item(ui, Some(Icon::Cross), &look.t("sources-remove"), "", true) {
        wishes.edit(Edit::RemoveSource { id });
    }
}

/// Asks for the file of a source anew: next month's export, or a file that was moved.
pub(crate) fn pick_other(look: &Look<'_>, id: &SourceId, title: &str, wishes: &mut Wishes) {
    let (id, dir) = (id.clone(), look.dir.to_owned());
    let title = look.t(title);
    let folder = look.project.source(&id).is_some_and(|s| s.spec.folder.is_some());
    wishes.pick(if folder { Ask::Folder { title } } else { Ask::Files { title } }, move |bench, paths| {
        let Some(path) = paths.first() else { return };
        let edit = SourceEdit::SetPath { path: crate::pipeline::relative(&dir, path) };
        bench.wish(Wish::Edit(Box::new(Edit::Source { id, edit })));
    });
}

fn state(look: &Look<'_>, source: &Source) -> (Tone, String) {
    match look.outcomes.imports.get(&source.id) {
        None => (Tone::Neutral, look.t("sources-waiting")),
        Some(Err(_)) => (Tone::Negative, look.t("sources-unread")),
        Some(Ok(kept)) => {
            let files = look.outcomes.files.get(&source.id);
            let unread = files.map_or(0, |files| files.iter().filter(|f| f.read.is_err()).count());
            if unread > 0 {
                let words = Message::new("sources-files-unread").with("n", unread);
                return (Tone::Negative, look.say(&words));
            }
            if let Some(drifted) = look.outcomes.drifts.get(&source.id) {
                let n = drifted.value.drifts.len();
                let words = Message::new("sources-differs").with("n", n);
                return if n == 0 {
                    (Tone::Neutral, look.t("sources-another"))
                } else {
                    (Tone::Caution, look.say(&words))
                };
            }
            let warnings = kept.findings.iter().filter(|f| f.severity != Severity::Note).count();
            if warnings > 0 {
                (Tone::Caution, look.say(&Message::new("sources-warnings").with("n", warnings)))
            } else {
                (Tone::Positive, look.t("sources-read"))
            }
        }
    }
}

fn drop_ui(ui: &mut Ui, look: &Look<'_>, wishes: &mut Wishes) {
    let p = palette(ui);
    ui.add_space((ui.available_height() - DROP - 16.0).max(0.0));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), DROP), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    dashed_frame(ui, rect, 1.0, p.border_strong);
    crate::gui::widgets::button::focus_ring(ui, rect.shrink(2.0), &response);
    let icon = Rect::from_center_size(rect.center() - vec2(0.0, 24.0), Vec2::splat(20.0));
    Icon::Drop.paint(ui.painter(), icon, p.text_muted);
    let words = look.t("sources-drop");
    let line = Rect::from_center_size(rect.center() + vec2(0.0, 4.0), vec2(rect.width() - 12.0, 20.0));
    Text::label(words.as_str()).muted().paint_in(ui, line, Side::Centre);
    Text::label("xlsx, xls, xlsb, ods, html, csv, parquet").caption().muted().paint_in(
        ui,
        line.translate(vec2(0.0, 21.0)),
        Side::Centre,
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    if response.clicked() {
        wishes.action(Action::AddFiles);
    }
}

/// A file that cannot be read: why, and what to do.
pub(super) fn unread_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    id: &SourceId,
    error: &Arc<ImportError>,
    wishes: &mut Wishes,
) {
    let title = look.say(&Message::new("app-file-not-read").with("name", look.source_label(id)));
    notice_card(ui, Tone::Negative, &title, &look.say(&error.message()), "", |ui| {
        let other = look.t("app-choose-another");
        if Button::secondary(&other).small().show(ui).clicked() {
            pick_other(look, id, "sources-other-file", wishes);
        }
        let again = look.t("sources-read-again");
        if Button::quiet(&again).small().show(ui).clicked() {
            wishes.action(Action::RunAll);
        }
        let remove = look.t("sources-remove");
        if Button::quiet(&remove).small().show(ui).clicked() {
            wishes.edit(Edit::RemoveSource { id: id.clone() });
        }
    });
    if look.busy.is_some() && look.is_stale(Stage::Import) {
        ui.add_space(8.0);
        label(ui, Text::label(look.t("screen-waiting")).muted());
    }
}
