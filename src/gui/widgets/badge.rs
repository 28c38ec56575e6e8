//! Small marks: badges with a tone, keycaps, source letters, agreement signs, role tags, chips.
//! Colour never stands alone: every mark also has a word, letter, sign or icon.

use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::button::focus_ring;
use super::strip::{Part, Strip, key_name, key_part};
use super::text::{Text, label};
use crate::gui::theme::{Icon, Palette, TextSize, palette, tokens};

/// What a mark says about its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Good, done.
    Positive,
    /// Look at it.
    Caution,
    /// Failed, lost.
    Negative,
    /// Worth knowing.
    Info,
    /// A person must decide here.
    Attention,
    /// Chosen, proposed.
    Accent,
    /// A count, a fact.
    #[default]
    Neutral,
}

impl Tone {
    /// Soft fill.
    pub fn fill(self, p: &Palette) -> Color32 {
        match self {
            Self::Positive => p.positive_soft,
            Self::Caution => p.caution_soft,
            Self::Negative => p.negative_soft,
            Self::Info => p.info_soft,
            Self::Attention => p.attention_soft,
            Self::Accent => p.accent_soft,
            Self::Neutral => p.surface_sunken,
        }
    }

    /// Ink on the soft fill.
    pub fn ink(self, p: &Palette) -> Color32 {
        match self {
            Self::Positive => p.positive,
            Self::Caution => p.caution,
            Self::Negative => p.negative,
            Self::Info => p.info,
            Self::Attention => p.attention_ink,
            Self::Accent => p.accent_ink,
            Self::Neutral => p.text_muted,
        }
    }

    /// The full colour: edges and bars.
    pub fn strong(self, p: &Palette) -> Color32 {
        match self {
            Self::Attention => p.attention,
            Self::Accent => p.accent,
            Self::Neutral => p.border_strong,
            other => other.ink(p),
        }
    }

    /// The icon that goes with it.
    pub fn icon(self) -> Option<Icon> {
        match self {
            Self::Positive => Some(Icon::Check),
            Self::Caution => Some(Icon::Warn),
            Self::Negative => Some(Icon::Error),
            Self::Info => Some(Icon::Info),
            Self::Attention => Some(Icon::User),
            Self::Accent => Some(Icon::Bolt),
            Self::Neutral => None,
        }
    }
}

/// A badge with the icon of its tone.
pub fn badge(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    badge_with(ui, tone, tone.icon(), text)
}

/// A badge with another icon, or none.
pub fn badge_with(ui: &mut Ui, tone: Tone, icon: Option<Icon>, text: &str) -> Response {
    let p = palette(ui);
    pill(ui, icon, text, tone.ink(p), tone.fill(p), Color32::TRANSPARENT)
}

/// A filled badge in the full colour ("9 values, 74 rows" that wait).
pub fn badge_filled(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    let p = palette(ui);
    let ink = if tone == Tone::Attention { p.attention_text } else { p.accent_text };
    pill(ui, tone.icon(), text, ink, tone.strong(p), Color32::TRANSPARENT)
}

/// An outlined badge ("xlsx", "Not mapped").
pub fn tag(ui: &mut Ui, text: &str) -> Response {
    let p = palette(ui);
    pill(ui, None, text, p.text_muted, p.surface_raised, p.border)
}

/// The width a badge will take.
pub fn badge_width(ui: &Ui, icon: Option<Icon>, text: &str) -> f32 {
    let w = Text::label(text).caption().line(ui).size().x + 16.0;
    if icon.is_some() { w + 16.0 } else { w }
}

fn pill(ui: &mut Ui, icon: Option<Icon>, text: &str, ink: Color32, fill: Color32, edge: Color32) -> Response {
    let t = tokens();
    let mut strip = Strip::new(4.0);
    if let Some(icon) = icon {
        strip.parts.push(Part::Icon(icon, t.size.icon_small, ink));
    }
    let words = Text::label(text).caption().colour(ink);
    strip.parts.push(Part::Text(words.line(ui)));
    let size = Vec2::new(strip.width() + 16.0, 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        ui.painter().rect(rect, 10.0, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        strip.paint(ui, rect.shrink2(Vec2::new(8.0, 0.0)));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.plain()));
    response
}

/// A key in a frame.
pub fn keycap(ui: &mut Ui, key: &str) -> Response {
    let p = palette(ui);
    let mut strip = Strip::new(0.0);
    strip.parts.push(key_part(ui, key, p.text_muted, p.border, p.surface));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(strip.width(), 18.0), Sense::hover());
    strip.paint(ui, rect);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key_name(key)));
    response
}

/// Keys with what they do ("↑ ↓ group"), for footers.
pub fn key_hint(ui: &mut Ui, keys: &[&str], does: &str) {
    for key in keys {
        keycap(ui, key);
    }
    label(ui, Text::label(does).caption().muted());
}

/// The letter square of a source, in its series colour.
pub fn source_letter(ui: &mut Ui, series: usize, letter: &str, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
    paint_source_letter(ui, rect, series, letter);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, super::bidi::plain(name)));
    super::text::hint(response, name)
}

