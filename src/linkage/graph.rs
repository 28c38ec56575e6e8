//! How the records of one entity hold together: which pairs speak for it, and which link is the only one between two groups.
//!
//! Only pairs that blocking brought together are known; two members without a line were never compared, which is no objection.

use super::outcome::Linked;

/// A pair of members that speaks for the entity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bond {
    /// Position of the first record among the members.
    pub a: usize,
    /// Position of the second one; larger.
    pub b: usize,
    /// Match weight in bits.
    pub weight: f64,
    /// Probability that they are the same.
    pub probability: f64,
    /// Without this bond the entity would fall apart, and it is less than nearly certain.
    pub weak_bridge: bool,
}

/// A bridge is weak below this probability.
const NEARLY_CERTAIN: f64 = 0.99;

/// The bonds between the members of an entity (rows of the linked table), in the order of their positions.
pub fn bonds(linked: &Linked, members: &[u32]) -> Vec<Bond> {
    let least = linked.thresholds().review;
    let mut out = Vec::new();
    for (a, &first) in members.iter().enumerate() {
        for (b, &second) in members.iter().enumerate().skip(a + 1) {
            let Some(pair) = linked.pair(first, second).filter(|p| f64::from(p.weight) >= least) else {
                continue;
            };
            out.push(Bond {
                a,
                b,
                weight: f64::from(pair.weight),
                probability: f64::from(pair.probability),
                weak_bridge: false,
            });
        }
    }
    mark_weak_bridges(&mut out, members.len());
    out
}

fn mark_weak_bridges(bonds: &mut [Bond], members: usize) {
    let bridges: Vec<bool> = (0..bonds.len())
        .map(|left_out| {
            let Some(bond) = bonds.get(left_out) else { return false };
            let others = bonds.iter().enumerate().filter(|(i, _)| *i != left_out).map(|(_, b)| (b.a, b.b));
            bond.probability < NEARLY_CERTAIN && !joined(bond.a, bond.b, others, members)
        })
        .collect();
    for (bond, weak) in bonds.iter_mut().zip(bridges) {
        bond.weak_bridge = weak;
    }
}

/// Whether two members hang together by these pairs.
fn joined(from: usize, to: usize, pairs: impl Iterator<Item = (usize, usize)>, members: usize) -> bool {
    let pairs: Vec<(usize, usize)> = pairs.collect();
    let mut seen = vec![false; members];
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        if std::mem::replace(&mut seen[at], true) {
            continue;
        }
        for &(a, b) in &pairs {
            if a == at && !seen[b] {
                open.push(b);
            } else if b == at && !seen[a] {
                open.push(a);
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bond(a: usize, b: usize, probability: f64) -> Bond {
        Bond { a, b, weight: 0.0, probability, weak_bridge: false }
    }

    #[test]
    fn only_the_doubtful_link_between_two_groups_is_a_weak_bridge() {
        let sure = [(0, 1), (0, 2), (1, 2), (3, 4)];
        let mut bonds: Vec<Bond> = sure.iter().map(|&(a, b)| bond(a, b, 0.999)).collect();
        bonds.push(bond(2, 3, 0.7));
        bonds.push(bond(0, 5, 0.999));
        mark_weak_bridges(&mut bonds, 6);
        let weak: Vec<(usize, usize)> = bonds.iter().filter(|b| b.weak_bridge).map(|b| (b.a, b.b)).collect();
        assert_eq!(weak, [(2, 3)]);
        bonds.push(bond(1, 4, 0.6));
        mark_weak_bridges(&mut bonds, 6);
        assert!(bonds.iter().all(|b| !b.weak_bridge), "two ways round: no bridge");
    }
}
