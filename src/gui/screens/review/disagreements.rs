//! The tab Disagreements: fields against pairs of departments, what kinds of difference a cell holds, its list, and the correction list.

use egui::{Sense, Stroke, Ui, vec2};

use super::View;
use super::correct::{self, Correction};
use super::records::Records;
use crate::base::{FieldName, Key, KeyBuilder, SourceId};
use crate::findings::Message;
use crate::golden::{Conflict, ConflictCell, Difference, Golden};
use crate::gui::frame;
use crate::gui::look::{Later, Look};
use crate::gui::screens::matching::words::{field_label, message, source_letter};
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::source_letter as letter_square;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::{card_flush, empty_state, hairline, part_header, section_header};
use crate::gui::widgets::charts::{heat_cell, share_bar};
use crate::gui::widgets::choice::segmented_texts;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::{cell, list_row};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::table::Meaning;

/// What the tab keeps.
#[derive(Debug, Default)]
pub(super) struct DisagreementsView {
    measure: usize,
    chosen: Option<(FieldName, SourceId, SourceId)>,
    listed: bool,
    list: Later<Key, Vec<Conflict>>,
    grid: Option<(Key, Grid)>,
}

/// The cells in order, worked out once per outcome.
#[derive(Debug, Default)]
struct Grid {
    fields: Vec<FieldName>,
    pairs: Vec<(SourceId, SourceId)>,
    cells: Vec<Vec<Option<ConflictCell>>>,
    most: [f32; 2],
}

impl Grid {
    fn of(look: &Look<'_>, golden: &Golden) -> Grid {
        let mut grid = Grid::default();
        for cell in golden.conflicts.iter().filter(|c| counts(look, c)) {
            if !grid.fields.contains(&cell.field) {
                grid.fields.push(cell.field.clone());
            }
            let pair = (cell.a.clone(), cell.b.clone());
            if !grid.pairs.contains(&pair) {
                grid.pairs.push(pair);
            }
            let share = cell.differing as f32 / cell.compared.max(1) as f32;
            grid.most = [grid.most[0].max(cell.differing as f32), grid.most[1].max(share)];
        }
        let find = |field: &FieldName, pair: &(SourceId, SourceId)| {
            let mut cells = golden.conflicts.iter();
            cells.find(|c| &c.field == field && c.a == pair.0 && c.b == pair.1).cloned()
        };
        let rows = grid.fields.iter().map(|f| grid.pairs.iter().map(|p| find(f, p)).collect());
        grid.cells = rows.collect();
        // Fields on which everybody agrees say nothing here.
        let any = |row: &Vec<Option<ConflictCell>>| row.iter().flatten().any(|c| c.differing > 0);
        let keep: Vec<bool> = grid.cells.iter().map(any).collect();
        let mut at = keep.iter();
        grid.fields.retain(|_| at.next().copied().unwrap_or(false));
        let mut at = keep.iter();
        grid.cells.retain(|_| at.next().copied().unwrap_or(false));
        grid
    }

    fn cell(&self, chosen: &(FieldName, SourceId, SourceId)) -> Option<&ConflictCell> {
        let all = self.cells.iter().flatten().flatten();
        let mut fitting = all.filter(|c| c.field == chosen.0 && c.a == chosen.1 && c.b == chosen.2);
        fitting.next()
    }
}

/// Whether a disagreement is one: each department numbers its records in its own way, so those numbers always differ.
fn counts(look: &Look<'_>, cell: &ConflictCell) -> bool {
    look.project.schema.field(&cell.field).is_none_or(|f| f.meaning != Meaning::RecordId)
}

/// How many values departments disagree about.
pub(super) fn total(look: &Look<'_>, golden: &Golden) -> usize {
    golden.conflicts.iter().filter(|c| counts(look, c)).map(|c| c.differing as usize).sum()
}

/// Draws the tab.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    let Some(kept) = &look.outcomes.golden else { return };
    let golden = kept.value.clone();
    let tab = &mut view.disagreements;
    if tab.grid.as_ref().is_none_or(|(known, _)| *known != kept.key) {
        tab.grid = Some((kept.key, Grid::of(look, &golden)));
    }
    let Some((key, grid)) = tab.grid.take() else { return };
    if tab.chosen.as_ref().is_none_or(|chosen| grid.cell(chosen).is_none()) {
        let all = grid.cells.iter().flatten().flatten();
        tab.chosen = all
            .max_by(|x, y| x.differing.cmp(&y.differing))
            .map(|c| (c.field.clone(), c.a.clone(), c.b.clone()));
    }
    if let Some((field, a, b)) = tab.chosen.clone() {
        let mut list_key = KeyBuilder::new("review-conflicts", 1);
        list_key.key(kept.key).text(field.as_str()).text(a.as_str()).text(b.as_str());
        let golden = golden.clone();
        tab.list.want(look.wake, list_key.finish(), "disagreements", move |_| {
            golden.conflict_list(field.as_str(), &a, &b)
        });
    }
    let chosen = tab.chosen.as_ref().and_then(|c| grid.cell(c)).cloned();
    if let Some(cell) = &chosen {
        frame::inspector(ui, look, |ui| detail_ui(ui, look, tab, cell, &golden, wishes));
    }
    let mut opened = None;
    let lists = view.lists.get();
    let records = Records::new(look, lists);
    frame::centre(ui, 16, |ui| {
        if grid.fields.is_empty() {
            ui.add_space((ui.available_height() * 0.25).min(180.0));
            let sentence = look.say(&message(look, "review-no-disagreement-sentence"));
            empty_state(ui, Icon::Check, &look.t("review-no-disagreement"), &sentence, |_| ());
            return;
        }
        let table = if tab.listed { ui.available_height() * 0.55 } else { ui.available_height() };
        egui::ScrollArea::both().id_salt("heat").max_height(table).auto_shrink([false, tab.listed]).show(
            ui,
            |ui| {
                grid_ui(ui, look, tab, &grid);
            },
        );
        if tab.listed
            && let (Some(cell), Some(records)) = (&chosen, &records)
        {
            ui.add_space(12.0);
            opened = conflicts_ui(ui, look, tab, cell, records, &golden);
        }
    });
    tab.grid = Some((key, grid));
    if let Some(entity) = opened {
        view.show_entity(entity);
    }
}

