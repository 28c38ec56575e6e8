//! A strip of small parts (icon, text, keycap, gap) in one line: the inside of buttons, badges and chips.
//! Measured first, then painted from the start side, so every control mirrors the same way.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Stroke, StrokeKind, Ui, Vec2, pos2};

use super::dir::Dir;
use super::text::Text;
use crate::gui::theme::icons::{Flip, Icon};
use crate::gui::theme::tokens;

/// One part of a strip.
#[derive(Debug, Clone)]
pub enum Part {
    /// An icon of this side length.
    Icon(Icon, f32, Color32),
    /// A text.
    Text(Arc<Galley>),
    /// A key in a frame: text, edge colour, fill.
    Key(Arc<Galley>, Color32, Color32),
    /// An arrow key in a frame: icon, ink, edge colour, fill. Our fonts have no arrows.
    KeyIcon(Icon, Color32, Color32, Color32),
    /// Extra room.
    Space(f32),
}

impl Part {
    fn width(&self) -> f32 {
        match self {
            Self::Icon(_, side, _) => *side,
            Self::Text(galley) => galley.size().x,
            Self::Key(galley, ..) => galley.size().x.max(8.0) + 10.0,
            Self::KeyIcon(..) => 20.0,
            Self::Space(width) => *width,
        }
    }
}

/// Parts with a gap between them.
#[derive(Debug, Clone, Default)]
pub struct Strip {
    /// From the start side.
    pub parts: Vec<Part>,
    /// Room between two parts.
    pub gap: f32,
}

impl Strip {
    /// An empty strip.
    pub fn new(gap: f32) -> Self {
        Self { parts: Vec::new(), gap }
    }

    /// Width of all parts and gaps.
    pub fn width(&self) -> f32 {
        let gaps = self.gap * self.parts.len().saturating_sub(1) as f32;
        self.parts.iter().map(Part::width).sum::<f32>() + gaps
    }

    /// Paints the parts from the start side of `rect`, centred vertically.
    pub fn paint(&self, ui: &Ui, rect: Rect) {
        let dir = Dir::of(ui);
        let mut offset = 0.0;
        for part in &self.parts {
            let width = part.width();
            let place = dir.slice(rect, offset, width);
            match part {
                Part::Icon(icon, side, tint) => {
                    let flip = if dir.is_rtl() && icon.mirrors() { Flip::Sideways } else { Flip::None };
                    let at = Rect::from_center_size(place.center(), Vec2::splat(*side));
                    icon.paint_flipped(ui.painter(), at, *tint, flip);
                }
                Part::Text(galley) => {
                    let y = place.center().y - galley.size().y / 2.0;
                    ui.painter().galley(pos2(place.left(), y), galley.clone(), Color32::PLACEHOLDER);
                }
                Part::Key(galley, edge, fill) => {
                    let rect = paint_key_frame(ui, place, *edge, *fill);
                    ui.painter().galley(
                        rect.center() - galley.size() / 2.0,
                        galley.clone(),
                        Color32::PLACEHOLDER,
                    );
                }
                Part::KeyIcon(icon, ink, edge, fill) => {
                    let rect = paint_key_frame(ui, place, *edge, *fill);
                    icon.paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(12.0)), *ink);
                }
                Part::Space(_) => {}
            }
            offset += width + self.gap;
        }
    }
}

/// The part that shows a key: its name, or an icon for the arrow keys.
pub fn key_part(ui: &Ui, key: &str, ink: Color32, edge: Color32, fill: Color32) -> Part {
    let arrow = match key {
        "↑" | "Up" => Icon::Up,
        "↓" | "Down" => Icon::Down,
        "←" | "Left" => Icon::Left,
        "→" | "Right" => Icon::Right,
        _ => return Part::Key(Text::value(key).caption().colour(ink).line(ui), edge, fill),
    };
    Part::KeyIcon(arrow, ink, edge, fill)
}

/// A key's name as it is read aloud and found by tests.
pub fn key_name(key: &str) -> &str {
    match key {
        "↑" => "Up",
        "↓" => "Down",
        "←" => "Left",
        "→" => "Right",
        other => other,
    }
}

fn paint_key_frame(ui: &Ui, place: Rect, edge: Color32, fill: Color32) -> Rect {
    let rect = Rect::from_center_size(place.center(), Vec2::new(place.width(), 17.0));
    let painter = ui.painter();
    painter.rect(rect, tokens().radius.tag, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    painter.hline(rect.shrink2(Vec2::new(2.0, 0.0)).x_range(), rect.bottom() - 0.5, Stroke::new(1.5, edge));
    rect
}
