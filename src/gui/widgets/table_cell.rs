//! Cells and gutters of tables: what one cell says and how it is painted.
//! A changed cell can show both values (old struck through, arrow, new in semibold); a value that could not be
//! read stands on `removed` with a triangle and a word.

use egui::{Color32, Rect, Ui, Vec2};

use super::badge::Tone;
use super::dir::Dir;
use super::text::{Side, Text};
use crate::gui::theme::icons::{Flip, Icon};
use crate::gui::theme::{Palette, palette, tokens};

/// What a cell shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CellLook {
    /// The value, in logical order.
    pub text: String,
    /// The value before a change: shown struck through, then an arrow, then `text` in semibold.
    pub old: Option<String>,
    /// Ground and ink.
    pub ground: Ground,
    /// An icon after the value (a triangle for "not read").
    pub icon: Option<(Icon, Tone)>,
    /// A word after the icon ("not read").
    pub word: String,
    /// In the muted colour ("empty").
    pub muted: bool,
    /// Semibold.
    pub strong: bool,
    /// At the end side although the column is not numeric.
    pub at_end: bool,
    /// The tooltip when nothing is shortened.
    pub note: String,
    /// Ink of plain data even in a row with a role.
    pub quiet_role: bool,
}

/// The ground of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Ground {
    /// The row's.
    #[default]
    Plain,
    /// Changed by the step looked at.
    Changed,
    /// Lost or not read.
    Removed,
    /// New.
    Added,
    /// Soft ground of a tone.
    Tone(Tone),
    /// A step of the heat ramp.
    Heat(usize),
}

impl CellLook {
    /// A plain value.
    pub fn value(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A muted word for a missing value ("empty").
    pub fn missing(word: impl Into<String>) -> Self {
        Self { text: word.into(), muted: true, ..Self::default() }
    }

    /// A changed value: old and new.
    pub fn changed(old: impl Into<String>, new: impl Into<String>) -> Self {
        Self { text: new.into(), old: Some(old.into()), ground: Ground::Changed, ..Self::default() }
    }

    /// A value that could not be read, with the word that says so.
    pub fn not_read(text: impl Into<String>, word: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ground: Ground::Removed,
            icon: Some((Icon::Warn, Tone::Negative)),
            word: word.into(),
            ..Self::default()
        }
    }

    /// What is copied and read aloud.
    pub fn copy_text(&self) -> String {
        super::bidi::plain(&self.text)
    }

    /// All it says, for the tooltip.
    pub fn whole(&self) -> String {
        let mut whole = match &self.old {
            Some(old) => format!("\u{2068}{old}\u{2069} › \u{2068}{}\u{2069}", self.text),
            None => self.text.clone(),
        };
        if !self.word.is_empty() {
            whole.push_str("  ");
            whole.push_str(&self.word);
        }
        whole
    }
}

/// What a row is in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowRole {
    /// A title above the table.
    Title,
    /// A header row.
    Header,
    /// Data.
    #[default]
    Data,
    /// A total.
    Total,
    /// A note.
    Note,
    /// Heads a part of the table.
    Section,
}

impl RowRole {
    /// Fill of the whole row.
    pub fn fill(self, p: &Palette) -> Color32 {
        match self {
            Self::Title | Self::Section => p.row_title,
            Self::Header => p.row_header,
            Self::Data => p.row_data,
            Self::Total => p.row_total,
            Self::Note => p.row_note,
        }
    }

    /// Ink of marks and of text in the row.
    pub fn ink(self, p: &Palette) -> Color32 {
        match self {
            Self::Title | Self::Section => p.row_title_ink,
            Self::Header => p.row_header_ink,
            Self::Data => p.row_data_ink,
            Self::Total => p.row_total_ink,
            Self::Note => p.row_note_ink,
        }
    }

    /// The letter of its mark.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Title => "T",
            Self::Header => "H",
            Self::Data => "·",
            Self::Total => "Σ",
            Self::Note => "N",
            Self::Section => "§",
        }
    }
}

/// Number and role of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowLook {
    /// Row number as in the file.
    pub number: String,
    /// Its role.
    pub role: RowRole,
    /// One text over the whole row instead of cells (a title above the table, a fold).
    pub band: Option<String>,
}

/// Paints the letter mark of a role, 16 square, in the middle of `rect`.
pub fn paint_role_mark(ui: &Ui, rect: Rect, role: RowRole) {
    let p = palette(ui);
    let square = Rect::from_center_size(rect.center(), Vec2::splat(16.0));
    ui.painter().rect_filled(square, tokens().radius.tag, role.ink(p));
    Text::label(role.letter()).caption().strong().colour(role.fill(p)).paint_at(ui, square.center());
}

