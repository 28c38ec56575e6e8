//! How rare a value is, counted among entities: a name that stands in eight records of one person is no common name.
//!
//! Only where entities have several records each; elsewhere counting records comes to the same.

use rayon::prelude::*;

use super::comparer::{Comparer, Part};
use super::corpus::EMPTY;
use super::forms::Form;
use crate::base::groups::Groups;

/// From so many true partners per record on, values are counted among entities.
pub(super) const MANY_COPIES: f64 = 1.0;

/// Counts each value once for each group of records that `certain` pairs of ranks hold together.
pub(super) fn count_each_once(comparer: &mut Comparer, rows: usize, certain: &[(u32, u32)]) {
    let mut groups = Groups::new(rows);
    for &(a, b) in certain {
        groups.join(a, b);
    }
    let group_of: Vec<u32> = (0..rows as u32).map(|rank| groups.find(rank)).collect();
    comparer.parts.par_iter_mut().filter(|p| p.comparison.by_frequency).for_each(|part| {
        let mut held: Vec<(u32, u32)> =
            part.value_of.iter().zip(&group_of).map(|(&v, &g)| (v, g)).filter(|(v, _)| *v != EMPTY).collect();
        held.par_sort_unstable();
        held.dedup();
        part.counts.fill(0);
        for (value, _) in held {
            part.counts[value as usize] += 1;
        }
        let foreign = |form: &Form| matches!(form, Form::Name(name) if name.foreign);
        part.filled = counted(part, |_| true);
        part.foreign = counted(part, foreign);
    });
}

fn counted(part: &Part, wanted: impl Fn(&Form) -> bool) -> u64 {
    part.forms.iter().zip(&part.counts).filter(|(form, _)| wanted(form)).map(|(_, &n)| u64::from(n)).sum()
}
