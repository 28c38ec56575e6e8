//! The card on top: what Diwan proposes, on what evidence, how good it is expected to be, and what to do next.

use egui::Ui;

use super::View;
use super::facts::Facts;
use super::words::{emphasised, estimated, fields_label, message};
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::frame::menu::{below, item};
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::{card, icon_line};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::linkage::{LinkageEdit, Linked};
use crate::project::Edit;

/// Draws it.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    linked: &Linked,
    open: usize,
    wishes: &mut Wishes,
) {
    card(ui, 20.0, |ui| {
        let narrow = ui.available_width() < 1000.0;
        let buttons = 212.0;
        let area = ui.available_rect_before_wrap();
        let dir = Dir::of(ui);
        let figures = if narrow { 310.0 } else { 450.0 };
        let words = (area.width() - figures - buttons - 56.0).max(240.0);
        let mut bottom = area.top();
        let part = |ui: &mut Ui, at: f32, width: f32| {
            let rect = dir.slice(area, at, width);
            let mut child = ui.new_child(
                egui::UiBuilder::new().max_rect(rect).layout(dir.column_layout()).id_salt(at as i32),
            );
            child.set_width(width);
            child
        };
        let mut first = part(ui, 0.0, words);
        words_ui(&mut first, look, view.facts.get(), linked, open);
        bottom = bottom.max(first.min_rect().bottom());
        let mut second = part(ui, words + 32.0, figures);
        figures_ui(&mut second, look, linked, narrow);
        bottom = bottom.max(second.min_rect().bottom());
        let mut third = part(ui, area.width() - buttons, buttons);
        third.add_space(16.0);
        buttons_ui(&mut third, look, view, linked, open, wishes);
        bottom = bottom.max(third.min_rect().bottom());
        let line = dir.at(area, words + 16.0);
        ui.painter().vline(line, area.top()..=bottom, egui::Stroke::new(1.0, palette(ui).border));
        ui.advance_cursor_after_rect(egui::Rect::from_min_max(area.min, egui::pos2(area.right(), bottom)));
    });
}

fn words_ui(ui: &mut Ui, look: &Look<'_>, facts: Option<&Facts>, linked: &Linked, open: usize) {
    let p = palette(ui);
    ui.spacing_mut().item_spacing.y = 4.0;
    let links = look.say(&Message::new("matching-n-links").with("n", linked.counts.links as usize));
    let pairs = look.say(&Message::new("matching-n-pairs").with("n", open));
    let id = if open == 0 { "matching-headline-done" } else { "matching-headline" };
    let sentence = look.say(
        &Message::new(id)
            .with("links", links.as_str())
            .with("records", linked.counts.records)
            .with("pairs", pairs.as_str()),
    );
    let text = emphasised(sentence, &[(&links, Some(p.accent_ink)), (&pairs, Some(p.attention))]);
    label(ui, text.size(crate::gui::theme::TextSize::Title).wrap());
    ui.add_space(4.0);
    if !linked.training.trusted {
        line_ui(ui, false, Text::label(look.t("matching-not-trusted")));
    }
    let Some(facts) = facts else { return };
    if let Some(across) = &facts.across {
        let names = look.t("matching-names");
        let message = Message::new("matching-evidence-across")
            .with("what", names.as_str())
            .with("one", across.one.as_str())
            .with("other", across.other.as_str())
            .with("n", across.pairs);
        line_ui(ui, true, emphasised(look.say(&message), &[(&names, None)]));
    }
    if let Some((fields, one_in)) = &facts.decides {
        let field = fields_label(look, fields);
        let message = message(look, "matching-evidence-decides")
            .with("field", field.as_str())
            .with("n", *one_in as usize);
        line_ui(ui, true, emphasised(look.say(&message), &[(&field, None)]));
    }
    match &facts.shared {
        Some((fields, n)) if *n > 0 => {
            let field = fields_label(look, fields);
            let message =
                message(look, "matching-evidence-shared").with("field", field.as_str()).with("n", *n);
            line_ui(ui, false, emphasised(look.say(&message), &[(&field, None)]));
        }
        _ => {
            let share = look.percent(linked.out_of_reach, 1);
            let reach = Message::new("matching-out-of-reach").with("share", share);
            line_ui(ui, linked.out_of_reach < 0.03, Text::label(look.say(&reach)));
        }
    }
}

fn line_ui(ui: &mut Ui, good: bool, text: Text<'_>) {
    let p = palette(ui);
    let (icon, ink) = if good { (Icon::Check, p.positive) } else { (Icon::Warn, p.caution) };
    icon_line(ui, icon, ink, text.table().wrap_to(2));
}

