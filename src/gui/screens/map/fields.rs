//! The common fields at the end side: kind or code list, what fills them in each source, how full they are; each with a menu.

use egui::{Align, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::facts::{why_line, words};
use super::{Dialog, ROW, View, columns, field_form, field_label};
use crate::base::{ColumnName, FieldName, SourceId};
use crate::findings::Message;
use crate::gui::frame::menu::{below, item};
use crate::gui::look::Look;
use crate::gui::screens::sources::as_read::kind_icon;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::hairline;
use crate::gui::widgets::charts::share_bar_in;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Side, Text, hint, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;
use crate::schema::{From, Mapping, MappingEdit, SchemaEdit};
use crate::table::{Field, Kind};

/// The widths of the table's columns.
struct Widths {
    name: f32,
    kind: f32,
    /// Of each source: where its column begins, and how wide it is.
    sources: Vec<(f32, f32)>,
    filled: f32,
}

impl Widths {
    /// Every column as wide as its words need, as far as there is room; the widest give way first.
    fn of(ui: &Ui, look: &Look<'_>, width: f32) -> Widths {
        // A narrow table has the share as a number without its bar, and no kinds: the names count more.
        let wide = width > 720.0;
        let filled = if wide { 110.0 } else { 56.0 };
        let fields = &look.project.schema.fields;
        let widest = |words: &mut dyn Iterator<Item = Text<'_>>| {
            words.map(|text| text.line(ui).size().x.ceil()).fold(0.0, f32::max)
        };
        let mut names = fields.iter().map(|f| Text::label(field_label(look, f)).table().strong());
        let name = widest(&mut names) + 30.0;
        let mut kinds = fields.iter().map(|f| Text::label(kind_words(look, f)).table());
        let kind = if wide { widest(&mut kinds) + 12.0 } else { 0.0 };
        // The common fields are what the table is about: their names are whole before others get anything.
        let name = name.clamp(110.0, width * 0.3);
        let mut wanted = if wide { vec![kind.min(130.0)] } else { Vec::new() };
        wanted.extend(look.project.sources.iter().map(|source| {
            let mut filling = fields
                .iter()
                .filter_map(|f| words(look, &source.id, &f.name))
                .map(|words| Text::column(words).table().strong());
            // A long name of a source may stand in two small lines; its longest word must not break.
            let mut head = source.label.split_whitespace().map(|word| Text::label(word).caption().strong());
            (widest(&mut filling) + 12.0).max(widest(&mut head) + 10.0)
        }));
        let mut shared = dir::share_out((width - 32.0 - name - filled).max(0.0), &wanted).into_iter();
        let kind = if wide { shared.next().unwrap_or_default() } else { 0.0 };
        let mut at = 14.0 + name + kind;
        let sources = shared.map(|w| {
            at += w;
            (at - w, w)
        });
        Widths { name, kind, sources: sources.collect(), filled }
    }
}

/// The code list of a field, else its kind.
fn kind_words(look: &Look<'_>, field: &Field) -> String {
    match &field.list {
        Some(list) => super::lists::title(look, list.as_str()),
        None => look.t(kind_id(field.kind)),
    }
}

/// The id of a kind's name.
pub(super) fn kind_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "mapping-kind-text",
        Kind::Code => "mapping-kind-code",
        Kind::Whole => "mapping-kind-whole",
        Kind::Decimal => "mapping-kind-decimal",
        Kind::Date => "mapping-kind-date",
        Kind::Datetime => "mapping-kind-datetime",
        Kind::Time => "mapping-kind-time",
        Kind::YesNo => "mapping-kind-yes-no",
    }
}

/// The head: the titles of the columns.
pub(super) fn head_ui(ui: &mut Ui, look: &Look<'_>, id: &SourceId) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::hover());
    let dir = Dir::of(ui);
    let sources = &look.project.sources;
    let w = Widths::of(ui, look, rect.width());
    let title = |ui: &Ui, text: String, at: f32, width: f32, side: Side| {
        Text::label(text).table().strong().paint_in(ui, dir.slice(rect, at, (width - 6.0).max(4.0)), side);
    };
    title(ui, look.t("mapping-common-field"), 14.0, w.name, Side::Start);
    if w.kind > 0.0 {
        title(ui, look.t("mapping-kind-or-list"), 14.0 + w.name, w.kind, Side::Start);
    }
    for (i, (source, (at, width))) in sources.iter().zip(w.sources.iter().copied()).enumerate() {
        let text = Text::label(source.label.as_str()).table().strong();
        let text = if &source.id == id { text.colour(p.accent) } else { text };
        let place = dir.slice(rect, at, (width - 6.0).max(4.0));
        let text = if text.line(ui).size().x <= place.width() { text } else { text.caption() };
        if text.line(ui).size().x <= place.width() {
            text.paint_in(ui, place, Side::Start);
        } else {
            // A long name takes two smaller lines rather than losing its end.
            let max_rect = place.shrink2(vec2(0.0, 3.0));
            let layout = dir.column_layout();
            let place = egui::UiBuilder::new().max_rect(max_rect).layout(layout).id_salt(("head", i));
            let mut cell = ui.new_child(place);
            label(&mut cell, text.wrap_to(2));
        }
    }
    title(ui, look.t("mapping-filled"), rect.width() - w.filled - 18.0, w.filled, Side::End);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, p.border));
}

