//! Headers of tables: kind icon, name, sort arrow and, when asked, the column's profile.
//! From the top: name line, fill bar 4 high (filled, unreadable, empty), body 39 (histogram or three top values),
//! caption 16. The profile is cached by the caller and only drawn here.

use egui::{Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::dir::Dir;
use super::table_view::TableSettings;
use super::text::{Side, Text};
use crate::gui::theme::{Icon, palette};

/// A column as shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ColumnLook {
    /// Its name, in logical order.
    pub title: String,
    /// Icon of its kind.
    pub icon: Option<Icon>,
    /// Starting width; the person can change it.
    pub width: f32,
    /// Numbers stand at the end side.
    pub numbers: bool,
    /// Whether the table is sorted by it.
    pub sorted: Option<Sorted>,
    /// Its profile, for tall headers.
    pub profile: Option<Profile>,
}

impl ColumnLook {
    /// A column of texts.
    pub fn new(title: impl Into<String>, width: f32) -> Self {
        Self { title: title.into(), width, ..Self::default() }
    }

    /// With the icon of its kind.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Of numbers.
    pub fn numbers(mut self) -> Self {
        self.numbers = true;
        self
    }
}

/// Direction of sorting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorted {
    /// From small to large.
    Up,
    /// From large to small.
    Down,
}

/// A column's profile.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    /// Share of filled cells, 0 to 1.
    pub filled: f32,
    /// Share of cells that could not be read.
    pub unreadable: f32,
    /// What stands in the middle.
    pub body: ProfileBody,
    /// The line below ("41 distinct", "1926 to 2026").
    pub caption: String,
}

/// The middle of a profile.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum ProfileBody {
    /// Nothing.
    #[default]
    None,
    /// Heights of a histogram's bars.
    Histogram(Vec<f32>),
    /// Up to three values or patterns with their shares, 0 to 1.
    Values(Vec<(String, f32)>),
}

/// Hairlines at the bottom and the right of a header.
pub(super) fn paint_edges(ui: &Ui, rect: Rect) {
    let stroke = Stroke::new(1.0, palette(ui).border);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), stroke);
}

/// Draws a header and returns its response.
pub(super) fn header_ui(
    ui: &mut Ui,
    rect: Rect,
    look: &ColumnLook,
    settings: &TableSettings<'_>,
    chosen: bool,
) -> Response {
    let p = palette(ui);
    let response = ui.interact(rect, ui.unique_id().with("head"), Sense::click());
    let fill = match (chosen, response.hovered()) {
        (true, _) => p.selection,
        (false, true) => p.hover,
        _ => p.surface_sunken,
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    paint_edges(ui, rect);
    let inner = rect.shrink2(Vec2::new(8.0, 0.0));
    let line = if settings.profiles {
        Rect::from_min_size(egui::pos2(inner.left(), rect.top() + 7.0), Vec2::new(inner.width(), 18.0))
    } else {
        inner
    };
    paint_name(ui, line, look, chosen || response.hovered());
    if settings.profiles
        && let Some(profile) = &look.profile
    {
        paint_profile(ui, inner, line.bottom() + 3.0, profile);
    }
    super::button::focus_ring(ui, rect.shrink(3.0), &response);
    let name = super::bidi::plain(&look.title);
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    response
}

fn paint_name(ui: &Ui, line: Rect, look: &ColumnLook, busy: bool) {
    let p = palette(ui);
    let dir = Dir::of(ui);
    let mut offset = 0.0;
    if let Some(icon) = look.icon {
        let at = Rect::from_center_size(dir.slice(line, 0.0, 12.0).center(), Vec2::splat(12.0));
        icon.paint(ui.painter(), at, p.text_muted);
        offset = 17.0;
    }
    let mark = match look.sorted {
        Some(Sorted::Up) => Some(Icon::Up),
        Some(Sorted::Down) => Some(Icon::Down),
        None if busy => Some(Icon::Down),
        None => None,
    };
    let tail = if mark.is_some() { 16.0 } else { 0.0 };
    let room = dir.slice(line, offset, (line.width() - offset - tail).max(0.0));
    let side = if look.numbers && look.icon.is_none() { Side::End } else { Side::Start };
    Text::column(look.title.as_str()).table().strong().paint_in(ui, room, side);
    if let Some(icon) = mark {
        let tint = if look.sorted.is_some() { p.accent } else { p.text_muted };
        let at =
            Rect::from_center_size(dir.slice(line, line.width() - 12.0, 12.0).center(), Vec2::splat(12.0));
        icon.paint(ui.painter(), at, tint);
    }
}

fn paint_profile(ui: &Ui, inner: Rect, top: f32, profile: &Profile) {
    let p = palette(ui);
    let dir = Dir::of(ui);
    let bar = Rect::from_min_size(egui::pos2(inner.left(), top), Vec2::new(inner.width(), 4.0));
    ui.painter().rect_filled(bar, 2.0, p.border);
    let filled = bar.width() * profile.filled.clamp(0.0, 1.0);
    ui.painter().rect_filled(dir.slice(bar, 0.0, filled), 2.0, p.accent);
    if profile.unreadable > 0.0 {
        let width = (bar.width() * profile.unreadable.clamp(0.0, 1.0)).max(2.0);
        ui.painter().rect_filled(dir.slice(bar, (filled - width).max(0.0), width), 0.0, p.negative);
    }
    let body =
        Rect::from_min_size(egui::pos2(inner.left(), bar.bottom() + 4.0), Vec2::new(inner.width(), 39.0));
    match &profile.body {
        ProfileBody::None => {}
        // Plots are not mirrored: small values stand at the left in every language.
        ProfileBody::Histogram(heights) => super::charts::histogram_in(ui, body, heights, p.accent),
        ProfileBody::Values(values) => {
            for (i, (value, share)) in values.iter().take(3).enumerate() {
                let line = Rect::from_min_size(
                    egui::pos2(body.left(), body.top() + 13.0 * i as f32),
                    Vec2::new(body.width(), 12.0),
                );
                ui.painter().rect_filled(line, 1.0, p.surface);
                let width = line.width() * share.clamp(0.0, 1.0);
                ui.painter().rect_filled(dir.slice(line, 0.0, width), 1.0, p.heat_fill(2));
                Text::value(value.as_str()).caption().paint_in(
                    ui,
                    line.shrink2(Vec2::new(4.0, 0.0)),
                    Side::Start,
                );
            }
        }
    }
    let caption =
        Rect::from_min_size(egui::pos2(inner.left(), body.bottom() + 2.0), Vec2::new(inner.width(), 16.0));
    Text::label(profile.caption.as_str()).caption().muted().paint_in(ui, caption, Side::Start);
}
