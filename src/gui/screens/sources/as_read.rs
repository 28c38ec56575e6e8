//! The table as Diwan reads it: all rows, all text; with the profiles of the columns in the header under "Profile".
//!
//! Sorting happens in a job; the table shows the last order until the new one is there.

use egui::Ui;

use crate::base::{Key, SourceId};
use crate::findings::Message;
use crate::gui::look::{Later, Look};
use crate::gui::screens::just_rows::JustRows;
use crate::gui::theme::Icon;
use crate::gui::widgets::dir;
use crate::gui::widgets::table_view::{
    CellLook, ColumnLook, Profile, ProfileBody, RowLook, Sorted, TableSettings, TableSource, TableState,
    table_view,
};
use crate::import::Imported;
use crate::import::folder::{self, Part};
use crate::pipeline::Kept;
use crate::table::profile::ColumnProfile;
use crate::table::window::{self, Order};
use crate::table::{Kind, Table};
use crate::text::Language;

/// What an order is made for: the table, how it is sorted, and which rows are shown.
type Wanted = (Key, Option<(usize, bool)>, JustRows);

/// What the view keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    state: TableState,
    columns: Vec<ColumnLook>,
    made_for: Option<(Key, usize, Language)>,
    sort: Option<(usize, bool)>,
    /// The rows that a finding's “Show” asked for.
    just: JustRows,
    order: Later<Wanted, Order>,
}

impl View {
    /// Shows just these rows of the file, when they are several and all are records; true then. Called once per jump, not per frame.
    pub(super) fn show_rows(&mut self, table: &Table, rows: &[u32], column: Option<&str>) -> bool {
        let just = self.just.set(table, rows);
        if just {
            // What is asked for holds, though another table was shown before.
            (self.made_for, self.sort) = (None, None);
            let column = column.and_then(|c| table.column_names().position(|n| n == c)).unwrap_or_default();
            self.state.scroll_to_row = Some(0);
            self.state.scroll_to_column = Some(column);
            self.state.cell = Some((0, column));
        }
        just
    }

    /// Scrolls to a row of the file. Called once per jump, not per frame.
    pub(super) fn show_row(&mut self, table: &Table, row: u32, column: Option<&str>) {
        (self.made_for, self.sort, self.just) = (None, None, JustRows::default());
        // Rows keep the order of the file, so the place is found by halving.
        let rows = table.rows();
        let (mut low, mut high) = (0, table.height());
        while low < high {
            let middle = low + (high - low) / 2;
            if rows.get(middle).is_some_and(|r| r < row) { low = middle + 1 } else { high = middle }
        }
        let at = low.min(table.height().saturating_sub(1)) as u64;
        let column = column.and_then(|c| table.column_names().position(|n| n == c)).unwrap_or_default();
        self.state.scroll_to_row = Some(at);
        self.state.scroll_to_column = Some(column);
        self.state.cell = Some((at, column));
    }

    /// The column of the chosen cell.
    pub(super) fn column(&self) -> Option<usize> {
        self.state.cell.map(|(_, column)| column)
    }

    /// Scrolls to a column.
    pub(super) fn show_column(&mut self, table: &Table, column: &str) {
        (self.made_for, self.just) = (None, JustRows::default());
        let at = table.column_names().position(|n| n == column).unwrap_or_default();
        self.state.scroll_to_column = Some(at);
        self.state.cell = Some((0, at));
    }

    fn refresh(&mut self, look: &Look<'_>, kept: &Kept<Imported>, profiles: &[ColumnProfile]) {
        let made = (kept.key, profiles.len(), look.language);
        if self.made_for == Some(made) {
            return;
        }
        if self.made_for.is_some_and(|(key, ..)| key != kept.key) {
            self.state = TableState::default();
            self.sort = None;
            self.just = JustRows::default();
        }
        self.made_for = Some(made);
        let names = kept.value.table.column_names();
        self.columns = names
            .map(|name| column_look(look, name, profiles.iter().find(|p| p.name.as_str() == name)))
            .collect();
    }
}

/// The icon of a kind of values.
pub(crate) fn kind_icon(kind: Kind) -> Icon {
    match kind {
        Kind::Text => Icon::Aa,
        Kind::Code => Icon::Code,
        Kind::Whole | Kind::Decimal => Icon::Hash,
        Kind::Date | Kind::Datetime => Icon::Calendar,
        Kind::Time => Icon::Clock,
        Kind::YesNo => Icon::Check,
    }
}

