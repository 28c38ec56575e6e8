//! The tab Pairs: which pair is shown, where one goes next, and the three parts around it.

use std::sync::Arc;
use std::time::Instant;

use egui::{Key as Pressed, Modifiers, Ui};

use super::View;
use super::pair::{PairCard, pair_card};
use super::queue::{Item, Queue, said};
use super::records::Records;
use super::{decide, field_table, queue_list, why};
use crate::base::{Key, KeyBuilder};
use crate::gui::action::Action;
use crate::gui::frame;
use crate::gui::look::Look;
use crate::gui::screens::matching::words::message;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::empty_state;
use crate::gui::widgets::dir;
use crate::gui::wishes::Wishes;
use crate::linkage::Says;
use crate::project::Project;

/// What the tab keeps.
#[derive(Debug, Default)]
pub(super) struct PairsView {
    pub(super) queue: Queue,
    pub(super) at: usize,
    pub(super) filter: String,
    pub(super) note: String,
    pub(super) note_open: bool,
    pub(super) hide_reading: bool,
    pub(super) hide_written: bool,
    pub(super) scroll: bool,
    /// Pairs decided here, in order, and whether the project has shown the verdict since.
    pub(super) trail: Vec<(usize, bool)>,
    pub(super) times: Vec<Instant>,
    /// Everything is decided, and nobody looks back at a decided pair.
    pub(super) finished: bool,
    pub(super) progress: Progress,
    seen: Option<Arc<Project>>,
    card: Option<(Key, PairCard)>,
}

/// How far the queue is.
#[derive(Debug, Default)]
pub(super) struct Progress {
    /// Verdicts of the project: same, different, unsure.
    pub(super) said: [usize; 3],
    /// What was said about each item of the queue.
    pub(super) items: Vec<Option<Says>>,
    /// Items without a verdict.
    pub(super) open: usize,
}

impl PairsView {
    /// Keeps queue and progress up to date.
    pub(super) fn want(&mut self, look: &Look<'_>) {
        let another = self.queue.want(look);
        if another {
            self.at = 0;
            self.scroll = true;
            self.trail.clear();
        }
        let project_changed = self.seen.as_ref().is_none_or(|known| !Arc::ptr_eq(known, look.project));
        if another || project_changed {
            self.seen = Some(look.project.clone());
            self.count(look);
            if another {
                self.next_open();
            }
            self.step_back();
        }
    }

    fn count(&mut self, look: &Look<'_>) {
        let mut progress = Progress::default();
        for verdict in look.project.verdicts.iter() {
            progress.said[match verdict.says {
                Says::Same => 0,
                Says::Different => 1,
                Says::Unsure => 2,
            }] += 1;
        }
        let items = self.queue.items().unwrap_or_default();
        progress.items = items.iter().map(|item| said(look, item)).collect();
        progress.open = progress.items.iter().filter(|s| s.is_none()).count();
        self.progress = progress;
    }

    /// Pairs without a verdict.
    pub(super) fn open(&self) -> Option<usize> {
        self.queue.items().filter(|_| !self.queue.sample).map(|_| self.progress.open)
    }

    /// The pair shown.
    pub(super) fn item(&self) -> Option<&Item> {
        self.queue.items()?.get(self.at)
    }

    /// Goes to the next pair without a verdict, after this one or else from the start.
    pub(super) fn next_open(&mut self) {
        let n = self.progress.items.len();
        let open = |i: &usize| self.progress.items.get(*i) == Some(&None) && self.matches(*i);
        let next = (self.at + 1..n).chain(0..self.at.min(n)).find(open);
        let here = open(&self.at) && self.trail.is_empty() && self.at == 0;
        self.finished = next.is_none() && !open(&self.at);
        if let Some(next) = next.filter(|_| !here) {
            self.at = next;
            self.scroll = true;
        }
    }

    /// Goes to the pair before or after, decided or not.
    fn step(&mut self, forward: bool) {
        let n = self.progress.items.len();
        let to = match forward {
            true => (self.at + 1..n).find(|i| self.matches(*i)),
            false => (0..self.at.min(n)).rev().find(|i| self.matches(*i)),
        };
        if let Some(to) = to {
            self.at = to;
            self.scroll = true;
        }
    }

    /// Whether an item passes the filter.
    pub(super) fn matches(&self, at: usize) -> bool {
        let needle = self.filter.trim().to_lowercase();
        let item = self.queue.items().and_then(|items| items.get(at));
        needle.is_empty() || item.is_some_and(|i| i.names.iter().any(|n| n.to_lowercase().contains(&needle)))
    }

