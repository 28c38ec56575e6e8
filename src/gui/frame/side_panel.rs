//! The panels that open over the inspector: the history of decisions and all findings; and the plain inspector helper for screens.

use egui::{Frame, Margin, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus::{self, Part};
use super::notices::tone_of;
use crate::findings::{Finding, Message};
use crate::gui::action::Action;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette, tokens};
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::card::{empty_state, hairline};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::pipeline::Stage;
use crate::project::Entry;

/// A panel at the end side for a screen's inspector; nothing is drawn while the inspector is folded (Ctrl I).
pub fn inspector<R>(ui: &mut Ui, look: &Look<'_>, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    if !look.inspector_open {
        return None;
    }
    let size = &tokens().size;
    Some(panel(ui, dir::end_panel(ui, "inspector"), size.inspector, false, content))
}

/// A panel at the start side for a screen's list; nothing is drawn while it gives its room to the inspector of a narrow window.
pub fn list<R>(ui: &mut Ui, look: &Look<'_>, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    if !look.list_open {
        return None;
    }
    Some(panel(ui, dir::start_panel(ui, "list"), tokens().size.list_panel, true, content))
}

fn panel<R>(
    ui: &mut Ui,
    panel: egui::Panel,
    width: f32,
    start: bool,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let p = palette(ui);
    let frame = Frame::new().fill(p.surface).inner_margin(Margin::symmetric(16, 0));
    let shown = panel
        .resizable(true)
        .default_size(width)
        .size_range(232.0..=400.0)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            // Keeps the width that was dragged when the content is narrower.
            ui.set_width(ui.available_width());
            focus::part(ui, if start { Part::List } else { Part::Inspector });
            dir::column(ui, content).inner
        });
    let rect = shown.response.rect;
    let dir = Dir::of(ui);
    let x = if start { dir.end_x(rect) } else { dir.start_x(rect) };
    ui.painter().vline(x, rect.y_range(), Stroke::new(1.0, p.border));
    shown.inner
}

/// The history: all entries, the latest on top; a click goes there.
pub fn history_ui(ui: &mut Ui, look: &Look<'_>, wishes: &mut Wishes) {
    let history = look.history;
    let entries = history.entries();
    let cursor = history.cursor();
    let frame = Frame::new().fill(palette(ui).surface).inner_margin(Margin::ZERO);
    let panel = dir::end_panel(ui, "history")
        .resizable(true)
        .default_size(tokens().size.inspector)
        .size_range(280.0..=480.0);
    panel.show_separator_line(false).frame(frame).show(ui, |ui| {
        ui.set_width(ui.available_width());
        focus::part(ui, Part::Inspector);
        edge(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        let count = look.say(&Message::new("history-count").with("n", entries.len()));
        let mut undone = false;
        let closed =
            head_ui(ui, Icon::History, &look.t("rail-history"), &count, &look.t("app-close"), |ui| {
                let undo = look.t("action-undo");
                undone =
                    Button::secondary(&undo).small().icon(Icon::Undo).enabled(cursor > 0).show(ui).clicked();
            });
        if closed {
            wishes.action(Action::History);
        }
        if undone {
            wishes.action(Action::Undo);
        }
        let rows = entries.len() + 1;
        egui::ScrollArea::vertical().auto_shrink(false).show_rows(ui, 48.0, rows, |ui, range| {
            for shown in range {
                // On top the latest; the beginning comes last.
                let at = rows - 1 - shown;
                let entry = at.checked_sub(1).and_then(|i| entries.get(i));
                if entry_ui(ui, look, entry, at, cursor) {
                    wishes.push(Wish::GoTo(at));
                }
            }
        });
    });
}

fn head_ui(ui: &mut Ui, icon: Icon, title: &str, note: &str, close: &str, end: impl FnOnce(&mut Ui)) -> bool {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 48.0), Sense::hover());
    let mut closed = false;
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(14.0, 0.0))));
    dir::sides(
        &mut inner,
        48.0,
        |ui| {
            let tint = palette(ui).text;
            icon.ui(ui, 16.0, tint);
            label(ui, Text::label(title).section());
            label(ui, Text::label(note).table().muted().truncate());
        },
        |ui| {
            closed = icon_button_small(ui, Icon::Cross, close).clicked();
            end(ui);
        },
    );
    hairline(ui);
    closed
}

