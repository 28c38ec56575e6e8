//! Pairs taken at random, with a fixed seed: how often levels agree by chance.
//!
//! Small tables are not sampled: there all pairs are taken.

use super::corpus::Corpus;

/// A small random number generator (SplitMix64); the same seed gives the same numbers everywhere.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// A generator for a seed.
    pub fn new(seed: u64) -> Self {
        Random(seed ^ 0x5DEE_CE66_D1CE_4E5B)
    }

    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to `n`, without `n`; 0 for an `n` of 0.
    pub fn below(&mut self, n: u64) -> u64 {
        ((u128::from(self.draw()) * u128::from(n)) >> 64) as u64
    }
}

/// How many pairs there are at all: all pairs without those within a source of `unique`.
pub fn all_pairs(corpus: &Corpus, unique: &[bool]) -> u64 {
    let two = |n: u64| n * n.saturating_sub(1) / 2;
    let within: u64 = corpus
        .rows_per_source()
        .into_iter()
        .zip(unique)
        .filter(|(_, unique)| **unique)
        .map(|(rows, _)| two(rows))
        .sum();
    two(corpus.rows() as u64) - within
}

/// About `wanted` random pairs of ranks, or all pairs where there are no more.
pub fn random_pairs(corpus: &Corpus, unique: &[bool], wanted: usize, seed: u32) -> Vec<(u32, u32)> {
    let rows = corpus.rows() as u64;
    let meet = |a: u32, b: u32| {
        let source = corpus.source_of[a as usize];
        source != corpus.source_of[b as usize] || !unique.get(source as usize).copied().unwrap_or(false)
    };
    let all = all_pairs(corpus, unique);
    if all <= wanted as u64 {
        let rows = rows as u32;
        return (0..rows)
            .flat_map(|a| (a + 1..rows).map(move |b| (a, b)))
            .filter(|&(a, b)| meet(a, b))
            .collect();
    }
    let mut random = Random::new(u64::from(seed));
    let mut out = Vec::with_capacity(wanted);
    // At least one pair in two thousand may meet, or sampling would not end soon; the bound ends it in any case.
    for _ in 0..wanted.saturating_mul(2_000) {
        let (a, b) = (random.below(rows) as u32, random.below(rows) as u32);
        if a != b && meet(a, b) {
            out.push((a.min(b), a.max(b)));
            if out.len() == wanted {
                break;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_numbers_stay_below_and_repeat() {
        let (mut one, mut other) = (Random::new(7), Random::new(7));
        let a: Vec<u64> = (0..100).map(|_| one.below(10)).collect();
        let b: Vec<u64> = (0..100).map(|_| other.below(10)).collect();
        assert_eq!(a, b);
        assert!(a.iter().all(|&n| n < 10) && a.contains(&9) && a.contains(&0));
    }
}
