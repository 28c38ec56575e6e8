//! Facets: a column's values, range, state or writing, as counts one can click. Clicks become filters of the core; counts come from a job.
//!
//! The counts of a facet are taken within the rows that all other facets leave, so a click never makes its own list shrink.

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui};

use super::stand::Stand;
use super::{View as Screen, choose_source_ui, facet_rows};
use crate::base::{Cancelled, ColumnName, Context, Key};
use crate::clean::Unread;
use crate::clean::facets::{
    Filter, Only, RangeFacet, StateFacet, TextFacet, range_facet, rows, state_facet, text_facet,
    writing_facet,
};
use crate::findings::Message;
use crate::gui::frame::menu::{below, item};
use crate::gui::look::{Later, Look};
use crate::gui::theme::Icon;
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::card::{hairline, part_header};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Select, select_from};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::table::Table;
use crate::table::profile::{Scripts, Writing};
use crate::text::numbers;

/// What a facet counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Values,
    Range,
    State,
    Writing,
}

impl What {
    pub(super) const ALL: [What; 4] = [What::Values, What::Range, What::State, What::Writing];

    fn id(self) -> &'static str {
        match self {
            What::Values => "mend-facet-values",
            What::Range => "mend-facet-range",
            What::State => "mend-facet-state",
            What::Writing => "mend-facet-writing",
        }
    }

    /// A word for the head of the facet.
    fn short_id(self) -> &'static str {
        match self {
            What::Range => "mend-range",
            What::Values | What::State | What::Writing => self.id(),
        }
    }

    fn icon(self) -> Icon {
        match self {
            What::Values => Icon::List,
            What::Range => Icon::Compare,
            What::State => Icon::Warn,
            What::Writing => Icon::Aa,
        }
    }
}

/// The writings a facet tells apart, in order.
pub(super) const WRITINGS: [Writing; 4] = [Writing::Latin, Writing::Arabic, Writing::Mixed, Writing::Other];

/// One facet with what is clicked in it.
#[derive(Clone, Debug)]
pub(super) struct Facet {
    pub(super) column: ColumnName,
    pub(super) what: What,
    /// Chosen values; empty means all.
    pub(super) values: BTreeSet<String>,
    /// Chosen range.
    pub(super) range: Option<(f64, f64)>,
    /// With a range: also what is no number or date.
    pub(super) unread: bool,
    /// Filled, empty, not read.
    pub(super) states: [bool; 3],
    pub(super) writings: [bool; 4],
    /// The whole list of values is open.
    pub(super) open: bool,
}

impl Facet {
    fn new(column: ColumnName, what: What) -> Facet {
        Facet {
            column,
            what,
            values: BTreeSet::new(),
            range: None,
            unread: false,
            states: [true; 3],
            writings: [true; 4],
            open: false,
        }
    }

    /// The filter, if anything is chosen.
    fn filter(&self) -> Option<Filter> {
        let only = match self.what {
            What::Values if self.values.is_empty() => return None,
            What::Values => Only::Values { values: self.values.iter().cloned().collect() },
            What::Range => {
                let (from, to) = self.range?;
                Only::Range { from, to, unread: self.unread }
            }
            What::State if self.states == [true; 3] => return None,
            What::State => {
                let [filled, empty, unread] = self.states;
                Only::State { filled, empty, unread }
            }
            What::Writing if self.writings == [true; 4] => return None,
            What::Writing => {
                let chosen = WRITINGS.iter().zip(self.writings).filter(|(_, on)| *on);
                Only::Writing { writings: chosen.map(|(w, _)| *w).collect() }
            }
        };
        Some(Filter { column: self.column.clone(), only })
    }
}

/// The counts of one facet.
#[derive(Clone, Debug)]
pub(super) enum Counted {
    Values(TextFacet),
    Range(RangeFacet),
    State(StateFacet),
    Writing(Scripts),
}

type CountKey = (Key, Vec<(ColumnName, What)>, Vec<Option<Filter>>);
type Counts = Vec<(ColumnName, What, Counted)>;

/// What the view keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    pub(super) facets: Vec<Facet>,
    counts: Later<CountKey, Counts>,
    begun: bool,
}

impl View {
    /// The filters in force.
    pub(super) fn filters(&self) -> Vec<Filter> {
        self.facets.iter().filter_map(Facet::filter).collect()
    }

    /// Adds a facet, unless it is there.
    pub(super) fn add(&mut self, column: ColumnName, what: What) {
        if !self.facets.iter().any(|f| f.column == column && f.what == what) {
            self.facets.push(Facet::new(column, what));
        }
    }

    /// Chooses one value of a column.
    pub(super) fn add_value(&mut self, column: &ColumnName, value: &str) {
        self.add(column.clone(), What::Values);
        for facet in self.facets.iter_mut().filter(|f| &f.column == column && f.what == What::Values) {
            facet.values = BTreeSet::from([value.to_owned()]);
        }
    }

