//! The screen Compare: who is known to which department, how far they agree, counts and shares by field, and the map.
//!
//! What is counted comes from the compare stage or, for a comparison being put together, from a job that calls the same function; groups
//! that are too small arrive hidden and stay so, on the map and in the exported table too.

mod agreement;
mod counting;
mod coverage;
mod districts;
mod save;
mod shares;

use egui::Ui;

use super::code_labels::CodeLabels;
use crate::base::Key;
use crate::compare::{Compared, Comparison, Measure};
use crate::gui::frame;
use crate::gui::look::{Later, Look};
use crate::gui::widgets::card::{card, card_pair, outdated};
use crate::gui::widgets::charts::MapArea;
use crate::gui::wishes::Wishes;
use crate::pipeline::Stage;
use crate::table::Role;

/// A comparison on the merged table of this key.
type Asked = (Key, u32, Comparison);

/// What the screen keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    comparison: Option<Comparison>,
    counted: Later<Asked, Option<Compared>>,
    by_area: Later<Asked, Option<Compared>>,
    shapes: Later<Key, Vec<(String, MapArea)>>,
    lines: shares::Lines,
    mix: Option<usize>,
    value: Option<String>,
    labels: CodeLabels,
    name: Option<String>,
    heights: [[f32; 2]; 2],
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    view.labels.want(look);
    let comparison = view.comparison.clone().unwrap_or_else(|| first(look));
    frame::header(ui, look, |ui| save::actions_ui(ui, look, view, &comparison, wishes));
    let (Some(found), Some(golden)) = (&look.outcomes.compared, &look.outcomes.golden) else {
        frame::centre(ui, 24, |ui| super::waiting_ui(ui, look, wishes));
        return;
    };
    counting::want(look, &mut view.counted, golden, &comparison);
    let stale = look.is_stale(Stage::Compare);
    frame::centre(ui, 24, |ui| {
        let room = (ui.available_height() - 24.0).max(560.0);
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            // The bar of the scroll area floats over the content: leave it its room.
            ui.set_max_width(ui.available_width() - 8.0);
            let height = (room / 2.0 - 52.0).max(250.0);
            let wide = ui.available_width() >= 900.0;
            ui.spacing_mut().item_spacing.y = 16.0;
            let coverage =
                |ui: &mut Ui, view: &mut View| coverage::ui(ui, look, view, &found.value.coverage, height);
            let agreement =
                |ui: &mut Ui, wishes: &mut Wishes| agreement::ui(ui, look, &found.value, height, wishes);
            let old = |ui: &mut Ui, content: &mut dyn FnMut(&mut Ui)| {
                if stale { outdated(ui, content) } else { content(ui) }
            };
            if wide {
                let mut heights = view.heights;
                card_pair(ui, [1.11, 1.0], [20.0, 20.0], &mut heights[0], |ui, i| {
                    old(ui, &mut |ui| if i == 0 { coverage(ui, view) } else { agreement(ui, wishes) });
                });
                card_pair(ui, [1.11, 1.0], [20.0, 20.0], &mut heights[1], |ui, i| {
                    if i == 0 {
                        shares::ui(ui, look, view, &comparison, height);
                    } else {
                        districts::ui(ui, look, view, found, golden, &comparison, height);
                    }
                });
                view.heights = heights;
            } else {
                card(ui, 16.0, |ui| old(ui, &mut |ui| coverage(ui, view)));
                card(ui, 16.0, |ui| old(ui, &mut |ui| agreement(ui, wishes)));
                card(ui, 16.0, |ui| shares::ui(ui, look, view, &comparison, 420.0));
                card(ui, 16.0, |ui| districts::ui(ui, look, view, found, golden, &comparison, 360.0));
            }
            ui.add_space(8.0);
        });
    });
}

/// What is shown before anybody chose: the first saved view, else the first sensitive field by district.
fn first(look: &Look<'_>) -> Comparison {
    if let Some(saved) = look.project.compare.comparisons.first() {
        return saved.clone();
    }
    let fields = &look.project.schema.fields;
    let sensitive = fields.iter().find(|f| f.role() == Role::Sensitive);
    let measure = match sensitive {
        Some(field) => counting::share_with(field),
        None => Measure::Count,
    };
    let by = counting::groupings(look).into_iter().next().map(|g| g.field);
    Comparison { measure, by: by.into_iter().collect(), ..Comparison::default() }
}
