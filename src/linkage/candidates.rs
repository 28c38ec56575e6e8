//! The pairs that are looked at, with their levels: kept range by range, in a temporary file where memory has no room for them.
//!
//! Whatever is asked of all pairs goes over the ranges on all cores and is put together in their order: neither the number of cores nor where a
//! range is kept changes an answer.

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::blocking::{Blocked, Meeting, Meetings, UsedRule, united};
use super::comparer::{Comparer, Memory};
use super::link::LinkageError;
use super::train::{Counted, counted, counted_together};
use super::vectors::Levels;
use crate::base::room::Kept;
use crate::base::{Context, Room};

/// All compared pairs.
#[derive(Debug)]
pub(super) struct Candidates {
    /// The rules that brought them.
    pub rules: Vec<UsedRule>,
    ranges: Vec<Range>,
    room: Room,
}

/// The pairs of a range: first all pairs, then all levels, then the rules, two in one number.
#[derive(Debug)]
struct Range {
    pairs: usize,
    numbers: Kept,
}

/// A compared pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    /// The lower rank.
    pub a: u32,
    /// The higher rank.
    pub b: u32,
    /// The level of each comparison.
    pub levels: Levels,
    /// Which rules brought it, one bit per rule.
    pub rules: u32,
}

impl Candidates {
    /// Compares what the rules bring.
    pub(super) fn compare(
        ctx: &Context,
        comparer: &Comparer,
        meetings: Meetings,
        meeting: Meeting,
        room: Room,
    ) -> Result<Candidates, LinkageError> {
        let (rules, meetings) = meetings.into_parts();
        ctx.progress.begin(meetings.len() as u64);
        let memories: Lent<Memory> = Lent::default();
        let ranges: Vec<Range> = meetings
            .into_par_iter()
            .map(|found| {
                ctx.check()?;
                let found = united(found, meeting, &room)?;
                let levels = memories.with(|memory| comparer.levels_of_all(&found.pairs, memory));
                ctx.progress.add(1);
                Range::keep(&found, &levels, &room)
            })
            .collect::<Result<_, LinkageError>>()?;
        Ok(Candidates { rules, ranges, room })
    }

    /// Pairs that were compared elsewhere, sorted.
    pub(super) fn compared(
        rules: Vec<UsedRule>,
        found: &Blocked,
        levels: &[Levels],
    ) -> Result<Candidates, LinkageError> {
        const PAIRS: usize = 1 << 16;
        let room = Room::new(usize::MAX);
        let pairs = found.pairs.chunks(PAIRS).zip(found.by_rule.chunks(PAIRS)).zip(levels.chunks(PAIRS));
        let ranges = pairs
            .map(|((pairs, by_rule), levels)| {
                let some = Blocked { pairs: pairs.to_vec(), by_rule: by_rule.to_vec() };
                Range::keep(&some, levels, &room)
            })
            .collect::<Result<_, LinkageError>>()?;
        Ok(Candidates { rules, ranges, room })
    }

    /// How many bytes of memory they take.
    pub(super) fn bytes(&self) -> usize {
        self.room.in_memory()
    }

    /// How many bytes were written to the temporary file.
    pub(super) fn bytes_in_file(&self) -> u64 {
        self.room.in_file()
    }

    /// Does something with the pairs of each range, on all cores; the answers come in the order of the ranges.
    pub(super) fn each<S: Default + Send, T: Send>(
        &self,
        ctx: &Context,
        work: impl Fn(&mut S, &mut dyn Iterator<Item = Pair>) -> T + Sync,
    ) -> Result<Vec<T>, LinkageError> {
        let states: Lent<S> = Lent::default();
        self.ranges
            .par_iter()
            .map(|range| {
                ctx.check()?;
                let numbers = self.room.read(&range.numbers)?;
                Ok(states.with(|state| work(state, &mut range.pairs(&numbers))))
            })
            .collect()
    }