/// Paints a source's letter square.
pub fn paint_source_letter(ui: &Ui, rect: Rect, series: usize, letter: &str) {
    let p = palette(ui);
    let square = Rect::from_center_size(rect.center(), Vec2::splat(18.0));
    ui.painter().rect_filled(square, tokens().radius.tag, p.series(series));
    Text::label(letter).caption().strong().colour(p.series_ink(series)).paint_at(ui, square.center());
}

/// The square that stands for a source with an icon instead of a letter (28 high headers).
pub fn source_square(ui: &mut Ui, series: usize, icon: Icon) -> Response {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::hover());
    ui.painter().rect_filled(rect, tokens().radius.control, p.series(series));
    icon.paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(16.0)), p.series_ink(series));
    response
}

/// How far two values agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// The same.
    Same,
    /// Nearly the same.
    Near,
    /// Different.
    Different,
    /// One or both are empty.
    Empty,
}

/// The agreement sign (28 square) with its word below.
pub fn agreement_sign(ui: &mut Ui, agreement: Agreement, word: &str) -> Response {
    let p = palette(ui);
    let (icon, fill, ink, word_ink) = match agreement {
        Agreement::Same => (Icon::Equal, p.accent, p.accent_text, p.accent_ink),
        Agreement::Near => (Icon::Tilde, p.accent_soft, p.accent_ink, p.accent_ink),
        Agreement::Different => (Icon::Notequal, p.removed, p.negative, p.negative),
        Agreement::Empty => (Icon::Minus, p.surface_sunken, p.text_muted, p.text_muted),
    };
    let text = Text::label(word).caption().colour(word_ink).wrap_to(2);
    let laid = text.lay(ui, ui.available_width().max(28.0), super::text::Overflow::Wrap);
    let size = Vec2::new(laid.size().x.max(28.0), 28.0 + 2.0 + laid.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let square = Rect::from_center_size(egui::pos2(rect.center().x, rect.top() + 14.0), Vec2::splat(28.0));
    ui.painter().rect_filled(square, tokens().radius.control, fill);
    icon.paint(ui.painter(), square.shrink(6.0), ink);
    laid.paint_aligned(ui, rect.with_min_y(square.bottom() + 2.0), super::text::Side::Centre);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.plain()));
    response
}

/// A rounded square with an icon (zones above the histogram, list rows).
pub fn icon_square(ui: &mut Ui, icon: Icon, side: f32, fill: Color32, ink: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    ui.painter().rect_filled(rect, tokens().radius.control, fill);
    icon.paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat((side * 0.57).round())), ink);
    response
}

/// What was clicked on a chip.
#[derive(Debug)]
pub struct ChipResponse {
    /// The chip itself.
    pub response: Response,
    /// Its cross was clicked (or Delete pressed while it had the focus).
    pub removed: bool,
}

/// A chip for a filter in force: text and a cross; `remove` names the cross.
pub fn filter_chip(ui: &mut Ui, text: &str, remove: &str) -> ChipResponse {
    let p = palette(ui);
    let mut strip = Strip::new(6.0);
    let words = Text::label(text).table().colour(p.accent_ink);
    strip.parts.push(Part::Text(words.line(ui)));
    strip.parts.push(Part::Icon(Icon::Cross, 12.0, p.accent_ink));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(strip.width() + 16.0, 24.0), Sense::click());
    let fill = if response.hovered() { p.selection } else { p.accent_soft };
    ui.painter().rect_filled(rect, tokens().radius.control, fill);
    strip.paint(ui, rect.shrink2(Vec2::new(8.0, 0.0)));
    focus_ring(ui, rect, &response);
    let name = format!("{} {}", super::bidi::plain(remove), words.plain());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let key = response.has_focus()
        && ui.input(|i| i.key_pressed(egui::Key::Delete) || i.key_pressed(egui::Key::Backspace));
    let removed = response.clicked() || key;
    ChipResponse { response, removed }
}

/// A chip with a check box, a value and its count (spellings); the main one is framed in the accent colour.
pub fn check_chip(ui: &mut Ui, on: &mut bool, value: &str, count: &str, main: bool) -> Response {
    let p = palette(ui);
    let mut strip = Strip::new(8.0);
    strip.parts.push(Part::Space(16.0));
    let words = Text::value(value).table();
    strip.parts.push(Part::Text(words.line(ui)));
    strip.parts.push(Part::Text(Text::label(count).table().muted().line(ui)));
    let (rect, mut response) = ui.allocate_exact_size(Vec2::new(strip.width() + 18.0, 26.0), Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let (fill, edge) = if main { (p.accent_soft, p.accent) } else { (p.surface_raised, p.border) };
    let fill = if response.hovered() && !main { p.hover } else { fill };
    ui.painter().rect(rect, tokens().radius.control, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    let inner = rect.shrink2(Vec2::new(9.0, 0.0));
    strip.paint(ui, inner);
    let dir = super::dir::Dir::of(ui);
    super::choice::paint_check(ui, dir.slice(inner, 0.0, 16.0), *on, ui.is_enabled());
    focus_ring(ui, rect, &response);
    let name = format!("{} {count}", words.plain());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *on, &name));
    response
}

/// A legend entry: a square of colour and its name.
pub fn legend_entry(ui: &mut Ui, colour: Color32, text: &str) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(10.0), Sense::hover());
    ui.painter().rect_filled(rect, 2.0, colour);
    label(ui, Text::label(text).size(TextSize::Caption).muted());
}
