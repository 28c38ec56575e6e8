//! Finds the pairs worth comparing: for each rule, records under one value of the rule's key meet.
//!
//! Never the cross product: each rule says up to which size the records of a group all meet, or has a share of the budget. In groups too large
//! for that each record meets its next neighbours in order of content as far as the budget goes, and that is reported.
//! What the rules bring is put together range by range, so pairs come out sorted and each once, with the rules that brought it.

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::corpus::Corpus;
use super::key_store::{Entries, KeyStore};
use super::keys::in_order;
use super::link::LinkageError;
use super::rule::{BlockingKey, BlockingRule, Take};
use crate::base::room::Kept;
use crate::base::{Context, Room};

/// A rule, and how many of its groups were too large to compare each with each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedRule {
    /// The rule.
    pub rule: BlockingRule,
    /// Groups that were walked instead of compared each with each.
    pub large_groups: u64,
}

/// Pairs to compare, as ranks, sorted; the lower rank first.
#[derive(Clone, Debug, Default)]
pub struct Blocked {
    /// The pairs.
    pub pairs: Vec<(u32, u32)>,
    /// Which rules brought each pair, one bit per rule.
    pub by_rule: Vec<u32>,
}

/// The pairs that each rule brings, by range of the lower rank; in no order yet, and a pair as often as rules bring it.
pub(super) struct Meetings {
    rules: Vec<UsedRule>,
    /// Ranges of [`RANGE`] ranks each.
    ranges: Vec<Vec<Kept>>,
}

/// So many ranks are looked at together.
const RANGE: u32 = 8_192;
/// A pair and its rule in one number: the lower rank, the higher one, and the rule in the lowest bits.
const RULE_BITS: u32 = MAX_RULES.ilog2();
const RANK_BITS: u32 = 29;

/// No more rules than bits.
pub(super) const MAX_RULES: usize = 32;
/// In a group that is too large, each record meets this many next ones, where the budget allows it.
const WINDOW: u64 = 4;
/// From so many records on chosen rules leave what lies beyond their groups to other rules: each record meets the next one at most.
pub(super) const MANY: usize = 20_000;

/// How many pairs may be compared for a number of records.
pub fn pair_budget(rows: usize) -> u64 {
    let rows = rows as u64;
    (60 * rows).min(200_000 + 12 * rows).max(10_000) + 40_000
}

/// Which records may meet: not two of one source that holds each entity once.
#[derive(Clone, Copy)]
pub(super) struct Meeting<'a> {
    pub source_of: &'a [u16],
    pub unique: &'a [bool],
}

impl Meeting<'_> {
    /// Whether two ranks may meet.
    pub(super) fn may(&self, a: u32, b: u32) -> bool {
        let source = self.source_of[a as usize];
        source != self.source_of[b as usize] || !self.unique.get(source as usize).copied().unwrap_or(false)
    }
}

/// The pairs that the rules bring, all in memory. Pairs within a source of `unique` (by position) are left out.
pub fn block(
    ctx: &Context,
    corpus: &Corpus,
    rules: &[BlockingRule],
    unique: &[bool],
    budget: u64,
) -> Result<Blocked, LinkageError> {
    let room = Room::new(usize::MAX);
    let meetings = Meetings::find(ctx, corpus, KeyStore::default(), rules, budget, &room)?;
    let meeting = Meeting { source_of: &corpus.source_of, unique };
    let mut out = Blocked::default();
    for range in meetings.ranges {
        let more = united(range, meeting, &room)?;
        out.pairs.extend(more.pairs);
        out.by_rule.extend(more.by_rule);
    }
    Ok(out)
}

impl Meetings {
    /// What the rules bring; `made` are keys that were made before.
    pub(super) fn find(
        ctx: &Context,
        corpus: &Corpus,
        made: KeyStore,
        rules: &[BlockingRule],
        budget: u64,
        room: &Room,
    ) -> Result<Meetings, LinkageError> {
        let rules: Vec<&BlockingRule> =
            rules.iter().filter(|r| r.enabled && !r.keys.is_empty()).take(MAX_RULES).collect();
        let rows = corpus.rows();
        ctx.progress.begin(rules.len() as u64);
        let made = made.for_rules(corpus, rules.iter().copied());
        let share = budget * 3 / 2 / rules.len().max(1) as u64 + 64;
        let ranges: Vec<Mutex<Vec<Kept>>> =
            (0..rows.div_ceil(RANGE as usize)).map(|_| Mutex::default()).collect();
        let large_groups: Vec<u64> = rules
            .par_iter()
            .enumerate()
            .map(|(number, rule)| {
                ctx.check()?;
                let mut found = OfRule::new(number, rows);
                match neighbours_of(rule) {
                    Some(key) => found.neighbours(corpus, key, rule.up_to, share),
                    None => found.groups(&made.entries(rule, 0..rows as u32), rows, rule.up_to, share),
                }
                for (pairs, range) in found.ranges.into_iter().zip(&ranges) {
                    let kept = room.keep(pairs)?;
                    range.lock().unwrap_or_else(PoisonError::into_inner).push(kept);
                }
                ctx.progress.add(1);
                Ok(found.large_groups)
            })
            .collect::<Result<_, LinkageError>>()?;
        let of = |(rule, large_groups): (&BlockingRule, u64)| UsedRule { rule: rule.clone(), large_groups };
        Ok(Meetings {
            rules: rules.into_iter().zip(large_groups).map(of).collect(),
            ranges: ranges
                .into_iter()
                .map(|r| r.into_inner().unwrap_or_else(PoisonError::into_inner))
                .collect(),
        })
    }

