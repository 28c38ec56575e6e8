//! The keyboard in a table: arrows, page up and down, home and end move the chosen cell; Ctrl+C copies its text.

use egui::{Key, Modifiers, Response, Ui};

use super::table_view::{Place, TableSource, TableState};

/// Arrows, page up and down, home and end move the chosen cell while the table has the focus.
pub(super) fn move_by_keys(
    ui: &Ui,
    response: &Response,
    state: &mut TableState,
    source: &dyn TableSource,
    page: u64,
) -> (Option<Place>, Option<Place>) {
    let (rows, columns) = (source.row_count(), source.columns().len());
    if !response.has_focus() || rows == 0 || columns == 0 {
        return (None, None);
    }
    let filter =
        egui::EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
    ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
    let (row, column) = state.cell.unwrap_or((0, 0));
    let (row, column) = (row.min(rows - 1), column.min(columns - 1));
    let mut to = (row, column);
    let mut opened = None;
    ui.input_mut(|i| {
        let mut hit = |modifiers, key| i.consume_key(modifiers, key);
        if hit(Modifiers::COMMAND, Key::Home) {
            to.0 = 0;
        } else if hit(Modifiers::COMMAND, Key::End) {
            to.0 = rows - 1;
        } else if hit(Modifiers::NONE, Key::ArrowDown) {
            to.0 = (row + 1).min(rows - 1);
        } else if hit(Modifiers::NONE, Key::ArrowUp) {
            to.0 = row.saturating_sub(1);
        } else if hit(Modifiers::NONE, Key::PageDown) {
            to.0 = (row + page).min(rows - 1);
        } else if hit(Modifiers::NONE, Key::PageUp) {
            to.0 = row.saturating_sub(page);
        } else if hit(Modifiers::NONE, Key::Home) {
            to.1 = 0;
        } else if hit(Modifiers::NONE, Key::End) {
            to.1 = columns - 1;
        } else if hit(Modifiers::NONE, Key::ArrowRight) {
            to.1 = (column + 1).min(columns - 1);
        } else if hit(Modifiers::NONE, Key::ArrowLeft) {
            to.1 = column.saturating_sub(1);
        } else if hit(Modifiers::NONE, Key::Enter) && state.cell.is_some() {
            opened = state.cell;
        }
    });
    if state.cell == Some(to) || (state.cell.is_none() && to == (row, column)) {
        return (None, opened);
    }
    state.cell = Some(to);
    state.column = Some(to.1);
    state.scroll_to_row = Some(to.0);
    state.scroll_to_column = Some(to.1);
    (Some(to), opened)
}

/// Copies the chosen cell when it is asked for; says whether it was.
pub(super) fn copy_on_request(
    ui: &Ui,
    response: &Response,
    state: &TableState,
    source: &dyn TableSource,
) -> bool {
    let Some((row, column)) = state.cell else { return false };
    let asked = response.has_focus() && ui.input(|i| i.events.iter().any(|e| matches!(e, egui::Event::Copy)));
    if asked && row < source.row_count() && column < source.columns().len() {
        ui.copy_text(source.copy_text(row, column));
        return true;
    }
    false
}
