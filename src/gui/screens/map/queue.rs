//! What is unmapped: one value at a time with its candidates; keys 1–9 choose, 0 says “unknown”, → leaves it for later, / searches the list.

use std::collections::BTreeSet;

use egui::{Key, Sense, Stroke, StrokeKind, Ui, vec2};

use super::{View as Screen, card_head, field_label};
use crate::base::{CodeListId, FieldName, SourceId};
use crate::codes::{CodesEdit, Decision, Lists, Unmapped, Why, editions};
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette, tokens};
use crate::gui::widgets::badge::{Tone, badge_filled, tag};
use crate::gui::widgets::button::{Button, focus_ring};
use crate::gui::widgets::card::{empty_state, hairline};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::{filter_box, list_row};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;

/// What the view keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    /// The value asked about.
    now: Option<(FieldName, String)>,
    /// Left for later; they come last.
    later: BTreeSet<(FieldName, String)>,
    search: String,
    found: Option<(String, CodeListId, Vec<Choice>)>,
    /// A value that has a code and is asked about all the same.
    again: Option<Again>,
}

/// A value that somebody wants to decide anew.
#[derive(Clone, Debug)]
pub(super) struct Again {
    /// The value as the queue asks about values.
    pub(super) asked: Unmapped,
    /// The code it has, with its label.
    pub(super) so_far: String,
    /// The one source that the decision about it is limited to.
    pub(super) only_in: Option<SourceId>,
}

impl View {
    /// Asks about a value that has a code.
    pub(super) fn ask_again(&mut self, again: Again) {
        self.now = Some((again.asked.field.clone(), again.asked.value.clone()));
        self.search.clear();
        self.found = None;
        self.again = Some(again);
    }

    fn again_about(&self, now: &Unmapped) -> Option<&Again> {
        self.again.as_ref().filter(|a| a.asked.field == now.field && a.asked.value == now.value)
    }
}

/// A code to choose.
#[derive(Clone, Debug, PartialEq)]
struct Choice {
    code: String,
    label: String,
    why: Option<Why>,
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, screen: &mut Screen, wishes: &mut Wishes) {
    let Some(kept) = look.outcomes.coded.clone() else {
        card_head(ui, |ui| label(ui, Text::label(look.t("mapping-unmapped")).strong()), |_| ());
        return;
    };
    let waiting = open(look, &screen.queue, &kept.value.unmapped);
    let (values, rows) = (waiting.len(), waiting.iter().map(|u| u.rows).sum::<usize>());
    let again = screen.queue.again.clone();
    let open: Vec<&Unmapped> = again.iter().map(|a| &a.asked).chain(waiting).collect();
    let at = screen
        .queue
        .now
        .as_ref()
        .and_then(|n| open.iter().position(|u| u.field == n.0 && u.value == n.1))
        .unwrap_or(0);
    card_head(
        ui,
        |ui| {
            label(ui, Text::label(look.t("mapping-unmapped")).strong());
            if values > 0 {
                let words = Message::new("mapping-unmapped-count").with("values", values).with("rows", rows);
                badge_filled(ui, Tone::Attention, &look.say(&words));
            }
        },
        |ui| {
            if !open.is_empty() && ui.available_width() > 300.0 {
                let words = Message::new("mapping-nth").with("n", at + 1).with("all", open.len());
                label(ui, Text::label(look.say(&words)).caption().muted());
            }
        },
    );
    let Some(now) = open.get(at) else {
        egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 24)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let (title, sentence) = (look.t("mapping-all-coded"), look.t("mapping-all-coded-sentence"));
            empty_state(ui, Icon::Check, &title, &sentence, |_| ());
        });
        return;
    };
    let key = (now.field.clone(), now.value.clone());
    if screen.queue.now.as_ref() != Some(&key) {
        screen.queue.now = Some(key);
        screen.queue.search.clear();
        screen.queue.found = None;
    }
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        dir::column(ui, |ui| {
            egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 8)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
                now_ui(ui, look, screen, now, wishes);
            });
            hairline(ui);
            rest_ui(ui, look, screen, &open, at);
        });
    });
}

