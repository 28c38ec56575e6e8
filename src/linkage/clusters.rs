//! Groups records into entities from weighed pairs: not every chain of links is one entity.
//!
//! Groups are joined best first, as long as *all* pairs between them taken together speak for it (greedy correlation clustering): a weak bridge
//! between two strong groups fails because the other pairs speak against it. Verdicts and sources that hold each entity once are never broken.
//! Between two such sources the best one-to-one assignment is found first.

use std::collections::{BTreeMap, BinaryHeap};

use rayon::prelude::*;

use super::verdict::{ResolvedVerdict, Says};
use crate::base::groups::Groups;

/// A weighed pair of ranks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// The lower rank.
    pub a: u32,
    /// The higher rank.
    pub b: u32,
    /// Weight above the link threshold: positive speaks for joining.
    pub pull: f32,
}

/// What grouping has to respect.
pub struct Constraints<'a> {
    /// Source by rank.
    pub source_of: &'a [u16],
    /// By source: whether it holds each entity once.
    pub unique: &'a [bool],
    /// What people said, as ranks.
    pub verdicts: &'a [ResolvedVerdict],
}

/// The groups, and what did not fit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grouped {
    /// Group number by rank.
    pub group_of: Vec<u32>,
    /// Verdicts "same" that other verdicts contradict.
    pub broken: Vec<ResolvedVerdict>,
}

/// A pair of records that was never compared speaks against joining by this many bits.
const NOT_COMPARED: f32 = -1.5;
/// No pair speaks for or against by more than this.
const MOST_FOR: f32 = 14.0;
const MOST_AGAINST: f32 = -7.0;

/// Groups records.
pub fn group(rows: usize, edges: &[Edge], constraints: &Constraints) -> Grouped {
    let assigned = one_to_one(edges, constraints);
    let mut state = State::new(rows, constraints);
    let mut broken = Vec::new();
    for verdict in constraints.verdicts.iter().filter(|v| v.says == Says::Different) {
        state.forbid(verdict.a, verdict.b);
    }
    for verdict in constraints.verdicts.iter().filter(|v| v.says == Says::Same) {
        if !state.join(verdict.a, verdict.b, true) {
            broken.push(*verdict);
        }
    }
    let mut between: Vec<(u32, u32, Between)> = Vec::new();
    for edge in edges.iter().filter(|e| assigned.as_ref().is_none_or(|kept| kept.contains(&(e.a, e.b)))) {
        let pull = edge.pull.clamp(MOST_AGAINST, MOST_FOR);
        let (a, b) = (state.groups.find(edge.a), state.groups.find(edge.b));
        if a != b {
            between.push((a.min(b), a.max(b), Between { sum: pull, pairs: 1 }));
        }
    }
    contract(&mut state, between);
    Grouped { group_of: state.groups.numbered(), broken }
}

/// The pairs between two groups.
#[derive(Clone, Copy, Debug, Default)]
struct Between {
    sum: f32,
    pairs: u32,
}

struct State {
    groups: Groups,
    /// By group: which unique sources it holds already; empty where no source is unique.
    sources: Vec<Vec<u16>>,
    /// By group: groups that it must not be joined with (stale numbers are looked up).
    apart: BTreeMap<u32, Vec<u32>>,
}

impl State {
    fn new(rows: usize, constraints: &Constraints) -> Self {
        let own = |rank: usize| {
            let source = constraints.source_of.get(rank).copied().unwrap_or(0);
            let unique = constraints.unique.get(source as usize).copied().unwrap_or(false);
            if unique { vec![source] } else { Vec::new() }
        };
        State {
            groups: Groups::new(rows),
            sources: if constraints.unique.contains(&true) {
                (0..rows).map(own).collect()
            } else {
                Vec::new()
            },
            apart: BTreeMap::new(),
        }
    }

    fn forbid(&mut self, a: u32, b: u32) {
        self.apart.entry(a).or_default().push(b);
        self.apart.entry(b).or_default().push(a);
    }

