//! Can the chance be trusted: what verdicts found against what the model said, and the records that cannot be linked at all.

use egui::Ui;

use super::View;
use super::words::message;
use crate::findings::Message;
use crate::findings::Place;
use crate::gui::look::Look;
use crate::gui::screens::Screen;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::section_header;
use crate::gui::widgets::charts::calibration;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::linkage::Linked;
use crate::linkage::review::CalibrationPoint;

/// Fewer verdicts than this say nothing about the chances.
const ENOUGH: usize = 5;

/// Draws it.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, linked: &Linked, wishes: &mut Wishes) {
    ui.spacing_mut().item_spacing.y = 8.0;
    section_header(ui, &look.t("matching-trust"), "", |_| ());
    let points = view.facts.get().map(|f| f.points.as_slice()).unwrap_or_default();
    let verdicts: usize = points.iter().map(|p| p.verdicts).sum();
    let area = ui.available_rect_before_wrap();
    let side = 120.0_f32.min(area.width() * 0.4);
    let dir = Dir::of(ui);
    let dots: Vec<(f32, f32)> = points.iter().map(|p| (p.given as f32, p.found as f32)).collect();
    let mut chart =
        ui.new_child(egui::UiBuilder::new().max_rect(dir.slice(area, 0.0, side)).id_salt("chart"));
    calibration(&mut chart, side, &dots, &look.t("matching-trust"));
    let rect = dir.slice(area, side + 16.0, area.width() - side - 16.0);
    let mut words =
        ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(dir.column_layout()).id_salt("words"));
    words.set_width(rect.width());
    let sentence = trust_sentence(look, points, verdicts);
    label(&mut words, Text::label(sentence).table().wrap());
    unlinkable_ui(&mut words, look, view, linked, wishes);
    let bottom = words.min_rect().bottom().max(area.top() + side);
    ui.advance_cursor_after_rect(egui::Rect::from_min_max(area.min, egui::pos2(area.right(), bottom)));
}

/// What the verdicts say; honest when there are too few.
fn trust_sentence(look: &Look<'_>, points: &[CalibrationPoint], verdicts: usize) -> String {
    if verdicts < ENOUGH {
        return look.say(&Message::new("matching-trust-none").with("n", verdicts));
    }
    let most = points.iter().max_by_key(|p| p.verdicts);
    most.map_or_else(String::new, |point| {
        look.say(
            &Message::new("matching-trust-some")
                .with("given", look.percent(point.given, 0))
                .with("found", look.percent(point.found, 0))
                .with("n", verdicts),
        )
    })
}

fn unlinkable_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, linked: &Linked, wishes: &mut Wishes) {
    let n = linked.unlinkable.len();
    let sentence = look.say(&message(look, "matching-unlinkable").with("n", n));
    label(ui, Text::label(sentence).table().muted().wrap());
    let of_sources = view.facts.get().map(|f| f.unlinkable.as_slice()).unwrap_or_default();
    let mut expert = false;
    dir::row_wrapped(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        // They stand in their files, so each link leads to the rows of one.
        for (source, rows) in of_sources {
            let show = match of_sources.len() {
                1 => Message::new("matching-show-unlinkable").with("n", rows.len()),
                _ => Message::new("matching-show-unlinkable-of")
                    .with("n", rows.len())
                    .with("source", source.as_str()),
            };
            if Button::link(&look.say(&show)).small().show(ui).clicked() {
                wishes.show(Place::source(source).rows(rows.iter().copied()));
                wishes.go(Screen::Sources);
            }
        }
        expert = Button::link(&look.t("matching-expert")).small().show(ui).clicked();
    });
    if expert {
        view.expert = true;
        view.scroll_to_expert = true;
    }
}
