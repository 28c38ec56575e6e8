//! Whether the columns that fill one field mean the same: an age beside an age group, a monthly income beside a yearly one, codes of two lists.
//!
//! Only clear differences are raised, as a question: nothing is left out because of them, and a person can say that all is well
//! ([`MappingEdit::Alike`](super::MappingEdit)). Surprising: values are looked at in a sample of rows, so a million rows cost no more than thousands.

use std::collections::BTreeSet;

use polars::prelude::StringChunked;

use super::units::units;
use crate::base::normal::fold;
use crate::base::{ColumnName, FieldName, SourceId};
use crate::findings::{Message, Place};
use crate::table::{Field, Meaning};

/// Rows that are looked at in each column.
const SAMPLE: usize = 2_000;
/// Fewer filled cells than this say nothing.
const ENOUGH: usize = 8;
/// Fewer numbers than this have no size worth comparing.
const ENOUGH_NUMBERS: usize = 20;
/// So many times larger are values of another unit or period.
const TIMES: f64 = 5.0;

/// What the cells of a column mostly are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Numbers.
    Numbers,
    /// Ranges of numbers, such as 25–34 or 65+.
    Groups,
    /// Days in canonical notation.
    Dates,
    /// Letters with digits, without spaces.
    Codes,
    /// Words.
    Words,
}

impl Reading {
    /// The word by which texts choose how they speak of it.
    fn word(self) -> &'static str {
        match self {
            Reading::Numbers => "numbers",
            Reading::Groups => "groups",
            Reading::Dates => "dates",
            Reading::Codes => "codes",
            Reading::Words => "words",
        }
    }
}

/// What a sample of a column looks like.
#[derive(Clone, Debug, Default)]
pub struct Look {
    filled: usize,
    reading: Option<Reading>,
    numbers: Vec<f64>,
    distinct: BTreeSet<String>,
}

/// A column that fills a field, with its look.
#[derive(Clone, Debug)]
pub struct Filling {
    /// Its source.
    pub source: SourceId,
    /// Its name.
    pub column: ColumnName,
    /// Its look.
    pub look: Look,
}

/// In what two columns differ.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// One holds numbers, the other groups, and the like.
    Reading(Reading, Reading),
    /// Their headers name different units or periods.
    Unit(&'static str, &'static str),
    /// The usual values of one are so many times those of the other.
    Size(f64),
    /// They share no code.
    Codes,
}

/// Two columns of one field that do not seem to mean the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The field.
    pub field: FieldName,
    /// The first column with its source.
    pub first: (SourceId, ColumnName),
    /// The column that differs from it.
    pub second: (SourceId, ColumnName),
    /// In what.
    pub why: Why,
}

impl Difference {
    /// The question to a person.
    pub fn message(&self) -> Message {
        let why = match &self.why {
            Why::Reading(a, b) => {
                Message::new("schema-differs-reading").with("first", a.word()).with("second", b.word())
            }
            Why::Unit(a, b) => Message::new("schema-differs-unit").with("first", *a).with("second", *b),
            Why::Size(times) => Message::new("schema-differs-size").with("times", times.round()),
            Why::Codes => Message::new("schema-differs-codes"),
        };
        Message::new("schema-differs")
            .with("field", self.field.as_str())
            .with("column", self.first.1.as_str())
            .with("source", self.first.0.as_str())
            .with("other", self.second.1.as_str())
            .with("where", self.second.0.as_str())
            .with("why", why)
    }

    /// Where it is: the column that differs from the first one.
    pub fn place(&self) -> Place {
        Place::source(&self.second.0).field(self.second.1.as_str())
    }
}