    fn may_join(&mut self, a: u32, b: u32, by_verdict: bool) -> bool {
        let (a, b) = (self.groups.find(a), self.groups.find(b));
        if let (Some(x), Some(y)) = (self.sources.get(a as usize), self.sources.get(b as usize))
            && !by_verdict
            && x.iter().any(|s| y.contains(s))
        {
            return false;
        }
        let apart = self.apart.get(&a).into_iter().flatten();
        !apart.copied().any(|f| self.groups.find(f) == b)
    }

    /// Joins two groups if that is allowed.
    fn join(&mut self, a: u32, b: u32, by_verdict: bool) -> bool {
        let (a, b) = (self.groups.find(a), self.groups.find(b));
        if a == b {
            return true;
        }
        if !self.may_join(a, b, by_verdict) {
            return false;
        }
        self.groups.join(a, b);
        let (root, gone) = if self.groups.find(a) == a { (a, b) } else { (b, a) };
        if let Some(sources) = self.sources.get_mut(gone as usize).map(std::mem::take) {
            self.sources[root as usize].extend(sources);
        }
        if let Some(apart) = self.apart.remove(&gone) {
            self.apart.entry(root).or_default().extend(apart);
        }
        true
    }
}

/// A possible joining, best first; ties by the lower group numbers.
#[derive(Clone, Copy, PartialEq)]
struct Candidate {
    pull: f32,
    a: u32,
    b: u32,
}

impl Eq for Candidate {}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.pull.total_cmp(&other.pull).then_with(|| (other.a, other.b).cmp(&(self.a, self.b)))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Joins groups best first until nothing speaks for joining any two. What no positive pair connects never comes together, so each connected part
/// is worked on by itself.
fn contract(state: &mut State, mut between: Vec<(u32, u32, Between)>) {
    let mut parts = state.groups.clone();
    for (a, b, _) in between.iter().filter(|(_, _, held)| held.sum > 0.0) {
        parts.join(*a, *b);
    }
    between.retain(|(a, b, _)| parts.find(*a) == parts.find(*b));
    let mut by_part: Vec<(u32, (u32, u32, Between))> =
        between.into_iter().map(|b| (parts.find(b.0), b)).collect();
    by_part.par_sort_by_key(|(part, (a, b, _))| (*part, *a, *b));
    for part in by_part.chunk_by(|x, y| x.0 == y.0) {
        if let [(_, (a, b, held))] = part {
            if pull_between(state, *a, *b, *held) > 0.0 {
                state.join(*a, *b, false);
            }
        } else {
            contract_part(state, part.iter().map(|p| p.1));
        }
    }
}

/// As [`contract`], for one connected part.
fn contract_part(state: &mut State, between: impl Iterator<Item = (u32, u32, Between)>) {
    let mut near: BTreeMap<u32, BTreeMap<u32, Between>> = BTreeMap::new();
    for (a, b, more) in between {
        for (x, y) in [(a, b), (b, a)] {
            let held = near.entry(x).or_default().entry(y).or_default();
            held.sum += more.sum;
            held.pairs += more.pairs;
        }
    }
    let mut heap = BinaryHeap::new();
    for (&a, others) in &near {
        for (&b, held) in others.range(a + 1..) {
            let pull = pull_between(state, a, b, *held);
            if pull > 0.0 {
                heap.push(Candidate { pull, a, b });
            }
        }
    }
    while let Some(best) = heap.pop() {
        let Candidate { pull, a, b } = best;
        if state.groups.find(a) != a || state.groups.find(b) != b {
            continue;
        }
        let Some(held) = near.get(&a).and_then(|others| others.get(&b)).copied() else { continue };
        if pull_between(state, a, b, held) != pull || !state.join(a, b, false) {
            continue;
        }
        let (root, gone) = if state.groups.find(a) == a { (a, b) } else { (b, a) };
        let moved = near.remove(&gone).unwrap_or_default();
        let mut joined = near.remove(&root).unwrap_or_default();
        joined.remove(&gone);
        for (other, more) in moved.into_iter().filter(|(other, _)| *other != root) {
            let held = joined.entry(other).or_default();
            held.sum += more.sum;
            held.pairs += more.pairs;
            if let Some(of_other) = near.get_mut(&other) {
                of_other.remove(&gone);
                of_other.insert(root, *held);
            }
        }
        let neighbours: Vec<(u32, Between)> = joined.iter().map(|(&o, &h)| (o, h)).collect();
        near.insert(root, joined);
        for (other, held) in neighbours {
            let pull = pull_between(state, root, other, held);
            if pull > 0.0 {
                heap.push(Candidate { pull, a: root.min(other), b: root.max(other) });
            }
        }
    }
}

