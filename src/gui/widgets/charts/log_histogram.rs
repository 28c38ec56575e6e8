//! The histogram of pairs with two draggable handles: not the same | to review | the same.
//! Counts on a logarithmic axis; the zone between the handles is tinted; arrow keys move the focused handle by
//! 0.1, which is what the boundaries are rounded to. Not mirrored: the same stands right in every language.

use egui::{
    Color32, CursorIcon, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
};

use crate::gui::theme::palette;
use crate::gui::widgets::button::focus_ring;
use crate::gui::widgets::text::{Side, Text};

/// What the histogram shows.
#[derive(Clone, Copy)]
pub struct LogHistogram<'a> {
    /// Count of each bin.
    pub counts: &'a [u64],
    /// Weight at the left of the first bin.
    pub low: f32,
    /// Weight at the right of the last bin.
    pub high: f32,
    /// Names of the two handles, for screen readers.
    pub handles: [&'a str; 2],
    /// Writes a count ("10,000").
    pub write_count: &'a dyn Fn(u64) -> String,
    /// Writes a weight ("+10").
    pub write_weight: &'a dyn Fn(f32) -> String,
    /// Height of the whole.
    pub height: f32,
}

/// Shows the histogram; `bounds` are the lower and upper handle. Returns whether one moved.
pub fn log_histogram(ui: &mut Ui, look: &LogHistogram<'_>, bounds: &mut [f32; 2]) -> bool {
    let p = palette(ui);
    let (rect, chart) = ui.allocate_exact_size(Vec2::new(ui.available_width(), look.height), Sense::hover());
    let most = look.counts.iter().copied().max().unwrap_or(1).max(10);
    // Beside the bars, which would hide the numbers.
    let highest = Text::value((look.write_count)(10_u64.pow(most.ilog10()))).caption();
    let numbers = highest.line(ui).size().x + 8.0;
    let plot = Rect::from_min_max(rect.min, rect.max - Vec2::new(numbers, 20.0));
    let span = (look.high - look.low).max(f32::EPSILON);
    let x_of = |w: f32| plot.left() + plot.width() * ((w - look.low) / span).clamp(0.0, 1.0);
    let top = (most as f32).log10() * 1.12;
    let y_of = |n: f32| plot.bottom() - (plot.height() - 8.0) * (n.max(1.0).log10() / top).clamp(0.0, 1.0);
    let between = Rect::from_min_max(pos2(x_of(bounds[0]), plot.top()), pos2(x_of(bounds[1]), plot.bottom()));
    ui.painter().rect_filled(between, 0.0, p.attention_soft);
    let mut mark = 10_u64;
    while mark <= most {
        let y = y_of(mark as f32).round() + 0.5;
        ui.painter().hline(plot.x_range(), y, Stroke::new(1.0, p.chart_grid));
        let place = Rect::from_center_size(pos2(rect.right() - numbers / 2.0, y), Vec2::new(numbers, 16.0));
        Text::value((look.write_count)(mark)).caption().muted().paint_in(ui, place, Side::Right);
        mark = mark.saturating_mul(10);
    }
    let step = plot.width() / look.counts.len().max(1) as f32;
    for (i, count) in look.counts.iter().enumerate().filter(|(_, n)| **n > 0) {
        let middle = look.low + span * (i as f32 + 0.5) / look.counts.len() as f32;
        let colour = zone_colour(p, middle, bounds);
        let left = plot.left() + step * i as f32;
        // A single pair still shows as a low bar: log 1 would be nothing.
        let y = y_of(*count as f32).min(plot.bottom() - 3.0);
        let bar = Rect::from_min_max(
            pos2(left, y),
            pos2(left + step - if step > 3.0 { 1.0 } else { 0.0 }, plot.bottom()),
        );
        ui.painter().rect_filled(bar, 1.0, colour);
    }
    ui.painter().hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, p.text_muted));
    axis_numbers(ui, look, plot, &x_of);
    super::bars::named(&chart, &look.handles.join(" "));
    let mut moved = false;
    let colours = [p.attention, p.accent];
    for i in 0..2 {
        let response = handle(ui, &chart, i, plot, x_of(bounds[i]), colours[i]);
        let mut to = bounds[i];
        if response.dragged()
            && let Some(at) = response.interact_pointer_pos()
        {
            to = look.low + span * ((at.x - plot.left()) / plot.width()).clamp(0.0, 1.0);
        }
        if response.has_focus() {
            let filter = egui::EventFilter { horizontal_arrows: true, ..Default::default() };
            ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
            let steps = ui.input(|k| {
                i32::from(k.key_pressed(Key::ArrowRight)) - i32::from(k.key_pressed(Key::ArrowLeft))
            });
            to += steps as f32 * 0.1;
        }
        // A bound that nobody moves stays what it is, also between two tenths or outside of what is drawn.
        if to == bounds[i] {
            name_handle(&response, look.handles[i], bounds[i]);
            continue;
        }
        to = (to * 10.0).round() / 10.0;
        to = if i == 0 { to.max(look.low).min(bounds[1]) } else { to.min(look.high).max(bounds[0]) };
        if (to - bounds[i]).abs() > 0.01 {
            bounds[i] = to;
            moved = true;
        }
        name_handle(&response, look.handles[i], bounds[i]);
    }
    moved
}

