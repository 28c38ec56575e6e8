//! The levels of most pairs, found without touching the values' full forms: numbers, letter sets and short texts laid end to end.
//!
//! A second way to the answers of `judge`, never another answer: what it cannot decide (other scripts, long texts) it leaves to `judge`,
//! and a property test compares the two. Made once per comparison.

use std::hash::Hash;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::comparison::{Comparison, Level, Method};
use super::forms::{DateForm, Form, NameForm, TextForm};
use super::letters::{Letters, Text};

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

/// Names by number.
#[derive(Clone, Debug)]
pub(super) struct Names {
    latin: Letters,
    marks: Vec<Marks>,
}

/// What else counts of a name, as numbers: equal ones have equal numbers, and 0 is equal to none.
#[derive(Clone, Copy, Debug, Default)]
struct Marks {
    consonants: u32,
    in_order: u32,
    sound: u32,
    words: u32,
}

/// Numbers from 1 for what names have, equal for equal ones; 0 for what does not count.
fn numbered<'a, T: ?Sized + Hash + Eq + 'a>(
    names: impl Iterator<Item = Option<&'a NameForm>>,
    of: impl Fn(&'a NameForm) -> (&'a T, bool),
) -> Vec<u32> {
    let mut numbers: FxHashMap<&T, u32> = FxHashMap::default();
    let number = |name: Option<&'a NameForm>| match name.map(&of) {
        Some((thing, true)) => {
            let next = numbers.len() as u32 + 1;
            *numbers.entry(thing).or_insert(next)
        }
        _ => 0,
    };
    names.map(number).collect()
}

/// Texts by number.
#[derive(Clone, Debug)]
pub(super) struct Texts {
    folded: Letters,
    heads: Vec<Head>,
    words: Vec<(u32, f32)>,
    by_number: bool,
}

/// What a text has: its words from `start` on, and whether any of it are numbers, and any not.
#[derive(Clone, Copy, Debug)]
struct Head {
    start: u32,
    words: u16,
    has_numbers: bool,
    has_rest: bool,
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
            Quick::Names(names, _) => {
                let mark = |value: u32| names.marks.get(value as usize).map_or(0, |m| u64::from(m.words));
                glance_at(&|value| names.latin.glance(value) ^ mark(value));
            }
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

impl Names {
    /// Makes names ready.
    pub(super) fn new(forms: &[Form]) -> Names {
        let names =
            || forms.iter().map(|form| if let Form::Name(name) = form { Some(&**name) } else { None });
        let ((latin, consonants), (in_order, sounds)) = rayon::join(
            || {
                let mut latin = Letters::default();
                names().for_each(|n| latin.push(n.filter(|n| !n.foreign).map(|n| n.latin.as_str())));
                (latin, numbered(names(), |n| (n.consonants.as_str(), n.consonants.len() > 1)))
            },
            || {
                let in_order = numbered(names(), |n| (n.words.as_slice(), n.words.len() > 1));
                (in_order, numbered(names(), |n| (n.sound.as_str(), !n.sound.is_empty())))
            },
        );
        let marks = names().zip(consonants).zip(in_order).zip(sounds).map(
            |(((name, consonants), in_order), sound)| Marks {
                consonants,
                in_order,
                sound,
                words: name.map_or(0, |n| n.words.len() as u32),
            },
        );
        let marks = marks.collect();
        Names { latin, marks }
    }

