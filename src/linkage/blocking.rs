//! Finds the pairs worth comparing: for each rule, records are sorted by the rule's key, and those under one key meet.
//!
//! Never the cross product: each rule has a budget of pairs. Groups too large for it are walked instead, each record with its next
//! neighbours in order of content, and that is reported. For each pair it is remembered which rules brought it.

use rayon::prelude::*;

use super::corpus::Corpus;
use super::keys::{keys_by_rank, sort_texts};
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
const MAX_RULES: usize = 32;
/// In a group that is too large, each record meets this many next ones.
const WINDOW: usize = 4;

/// How many pairs may be compared for a number of records.
pub fn pair_budget(rows: usize) -> u64 {
    let rows = rows as u64;
    (60 * rows).min(200_000 + 40 * rows).clamp(10_000, 24_000_000) + 40_000
}

/// The pairs that the rules bring. Pairs within a source of `unique` (by position) are left out.
pub fn block(
    ctx: &Context,
    corpus: &Corpus,
    rules: &[BlockingRule],
    unique: &[bool],
    budget: u64,
) -> Result<Blocked, Cancelled> {
    let rules: Vec<&BlockingRule> =
        rules.iter().filter(|r| r.enabled && !r.keys.is_empty()).take(MAX_RULES).collect();
    ctx.progress.begin(rules.len() as u64);
    let mut keys = KeyCache { corpus, made: Vec::new() };
    let mut all: Vec<(u64, u32)> = Vec::new();
    let mut out = Blocked::default();
    let mut complete: Vec<&BlockingRule> = Vec::new();
    for (number, rule) in rules.iter().enumerate() {
        ctx.check()?;
        ctx.progress.add(1);
        let implied = complete.iter().any(|c| c.keys.iter().all(|k| rule.keys.contains(k)));
        let left = budget.saturating_sub(all.len() as u64);
        let share = left * 3 / 2 / (rules.len() - number) as u64 + 64;
        let found = if implied { Found::default() } else { pairs_of_rule(&mut keys, rule, unique, share) };
        if found.large_groups == 0 && !implied {
            complete.push(rule);
        }
        let before = all.len();
        let brought = found.pairs.len() as u64;
        all = merged(all, &found.pairs, 1 << number);
        out.rules.push(RuleCount {
            rule: (*rule).clone(),
            pairs: brought,
            new_pairs: (all.len() - before) as u64,
            large_groups: found.large_groups,
        });
    }
    out.pairs = all.iter().map(|&(p, _)| ((p >> 32) as u32, p as u32)).collect();
    out.by_rule = all.into_iter().map(|(_, rules)| rules).collect();
    Ok(out)
}

struct KeyCache<'a> {
    corpus: &'a Corpus,
    made: Vec<(BlockingKey, Vec<Vec<u64>>)>,
}

impl KeyCache<'_> {
    fn position(&mut self, key: &BlockingKey) -> usize {
        match self.made.iter().position(|(k, _)| k == key) {
            Some(at) => at,
            None => {
                self.made.push((key.clone(), keys_by_rank(self.corpus, key)));
                self.made.len() - 1
            }
        }
    }
}

#[derive(Default)]
struct Found {
    pairs: Vec<u64>,
    large_groups: u64,
}

fn pairs_of_rule(keys: &mut KeyCache, rule: &BlockingRule, unique: &[bool], share: u64) -> Found {
    let corpus = keys.corpus;
    let meet = |a: u32, b: u32| {
        let source = corpus.source_of[a as usize];
        source != corpus.source_of[b as usize] || !unique.get(source as usize).copied().unwrap_or(false)
    };
    if let [key] = rule.keys.as_slice()
        && key.take == Take::Neighbours
    {
        return neighbours(corpus, key, meet, share);
    }
    let positions: Vec<usize> = rule.keys.iter().map(|k| keys.position(k)).collect();
    let mut entries: Vec<(u64, u32)> = Vec::new();
    for rank in 0..corpus.rows() {
        let mut product: Vec<u64> = vec![0];
        for &at in &positions {
            let own = &keys.made[at].1[rank];
            product = product.iter().flat_map(|p| own.iter().map(move |k| mix(*p, *k))).take(64).collect();
        }
        entries.extend(product.into_iter().map(|key| (key, rank as u32)));
    }
    entries.par_sort_unstable();
    entries.dedup();
    let groups: Vec<&[(u64, u32)]> =
        entries.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1).collect();
    let cap = largest_group(&groups, share);
    let large_groups = groups.iter().filter(|g| g.len() > cap).count() as u64;
    let mut pairs: Vec<u64> = groups
        .par_iter()
        .flat_map_iter(|group| {
            let window = if group.len() > cap { WINDOW } else { group.len() };
            group.iter().enumerate().flat_map(move |(i, &(_, a))| {
                group
                    .iter()
                    .skip(i + 1)
                    .take(window)
                    .filter(move |(_, b)| meet(a, *b))
                    .map(move |&(_, b)| packed(a, b))
            })
        })
        .collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    Found { pairs, large_groups }
}

/// The largest size up to which groups are compared each with each without passing the budget.
fn largest_group(groups: &[&[(u64, u32)]], share: u64) -> usize {
    let mut sizes: Vec<usize> = groups.iter().map(|g| g.len()).collect();
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

fn neighbours(corpus: &Corpus, key: &BlockingKey, meet: impl Fn(u32, u32) -> bool, share: u64) -> Found {
    let texts = sort_texts(corpus, key);
    let mut order: Vec<u32> = (0..texts.len() as u32).filter(|&r| !texts[r as usize].is_empty()).collect();
    order.par_sort_by(|&a, &b| texts[a as usize].cmp(&texts[b as usize]).then(a.cmp(&b)));
    let window = (share / (order.len() as u64 + 1)).clamp(2, 12) as usize;
    let mut pairs: Vec<u64> = Vec::new();
    for (i, &a) in order.iter().enumerate() {
        pairs.extend(order.iter().skip(i + 1).take(window).filter(|&&b| meet(a, b)).map(|&b| packed(a, b)));
    }
    pairs.par_sort_unstable();
    pairs.dedup();
    Found { pairs, large_groups: 0 }
}

fn packed(a: u32, b: u32) -> u64 {
    (u64::from(a.min(b)) << 32) | u64::from(a.max(b))
}

fn mix(a: u64, b: u64) -> u64 {
    (a.rotate_left(23) ^ b).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Sorted pairs with their rules, with one more rule's sorted pairs.
fn merged(all: Vec<(u64, u32)>, pairs: &[u64], rule: u32) -> Vec<(u64, u32)> {
    if pairs.is_empty() {
        return all;
    }
    let mut out = Vec::with_capacity(all.len() + pairs.len());
    let mut new = pairs.iter().copied().peekable();
    for (pair, rules) in all {
        while let Some(p) = new.next_if(|&p| p < pair) {
            out.push((p, rule));
        }
        let both = new.next_if_eq(&pair).is_some();
        out.push((pair, if both { rules | rule } else { rules }));
    }
    out.extend(new.map(|p| (p, rule)));
    out
}
