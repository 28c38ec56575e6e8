//! Which records mean the same entity (resident, establishment): the answer that linkage gives and everything after it reads.

use crate::base::Key;

/// For each row of the coded table, the number of the entity it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entities {
    /// Entity number by row of the coded table; numbers run 0, 1, 2 … in order of first appearance.
    pub of_row: Vec<u32>,
    /// How many entities there are.
    pub count: usize,
}

impl Entities {
    /// Each record for itself.
    pub fn singletons(rows: usize) -> Self {
        Entities { of_row: (0..rows as u32).collect(), count: rows }
    }

    /// From a group number per row, renumbered in order of first appearance.
    pub fn from_groups(group_of_row: &[u32]) -> Self {
        const NONE: u32 = u32::MAX;
        let groups = group_of_row.iter().max().map_or(0, |&most| most as usize + 1);
        let mut number = vec![NONE; groups];
        let mut count = 0;
        let of_row: Vec<u32> = group_of_row
            .iter()
            .map(|&group| {
                let own = &mut number[group as usize];
                if *own == NONE {
                    *own = count;
                    count += 1;
                }
                *own
            })
            .collect();
        Entities { of_row, count: count as usize }
    }

    /// The rows of each entity, ascending.
    pub fn members(&self) -> Vec<Vec<u32>> {
        let mut members = vec![Vec::new(); self.count];
        for (row, &entity) in self.of_row.iter().enumerate() {
            members[entity as usize].push(row as u32);
        }
        members
    }

    /// A key of the grouping.
    pub fn key(&self) -> Key {
        let mut key = crate::base::KeyBuilder::new("entities", 1);
        for &entity in &self.of_row {
            key.number(u64::from(entity));
        }
        key.finish()
    }
}
