//! The ids that entities had before: last month's entities keep theirs when this month's records are grouped anew.
//!
//! For each record the ledger remembers every id it ever had, so that taking a merge back also brings the old id back. Records that are gone stay in
//! it, for they may return. No values are kept, only record keys and ids. Grouping is decided before, and nothing here changes it.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Key;
use crate::table::RecordKey;

/// The ids of all records so far, the present one last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger(BTreeMap<RecordKey, Vec<String>>);

/// The ids of this month's entities, and what became of last month's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assigned {
    /// The id of each entity.
    pub ids: Vec<String>,
    /// What changed.
    pub changes: Changes,
}

/// What became of the entities of last month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Entities that kept their id.
    pub kept: usize,
    /// Entities with a new id (their numbers, ascending), split ones not among them.
    pub new: Vec<u32>,
    /// Ids that are no more because their records now belong to another entity: the id and the id it went into; sorted.
    pub merged: Vec<(String, String)>,
    /// Records that left an entity: the id they had and the id they have now; sorted.
    pub split: Vec<(String, String)>,
    /// Ids all of whose records are gone.
    pub gone: usize,
}

/// A ledger's text is not one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct LedgerError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: String,
}

/// The first line of a ledger.
const HEAD: &str = "diwan-ids 1";

impl Ledger {
    /// Whether no entity was ever named.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A key of the content.
    pub fn key(&self) -> Key {
        Key::of_bytes(self.to_text().as_bytes())
    }

    /// Every id that was ever given.
    pub fn ids(&self) -> BTreeSet<&str> {
        self.0.values().flatten().map(String::as_str).collect()
    }

    /// As text: a line per record, its key as JSON, then its ids, with tabs between; sorted by key.
    pub fn to_text(&self) -> String {
        let mut out = format!("{HEAD}\n");
        for (key, ids) in &self.0 {
            let key = serde_json::to_string(key).unwrap_or_default();
            out.push_str(&format!("{key}\t{}\n", ids.join("\t")));
        }
        out
    }

    /// Reads what [`Ledger::to_text`] wrote.
    pub fn from_text(text: &str) -> Result<Ledger, LedgerError> {
        let wrong = |line: usize, what: String| LedgerError { line, what };
        let mut lines = text.lines().enumerate();
        match lines.next() {
            Some((_, HEAD)) => {}
            other => return Err(wrong(1, other.map(|l| l.1.to_owned()).unwrap_or_default())),
        }
        let mut out = BTreeMap::new();
        for (at, line) in lines.filter(|l| !l.1.is_empty()) {
            let (key, ids) = line.split_once('\t').ok_or_else(|| wrong(at + 1, line.to_owned()))?;
            let key: RecordKey = serde_json::from_str(key).map_err(|e| wrong(at + 1, e.to_string()))?;
            out.insert(key, ids.split('\t').map(str::to_owned).collect());
        }
        Ok(Ledger(out))
    }

    /// Gives each entity (the keys of its records) an id. An id stays with the entity that has most of its records; an entity that unites several
    /// takes the id with most of its records; one that was split off takes back an id its records had before, or a new one from `fresh`.
    pub fn assign(&self, entities: &[Vec<&RecordKey>], mut fresh: impl FnMut(usize) -> String) -> Assigned {
        let present = |key: &RecordKey| self.0.get(key).and_then(|ids| ids.last()).map(String::as_str);
        let mut votes: BTreeMap<&str, BTreeMap<usize, usize>> = BTreeMap::new();
        for (entity, keys) in entities.iter().enumerate() {
            for id in keys.iter().filter_map(|k| present(k)) {
                *votes.entry(id).or_default().entry(entity).or_default() += 1;
            }
        }
        let smallest: Vec<Option<&&RecordKey>> = entities.iter().map(|keys| keys.iter().min()).collect();
        let mut won: Vec<Vec<(usize, &str)>> = vec![Vec::new(); entities.len()];
        for (id, by_entity) in &votes {
            let best = by_entity.iter().max_by(|x, y| x.1.cmp(y.1).then(smallest[*y.0].cmp(&smallest[*x.0])));
            if let Some((&entity, &count)) = best {
                won[entity].push((count, id));
            }
        }
        let mut out = Assigned { ids: vec![String::new(); entities.len()], changes: Changes::default() };
        let mut in_use: BTreeSet<String> = BTreeSet::new();
        for (entity, won) in won.iter_mut().enumerate() {
            won.sort_by(|x, y| y.0.cmp(&x.0).then(x.1.cmp(y.1)));
            let Some((_, id)) = won.first() else { continue };
            out.ids[entity] = (*id).to_owned();
            in_use.insert((*id).to_owned());
            out.changes.kept += 1;
            out.changes
                .merged
                .extend(won.iter().skip(1).map(|(_, gone)| ((*gone).to_owned(), (*id).to_owned())));
        }
        for (entity, keys) in entities.iter().enumerate().filter(|(e, _)| won[*e].is_empty()) {
            let left: BTreeSet<&str> = keys.iter().filter_map(|k| present(k)).collect();
            let id = self.earlier(keys, &in_use).unwrap_or_else(|| fresh(entity));
            in_use.insert(id.clone());
            if left.is_empty() {
                out.changes.new.push(entity as u32);
            }
            out.changes.split.extend(left.into_iter().map(|from| (from.to_owned(), id.clone())));
            out.ids[entity] = id;
        }
        let all: BTreeSet<&str> = self.0.values().filter_map(|ids| ids.last()).map(String::as_str).collect();
        out.changes.gone = all.iter().filter(|id| !votes.contains_key(**id)).count();
        out.changes.merged.sort();
        out.changes.split.sort();
        out
    }

