//! The card of one merged entity: every field with the value kept, who has it, why it was kept, and the other values beside it.

use egui::{Rect, Sense, Stroke, Ui, UiBuilder, vec2};

use super::bonds::Bonds;
use super::dialogs::Asking;
use super::entities::EntitiesView;
use super::records::{Records, name_of};
use crate::base::{KeyBuilder, SourceId};
use crate::findings::Message;
use crate::golden::{Because, Golden};
use crate::gui::look::Look;
use crate::gui::screens::matching::words::{field_label, message, source_letter};
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::{Tone, icon_square, source_letter as letter_square};
use crate::gui::widgets::button::{Button, focus_ring, icon_button_small};
use crate::gui::widgets::card::{band, card_flush, header_strip};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::{cell, two_lines};
use crate::gui::widgets::text::{Side, Text, label};
use crate::table::{ENTITY_COLUMN, Meaning};

/// One entity, ready to be drawn.
#[derive(Debug)]
pub(super) struct EntityCard {
    name: String,
    id: String,
    records: usize,
    verdicts: usize,
    rows: Vec<ValueRow>,
    bonds: Bonds,
    /// What became of it since last time; empty where nothing did.
    became: String,
}

/// One field of it.
#[derive(Debug)]
struct ValueRow {
    field: usize,
    label: String,
    value: String,
    because: Because,
    from: Vec<SourceId>,
    others: Vec<OtherValue>,
}

#[derive(Debug)]
struct OtherValue {
    value: String,
    from: Vec<SourceId>,
    difference: String,
    is_conflict: bool,
}

/// Works the card out again when the entity, the outcome or the language change.
pub(super) fn want(look: &Look<'_>, tab: &mut EntitiesView, records: &Records<'_>) {
    let Some(kept) = &look.outcomes.golden else { return };
    let mut key = KeyBuilder::new("review-entity", 1);
    key.key(kept.key).number(tab.chosen as u64).text(look.language.code());
    key.number(u64::from(records.lists.is_some())).settings(&look.project.verdicts.len());
    let key = key.finish();
    if tab.card.as_ref().is_none_or(|(known, _)| *known != key) {
        tab.card = Some((key, made(look, records, &kept.value, tab.chosen)));
    }
}

fn made(look: &Look<'_>, records: &Records<'_>, golden: &Golden, entity: usize) -> EntityCard {
    let fields = &look.project.schema.fields;
    let sources = |rows: &[u32]| {
        let mut out: Vec<SourceId> = Vec::new();
        for place in rows.iter().filter_map(|&row| golden.coded().record(row as usize)) {
            if !out.contains(&place.source) {
                out.push(place.source);
            }
        }
        out
    };
    let mut rows = Vec::new();
    for (at, field) in fields.iter().enumerate().filter(|(_, f)| f.meaning != Meaning::RecordId) {
        let Some(origin) = golden.origin(entity, field.name.as_str()) else { continue };
        if origin.value.is_none() && origin.others.is_empty() {
            continue;
        }
        let others = origin.others.iter().map(|other| OtherValue {
            value: records.shown(field, &other.value),
            from: sources(&other.rows),
            difference: other.difference.map_or_else(String::new, |d| look.t(d.message_id())),
            is_conflict: other.difference.is_some_and(crate::golden::Difference::is_conflict),
        });
        rows.push(ValueRow {
            field: at,
            label: field_label(look, &field.name),
            value: origin.value.as_deref().map_or_else(String::new, |v| records.shown(field, v)),
            because: origin.because,
            from: sources(&origin.rows),
            others: others.collect(),
        });
    }
    let members = golden.members(entity);
    let keys = look.outcomes.record_keys.as_ref();
    let mut verdicts = 0;
    for (i, &a) in members.iter().enumerate() {
        for &b in members.get(i + 1..).unwrap_or_default() {
            let of = |row: u32| keys.and_then(|k| k.of_row.get(row as usize));
            if let (Some(a), Some(b)) = (of(a), of(b)) {
                verdicts += usize::from(look.project.verdicts.about(a, b).is_some());
            }
        }
    }
    EntityCard {
        name: name_of(fields, &golden.table, entity),
        id: golden.table.cell(ENTITY_COLUMN, entity).unwrap_or_default().to_owned(),
        records: members.len(),
        verdicts,
        rows,
        bonds: Bonds::of(look, records, members),
        became: became(look, golden, entity),
    }
}

