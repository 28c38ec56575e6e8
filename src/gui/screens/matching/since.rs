//! What became of the entities since their numbers were written last: kept, new, merged, split, gone; each leads to its entities.
//!
//! Numbers are kept from month to month only where somebody asks for it; the card asks.

use egui::Ui;

use super::words::message;
use crate::base::Key;
use crate::findings::Message;
use crate::golden::{Change, Changes};
use crate::gui::action::Action;
use crate::gui::look::{Later, Look};
use crate::gui::screens::Screen;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::card;
use crate::gui::widgets::dir;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::pipeline::ids_kept_on;

/// What the card keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    written_on: Later<Key, Option<jiff::civil::Date>>,
}

/// Draws it, once there is something to say.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    let Some(golden) = &look.outcomes.golden else { return };
    let (project, folder) = (look.project.clone(), look.dir.to_owned());
    view.written_on
        .want(look.wake, golden.key, "age of the kept ids", move |_| ids_kept_on(&project, &folder));
    card(ui, 12.0, |ui| match &golden.value.named {
        Some(named) => changes_ui(ui, look, view, &named.changes, wishes),
        None => ask_ui(ui, look, wishes),
    });
}

fn ask_ui(ui: &mut Ui, look: &Look<'_>, wishes: &mut Wishes) {
    dir::sides(
        ui,
        30.0,
        |ui| {
            Icon::History.ui(ui, 18.0, palette(ui).text_muted);
            label(ui, Text::label(look.say(&message(look, "matching-since-ask"))).table().wrap());
        },
        |ui| {
            let keep = look.t("matching-since-keep");
            if Button::secondary(&keep).show(ui).clicked() {
                wishes.action(Action::KeepIds);
            }
        },
    );
}

fn changes_ui(ui: &mut Ui, look: &Look<'_>, view: &View, changes: &Changes, wishes: &mut Wishes) {
    let written = view.written_on.get().copied().flatten();
    let title = match written {
        Some(day) => look.say(&Message::new("matching-since-day").with("day", day.to_string())),
        None => look.t("matching-since"),
    };
    let shown = [
        (Change::New, "matching-since-new", changes.new.len()),
        (Change::Merged, "matching-since-merged", changes.merged.len()),
        (Change::Split, "matching-since-split", changes.split.len()),
    ];
    dir::row_wrapped(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
        Icon::History.ui(ui, 18.0, palette(ui).text_muted);
        label(ui, Text::label(title).section());
        ui.add_space(8.0);
        let kept = message(look, "matching-since-kept").with("n", changes.kept);
        label(ui, Text::label(look.say(&kept)).table().muted());
        for (change, id, n) in shown {
            let words = look.say(&message(look, id).with("n", n));
            if n == 0 {
                label(ui, Text::label(words).table().muted());
            } else if Button::secondary(&words).small().trailing(Icon::Right).show(ui).clicked() {
                show(change, wishes);
            }
        }
        let gone = message(look, "matching-since-gone").with("n", changes.gone);
        label(ui, Text::label(look.say(&gone)).table().muted());
    });
}

/// Leads to the entities of which this became.
fn show(change: Change, wishes: &mut Wishes) {
    wishes.select(move |s| {
        s.search = None;
        s.changed = Some(change);
        s.jump += 1;
    });
    wishes.go(Screen::Review);
}