/// Draws the rows; gives the place of each for the lines.
pub(super) fn rows_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    columns: &[ColumnName],
    area: Rect,
    wishes: &mut Wishes,
) -> Vec<(FieldName, Rect)> {
    let widths = Widths::of(ui, look, area.width());
    let mut places = Vec::new();
    let fields = &look.project.schema.fields;
    for (i, field) in fields.iter().enumerate() {
        let rect =
            Rect::from_min_size(pos2(area.left(), area.top() + ROW * i as f32), vec2(area.width(), ROW));
        places.push((field.name.clone(), rect));
        if ui.is_rect_visible(rect) {
            ui.push_id(("field", field.name.as_str()), |ui| {
                row_ui(ui, look, view, (id, columns), field, (rect, &widths), wishes);
            });
        }
    }
    let last = Rect::from_min_size(
        pos2(area.left(), area.top() + ROW * fields.len() as f32),
        vec2(area.width(), ROW),
    );
    dir::row_in(ui, last.shrink2(vec2(12.0, 0.0)), |ui| {
        let add = look.t("mapping-add-field");
        if Button::link(&add).small().icon(Icon::Plus).show(ui).clicked() {
            view.dialog = Some(Dialog::Field(Box::new(field_form::View::new(None))));
        }
    });
    places
}

fn row_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    (id, columns): (&SourceId, &[ColumnName]),
    field: &Field,
    (rect, w): (Rect, &Widths),
    wishes: &mut Wishes,
) {
    let p = palette(ui);
    let dir = Dir::of(ui);
    let hit = dir.slice(rect, 14.0, rect.width() - 14.0);
    let response = ui.interact(hit, ui.unique_id().with("row"), Sense::click());
    let chosen = view.field.as_ref() == Some(&field.name);
    let target = view.dragged.is_some() && ui.rect_contains_pointer(rect);
    let inner = rect.shrink2(vec2(1.0, 0.0));
    if chosen || target {
        ui.painter().rect_filled(inner, 0.0, p.selection);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(inner, 0.0, p.hover);
    }
    ui.painter().hline(inner.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, p.border));
    let sources = &look.project.sources;
    let lines = &look.project.mappings.lines;
    let line = lines.iter().find(|l| &l.source == id && l.field == field.name);
    let gone = line.is_some_and(|l| l.from.columns().iter().any(|c| !columns.contains(c)));
    let at = Rect::from_center_size(dir.slice(rect, 14.0, 12.0).center(), Vec2::splat(12.0));
    kind_icon(field.kind).paint(ui.painter(), at, p.text_muted);
    let name = field_label(look, field);
    Text::label(name).table().strong().paint_in(ui, dir.slice(rect, 34.0, w.name - 26.0), Side::Start);
    if w.kind > 0.0 {
        Text::label(kind_words(look, field)).table().muted().paint_in(
            ui,
            dir.slice(rect, 14.0 + w.name, w.kind - 8.0),
            Side::Start,
        );
    }
    for (source, (at, width)) in sources.iter().zip(w.sources.iter().copied()) {
        let place = dir.slice(rect, at, (width - 8.0).max(4.0));
        let text = match words(look, &source.id, &field.name) {
            Some(words) => Text::column(words).table(),
            None => Text::label("–").table().muted(),
        };
        if gone && &source.id == id {
            // Said with an icon too: the column is not in the file any more.
            let icon = Rect::from_center_size(dir.slice(place, 0.0, 12.0).center(), Vec2::splat(12.0));
            Icon::Warn.paint(ui.painter(), icon, p.negative);
            let room = dir.slice(place, 16.0, (place.width() - 16.0).max(4.0));
            text.strong().colour(p.negative).paint_in(ui, room, Side::Start);
            continue;
        }
        let text = if &source.id == id { text.strong().colour(p.accent_ink) } else { text };
        text.paint_in(ui, place, Side::Start);
    }
    let end = dir.slice(rect, rect.width() - w.filled - 18.0, w.filled);
    if let Some(share) = view.filled.share(&field.name) {
        if w.filled > 100.0 {
            let bar = dir.slice(end, w.filled - 100.0, 44.0);
            share_bar_in(ui, Rect::from_center_size(bar.center(), vec2(44.0, 5.0)), share as f32, p.accent);
        }
        let number = dir.slice(end, w.filled - 52.0, 52.0);
        Text::label(look.percent(share, 1)).table().paint_in(ui, number, Side::End);
    }
    let from = words(look, id, &field.name).unwrap_or_else(|| look.t("mapping-not-mapped"));
    let not_there = look.say(&Message::new("mapping-column-gone").with("column", from.as_str()));
    let from = if gone { not_there.clone() } else { from };
    let spoken = crate::gui::widgets::bidi::plain(&format!("{name}, {from}"));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &spoken));
    let why = line.filter(|_| response.hovered()).and_then(|line| why_line(look, view, id, line));
    let response = match why {
        _ if gone => hint(response, &not_there),
        Some(why) => hint(response, &why),
        None => response,
    };
    if chosen && std::mem::take(&mut view.reveal) {
        ui.scroll_to_rect(rect, Some(Align::Center));
    }
    if response.clicked() {
        view.field = Some(field.name.clone());
    }
    below(ui, &response, 270.0, |ui| menu_ui(ui, look, view, id, columns, field, wishes));
}

