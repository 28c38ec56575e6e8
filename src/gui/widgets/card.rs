//! Surfaces: card frame, section header, screen header, empty state, busy line, notice card, finding line.
//! One edge of a rounded card is the card once more in the tone, clipped to the start side.

use egui::{
    Color32, Frame, InnerResponse, Margin, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use super::badge::Tone;
use super::button::{Button, icon_button_small};
use super::dir::{self, Dir};
use super::text::{Text, label};
use crate::gui::theme::{Icon, palette, tokens};

/// A card with padding `margin`.
pub fn card<R>(ui: &mut Ui, margin: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let p = palette(ui);
    edged_frame(ui, margin, p.surface_raised, Stroke::new(1.0, p.border), None, content)
}

/// Two cards side by side, as high as the higher one was in the frame before; the screen keeps `heights`.
pub fn card_pair(
    ui: &mut Ui,
    weights: [f32; 2],
    margins: [f32; 2],
    heights: &mut [f32; 2],
    mut content: impl FnMut(&mut Ui, usize),
) {
    let known = *heights;
    let target = known[0].max(known[1]);
    super::dir::columns(ui, &weights, 16.0, |ui, i| {
        let margin = margins[i];
        card(ui, margin, |ui| {
            content(ui, i);
            let natural = ui.min_rect();
            heights[i] = natural.height() + 2.0 * margin;
            let height = (target - 2.0 * margin).max(natural.height());
            ui.expand_to_include_rect(Rect::from_min_size(natural.min, Vec2::new(natural.width(), height)));
        });
    });
    if *heights != known {
        ui.ctx().request_repaint();
    }
}

/// A card without padding, for tables; content is clipped by the caller.
pub fn card_flush<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card(ui, 0.0, content)
}

/// A chosen card: 2-point accent border.
pub fn card_chosen<R>(ui: &mut Ui, margin: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let p = palette(ui);
    edged_frame(ui, margin, p.surface_raised, Stroke::new(2.0, p.accent), None, content)
}

/// A card with a border in the tone (broken step).
pub fn card_bordered<R>(
    ui: &mut Ui,
    margin: f32,
    tone: Tone,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let p = palette(ui);
    edged_frame(ui, margin, p.surface_raised, Stroke::new(1.0, tone.strong(p)), None, content)
}

/// A card with a coloured edge at the start side.
pub fn card_edged<R>(
    ui: &mut Ui,
    margin: f32,
    edge: f32,
    tone: Tone,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let p = palette(ui);
    let stroke = Stroke::new(1.0, p.border);
    edged_frame(ui, margin, p.surface_raised, stroke, Some((edge, tone.strong(p))), content)
}

/// A quiet inset on a surface: sunken card (dialog questions, outcome notes).
pub fn well<R>(ui: &mut Ui, margin: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let p = palette(ui);
    edged_frame(ui, margin, p.surface, Stroke::new(1.0, p.border), None, content)
}

fn edged_frame<R>(
    ui: &mut Ui,
    margin: f32,
    fill: Color32,
    stroke: Stroke,
    edge: Option<(f32, Color32)>,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let radius = tokens().radius.card;
    let dir = Dir::of(ui);
    let under = ui.painter().add(egui::Shape::Noop);
    let mut inner_margin = Margin::same(margin as i8);
    if let Some((width, _)) = edge {
        if dir.is_rtl() { inner_margin.right += width as i8 } else { inner_margin.left += width as i8 }
    }
    let out = Frame::new().inner_margin(inner_margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.with_layout(dir.column_layout(), content).inner
    });
    let rect = out.response.rect;
    let painter = ui.painter();
    painter.set(under, egui::epaint::RectShape::new(rect, radius, fill, stroke, StrokeKind::Inside));
    if let Some((width, colour)) = edge {
        // The whole rounded card in the tone, clipped to the edge.
        let bar = dir.slice(rect, 0.0, width);
        painter.with_clip_rect(bar.intersect(painter.clip_rect())).rect_filled(rect, radius, colour);
    }
    out
}

/// A hairline over the whole width.
pub fn hairline(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, palette(ui).border);
}

/// The header of a section: title, muted note, and what stands at the end (write the last thing first).
pub fn section_header(ui: &mut Ui, title: &str, note: &str, end: impl FnOnce(&mut Ui)) {
    dir::sides(
        ui,
        24.0,
        |ui| {
            label(ui, Text::label(title).section().truncate());
            if !note.is_empty() {
                label(ui, Text::label(note).table().muted().truncate());
            }
        },
        end,
    );
}

