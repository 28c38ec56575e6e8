//! The screen Map: columns become common fields, values become common codes. Above the map of one source, below the crosswalk and what is unmapped.
//!
//! Proposals, samples and the crosswalk are made in jobs. Surprising: an accepted proposal is an edit like any other; what is only proposed is
//! drawn dashed and asks.

mod again;
mod asks;
mod columns;
mod crosswalk;
mod decisions;
mod edition_form;
mod entry_form;
mod facts;
mod field_form;
mod fields;
mod filling;
mod incoming;
mod lines;
mod lists;
mod question;
mod queue;
mod roll_over;
mod schemas;

use egui::{Frame, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use crate::base::{ColumnName, FieldName, Key, SourceId};
use crate::codes::since::Since;
use crate::codes::{Lists, OwnList};
use crate::findings::Message;
use crate::gui::frame;
use crate::gui::look::{Later, Look};
use crate::gui::theme::{Icon, palette, tokens};
use crate::gui::widgets::badge::{Tone, badge};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::outdated;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::hint;
use crate::gui::wishes::Wishes;
use crate::pipeline::{Stage, coverage_since, since_message};

/// Height of a row of the map.
const ROW: f32 = 32.0;

/// What the screen keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    source: Option<SourceId>,
    /// The column whose row is marked.
    column: Option<ColumnName>,
    /// The field whose row is marked, and whose crosswalk is shown when it is coded.
    field: Option<FieldName>,
    /// Whether the row of the marked field is still to be brought into view.
    reveal: bool,
    /// A column being dragged to a field.
    dragged: Option<ColumnName>,
    facts: Later<facts::FactsKey, facts::Facts>,
    filled: facts::Filled,
    lists: Later<Vec<OwnList>, Lists>,
    /// What changed since the files before; for the key of the coded table.
    since: Later<Key, Option<Since>>,
    crosswalk: crosswalk::View,
    queue: queue::View,
    dialog: Option<Dialog>,
    jumped: u64,
}

/// The open dialog of the screen.
#[derive(Debug)]
enum Dialog {
    Lists(lists::View),
    Incoming(Box<incoming::View>),
    Entry(Box<entry_form::View>),
    Edition(Box<edition_form::View>),
    RollOver(Box<roll_over::View>),
    Field(Box<field_form::View>),
    Filling(Box<filling::View>),
}

/// What becomes of the open dialog.
enum Next {
    Stay,
    Close,
    Open(Dialog),
}

impl View {
    /// Asks what the columns of spreadsheets are that are to become code lists.
    pub(crate) fn take_in(&mut self, paths: Vec<std::path::PathBuf>) {
        if let Some(open) = incoming::View::new(paths) {
            self.dialog = Some(Dialog::Incoming(Box::new(open)));
        }
    }

    /// Marks a field, whose crosswalk is shown when it is coded.
    pub fn show_field(&mut self, field: &str) {
        self.field = Some(field.into());
    }

    /// Asks how a table of correspondences is to be used.
    pub(crate) fn roll_over(&mut self, field: FieldName, path: std::path::PathBuf) {
        self.dialog = Some(Dialog::RollOver(Box::new(roll_over::View::new(field, path))));
    }
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    let own = look.project.codes.lists.clone();
    let (dir, work) = (look.dir.to_owned(), own.clone());
    view.lists.want(look.wake, own, "code lists", move |_| Lists::load(&dir, &work).0);
    frame::header(ui, look, |ui| header_ui(ui, look, view, wishes));
    let Some(id) = look.source_id() else {
        frame::centre(ui, 24, |ui| super::waiting_ui(ui, look, wishes));
        return;
    };
    if view.source.as_ref() != Some(&id) {
        view.source = Some(id.clone());
        view.column = None;
        view.dragged = None;
    }
    if view.jumped != look.selection.jump {
        view.jumped = look.selection.jump;
        view.reveal = look.selection.field.is_some();
        view.field = look.selection.field.clone().or(view.field.take());
    }
    frame::centre(ui, 0, |ui| {
        let Some(cleaned) = look.outcomes.cleans.get(&id).cloned() else {
            super::waiting_ui(ui, look, wishes);
            return;
        };
        facts::want(look, view, &id, &cleaned);
        let fill = palette(ui).surface;
        Frame::new().fill(fill).inner_margin(egui::Margin { left: 24, right: 24, top: 4, bottom: 16 }).show(
            ui,
            |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                body_ui(ui, look, view, &id, &cleaned.end.columns(), wishes);
            },
        );
    });
    match dialog_ui(ui, look, view, wishes) {
        Next::Stay => {}
        Next::Close => view.dialog = None,
        Next::Open(next) => view.dialog = Some(next),
    }
}

