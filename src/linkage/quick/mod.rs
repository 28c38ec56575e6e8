//! The levels of most pairs, found without touching the values' full forms: numbers, letter sets and short texts laid end to end.
//!
//! A second way to the answers of `judge`, never another answer: what it cannot decide (other scripts, long texts) it leaves to `judge`,
//! and a property test compares the two. Made once per comparison.

use std::sync::Arc;

use super::comparison::{Comparison, Level, Method};
use super::forms::{DateForm, Form};
use super::letters::{Letters, Text};

mod names;
mod texts;

pub(super) use names::Names;
use texts::Texts;

/// Values in the form in which most pairs are decided.
#[derive(Clone, Debug)]
pub(super) enum Quick {
    /// Nothing is known; `judge` decides.
    Not,
    /// Names, and the least likeness of any level.
    Names(Arc<Names>, f64),
    /// Days, each with its eight digits, four bits each.
    Dates(Vec<(DateForm, u32)>),
    /// Codes.
    Codes(Letters),
    /// Words.
    Texts(Texts),
}

impl Quick {
    /// Makes values ready; names are made once for all comparisons of names.
    pub(super) fn new(comparison: &Comparison, forms: &[Form], names: Option<Arc<Names>>) -> Quick {
        let known = |level: &Level, more: &dyn Fn(&Level) -> bool| {
            matches!(level, Level::Empty | Level::Different | Level::Same) || more(level)
        };
        let all = |more: &dyn Fn(&Level) -> bool| comparison.levels.iter().all(|l| known(l, more));
        match comparison.method {
            Method::Name
                if all(&|l| {
                    use Level::*;
                    matches!(
                        l,
                        SameAcrossScripts
                            | Swapped
                            | OtherOrder
                            | PartMissing
                            | Initial
                            | Alike { .. }
                            | SoundsAlike
                    )
                }) =>
            {
                let least = comparison.levels.iter().filter_map(|l| match l {
                    Level::Alike { at_least } => Some(*at_least),
                    _ => None,
                });
                let names = names.unwrap_or_else(|| Arc::new(Names::new(forms)));
                Quick::Names(names, least.fold(2.0, f64::min))
            }
            Method::Date => Quick::Dates(
                forms
                    .iter()
                    .map(|form| match form {
                        Form::Date(d) if d.is_possible() => (d.clone(), d.packed()),
                        _ => (DateForm { year: 0, month: 0, day: 0 }, 0),
                    })
                    .collect(),
            ),
            Method::Code | Method::Phone
                if all(&|l| {
                    matches!(
                        l,
                        Level::Edits { .. } | Level::OneDigit | Level::SameEnding | Level::PartMissing
                    )
                }) =>
            {
                let mut letters = Letters::default();
                for form in forms {
                    letters.push(if let Form::Code(code) = form { Some(code) } else { None });
                }
                Quick::Codes(letters)
            }
            Method::Text
                if all(&|l| {
                    use Level::*;
                    matches!(l, OtherOrder | NumberDiffers | PartMissing | Alike { .. })
                }) =>
            {
                Quick::Texts(Texts::new(comparison, forms))
            }
            _ => Quick::Not,
        }
    }

    /// Looks once at what the levels of these pairs of values are decided by. Deciding jumps about and would wait for memory at every step;
    /// here all of it comes at once.
    pub(super) fn bring_near(&self, pairs: &[(u32, u32)]) {
        let glance_at = |look: &dyn Fn(u32) -> u64| {
            std::hint::black_box(pairs.iter().fold(0, |seen, &(a, b)| seen ^ look(a) ^ look(b)));
        };
        match self {
            Quick::Names(names, _) => glance_at(&|value| names.glance(value)),
            Quick::Codes(letters) => glance_at(&|value| letters.glance(value)),
            Quick::Texts(texts) => {
                glance_at(&|value| {
                    texts.folded.glance(value) ^ texts.head(value).map_or(0, |h| u64::from(h.start))
                });
                let word = |value: u32| texts.words.get(texts.head(value)?.start as usize);
                glance_at(&|value| word(value).map_or(0, |w| u64::from(w.0)));
            }
            Quick::Not | Quick::Dates(_) => {}
        }
    }

    /// The level of two different values, where it can be told here.
    pub(super) fn level(&self, levels: &[Level], a: u32, b: u32) -> Option<usize> {
        match self {
            Quick::Not => None,
            Quick::Names(names, least) => names.level(levels, *least, a, b),
            Quick::Dates(days) => {
                let ((a, packed_a), (b, packed_b)) = (days.get(a as usize)?, days.get(b as usize)?);
                // A year alone, no day at all, or one that cannot be.
                if a.month == 0 || b.month == 0 {
                    return None;
                }
                Some(day(levels, a, b, packed_a ^ packed_b, *packed_a, *packed_b))
            }
            Quick::Codes(codes) => code(levels, codes.get(a)?, codes.get(b)?),
            Quick::Texts(texts) => texts.level(levels, a, b),
        }
    }
}