/// A smaller header (13, semibold) for parts of a panel.
pub fn part_header(ui: &mut Ui, title: &str, note: &str, end: impl FnOnce(&mut Ui)) {
    dir::sides(
        ui,
        24.0,
        |ui| {
            label(ui, Text::label(title).strong().truncate());
            if !note.is_empty() {
                label(ui, Text::label(note).table().muted().truncate());
            }
        },
        end,
    );
}

/// The header of a screen, 60 high: title, one muted sentence, actions at the end (last one first).
pub fn screen_header(ui: &mut Ui, title: &str, sentence: &str, actions: impl FnOnce(&mut Ui)) {
    dir::sides(
        ui,
        tokens().size.screen_header,
        |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let heading = label(ui, Text::label(title).title());
            heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, super::bidi::plain(title)));
            // Half a sentence helps nobody: without the room it is left out.
            let sentence = Text::label(sentence).muted();
            if sentence.line(ui).size().x <= ui.available_width() {
                label(ui, sentence);
            }
        },
        actions,
    );
}

/// The header of a table inside a card: a strip in the sunken colour.
pub fn header_strip<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, palette(ui).surface_sunken);
    dir::row_in(ui, rect.shrink2(Vec2::new(8.0, 0.0)), content)
}

/// An empty place: icon 48, title, one sentence, actions in a row below.
pub fn empty_state(ui: &mut Ui, icon: Icon, title: &str, sentence: &str, actions: impl FnOnce(&mut Ui)) {
    let p = palette(ui);
    ui.vertical_centered(|ui| {
        let ink = if icon == Icon::Error { p.negative } else { p.accent };
        icon.ui(ui, tokens().size.icon_empty, ink);
        ui.add_space(4.0);
        label(ui, Text::label(title).section().extend());
        ui.scope(|ui| {
            let width = ui.available_width().min(420.0);
            let text = Text::label(sentence).muted().centred();
            let laid = text.lay(ui, width, super::text::Overflow::Wrap);
            let (rect, response) = ui.allocate_exact_size(laid.size(), Sense::hover());
            laid.paint(ui.painter(), rect);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.plain()));
        });
        ui.add_space(4.0);
        centred_row(ui, "empty-actions", actions);
    });
}

/// A row of unknown width in the middle of its place (measured in the frame before).
pub fn centred_row(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui)) {
    let id = ui.make_persistent_id(("centred", salt));
    let width: f32 = ui.data(|d| d.get_temp(id)).unwrap_or(0.0);
    let area = ui.available_rect_before_wrap();
    let rect = Rect::from_min_size(
        egui::pos2((area.center().x - width / 2.0).round(), area.top()),
        Vec2::new(width.max(1.0), 44.0),
    );
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(if Dir::of(ui).is_rtl() {
        egui::Layout::right_to_left(egui::Align::Min)
    } else {
        egui::Layout::left_to_right(egui::Align::Min)
    }));
    if width == 0.0 {
        child.set_invisible();
    }
    content(&mut child);
    let used = child.min_rect();
    if (used.width() - width).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, used.width()));
        ui.request_discard("centred row");
    }
    ui.allocate_exact_size(Vec2::new(used.width().min(area.width()), used.height()), Sense::hover());
}

/// What a running job shows.
#[derive(Debug, Clone, Copy)]
pub struct Busy<'a> {
    /// What is done, in bold.
    pub what: &'a str,
    /// Count and time left.
    pub detail: &'a str,
    /// Done so far, 0 to 1; unknown when none.
    pub share: Option<f32>,
    /// The word of the stop button, or nothing.
    pub stop: &'a str,
}

/// The line of a running job: 3-point progress line, sentence, Stop. Returns whether Stop was pressed.
pub fn busy_line(ui: &mut Ui, busy: Busy<'_>) -> bool {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 44.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, p.accent_soft);
    let bar = rect.with_max_y(rect.top() + 3.0);
    ui.painter().rect_filled(bar, 0.0, p.surface_sunken);
    let done = Dir::of(ui).slice(bar, 0.0, bar.width() * busy.share.unwrap_or(0.0).clamp(0.0, 1.0));
    ui.painter().rect_filled(done, 0.0, p.accent);
    let inner = Rect::from_min_max(rect.min + Vec2::new(12.0, 3.0), rect.max - Vec2::new(12.0, 0.0));
    let mut pressed = false;
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inner));
    dir::sides(
        &mut child,
        inner.height(),
        |ui| {
            Icon::Clock.ui(ui, 16.0, p.accent_ink);
            label(ui, Text::label(busy.what).table().strong().colour(p.accent_ink).truncate());
            label(ui, Text::label(busy.detail).table().colour(p.accent_ink).truncate());
        },
        |ui| {
            if !busy.stop.is_empty() {
                pressed = Button::accent(busy.stop).small().show(ui).clicked();
            }
        },
    );
    pressed
}

