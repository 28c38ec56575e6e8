//! The derived keys of blocking rules, each made once, and the groups of records that share a rule's keys together.
//!
//! Choosing the rules asks for keys of some records only; blocking then for those of all, by the rules chosen.

use rayon::prelude::*;

use super::corpus::Corpus;
use super::keys::{Keys, mix};
use super::rule::{BlockingKey, BlockingRule, Take};

/// No record has more values of a rule's keys together than this.
const MOST_VALUES: usize = 64;

/// The different keys of rules.
fn keys_of<'r>(rules: impl Iterator<Item = &'r BlockingRule>) -> Vec<&'r BlockingKey> {
    let mut out: Vec<&BlockingKey> = Vec::new();
    for key in rules.flat_map(|r| &r.keys).filter(|k| k.take != Take::Neighbours) {
        if !out.contains(&key) {
            out.push(key);
        }
    }
    out
}

/// The derived keys of several rules, each made once.
#[derive(Default)]
pub(super) struct KeyStore<'a> {
    made: Vec<(BlockingKey, Keys<'a>)>,
    /// Whether some records have no keys here.
    of_some: bool,
}

impl<'a> KeyStore<'a> {
    /// The keys of the rules for all records: makes those that are not there yet, and drops all others.
    pub(super) fn for_rules<'r>(
        mut self,
        corpus: &'a Corpus,
        rules: impl Iterator<Item = &'r BlockingRule>,
    ) -> Self {
        let mut wanted = keys_of(rules);
        self.made.retain(|(key, _)| !self.of_some && wanted.contains(&key));
        wanted.retain(|key| !self.made.iter().any(|(made, _)| made == *key));
        self.made.par_extend(wanted.into_par_iter().map(|key| (key.clone(), Keys::new(corpus, key, None))));
        KeyStore { made: self.made, of_some: false }
    }

    /// The keys of the rules for some of the records.
    pub(super) fn of_some<'r>(
        corpus: &'a Corpus,
        rules: impl Iterator<Item = &'r BlockingRule>,
        ranks: impl Iterator<Item = u32>,
    ) -> Self {
        let values = corpus.values_of(ranks);
        let make = |key: &BlockingKey| (key.clone(), Keys::new(corpus, key, Some(&values)));
        KeyStore { made: keys_of(rules).into_par_iter().map(make).collect(), of_some: true }
    }

    /// Calls `found` with every value of the rule's keys together, for each of the ranks.
    pub(super) fn each(
        &self,
        rule: &BlockingRule,
        ranks: impl Iterator<Item = u32>,
        mut found: impl FnMut(u64, u32),
    ) {
        let of = |key: &BlockingKey| self.made.iter().find(|(k, _)| k == key).map(|(_, keys)| keys);
        let keys: Vec<&Keys> = rule.keys.iter().filter_map(of).collect();
        let (mut one, mut other) = (Vec::new(), Vec::new());
        match keys.as_slice() {
            [] => {}
            [only] => {
                ranks.for_each(|rank| only.of(rank, &mut one).iter().for_each(|&k| found(mix(0, k), rank)));
            }
            [first, second] => ranks.for_each(|rank| {
                let (first, second) = (first.of(rank, &mut one), second.of(rank, &mut other));
                let both = first.iter().flat_map(|a| second.iter().map(move |b| mix(mix(0, *a), *b)));
                both.take(MOST_VALUES).for_each(|value| found(value, rank));
            }),
            all => ranks.for_each(|rank| {
                other.clear();
                other.push(0);
                for keys in all {
                    let own = keys.of(rank, &mut one);
                    let product = other.iter().flat_map(|p| own.iter().map(move |k| mix(*p, *k)));
                    other = product.take(MOST_VALUES).collect();
                }
                other.iter().for_each(|&value| found(value, rank));
            }),
        }
    }

    /// The values and ranks of a rule packed into one number each, sorted and each once: the rank in the low bits, as many of the value's
    /// bits as there is room for above.
    pub(super) fn entries(&self, rule: &BlockingRule, ranks: std::ops::Range<u32>) -> Entries {
        let bits = rank_bits(ranks.end);
        let starts: Vec<u32> = ranks.clone().step_by(32_768).collect();
        let mut packed: Vec<u64> = starts
            .into_par_iter()
            .flat_map_iter(|from| {
                let mut out = Vec::with_capacity(32_768);
                let some = from..(from + 32_768).min(ranks.end);
                self.each(rule, some, |value, rank| out.push((value << bits) | u64::from(rank)));
                out
            })
            .collect();
        packed.par_sort_unstable();
        packed.dedup();
        Entries { packed, bits }
    }
}

/// How many bits the ranks below `end` need.
fn rank_bits(end: u32) -> u32 {
    (u32::BITS - end.leading_zeros()).max(1)
}

/// Packed values and ranks of a rule.
pub(super) struct Entries {
    packed: Vec<u64>,
    bits: u32,
}

impl Entries {
    /// The groups of two and more that share a value.
    pub(super) fn groups(&self) -> impl Iterator<Item = &[u64]> {
        self.packed.chunk_by(|a, b| a >> self.bits == b >> self.bits).filter(|group| group.len() > 1)
    }

    /// The rank of an entry.
    pub(super) fn rank(&self, entry: u64) -> u32 {
        (entry & ((1 << self.bits) - 1)) as u32
    }
}