fn figures_ui(ui: &mut Ui, look: &Look<'_>, linked: &Linked, narrow: bool) {
    let verdicts = look.say(&Message::new("matching-from-verdicts").with("n", linked.training.verdicts));
    let entities = look.count(linked.counts.entities);
    let from = look.say(&Message::new("matching-from-records").with("n", linked.counts.records));
    let title = look.say(&message(look, "matching-entities"));
    let cards = [
        (title, entities, from),
        (look.t("matching-links-right"), estimated(look, linked.expected.precision), verdicts),
        (
            look.t("matching-links-found"),
            estimated(look, linked.expected.recall),
            look.t("matching-estimated"),
        ),
    ];
    let gap = if narrow { 8.0 } else { 16.0 };
    dir::columns(ui, &[1.0, 1.0, 1.0], gap, |ui, i| {
        let Some((title, figure, note)) = cards.get(i) else { return };
        ui.spacing_mut().item_spacing.y = 2.0;
        label(ui, Text::label(title.as_str()).caption().muted().truncate());
        let text = Text::label(figure.as_str());
        label(ui, if narrow { text.title() } else { text.figure() });
        label(ui, Text::label(note.as_str()).caption().muted().wrap_to(2));
    });
}

fn buttons_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    linked: &Linked,
    open: usize,
    wishes: &mut Wishes,
) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let text = match open {
        0 => look.t("matching-see-sample"),
        n => look.say(&Message::new("matching-review-pairs").with("n", n)),
    };
    if Button::primary(&text).icon(Icon::Review).key("Ctrl 5").full_width().show(ui).clicked() {
        wishes.action(Action::GoReview);
    }
    let change = look.t("matching-change");
    let response = Button::secondary(&change).icon(Icon::Settings).full_width().show(ui);
    below(ui, &response, 300.0, |ui| {
        label(ui, Text::label(look.say(&message(look, "matching-once-per-source"))).caption().muted());
        for source in &look.project.sources {
            let once = linked.unique_sources.contains(&source.id);
            let icon = if once { Some(Icon::Check) } else { None };
            if item(ui, icon, &source.label, "", true) {
                let mut list = linked.unique_sources.clone();
                if once {
                    list.retain(|s| s != &source.id);
                } else {
                    list.push(source.id.clone());
                    list.sort();
                }
                wishes.edit(Edit::Linkage { edit: LinkageEdit::UniqueSources { to: Some(list) } });
            }
        }
        crate::gui::widgets::card::hairline(ui);
        if item(ui, Some(Icon::Columns), &look.t("matching-expert"), "", true) {
            view.expert = true;
            view.scroll_to_expert = true;
        }
        if item(ui, Some(Icon::Folder), &look.t("matching-model-open"), "", true) {
            super::model::open(look, wishes);
        }
        if item(ui, Some(Icon::Export), &look.t("matching-model-save"), "", true) {
            super::model::save(look, linked, wishes);
        }
        if settings_of_splink(look) && item(ui, Some(Icon::Cross), &look.t("matching-model-drop"), "", true) {
            wishes.edit(Edit::Linkage { edit: LinkageEdit::Splink { to: None } });
        }
        if item(ui, Some(Icon::Bolt), &look.t("matching-all-proposed"), "", true) {
            wishes.edits(to_proposal(look));
        }
    });
}

fn settings_of_splink(look: &Look<'_>) -> bool {
    look.project.linkage.splink.is_some()
}

/// The edits that take every decision about matching back to what Diwan proposes.
fn to_proposal(look: &Look<'_>) -> Vec<Edit> {
    let settings = &look.project.linkage;
    let mut edits = Vec::new();
    if settings.comparisons.is_some() {
        edits.push(LinkageEdit::Comparisons { to: None });
    } else if settings.model.is_some() {
        edits.push(LinkageEdit::Model { to: None });
    }
    if settings.splink.is_some() {
        edits.push(LinkageEdit::Splink { to: None });
    }
    if settings.blocking.is_some() {
        edits.push(LinkageEdit::Blocking { to: None });
    }
    if settings.thresholds.is_some() {
        edits.push(LinkageEdit::Thresholds { to: None });
    }
    if settings.unique_sources.is_some() {
        edits.push(LinkageEdit::UniqueSources { to: None });
    }
    edits.into_iter().map(|edit| Edit::Linkage { edit }).collect()
}
