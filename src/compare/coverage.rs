//! Who is known to which department: for each mix of departments, how many entities exactly these know.

use crate::base::{Cancelled, Context, SourceId};
use crate::table::strings::distinct;
use crate::table::{Entities, Table};

/// Who is known to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The departments, in the order asked for; others in order of appearance.
    pub sources: Vec<SourceId>,
    /// By department, how many entities it knows.
    pub known: Vec<u32>,
    /// By department, how many entities only it knows.
    pub alone: Vec<u32>,
    /// The mixes that occur, most entities first.
    pub mixes: Vec<Mix>,
    /// Entities in all.
    pub entities: u32,
}

/// Entities that exactly these departments know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mix {
    /// By department (in the order of [`Coverage::sources`]), whether it is one of them.
    pub sources: Vec<bool>,
    /// How many entities.
    pub count: u32,
}

/// Counts who is known to whom. `order` puts the departments in order.
pub fn coverage(
    ctx: &Context,
    table: &Table,
    entities: &Entities,
    order: &[SourceId],
) -> Result<Coverage, Cancelled> {
    let found = distinct(table.sources());
    let mut sources: Vec<&str> =
        order.iter().map(SourceId::as_str).filter(|s| found.values.contains(s)).collect();
    for &value in &found.values {
        if !sources.contains(&value) {
            sources.push(value);
        }
    }
    let place: Vec<usize> =
        found.values.iter().map(|v| sources.iter().position(|s| s == v).unwrap_or_default()).collect();
    let words = sources.len().div_ceil(64).max(1);
    let mut known_to = vec![0u64; entities.count * words];
    for (row, (&entity, &source)) in entities.of_row.iter().zip(&found.of_row).enumerate() {
        if row % 65_536 == 0 {
            ctx.check()?;
        }
        let Some(&at) = place.get(source as usize) else { continue };
        if let Some(bits) = known_to.get_mut(entity as usize * words + at / 64) {
            *bits |= 1 << (at % 64);
        }
    }
    let mut sets: Vec<&[u64]> = known_to.chunks(words).collect();
    sets.sort_unstable();
    let n = sources.len();
    let has = |set: &[u64], s: usize| set[s / 64] >> (s % 64) & 1 == 1;
    let mut out = Coverage {
        sources: sources.iter().map(|s| SourceId::from(*s)).collect(),
        known: vec![0; n],
        alone: vec![0; n],
        mixes: Vec::new(),
        entities: entities.count as u32,
    };
    for same in sets.chunk_by(|a, b| a == b) {
        let (set, count) = (same[0], same.len() as u32);
        let members: Vec<bool> = (0..n).map(|s| has(set, s)).collect();
        let number = members.iter().filter(|m| **m).count();
        for (s, _) in members.iter().enumerate().filter(|(_, m)| **m) {
            out.known[s] += count;
            if number == 1 {
                out.alone[s] += count;
            }
        }
        out.mixes.push(Mix { sources: members, count });
    }
    out.mixes.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| b.sources.cmp(&a.sources)));
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixes_count_entities_once() {
        let a = Table::from_rows("a", &[&["x"], &["1"], &["2"], &["3"]]).unwrap();
        let b = Table::from_rows("b", &[&["x"], &["1"], &["4"], &["4"]]).unwrap();
        let table = Table::stack([&a, &b]).unwrap();
        let entities = Entities::from_groups(&[1, 2, 3, 1, 4, 4]);
        let c = coverage(&Context::for_tests(), &table, &entities, &["b".into()]).unwrap();
        assert_eq!(c.sources, ["b".into(), "a".into()]);
        assert_eq!((c.known, c.alone, c.entities), (vec![2, 3], vec![1, 2], 4));
        let mixes: Vec<_> = c.mixes.iter().map(|m| (m.sources.as_slice(), m.count)).collect();
        assert_eq!(mixes, [(&[false, true][..], 2), (&[true, true], 1), (&[true, false], 1)]);
    }
}