fn name_handle(response: &egui::Response, name: &str, value: f32) {
    let says = crate::gui::widgets::bidi::plain(name);
    response.widget_info(|| WidgetInfo::slider(true, f64::from(value), &says));
}

fn zone_colour(p: &crate::gui::theme::Palette, weight: f32, bounds: &[f32; 2]) -> Color32 {
    match weight {
        w if w < bounds[0] => p.neutral_bar,
        w if w < bounds[1] => p.attention,
        _ => p.accent,
    }
}

fn axis_numbers(ui: &Ui, look: &LogHistogram<'_>, plot: Rect, x_of: &dyn Fn(f32) -> f32) {
    let span = look.high - look.low;
    let step = if span > 60.0 {
        20.0
    } else if span > 15.0 {
        10.0
    } else {
        5.0
    };
    let mut at = (look.low / step).ceil() * step;
    while at <= look.high {
        let place = Rect::from_center_size(pos2(x_of(at), plot.bottom() + 11.0), Vec2::new(60.0, 16.0));
        if place.left() >= plot.left() - 20.0 && place.right() <= plot.right() + 20.0 {
            Text::value((look.write_weight)(at)).caption().muted().paint_in(ui, place, Side::Centre);
        }
        at += step;
    }
}

/// A line over the full height and a grip 14 × 28 at its foot.
fn handle(ui: &mut Ui, chart: &Response, i: usize, plot: Rect, x: f32, colour: Color32) -> Response {
    let p = palette(ui);
    let grip = Rect::from_center_size(pos2(x, plot.bottom() - 32.0), Vec2::new(14.0, 28.0));
    let hit = Rect::from_center_size(pos2(x, plot.center().y), Vec2::new(14.0, plot.height()));
    let response = ui
        .interact(hit, chart.id.with(i), Sense::click_and_drag())
        .on_hover_cursor(CursorIcon::ResizeHorizontal);
    ui.painter().vline(x, plot.y_range(), Stroke::new(2.0, colour));
    ui.painter().rect(grip, 7.0, p.surface_raised, Stroke::new(2.0, colour), StrokeKind::Inside);
    for dx in [-1.5, 1.5] {
        ui.painter().vline(x + dx, grip.center().y - 4.0..=grip.center().y + 4.0, Stroke::new(1.0, colour));
    }
    focus_ring(ui, grip, &response);
    if response.clicked() || response.drag_started() {
        response.request_focus();
    }
    response
}

/// A histogram with a range of two round handles below it (facets, strictness). `bounds` are shares 0 to 1 of
/// the width. Returns whether one moved.
pub fn range_histogram(
    ui: &mut Ui,
    height: f32,
    heights: &[f32],
    bounds: &mut [f32; 2],
    names: [&str; 2],
) -> bool {
    let p = palette(ui);
    let (rect, chart) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), height + 14.0), Sense::hover());
    let plot = Rect::from_min_max(rect.min + Vec2::new(6.0, 0.0), rect.max - Vec2::new(6.0, 14.0));
    let n = heights.len().max(1) as f32;
    super::bars::histogram_coloured_in(ui, plot, heights, |i| {
        let middle = (i as f32 + 0.5) / n;
        if middle >= bounds[0] && middle <= bounds[1] { p.accent } else { p.chart_grid }
    });
    let y = plot.bottom() + 6.0;
    ui.painter().hline(plot.x_range(), y, Stroke::new(2.0, p.border));
    let x_of = |share: f32| plot.left() + plot.width() * share;
    ui.painter().hline(x_of(bounds[0])..=x_of(bounds[1]), y, Stroke::new(2.0, p.accent));
    let mut moved = false;
    for i in 0..2 {
        let centre = pos2(x_of(bounds[i]), y);
        let hit = Rect::from_center_size(centre, Vec2::splat(24.0));
        let response = ui.interact(hit, chart.id.with(i), Sense::click_and_drag());
        ui.painter().circle(centre, 5.0, p.surface_raised, Stroke::new(2.0, p.accent));
        let mut to = bounds[i];
        if response.dragged()
            && let Some(at) = response.interact_pointer_pos()
        {
            to = ((at.x - plot.left()) / plot.width()).clamp(0.0, 1.0);
        }
        if response.has_focus() {
            ui.painter().circle_stroke(centre, 9.0, Stroke::new(2.0, p.focus));
            let filter = egui::EventFilter { horizontal_arrows: true, ..Default::default() };
            ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
            let steps = ui.input(|k| {
                i32::from(k.key_pressed(Key::ArrowRight)) - i32::from(k.key_pressed(Key::ArrowLeft))
            });
            to += steps as f32 / n;
        }
        to = if i == 0 { to.clamp(0.0, bounds[1]) } else { to.clamp(bounds[0], 1.0) };
        if (to - bounds[i]).abs() > 1e-4 {
            bounds[i] = to;
            moved = true;
        }
        let value = f64::from(bounds[i]);
        response
            .widget_info(|| WidgetInfo { role: Role::Slider, ..WidgetInfo::slider(true, value, names[i]) });
    }
    moved
}
