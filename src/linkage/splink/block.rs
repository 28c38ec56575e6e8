//! The pairs that a Splink model's blocking rules bring: rules of equalities by joining on their values, whatever else they say as a filter.
//!
//! Unlike Diwan's own blocking, nothing is walked or sampled: all pairs of a rule or none of them. A rule that would bring more than is
//! affordable, or has no equality and too many records for comparing all, is left out and that is said. "Or" between whole rules makes several joins of one rule.

use rustc_hash::FxHashMap;

use super::ModelError;
use super::expr::{Comparator, Expr, Pair, Side, Value, text_of};
use super::score::Scorer;
use super::settings::{LinkType, SplinkRule, SplinkSettings};
use super::sql::{Place, Reader};
use crate::base::{Cancelled, Context};
use crate::findings::{Findings, Message, Place as Where};
use crate::linkage::blocking::{Blocked, UsedRule};
use crate::linkage::rule::{BlockingKey, BlockingRule, Take};

/// No more pairs than this, all rules together.
const MOST_PAIRS: u64 = 40_000_000;
/// Without an equality, up to so many pairs of records are looked at.
const MOST_WITHOUT_EQUALITY: u64 = 6_000_000;

/// A rule, ready.
pub(super) struct Rule {
    text: String,
    /// One of these must hold.
    branches: Vec<Branch>,
}

#[derive(Default)]
struct Branch {
    /// What must be equal: a value of the left record and one of the right.
    equal: Vec<(Expr, Expr)>,
    /// What must hold besides.
    filters: Vec<Expr>,
}

/// Reads all rules.
pub(super) fn rules(settings: &SplinkSettings, reader: &mut Reader) -> Result<Vec<Rule>, ModelError> {
    settings.blocking_rules_to_generate_predictions.iter().map(|r| rule(r, reader)).collect()
}

fn rule(rule: &SplinkRule, reader: &mut Reader) -> Result<Rule, ModelError> {
    let text = rule.condition().trim().to_owned();
    if rule.explodes() {
        return Err(ModelError::Rule { rule: text, part: "arrays_to_explode".to_owned() });
    }
    let read = reader.read(&text, Place::Rule);
    let condition = read.map_err(|e| ModelError::Rule { rule: text.clone(), part: e.0 })?;
    let mut branches = Vec::new();
    split_or(condition, &mut branches);
    Ok(Rule { text, branches: branches.into_iter().map(branch).collect() })
}

fn split_or(condition: Expr, out: &mut Vec<Expr>) {
    match condition {
        Expr::Or(a, b) => {
            split_or(*a, out);
            split_or(*b, out);
        }
        other => out.push(other),
    }
}

fn branch(condition: Expr) -> Branch {
    let mut out = Branch::default();
    let mut open = vec![condition];
    while let Some(next) = open.pop() {
        match next {
            Expr::And(a, b) => open.extend([*a, *b]),
            Expr::Compare(Comparator::Equal, a, b) => match (side_of(&a), side_of(&b)) {
                (Some(Side::Left), Some(Side::Right)) => out.equal.push((*a, *b)),
                (Some(Side::Right), Some(Side::Left)) => out.equal.push((*b, *a)),
                _ => out.filters.push(Expr::Compare(Comparator::Equal, a, b)),
            },
            other => out.filters.push(other),
        }
    }
    out
}

/// The record that an expression looks at, if it is one.
fn side_of(expr: &Expr) -> Option<Side> {
    let mut sides = Vec::new();
    expr.columns(&mut |_, side| sides.push(side));
    let first = *sides.first()?;
    sides.iter().all(|s| *s == first).then_some(first)
}

