//! A cleared table: what may leave, and the report a person signs.
//!
//! [`Cleared`] has no public constructor and no way to change it; whoever holds one knows that a policy was carried out.

use super::{Action, Policy, Risk};
use crate::base::FieldName;
use crate::table::{Field, Kind, Role, Table};

/// A table that may leave.
#[derive(Clone, Debug)]
pub struct Cleared {
    pub(super) table: Table,
    pub(super) fields: Vec<ClearedField>,
    pub(super) policy: Policy,
    pub(super) report: Report,
}

/// A column of a cleared table.
#[derive(Clone, Debug, PartialEq)]
pub struct ClearedField {
    /// The field it comes from, with label, note and code list.
    pub field: Field,
    /// How its cells are written now.
    pub kind: Kind,
    /// Its role.
    pub role: Role,
    /// What was done to it.
    pub action: Action,
}

/// What clearing did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Rows that came in and passed the policy's filter.
    pub rows_in: usize,
    /// Rows that may leave.
    pub rows_out: usize,
    /// Rows left out because they would stand alone.
    pub left_out: usize,
    /// Identifying cells blanked.
    pub blanked: usize,
    /// Sensitive cells hidden because their group showed too few values.
    pub sensitive_hidden: usize,
    /// Counts hidden (tables of counts only).
    pub counts_hidden: usize,
    /// The risk before.
    pub before: Risk,
    /// The risk after.
    pub after: Risk,
    /// Field by field, in the order of the policy, also those left out.
    pub fields: Vec<FieldReport>,
    /// Rows whose kept text holds a name or number that the policy leaves out, by field.
    pub leaks: Vec<(FieldName, u32)>,
    /// Whether all limits of the policy hold.
    pub safe: bool,
}

/// What clearing did to one field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldReport {
    /// The field.
    pub field: FieldName,
    /// Its role.
    pub role: Role,
    /// What was done.
    pub action: Action,
    /// A value before.
    pub before: Option<String>,
    /// The same row's value after; `None` also when it is left out.
    pub after: Option<String>,
    /// Cells blanked in it.
    pub blanked: usize,
    /// The share of its detail that is gone, 0 to 1.
    pub detail_lost: f64,
}

impl Cleared {
    /// The table; its row origins are numbers of no meaning.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// Its columns.
    pub fn fields(&self) -> &[ClearedField] {
        &self.fields
    }

    /// The policy that was carried out.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// What was done, and how safe it is.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Roughly how many bytes this holds.
    pub fn estimated_bytes(&self) -> usize {
        self.table.estimated_bytes()
    }
}
