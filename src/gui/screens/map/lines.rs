//! The lines between columns and fields: solid where mapped, dashed where proposed, with the score of what asks; and dragging a new one.

use egui::{
    CursorIcon, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    epaint::CubicBezierShape, pos2,
};

use super::facts::{columns_of, field_of, open};
use super::{ROW, View, columns};
use crate::base::{ColumnName, FieldName, SourceId};
use crate::gui::look::Look;
use crate::gui::theme::palette;
use crate::gui::widgets::dir::Dir;
use crate::gui::widgets::text::Text;
use crate::gui::wishes::Wishes;

const DOT: f32 = 5.0;

/// Draws lines and dots, and lets dots be dragged to a field.
#[expect(clippy::too_many_arguments, reason = "the lines touch both lists")]
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    columns: &[ColumnName],
    (start, end): (Rect, Rect),
    fields: &[(FieldName, Rect)],
    wishes: &mut Wishes,
) {
    let p = palette(ui);
    let dir = Dir::of(ui);
    let from_x = dir.end_x(start);
    let to_x = dir.start_x(end);
    let from = |i: usize| pos2(from_x, start.top() + ROW * (i as f32 + 0.5));
    let to =
        |field: &FieldName| fields.iter().find(|(f, _)| f == field).map(|(_, r)| pos2(to_x, r.center().y));
    let mut asked: Vec<&ColumnName> = Vec::new();
    for (i, column) in columns.iter().enumerate() {
        let Some(target) = field_of(look, id, column).and_then(to) else { continue };
        let strong =
            view.column.as_ref() == Some(column) || view.field.as_ref() == field_of(look, id, column);
        line(ui, from(i), target, Stroke::new(if strong { 3.0 } else { 2.0 }, p.accent), false);
    }
    let proposals: Vec<_> = open(look, view, id).into_iter().cloned().collect();
    let mut pills = Vec::new();
    for proposal in &proposals {
        let Some(target) = to(&proposal.decision.field) else { continue };
        for column in columns_of(&proposal.decision.from) {
            let Some(i) = columns.iter().position(|c| c == column) else { continue };
            asked.push(column);
            let colour = if proposal.asks { p.attention } else { p.accent };
            line(ui, from(i), target, Stroke::new(2.0, colour), true);
            pills.push((from(i) + (target - from(i)) * 0.5, proposal.confidence, proposal.asks));
        }
    }
    for (at, confidence, asks) in pills {
        pill(ui, at, &crate::text::numbers::number(look.language, confidence, 2), asks);
    }
    let mapped: Vec<&FieldName> =
        look.project.mappings.lines.iter().filter(|l| &l.source == id).map(|l| &l.field).collect();
    for (field, rect) in fields {
        let centre = pos2(to_x, rect.center().y);
        let asks = proposals.iter().any(|q| &q.decision.field == field);
        dot(ui, centre, mapped.contains(&field), asks);
    }
    let mut dropped = None;
    for (i, column) in columns.iter().enumerate() {
        let centre = from(i);
        let hit = Rect::from_center_size(centre, Vec2::splat(26.0));
        let response = ui
            .interact(hit, ui.unique_id().with(("dot", column.as_str())), Sense::drag())
            .on_hover_cursor(CursorIcon::Grab);
        let name = format!("{} {column}", look.t("mapping-drag"));
        response
            .widget_info(|| WidgetInfo::labeled(Role::Button, true, crate::gui::widgets::bidi::plain(&name)));
        dot(ui, centre, field_of(look, id, column).is_some(), asked.contains(&column));
        if response.hovered() && !response.dragged() {
            ui.painter().circle_stroke(centre, DOT + 3.0, Stroke::new(1.5, p.accent));
        }
        if response.drag_started() {
            view.dragged = Some(column.clone());
            view.column = Some(column.clone());
        }
        let Some(pointer) =
            ui.input(|i| i.pointer.latest_pos()).filter(|_| response.dragged() || response.drag_stopped())
        else {
            continue;
        };
        if response.dragged() {
            line(ui, centre, pointer, Stroke::new(2.0, p.accent), true);
        }
        if response.drag_stopped() {
            dropped = Some((column.clone(), pointer));
        }
    }
    if let Some((column, pointer)) = dropped {
        view.dragged = None;
        let hit = |r: &Rect| r.expand2(Vec2::new(24.0, 0.0)).contains(pointer);
        if let Some((field, _)) = fields.iter().find(|(_, r)| hit(r)) {
            wishes.edit(columns::put(id, &column, field));
            view.field = Some(field.clone());
        }
    }
}

fn line(ui: &Ui, from: Pos2, to: Pos2, stroke: Stroke, dashed: bool) {
    let bend = (to.x - from.x) * 0.5;
    let points = [from, pos2(from.x + bend, from.y), pos2(to.x - bend, to.y), to];
    let curve = CubicBezierShape::from_points_stroke(points, false, egui::Color32::TRANSPARENT, stroke);
    if dashed {
        let path = curve.flatten(Some(0.5));
        ui.painter().extend(Shape::dashed_line(&path, stroke, 5.0, 4.0));
    } else {
        ui.painter().add(curve);
    }
}

fn dot(ui: &Ui, centre: Pos2, filled: bool, asks: bool) {
    let p = palette(ui);
    let (fill, edge) = match (filled, asks) {
        (true, _) => (p.accent, p.accent),
        (_, true) => (p.surface_raised, p.attention),
        _ => (p.surface_raised, p.border_strong),
    };
    ui.painter().circle(centre, DOT, fill, Stroke::new(2.0, edge));
}

fn pill(ui: &Ui, centre: Pos2, words: &str, asks: bool) {
    let p = palette(ui);
    let (ink, edge) = if asks { (p.attention_ink, p.attention) } else { (p.accent_ink, p.accent) };
    let text = Text::label(words).caption().colour(ink);
    let size = Vec2::new(text.line(ui).size().x + 16.0, 20.0);
    let rect = Rect::from_center_size(centre, size);
    ui.painter().rect(rect, 10.0, p.surface_raised, Stroke::new(1.0, edge), StrokeKind::Inside);
    text.paint_at(ui, rect.center());
}