/// Paints row number and role mark.
pub(super) fn paint_gutter(ui: &Ui, rect: Rect, look: &RowLook) {
    let p = palette(ui);
    let dir = Dir::of(ui);
    if look.role == RowRole::Data {
        ui.painter().rect_filled(rect.shrink2(Vec2::new(0.0, 0.5)), 0.0, p.surface);
    } else {
        paint_role_mark(ui, dir.slice(rect, 4.0, 18.0), look.role);
    }
    let stroke = egui::Stroke::new(1.0, p.border);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), stroke);
    let inner = rect.shrink2(Vec2::new(6.0, 0.0));
    Text::value(look.number.as_str()).caption().muted().paint_in(ui, inner, Side::End);
}

/// Paints a cell; returns whether something did not fit.
pub(super) fn paint_cell(ui: &Ui, rect: Rect, look: &CellLook, role: RowRole, numbers: bool) -> bool {
    let p = palette(ui);
    let (fill, ink) = match look.ground {
        Ground::Plain => (None, p.text),
        Ground::Changed => (Some(p.changed), p.text),
        Ground::Removed => (Some(p.removed), p.text),
        Ground::Added => (Some(p.added), p.text),
        Ground::Tone(tone) => (Some(tone.fill(p)), tone.ink(p)),
        Ground::Heat(step) => (Some(p.heat_fill(step)), p.heat_ink(step)),
    };
    let place = rect.with_max_y(rect.max.y - 1.0).with_max_x(rect.max.x - 1.0);
    if let Some(fill) = fill {
        ui.painter().rect_filled(place, 0.0, fill);
    }
    let ink = match role {
        RowRole::Data => ink,
        other => other.ink(p),
    };
    let ink = if look.muted { p.text_muted } else { ink };
    let strong = look.strong
        || look.old.is_some()
        || matches!(role, RowRole::Title | RowRole::Header | RowRole::Total);
    let side = if numbers || look.at_end { Side::End } else { Side::Start };
    let mut inner = rect.shrink2(Vec2::new(8.0, 0.0));
    if let Some((icon, tone)) = look.icon {
        inner = paint_tail(ui, inner, icon, tone.ink(p), &look.word);
    }
    let style = |text: &str, muted: bool| {
        let text = Text::value(text.to_owned()).table();
        if muted { text.colour(p.text_muted) } else { text.colour(ink) }
    };
    match &look.old {
        Some(old) => paint_both(ui, inner, &style(old, true).strike(), &style(&look.text, false).strong()),
        None => {
            let text = style(&look.text, false);
            let laid = if strong { text.strong() } else { text }.fit(ui, inner.width());
            laid.paint_aligned(ui, inner, side);
            laid.elided
        }
    }
}

/// Old value, arrow, new value: from the start side; the new one gets the room it needs first.
fn paint_both(ui: &Ui, rect: Rect, old: &Text<'_>, new: &Text<'_>) -> bool {
    let dir = Dir::of(ui);
    let new = new.fit(ui, (rect.width() - 20.0).max(0.0));
    let room = (rect.width() - new.size().x - 24.0).max(0.0);
    let old = old.fit(ui, room);
    let mut offset = 0.0;
    if room > 12.0 {
        old.paint_aligned(ui, dir.slice(rect, 0.0, old.size().x), Side::Start);
        offset = old.size().x + 6.0;
        let flip = if dir.is_rtl() { Flip::Sideways } else { Flip::None };
        let at = Rect::from_center_size(dir.slice(rect, offset, 12.0).center(), Vec2::splat(12.0));
        Icon::Arrow.paint_flipped(ui.painter(), at, palette(ui).text_muted, flip);
        offset += 18.0;
    }
    new.paint_aligned(ui, dir.slice(rect, offset, new.size().x), Side::Start);
    old.elided || new.elided || room <= 12.0
}

/// Icon and word at the end of a cell; returns the room left.
fn paint_tail(ui: &Ui, rect: Rect, icon: Icon, ink: Color32, word: &str) -> Rect {
    let dir = Dir::of(ui);
    let galley = Text::label(word).table().colour(ink).line(ui);
    let words = if word.is_empty() { 0.0 } else { galley.size().x + 6.0 };
    let tail = 12.0 + words;
    let start = (rect.width() - tail).max(0.0);
    let at = dir.slice(rect, start, 12.0);
    icon.paint(ui.painter(), Rect::from_center_size(at.center(), Vec2::splat(12.0)), ink);
    if !word.is_empty() {
        let at = dir.slice(rect, start + 18.0, galley.size().x);
        ui.painter().galley(egui::pos2(at.left(), at.center().y - galley.size().y / 2.0), galley, ink);
    }
    dir.slice(rect, 0.0, (start - 6.0).max(0.0))
}
