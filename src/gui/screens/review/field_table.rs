//! The two records side by side: field by field, with the sign of agreement between them, what the files say, and the reading in Latin letters.

use egui::{Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::pair::{FieldRow, PairCard, PairSide, ShownValue};
use super::pairs::PairsView;
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::screens::matching::words::{message, source_letter};
use crate::gui::theme::palette;
use crate::gui::widgets::badge::{agreement_sign, paint_source_letter};
use crate::gui::widgets::card::card_flush;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Look as Ink, Side, Text, label};

/// Draws heading and table.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, pairs: &PairsView, card: &PairCard) {
    ui.spacing_mut().item_spacing.y = 8.0;
    heading_ui(ui, look, pairs, card);
    card_flush(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = Columns::of(ui.available_width());
        head_ui(ui, look, card, &columns);
        for row in &card.rows {
            row_ui(ui, look, pairs, row, &columns);
        }
    });
}

fn heading_ui(ui: &mut Ui, look: &Look<'_>, pairs: &PairsView, card: &PairCard) {
    let chance = card.why.as_ref().map_or(0.0, |w| w.probability);
    dir::sides(
        ui,
        28.0,
        |ui| label(ui, Text::label(look.say(&message(look, "review-question"))).title().truncate()),
        |ui| label(ui, Text::label(look.percent(chance, 0)).title()),
    );
    let n = pairs.progress.items.len();
    let which = Message::new("review-pair-of").with("at", pairs.at + 1).with("n", n);
    dir::sides(
        ui,
        18.0,
        |ui| label(ui, Text::label(look.say(&which)).caption().muted()),
        |ui| label(ui, Text::label(look.t("review-chance")).caption().muted()),
    );
}

struct Columns {
    field: f32,
    value: f32,
    sign: f32,
}

impl Columns {
    fn of(width: f32) -> Columns {
        let (field, sign) = ((width * 0.17).clamp(90.0, 140.0), 128.0);
        Columns { field, value: ((width - field - sign) / 2.0).max(80.0), sign }
    }

    fn rects(&self, dir: Dir, row: Rect) -> [Rect; 4] {
        [
            dir.slice(row, 0.0, self.field),
            dir.slice(row, self.field, self.value),
            dir.slice(row, self.field + self.value, self.sign),
            dir.slice(row, self.field + self.value + self.sign, self.value),
        ]
    }
}

fn head_ui(ui: &mut Ui, look: &Look<'_>, card: &PairCard, columns: &Columns) {
    let p = palette(ui);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), 56.0), Sense::hover());
    let radius = crate::gui::theme::tokens().radius.card as u8;
    let corners = egui::CornerRadius { nw: radius, ne: radius, sw: 0, se: 0 };
    ui.painter().rect_filled(row.shrink(1.0), corners, p.surface_sunken);
    let [field, first, _, second] = columns.rects(Dir::of(ui), row);
    Text::label(look.t("review-field")).table().strong().paint_in(
        ui,
        field.shrink2(vec2(16.0, 0.0)),
        Side::Start,
    );
    for (rect, side) in [(first, &card.sides[0]), (second, &card.sides[1])] {
        side_ui(ui, look, side, rect.shrink2(vec2(8.0, 8.0)));
    }
}

fn side_ui(ui: &mut Ui, look: &Look<'_>, side: &PairSide, rect: Rect) {
    let Some(place) = &side.place else { return };
    let dir = Dir::of(ui);
    let letter = source_letter(look, &place.source);
    let square = dir.slice(rect, 0.0, 28.0);
    let square = Rect::from_center_size(square.center(), vec2(28.0, 28.0));
    paint_source_letter(ui, square, look.source_index(&place.source), &letter);
    let words = dir.slice(rect, 38.0, (rect.width() - 38.0).max(20.0));
    let mut child =
        ui.new_child(UiBuilder::new().max_rect(words).layout(dir.column_layout()).id_salt(&place.source));
    child.spacing_mut().item_spacing.y = 0.0;
    label(&mut child, Text::label(look.source_label(&place.source)).table().strong().truncate());
    let row = look.say(&Message::new("place-row").with("row", place.row));
    let wide = Text::label(row.as_str()).caption().line(&child).size().x + 12.0;
    dir::row_of_height(&mut child, 18.0, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let file = Text::file_name(side.file.as_str()).caption().muted();
        let room = (ui.available_width() - wide).max(20.0);
        let width = file.line(ui).size().x.min(room);
        crate::gui::widgets::field::cell(ui, width, file, Side::Start);
        label(ui, Text::label(row.as_str()).caption().muted());
    });
}

