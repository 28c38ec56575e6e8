//! The source's columns at the start side, with samples; each has a dot that can be dragged to a field, and a menu.

use egui::{Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::facts::{field_of, open, why_column};
use super::{Dialog, ROW, View, card_head, field_form, field_label};
use crate::base::{ColumnName, SourceId};
use crate::findings::Message;
use crate::gui::frame::menu::{below, item};
use crate::gui::look::Look;
use crate::gui::screens::sources::as_read::kind_icon;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::{Tone, badge, badge_width, tag};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::{Select, select_from};
use crate::gui::widgets::text::{Side, Text, hint, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;
use crate::schema::{From, Mapping, MappingEdit};
use crate::table::Kind;

/// The head: which source, how many columns.
pub(super) fn head_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    id: &SourceId,
    columns: &[ColumnName],
    wishes: &mut Wishes,
) {
    let sources = &look.project.sources;
    card_head(
        ui,
        |ui| {
            let mut at = sources.iter().position(|s| &s.id == id);
            let name = look.t("mapping-source");
            let width = Some((ui.available_width()).min(230.0));
            let select = Select {
                name: &name,
                small: true,
                strong: true,
                icon: Some(Icon::Sheet),
                width,
                ..Select::default()
            };
            let text = |i: usize| Text::label(sources.get(i).map(|s| s.label.clone()).unwrap_or_default());
            if select_from(ui, &mut at, sources.len(), text, select)
                && let Some(source) = at.and_then(|i| sources.get(i))
            {
                let id = source.id.clone();
                wishes.select(move |s| s.choose_source(&id));
            }
        },
        |ui| {
            let words = look.say(&Message::new("mapping-n-columns").with("n", columns.len()));
            label(ui, Text::label(words).caption().muted());
        },
    );
}

/// Fills a field of a source from a column, which leaves the field it filled so far.
pub(super) fn put(id: &SourceId, column: &ColumnName, field: &crate::base::FieldName) -> Edit {
    let from = From::Column(column.clone());
    let mapping = Mapping { source: id.clone(), field: field.clone(), from };
    Edit::Mapping { edit: MappingEdit::Move { mapping } }
}

/// Draws the rows.
pub(super) fn rows_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    columns: &[ColumnName],
    area: Rect,
    wishes: &mut Wishes,
) {
    for (i, column) in columns.iter().enumerate() {
        let rect =
            Rect::from_min_size(pos2(area.left(), area.top() + ROW * i as f32), vec2(area.width(), ROW));
        if ui.is_rect_visible(rect) {
            ui.push_id(("column", column.as_str()), |ui| row_ui(ui, look, view, id, column, rect, wishes));
        }
    }
}

fn row_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    column: &ColumnName,
    rect: Rect,
    wishes: &mut Wishes,
) {
    let p = palette(ui);
    let dir = Dir::of(ui);
    // The dot at the edge belongs to the lines.
    let hit = dir.slice(rect, 0.0, rect.width() - 14.0);
    let response = ui.interact(hit, ui.unique_id().with("row"), Sense::click());
    let asking = open(look, view, id)
        .iter()
        .any(|q| q.asks && super::facts::columns_of(&q.decision.from).contains(&column));
    let mapped = field_of(look, id, column);
    let left_out = look.project.mappings.left_out.iter().any(|(s, c)| s == id && c == column);
    let chosen = view.column.as_ref() == Some(column);
    let inner = rect.shrink2(vec2(1.0, 0.0));
    if chosen {
        ui.painter().rect_filled(inner, 0.0, p.selection);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(inner, 0.0, p.hover);
    }
    ui.painter().hline(inner.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, p.border));
    let known = view.facts.get().and_then(|f| f.columns.iter().find(|(name, ..)| name == column));
    let (kind, samples) =
        known.map_or((Kind::Text, Vec::new()), |(_, kind, samples)| (*kind, samples.clone()));
    let at = Rect::from_center_size(dir.slice(rect, 12.0, 12.0).center(), Vec2::splat(12.0));
    kind_icon(kind).paint(ui.painter(), at, p.text_muted);
    let mark = match (asking, mapped.is_some(), left_out) {
        (true, ..) => Some((Tone::Attention, look.t("mapping-asks"))),
        (_, false, true) => Some((Tone::Neutral, look.t("mapping-left-out"))),
        (_, false, false) => Some((Tone::Neutral, look.t("mapping-not-mapped"))),
        _ => None,
    };
    let mark_width = mark.as_ref().map_or(0.0, |(tone, words)| badge_width(ui, tone.icon(), words) + 8.0);
    let name_width = (rect.width() * 0.36).max(90.0);
    let place = dir.slice(rect, 32.0, name_width);
    Text::column(column.as_str()).table().strong().paint_in(ui, place, Side::Start);
    let room = (rect.width() - 40.0 - name_width - mark_width - 20.0).max(0.0);
    let samples: Vec<String> = samples.into_iter().take(3).map(|s| format!("\u{2068}{s}\u{2069}")).collect();
    let shown = dir.slice(rect, 40.0 + name_width, room);
    Text::label(samples.join(", ")).table().muted().paint_in(ui, shown, Side::Start);
    if let Some((tone, words)) = &mark {
        let place = dir.slice(rect, rect.width() - mark_width - 16.0, mark_width);
        dir::row_in(ui, place, |ui| {
            if *tone == Tone::Attention { badge(ui, *tone, words) } else { tag(ui, words) }
        });
    }
    let state = match mapped.and_then(|f| look.project.schema.field(f)) {
        Some(field) => field_label(look, field).to_owned(),
        None => mark.map(|(_, words)| words).unwrap_or_default(),
    };
    let spoken = crate::gui::widgets::bidi::plain(&format!("{column}, {state}"));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &spoken));
    let why = response.hovered().then(|| why_column(look, view, id, column)).flatten();
    let response = match why {
        Some(why) => hint(response, &why),
        None => response,
    };
    if response.clicked() {
        view.column = Some(column.clone());
        if let Some(field) = mapped {
            view.field = Some(field.clone());
        }
    }
    below(ui, &response, 260.0, |ui| menu_ui(ui, look, view, id, column, wishes));
}

fn menu_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    column: &ColumnName,
    wishes: &mut Wishes,
) {
    label(ui, Text::label(look.t("mapping-fills-field")).caption().muted());
    let now = field_of(look, id, column);
    egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        for field in &look.project.schema.fields {
            let on = now == Some(&field.name);
            let icon = if on { Icon::Check } else { kind_icon(field.kind) };
            if item(ui, Some(icon), field_label(look, field), "", !on) {
                wishes.edit(put(id, column, &field.name));
            }
        }
    });
    crate::gui::widgets::card::hairline(ui);
    if item(ui, Some(Icon::Plus), &look.t("mapping-new-field"), "", true) {
        let kind = view
            .facts
            .get()
            .and_then(|f| f.columns.iter().find(|(c, ..)| c == column))
            .map_or(Kind::Text, |(_, k, _)| *k);
        let form = field_form::View::for_column(id, column, kind);
        view.dialog = Some(Dialog::Field(Box::new(form)));
    }
    if let Some(field) = now
        && item(ui, Some(Icon::Minus), &look.t("mapping-unmap"), "", true)
    {
        let edit = MappingEdit::Remove { source: id.clone(), field: field.clone() };
        wishes.edit(Edit::Mapping { edit });
    }
    if item(ui, Some(Icon::Cross), &look.t("mapping-leave-out"), "", true) {
        let edit = MappingEdit::LeaveOut { source: id.clone(), column: column.clone() };
        wishes.edit(Edit::Mapping { edit });
    }
}
