//! How safe it is: the verdict, three people who might try, and how many rows look the same, before and after.

use egui::{Color32, Ui};

use super::View;
use crate::disclosure::{Attack, Cleared, DisclosureEdit, DisclosureError, Policy, Risk, Shape};
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::look::Look;
use crate::gui::theme::tokens::contrast;
use crate::gui::theme::{Icon, Palette, TextSize, palette};
use crate::gui::widgets::badge::{Tone, badge, legend_entry};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card;
use crate::gui::widgets::charts::{StackPart, stacked_bar};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::pipeline::StageError;
use crate::project::Edit;

const HEIGHT: f32 = 158.0;
/// Height of the verdict where it stands above the rest, and the width below which it does.
const VERDICT: f32 = 120.0;
const NARROW: f32 = 700.0;

/// Draws the two cards.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, policy: &Policy, cleared: &Cleared) {
    if matches!(cleared.policy().shape, Shape::Counts(_)) {
        counts_ui(ui, look, policy, cleared);
        return;
    }
    attacks_ui(ui, look, policy, cleared);
    alike_ui(ui, look, cleared);
}

/// The verdict and the three attacks, side by side.
fn attacks_ui(ui: &mut Ui, look: &Look<'_>, policy: &Policy, cleared: &Cleared) {
    let report = cleared.report();
    card::card_flush(ui, |ui| {
        // Side by side four parts want room for their figures; without it the verdict stands above the other three.
        let narrow = ui.available_width() < NARROW;
        let height = if narrow { VERDICT + HEIGHT } else { HEIGHT };
        ui.set_height(height);
        ui.spacing_mut().item_spacing.y = 2.0;
        let rect = ui.max_rect().with_max_y(ui.max_rect().top() + height);
        let dir = Dir::of(ui);
        let first = (rect.width() * 0.23).max(150.0);
        let (verdict, rest) = if narrow {
            let below = rect.top() + VERDICT;
            (rect.with_max_y(below), rect.with_min_y(below))
        } else {
            (dir.slice(rect, 0.0, first), dir.slice(rect, first, rect.width() - first))
        };
        let part = rest.width() / 3.0;
        verdict_ui(ui, look, policy, cleared, verdict);
        let (before, after) = (&report.before, &report.after);
        let three = [
            (
                Icon::User,
                "sharing-neighbour",
                "sharing-neighbour-what",
                before.knows_a_neighbour,
                after.knows_a_neighbour,
            ),
            (
                Icon::Search,
                "sharing-story",
                "sharing-story-what",
                before.looks_for_a_story,
                after.looks_for_a_story,
            ),
            (
                Icon::Users,
                "sharing-lists",
                "sharing-lists-what",
                before.matches_whole_lists,
                after.matches_whole_lists,
            ),
        ];
        for (i, (icon, name, what, now, then)) in three.into_iter().enumerate() {
            let place = dir.slice(rest, part * i as f32, part);
            if i > 0 || !narrow {
                let line = dir.start_x(place);
                ui.painter().vline(line, place.y_range(), egui::Stroke::new(1.0, palette(ui).border));
            }
            let inner = place.shrink2(egui::vec2(14.0, 12.0));
            dir::column_in(ui, inner, |ui| {
                ui.set_clip_rect(place.intersect(ui.clip_rect()));
                attack_ui(ui, look, policy, (icon, name, what), (now, then));
            });
        }
    });
}

fn verdict_ui(ui: &mut Ui, look: &Look<'_>, policy: &Policy, cleared: &Cleared, rect: egui::Rect) {
    let p = palette(ui);
    let report = cleared.report();
    let (tone, icon, id) = if report.safe {
        (Tone::Positive, Icon::Shield, "sharing-safe")
    } else {
        (Tone::Caution, Icon::Warn, "sharing-unsafe")
    };
    let radius = crate::gui::theme::tokens().radius.card;
    let inset = rect.shrink(1.0);
    ui.painter().rect_filled(inset, radius, tone.fill(p));
    dir::column_in(ui, rect.shrink(14.0), |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        icon.ui(ui, 26.0, tone.ink(p));
        label(ui, Text::label(look.t(id)).section().colour(tone.ink(p)).wrap());
        let sentence = if !report.leaks.is_empty() {
            look.t("sharing-verdict-leak")
        } else if report.rows_out == 0 {
            look.t("sharing-verdict-nothing")
        } else if report.after.smallest > 1 {
            look.say(&Message::new("sharing-verdict-alike").with("n", report.after.smallest as usize - 1))
        } else {
            look.t("sharing-verdict-alone")
        };
        label(ui, Text::label(sentence).table().wrap());
        let figures = look
            .say(&Message::new("sharing-figures").with("k", policy.k as usize).with("l", policy.l as usize));
        label(ui, Text::label(figures).caption().muted());
    });
}