/// A value with what stands below it.
fn lines<'a>(
    ui: &Ui,
    look: &Look<'_>,
    pairs: &PairsView,
    value: &'a ShownValue,
) -> (Text<'a>, Vec<Text<'static>>) {
    let p = palette(ui);
    let ink = Ink { background: Some(p.changed), underline: Some(p.caution), ..Ink::default() };
    if value.text.is_empty() {
        return (Text::label(look.t("review-empty-value")).muted(), Vec::new());
    }
    let mut main = Text::value(value.text.as_str());
    for range in &value.marks {
        main = main.span(range.clone(), ink);
    }
    let mut below = Vec::new();
    if let Some((reading, marks)) = value.reading.as_ref().filter(|_| !pairs.hide_reading) {
        below.push(marked(&look.t("review-read-as"), reading, marks, ink));
    }
    if let Some(written) = value.written.as_ref().filter(|_| !pairs.hide_written) {
        below.push(marked(&look.t("review-as-written"), written, &[], ink));
    }
    (main.wrap_to(2), below)
}

/// "read as yusuf", with marks inside the value.
fn marked(before: &str, value: &str, marks: &[std::ops::Range<usize>], ink: Ink) -> Text<'static> {
    Text::label(format!("{before} ")).then_value(value, marks, ink).caption().muted()
}

fn row_ui(ui: &mut Ui, look: &Look<'_>, pairs: &PairsView, row: &FieldRow, columns: &Columns) {
    let p = palette(ui);
    let sides = [lines(ui, look, pairs, &row.values[0]), lines(ui, look, pairs, &row.values[1])];
    let most = sides.iter().map(|s| s.1.len()).max().unwrap_or_default();
    let long = sides.iter().any(|s| s.0.line(ui).size().x > columns.value - 24.0);
    let height = 36.0 + 16.0 * most as f32 + if long { 20.0 } else { 0.0 };
    let height = height.max(sign_height(row, columns, ui) + 6.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let dir = Dir::of(ui);
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, p.border));
    let [field, first, sign, second] = columns.rects(dir, rect);
    for x in [sign.left(), sign.right()] {
        ui.painter().vline(x, rect.y_range(), Stroke::new(1.0, p.border));
    }
    ui.painter().rect_filled(sign.shrink2(vec2(0.5, 0.5)), 0.0, p.surface);
    let name = Text::label(row.label.as_str()).table().muted().wrap_to(2);
    at_middle(ui, field.shrink2(vec2(16.0, 2.0)), "field", &[name]);
    for (i, (rect, (main, below))) in [first, second].into_iter().zip(sides).enumerate() {
        let mut texts = vec![main];
        texts.extend(below);
        at_middle(ui, rect.shrink2(vec2(12.0, 2.0)), &format!("value {i}"), &texts);
    }
    let mut child = ui.new_child(
        UiBuilder::new()
            .max_rect(Rect::from_center_size(
                sign.center(),
                vec2(columns.sign - 12.0, sign_height(row, columns, ui)),
            ))
            .layout(egui::Layout::top_down(egui::Align::Center))
            .id_salt((row.label.as_str(), "sign")),
    );
    agreement_sign(&mut child, row.agreement, &row.word);
}

/// The sign and its word, which may take two lines.
fn sign_height(row: &FieldRow, columns: &Columns, ui: &Ui) -> f32 {
    let wide = Text::label(row.word.as_str()).caption().line(ui).size().x > columns.sign - 12.0;
    if wide { 62.0 } else { 48.0 }
}

/// Texts one below the other, in the middle of the height.
fn at_middle(ui: &mut Ui, rect: Rect, salt: &str, texts: &[Text<'_>]) {
    let wrapped = |text: &Text<'_>| {
        let overflow = if texts.len() == 1 || text.plain().is_empty() {
            crate::gui::widgets::text::Overflow::Wrap
        } else {
            crate::gui::widgets::text::Overflow::Truncate
        };
        text.clone().lay(ui, rect.width(), overflow).size().y
    };
    let height: f32 = texts.iter().map(wrapped).sum();
    let top = rect.center().y - height / 2.0;
    let place = Rect::from_min_max(pos2(rect.left(), top.max(rect.top())), rect.max);
    let mut child = ui.new_child(
        UiBuilder::new()
            .max_rect(place)
            .layout(Dir::of(ui).column_layout())
            .id_salt((salt, rect.top() as i32)),
    );
    child.spacing_mut().item_spacing.y = 0.0;
    for (i, text) in texts.iter().enumerate() {
        let text = text.clone();
        label(&mut child, if i == 0 { text } else { text.truncate() });
    }
}
