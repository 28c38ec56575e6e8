//! How this month's table differs from the one a recipe was made for: columns, kinds, notations, values, emptiness.
//!
//! What is remembered of a month is a [`Shape`]: small, without personal data beyond short lists of repeated category values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::renaming;
pub use super::renaming::renamed;
use crate::base::{Cancelled, ColumnName, Context};
use crate::findings::{Message, Severity};
use crate::table::field::Kind;
use crate::table::profile::ColumnProfile;
use crate::table::strings::distinct;
use crate::table::{Table, parse};

/// What is remembered of a table for next month's comparison.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Shape {
    /// Rows.
    pub rows: usize,
    /// Columns in order.
    pub columns: Vec<ColumnShape>,
    /// The sheets of its workbook.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<String>,
}

/// What is remembered of a column.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ColumnShape {
    /// The column.
    pub name: ColumnName,
    /// What its cells were.
    pub kind: Kind,
    /// How its dates were written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// Empty cells, in percent of rows.
    pub blank_percent: f64,
    /// The middle number, for columns of numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median: Option<f64>,
    /// All values of a column of categories (few values, each often), sorted; empty for all other columns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
}

/// One difference from last month.
#[derive(Clone, Debug, PartialEq)]
pub struct Drift {
    /// What differs, as a sentence.
    pub message: Message,
    /// How much it matters to the recipe.
    pub severity: Severity,
    /// The column, when it is about one.
    pub column: Option<ColumnName>,
    /// What differs, for remedies.
    pub what: Difference,
}

/// What differs.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// A column is called differently.
    Renamed {
        /// Last month's name.
        from: ColumnName,
        /// This month's name.
        to: ColumnName,
    },
    /// A column is gone.
    Missing(ColumnName),
    /// A column is new.
    New(ColumnName),
    /// Values that did not occur before, with their cells.
    NewValues(Vec<(String, u32)>),
    /// Values that occur no more.
    GoneValues(Vec<String>),
    /// Dates are written in another way, or a kind changed.
    Notation,
    /// Numbers are many times larger or smaller.
    Scale(f64),
    /// Much emptier or fuller.
    Blank,
    /// Many more or fewer rows.
    RowCount,
    /// The workbook has a sheet that it did not have.
    NewSheet(String),
    /// The workbook has a sheet no more.
    GoneSheet(String),
}

/// A column with more distinct values than this is not a column of categories.
const CATEGORIES: usize = 200;

/// What is to be remembered of a table.
pub fn shape(ctx: &Context, table: &Table, profiles: &[ColumnProfile]) -> Result<Shape, Cancelled> {
    let mut columns = Vec::with_capacity(profiles.len());
    for profile in profiles {
        ctx.check()?;
        columns.push(ColumnShape {
            name: profile.name.clone(),
            kind: profile.kind,
            pattern: profile.pattern.clone(),
            blank_percent: percent(profile.blank, profile.rows),
            median: median(table, profile),
            values: categories(table, profile),
        });
    }
    Ok(Shape { rows: table.height(), columns, sheets: Vec::new() })
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 * 1_000.0 / whole as f64).round() / 10.0 }
}

/// The values of a column of categories; names and numbers of persons never qualify because each value must occur often.
fn categories(table: &Table, profile: &ColumnProfile) -> Vec<String> {
    let often = profile.distinct <= CATEGORIES && profile.filled() >= profile.distinct * 5;
    if !often || !matches!(profile.kind, Kind::Text | Kind::Code | Kind::YesNo) {
        return Vec::new();
    }
    let Ok(cells) = table.text(profile.name.as_str()) else { return Vec::new() };
    let mut values: Vec<String> = distinct(cells).values.iter().map(|&v| v.to_owned()).collect();
    values.sort_unstable();
    values
}

fn median(table: &Table, profile: &ColumnProfile) -> Option<f64> {
    if !matches!(profile.kind, Kind::Whole | Kind::Decimal) {
        return None;
    }
    let reading = parse::NumberReading { decimal: profile.numbers?.likely() };
    let distinct = distinct(table.text(profile.name.as_str()).ok()?);
    let read = |v: &str| parse::number_from_text(v, &reading)?.text.parse::<f64>().ok();
    let pairs = distinct.values.iter().zip(&distinct.counts);
    let mut numbers: Vec<(f64, u64)> = pairs.filter_map(|(v, &c)| Some((read(v)?, u64::from(c)))).collect();
    numbers.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = numbers.iter().map(|n| n.1).sum::<u64>() / 2;
    let mut seen = 0;
    numbers
        .into_iter()
        .find(|n| {
            seen += n.1;
            seen > half
        })
        .map(|n| n.0)
}

