//! The tab Residents: the list of merged entities with a search, the card of the chosen one, and which value wins.

use egui::Ui;

use super::View;
use super::dialogs::{self, Asking};
use super::records::{Records, name_of};
use super::{entity_card, value_rules};
use crate::base::{Key, KeyBuilder};
use crate::findings::Message;
use crate::golden::{Change, Changes};
use crate::gui::action::Action;
use crate::gui::frame;
use crate::gui::look::{Later, Look};
use crate::gui::screens::matching::words::message;
use crate::gui::theme::Icon;
use crate::gui::widgets::card::{empty_state, outdated, part_header};
use crate::gui::widgets::dir::Dir;
use crate::gui::widgets::field::{Select, filter_box, list_row, select};
use crate::gui::widgets::text::{Side, Text};
use crate::gui::wishes::Wishes;
use crate::pipeline::Stage;

const ROW: f32 = 44.0;

/// What the tab keeps.
#[derive(Debug, Default)]
pub(super) struct EntitiesView {
    pub(super) search: String,
    /// Only those of which this became since last time.
    pub(super) changed: Option<Change>,
    /// Whether the first one found is to be chosen once the list is there.
    pub(super) begin_at: bool,
    pub(super) chosen: usize,
    /// The chosen field, by its place in the schema.
    pub(super) field: Option<usize>,
    pub(super) asking: Option<Asking>,
    pub(super) card: Option<(Key, entity_card::EntityCard)>,
    found: Later<Key, Vec<u32>>,
}

/// Draws the tab.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    let Some(kept) = &look.outcomes.golden else { return };
    let golden = kept.value.clone();
    let tab = &mut view.entities;
    want_found(look, tab, kept.key);
    let found = tab.found.get().cloned().unwrap_or_default();
    if tab.begin_at && tab.found.current().is_some() {
        tab.begin_at = false;
        tab.chosen = found.first().map_or(tab.chosen, |first| *first as usize);
    }
    if tab.chosen >= golden.len() {
        tab.chosen = 0;
    }
    frame::list(ui, look, |ui| list_ui(ui, look, tab, &found));
    frame::inspector(ui, look, |ui| value_rules::ui(ui, look, wishes));
    let Some(records) = Records::new(look, view.lists.get()) else { return };
    frame::centre(ui, 16, |ui| {
        if golden.is_empty() {
            crate::gui::screens::waiting_ui(ui, look, wishes);
            return;
        }
        entity_card::want(look, tab, &records);
        let stale = look.is_stale(Stage::Golden) && look.busy.is_some();
        egui::ScrollArea::vertical().id_salt("entity").auto_shrink(false).show(ui, |ui| {
            if stale {
                outdated(ui, |ui| entity_card::ui(ui, look, tab, &golden, &found));
            } else {
                entity_card::ui(ui, look, tab, &golden, &found);
            }
        });
    });
    dialogs::ui(ui, look, tab, &records, &golden, wishes);
}

/// The entities that hold all words of the search in any field, in the order of the table; a job.
fn want_found(look: &Look<'_>, tab: &mut EntitiesView, golden_key: Key) {
    let Some(kept) = &look.outcomes.golden else { return };
    let mut key = KeyBuilder::new("review-search", 1);
    key.key(golden_key).text(tab.search.trim()).number(tab.changed.map_or(0, |c| c as u64 + 1));
    let key = key.finish();
    let (golden, search, changed) = (kept.value.clone(), tab.search.trim().to_owned(), tab.changed);
    tab.found.want(look.wake, key, "search among entities", move |ctx| {
        let all: Vec<u32> = match changed {
            Some(change) => golden.changed(change),
            None => (0..golden.len() as u32).collect(),
        };
        let words: Vec<String> =
            crate::base::normal::fold(&search).split_whitespace().map(str::to_owned).collect();
        if words.is_empty() {
            return all;
        }
        let columns: Vec<&polars::prelude::StringChunked> =
            golden.table.column_names().filter_map(|c| golden.table.text(c).ok()).collect();
        let mut text = String::new();
        let mut out = Vec::new();
        for entity in all {
            if entity % 4096 == 0 && ctx.check().is_err() {
                break;
            }
            text.clear();
            for column in &columns {
                text.push_str(column.get(entity as usize).unwrap_or_default());
                text.push(' ');
            }
            let folded = crate::base::normal::fold(&text);
            if words.iter().all(|w| folded.contains(w.as_str())) {
                out.push(entity);
            }
        }
        out
    });
}

