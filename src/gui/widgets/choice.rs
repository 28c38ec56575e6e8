//! Controls that choose: switch, check box, radio button and card, segmented control, tabs.
//! Each has a role, a name and its state in the accessibility tree; arrows move within segments.

use egui::{Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use super::button::focus_ring;
use super::dir::Dir;
use super::strip::{Part, Strip};
use super::text::{Text, label};
use crate::gui::theme::{Icon, TextSize, palette, tokens};

/// A switch, 28 × 16, named for screen readers.
pub fn switch(ui: &mut Ui, on: &mut bool, name: &str) -> Response {
    let (rect, mut response) = ui.allocate_exact_size(Vec2::new(28.0, 24.0), Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let p = palette(ui);
    let track = Rect::from_center_size(rect.center(), Vec2::new(28.0, 16.0));
    let fill = match (*on, ui.is_enabled()) {
        (true, true) => p.accent,
        (false, true) => p.border_strong,
        _ => p.text_disabled,
    };
    ui.painter().rect_filled(track, 8.0, fill);
    let x = Dir::of(ui).at(track, if *on { 20.0 } else { 8.0 });
    ui.painter().circle_filled(pos2(x, track.center().y), 6.0, p.surface_raised);
    focus_ring(ui, track, &response);
    let name = super::bidi::plain(name);
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), *on, &name));
    response
}

/// Paints the box of a check box, 16 square, in the middle of `rect`.
pub fn paint_check(ui: &Ui, rect: Rect, on: bool, enabled: bool) {
    let p = palette(ui);
    let square = Rect::from_center_size(rect.center(), Vec2::splat(16.0));
    let ink = if enabled { p.accent } else { p.text_disabled };
    if on {
        ui.painter().rect_filled(square, tokens().radius.tag, ink);
        Icon::Check.paint(ui.painter(), square.shrink(2.0), p.accent_text);
    } else {
        let stroke = Stroke::new(1.0, p.border_strong);
        ui.painter().rect(square, tokens().radius.tag, p.surface_raised, stroke, StrokeKind::Inside);
    }
}

/// A check box with its text.
pub fn checkbox<'a>(ui: &mut Ui, on: &mut bool, text: impl Into<Text<'a>>) -> Response {
    let text = text.into();
    let room = (ui.available_width() - 24.0).max(8.0);
    let laid = text.fit(ui, if ui.is_sizing_pass() { f32::INFINITY } else { room });
    let size = Vec2::new(24.0 + laid.size().x, laid.size().y.max(24.0));
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let dir = Dir::of(ui);
    paint_check(ui, dir.slice(rect, 0.0, 16.0), *on, ui.is_enabled());
    laid.paint_aligned(ui, dir.slice(rect, 24.0, laid.size().x), super::text::Side::Start);
    focus_ring(ui, rect, &response);
    let name = text.plain();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *on, &name));
    response
}

/// A check box whose text stands elsewhere (a table row); named for screen readers.
pub fn checkbox_bare(ui: &mut Ui, on: &mut bool, name: &str) -> Response {
    let (rect, mut response) = ui.allocate_exact_size(Vec2::new(16.0, 24.0), Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    paint_check(ui, rect, *on, ui.is_enabled());
    focus_ring(ui, rect, &response);
    let name = super::bidi::plain(name);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *on, &name));
    response
}

fn paint_radio(ui: &Ui, centre: egui::Pos2, on: bool) {
    let p = palette(ui);
    if on {
        ui.painter().circle_filled(centre, 8.0, p.accent);
        ui.painter().circle_filled(centre, 3.0, p.accent_text);
    } else {
        ui.painter().circle(centre, 7.5, p.surface_raised, Stroke::new(1.0, p.border_strong));
    }
}

/// A radio button with its text.
pub fn radio<'a>(ui: &mut Ui, on: bool, text: impl Into<Text<'a>>) -> Response {
    let text = text.into();
    let galley = text.line(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(24.0 + galley.size().x, 24.0), Sense::click());
    let dir = Dir::of(ui);
    paint_radio(ui, dir.slice(rect, 0.0, 16.0).center(), on);
    let place = dir.slice(rect, 24.0, galley.size().x);
    ui.painter().galley(
        pos2(place.left(), place.center().y - galley.size().y / 2.0),
        galley,
        palette(ui).text,
    );
    focus_ring(ui, rect, &response);
    let name = text.plain();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, &name));
    response
}

/// A card that is one of several choices: radio dot, title, the rest by `content`. Click anywhere chooses it.
pub fn radio_card(ui: &mut Ui, on: bool, title: &str, content: impl FnOnce(&mut Ui)) -> Response {
    let p = palette(ui);
    let t = tokens();
    let edge = if on { Stroke::new(2.0, p.accent) } else { Stroke::new(1.0, p.border) };
    let frame = egui::Frame::new()
        .fill(p.surface_raised)
        .stroke(edge)
        .corner_radius(t.radius.card)
        .inner_margin(if on { 11 } else { 12 });
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        super::dir::row(ui, |ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
            paint_radio(ui, rect.center(), on);
            label(ui, Text::label(title).strong().truncate());
        });
        content(ui);
    });
    let response =
        ui.interact(inner.response.rect, ui.unique_id().with(("radio-card", title)), Sense::click());
    focus_ring(ui, response.rect, &response);
    let name = super::bidi::plain(title);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, &name));
    response
}