fn grid_ui(ui: &mut Ui, look: &Look<'_>, tab: &mut DisagreementsView, grid: &Grid) {
    let all: u32 = grid.cells.iter().flatten().flatten().map(|c| c.differing).sum();
    card_flush(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 10));
        frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let note = look.say(&message(look, "review-disagree-note").with("n", all as usize));
            section_header(ui, &look.t("review-disagree"), &note, |ui| {
                let texts = [look.t("review-count"), look.t("review-share")];
                let texts = [texts[0].as_str(), texts[1].as_str()];
                segmented_texts(ui, &look.t("review-measure"), &mut tab.measure, &texts);
            });
        });
        let names = (ui.available_width() * 0.16).clamp(110.0, 170.0);
        let columns = grid.pairs.len() as f32 + 1.0;
        let width = ((ui.available_width() - names - 8.0) / columns).clamp(56.0, 120.0);
        heads_ui(ui, look, grid, names, width);
        for (field, cells) in grid.fields.iter().zip(&grid.cells) {
            dir::row_of_height(ui, 28.0, |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let name = field_label(look, field);
                ui.add_space(16.0);
                cell(ui, names - 16.0, Text::label(name.as_str()).table().strong(), Side::Start);
                for (pair, found) in grid.pairs.iter().zip(cells) {
                    cell_ui(ui, look, tab, grid, (&name, width), pair, found.as_ref());
                }
                let (differing, compared) = sums(cells);
                let text = measured(look, tab.measure, differing, compared);
                cell(ui, width - 12.0, Text::value(text).table().strong(), Side::End);
            });
            hairline(ui);
        }
    });
}

fn sums(cells: &[Option<ConflictCell>]) -> (u32, u32) {
    cells.iter().flatten().fold((0, 0), |(d, c), cell| (d + cell.differing, c + cell.compared))
}

fn measured(look: &Look<'_>, measure: usize, differing: u32, compared: u32) -> String {
    match measure {
        0 => look.count(differing as usize),
        _ => look.percent(f64::from(differing) / f64::from(compared.max(1)), 1),
    }
}

fn heads_ui(ui: &mut Ui, look: &Look<'_>, grid: &Grid, names: f32, width: f32) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, p.surface_sunken);
    let dir = Dir::of(ui);
    let head = dir.slice(rect, 16.0, names - 16.0);
    Text::label(look.t("review-field")).table().strong().paint_in(ui, head, Side::Start);
    for (i, (a, b)) in grid.pairs.iter().enumerate() {
        let place = dir.slice(rect, names + width * i as f32, width - 8.0);
        let layout = dir.end_layout();
        let mut child =
            ui.new_child(egui::UiBuilder::new().max_rect(place).layout(layout).id_salt(("pair", i)));
        child.spacing_mut().item_spacing.x = 3.0;
        // Written from the end side.
        for source in [b, a] {
            letter_square(
                &mut child,
                look.source_index(source),
                &source_letter(look, source),
                look.source_label(source),
            );
        }
    }
    let all = dir.slice(rect, names + width * grid.pairs.len() as f32, width - 12.0);
    Text::label(look.t("review-all")).table().strong().paint_in(ui, all, Side::End);
}

fn cell_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    tab: &mut DisagreementsView,
    grid: &Grid,
    (name, width): (&str, f32),
    pair: &(SourceId, SourceId),
    found: Option<&ConflictCell>,
) {
    let Some(found) = found.filter(|c| c.compared > 0) else {
        let (rect, _) = ui.allocate_exact_size(vec2(width, 28.0), Sense::hover());
        Text::value("–").table().muted().paint_in(ui, rect.shrink2(vec2(8.0, 0.0)), Side::End);
        return;
    };
    let share = found.differing as f32 / found.compared.max(1) as f32;
    let part = match tab.measure {
        0 => found.differing as f32 / grid.most[0].max(1.0),
        _ => share / grid.most[1].max(f32::EPSILON),
    };
    // The square root lets the many small cells differ from each other.
    let step = palette(ui).heat_step(part.sqrt());
    let number = measured(look, tab.measure, found.differing, found.compared);
    let key = (found.field.clone(), found.a.clone(), found.b.clone());
    let chosen = tab.chosen.as_ref() == Some(&key);
    let spoken = format!("{name}, {} + {}", look.source_label(&pair.0), look.source_label(&pair.1));
    let step = (found.differing > 0).then_some(step);
    if heat_cell(ui, vec2(width, 28.0), step, &number, chosen, &spoken).clicked() {
        tab.chosen = Some(key);
    }
}

