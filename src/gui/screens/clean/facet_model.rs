//! Facets as the screen holds them: what is clicked in each, the filters that follow, and the form in which the project keeps them.

use std::collections::BTreeSet;

use super::facets::write_bound;
use crate::base::{ColumnName, Key};
use crate::clean::facets::{Facet as Kept, Filter, Only, RangeFacet, StateFacet, TextFacet, What};
use crate::findings::Message;
use crate::gui::look::{Later, Look};
use crate::gui::theme::Icon;
use crate::table::profile::{Scripts, Writing};

/// Everything that a facet can count.
pub(super) const ALL: [What; 4] = [What::Values, What::Range, What::State, What::Writing];

/// Its name.
pub(super) fn id(what: What) -> &'static str {
    match what {
        What::Values => "mend-facet-values",
        What::Range => "mend-facet-range",
        What::State => "mend-facet-state",
        What::Writing => "mend-facet-writing",
    }
}

/// A word for the head of the facet.
pub(super) fn short_id(what: What) -> &'static str {
    match what {
        What::Range => "mend-range",
        What::Values | What::State | What::Writing => id(what),
    }
}

/// Its icon.
pub(super) fn icon(what: What) -> Icon {
    match what {
        What::Values => Icon::List,
        What::Range => Icon::Compare,
        What::State => Icon::Warn,
        What::Writing => Icon::Aa,
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

    /// As the project keeps it.
    fn kept(&self) -> Kept {
        let chosen = self.filter().map(|f| f.only);
        Kept { column: self.column.clone(), what: self.what, chosen }
    }

    /// From what the project keeps.
    fn of(kept: &Kept) -> Facet {
        let mut facet = Facet::new(kept.column.clone(), kept.what);
        match &kept.chosen {
            Some(Only::Values { values }) => facet.values = values.iter().cloned().collect(),
            Some(Only::Range { from, to, unread }) => {
                facet.range = Some((*from, *to));
                facet.unread = *unread;
            }
            Some(Only::State { filled, empty, unread }) => facet.states = [*filled, *empty, *unread],
            Some(Only::Writing { writings }) => facet.writings = WRITINGS.map(|w| writings.contains(&w)),
            _ => {}
        }
        facet
    }

    /// The filter, if anything is chosen.
    pub(super) fn filter(&self) -> Option<Filter> {
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

/// What counts are made for: the table, the facets, what is chosen in each.
pub(super) type CountKey = (Key, Vec<(ColumnName, What)>, Vec<Option<Filter>>);
/// The counts of all facets.
pub(super) type Counts = Vec<(ColumnName, What, Counted)>;

/// What the view keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    pub(super) facets: Vec<Facet>,
    pub(super) counts: Later<CountKey, Counts>,
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

    /// As the project would keep them.
    pub(super) fn kept(&self) -> Vec<Kept> {
        self.facets.iter().map(Facet::kept).collect()
    }

    /// The facets that the project keeps; without any two to begin with: the first column of categories, and the first with a range.
    pub(super) fn begin(&mut self, kept: &[Kept], screen_profiles: &[crate::table::profile::ColumnProfile]) {
        if self.begun || screen_profiles.is_empty() {
            return;
        }
        self.begun = true;
        if !kept.is_empty() {
            self.facets = kept.iter().map(Facet::of).collect();
            return;
        }
        let category = |p: &&crate::table::profile::ColumnProfile| {
            p.histogram.is_none() && p.distinct > 1 && p.distinct <= 400 && p.filled() >= p.distinct * 4
        };
        if let Some(p) = screen_profiles.iter().filter(category).max_by_key(|p| p.distinct) {
            self.add(p.name.clone(), What::Values);
        }
        if let Some(p) = screen_profiles.iter().find(|p| {
            p.histogram.is_some() && matches!(p.kind, crate::table::Kind::Date | crate::table::Kind::Datetime)
        }) {
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
                .map(|v| if v.is_empty() { look.t("mend-empty") } else { v.clone() })
                .collect();
            let more = values.len().saturating_sub(2);
            let message =
                Message::new("mend-chip-values").with("column", column).with("values", look.join(&named));
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
            &Message::new("mend-chip-other").with("column", column).with("what", look.t(id(facet.what))),
        ),
    }
}
