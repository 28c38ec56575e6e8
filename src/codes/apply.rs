//! Codes a whole table: every distinct value of a coded field once, by the crosswalk first and the matcher where it is sure.
//!
//! The languages of a column are judged source by source, because each department writes in its own. What stays open is empty in the
//! coded table and waits in the queue, ordered by the rows it would free.

use std::collections::BTreeMap;

use polars::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::column::Proposed;
use super::coverage::{Coverage, cover, report};
use super::editions;
use super::list::ListError;
use super::matcher::Candidate;
use super::own::Lists;
use super::rollup::{self, Dealer};
use super::settings::{CodeSettings, Decision, RollTo};
use super::validity;
use crate::base::{Cancelled, CodeListId, Context, FieldName, SourceId};
use crate::findings::{Findings, Message, Place};
use crate::table::{Table, TableError};

/// A field whose values are codes of a list.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct CodedField {
    /// The field.
    pub field: FieldName,
    /// The list.
    pub list: CodeListId,
}

/// Coding could not be done.
#[derive(Debug, thiserror::Error)]
pub enum CodesError {
    /// Stopped on request.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// A list cannot be used.
    #[error(transparent)]
    List(#[from] ListError),
    /// A table did not allow it.
    #[error(transparent)]
    Table(#[from] TableError),
}

/// How a value came by its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Somebody decided it.
    Decision,
    /// The matcher was sure.
    Matcher,
    /// Its code became several, and its rows were shared out by weight.
    Weights,
    /// It stands open.
    Nobody,
}

/// A written value of a coded field in one source, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueCoded {
    /// The source.
    pub source: SourceId,
    /// The value as it stands after cleaning.
    pub value: String,
    /// Rows that hold it.
    pub rows: usize,
    /// The code; `None` where it stands open or was decided to mean nothing.
    pub code: Option<String>,
    /// Who says so.
    pub by: By,
    /// The codes among which its rows were shared out, each with its share (0 to 1); empty where one code stands for all.
    pub shares: Vec<(String, f64)>,
}

impl ValueCoded {
    /// The codes it became, each with its rows.
    pub fn codes(&self) -> Vec<(&str, usize)> {
        match &self.code {
            Some(code) => vec![(code.as_str(), self.rows)],
            None => Dealer::new(&self.shares).deal_all(self.rows),
        }
    }
}

/// A value that nobody has coded yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Unmapped {
    /// The field.
    pub field: FieldName,
    /// The list.
    pub list: CodeListId,
    /// The value.
    pub value: String,
    /// Rows that hold it, in all sources.
    pub rows: usize,
    /// The same by source.
    pub sources: Vec<(SourceId, usize)>,
    /// What it may mean, best first.
    pub candidates: Vec<Candidate>,
    /// The code that was decided for it, which the list does not have any more.
    pub was: Option<String>,
}

/// The table with common codes, and what is not coded yet.
#[derive(Clone, Debug)]
pub struct Coded {
    /// The table; coded fields hold codes, or nothing where a value is open.
    pub table: Table,
    /// For each coded field every written value by source, in order of appearance.
    pub values: BTreeMap<FieldName, Vec<ValueCoded>>,
    /// The open values, those that would free most rows first.
    pub unmapped: Vec<Unmapped>,
    /// The share coded, field by field in the order of the schema.
    pub coverage: Vec<Coverage>,
}

impl Coded {
    /// Filled cells of coded fields that have a code.
    pub fn mapped_cells(&self) -> u64 {
        self.coverage.iter().map(|c| c.mapped).sum()
    }

    /// Filled cells of coded fields.
    pub fn filled_cells(&self) -> u64 {
        self.coverage.iter().map(|c| c.mapped + c.unmapped).sum()
    }

    /// The share of filled rows that are coded, over all fields; 1 when nothing is to be coded.
    pub fn share(&self) -> f64 {
        let mapped: u64 = self.coverage.iter().map(|c| c.mapped).sum();
        let all: u64 = self.coverage.iter().map(|c| c.mapped + c.unmapped).sum();
        if all == 0 { 1.0 } else { mapped as f64 / all as f64 }
    }
}

