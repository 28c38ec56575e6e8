//! What egui_table asks for while it draws: headers, rows, the gutter, cells; and boxes of cells dragged open with the pointer.
//!
//! Cells are painted one by one, so a merged cell is painted with its first column in sight, over the room of all its columns.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use egui_table::{CellInfo, HeaderCellInfo, PrefetchInfo, TableDelegate};

use super::context::context_menu;
use super::table_cell::RowRole;
use super::table_view::{MenuPlace, Place, TableEvents, TableSettings, TableSource, TableState};
use super::text::{Side, Text};
use super::{table_cell, table_head};
use crate::gui::theme::{palette, tokens};

/// Draws what egui_table asks for, and gathers what happened.
pub(super) struct Delegate<'s> {
    source: &'s dyn TableSource,
    settings: &'s TableSettings<'s>,
    state: &'s mut TableState,
    events: TableEvents,
    menu: &'s mut dyn FnMut(&mut Ui, MenuPlace),
    clicked: bool,
    /// Whether the keyboard means the table.
    pub(super) has_focus: bool,
    clip: Rect,
    /// Width of the gutter; 0 without.
    gutter: f32,
    /// Widths of the columns, in order, as drawn in this frame.
    widths: Vec<f32>,
    /// Merged cells that are painted already, by row and first column.
    merged: Vec<Place>,
}

impl<'s> Delegate<'s> {
    pub(super) fn new(
        source: &'s dyn TableSource,
        settings: &'s TableSettings<'s>,
        state: &'s mut TableState,
        events: TableEvents,
        menu: &'s mut dyn FnMut(&mut Ui, MenuPlace),
        clip: Rect,
        gutter: f32,
    ) -> Delegate<'s> {
        let widths = source.columns().iter().map(|c| c.width).collect();
        let (clicked, has_focus, merged) = (false, false, Vec::new());
        Delegate { source, settings, state, events, menu, clicked, has_focus, clip, gutter, widths, merged }
    }

    /// What happened, and whether anything was clicked.
    pub(super) fn done(mut self, ui: &Ui) -> (TableEvents, bool) {
        if self.state.dragged.is_some() && self.settings.boxes && ui.input(|i| i.pointer.any_released()) {
            self.events.boxed = true;
        }
        (self.events, self.clicked)
    }

    /// A cell that runs over several columns: painted once, in the middle of what is in sight of it.
    fn merged_ui(&mut self, ui: &mut Ui, rect: Rect, row: u64, column: usize, (first, last): (usize, usize)) {
        let p = palette(ui);
        if self.merged.contains(&(row, first)) {
            return;
        }
        self.merged.push((row, first));
        let width = |range: std::ops::Range<usize>| -> f32 { range.filter_map(|c| self.widths.get(c)).sum() };
        let left = rect.left() - width(first..column);
        let whole = Rect::from_min_size(
            egui::pos2(left, rect.top()),
            Vec2::new(width(first..last + 1), rect.height()),
        );
        let seen = whole.intersect(self.clip.with_min_x(self.clip.left() + self.gutter));
        let painter = ui.painter().with_clip_rect(seen);
        let role = self.source.row(row).role;
        painter.vline(whole.right() - 0.5, rect.y_range(), Stroke::new(1.0, p.border));
        painter.vline(whole.left() + 0.5, rect.y_range(), Stroke::new(1.0, role.ink(p)));
        let look = self.source.cell(row, first);
        let text = Text::value(look.text).table().strong().colour(role.ink(p));
        let laid = text.fit(ui, (seen.width() - 16.0).max(0.0));
        let at = Rect::from_center_size(seen.center(), laid.size());
        let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(seen));
        inside.set_clip_rect(seen);
        laid.paint_aligned(&inside, at, Side::Start);
    }

    /// Follows a box being dragged open, and tints the cells in it.
    fn box_ui(&mut self, ui: &Ui, rect: Rect, response: &egui::Response, at: Place) {
        if response.drag_started() {
            self.state.dragged = Some((at, at));
        }
        let pointer = ui.input(|i| i.pointer.is_decidedly_dragging().then(|| i.pointer.interact_pos()));
        if let Some(Some(pointer)) = pointer
            && rect.contains(pointer)
            && let Some((_, to)) = &mut self.state.dragged
        {
            *to = at;
        }
        let Some((a, b)) = self.state.dragged else { return };
        let rows = a.0.min(b.0)..=a.0.max(b.0);
        let columns = a.1.min(b.1)..=a.1.max(b.1);
        if a != b && rows.contains(&at.0) && columns.contains(&at.1) {
            let p = palette(ui);
            ui.painter().rect_filled(rect, 0.0, p.accent.gamma_multiply(0.18));
            let stroke = Stroke::new(2.0, p.accent);
            if at.0 == *rows.start() {
                ui.painter().hline(rect.x_range(), rect.top() + 1.0, stroke);
            }
            if at.0 == *rows.end() {
                ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, stroke);
            }
            if at.1 == *columns.start() {
                ui.painter().vline(rect.left() + 1.0, rect.y_range(), stroke);
            }
            if at.1 == *columns.end() {
                ui.painter().vline(rect.right() - 1.0, rect.y_range(), stroke);
            }
        }
    }

    fn column_of(&self, col_nr: usize) -> Option<usize> {
        if self.settings.gutter { col_nr.checked_sub(1) } else { Some(col_nr) }
    }

    fn row_height(&self) -> f32 {
        self.settings.row_height.unwrap_or(tokens().size.row)
    }

    fn gutter_ui(&mut self, ui: &mut Ui, row: u64) {
        let look = self.source.row(row);
        let rect = ui.max_rect();
        let response = ui.interact(rect, ui.unique_id().with("gutter"), Sense::CLICK);
        table_cell::paint_gutter(ui, rect, &look);
        if response.clicked() {
            self.events.gutter_clicked = Some(row);
            self.clicked = true;
        }
        let name = format!("{} {}", super::bidi::plain(self.settings.gutter_title), look.number);
        response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, name.trim()));
        let menu = &mut *self.menu;
        context_menu(&response, false, |ui| menu(ui, MenuPlace::Row(row)));
    }
}

