//! Form parts: text field, filter box, number field, select, field row, key-value row.
//! Every input gets its accessible name here, once: a label beside it, or the hint of a lone box. Text being
//! edited has no bidi (egui lays it out by fallback fonts only): Arabic stands below the field as it will be read.

use egui::{
    Align2, Key, Margin, Popup, PopupCloseBehavior, RectAlign, Response, Role, Sense, Stroke, StrokeKind,
    TextEdit, Ui, Vec2, WidgetInfo, pos2,
};

use super::button::focus_ring;
use super::dir::{self, Dir};
use super::text::{Side, Text, label};
use crate::gui::theme::{Icon, TextSize, fonts, palette, tokens};

/// How a text field is shown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Field<'a> {
    /// Accessible name.
    pub name: &'a str,
    /// Shown while empty.
    pub hint: &'a str,
    /// Width; what is left when none.
    pub width: Option<f32>,
    /// 24 instead of 30 high.
    pub small: bool,
    /// An icon at the start.
    pub icon: Option<Icon>,
    /// What is wrong with the content; frames the field in `negative`.
    pub error: &'a str,
}

/// A text field.
pub fn text_field(ui: &mut Ui, text: &mut String, field: Field<'_>) -> Response {
    let p = palette(ui);
    let t = tokens();
    let dir = Dir::of(ui);
    let height = if field.small { t.size.control_small } else { t.size.control };
    let width = field.width.unwrap_or_else(|| ui.available_width()).max(24.0);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    let lead = if field.icon.is_some() { 28.0 } else { 10.0 };
    let inner = dir.slice(rect, lead, (width - lead - 8.0).max(8.0));
    let ground = ui.painter().add(egui::Shape::Noop);
    let size = if field.small { TextSize::Table } else { TextSize::Body };
    let hint = Text::label(field.hint).size(size).muted();
    let edit = TextEdit::singleline(text)
        .id_salt(("field", field.name))
        .frame(egui::Frame::NONE)
        .margin(Margin::ZERO)
        .font(fonts::font(size, false))
        .desired_width(inner.width())
        .min_size(inner.size())
        .clip_text(true)
        .align(if dir.is_rtl() { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER });
    let response = ui.place(inner, edit);
    if text.is_empty() && !field.hint.is_empty() {
        hint.paint_in(ui, inner, Side::Start);
    }
    let edge = match (field.error.is_empty(), response.has_focus()) {
        (false, _) => p.negative,
        (true, true) => p.accent,
        _ => p.border_strong,
    };
    let shape = egui::epaint::RectShape::new(
        rect,
        t.radius.control,
        p.surface_raised,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    ui.painter().set(ground, shape);
    if super::bidi::has_rtl(text) {
        laid_ui(ui, text, size, (rect, inner), &response);
    }
    if let Some(icon) = field.icon {
        let at = dir.slice(rect, 8.0, 14.0).center();
        let tint = if field.error.is_empty() { p.text_muted } else { p.negative };
        icon.paint(ui.painter(), egui::Rect::from_center_size(at, Vec2::splat(14.0)), tint);
    }
    focus_ring(ui, rect, &response);
    let name = if field.name.is_empty() { field.hint } else { field.name };
    let response = response.accessible_name(super::bidi::plain(name));
    super::text::hint(response, field.error)
}

/// Arabic in a text field: at rest the text itself is laid out rightly in place of what egui shows; while it is edited it stands below the field
/// as it will be read.
fn laid_ui(
    ui: &Ui,
    text: &str,
    size: TextSize,
    (rect, inner): (egui::Rect, egui::Rect),
    response: &Response,
) {
    let p = palette(ui);
    let value = Text::value(text).size(size);
    if !response.has_focus() {
        // Within the frame: in a low field the text's place is as high as the field.
        ui.painter().rect_filled(inner.intersect(rect.shrink(1.0)), 0.0, p.surface_raised);
        value.paint_in(ui, inner, Side::Start);
        return;
    }
    let area = egui::Area::new(response.id.with("as read")).order(egui::Order::Tooltip).interactable(false);
    area.fixed_pos(rect.left_bottom() + Vec2::new(0.0, 3.0)).show(ui, |ui| {
        let laid = value.line(ui);
        let room = Vec2::new(laid.size().x.clamp(60.0, 420.0) + 20.0, 28.0);
        let (below, _) = ui.allocate_exact_size(room, Sense::hover());
        let stroke = Stroke::new(1.0, p.border);
        ui.painter().rect(below, tokens().radius.control, p.surface, stroke, StrokeKind::Inside);
        value.paint_in(ui, below.shrink2(Vec2::new(10.0, 0.0)), Side::Start);
    });
}

/// A filter or search box; Escape empties it.
pub fn filter_box(ui: &mut Ui, text: &mut String, hint: &str, width: Option<f32>) -> Response {
    let field = Field { name: hint, hint, width, icon: Some(Icon::Search), small: true, ..Field::default() };
    let mut response = text_field(ui, text, field);
    if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape)) && !text.is_empty() {
        text.clear();
        response.mark_changed();
    }
    response
}

