//! How much of a coded field has a code: rows and distinct values, in all and source by source.
//!
//! A value decided to mean nothing counts as mapped: somebody has looked at it. Empty cells count nowhere.

use super::apply::{By, CodedField, Unmapped, ValueCoded};
use crate::base::{CodeListId, FieldName, SourceId};
use crate::findings::{Findings, Message, Place};

/// Rows and values with and without a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    /// Filled rows with a code (or decided to mean nothing).
    pub mapped: u64,
    /// Filled rows without.
    pub unmapped: u64,
    /// Distinct values with a code.
    pub values_mapped: u64,
    /// Distinct values without.
    pub values_unmapped: u64,
}

/// How much of a field is coded in one source.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct SourceCoverage {
    /// The source.
    pub source: SourceId,
    /// Its rows and values.
    #[serde(flatten)]
    pub counts: Counts,
}

/// How much of a field is coded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The field.
    pub field: FieldName,
    /// Its list.
    pub list: CodeListId,
    /// Filled rows with a code (or decided to mean nothing).
    pub mapped: u64,
    /// Filled rows without.
    pub unmapped: u64,
    /// Distinct values with a code; a value of two sources counts in each.
    pub values_mapped: u64,
    /// Distinct values without.
    pub values_unmapped: u64,
    /// The same source by source, in order of appearance.
    pub sources: Vec<SourceCoverage>,
}

pub(super) fn cover(field: &CodedField, lines: &[ValueCoded]) -> Coverage {
    let mut sources: Vec<SourceCoverage> = Vec::new();
    for line in lines {
        if sources.last().is_none_or(|s| s.source != line.source) {
            sources.push(SourceCoverage { source: line.source.clone(), counts: Counts::default() });
        }
        let Some(SourceCoverage { counts, .. }) = sources.last_mut() else { continue };
        let (rows, values) = match line.by {
            By::Nobody => (&mut counts.unmapped, &mut counts.values_unmapped),
            _ => (&mut counts.mapped, &mut counts.values_mapped),
        };
        *rows += line.rows as u64;
        *values += 1;
    }
    let sum = |of: fn(&Counts) -> u64| sources.iter().map(|s| of(&s.counts)).sum();
    Coverage {
        field: field.field.clone(),
        list: field.list.clone(),
        mapped: sum(|c| c.mapped),
        unmapped: sum(|c| c.unmapped),
        values_mapped: sum(|c| c.values_mapped),
        values_unmapped: sum(|c| c.values_unmapped),
        sources,
    }
}

pub(super) fn report(coverage: &Coverage, open: &[Unmapped], findings: &Findings) {
    if coverage.unmapped > 0 {
        let examples: Vec<&str> = open.iter().take(3).map(|u| u.value.as_str()).collect();
        let message = Message::new("codes-unmapped")
            .with("values", coverage.values_unmapped)
            .with("rows", coverage.unmapped)
            .with("field", coverage.field.as_str())
            .with("examples", examples.join(", "));
        findings.warn(message, Place::default().field(coverage.field.as_str()));
    }
}
