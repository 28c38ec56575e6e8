//! Exact counts that training reads: how many pairs have equal values in a comparison, and in two comparisons at once.
//!
//! Counted by sorting, without looking at any pair; pairs within sources that hold each entity once are not pairs.

use rayon::prelude::*;

use super::comparer::{Comparer, Part};
use super::comparison::{Method, Sharing};
use super::corpus::{Corpus, EMPTY};
use super::train::EqualInBoth;

/// For each comparison: pairs with both values filled, and among them those with equal values. `None` where equal values are not always "same".
fn equal(corpus: &Corpus, comparer: &Comparer, unique: &[bool]) -> Vec<Option<(f64, f64)>> {
    comparer
        .parts
        .par_iter()
        .map(|part| {
            if !is_counted(part) {
                return None;
            }
            let filled = filled(corpus, unique, |rank| part.value_of[rank] != EMPTY);
            if !unique.contains(&true) {
                let same = part.counts.iter().map(|&count| two(count as usize)).sum();
                return Some((filled, same));
            }
            let order = Order::of(corpus, part);
            let within = order.within(corpus, unique).map(|group| two(group.len())).sum::<f64>();
            Some((filled, order.groups().map(|group| two(group.len())).sum::<f64>() - within))
        })
        .collect()
}

/// The ranks with a value, sorted by it, then by source.
struct Order<'a> {
    ranks: Vec<u32>,
    value_of: &'a [u32],
}

impl<'a> Order<'a> {
    fn of(corpus: &Corpus, part: &'a Part) -> Order<'a> {
        let mut starts = vec![0u32; part.forms.len() + 1];
        let filled = || (0..).zip(&part.value_of).filter(|(_, v)| **v != EMPTY);
        filled().for_each(|(_, &v)| starts[v as usize + 1] += 1);
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut ranks = vec![0u32; sum as usize];
        for (rank, &value) in filled() {
            let next = &mut starts[value as usize];
            ranks[*next as usize] = rank;
            *next += 1;
        }
        let mut order = Order { ranks, value_of: &part.value_of };
        if corpus.sources.len() > 1 {
            let value_of = order.value_of;
            let same = |a: &u32, b: &u32| value_of[*a as usize] == value_of[*b as usize];
            let source = |rank: &u32| corpus.source_of[*rank as usize];
            order.ranks.chunk_by_mut(same).for_each(|group| group.sort_by_key(source));
        }
        order
    }

    /// The ranks that share a value.
    fn groups(&self) -> impl Iterator<Item = &[u32]> {
        self.ranks.chunk_by(|a, b| self.value_of[*a as usize] == self.value_of[*b as usize])
    }

    /// Those of them that are of one source that holds each entity once.
    fn within<'b>(&'b self, corpus: &'b Corpus, unique: &'b [bool]) -> impl Iterator<Item = &'b [u32]> {
        let source = |rank: u32| corpus.source_of[rank as usize];
        let of_one = move |group: &'b [u32]| group.chunk_by(move |a, b| source(*a) == source(*b));
        self.groups()
            .flat_map(of_one)
            .filter(move |group| unique.get(source(group[0]) as usize).copied().unwrap_or(false))
    }
}

/// How many pairs within the groups have equal values, for each of some other comparisons.
fn equal_within<'a>(
    groups: impl Iterator<Item = &'a [u32]>,
    comparer: &Comparer,
    others: &[usize],
    counts: &mut [Vec<u32>],
) -> Vec<u64> {
    /// Among so few records every two are looked at.
    const FEW: usize = 12;
    let mut pairs = vec![0u64; others.len()];
    for group in groups {
        match group {
            [] | [_] => {}
            few if few.len() <= FEW => {
                for (i, &a) in few.iter().enumerate() {
                    let of_a = comparer.record(a);
                    for &b in &few[i + 1..] {
                        let of_b = comparer.record(b);
                        for (sum, &other) in pairs.iter_mut().zip(others) {
                            *sum += u64::from(of_a[other] == of_b[other] && of_a[other] != EMPTY);
                        }
                    }
                }
            }
            many => {
                let values = |rank: &u32| {
                    let record = comparer.record(*rank);
                    others.iter().map(move |&other| record[other]).enumerate().filter(|(_, v)| *v != EMPTY)
                };
                for (i, value) in many.iter().flat_map(values) {
                    let count = &mut counts[i][value as usize];
                    pairs[i] += u64::from(*count);
                    *count += 1;
                }
                many.iter().flat_map(values).for_each(|(i, value)| counts[i][value as usize] = 0);
            }
        }
    }
    pairs
}