/// Looks at a sample of a column.
pub fn look(cells: &StringChunked) -> Look {
    let step = cells.len().div_ceil(SAMPLE).max(1);
    let sample: Vec<&str> =
        cells.iter().step_by(step).flatten().map(str::trim).filter(|v| !v.is_empty()).collect();
    let mut look = Look { filled: sample.len(), ..Look::default() };
    let mut counts = [0_usize; 5];
    for value in &sample {
        let reading = reading_of(value);
        counts[reading as usize] += 1;
        if reading == Reading::Numbers {
            look.numbers.extend(value.parse::<f64>().ok());
        }
        if look.distinct.len() < 500 {
            look.distinct.insert(fold(value));
        }
    }
    look.numbers.sort_by(f64::total_cmp);
    let all = [Reading::Numbers, Reading::Groups, Reading::Dates, Reading::Codes, Reading::Words];
    look.reading =
        all.into_iter().find(|&r| look.filled >= ENOUGH && counts[r as usize] * 10 >= look.filled * 8);
    look
}

fn reading_of(value: &str) -> Reading {
    let bytes = value.as_bytes();
    let digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    if matches!(bytes, [_, _, _, _, b'-', _, _, b'-', _, _]) && digits == 8 {
        Reading::Dates
    } else if value.parse::<f64>().is_ok() {
        Reading::Numbers
    } else if digits > 0 && is_group(value) {
        Reading::Groups
    } else if digits > 0 && !value.contains(char::is_whitespace) && value.chars().count() <= 16 {
        Reading::Codes
    } else {
        Reading::Words
    }
}

/// Whether a value is a range of numbers: `25-34`, `25 à 34 ans`, `65+`, `< 18`, `plus de 65`.
pub(super) fn is_group(value: &str) -> bool {
    let folded = fold(value);
    let numbers = value.split(|c: char| !c.is_ascii_digit()).filter(|p| !p.is_empty()).count();
    let letters = value.chars().any(char::is_alphabetic);
    let open = value.contains(['+', '<', '>', '≥', '≤']);
    let words = [
        "to", "a", "ans", "years", "jahre", "anos", "yas", "bis", "plus", "moins", "over", "under", "et",
        "and", "الى", "سنه",
    ];
    let spoken = folded.split(' ').filter(|t| t.chars().any(char::is_alphabetic)).all(|t| words.contains(&t));
    (numbers == 2 && (!letters || spoken)) || (numbers == 1 && (open || (letters && spoken)))
}

/// The clear differences between the columns that fill a field; each column is compared with those before it until one differs.
pub fn differences(field: &Field, columns: &[Filling]) -> Vec<Difference> {
    let mut out = Vec::new();
    for (i, second) in columns.iter().enumerate().skip(1) {
        let found = columns[..i].iter().find_map(|first| Some((first, differs(field, first, second)?)));
        if let Some((first, why)) = found {
            out.push(Difference {
                field: field.name.clone(),
                first: (first.source.clone(), first.column.clone()),
                second: (second.source.clone(), second.column.clone()),
                why,
            });
        }
    }
    out
}

fn differs(field: &Field, first: &Filling, second: &Filling) -> Option<Why> {
    use Meaning::*;
    let measured = matches!(field.meaning, Amount | Number);
    let compared =
        measured || matches!(field.meaning, Age | BirthYear | BirthDate | Date | Category | Locality | Other);
    if !compared {
        return None;
    }
    if measured {
        let pairs = units(first.column.as_str()).into_iter().zip(units(second.column.as_str()));
        if let Some((a, b)) = pairs.filter_map(|(a, b)| Some((a?, b?))).find(|(a, b)| a != b) {
            return Some(Why::Unit(a, b));
        }
    }
    let (a, b) = (&first.look, &second.look);
    if let (Some(x), Some(y)) = (a.reading, b.reading)
        && x != y
        // Codes and labels of one list are the same thing, and the list brings them together.
        && field.list.is_none()
    {
        return Some(Why::Reading(x, y));
    }
    if measured && let Some(times) = times_larger(&a.numbers, &b.numbers) {
        return Some(Why::Size(times));
    }
    let codes = a.reading == b.reading && matches!(a.reading, Some(Reading::Codes));
    let many = a.distinct.len() >= 5 && b.distinct.len() >= 5;
    if matches!(field.meaning, Category | Locality)
        && field.list.is_none()
        && codes
        && many
        && a.distinct.is_disjoint(&b.distinct)
    {
        return Some(Why::Codes);
    }
    None
}

