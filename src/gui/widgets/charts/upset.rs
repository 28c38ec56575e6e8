//! Which sources know a resident: bars of exact combinations above a matrix of dots (UpSet plot), and heat cells.
//! The plot is not mirrored, only its list of names stands at the start side; combinations come sorted.

use egui::{Color32, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use crate::gui::theme::palette;
use crate::gui::widgets::text::{Side, Text};

/// One source of the matrix.
#[derive(Debug, Clone, Copy)]
pub struct UpsetSet<'a> {
    /// Its name.
    pub name: &'a str,
    /// How many residents it holds.
    pub size: u64,
    /// The number as written.
    pub number: &'a str,
}

/// One combination.
#[derive(Debug, Clone, Copy)]
pub struct UpsetColumn<'a> {
    /// Which sources belong to it, in the order of the sets. None of them: "all other mixes".
    pub members: &'a [bool],
    /// How many residents are in exactly these.
    pub size: u64,
    /// The number as written.
    pub number: &'a str,
    /// Drawn in this colour instead of the accent.
    pub colour: Option<Color32>,
    /// Name for screen readers and the tooltip.
    pub name: &'a str,
}

/// An UpSet plot; returns the clicked combination.
pub fn upset(
    ui: &mut Ui,
    sets: &[UpsetSet<'_>],
    columns: &[UpsetColumn<'_>],
    bars_height: f32,
) -> Option<usize> {
    let p = palette(ui);
    let (names, row) = (228.0_f32.min(ui.available_width() * 0.4), 26.0);
    let size = Vec2::new(ui.available_width(), bars_height + 20.0 + row * sets.len() as f32);
    let (rect, plot) = ui.allocate_exact_size(size, Sense::hover());
    let matrix_top = rect.top() + bars_height + 20.0;
    let most = columns.iter().map(|c| c.size).max().unwrap_or(1).max(1) as f32;
    let widest = sets.iter().map(|s| s.size).max().unwrap_or(1).max(1) as f32;
    // In a narrow card the names get most of the room of the bars.
    let bars = if names < 228.0 { 30.0 } else { 72.0 };
    for (i, set) in sets.iter().enumerate() {
        let line =
            Rect::from_min_size(pos2(rect.left(), matrix_top + row * i as f32), Vec2::new(rect.width(), row));
        if i % 2 == 0 {
            ui.painter().rect_filled(line, 0.0, p.row_stripe);
        }
        let bar =
            Rect::from_center_size(pos2(line.left() + bars / 2.0, line.center().y), Vec2::new(bars, 12.0));
        ui.painter().rect_filled(bar, 0.0, p.surface_sunken);
        let width = bar.width() * set.size as f32 / widest;
        ui.painter().rect_filled(bar.with_min_x(bar.right() - width), 0.0, p.neutral_bar);
        let number = Rect::from_min_max(
            pos2(rect.left() + names - 52.0, line.top()),
            pos2(rect.left() + names - 8.0, line.bottom()),
        );
        Text::value(set.number).table().muted().paint_in(ui, number, Side::Right);
        let name = Rect::from_min_max(
            pos2(line.left() + bars + 8.0, line.top()),
            pos2(number.left(), line.bottom()),
        );
        Text::value(set.name).table().paint_in(ui, name, Side::Left);
    }
    let step = (rect.width() - names) / columns.len().max(1) as f32;
    let mut clicked = None;
    for (i, column) in columns.iter().enumerate() {
        let x = rect.left() + names + step * (i as f32 + 0.5);
        let hit = Rect::from_min_max(pos2(x - step / 2.0, rect.top()), pos2(x + step / 2.0, rect.bottom()));
        let response = ui.interact(hit, plot.id.with(i), Sense::click());
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(hit, 2.0, p.selection.gamma_multiply(0.5));
        }
        crate::gui::widgets::button::focus_ring(ui, hit.shrink(2.0), &response);
        let colour = column.colour.unwrap_or(p.accent);
        let height = (bars_height - 20.0) * column.size as f32 / most;
        let base = rect.top() + bars_height;
        let width = (step * 0.7).clamp(3.0, 22.0);
        let bar =
            Rect::from_min_max(pos2(x - width / 2.0, base - height.max(1.0)), pos2(x + width / 2.0, base));
        ui.painter().rect_filled(bar, 1.0, colour);
        let number = Rect::from_center_size(pos2(x, bar.top() - 8.0), Vec2::new(step.max(30.0), 16.0));
        Text::value(column.number).caption().paint_in(ui, number, Side::Centre);
        let y_of = |s: usize| matrix_top + row * (s as f32 + 0.5);
        let members: Vec<usize> = (0..sets.len()).filter(|s| column.members.get(*s) == Some(&true)).collect();
        for s in 0..sets.len() {
            let fill = if members.contains(&s) { colour } else { p.chart_grid };
            ui.painter().circle_filled(pos2(x, y_of(s)), 5.0, fill);
        }
        if let (Some(first), Some(last)) = (members.first(), members.last()) {
            ui.painter().vline(x, y_of(*first)..=y_of(*last), Stroke::new(2.0, colour));
        }
        let says = format!("{} {}", crate::gui::widgets::bidi::plain(column.name), column.number);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &says));
        if crate::gui::widgets::text::hint(response, &says).clicked() {
            clicked = Some(i);
        }
    }
    let base = rect.top() + bars_height;
    ui.painter().hline(rect.left() + names..=rect.right(), base, Stroke::new(1.0, p.text_muted));
    clicked
}

/// A heat cell: the number is always written; chosen has a 2-point line. `name` says row and column.
pub fn heat_cell(
    ui: &mut Ui,
    size: Vec2,
    step: Option<usize>,
    number: &str,
    chosen: bool,
    name: &str,
) -> egui::Response {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let place = rect.shrink2(Vec2::new(0.5, 0.5));
    let ink = match step {
        Some(step) => {
            ui.painter().rect_filled(place, 0.0, p.heat_fill(step));
            p.heat_ink(step)
        }
        None => p.text_muted,
    };
    let text = Text::value(number).table().colour(ink);
    let text = if chosen { text.strong() } else { text };
    text.paint_in(ui, rect.shrink2(Vec2::new(8.0, 0.0)), Side::End);
    if chosen || response.has_focus() {
        ui.painter().rect_stroke(place, 0.0, Stroke::new(2.0, p.text), StrokeKind::Inside);
    }
    let says = format!("{} {number}", crate::gui::widgets::bidi::plain(name));
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), chosen, &says));
    response
}