/// The first level that holds, or the last.
fn first(levels: &[Level], mut holds: impl FnMut(Level) -> bool) -> usize {
    let found = levels.iter().position(|&l| !matches!(l, Level::Empty | Level::Different) && holds(l));
    found.unwrap_or(levels.len().saturating_sub(1))
}

fn day(levels: &[Level], a: &DateForm, b: &DateForm, differing: u32, packed_a: u32, packed_b: u32) -> usize {
    let places = (differing | differing >> 1 | differing >> 2 | differing >> 3) & 0x1111_1111;
    let one_slip = match places.count_ones() {
        1 => true,
        2 => {
            let low = places.trailing_zeros();
            let digit = |packed: u32, at: u32| packed >> at & 15;
            places >> low == 0x11
                && digit(packed_a, low) == digit(packed_b, low + 4)
                && digit(packed_a, low + 4) == digit(packed_b, low)
        }
        _ => false,
    };
    let same_year = a.year == b.year;
    let parts = u8::from(same_year) + u8::from(a.month == b.month) + u8::from(a.day == b.day);
    first(levels, |level| match level {
        Level::DayMonthSwapped => same_year && a.month == b.day && a.day == b.month,
        Level::OneDigit => one_slip,
        Level::YearOnly => same_year && [a, b].iter().any(|d| d.month == 1 && d.day == 1),
        Level::TwoParts => parts == 2,
        Level::SameYear => same_year,
        _ => false,
    })
}

fn code(levels: &[Level], a: Text, b: Text) -> Option<usize> {
    let least = a.least_apart(b);
    let mut apart = None;
    let mut within = |most: usize| least <= most && *apart.get_or_insert_with(|| a.edits(b)) <= most;
    Some(first(levels, |level| match level {
        Level::SameEnding => {
            let ending = |t: &[u8]| t.len().checked_sub(7);
            match (ending(a.letters), ending(b.letters)) {
                (Some(i), Some(j)) => a.letters[i..] == b.letters[j..],
                _ => false,
            }
        }
        Level::Edits { at_most } => within(at_most as usize),
        Level::OneDigit => within(1),
        Level::PartMissing => {
            let (short, long) = if a.letters.len() < b.letters.len() {
                (a.letters, b.letters)
            } else {
                (b.letters, a.letters)
            };
            short.len() >= 3 && long.windows(short.len()).any(|w| w == short)
        }
        _ => false,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::linkage::forms::{NameForm, Vocabulary};
    use crate::linkage::{judge, propose};
    use proptest::prelude::*;

    fn agrees(method: Method, levels: Vec<Level>, forms: &[Form]) -> Result<(), TestCaseError> {
        let comparison = Comparison {
            fields: vec!["x".into()],
            method,
            by_frequency: false,
            shared: Default::default(),
            levels,
        };
        let quick = Quick::new(&comparison, forms, None);
        prop_assert!(!matches!(quick, Quick::Not));
        for (a, b) in [(0, 1), (1, 0)] {
            let usual = judge::level(method, &comparison.levels, &forms[a], &forms[b]);
            if let Some(level) = quick.level(&comparison.levels, a as u32, b as u32) {
                prop_assert_eq!(level, usual, "{:?} {:?}", &forms[a], &forms[b]);
            }
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(600))]

        #[test]
        fn names_are_judged_alike(a in "[amn]{1,4}( [abm]{1,3})?", b in "[amn]{1,4}( [abm]{1,3})?") {
            prop_assume!(a != b);
            let form = |t: &str| Form::Name(Box::new(NameForm::new(t)));
            agrees(Method::Name, propose::name_levels(true, true), &[form(&a), form(&b)])?;
        }

        #[test]
        fn days_are_judged_alike(a in (1970u16..1973, 1u8..13, 1u8..29), b in (1970u16..1973, 1u8..13, 1u8..29)) {
            prop_assume!(a != b);
            let form = |(year, month, day)| Form::Date(DateForm { year, month, day });
            agrees(Method::Date, propose::birth_levels(true), &[form(a), form(b)])?;
        }

        #[test]
        fn codes_are_judged_alike(a in "[0-2]{1,9}", b in "[0-2]{1,9}") {
            prop_assume!(a != b);
            use Level::*;
            let levels =
                vec![Empty, Same, SameEnding, PartMissing, Edits { at_most: 1 }, Edits { at_most: 2 }, Different];
            agrees(Method::Phone, levels, &[Form::Code(a), Form::Code(b)])?;
        }

        #[test]
        fn texts_are_judged_alike(a in "[ab]{1,3}( [ab1]{1,3}){0,3}", b in "[ab]{1,3}( [ab1]{1,3}){0,3}") {
            prop_assume!(a != b);
            let mut words = Vocabulary::default();
            words.learn(&a, 1);
            words.learn(&b, 1);
            let form = |t: &str| Form::Text(Box::new(words.form(t)));
            agrees(Method::Text, propose::text_levels(), &[form(&a), form(&b)])?;
        }
    }
}
