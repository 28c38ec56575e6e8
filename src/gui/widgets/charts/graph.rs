//! Records in a circle with lines between them: thick where a pair speaks strongly, broken where a single doubtful link holds two groups.

use std::f32::consts::TAU;

use egui::{Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2};

use crate::gui::theme::palette;
use crate::gui::widgets::badge::paint_source_letter;
use crate::gui::widgets::text::{Side, Text};

/// A node: a record, with the series and letter of its source.
#[derive(Debug, Clone)]
pub struct Node {
    /// Index of the source's colour.
    pub series: usize,
    /// The source's letter.
    pub letter: String,
    /// What stands beside it.
    pub label: String,
}

/// A line between two nodes.
#[derive(Debug, Clone)]
pub struct Line {
    /// Position of one node.
    pub a: usize,
    /// Position of the other.
    pub b: usize,
    /// How strongly it speaks, 0 to 1.
    pub strength: f32,
    /// Drawn broken, in the colour of doubt.
    pub doubtful: bool,
    /// What is said of it when pointed at.
    pub words: String,
}

const LABEL: f32 = 150.0;
const NEAR: f32 = 6.0;

/// Draws the graph; `name` says what it shows. Says which line is pointed at.
pub fn graph(
    ui: &mut Ui,
    height: f32,
    nodes: &[Node],
    lines: &[Line],
    name: &str,
) -> (Response, Option<usize>) {
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let radius = vec2((rect.width() / 2.0 - LABEL).clamp(40.0, 170.0), rect.height() / 2.0 - 24.0);
    let places: Vec<Pos2> = (0..nodes.len()).map(|i| place(rect.center(), radius, i, nodes.len())).collect();
    let pointed = ui.input(|i| i.pointer.hover_pos()).filter(|p| rect.contains(*p) && response.hovered());
    let near = pointed.and_then(|p| nearest(p, &places, lines));
    let p = palette(ui);
    for (i, line) in lines.iter().enumerate() {
        let (Some(&a), Some(&b)) = (places.get(line.a), places.get(line.b)) else { continue };
        let ink = if line.doubtful { p.attention } else { p.accent };
        let ink = if near.is_some_and(|n| n != i) { ink.gamma_multiply(0.35) } else { ink };
        let stroke = Stroke::new(1.0 + 3.0 * line.strength.clamp(0.0, 1.0), ink);
        if line.doubtful {
            ui.painter().extend(Shape::dashed_line(&[a, b], stroke, 5.0, 4.0));
        } else {
            ui.painter().line_segment([a, b], stroke);
        }
    }
    for (node, &at) in nodes.iter().zip(&places) {
        paint_source_letter(ui, Rect::from_center_size(at, Vec2::splat(22.0)), node.series, &node.letter);
        let right = at.x >= rect.center().x - 1.0;
        let area = if right {
            Rect::from_min_max(pos2(at.x + 15.0, at.y - 9.0), pos2(rect.right(), at.y + 9.0))
        } else {
            Rect::from_min_max(pos2(rect.left(), at.y - 9.0), pos2(at.x - 15.0, at.y + 9.0))
        };
        let text = Text::label(node.label.as_str()).caption().muted();
        // Left and right here are places in a plot, which is not mirrored.
        let mirrored = crate::gui::widgets::dir::Dir::of(ui).is_rtl();
        let side = if right == mirrored { Side::End } else { Side::Start };
        text.paint_in(ui, area, side);
    }
    super::bars::named(&response, name);
    (response, near)
}

fn place(centre: Pos2, radius: Vec2, i: usize, n: usize) -> Pos2 {
    let angle = TAU * (i as f32 / n.max(1) as f32) - TAU / 4.0 + if n == 2 { TAU / 4.0 } else { 0.0 };
    centre + vec2(radius.x * angle.cos(), radius.y * angle.sin())
}

fn nearest(pointer: Pos2, places: &[Pos2], lines: &[Line]) -> Option<usize> {
    let distance = |line: &Line| {
        let (a, b) = (*places.get(line.a)?, *places.get(line.b)?);
        let along = b - a;
        let t = ((pointer - a).dot(along) / along.length_sq().max(1.0)).clamp(0.0, 1.0);
        Some((a + along * t).distance(pointer))
    };
    let near = lines.iter().enumerate().filter_map(|(i, l)| Some((i, distance(l)?)));
    near.min_by(|x, y| x.1.total_cmp(&y.1)).filter(|(_, d)| *d <= NEAR).map(|(i, _)| i)
}
