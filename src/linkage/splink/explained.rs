//! Why a pair has its weight under a model of Splink: the same explanation as for Diwan's own models.
//!
//! The parts add up to Splink's match weight exactly; there are no relatives and no rivals in it.

use super::score::Scorer;
use crate::findings::Message;
use crate::linkage::comparison::Level;
use crate::linkage::explain::{Change, ExplainedPart, Explanation};
use crate::linkage::outcome::Linked;
use crate::linkage::weigh::probability;

/// Explains the pair of two rows; `None` for rows that are not there.
pub(in crate::linkage) fn explain(linked: &Linked, scorer: &Scorer, a: u32, b: u32) -> Option<Explanation> {
    let (levels, total) = scorer.of_rows(a, b)?;
    let rank = |row: u32| linked.corpus.rank_of.get(row as usize).copied();
    let (rank_a, rank_b) = (rank(a)?, rank(b)?);
    let model = linked.model()?;
    let thresholds = linked.thresholds();
    let decision = thresholds.decide(total);
    let mut parts = Vec::new();
    let mut changes: Vec<(f64, Change)> = Vec::new();
    for (i, outcome) in linked.comparisons.iter().enumerate() {
        let comparison = &outcome.comparison;
        let at = levels.get(i);
        let level = comparison.levels.get(at).copied().unwrap_or(Level::Empty);
        let said = scorer.said(i, levels, rank_a, rank_b);
        let chance = said.share.filter(|s| *s > 0.0 && level.is_same());
        let frequency =
            chance.map(|c| Message::new("linkage-one-in").with("count", (1.0 / c).round().min(1e12) as u64));
        let weight = said.weight + said.by_frequency;
        parts.push(ExplainedPart {
            comparison: i,
            fields: comparison.fields.clone(),
            level,
            label: level.label(),
            frequency,
            weight,
        });
        for (other, level) in outcome.levels.iter().enumerate() {
            let extreme = matches!(level.level, Level::Same | Level::Different);
            let then_weight = total - weight + level.weight;
            let then = thresholds.decide(then_weight);
            if other == at || !extreme || then == decision {
                continue;
            }
            let fields = comparison.fields.clone();
            let change =
                Change { comparison: i, fields, level: level.level, weight: then_weight, decision: then };
            changes.push(((then_weight - thresholds.link).abs(), change));
        }
    }
    changes.sort_by(|x, y| x.0.total_cmp(&y.0).then(x.1.comparison.cmp(&y.1.comparison)));
    Some(Explanation {
        before: scorer.before,
        one_in: (1.0 / model.prior.max(1e-15)).round(),
        parts,
        relatives: 0.0,
        moved: 0.0,
        faults: 0.0,
        rival: 0.0,
        company: 0.0,
        total,
        probability: probability(total),
        decision,
        thresholds,
        would_change: changes.into_iter().take(3).map(|c| c.1).collect(),
    })
}