    fn level(&self, levels: &[Level], least: f64, a: u32, b: u32) -> Option<usize> {
        let (x, y) = (self.latin.get(a)?, self.latin.get(b)?);
        let (of_a, of_b) = (self.marks.get(a as usize)?, self.marks.get(b as usize)?);
        let same = |one: u32, other: u32| one != 0 && one == other;
        let (consonants, in_order, sound) = (
            same(of_a.consonants, of_b.consonants),
            same(of_a.in_order, of_b.in_order),
            same(of_a.sound, of_b.sound),
        );
        let most = x.most_alike(y);
        let fewer = if of_a.words < of_b.words { x.letters_within(y) } else { y.letters_within(x) };
        let part = of_a.words != of_b.words && fewer;
        let initial = (x.letters.len() == 1 || y.letters.len() == 1) && x.letters[0] == y.letters[0];
        if most < least && !consonants && !in_order && !sound && !part && !initial {
            return Some(levels.len().saturating_sub(1));
        }
        // Whether one's words are among the other's is for the full forms to say.
        if part && levels.contains(&Level::PartMissing) {
            return None;
        }
        let mut alike = None;
        let mut at_least = |least| most >= least && *alike.get_or_insert_with(|| x.jaro_winkler(y)) >= least;
        Some(first(levels, |level| match level {
            Level::SameAcrossScripts => consonants && at_least(0.8),
            Level::OtherOrder => in_order,
            Level::Initial => initial,
            Level::Alike { at_least: least } => at_least(least),
            Level::SoundsAlike => sound,
            _ => false,
        }))
    }

    /// Whether two names are at least so alike, where it can be told here.
    pub(super) fn at_least(&self, a: u32, b: u32, least: f64) -> Option<bool> {
        let (x, y) = (self.latin.get(a)?, self.latin.get(b)?);
        Some(x.most_alike(y) >= least && x.jaro_winkler(y) >= least)
    }
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

impl Texts {
    fn new(comparison: &Comparison, forms: &[Form]) -> Texts {
        let mut out = Texts {
            folded: Letters::default(),
            heads: Vec::new(),
            words: Vec::new(),
            by_number: comparison.levels.contains(&Level::NumberDiffers),
        };
        for form in forms {
            let text: Option<&TextForm> = if let Form::Text(text) = form { Some(text) } else { None };
            out.folded.push(text.map(|t| t.folded.as_str()));
            let start = out.words.len();
            out.words.extend(text.iter().flat_map(|t| &t.words));
            out.heads.push(Head {
                start: start as u32,
                words: (out.words.len() - start).min(u16::MAX as usize) as u16,
                has_numbers: text.is_some_and(|t| !t.numbers.is_empty()),
                has_rest: text.is_some_and(|t| !t.rest.is_empty()),
            });
        }
        out
    }

    fn head(&self, number: u32) -> Option<&Head> {
        self.heads.get(number as usize)
    }

    fn words(&self, head: &Head) -> &[(u32, f32)] {
        &self.words[head.start as usize..][..usize::from(head.words)]
    }

    fn level(&self, levels: &[Level], a: u32, b: u32) -> Option<usize> {
        let (x, y) = (self.folded.get(a)?, self.folded.get(b)?);
        let (of_a, of_b) = (self.head(a)?, self.head(b)?);
        if self.by_number && of_a.has_numbers && of_b.has_numbers {
            return None;
        }
        let (words_a, words_b) = (self.words(of_a), self.words(of_b));
        let cosine = f64::from(super::forms::cosine(words_a, words_b));
        let longer = x.longer(y).max(1) as f64;
        let most = 1.0 - x.least_apart(y) as f64 / longer;
        let mut alike = None;
        let mut share_left = |least: f64| {
            most >= least && *alike.get_or_insert_with(|| 1.0 - x.edits(y) as f64 / longer) >= least
        };
        Some(first(levels, |level| match level {
            Level::OtherOrder => words_a.len() == words_b.len() && cosine > 0.9999,
            Level::PartMissing => {
                let a_is_short = words_a.len() < words_b.len();
                let (short, long) = if a_is_short { (words_a, words_b) } else { (words_b, words_a) };
                short.len() < long.len()
                    && if a_is_short { of_a } else { of_b }.has_rest
                    && short.iter().all(|w| long.binary_search_by_key(&w.0, |x| x.0).is_ok())
            }
            Level::Alike { at_least } => cosine >= at_least || share_left(at_least),
            _ => false,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::linkage::forms::Vocabulary;
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
