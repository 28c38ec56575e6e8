//! How easily a row could be recognised, as three kinds of people would try it.
//!
//! A row's class is the set of rows with the same identifying values. *Knows a neighbour*: somebody knows that a person is in the data and
//! looks for that one row. *Looks for a story*: somebody looks in the whole town for anyone to name. *Matches whole lists*: somebody joins
//! another register with everything.

/// One way of attack.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Attack {
    /// The share of rows that would be recognised with a chance above 1 in k.
    pub at_risk: f64,
    /// The highest chance of any row.
    pub highest: f64,
    /// The average chance.
    pub average: f64,
}

/// The risk of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Risk {
    /// Rows.
    pub rows: usize,
    /// Different combinations of identifying values.
    pub classes: usize,
    /// The smallest number of rows that look the same; 0 without rows.
    pub smallest: u32,
    /// Rows that look like nobody else, like one other, and so on: alone, 2, 3–4, 5–9, 10–19, 20 and more.
    pub alike: [u32; 6],
    /// Rows in classes below k.
    pub below_k: usize,
    /// Somebody who knows that the person is in the data.
    pub knows_a_neighbour: Attack,
    /// Somebody who looks for anyone to name.
    pub looks_for_a_story: Attack,
    /// Somebody who joins whole lists; `at_risk` is the share of rows they would get right.
    pub matches_whole_lists: Attack,
    /// How many rows would be recognised on average (the sum of all chances).
    pub expected: f64,
}

impl Risk {
    /// From the class size of each row and the number of people in the town who look the same (at least the class size).
    pub fn new(class_of_row: &[u32], sizes: &[u32], population: impl Fn(usize) -> f64, k: u32) -> Risk {
        let rows = class_of_row.len();
        let n = (rows as f64).max(1.0);
        let size_of = |r: usize| sizes.get(class_of_row[r] as usize).copied().unwrap_or(1).max(1);
        let mut out = Risk { rows, ..Risk::default() };
        out.classes = sizes.iter().filter(|s| **s > 0).count();
        out.smallest = (0..rows).map(size_of).min().unwrap_or(0);
        let (mut near, mut story) = (Attack::default(), Attack::default());
        for r in 0..rows {
            let f = size_of(r);
            out.alike[band(f)] += 1;
            out.below_k += usize::from(f < k);
            let (own, town) = (1.0 / f64::from(f), 1.0 / population(r).max(f64::from(f)));
            near.add(own, k);
            story.add(town, k);
        }
        out.expected = near.average;
        for attack in [&mut near, &mut story] {
            attack.at_risk /= n;
            attack.average /= n;
        }
        out.matches_whole_lists = Attack { at_risk: near.average, ..near };
        out.knows_a_neighbour = near;
        out.looks_for_a_story = story;
        out
    }
}

impl Attack {
    fn add(&mut self, chance: f64, k: u32) {
        self.at_risk += f64::from(u8::from(chance * f64::from(k) > 1.0 + 1e-9));
        self.highest = self.highest.max(chance);
        self.average += chance;
    }
}

fn band(size: u32) -> usize {
    match size {
        0 | 1 => 0,
        2 => 1,
        3..=4 => 2,
        5..=9 => 3,
        10..=19 => 4,
        _ => 5,
    }
}

/// The chance that a sampled person is recognised, given the class size in the sample and the sum of sample weights (people in the
/// town); the formulas that sdcMicro uses.
pub fn chance_from_weights(sample: u32, weights: f64) -> f64 {
    let f = f64::from(sample.max(1));
    if weights <= f {
        return 1.0 / f;
    }
    let p = f / weights;
    let odds = p / (1.0 - p);
    match sample {
        0 | 1 => odds * (1.0 / p).ln(),
        2 => odds - odds * odds * (1.0 / p).ln(),
        _ => p / (f - (1.0 - p)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_classes_of_four_and_one() {
        let risk = Risk::new(&[0, 0, 0, 0, 1], &[4, 1], |_| 0.0, 3);
        assert_eq!((risk.classes, risk.smallest, risk.below_k), (2, 1, 1));
        assert_eq!(risk.alike, [1, 0, 4, 0, 0, 0]);
        assert!((risk.knows_a_neighbour.at_risk - 0.2).abs() < 1e-12);
        assert!((risk.matches_whole_lists.at_risk - 0.4).abs() < 1e-12);
        assert!((risk.expected - 2.0).abs() < 1e-12);
    }

    #[test]
    fn a_sampled_loner_is_safer_than_a_loner() {
        assert!((chance_from_weights(1, 1.0) - 1.0).abs() < 1e-12);
        assert!(chance_from_weights(1, 100.0) < 0.05);
        assert!(chance_from_weights(2, 50.0) < chance_from_weights(1, 50.0));
    }
}
