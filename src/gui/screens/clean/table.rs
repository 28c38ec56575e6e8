//! The table of the screen: before, after, or both; changed cells and those not read are marked. Everything over rows is done in jobs.
//!
//! Rows before and after a step are brought together by their row number in the file, so steps that take rows out are shown rightly too.

use std::collections::BTreeSet;

use egui::{Frame, Ui};
use rustc_hash::FxHashMap;

use super::stand::Stand;
use super::{View as Screen, column_menu, table_bar};
use crate::base::{ColumnName, Key};
use crate::clean::facets::{Filter, rows};
use crate::gui::look::{Later, Look};
use crate::gui::screens::just_rows::JustRows;
use crate::gui::screens::sources::as_read::column_look;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::empty_state;
use crate::gui::widgets::table_view::{
    CellLook, ColumnLook, Ground, RowLook, Sorted, TableSettings, TableSource, TableState, table_view,
};
use crate::gui::wishes::Wishes;
use crate::project::Source;
use crate::table::profile::{ColumnProfile, profile};
use crate::table::window::{self, Order};
use crate::table::{Kind, Table};
use crate::text::{Language, numbers};

/// Which side of the step is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    #[default]
    Both,
    After,
}

/// What the view keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    pub(super) side: Side,
    pub(super) sort: Option<(ColumnName, bool)>,
    pub(super) hidden: BTreeSet<String>,
    /// The rows that a finding's “Show” asked for.
    pub(super) just: JustRows,
    pub(super) state: TableState,
    pub(super) order: Later<OrderKey, Order>,
    profiles: Later<Key, (Key, Vec<ColumnProfile>)>,
    aligned: Later<(Key, Key), ((Key, Key), Aligned)>,
    columns: Vec<ColumnLook>,
    made_for: Option<Made>,
    step: Option<usize>,
}

type OrderKey = (Key, Vec<Filter>, String, Option<(ColumnName, bool)>, JustRows);
type Made = (Key, bool, Language, BTreeSet<String>, Option<(ColumnName, bool)>, bool);

/// Which row before became which row after; `None` when all stayed in their places.
#[derive(Debug, Default)]
struct Aligned {
    before_of: Option<Vec<u32>>,
    after_of: Option<Vec<u32>>,
}

const GONE: u32 = u32::MAX;

impl Aligned {
    fn of(before: &Table, after: &Table) -> Aligned {
        let same = before.height() == after.height() && before.rows().iter().eq(after.rows().iter());
        if same {
            return Aligned::default();
        }
        Aligned { before_of: Some(places(after, before)), after_of: Some(places(before, after)) }
    }

    fn before(&self, after: usize) -> Option<usize> {
        place(self.before_of.as_deref(), after)
    }

    fn after(&self, before: usize) -> Option<usize> {
        place(self.after_of.as_deref(), before)
    }
}

/// For each row of one table the first row of the other that came from the same row of the file.
fn places(of: &Table, in_: &Table) -> Vec<u32> {
    let mut first: FxHashMap<u32, u32> = FxHashMap::default();
    for (i, row) in in_.rows().iter().enumerate() {
        first.entry(row.unwrap_or_default()).or_insert(i as u32);
    }
    of.rows().iter().map(|row| first.get(&row.unwrap_or_default()).copied().unwrap_or(GONE)).collect()
}

fn place(map: Option<&[u32]>, row: usize) -> Option<usize> {
    match map {
        None => Some(row),
        Some(map) => map.get(row).filter(|r| **r != GONE).map(|r| *r as usize),
    }
}