fn is_counted(part: &Part) -> bool {
    // Whole names are compared for some pairs only; years alone are equal without being the same day.
    part.comparison.method != Method::WholeName
        && !(part.comparison.method == Method::Date && part.comparison.fields.len() > 1)
}

/// What is counted of a corpus for training.
#[derive(Clone, Debug)]
pub(super) struct Equal {
    /// As of [`equal`].
    pub alone: Vec<Option<(f64, f64)>>,
    /// As of [`equal_in_both`].
    pub in_both: Vec<EqualInBoth>,
}

impl Equal {
    /// Counts.
    pub(super) fn count(corpus: &Corpus, comparer: &Comparer, unique: &[bool]) -> Equal {
        let (alone, in_both) =
            rayon::join(|| equal(corpus, comparer, unique), || equal_in_both(corpus, comparer, unique));
        Equal { alone, in_both }
    }

    /// As many as there are among a share of all pairs.
    pub(super) fn share(&self, share: f64) -> Equal {
        let mut out = self.clone();
        for (filled, equal) in out.alone.iter_mut().flatten() {
            (*filled, *equal) = (*filled * share, *equal * share);
        }
        for both in &mut out.in_both {
            (both.filled, both.equal) = (both.filled * share, both.equal * share);
        }
        out
    }
}

/// For every two comparisons that may say partly the same: pairs with equal values in both.
fn equal_in_both(corpus: &Corpus, comparer: &Comparer, unique: &[bool]) -> Vec<EqualInBoth> {
    let parts = &comparer.parts;
    let may = |one: &Part, other: &Part| {
        let (a, b) = (&one.comparison, &other.comparison);
        let category = a.method == Method::Category || b.method == Method::Category;
        let unknown = a.shared == Sharing::Unknown || b.shared == Sharing::Unknown;
        let household = a.shared.is_of_household() && b.shared.is_of_household();
        let names = a.method == Method::Name && b.method == Method::Name;
        is_counted(one) && is_counted(other) && (category || unknown || household || names)
    };
    // The one with more different values makes the groups: they are small then.
    let values = |part: &usize| (parts[*part].forms.len(), *part);
    let with_others = |one: usize| -> Vec<EqualInBoth> {
        let others: Vec<usize> = (0..parts.len())
            .filter(|other| values(other) < values(&one) && may(&parts[one], &parts[*other]))
            .collect();
        if others.is_empty() {
            return Vec::new();
        }
        let order = Order::of(corpus, &parts[one]);
        let mut counts: Vec<Vec<u32>> =
            others.iter().map(|&other| vec![0; parts[other].forms.len()]).collect();
        let all = equal_within(order.groups(), comparer, &others, &mut counts);
        let within = equal_within(order.within(corpus, unique), comparer, &others, &mut counts);
        let of_other = |((&other, all), within): ((&usize, u64), u64)| {
            let has_both =
                |rank: usize| parts[one].value_of[rank] != EMPTY && parts[other].value_of[rank] != EMPTY;
            let (filled, equal) = (filled(corpus, unique, has_both), (all - within) as f64);
            EqualInBoth { one: one.min(other), other: one.max(other), filled, equal }
        };
        others.iter().zip(all).zip(within).map(of_other).collect()
    };
    let mut found: Vec<EqualInBoth> = (0..parts.len()).into_par_iter().flat_map_iter(with_others).collect();
    found.sort_by_key(|both| (both.one, both.other));
    found
}

