//! Carrying out a policy: the only way from a merged table to something that may leave.
//!
//! In order: rows of the filter, each field's action, cells blanked until k holds, sensitive values hidden where a group shows too few,
//! then the look back: risk before and after, and whether a name that was left out stands in a text that was kept.

use polars::prelude::*;
use rustc_hash::FxHashSet;

use super::coarsen::coarsened;
use super::counts::{COUNT, counted};
use super::look_back::{detail_lost, leaks, risk, tell};
use super::plan::{Plan, check, filtered, plans};
use super::suppress::{classes, suppress};
use super::{
    Action, Cleared, ClearedField, DisclosureError, FieldReport, Policy, Report, RowOrder, Secret, Shape,
};
use crate::base::{CodeListId, Context, FieldName};
use crate::findings::Findings;
use crate::table::strings::{Distinct, distinct};
use crate::table::{Field, Kind, Labels, Role, Table, TableError};

/// The code above a code in a list, if there is one.
pub type Parents<'a> = &'a (dyn Fn(&CodeListId, &str) -> Option<String> + Sync);

/// Carries out a policy on a merged table (one row per entity, or the coded records with their `entity` column).
pub fn clear(
    ctx: &Context,
    table: &Table,
    fields: &[Field],
    policy: &Policy,
    secret: Option<&Secret>,
    parents: Parents<'_>,
    findings: &Findings,
) -> Result<Cleared, DisclosureError> {
    check(policy, secret)?;
    ctx.progress.begin(policy.fields.len() as u64 + 3);
    let inside = filtered(table, policy)?;
    let plans = plans(table, fields, policy, findings);
    let mut columns = Vec::with_capacity(plans.len());
    for plan in &plans {
        ctx.check()?;
        // Coarsened on the whole town, so that "rare" and the story-teller's risk do not depend on the filter.
        let town = table.text(plan.own.field.as_str())?;
        let town = coarsened(town, &plan.field, &plan.own.action, ctx.today, secret, parents);
        columns.push(town);
        ctx.progress.add(1);
    }
    let kept: Vec<u32> = inside.clone();
    let quasi: Vec<usize> =
        (0..plans.len()).filter(|&i| plans[i].own.role == Role::Quasi && plans[i].stays()).collect();
    let ids_of = |cells: &StringChunked| -> Vec<u32> { distinct(cells).of_row };
    let within = |ids: &[u32]| -> Vec<u32> { kept.iter().map(|&r| ids[r as usize]).collect() };

    // Before: the identifying fields as they are, of which a reader of the plain table would see all.
    let raw: Vec<Vec<u32>> = plans
        .iter()
        .filter(|p| p.own.role == Role::Quasi)
        .map(|p| table.text(p.own.field.as_str()).map(ids_of))
        .collect::<Result<_, _>>()?;
    let before =
        risk(&raw, &raw.iter().map(|c| within(c)).collect::<Vec<_>>(), table.height(), &kept, policy.k);
    ctx.progress.add(1);

    let town_ids: Vec<Vec<u32>> = quasi.iter().map(|&i| ids_of(&columns[i])).collect();
    let mut ids: Vec<Vec<u32>> = town_ids.iter().map(|c| within(c)).collect();
    let counts_only = matches!(policy.shape, Shape::Counts(_));
    let (left_out, blanked) = if counts_only {
        (vec![false; kept.len()], vec![0; quasi.len()])
    } else {
        let done = suppress(ctx, &mut ids, kept.len(), policy.k, policy.max_blank_share)?;
        (done.left_out, done.blanked)
    };
    ctx.progress.add(1);

    let stays: Vec<usize> = (0..kept.len()).filter(|&i| !left_out[i]).collect();
    let out_rows: Vec<u32> = stays.iter().map(|&i| kept[i]).collect();
    let final_ids: Vec<Vec<u32>> = ids.iter().map(|c| stays.iter().map(|&i| c[i]).collect()).collect();
    let after = risk(&town_ids, &final_ids, table.height(), &out_rows, policy.k);
    let mut out: Vec<StringChunked> = Vec::with_capacity(plans.len());
    for (i, plan) in plans.iter().enumerate() {
        let mut cells = gathered(&columns[i], &out_rows);
        if let Some(q) = quasi.iter().position(|&j| j == i) {
            let kept_cell = final_ids[q].iter().map(|&id| id != Distinct::NULL);
            cells = cells.iter().zip(kept_cell).map(|(c, keep)| c.filter(|_| keep)).collect();
        }
        out.push(cells.with_name(plan.own.field.as_str().into()));
    }
    let sensitive_hidden = if counts_only { 0 } else { diversify(&plans, &mut out, &final_ids, policy.l) };

    let mut report = Report {
        rows_in: kept.len(),
        rows_out: out_rows.len(),
        left_out: left_out.iter().filter(|l| **l).count(),
        blanked: blanked.iter().sum(),
        sensitive_hidden,
        before,
        after,
        ..Report::default()
    };
    let example = out_rows.first().map(|&r| r as usize);
    for (i, plan) in plans.iter().enumerate() {
        let raw = table.text(plan.own.field.as_str())?;
        report.fields.push(FieldReport {
            field: plan.own.field.clone(),
            role: plan.own.role,
            action: plan.own.action.clone(),
            before: example.filter(|r| *r < raw.len()).and_then(|r| raw.get(r)).map(str::to_owned),
            after: out[i].iter().next().flatten().map(str::to_owned).filter(|_| plan.stays()),
            blanked: quasi.iter().position(|&j| j == i).map_or(0, |q| blanked[q]),
            detail_lost: if plan.own.action == Action::Pseudonymise {
                0.0
            } else {
                detail_lost(raw, &kept, &out[i])
            },
        });
    }
    report.leaks = leaks(table, fields, policy, &plans, &out, &out_rows);

    let (table, cleared_fields) = if let Shape::Counts(by) = &policy.shape {
        let names: Vec<&str> = by.iter().map(FieldName::as_str).collect();
        if let Some(missing) =
            names.iter().find(|n| !plans.iter().any(|p| p.own.field.as_str() == **n && p.stays()))
        {
            return Err(TableError::NoColumn((*missing).to_owned()).into());
        }
        let rows = assembled(&plans, out, RowOrder::AsIs)?;
        let (table, hidden) = counted(&rows, &names, policy.min_count)?;
        report.counts_hidden = hidden;
        report.rows_out = table.height();
        report.leaks.retain(|(f, _)| names.contains(&f.as_str()));
        (table, count_fields(&plans, &names))
    } else {
        (
            assembled(&plans, out, policy.order)?,
            plans.iter().filter(|p| p.stays()).map(Plan::cleared).collect(),
        )
    };
    report.safe = counts_only
        || (report.after.below_k == 0
            && [report.after.knows_a_neighbour, report.after.looks_for_a_story]
                .iter()
                .all(|a| a.at_risk <= policy.risk_limit));
    report.safe &= report.leaks.is_empty();
    tell(&report, findings);
    ctx.progress.add(1);
    Ok(Cleared { table, fields: cleared_fields, policy: policy.clone(), report })
}

