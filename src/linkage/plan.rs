//! Chooses among candidate blocking rules those that bring most true pairs per pair compared, and for each the largest group still worth it.
//!
//! Judged on all pairs among a random part of the records: they are compared, a model is trained on them, and its chances say what each rule and
//! size of group yields beyond the rules chosen before. How large a group is counts all records, not the part.
//! Nothing is known of the truth here; a rule that yields nothing new is left out.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::blocking::{MANY, MAX_RULES, Meeting, neighbours_of};
use super::corpus::Corpus;
use super::key_store::KeyStore;
use super::rule::BlockingRule;
use super::sample::Random;
use crate::base::{Cancelled, Context};

/// The steps in which the largest group may grow.
const SIZES: [u32; 20] =
    [2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1_024, 2_048, u32::MAX];
/// So many pairs per rule are looked at in the part: of few records, where it takes no time to be sure, and of others.
const PAIRS_PER_RULE: (f64, f64) = (48_000.0, 12_000.0);
/// Fewer records than this are few.
const FEW: u32 = 50_000;
/// A rule that costs less than this share of the budget need not be limited to small groups.
const CHEAP: f64 = 0.06;
/// At least so many records are counted to know how large groups are.
const LEAST_COUNTED: u32 = 50_000;
/// And at least one in so many.
const MOST_SKIPPED: u32 = 4;
/// To make a rule's groups costs as much as comparing this many pairs per record.
const COST_OF_RULE: f64 = 0.15;
/// Fewer true pairs per pair compared than this are not worth the time: of few records, and of very many.
const LEAST_YIELD: (f64, f64) = (1.0 / 500.0, 1.0 / 250.0);
/// So many records are very many.
const VERY_MANY: f64 = 1_000_000.0;

/// What the pairs of the part are made of.
pub(super) struct Part {
    /// The share of the records taken, 0 to 1.
    pub share: f64,
    /// The pairs as ranks, sorted.
    pub pairs: Vec<(u32, u32)>,
    /// By pair: where its ways begin.
    starts: Vec<u32>,
    /// Rule and size step by which a pair is reached.
    ways: Vec<(u8, u8)>,
}

/// The pairs among a random part of the records, by every rule; and the keys made for it.
pub(super) fn part<'a>(
    ctx: &Context,
    corpus: &'a Corpus,
    rules: &[BlockingRule],
    unique: &[bool],
    budget: u64,
    seed: u32,
) -> Result<(Part, KeyStore<'a>), Cancelled> {
    let rows = corpus.rows() as u32;
    let share = (pairs_per_rule(rows) / budget.max(1) as f64).sqrt().min(1.0);
    let meeting = Meeting { source_of: &corpus.source_of, unique };
    let least = (share * u64::MAX as f64) as u64;
    let taken: Vec<u32> = (0..rows)
        .filter(|&rank| share >= 1.0 || Random::new(u64::from(rank) << 32 | u64::from(seed)).draw() < least)
        .collect();
    let store = if every(rows) > 1 {
        let looked_at = (0..rows).step_by(every(rows) as usize).chain(taken.iter().copied());
        KeyStore::of_some(corpus, rules.iter(), looked_at)
    } else {
        KeyStore::default().for_rules(corpus, rules.iter())
    };
    let of_rules: Vec<Vec<(u64, (u8, u8))>> = rules
        .par_iter()
        .enumerate()
        .map(|(number, rule)| {
            ctx.check()?;
            if neighbours_of(rule).is_some() {
                return Ok(Vec::new());
            }
            Ok(ways_of_rule(&store, rule, number as u8, rows, &taken, meeting))
        })
        .collect::<Result<_, Cancelled>>()?;
    let mut all: Vec<(u64, (u8, u8))> = of_rules.concat();
    all.par_sort_unstable();
    let mut out = Part { share, pairs: Vec::new(), starts: vec![0], ways: Vec::with_capacity(all.len()) };
    for same in all.chunk_by(|x, y| x.0 == y.0) {
        out.pairs.push(((same[0].0 >> 32) as u32, same[0].0 as u32));
        // Sorted: of several values shared in one rule the smallest group comes first.
        for one in same.chunk_by(|x, y| x.1.0 == y.1.0) {
            out.ways.push(one[0].1);
        }
        out.starts.push(out.ways.len() as u32);
    }
    Ok((out, store))
}