/// A text of several lines.
pub fn text_area(ui: &mut Ui, text: &mut String, name: &str, rows: usize) -> Response {
    let dir = Dir::of(ui);
    let edit = TextEdit::multiline(text)
        .id_salt(("area", name))
        .desired_rows(rows)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 6))
        .align(if dir.is_rtl() { Align2::RIGHT_TOP } else { Align2::LEFT_TOP });
    ui.add(edit).accessible_name(super::bidi::plain(name))
}

/// A number typed as text; the value changes when the field is left or Enter pressed and the text is a number
/// in the range. `decimals` is how many are written.
pub fn number_field(
    ui: &mut Ui,
    value: &mut f64,
    range: std::ops::RangeInclusive<f64>,
    decimals: usize,
    field: Field<'_>,
) -> Response {
    let id = ui.make_persistent_id(("number", field.name));
    let comma = dir::decimal_comma(ui);
    let written = || {
        let text = format!("{value:.decimals$}");
        if comma { text.replace('.', ",") } else { text }
    };
    let mut draft: String = ui.data(|d| d.get_temp(id)).unwrap_or_else(written);
    let mut response = text_field(ui, &mut draft, field);
    if response.has_focus() {
        ui.data_mut(|d| d.insert_temp(id, draft));
    } else {
        if response.lost_focus() {
            let read = draft.trim().replace(',', ".").replace(['−', '–'], "-").parse::<f64>();
            if let Ok(number) = read
                && number.is_finite()
            {
                let number = number.clamp(*range.start(), *range.end());
                if (number - *value).abs() > f64::EPSILON {
                    *value = number;
                    response.mark_changed();
                }
            }
        }
        ui.data_mut(|d| d.remove::<String>(id));
    }
    response
}

/// How a select is shown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Select<'a> {
    /// Accessible name.
    pub name: &'a str,
    /// Width; by its content when none.
    pub width: Option<f32>,
    /// 24 instead of 30 high.
    pub small: bool,
    /// An icon at the start.
    pub icon: Option<Icon>,
    /// Shown when nothing is chosen.
    pub placeholder: &'a str,
    /// The chosen text in semibold.
    pub strong: bool,
}

/// A select: a box that opens a list. `item` gives the text of each of the `count` choices (values of the data
/// and labels alike). Returns whether the choice changed.
pub fn select_from<'t>(
    ui: &mut Ui,
    chosen: &mut Option<usize>,
    count: usize,
    item: impl Fn(usize) -> Text<'t>,
    select: Select<'_>,
) -> bool {
    let p = palette(ui);
    let t = tokens();
    let height = if select.small { t.size.control_small } else { t.size.control };
    let size = if select.small { TextSize::Table } else { TextSize::Body };
    let shown = match *chosen {
        Some(i) if i < count => item(i).size(size),
        _ => Text::label(select.placeholder.to_owned()).size(size).muted(),
    };
    let shown = if select.strong { shown.strong() } else { shown };
    let lead = if select.icon.is_some() { 30.0 } else { 10.0 };
    let width =
        select.width.unwrap_or_else(|| (shown.line(ui).size().x + lead + 34.0).min(ui.available_width()));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    let dir = Dir::of(ui);
    let fill = if response.hovered() { p.hover } else { p.surface_raised };
    ui.painter().rect(rect, t.radius.control, fill, Stroke::new(1.0, p.border_strong), StrokeKind::Inside);
    if let Some(icon) = select.icon {
        let at = dir.slice(rect, 9.0, 16.0).center();
        icon.paint(ui.painter(), egui::Rect::from_center_size(at, Vec2::splat(15.0)), p.text_muted);
    }
    let room = (width - lead - 30.0).max(4.0);
    shown.paint_in(ui, dir.slice(rect, lead, room), Side::Start);
    let response =
        if shown.line(ui).size().x > room + 0.5 { super::text::tooltip(response, &shown) } else { response };
    let arrow = dir.slice(rect, width - 24.0, 14.0).center();
    Icon::Down.paint(ui.painter(), egui::Rect::from_center_size(arrow, Vec2::splat(14.0)), p.text_muted);
    focus_ring(ui, rect, &response);
    let says = shown.plain();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), super::bidi::plain(select.name));
        info.current_text_value = Some(says.clone());
        info
    });
    let mut changed = false;
    let align = if dir.is_rtl() { RectAlign::BOTTOM_END } else { RectAlign::BOTTOM_START };
    let popup = Popup::menu(&response).align(align).width(width.max(160.0));
    popup.close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        // Wide enough for what is in it; of very long lists the first entries tell.
        let longest = (0..count.min(200)).map(|i| item(i).size(size).line(ui).size().x).fold(0.0, f32::max);
        ui.set_min_width((longest + 48.0).min(420.0).max(width.max(160.0)));
        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for i in 0..count {
                if choice_row(ui, &item(i).size(size), *chosen == Some(i)).clicked() {
                    changed = *chosen != Some(i);
                    *chosen = Some(i);
                    // Chosen by keyboard, it would stay open.
                    ui.close();
                }
            }
        });
    });
    changed
}

