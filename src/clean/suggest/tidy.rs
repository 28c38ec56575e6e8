//! Proposals about tidiness: totals, spaces, fake empties, capitals, spellings, months in columns.

use super::{is_category, proposal, stopped};
use crate::base::{Cancelled, ColumnName, Context};
use crate::clean::spellings::{self as groups, SpellingSettings, Spellings, merge};
use crate::clean::step::{Step, list};
use crate::clean::steps::{Case, DropColumns, EmptyValues, Letters, SetAsideTotals, Trim, Unpivot, trimmed};
use crate::findings::{Message, Proposal};
use crate::table::parse::{self, NumberReading, month_from_header, number_from_text};
use crate::table::profile::{ColumnProfile, Writing, writing};
use crate::table::strings::distinct;
use crate::table::{Kind, Table};

type Out = Vec<Proposal<Step>>;

pub(super) fn totals(ctx: &Context, table: &Table, out: &mut Out) -> Result<(), Cancelled> {
    let step = SetAsideTotals::default();
    let Some(totals) = stopped(step.totals(ctx, table))? else { return Ok(()) };
    let count = totals.iter().filter(|t| **t).count();
    if count == 0 || count * 5 > table.height() {
        return Ok(());
    }
    let rows = totals.iter().enumerate().filter(|(_, t)| **t).filter_map(|(i, _)| table.record(i));
    let rows: Vec<String> = rows.take(5).map(|r| r.row.to_string()).collect();
    let evidence = Message::new("clean-suggest-totals").with("count", count).with("rows", rows.join(", "));
    out.push(proposal(step, vec![evidence], 0.95, false));
    Ok(())
}

pub(super) fn trim(profiles: &[ColumnProfile], out: &mut Out) {
    let spaces: usize = profiles.iter().map(|p| p.untrimmed).sum();
    let marks: usize = profiles.iter().map(|p| p.invisible).sum();
    let mut evidence = Vec::new();
    if spaces > 0 {
        evidence.push(Message::new("clean-suggest-spaces").with("count", spaces));
    }
    if marks > 0 {
        evidence.push(Message::new("clean-suggest-invisible").with("count", marks));
    }
    if !evidence.is_empty() {
        out.push(proposal(Trim::default(), evidence, 1.0, false));
    }
}

pub(super) fn empty_values(profiles: &[ColumnProfile], out: &mut Out) {
    let mut columns: Vec<ColumnName> = Vec::new();
    let mut values: Vec<String> = Vec::new();
    let mut cells = 0u64;
    let mut asking = Vec::new();
    for profile in profiles {
        // In a column of short codes `NA` or `ND` may well be a code; numbers such as 9999 may be real.
        let (plain, doubtful): (Vec<_>, Vec<_>) = profile.fake_nulls.iter().partition(|(v, _)| {
            let v = v.trim();
            let code_like = profile.max_len <= 3 && v.chars().all(char::is_alphabetic);
            !code_like && parse::is_fake_null(v)
        });
        if !plain.is_empty() {
            columns.push(profile.name.clone());
        }
        for (value, count) in plain {
            cells += u64::from(*count);
            if !values.contains(value) {
                values.push(value.clone());
            }
        }
        for (value, count) in doubtful {
            let often = *count as usize * 100 > profile.filled();
            let outside = value.trim().starts_with(['-', '9']) && profile.kind != Kind::Code;
            if often || outside || value.trim().chars().all(char::is_alphabetic) {
                let evidence = Message::new("clean-suggest-doubtful-empty")
                    .with("column", profile.name.as_str())
                    .with("value", value.as_str())
                    .with("count", *count);
                let step = EmptyValues { columns: vec![profile.name.clone()], values: vec![value.clone()] };
                asking.push(proposal(step, vec![evidence], 0.5, true));
            }
        }
    }
    if !values.is_empty() {
        let evidence = Message::new("clean-suggest-empty")
            .with("count", cells)
            .with("values", values.iter().take(6).cloned().collect::<Vec<_>>().join(", "));
        out.push(proposal(EmptyValues { columns, values }, vec![evidence], 0.95, false));
    }
    out.extend(asking);
}

pub(super) fn case(profiles: &[ColumnProfile], out: &mut Out) {
    let shouting = |p: &&ColumnProfile| {
        let words = p.kind == Kind::Text && p.distinct > 30 && !is_category(p);
        words && p.upper * 10 > p.filled() * 6 && !p.patterns.iter().take(3).any(|(p, _)| p.contains('9'))
    };
    let columns: Vec<&ColumnProfile> = profiles.iter().filter(shouting).collect();
    if columns.is_empty() {
        return;
    }
    let cells: usize = columns.iter().map(|p| p.upper).sum();
    let columns: Vec<ColumnName> = columns.iter().map(|p| p.name.clone()).collect();
    let evidence =
        Message::new("clean-suggest-capitals").with("count", cells).with("columns", list(&columns));
    out.push(proposal(Case { columns, to: Letters::Proper }, vec![evidence], 0.9, false));
}