fn edge(ui: &Ui) {
    let rect = ui.max_rect();
    let x = Dir::of(ui).start_x(rect);
    ui.painter().vline(x, ui.clip_rect().y_range(), Stroke::new(1.0, palette(ui).border));
}

fn entry_ui(ui: &mut Ui, look: &Look<'_>, entry: Option<&Entry>, at: usize, cursor: usize) -> bool {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 48.0), Sense::click());
    let dir = Dir::of(ui);
    let here = at == cursor;
    let undone = at > cursor;
    if here {
        ui.painter().rect_filled(rect, 0.0, p.selection);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    let sentence = match entry {
        Some(entry) => look.say(&entry.edit.sentence()),
        None => look.t("history-beginning"),
    };
    let ink = if undone { p.text_disabled } else { p.text };
    let centre = pos2(dir.at(rect, 28.0), rect.center().y);
    ui.painter().circle(
        centre,
        11.0,
        p.surface_raised,
        Stroke::new(1.0, if undone { p.border } else { p.border_strong }),
    );
    let icon = if entry.is_some() { Icon::Check } else { Icon::Home };
    icon.paint(ui.painter(), Rect::from_center_size(centre, Vec2::splat(12.0)), ink);
    let mark = match (here, undone) {
        (true, _) => look.t("history-here"),
        (_, true) => look.t("history-undone"),
        _ => String::new(),
    };
    let mark_width =
        if mark.is_empty() { 0.0 } else { Text::label(mark.as_str()).caption().line(ui).size().x + 24.0 };
    let room = rect.width() - 48.0 - 12.0 - mark_width;
    let (upper, lower) = rect.shrink2(vec2(0.0, 6.0)).split_top_bottom_at_fraction(0.55);
    let words = Text::label(sentence.as_str()).colour(ink);
    let words = if here { words.strong() } else { words };
    words.paint_in(ui, dir.slice(upper, 48.0, room), Side::Start);
    if let Some(entry) = entry {
        let when = local_time(look, entry.at);
        let detail = if entry.by.is_empty() { when } else { look.join([when.as_str(), entry.by.as_str()]) };
        Text::label(detail).caption().muted().paint_in(ui, dir.slice(lower, 48.0, room), Side::Start);
    }
    if !mark.is_empty() {
        let place = dir.slice(rect, rect.width() - mark_width - 8.0, mark_width);
        let ink = if here { p.accent_ink } else { p.text_muted };
        Text::label(mark.as_str()).caption().colour(ink).paint_in(ui, place, Side::End);
    }
    let spoken = if mark.is_empty() { sentence } else { format!("{sentence}, {mark}") };
    let spoken = crate::gui::widgets::bidi::plain(&spoken);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, here, &spoken));
    response.clicked() && !here
}

/// A moment as the history writes it: the time today, else the date.
pub fn local_time(look: &Look<'_>, at: jiff::Timestamp) -> String {
    when(look.language, at)
}

/// A moment for people: the time when it is today, else the date with the time.
pub fn when(language: crate::text::Language, at: jiff::Timestamp) -> String {
    let zoned = at.to_zoned_datetime(jiff::tz::TimeZone::system());
    let time = zoned.strftime("%H:%M").to_string();
    let today = jiff::ZonedDateTime::now().date();
    if zoned.date() == today {
        return time;
    }
    if zoned.date().tomorrow().is_ok_and(|d| d == today) {
        return crate::text::say(language, &Message::new("app-yesterday").with("time", time));
    }
    zoned.strftime("%Y-%m-%d %H:%M").to_string()
}

