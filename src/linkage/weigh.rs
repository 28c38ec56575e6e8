//! The weight of a vector of levels under a model: three explanations compete (the same entity, relatives of one household, two strangers).
//!
//! A weight is the logarithm to base 2 of the odds for "the same" against the other two, the prior included. Relatives matter because address,
//! telephone and family name agree between them *together*: counting each as if it came by chance would join twins.

use super::comparison::{Comparison, Level};
use super::corpus::EMPTY;
use super::settings::{ComparisonModel, Model};
use super::vectors::Levels;

/// A model in the form in which vectors are weighed: base-2 logarithms by comparison and level, level 0 adding nothing.
#[derive(Clone, Debug)]
pub struct Weigher {
    /// By comparison and level, [`Levels::MAX_LEVELS`] of each comparison.
    numbers: Vec<Numbers>,
    prior: [f64; 3],
    /// How likely it is that somebody stayed and that somebody moved, as logarithms; `None` where that is not told apart.
    moving: Option<[f64; 2]>,
    /// By comparison that another one says in part: which, and by how many bits.
    depends: Vec<(usize, Vec<(usize, f64)>)>,
    agrees: Vec<Vec<bool>>,
    /// Whether faults come together; else one by one.
    together: bool,
}

/// What one level of one comparison says, as logarithms.
#[derive(Clone, Copy, Debug, Default)]
struct Numbers {
    same: f64,
    relatives: f64,
    strangers: f64,
    /// What the level says by itself: among all matches, whether somebody moved or not, against strangers.
    alone: f64,
    /// How much likelier the level is for somebody who moved house; 0 for what moving leaves as it was.
    moved: f64,
    /// How much likelier the level is in careless and in careful records.
    careless: f64,
    careful: f64,
}

impl Numbers {
    /// All of a vector's together.
    fn add(&mut self, more: &Numbers) {
        self.same += more.same;
        self.relatives += more.relatives;
        self.strangers += more.strangers;
        self.alone += more.alone;
        self.moved += more.moved;
        self.careless += more.careless;
        self.careful += more.careful;
    }
}

/// The numbers of matches of which a share leaves behind what is compared: that agrees no oftener than by chance.
fn behind(m: &[f64], u: &[f64], left: f64) -> Vec<f64> {
    m.iter().zip(u).map(|(m, u)| m + left * (u - m)).collect()
}

