//! Facets: a column's values, range, emptiness or writing as counts one can click; the clicks are [`Filter`]s, which are data.
//!
//! Filters only choose what a screen shows; they change nothing. [`conditions`] turns them into the conditions of a step when somebody
//! wants to keep or drop what they see. Counts of one facet are usually taken within the rows that all *other* filters leave.

use serde::{Deserialize, Serialize};

use super::condition::{Condition, Test};
use super::step::{StepError, Unread};
use crate::base::{Cancelled, ColumnName, Context};
use crate::table::Table;
use crate::table::parse::{
    DateReading, NumberReading, date_evidence, date_from_text, number_evidence, number_from_text,
};
use crate::table::profile::{Histogram, Scripts, Writing, writing};
use crate::table::strings::{Distinct, distinct};
use crate::table::window::Order;

/// One filter on one column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Filter {
    /// The column.
    pub column: ColumnName,
    /// What it lets through.
    #[serde(flatten)]
    pub only: Only,
}

/// What a filter lets through.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "only", rename_all = "kebab-case")]
pub enum Only {
    /// Cells that hold one of these values; `""` stands for empty cells.
    Values {
        /// The values.
        values: Vec<String>,
    },
    /// Cells that hold none of these values.
    Without {
        /// The values.
        values: Vec<String>,
    },
    /// Numbers, or dates by their year, from one bound to the other, both included.
    Range {
        /// Lower bound.
        from: f64,
        /// Upper bound.
        to: f64,
        /// Let cells through that are no number or date (but are filled).
        #[serde(default)]
        unread: bool,
    },
    /// By whether the cell is filled, empty, or was not read by the step looked at.
    State {
        /// Filled and read.
        filled: bool,
        /// Empty.
        empty: bool,
        /// Filled but not read.
        unread: bool,
    },
    /// By writing; cells without letters are [`Writing::None`].
    Writing {
        /// The writings.
        writings: Vec<Writing>,
    },
    /// Cells whose value occurs more than once.
    Repeated,
    /// Cells that contain a text, whatever case, accents or Arabic spelling variants.
    Search {
        /// The text.
        text: String,
    },
}

/// What a facet counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Values.
    Values,
    /// A range of numbers or years.
    Range,
    /// Filled, empty, not read.
    State,
    /// Latin, Arabic, mixed.
    Writing,
}

/// A facet as a project keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facet {
    /// The column.
    pub column: ColumnName,
    /// What it counts.
    pub what: What,
    /// What is chosen in it; nothing lets everything through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<Only>,
}

/// The rows that every filter lets through, in table order; `unread` says which cells the step looked at could not read.
pub fn rows(ctx: &Context, table: &Table, filters: &[Filter], unread: &[Unread]) -> Result<Order, StepError> {
    if filters.is_empty() {
        return Ok(Order::all());
    }
    let mut keep = vec![true; table.height()];
    for filter in filters {
        ctx.check()?;
        let distinct = distinct(table.text(filter.column.as_str())?);
        let (holds, blank) = holds(&filter.only, &distinct);
        for (keep, &id) in keep.iter_mut().zip(&distinct.of_row) {
            *keep &= holds.get(id as usize).copied().unwrap_or(blank);
        }
        if let Only::State { filled, unread: show, .. } = filter.only
            && filled != show
        {
            let cells = unread.iter().filter(|u| u.column == filter.column).flat_map(|u| &u.rows);
            let mut is_unread = vec![false; table.height()];
            for &row in cells {
                if let Some(mark) = is_unread.get_mut(row as usize) {
                    *mark = true;
                }
            }
            for ((keep, is_unread), &id) in keep.iter_mut().zip(is_unread).zip(&distinct.of_row) {
                *keep &= id == Distinct::NULL || is_unread == show;
            }
        }
    }
    Ok(Order::of((0..table.height() as u32).filter(|&row| keep[row as usize]).collect()))
}