    /// Counts the different vectors of levels, the pairs sorted into the first kind, the second, or neither.
    pub(super) fn counted(
        &self,
        ctx: &Context,
        kind: impl Fn(u32, u32) -> Option<Kind> + Sync,
    ) -> Result<[Counted; 2], LinkageError> {
        let of_ranges = self.each(ctx, |_: &mut (), pairs| {
            let (mut first, mut second) = (Vec::new(), Vec::new());
            for pair in pairs {
                match kind(pair.a, pair.b) {
                    Some(Kind::First) => first.push(pair.levels),
                    Some(Kind::Second) => second.push(pair.levels),
                    None => {}
                }
            }
            [counted(first), counted(second)]
        })?;
        let (first, second): (Vec<Counted>, Vec<Counted>) =
            of_ranges.into_iter().map(|[first, second]| (first, second)).unzip();
        Ok([counted_together(first), counted_together(second)])
    }
}

/// What each thread works with, lent from one piece of work to the next: as many as there are threads.
struct Lent<S>(Mutex<Vec<S>>);

impl<S> Default for Lent<S> {
    fn default() -> Self {
        Lent(Mutex::default())
    }
}

impl<S: Default> Lent<S> {
    fn with<T>(&self, work: impl FnOnce(&mut S) -> T) -> T {
        let free = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut one = free().pop().unwrap_or_default();
        let out = work(&mut one);
        free().push(one);
        out
    }
}

/// Which of two counts a pair goes into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    First,
    Second,
}

impl Range {
    fn keep(found: &Blocked, levels: &[Levels], room: &Room) -> Result<Range, LinkageError> {
        let pairs = found.pairs.len();
        let mut numbers = Vec::with_capacity(2 * pairs + pairs.div_ceil(2));
        numbers.extend(found.pairs.iter().map(|&(a, b)| u64::from(a) << 32 | u64::from(b)));
        numbers.extend(levels.iter().map(|l| l.0));
        numbers.extend(found.by_rule.chunks(2).map(|two| match *two {
            [one, other] => u64::from(one) << 32 | u64::from(other),
            _ => two.first().map_or(0, |&one| u64::from(one) << 32),
        }));
        Ok(Range { pairs, numbers: room.keep(numbers)? })
    }

    fn pairs<'n>(&self, numbers: &'n [u64]) -> impl Iterator<Item = Pair> + use<'n> {
        let (pairs, rest) = numbers.split_at(self.pairs);
        let (levels, rules) = rest.split_at(self.pairs);
        let rules = rules.iter().flat_map(|&two| [(two >> 32) as u32, two as u32]);
        pairs.iter().zip(levels).zip(rules).map(|((&pair, &levels), rules)| Pair {
            a: (pair >> 32) as u32,
            b: pair as u32,
            levels: Levels(levels),
            rules,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_come_back_as_they_were_kept() {
        let n = 5u32;
        let found = Blocked {
            pairs: (0..n).map(|i| (i, i + 7)).collect(),
            by_rule: (0..n).map(|i| 1 << i).collect(),
        };
        let levels: Vec<Levels> = (0..n).map(|i| Levels::default().with(3, i as usize)).collect();
        let expected: Vec<Pair> =
            (0..n).map(|a| Pair { a, b: a + 7, levels: levels[a as usize], rules: 1 << a }).collect();
        for bytes in [0, 10_000] {
            let room = Room::new(bytes);
            let range = Range::keep(&found, &levels, &room).unwrap();
            let numbers = room.read(&range.numbers).unwrap();
            assert_eq!(range.pairs(&numbers).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn vectors_are_counted_over_all_ranges() {
        let found = Blocked { pairs: vec![(0, 1), (0, 2), (1, 2)], by_rule: vec![1; 3] };
        let (x, y) = (Levels::default().with(0, 1), Levels::default().with(0, 2));
        let candidates = Candidates::compared(Vec::new(), &found, &[x, y, x]).unwrap();
        let of_zero = |a: u32, _| Some(if a == 0 { Kind::First } else { Kind::Second });
        let counts = candidates.counted(&Context::for_tests(), of_zero).unwrap();
        assert_eq!(counts, [vec![(x, 1.0), (y, 1.0)], vec![(x, 1.0)]]);
    }
}