/// The traffic light: within the limit, up to four times the limit, more.
fn light(share: f64, limit: f64) -> (Tone, &'static str) {
    if share <= limit + 1e-9 {
        (Tone::Positive, "sharing-low")
    } else if share <= limit * 4.0 {
        (Tone::Caution, "sharing-raised")
    } else {
        (Tone::Negative, "sharing-high")
    }
}

fn attack_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    policy: &Policy,
    (icon, name, what): (Icon, &str, &'static str),
    (now, then): (Attack, Attack),
) {
    let p = palette(ui);
    dir::row(ui, |ui| {
        icon.ui(ui, 16.0, p.text);
        label(ui, Text::label(look.t(name)).strong().truncate());
    });
    let limit = look.percent(policy.risk_limit, 0);
    label(ui, Text::label(look.say(&Message::new(what).with("limit", limit))).caption().muted().wrap_to(2));
    ui.add_space(6.0);
    let width = ui.available_width();
    let half = ((width - 18.0) / 2.0).max(40.0);
    let pair = |ui: &mut Ui, height: f32, a: Text<'_>, b: Text<'_>, arrow: bool| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(width, height), egui::Sense::hover());
        let dir = Dir::of(ui);
        a.paint_in(ui, dir.slice(rect, 0.0, half), Side::Start);
        b.paint_in(ui, dir.slice(rect, half + 18.0, half), Side::Start);
        if arrow {
            arrow_in(ui, dir.slice(rect, half, 14.0));
        }
    };
    let (before, after) = (look.t("sharing-now"), look.t("sharing-protected"));
    pair(ui, 16.0, Text::label(&before).caption().muted(), Text::label(&after).caption().muted(), false);
    let (x, y) = (look.percent(now.at_risk, 1), look.percent(then.at_risk, 1));
    let after = Text::value(y.as_str()).size(TextSize::Title).strong();
    pair(ui, 26.0, Text::value(x.as_str()).size(TextSize::Section).muted(), after, true);
    let name = look.t(name);
    let says = format!("{name}: {before} {x}, {} {y}", look.t("sharing-protected"));
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, 22.0), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &says));
    let dir = Dir::of(ui);
    for (i, share) in [now.at_risk, then.at_risk].into_iter().enumerate() {
        let (tone, id) = light(share, policy.risk_limit);
        let at = dir.slice(rect, (half + 18.0) * i as f32, half);
        dir::row_in(ui, at, |ui| badge(ui, tone, &look.t(id)));
    }
}

fn arrow_in(ui: &Ui, rect: egui::Rect) {
    let icon = if Dir::of(ui).is_rtl() { Icon::ArrowLeft } else { Icon::Arrow };
    let square = egui::Rect::from_center_size(rect.center(), egui::Vec2::splat(14.0));
    icon.paint(ui.painter(), square, palette(ui).text_muted);
}

/// The colours of the classes: alone, 2, 3–4, 5–9, 10–19, 20 and more.
fn class_colours(p: &Palette) -> [Color32; 6] {
    let pale = |t: f32| p.negative.lerp_to_gamma(p.surface_raised, t);
    [p.negative, pale(0.3), pale(0.6), p.heat_fill(2), p.heat_fill(4), p.heat_fill(5)]
}

fn ink_on(p: &Palette, fill: Color32) -> Color32 {
    let (light, dark) = (Color32::WHITE, Color32::BLACK);
    let _ = p;
    if contrast(light, fill) > contrast(dark, fill) { light } else { dark }
}

fn alike_ui(ui: &mut Ui, look: &Look<'_>, cleared: &Cleared) {
    let report = cleared.report();
    let colours = class_colours(palette(ui));
    card::card(ui, 16.0, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let names = ["alone", "2", "3–4", "5–9", "10–19", "20"];
        let name = |i: usize| match i {
            0 => look.t("sharing-alone"),
            5 => look.t("sharing-twenty"),
            i => names[i].to_owned(),
        };
        card::part_header(ui, &look.t("sharing-alike"), "", |_| ());
        for (id, risk) in [("sharing-now", &report.before), ("sharing-protected", &report.after)] {
            bar_ui(ui, look, &look.t(id), risk, &colours);
        }
        dir::row_wrapped(ui, |ui| {
            for (i, colour) in colours.iter().enumerate() {
                legend_entry(ui, *colour, &name(i));
            }
        });
    });
}