/// The values that nobody has decided about, those left for later at the end.
fn open<'u>(look: &Look<'_>, view: &View, unmapped: &'u [Unmapped]) -> Vec<&'u Unmapped> {
    let decided = |u: &&Unmapped| {
        // A decision for a code that is gone is no answer.
        let counts = |d: &&Decision| u.was.is_none() || d.code != u.was;
        let of = |d: &&Decision| d.field == u.field && d.value == u.value && d.source.is_none() && counts(d);
        look.project.codes.crosswalk.iter().find(of).is_none()
    };
    let mut open: Vec<&Unmapped> = unmapped.iter().filter(decided).collect();
    open.sort_by_key(|u| view.later.contains(&(u.field.clone(), u.value.clone())));
    open
}

fn now_ui(ui: &mut Ui, look: &Look<'_>, screen: &mut Screen, now: &Unmapped, wishes: &mut Wishes) {
    let field = look.project.schema.field(&now.field);
    dir::sides(
        ui,
        28.0,
        |ui| label(ui, Text::value(now.value.as_str()).section().truncate()),
        |ui| {
            let rows = look.say(&Message::new("count-rows").with("n", now.rows));
            label(ui, Text::label(rows).caption().muted());
            let since = screen.since.get().and_then(|s| s.as_ref());
            let new = since.and_then(|s| s.field(&now.field)).is_some_and(|f| f.is_new(&now.value));
            if new {
                tag(ui, &look.t("mapping-value-new"));
            }
        },
    );
    let mut sources: Vec<&str> = now.sources.iter().map(|(id, _)| look.source_label(id)).collect();
    sources.dedup();
    let words = Message::new("mapping-asked-for")
        .with("field", field.map(|f| field_label(look, f)).unwrap_or_default())
        .with("sources", look.join(&sources));
    label(ui, Text::label(look.say(&words)).caption().muted().wrap());
    if let Some(again) = screen.queue.again_about(now) {
        let words = Message::new("mapping-again-so-far").with("code", again.so_far.as_str());
        label(ui, Text::label(look.say(&words)).caption().wrap());
    }
    if let Some(was) = &now.was {
        was_ui(ui, look, now, was, wishes);
    }
    let lists = screen.lists.get().cloned().unwrap_or_default();
    let choices = choices(look, &mut screen.queue, &lists, now);
    let mut answer = None;
    for (i, choice) in choices.iter().enumerate() {
        if choice_ui(ui, look, i, choice) {
            answer = Some(Some(choice.code.clone()));
        }
    }
    if choices.is_empty() {
        label(ui, Text::label(look.t("mapping-no-candidate")).table().muted().wrap());
    }
    let response = filter_box(ui, &mut screen.queue.search, &look.t("mapping-search-list"), None);
    let free = screen.dialog.is_none();
    if free && look.asked(Action::SearchCandidates) {
        response.request_focus();
    }
    let mut later = false;
    dir::row(ui, |ui| {
        let unknown = look.t("mapping-unknown");
        if Button::secondary(&unknown).small().key("0").show(ui).clicked() {
            answer = Some(None);
        }
        let words = look.t("mapping-later");
        later = Button::quiet(&words).small().key("→").show(ui).clicked();
    });
    if free {
        let writing = ui.ctx().text_edit_focused();
        let searched = !screen.queue.search.trim().is_empty();
        let entered = searched && response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let pressed = key_choice(ui, look, writing).or(entered.then_some(0));
        if let Some(choice) = pressed.and_then(|i| choices.get(i)) {
            answer = Some(Some(choice.code.clone()));
        }
        if look.asked(Action::CandidateUnknown) {
            answer = Some(None);
        }
        let unfocused = ui.memory(|m| m.focused().is_none());
        let forward = if Dir::of(ui).is_rtl() { Key::ArrowLeft } else { Key::ArrowRight };
        later |= unfocused && !writing && ui.input(|i| i.key_pressed(forward));
    }
    if later {
        let key = (now.field.clone(), now.value.clone());
        // Asked for a second time, it goes to the very end again. A value that has a code keeps it.
        if screen.queue.again_about(now).is_none() {
            screen.queue.later.insert(key);
        }
        screen.queue.again = None;
        screen.queue.now = None;
    }
    if let Some(code) = answer {
        let only_in = screen.queue.again_about(now).and_then(|a| a.only_in.clone());
        wishes.edit(decide(look, now, only_in, code));
        screen.queue.again = None;
        screen.queue.now = None;
        screen.queue.search.clear();
    }
}

