//! Values ↔ small numbers: every different text is kept once and known by a `u32` from then on.
//!
//! Used where many rows repeat few values and pairs of values are compared once. It never forgets and never renumbers:
//! ids are given in order of first sight, so they depend on the order of the rows but not on any hash.
//! Surprising: all texts lie in one `String`, end to end; a value is a pair of offsets into it.

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Texts by id and ids by text.
#[derive(Debug, Default, Clone)]
pub struct Interner {
    arena: String,
    /// End of value `i` in the arena; it begins where `i − 1` ends.
    ends: Vec<u32>,
    /// Open-addressing table of ids + 1; 0 is free. Its length is a power of two.
    slots: Vec<u32>,
}

impl Interner {
    /// An empty interner.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty interner with room for `values` different texts.
    #[must_use]
    pub fn with_capacity(values: usize) -> Self {
        let mut made = Self {
            arena: String::with_capacity(values * 12),
            ends: Vec::with_capacity(values),
            slots: Vec::new(),
        };
        made.rebuild((values * 2).next_power_of_two().max(16));
        made
    }

    /// The id of `text`, a new one if it is seen for the first time.
    ///
    /// # Panics
    /// When all texts together pass 4 GiB, far beyond what one machine is asked to link.
    pub fn intern(&mut self, text: &str) -> u32 {
        if (self.ends.len() + 1) * 2 > self.slots.len() {
            self.rebuild((self.slots.len() * 2).max(16));
        }
        let slot = self.find(text);
        if let Some(id) = self.slots[slot].checked_sub(1) {
            return id;
        }
        self.arena.push_str(text);
        let end = u32::try_from(self.arena.len()).expect("all values of one field together stay below 4 GiB");
        let id = u32::try_from(self.ends.len()).expect("no more values than bytes");
        self.ends.push(end);
        self.slots[slot] = id + 1;
        id
    }

    /// The id of `text` if it was interned before.
    #[must_use]
    pub fn id(&self, text: &str) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[self.find(text)].checked_sub(1)
    }

    /// The text of `id`; empty for an id that this interner never gave.
    #[must_use]
    pub fn get(&self, id: u32) -> &str {
        let i = id as usize;
        let start = if i == 0 { Some(0) } else { self.ends.get(i - 1).map(|e| *e as usize) };
        match (start, self.ends.get(i)) {
            (Some(start), Some(end)) => self.arena.get(start..*end as usize).unwrap_or_default(),
            _ => "",
        }
    }

    /// How many different texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether nothing was interned yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All texts in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|i| self.get(u32::try_from(i).unwrap_or(u32::MAX)))
    }

    /// Bytes held, for the memory budget.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.arena.capacity() + 4 * (self.ends.capacity() + self.slots.capacity())
    }

    /// The slot where `text` is or would go.
    fn find(&self, text: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash(text) & mask;
        while let Some(id) = self.slots[at].checked_sub(1) {
            if self.get(id) == text {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    fn rebuild(&mut self, size: usize) {
        let mut slots = vec![0_u32; size];
        let mask = size - 1;
        let mut id = 0;
        for text in self.iter() {
            let mut at = hash(text) & mask;
            while slots[at] != 0 {
                at = (at + 1) & mask;
            }
            id += 1;
            slots[at] = id;
        }
        self.slots = slots;
    }
}

#[expect(clippy::cast_possible_truncation, reason = "only the low bits pick a slot")]
fn hash(text: &str) -> usize {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    let h = hasher.finish();
    (h ^ (h >> 32)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_has_one_id_in_order_of_first_sight() {
        let mut names = Interner::new();
        let ids: Vec<u32> = ["Ali", "", "علي", "Ali", ""].iter().map(|t| names.intern(t)).collect();
        assert_eq!(ids, [0, 1, 2, 0, 1]);
        assert_eq!(names.iter().collect::<Vec<_>>(), ["Ali", "", "علي"]);
        assert_eq!((names.get(2), names.get(9), names.id("Omar"), names.len()), ("علي", "", None, 3));
    }

    #[test]
    fn many_texts_survive_growth() {
        let mut names = Interner::with_capacity(3);
        for i in 0..20_000_u32 {
            assert_eq!(names.intern(&format!("v{i}")), i);
        }
        assert!(
            (0..20_000).all(|i| names.get(i) == format!("v{i}") && names.id(&format!("v{i}")) == Some(i))
        );
    }
}