fn bar_ui(ui: &mut Ui, look: &Look<'_>, name: &str, risk: &Risk, colours: &[Color32; 6]) {
    let rows = risk.rows.max(1) as f64;
    let texts: Vec<String> = risk.alike.iter().map(|n| look.percent(f64::from(*n) / rows, 0)).collect();
    let parts: Vec<StackPart<'_>> = risk
        .alike
        .iter()
        .zip(&texts)
        .zip(colours)
        .map(|((n, text), colour)| StackPart {
            size: *n as f32,
            colour: *colour,
            ink: ink_on(palette(ui), *colour),
            text,
        })
        .collect();
    dir::row_of_height(ui, 20.0, |ui| {
        crate::gui::widgets::field::cell(ui, 84.0, Text::label(name).table().muted(), Side::Start);
        let says = format!("{name}: {}", texts.join(", "));
        stacked_bar(ui, 18.0, &parts, &says);
    });
}

/// A table of counts has no rows that could look alike: what is hidden counts.
fn counts_ui(ui: &mut Ui, look: &Look<'_>, policy: &Policy, cleared: &Cleared) {
    let report = cleared.report();
    card::card_edged(ui, 16.0, 4.0, if report.safe { Tone::Positive } else { Tone::Caution }, |ui| {
        let id = if report.safe { "sharing-safe" } else { "sharing-unsafe" };
        label(ui, Text::label(look.t(id)).section());
        let message = Message::new("sharing-counts-hidden")
            .with("n", report.counts_hidden)
            .with("rows", report.rows_out)
            .with("min", policy.min_count as usize);
        label(ui, Text::label(look.say(&message)).wrap());
    });
}

/// Nothing computed yet: why, and what to do.
pub(super) fn missing_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    policy: &Policy,
    wishes: &mut Wishes,
) {
    let needs_key = look.failure.and_then(|f| match &*f.error {
        StageError::Disclosure(
            DisclosureError::NoSecret { policy } | DisclosureError::OtherSecret { policy },
        ) => Some(policy.clone()),
        _ => None,
    });
    card::card(ui, 16.0, |ui| match needs_key {
        Some(id) => {
            let whose = look.project.disclosure.policy(&id).unwrap_or(policy);
            let name = super::recipients::title_of(look, whose);
            let title = look.say(&Message::new("sharing-no-key").with("name", name));
            card::empty_state(ui, Icon::Key, &title, &look.t("sharing-no-key-sentence"), |ui| {
                let make = look.t("sharing-make-key");
                if Button::primary(&make).icon(Icon::Key).show(ui).clicked() {
                    make_key(look, view, whose, wishes);
                }
            });
        }
        None => {
            let id = match (look.failure, look.busy) {
                (Some(_), _) => "sharing-failed",
                (None, Some(_)) => "sharing-computing",
                (None, None) => "sharing-not-computed",
            };
            let why = look.failure.map(|f| look.say(&f.error.message())).unwrap_or_default();
            card::empty_state(ui, Icon::Clock, &look.t(id), &why, |ui| {
                let run = look.t("action-run-all");
                if look.busy.is_none() && Button::secondary(&run).icon(Icon::Play).show(ui).clicked() {
                    wishes.action(Action::RunAll);
                }
            });
        }
    });
}

/// Makes the pseudonym key of a policy in a job, or finds it, and writes its fingerprint down.
pub(super) fn make_key(look: &Look<'_>, view: &mut View, policy: &Policy, wishes: &mut Wishes) {
    view.keys_made += 1;
    let (project, policy) = (look.project.clone(), policy.clone());
    let id = policy.id.clone();
    wishes.job(
        "make a key",
        move |_| crate::pipeline::make_secret(&project, &policy),
        move |bench, made| {
            use crate::gui::frame::notices::Notice;
            use crate::gui::wishes::Wish;
            bench.views().export.keys_made += 1;
            match made {
                Ok(fingerprint) => {
                    let edit = DisclosureEdit::Fingerprint { id, fingerprint: Some(fingerprint) };
                    bench.wish(Wish::Edit(Box::new(Edit::Disclosure { edit })));
                    bench.wish(Wish::Do(Action::RunAll));
                    bench.wish(Wish::Notify(Notice::good(Message::new("sharing-key-made"))));
                }
                Err(error) => {
                    let notice = Notice::error(Message::new("sharing-key-failed")).text(error.message());
                    bench.wish(Wish::Notify(notice));
                }
            }
        },
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_light_follows_the_limit_of_the_policy() {
        assert_eq!(light(0.05, 0.05).0, Tone::Positive);
        assert_eq!(light(0.12, 0.05).0, Tone::Caution);
        assert_eq!(light(0.4, 0.05).0, Tone::Negative);
        assert_eq!(light(0.01, 0.0).0, Tone::Negative);
    }
}
