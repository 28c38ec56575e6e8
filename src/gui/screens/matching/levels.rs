//! What each field says: for every comparison its levels of agreement and what each adds to or takes from the match weight.

use egui::Ui;

use super::View;
use super::comparisons::Draft;
use super::words::{field_label, fields_label, message, weight};
use crate::findings::{Arg, Message};
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::{icon_line, section_header};
use crate::gui::widgets::charts::{LevelRow, level_bars};
use crate::gui::widgets::text::{Text, label};
use crate::linkage::outcome::{ComparisonOutcome, LevelOutcome};
use crate::linkage::{Level, Linked, twice};

/// Levels of one field that are shown: the plain view keeps to what a reader takes in at a glance.
const MOST: usize = 4;

/// Draws it.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, linked: &Linked, room: f32) {
    ui.spacing_mut().item_spacing.y = 8.0;
    section_header(ui, &look.t("matching-each-field"), "", |ui| {
        let change = look.t("matching-change-levels");
        if linked.splink.is_none() && Button::secondary(&change).small().icon(Icon::Pencil).show(ui).clicked()
        {
            view.comparing = Some(Draft::of(linked, 0));
        }
    });
    label(ui, Text::label(look.say(&message(look, "matching-each-field-note"))).caption().muted());
    if linked.comparisons.is_empty() {
        label(ui, Text::label(look.t("matching-no-fields")).muted().wrap());
        return;
    }
    for words in in_two_scripts(look) {
        let ink = palette(ui).info;
        icon_line(ui, Icon::Info, ink, Text::label(words).caption().wrap());
    }
    let mut written: Vec<(String, String, f32, String)> = Vec::new();
    for outcome in &linked.comparisons {
        for (i, level) in shown(outcome).into_iter().enumerate() {
            let field = if i == 0 { fields_label(look, &outcome.comparison.fields) } else { String::new() };
            written.push((
                field,
                look.say(&level.level.label()),
                level.weight as f32,
                weight(look, level.weight),
            ));
        }
    }
    let rows: Vec<LevelRow<'_>> = written
        .iter()
        .map(|(field, level, weight, text)| LevelRow { field, level, weight: *weight, written: text })
        .collect();
    // As high as the card beside it, also where the window ends before.
    let area = egui::ScrollArea::vertical().id_salt("levels").max_height(room).min_scrolled_height(room);
    area.auto_shrink([false, true]).show(ui, |ui| {
        // The scroll bar stands at the right in every language.
        let margin = egui::Margin { right: 12, ..egui::Margin::ZERO };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| level_bars(ui, &rows));
    });
}

/// Which fields say one thing in two scripts, and what was made of it.
fn in_two_scripts(look: &Look<'_>) -> Vec<String> {
    let known = [twice::COMPARED_AS_ONE, twice::SECOND_LEFT_OUT];
    let about = look.findings().filter(|(_, f)| known.contains(&f.message.id));
    let said = about.map(|(_, finding)| {
        let with_label = |message: Message, (name, arg): &(&'static str, Arg)| match arg {
            Arg::Text(field) => message.with(name, field_label(look, &field.as_str().into())),
            other => message.with(name, other.clone()),
        };
        look.say(&finding.message.args.iter().fold(Message::new(finding.message.id), with_label))
    });
    said.collect()
}

/// The levels shown: same, different, and between them those that occur most.
fn shown(outcome: &ComparisonOutcome) -> Vec<LevelOutcome> {
    let said = |l: &&LevelOutcome| l.level != Level::Empty;
    let all: Vec<LevelOutcome> = outcome.levels.iter().filter(said).copied().collect();
    let mut by_count: Vec<usize> = (0..all.len()).collect();
    let extreme = |i: usize| all.get(i).is_some_and(|l| matches!(l.level, Level::Same | Level::Different));
    let pairs = |i: usize| all.get(i).map_or(0.0, |l| l.m);
    by_count
        .sort_by(|&x, &y| extreme(y).cmp(&extreme(x)).then(pairs(y).total_cmp(&pairs(x))).then(x.cmp(&y)));
    let mut kept: Vec<usize> = by_count.into_iter().take(MOST).collect();
    kept.sort_unstable();
    kept.into_iter().filter_map(|i| all.get(i).copied()).collect()
}