fn pairs_per_rule(rows: u32) -> f64 {
    if rows < FEW { PAIRS_PER_RULE.0 } else { PAIRS_PER_RULE.1 }
}

/// Of so many records one is counted to know how large groups are.
fn every(rows: u32) -> u32 {
    (rows / LEAST_COUNTED).clamp(1, MOST_SKIPPED)
}

/// How many records share each of some values.
struct GroupSizes {
    counts: FxHashMap<u64, u32>,
    /// One bit for the place of each value: most values are none of these, and one look says so.
    known: Vec<u64>,
    bits: u32,
}

impl GroupSizes {
    fn new(values: impl ExactSizeIterator<Item = u64>) -> Self {
        let bits = (values.len().max(4) * 16).ilog2();
        let mut sizes = GroupSizes { counts: FxHashMap::default(), known: vec![0; 1 << (bits - 6)], bits };
        for value in values {
            let (word, bit) = sizes.place(value);
            sizes.known[word] |= bit;
            sizes.counts.insert(value, 0);
        }
        sizes
    }

    fn place(&self, value: u64) -> (usize, u64) {
        let place = value.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - self.bits);
        ((place >> 6) as usize, 1 << (place & 63))
    }

    fn count(&mut self, value: u64) {
        let (word, bit) = self.place(value);
        if self.known[word] & bit != 0
            && let Some(count) = self.counts.get_mut(&value)
        {
            *count += 1;
        }
    }

    fn of(&self, value: u64) -> u32 {
        self.counts.get(&value).copied().unwrap_or(0)
    }
}

/// The pairs of one rule among the ranks taken, with the step of their group's size among all records.
fn ways_of_rule(
    store: &KeyStore,
    rule: &BlockingRule,
    number: u8,
    rows: u32,
    taken: &[u32],
    meeting: Meeting,
) -> Vec<(u64, (u8, u8))> {
    let mut entries: Vec<(u64, u32)> = Vec::new();
    store.each(rule, taken.iter().copied(), |value, rank| entries.push((value, rank)));
    entries.sort_unstable();
    entries.dedup();
    let groups: Vec<&[(u64, u32)]> = entries.chunk_by(|a, b| a.0 == b.0).filter(|g| g.len() > 1).collect();
    let two = |n: usize| n as f64 * (n as f64 - 1.0) / 2.0;
    let sizes: Vec<u32> = if taken.len() == rows as usize {
        groups.iter().map(|g| g.len() as u32).collect()
    } else if groups.iter().map(|g| two(g.len())).sum::<f64>() < pairs_per_rule(rows) * CHEAP {
        // A rule that costs little is taken as a whole or not at all.
        vec![u32::MAX; groups.len()]
    } else {
        // Of many records every few are counted.
        let every = every(rows);
        let mut counted = GroupSizes::new(groups.iter().map(|g| g[0].0));
        store.each(rule, (0..rows).step_by(every as usize), |value, _| counted.count(value));
        groups.iter().map(|g| (counted.of(g[0].0) * every).max(g.len() as u32)).collect()
    };
    let step = |size: u32| SIZES.partition_point(|s| *s < size) as u8;
    let mut order: Vec<(u8, usize)> = sizes.iter().enumerate().map(|(i, &size)| (step(size), i)).collect();
    order.sort_unstable();
    let mut out = Vec::new();
    for same in order.chunk_by(|a, b| a.0 == b.0) {
        let pairs: f64 = same.iter().map(|&(_, i)| (groups[i].len() as f64).powi(2) / 2.0).sum();
        if out.len() as f64 + pairs > 2.0 * pairs_per_rule(rows) {
            break;
        }
        for &(step, i) in same {
            for (at, &(_, a)) in groups[i].iter().enumerate() {
                let others = groups[i].iter().skip(at + 1).filter(|(_, b)| meeting.may(a, *b));
                out.extend(others.map(|&(_, b)| ((u64::from(a) << 32) | u64::from(b), (number, step))));
            }
        }
    }
    out
}

