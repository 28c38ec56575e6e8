//! Who disagrees with whom: differing values about the same entity, by field and pair of departments, and what kind of difference it is.
//!
//! A name in another script that sounds the same is no disagreement, and neither is another use of capitals or accents.

use serde::{Deserialize, Serialize};

use crate::base::normal::fold;
use crate::base::script::{Script, cross_script, script_of};
use crate::base::similarity::damerau_within;
use crate::base::{FieldName, SourceId};
use crate::table::Kind;

/// How two values about the same entity differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Difference {
    /// One digit or letter is another.
    OneDigit,
    /// Day and month are swapped.
    DayMonth,
    /// One of the two is 1 January of the same year: the day was not known.
    FirstOfJanuary,
    /// One of the two leaves words out.
    Shorter,
    /// A near miss of one or two letters.
    Spelling,
    /// The same in another script; not a disagreement.
    AcrossScripts,
    /// Quite different.
    Different,
}

impl Difference {
    /// All kinds, in the order of lists on screen.
    pub const ALL: [Difference; 7] = [
        Difference::OneDigit,
        Difference::DayMonth,
        Difference::FirstOfJanuary,
        Difference::Shorter,
        Difference::Spelling,
        Difference::AcrossScripts,
        Difference::Different,
    ];

    /// The Fluent message that names it.
    pub fn message_id(self) -> &'static str {
        match self {
            Difference::OneDigit => "golden-differs-one-digit",
            Difference::DayMonth => "golden-differs-day-month",
            Difference::FirstOfJanuary => "golden-differs-first-of-january",
            Difference::Shorter => "golden-differs-shorter",
            Difference::Spelling => "golden-differs-spelling",
            Difference::AcrossScripts => "golden-differs-across-scripts",
            Difference::Different => "golden-differs-quite",
        }
    }

    /// Whether it counts as a disagreement.
    pub fn is_conflict(self) -> bool {
        self != Difference::AcrossScripts
    }
}

/// How `a` and `b`, which are not the same, differ in a field of this kind.
pub fn difference(kind: Kind, a: &str, b: &str) -> Difference {
    match kind {
        Kind::Date | Kind::Datetime => date_difference(a, b),
        Kind::Text => text_difference(a, b),
        _ if one_sign(a, b) => Difference::OneDigit,
        _ => Difference::Different,
    }
}

fn date_difference(a: &str, b: &str) -> Difference {
    let parts = |t: &str| -> Option<(String, String, String)> {
        let mut split = t.get(..10)?.split('-').map(str::to_owned);
        Some((split.next()?, split.next()?, split.next()?))
    };
    let (Some(x), Some(y)) = (parts(a), parts(b)) else { return Difference::Different };
    let new_year = |d: &(String, String, String)| d.1 == "01" && d.2 == "01";
    if x.0 == y.0 && x.1 == y.2 && x.2 == y.1 {
        Difference::DayMonth
    } else if x.0 == y.0 && (new_year(&x) || new_year(&y)) {
        Difference::FirstOfJanuary
    } else if one_sign(a, b) {
        Difference::OneDigit
    } else {
        Difference::Different
    }
}

fn text_difference(a: &str, b: &str) -> Difference {
    let arabic = |s: Script| matches!(s, Script::Arabic | Script::Mixed);
    if arabic(script_of(a)) != arabic(script_of(b)) {
        return if cross_script(a, b) >= 0.75 { Difference::AcrossScripts } else { Difference::Different };
    }
    let (a, b) = (fold(a), fold(b));
    let (short, long) = if a.split(' ').count() < b.split(' ').count() { (&a, &b) } else { (&b, &a) };
    if short.split(' ').count() < long.split(' ').count()
        && short.split(' ').all(|w| long.split(' ').any(|l| l == w))
    {
        return Difference::Shorter;
    }
    match damerau_within(&a, &b, 2) {
        Some(_) if a.chars().count().max(b.chars().count()) >= 4 => Difference::Spelling,
        _ => Difference::Different,
    }
}

/// Whether the texts are equally long and differ in exactly one place.
fn one_sign(a: &str, b: &str) -> bool {
    a.chars().count() == b.chars().count() && a.chars().zip(b.chars()).filter(|(x, y)| x != y).count() == 1
}

/// The disagreements of two departments about one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictCell {
    /// The field.
    pub field: FieldName,
    /// One department.
    pub a: SourceId,
    /// The other.
    pub b: SourceId,
    /// Entities for which both have a value.
    pub compared: u32,
    /// Entities about which they disagree.
    pub differing: u32,
    /// Of these, how many in each way, in the order of [`Difference::ALL`].
    pub kinds: [u32; Difference::ALL.len()],
}

/// One disagreement: what a correction list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The entity (row of the merged table).
    pub entity: u32,
    /// The row of the one department in the coded table.
    pub row_a: u32,
    /// The row of the other.
    pub row_b: u32,
    /// How they differ.
    pub kind: Difference,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_have_names() {
        let date = |a, b| difference(Kind::Date, a, b);
        assert_eq!(date("1979-02-24", "1979-02-21"), Difference::OneDigit);
        assert_eq!(date("1979-02-03", "1979-03-02"), Difference::DayMonth);
        assert_eq!(date("1979-02-24", "1979-01-01"), Difference::FirstOfJanuary);
        assert_eq!(date("1979-02-24", "1984-07-11"), Difference::Different);
        let text = |a, b| difference(Kind::Text, a, b);
        assert_eq!(text("Youssef", "Youssef Abderrahmane"), Difference::Shorter);
        assert_eq!(text("Haddad", "حداد"), Difference::AcrossScripts);
        assert_eq!(text("Haddad", "Hadad"), Difference::Spelling);
        assert_eq!(text("Haddad", "Mansour"), Difference::Different);
        assert_eq!(difference(Kind::Code, "0461", "0462"), Difference::OneDigit);
    }
}
