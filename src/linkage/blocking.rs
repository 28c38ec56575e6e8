//! Finds the pairs worth comparing: for each rule, records under one value of the rule's key meet.
//!
//! Never the cross product: each rule says up to which size the records of a group all meet, or has a share of the budget. In groups too large
//! for that each record meets its next neighbours in order of content as far as the budget goes, and that is reported.
//! All rules are united record by record, so pairs come out sorted and each once, with the rules that brought it.

use rayon::prelude::*;

use super::corpus::Corpus;
use super::key_store::{Entries, KeyStore};
use super::keys::in_order;
use super::rule::{BlockingKey, BlockingRule, Take};
use crate::base::{Cancelled, Context};

/// The pairs to compare, as ranks, sorted; the lower rank first.
#[derive(Clone, Debug, Default)]
pub struct Blocked {
    /// The pairs.
    pub pairs: Vec<(u32, u32)>,
    /// Which rules brought each pair, one bit per rule.
    pub by_rule: Vec<u32>,
    /// What each rule brought.
    pub rules: Vec<RuleCount>,
}

/// What one rule brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCount {
    /// The rule.
    pub rule: BlockingRule,
    /// Its pairs.
    pub pairs: u64,
    /// Those that no rule before it brought.
    pub new_pairs: u64,
    /// Groups that were walked instead of compared each with each.
    pub large_groups: u64,
}

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

impl Blocked {
    /// Keeps some of the pairs and counts the rules' pairs anew.
    pub(super) fn keep(&mut self, kept: &[bool]) {
        let mut of_pairs = kept.iter();
        self.pairs.retain(|_| of_pairs.next().copied().unwrap_or(true));
        let mut of_pairs = kept.iter();
        self.by_rule.retain(|_| of_pairs.next().copied().unwrap_or(true));
        for (number, rule) in self.rules.iter_mut().enumerate() {
            let bit = 1u32 << number;
            let with =
                |wanted: &dyn Fn(u32) -> bool| self.by_rule.iter().filter(|&&r| wanted(r)).count() as u64;
            rule.pairs = with(&|r| r & bit != 0);
            rule.new_pairs = with(&|r| r & bit != 0 && r & (bit - 1) == 0);
        }
    }
}

/// The pairs that the rules bring. Pairs within a source of `unique` (by position) are left out.
pub fn block(
    ctx: &Context,
    corpus: &Corpus,
    rules: &[BlockingRule],
    unique: &[bool],
    budget: u64,
) -> Result<Blocked, Cancelled> {
    block_with(ctx, corpus, KeyStore::default(), rules, unique, budget)
}

/// As [`block`], with keys that were made before.
pub(super) fn block_with(
    ctx: &Context,
    corpus: &Corpus,
    made: KeyStore,
    rules: &[BlockingRule],
    unique: &[bool],
    budget: u64,
) -> Result<Blocked, Cancelled> {
    let rules: Vec<&BlockingRule> =
        rules.iter().filter(|r| r.enabled && !r.keys.is_empty()).take(MAX_RULES).collect();
    let rows = corpus.rows();
    ctx.progress.begin(rules.len() as u64 + rows as u64);
    let made = made.for_rules(corpus, rules.iter().copied());
    let share = budget * 3 / 2 / rules.len().max(1) as u64 + 64;
    let indexes: Vec<Index> = rules
        .par_iter()
        .map(|rule| {
            ctx.check()?;
            let index = match neighbours_of(rule) {
                Some(key) => Index::of_neighbours(corpus, key, rule.up_to, share),
                None => Index::of_groups(&made.entries(rule, 0..rows as u32), rows, rule.up_to, share),
            };
            ctx.progress.add(1);
            Ok(index)
        })
        .collect::<Result<_, Cancelled>>()?;
    drop(made);
    let meeting = Meeting { source_of: &corpus.source_of, unique };
    const RANKS: usize = 8_192;
    let chunks: Vec<Chunk> = (0..rows.div_ceil(RANKS))
        .into_par_iter()
        .map(|chunk| {
            ctx.check()?;
            let ranks = chunk * RANKS..((chunk + 1) * RANKS).min(rows);
            ctx.progress.add(ranks.len() as u64);
            Ok(Chunk::of(&indexes, ranks, meeting))
        })
        .collect::<Result<_, Cancelled>>()?;
    let mut out = Blocked::default();
    let all = chunks.iter().map(|c| c.pairs.len()).sum();
    out.pairs.reserve_exact(all);
    out.by_rule.reserve_exact(all);
    let mut counts = vec![(0, 0); rules.len()];
    for chunk in chunks {
        out.pairs.extend(chunk.pairs);
        out.by_rule.extend(chunk.by_rule);
        for (sum, more) in counts.iter_mut().zip(chunk.counts) {
            *sum = (sum.0 + more.0, sum.1 + more.1);
        }
    }
    out.rules = rules
        .into_iter()
        .zip(counts)
        .zip(indexes)
        .map(|((rule, (pairs, new_pairs)), index)| RuleCount {
            rule: rule.clone(),
            pairs,
            new_pairs,
            large_groups: index.large_groups,
        })
        .collect();
    Ok(out)
}

