//! “Show” on a finding about several rows shows exactly those rows: a filter by their numbers in the file, with a chip that takes it off.

use std::sync::Arc;

use egui::Ui;
use rustc_hash::FxHashSet;

use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::widgets::badge::filter_chip;
use crate::table::Table;
use crate::table::window::Order;

/// The rows of the file that are shown; without any, all are.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct JustRows(Option<Arc<Vec<u32>>>);

impl JustRows {
    /// Shows just these rows, when they are several and all stand in the table; else all rows. True when it shows just these.
    pub(super) fn set(&mut self, table: &Table, rows: &[u32]) -> bool {
        self.0 = None;
        if rows.len() < 2 {
            return false;
        }
        let wanted: FxHashSet<u32> = rows.iter().copied().collect();
        let there: FxHashSet<u32> = table.rows().iter().flatten().filter(|r| wanted.contains(r)).collect();
        if there.len() == wanted.len() {
            self.0 = Some(Arc::new(rows.to_vec()));
        }
        self.is_set()
    }

    /// Whether not all rows are shown.
    pub(super) fn is_set(&self) -> bool {
        self.0.is_some()
    }

    /// Those of the table's rows that are shown, in their order; for a job.
    pub(super) fn order(&self, table: &Table) -> Order {
        let Some(rows) = &self.0 else { return Order::all() };
        let wanted: FxHashSet<u32> = rows.iter().copied().collect();
        let fits = |row: Option<u32>| row.is_some_and(|r| wanted.contains(&r));
        Order::of(table.rows().iter().enumerate().filter(|(_, r)| fits(*r)).map(|(i, _)| i as u32).collect())
    }

    /// The chip that says how many rows are shown and takes the filter off.
    pub(super) fn chip_ui(&mut self, ui: &mut Ui, look: &Look<'_>) {
        let Some(rows) = &self.0 else { return };
        let words = look.say(&Message::new("mend-chip-rows").with("n", rows.len()));
        if filter_chip(ui, &words, &look.t("mend-remove-filter")).removed {
            self.0 = None;
        }
    }
}