/// Codes the fields of a table (rows of all sources, values as cleaned).
pub fn code(
    ctx: &Context,
    table: &Table,
    fields: &[CodedField],
    lists: &Lists,
    settings: &CodeSettings,
    findings: &Findings,
) -> Result<Coded, CodesError> {
    let mut out =
        Coded { table: table.clone(), values: BTreeMap::new(), unmapped: Vec::new(), coverage: Vec::new() };
    let day = validity::day_that_counts(&settings.valid_on, ctx.today);
    ctx.progress.begin(fields.len() as u64);
    for field in fields {
        ctx.check()?;
        let Some(matcher) = lists.get(&field.list) else {
            let message = Message::new("codes-no-list")
                .with("list", field.list.as_str())
                .with("field", field.field.as_str());
            findings.error(message, Place::default().field(field.field.as_str()));
            continue;
        };
        let cells = out.table.text(field.field.as_str())?.clone();
        let (ids, groups) = by_source(&out.table, &cells);
        let known: FxHashSet<&str> = matcher.list().entries.iter().map(|e| e.code.as_str()).collect();
        let own = settings.lists.iter().find(|l| l.id == field.list);
        let replaced = own.map(|l| l.replaced.as_slice()).unwrap_or_default();
        let mut followed = 0;
        let mut open: Vec<Unmapped> = Vec::new();
        let mut lines = Vec::new();
        let mut line_of: Vec<usize> = vec![0; ids.len()];
        for (source, members) in &groups {
            let values: Vec<(&str, usize)> =
                members.iter().map(|&id| (ids[id as usize].0, ids[id as usize].1)).collect();
            for (proposed, &id) in matcher.propose_all(&values).into_iter().zip(members) {
                let (mut line, mut was) = settle(field, source, &proposed, settings, &known);
                let mut candidates = proposed.candidates;
                if let Some(code) = editions::follow(&mut line, &mut was, &field.field, replaced, &known) {
                    followed += if line.by == By::Nobody { 0 } else { line.rows };
                    candidates = editions::first(code, matcher.list(), candidates);
                }
                line_of[id as usize] = lines.len();
                if line.by == By::Nobody {
                    wait(&mut open, field, &line, candidates, was);
                }
                lines.push(line);
            }
        }
        let roll_up = settings.roll_ups.iter().find(|r| r.field == field.field);
        // Codes that go over to another list may be of a time that has passed: that is what the table is for.
        if roll_up.is_none_or(|r| matches!(r.to, RollTo::Level { .. })) {
            validity::report(field, matcher.list(), &day, &lines, findings);
        }
        if let Some(roll_up) = roll_up {
            let rolled = rollup::roll(roll_up, matcher.list(), lists, &mut lines);
            rollup::report(roll_up, &rolled, findings);
        }
        if let Some(own) = own {
            editions::report(field.field.as_str(), own, &open, followed, findings);
        }
        editions::lost_decisions(field, &open, replaced, findings);
        let coverage = cover(field, &lines);
        report(&coverage, &open, findings);
        out.coverage.push(coverage);
        out.unmapped.extend(open);
        let coded = coded_cells(&out.table, &cells, &groups, &ids, |id| &lines[line_of[id as usize]]);
        out.table = out.table.with_text(field.field.as_str(), coded)?;
        out.values.insert(field.field.clone(), lines);
        ctx.progress.add(1);
    }
    out.unmapped
        .sort_by(|a, b| b.rows.cmp(&a.rows).then_with(|| (&a.field, &a.value).cmp(&(&b.field, &b.value))));
    Ok(out)
}

/// Distinct values per source: (value, rows), and for each source in order of appearance the ids of its values.
type Values<'a> = Vec<(&'a str, usize)>;

fn by_source<'a>(table: &Table, cells: &'a StringChunked) -> (Values<'a>, Vec<(SourceId, Vec<u32>)>) {
    let mut ids: Values<'a> = Vec::new();
    let mut groups: Vec<(SourceId, Vec<u32>)> = Vec::new();
    let mut seen: FxHashMap<(usize, &str), u32> = FxHashMap::default();
    let mut group = 0;
    for (source, cell) in table.sources().iter().zip(cells.iter()) {
        let source = source.unwrap_or_default();
        if groups.get(group).is_none_or(|(id, _)| id.as_str() != source) {
            group = groups.iter().position(|(id, _)| id.as_str() == source).unwrap_or_else(|| {
                groups.push((source.into(), Vec::new()));
                groups.len() - 1
            });
        }
        let Some(value) = cell else { continue };
        let id = *seen.entry((group, value)).or_insert_with(|| {
            ids.push((value, 0));
            groups[group].1.push(ids.len() as u32 - 1);
            ids.len() as u32 - 1
        });
        ids[id as usize].1 += 1;
    }
    (ids, groups)
}

/// The line of a value, and the code that was decided for it where the list does not have that any more: a new edition took it out, so it is asked
/// again and not guessed, even where the matcher would be sure.
fn settle(
    field: &CodedField,
    source: &SourceId,
    proposed: &Proposed,
    settings: &CodeSettings,
    known: &FxHashSet<&str>,
) -> (ValueCoded, Option<String>) {
    let mut line = ValueCoded {
        source: source.clone(),
        value: proposed.value.clone(),
        rows: proposed.rows,
        code: proposed.code.clone(),
        by: if proposed.code.is_some() { By::Matcher } else { By::Nobody },
        shares: Vec::new(),
    };
    let Some(decision) = decided(settings, &field.field, source, &proposed.value) else {
        return (line, None);
    };
    let was = decision.code.clone().filter(|code| !known.contains(code.as_str()));
    line.code = decision.code.clone().filter(|_| was.is_none());
    line.by = if was.is_some() { By::Nobody } else { By::Decision };
    (line, was)
}