/// One part of a segmented control.
#[derive(Debug, Clone, Copy, Default)]
pub struct Segment<'a> {
    /// What it says.
    pub text: &'a str,
    /// A count beside it, or nothing.
    pub count: &'a str,
}

/// A segmented control; returns whether the choice changed. `name` names the group.
pub fn segmented(ui: &mut Ui, name: &str, chosen: &mut usize, segments: &[Segment<'_>]) -> bool {
    let p = palette(ui);
    let t = tokens();
    let mut changed = false;
    let height = t.size.control_small + 2.0;
    let strips: Vec<Strip> = segments
        .iter()
        .enumerate()
        .map(|(i, s)| {
            let mut strip = Strip::new(8.0);
            let text = Text::label(s.text).table();
            let text = if i == *chosen { text.strong() } else { text.muted() };
            strip.parts.push(Part::Text(text.line(ui)));
            if !s.count.is_empty() {
                strip.parts.push(Part::Text(Text::label(s.count).caption().muted().line(ui)));
            }
            strip
        })
        .collect();
    let total: f32 = strips.iter().map(|s| s.width() + 20.0).sum::<f32>() + 6.0;
    let (rect, group) = ui.allocate_exact_size(Vec2::new(total, height + 2.0), Sense::hover());
    group.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, super::bidi::plain(name)));
    ui.painter().rect_filled(rect, t.radius.control, p.surface_sunken);
    let dir = Dir::of(ui);
    let mut offset = 3.0;
    let count = segments.len();
    for (i, (segment, strip)) in segments.iter().zip(&strips).enumerate() {
        let width = strip.width() + 20.0;
        let place = dir.slice(rect, offset, width).shrink2(Vec2::new(0.0, 3.0));
        let response = ui.interact(place, group.id.with(i), Sense::click());
        let on = i == *chosen;
        if on {
            let stroke = Stroke::new(1.0, p.border);
            ui.painter().rect(place, t.radius.tag + 1.0, p.surface_raised, stroke, StrokeKind::Inside);
        } else if response.hovered() {
            ui.painter().rect_filled(place, t.radius.tag + 1.0, p.hover);
        }
        strip.paint(ui, Rect::from_center_size(place.center(), Vec2::new(strip.width(), place.height())));
        focus_ring(ui, place.shrink(1.0), &response);
        let says = super::bidi::plain(segment.text);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, &says));
        if response.clicked() && !on {
            *chosen = i;
            changed = true;
        }
        if response.has_focus() && count > 1 {
            let (next, back) = if dir.is_rtl() {
                (Key::ArrowLeft, Key::ArrowRight)
            } else {
                (Key::ArrowRight, Key::ArrowLeft)
            };
            let step = ui.input(|k| i32::from(k.key_pressed(next)) - i32::from(k.key_pressed(back)));
            if step != 0 {
                *chosen = (*chosen as i32 + step).rem_euclid(count as i32) as usize;
                changed = true;
            }
        }
        offset += width;
    }
    changed
}

/// A segmented control of plain texts.
pub fn segmented_texts(ui: &mut Ui, name: &str, chosen: &mut usize, texts: &[&str]) -> bool {
    let segments: Vec<Segment<'_>> = texts.iter().map(|text| Segment { text, count: "" }).collect();
    segmented(ui, name, chosen, &segments)
}

/// The room that [`segmented_texts`] takes.
pub fn segmented_texts_width(ui: &Ui, texts: &[&str]) -> f32 {
    let width = |text: &&str| Text::label(*text).table().strong().line(ui).size().x + 20.0;
    texts.iter().map(width).sum::<f32>() + 6.0
}

/// Tabs (sheets of a workbook): the chosen one has a 2-point line on top; returns whether the choice changed.
pub fn tabs(ui: &mut Ui, name: &str, chosen: &mut usize, titles: &[&str]) -> bool {
    let p = palette(ui);
    let mut changed = false;
    ui.push_id(("tabs", name), |ui| {
        super::dir::row_of_height(ui, 28.0, |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (i, title) in titles.iter().enumerate() {
                let on = i == *chosen;
                let text = Text::value(*title).size(TextSize::Table);
                let text = if on { text.strong() } else { text.muted() };
                let galley = text.line(ui);
                let (rect, response) =
                    ui.allocate_exact_size(Vec2::new(galley.size().x + 24.0, 28.0), Sense::click());
                if on {
                    ui.painter().rect_filled(rect, 0.0, p.surface_raised);
                    ui.painter().rect_filled(rect.with_max_y(rect.top() + 2.0), 0.0, p.accent);
                } else if response.hovered() {
                    ui.painter().rect_filled(rect, 0.0, p.hover);
                }
                ui.painter().galley(rect.center() - galley.size() / 2.0, galley, p.text);
                focus_ring(ui, rect.shrink(2.0), &response);
                let says = text.plain();
                response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), on, &says));
                if response.clicked() && !on {
                    *chosen = i;
                    changed = true;
                }
            }
        });
    });
    changed
}
