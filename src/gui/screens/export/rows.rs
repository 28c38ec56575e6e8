//! The rows before and after: the merged table as it is kept here, and the rows exactly as they would leave.
//!
//! The two are not put side by side: what leaves is sorted by its content, so that nobody can count places.

use egui::Ui;

use super::View as ScreenView;
use crate::base::Key;
use crate::disclosure::{Cleared, Policy, Shape};
use crate::gui::look::Look;
use crate::gui::screens::code_labels::{CodeLabels, field_label};
use crate::gui::widgets::table_view::{
    CellLook, ColumnLook, RowLook, RowRole, TableSettings, TableSource, TableState, table_view,
};
use crate::gui::widgets::text::{Text, label};
use crate::pipeline::Kept;
use crate::table::Table;
use crate::text::Language;

/// What the tab keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    state: TableState,
    made_for: Option<(Key, bool, Language)>,
    columns: Vec<ColumnLook>,
    names: Vec<String>,
}

struct Rows<'a> {
    table: &'a Table,
    columns: &'a [ColumnLook],
    names: &'a [String],
    labels: &'a CodeLabels,
    look: &'a Look<'a>,
    missing: String,
}

impl TableSource for Rows<'_> {
    fn row_count(&self) -> u64 {
        self.table.height() as u64
    }
    fn columns(&self) -> &[ColumnLook] {
        self.columns
    }
    fn row(&self, row: u64) -> RowLook {
        RowLook { number: self.look.count(row as usize + 1), role: RowRole::Data, band: None }
    }
    fn cell(&self, row: u64, column: usize) -> CellLook {
        let name = self.names.get(column).map(String::as_str).unwrap_or_default();
        match self.table.cell(name, row as usize) {
            Some(value) => CellLook::value(self.labels.label(self.look, name, value)),
            None => CellLook::missing(self.missing.clone()),
        }
    }
}

/// Draws the rows before or after.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut ScreenView,
    policy: &Policy,
    kept: Option<&Kept<Cleared>>,
    before: bool,
) {
    let table = match (before, kept, &look.outcomes.golden) {
        (false, Some(kept), _) => Some((kept.key, kept.value.table())),
        (true, _, Some(golden)) if policy.shape == Shape::OnePerRecord => {
            Some((golden.key, golden.value.coded()))
        }
        (true, _, Some(golden)) => Some((golden.key, &golden.value.table)),
        _ => None,
    };
    let Some((key, table)) = table else {
        egui::Frame::new().inner_margin(16).show(ui, |ui| {
            label(ui, Text::label(look.t("sharing-not-computed")).muted());
        });
        return;
    };
    let made = (key, before, look.language);
    if view.rows.made_for != Some(made) {
        if view.rows.made_for.map(|m| (m.0, m.1)) != Some((key, before)) {
            view.rows.state = TableState::default();
        }
        view.rows.names = table.column_names().map(str::to_owned).collect();
        view.rows.columns =
            view.rows.names.iter().map(|n| ColumnLook::new(field_label(look, n), 130.0)).collect();
        view.rows.made_for = Some(made);
    }
    let source = Rows {
        table,
        columns: &view.rows.columns,
        names: &view.rows.names,
        labels: &view.labels,
        look,
        missing: look.t("sharing-cell-empty"),
    };
    let name = look.t(if before { "sharing-tab-before" } else { "sharing-tab-after" });
    let gutter = look.t("sharing-row");
    let settings = TableSettings { gutter_title: &gutter, ..TableSettings::new(&name) };
    let height = (ui.ctx().content_rect().height() * 0.42).max(260.0);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), height), egui::Sense::hover());
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt(("rows", before)));
    inner.set_clip_rect(rect.intersect(ui.clip_rect()));
    table_view(&mut inner, &settings, &mut view.rows.state, &source, |_, _| ());
}