    /// The rules, and for each range of ranks what [`united`] makes pairs of.
    pub(super) fn into_parts(self) -> (Vec<UsedRule>, Vec<Vec<Kept>>) {
        (self.rules, self.ranges)
    }
}

/// The pairs of a range, sorted and each once, with the rules that bring it.
pub(super) fn united(range: Vec<Kept>, meeting: Meeting, room: &Room) -> std::io::Result<Blocked> {
    let mut all: Vec<u64> = Vec::new();
    for kept in range {
        let more = room.take(kept)?;
        if all.is_empty() { all = more } else { all.extend(more) }
    }
    all.sort_unstable();
    let mut out = Blocked::default();
    for same in all.chunk_by(|x, y| x >> RULE_BITS == y >> RULE_BITS) {
        let rank = |shift: u32| (same[0] >> shift & ((1 << RANK_BITS) - 1)) as u32;
        let (a, b) = (rank(RULE_BITS + RANK_BITS), rank(RULE_BITS));
        if meeting.may(a, b) {
            let bit = |one: &u64| 1u32 << (one & (MAX_RULES as u64 - 1));
            out.pairs.push((a, b));
            out.by_rule.push(same.iter().fold(0, |all, one| all | bit(one)));
        }
    }
    Ok(out)
}

/// The key of a rule that compares neighbours in an order.
pub(super) fn neighbours_of(rule: &BlockingRule) -> Option<&BlockingKey> {
    match rule.keys.as_slice() {
        [key] if key.take == Take::Neighbours => Some(key),
        _ => None,
    }
}

/// What one rule brings.
struct OfRule {
    number: u64,
    ranges: Vec<Vec<u64>>,
    large_groups: u64,
}

impl OfRule {
    fn new(number: usize, rows: usize) -> OfRule {
        let ranges = vec![Vec::new(); rows.div_ceil(RANGE as usize)];
        OfRule { number: number as u64, ranges, large_groups: 0 }
    }

    fn put(&mut self, a: u32, b: u32) {
        let (low, high) = (a.min(b), a.max(b));
        let pair = (u64::from(low) << RANK_BITS | u64::from(high)) << RULE_BITS;
        self.ranges[(low / RANGE) as usize].push(pair | self.number);
    }

    /// Records that share a value of the key meet.
    fn groups(&mut self, entries: &Entries, rows: usize, up_to: Option<u32>, share: u64) {
        let cap = up_to.map_or_else(|| largest_group(entries, share), |most| most as usize);
        let (mut in_large, mut within) = (0u64, 0u64);
        for group in entries.groups() {
            let n = group.len() as u64;
            if group.len() > cap {
                self.large_groups += 1;
                in_large += n;
            } else {
                within += n * (n - 1) / 2;
            }
        }
        let most = if up_to.is_some() && rows >= MANY { 1 } else { WINDOW };
        let window = share.saturating_sub(within).checked_div(in_large).map_or(0, |w| w.min(most));
        for group in entries.groups() {
            let reach = if group.len() > cap { window as usize } else { group.len() };
            for (i, &entry) in group.iter().enumerate() {
                let a = entries.rank(entry);
                group[i + 1..].iter().take(reach).for_each(|&other| self.put(a, entries.rank(other)));
            }
        }
    }

    /// Each record meets the next ones in an order.
    fn neighbours(&mut self, corpus: &Corpus, key: &BlockingKey, up_to: Option<u32>, share: u64) {
        let members = in_order(corpus, key);
        let affordable = || (share / (members.len() as u64 + 1)).clamp(1, 12) as usize;
        let window = up_to.map_or_else(affordable, |next| next as usize);
        for (i, &a) in members.iter().enumerate() {
            members[i + 1..].iter().take(window).for_each(|&b| self.put(a, b));
        }
    }
}

/// The largest size up to which groups are compared each with each without passing the share.
fn largest_group(entries: &Entries, share: u64) -> usize {
    let mut sizes: Vec<usize> = entries.groups().map(<[u64]>::len).collect();
    sizes.sort_unstable();
    let mut sum = 0u64;
    let mut cap = 2;
    for sizes in sizes.chunk_by(|a, b| a == b) {
        let size = sizes[0] as u64;
        sum += size * (size - 1) / 2 * sizes.len() as u64;
        if sum > share {
            break;
        }
        cap = sizes[0];
    }
    cap
}
