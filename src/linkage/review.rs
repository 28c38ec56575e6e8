//! What people should look at, and in which order.
//!
//! A pair that somebody decided (also "unsure") is not asked again.

use super::outcome::{Linked, ScoredPair};
use super::settings::Decision;
use super::verdict::ResolvedVerdict;

/// In which order pairs are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QueueOrder {
    /// Those whose answer is least known first: each verdict teaches most.
    #[default]
    MostUncertain,
    /// The strongest first.
    Strongest,
    /// The weakest first.
    Weakest,
    /// As they stand in the table.
    Rows,
    /// Not the doubtful pairs but those that contradict others, decided ones among them.
    Contradictions,
}

/// The pairs to look at, as positions in `linked.pairs`.
pub fn queue(linked: &Linked, verdicts: &[ResolvedVerdict], order: QueueOrder) -> Vec<usize> {
    if order == QueueOrder::Contradictions {
        return contradictions(linked);
    }
    let mut said: Vec<(u32, u32)> = verdicts.iter().map(|v| (v.a, v.b)).collect();
    said.sort_unstable();
    let open =
        |p: &ScoredPair| linked.decision(p) == Decision::Review && said.binary_search(&(p.a, p.b)).is_err();
    let mut out: Vec<usize> = (0..linked.pairs.len()).filter(|&i| open(&linked.pairs[i])).collect();
    let weight = |i: usize| linked.pairs.get(i).map_or(0.0, |p| p.weight);
    let link = linked.thresholds().link as f32;
    match order {
        QueueOrder::MostUncertain => {
            out.sort_by(|&x, &y| {
                (weight(x) - link).abs().total_cmp(&(weight(y) - link).abs()).then(x.cmp(&y))
            });
        }
        QueueOrder::Strongest => out.sort_by(|&x, &y| weight(y).total_cmp(&weight(x)).then(x.cmp(&y))),
        QueueOrder::Weakest => out.sort_by(|&x, &y| weight(x).total_cmp(&weight(y)).then(x.cmp(&y))),
        QueueOrder::Rows | QueueOrder::Contradictions => {}
    }
    out
}

/// The compared pairs among the contradictions, each once, in their order.
fn contradictions(linked: &Linked) -> Vec<usize> {
    let place =
        |a: u32, b: u32| linked.pairs.binary_search_by(|p| (p.a, p.b).cmp(&(a.min(b), a.max(b)))).ok();
    let mut out: Vec<usize> = Vec::new();
    for at in linked.contradictions.iter().filter_map(|c| place(c.a, c.b)) {
        if !out.contains(&at) {
            out.push(at);
        }
    }
    out
}

/// The compared pairs of one row, strongest first.
pub fn neighbours(linked: &Linked, row: u32) -> Vec<&ScoredPair> {
    let mut out: Vec<&ScoredPair> = linked.pairs.iter().filter(|p| p.a == row || p.b == row).collect();
    out.sort_by(|x, y| y.weight.total_cmp(&x.weight).then((x.a, x.b).cmp(&(y.a, y.b))));
    out
}