/// The numbers of a comparison among all matches, of those who moved house as of those who stayed.
pub fn among_all_matches(model: &Model, at: usize, comparison: &Comparison) -> ComparisonModel {
    let mut numbers = model.comparisons.get(at).cloned().unwrap_or_default();
    let left = model.moved * comparison.shared.left_behind();
    numbers.m = behind(&numbers.m, &numbers.u, left);
    numbers
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
        let own = |i: usize| model.comparisons.get(i).cloned().unwrap_or_default();
        let moves = model.moved > 0.0;
        let together = model.carelessness > 1.0;
        let mut numbers = vec![Numbers::default(); comparisons.len() * Levels::MAX_LEVELS];
        for ((i, comparison), rows) in
            comparisons.iter().enumerate().zip(numbers.chunks_exact_mut(Levels::MAX_LEVELS))
        {
            let of = own(i);
            let relatives = if of.relatives.is_empty() { &of.u } else { &of.relatives };
            let (careless, careful) = by_care(comparison, &of.m, model.carelessness);
            let moved = behind(&of.m, &of.u, comparison.shared.left_behind());
            let all = among_all_matches(model, i, comparison).m;
            let at = |numbers: &[f64], level: usize| numbers.get(level).map(|p| p.max(1e-12).log2());
            for (level, row) in rows.iter_mut().skip(1).enumerate() {
                let log = |numbers: &[f64]| at(numbers, level).unwrap_or(0.0);
                *row = Numbers {
                    same: log(&of.m),
                    relatives: log(relatives),
                    strangers: log(&of.u),
                    alone: log(&all) - log(&of.u),
                    moved: if moves { log(&moved) - log(&of.m) } else { 0.0 },
                    careless: log(&careless) - log(&of.m),
                    careful: log(&careful) - log(&of.m),
                };
            }
        }
        let log = |p: f64| if p > 0.0 { p.log2() } else { f64::NEG_INFINITY };
        let depends = |i: usize| -> Vec<(usize, f64)> {
            own(i).depends.iter().map(|d| (d.on as usize, d.discount)).collect()
        };
        Weigher {
            numbers,
            prior: [
                log(model.prior),
                log(model.relatives_prior),
                log(1.0 - model.prior - model.relatives_prior),
            ],
            moving: moves.then(|| [log(1.0 - model.moved), log(model.moved)]),
            depends: (0..comparisons.len())
                .map(|i| (i, depends(i)))
                .filter(|(_, depends)| !depends.is_empty())
                .collect(),
            agrees: comparisons.iter().map(|c| c.levels.iter().map(|l| l.is_same()).collect()).collect(),
            together,
        }
    }

    /// The numbers of the levels of a vector; those of level 0 are all 0.
    fn of(&self, levels: Levels) -> impl Iterator<Item = &Numbers> {
        self.numbers.chunks_exact(Levels::MAX_LEVELS).enumerate().map(move |(i, rows)| &rows[levels.get(i)])
    }

    /// The numbers of a vector added up.
    fn sum(&self, levels: Levels) -> Numbers {
        let mut sum = Numbers::default();
        self.of(levels).for_each(|numbers| sum.add(numbers));
        sum
    }

    /// How well each explanation fits.
    pub fn fit(&self, levels: Levels) -> Fit {
        self.fit_of(levels, &self.sum(levels))
    }

    /// The same, and how likely it is that two records of one entity with these levels name one home.
    pub fn fit_and_stayed(&self, levels: Levels) -> (Fit, f64) {
        let sum = self.sum(levels);
        let stayed = self
            .moving
            .map_or(1.0, |[stayed, moved]| 1.0 / (1.0 + (moved + sum.moved - stayed).min(60.0).exp2()));
        (self.fit_of(levels, &sum), stayed)
    }

    fn fit_of(&self, levels: Levels, sum: &Numbers) -> Fit {
        let [same, relatives, strangers] = self.prior;
        let discounted = self.depends.iter().map(|(i, on)| self.discounted(levels, *i, on)).sum::<f64>();
        let together = self.faults_of(sum);
        Fit {
            same: same + sum.same + self.moving_of(sum) + together,
            relatives: relatives + sum.relatives + together,
            strangers: strangers + sum.strangers + discounted,
        }
    }

    /// How many bits likelier these levels are because people move house: all that says where they live differs then, together.
    fn moving_of(&self, sum: &Numbers) -> f64 {
        self.moving.map_or(0.0, |[stayed, moved]| add_logs(stayed, moved + sum.moved))
    }

    /// The same, against what each level says by itself: whoever moves leaves all of the address behind, and whoever stays nothing.
    pub fn moving_together(&self, levels: Levels) -> f64 {
        let sum = self.sum(levels);
        self.moving_of(&sum) - (sum.alone - (sum.same - sum.strangers))
    }

    /// How many bits likelier these levels are together than one by one: faults come together, because some records are written carelessly.
    /// Whoever wrote carelessly did so for relatives too; strangers differ anyway.
    pub fn faults_together(&self, levels: Levels) -> f64 {
        self.faults_of(&self.sum(levels))
    }

    fn faults_of(&self, sum: &Numbers) -> f64 {
        if !self.together {
            return 0.0;
        }
        add_logs(CARELESS.log2() + sum.careless, (1.0 - CARELESS).log2() + sum.careful)
    }

    /// What agreement at a level adds to the weight by itself.
    pub fn weight(&self, comparison: usize, level: usize) -> f64 {
        let at = comparison * Levels::MAX_LEVELS + level;
        match self.numbers.get(at) {
            Some(numbers) if (1..Levels::MAX_LEVELS).contains(&level) => numbers.alone,
            _ => 0.0,
        }
    }

    /// How many bits less a comparison's agreement counts because another one that says partly the same agrees too.
    pub fn discount(&self, levels: Levels, comparison: usize) -> f64 {
        let found = self.depends.iter().find(|(i, _)| *i == comparison);
        found.map_or(0.0, |(i, on)| self.discounted(levels, *i, on))
    }

    fn discounted(&self, levels: Levels, comparison: usize, on: &[(usize, f64)]) -> f64 {
        let agrees =
            |i: usize| self.agrees.get(i).and_then(|a| a.get(levels.get(i))).copied().unwrap_or(false);
        if !agrees(comparison) {
            return 0.0;
        }
        on.iter().filter(|(on, _)| agrees(*on)).map(|(_, bits)| *bits).fold(0.0, f64::max)
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
