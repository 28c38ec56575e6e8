//! Can the chance be trusted: what verdicts found against the chances given, how many of each tenth are expected to be the same, and the records that cannot be linked at all.

use egui::{Ui, vec2};

use super::View;
use super::words::message;
use crate::compare::wilson;
use crate::findings::{Message, Place};
use crate::gui::look::Look;
use crate::gui::screens::Screen;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::section_header;
use crate::gui::widgets::charts::{Calibration, CalibrationPoint, calibration};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::linkage::Linked;
use crate::linkage::calibration::Tenth;

/// Fewer verdicts than this say nothing about the chances.
const ENOUGH: usize = 5;

/// Draws it.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, linked: &Linked, wishes: &mut Wishes) {
    ui.spacing_mut().item_spacing.y = 8.0;
    section_header(ui, &look.t("matching-trust"), "", |_| ());
    let tenths = view.facts.get().map(|f| f.tenths).unwrap_or_default();
    let area = ui.available_rect_before_wrap();
    let size = vec2((area.width() * 0.48).clamp(150.0, 230.0), 160.0);
    let dir = Dir::of(ui);
    let place = egui::UiBuilder::new().max_rect(dir.slice(area, 0.0, size.x)).id_salt("chart");
    let mut chart = ui.new_child(place);
    chart_ui(&mut chart, look, &tenths, size);
    let rect = dir.slice(area, size.x + 16.0, area.width() - size.x - 16.0);
    let mut words =
        ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(dir.column_layout()).id_salt("words"));
    words.set_width(rect.width());
    label(&mut words, Text::label(trust_sentence(look, &tenths)).table().wrap());
    label(&mut words, Text::label(expected_sentence(look, &tenths)).table().wrap());
    unlinkable_ui(&mut words, look, view, linked, wishes);
    let bottom = words.min_rect().bottom().max(area.top() + size.y);
    ui.advance_cursor_after_rect(egui::Rect::from_min_max(area.min, egui::pos2(area.right(), bottom)));
}

fn chart_ui(ui: &mut Ui, look: &Look<'_>, tenths: &[Tenth; 10], size: egui::Vec2) {
    let point = |t: &Tenth| {
        let (found, low, high) = wilson(t.same as u64, t.decided as u64)?;
        let range = [low as f32, high as f32];
        Some(CalibrationPoint { given: t.given as f32, found: found as f32, range })
    };
    let found: Vec<CalibrationPoint> = tenths.iter().filter_map(point).collect();
    let says = |at: usize| tenths.get(at).map_or_else(String::new, |t| tenth_sentence(look, at, t));
    let filled = (0..10).filter(|at| tenths[*at].pairs > 0);
    let name = filled.fold(look.t("matching-trust"), |name, at| format!("{name} {}", says(at)));
    let drawn = Calibration {
        found: &found,
        pairs: tenths.map(|t| t.pairs),
        says: &says,
        write: &|share| look.percent(f64::from(share), 0),
        name: &name,
    };
    calibration(ui, size, &drawn);
}

/// What is known of the pairs of one tenth.
fn tenth_sentence(look: &Look<'_>, at: usize, tenth: &Tenth) -> String {
    let pairs = Message::new("matching-tenth")
        .with("low", look.percent(at as f64 / 10.0, 0))
        .with("high", look.percent((at + 1) as f64 / 10.0, 0))
        .with("n", tenth.pairs)
        .with("expected", tenth.expected.round() as usize);
    let mut said = look.say(&pairs);
    if tenth.decided > 0 {
        let verdicts =
            Message::new("matching-tenth-verdicts").with("n", tenth.decided).with("same", tenth.same);
        said = format!("{said} {}", look.say(&verdicts));
    }
    said
}

/// What the verdicts say; honest when there are too few.
fn trust_sentence(look: &Look<'_>, tenths: &[Tenth; 10]) -> String {
    let verdicts: usize = tenths.iter().map(|t| t.decided).sum();
    match tenths.iter().max_by_key(|t| t.decided).filter(|_| verdicts >= ENOUGH) {
        None => look.say(&Message::new("matching-trust-none").with("n", verdicts)),
        Some(most) => look.say(
            &Message::new("matching-trust-some")
                .with("given", look.percent(most.given, 0))
                .with("found", look.percent(most.same as f64 / most.decided.max(1) as f64, 0))
                .with("n", verdicts),
        ),
    }
}

/// What the chances themselves expect of the pairs that are neither sure nor nearly impossible.
fn expected_sentence(look: &Look<'_>, tenths: &[Tenth; 10]) -> String {
    let between = tenths.get(1..9).unwrap_or_default();
    let expected: f64 = between.iter().map(|t| t.expected).sum();
    look.say(
        &Message::new("matching-trust-expected")
            .with("n", between.iter().map(|t| t.pairs).sum::<usize>())
            .with("expected", expected.round() as usize)
            .with("low", look.percent(0.1, 0))
            .with("high", look.percent(0.9, 0)),
    )
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