impl View {
    /// The table shown, with its key.
    pub(super) fn shown<'s>(&self, stand: &'s Stand) -> (&'s Table, Key) {
        match self.side {
            Side::Before => (&stand.before, stand.before_key),
            Side::Both | Side::After => (&stand.after, stand.after_key),
        }
    }

    /// Starts the jobs that are wanted and takes in what has come.
    pub(super) fn prepare(&mut self, look: &Look<'_>, stand: &Stand, filters: &[Filter], find: &str) {
        let (table, key) = self.shown(stand);
        let profiled = table.clone();
        self.profiles
            .want(look.wake, key, "profiles", move |ctx| (key, profile(ctx, &profiled).unwrap_or_default()));
        let keys = (stand.before_key, stand.after_key);
        let (before, after) = (stand.before.clone(), stand.after.clone());
        self.aligned
            .want(look.wake, keys, "rows before and after", move |_| (keys, Aligned::of(&before, &after)));
        let filters: Vec<Filter> = filters.iter().filter(|f| table.has(f.column.as_str())).cloned().collect();
        let sort = self.sort.clone().filter(|(c, _)| table.has(c.as_str()));
        let wanted = (key, filters, find.trim().to_owned(), sort, self.just.clone());
        let (ordered, unread, work) = (table.clone(), stand.unread(), wanted.clone());
        self.order.want(look.wake, wanted, "filter and sort", move |ctx| {
            let (_, filters, find, sort, just) = &work;
            let mut order = rows(ctx, &ordered, filters, &unread).unwrap_or_default();
            if !find.is_empty() {
                let found = window::filter(&ordered, None, find, crate::base::normal::fold);
                order = both(&order, &found, ordered.height());
            }
            if just.is_set() {
                order = both(&order, &just.order(&ordered), ordered.height());
            }
            match sort {
                Some((column, down)) => window::sorted(&ordered, column.as_str(), *down, &order),
                None => order,
            }
        });
        self.refresh(look, stand);
        if self.step != stand.step {
            self.step = stand.step;
            self.show_changes(look, stand);
        }
    }

    /// Brings the first column that the chosen step changes into view.
    fn show_changes(&mut self, look: &Look<'_>, stand: &Stand) {
        let source = look.project.source(&stand.source);
        let Some(step) = stand.step.and_then(|at| source.and_then(|s| s.recipe.steps.get(at))) else {
            return;
        };
        let effect = step.step.operation().effect();
        let first = effect.changes.first().or(effect.adds.first());
        let at = first.and_then(|c| self.columns.iter().position(|known| known.title == c.as_str()));
        self.state.scroll_to_column = at.or(self.state.scroll_to_column);
        self.state.column = at.or(self.state.column);
    }

    /// Headers are made anew only when something they show has changed.
    fn refresh(&mut self, look: &Look<'_>, stand: &Stand) {
        let (table, key) = self.shown(stand);
        let profiled = self.profiles.get().is_some_and(|(k, _)| *k == key);
        let wide = self.side == Side::Both;
        let made: Made = (key, profiled, look.language, self.hidden.clone(), self.sort.clone(), wide);
        if self.made_for.as_ref() == Some(&made) {
            return;
        }
        self.made_for = Some(made);
        let profiles = self.profiles.get().map(|(_, p)| p.as_slice()).unwrap_or_default();
        let steps = look.project.source(&stand.source).map(|s| s.recipe.steps.as_slice()).unwrap_or_default();
        let mended: Vec<ColumnName> =
            steps.iter().flat_map(|s| s.step.operation().effect().changes).collect();
        let names = table.column_names().filter(|n| !self.hidden.contains(*n));
        self.columns = names
            .map(|name| {
                let known = profiles.iter().find(|p| p.name.as_str() == name);
                let mut column = column_look(look, name, known);
                // Two values and an arrow want more room than one.
                if wide
                    && (mended.iter().any(|c| c.as_str() == name)
                        || known.is_some_and(|p| matches!(p.kind, Kind::Date | Kind::Datetime)))
                {
                    column.width = (column.width * 1.35).clamp(180.0, 230.0);
                }
                column.sorted = self
                    .sort
                    .as_ref()
                    .filter(|(c, _)| c.as_str() == name)
                    .map(|(_, down)| if *down { Sorted::Down } else { Sorted::Up });
                column
            })
            .collect();
    }

    /// The profiles of the table shown; empty until they are there.
    pub(super) fn profiles(&self, stand: &Stand) -> &[ColumnProfile] {
        let (_, key) = self.shown(stand);
        self.profiles.get().filter(|(k, _)| *k == key).map(|(_, p)| p.as_slice()).unwrap_or_default()
    }

    /// How many rows pass the filters.
    pub(super) fn rows_shown(&self, stand: &Stand) -> usize {
        let height = self.shown(stand).0.height();
        self.order.get().map_or(height, |o| o.len(height))
    }

    /// The column that was clicked last.
    pub(super) fn chosen_column(&self, stand: &Stand) -> Option<ColumnName> {
        let (table, _) = self.shown(stand);
        let title = self.columns.get(self.state.column?)?.title.as_str();
        table.has(title).then(|| title.into())
    }

    /// The column clicked last, else the one that looks most like a column of categories.
    pub(super) fn category(&self, stand: &Stand) -> Option<ColumnName> {
        let often = |p: &&ColumnProfile| {
            p.kind == Kind::Text && (2..=400).contains(&p.distinct) && p.filled() >= p.distinct * 2
        };
        let found = self.profiles(stand).iter().filter(often).max_by_key(|p| p.distinct);
        self.chosen_column(stand).or_else(|| found.map(|p| p.name.clone()))
    }

    /// Brings the row and column that a finding is about into view.
    pub(super) fn jump(&mut self, look: &Look<'_>, stand: &Stand) {
        let (table, _) = self.shown(stand);
        let column = look.selection.column.as_deref();
        let column = column.and_then(|c| self.columns.iter().position(|known| known.title == c));
        self.state.scroll_to_column = column.or(self.state.scroll_to_column);
        self.state.column = column.or(self.state.column);
        let just = self.just.set(table, &look.selection.rows);
        if let Some(row) = look.selection.row {
            // Once per jump, not per frame. Of just these rows the first is on top.
            let at = if just {
                Some(0)
            } else {
                table.rows().iter().position(|r| r == Some(row)).map(|at| at as u64)
            };
            self.sort = None;
            self.state.scroll_to_row = at;
            self.state.cell = at.map(|at| (at, column.unwrap_or_default()));
        }
    }
}