/// Shows content as an old result: dimmed to 45 % and not usable.
pub fn outdated<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.disable();
        ui.set_opacity(0.45);
        content(ui)
    })
    .inner
}

/// A notice or error: edge in the tone, title, sentence, actions; `close` names the cross, or is empty.
/// Returns whether the cross was pressed.
pub fn notice_card(
    ui: &mut Ui,
    tone: Tone,
    title: &str,
    sentence: &str,
    close: &str,
    actions: impl FnOnce(&mut Ui),
) -> bool {
    let p = palette(ui);
    let mut closed = false;
    card_edged(ui, 12.0, 4.0, tone, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        dir::sides(
            ui,
            24.0,
            |ui| {
                if let Some(icon) = tone.icon() {
                    icon.ui(ui, 16.0, tone.strong(p));
                }
                label(ui, Text::label(title).strong().truncate());
            },
            |ui| {
                if !close.is_empty() {
                    closed = icon_button_small(ui, Icon::Cross, close).clicked();
                }
            },
        );
        indented(ui, 24.0, |ui| {
            if !sentence.is_empty() {
                label(ui, Text::label(sentence).table().muted());
            }
            dir::row(ui, actions);
        });
    });
    closed
}

/// Content moved in from the start side.
pub fn indented<R>(ui: &mut Ui, by: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let dir = Dir::of(ui);
    let area = ui.available_rect_before_wrap();
    let rect = dir.slice(area, by, (area.width() - by).max(0.0));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(dir.column_layout()));
    let out = content(&mut child);
    let used = child.min_rect();
    ui.advance_cursor_after_rect(Rect::from_min_max(area.min, egui::pos2(area.right(), used.bottom())));
    out
}

/// A sentence of one or more lines with an icon before its first.
pub fn icon_line(ui: &mut Ui, icon: Icon, ink: Color32, text: Text<'_>) {
    let area = ui.available_rect_before_wrap();
    let place = Dir::of(ui).slice(area, 0.0, 14.0);
    let place = Rect::from_center_size(egui::pos2(place.center().x, area.top() + 8.0), Vec2::splat(14.0));
    icon.paint(ui.painter(), place, ink);
    indented(ui, 22.0, |ui| label(ui, text));
}

/// A band over the whole width in the soft tone (drift notice over a table): icon, bold start and action, below them the rest in full.
pub fn band(ui: &mut Ui, tone: Tone, strong: &str, rest: &str, action: impl FnOnce(&mut Ui)) {
    let p = palette(ui);
    let frame = egui::Frame::new().fill(tone.fill(p)).inner_margin(egui::Margin::symmetric(16, 0));
    let drawn = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        dir::column(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            dir::sides(
                ui,
                40.0,
                |ui| {
                    if let Some(icon) = tone.icon() {
                        icon.ui(ui, 16.0, tone.ink(p));
                    }
                    label(ui, Text::label(strong).table().strong().colour(tone.ink(p)).truncate());
                },
                action,
            );
            if !rest.is_empty() {
                indented(ui, 24.0, |ui| label(ui, Text::label(rest).table().colour(tone.ink(p)).wrap_to(3)));
                ui.add_space(10.0);
            }
        });
    });
    let rect = drawn.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, p.border));
}

/// A finding: icon, sentence, place, remedy; 32 high. Returns the response of the remedy link, if it has one.
pub fn finding_line(ui: &mut Ui, tone: Tone, sentence: &str, place: &str, remedy: &str) -> Option<Response> {
    let p = palette(ui);
    let mut pressed = None;
    dir::sides(
        ui,
        32.0,
        |ui| {
            if let Some(icon) = tone.icon() {
                icon.ui(ui, 14.0, tone.ink(p));
            }
            label(ui, Text::label(sentence).table().truncate());
        },
        |ui| {
            if !remedy.is_empty() {
                let name = format!("{} {}", super::bidi::plain(remedy), super::bidi::plain(sentence));
                pressed = Some(Button::link(remedy).small().name(&name).show(ui));
            }
            if !place.is_empty() {
                label(ui, Text::value(place).caption().muted());
            }
        },
    );
    pressed
}

/// A dashed frame around an area (drop zones); `strength` 2 for the big one on the start screen.
pub fn dashed_frame(ui: &Ui, rect: Rect, strength: f32, colour: Color32) {
    let r = rect.shrink(strength / 2.0);
    let corners = [r.left_top(), r.right_top(), r.right_bottom(), r.left_bottom(), r.left_top()];
    for pair in corners.windows(2) {
        if let [a, b] = pair {
            ui.painter().extend(egui::Shape::dashed_line(&[*a, *b], Stroke::new(strength, colour), 5.0, 4.0));
        }
    }
}