/// What became of an entity since last time, with the ids it had or shares its records with.
fn became(look: &Look<'_>, golden: &Golden, entity: usize) -> String {
    let Some(named) = &golden.named else { return String::new() };
    let id = golden.table.cell(ENTITY_COLUMN, entity).unwrap_or_default();
    let changes = &named.changes;
    if changes.new.binary_search(&(entity as u32)).is_ok() {
        return look.say(&message(look, "review-became-new"));
    }
    let others = |pairs: &[(String, String)]| -> Vec<String> {
        let of = pairs.iter().filter(|(from, to)| from == id || to == id);
        of.map(|(from, to)| if from == id { to.clone() } else { from.clone() }).collect()
    };
    let said =
        [("review-became-merged", others(&changes.merged)), ("review-became-split", others(&changes.split))];
    let said = said.into_iter().filter(|(_, ids)| !ids.is_empty());
    let said = said.map(|(id, ids)| look.say(&Message::new(id).with("ids", look.join(ids))));
    said.collect::<Vec<_>>().join(" ")
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, tab: &mut EntitiesView, golden: &Golden, found: &[u32]) {
    let Some((key, entity)) = tab.card.take() else { return };
    card_flush(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 10));
        frame.show(ui, |ui| head_ui(ui, look, tab, &entity, golden, found));
        if !entity.became.is_empty() {
            band(ui, Tone::Info, &look.t("review-became"), &entity.became, |_| ());
        }
        let columns = Columns::of(ui.available_width());
        header_strip(ui, 28.0, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.add_space(8.0);
            let heads = ["review-field", "review-kept", "review-from", "review-because", "review-beside"];
            let widths = [columns.field, columns.value, columns.from, columns.because, columns.others];
            for (id, width) in heads.into_iter().zip(widths) {
                // Values stand behind the mark of their row, and so does their heading.
                let mark = if id == "review-kept" { 20.0 } else { 0.0 };
                ui.add_space(mark);
                cell(ui, width - mark, Text::label(look.t(id)).table().strong(), Side::Start);
            }
        });
        for row in &entity.rows {
            row_ui(ui, look, tab, row, &columns);
        }
    });
    ui.add_space(16.0);
    entity.bonds.ui(ui, look);
    tab.card = Some((key, entity));
}

struct Columns {
    field: f32,
    value: f32,
    from: f32,
    because: f32,
    others: f32,
}

impl Columns {
    fn of(width: f32) -> Columns {
        let (from, rest) = (76.0, (width - 76.0 - 72.0).max(300.0));
        let part = |share: f32| (rest * share).floor();
        Columns { field: part(0.16), value: part(0.32), from, because: part(0.20), others: part(0.32) }
    }
}

fn head_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    tab: &mut EntitiesView,
    entity: &EntityCard,
    golden: &Golden,
    found: &[u32],
) {
    let p = palette(ui);
    let position = found.binary_search(&(tab.chosen as u32)).ok();
    dir::sides(
        ui,
        40.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            icon_square(ui, Icon::User, 36.0, p.accent, p.accent_text);
            let note = message(look, "review-entity-note")
                .with("id", entity.id.as_str())
                .with("n", entity.records)
                .with("verdicts", entity.verdicts);
            let width = ui.available_width();
            let words = look.say(&note);
            two_lines(
                ui,
                width,
                Text::value(entity.name.as_str()).section(),
                Text::label(words).caption().muted(),
            );
        },
        |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let from = look.t("review-where-from");
            if Button::secondary(&from).small().icon(Icon::History).show(ui).clicked() {
                tab.asking = Some(Asking::WhereFrom);
            }
            let split = look.t("review-split");
            let several = golden.members(tab.chosen).len() > 1;
            if Button::secondary(&split).small().icon(Icon::Split).enabled(several).show(ui).clicked() {
                tab.asking = Some(Asking::split(golden.members(tab.chosen).len()));
            }
            ui.add_space(8.0);
            let next = position.and_then(|at| found.get(at + 1)).copied();
            if icon_button_small(ui, Icon::Right, &look.t("review-next")).clicked()
                && let Some(next) = next
            {
                tab.chosen = next as usize;
            }
            if let Some(at) = position {
                let place = Message::new("review-pair-place").with("at", at + 1).with("n", found.len());
                label(ui, Text::label(look.say(&place)).table().muted());
            }
            let before = position.and_then(|at| at.checked_sub(1)).and_then(|at| found.get(at)).copied();
            if icon_button_small(ui, Icon::Left, &look.t("review-before")).clicked()
                && let Some(before) = before
            {
                tab.chosen = before as usize;
            }
        },
    );
}

