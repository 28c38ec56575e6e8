//! The look back after clearing: the risk that is left, how much detail is gone, and names that stand in kept texts.

use polars::prelude::StringChunked;

use super::clear::gathered;
use super::plan::Plan;
use super::suppress::classes;
use super::{Action, Policy, Report, Risk};
use crate::base::FieldName;
use crate::base::normal::fold;
use crate::findings::{Findings, Message, Place};
use crate::table::strings::{Distinct, distinct};
use crate::table::{Field, Kind, Role, Table};

/// Risk of rows whose identifying values are `ids`, in a town whose values are `town_ids`.
pub(super) fn risk(town_ids: &[Vec<u32>], ids: &[Vec<u32>], town: usize, rows: &[u32], k: u32) -> Risk {
    let (class, sizes) = classes(ids, rows.len());
    let (town_class, town_sizes) = classes(town_ids, town);
    // A row with a blank is compared with its own class: whom in the town it could be cannot be less.
    let whole = |i: usize| ids.iter().zip(town_ids).all(|(own, all)| own[i] == all[rows[i] as usize]);
    let people = |i: usize| {
        if whole(i) { f64::from(town_sizes[town_class[rows[i] as usize] as usize]) } else { 0.0 }
    };
    Risk::new(&class, &sizes, people, k)
}

/// The share of a column's detail (the entropy of its values) that is gone.
pub(super) fn detail_lost(before: &StringChunked, rows: &[u32], after: &StringChunked) -> f64 {
    let entropy = |counts: &[u32]| -> f64 {
        let n: f64 = counts.iter().map(|&c| f64::from(c)).sum();
        counts.iter().filter(|c| **c > 0).map(|&c| f64::from(c) / n).map(|p| -p * p.log2()).sum()
    };
    let before = entropy(&distinct(&gathered(before, rows)).counts);
    if before <= 0.0 {
        return if after.null_count() == after.len() && !after.is_empty() { 1.0 } else { 0.0 };
    }
    let filled = distinct(after);
    let share = filled.counts.iter().map(|&c| f64::from(c)).sum::<f64>() / (rows.len() as f64).max(1.0);
    (1.0 - entropy(&filled.counts) * share / before).clamp(0.0, 1.0)
}

/// Kept text that holds, as whole words, a name or number of the same row that the policy leaves out.
pub(super) fn leaks(
    table: &Table,
    fields: &[Field],
    policy: &Policy,
    plans: &[Plan],
    out: &[StringChunked],
    rows: &[u32],
) -> Vec<(FieldName, u32)> {
    let text = |p: &Plan| {
        p.stays() && p.field.kind == Kind::Text && p.field.list.is_none() && p.own.action == Action::Keep
    };
    let secret_fields = fields.iter().filter(|f| {
        let role = policy.field(f.name.as_str()).map_or_else(|| f.role(), |p| p.role);
        role == Role::Direct && f.meaning != crate::table::Meaning::FreeText
    });
    let secrets: Vec<Distinct<'_>> =
        secret_fields.filter_map(|f| table.text(f.name.as_str()).ok()).map(distinct).collect();
    let folded: Vec<Vec<String>> =
        secrets.iter().map(|d| d.values.iter().map(|v| fold(v)).collect()).collect();
    let mut found = Vec::new();
    for (i, plan) in plans.iter().enumerate().filter(|(_, p)| text(p)) {
        let kept = distinct(&out[i]);
        let texts: Vec<String> = kept.values.iter().map(|v| format!(" {} ", fold(v))).collect();
        let hits = rows.iter().zip(&kept.of_row).filter(|(row, id)| {
            let Some(text) = texts.get(**id as usize) else { return false };
            secrets.iter().zip(&folded).any(|(d, folded)| {
                let secret = folded.get(d.of_row[**row as usize] as usize);
                secret.is_some_and(|s| s.chars().count() >= 4 && text.contains(&format!(" {s} ")))
            })
        });
        let hits = hits.count() as u32;
        if hits > 0 {
            found.push((plan.own.field.clone(), hits));
        }
    }
    found
}

/// Says what a person should know of the result.
pub(super) fn tell(report: &Report, findings: &Findings) {
    if report.left_out > 0 {
        findings.note(
            Message::new("disclosure-finding-left-out").with("count", report.left_out),
            Place::default(),
        );
    }
    if report.blanked > 0 {
        findings
            .note(Message::new("disclosure-finding-blanked").with("count", report.blanked), Place::default());
    }
    if report.sensitive_hidden > 0 {
        let message =
            Message::new("disclosure-finding-sensitive-hidden").with("count", report.sensitive_hidden);
        findings.note(message, Place::default());
    }
    for (field, count) in &report.leaks {
        let message =
            Message::new("disclosure-finding-leak").with("field", field.as_str()).with("count", *count);
        findings.warn(message, Place::default().field(field.as_str()));
    }
    if !report.safe && report.leaks.is_empty() {
        let share = report.after.knows_a_neighbour.at_risk.max(report.after.looks_for_a_story.at_risk);
        findings
            .warn(Message::new("disclosure-finding-risk").with("percent", share * 100.0), Place::default());
    }
}
