//! The inspector of a pair: why it has its chance, what would decide it, and which records are near.

use egui::Ui;

use super::pair::{Neighbour, PairCard};
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::screens::matching::words::{fields_label, weight};
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::key_hint;
use crate::gui::widgets::card::{hairline, part_header, well};
use crate::gui::widgets::charts::{WaterfallKind, WaterfallRow, waterfall};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::two_lines;
use crate::gui::widgets::text::{Text, label};
use crate::linkage::explain::Change;
use crate::linkage::{Decision, Explanation, Level};

/// Draws it.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, card: &PairCard) {
    let room = (ui.available_height() - 70.0).max(100.0);
    egui::ScrollArea::vertical().id_salt("why").max_height(room).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        if let Some(why) = &card.why {
            let title = Message::new("review-why").with("chance", look.percent(why.probability, 0));
            part_header(ui, &look.say(&title), &look.t("review-why-note"), |_| ());
            waterfall_ui(ui, look, why);
            ui.add_space(6.0);
            would_ui(ui, look, why);
        }
        ui.add_space(6.0);
        part_header(ui, &look.t("review-neighbours"), &look.t("review-neighbours-note"), |_| ());
        if card.neighbours.is_empty() {
            label(ui, Text::label(look.t("review-no-neighbours")).table().muted().wrap());
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        for neighbour in &card.neighbours {
            neighbour_ui(ui, neighbour);
        }
    });
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 4.0;
    dir::row_wrapped(ui, |ui| {
        key_hint(ui, &["↑", "↓"], &look.t("review-key-queue"));
        key_hint(ui, &["T"], &look.t("review-key-reading"));
        key_hint(ui, &["W"], &look.t("review-key-written"));
        key_hint(ui, &["Ctrl Z"], &look.t("review-key-undo"));
    });
}

fn waterfall_ui(ui: &mut Ui, look: &Look<'_>, why: &Explanation) {
    let mut rows: Vec<(String, String, f64, WaterfallKind)> = Vec::new();
    let one_in = Message::new("linkage-before-looking-detail").with("count", why.one_in);
    rows.push((look.t("linkage-before-looking"), look.say(&one_in), why.before, WaterfallKind::Prior));
    for part in &why.parts {
        let level = look.say(&part.label);
        let reason = match &part.frequency {
            Some(frequency) => look.join([level.as_str(), &look.say(frequency)]),
            None => level,
        };
        rows.push((fields_label(look, &part.fields), reason, part.weight, WaterfallKind::Field));
    }
    for (weight, name, detail) in [
        (why.relatives, "linkage-relatives", "linkage-relatives-detail"),
        (why.moved, "linkage-moved", "linkage-moved-detail"),
        (why.faults, "linkage-faults", "linkage-faults-detail"),
        (why.rival, "linkage-rival", "linkage-rival-detail"),
        (why.company, "linkage-company", "linkage-company-detail"),
    ] {
        if weight.abs() >= 0.05 {
            rows.push((look.t(name), look.t(detail), weight, WaterfallKind::Field));
        }
    }
    rows.push((look.t("linkage-total"), look.percent(why.probability, 0), why.total, WaterfallKind::Total));
    let written: Vec<String> = rows.iter().map(|r| weight(look, r.2)).collect();
    let shown: Vec<WaterfallRow<'_>> = rows
        .iter()
        .zip(&written)
        .map(|((name, reason, weight, kind), written)| WaterfallRow {
            name,
            reason,
            weight: *weight as f32,
            written,
            kind: *kind,
        })
        .collect();
    waterfall(ui, &shown, why.thresholds.link as f32);
    let from = Message::new("review-link-from").with("weight", weight(look, why.thresholds.link));
    label(ui, Text::label(look.say(&from)).caption().muted());
}

/// What would change the decision, in a clerk's words.
fn would_ui(ui: &mut Ui, look: &Look<'_>, why: &Explanation) {
    // That “different” would make a link, or “same” none, can follow from the numbers of a rare field; to a person it says nothing.
    let sensible = |change: &&Change| match change.decision {
        Decision::Link => change.level != Level::Different,
        Decision::Review => true,
        Decision::No => change.level != Level::Same,
    };
    let changes: Vec<&Change> = why.would_change.iter().filter(sensible).collect();
    if changes.is_empty() {
        return;
    }
    well(ui, 12.0, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        label(ui, Text::label(look.t("review-would")).table().strong());
        for change in changes {
            let id = match change.decision {
                Decision::Link => "linkage-would-link",
                Decision::Review => "linkage-would-review",
                Decision::No => "linkage-would-part",
            };
            let message = Message::new(id)
                .with("field", fields_label(look, &change.fields))
                .with("level", look.say(&change.level.label()))
                .with("weight", weight(look, change.weight));
            label(ui, Text::label(look.say(&message)).table().muted().wrap());
        }
    });
}

fn neighbour_ui(ui: &mut Ui, neighbour: &Neighbour) {
    let p = palette(ui);
    hairline(ui);
    dir::sides(
        ui,
        44.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let (icon, ink) =
                if neighbour.linked { (Icon::Link, p.positive) } else { (Icon::Users, p.text_muted) };
            icon.ui(ui, 16.0, ink);
            let width = ui.available_width();
            let place = Text::label(neighbour.place.as_str()).caption().muted();
            two_lines(ui, width, Text::value(neighbour.name.as_str()).table().strong(), place);
        },
        |ui| {
            let ink = if neighbour.linked { p.positive } else { p.text_muted };
            label(ui, Text::label(neighbour.says.as_str()).caption().colour(ink));
        },
    );
}
