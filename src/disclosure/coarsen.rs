//! Values made coarser: bands, years, higher codes, rounded numbers.
//!
//! What cannot be read in the way an action needs is emptied, never passed on as it is. Works on the distinct values of a column.

use jiff::civil::Date;
use polars::prelude::*;

use super::clear::Parents;
use super::{Action, Secret};
use crate::table::strings::{distinct, map_distinct};
use crate::table::{Field, Kind};

/// The value that stands for rare ones.
pub(super) const OTHER: &str = "other";

/// The cells of a field after its action; `Drop` empties all. Pseudonyms need the secret.
pub(super) fn coarsened(
    cells: &StringChunked,
    field: &Field,
    action: &Action,
    today: Date,
    secret: Option<&Secret>,
    parents: Parents<'_>,
) -> StringChunked {
    let parent = |code: &str| field.list.as_ref().and_then(|list| parents(list, code));
    match action {
        Action::Keep => cells.clone(),
        Action::Drop => StringChunked::full_null(cells.name().clone(), cells.len()),
        Action::Pseudonymise => {
            map_distinct(cells, |v| secret.map(|s| s.pseudonym(field.name.as_str(), v))).0
        }
        Action::AgeBands { width, top } => {
            map_distinct(cells, |v| age_of(v, today).map(|age| band(age, *width, *top))).0
        }
        Action::Year => map_distinct(cells, |v| date_of(v).map(|d| format!("{:04}", d.year()))).0,
        Action::Month => {
            map_distinct(cells, |v| date_of(v).map(|d| format!("{:04}-{:02}", d.year(), d.month()))).0
        }
        Action::Parent { levels } => map_distinct(cells, |v| up(v, *levels, &parent)).0,
        Action::RareToParent { min } => {
            let rare = rare(cells, *min);
            let once = map_distinct(cells, |v| {
                Some(if rare.contains(v) {
                    parent(v).unwrap_or_else(|| OTHER.to_owned())
                } else {
                    v.to_owned()
                })
            });
            coarsened(&once.0, field, &Action::RareToOther { min: *min }, today, None, parents)
        }
        Action::RareToOther { min } => {
            let rare = rare(cells, *min);
            map_distinct(cells, |v| Some(if rare.contains(v) { OTHER } else { v }.to_owned())).0
        }
        Action::Round { base } => map_distinct(cells, |v| rounded(v, *base)).0,
        Action::Prefix { chars } => {
            map_distinct(cells, |v| Some(v.chars().take(*chars as usize).collect())).0
        }
    }
}

/// The kind of a field's cells after its action.
pub(super) fn kind_after(kind: Kind, action: &Action) -> Kind {
    match action {
        Action::Keep => kind,
        Action::Round { .. } => Kind::Decimal,
        Action::Year => Kind::Whole,
        Action::AgeBands { .. } | Action::Month => Kind::Text,
        _ => Kind::Code,
    }
}

fn rare(cells: &StringChunked, min: u32) -> std::collections::BTreeSet<String> {
    let d = distinct(cells);
    let few = d.values.iter().zip(&d.counts).filter(|(_, c)| **c < min);
    few.map(|(v, _)| (*v).to_owned()).collect()
}

fn up(code: &str, levels: u32, parent: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut at = code.to_owned();
    for _ in 0..levels {
        match parent(&at) {
            Some(above) => at = above,
            // Above the top there is nothing: a code that was lifted at least once stays at the top, any other is emptied.
            None if at != code => return Some(at),
            None => return None,
        }
    }
    Some(at)
}

fn date_of(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}

/// The age on a day, from a date of birth, a year of birth or an age.
pub(super) fn age_of(text: &str, today: Date) -> Option<u32> {
    if let Some(born) = date_of(text) {
        let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
        return u32::try_from(i32::from(today.year()) - i32::from(born.year()) - i32::from(!had_birthday))
            .ok();
    }
    let number: f64 = text.trim().parse().ok()?;
    match number {
        n if (0.0..130.0).contains(&n) => Some(n as u32),
        n if (1850.0..=f64::from(today.year())).contains(&n) => Some((f64::from(today.year()) - n) as u32),
        _ => None,
    }
}

fn band(age: u32, width: u32, top: u32) -> String {
    if top > 0 && age >= top {
        return format!("{top}+");
    }
    let width = width.max(1);
    let from = age / width * width;
    let to = (from + width - 1).min(if top > 0 { top - 1 } else { u32::MAX });
    if from == to { from.to_string() } else { format!("{from}-{to}") }
}

fn rounded(text: &str, base: u32) -> Option<String> {
    let number: f64 = text.trim().parse().ok()?;
    let base = f64::from(base.max(1));
    number.is_finite().then(|| format!("{}", (number / base).round() * base + 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(cells: &[&str], action: &Action) -> Vec<String> {
        let cells: StringChunked = cells.iter().map(|c| Some(*c)).collect();
        let field = Field { list: Some("places".into()), ..Field::default() };
        let parents = |_: &crate::base::CodeListId, code: &str| match code {
            "05" | "06" => Some("S".to_owned()),
            "S" => Some("QB".to_owned()),
            _ => None,
        };
        let today = jiff::civil::date(2026, 11, 1);
        let out = coarsened(&cells, &field, action, today, None, &parents);
        out.iter().map(|c| c.unwrap_or("").to_owned()).collect()
    }

    #[test]
    fn bands_years_places_and_sums() {
        let ages = Action::AgeBands { width: 5, top: 85 };
        assert_eq!(
            after(&["1979-02-24", "1979-12-24", "1930-01-01", "47", "1990", "n/a"], &ages),
            ["45-49", "45-49", "85+", "45-49", "35-39", ""]
        );
        assert_eq!(after(&["1979-02-24", "soon"], &Action::Month), ["1979-02", ""]);
        assert_eq!(after(&["05", "07"], &Action::Parent { levels: 1 }), ["S", ""]);
        assert_eq!(after(&["05"], &Action::Parent { levels: 2 }), ["QB"]);
        assert_eq!(after(&["a", "a", "b"], &Action::RareToOther { min: 2 }), ["a", "a", "other"]);
        assert_eq!(
            after(&["05", "06", "06", "06", "06"], &Action::RareToParent { min: 2 }),
            ["other", "06", "06", "06", "06"]
        );
        assert_eq!(after(&["412.50", "-10", "x"], &Action::Round { base: 50 }), ["400", "0", ""]);
    }
}