/// What differs between last month's shape and this month's table.
pub fn drift(before: &Shape, now: &Shape, table: &Table) -> Vec<Drift> {
    let mut out = Vec::new();
    let by_name: BTreeMap<&ColumnName, &ColumnShape> = now.columns.iter().map(|c| (&c.name, c)).collect();
    let names = |s: &Shape| s.columns.iter().map(|c| c.name.clone()).collect::<Vec<_>>();
    let (old, new) = (names(before), names(now));
    let missing: Vec<ColumnName> = old.iter().filter(|c| !new.contains(c)).cloned().collect();
    let added: Vec<ColumnName> = new.iter().filter(|c| !old.contains(c)).cloned().collect();
    let followed = renaming::followed(before, now, &missing, &added);
    for (from, to) in &followed {
        let message = Message::new("clean-drift-renamed").with("from", from.as_str()).with("to", to.as_str());
        let what = Difference::Renamed { from: from.clone(), to: to.clone() };
        out.push(Drift { message, severity: Severity::Warning, column: Some(to.clone()), what });
    }
    for column in missing.iter().filter(|c| !followed.iter().any(|(from, _)| from == *c)) {
        let message = Message::new("clean-drift-missing").with("column", column.as_str());
        let what = Difference::Missing(column.clone());
        out.push(Drift { message, severity: Severity::Error, column: Some(column.clone()), what });
    }
    for column in added.iter().filter(|c| !followed.iter().any(|(_, to)| to == *c)) {
        let message = Message::new("clean-drift-new").with("column", column.as_str());
        let what = Difference::New(column.clone());
        out.push(Drift { message, severity: Severity::Note, column: Some(column.clone()), what });
    }
    let unlike = now.rows.max(before.rows) > now.rows.min(before.rows).saturating_mul(3) / 2 + 10;
    if unlike && before.rows > 0 {
        let message = Message::new("clean-drift-rows").with("before", before.rows).with("now", now.rows);
        out.push(Drift { message, severity: Severity::Warning, column: None, what: Difference::RowCount });
    }
    sheet_drift(before, now, &mut out);
    for column in &before.columns {
        let name = followed.iter().find(|(from, _)| *from == column.name).map_or(&column.name, |(_, to)| to);
        if let Some(now) = by_name.get(name) {
            column_drift(column, now, table, &mut out);
        }
    }
    out
}

/// Sheets that came or went; nothing where none are remembered.
fn sheet_drift(before: &Shape, now: &Shape, out: &mut Vec<Drift>) {
    if before.sheets.is_empty() || now.sheets.is_empty() {
        return;
    }
    let mut say = |id: &'static str, sheet: &String, what: Difference| {
        let message = Message::new(id).with("sheet", sheet.as_str());
        out.push(Drift { message, severity: Severity::Note, column: None, what });
    };
    for sheet in now.sheets.iter().filter(|s| !before.sheets.contains(s)) {
        say("clean-drift-new-sheet", sheet, Difference::NewSheet(sheet.clone()));
    }
    for sheet in before.sheets.iter().filter(|s| !now.sheets.contains(s)) {
        say("clean-drift-gone-sheet", sheet, Difference::GoneSheet(sheet.clone()));
    }
}

fn column_drift(before: &ColumnShape, now: &ColumnShape, table: &Table, out: &mut Vec<Drift>) {
    let mut say = |message: Message, severity: Severity, what: Difference| {
        out.push(Drift {
            message: message.with("column", now.name.as_str()),
            severity,
            column: Some(now.name.clone()),
            what,
        });
    };
    if let (Some(was), Some(is)) = (&before.pattern, &now.pattern)
        && was != is
    {
        let message =
            Message::new("clean-drift-notation").with("before", was.as_str()).with("now", is.as_str());
        say(message, Severity::Warning, Difference::Notation);
    } else if before.kind != now.kind
        && !(is_number(before.kind) && is_number(now.kind))
        && now.blank_percent < 100.0
    {
        let message = Message::new("clean-drift-kind")
            .with("before", kind_label(before.kind))
            .with("now", kind_label(now.kind));
        say(message, Severity::Warning, Difference::Notation);
    }
    if (before.blank_percent - now.blank_percent).abs() > 10.0 {
        let message = Message::new("clean-drift-blank")
            .with("before", before.blank_percent)
            .with("now", now.blank_percent);
        say(message, Severity::Warning, Difference::Blank);
    }
    if let (Some(was), Some(is)) = (before.median, now.median)
        && was.abs() > f64::EPSILON
        && !(0.2..=5.0).contains(&(is / was))
    {
        let message = Message::new("clean-drift-scale").with("before", was).with("now", is);
        say(message, Severity::Warning, Difference::Scale(is / was));
    }
    if before.values.is_empty() {
        return;
    }
    let Ok(cells) = table.text(now.name.as_str()) else { return };
    let distinct = distinct(cells);
    let is_known = |v: &str| before.values.binary_search_by(|k| k.as_str().cmp(v)).is_ok();
    let pairs = distinct.values.iter().zip(&distinct.counts);
    let mut new: Vec<(String, u32)> =
        pairs.filter(|(v, _)| !is_known(v)).map(|(v, &c)| ((*v).to_owned(), c)).collect();
    new.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    if !new.is_empty() {
        let some = new.iter().take(3).map(|(v, _)| v.as_str()).collect::<Vec<_>>().join(", ");
        let message = Message::new("clean-drift-new-values").with("count", new.len()).with("values", some);
        say(message, Severity::Warning, Difference::NewValues(new));
    }
    let mut here: Vec<&str> = distinct.values.clone();
    here.sort_unstable();
    let gone: Vec<String> =
        before.values.iter().filter(|v| here.binary_search(&v.as_str()).is_err()).cloned().collect();
    if !gone.is_empty() {
        let some = gone.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(", ");
        let message = Message::new("clean-drift-gone-values").with("count", gone.len()).with("values", some);
        say(message, Severity::Note, Difference::GoneValues(gone));
    }
}

pub(super) fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Whole | Kind::Decimal | Kind::Code)
}

/// What people call a kind.
pub fn kind_label(kind: Kind) -> Message {
    Message::new(match kind {
        Kind::Text => "clean-kind-text",
        Kind::Code => "clean-kind-code",
        Kind::Whole => "clean-kind-whole",
        Kind::Decimal => "clean-kind-decimal",
        Kind::Date => "clean-kind-date",
        Kind::Datetime => "clean-kind-datetime",
        Kind::Time => "clean-kind-time",
        Kind::YesNo => "clean-kind-yes-no",
    })
}
