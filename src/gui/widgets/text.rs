//! Texts and their looks: size, weight, colour, strike-through, marks, wrapping, shortening.
//!
//! A [`Text`] is one logical string; whatever is drawn of it goes through [`super::bidi`]. `Text::label` reads in
//! the direction of the window, `Text::value` in that of its first strong character, `Text::file_name` part by part.
//! Labels are not selectable: copying visual order would garble Arabic, so screens offer "Copy" from the data.

use std::borrow::Cow;
use std::ops::Range;

use egui::{Color32, Response, Role, Sense, Ui, WidgetInfo};

use super::bidi;
pub use super::text_lay::{Laid, Side};
use crate::gui::theme::TextSize;

/// What happens to a text that is wider than its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Overflow {
    /// Wrapped in columns, left whole in rows.
    #[default]
    Auto,
    /// Broken into lines.
    Wrap,
    /// Shortened with "…"; the whole text is the tooltip.
    Truncate,
    /// Left whole.
    Extend,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Reading {
    #[default]
    Label,
    Value,
    Column,
    FileName,
}

/// A different look for a part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Look {
    /// Weight, when it differs.
    pub strong: Option<bool>,
    /// Colour, when it differs.
    pub colour: Option<Color32>,
    /// Fill behind.
    pub background: Option<Color32>,
    /// Line below, 2 points.
    pub underline: Option<Color32>,
    /// Line through.
    pub strike: bool,
    /// Size, when it differs.
    pub size: Option<TextSize>,
}

/// A text and its look.
#[derive(Debug, Clone, Default)]
pub struct Text<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) size: TextSize,
    pub(super) look: Look,
    pub(super) muted: bool,
    pub(super) reading: Reading,
    pub(super) overflow: Overflow,
    pub(super) lines: Option<usize>,
    pub(super) centred: bool,
    pub(super) spans: Vec<(Range<usize>, Look)>,
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Self {
        Self::label(text)
    }
}

impl<'a> From<&'a String> for Text<'a> {
    fn from(text: &'a String) -> Self {
        Self::label(text.as_str())
    }
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Self::label(text)
    }
}

