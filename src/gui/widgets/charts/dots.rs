//! Points: the dot plot of agreement. It is not mirrored. Series differ by shape and colour.

use egui::{Color32, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, pos2};

use crate::gui::theme::palette;
use crate::gui::widgets::text::{Side, Text};

/// The sign of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A disc.
    Disc,
    /// A square.
    Square,
    /// A triangle.
    Triangle,
    /// A diamond.
    Diamond,
}

impl Mark {
    /// The mark of the series `index`.
    pub fn of(index: usize) -> Self {
        [Self::Disc, Self::Square, Self::Triangle, Self::Diamond][index % 4]
    }
}

/// Paints a mark.
pub fn paint_mark(ui: &Ui, mark: Mark, at: Pos2, colour: Color32) {
    let polygon = |points: &[(f32, f32)]| {
        let points = points.iter().map(|(x, y)| at + Vec2::new(*x, *y)).collect();
        Shape::convex_polygon(points, colour, Stroke::NONE)
    };
    match mark {
        Mark::Disc => {
            ui.painter().circle_filled(at, 5.0, colour);
        }
        Mark::Square => {
            ui.painter().rect_filled(Rect::from_center_size(at, Vec2::splat(9.0)), 0.0, colour);
        }
        Mark::Triangle => {
            ui.painter().add(polygon(&[(0.0, -5.5), (5.5, 4.5), (-5.5, 4.5)]));
        }
        Mark::Diamond => {
            ui.painter().add(polygon(&[(0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)]));
        }
    }
}

/// A mark and its name, for legends.
pub fn mark_legend(ui: &mut Ui, series: usize, name: &str) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(12.0), Sense::hover());
    paint_mark(ui, Mark::of(series), rect.center(), palette(ui).series(series));
    crate::gui::widgets::text::label(ui, Text::value(name).caption().muted());
}

/// One row of a dot plot.
#[derive(Debug, Clone, Copy)]
pub struct DotRow<'a> {
    /// Name of the field.
    pub name: &'a str,
    /// Share of each series, 0 to 1; `None` where it has none. The index is the series' colour and mark.
    pub shares: &'a [Option<f32>],
    /// The number as written.
    pub number: &'a str,
    /// A link at the end ("134 differ"), or nothing.
    pub link: &'a str,
}

/// A dot plot from `low` to 1 with a header of axis numbers as written by `ticks` (position, text). Returns the row
/// whose link was pressed.
pub fn dot_plot(
    ui: &mut Ui,
    low: f32,
    ticks: &[(f32, &str)],
    rows: &[DotRow<'_>],
    name_width: f32,
    number_title: &str,
) -> Option<usize> {
    let p = palette(ui);
    let dir = crate::gui::widgets::dir::Dir::of(ui);
    let width = ui.available_width();
    let (numbers, links) = (70.0, 84.0);
    let room = (width - name_width - numbers - links - 24.0).max(40.0);
    let mut pressed = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    let x_in = |area: Rect, share: f32| {
        area.left() + 8.0 + (area.width() - 16.0) * ((share - low) / (1.0 - low)).clamp(0.0, 1.0)
    };
    let (head, _) = ui.allocate_exact_size(Vec2::new(width, 26.0), Sense::hover());
    let area = dir.slice(head, name_width, room);
    for (at, text) in ticks {
        let place = Rect::from_center_size(pos2(x_in(area, *at), head.center().y), Vec2::new(48.0, 16.0));
        Text::value(*text).caption().muted().paint_in(ui, place, Side::Centre);
    }
    Text::label(number_title).caption().muted().paint_in(
        ui,
        dir.slice(head, name_width + room + 8.0, numbers),
        Side::End,
    );
    for (i, row) in rows.iter().enumerate() {
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 33.0), Sense::hover());
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, p.border));
        let area = dir.slice(rect, name_width, room);
        for (at, _) in ticks {
            ui.painter().vline(x_in(area, *at), rect.shrink(2.0).y_range(), Stroke::new(1.0, p.chart_grid));
        }
        let found: Vec<f32> = row.shares.iter().flatten().copied().collect();
        if let (Some(a), Some(b)) =
            (found.iter().copied().reduce(f32::min), found.iter().copied().reduce(f32::max))
        {
            ui.painter().hline(
                x_in(area, a)..=x_in(area, b),
                rect.center().y,
                Stroke::new(1.5, p.text_muted),
            );
        }
        for (series, share) in row.shares.iter().enumerate() {
            if let Some(share) = share {
                paint_mark(ui, Mark::of(series), pos2(x_in(area, *share), rect.center().y), p.series(series));
            }
        }
        Text::value(row.name).table().paint_in(ui, dir.slice(rect, 0.0, name_width - 8.0), Side::Start);
        Text::value(row.number).table().strong().paint_in(
            ui,
            dir.slice(rect, name_width + room + 8.0, numbers),
            Side::End,
        );
        if !row.link.is_empty() {
            let at = dir.slice(rect, width - links, links);
            let name = format!("{} {}", row.link, row.name);
            let mut child = ui
                .new_child(egui::UiBuilder::new().max_rect(at).layout(dir.end_layout()).id_salt(("dots", i)));
            if crate::gui::widgets::button::Button::link(row.link)
                .small()
                .name(&name)
                .show(&mut child)
                .clicked()
            {
                pressed = Some(i);
            }
        }
        super::bars::named(&response, &format!("{} {}", row.name, row.number));
    }
    pressed
}
