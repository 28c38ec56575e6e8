//! Files dragged onto the window: an overlay says what letting go will do; the dropped files become sources.

use std::path::PathBuf;

use egui::{Align2, Area, Id, Order, Ui, Vec2, vec2};

use crate::findings::Message;
use crate::gui::theme::{Icon, palette, tokens};
use crate::gui::widgets::card::dashed_frame;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::text::{self, Language};

/// Draws the overlay and takes what was dropped.
pub fn ui(ui: &Ui, language: Language, project_open: bool, wishes: &mut Wishes) {
    let (hovering, dropped) = ui.input(|i| {
        let dropped: Vec<PathBuf> = i.raw.dropped_files.iter().map(|f| f.path().to_path_buf()).collect();
        (i.raw.hovered_files.len(), dropped)
    });
    if !dropped.is_empty() {
        match dropped.iter().find(|p| p.extension().is_some_and(|e| e == "diwan")) {
            Some(project) => wishes.push(Wish::OpenProject(project.clone())),
            None => wishes.push(Wish::AddFiles(dropped)),
        }
    }
    if hovering == 0 {
        return;
    }
    let p = palette(ui);
    let screen = ui.ctx().content_rect();
    let painter = ui.ctx().layer_painter(egui::LayerId::new(Order::Foreground, Id::unique("drop-overlay")));
    painter.rect_filled(screen, 0.0, p.overlay);
    let size = vec2(520.0, 180.0);
    Area::new(Id::unique("drop")).order(Order::Tooltip).anchor(Align2::CENTER_CENTER, Vec2::ZERO).show(
        ui,
        |ui| {
            let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
            ui.painter().rect_filled(rect, tokens().radius.dialog, p.surface_raised);
            dashed_frame(ui, rect.shrink(10.0), 2.0, p.accent);
            let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink(24.0)));
            inner.vertical_centered(|ui| {
                ui.add_space(12.0);
                Icon::Drop.ui(ui, 32.0, p.accent);
                let id = if project_open { "drop-add" } else { "drop-new" };
                label(
                    ui,
                    Text::label(text::say(language, &Message::new(id).with("n", hovering)))
                        .section()
                        .extend(),
                );
                label(ui, Text::label(text::t(language, "drop-sentence")).muted().extend());
            });
        },
    );
}
