//! The merged table and where each of its values came from.
//!
//! Stored compactly: per entity its members, per value the row it was taken from and one byte of reason; supporters and losers are looked up
//! in the coded table when somebody asks.

use super::choose::{Because, Values};
use super::conflicts::{Conflict, ConflictCell, Difference, difference};
use super::{Changes, Ledger};
use crate::base::{FieldName, SourceId};
use crate::table::{Field, Table};

/// One row per entity, with the origin of every value.
#[derive(Clone, Debug)]
pub struct Golden {
    /// The merged table: the column `entity` (a stable id), then the fields.
    pub table: Table,
    /// Disagreements by field and pair of departments, by field order, then department order; only pairs that were compared.
    pub conflicts: Vec<ConflictCell>,
    /// By field (in field order): the entities about which any two departments disagree.
    pub disputed: Vec<(FieldName, u32)>,
    /// The departments in the order in which they count.
    pub sources: Vec<SourceId>,
    /// Where ids were kept from before: what changed, and the ledger to keep for next time.
    pub named: Option<Named>,
    pub(super) coded: Table,
    pub(super) fields: Vec<Field>,
    pub(super) starts: Vec<u32>,
    pub(super) members: Vec<u32>,
    pub(super) taken_from: Vec<Vec<u32>>,
    pub(super) because: Vec<Vec<Because>>,
}

/// The ids of entities beside those of last time.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The ledger with this time's ids.
    pub ledger: Ledger,
    /// What became of last time's entities.
    pub changes: Changes,
}

/// What became of an entity since last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// None of its records was there.
    New,
    /// It unites what were several.
    Merged,
    /// Some of what was one entity left it, or it is what left.
    Split,
}

/// Where one value of the merged table came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The value.
    pub value: Option<String>,
    /// Why it was kept.
    pub because: Because,
    /// The rows of the coded table that have it (or the same in other letters).
    pub rows: Vec<u32>,
    /// The other values, kept beside.
    pub others: Vec<Other>,
}

/// A value that was not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// The value.
    pub value: String,
    /// The rows of the coded table that have it.
    pub rows: Vec<u32>,
    /// How it differs from the kept one; `None` when nothing was kept.
    pub difference: Option<Difference>,
}

impl Golden {
    /// Marks "taken from no row".
    pub(super) const NO_ROW: u32 = u32::MAX;