/// The cells of some rows.
pub(super) fn gathered(cells: &StringChunked, rows: &[u32]) -> StringChunked {
    let d = distinct(cells);
    rows.iter().map(|&r| d.values.get(d.of_row[r as usize] as usize).copied()).collect()
}

/// Hides a sensitive field in every group that shows fewer than `l` of its values; says how many cells.
fn diversify(plans: &[Plan], out: &mut [StringChunked], ids: &[Vec<u32>], l: u32) -> usize {
    if l < 2 {
        return 0;
    }
    let rows = out.first().map_or(0, StringChunked::len);
    let (class, sizes) = classes(ids, rows);
    let mut hidden = 0;
    for (i, _) in plans.iter().enumerate().filter(|(_, p)| p.own.role == Role::Sensitive && p.stays()) {
        let mut seen: FxHashSet<(u32, u32)> = FxHashSet::default();
        let mut variety = vec![0u32; sizes.len()];
        for (&class, &value) in class.iter().zip(&distinct(&out[i]).of_row) {
            if value != Distinct::NULL && seen.insert((class, value)) {
                variety[class as usize] += 1;
            }
        }
        let cells: StringChunked = out[i]
            .iter()
            .zip(&class)
            .map(|(cell, &class)| {
                let keep = variety[class as usize] >= l;
                hidden += usize::from(cell.is_some() && !keep);
                cell.filter(|_| keep)
            })
            .collect();
        out[i] = cells.with_name(out[i].name().clone());
    }
    hidden
}