/// A select of plain texts.
pub fn select(ui: &mut Ui, chosen: &mut usize, texts: &[&str], look: Select<'_>) -> bool {
    let mut at = Some(*chosen);
    let changed = select_from(
        ui,
        &mut at,
        texts.len(),
        |i| Text::label(texts.get(i).copied().unwrap_or_default().to_owned()),
        look,
    );
    *chosen = at.unwrap_or(*chosen);
    changed
}

fn choice_row(ui: &mut Ui, text: &Text<'_>, on: bool) -> Response {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 28.0), Sense::click());
    let dir = Dir::of(ui);
    let fill = match (on, response.hovered() || response.has_focus()) {
        (true, _) => p.selection,
        (false, true) => p.hover,
        _ => egui::Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, tokens().radius.control, fill);
    if on {
        let at = dir.slice(rect, rect.width() - 24.0, 16.0).center();
        Icon::Check.paint(ui.painter(), egui::Rect::from_center_size(at, Vec2::splat(14.0)), p.accent);
    }
    text.paint_in(ui, dir.slice(rect, 8.0, (rect.width() - 36.0).max(8.0)), Side::Start);
    let says = text.plain();
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), on, &says));
    response
}

/// A label and an input in one row; the label names the input (`ui.name_inputs`).
pub fn field_row<R>(ui: &mut Ui, name: &str, name_width: f32, input: impl FnOnce(&mut Ui) -> R) -> R {
    dir::row_of_height(ui, tokens().size.control, |ui| {
        name_cell(ui, &Text::label(name).muted(), name_width);
        ui.name_inputs(super::bidi::plain(name), input)
    })
    .inner
}

/// A label above an input.
pub fn field_column<R>(ui: &mut Ui, name: &str, width: f32, input: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Dir::of(ui).column_layout();
    ui.allocate_ui_with_layout(Vec2::new(width, 0.0), layout, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 2.0;
        label(ui, Text::label(name).caption().muted().truncate());
        ui.name_inputs(super::bidi::plain(name), input)
    })
    .inner
}

fn name_cell(ui: &mut Ui, text: &Text<'_>, width: f32) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 20.0), Sense::hover());
    text.paint_in(ui, rect, Side::Start);
    let says = text.plain();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
    super::text::hint(response, &says);
}

/// Name and value in a row of 24, for facts ("Format", "Excel workbook").
pub fn key_value<'a>(
    ui: &mut Ui,
    name: &str,
    name_width: f32,
    value: impl Into<Text<'a>>,
    end: impl FnOnce(&mut Ui),
) {
    let value = value.into().table().truncate();
    dir::sides(
        ui,
        24.0,
        |ui| {
            name_cell(ui, &Text::label(name).table().muted(), name_width);
            label(ui, value);
        },
        end,
    );
}

/// Text in a cell of fixed width, for small hand-made tables.
pub fn cell<'a>(ui: &mut Ui, width: f32, text: impl Into<Text<'a>>, side: Side) -> Response {
    let text = text.into();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 20.0), Sense::hover());
    let laid = text.fit(ui, width);
    laid.paint_aligned(ui, rect, side);
    let says = text.plain();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
    if laid.elided { super::text::tooltip(response, &text) } else { response }
}

/// A clickable row over the whole width with a chosen state; `content` draws inside. The start edge is marked
/// when chosen. The row is one button named `name`; put further buttons outside it or after it.
pub fn list_row(
    ui: &mut Ui,
    height: f32,
    chosen: bool,
    name: &str,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::click());
    if ui.is_rect_visible(rect) {
        if chosen {
            ui.painter().rect_filled(rect, 0.0, p.selection);
            ui.painter().rect_filled(Dir::of(ui).slice(rect, 0.0, 3.0), 0.0, p.accent);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, p.hover);
        }
        let line = pos2(rect.left(), rect.bottom() - 0.5);
        ui.painter().hline(line.x..=rect.right(), line.y, Stroke::new(1.0, p.border));
        if response.has_focus() {
            let stroke = Stroke::new(2.0, p.focus);
            ui.painter().rect_stroke(rect.shrink(1.0), 0.0, stroke, StrokeKind::Inside);
        }
        dir::row_in(ui, rect.shrink2(Vec2::new(12.0, 0.0)), content);
    }
    let says = super::bidi::plain(name);
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), chosen, &says));
    response
}

/// Two lines of text, one above the other (name and what it is), for list rows.
pub fn two_lines<'a>(ui: &mut Ui, width: f32, first: impl Into<Text<'a>>, second: impl Into<Text<'a>>) {
    let (first, second) = (first.into(), second.into());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 36.0), Sense::hover());
    let (top, bottom) = rect.split_top_bottom_at_fraction(0.52);
    first.paint_in(ui, top, Side::Start);
    second.paint_in(ui, bottom, Side::Start);
    let says = format!("{} {}", first.plain(), second.plain());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
}
