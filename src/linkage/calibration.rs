//! Whether the chances can be trusted: by tenths of the chance that pairs were given, how many pairs there are, how many of them are expected to be
//! the same, and what people found.

use super::outcome::Linked;
use super::verdict::{ResolvedVerdict, Says};

/// Pairs with about the same chance.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tenth {
    /// How many pairs there are.
    pub pairs: usize,
    /// How many of them are the same, by the chances given: their sum.
    pub expected: f64,
    /// How many of them people decided.
    pub decided: usize,
    /// How many of those were the same.
    pub same: usize,
    /// The mean chance of those that people decided.
    pub given: f64,
}

/// The ten tenths of the chance, the lowest first. Very unlikely pairs are not among them, and an unsure verdict decides nothing.
pub fn calibration(linked: &Linked, verdicts: &[ResolvedVerdict]) -> [Tenth; 10] {
    let mut out = [Tenth::default(); 10];
    let tenth_of = |chance: f64| ((chance * 10.0) as usize).min(9);
    for pair in &linked.pairs {
        let chance = f64::from(pair.probability);
        let tenth = &mut out[tenth_of(chance)];
        tenth.pairs += 1;
        tenth.expected += chance;
    }
    for verdict in verdicts.iter().filter(|v| v.says != Says::Unsure) {
        let Some(pair) = linked.pair(verdict.a, verdict.b) else { continue };
        let chance = f64::from(pair.probability);
        let tenth = &mut out[tenth_of(chance)];
        tenth.decided += 1;
        tenth.same += usize::from(verdict.says == Says::Same);
        tenth.given += chance;
    }
    out.map(|t| Tenth { given: t.given / t.decided.max(1) as f64, ..t })
}
