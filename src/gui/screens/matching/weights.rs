//! The histogram of match weights with its two handles. While a handle is dragged only the draft here moves and the three counts follow
//! it; the project gets one edit when the handle is let go. Steps with arrow keys that follow each other are one entry of the history.

use egui::{Ui, vec2};

use super::View;
use super::words::{estimated, weight};
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::{icon_square, keycap};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::section_header;
use crate::gui::widgets::charts::{LogHistogram, log_histogram};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field, number_field};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::linkage::weigh::probability;
use crate::linkage::{LinkageEdit, Linked, Thresholds};
use crate::project::Edit;
use crate::text::numbers;

/// Steps within this time belong together.
const BURST_SECS: i64 = 3;

/// Draws it.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    linked: &Linked,
    room: f32,
    wishes: &mut Wishes,
) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let pairs = linked.counts.candidate_pairs as usize;
    let title = look.say(&Message::new("matching-how-alike").with("n", pairs));
    section_header(ui, &title, "", |ui| {
        label(ui, Text::label(look.t("matching-axis")).caption().muted());
    });
    let used = linked.thresholds();
    let mut bounds = view.draft.unwrap_or([used.review as f32, used.link as f32]);
    zones_ui(ui, look, view, linked, bounds);
    let before = bounds;
    let (from, step) = (linked.histogram.from as f32, linked.histogram.step as f32);
    let counts = shown_bars(&linked.histogram.counts);
    let (first, last) = counts;
    let bars = linked.histogram.counts.get(first..last).unwrap_or_default();
    let names = [look.t("matching-review-from"), look.t("matching-link-from")];
    let language = look.language;
    let chart = LogHistogram {
        counts: bars,
        low: from + step * first as f32,
        high: from + step * last as f32,
        handles: [&names[0], &names[1]],
        write_count: &|n| numbers::count(language, n),
        write_weight: &|w| {
            if w.abs() < 0.01 { "0".to_owned() } else { numbers::signed(language, f64::from(w), 0) }
        },
        height: (room + 26.0).max(160.0),
    };
    log_histogram(ui, &chart, &mut bounds);
    fields_ui(ui, look, linked, &mut bounds, &names, wishes);
    let said = linked.estimate_at(f64::from(bounds[1])).expected;
    let estimate = Message::new("matching-estimate-here")
        .with("right", estimated(look, said.precision))
        .with("found", estimated(look, said.recall));
    label(ui, Text::label(look.say(&estimate)).table().muted().truncate());
    if bounds != before {
        view.draft = Some(bounds);
    }
    let dragging = ui.input(|i| i.pointer.any_down());
    if let Some(draft) = view.draft
        && !dragging
    {
        let to = Thresholds { review: tenth(draft[0]), link: tenth(draft[1]) };
        if view.asked.is_none_or(|(asked, _)| asked != to) {
            view.asked = Some((to, false));
            let edit = Edit::Linkage { edit: LinkageEdit::Thresholds { to: Some(to) } };
            if in_burst(look) { wishes.amend(edit) } else { wishes.edit(edit) }
        }
    }
    let_go(look, view, used);
}

/// The draft stays until the outcome has caught up, so that a handle does not jump back; undone or set elsewhere, the project decides.
fn let_go(look: &Look<'_>, view: &mut View, used: Thresholds) {
    let Some((asked, seen)) = view.asked else { return };
    let in_project = look.project.linkage.thresholds == Some(asked);
    if used == asked || (seen && !in_project) {
        view.asked = None;
        view.draft = None;
    } else if in_project {
        view.asked = Some((asked, true));
    }
}

fn tenth(weight: f32) -> f64 {
    (f64::from(weight) * 10.0).round() / 10.0
}

fn in_burst(look: &Look<'_>) -> bool {
    let last = look.history.cursor().checked_sub(1).and_then(|i| look.history.entries().get(i));
    last.is_some_and(|entry| {
        matches!(entry.edit, Edit::Linkage { edit: LinkageEdit::Thresholds { to: Some(_) } })
            && jiff::Timestamp::now().as_second() - entry.at.as_second() < BURST_SECS
    })
}