/// For each distinct value, and for an empty cell, whether a filter lets it through.
fn holds(only: &Only, distinct: &Distinct<'_>) -> (Vec<bool>, bool) {
    let each = |test: &dyn Fn(&str) -> bool| distinct.values.iter().map(|v| test(v)).collect::<Vec<bool>>();
    match only {
        Only::Values { values } => {
            (each(&|v| values.iter().any(|x| x == v)), values.iter().any(String::is_empty))
        }
        Only::Without { values } => {
            (each(&|v| values.iter().all(|x| x != v)), values.iter().all(|v| !v.is_empty()))
        }
        Only::Range { from, to, unread } => {
            let scale = Scale::of(distinct);
            (each(&|v| scale.read(v).map_or(*unread, |n| (*from..=*to).contains(&n))), false)
        }
        // Read and unread cells are told apart by the caller, who knows the rows.
        Only::State { filled, empty, unread } => (each(&|_| *filled || *unread), *empty),
        Only::Writing { writings } => (each(&|v| writings.contains(&writing(v))), false),
        Only::Repeated => (distinct.counts.iter().map(|&c| c > 1).collect(), false),
        Only::Search { text } => {
            let needle = crate::base::normal::fold(text);
            (each(&|v| crate::base::normal::fold(v).contains(&needle)), needle.is_empty())
        }
    }
}

/// How the cells of a column are placed on a line: dates by year, or numbers.
#[derive(Clone, Copy, Debug)]
enum Scale {
    Years(DateReading),
    Numbers(NumberReading),
}

impl Scale {
    fn of(distinct: &Distinct<'_>) -> Scale {
        let step = distinct.values.len().div_ceil(2_000).max(1);
        let sample = || distinct.values.iter().zip(&distinct.counts).map(|(v, &c)| (*v, c)).step_by(step);
        let dates = date_evidence(sample());
        let numbers = number_evidence(sample());
        if dates.dates() > numbers.numbers() {
            Scale::Years(DateReading { order: dates.likely(), ..DateReading::default() })
        } else {
            Scale::Numbers(NumberReading { decimal: numbers.likely() })
        }
    }

    fn read(&self, text: &str) -> Option<f64> {
        match self {
            Scale::Years(reading) => date_from_text(text, reading).map(|d| f64::from(d.year())),
            Scale::Numbers(reading) => number_from_text(text, reading)?.text.parse().ok(),
        }
    }
}

/// Values with the number of their cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextFacet {
    /// The values, most cells first, then by text.
    pub values: Vec<(String, u32)>,
    /// Empty cells.
    pub blank: usize,
}

/// The values of a column within these rows.
pub fn text_facet(
    ctx: &Context,
    table: &Table,
    column: &str,
    within: &Order,
) -> Result<TextFacet, StepError> {
    let distinct = distinct(table.text(column)?);
    let (counts, blank) = counts(ctx, &distinct, within)?;
    let pairs = distinct.values.iter().zip(counts);
    let mut values: Vec<(String, u32)> =
        pairs.filter(|(_, c)| *c > 0).map(|(v, c)| ((*v).to_owned(), c)).collect();
    values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(TextFacet { values, blank })
}

/// Cells per distinct value within rows, and empty ones.
fn counts(ctx: &Context, distinct: &Distinct<'_>, within: &Order) -> Result<(Vec<u32>, usize), Cancelled> {
    ctx.check()?;
    let mut counts = vec![0u32; distinct.values.len()];
    let mut blank = 0;
    let height = distinct.of_row.len();
    for row in (0..within.len(height)).filter_map(|p| within.row(p)) {
        match distinct.of_row.get(row).and_then(|&id| counts.get_mut(id as usize)) {
            Some(count) => *count += 1,
            None => blank += 1,
        }
    }
    Ok((counts, blank))
}

/// Numbers or years as bars.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeFacet {
    /// The bars; `None` when no cell is a number or date.
    pub histogram: Option<Histogram>,
    /// Whether the line is one of years.
    pub years: bool,
    /// Cells that are a number or date.
    pub read: usize,
    /// Filled cells that are not.
    pub unread: usize,
    /// Empty cells.
    pub blank: usize,
}