/// What all pairs between two groups say together, per pair of records.
fn pull_between(state: &mut State, a: u32, b: u32, held: Between) -> f32 {
    let all = state.groups.size_of(a) as f32 * state.groups.size_of(b) as f32;
    let missing = (all - held.pairs as f32).max(0.0);
    (held.sum + missing * NOT_COMPARED) / all
}

/// Between exactly two sources that hold each entity once: the pairs of the best assignment; `None` in any other case.
fn one_to_one(edges: &[Edge], constraints: &Constraints) -> Option<std::collections::BTreeSet<(u32, u32)>> {
    if constraints.unique.len() != 2 || constraints.unique.iter().any(|u| !u) {
        return None;
    }
    let decided = |e: &&Edge| e.pull > 0.0;
    let rows = constraints.source_of.len();
    let mut groups = Groups::new(rows);
    for edge in edges.iter().filter(decided) {
        groups.join(edge.a, edge.b);
    }
    let mut by_group: BTreeMap<u32, Vec<Edge>> = BTreeMap::new();
    for edge in edges.iter().filter(decided) {
        by_group.entry(groups.find(edge.a)).or_default().push(*edge);
    }
    let chosen =
        by_group.into_values().flat_map(|edges| super::assign::best_pairs(&edges, constraints.source_of));
    Some(chosen.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(list: &[(u32, u32, f32)]) -> Vec<Edge> {
        list.iter().map(|&(a, b, pull)| Edge { a, b, pull }).collect()
    }

    fn grouped(rows: usize, list: &[(u32, u32, f32)], verdicts: &[ResolvedVerdict]) -> Vec<u32> {
        let source_of = vec![0; rows];
        group(rows, &edges(list), &Constraints { source_of: &source_of, unique: &[false], verdicts }).group_of
    }

    #[test]
    fn a_weak_bridge_between_two_strong_groups_is_cut() {
        let strong = [(0, 1, 9.0), (0, 2, 9.0), (1, 2, 9.0), (3, 4, 9.0), (3, 5, 9.0), (4, 5, 9.0)];
        let bridge = [(2, 3, 1.0), (0, 3, -6.0), (1, 4, -6.0)];
        assert_eq!(grouped(6, &[&strong[..], &bridge[..]].concat(), &[]), [0, 0, 0, 1, 1, 1]);
    }

    #[test]
    fn a_chain_of_strong_links_holds() {
        assert_eq!(grouped(3, &[(0, 1, 9.0), (1, 2, 9.0)], &[]), [0, 0, 0]);
    }

    #[test]
    fn verdicts_are_never_broken() {
        let apart = [ResolvedVerdict::new(0, 2, Says::Different)];
        let groups = grouped(3, &[(0, 1, 9.0), (1, 2, 8.0), (0, 2, 9.0)], &apart);
        assert_ne!(groups[0], groups[2]);
        let together = [ResolvedVerdict::new(0, 1, Says::Same)];
        assert_eq!(grouped(2, &[(0, 1, -7.0)], &together), [0, 0]);
    }

    #[test]
    fn two_sources_that_hold_each_entity_once_are_assigned_best() {
        // 0 and 1 in one source, 2 and 3 in the other; greedy would take 0–2 and leave 1 alone.
        let list = edges(&[(0, 2, 9.0), (0, 3, 8.0), (1, 2, 8.5)]);
        let source_of = [0, 0, 1, 1];
        let constraints = Constraints { source_of: &source_of, unique: &[true, true], verdicts: &[] };
        assert_eq!(group(4, &list, &constraints).group_of, [0, 1, 1, 0]);
    }
}