impl<'a> Text<'a> {
    /// A text of the program: reads in the direction of the window.
    pub fn label(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A value of the data: its own bidi run, reads from its first strong character.
    pub fn value(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), reading: Reading::Value, ..Self::default() }
    }

    /// The name of a column, read like a value. Of a name below groups (`Patient / Contact / Phone`) what is shortened first are the groups,
    /// which all columns below them have in common.
    pub fn column(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), reading: Reading::Column, ..Self::default() }
    }

    /// A file name: parts between `_ - .` keep their order.
    pub fn file_name(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), reading: Reading::FileName, ..Self::default() }
    }

    /// Adds a part with its own look. A part with right-to-left letters is isolated from its surroundings.
    pub fn then(mut self, part: &str, look: Look) -> Self {
        let isolate = bidi::has_rtl(part);
        let text = self.text.to_mut();
        if isolate {
            text.push('\u{2068}');
        }
        let start = text.len();
        text.push_str(part);
        let end = text.len();
        if isolate {
            text.push('\u{2069}');
        }
        self.spans.push((start..end, look));
        self
    }

    /// Adds a value of the data, isolated from its surroundings, with the look of some of its byte ranges. Without that
    /// “0461 55 98 20” after Arabic words would be read from its last group of digits on.
    pub fn then_value(mut self, value: &str, marks: &[Range<usize>], look: Look) -> Self {
        let text = self.text.to_mut();
        text.push('\u{2068}');
        let start = text.len();
        text.push_str(value);
        text.push('\u{2069}');
        self.spans.extend(marks.iter().map(|m| (m.start + start..m.end + start, look)));
        self
    }

    /// Gives a byte range of the text its own look.
    pub fn span(mut self, range: Range<usize>, look: Look) -> Self {
        self.spans.push((range, look));
        self
    }

    /// The lines of a broken text stand in the middle of its width.
    pub fn centred(mut self) -> Self {
        self.centred = true;
        self
    }

    /// 11 points.
    pub fn caption(self) -> Self {
        self.size(TextSize::Caption)
    }

    /// 12 points.
    pub fn table(self) -> Self {
        self.size(TextSize::Table)
    }

    /// 15 points, semibold.
    pub fn section(self) -> Self {
        self.size(TextSize::Section).strong()
    }

    /// 20 points, semibold.
    pub fn title(self) -> Self {
        self.size(TextSize::Title).strong()
    }

    /// 28 points, semibold.
    pub fn figure(self) -> Self {
        self.size(TextSize::Figure).strong()
    }

    /// Any size of the design.
    pub fn size(mut self, size: TextSize) -> Self {
        self.size = size;
        self
    }

    /// Semibold.
    pub fn strong(mut self) -> Self {
        self.look.strong = Some(true);
        self
    }

    /// In the muted colour.
    pub fn muted(mut self) -> Self {
        self.muted = true;
        self
    }

    /// In this colour.
    pub fn colour(mut self, colour: Color32) -> Self {
        self.look.colour = Some(colour);
        self
    }

    /// Struck through.
    pub fn strike(mut self) -> Self {
        self.look.strike = true;
        self
    }

    /// Filled behind.
    pub fn background(mut self, colour: Color32) -> Self {
        self.look.background = Some(colour);
        self
    }

    /// Underlined.
    pub fn underline(mut self, colour: Color32) -> Self {
        self.look.underline = Some(colour);
        self
    }

    /// Broken into lines, also in a row.
    pub fn wrap(mut self) -> Self {
        self.overflow = Overflow::Wrap;
        self
    }

    /// Broken into at most `lines` lines, then shortened.
    pub fn wrap_to(mut self, lines: usize) -> Self {
        self.overflow = Overflow::Wrap;
        self.lines = Some(lines);
        self
    }

    /// Shortened with "…" to the room there is.
    pub fn truncate(mut self) -> Self {
        self.overflow = Overflow::Truncate;
        self
    }

    /// Never wrapped nor shortened.
    pub fn extend(mut self) -> Self {
        self.overflow = Overflow::Extend;
        self
    }

    /// The text for screen readers, tests and copying: logical order, no control characters.
    pub fn plain(&self) -> String {
        bidi::plain(&self.text)
    }
}

/// Shows a text. In a column it wraps, in a row it stays whole unless told otherwise.
pub fn label<'a>(ui: &mut Ui, text: impl Into<Text<'a>>) -> Response {
    let text = text.into();
    let overflow = match text.overflow {
        Overflow::Auto if ui.layout().is_horizontal() || ui.is_sizing_pass() => Overflow::Extend,
        Overflow::Auto => Overflow::Wrap,
        Overflow::Wrap if ui.is_sizing_pass() => Overflow::Extend,
        other => other,
    };
    let laid = text.lay(ui, ui.available_width().max(8.0), overflow);
    let (rect, response) = ui.allocate_exact_size(laid.size(), Sense::hover());
    if ui.is_rect_visible(rect) {
        laid.paint(ui.painter(), rect);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.plain()));
    if laid.elided { tooltip(response, &text) } else { response }
}

/// Shows the whole of `text` when the pointer rests on `response`.
pub fn tooltip(response: Response, text: &Text<'_>) -> Response {
    if !response.hovered() && !response.has_focus() {
        return response;
    }
    let whole = Text { size: TextSize::Table, overflow: Overflow::Wrap, lines: None, ..text.clone() };
    response.on_hover_ui(|ui| {
        ui.set_max_width(360.0);
        label(ui, whole);
    })
}

/// A hint shown when the pointer rests on `response`.
pub fn hint(response: Response, text: &str) -> Response {
    if text.is_empty() { response } else { tooltip(response, &Text::label(text)) }
}