/// The rules worth their pairs, the most productive first, each with its largest group; then the passes over neighbours.
pub(super) fn choose(
    part: &Part,
    chances: &[f64],
    rules: &[BlockingRule],
    rows: usize,
    budget: u64,
) -> Vec<BlockingRule> {
    let scale = 1.0 / (part.share * part.share);
    let passes: Vec<&BlockingRule> = rules.iter().filter(|r| neighbours_of(r).is_some()).collect();
    // Passes over neighbours reach what has a fault in every key; they have a part of the budget for themselves.
    let affordable = (budget / 4 / (2 * rows as u64).max(1)) as usize;
    let passes: Vec<&BlockingRule> = passes.into_iter().take(affordable).collect();
    let mut left = budget as f64 - (passes.len() * rows) as f64;
    let mut open = Open::new(part, chances, rules.len());
    let mut caps: Vec<Option<usize>> = vec![None; rules.len()];
    let mut chosen: Vec<usize> = Vec::new();
    let worth = (LEAST_YIELD.1 * rows as f64 / VERY_MANY).clamp(LEAST_YIELD.0, LEAST_YIELD.1);
    loop {
        let mut best: Option<(f64, usize, usize, f64)> = None;
        for (rule, cap) in caps.iter().enumerate() {
            if cap.is_none() && chosen.len() + passes.len() >= MAX_RULES {
                continue;
            }
            let (mut gain, mut pairs) = (0.0, 0.0);
            for step in cap.map_or(0, |c| c + 1)..SIZES.len() {
                gain += open.gain[rule][step] * scale;
                pairs += open.pairs[rule][step] * scale;
                if pairs > left {
                    break;
                }
                let made = if cap.is_none() { COST_OF_RULE * rows as f64 } else { 0.0 };
                let value = gain / (pairs + made).max(1.0);
                if gain > 0.0 && best.is_none_or(|(most, ..)| value > most) {
                    best = Some((value, rule, step, pairs));
                }
            }
        }
        let Some((_, rule, step, pairs)) = best.filter(|b| b.0 >= worth) else { break };
        left -= pairs;
        if caps[rule].is_none() {
            chosen.push(rule);
        }
        open.take(part, chances, rule, step);
        caps[rule] = Some(step);
    }
    let mut out: Vec<BlockingRule> = chosen
        .into_iter()
        .map(|i| BlockingRule { up_to: caps[i].map(|step| SIZES[step]), ..rules[i].clone() })
        .collect();
    let window = (rows >= MANY).then_some(1);
    out.extend(passes.into_iter().map(|pass| BlockingRule { up_to: window, ..pass.clone() }));
    out
}

/// What each rule and size step would still bring: true pairs and pairs of the part.
struct Open {
    gain: Vec<[f64; SIZES.len()]>,
    pairs: Vec<[f64; SIZES.len()]>,
    taken: Vec<bool>,
}

impl Open {
    fn new(part: &Part, chances: &[f64], rules: usize) -> Open {
        let empty = vec![[0.0; SIZES.len()]; rules];
        let mut open = Open { gain: empty.clone(), pairs: empty, taken: vec![false; part.pairs.len()] };
        for pair in 0..part.pairs.len() {
            open.add(part, chances, pair, 1.0);
        }
        open
    }

    fn add(&mut self, part: &Part, chances: &[f64], pair: usize, sign: f64) {
        let chance = chances.get(pair).copied().unwrap_or(0.0);
        for &(rule, step) in part.ways(pair) {
            self.gain[rule as usize][step as usize] += sign * chance;
            self.pairs[rule as usize][step as usize] += sign;
        }
    }

    fn take(&mut self, part: &Part, chances: &[f64], rule: usize, step: usize) {
        for pair in 0..part.pairs.len() {
            let reached = |&(r, s): &(u8, u8)| r as usize == rule && s as usize <= step;
            if !self.taken[pair] && part.ways(pair).iter().any(reached) {
                self.taken[pair] = true;
                self.add(part, chances, pair, -1.0);
            }
        }
        // What is left of it after subtracting is rounding.
        self.gain[rule][..=step].fill(0.0);
        self.pairs[rule][..=step].fill(0.0);
    }
}

impl Part {
    fn ways(&self, pair: usize) -> &[(u8, u8)] {
        &self.ways[self.starts[pair] as usize..self.starts[pair + 1] as usize]
    }
}
