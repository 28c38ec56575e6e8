//! Why a pair has its weight: what each field adds or takes away, and what would change the decision.
//!
//! The parts add up to the total exactly. Three of them are not fields: relatives share much without being the same, a rival record may fit
//! better, and the other records of an entity have a say.

use super::comparison::Level;
use super::corpus::EMPTY;
use super::outcome::Linked;
use super::settings::{Decision, Thresholds};
use super::vectors::Levels;
use super::weigh::{Weigher, probability, rarity};
use super::{comparer::Memory, scoring};
use crate::base::FieldName;
use crate::findings::Message;

/// The weight of a pair, part by part.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The weight before looking at any field: how rare matches are.
    pub before: f64,
    /// One matching pair in this many, before looking.
    pub one_in: f64,
    /// What each comparison says, in their order.
    pub parts: Vec<ExplainedPart>,
    /// What the possibility of relatives takes away; 0 or less.
    pub relatives: f64,
    /// What is left to say because who moves house changes the whole address and who stays nothing of it.
    pub moved: f64,
    /// What speaks for the pair because faults come together: a record with one fault often has another.
    pub faults: f64,
    /// What a better fitting record takes away; 0 or less.
    pub rival: f64,
    /// What the other records of their entities say: more than 0 where both surely are a third one, less where their entities do not fit.
    pub company: f64,
    /// The weight.
    pub total: f64,
    /// The chance behind it.
    pub probability: f64,
    /// What follows from it.
    pub decision: Decision,
    /// The thresholds it was judged by.
    pub thresholds: Thresholds,
    /// What would change the decision, the likeliest first; at most three.
    pub would_change: Vec<Change>,
}

/// What one comparison says.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedPart {
    /// Its position.
    pub comparison: usize,
    /// The fields it looks at.
    pub fields: Vec<FieldName>,
    /// The level of agreement.
    pub level: Level,
    /// The level in words.
    pub label: Message,
    /// "1 in 3,040 by chance", where both say the same.
    pub frequency: Option<Message>,
    /// What it adds or takes away, in bits.
    pub weight: f64,
}

/// Another level of one comparison that would lead to another decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The comparison's position.
    pub comparison: usize,
    /// Its fields.
    pub fields: Vec<FieldName>,
    /// The level it would have to be at.
    pub level: Level,
    /// The weight then.
    pub weight: f64,
    /// The decision then.
    pub decision: Decision,
}

/// Explains the pair of two rows, compared or not; `None` for rows that are not there.
pub fn explain(linked: &Linked, a: u32, b: u32) -> Option<Explanation> {
    if let Some(scorer) = &linked.splink {
        return super::splink::explain(linked, scorer, a, b);
    }
    let corpus = &linked.corpus;
    let rank = |row: u32| corpus.rank_of.get(row as usize).copied();
    let (rank_a, rank_b) = (rank(a)?, rank(b)?);
    let model = linked.model()?;
    let comparisons = linked.settings.comparisons.as_deref()?;
    let comparer = &linked.comparer;
    let weigher = Weigher::new(comparisons, model);
    let usual = scoring::usual_chances(comparer, model);
    let levels = match linked.pair(a, b) {
        Some(pair) => pair.levels,
        None => comparer.levels(rank_a, rank_b, &mut Memory::default()),
    };
    let mut parts = Vec::new();
    let mut rare = 0.0;
    for (i, (comparison, part)) in comparisons.iter().zip(&comparer.parts).enumerate() {
        let at = levels.get(i);
        let level = comparison.levels.get(at).copied().unwrap_or(Level::Empty);
        let usual = usual.get(i).copied().unwrap_or(0.0);
        let (va, vb) = (part.value_of[rank_a as usize], part.value_of[rank_b as usize]);
        let rarer = rarity(part, usual, va, vb, at);
        rare += rarer;
        let filled = va != EMPTY && vb != EMPTY;
        let chance = if comparison.by_frequency && filled { part.frequency(va, vb, usual) } else { usual };
        let frequency = Some(chance)
            .filter(|c| level.is_same() && *c > 0.0)
            .map(|c| Message::new("linkage-one-in").with("count", (1.0 / c).round().min(1e12) as u64));
        let weight = weigher.weight(i, at) + rarer - weigher.discount(levels, i);
        parts.push(ExplainedPart {
            comparison: i,
            fields: comparison.fields.clone(),
            level,
            label: if at == 0 && filled { Message::new("linkage-level-said") } else { level.label() },
            frequency,
            weight,
        });
    }
    let fit = weigher.fit(levels);
    let alone = fit.weight(rare);
    let by_itself = linked.own_weight(a, b).map_or(alone, f64::from);
    let total = linked.pair(a, b).map_or(alone, |p| f64::from(p.weight));
    let thresholds = linked.thresholds();
    let decision = thresholds.decide(total);
    Some(Explanation {
        before: weigher.before_looking(),
        one_in: (1.0 / model.prior.max(1e-15)).round(),
        relatives: -fit.relatives_cost(rare),
        moved: weigher.moving_together(levels),
        faults: weigher.faults_together(levels),
        rival: by_itself - alone,
        company: total - by_itself,
        total,
        probability: probability(total),
        decision,
        thresholds,
        would_change: changes(linked, &weigher, levels, rare, total - alone, decision),
        parts,
    })
}

/// Other levels of single comparisons that would change the decision.
fn changes(
    linked: &Linked,
    weigher: &Weigher,
    levels: Levels,
    rare: f64,
    rival: f64,
    decision: Decision,
) -> Vec<Change> {
    let mut out: Vec<(f64, Change)> = Vec::new();
    for (i, outcome) in linked.comparisons.iter().enumerate() {
        for (at, level) in outcome.levels.iter().enumerate() {
            let extreme = matches!(level.level, Level::Same | Level::Different);
            if at == levels.get(i) || !extreme {
                continue;
            }
            let weight = weigher.fit(levels.with(i, at)).weight(rare) + rival;
            let then = linked.thresholds().decide(weight);
            if then != decision {
                let change = Change {
                    comparison: i,
                    fields: outcome.comparison.fields.clone(),
                    level: level.level,
                    weight,
                    decision: then,
                };
                out.push(((weight - linked.thresholds().link).abs(), change));
            }
        }
    }
    out.sort_by(|x, y| x.0.total_cmp(&y.0).then(x.1.comparison.cmp(&y.1.comparison)));
    out.into_iter().take(3).map(|c| c.1).collect()
}