/// The key of a rule that compares neighbours in an order.
pub(super) fn neighbours_of(rule: &BlockingRule) -> Option<&BlockingKey> {
    match rule.keys.as_slice() {
        [key] if key.take == Take::Neighbours => Some(key),
        _ => None,
    }
}

/// Whom each record meets by one rule: ranges of `members`. Those of rank `r` are `meets[starts[r]..starts[r + 1]]`.
struct Index {
    members: Vec<u32>,
    starts: Vec<u32>,
    meets: Vec<(u32, u32)>,
    large_groups: u64,
}

impl Index {
    fn of_groups(entries: &Entries, rows: usize, up_to: Option<u32>, share: u64) -> Index {
        let cap = up_to.map_or_else(|| largest_group(entries, share), |most| most as usize);
        let (mut large_groups, mut in_large, mut within) = (0u64, 0u64, 0u64);
        let mut starts = vec![0u32; rows + 1];
        let mut members = 0;
        for group in entries.groups() {
            let n = group.len() as u64;
            if group.len() > cap {
                large_groups += 1;
                in_large += n;
            } else {
                within += n * (n - 1) / 2;
            }
        }
        let most = if up_to.is_some() && rows >= MANY { 1 } else { WINDOW };
        let window = share.saturating_sub(within).checked_div(in_large).map_or(0, |w| w.min(most));
        let met = |group: &&[u64]| group.len() <= cap || window > 0;
        for group in entries.groups().filter(met) {
            members += group.len();
            // The last of a group meets nobody after it.
            for &entry in &group[..group.len() - 1] {
                starts[entries.rank(entry) as usize + 1] += 1;
            }
        }
        let mut index =
            Index { members: Vec::with_capacity(members), starts, meets: Vec::new(), large_groups };
        let mut next = index.sum_up();
        for group in entries.groups().filter(met) {
            let reach = if group.len() > cap { window as usize } else { group.len() };
            let begin = index.members.len();
            for (i, &entry) in group.iter().enumerate() {
                let rank = entries.rank(entry);
                index.members.push(rank);
                if i + 1 < group.len() {
                    let to = (i + 1 + reach).min(group.len());
                    index.put(&mut next, rank, (begin + i + 1, begin + to));
                }
            }
        }
        index
    }

    fn of_neighbours(corpus: &Corpus, key: &BlockingKey, up_to: Option<u32>, share: u64) -> Index {
        let members = in_order(corpus, key);
        let affordable = || (share / (members.len() as u64 + 1)).clamp(1, 12) as usize;
        let window = up_to.map_or_else(affordable, |next| next as usize);
        let mut starts = vec![0u32; corpus.rows() + 1];
        members.iter().for_each(|&rank| starts[rank as usize + 1] = 1);
        let mut index = Index { members, starts, meets: Vec::new(), large_groups: 0 };
        let mut next = index.sum_up();
        for i in 0..index.members.len() {
            let (from, to) = (i.saturating_sub(window), (i + 1 + window).min(index.members.len()));
            index.put(&mut next, index.members[i], (from, to));
        }
        index
    }

    /// Turns counts into starts; returns where the next of each rank goes.
    fn sum_up(&mut self) -> Vec<u32> {
        let mut sum = 0;
        for start in &mut self.starts {
            sum += *start;
            *start = sum;
        }
        self.meets = vec![(0, 0); sum as usize];
        self.starts.clone()
    }

    fn put(&mut self, next: &mut [u32], rank: u32, range: (usize, usize)) {
        let slot = &mut next[rank as usize];
        self.meets[*slot as usize] = (range.0 as u32, range.1 as u32);
        *slot += 1;
    }

    /// The records that a rank may meet; those before it in some orders too.
    fn met_by(&self, rank: usize) -> impl Iterator<Item = u32> {
        let meets = &self.meets[self.starts[rank] as usize..self.starts[rank + 1] as usize];
        meets.iter().flat_map(|&(from, to)| &self.members[from as usize..to as usize]).copied()
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

/// The pairs of some ranks.
struct Chunk {
    pairs: Vec<(u32, u32)>,
    by_rule: Vec<u32>,
    /// By rule: its pairs, and those that no rule before it brings.
    counts: Vec<(u64, u64)>,
}

impl Chunk {
    fn of(indexes: &[Index], ranks: std::ops::Range<usize>, meeting: Meeting) -> Chunk {
        let mut out = Chunk { pairs: Vec::new(), by_rule: Vec::new(), counts: vec![(0, 0); indexes.len()] };
        let mut met: Vec<u64> = Vec::new();
        for rank in ranks {
            let a = rank as u32;
            met.clear();
            for (rule, index) in indexes.iter().enumerate() {
                met.extend(index.met_by(rank).filter(|&b| b > a).map(|b| (u64::from(b) << 32) | 1 << rule));
            }
            met.sort_unstable();
            for same in met.chunk_by(|x, y| x >> 32 == y >> 32) {
                let b = (same[0] >> 32) as u32;
                if !meeting.may(a, b) {
                    continue;
                }
                let mut rules = same.iter().fold(0u32, |all, one| all | *one as u32);
                out.pairs.push((a, b));
                out.by_rule.push(rules);
                out.counts[rules.trailing_zeros() as usize].1 += 1;
                while rules != 0 {
                    out.counts[rules.trailing_zeros() as usize].0 += 1;
                    rules &= rules - 1;
                }
            }
        }
        out
    }
}