fn detail_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    tab: &mut DisagreementsView,
    cell_: &ConflictCell,
    golden: &Golden,
    wishes: &mut Wishes,
) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let p = palette(ui);
    let name = field_label(look, &cell_.field);
    dir::row_of_height(ui, 32.0, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for source in [&cell_.a, &cell_.b] {
            letter_square(
                ui,
                look.source_index(source),
                &source_letter(look, source),
                look.source_label(source),
            );
        }
        let title = Message::new("review-differences")
            .with("field", name.as_str())
            .with("n", cell_.differing as usize);
        label(ui, Text::label(look.say(&title)).strong().truncate());
    });
    let of = Message::new("review-compared").with("n", cell_.compared as usize);
    label(ui, Text::label(look.say(&of)).caption().muted().wrap());
    let mut kinds: Vec<(Difference, u32)> = Difference::ALL.into_iter().zip(cell_.kinds).collect();
    kinds.retain(|(kind, n)| *n > 0 && kind.is_conflict());
    kinds.sort_by_key(|k| std::cmp::Reverse(k.1));
    for (kind, n) in kinds {
        dir::row_of_height(ui, 24.0, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let width = ui.available_width();
            let words = look.t(kind.message_id());
            cell(ui, (width * 0.42).max(80.0), Text::label(words.as_str()).table(), Side::Start);
            let share = n as f32 / cell_.differing.max(1) as f32;
            share_bar(ui, (width * 0.22).max(40.0), share, p.accent, &words);
            let text =
                Message::new("review-n-of").with("n", n as usize).with("all", cell_.differing as usize);
            let rest = ui.available_width();
            cell(ui, rest, Text::label(look.say(&text)).table(), Side::End);
        });
    }
    ui.add_space(8.0);
    label(ui, Text::label(look.t("review-correct-note")).caption().muted().wrap());
    let show = look.t(if tab.listed { "review-hide-list" } else { "review-show-list" });
    for (source, other) in [(&cell_.b, &cell_.a), (&cell_.a, &cell_.b)] {
        let text = look.say(&Message::new("review-correct-for").with("source", look.source_label(source)));
        let button = if source == &cell_.b { Button::primary(&text) } else { Button::secondary(&text) };
        if button.icon(Icon::Export).full_width().show(ui).clicked()
            && let Some(list) = tab.list.get()
        {
            let correction = Correction {
                field: cell_.field.clone(),
                source: source.clone(),
                other: other.clone(),
                conflicts: list.clone(),
            };
            correct::save(look, golden, correction, wishes);
        }
    }
    if Button::quiet(&show).icon(Icon::Eye).show(ui).clicked() {
        tab.listed = !tab.listed;
    }
}

/// The single disagreements of the chosen cell; gives the entity whose card was asked for.
fn conflicts_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    tab: &DisagreementsView,
    cell_: &ConflictCell,
    records: &Records<'_>,
    golden: &Golden,
) -> Option<u32> {
    let list = tab.list.get().map(Vec::as_slice).unwrap_or_default();
    let field = look.project.schema.field(&cell_.field)?;
    part_header(ui, &field_label(look, &cell_.field), &look.t("review-list-note"), |_| ());
    let p = palette(ui);
    ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), Stroke::new(1.0, p.border));
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut opened = None;
    egui::ScrollArea::vertical().id_salt("conflicts").auto_shrink(false).show_rows(
        ui,
        32.0,
        list.len(),
        |ui, range| {
            for conflict in list.get(range).unwrap_or_default() {
                let value = |row: u32| records.value(field, row).unwrap_or_default();
                let (a, b) = (value(conflict.row_a), value(conflict.row_b));
                let name = super::records::name_of(
                    &look.project.schema.fields,
                    &golden.table,
                    conflict.entity as usize,
                );
                let spoken = format!("{name}, {a}, {b}");
                let row = list_row(ui, 32.0, false, &spoken, |ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    let width = ui.available_width();
                    cell(ui, width * 0.28, Text::value(name.as_str()).table().strong(), Side::Start);
                    cell(ui, width * 0.25, Text::value(a.as_str()).table(), Side::Start);
                    cell(ui, width * 0.25, Text::value(b.as_str()).table(), Side::Start);
                    let kind = look.t(conflict.kind.message_id());
                    cell(ui, width * 0.18, Text::label(kind.as_str()).caption().muted(), Side::End);
                });
                if row.clicked() {
                    opened = Some(conflict.entity);
                }
            }
        },
    );
    opened
}
