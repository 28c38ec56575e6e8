//! Conditions on rows: what keep rows and drop rows ask, and what facets turn into when they become a step.

use serde::{Deserialize, Serialize};

use super::cells::Change;
use super::step::StepError;
use crate::base::{ColumnName, Context};
use crate::table::strings::{Distinct, distinct};
use crate::table::{Table, is_reserved};

/// Whether all conditions must hold, or one is enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Combine {
    /// All must hold.
    #[default]
    All,
    /// One is enough.
    Any,
}

/// What is asked of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Test {
    /// It is one of the values, as written.
    #[default]
    Equals,
    /// It is none of the values; empty cells pass.
    NotEquals,
    /// It contains one of the values, whatever the case.
    Contains,
    /// It contains none of the values; empty cells pass.
    NotContains,
    /// It begins with one of the values, whatever the case.
    StartsWith,
    /// It ends with one of the values, whatever the case.
    EndsWith,
    /// It is empty.
    Empty,
    /// It is filled.
    Filled,
    /// It is a number or date of at least the first value.
    AtLeast,
    /// It is a number or date of at most the first value.
    AtMost,
    /// It matches the first value as a regular expression.
    Matches,
}

/// One condition on a row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The column it looks at.
    pub column: ColumnName,
    /// What is asked.
    pub test: Test,
    /// The values it is asked about; none for `empty` and `filled`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
}

impl Condition {
    /// A condition with one value.
    pub fn new(column: &str, test: Test, value: &str) -> Self {
        Condition { column: column.into(), test, values: vec![value.to_owned()] }
    }

    /// A condition without value.
    pub fn bare(column: &str, test: Test) -> Self {
        Condition { column: column.into(), test, values: Vec::new() }
    }
}

/// The settings are complete and patterns can be read.
pub(crate) fn check(conditions: &[Condition]) -> Result<(), StepError> {
    if conditions.is_empty() {
        return Err(StepError::NothingChosen);
    }
    for condition in conditions {
        if is_reserved(condition.column.as_str()) {
            return Err(StepError::Setting("column"));
        }
        Asked::new(condition)?;
    }
    Ok(())
}

/// For each row whether the conditions hold.
pub fn rows(
    ctx: &Context,
    table: &Table,
    conditions: &[Condition],
    combine: Combine,
) -> Result<Vec<bool>, StepError> {
    let mut keep = vec![combine == Combine::All; table.height()];
    for condition in conditions {
        ctx.check()?;
        let asked = Asked::new(condition)?;
        let distinct = distinct(table.text(condition.column.as_str())?);
        let holds: Vec<bool> = distinct.values.iter().map(|v| asked.holds(Some(v))).collect();
        let blank = asked.holds(None);
        for (keep, &id) in keep.iter_mut().zip(&distinct.of_row) {
            let holds =
                if id == Distinct::NULL { blank } else { holds.get(id as usize).copied().unwrap_or(blank) };
            match combine {
                Combine::All => *keep &= holds,
                Combine::Any => *keep |= holds,
            }
        }
    }
    Ok(keep)
}

/// A condition made ready for many cells.
struct Asked<'a> {
    condition: &'a Condition,
    lower: Vec<String>,
    pattern: Option<regex::Regex>,
    bound: Option<Bound>,
}

enum Bound {
    Number(f64),
    Text(String),
}

impl<'a> Asked<'a> {
    fn new(condition: &'a Condition) -> Result<Self, StepError> {
        let needs_value = !matches!(condition.test, Test::Empty | Test::Filled);
        if needs_value && condition.values.is_empty() {
            return Err(StepError::Setting("values"));
        }
        let first = condition.values.first().map(String::as_str).unwrap_or_default();
        let pattern = match condition.test {
            Test::Matches => Some(regex_from_text(first)?),
            _ => None,
        };
        let bound = match condition.test {
            Test::AtLeast | Test::AtMost => Some(match first.parse::<f64>() {
                Ok(number) if !first.contains('-') || number < 0.0 => Bound::Number(number),
                _ => Bound::Text(first.to_owned()),
            }),
            _ => None,
        };
        let lower = condition.values.iter().map(|v| v.to_lowercase()).collect();
        Ok(Asked { condition, lower, pattern, bound })
    }

    fn holds(&self, cell: Option<&str>) -> bool {
        let values = &self.condition.values;
        let text = cell.unwrap_or_default();
        match self.condition.test {
            Test::Empty => text.is_empty(),
            Test::Filled => !text.is_empty(),
            Test::Equals => values.iter().any(|v| v == text),
            Test::NotEquals => values.iter().all(|v| v != text),
            Test::Contains => self.any_lower(text, |t, v| t.contains(v)),
            Test::NotContains => !self.any_lower(text, |t, v| t.contains(v)),
            Test::StartsWith => self.any_lower(text, |t, v| t.starts_with(v)),
            Test::EndsWith => self.any_lower(text, |t, v| t.ends_with(v)),
            Test::AtLeast => self.compared(text).is_some_and(std::cmp::Ordering::is_ge),
            Test::AtMost => self.compared(text).is_some_and(std::cmp::Ordering::is_le),
            Test::Matches => self.pattern.as_ref().is_some_and(|p| p.is_match(text)),
        }
    }

    fn any_lower(&self, text: &str, test: impl Fn(&str, &str) -> bool) -> bool {
        let text = text.to_lowercase();
        self.lower.iter().any(|v| test(&text, v))
    }

    /// The cell against the bound; numbers as numbers, everything else (ISO dates) as text of the same beginning.
    fn compared(&self, text: &str) -> Option<std::cmp::Ordering> {
        match self.bound.as_ref()? {
            Bound::Number(bound) => match text.parse::<f64>() {
                Ok(number) => number.partial_cmp(bound),
                // A year against an ISO date: compare the year.
                Err(_) => text.get(..4)?.parse::<f64>().ok().filter(|_| is_iso(text))?.partial_cmp(bound),
            },
            Bound::Text(bound) => is_iso(text).then(|| text.cmp(bound.as_str())),
        }
    }
}

/// Whether a text is a date in canonical notation.
pub(crate) fn is_iso(text: &str) -> bool {
    let shape = text.get(..10).is_some_and(|d| {
        d.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() })
    });
    shape && (text.len() == 10 || text.as_bytes().get(10) == Some(&b'T'))
}

/// A regular expression, or a step error with its reason in one line.
pub(crate) fn regex_from_text(pattern: &str) -> Result<regex::Regex, StepError> {
    regex::RegexBuilder::new(pattern).size_limit(4_000_000).build().map_err(|error| {
        let reason = error.to_string();
        let last = reason.lines().rfind(|l| !l.trim().is_empty()).unwrap_or_default();
        StepError::Pattern {
            pattern: pattern.to_owned(),
            reason: last.trim_start_matches("error: ").trim().to_owned(),
        }
    })
}

/// The change of emptying a cell.
pub(crate) fn emptied() -> Change {
    Change::To(String::new())
}