/// All findings: by stage, the gravest first; Show goes to the place.
pub fn findings_ui(ui: &mut Ui, look: &Look<'_>, lines: &[FindingLine], wishes: &mut Wishes) {
    let frame = Frame::new().fill(palette(ui).surface).inner_margin(Margin::ZERO);
    let panel = dir::end_panel(ui, "findings").resizable(true).default_size(440.0).size_range(320.0..=720.0);
    panel.show_separator_line(false).frame(frame).show(ui, |ui| {
        ui.set_width(ui.available_width());
        focus::part(ui, Part::Inspector);
        edge(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        let count = look.say(&Message::new("findings-count").with("n", lines.len()));
        let closed =
            head_ui(ui, Icon::Info, &look.t("action-findings"), &count, &look.t("app-close"), |_| ());
        if closed {
            wishes.action(Action::Findings);
        }
        if lines.is_empty() {
            ui.add_space(64.0);
            empty_state(ui, Icon::Check, &look.t("findings-none"), &look.t("findings-none-sentence"), |_| ());
            return;
        }
        egui::ScrollArea::vertical().auto_shrink(false).show_rows(ui, 52.0, lines.len(), |ui, range| {
            for line in lines.get(range).unwrap_or_default() {
                finding_ui(ui, look, line, wishes);
            }
        });
    });
}

/// A finding with the stage that reported it.
#[derive(Clone, Debug)]
pub struct FindingLine {
    /// The stage.
    pub stage: Stage,
    /// The finding.
    pub finding: Finding,
}

fn finding_ui(ui: &mut Ui, look: &Look<'_>, line: &FindingLine, wishes: &mut Wishes) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 52.0), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let tone = tone_of(line.finding.severity);
    let dir = Dir::of(ui);
    if let Some(icon) = tone.icon() {
        let at = Rect::from_center_size(pos2(dir.at(rect, 22.0), rect.top() + 17.0), Vec2::splat(14.0));
        icon.paint(ui.painter(), at, tone.ink(p));
    }
    let show = look.t("app-show");
    let width = Text::label(show.as_str()).table().line(ui).size().x + 12.0;
    let (upper, lower) = rect.shrink2(vec2(0.0, 6.0)).split_top_bottom_at_fraction(0.55);
    let sentence = look.say(&line.finding.message);
    let room = rect.width() - 38.0 - width - 20.0;
    let area = dir.slice(upper, 38.0, room);
    dir::row_in(ui, area, |ui| label(ui, Text::label(sentence.as_str()).table().truncate()));
    Text::label(place_words(look, line.stage, &line.finding)).caption().muted().paint_in(
        ui,
        dir.slice(lower, 38.0, room),
        Side::Start,
    );
    let at = dir.slice(rect, rect.width() - width - 12.0, width);
    let name = format!("{show} {sentence}");
    dir::row_in(ui, at, |ui| {
        if Button::link(&show).small().name(&name).show(ui).clicked() {
            wishes.show(line.finding.place.clone());
            wishes.go(crate::gui::screens::Screen::of_stage(line.stage));
        }
    });
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, p.border));
}

/// Where a finding is, in words: source, column, rows.
pub fn place_words(look: &Look<'_>, stage: Stage, finding: &Finding) -> String {
    let place = &finding.place;
    let mut words = Vec::new();
    match &place.source {
        Some(id) => words.push(look.source_label(id).to_owned()),
        None => words.push(look.t(stage.message_id())),
    }
    if let Some(field) = &place.field {
        words.push(field.to_string());
    }
    match place.rows.as_slice() {
        [] => {}
        [one] => words.push(look.say(&Message::new("place-row").with("row", *one))),
        [first, ..] => words
            .push(look.say(&Message::new("place-rows").with("first", *first).with("n", place.rows.len()))),
    }
    words.retain(|w| !w.is_empty());
    look.join(&words)
}