/// What became of the code that the value had in an earlier edition, and a button for each code that all its values may take.
fn was_ui(ui: &mut Ui, look: &Look<'_>, now: &Unmapped, was: &str, wishes: &mut Wishes) {
    let list = look.project.codes.lists.iter().find(|l| l.id == now.list);
    let Some(replaced) = list.and_then(|l| l.replaced.iter().find(|r| r.code == was)) else {
        let words = Message::new("mapping-was-gone").with("code", was);
        label(ui, Text::label(look.say(&words)).caption().wrap());
        return;
    };
    let words = look.say(&editions::sentence(replaced, now.rows));
    label(ui, Text::label(words).caption().wrap());
    dir::row(ui, |ui| {
        let own = replaced.is_reused().then_some(&replaced.code);
        for code in replaced.became.iter().chain(own) {
            let words = look.say(&Message::new("mapping-edition-all").with("code", code.as_str()));
            if Button::secondary(&words).small().show(ui).clicked() {
                let (list, code, became) = (now.list.clone(), was.to_owned(), vec![code.clone()]);
                wishes.edit(Edit::Codes { edit: CodesEdit::Succeed { list, code, became } });
            }
        }
    });
}

fn decide(look: &Look<'_>, now: &Unmapped, source: Option<SourceId>, code: Option<String>) -> Edit {
    let decision = Decision {
        field: now.field.clone(),
        source,
        value: now.value.clone(),
        code,
        by: look.settings.name.clone(),
        on: jiff::ZonedDateTime::now().date().to_string(),
    };
    Edit::Codes { edit: CodesEdit::Decide { decision } }
}

/// The place of the candidate that a key asks for.
fn key_choice(ui: &Ui, look: &Look<'_>, writing: bool) -> Option<usize> {
    let asked =
        [Action::Candidate1, Action::Candidate2, Action::Candidate3, Action::Candidate4, Action::Candidate5];
    if let Some(i) = asked.iter().position(|a| look.asked(*a)) {
        return Some(i);
    }
    let further = [Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let pressed = further.iter().position(|k| ui.input(|i| i.key_pressed(*k) && i.modifiers.is_none()));
    pressed.filter(|_| !writing).map(|i| i + 5)
}

/// The candidates, or what was found in the list.
fn choices(look: &Look<'_>, view: &mut View, lists: &Lists, now: &Unmapped) -> Vec<Choice> {
    let matcher = lists.get(&now.list);
    let language = look.language.code();
    let named = |code: &str, label: &str| {
        let entry = matcher.as_ref().and_then(|m| m.list().entry(code));
        entry.map_or_else(|| label.to_owned(), |e| e.label(language).to_owned())
    };
    let needle = crate::base::normal::fold(&view.search);
    if needle.is_empty() {
        let candidates = now.candidates.iter().take(9);
        return candidates
            .map(|c| Choice { code: c.code.clone(), label: named(&c.code, &c.label), why: Some(c.why) })
            .collect();
    }
    if let Some((known, list, found)) = &view.found
        && *known == needle
        && *list == now.list
    {
        return found.clone();
    }
    // Once per search text, not per frame.
    let entries = matcher.as_ref().map(|m| m.list().entries.as_slice()).unwrap_or_default();
    let fits = |e: &&crate::codes::Entry| {
        let fold = crate::base::normal::fold;
        fold(&e.code).starts_with(&needle)
            || e.labels.iter().chain(&e.synonyms).any(|(_, text)| fold(text).contains(&needle))
    };
    let found = entries.iter().filter(fits).take(9);
    let found: Vec<Choice> = found
        .map(|e| Choice { code: e.code.clone(), label: e.label(language).to_owned(), why: None })
        .collect();
    view.found = Some((needle, now.list.clone(), found.clone()));
    found
}

fn why_id(why: Why) -> &'static str {
    match why {
        Why::Exact => "mapping-why-exact",
        Why::Label => "mapping-why-label",
        Why::Synonym => "mapping-why-synonym",
        Why::Normalised => "mapping-why-normalised",
        Why::Fuzzy => "mapping-why-fuzzy",
        Why::Transliterated => "mapping-why-transliterated",
    }
}