    /// Chooses the cells of a column that were not read.
    pub(super) fn show_unread(&mut self, column: &ColumnName) {
        self.add(column.clone(), What::State);
        for facet in self.facets.iter_mut().filter(|f| &f.column == column && f.what == What::State) {
            facet.states = [false, false, true];
        }
    }

    /// Lets everything through again; the facets stay.
    pub(super) fn clear(&mut self) {
        for facet in &mut self.facets {
            *facet = Facet { open: facet.open, ..Facet::new(facet.column.clone(), facet.what) };
        }
    }

    /// Lets everything through in one facet.
    pub(super) fn reset(&mut self, at: usize) {
        if let Some(facet) = self.facets.get_mut(at) {
            *facet = Facet { open: facet.open, ..Facet::new(facet.column.clone(), facet.what) };
        }
    }

    /// The filters in force as short texts, with the place of their facet.
    pub(super) fn chips(&self, look: &Look<'_>) -> Vec<(usize, String)> {
        let in_force =
            self.facets.iter().enumerate().filter_map(|(i, f)| f.filter().map(|filter| (i, f, filter)));
        in_force.map(|(i, f, filter)| (i, chip(look, f, &filter))).collect()
    }

    /// Two facets to begin with: the first column of categories, and the first with a range.
    fn begin(&mut self, screen_profiles: &[crate::table::profile::ColumnProfile]) {
        if self.begun || screen_profiles.is_empty() {
            return;
        }
        self.begun = true;
        let category = |p: &&crate::table::profile::ColumnProfile| {
            p.histogram.is_none() && p.distinct > 1 && p.distinct <= 400 && p.filled() >= p.distinct * 4
        };
        if let Some(p) = screen_profiles.iter().filter(category).max_by_key(|p| p.distinct) {
            self.add(p.name.clone(), What::Values);
        }
        if let Some(p) =
            screen_profiles.iter().find(|p| p.histogram.is_some() && p.kind == crate::table::Kind::Date)
        {
            self.add(p.name.clone(), What::Range);
            self.add(p.name.clone(), What::State);
        }
    }
}

fn chip(look: &Look<'_>, facet: &Facet, filter: &Filter) -> String {
    let column = facet.column.as_str();
    match &filter.only {
        Only::Values { values } => {
            let named: Vec<String> = values
                .iter()
                .take(2)
                .map(|v| if v.is_empty() { look.t("mend-empty") } else { format!("\u{2068}{v}\u{2069}") })
                .collect();
            let more = values.len().saturating_sub(2);
            let message =
                Message::new("mend-chip-values").with("column", column).with("values", named.join(", "));
            look.say(&message.with("more", more))
        }
        Only::Range { from, to, unread } => {
            let write = |n: f64| write_bound(look, n);
            let id = if *unread { "mend-chip-range-unread" } else { "mend-chip-range" };
            look.say(
                &Message::new(id).with("column", column).with("from", write(*from)).with("to", write(*to)),
            )
        }
        _ => look.say(
            &Message::new("mend-chip-other").with("column", column).with("what", look.t(facet.what.id())),
        ),
    }
}

/// A bound: years and whole numbers plainly, others with one decimal.
pub(super) fn write_bound(look: &Look<'_>, n: f64) -> String {
    if n.fract().abs() < 1e-9 { format!("{n:.0}") } else { numbers::number(look.language, n, 1) }
}

fn count(ctx: &Context, table: &Table, key: &CountKey, unread: &[Unread]) -> Result<Counts, Cancelled> {
    let (_, facets, filters) = key;
    let mut out = Vec::new();
    for (i, (column, what)) in facets.iter().enumerate() {
        ctx.check()?;
        let others: Vec<Filter> =
            filters.iter().enumerate().filter(|(j, _)| *j != i).filter_map(|(_, f)| f.clone()).collect();
        let Ok(within) = rows(ctx, table, &others, unread) else { continue };
        let name = column.as_str();
        let counted = match what {
            What::Values => text_facet(ctx, table, name, &within).map(Counted::Values),
            What::Range => range_facet(ctx, table, name, &within).map(Counted::Range),
            What::State => state_facet(table, name, &within, unread).map(Counted::State),
            What::Writing => writing_facet(ctx, table, name, &within).map(Counted::Writing),
        };
        if let Ok(counted) = counted {
            out.push((column.clone(), *what, counted));
        }
    }
    Ok(out)
}