/// The pairs of ranks that the rules bring; `off` are conditions that are switched off.
pub(super) fn block(
    ctx: &Context,
    scorer: &Scorer,
    settings: &SplinkSettings,
    rules: &[Rule],
    off: &[String],
    findings: &Findings,
) -> Result<(Vec<UsedRule>, Blocked), Cancelled> {
    let corpus = &scorer.corpus;
    let apart = settings.link_type == LinkType::LinkOnly && corpus.sources.len() > 1;
    let meet =
        |a: u32, b: u32| a != b && (!apart || corpus.source_of[a as usize] != corpus.source_of[b as usize]);
    let everything = [Rule { text: String::new(), branches: vec![Branch::default()] }];
    let rules = if rules.is_empty() { &everything[..] } else { rules };
    ctx.progress.begin(rules.len() as u64);
    let mut all: Vec<(u64, u32)> = Vec::new();
    let mut used = Vec::new();
    for (number, rule) in rules.iter().enumerate() {
        ctx.check()?;
        ctx.progress.add(1);
        let enabled = !off.contains(&rule.text);
        let bit = 1u32.checked_shl(number as u32).unwrap_or(1 << 31);
        let mut found: Vec<u64> = Vec::new();
        let mut complete = true;
        for branch in rule.branches.iter().filter(|_| enabled) {
            let room = MOST_PAIRS.saturating_sub((all.len() + found.len()) as u64);
            match pairs(scorer, branch, room) {
                Some(pairs) => found.extend(pairs.into_iter().filter(|&(a, b)| meet(a, b)).map(packed)),
                None => complete = false,
            }
        }
        if !complete {
            let message = Message::new("linkage-finding-rule-left-out").with("rule", rule.text.as_str());
            findings.warn(message, Where::default());
        }
        found.sort_unstable();
        found.dedup();
        all.extend(found.into_iter().map(|p| (p, bit)));
        all.sort_unstable();
        all.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 |= next.1;
            }
            same
        });
        used.push(UsedRule { rule: shown(rule, enabled, scorer), large_groups: 0 });
    }
    let pairs = all.iter().map(|&(p, _)| ((p >> 32) as u32, p as u32)).collect();
    Ok((used, Blocked { pairs, by_rule: all.into_iter().map(|(_, rules)| rules).collect() }))
}

fn packed((a, b): (u32, u32)) -> u64 {
    (u64::from(a.min(b)) << 32) | u64::from(a.max(b))
}

/// The pairs of a branch, left and right in their order; `None` where there are more than `room`.
fn pairs(scorer: &Scorer, branch: &Branch, room: u64) -> Option<Vec<(u32, u32)>> {
    let cells = scorer.cells();
    let rows = scorer.corpus.rows() as u32;
    let of = |left: u32, right: u32| Pair { columns: &cells, left, right, unit: scorer.unit };
    let fits = |l: u32, r: u32| {
        scorer.sides(l, r) == (l, r) && branch.filters.iter().all(|f| f.holds(&of(l, r)) == Some(true))
    };
    if branch.equal.is_empty() {
        let n = u64::from(rows);
        if n * n.saturating_sub(1) / 2 > MOST_WITHOUT_EQUALITY.min(room) {
            return None;
        }
        let all = (0..rows).flat_map(|a| (a + 1..rows).map(move |b| (a, b)));
        return Some(all.map(|(a, b)| scorer.sides(a, b)).filter(|&(l, r)| fits(l, r)).collect());
    }
    let mut numbers: FxHashMap<String, u32> = FxHashMap::default();
    let mut key = |rank: u32, side: Side| -> Option<u32> {
        let mut text = String::new();
        for (left, right) in &branch.equal {
            let value = if side == Side::Left { left } else { right }.value(&of(rank, rank));
            let part = match value {
                Value::List(list) => list.join("\u{1}"),
                other => text_of(other)?.into_owned(),
            };
            text.push_str(&part);
            text.push('\u{0}');
        }
        let next = numbers.len() as u32;
        Some(*numbers.entry(text).or_insert(next))
    };
    let lefts: Vec<Option<u32>> = (0..rows).map(|r| key(r, Side::Left)).collect();
    let rights: Vec<Option<u32>> = (0..rows).map(|r| key(r, Side::Right)).collect();
    let mut groups: Vec<(Vec<u32>, Vec<u32>)> = vec![Default::default(); numbers.len()];
    for rank in 0..rows {
        if let Some(group) = lefts[rank as usize].and_then(|k| groups.get_mut(k as usize)) {
            group.0.push(rank);
        }
        if let Some(group) = rights[rank as usize].and_then(|k| groups.get_mut(k as usize)) {
            group.1.push(rank);
        }
    }
    let count: u64 = groups.iter().map(|g| g.0.len() as u64 * g.1.len() as u64 / 2).sum();
    if count > room {
        return None;
    }
    let joined =
        groups.iter().flat_map(|(ls, rs)| ls.iter().flat_map(move |&l| rs.iter().map(move |&r| (l, r))));
    Some(joined.filter(|&(l, r)| l != r && fits(l, r)).collect())
}

/// The rule in Diwan's terms, for showing it: its condition, and the columns that must be equal as they stand.
fn shown(rule: &Rule, enabled: bool, scorer: &Scorer) -> BlockingRule {
    let field = |expr: &Expr| match expr {
        Expr::Column { at, .. } => scorer.corpus.columns.get(*at).map(|c| c.field.name.clone()),
        _ => None,
    };
    let keys = rule.branches.iter().flat_map(|b| &b.equal).filter_map(|(left, _)| field(left));
    let keys = keys.map(|name| BlockingKey { fields: vec![name], take: Take::Whole }).collect();
    BlockingRule { enabled, keys, up_to: None, condition: Some(rule.text.clone()) }
}
