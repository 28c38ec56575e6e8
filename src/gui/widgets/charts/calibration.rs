//! The calibration drawing: the chance given against the share found, tenth by tenth, with how many pairs each tenth has. Not mirrored.

use egui::{Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2};

use crate::gui::theme::palette;
use crate::gui::widgets::text::{Side, Text, hint};

/// What was found of the pairs of one tenth; all shares 0 to 1.
#[derive(Clone, Copy, Debug)]
pub struct CalibrationPoint {
    /// The mean chance given.
    pub given: f32,
    /// The share that was the same.
    pub found: f32,
    /// What that share may be in truth: lowest and highest.
    pub range: [f32; 2],
}

/// What is drawn.
#[derive(Clone, Copy)]
pub struct Calibration<'a> {
    /// What people found: discs with their range.
    pub found: &'a [CalibrationPoint],
    /// How many pairs each tenth has: bars at the foot, logarithmic.
    pub pairs: [usize; 10],
    /// What a tenth says in words, for whoever rests on it.
    pub says: &'a dyn Fn(usize) -> String,
    /// A share in percent.
    pub write: &'a dyn Fn(f32) -> String,
    /// Accessible name; it should say what the drawing says.
    pub name: &'a str,
}

/// Room for the numbers at the left and below.
const LEFT: f32 = 40.0;
const BELOW: f32 = 18.0;

/// Draws it.
pub fn calibration(ui: &mut Ui, size: Vec2, look: &Calibration<'_>) -> Response {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let plot = Rect::from_min_max(rect.min + vec2(LEFT, 8.0), rect.max - vec2(8.0, BELOW));
    let at = |(x, y): (f32, f32)| {
        pos2(
            plot.left() + plot.width() * x.clamp(0.0, 1.0),
            plot.bottom() - plot.height() * y.clamp(0.0, 1.0),
        )
    };
    let faint = Stroke::new(1.0, p.border);
    for share in [0.0, 0.5, 1.0] {
        let point = at((share, share));
        ui.painter().hline(plot.x_range(), point.y, faint);
        let words = (look.write)(share);
        let left =
            Rect::from_center_size(pos2(rect.left() + LEFT / 2.0 - 3.0, point.y), vec2(LEFT - 6.0, 14.0));
        Text::value(words.as_str()).caption().muted().paint_in(ui, left, Side::Right);
        let below = pos2(point.x.min(plot.right() - 10.0), plot.bottom() + BELOW / 2.0 + 1.0);
        Text::value(words.as_str()).caption().muted().paint_at(ui, below);
    }
    let most = look.pairs.iter().copied().max().unwrap_or_default().max(1);
    let log = |n: usize| ((n + 1) as f32).ln();
    for (i, n) in look.pairs.iter().enumerate().filter(|(_, n)| **n > 0) {
        let (from, to) = (at((i as f32 / 10.0, 0.0)), at(((i + 1) as f32 / 10.0, 0.0)));
        let height = plot.height() * 0.3 * log(*n) / log(most);
        let bar = Rect::from_min_max(pos2(from.x + 1.0, from.y - height), pos2(to.x - 1.0, to.y));
        ui.painter().rect_filled(bar, 1.0, p.surface_sunken);
    }
    let dotted = [plot.left_bottom(), plot.right_top()];
    ui.painter().extend(Shape::dashed_line(&dotted, Stroke::new(1.0, p.text_muted), 2.0, 3.0));
    for point in look.found {
        let (low, high) = (at((point.given, point.range[0])), at((point.given, point.range[1])));
        ui.painter().vline(low.x, high.y..=low.y, Stroke::new(1.5, p.accent));
    }
    let line: Vec<Pos2> = look.found.iter().map(|q| at((q.given, q.found))).collect();
    for dot in &line {
        ui.painter().circle_filled(*dot, 4.0, p.accent);
    }
    if line.len() > 1 {
        ui.painter().line(line, Stroke::new(2.0, p.accent));
    }
    super::bars::named(&response, look.name);
    let pointed = response.hover_pos().filter(|pos| plot.contains(*pos));
    let tenth = pointed.map(|pos| (((pos.x - plot.left()) / plot.width() * 10.0) as usize).min(9));
    match tenth {
        Some(tenth) => {
            let band = Rect::from_min_max(
                pos2(at((tenth as f32 / 10.0, 0.0)).x, plot.top()),
                pos2(at(((tenth + 1) as f32 / 10.0, 0.0)).x, plot.bottom()),
            );
            ui.painter().rect_filled(band, 0.0, p.hover.gamma_multiply(0.6));
            hint(response, &(look.says)(tenth))
        }
        None => response,
    }
}