/// The range of a column within these rows; the ends of the line are those of the whole column, so that bars do not jump.
pub fn range_facet(
    ctx: &Context,
    table: &Table,
    column: &str,
    within: &Order,
) -> Result<RangeFacet, StepError> {
    let distinct = distinct(table.text(column)?);
    let scale = Scale::of(&distinct);
    let (counts, blank) = counts(ctx, &distinct, within)?;
    let places: Vec<Option<f64>> = distinct.values.iter().map(|v| scale.read(v)).collect();
    let whole: Vec<(f64, u32)> = places.iter().flatten().map(|&p| (p, 0)).collect();
    let years = matches!(scale, Scale::Years(_));
    let mut histogram = crate::table::profile::histogram(&whole, years);
    let (mut read, mut unread) = (0, 0);
    for (place, count) in places.iter().zip(counts) {
        match (place, &mut histogram) {
            (Some(place), Some(histogram)) => {
                histogram.add(*place, count);
                read += count as usize;
            }
            _ => unread += count as usize,
        }
    }
    Ok(RangeFacet { histogram, years, read, unread, blank })
}

/// Cells by whether they are filled, empty or not read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StateFacet {
    /// Filled and read.
    pub filled: usize,
    /// Empty.
    pub empty: usize,
    /// Filled but not read.
    pub unread: usize,
}

/// How full a column is within these rows.
pub fn state_facet(
    table: &Table,
    column: &str,
    within: &Order,
    unread: &[Unread],
) -> Result<StateFacet, StepError> {
    let cells = table.text(column)?;
    let filled: Vec<bool> = cells.iter().map(|c| c.is_some()).collect();
    let rows: Option<&Vec<u32>> = unread.iter().find(|u| u.column.as_str() == column).map(|u| &u.rows);
    let mut facet = StateFacet::default();
    for row in (0..within.len(table.height())).filter_map(|p| within.row(p)) {
        if !filled.get(row).copied().unwrap_or(false) {
            facet.empty += 1;
        } else if rows.is_some_and(|r| r.binary_search(&(row as u32)).is_ok()) {
            facet.unread += 1;
        } else {
            facet.filled += 1;
        }
    }
    Ok(facet)
}

/// Cells by writing within these rows.
pub fn writing_facet(
    ctx: &Context,
    table: &Table,
    column: &str,
    within: &Order,
) -> Result<Scripts, StepError> {
    let distinct = distinct(table.text(column)?);
    let (counts, _) = counts(ctx, &distinct, within)?;
    let mut scripts = Scripts::default();
    for (value, count) in distinct.values.iter().zip(counts) {
        let place = match writing(value) {
            Writing::Latin => &mut scripts.latin,
            Writing::Arabic => &mut scripts.arabic,
            Writing::Mixed => &mut scripts.mixed,
            Writing::Other => &mut scripts.other,
            Writing::None => continue,
        };
        *place += count as usize;
    }
    Ok(scripts)
}

/// The filters as conditions of a step; those that a step cannot say (writing, not read, repeated) are left out.
pub fn conditions(filters: &[Filter]) -> Vec<Condition> {
    let mut out = Vec::new();
    for Filter { column, only } in filters {
        let mut say =
            |test: Test, values: Vec<String>| out.push(Condition { column: column.clone(), test, values });
        match only {
            Only::Values { values } => say(Test::Equals, values.clone()),
            Only::Without { values } => say(Test::NotEquals, values.clone()),
            Only::Range { from, to, unread: false } => {
                say(Test::AtLeast, vec![from.to_string()]);
                say(Test::AtMost, vec![to.to_string()]);
            }
            Only::State { filled: true, empty: false, unread: true } => say(Test::Filled, Vec::new()),
            Only::State { filled: false, empty: true, unread: false } => say(Test::Empty, Vec::new()),
            Only::Search { text } => say(Test::Contains, vec![text.clone()]),
            Only::Range { .. } | Only::State { .. } | Only::Writing { .. } | Only::Repeated => {}
        }
    }
    out
}