fn row_ui(ui: &mut Ui, look: &Look<'_>, tab: &mut EntitiesView, row: &ValueRow, columns: &Columns) {
    let p = palette(ui);
    let dir = Dir::of(ui);
    let height = 22.0 * row.others.len().max(1) as f32 + 16.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    if response.clicked() {
        tab.field = Some(row.field);
    }
    if tab.field == Some(row.field) {
        ui.painter().rect_filled(rect, 0.0, p.selection);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    focus_ring(ui, rect.shrink(3.0), &response);
    let spoken = format!("{} {}", row.label, row.value);
    let chosen = tab.field == Some(row.field);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &spoken));
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, p.border));
    let mut at = 16.0;
    let mut next = |width: f32| {
        let place = dir.slice(rect, at, width);
        at += width + 8.0;
        place
    };
    Text::label(row.label.as_str()).table().muted().paint_in(ui, next(columns.field), Side::Start);
    value_ui(ui, look, tab, row, next(columns.value));
    letters_ui(ui, look, &row.from, next(columns.from), row.field);
    let hand = row.because == Because::ByHand;
    let because = Text::label(look.t(row.because.message_id())).table();
    let because = if hand { because.strong().colour(p.accent_ink) } else { because };
    because.paint_in(ui, next(columns.because), Side::Start);
    others_ui(ui, look, row, next(columns.others));
}

fn value_ui(ui: &mut Ui, look: &Look<'_>, tab: &mut EntitiesView, row: &ValueRow, rect: Rect) {
    let p = palette(ui);
    let dir = Dir::of(ui);
    let mark = match row.because {
        Because::ByHand => Some((Icon::Pencil, p.accent_ink)),
        _ if row.others.iter().any(|o| o.is_conflict) => Some((Icon::Warn, p.caution)),
        _ => None,
    };
    if let Some((icon, ink)) = mark {
        let at = Rect::from_center_size(dir.slice(rect, 0.0, 14.0).center(), vec2(14.0, 14.0));
        icon.paint(ui.painter(), at, ink);
    }
    let text = match row.value.is_empty() {
        true => Text::label(look.t("review-empty-value")).table().muted(),
        false => Text::value(row.value.as_str()).table().strong(),
    };
    text.paint_in(ui, dir.slice(rect, 20.0, (rect.width() - 46.0).max(20.0)), Side::Start);
    let end = dir.slice(rect, rect.width() - 24.0, 24.0);
    let end = Rect::from_center_size(end.center(), vec2(24.0, 24.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(end).id_salt(("set", row.field)));
    let name = look.say(&Message::new("review-set-field").with("field", row.label.as_str()));
    if icon_button_small(&mut child, Icon::Pencil, &name).clicked() {
        tab.field = Some(row.field);
        tab.asking = Some(Asking::SetByHand { value: None, note: String::new() });
    }
}

fn letters_ui(ui: &mut Ui, look: &Look<'_>, from: &[SourceId], rect: Rect, salt: usize) {
    let layout = Dir::of(ui).row_layout();
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout).id_salt((
        "from",
        salt,
        rect.top() as i32,
    )));
    child.spacing_mut().item_spacing.x = 4.0;
    for source in from {
        letter_square(
            &mut child,
            look.source_index(source),
            &source_letter(look, source),
            look.source_label(source),
        );
    }
}

fn others_ui(ui: &mut Ui, look: &Look<'_>, row: &ValueRow, rect: Rect) {
    let dir = Dir::of(ui);
    if row.others.is_empty() {
        Text::label(look.t("review-no-other")).caption().muted().paint_in(ui, rect, Side::Start);
        return;
    }
    for (i, other) in row.others.iter().enumerate() {
        let line = Rect::from_min_size(rect.min + vec2(0.0, 8.0 + 22.0 * i as f32), vec2(rect.width(), 22.0));
        let letters = 22.0 * other.from.len() as f32 + 4.0;
        letters_ui(ui, look, &other.from, dir.slice(line, 0.0, letters), row.field);
        let room = (line.width() - letters).max(20.0);
        let value = Text::value(other.value.as_str()).table();
        let wide = value.line(ui).size().x.min(room * 0.7) + 2.0;
        value.paint_in(ui, dir.slice(line, letters, wide), Side::Start);
        let rest = (room - wide - 6.0).max(0.0);
        let note = Text::label(other.difference.as_str()).caption().muted();
        note.paint_in(ui, dir.slice(line, letters + wide + 6.0, rest), Side::Start);
    }
}
