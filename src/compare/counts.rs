//! Counts and shares by one or two fields, for a saved comparison, on the merged table.
//!
//! A share comes with its Wilson interval, which stays between 0 and 1 and does not collapse at 0 or 1. Small groups are hidden with
//! companions; in a share also the part that has the value and the part that has not are protected, because each gives the other away.

use rustc_hash::FxHashMap;

use super::{Comparison, Measure};
use crate::base::{Cancelled, Context, SourceId};
use crate::findings::Message;
use crate::table::hidden::{hidden_in_list, hidden_in_table};
use crate::table::strings::{Distinct, distinct};
use crate::table::{Field, Meaning, Table, TableError};

/// Comparing could not be done.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CompareError {
    /// It was stopped on request.
    #[error("stopped on request")]
    Cancelled(#[from] Cancelled),
    /// A field is not there.
    #[error(transparent)]
    Table(#[from] TableError),
    /// One or two fields make the groups.
    #[error("a comparison groups by one or two fields, not {0}")]
    By(usize),
}

impl CompareError {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        match self {
            CompareError::Cancelled(_) => Message::new("compare-error-cancelled"),
            CompareError::Table(e) => Message::new("compare-error-table").with("detail", e.to_string()),
            CompareError::By(count) => Message::new("compare-error-by").with("count", *count),
        }
    }
}

/// What a comparison found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// Entities in it.
    pub entities: u64,
    /// Entities with the measured value.
    pub with: u64,
    /// The groups: by first field, then second, values in order (numbers by size), "no value" last.
    pub groups: Vec<Group>,
    /// How many groups are hidden.
    pub hidden: usize,
    /// Whether even the totals are too small to be shown.
    pub total_hidden: bool,
}

/// A group.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The values of the fields; `None` for "no value".
    pub values: Vec<Option<String>>,
    /// Entities in the group; `None` when hidden.
    pub count: Option<u64>,
    /// Entities with the measured value; `None` when hidden. Equals `count` when only counting.
    pub with: Option<u64>,
    /// The share (of the group with the value; when only counting, of all entities in this group) with its 95 % interval.
    pub share: Option<(f64, f64, f64)>,
}

/// Carries out a comparison. `known_to` says, for each row of the merged table, which sources know the entity (for [`Measure::ShareKnownTo`]
/// and the group `source`, in which an entity counts once for each).
pub fn counts(
    ctx: &Context,
    golden: &Table,
    fields: &[Field],
    comparison: &Comparison,
    known_to: &dyn Fn(usize) -> Vec<SourceId>,
    min_count: u32,
) -> Result<Compared, CompareError> {
    if comparison.by.is_empty() || comparison.by.len() > 2 {
        return Err(CompareError::By(comparison.by.len()));
    }
    let height = golden.height();
    let keep = kept(golden, comparison)?;
    let with = measured(golden, comparison, known_to)?;
    ctx.check()?;
    let axes: Vec<Axis> = comparison
        .by
        .iter()
        .map(|by| Axis::new(ctx, golden, fields, by.as_str(), comparison.age_band, known_to))
        .collect::<Result<_, _>>()?;
    let across = axes.get(1).map_or(1, Axis::len);
    let mut table = vec![vec![0u64; across]; axes[0].len()];
    let mut having = table.clone();
    let mut out = Compared::default();
    for row in 0..height {
        if row % 8192 == 0 {
            ctx.check()?;
        }
        if !keep[row] {
            continue;
        }
        out.entities += 1;
        out.with += u64::from(with[row]);
        for &i in &axes[0].of_row[row] {
            for &j in axes.get(1).map_or(&[0u32][..], |a| a.of_row[row].as_slice()) {
                table[i as usize][j as usize] += 1;
                having[i as usize][j as usize] += u64::from(with[row]);
            }
        }
    }
    let min = u64::from(min_count);
    let counting = comparison.measure == Measure::Count;
    let count_hidden = hidden(&table, min);
    // With, without and all: an entry hidden in one of the first two is hidden in both.
    let lacking: Vec<Vec<u64>> =
        table.iter().zip(&having).map(|(t, h)| t.iter().zip(h).map(|(t, h)| t - h).collect()).collect();
    let part_hidden = if counting {
        count_hidden.clone()
    } else {
        let (a, b) = (hidden(&having, min), hidden(&lacking, min));
        let or = |i: usize, j: usize| a[i][j] || b[i][j] || count_hidden[i][j];
        (0..table.len()).map(|i| (0..across).map(|j| or(i, j)).collect()).collect()
    };
    for (i, row) in table.iter().enumerate() {
        for (j, &count) in row.iter().enumerate() {
            let mut values = vec![axes[0].values[i].clone()];
            values.extend(axes.get(1).map(|a| a.values[j].clone()));
            let (hidden, part) = (count_hidden[i][j], part_hidden[i][j]);
            out.hidden += usize::from(hidden || part);
            let share = match counting {
                true => wilson(count, out.entities),
                false => wilson(having[i][j], count),
            };
            out.groups.push(Group {
                values,
                count: (!hidden).then_some(count),
                with: (!part).then_some(if counting { count } else { having[i][j] }),
                share: share.filter(|_| !part),
            });
        }
    }
    out.total_hidden = out.entities > 0 && out.entities < min;
    Ok(out)
}

