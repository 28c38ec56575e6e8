//! Bars: histogram, share bar, stacked bar, labelled horizontal bars. No axes beyond what a clerk reads at a glance.

use egui::{Color32, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2};

use crate::gui::theme::{palette, tokens};
use crate::gui::widgets::button::focus_ring;
use crate::gui::widgets::dir::Dir;
use crate::gui::widgets::text::{Side, Text};

/// Paints bars of the given heights (any scale) into `rect`, 1 apart, left to right.
pub fn histogram_in(ui: &Ui, rect: Rect, heights: &[f32], colour: Color32) {
    histogram_coloured_in(ui, rect, heights, |_| colour);
}

/// Paints bars, each in its own colour.
pub fn histogram_coloured_in(ui: &Ui, rect: Rect, heights: &[f32], colour: impl Fn(usize) -> Color32) {
    let top = heights.iter().copied().fold(0.0_f32, f32::max);
    if heights.is_empty() || top <= 0.0 {
        return;
    }
    let step = rect.width() / heights.len() as f32;
    let gap = if step > 3.0 { 1.0 } else { 0.0 };
    for (i, height) in heights.iter().enumerate() {
        if *height <= 0.0 {
            continue;
        }
        let h = (rect.height() * height / top).max(1.0);
        let x = rect.left() + step * i as f32;
        let bar = Rect::from_min_max(pos2(x, rect.bottom() - h), pos2(x + step - gap, rect.bottom()));
        ui.painter().rect_filled(bar, 0.0, colour(i));
    }
}

/// A histogram as wide as its place; `name` says what it shows.
pub fn histogram(ui: &mut Ui, height: f32, heights: &[f32], name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    histogram_in(ui, rect, heights, palette(ui).accent);
    named(&response, name);
    response
}

/// A track with a filled share (0 to 1), 6 high.
pub fn share_bar(ui: &mut Ui, width: f32, share: f32, colour: Color32, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 16.0), Sense::hover());
    share_bar_in(ui, Rect::from_center_size(rect.center(), Vec2::new(width, 6.0)), share, colour);
    named(&response, name);
    response
}

/// Paints a track with a filled share.
pub fn share_bar_in(ui: &Ui, rect: Rect, share: f32, colour: Color32) {
    let p = palette(ui);
    let radius = (rect.height() / 2.0).min(3.0);
    ui.painter().rect_filled(rect, radius, p.surface_sunken);
    if share > 0.0 {
        let width = (rect.width() * share.clamp(0.0, 1.0)).max(1.5);
        ui.painter().rect_filled(Dir::of(ui).slice(rect, 0.0, width), radius.min(width / 2.0), colour);
    }
}

/// The fill bar of a column: filled, unreadable, empty.
pub fn fill_bar(ui: &mut Ui, width: f32, filled: f32, unreadable: f32, name: &str) -> Response {
    let p = palette(ui);
    let dir = Dir::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 16.0), Sense::hover());
    let bar = Rect::from_center_size(rect.center(), Vec2::new(width, 4.0));
    share_bar_in(ui, bar, filled, p.accent);
    if unreadable > 0.0 {
        let w = (width * unreadable.clamp(0.0, 1.0)).max(2.0);
        ui.painter().rect_filled(dir.slice(bar, (width * filled - w).max(0.0), w), 0.0, p.negative);
    }
    named(&response, name);
    response
}

/// A part of a stacked bar.
#[derive(Debug, Clone, Copy)]
pub struct StackPart<'a> {
    /// Its size, any scale.
    pub size: f32,
    /// Its fill.
    pub colour: Color32,
    /// Ink of the text in it.
    pub ink: Color32,
    /// Written in the middle when it fits.
    pub text: &'a str,
}