impl TableDelegate for Delegate<'_> {
    fn prepare(&mut self, info: &PrefetchInfo) {
        self.events.visible_rows = info.visible_rows.clone();
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let rect = ui.max_rect();
        let p = palette(ui);
        ui.painter().rect_filled(rect, 0.0, p.surface_sunken);
        let Some(column) = self.column_of(cell.col_range.start) else {
            let name = Text::label(self.settings.gutter_title).caption().muted();
            let top = Rect::from_min_max(rect.min, egui::pos2(rect.right(), rect.top() + 34.0));
            name.paint_in(ui, top.shrink2(Vec2::new(8.0, 0.0)), Side::End);
            table_head::paint_edges(ui, rect);
            return;
        };
        let Some(look) = self.source.columns().get(column) else { return };
        if ui.is_sizing_pass() {
            // The first pass takes the widths of contents: give it the width the caller asked for.
            ui.set_min_width(look.width);
            return;
        }
        if let Some(width) = self.widths.get_mut(column) {
            *width = rect.width();
        }
        let chosen = self.state.column == Some(column);
        let response = table_head::header_ui(ui, rect, look, self.settings, chosen);
        if response.clicked() {
            self.events.sort = Some(column);
            self.state.column = Some(column);
            self.clicked = true;
        }
        let menu = &mut *self.menu;
        context_menu(&response, response.has_focus(), |ui| menu(ui, MenuPlace::Column(column)));
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let p = palette(ui);
        let rect = ui.max_rect();
        let chosen = self.state.cell.is_some_and(|c| c.0 == row) || self.state.rows.contains(&row);
        let look = self.source.row(row);
        let fill = match look.role {
            _ if chosen => p.selection,
            RowRole::Data if self.settings.stripes && row % 2 == 1 => p.row_stripe,
            role => role.fill(p),
        };
        ui.painter().rect_filled(rect, 0.0, fill);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, p.border));
        if let Some(band) = &look.band {
            // Painted within what is visible, so that it stays readable while scrolling sideways.
            let room =
                rect.with_min_x(rect.left() + self.gutter).intersect(self.clip).shrink2(Vec2::new(8.0, 0.0));
            let ink = if look.role == RowRole::Data { p.text_muted } else { look.role.ink(p) };
            let words = Text::value(band.as_str()).table().colour(ink);
            let words = if look.role == RowRole::Title { words.strong() } else { words };
            words.paint_in(ui, room, Side::Start);
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        if ui.is_sizing_pass() {
            return;
        }
        let row = cell.row_nr;
        let Some(column) = self.column_of(cell.col_nr) else {
            self.gutter_ui(ui, row);
            return;
        };
        let rect = ui.max_rect();
        if self.source.row(row).band.is_some() {
            return;
        }
        // One stop of Tab is the table; arrow keys go from cell to cell in it.
        let sense = if self.settings.boxes { Sense::CLICK | Sense::DRAG } else { Sense::CLICK };
        let response = ui.interact(rect, ui.unique_id().with("cell"), sense);
        let span = self.source.span(row, column).filter(|(first, last)| first < last);
        let look = self.source.cell(row, span.map_or(column, |s| s.0));
        let columns = self.source.columns();
        let shortened = match span {
            Some(span) => {
                self.merged_ui(ui, rect, row, column, span);
                true
            }
            None => {
                let at_end = columns.get(column).is_some_and(|c| c.numbers);
                let role = if look.quiet_role { RowRole::Data } else { self.source.row(row).role };
                let stroke = Stroke::new(1.0, palette(ui).border);
                let shortened = table_cell::paint_cell(ui, rect, &look, role, at_end);
                ui.painter().vline(rect.right() - 0.5, rect.y_range(), stroke);
                shortened
            }
        };
        if self.settings.boxes {
            self.box_ui(ui, rect, &response, (row, column));
        }
        if self.state.cell == Some((row, column)) {
            let stroke = Stroke::new(tokens().stroke.focus, palette(ui).focus);
            ui.painter().rect_stroke(rect.intersect(self.clip), 0.0, stroke, StrokeKind::Inside);
        }
        if response.clicked() {
            self.clicked = true;
            self.state.cell = Some((row, column));
            self.state.column = Some(column);
            self.events.chosen = Some((row, column));
        }
        if response.double_clicked() {
            self.events.opened = Some((row, column));
        }
        let title = columns.get(column).map(|c| c.title.as_str()).unwrap_or_default();
        response.widget_info(|| {
            WidgetInfo::labeled(
                Role::Cell,
                true,
                format!("{} {}", super::bidi::plain(title), look.copy_text()),
            )
        });
        let response = if shortened {
            super::text::hint(response, &look.whole())
        } else {
            super::text::hint(response, &look.note)
        };
        let menu = &mut *self.menu;
        let chosen = self.has_focus && self.state.cell == Some((row, column));
        context_menu(&response, chosen, |ui| menu(ui, MenuPlace::Cell(row, column)));
    }

    fn default_row_height(&self) -> f32 {
        self.row_height()
    }
}