    /// The rows of the coded table that make up an entity, in the order in which their departments count.
    pub fn members(&self, entity: usize) -> &[u32] {
        match (self.starts.get(entity), self.starts.get(entity + 1)) {
            (Some(&a), Some(&b)) => self.members.get(a as usize..b as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The departments that know an entity, in the order in which they count.
    pub fn known_to(&self, entity: usize) -> Vec<SourceId> {
        let mut out: Vec<SourceId> = Vec::new();
        for &row in self.members(entity) {
            if let Some(source) = self.coded.sources().get(row as usize)
                && out.last().is_none_or(|last| last.as_str() != source)
            {
                out.push(source.into());
            }
        }
        out
    }

    /// The entities of which this became since last time, ascending; none where ids are not kept.
    pub fn changed(&self, change: Change) -> Vec<u32> {
        let Some(Named { changes, .. }) = &self.named else { return Vec::new() };
        let ids: std::collections::BTreeSet<&str> = match change {
            Change::New => return changes.new.clone(),
            Change::Merged => changes.merged.iter().map(|(_, into)| into.as_str()).collect(),
            Change::Split => {
                changes.split.iter().flat_map(|(from, to)| [from.as_str(), to.as_str()]).collect()
            }
        };
        let is_one = |e: &u32| {
            self.table.cell(crate::table::ENTITY_COLUMN, *e as usize).is_some_and(|id| ids.contains(id))
        };
        (0..self.len() as u32).filter(is_one).collect()
    }

    /// Number of entities.
    pub fn len(&self) -> usize {
        self.table.height()
    }

    /// Whether there is no entity.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The table that was merged; rows named elsewhere here are rows of it.
    pub fn coded(&self) -> &Table {
        &self.coded
    }

    /// The coded records with the column `entity`, for an export of one row per record.
    pub fn records(&self) -> Result<Table, crate::table::TableError> {
        let ids = crate::table::strings::distinct(self.table.text(crate::table::ENTITY_COLUMN)?);
        let mut of_row = vec![None; self.coded.height()];
        for entity in 0..self.len() {
            for &row in self.members(entity) {
                of_row[row as usize] = ids.values.get(ids.of_row[entity] as usize).copied();
            }
        }
        self.coded.with_text(crate::table::ENTITY_COLUMN, of_row.into_iter().collect())
    }

    /// Why the value of a field was kept, without looking at the others.
    pub fn because(&self, entity: usize, field: &str) -> Option<Because> {
        let at = self.fields.iter().position(|f| f.name.as_str() == field)?;
        self.because.get(at)?.get(entity).copied()
    }

    /// Where a value came from, and what else was written.
    pub fn origin(&self, entity: usize, field: &str) -> Option<Origin> {
        let at = self.fields.iter().position(|f| f.name.as_str() == field)?;
        let because = self.because.get(at)?.get(entity).copied()?;
        let value = self.table.cell(field, entity).map(str::to_owned);
        let kind = self.fields[at].kind;
        let (mut rows, mut others): (Vec<u32>, Vec<Other>) = (Vec::new(), Vec::new());
        for &row in self.members(entity) {
            let Some(written) = self.coded.cell(field, row as usize) else { continue };
            if value.as_deref().is_some_and(|v| same(&self.fields[at], v, written)) {
                rows.push(row);
            } else if let Some(other) = others.iter_mut().find(|o| o.value == written) {
                other.rows.push(row);
            } else {
                let difference = value.as_deref().map(|v| difference(kind, v, written));
                others.push(Other { value: written.to_owned(), rows: vec![row], difference });
            }
        }
        Some(Origin { value, because, rows, others })
    }

    /// The row of the coded table that a value was taken from; `None` for empty values and those set by hand.
    pub fn taken_from(&self, entity: usize, field: &str) -> Option<u32> {
        let at = self.fields.iter().position(|f| f.name.as_str() == field)?;
        self.taken_from.get(at)?.get(entity).copied().filter(|&r| r != Self::NO_ROW)
    }

    /// The single disagreements of two departments about a field, by entity.
    pub fn conflict_list(&self, field: &str, a: &SourceId, b: &SourceId) -> Vec<Conflict> {
        let Some(known) = self.fields.iter().find(|f| f.name.as_str() == field) else { return Vec::new() };
        let first_of = |entity: usize, source: &SourceId| {
            self.members(entity).iter().copied().find(|&r| {
                self.coded.sources().get(r as usize) == Some(source.as_str())
                    && self.coded.cell(field, r as usize).is_some()
            })
        };
        let mut out = Vec::new();
        for entity in 0..self.len() {
            let (Some(row_a), Some(row_b)) = (first_of(entity, a), first_of(entity, b)) else { continue };
            let cell = |r: u32| self.coded.cell(field, r as usize).unwrap_or_default();
            if same(known, cell(row_a), cell(row_b)) {
                continue;
            }
            let kind = difference(known.kind, cell(row_a), cell(row_b));
            if kind.is_conflict() {
                out.push(Conflict { entity: entity as u32, row_a, row_b, kind });
            }
        }
        out
    }

    /// Roughly how many bytes this holds, for the cache's budget (the coded table is shared).
    pub fn estimated_bytes(&self) -> usize {
        let values = self.fields.len() * self.len();
        self.table.estimated_bytes() + 4 * (self.starts.len() + self.members.len()) + 5 * values
    }
}

/// Whether two values of a field count as the same.
pub(super) fn same(field: &Field, a: &str, b: &str) -> bool {
    a == b || (Values::folds(field) && crate::base::normal::fold(a) == crate::base::normal::fold(b))
}