/// A candidate as a row that can be pressed.
fn choice_ui(ui: &mut Ui, look: &Look<'_>, i: usize, choice: &Choice) -> bool {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::click());
    let hot = response.hovered() || response.has_focus();
    let (fill, edge) = match (hot, i == 0) {
        (true, _) => (p.hover, p.accent),
        (_, true) => (p.accent_soft, p.accent),
        _ => (p.surface_raised, p.border),
    };
    ui.painter().rect(rect, tokens().radius.control, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    let dir = Dir::of(ui);
    let number = look.count(i + 1);
    let key = egui::Rect::from_center_size(dir.slice(rect, 8.0, 18.0).center(), egui::Vec2::splat(18.0));
    ui.painter().rect(key, tokens().radius.tag, p.surface, Stroke::new(1.0, p.border), StrokeKind::Inside);
    Text::label(number).caption().muted().paint_at(ui, key.center());
    let code = Text::label(choice.code.as_str()).table().strong();
    let width = code.line(ui).size().x.min(90.0);
    code.paint_in(ui, dir.slice(rect, 36.0, width), Side::Start);
    let why = choice.why.map(|w| look.t(why_id(w))).unwrap_or_default();
    let tail = Text::label(why.as_str()).caption().muted();
    // The label comes first: the reason takes what it leaves.
    let label = Text::value(choice.label.as_str()).table();
    let room = (rect.width() - 46.0 - width - 8.0).max(20.0);
    let label_width = label.line(ui).size().x.min(room);
    label.paint_in(ui, dir.slice(rect, 46.0 + width, label_width), Side::Start);
    let tail_width = tail.line(ui).size().x.min(110.0).min(room - label_width - 8.0);
    if tail_width > 24.0 {
        tail.paint_in(ui, dir.slice(rect, rect.width() - tail_width - 8.0, tail_width), Side::End);
    }
    focus_ring(ui, rect, &response);
    let name = format!("{} {} {} {why}", i + 1, choice.code, choice.label);
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Button, true, crate::gui::widgets::bidi::plain(name.trim()))
    });
    response.clicked()
}

/// The values that come next.
fn rest_ui(ui: &mut Ui, look: &Look<'_>, screen: &mut Screen, open: &[&Unmapped], at: usize) {
    for (_, other) in open.iter().enumerate().filter(|(i, _)| *i != at).take(40) {
        let rows = look.say(&Message::new("count-rows").with("n", other.rows));
        let source = other.sources.first().map(|(id, _)| look.source_label(id)).unwrap_or_default();
        let name = format!("{} {rows}", other.value);
        let response = list_row(ui, 28.0, false, &name, |ui| {
            let width = ui.available_width();
            crate::gui::widgets::field::cell(
                ui,
                width * 0.42,
                Text::value(other.value.as_str()).table(),
                Side::Start,
            );
            crate::gui::widgets::field::cell(
                ui,
                width * 0.28,
                Text::label(source).table().muted(),
                Side::Start,
            );
            crate::gui::widgets::field::cell(
                ui,
                ui.available_width(),
                Text::label(rows.as_str()).table(),
                Side::End,
            );
        });
        if response.clicked() {
            screen.queue.now = Some((other.field.clone(), other.value.clone()));
            screen.field = Some(other.field.clone());
        }
    }
}