    /// An id that these records had before and that nobody has now: the one most of them had.
    fn earlier(&self, keys: &[&RecordKey], in_use: &BTreeSet<String>) -> Option<String> {
        let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
        let had = keys.iter().filter_map(|k| self.0.get(*k)).flatten();
        for id in had.filter(|id| !in_use.contains(*id)) {
            *counts.entry(id).or_default() += 1;
        }
        let best = counts.into_iter().max_by(|x, y| x.1.cmp(&y.1).then(y.0.cmp(x.0)));
        best.map(|(id, _)| id.clone())
    }

    /// The ledger with this month's ids.
    pub fn with(&self, entities: &[Vec<&RecordKey>], ids: &[String]) -> Ledger {
        let mut out = self.clone();
        for (keys, id) in entities.iter().zip(ids) {
            for key in keys {
                let known = out.0.entry((*key).clone()).or_default();
                known.retain(|old| old != id);
                known.push(id.clone());
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::record::KeyedBy;

    fn key(id: u32) -> RecordKey {
        RecordKey { source: "s".into(), by: KeyedBy::Id(format!("{id:05}")) }
    }

    fn month(ledger: &Ledger, groups: &[&[u32]]) -> (Assigned, Ledger) {
        let keys: Vec<Vec<RecordKey>> = groups.iter().map(|g| g.iter().map(|i| key(*i)).collect()).collect();
        let entities: Vec<Vec<&RecordKey>> = keys.iter().map(|g| g.iter().collect()).collect();
        let mut next = ledger.ids().len();
        let assigned = ledger.assign(&entities, |_| {
            next += 1;
            format!("e{next}")
        });
        let after = ledger.with(&entities, &assigned.ids);
        (assigned, after)
    }

    #[test]
    fn an_entity_keeps_its_id_when_its_smallest_record_goes_and_others_come() {
        let (first, ledger) = month(&Ledger::default(), &[&[1, 2, 3], &[4], &[5, 6]]);
        assert_eq!(first.ids, ["e1", "e2", "e3"]);
        let (second, _) = month(&ledger, &[&[0, 2, 3], &[5, 6, 9], &[8]]);
        assert_eq!(second.ids, ["e1", "e3", "e4"]);
        let expected = Changes { kept: 2, new: vec![2], gone: 1, ..Changes::default() };
        assert_eq!(second.changes, expected);
    }

    #[test]
    fn merging_and_taking_it_back_brings_the_old_id_back() {
        let (_, first) = month(&Ledger::default(), &[&[1, 2], &[3]]);
        let (merged, second) = month(&first, &[&[1, 2, 3]]);
        assert_eq!(merged.ids, ["e1"]);
        assert_eq!(merged.changes.merged, [("e2".to_owned(), "e1".to_owned())]);
        let (back, third) = month(&second, &[&[1, 2], &[3]]);
        assert_eq!(back.ids, ["e1", "e2"]);
        assert_eq!(back.changes.split, [("e1".to_owned(), "e2".to_owned())]);
        assert_eq!(month(&third, &[&[1, 2], &[3]]).0.ids, ["e1", "e2"]);
    }

    #[test]
    fn two_hundred_new_and_a_hundred_gone_leave_all_other_ids_standing() {
        let groups: Vec<Vec<u32>> = (0..500).map(|i| vec![2 * i, 2 * i + 1]).collect();
        let slices = |groups: &[Vec<u32>]| -> Vec<Vec<u32>> { groups.to_vec() };
        let of = |groups: &[Vec<u32>], ledger: &Ledger| {
            let lists: Vec<&[u32]> = groups.iter().map(Vec::as_slice).collect();
            month(ledger, &lists)
        };
        let (first, ledger) = of(&groups, &Ledger::default());
        let mut later = slices(&groups);
        // The smaller record of every fifth entity is gone, and 200 records are new: half of them join an entity.
        later.iter_mut().step_by(5).for_each(|g| {
            g.remove(0);
        });
        for i in 0..100u32 {
            later[3 * i as usize].push(5_000 + i);
        }
        later.extend((0..100).map(|i| vec![6_000 + i]));
        let (second, _) = of(&later, &ledger);
        assert_eq!(second.ids[..500], first.ids[..]);
        assert_eq!((second.changes.kept, second.changes.new.len()), (500, 100));
        assert!(second.changes.merged.is_empty() && second.changes.split.is_empty());
    }

    #[test]
    fn a_ledger_survives_its_text() {
        let (_, ledger) = month(&Ledger::default(), &[&[1, 2], &[3]]);
        assert_eq!(Ledger::from_text(&ledger.to_text()), Ok(ledger));
        assert_eq!(Ledger::from_text("diwan-ids 1\nnothing").map_err(|e| e.line), Err(2));
    }
}
