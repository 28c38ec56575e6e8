//! One field of all entities: whose value stands, and who disagrees with whom about it.

use polars::prelude::*;
use rustc_hash::FxHashMap;

use super::choose::{Because, Candidate, Standing, Values, choose};
use super::conflicts::{ConflictCell, Difference, difference};
use super::merge::GoldenError;
use super::{Golden, GoldenSettings, Override, Rule};
use crate::base::{Context, SourceId};
use crate::table::strings::{Distinct, distinct};
use crate::table::{Entities, Field, Table};

/// A value set by hand, with the row of the coded table that its record is in this time.
pub(super) struct ByHand<'a> {
    pub row: u32,
    pub set: &'a Override,
}

/// The sources of a table and how they count.
pub(super) struct Ranks {
    /// In the order in which they count.
    pub sources: Vec<SourceId>,
    /// By row, the index into `sources`.
    pub of_row: Vec<u32>,
    /// By source, its date.
    pub dates: Vec<String>,
}

impl Ranks {
    pub(super) fn new(coded: &Table, settings: &GoldenSettings) -> Ranks {
        let found = distinct(coded.sources());
        let mut sources: Vec<&str> =
            settings.source_order.iter().map(SourceId::as_str).filter(|s| found.values.contains(s)).collect();
        for &source in &found.values {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let rank_of: Vec<u32> =
            found.values.iter().map(|v| sources.iter().position(|s| s == v).unwrap_or(0) as u32).collect();
        let date_of = |s: &&str| settings.source_dates.iter().find(|d| d.source.as_str() == *s);
        Ranks {
            dates: sources.iter().map(|s| date_of(s).map(|d| d.on.clone()).unwrap_or_default()).collect(),
            of_row: found.of_row.iter().map(|&v| rank_of.get(v as usize).copied().unwrap_or(0)).collect(),
            sources: sources.into_iter().map(SourceId::from).collect(),
        }
    }
}

/// One field while it is merged.
pub(super) struct Column<'a> {
    pub field: &'a Field,
    pub distinct: Distinct<'a>,
    pub ranks: &'a Ranks,
}

pub(super) type Merged = (StringChunked, Vec<u32>, Vec<Because>);

impl Column<'_> {
    pub(super) fn merged(
        &self,
        ctx: &Context,
        golden: &Golden,
        rule: &Rule,
        coded: &Table,
        overrides: &[ByHand<'_>],
        entities: &Entities,
    ) -> Result<Merged, GoldenError> {
        let values = Values::new(self.field, &self.distinct);
        let own_order: Vec<u32> = match rule {
            Rule::SourceFirst(first) => (0..self.ranks.sources.len())
                .map(|s| {
                    first.iter().position(|f| f == &self.ranks.sources[s]).unwrap_or(first.len() + s) as u32
                })
                .collect(),
            _ => (0..self.ranks.sources.len() as u32).collect(),
        };
        let rank = |row: u32| own_order[self.ranks.of_row[row as usize] as usize];
        let date_cells = match rule {
            Rule::Newest(Some(field)) => coded.text(field.as_str()).ok().map(distinct),
            _ => None,
        };
        let date = |row: u32| -> &str {
            let own =
                date_cells.as_ref().and_then(|d| d.values.get(d.of_row[row as usize] as usize).copied());
            own.unwrap_or_else(|| self.ranks.dates[self.ranks.of_row[row as usize] as usize].as_str())
        };
        let standing = Standing { rank: &rank, date: &date };
        let by_hand: FxHashMap<u32, &Override> = overrides
            .iter()
            .filter(|o| o.set.field == self.field.name)
            .filter_map(|o| Some((*entities.of_row.get(o.row as usize)?, o.set)))
            .collect();
        let n = golden.starts.len().saturating_sub(1);
        let mut cells = StringChunkedBuilder::new(self.field.name.as_str().into(), n);
        let (mut taken, mut because) = (Vec::with_capacity(n), Vec::with_capacity(n));
        let mut candidates = Vec::new();
        for entity in 0..n {
            if entity % 8192 == 0 {
                ctx.check()?;
            }
            if let Some(set) = by_hand.get(&(entity as u32)) {
                cells.append_option(set.value.as_deref().filter(|v| !v.is_empty()));
                taken.push(Golden::NO_ROW);
                because.push(Because::ByHand);
                continue;
            }
            candidates.clear();
            candidates.extend(golden.members(entity).iter().filter_map(|&row| {
                let value = self.distinct.of_row[row as usize];
                (value != Distinct::NULL).then_some(Candidate { row, value })
            }));
            let (winner, why) = choose(rule, &values, &candidates, &standing);
            cells.append_option(winner.and_then(|w| self.distinct.values.get(w.value as usize).copied()));
            taken.push(winner.map_or(Golden::NO_ROW, |w| w.row));
            because.push(why);
        }
        Ok((cells.finish(), taken, because))
    }

    /// Counts who disagrees with whom about this field.
    pub(super) fn conflicts(&self, ctx: &Context, golden: &mut Golden) -> Result<(), GoldenError> {
        let values = Values::new(self.field, &self.distinct);
        let n = self.ranks.sources.len();
        let mut cells: Vec<(u32, u32, [u32; Difference::ALL.len()])> = vec![Default::default(); n * n];
        let mut known: FxHashMap<(u32, u32), Difference> = FxHashMap::default();
        let mut disputed = 0;
        let mut firsts: Vec<(u32, u32)> = Vec::new();
        for entity in 0..golden.starts.len().saturating_sub(1) {
            if entity % 8192 == 0 {
                ctx.check()?;
            }
            firsts.clear();
            for &row in golden.members(entity) {
                let (source, value) = (self.ranks.of_row[row as usize], self.distinct.of_row[row as usize]);
                if value != Distinct::NULL && firsts.last().is_none_or(|(s, _)| *s != source) {
                    firsts.push((source, value));
                }
            }
            let mut any = false;
            for (i, &(a, x)) in firsts.iter().enumerate() {
                for &(b, y) in &firsts[i + 1..] {
                    let cell = &mut cells[a as usize * n + b as usize];
                    cell.0 += 1;
                    if values.class[x as usize] == values.class[y as usize] {
                        continue;
                    }
                    let kind = *known.entry((x.min(y), x.max(y))).or_insert_with(|| {
                        difference(
                            self.field.kind,
                            self.distinct.values[x as usize],
                            self.distinct.values[y as usize],
                        )
                    });
                    if kind.is_conflict() {
                        any = true;
                        cell.1 += 1;
                        let at = Difference::ALL.iter().position(|k| *k == kind).unwrap_or(0);
                        cell.2[at] += 1;
                    }
                }
            }
            disputed += u32::from(any);
        }
        let found = cells.into_iter().enumerate().filter(|(_, cell)| cell.0 > 0);
        golden.conflicts.extend(found.map(|(at, (compared, differing, kinds))| ConflictCell {
            field: self.field.name.clone(),
            a: self.ranks.sources[at / n].clone(),
            b: self.ranks.sources[at % n].clone(),
            compared,
            differing,
            kinds,
        }));
        golden.disputed.push((self.field.name.clone(), disputed));
        Ok(())
    }
}
