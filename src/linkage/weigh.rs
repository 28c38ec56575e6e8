//! The weight of a vector of levels under a model: three explanations compete (the same entity, relatives of one household, two strangers).
//!
//! A weight is the logarithm to base 2 of the odds for "the same" against the other two, the prior included. Relatives matter because address,
//! telephone and family name agree between them *together*: counting each as if it came by chance would join twins.

use super::comparison::{Comparison, Level};
use super::corpus::EMPTY;
use super::settings::Model;
use super::vectors::Levels;

/// A model in the form in which vectors are weighed: base-2 logarithms by comparison and level, level 0 adding nothing.
#[derive(Clone, Debug)]
pub struct Weigher {
    same: Vec<Vec<f64>>,
    relatives: Vec<Vec<f64>>,
    strangers: Vec<Vec<f64>>,
    prior: [f64; 3],
    depends: Vec<Vec<(usize, f64)>>,
    agrees: Vec<Vec<bool>>,
    /// How much likelier a level is in careless and in careful records, as logarithms; empty where faults come one by one.
    careless: Vec<Vec<f64>>,
    careful: Vec<Vec<f64>>,
}

/// So many records are written carelessly.
pub(super) const CARELESS: f64 = 0.2;

/// A comparison's numbers among matches in careless and in careful records; both together give `m` again.
fn by_care(comparison: &Comparison, m: &[f64], carelessness: f64) -> (Vec<f64>, Vec<f64>) {
    let is_fault = |l: &Level| !l.is_same();
    let levels = comparison.levels.iter().skip(1);
    let careless: Vec<f64> =
        levels.zip(m).map(|(l, p)| if is_fault(l) { p * carelessness } else { *p }).collect();
    let sum = careless.iter().sum::<f64>().max(1e-12);
    let careless: Vec<f64> = careless.iter().map(|p| p / sum).collect();
    let rest = |(p, c): (&f64, &f64)| ((p - CARELESS * c) / (1.0 - CARELESS)).max(p * 0.05);
    let careful = m.iter().zip(&careless).map(rest).collect();
    (careless, careful)
}

/// How well each explanation fits a vector: base-2 logarithms of prior times likelihood.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// One entity.
    pub same: f64,
    /// Relatives.
    pub relatives: f64,
    /// Strangers.
    pub strangers: f64,
}

impl Fit {
    /// The match weight, when strangers fit less well by `rarity` bits because what agrees is rare.
    pub fn weight(&self, rarity: f64) -> f64 {
        self.same - add_logs(self.relatives, self.strangers - rarity)
    }

    /// How many bits the possibility of relatives takes away, when what agrees is rare by `rarity` bits.
    pub fn relatives_cost(&self, rarity: f64) -> f64 {
        let strangers = self.strangers - rarity;
        add_logs(self.relatives, strangers) - strangers
    }
}

/// The logarithm (base 2) of a sum, from logarithms.
pub fn add_logs(a: f64, b: f64) -> f64 {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    if low == f64::NEG_INFINITY { high } else { high + (1.0 + (low - high).exp2()).log2() }
}

/// The chance behind a weight.
pub fn probability(weight: f64) -> f64 {
    1.0 / (1.0 + (-weight).exp2())
}

/// The weight of a chance.
pub fn weight_of(probability: f64) -> f64 {
    (probability / (1.0 - probability)).log2()
}

