//! The list of groups in the dialog of spellings: what each is written as, its spellings with boxes, accept or not.

use egui::{Key, Sense, Stroke, Ui, vec2};

use super::form_parts::draft_field;
use super::spellings::{Decided, Said, View, WRITE_AS};
use crate::clean::spellings::SpellingGroup;
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::{Tone, badge, badge_with, check_chip};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::{empty_state, hairline, outdated};
use crate::gui::widgets::choice::{Segment, segmented};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::{Field, Select, select_from};
use crate::gui::widgets::text::{Text, label};

/// So many spellings of a group are shown as chips.
const CHIPS: usize = 40;

/// Draws the tabs and the groups.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, groups: &[SpellingGroup], known: bool) {
    let said = |s: Said| groups.iter().filter(|g| view.of(g).said == s).count();
    let counts =
        [said(Said::Open), said(Said::Accepted), said(Said::Refused), groups.len()].map(|n| look.count(n));
    let texts =
        ["mend-tab-open", "mend-tab-accepted", "mend-tab-refused", "mend-tab-all"].map(|id| look.t(id));
    let segments: Vec<Segment<'_>> =
        texts.iter().zip(&counts).map(|(text, count)| Segment { text, count }).collect();
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, p.surface);
    let mut inner =
        ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(16.0, 0.0))).id_salt("tabs"));
    dir::sides(
        &mut inner,
        44.0,
        |ui| {
            segmented(ui, &look.t("mend-tabs"), &mut view.tab, &segments);
        },
        |ui| {
            label(ui, Text::label(look.t("mend-most-first")).table().muted());
        },
    );
    hairline(ui);
    let shown: Vec<&SpellingGroup> = groups
        .iter()
        .filter(|g| match view.tab {
            0 => view.of(g).said == Said::Open || view.chosen.as_ref() == Some(&g.write_as),
            1 => view.of(g).said == Said::Accepted,
            2 => view.of(g).said == Said::Refused,
            _ => true,
        })
        .collect();
    if !shown.iter().any(|g| view.chosen.as_ref() == Some(&g.write_as)) {
        view.chosen = shown.first().map(|g| g.write_as.clone());
    }
    keys(ui, look, view, &shown);
    if shown.is_empty() {
        ui.add_space(80.0);
        let (title, sentence) = match (known, groups.is_empty()) {
            (false, _) => ("mend-looking", "mend-looking-sentence"),
            (true, true) => ("mend-no-groups", "mend-no-groups-sentence"),
            (true, false) => ("mend-no-groups-here", "mend-no-groups-here-sentence"),
        };
        empty_state(ui, Icon::Users, &look.t(title), &look.t(sentence), |_| ());
        return;
    }
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        dir::column(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut draw = |ui: &mut Ui| {
                for group in &shown {
                    ui.push_id(group.write_as.as_str(), |ui| group_ui(ui, look, view, group));
                }
            };
            if known { draw(ui) } else { outdated(ui, draw) }
        });
    });
    view.scroll = false;
}

fn keys(ui: &Ui, look: &Look<'_>, view: &mut View, shown: &[&SpellingGroup]) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let at = shown.iter().position(|g| view.chosen.as_ref() == Some(&g.write_as)).unwrap_or_default();
    let pressed = |key: Key| ui.input(|i| i.key_pressed(key) && i.modifiers.is_none());
    let free = ui.memory(|m| m.focused().is_none());
    let step = if free { i32::from(pressed(Key::ArrowDown)) - i32::from(pressed(Key::ArrowUp)) } else { 0 };
    let go = |view: &mut View, step: i32| {
        let last = shown.len().saturating_sub(1);
        let to = (at as i32 + step).clamp(0, last as i32) as usize;
        view.chosen = shown.get(to).map(|g| g.write_as.clone());
        view.scroll = true;
    };
    if step != 0 {
        go(view, step);
    }
    let Some(group) = shown.get(at) else { return };
    let enter = look.asked(Action::AcceptProposal) || (free && pressed(Key::Enter));
    if enter || pressed(Key::N) {
        let said = if enter { Said::Accepted } else { Said::Refused };
        view.decided.entry(group.write_as.clone()).or_default().said = said;
        go(view, 1);
    }
    if pressed(Key::E) {
        view.writing = true;
    }
}