fn menu_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    all: &[ColumnName],
    field: &Field,
    wishes: &mut Wishes,
) {
    let line = look.project.mappings.lines.iter().find(|l| &l.source == id && l.field == field.name);
    let now: Vec<ColumnName> =
        line.map(|l| super::facts::columns_of(&l.from).into_iter().cloned().collect()).unwrap_or_default();
    let source = look.source_label(id);
    let title = look.say(&Message::new("mapping-filled-from").with("source", source));
    label(ui, Text::label(title).caption().muted());
    egui::ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
        for column in all {
            let on = now.contains(column);
            let keys = if !on && !now.is_empty() { look.t("mapping-instead") } else { String::new() };
            if item(ui, on.then_some(Icon::Check), column.as_str(), &keys, !on) {
                wishes.edit(columns::put(id, column, &field.name));
            }
        }
    });
    hairline(ui);
    if let Some(marked) = view.column.clone().filter(|c| !now.is_empty() && !now.contains(c)) {
        let so_far = now.iter().map(ColumnName::as_str).collect::<Vec<_>>().join(" + ");
        let words = Message::new("mapping-join").with("first", so_far).with("second", marked.as_str());
        if item(ui, Some(Icon::Link), &look.say(&words), "", true) {
            let mut columns = now.clone();
            columns.push(marked);
            let by = match line.map(|l| &l.from) {
                Some(From::Joined { by, .. }) => by.clone(),
                _ => " ".to_owned(),
            };
            let from = From::Joined { columns, by };
            let mapping = Mapping { source: id.clone(), field: field.name.clone(), from };
            wishes.edit(Edit::Mapping { edit: MappingEdit::Put { mapping } });
        }
    }
    if item(ui, Some(Icon::Pencil), &look.t("mapping-fill-otherwise"), "", true) {
        let form = super::filling::View::new(look, id, all, &field.name);
        view.dialog = Some(Dialog::Filling(Box::new(form)));
    }
    if line.is_some() && item(ui, Some(Icon::Minus), &look.t("mapping-unmap"), "", true) {
        let edit = MappingEdit::Remove { source: id.clone(), field: field.name.clone() };
        wishes.edit(Edit::Mapping { edit });
    }
    hairline(ui);
    let fields = &look.project.schema.fields;
    let at = fields.iter().position(|f| f.name == field.name).unwrap_or_default();
    let schema = |edit: SchemaEdit| Edit::Schema { edit };
    if item(ui, Some(Icon::Pencil), &look.t("mapping-edit-field"), "", true) {
        view.dialog = Some(Dialog::Field(Box::new(field_form::View::new(Some(field)))));
    }
    if item(ui, Some(Icon::Up), &look.t("mapping-move-up"), "", at > 0) {
        wishes.edit(schema(SchemaEdit::Move { field: field.name.clone(), to: at.saturating_sub(1) }));
    }
    if item(ui, Some(Icon::Down), &look.t("mapping-move-down"), "", at + 1 < fields.len()) {
        wishes.edit(schema(SchemaEdit::Move { field: field.name.clone(), to: at + 1 }));
    }
    if item(ui, Some(Icon::Cross), &look.t("mapping-remove-field"), "", true) {
        wishes.edit(schema(SchemaEdit::Remove { field: field.name.clone() }));
    }
}
