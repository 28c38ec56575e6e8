//! The waterfall of a pair's weight: each field moves the sum; plus goes right and minus left in every language.
//! Row 32 or more: name and reason in 112 or more, each in up to two lines, bar 14 high from the running sum, signed value in 44. The zero line is solid,
//! the link threshold dashed. A second form lists the levels of each field from zero.

use egui::{Color32, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

use crate::gui::theme::{Palette, palette};
use crate::gui::widgets::text::{Laid, Overflow, Side, Text, hint};

/// One row of a waterfall.
#[derive(Debug, Clone, Copy)]
pub struct WaterfallRow<'a> {
    /// Name of the field.
    pub name: &'a str,
    /// Why ("one digit differs").
    pub reason: &'a str,
    /// Weight in bits.
    pub weight: f32,
    /// The weight as written, with its sign.
    pub written: &'a str,
    /// The start or the sum: drawn from zero in its own colour.
    pub kind: WaterfallKind,
}

/// What a row of a waterfall is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaterfallKind {
    /// Before looking.
    Prior,
    /// A field.
    Field,
    /// The sum: from zero, in `attention`.
    Total,
}

fn weight_colour(p: &Palette, weight: f32) -> Color32 {
    match weight {
        w if w >= 2.5 => p.agree_strong,
        w if w > 0.0 => p.agree_weak,
        w if w > -0.05 => p.neutral_bar,
        w if w > -2.0 => p.disagree_weak,
        _ => p.disagree,
    }
}

/// A waterfall; `threshold` is where links begin.
pub fn waterfall(ui: &mut Ui, rows: &[WaterfallRow<'_>], threshold: f32) {
    let p = palette(ui);
    let (mut low, mut high, mut sum) = (0.0_f32, threshold.max(0.0), 0.0_f32);
    for row in rows.iter().filter(|r| r.kind != WaterfallKind::Total) {
        sum += row.weight;
        low = low.min(sum);
        high = high.max(sum);
    }
    let dir = crate::gui::widgets::dir::Dir::of(ui);
    let width = ui.available_width();
    let (names, values) = ((width * 0.44).clamp(112.0, 168.0), 44.0);
    let room = (width - names - values - 12.0).max(24.0);
    let span = (high - low).max(0.1);
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut running = 0.0;
    for row in rows {
        let name = Text::label(row.name).table();
        let name = if row.kind == WaterfallKind::Total { name.strong() } else { name };
        let words = [name, Text::label(row.reason).caption().muted()];
        let words: [Laid; 2] = words.map(|text| text.wrap_to(2).lay(ui, names, Overflow::Wrap));
        let height = (words.iter().map(|laid| laid.size().y).sum::<f32>() + 4.0).max(32.0);
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
        let area = dir.slice(rect, names + 4.0, room);
        let x = |value: f32| area.left() + room * (value - low) / span;
        let (from, to, colour) = match row.kind {
            WaterfallKind::Prior => (0.0, row.weight, p.neutral_bar),
            WaterfallKind::Field => (running, running + row.weight, weight_colour(p, row.weight)),
            WaterfallKind::Total => (0.0, row.weight, p.attention),
        };
        if row.kind == WaterfallKind::Total {
            ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, p.border));
        } else {
            running += row.weight;
        }
        ui.painter().vline(x(0.0).round(), area.y_range(), Stroke::new(1.0, p.text_muted));
        let dashes = [pos2(x(threshold), area.top()), pos2(x(threshold), area.bottom())];
        ui.painter().extend(egui::Shape::dashed_line(&dashes, Stroke::new(1.0, p.accent), 3.0, 2.0));
        let (a, b) = (x(from).min(x(to)), x(from).max(x(to)));
        let bar =
            Rect::from_min_max(pos2(a, area.center().y - 7.0), pos2(b.max(a + 1.5), area.center().y + 7.0));
        ui.painter().rect_filled(bar, 1.0, colour);
        let place = dir.slice(rect, 0.0, names);
        let (top, bottom) = place.split_top_bottom_at_y(
            place.top() + height * words[0].size().y / (words[0].size().y + words[1].size().y).max(1.0),
        );
        words[0].paint_aligned(ui, top, Side::Start);
        words[1].paint_aligned(ui, bottom, Side::Start);
        let at = dir.slice(rect, width - values, values);
        Text::value(row.written).table().strong().paint_in(ui, at, Side::End);
        let says = format!("{} {} {}", row.name, row.written, row.reason);
        response
            .widget_info(|| WidgetInfo::labeled(Role::Label, true, crate::gui::widgets::bidi::plain(&says)));
        // What did not fit is read in full here.
        if words.iter().any(|laid| laid.elided) {
            hint(response, &format!("{}\n{}", row.name, row.reason));
        }
    }
}