/// Which entities are listed: all, or those of which something became since last time.
fn changed_ui(ui: &mut Ui, look: &Look<'_>, tab: &mut EntitiesView, changes: &Changes) {
    let listed = [None, Some(Change::New), Some(Change::Merged), Some(Change::Split)];
    let texts = [
        look.say(&message(look, "review-changed-all")),
        look.say(&message(look, "matching-since-new").with("n", changes.new.len())),
        look.say(&message(look, "matching-since-merged").with("n", changes.merged.len())),
        look.say(&message(look, "matching-since-split").with("n", changes.split.len())),
    ];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let name = look.t("matching-since");
    let how = Select { name: &name, width: Some(ui.available_width()), small: true, ..Select::default() };
    let mut at = listed.iter().position(|c| *c == tab.changed).unwrap_or_default();
    if select(ui, &mut at, &texts, how) {
        tab.changed = listed.get(at).copied().flatten();
        tab.begin_at = true;
    }
}

fn list_ui(ui: &mut Ui, look: &Look<'_>, tab: &mut EntitiesView, found: &[u32]) {
    let Some(kept) = &look.outcomes.golden else { return };
    let golden = &kept.value;
    ui.spacing_mut().item_spacing.y = 6.0;
    // Before the first list is there nothing is known, so neither a count nor “nothing found” is said.
    let title = match tab.found.get() {
        Some(_) => look.say(&message(look, "review-entities-count").with("n", found.len())),
        None => look.t("review-entities-looking"),
    };
    part_header(ui, &title, "", |_| ());
    let hint = look.say(&message(look, "review-search"));
    let response = filter_box(ui, &mut tab.search, &hint, None);
    if look.asked(Action::Find) {
        response.request_focus();
    }
    if let Some(named) = &golden.named {
        changed_ui(ui, look, tab, &named.changes);
    }
    if found.is_empty() && tab.found.current().is_some() {
        ui.add_space(32.0);
        let sentence = look.t("review-none-found");
        empty_state(ui, Icon::Search, &look.t("review-none-title"), &sentence, |_| ());
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let fields = &look.project.schema.fields;
    let mut chosen = None;
    egui::ScrollArea::vertical().id_salt("entities").auto_shrink(false).show_rows(
        ui,
        ROW,
        found.len(),
        |ui, range| {
            for &entity in found.get(range).unwrap_or_default() {
                let name = name_of(fields, &golden.table, entity as usize);
                let n = golden.members(entity as usize).len();
                let note = look.say(&Message::new("review-n-records").with("n", n));
                let spoken = format!("{name}, {note}");
                let row = list_row(ui, ROW, tab.chosen == entity as usize, &spoken, |ui| {
                    let rect = ui.max_rect();
                    let dir = Dir::of(ui);
                    let wide = Text::label(note.as_str()).caption().line(ui).size().x + 4.0;
                    let room = (rect.width() - wide - 8.0).max(20.0);
                    Text::value(name.as_str()).paint_in(ui, dir.slice(rect, 0.0, room), Side::Start);
                    let end = dir.slice(rect, rect.width() - wide, wide);
                    Text::label(note.as_str()).caption().muted().paint_in(ui, end, Side::End);
                });
                if row.clicked() {
                    chosen = Some(entity as usize);
                }
            }
        },
    );
    if let Some(entity) = chosen {
        tab.chosen = entity;
    }
}