fn dialog_ui(ui: &Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) -> Next {
    let lists = view.lists.get();
    let back_to = |list: &crate::base::CodeListId| Next::Open(Dialog::Lists(lists::View::at(list)));
    let closed = match &mut view.dialog {
        None => false,
        Some(Dialog::Lists(open)) => return lists::ui(ui, look, open, lists, wishes),
        Some(Dialog::Incoming(open)) => {
            if !incoming::ui(ui, look, open, wishes) {
                return Next::Stay;
            }
            let next = open.next().map(|next| Dialog::Incoming(Box::new(next)));
            return next.map_or_else(|| back_to(&open.list()), Next::Open);
        }
        Some(Dialog::Entry(open)) => {
            let closed = entry_form::ui(ui, look, open, wishes);
            return if closed { back_to(&open.list) } else { Next::Stay };
        }
        Some(Dialog::Edition(open)) => {
            let closed = edition_form::ui(ui, look, open, wishes);
            return if closed { back_to(&open.list) } else { Next::Stay };
        }
        Some(Dialog::RollOver(open)) => roll_over::ui(ui, look, open, lists, wishes),
        Some(Dialog::Filling(open)) => filling::ui(ui, look, open, wishes),
        Some(Dialog::Field(open)) => {
            let closed = field_form::ui(ui, look, open, lists, wishes);
            if let Some(made) = open.made() {
                (view.field, view.reveal) = (Some(made), true);
            }
            closed
        }
    };
    if closed { Next::Close } else { Next::Stay }
}

fn header_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    let words = look.t("mapping-code-lists");
    if Button::secondary(&words).icon(Icon::List).show(ui).clicked() {
        view.dialog = Some(Dialog::Lists(lists::View::default()));
    }
    schemas::button_ui(ui, look, wishes);
    let words = look.t("mapping-add-field");
    if Button::secondary(&words).icon(Icon::Plus).show(ui).clicked() {
        view.dialog = Some(Dialog::Field(Box::new(field_form::View::new(None))));
    }
    if let Some(coded) = look.outcomes.coded.as_ref().filter(|c| !c.value.coverage.is_empty()) {
        let share = coded.value.share();
        let words = look
            .say(&Message::new("mapping-coverage").with("share", look.percent(never_quite_all(share), 1)));
        let tone = if coded.value.unmapped.is_empty() { Tone::Positive } else { Tone::Neutral };
        let (project, dir, outcomes) =
            (look.project.clone(), look.dir.to_owned(), look.shown.fresh().clone());
        if outcomes.coded.is_some() {
            view.since.want(look.wake, coded.key, "coverage since", move |_| {
                coverage_since(&project, &dir, &outcomes).ok().flatten()
            });
        }
        let shown = badge(ui, tone, &words);
        if let Some(Some(since)) = view.since.get() {
            hint(shown, &look.say(&since_message(since)));
            let new = since.newly_open();
            if new > 0 {
                let words = Message::new("mapping-since-new").with("n", new).with("on", since.on.as_str());
                hint(badge(ui, Tone::Attention, &look.say(&words)), &look.say(&since_message(since)));
            }
        }
    }
}

fn body_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    columns: &[ColumnName],
    wishes: &mut Wishes,
) {
    let question = question::chosen(look, view, id, columns);
    let room = ui.available_height();
    let asks = if question.is_some() { 66.0 } else { 0.0 };
    let rows = columns.len().max(look.project.schema.fields.len() + 1) as f32;
    let upper = (38.0 + rows * ROW).min(((room - asks) * 0.5).max(170.0));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), upper), Sense::hover());
    map_ui(ui, look, view, id, columns, rect, wishes);
    ui.add_space(8.0);
    if let Some(question) = question {
        question::ui(ui, look, view, id, &question, wishes);
        ui.add_space(8.0);
    }
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), ui.available_height().max(150.0)), Sense::hover());
    lower_ui(ui, look, view, rect, wishes);
}