/// Draws the panel: source, heading, facets, foot.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, screen: &mut Screen, stand: &Stand, wishes: &mut Wishes) {
    ui.add_space(12.0);
    choose_source_ui(ui, look, &stand.source, wishes);
    screen.facets.begin(screen.table.profiles(stand));
    let (table, key) = screen.table.shown(stand);
    let columns: Vec<ColumnName> = table.columns();
    let filters: Vec<Option<Filter>> =
        screen.facets.facets.iter().map(|f| f.filter().filter(|x| table.has(x.column.as_str()))).collect();
    let facets = screen.facets.facets.iter().map(|f| (f.column.clone(), f.what)).collect();
    let wanted: CountKey = (key, facets, filters);
    let (counted, unread, work) = (table.clone(), stand.unread(), wanted.clone());
    screen.facets.counts.want(look.wake, wanted, "facets", move |ctx| {
        count(ctx, &counted, &work, &unread).unwrap_or_default()
    });
    ui.add_space(8.0);
    let note = if screen.facets.filters().is_empty() {
        look.t("mend-facets-all")
    } else {
        look.t("mend-facets-some")
    };
    let mut adding = None;
    part_header(ui, &look.t("mend-facets"), &note, |ui| {
        let response = icon_button_small(ui, Icon::Plus, &look.t("mend-add-facet"));
        below(ui, &response, 240.0, |ui| add_ui(ui, look, &columns, &mut adding));
    });
    if let Some((column, what)) = adding {
        screen.facets.add(column, what);
    }
    ui.add_space(4.0);
    let foot = 44.0;
    let room = (ui.available_height() - foot).max(80.0);
    let mut spellings = None;
    ScrollArea::vertical().id_salt("facets").max_height(room).auto_shrink(false).show(ui, |ui| {
        dir::column(ui, |ui| {
            // Room for the scroll bar beside the counts.
            ui.set_max_width(ui.available_width() - 8.0);
            if screen.facets.facets.is_empty() {
                label(ui, Text::label(look.t("mend-no-facets")).table().muted().wrap());
            }
            list_ui(ui, look, &mut screen.facets, &mut spellings);
        });
    });
    hairline(ui);
    dir::sides(
        ui,
        foot - 4.0,
        |_| (),
        |ui| {
            let any = !screen.facets.filters().is_empty() || !screen.find.is_empty();
            let clear = look.t("mend-clear-all");
            if Button::link(&clear).enabled(any).show(ui).clicked() {
                screen.facets.clear();
                screen.find.clear();
            }
        },
    );
    if let Some(column) = spellings {
        let open = super::spellings::View::new(stand, Some(column));
        screen.dialog = Some(super::Dialog::Spellings(Box::new(open)));
    }
}

fn list_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, spellings: &mut Option<ColumnName>) {
    let mut gone = None;
    let View { facets, counts, .. } = view;
    let counted = counts.get();
    for (i, facet) in facets.iter_mut().enumerate() {
        let found = counted
            .and_then(|c| c.iter().find(|(column, what, _)| *column == facet.column && *what == facet.what));
        ui.push_id((facet.column.as_str().to_owned(), facet.what as usize), |ui| {
            hairline(ui);
            if head_ui(ui, look, facet, found.map(|f| &f.2)) {
                gone = Some(i);
            }
            match found {
                None => {
                    label(ui, Text::label(look.t("mend-counting")).caption().muted());
                }
                Some((_, _, found)) => {
                    if facet_rows::ui(ui, look, facet, found) {
                        *spellings = Some(facet.column.clone());
                    }
                }
            }
            ui.add_space(10.0);
        });
    }
    if let Some(i) = gone {
        facets.remove(i);
    }
}

/// The head of a facet; true when its cross was pressed.
fn head_ui(ui: &mut Ui, look: &Look<'_>, facet: &Facet, counted: Option<&Counted>) -> bool {
    let p = crate::gui::theme::palette(ui);
    let note = match counted {
        Some(Counted::Values(found)) => look.say(&Message::new("mend-values").with("n", found.values.len())),
        _ => look.t(facet.what.short_id()),
    };
    let mut closed = false;
    dir::sides(
        ui,
        30.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            facet.what.icon().ui(ui, 12.0, p.text_muted);
            label(ui, Text::value(facet.column.as_str()).strong().truncate());
        },
        |ui| {
            let name = look.say(&Message::new("mend-remove-facet").with("column", facet.column.as_str()));
            closed = icon_button_small(ui, Icon::Cross, &name).clicked();
            label(ui, Text::label(note).caption().muted());
        },
    );
    closed
}

fn add_ui(ui: &mut Ui, look: &Look<'_>, columns: &[ColumnName], adding: &mut Option<(ColumnName, What)>) {
    let id = ui.make_persistent_id("facet-column");
    let mut at: Option<usize> = ui.data(|d| d.get_temp(id));
    ui.add_space(4.0);
    let name = look.t("mend-column");
    let select = Select {
        name: &name,
        placeholder: &name,
        small: true,
        width: Some(ui.available_width()),
        ..Select::default()
    };
    let text = |i: usize| Text::value(columns.get(i).map(|c| c.as_str().to_owned()).unwrap_or_default());
    if select_from(ui, &mut at, columns.len(), text, select)
        && let Some(at) = at
    {
        ui.data_mut(|d| d.insert_temp(id, at));
    }
    ui.add_space(4.0);
    let column = at.and_then(|i| columns.get(i));
    for what in What::ALL {
        if item(ui, Some(what.icon()), &look.t(what.id()), "", column.is_some()) {
            *adding = column.map(|c| (c.clone(), what));
        }
    }
}