/// The rows that are in both.
fn both(a: &Order, b: &Order, height: usize) -> Order {
    let mut keep = vec![false; height];
    for row in (0..b.len(height)).filter_map(|p| b.row(p)) {
        if let Some(keep) = keep.get_mut(row) {
            *keep = true;
        }
    }
    let rows = (0..a.len(height)).filter_map(|p| a.row(p));
    Order::of(rows.filter(|r| keep.get(*r).copied().unwrap_or(false)).map(|r| r as u32).collect())
}

struct Cells<'a> {
    stand: &'a Stand,
    table: &'a Table,
    side: Side,
    aligned: Option<&'a Aligned>,
    columns: &'a [ColumnLook],
    order: &'a Order,
    language: Language,
    not_read: String,
    empty: String,
}

impl Cells<'_> {
    /// The value on the other side of the step: `None` when the row or column is not there.
    fn other(&self, column: &str, at: usize) -> Option<&str> {
        let aligned = self.aligned?;
        let (table, row) = match self.side {
            Side::Before => (&self.stand.after, aligned.after(at)?),
            _ => (&self.stand.before, aligned.before(at)?),
        };
        table.has(column).then(|| table.cell(column, row).unwrap_or_default())
    }
}

impl TableSource for Cells<'_> {
    fn row_count(&self) -> u64 {
        self.order.len(self.table.height()) as u64
    }

    fn columns(&self) -> &[ColumnLook] {
        self.columns
    }

    fn cell(&self, row: u64, column: usize) -> CellLook {
        let Some(at) = self.order.row(row as usize) else { return CellLook::default() };
        let Some(name) = self.columns.get(column).map(|c| c.title.as_str()) else {
            return CellLook::default();
        };
        let value = self.table.cell(name, at).unwrap_or_default();
        if self.side != Side::Before && self.stand.is_unread(name, at) {
            return CellLook::not_read(value, self.not_read.as_str());
        }
        let plain =
            || if value.is_empty() { CellLook::missing(self.empty.as_str()) } else { CellLook::value(value) };
        let Some(aligned) = self.aligned else { return plain() };
        match self.other(name, at) {
            Some(other) if other == value => plain(),
            Some(_) if self.side != Side::Both => CellLook { ground: Ground::Changed, ..plain() },
            Some("") => CellLook { ground: Ground::Changed, strong: true, ..plain() },
            Some(old) if value.is_empty() => CellLook::changed(old, self.empty.as_str()),
            Some(old) => CellLook::changed(old, value),
            None if self.side == Side::Before && aligned.after(at).is_none() => {
                CellLook { ground: Ground::Removed, ..plain() }
            }
            None if self.side == Side::Before => CellLook { muted: true, ..plain() },
            None => CellLook { ground: Ground::Added, ..plain() },
        }
    }

    fn row(&self, row: u64) -> RowLook {
        let number = self.order.row(row as usize).and_then(|at| self.table.rows().get(at));
        let number = number.map(|n| numbers::count(self.language, u64::from(n)));
        RowLook { number: number.unwrap_or_default(), ..RowLook::default() }
    }

    fn copy_text(&self, row: u64, column: usize) -> String {
        let name = self.columns.get(column).map(|c| c.title.as_str()).unwrap_or_default();
        let at = self.order.row(row as usize);
        at.and_then(|at| self.table.cell(name, at)).unwrap_or_default().to_owned()
    }
}

