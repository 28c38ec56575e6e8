//! What is known of the chosen column, below the profiles: how many cells are filled, empty or unreadable, its commonest values and patterns, its
//! range. The arrow keys that move the chosen cell move from column to column.

use egui::{ScrollArea, Ui, UiBuilder};

use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::theme::palette;
use crate::gui::widgets::badge::legend_entry;
use crate::gui::widgets::card::{card, hairline, section_header};
use crate::gui::widgets::charts::{StackPart, stacked_bar};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Text, label};
use crate::table::profile::ColumnProfile;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, profile: &ColumnProfile, height: f32) {
    card(ui, 12.0, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let kind = look.t(super::facts::kind_id(profile.kind));
        let note = match &profile.pattern {
            Some(pattern) => look.join([kind.as_str(), pattern]),
            None => kind,
        };
        section_header(ui, profile.name.as_str(), &note, |_| ());
        hairline(ui);
        let area = ui.available_rect_before_wrap();
        let area = area.with_max_y(area.top() + (height - 72.0).max(40.0));
        let dir = Dir::of(ui);
        let third = (area.width() - 32.0) / 3.0;
        let lists = [("column-values", &profile.top), ("column-patterns", &profile.patterns)];
        let part = |ui: &mut Ui, i: usize, content: &mut dyn FnMut(&mut Ui)| {
            let place = dir.slice(area, i as f32 * (third + 16.0), third);
            let mut inner = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("column", i)));
            inner.set_clip_rect(place.intersect(ui.clip_rect()));
            ScrollArea::vertical().id_salt(("column", i)).auto_shrink(false).show(&mut inner, |ui| {
                dir::column(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 3.0;
                    content(ui);
                });
            });
        };
        part(ui, 0, &mut |ui| facts_ui(ui, look, profile));
        for (i, (title, found)) in lists.into_iter().enumerate() {
            part(ui, i + 1, &mut |ui| list_ui(ui, look, title, found, profile.filled()));
        }
        ui.advance_cursor_after_rect(area);
    });
}

fn facts_ui(ui: &mut Ui, look: &Look<'_>, profile: &ColumnProfile) {
    let p = palette(ui);
    let good = profile.filled() - profile.invalid.min(profile.filled());
    let cells = [
        ("column-good", good, p.accent, p.accent_ink),
        ("column-unread", profile.invalid, p.negative, p.text),
        ("column-blank", profile.blank, p.border, p.text),
    ];
    let shown = || cells.iter().filter(|c| c.1 > 0);
    let parts: Vec<StackPart<'_>> =
        shown().map(|c| StackPart { size: c.1 as f32, colour: c.2, ink: c.3, text: "" }).collect();
    let say = |id: &'static str, n: usize| look.say(&Message::new(id).with("n", n));
    let words: Vec<String> = shown().map(|c| say(c.0, c.1)).collect();
    stacked_bar(ui, 8.0, &parts, &words.join(", "));
    for (cell, word) in shown().zip(&words) {
        dir::row(ui, |ui| legend_entry(ui, cell.2, word));
    }
    label(ui, Text::label(say("profile-distinct", profile.distinct)).table());
    if let (Some(min), Some(max)) = (&profile.min, &profile.max) {
        let range = Message::new("profile-range").with("min", min.as_str()).with("max", max.as_str());
        label(ui, Text::label(look.say(&range)).table());
    }
    let odd = [("column-untrimmed", profile.untrimmed), ("column-invisible", profile.invisible)];
    for (id, n) in odd.into_iter().filter(|(_, n)| *n > 0) {
        label(ui, Text::label(say(id, n)).table().wrap());
    }
    if !profile.fake_nulls.is_empty() {
        let written: Vec<String> =
            profile.fake_nulls.iter().map(|(v, n)| format!("“{v}” ({})", look.count(*n as usize))).collect();
        let words = Message::new("column-fake-nulls").with("values", written.join(", "));
        label(ui, Text::label(look.say(&words)).table().wrap());
    }
}

fn list_ui(ui: &mut Ui, look: &Look<'_>, title: &str, found: &[(String, u32)], filled: usize) {
    label(ui, Text::label(look.t(title)).caption().muted());
    let p = palette(ui);
    for (value, n) in found {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 20.0), egui::Sense::hover());
        let dir = Dir::of(ui);
        let share = *n as f32 / filled.max(1) as f32;
        let bar = dir.slice(rect, 0.0, rect.width() * share.min(1.0));
        ui.painter().rect_filled(bar, 2.0, p.accent_soft);
        dir::row_in(ui, rect.shrink2(egui::vec2(4.0, 0.0)), |ui| {
            let height = ui.available_height();
            dir::sides(
                ui,
                height,
                |ui| {
                    label(ui, Text::value(value.as_str()).table().truncate());
                },
                |ui| {
                    label(ui, Text::label(look.count(*n as usize)).caption().muted());
                },
            );
        });
    }
}