/// The spellings of a column, as its values are after trimming.
fn spellings_of(ctx: &Context, table: &Table, profile: &ColumnProfile) -> Result<Spellings, Cancelled> {
    let Ok(cells) = table.text(profile.name.as_str()) else { return Ok(Spellings::default()) };
    let distinct = distinct(cells);
    let mut values: Vec<(String, u32)> =
        distinct.values.iter().zip(&distinct.counts).map(|(v, &c)| (trimmed(v), c)).collect();
    values.retain(|(v, _)| !parse::is_fake_null(v));
    values.sort();
    values.dedup_by(|later, earlier| {
        let same = later.0 == earlier.0;
        earlier.1 += if same { later.1 } else { 0 };
        same
    });
    let values: Vec<(&str, u32)> = values.iter().map(|(v, c)| (v.as_str(), *c)).collect();
    groups::spellings(ctx, &values, &SpellingSettings::default())
}

pub(super) fn spellings(
    ctx: &Context,
    table: &Table,
    profiles: &[ColumnProfile],
    out: &mut Out,
) -> Result<(), Cancelled> {
    let worth = |p: &&ColumnProfile| p.kind == Kind::Text && p.distinct > 2 && is_category(p);
    for profile in profiles.iter().filter(worth) {
        let found = spellings_of(ctx, table, profile)?;
        for sure in [true, false] {
            let groups: Vec<_> = found.groups.iter().filter(|g| g.sure == sure).collect();
            let step = merge(&profile.name, groups.iter().copied());
            let Some(first) = groups.first() else { continue };
            let some =
                first.spellings.iter().take(4).map(|s| s.text.as_str()).collect::<Vec<_>>().join(" = ");
            let evidence = Message::new("clean-suggest-spellings")
                .with("column", profile.name.as_str())
                .with("groups", groups.len())
                .with("values", some);
            let confidence = if sure { 0.9 } else { 0.6 };
            out.push(proposal(step, vec![evidence], confidence, !sure));
        }
    }
    Ok(())
}

pub(super) fn months(table: &Table, profiles: &[ColumnProfile], out: &mut Out) {
    let is_month = |p: &&ColumnProfile| month_from_header(p.name.as_str()).is_some();
    let wide: Vec<&ColumnProfile> = profiles.iter().filter(is_month).collect();
    let different = wide.iter().any(|p| {
        month_from_header(p.name.as_str()) != wide.first().and_then(|f| month_from_header(f.name.as_str()))
    });
    if wide.len() < 3 || !different {
        return;
    }
    let columns: Vec<ColumnName> = wide.iter().map(|p| p.name.clone()).collect();
    for total in profiles.iter().filter(|p| SetAsideTotals::is_total_word(p.name.as_str())) {
        let (agree, rows) = sums_agree(table, total, &wide);
        if rows > 0 && agree * 10 >= rows * 9 {
            let evidence = Message::new("clean-suggest-sum-column")
                .with("column", total.name.as_str())
                .with("count", agree)
                .with("rows", rows);
            out.push(proposal(
                DropColumns { columns: vec![total.name.clone()] },
                vec![evidence],
                0.95,
                false,
            ));
        }
    }
    let (name, value) = new_names(&columns, profiles);
    let evidence =
        Message::new("clean-suggest-months").with("count", columns.len()).with("columns", list(&columns));
    out.push(proposal(Unpivot { columns, name, value, keep_empty: false }, vec![evidence], 0.9, false));
}

/// In how many rows a column holds the sum of others, and in how many rows that could be looked at.
fn sums_agree(table: &Table, total: &ColumnProfile, parts: &[&ColumnProfile]) -> (usize, usize) {
    let read = |profile: &ColumnProfile, row: usize| {
        let reading = NumberReading { decimal: profile.numbers.map(|n| n.likely()).unwrap_or_default() };
        let cell = table.cell(profile.name.as_str(), row)?;
        number_from_text(cell, &reading)?.text.parse::<f64>().ok()
    };
    let (mut agree, mut rows) = (0, 0);
    for row in 0..table.height().min(200) {
        let Some(stated) = read(total, row) else { continue };
        let sum: f64 = parts.iter().filter_map(|p| read(p, row)).sum();
        rows += 1;
        agree += usize::from((stated - sum).abs() <= 0.005 * parts.len() as f64 + stated.abs() * 1e-6);
    }
    (agree, rows)
}

/// Names for the two new columns in the language of the headers; they are data, so no translation can be looked up later.
fn new_names(columns: &[ColumnName], profiles: &[ColumnProfile]) -> (ColumnName, ColumnName) {
    let french = ["janv", "févr", "fevr", "avr", "juin", "juil", "août", "aout"];
    let lower: Vec<String> = columns.iter().map(|c| c.as_str().to_lowercase()).collect();
    let arabic = columns.first().is_some_and(|c| writing(c.as_str()) == Writing::Arabic);
    let (name, value) = if arabic {
        ("الشهر", "القيمة")
    } else if lower.iter().any(|c| french.iter().any(|f| c.starts_with(f))) {
        ("mois", "valeur")
    } else {
        ("month", "value")
    };
    let free = |name: &str| {
        let taken = |n: &str| profiles.iter().any(|p| p.name.as_str() == n);
        let mut candidates = std::iter::once(name.to_owned()).chain((2..).map(|n| format!("{name} {n}")));
        ColumnName(candidates.find(|n| !taken(n)).unwrap_or_default())
    };
    (free(name), free(value))
}
