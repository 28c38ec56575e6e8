//! What the other records of an entity say about a pair: two records that both surely are a third one are the same, however little they share.
//!
//! A pair's own weight stays what entities are made from; here it is settled with what the entities then say. So "link", "in one entity" and
//! "chance above the threshold" are one and the same thing to whoever reads the answer.

use rayon::prelude::*;

use super::outcome::ScoredPair;
use super::weigh::probability;
use crate::table::Entities;

/// How far below the link threshold a pair stands that the entities keep apart.
const APART: f32 = 0.05;
/// In larger entities only the strongest company of each record is asked.
const MOST_COMPANY: usize = 60;

/// Settles the pairs' weights: `own` has the weight of each pair by itself. Three records a, b, c: when a–c and c–b are strong, "all three are one"
/// beats "a and c are one, b another" by the weight of a–b plus the weaker of the other two.
pub(super) fn settle(pairs: &mut [ScoredPair], own: &[f32], entities: &Entities, link: f64) {
    let link = link as f32;
    let entity = |row: u32| entities.of_row.get(row as usize).copied();
    let mut steps: Vec<(u32, u32, f32)> = Vec::new();
    for (pair, &weight) in pairs.iter().zip(own) {
        if weight > 0.0 && entity(pair.a) == entity(pair.b) {
            steps.extend([(pair.a, pair.b, weight), (pair.b, pair.a, weight)]);
        }
    }
    steps.par_sort_unstable_by_key(|step| (step.0, step.1));
    let mut near = Near { starts: Vec::with_capacity(entities.of_row.len() + 1), steps: Vec::new() };
    near.steps.reserve(steps.len());
    for of_row in steps.chunk_by_mut(|x, y| x.0 == y.0) {
        near.starts.resize(of_row[0].0 as usize + 1, near.steps.len());
        let mut kept = of_row.len();
        if kept > MOST_COMPANY {
            of_row.sort_by(|x, y| y.2.total_cmp(&x.2).then(x.1.cmp(&y.1)));
            kept = MOST_COMPANY;
            of_row[..kept].sort_unstable_by_key(|step| step.1);
        }
        near.steps.extend(of_row[..kept].iter().map(|step| (step.1, step.2)));
    }
    near.starts.resize(entities.of_row.len() + 1, near.steps.len());
    pairs.par_iter_mut().zip(own).for_each(|(pair, &weight)| {
        pair.weight = if entity(pair.a) == entity(pair.b) {
            let company = through_a_third(near.of(pair.a), near.of(pair.b));
            weight.max(company.min(weight + company)).max(link)
        } else {
            weight.min(link - APART)
        };
        pair.probability = probability(f64::from(pair.weight)) as f32;
    });
}

/// By row, one after the other: the rows that it surely is, in order, and the weight.
struct Near {
    starts: Vec<usize>,
    steps: Vec<(u32, f32)>,
}

impl Near {
    fn of(&self, row: u32) -> &[(u32, f32)] {
        match (self.starts.get(row as usize), self.starts.get(row as usize + 1)) {
            (Some(&from), Some(&to)) => &self.steps[from..to],
            _ => &[],
        }
    }
}

/// The best way from one record to the other through a third: the weaker of its two steps; 0 when there is none.
fn through_a_third(of_a: &[(u32, f32)], of_b: &[(u32, f32)]) -> f32 {
    let (mut i, mut j, mut best) = (0, 0, 0.0f32);
    while let (Some(x), Some(y)) = (of_a.get(i), of_b.get(j)) {
        match x.0.cmp(&y.0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                best = best.max(x.1.min(y.1));
                i += 1;
                j += 1;
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::linkage::Levels;

    fn pair(a: u32, b: u32, weight: f32) -> ScoredPair {
        ScoredPair { a, b, weight, probability: 0.0, levels: Levels::default() }
    }

    #[test]
    fn a_weak_pair_with_strong_company_becomes_a_link_and_a_strong_one_kept_apart_does_not() {
        let own = [9.0, -4.0, 8.0, 7.0];
        let mut pairs: Vec<ScoredPair> =
            [(0, 1), (0, 2), (1, 2), (2, 3)].iter().zip(own).map(|(p, w)| pair(p.0, p.1, w)).collect();
        settle(&mut pairs, &own, &Entities::from_groups(&[0, 0, 0, 1]), 1.0);
        let weights: Vec<f32> = pairs.iter().map(|p| p.weight).collect();
        assert_eq!(weights, [9.0, 4.0, 8.0, 0.95]);
        assert!((f64::from(pairs[1].probability) - probability(4.0)).abs() < 1e-6);
    }
}