/// The levels of one field and what each says.
#[derive(Debug, Clone, Copy)]
pub struct LevelRow<'a> {
    /// The field's name on its first level, else empty.
    pub field: &'a str,
    /// The level ("one letter apart").
    pub level: &'a str,
    /// Weight in bits.
    pub weight: f32,
    /// The weight as written.
    pub written: &'a str,
}

/// Weights of levels as bars from a common zero line, 22 per row; each field is a line of its own above its levels, so that neither its name nor
/// theirs must be cut.
pub fn level_bars(ui: &mut Ui, rows: &[LevelRow<'_>]) {
    let p = palette(ui);
    let dir = crate::gui::widgets::dir::Dir::of(ui);
    let width = ui.available_width();
    let longest = rows.iter().map(|r| Text::label(r.level).table().line(ui).size().x).fold(0.0, f32::max);
    let (levels, values) = ((longest + 26.0).clamp(width * 0.4, width * 0.62), 48.0);
    let room = (width - levels - values - 8.0).max(24.0);
    let low = rows.iter().map(|r| r.weight).fold(0.0, f32::min);
    let high = rows.iter().map(|r| r.weight).fold(0.1, f32::max);
    ui.spacing_mut().item_spacing.y = 0.0;
    for (i, row) in rows.iter().enumerate() {
        let head = match (row.field.is_empty(), i) {
            (true, _) => 0.0,
            (false, 0) => 22.0,
            (false, _) => 30.0,
        };
        // A name that is longer than that goes on in a second line.
        let name = Text::label(row.level).table().muted().wrap_to(2).lay(ui, levels - 20.0, Overflow::Wrap);
        let height = (name.size().y + 4.0).max(22.0);
        let (whole, response) = ui.allocate_exact_size(Vec2::new(width, height + head), Sense::hover());
        let rect = whole.with_min_y(whole.top() + head);
        if head > 22.0 {
            ui.painter().hline(whole.x_range(), whole.top() + 4.0, Stroke::new(1.0, p.border));
        }
        if head > 0.0 {
            let line = Rect::from_min_size(rect.min - Vec2::new(0.0, 22.0), Vec2::new(width, 22.0));
            Text::label(row.field).table().strong().paint_in(ui, line, Side::Start);
        }
        let area = dir.slice(rect, levels, room);
        let x = |w: f32| area.left() + room * (w - low) / (high - low);
        let (a, b) = (x(0.0).min(x(row.weight)), x(0.0).max(x(row.weight)));
        let bar =
            Rect::from_min_max(pos2(a, area.center().y - 7.0), pos2(b.max(a + 1.0), area.center().y + 7.0));
        ui.painter().rect_filled(bar, 1.0, weight_colour(p, row.weight));
        ui.painter().vline(x(0.0).round(), area.y_range(), Stroke::new(1.0, p.text_muted));
        let place = dir.slice(rect, 12.0, levels - 20.0);
        name.paint_aligned(ui, place, Side::Start);
        let at = dir.slice(rect, width - values, values);
        Text::value(row.written).table().strong().paint_in(ui, at, Side::End);
        let says = format!("{} {} {}", row.field, row.level, row.written);
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Label, true, crate::gui::widgets::bidi::plain(says.trim()))
        });
        if name.elided {
            hint(response, row.level);
        }
    }
}
