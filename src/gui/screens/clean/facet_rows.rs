//! The inside of a facet: rows of values with bars, a histogram with handles, the three states, the writings.

use egui::{Sense, Ui, Vec2};

use super::facet_model::{Counted, Facet, WRITINGS};
use crate::clean::facets::{RangeFacet, TextFacet};
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::charts::{range_histogram, share_bar_in};
use crate::gui::widgets::choice::checkbox;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::{Field, number_field};
use crate::gui::widgets::text::{Side, Text, label};
use crate::table::profile::Writing;

/// So many values are listed before “more”, and at most.
const FEW: usize = 7;
const MANY: usize = 300;

/// Draws the inside; true when the spellings were asked for.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, facet: &mut Facet, counted: &Counted) -> bool {
    ui.spacing_mut().item_spacing.y = 0.0;
    match counted {
        Counted::Values(found) => return values_ui(ui, look, facet, found),
        Counted::Range(found) => range_ui(ui, look, facet, found),
        Counted::State(found) => {
            let counts = [found.filled, found.empty, found.unread];
            let all = counts.iter().sum::<usize>().max(1);
            let names = ["mend-state-filled", "mend-state-empty", "mend-not-read"];
            for ((name, n), on) in names.into_iter().zip(counts).zip(&mut facet.states) {
                row_ui(ui, look, on, Text::label(look.t(name)), n, all);
            }
        }
        Counted::Writing(found) => {
            let counts = [found.latin, found.arabic, found.mixed, found.other];
            let all = counts.iter().sum::<usize>().max(1);
            for ((writing, n), on) in WRITINGS.into_iter().zip(counts).zip(&mut facet.writings) {
                if n > 0 || !*on {
                    row_ui(ui, look, on, Text::label(look.t(writing_id(writing))), n, all);
                }
            }
        }
    }
    false
}

fn writing_id(writing: Writing) -> &'static str {
    match writing {
        Writing::Latin => "mend-writing-latin",
        Writing::Arabic => "mend-writing-arabic",
        Writing::Mixed => "mend-writing-mixed",
        Writing::Other | Writing::None => "mend-writing-other",
    }
}

fn values_ui(ui: &mut Ui, look: &Look<'_>, facet: &mut Facet, found: &TextFacet) -> bool {
    let all = found.values.first().map_or(1, |v| v.1 as usize).max(1);
    let shown = if facet.open { MANY } else { FEW };
    let mut rows: Vec<(&str, usize)> =
        found.values.iter().take(shown).map(|(v, n)| (v.as_str(), *n as usize)).collect();
    // What is chosen stays in view, though it be rare or gone.
    for chosen in &facet.values {
        if !chosen.is_empty() && !rows.iter().any(|(v, _)| v == chosen) {
            let n = found.values.iter().find(|(v, _)| v == chosen).map_or(0, |(_, n)| *n as usize);
            rows.push((chosen.as_str(), n));
        }
    }
    let mut clicked: Option<(String, bool)> = None;
    for (value, n) in &rows {
        let mut on = facet.values.contains(*value);
        if row_ui(ui, look, &mut on, Text::value(*value), *n, all) {
            clicked = Some(((*value).to_owned(), on));
        }
    }
    if found.blank > 0 || facet.values.contains("") {
        let mut on = facet.values.contains("");
        if row_ui(ui, look, &mut on, Text::label(look.t("mend-state-empty")).muted(), found.blank, all) {
            clicked = Some((String::new(), on));
        }
    }
    match clicked {
        Some((value, true)) => {
            facet.values.insert(value);
        }
        Some((value, false)) => {
            facet.values.remove(&value);
        }
        None => {}
    }
    let hidden = found.values.len().saturating_sub(FEW);
    let mut asked = false;
    dir::sides(
        ui,
        30.0,
        |ui| {
            if hidden > 0 {
                let words = if facet.open {
                    look.t("mend-fewer")
                } else {
                    look.say(&Message::new("mend-more").with("n", hidden))
                };
                if Button::link(&words).small().show(ui).clicked() {
                    facet.open = !facet.open;
                }
            }
        },
        |ui| {
            let words = look.t("mend-spellings");
            asked = Button::secondary(&words).small().icon(Icon::Users).show(ui).clicked();
        },
    );
    asked
}

