//! A virtual table for millions of rows on `egui_table`: the caller answers for cells, only visible ones are asked.
//!
//! Header 36 or, with profiles, 100 high; gutter with role mark and row number; stripes; chosen cell and row;
//! keyboard movement; Ctrl+C copies the logical text. A file's own columns keep their order in every language,
//! only texts align to the window's start side. Drawing of cells and headers lives in `table_cell` and
//! `table_head`.

use std::collections::BTreeSet;

use egui::{Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use egui_table::{
    CellInfo, Column as TableColumn, HeaderCellInfo, HeaderRow, PrefetchInfo, Table, TableDelegate,
};

pub use super::table_cell::{CellLook, Ground, RowLook, RowRole, paint_role_mark};
pub use super::table_head::{ColumnLook, Profile, ProfileBody, Sorted};
use super::text::{Side, Text};
use super::{table_cell, table_head};
use crate::gui::theme::{palette, tokens};

/// What a table shows. Everything is asked per visible cell and frame, so answers should be look-ups.
pub trait TableSource {
    /// How many rows there are.
    fn row_count(&self) -> u64;
    /// The columns, in the order shown.
    fn columns(&self) -> &[ColumnLook];
    /// The cell at a place.
    fn cell(&self, row: u64, column: usize) -> CellLook;
    /// Number and role of a row; the number defaults to the position counted from 1.
    fn row(&self, row: u64) -> RowLook {
        RowLook { number: (row + 1).to_string(), ..RowLook::default() }
    }
    /// What Ctrl+C copies; defaults to what the cell shows.
    fn copy_text(&self, row: u64, column: usize) -> String {
        self.cell(row, column).copy_text()
    }
}

/// How the table is drawn.
#[derive(Debug, Clone)]
pub struct TableSettings<'a> {
    /// Name for screen readers, and the salt of its id.
    pub name: &'a str,
    /// Whether headers show profiles (100 high instead of 36).
    pub profiles: bool,
    /// Whether there is a gutter with row numbers.
    pub gutter: bool,
    /// Title of the gutter.
    pub gutter_title: &'a str,
    /// Whether every other row is tinted.
    pub stripes: bool,
    /// Row height; 28 when none.
    pub row_height: Option<f32>,
    /// Columns that stay when scrolling sideways, after the gutter.
    pub sticky_columns: usize,
    /// What the menu button of a header is called.
    pub menu_name: &'a str,
}

impl<'a> TableSettings<'a> {
    /// A plain table.
    pub fn new(name: &'a str) -> Self {
        Self {
            name,
            profiles: false,
            gutter: true,
            gutter_title: "",
            stripes: true,
            row_height: None,
            sticky_columns: 0,
            menu_name: "",
        }
    }

    /// With header profiles.
    pub fn profiles(mut self, profiles: bool) -> Self {
        self.profiles = profiles;
        self
    }

    /// With or without the gutter.
    pub fn gutter(mut self, gutter: bool) -> Self {
        self.gutter = gutter;
        self
    }
}

/// Row and column of a cell.
pub type Place = (u64, usize);

/// What the person chose in a table; kept by the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableState {
    /// Chosen cell: row and column.
    pub cell: Option<(u64, usize)>,
    /// Chosen rows beyond that of the cell.
    pub rows: BTreeSet<u64>,
    /// Chosen column (its header is tinted).
    pub column: Option<usize>,
    /// Set to bring a row into view at the next frame.
    pub scroll_to_row: Option<u64>,
    /// Set to bring a column into view at the next frame.
    pub scroll_to_column: Option<usize>,
}

/// What happened in a table in this frame.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableEvents {
    /// A header was clicked: sort by this column.
    pub sort: Option<usize>,
    /// A cell was chosen (click or keyboard).
    pub chosen: Option<(u64, usize)>,
    /// A cell was double-clicked or Enter pressed on it.
    pub opened: Option<(u64, usize)>,
    /// The role mark or row number of a row was clicked.
    pub gutter_clicked: Option<u64>,
    /// The rows that were drawn.
    pub visible_rows: std::ops::Range<u64>,
    /// Text was put on the clipboard.
    pub copied: bool,
}

/// Where a context menu was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuPlace {
    /// On a header.
    Column(usize),
    /// On a cell.
    Cell(u64, usize),
    /// On the gutter of a row.
    Row(u64),
}

struct Delegate<'s> {
    source: &'s dyn TableSource,
    settings: &'s TableSettings<'s>,
    state: &'s mut TableState,
    events: TableEvents,
    menu: &'s mut dyn FnMut(&mut Ui, MenuPlace),
    clicked: bool,
    clip: Rect,
}

