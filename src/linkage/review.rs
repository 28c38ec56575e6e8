//! What people should look at, in which order, and what their verdicts say about the chances given.
//!
//! A pair that somebody decided (also "unsure") is not asked again.

use super::outcome::{Linked, ScoredPair};
use super::settings::Decision;
use super::verdict::{ResolvedVerdict, Says};

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

/// Pairs of about one chance, and how many of those with a verdict were the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CalibrationPoint {
    /// The mean chance given.
    pub given: f64,
    /// The share found to be the same.
    pub found: f64,
    /// How many verdicts.
    pub verdicts: usize,
}

/// Whether the chances can be trusted: verdicts by tenths of the chance that was given; tenths without verdicts are left out.
pub fn calibration(linked: &Linked, verdicts: &[ResolvedVerdict]) -> Vec<CalibrationPoint> {
    let mut tenths = [(0.0f64, 0usize, 0usize); 10];
    for verdict in verdicts.iter().filter(|v| v.says != Says::Unsure) {
        let Some(pair) = linked.pair(verdict.a, verdict.b) else { continue };
        let chance = f64::from(pair.probability);
        let tenth = &mut tenths[((chance * 10.0) as usize).min(9)];
        tenth.0 += chance;
        tenth.1 += 1;
        tenth.2 += usize::from(verdict.says == Says::Same);
    }
    let filled = tenths.iter().filter(|t| t.1 > 0);
    filled
        .map(|&(sum, all, same)| CalibrationPoint {
            given: sum / all as f64,
            found: same as f64 / all as f64,
            verdicts: all,
        })
        .collect()
}