/// The bars worth showing: from the first to the last filled one, zero always among them.
fn shown_bars(counts: &[u64]) -> (usize, usize) {
    let first = counts.iter().position(|n| *n > 0).unwrap_or(0);
    let last = counts.iter().rposition(|n| *n > 0).map_or(counts.len(), |at| at + 1);
    (first.min(counts.len() / 3), last.max(counts.len() / 2))
}

fn zones_ui(ui: &mut Ui, look: &Look<'_>, view: &View, linked: &Linked, bounds: [f32; 2]) {
    let p = palette(ui);
    let all = linked.counts.candidate_pairs;
    let (no, review, links) = match (view.draft, view.facts.get()) {
        (Some(_), Some(facts)) => {
            let from = |bound: f32| facts.weights.len() - facts.weights.partition_point(|w| *w < bound);
            let (asked, sure) = (from(bounds[0]) as u64, from(bounds[1]) as u64);
            (all.saturating_sub(asked), asked - sure, sure)
        }
        _ => (linked.counts.no, linked.counts.review, linked.counts.links),
    };
    let weights = [weight(look, f64::from(bounds[0])), weight(look, f64::from(bounds[1]))];
    let chance = |w: f32| (probability(f64::from(w)) * 100.0).round();
    let notes = [
        Message::new("matching-zone-below").with("weight", weights[0].as_str()),
        Message::new("matching-zone-between")
            .with("from", weights[0].as_str())
            .with("to", weights[1].as_str())
            .with("low", chance(bounds[0]))
            .with("high", chance(bounds[1])),
        Message::new("matching-zone-above").with("weight", weights[1].as_str()),
    ];
    let zones = [
        (Icon::Cross, p.neutral_bar, p.text, "matching-zone-no", no),
        (Icon::User, p.attention, p.attention_text, "matching-zone-review", review),
        (Icon::Link, p.accent, p.accent_text, "matching-zone-links", links),
    ];
    dir::columns(ui, &[1.0, 1.0, 1.0], 12.0, |ui, i| {
        let (Some((icon, fill, ink, id, n)), Some(note)) = (zones.get(i), notes.get(i)) else { return };
        dir::row_of_height(ui, 40.0, |ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            icon_square(ui, *icon, 28.0, *fill, *ink);
            ui.allocate_ui_with_layout(
                vec2(ui.available_width(), 40.0),
                dir::Dir::of(ui).column_layout(),
                |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let words = look.say(&Message::new(id).with("n", *n as usize));
                    label(ui, Text::label(words).section().truncate());
                    label(ui, Text::label(look.say(note)).caption().muted().truncate());
                },
            );
        });
    });
}

fn fields_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    linked: &Linked,
    bounds: &mut [f32; 2],
    names: &[String; 2],
    wishes: &mut Wishes,
) {
    let (low, high) = (
        linked.histogram.from,
        linked.histogram.from + linked.histogram.step * linked.histogram.counts.len() as f64,
    );
    let back = look.t("matching-back-to-proposal");
    let own = look.project.linkage.thresholds.is_some();
    let hint = look.t("matching-move-handle");
    let width = |text: &str| Text::label(text).table().line(ui).size().x;
    let fields = names.iter().map(|name| width(name) + 88.0).sum::<f32>();
    let taken = fields + if own { width(&back) + 24.0 } else { 0.0 };
    let has_room = ui.available_width() > taken + width(&hint) + 72.0;
    dir::sides(
        ui,
        30.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for i in 0..2 {
                label(ui, Text::label(names[i].as_str()).table().muted());
                let mut value = tenth(bounds[i]);
                let field = Field { name: &names[i], width: Some(64.0), small: true, ..Field::default() };
                let range = if i == 0 { low..=f64::from(bounds[1]) } else { f64::from(bounds[0])..=high };
                if number_field(ui, &mut value, range, 1, field).changed() {
                    bounds[i] = value as f32;
                }
                ui.add_space(4.0);
            }
            if own && Button::link(&back).small().show(ui).clicked() {
                wishes.edit(Edit::Linkage { edit: LinkageEdit::Thresholds { to: None } });
            }
        },
        |ui| {
            if has_room {
                label(ui, Text::label(hint.as_str()).caption().muted());
                keycap(ui, "→");
                keycap(ui, "←");
            }
        },
    );
}