    /// A verdict that was undone brings its pair back.
    fn step_back(&mut self) {
        let mut back = None;
        self.trail.retain_mut(|(at, seen)| {
            let decided = self.progress.items.get(*at).is_some_and(Option::is_some);
            if decided {
                *seen = true;
            } else if *seen {
                back = Some(*at);
                return false;
            }
            true
        });
        if let Some(at) = back {
            self.finished = false;
            self.at = at;
            self.scroll = true;
        }
    }

    /// The pair's content, worked out again only when pair, outcome or language change.
    fn card(&mut self, look: &Look<'_>, lists: Option<&crate::codes::Lists>) -> Option<()> {
        let linked = look.outcomes.linked.as_ref()?;
        let item = self.item()?;
        let (a, b) = (item.a, item.b);
        let mut key = KeyBuilder::new("review-pair", 1);
        key.key(linked.key).number(u64::from(a)).number(u64::from(b)).text(look.language.code());
        key.number(u64::from(lists.is_some()));
        let key = key.finish();
        if self.card.as_ref().is_none_or(|(known, _)| *known != key) {
            let records = Records::new(look, lists)?;
            self.card = Some((key, pair_card(&records, &linked.value, a, b)));
        }
        Some(())
    }
}

/// Draws the tab.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    let pairs = &mut view.pairs;
    if pairs.queue.items().is_none() {
        frame::centre(ui, 24, |ui| crate::gui::screens::waiting_ui(ui, look, wishes));
        return;
    }
    keys(ui, look, pairs, wishes);
    frame::list(ui, look, |ui| queue_list::ui(ui, look, pairs, wishes));
    let shown = pairs.item().is_some() && !pairs.finished;
    if !shown || pairs.card(look, view.lists.get()).is_none() {
        frame::centre(ui, 24, |ui| empty_ui(ui, look, pairs));
        return;
    }
    let Some((key, card)) = pairs.card.take() else { return };
    frame::inspector(ui, look, |ui| why::ui(ui, look, &card));
    frame::centre(ui, 16, |ui| {
        let foot = 60.0;
        let area = ui.available_rect_before_wrap();
        let top = area.with_max_y(area.bottom() - foot);
        dir::column_in(ui, top, |ui| {
            ui.set_clip_rect(top.expand(4.0).intersect(ui.clip_rect()));
            egui::ScrollArea::vertical().id_salt("pair").auto_shrink(false).show(ui, |ui| {
                field_table::ui(ui, look, pairs, &card);
                decide::outcomes_ui(ui, look, &card);
            });
        });
        dir::column_in(ui, area.with_min_y(area.bottom() - foot + 8.0), |ui| {
            decide::buttons_ui(ui, look, pairs, wishes);
        });
    });
    pairs.card = Some((key, card));
    decide::note_ui(ui, look, pairs);
}

fn keys(ui: &Ui, look: &Look<'_>, pairs: &mut PairsView, wishes: &mut Wishes) {
    let free = ui.memory(|m| m.focused().is_none()) && !pairs.note_open;
    if free {
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        if pressed(Pressed::ArrowDown) {
            pairs.finished = false;
            pairs.step(true);
        }
        if pressed(Pressed::ArrowUp) {
            pairs.finished = false;
            pairs.step(false);
        }
    }
    if pairs.note_open {
        return;
    }
    let verdicts = [
        (Action::VerdictSame, Says::Same),
        (Action::VerdictDifferent, Says::Different),
        (Action::VerdictUnsure, Says::Unsure),
    ];
    for (action, says) in verdicts {
        // Where all is decided no pair is shown, and a key must not change the last one's verdict.
        if look.asked(action) && !pairs.finished {
            decide::decide(look, pairs, says, wishes);
        }
    }
    if look.asked(Action::SkipPair) {
        pairs.next_open();
    }
    if look.asked(Action::NotePair) {
        pairs.note_open = true;
    }
    if look.asked(Action::Transliteration) {
        pairs.hide_reading = !pairs.hide_reading;
    }
    if look.asked(Action::AsWritten) {
        pairs.hide_written = !pairs.hide_written;
    }
}

fn empty_ui(ui: &mut Ui, look: &Look<'_>, pairs: &mut PairsView) {
    ui.add_space((ui.available_height() * 0.25).min(180.0));
    let n = pairs.progress.said.iter().sum::<usize>();
    let sentence = look.say(&message(look, "review-empty-sentence").with("n", n));
    empty_state(ui, Icon::Check, &look.t("review-empty"), &sentence, |ui| {
        let sample = look.t("review-sample");
        if Button::primary(&sample).icon(Icon::Eye).show(ui).clicked() {
            pairs.queue.sample = true;
            pairs.finished = false;
            pairs.queue.again();
        }
        let again = look.t("review-look-again");
        if Button::secondary(&again).show(ui).clicked() {
            pairs.queue.sample = false;
            pairs.finished = false;
            pairs.queue.again();
        }
    });
}