/// A value with its box, bar and count; true when it was clicked.
fn row_ui(ui: &mut Ui, look: &Look<'_>, on: &mut bool, text: Text<'_>, n: usize, all: usize) -> bool {
    let p = palette(ui);
    let ticked = *on;
    let mut changed = false;
    dir::sides(
        ui,
        24.0,
        |ui| changed = checkbox(ui, on, text.table().truncate()).changed(),
        |ui| {
            // As wide as the count of all, so that the bars stand in one line.
            let widest = Text::label(look.count(all)).table().line(ui).size().x;
            let (rect, _) = ui.allocate_exact_size(Vec2::new(widest.max(40.0), 20.0), Sense::hover());
            Text::label(look.count(n)).table().muted().paint_in(ui, rect, Side::End);
            let (rect, _) = ui.allocate_exact_size(Vec2::new(52.0, 20.0), Sense::hover());
            let bar = egui::Rect::from_center_size(rect.center(), Vec2::new(52.0, 5.0));
            ui.painter().rect_filled(bar, 2.0, p.border);
            let fill = if ticked { p.accent } else { p.neutral_bar };
            let share = (n as f32 / all as f32).clamp(0.0, 1.0);
            share_bar_in(ui, Dir::of(ui).slice(bar, 0.0, bar.width()), share, fill);
        },
    );
    changed
}

fn range_ui(ui: &mut Ui, look: &Look<'_>, facet: &mut Facet, found: &RangeFacet) {
    let Some(histogram) = &found.histogram else {
        label(ui, Text::label(look.t("mend-no-range")).table().muted().wrap());
        return;
    };
    let (low, high) = (histogram.from, histogram.to);
    let span = (high - low).max(f64::EPSILON);
    let whole = found.years;
    // The upper end of the last bar lies one beyond the last year.
    let top = if whole { high - 1.0 } else { high };
    let (from, to) = facet.range.unwrap_or((low, top));
    let mut bounds =
        [((from - low) / span) as f32, ((if whole { to + 1.0 } else { to } - low) / span) as f32];
    let heights: Vec<f32> = histogram.bins.iter().map(|n| *n as f32).collect();
    let names = [look.t("mend-from"), look.t("mend-to")];
    if range_histogram(ui, 40.0, &heights, &mut bounds, [&names[0], &names[1]]) {
        let value = |share: f32| {
            let v = low + span * f64::from(share);
            if whole { v.round() } else { v }
        };
        let upper = if whole { value(bounds[1]) - 1.0 } else { value(bounds[1]) };
        let lower = value(bounds[0]).min(upper);
        facet.range = (lower > low || upper < top).then_some((lower, upper.max(lower)));
    }
    ui.add_space(4.0);
    let (mut a, mut b) = (from, to);
    let decimals = usize::from(!whole && span < 100.0);
    dir::sides(
        ui,
        26.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let width = 64.0;
            let field = Field { name: &names[0], width: Some(width), small: true, ..Field::default() };
            let first = number_field(ui, &mut a, low..=top, decimals, field).changed();
            label(ui, Text::label(look.t("mend-to")).table().muted());
            let field = Field { name: &names[1], width: Some(width), small: true, ..Field::default() };
            let second = number_field(ui, &mut b, low..=top, decimals, field).changed();
            if first || second {
                facet.range = Some((a.min(b), a.max(b)));
            }
        },
        |ui| {
            label(ui, Text::label(look.count(found.read)).table().muted());
        },
    );
    if found.unread > 0 {
        let mut on = facet.unread || facet.range.is_none();
        if row_ui(ui, look, &mut on, Text::label(look.t("mend-not-read")), found.unread, found.read.max(1)) {
            facet.unread = on;
            // Without a range everything passes; leaving out what is not read asks for the whole range.
            if facet.range.is_none() && !on {
                facet.range = Some((low, top));
            }
        }
    }
}