fn hidden(table: &[Vec<u64>], min: u64) -> Vec<Vec<bool>> {
    if table.first().is_some_and(|r| r.len() == 1) {
        let list: Vec<u64> = table.iter().map(|r| r[0]).collect();
        return hidden_in_list(&list, min).into_iter().map(|h| vec![h]).collect();
    }
    hidden_in_table(table, min).cells
}

/// A share with its 95 % Wilson interval: share, low, high.
pub fn wilson(with: u64, of: u64) -> Option<(f64, f64, f64)> {
    const Z: f64 = 1.959_964;
    if of == 0 || with > of {
        return None;
    }
    let (n, p) = (of as f64, with as f64 / of as f64);
    let middle = (p + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
    let half = Z / (1.0 + Z * Z / n) * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    Some((p, (middle - half).max(0.0), (middle + half).min(1.0)))
}

fn kept(golden: &Table, comparison: &Comparison) -> Result<Vec<bool>, CompareError> {
    let mut keep = vec![true; golden.height()];
    for only in &comparison.only {
        let cells = distinct(golden.text(only.field.as_str())?);
        let wanted: Vec<bool> = cells.values.iter().map(|v| only.values.iter().any(|w| w == v)).collect();
        for (keep, &id) in keep.iter_mut().zip(&cells.of_row) {
            *keep &= wanted.get(id as usize).copied().unwrap_or(false);
        }
    }
    Ok(keep)
}

fn measured(
    golden: &Table,
    comparison: &Comparison,
    known_to: &dyn Fn(usize) -> Vec<SourceId>,
) -> Result<Vec<bool>, CompareError> {
    Ok(match &comparison.measure {
        Measure::Count => vec![true; golden.height()],
        Measure::ShareKnownTo { source } => {
            (0..golden.height()).map(|r| known_to(r).contains(source)).collect()
        }
        Measure::ShareWith { field, values } => {
            let cells = distinct(golden.text(field.as_str())?);
            let wanted: Vec<bool> =
                cells.values.iter().map(|v| values.is_empty() || values.iter().any(|w| w == v)).collect();
            cells.of_row.iter().map(|&id| wanted.get(id as usize).copied().unwrap_or(false)).collect()
        }
    })
}

/// The groups along one field.
struct Axis {
    values: Vec<Option<String>>,
    of_row: Vec<Vec<u32>>,
}

impl Axis {
    fn len(&self) -> usize {
        self.values.len()
    }

    fn new(
        ctx: &Context,
        golden: &Table,
        fields: &[Field],
        by: &str,
        age_band: u32,
        known_to: &dyn Fn(usize) -> Vec<SourceId>,
    ) -> Result<Axis, CompareError> {
        let groups: Vec<Vec<Option<String>>> = if by == "source" && !golden.has(by) {
            (0..golden.height()).map(|r| known_to(r).into_iter().map(|s| Some(s.0)).collect()).collect()
        } else {
            let cells = distinct(golden.text(by)?);
            let meaning = fields.iter().find(|f| f.name.as_str() == by).map(|f| f.meaning);
            let ages = matches!(meaning, Some(Meaning::BirthDate | Meaning::BirthYear | Meaning::Age));
            let named: Vec<Option<String>> = cells
                .values
                .iter()
                .map(|v| {
                    if ages && age_band > 0 {
                        age_group(v, age_band, ctx.today)
                    } else {
                        Some((*v).to_owned())
                    }
                })
                .collect();
            let of = |id: u32| if id == Distinct::NULL { None } else { named[id as usize].clone() };
            cells.of_row.iter().map(|&id| vec![of(id)]).collect()
        };
        let mut values: Vec<Option<String>> = Vec::new();
        let mut number: FxHashMap<Option<String>, u32> = FxHashMap::default();
        for value in groups.iter().flatten() {
            if !number.contains_key(value) {
                number.insert(value.clone(), 0);
                values.push(value.clone());
            }
        }
        let leading = |v: &str| v.split(['-', '+']).next().and_then(|n| n.parse::<u64>().ok());
        values.sort_by_key(|v| (v.is_none(), v.as_deref().and_then(leading), v.clone()));
        for (i, value) in values.iter().enumerate() {
            number.insert(value.clone(), i as u32);
        }
        let of_row =
            groups.iter().map(|g| g.iter().filter_map(|v| number.get(v).copied()).collect()).collect();
        Ok(Axis { values, of_row })
    }
}

fn age_group(text: &str, band: u32, today: jiff::civil::Date) -> Option<String> {
    let age = if let Some(born) = text.get(..10).and_then(|t| t.parse::<jiff::civil::Date>().ok()) {
        let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
        i32::from(today.year()) - i32::from(born.year()) - i32::from(!had_birthday)
    } else {
        match text.trim().parse::<f64>().ok()? as i32 {
            year @ 1850.. => i32::from(today.year()) - year,
            age => age,
        }
    };
    let from = u32::try_from(age).ok().filter(|a| *a < 130)? / band * band;
    Some(if band == 1 { from.to_string() } else { format!("{from}-{}", from + band - 1) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn town() -> Table {
        let mut rows: Vec<Vec<&str>> = vec![vec!["district", "aid"]];
        for (district, all, aid) in [("1", 40, 10), ("2", 3, 1), ("10", 12, 6)] {
            rows.extend((0..all).map(|i| vec![district, if i < aid { "yes" } else { "" }]));
        }
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        Table::from_rows("golden", &rows).unwrap()
    }

    #[test]
    fn small_groups_take_a_companion_along() {
        let comparison = Comparison { by: vec!["district".into()], ..Comparison::default() };
        let c = counts(&Context::for_tests(), &town(), &[], &comparison, &|_| Vec::new(), 5).unwrap();
        let shown: Vec<_> = c.groups.iter().map(|g| (g.values[0].as_deref().unwrap(), g.count)).collect();
        assert_eq!(shown, [("1", Some(40)), ("2", None), ("10", None)]);
        assert_eq!((c.entities, c.hidden), (55, 2));
        assert!((c.groups[0].share.unwrap().0 - 40.0 / 55.0).abs() < 1e-12);
    }

    #[test]
    fn shares_have_an_interval_around_them() {
        let measure = Measure::ShareWith { field: "aid".into(), values: vec!["yes".to_owned()] };
        let comparison = Comparison { measure, by: vec!["district".into()], ..Comparison::default() };
        let c = counts(&Context::for_tests(), &town(), &[], &comparison, &|_| Vec::new(), 5).unwrap();
        let (share, low, high) = c.groups[0].share.unwrap();
        assert!(low < share && share < high && (share - 0.25).abs() < 1e-12);
        assert_eq!(c.groups[1].with, None);
        let (_, low, high) = wilson(0, 20).unwrap();
        assert!(low == 0.0 && high > 0.1);
    }
}