impl Weigher {
    /// The logarithms of a model's numbers for its comparisons.
    pub fn new(comparisons: &[Comparison], model: &Model) -> Weigher {
        let logs = |of: &dyn Fn(usize) -> Vec<f64>| -> Vec<Vec<f64>> {
            let with_empty = |i: usize| {
                let mut row = vec![0.0];
                row.extend(of(i).iter().map(|p| p.max(1e-12).log2()));
                row.resize(Levels::MAX_LEVELS, 0.0);
                row
            };
            (0..comparisons.len()).map(with_empty).collect()
        };
        let numbers = |i: usize| model.comparisons.get(i).cloned().unwrap_or_default();
        let relatives = |i: usize| {
            let own = numbers(i);
            if own.relatives.is_empty() { own.u } else { own.relatives }
        };
        let cared = |i: usize, careless: bool| -> Vec<f64> {
            let m = numbers(i).m;
            let (less, ful) = by_care(&comparisons[i], &m, model.carelessness);
            let ratio = |(c, m): (&f64, &f64)| (c.max(1e-12) / m.max(1e-12)).log2();
            let mut row = vec![0.0];
            row.extend(if careless { &less } else { &ful }.iter().zip(&m).map(ratio));
            row.resize(Levels::MAX_LEVELS, 0.0);
            row
        };
        let by_care = |careless: bool| -> Vec<Vec<f64>> {
            let all = if model.carelessness > 1.0 { comparisons.len() } else { 0 };
            (0..all).map(|i| cared(i, careless)).collect()
        };
        let log = |p: f64| if p > 0.0 { p.log2() } else { f64::NEG_INFINITY };
        Weigher {
            same: logs(&|i| numbers(i).m),
            strangers: logs(&|i| numbers(i).u),
            relatives: logs(&relatives),
            prior: [
                log(model.prior),
                log(model.relatives_prior),
                log(1.0 - model.prior - model.relatives_prior),
            ],
            depends: (0..comparisons.len())
                .map(|i| numbers(i).depends.iter().map(|d| (d.on as usize, d.discount)).collect())
                .collect(),
            careless: by_care(true),
            careful: by_care(false),
            agrees: comparisons.iter().map(|c| c.levels.iter().map(|l| l.is_same()).collect()).collect(),
        }
    }

    /// How well each explanation fits.
    pub fn fit(&self, levels: Levels) -> Fit {
        let [mut same, mut relatives, mut strangers] = self.prior;
        for i in 0..self.same.len() {
            let level = levels.get(i);
            if level == 0 {
                continue;
            }
            same += self.same[i][level];
            relatives += self.relatives[i][level];
            strangers += self.strangers[i][level];
        }
        strangers += self.depends.iter().enumerate().map(|(i, _)| self.discount(levels, i)).sum::<f64>();
        let together = self.faults_together(levels);
        Fit { same: same + together, relatives: relatives + together, strangers }
    }

    /// How many bits likelier these levels are together than one by one: faults come together, because some records are written carelessly.
    /// Whoever wrote carelessly did so for relatives too; strangers differ anyway.
    pub fn faults_together(&self, levels: Levels) -> f64 {
        if self.careless.is_empty() {
            return 0.0;
        }
        let sum = |rows: &[Vec<f64>]| -> f64 {
            rows.iter().enumerate().map(|(i, row)| row.get(levels.get(i)).copied().unwrap_or(0.0)).sum()
        };
        add_logs(CARELESS.log2() + sum(&self.careless), (1.0 - CARELESS).log2() + sum(&self.careful))
    }

    /// What agreement at a level adds to the weight.
    pub fn weight(&self, comparison: usize, level: usize) -> f64 {
        match (self.same.get(comparison), self.strangers.get(comparison)) {
            (Some(m), Some(u)) if level > 0 && level < m.len() => m[level] - u[level],
            _ => 0.0,
        }
    }

    /// How many bits less a comparison's agreement counts because another one that says partly the same agrees too.
    pub fn discount(&self, levels: Levels, comparison: usize) -> f64 {
        let agrees =
            |i: usize| self.agrees.get(i).and_then(|a| a.get(levels.get(i))).copied().unwrap_or(false);
        match self.depends.get(comparison) {
            Some(depends) if !depends.is_empty() && agrees(comparison) => {
                depends.iter().filter(|(on, _)| agrees(*on)).map(|(_, bits)| *bits).fold(0.0, f64::max)
            }
            _ => 0.0,
        }
    }

    /// The logarithm of the chance prior alone: before looking at any field.
    pub fn before_looking(&self) -> f64 {
        self.prior[0] - self.prior[2]
    }
}

/// How many bits rarer than usual two values of a comparison are that agree at a level.
pub fn rarity(part: &super::comparer::Part, usual: f64, va: u32, vb: u32, level: usize) -> f64 {
    let share = match part.comparison.levels.get(level) {
        Some(Level::Same) => 1.0,
        Some(l) if l.is_same() => 0.5,
        _ => return 0.0,
    };
    if !part.comparison.by_frequency || usual <= 0.0 || va == EMPTY || vb == EMPTY {
        return 0.0;
    }
    match part.frequency(va, vb, usual) {
        frequency if frequency > 0.0 => share * (usual / frequency).log2(),
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_and_weights_are_two_ways_of_saying_one_thing() {
        assert!((probability(0.0) - 0.5).abs() < 1e-12);
        assert!((weight_of(probability(4.7)) - 4.7).abs() < 1e-9);
        assert!((add_logs(3.0, 3.0) - 4.0).abs() < 1e-12);
    }
}
