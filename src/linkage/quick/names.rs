//! Names by number: what is equal of them as numbers, and their letters.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::first;
use crate::linkage::comparison::Level;
use crate::linkage::forms::{Form, NameForm};
use crate::linkage::letters::Letters;

/// Names by number.
#[derive(Clone, Debug)]
pub(in crate::linkage) struct Names {
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

impl Names {
    /// Makes names ready.
    pub(in crate::linkage) fn new(forms: &[Form]) -> Names {
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

    /// Something of a name, read without deciding anything by it.
    pub(super) fn glance(&self, value: u32) -> u64 {
        self.latin.glance(value) ^ self.marks.get(value as usize).map_or(0, |m| u64::from(m.words))
    }

    pub(super) fn level(&self, levels: &[Level], least: f64, a: u32, b: u32) -> Option<usize> {
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
    pub(in crate::linkage) fn at_least(&self, a: u32, b: u32, least: f64) -> Option<bool> {
        let (x, y) = (self.latin.get(a)?, self.latin.get(b)?);
        Some(x.most_alike(y) >= least && x.jaro_winkler(y) >= least)
    }
}
