//! The expert view: every level with its m and u, the prior, the thresholds, how training went and how long the phases took.

use egui::Ui;

use super::View;
use super::words::{fields_label, weight};
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::card::{card, hairline, header_strip, section_header};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{cell, key_value};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::linkage::{Level, LinkageEdit, Linked};
use crate::project::Edit;
use crate::text::numbers;

/// Draws it, while it is open.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, linked: &Linked, wishes: &mut Wishes) {
    if !view.expert {
        return;
    }
    let shown = card(ui, 20.0, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        section_header(ui, &look.t("matching-expert-title"), &look.t("matching-expert-note"), |ui| {
            if icon_button_small(ui, Icon::Cross, &look.t("matching-expert-close")).clicked() {
                view.expert = false;
            }
            keep_ui(ui, look, linked, wishes);
        });
        dir::columns(ui, &[0.62, 0.38], 24.0, |ui, i| match i {
            0 => levels_ui(ui, look, view, linked, wishes),
            _ => facts_ui(ui, look, linked),
        });
    });
    if std::mem::take(&mut view.scroll_to_expert) {
        ui.scroll_to_rect(shown.response.rect, Some(egui::Align::Min));
    }
}

/// Keeps the trained numbers, so that next month's run does not train anew; or forgets them.
fn keep_ui(ui: &mut Ui, look: &Look<'_>, linked: &Linked, wishes: &mut Wishes) {
    if look.project.linkage.model.is_some() {
        let forget = look.t("matching-train-anew");
        if Button::secondary(&forget).small().show(ui).clicked() {
            wishes.edit(Edit::Linkage { edit: LinkageEdit::Model { to: None } });
        }
        return;
    }
    let keep = look.t("matching-keep-model");
    let parts = (linked.settings.comparisons.clone(), linked.settings.model.clone());
    if let (Some(comparisons), Some(model)) = parts
        && Button::secondary(&keep).small().show(ui).clicked()
    {
        wishes.edit(Edit::Linkage { edit: LinkageEdit::Trained { comparisons, model } });
    }
}

/// Compares without one of the comparisons from now on; the others are trained anew.
fn leave_out(linked: &Linked, at: usize, wishes: &mut Wishes) {
    let Some(mut comparisons) = linked.settings.comparisons.clone() else { return };
    if at < comparisons.len() && comparisons.len() > 1 {
        comparisons.remove(at);
        wishes.edit(Edit::Linkage { edit: LinkageEdit::Comparisons { to: Some(comparisons) } });
    }
}

fn levels_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, linked: &Linked, wishes: &mut Wishes) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = ui.available_width();
    let (field, number) = ((width * 0.22).max(90.0), 74.0);
    let level = (width - field - 4.0 * number - 122.0).max(90.0);
    let columns = [field, level, number, number, number, number];
    let row = |ui: &mut Ui, texts: [String; 6], strong: bool| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for (i, (text, width)) in texts.into_iter().zip(columns).enumerate() {
            let side = if i < 2 { Side::Start } else { Side::End };
            let text = Text::label(text).table();
            cell(ui, width, if strong { text.strong() } else { text }, side);
        }
    };
    let heads = ["field", "level", "m", "u", "weight", "pairs"];
    let heads = heads.map(|h| match h {
        "m" | "u" => h.to_owned(),
        "field" => look.t("matching-field"),
        "level" => look.t("matching-level"),
        "weight" => look.t("matching-weight"),
        _ => look.t("matching-pairs"),
    });
    header_strip(ui, 28.0, |ui| row(ui, heads, true));
    let explained = Message::new("matching-m-and-u")
        .with("m", look.t("matching-m-hint"))
        .with("u", look.t("matching-u-hint"));
    label(ui, Text::label(look.say(&explained)).caption().muted().wrap());
    for (at, outcome) in linked.comparisons.iter().enumerate() {
        let levels = outcome.levels.iter().filter(|l| l.level != Level::Empty);
        for (i, level) in levels.enumerate() {
            let field = if i == 0 { fields_label(look, &outcome.comparison.fields) } else { String::new() };
            let texts = [
                field,
                look.say(&level.level.label()),
                look.percent(level.m, 2),
                look.percent(level.u, 3),
                weight(look, level.weight),
                look.count(level.pairs as usize),
            ];
            dir::row_of_height(ui, 24.0, |ui| {
                ui.add_space(8.0);
                row(ui, texts, false);
                if i == 0 && linked.splink.is_none() {
                    let name = Message::new("matching-change-comparison")
                        .with("field", fields_label(look, &outcome.comparison.fields));
                    if icon_button_small(ui, Icon::Pencil, &look.say(&name)).clicked() {
                        view.comparing = Some(super::comparisons::Draft::of(linked, at));
                    }
                }
                if i == 0 && linked.splink.is_none() && linked.comparisons.len() > 1 {
                    let name = Message::new("matching-leave-out")
                        .with("field", fields_label(look, &outcome.comparison.fields));
                    if icon_button_small(ui, Icon::Cross, &look.say(&name)).clicked() {
                        leave_out(linked, at, wishes);
                    }
                }
            });
        }
        hairline(ui);
    }
}

fn facts_ui(ui: &mut Ui, look: &Look<'_>, linked: &Linked) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let line = |ui: &mut Ui, id: &str, value: String| {
        key_value(ui, &look.t(id), 190.0, Text::label(value), |_| ());
    };
    if let Some(model) = linked.model() {
        let one_in = (1.0 / model.prior.max(1e-15)).round();
        line(ui, "matching-prior", look.say(&Message::new("matching-one-in").with("n", one_in)));
        if model.relatives_prior > 0.0 {
            let one_in = (1.0 / model.relatives_prior).round();
            line(
                ui,
                "matching-relatives-prior",
                look.say(&Message::new("matching-one-in").with("n", one_in)),
            );
        }
        if model.moved > 0.0 {
            line(ui, "matching-moved", look.percent(model.moved, 1));
        }
        line(ui, "matching-trained-on", model.trained_on.to_string());
    }
    let thresholds = linked.thresholds();
    line(ui, "matching-review-from", weight(look, thresholds.review));
    line(ui, "matching-link-from", weight(look, thresholds.link));
    let training = &linked.training;
    let how = match (training.stored, training.converged) {
        (true, _) => look.t("matching-stored"),
        (_, true) => look.say(&Message::new("matching-converged").with("n", u64::from(training.rounds))),
        _ => look.say(&Message::new("matching-not-converged").with("n", u64::from(training.rounds))),
    };
    line(ui, "matching-training", how);
    line(ui, "matching-verdicts-used", look.count(training.verdicts));
    let sources: Vec<&str> = linked.unique_sources.iter().map(|s| look.source_label(s)).collect();
    let once = if sources.is_empty() { look.t("matching-none") } else { look.join(&sources) };
    line(ui, "matching-once", once);
    line(ui, "matching-contradictions", look.count(linked.contradictions.len()));
    let s = &linked.seconds;
    let all = s.propose + s.block + s.compare + s.train + s.score + s.cluster;
    let seconds = numbers::number(look.language, all, 1);
    line(ui, "matching-took", look.say(&Message::new("matching-seconds").with("seconds", seconds)));
    ui.add_space(4.0);
    label(ui, Text::label(look.t("matching-weights-note")).caption().muted().wrap());
}