/// The columns that stay as a table, in the order the policy asks for, with origins that mean nothing.
fn assembled(plans: &[Plan], out: Vec<StringChunked>, order: RowOrder) -> Result<Table, TableError> {
    let rows = out.first().map_or(0, StringChunked::len);
    let staying: Vec<(&str, StringChunked)> = plans
        .iter()
        .zip(out)
        .filter(|(p, _)| p.stays())
        .map(|(p, cells)| (p.own.field.as_str(), cells))
        .collect();
    let mut numbers: Vec<u32> = (0..rows as u32).collect();
    if order == RowOrder::Sorted {
        let columns: Vec<(Distinct<'_>, Vec<u32>)> = staying
            .iter()
            .map(|(_, cells)| {
                let d = distinct(cells);
                let mut by_value: Vec<u32> = (0..d.values.len() as u32).collect();
                by_value.sort_by_key(|&v| d.values[v as usize]);
                let mut rank = vec![0; by_value.len()];
                for (position, v) in by_value.into_iter().enumerate() {
                    rank[v as usize] = position as u32;
                }
                (d, rank)
            })
            .collect();
        let rank = |c: &(Distinct<'_>, Vec<u32>), r: u32| {
            c.1.get(c.0.of_row[r as usize] as usize).copied().unwrap_or(u32::MAX)
        };
        numbers.sort_by(|&a, &b| {
            columns
                .iter()
                .map(|c| rank(c, a).cmp(&rank(c, b)))
                .find(|o| o.is_ne())
                .unwrap_or(std::cmp::Ordering::Equal)
        });
    }
    let sorted = staying.into_iter().map(|(name, cells)| (name, gathered(&cells, &numbers)));
    Table::from_columns(&"cleared".into(), (1..=rows as u32).collect(), sorted)
}

fn count_fields(plans: &[Plan], names: &[&str]) -> Vec<ClearedField> {
    let by =
        names.iter().filter_map(|n| plans.iter().find(|p| p.own.field.as_str() == *n)).map(Plan::cleared);
    let extra = |name: &str, kind: Kind, en: &str, fr: &str, ar: &str| {
        let label = Labels { en: en.to_owned(), fr: fr.to_owned(), ar: ar.to_owned() };
        let field = Field { name: name.into(), kind, label, ..Field::default() };
        ClearedField { field, kind, role: Role::Other, action: Action::Keep }
    };
    by.chain([
        extra(COUNT, Kind::Whole, "Number", "Nombre", "العدد"),
        extra("status", Kind::Code, "Status", "Statut", "الحالة"),
    ])
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Meaning;

    fn field(name: &str, meaning: Meaning) -> Field {
        let kind = if meaning == Meaning::BirthDate { Kind::Date } else { Kind::Text };
        Field { name: name.into(), kind, meaning, ..Field::default() }
    }

    #[test]
    fn five_residents_leave_without_names_and_nobody_alone() {
        let table = Table::from_rows(
            "golden",
            &[
                &["entity", "name", "birth", "sex", "note"],
                &["e1", "Haddad", "1979-02-24", "f", "aid"],
                &["e2", "Saidi", "1978-05-05", "f", "none"],
                &["e3", "Mansour", "1950-01-01", "m", "aid"],
                &["e4", "Nasser", "1951-01-01", "m", "told by Nasser"],
                &["e5", "Amrani", "1990-01-01", "m", "none"],
            ],
        )
        .unwrap();
        let fields = [
            field("name", Meaning::FamilyName),
            field("birth", Meaning::BirthDate),
            field("sex", Meaning::Sex),
            field("note", Meaning::Other),
        ];
        let mut policy = Policy { k: 2, max_blank_share: 0.5, ..Policy::proposed("p", "r", "s", &fields) };
        let secret = Secret::from_bytes([7; 32]);
        let run = |policy: &Policy| {
            clear(
                &Context::for_tests(),
                &table,
                &fields,
                policy,
                Some(&secret),
                &|_, _| None,
                &Findings::new(),
            )
        };
        policy.order = RowOrder::AsIs;
        let cleared = run(&policy).unwrap();
        let rows = cleared.table().to_rows();
        assert_eq!(rows[0], ["entity", "birth", "sex", "note"]);
        assert_eq!(rows[1][1..], ["45-49", "f", "aid"]);
        assert_eq!(rows.len() - 1, 4, "the one of 1990 would stand alone");
        assert_eq!(cleared.report().after.below_k, 0);
        assert_eq!(cleared.report().leaks, [("note".into(), 1)]);
        assert!(!cleared.report().safe);
        assert!(rows.iter().flatten().all(|cell| cell != "Haddad" && cell != "e1"));
        policy.fields[1].action = Action::Keep;
        assert!(!run(&policy).unwrap().table().has("name"), "a direct identifier never leaves as it is");
        let none =
            clear(&Context::for_tests(), &table, &fields, &policy, None, &|_, _| None, &Findings::new());
        assert_eq!(none.unwrap_err(), DisclosureError::NoSecret { policy: "p".to_owned() });
        policy.shape = Shape::Counts(vec!["sex".into()]);
        let counts = run(&policy).unwrap();
        assert_eq!(counts.table().to_rows()[1], ["f", "", "hidden"]);
    }
}
