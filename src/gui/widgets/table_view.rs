//! A virtual table for millions of rows on `egui_table`: the caller answers for cells, only visible ones are asked.
//!
//! Header 36 or, with profiles, 100 high; gutter with role mark and row number; stripes; chosen cell and row;
//! keyboard movement; Ctrl+C copies the logical text. A file's own columns keep their order in every language,
//! only texts align to the window's start side. Drawing of cells and headers lives in `table_cell` and
//! `table_head`, what egui_table asks for in `table_delegate`, the keyboard in `table_keys`.

use std::collections::BTreeSet;

use egui::{Role, Sense, Stroke, Ui, WidgetInfo};
use egui_table::{Column as TableColumn, HeaderRow, Table};

pub use super::table_cell::{CellLook, Ground, RowLook, RowRole, paint_role_mark};
use super::table_delegate::Delegate;
pub use super::table_head::{ColumnLook, Profile, ProfileBody, Sorted};
use super::table_keys::{copy_on_request, move_by_keys};
use super::text::Text;
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
    /// The first and last column over which a cell runs (merged header cells), when it is more than one.
    fn span(&self, row: u64, column: usize) -> Option<(usize, usize)> {
        let _ = (row, column);
        None
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
    /// Whether a box of cells can be dragged open.
    pub boxes: bool,
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
            boxes: false,
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
    /// The box being dragged or dragged last, from one corner to the other.
    pub dragged: Option<(Place, Place)>,
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
    /// A box of cells was dragged open and let go: see [`TableState::dragged`].
    pub boxed: bool,
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
    let gutter = gutter_width(ui, settings, source);
    if settings.gutter {
        columns.push(TableColumn::new(gutter).range(gutter..=gutter).resizable(false));
    }
    // An id per table and column, since widths are remembered: changed columns must not take over others' widths, nor a column whose content is known
    // the width it had before.
    columns.extend(source.columns().iter().enumerate().map(|(i, c)| {
        TableColumn::new(c.width).range(40.0..=900.0).resizable(true).id(focus_id.with((
            i,
            c.title.as_str(),
            c.profile.is_some(),
        )))
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
    let events = TableEvents { chosen: moved, opened, ..TableEvents::default() };
    let mut delegate = Delegate::new(source, settings, state, events, &mut menu, area, gutter);
    delegate.has_focus = response.has_focus();
    ui.painter().rect_filled(area, 0.0, palette(ui).surface_raised);
    ui.scope(|ui| {
        // The lines between columns are ours, and stop where a cell runs over several columns.
        ui.visuals_mut().widgets.noninteractive.bg_stroke = Stroke::NONE;
        table.show(ui, &mut delegate);
    });
    let (mut events, clicked) = delegate.done(ui);
    if clicked {
        response.request_focus();
    }
    if state.cell.is_none() {
        // Where a cell is chosen, its frame says where the focus is.
        super::button::focus_ring(ui, area.shrink(3.0), &response);
    }
    events.copied = copy_on_request(ui, &response, state, source);
    events
}

/// As wide as the longest row number, beside its role mark, asks for; nothing without a gutter.
fn gutter_width(ui: &Ui, settings: &TableSettings<'_>, source: &dyn TableSource) -> f32 {
    if !settings.gutter {
        return 0.0;
    }
    let width = |number: &str| Text::value(number).caption().line(ui).size().x + 14.0;
    // Sorted rows may begin with any number; those of a part of a file are higher than their count.
    let digits = source.row_count().to_string().len();
    let longest = format!("{}{}", "8".repeat(digits), ",".repeat((digits - 1) / 3));
    let last = source.row_count().saturating_sub(1);
    let ends = [0, last].into_iter().filter(|row| *row < source.row_count());
    let of_row = |row: u64| {
        let look = source.row(row);
        width(&look.number) + if look.role == RowRole::Data { 0.0 } else { 20.0 }
    };
    ends.map(of_row).fold(tokens().size.gutter.max(width(&longest)), f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Rows(u64, RowRole);

    impl TableSource for Rows {
        fn row_count(&self) -> u64 {
            self.0
        }
        fn columns(&self) -> &[ColumnLook] {
            &[]
        }
        fn cell(&self, _: u64, _: usize) -> CellLook {
            CellLook::default()
        }
        fn row(&self, row: u64) -> RowLook {
            let number = crate::text::numbers::count(crate::text::Language::En, row + 1);
            RowLook { number, role: self.1, band: None }
        }
    }

    #[test]
    fn the_gutter_has_room_for_the_longest_number_and_its_mark() {
        let ctx = egui::Context::default();
        crate::gui::theme::apply(&ctx);
        let mut widths = Vec::new();
        for _ in 0..2 {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let settings = TableSettings::new("rows");
                let of = |rows: u64, role: RowRole| gutter_width(ui, &settings, &Rows(rows, role));
                let number = Text::value("1,000,000").caption().line(ui).size().x;
                widths = vec![
                    of(0, RowRole::Data),
                    of(900, RowRole::Data),
                    of(1_000_000, RowRole::Data) - number,
                    of(1_000_000, RowRole::Note) - number,
                    gutter_width(ui, &settings.clone().gutter(false), &Rows(9, RowRole::Data)),
                ];
            });
            output.textures_delta.clear();
        }
        let usual = tokens().size.gutter;
        assert_eq!(widths[..2], [usual, usual]);
        assert!(widths[2] >= 12.0 && widths[3] >= 12.0 + 18.0, "{widths:?}");
        assert_eq!(widths[4], 0.0);
    }
}