fn group_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, group: &SpellingGroup) {
    let p = palette(ui);
    let chosen = view.chosen.as_ref() == Some(&group.write_as);
    let mut now = view.of(group);
    let before = (now.said, now.write_as.clone(), now.out.len());
    let ground = ui.painter().add(egui::Shape::Noop);
    let top = ui.cursor().top();
    let area = ui.available_rect_before_wrap();
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 10));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        head_ui(ui, look, view, group, &mut now, chosen);
        let write_as = now.write_as.clone().unwrap_or_else(|| group.write_as.clone());
        crate::gui::widgets::card::indented(ui, 76.0, |ui| {
            dir::row_wrapped(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                for spelling in group.spellings.iter().take(CHIPS) {
                    let mut on = !now.out.contains(&spelling.text);
                    let main = spelling.text == write_as;
                    let count = look.count(spelling.cells as usize);
                    if check_chip(ui, &mut on, &spelling.text, &count, main).changed() {
                        if on {
                            now.out.remove(&spelling.text)
                        } else {
                            now.out.insert(spelling.text.clone())
                        };
                    }
                }
            });
            if chosen {
                answer_ui(ui, look, &mut now);
            }
        });
    });
    let rect = shown.response.rect.with_min_y(top).with_min_x(area.left()).with_max_x(area.right());
    if chosen {
        let dir = Dir::of(ui);
        let edge = egui::Shape::rect_filled(dir.slice(rect, 0.0, 3.0), 0.0, p.accent);
        ui.painter()
            .set(ground, egui::Shape::Vec(vec![egui::Shape::rect_filled(rect, 0.0, p.selection), edge]));
        if view.scroll {
            ui.scroll_to_rect(rect, None);
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, p.border));
    let pressed = ui.input(|i| i.pointer.primary_pressed());
    if pressed && ui.rect_contains_pointer(rect) {
        view.chosen = Some(group.write_as.clone());
    }
    if (now.said, now.write_as.clone(), now.out.len()) != before {
        view.decided.insert(group.write_as.clone(), now);
    }
}

fn head_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    group: &SpellingGroup,
    now: &mut Decided,
    chosen: bool,
) {
    let words = look.t("mend-write-as");
    dir::sides(
        ui,
        30.0,
        |ui| {
            crate::gui::widgets::field::cell(
                ui,
                68.0,
                Text::label(words.as_str()).table().muted(),
                crate::gui::widgets::text::Side::Start,
            );
            let mut text = now.write_as.clone().unwrap_or_else(|| group.write_as.clone());
            if chosen && view.writing {
                let field = Field { name: &words, width: Some(WRITE_AS.x), ..Field::default() };
                let id = ui.make_persistent_id("writing");
                let first: bool = ui.data(|d| d.get_temp(id)).unwrap_or(true);
                let done = draft_field(ui, &mut text, field);
                ui.data_mut(|d| d.insert_temp(id, false));
                let left = !first && !ui.ctx().text_edit_focused();
                if done && !text.trim().is_empty() {
                    now.write_as = Some(text.trim().to_owned());
                }
                if done || left {
                    view.writing = false;
                    ui.data_mut(|d| d.remove::<bool>(id));
                }
            } else {
                let mut at = group.spellings.iter().position(|s| s.text == text);
                let select = Select {
                    name: &words,
                    placeholder: &text,
                    width: Some(WRITE_AS.x),
                    strong: true,
                    ..Select::default()
                };
                let item = |i: usize| {
                    Text::value(group.spellings.get(i).map(|s| s.text.clone()).unwrap_or_default())
                };
                if select_from(ui, &mut at, group.spellings.len(), item, select) {
                    now.write_as = at.and_then(|i| group.spellings.get(i)).map(|s| s.text.clone());
                }
            }
            let rows = look.say(&Message::new("count-rows").with("n", group.cells()));
            label(ui, Text::label(rows).table());
        },
        |ui| {
            match now.said {
                Said::Accepted => badge(ui, Tone::Positive, &look.t("mend-accepted")),
                Said::Refused => badge_with(ui, Tone::Neutral, Some(Icon::Cross), &look.t("mend-refused")),
                Said::Open if !group.sure => badge(ui, Tone::Attention, &look.t("mend-asks-short")),
                Said::Open => {
                    let words = look.say(&Message::new("mend-n-spellings").with("n", group.spellings.len()));
                    badge_with(ui, Tone::Neutral, None, &words)
                }
            };
            label(ui, Text::label(look.say(&group.reason())).caption().muted());
        },
    );
}

fn answer_ui(ui: &mut Ui, look: &Look<'_>, now: &mut Decided) {
    dir::row(ui, |ui| {
        let accept = look.t("step-accept");
        if Button::primary(&accept).small().icon(Icon::Check).key("Enter").show(ui).clicked() {
            now.said = Said::Accepted;
        }
        let refuse = look.t("mend-not-same");
        if Button::secondary(&refuse).small().icon(Icon::Cross).key("N").show(ui).clicked() {
            now.said = Said::Refused;
        }
        if now.said != Said::Open {
            let open = look.t("mend-take-back");
            if Button::quiet(&open).small().icon(Icon::Undo).show(ui).clicked() {
                now.said = Said::Open;
            }
        }
    });
}