/// Number of pairs among `n`.
fn two(n: usize) -> f64 {
    n as f64 * (n as f64 - 1.0) / 2.0
}

/// Number of pairs of ranks that both have something.
fn filled(corpus: &Corpus, unique: &[bool], has: impl Fn(usize) -> bool) -> f64 {
    let mut of_source = vec![0usize; corpus.sources.len()];
    for rank in (0..corpus.rows()).filter(|&rank| has(rank)) {
        of_source[corpus.source_of[rank] as usize] += 1;
    }
    let within =
        of_source.iter().zip(unique).filter(|(_, unique)| **unique).map(|(&n, _)| two(n)).sum::<f64>();
    two(of_source.iter().sum()) - within
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Context;
    use crate::linkage::sample::Random;
    use crate::linkage::{Corpus, propose};
    use crate::table::{Field, Meaning, Table};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn counts_are_those_of_looking_at_every_pair(seed in 0u64..10_000, of_unique in 0usize..3) {
            let mut random = Random::new(seed);
            let field = |name: &str, meaning| Field { name: name.into(), meaning, ..Field::default() };
            let fields = [
                field("family", Meaning::FamilyName),
                field("given", Meaning::GivenName),
                field("sex", Meaning::Sex),
                field("place", Meaning::Locality),
            ];
            let mut file = |source: &str, rows: usize| {
                let mut cells = vec![fields.iter().map(|f| f.name.to_string()).collect::<Vec<_>>()];
                cells.extend((0..rows).map(|_| {
                    let mut cell = |n: u64| match random.below(n + 1) {
                        0 => String::new(),
                        i => ["Amara", "Belkis", "Corin", "Dalva", "Elio"][i as usize - 1].to_owned(),
                    };
                    vec![cell(5), cell(4), cell(2), cell(3)]
                }));
                let cells: Vec<Vec<&str>> =
                    cells.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
                Table::from_rows(source, &cells.iter().map(Vec::as_slice).collect::<Vec<_>>()).unwrap()
            };
            let table = Table::stack(&[file("a", 30), file("b", 20)]).unwrap();
            let corpus = Corpus::read(&table, &fields).unwrap();
            let comparisons = propose::comparisons(&corpus);
            let comparer = Comparer::new(&corpus, &comparisons, Context::for_tests().today);
            let unique: Vec<bool> = (0..2).map(|source| source < of_unique).collect();
            let found = Equal::count(&corpus, &comparer, &unique);

            let pairs: Vec<(usize, usize)> = (0..50)
                .flat_map(|a| (a + 1..50).map(move |b| (a, b)))
                .filter(|&(a, b)| {
                    let source = corpus.source_of[a];
                    source != corpus.source_of[b] || !unique[source as usize]
                })
                .collect();
            let count = |holds: &dyn Fn(usize, usize) -> bool| {
                pairs.iter().filter(|(a, b)| holds(*a, *b)).count() as f64
            };
            let value = |part: usize, rank: usize| comparer.parts[part].value_of[rank];
            let filled = |part: usize, a: usize, b: usize| value(part, a) != EMPTY && value(part, b) != EMPTY;
            let equal = |part: usize, a: usize, b: usize| {
                filled(part, a, b) && value(part, a) == value(part, b)
            };
            for (part, alone) in found.alone.iter().enumerate() {
                let Some(alone) = alone else { continue };
                let expected = (count(&|a, b| filled(part, a, b)), count(&|a, b| equal(part, a, b)));
                prop_assert_eq!(*alone, expected);
            }
            prop_assert!(!found.in_both.is_empty());
            for both in &found.in_both {
                let (i, j) = (both.one, both.other);
                prop_assert_eq!(both.filled, count(&|a, b| filled(i, a, b) && filled(j, a, b)));
                prop_assert_eq!(both.equal, count(&|a, b| equal(i, a, b) && equal(j, a, b)));
            }
        }
    }
}