impl Delegate<'_> {
    fn column_of(&self, col_nr: usize) -> Option<usize> {
        if self.settings.gutter { col_nr.checked_sub(1) } else { Some(col_nr) }
    }

    fn row_height(&self) -> f32 {
        self.settings.row_height.unwrap_or(tokens().size.row)
    }

    fn gutter_ui(&mut self, ui: &mut Ui, row: u64) {
        let look = self.source.row(row);
        let rect = ui.max_rect();
        let response = ui.interact(rect, ui.unique_id().with("gutter"), Sense::click());
        table_cell::paint_gutter(ui, rect, &look);
        if response.clicked() {
            self.events.gutter_clicked = Some(row);
            self.clicked = true;
        }
        let name = format!("{} {}", super::bidi::plain(self.settings.gutter_title), look.number);
        response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, name.trim()));
        let menu = &mut *self.menu;
        response.context_menu(|ui| menu(ui, MenuPlace::Row(row)));
    }
}

fn t_gutter() -> f32 {
    tokens().size.gutter
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
        let chosen = self.state.column == Some(column);
        let response = table_head::header_ui(ui, rect, look, self.settings, chosen);
        if response.clicked() {
            self.events.sort = Some(column);
            self.state.column = Some(column);
            self.clicked = true;
        }
        let menu = &mut *self.menu;
        response.context_menu(|ui| menu(ui, MenuPlace::Column(column)));
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
            let gutter = if self.settings.gutter { t_gutter() } else { 0.0 };
            let room =
                rect.with_min_x(rect.left() + gutter).intersect(self.clip).shrink2(Vec2::new(8.0, 0.0));
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
        let response = ui.interact(rect, ui.unique_id().with("cell"), Sense::click());
        let look = self.source.cell(row, column);
        let columns = self.source.columns();
        let at_end = columns.get(column).is_some_and(|c| c.numbers);
        let role = if look.quiet_role { RowRole::Data } else { self.source.row(row).role };
        let shortened = table_cell::paint_cell(ui, rect, &look, role, at_end);
        ui.painter().vline(rect.right() - 0.5, rect.y_range(), Stroke::new(1.0, palette(ui).border));
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
        response.context_menu(|ui| menu(ui, MenuPlace::Cell(row, column)));
    }

    fn default_row_height(&self) -> f32 {
        self.row_height()
    }
}

/// Shows a table in the whole room there is. `menu` fills the context menus (see [`MenuPlace`]).
pub fn table_view(
    ui: &mut Ui,
    settings: &TableSettings<'_>,
    state: &mut TableState,
    source: &dyn TableSource,
    mut menu: impl FnMut(&mut Ui, MenuPlace),
) -> TableEvents {
    let t = tokens();
    let area = ui.available_rect_before_wrap();
    let focus_id = ui.make_persistent_id(("table-view", settings.name));
    let response = ui.interact(area, focus_id, Sense::click());
    let name = super::bidi::plain(settings.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &name));
    let header = if settings.profiles { t.size.table_header_profile } else { t.size.table_header };
    let row_height = settings.row_height.unwrap_or(t.size.row);
    let page = ((area.height() - header) / row_height).floor().max(1.0) as u64;
    let (moved, opened) = move_by_keys(ui, &response, state, source, page);
    let mut columns: Vec<TableColumn> = Vec::with_capacity(source.columns().len() + 1);
    if settings.gutter {
        columns.push(TableColumn::new(t.size.gutter).range(t.size.gutter..=t.size.gutter).resizable(false));
    }
    // An id per table and column, since widths are remembered: changed columns must not take over others' widths.
    columns.extend(source.columns().iter().enumerate().map(|(i, c)| {
        TableColumn::new(c.width).range(40.0..=900.0).resizable(true).id(focus_id.with((i, c.title.as_str())))
    }));
    let sticky = usize::from(settings.gutter) + settings.sticky_columns;
    let mut table = Table::new()
        .id_salt(("table-rows", settings.name))
        .num_rows(source.row_count())
        .columns(columns)
        .num_sticky_cols(sticky)
        .headers([HeaderRow::new(header)]);
    if let Some(row) = state.scroll_to_row.take() {
        table = table.scroll_to_row(row.min(source.row_count().saturating_sub(1)), None);
    }
    if let Some(column) = state.scroll_to_column.take() {
        table = table.scroll_to_column(column + usize::from(settings.gutter), None);
    }
    let mut delegate = Delegate {
        source,
        settings,
        state,
        events: TableEvents { chosen: moved, opened, ..TableEvents::default() },
        menu: &mut menu,
        clicked: false,
        clip: area,
    };
    ui.painter().rect_filled(area, 0.0, palette(ui).surface_raised);
    table.show(ui, &mut delegate);
    let Delegate { mut events, clicked, .. } = delegate;
    if clicked {
        response.request_focus();
    }
    events.copied = copy_on_request(ui, &response, state, source);
    events
}

/// Arrows, page up and down, home and end move the chosen cell while the table has the focus.
fn move_by_keys(
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

fn copy_on_request(ui: &Ui, response: &Response, state: &TableState, source: &dyn TableSource) -> bool {
    let Some((row, column)) = state.cell else { return false };
    let asked = response.has_focus() && ui.input(|i| i.events.iter().any(|e| matches!(e, egui::Event::Copy)));
    if asked && row < source.row_count() && column < source.columns().len() {
        ui.copy_text(source.copy_text(row, column));
        return true;
    }
    false
}
