//! The screen Match: which records mean the same, what is decided by which evidence, and where people are asked.
//!
//! Everything is drawn from the outcome; counts that look at all pairs come from a job. Moving a threshold is one entry of the history.

mod comparisons;
mod expert;
mod facts;
mod headline;
mod levels;
mod model;
mod rules;
mod since;
mod trust;
mod weights;
pub(in crate::gui::screens) mod words;

use egui::Ui;

use crate::base::Key;
use crate::gui::frame;
use crate::gui::look::{Later, Look};
use crate::gui::widgets::card::{card_pair, outdated};
use crate::gui::widgets::dir;
use crate::gui::wishes::Wishes;
use crate::linkage::{Linked, Thresholds, Verdict};
use crate::pipeline::Stage;

/// How two cards share a row.
const SHARES: [f32; 2] = [0.61, 0.39];

/// What the screen keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    /// Handles while they are moved, until the outcome has caught up.
    draft: Option<[f32; 2]>,
    /// Thresholds asked for, and whether the project has them already.
    asked: Option<(Thresholds, bool)>,
    adding: Option<rules::Draft>,
    comparing: Option<comparisons::Draft>,
    examples: Later<Key, comparisons::Examples>,
    expert: bool,
    scroll_to_expert: bool,
    facts: Later<Key, facts::Facts>,
    open: Later<Key, usize>,
    heights: [[f32; 2]; 2],
    since: since::View,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    frame::header(ui, look, |_| ());
    let Some(kept) = &look.outcomes.linked else {
        frame::centre(ui, 24, |ui| super::waiting_ui(ui, look, wishes));
        return;
    };
    want_facts(look, view, kept.key, &kept.value);
    let linked = kept.value.clone();
    frame::centre(ui, 0, |ui| {
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let margin = egui::Margin { left: 24, right: 24, top: 0, bottom: 24 };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                let stale = look.is_stale(Stage::Linkage) && view.draft.is_none() && !linked.pairs.is_empty();
                if stale && look.failure.is_none() && look.busy.is_some() {
                    outdated(ui, |ui| cards_ui(ui, look, view, &linked, wishes));
                } else {
                    cards_ui(ui, look, view, &linked, wishes);
                }
            });
        });
    });
    rules::dialog_ui(ui, look, view, &linked, wishes);
    comparisons::dialog_ui(ui, look, view, kept.key, &linked, wishes);
}

fn want_facts(look: &Look<'_>, view: &mut View, key: Key, linked: &std::sync::Arc<Linked>) {
    let key = facts::key(look, key);
    let keys = look.outcomes.record_keys.clone();
    let project = look.project.clone();
    let (for_facts, its_keys, its_project) = (linked.clone(), keys.clone(), project.clone());
    let coded = look.outcomes.coded.as_ref().map(|kept| kept.value.table.clone());
    view.facts.want(look.wake, key, "facts about matching", move |ctx| {
        let said: Vec<Verdict> = its_project.verdicts.iter().cloned().collect();
        facts::collect(ctx, &for_facts, coded.as_ref(), its_keys, &said)
    });
    let linked = linked.clone();
    view.open.want(look.wake, key, "open pairs", move |_| {
        let said: Vec<Verdict> = project.verdicts.iter().cloned().collect();
        let resolved = keys.map(|k| k.resolve(&said).0).unwrap_or_default();
        crate::linkage::review::queue(&linked, &resolved, crate::linkage::review::QueueOrder::Rows).len()
    });
}

fn cards_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, linked: &Linked, wishes: &mut Wishes) {
    ui.spacing_mut().item_spacing.y = 16.0;
    dir::column(ui, |ui| {
        let open = view.open.get().copied().unwrap_or(linked.counts.review as usize);
        headline::ui(ui, look, view, linked, open, wishes);
        let chart = (ui.ctx().content_rect().height() * 0.29).clamp(190.0, 330.0);
        since::ui(ui, look, &mut view.since, wishes);
        let mut heights = view.heights;
        card_pair(ui, SHARES, [20.0, 20.0], &mut heights[0], |ui, i| match i {
            0 => weights::ui(ui, look, view, linked, chart, wishes),
            _ => levels::ui(ui, look, view, linked, chart + 110.0),
        });
        card_pair(ui, SHARES, [0.0, 20.0], &mut heights[1], |ui, i| match i {
            0 => rules::ui(ui, look, view, linked, wishes),
            _ => trust::ui(ui, look, view, linked, wishes),
        });
        view.heights = heights;
        expert::ui(ui, look, view, linked, wishes);
    });
}