/// A card painted into a rectangle; content is clipped to it.
fn card_in(ui: &mut Ui, rect: Rect, salt: &str, content: impl FnOnce(&mut Ui)) {
    let p = palette(ui);
    let radius = tokens().radius.card;
    ui.painter().rect(rect, radius, p.surface_raised, Stroke::new(1.0, p.border), StrokeKind::Inside);
    let layout = Dir::of(ui).column_layout();
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect.shrink(1.0)).layout(layout).id_salt(salt));
    inner.set_clip_rect(rect.shrink(1.0).intersect(ui.clip_rect()));
    inner.spacing_mut().item_spacing.y = 0.0;
    content(&mut inner);
}

/// The two lists with the lines between them; one scroll area holds both, so that lines stay right.
fn map_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    columns: &[ColumnName],
    rect: Rect,
    wishes: &mut Wishes,
) {
    let dir = Dir::of(ui);
    let left = (rect.width() * 0.28).clamp(240.0, 400.0);
    let gap = (rect.width() * 0.09).clamp(84.0, 124.0);
    let start = dir.slice(rect, 0.0, left);
    let end = dir.slice(rect, left + gap, rect.width() - left - gap);
    card_in(ui, start, "columns", |ui| columns::head_ui(ui, look, id, columns, wishes));
    card_in(ui, end, "fields", |ui| fields::head_ui(ui, look, id));
    let body = rect.with_min_y(rect.top() + 37.0).shrink2(vec2(0.0, 1.0));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(body).layout(dir.column_layout()).id_salt("map"));
    inner.set_clip_rect(body.intersect(ui.clip_rect()));
    egui::ScrollArea::vertical().id_salt("map-rows").auto_shrink(false).show(&mut inner, |ui| {
        let fields = look.project.schema.fields.len();
        let rows = columns.len().max(fields + 1) as f32;
        let (area, _) = ui.allocate_exact_size(vec2(body.width(), rows * ROW), Sense::hover());
        let start = Rect::from_x_y_ranges(start.x_range(), area.y_range());
        let end = Rect::from_x_y_ranges(end.x_range(), area.y_range());
        let drops = fields::rows_ui(ui, look, view, id, columns, end, wishes);
        columns::rows_ui(ui, look, view, id, columns, start, wishes);
        lines::ui(ui, look, view, id, columns, (start, end), &drops, wishes);
    });
}

fn lower_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, rect: Rect, wishes: &mut Wishes) {
    let dir = Dir::of(ui);
    let side = (rect.width() * 0.26).clamp(270.0, 360.0);
    let grid = dir.slice(rect, 0.0, rect.width() - side - 16.0);
    let queue = dir.slice(rect, rect.width() - side, side);
    let stale = look.is_stale(Stage::Codes);
    let mut draw = |ui: &mut Ui| {
        card_in(ui, grid, "crosswalk", |ui| crosswalk::ui(ui, look, view, wishes));
    };
    if stale {
        outdated(ui, draw);
    } else {
        draw(ui);
    }
    // Answers may be given while the last one is still being worked in: what is decided leaves the queue at once.
    card_in(ui, queue, "queue", |ui| queue::ui(ui, look, view, wishes));
}

/// A header of a card, 37 high, in a row with padding.
fn card_head<S, E>(ui: &mut Ui, start: impl FnOnce(&mut Ui) -> S, end: impl FnOnce(&mut Ui) -> E) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::hover());
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect.shrink2(vec2(12.0, 0.0))).id_salt("head"));
    dir::sides(&mut inner, 36.0, start, end);
    let p = palette(ui);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, p.border));
}

/// What people call a field.
fn field_label<'f>(look: &Look<'_>, field: &'f crate::table::Field) -> &'f str {
    field.label.get(look.language.code())
}

/// A share cut, not rounded, to a thousandth: 99.96 % is not yet 100.0 %.
fn never_quite_all(share: f64) -> f64 {
    (share * 1000.0).floor() / 1000.0
}