/// A bar of parts that add up to the whole, 1 apart, mirrored with the window.
pub fn stacked_bar(ui: &mut Ui, height: f32, parts: &[StackPart<'_>], name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    let dir = Dir::of(ui);
    let total: f32 = parts.iter().map(|p| p.size.max(0.0)).sum();
    let mut offset = 0.0;
    for part in parts.iter().filter(|p| p.size > 0.0) {
        let width = rect.width() * part.size / total.max(f32::EPSILON);
        let place = dir.slice(rect, offset, (width - 1.0).max(0.5));
        ui.painter().rect_filled(place, 1.0, part.colour);
        let text = Text::label(part.text).caption().colour(part.ink);
        if !part.text.is_empty() && text.line(ui).size().x + 4.0 <= place.width() {
            text.paint_at(ui, place.center());
        }
        offset += width;
    }
    named(&response, name);
    response
}

/// One labelled bar of a bar list.
#[derive(Debug, Clone, Copy)]
pub struct BarRow<'a> {
    /// What it is about (a value: its own bidi run).
    pub name: &'a str,
    /// Its size, any scale.
    pub size: f32,
    /// The number as written.
    pub number: &'a str,
    /// Fill; the accent when none.
    pub colour: Option<Color32>,
    /// Half length of the whisker around the end, in the scale of `size`.
    pub whisker: Option<f32>,
    /// Shown as chosen.
    pub chosen: bool,
}

/// Horizontal bars with name and number, one per row of 27; `line` is a dashed reference in the scale of the
/// sizes. Returns the clicked row.
pub fn bar_rows(
    ui: &mut Ui,
    name_width: f32,
    rows: &[BarRow<'_>],
    line: Option<f32>,
    name: &str,
) -> Option<usize> {
    let p = palette(ui);
    let dir = Dir::of(ui);
    let most = rows
        .iter()
        .map(|r| r.size + r.whisker.unwrap_or(0.0))
        .fold(line.unwrap_or(0.0), f32::max)
        .max(f32::EPSILON);
    let numbers =
        rows.iter().map(|r| Text::label(r.number).table().strong().line(ui).size().x).fold(0.0, f32::max);
    let room = (ui.available_width() - name_width - numbers - 32.0).max(24.0);
    let mut clicked = None;
    let top = ui.cursor().top();
    let mut last = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    for (i, row) in rows.iter().enumerate() {
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 27.0), Sense::click());
        if row.chosen {
            ui.painter().rect_filled(rect, tokens().radius.tag, p.selection);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, tokens().radius.tag, p.hover);
        }
        let text = Text::value(row.name).table();
        let text = if row.chosen { text.strong() } else { text };
        text.paint_in(ui, dir.slice(rect, 8.0, name_width - 12.0), Side::Start);
        let area = dir.slice(rect, name_width + 4.0, room);
        let bar = Rect::from_center_size(area.center(), Vec2::new(room, 14.0));
        let width = (room * row.size / most).max(1.0);
        ui.painter().rect_filled(dir.slice(bar, 0.0, width), 2.0, row.colour.unwrap_or(p.accent));
        if let Some(w) = row.whisker {
            let (a, b) = (
                dir.at(bar, room * (row.size - w).max(0.0) / most),
                dir.at(bar, room * (row.size + w) / most),
            );
            ui.painter().hline(a.min(b)..=a.max(b), bar.center().y, egui::Stroke::new(1.5, p.text));
        }
        let at = dir.slice(rect, rect.width() - numbers - 8.0, numbers);
        Text::label(row.number).table().strong().paint_in(ui, at, Side::End);
        let says = format!("{} {}", crate::gui::widgets::bidi::plain(row.name), row.number);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &says));
        if response.clicked() {
            clicked = Some(i);
        }
        focus_ring(ui, rect.shrink(2.0), &response);
        last = Some(area);
    }
    if let (Some(line), Some(area)) = (line, last) {
        let x = dir.at(area, room * line / most);
        let points = [pos2(x, top), pos2(x, area.bottom())];
        ui.painter().extend(egui::Shape::dashed_line(&points, egui::Stroke::new(1.0, p.text), 4.0, 3.0));
    }
    let _ = name;
    clicked
}

/// Gives a chart its name for screen readers.
pub(super) fn named(response: &Response, name: &str) {
    let name = crate::gui::widgets::bidi::plain(name);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
}