/// Draws the bar above the table and the table.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    screen: &mut Screen,
    source: &Source,
    stand: &Stand,
    wishes: &mut Wishes,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    crate::gui::screens::drift::ui(ui, look, &source.id, &mut screen.drift_open, wishes);
    table_bar::ui(ui, look, screen, source, stand, wishes);
    if screen.table.rows_shown(stand) == 0 && stand.after.height() > 0 {
        nothing_ui(ui, look, screen);
        return;
    }
    let view = &mut screen.table;
    let (table, _) = view.shown(stand);
    let all = Order::all();
    let fits = |o: &&Order| o.row(0).is_none_or(|_| o.len(table.height()) <= table.height());
    let order = view.order.get().filter(fits).unwrap_or(&all);
    let keys = (stand.before_key, stand.after_key);
    let aligned = view.aligned.get().filter(|(k, _)| *k == keys).map(|(_, a)| a);
    let cells = Cells {
        stand,
        table,
        side: view.side,
        aligned,
        columns: &view.columns,
        order,
        language: look.language,
        not_read: look.t("mend-not-read"),
        empty: look.t("mend-empty"),
    };
    let (name, row) = (look.t("mend-table"), look.t("mend-row"));
    let settings = TableSettings { gutter_title: &row, ..TableSettings::new(&name).profiles(true) };
    let profiles = view.profiles.get().map(|(_, p)| p.as_slice()).unwrap_or_default();
    let facets = &mut screen.facets;
    let mut dialog = None;
    let mut sorting = None;
    let events = Frame::new()
        .show(ui, |ui| {
            ui.push_id(stand.source.as_str(), |ui| {
                table_view(ui, &settings, &mut view.state, &cells, |ui, place| {
                    let menu = column_menu::Menu { look, source, stand, profiles };
                    let done = column_menu::ui(ui, &menu, &cells, place, facets, wishes);
                    dialog = done.dialog.or(dialog.take());
                    sorting = done.sort.or(sorting.take());
                })
            })
            .inner
        })
        .inner;
    if let Some(column) =
        events.sort.and_then(|c| view.columns.get(c)).map(|c| ColumnName::from(c.title.as_str()))
    {
        // Up, down, and back to the order of the file.
        view.sort = match &view.sort {
            Some((c, false)) if *c == column => Some((column, true)),
            Some((c, true)) if *c == column => None,
            _ => Some((column, false)),
        };
    }
    if sorting.is_some() {
        view.sort = sorting;
    }
    if dialog.is_some() {
        screen.dialog = dialog;
    }
}

fn nothing_ui(ui: &mut Ui, look: &Look<'_>, screen: &mut Screen) {
    ui.add_space(96.0);
    empty_state(ui, Icon::Filter, &look.t("mend-no-rows"), &look.t("mend-no-rows-sentence"), |ui| {
        let clear = look.t("mend-clear-all");
        if Button::primary(&clear).show(ui).clicked() {
            screen.facets.clear();
            screen.find.clear();
        }
    });
}