/// The decision about a value: one for this very source counts before one for all.
fn decided<'a>(
    settings: &'a CodeSettings,
    field: &FieldName,
    source: &SourceId,
    value: &str,
) -> Option<&'a Decision> {
    let about = settings.crosswalk.iter().filter(|d| &d.field == field && d.value == value);
    let mut fitting: Vec<&Decision> =
        about.filter(|d| d.source.as_ref().is_none_or(|s| s == source)).collect();
    fitting.sort_by_key(|d| d.source.is_none());
    fitting.first().copied()
}

fn wait(
    open: &mut Vec<Unmapped>,
    field: &CodedField,
    line: &ValueCoded,
    candidates: Vec<Candidate>,
    was: Option<String>,
) {
    let part = (line.source.clone(), line.rows);
    match open.iter_mut().find(|u| u.value == line.value) {
        Some(present) => {
            present.rows += line.rows;
            present.sources.push(part);
            present.was = present.was.take().or(was);
        }
        None => open.push(Unmapped {
            field: field.field.clone(),
            list: field.list.clone(),
            value: line.value.clone(),
            rows: line.rows,
            sources: vec![part],
            candidates,
            was,
        }),
    }
}

/// How the cells of a value get their code.
enum Cells<'a> {
    One(Option<&'a str>),
    Dealt(Dealer<'a>),
}

fn coded_cells<'l>(
    table: &Table,
    cells: &StringChunked,
    groups: &[(SourceId, Vec<u32>)],
    ids: &[(&str, usize)],
    line_of: impl Fn(u32) -> &'l ValueCoded,
) -> StringChunked {
    let mut code_of: FxHashMap<(usize, &str), Cells<'l>> = FxHashMap::default();
    for (group, (_, members)) in groups.iter().enumerate() {
        for &id in members {
            let line = line_of(id);
            let by = if line.shares.is_empty() {
                Cells::One(line.code.as_deref())
            } else {
                Cells::Dealt(Dealer::new(&line.shares))
            };
            code_of.insert((group, ids[id as usize].0), by);
        }
    }
    let group_of: FxHashMap<&str, usize> =
        groups.iter().enumerate().map(|(i, (source, _))| (source.as_str(), i)).collect();
    let mut builder = StringChunkedBuilder::new(cells.name().clone(), cells.len());
    for (source, cell) in table.sources().iter().zip(cells.iter()) {
        let group = group_of.get(source.unwrap_or_default()).copied().unwrap_or_default();
        let found = cell.and_then(|value| code_of.get_mut(&(group, value)));
        builder.append_option(found.and_then(|by| match by {
            Cells::One(code) => *code,
            Cells::Dealt(dealer) => dealer.deal(),
        }));
    }
    builder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_count_before_the_matcher_and_open_values_wait() {
        let a = Table::from_rows("a", &[&["sex"], &["F"], &["M"], &["??"], &["F"]]).unwrap();
        let b = Table::from_rows("b", &[&["sex"], &["ذكر"], &["??"]]).unwrap();
        let table = Table::stack([&a, &b]).unwrap();
        let fields = [CodedField { field: "sex".into(), list: "sex".into() }];
        let decision = Decision {
            field: "sex".into(),
            source: Some("b".into()),
            value: "??".to_owned(),
            code: Some("0".to_owned()),
            by: String::new(),
            on: String::new(),
        };
        let settings = CodeSettings { crosswalk: vec![decision], ..CodeSettings::default() };
        let findings = Findings::new();
        let coded =
            code(&Context::for_tests(), &table, &fields, &Lists::default(), &settings, &findings).unwrap();
        let cells: Vec<String> = coded.table.to_rows().into_iter().skip(1).flatten().collect();
        assert_eq!(cells, ["2", "1", "", "2", "1", "0"]);
        assert_eq!(coded.unmapped.len(), 1);
        assert_eq!((coded.unmapped[0].rows, coded.coverage[0].mapped), (1, 5));
        let of_sources: Vec<(&str, u64, u64)> = coded.coverage[0]
            .sources
            .iter()
            .map(|s| (s.source.as_str(), s.counts.mapped, s.counts.unmapped))
            .collect();
        assert_eq!(of_sources, [("a", 3, 1), ("b", 2, 0)]);
        assert_eq!(findings.into_sorted().len(), 1);
    }
}
