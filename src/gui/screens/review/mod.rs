//! The screen Review: doubtful pairs, the merged entities with the origin of their values, and where departments disagree.
//!
//! Verdicts are keyed by the records themselves, so that they are found again in next month's files. The queue stays as it is while one works.

mod bonds;
mod correct;
mod decide;
mod differ;
mod disagreements;
mod dialogs;
mod entities;
mod entity_card;
mod field_table;
mod pair;
mod pairs;
mod queue;
mod queue_list;
mod records;
mod value_rules;
mod why;

use egui::Ui;

use super::matching::words::message;
use crate::base::{Key, KeyBuilder};
use crate::codes::Lists;
use crate::gui::frame;
use crate::gui::look::{Later, Look};
use crate::gui::widgets::choice::{Segment, segmented};
use crate::gui::wishes::Wishes;

/// What the screen keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    tab: usize,
    lists: Later<Key, Lists>,
    pairs: pairs::PairsView,
    entities: entities::EntitiesView,
    disagreements: disagreements::DisagreementsView,
    jumped: u64,
}

impl View {
    /// Shows a tab: pairs, entities, disagreements.
    pub fn show_tab(&mut self, tab: usize) {
        self.tab = tab;
    }

    /// Shows the residents and one of them.
    fn show_entity(&mut self, entity: u32) {
        self.tab = 1;
        self.entities.chosen = entity as usize;
    }
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    want_lists(look, view);
    if view.jumped != look.selection.jump {
        view.jumped = look.selection.jump;
        if let Some(search) = &look.selection.search {
            view.tab = 1;
            view.entities.search.clone_from(search);
            view.entities.changed = None;
        }
        if let Some(change) = look.selection.changed {
            view.tab = 1;
            view.entities.search.clear();
            view.entities.begin_at = true;
            view.entities.changed = Some(change);
        }
    }
    view.pairs.want(look);
    let counts = [
        view.pairs.open().map_or_else(String::new, |n| look.count(n)),
        look.outcomes.golden.as_ref().map_or_else(String::new, |g| look.count(g.value.len())),
        look.outcomes
            .golden
            .as_ref()
            .map_or_else(String::new, |g| look.count(disagreements::total(look, &g.value))),
    ];
    frame::header(ui, look, |ui| {
        let texts = [
            look.t("review-pairs"),
            look.say(&message(look, "review-entities")),
            look.t("review-disagreements"),
        ];
        let segments: Vec<Segment<'_>> =
            texts.iter().zip(&counts).map(|(text, count)| Segment { text, count }).collect();
        segmented(ui, &look.t("review-tabs"), &mut view.tab, &segments);
    });
    match view.tab {
        0 if look.outcomes.linked.is_some() => pairs::ui(ui, look, view, wishes),
        1 if look.outcomes.golden.is_some() => entities::ui(ui, look, view, wishes),
        2 if look.outcomes.golden.is_some() => disagreements::ui(ui, look, view, wishes),
        _ => frame::centre(ui, 24, |ui| super::waiting_ui(ui, look, wishes)),
    }
}

/// The code lists of the project, read by a job when they or the codes change.
fn want_lists(look: &Look<'_>, view: &mut View) {
    let Some(coded) = &look.outcomes.coded else { return };
    let key = KeyBuilder::new("review-lists", 1).key(coded.key).finish();
    let (dir, project) = (look.dir.to_owned(), look.project.clone());
    view.lists.want(look.wake, key, "code lists", move |_| Lists::load(&dir, &project.codes.lists).0);
}