/// How many times larger the usual values of one are, where the two hardly meet.
fn times_larger(a: &[f64], b: &[f64]) -> Option<f64> {
    if a.len() < ENOUGH_NUMBERS || b.len() < ENOUGH_NUMBERS {
        return None;
    }
    let at = |of: &[f64], share: f64| of.get((of.len() as f64 * share) as usize).copied().unwrap_or_default();
    let (small, large) = if at(a, 0.5) <= at(b, 0.5) { (a, b) } else { (b, a) };
    let usual = at(small, 0.5);
    let times = at(large, 0.5) / usual;
    (usual > 0.0 && times >= TIMES && at(large, 0.1) > at(small, 0.9)).then_some(times)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filling(source: &str, column: &str, values: impl Iterator<Item = String>) -> Filling {
        let cells: StringChunked = values.map(Some).collect();
        Filling { source: source.into(), column: column.into(), look: look(&cells) }
    }

    fn why(meaning: Meaning, first: (&str, Vec<String>), second: (&str, Vec<String>)) -> Option<Why> {
        let field = Field { name: "f".into(), meaning, ..Field::default() };
        let columns =
            [filling("a", first.0, first.1.into_iter()), filling("b", second.0, second.1.into_iter())];
        differences(&field, &columns).pop().map(|d| d.why)
    }

    fn spread(from: usize, to: usize) -> Vec<String> {
        (0..60).map(|i| (from + i * (to - from) / 60).to_string()).collect()
    }

    fn of(values: &[&str]) -> Vec<String> {
        values.iter().cycle().take(30).map(|v| (*v).to_owned()).collect()
    }

    #[test]
    fn clear_differences_are_questions() {
        let groups = of(&["0-14", "15-24", "25-64", "65+"]);
        assert_eq!(
            why(Meaning::Age, ("age", spread(0, 90)), ("age", groups)),
            Some(Why::Reading(Reading::Numbers, Reading::Groups))
        );
        assert_eq!(
            why(
                Meaning::Amount,
                ("revenu mensuel", spread(800, 3000)),
                ("Revenu annuel", spread(9600, 36000))
            ),
            Some(Why::Unit("month", "year"))
        );
        let size = why(Meaning::Amount, ("revenu", spread(800, 3000)), ("revenu", spread(9600, 36000)));
        assert!(matches!(size, Some(Why::Size(times)) if (11.0..13.0).contains(&times)), "{size:?}");
        let codes = |prefix: &str| (0..30).map(|i| format!("{prefix}{:02}", i % 9)).collect::<Vec<_>>();
        assert_eq!(
            why(Meaning::Locality, ("district", codes("QB")), ("district", codes("7"))),
            Some(Why::Reading(Reading::Codes, Reading::Numbers))
        );
        assert_eq!(
            why(Meaning::Locality, ("district", codes("QB")), ("district", codes("Z-"))),
            Some(Why::Codes)
        );
    }

    #[test]
    fn what_may_well_be_the_same_is_not_asked() {
        for (meaning, first, second) in [
            (Meaning::Age, ("age", spread(4, 16)), ("age", spread(18, 90))),
            (Meaning::Amount, ("aide", spread(100, 900)), ("montant", spread(150, 1200))),
            (Meaning::Number, ("surface m2", spread(10, 90)), ("surface", spread(12, 110))),
            (
                Meaning::Locality,
                ("quartier", of(&["Kasba", "Phare"])),
                ("area", of(&["Old town", "Lighthouse"])),
            ),
            (Meaning::RecordId, ("id", spread(1, 60)), ("id", of(&["E-1", "E-2"]))),
            (
                Meaning::Amount,
                ("revenu", of(&["100"])[..5].to_vec()),
                ("revenu", of(&["5000"])[..5].to_vec()),
            ),
        ] {
            assert_eq!(why(meaning, first.clone(), second.clone()), None, "{first:?} {second:?}");
        }
    }
}