/// A header made of a profile; made once per profile, not per frame.
pub(crate) fn column_look(look: &Look<'_>, name: &str, profile: Option<&ColumnProfile>) -> ColumnLook {
    let Some(found) = profile else { return ColumnLook::new(name, 140.0) };
    let rows = found.rows.max(1) as f32;
    let width = ((found.max_len as f32).min(28.0) * 7.0 + 28.0).clamp(96.0, 230.0);
    let filled = found.filled().max(1) as f32;
    let body = match &found.histogram {
        Some(histogram) => ProfileBody::Histogram(histogram.bins.iter().map(|b| *b as f32).collect()),
        None => {
            let most = if matches!(found.kind, Kind::Code) { &found.patterns } else { &found.top };
            ProfileBody::Values(most.iter().take(3).map(|(v, n)| (v.clone(), *n as f32 / filled)).collect())
        }
    };
    let caption = match (&found.histogram, &found.min, &found.max) {
        (Some(_), Some(min), Some(max)) => {
            look.say(&Message::new("profile-range").with("min", min.as_str()).with("max", max.as_str()))
        }
        _ => look.say(&Message::new("profile-distinct").with("n", found.distinct)),
    };
    let profile = Profile {
        filled: found.filled() as f32 / rows,
        unreadable: found.invalid as f32 / rows,
        body,
        caption,
    };
    let column = ColumnLook::new(name, width).icon(kind_icon(found.kind));
    let column = if matches!(found.kind, Kind::Whole | Kind::Decimal) { column.numbers() } else { column };
    ColumnLook { profile: Some(profile), ..column }
}

struct Source<'a> {
    table: &'a Table,
    names: Vec<&'a str>,
    columns: &'a [ColumnLook],
    order: &'a Order,
    /// Of a folder: where the rows of each file lie.
    parts: &'a [Part],
    language: Language,
}

impl TableSource for Source<'_> {
    fn row_count(&self) -> u64 {
        self.order.len(self.table.height()) as u64
    }

    fn columns(&self) -> &[ColumnLook] {
        self.columns
    }

    fn cell(&self, row: u64, column: usize) -> CellLook {
        let at = self.order.row(row as usize);
        let value = at.zip(self.names.get(column)).and_then(|(at, name)| self.table.cell(name, at));
        CellLook::value(value.unwrap_or_default())
    }

    fn row(&self, row: u64) -> RowLook {
        let number = self.order.row(row as usize).and_then(|at| self.table.rows().get(at));
        // Rows of a folder are told by the number in their own file.
        let number = number.map(|n| folder::place(self.parts, n).map_or(n, |(_, row)| row));
        let number = number.map(|n| crate::text::numbers::count(self.language, u64::from(n)));
        RowLook { number: number.unwrap_or_default(), ..RowLook::default() }
    }
}

/// Draws the table.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    (id, kept, parts): (&SourceId, &Kept<Imported>, &[Part]),
    profiles: &[ColumnProfile],
    with_profiles: bool,
) {
    view.refresh(look, kept, profiles);
    let table = &kept.value.table;
    let all = Order::all();
    if view.just.is_set() {
        dir::row_of_height(ui, 32.0, |ui| view.just.chip_ui(ui, look));
    }
    let order = if view.sort.is_none() && !view.just.is_set() {
        &all
    } else {
        let (sorted, sort, just) = (table.clone(), view.sort, view.just.clone());
        let name = sort.and_then(|(column, _)| table.column_names().nth(column).map(str::to_owned));
        let key = (kept.key, sort, just.clone());
        let order = view.order.want(look.wake, key, "sort", move |_| match (&name, sort) {
            (Some(name), Some((_, down))) => window::sorted(&sorted, name, down, &just.order(&sorted)),
            _ => just.order(&sorted),
        });
        order.unwrap_or(&all)
    };
    let name = look.t(if with_profiles { "sources-profile" } else { "sources-as-read" });
    let row = look.t("sources-row");
    let settings = TableSettings { gutter_title: &row, ..TableSettings::new(&name).profiles(with_profiles) };
    let source = Source {
        table,
        names: table.column_names().collect(),
        columns: &view.columns,
        order,
        parts,
        language: look.language,
    };
    let events =
        ui.push_id(id.as_str(), |ui| table_view(ui, &settings, &mut view.state, &source, |_, _| ())).inner;
    if let Some(column) = events.sort {
        // Up, down, and back to the order of the file.
        view.sort = match view.sort {
            Some((c, false)) if c == column => Some((column, true)),
            Some((c, true)) if c == column => None,
            _ => Some((column, false)),
        };
        for (i, c) in view.columns.iter_mut().enumerate() {
            c.sorted = view
                .sort
                .filter(|(s, _)| *s == i)
                .map(|(_, down)| if down { Sorted::Down } else { Sorted::Up });
        }
    }
}
