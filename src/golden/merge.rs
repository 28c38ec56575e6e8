//! Merging: entity by entity and field by field the rule chooses among the members' values.
//!
//! Work per field is done on distinct values; entities of one record, the most frequent ones, cost a copy. An entity's id is made from the
//! smallest record key among its members; with a ledger of earlier ids it stays the same as long as most of its records stay.

use polars::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::column::{ByHand, Column, Ranks};
use super::outcome::Named;
use super::{Changes, Golden, GoldenSettings, Ledger, Override};
use crate::base::{Cancelled, Context, KeyBuilder, SourceId};
use crate::findings::{Findings, Message, Place};
use crate::table::strings::distinct;
use crate::table::{ENTITY_COLUMN, Entities, Field, RecordKey, Table, TableError};

/// Merging could not be done.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum GoldenError {
    /// It was stopped on request.
    #[error("stopped on request")]
    Cancelled(#[from] Cancelled),
    /// The tables do not fit together.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The grouping was made for another table.
    #[error("the grouping has {entities} rows and the table {rows}")]
    OtherTable {
        /// Rows of the grouping.
        entities: usize,
        /// Rows of the table.
        rows: usize,
    },
}

/// What merging works on.
#[derive(Clone, Copy, Debug)]
pub struct Merge<'a> {
    /// The coded table.
    pub table: &'a Table,
    /// Which of its rows belong together.
    pub entities: &'a Entities,
    /// The fields of the common schema.
    pub fields: &'a [Field],
    /// The rules, and the values set by hand.
    pub settings: &'a GoldenSettings,
    /// The record keys by row. May be empty: then ids hold within this run only, and values set by hand find no record.
    pub keys: &'a [RecordKey],
    /// The ids that entities had before; without one, ids are made anew from the records' keys.
    pub ledger: Option<&'a Ledger>,
}

/// Finds the records of the values set by hand; those whose record is gone are said.
fn by_hand<'a>(merge: &Merge<'a>, findings: &Findings) -> Vec<ByHand<'a>> {
    let overrides = &merge.settings.overrides;
    let wanted: FxHashSet<&RecordKey> = overrides.iter().map(|o| &o.record).collect();
    let mut row_of: FxHashMap<&RecordKey, u32> = FxHashMap::default();
    for (row, key) in merge.keys.iter().enumerate().filter(|(_, key)| wanted.contains(key)) {
        row_of.entry(key).or_insert(row as u32);
    }
    let found = |set: &'a Override| row_of.get(&set.record).map(|&row| ByHand { row, set });
    let resolved: Vec<ByHand<'a>> = overrides.iter().filter_map(found).collect();
    let gone = overrides.len() - resolved.len();
    if gone > 0 {
        findings.warn(Message::new("golden-finding-overrides-gone").with("count", gone), Place::default());
    }
    resolved
}

/// Merges the records of each entity.
pub fn merge(ctx: &Context, input: &Merge<'_>, findings: &Findings) -> Result<Golden, GoldenError> {
    let Merge { table: coded, entities, fields, settings, keys, ledger } = *input;
    let overrides = by_hand(input, findings);
    if entities.of_row.len() != coded.height() {
        return Err(GoldenError::OtherTable { entities: entities.of_row.len(), rows: coded.height() });
    }
    ctx.progress.begin(fields.len() as u64 + 1);
    let fields: Vec<Field> = fields.iter().filter(|f| coded.has(f.name.as_str())).cloned().collect();
    let ranks = Ranks::new(coded, settings);
    let (starts, members) = grouped(entities, &ranks);
    let by_entity = |starts: &[u32]| -> Vec<Vec<&RecordKey>> {
        let of = |pair: &[u32]| members[pair[0] as usize..pair[1] as usize].iter();
        starts.windows(2).map(|pair| of(pair).filter_map(|&r| keys.get(r as usize)).collect()).collect()
    };
    let (ids, changes) = match ledger {
        Some(ledger) if !keys.is_empty() => {
            let entities = by_entity(&starts);
            let mut fresh = Fresh { taken: ledger.ids().into_iter().map(str::to_owned).collect() };
            let place = |rows: &[u32]| rows.iter().filter_map(|&r| place(coded, r)).min();
            let assigned = ledger.assign(&entities, |e| {
                let rows = &members[starts[e] as usize..starts[e + 1] as usize];
                fresh.id(entities[e].iter().min().copied(), &place(rows))
            });
            say_changes(&assigned.changes, findings);
            let after = ledger.with(&entities, &assigned.ids);
            (assigned.ids, Some(Named { ledger: after, changes: assigned.changes }))
        }
        _ => (ids(coded, &starts, &members, keys), None),
    };
    let firsts: Vec<u32> =
        (0..entities.count).filter_map(|e| members.get(starts[e] as usize).copied()).collect();
    let mut table = coded.take(&firsts)?.select(&[])?;
    table = table.with_text(ENTITY_COLUMN, StringChunked::from_iter_values("".into(), ids.into_iter()))?;
    let mut golden = Golden {
        table: table.clone(),
        conflicts: Vec::new(),
        disputed: Vec::new(),
        sources: ranks.sources.clone(),
        coded: coded.clone(),
        fields: fields.clone(),
        named: changes,
        starts,
        members,
        taken_from: Vec::new(),
        because: Vec::new(),
    };
    for field in &fields {
        ctx.check()?;
        let cells = coded.text(field.name.as_str())?;
        let column = Column { field, distinct: distinct(cells), ranks: &ranks };
        let rule = settings.rule(&field.name, field.meaning);
        let (new, taken, because) = column.merged(ctx, &golden, &rule, coded, &overrides, entities)?;
        column.conflicts(ctx, &mut golden)?;
        table = table.with_text(field.name.as_str(), new)?;
        golden.taken_from.push(taken);
        golden.because.push(because);
        ctx.progress.add(1);
    }
    golden.table = table;
    let disputed: u32 = golden.disputed.iter().map(|(_, n)| n).sum();
    if disputed > 0 {
        let message = Message::new("golden-finding-disputed").with("count", disputed);
        findings.note(message.with("entities", golden.len()), Place::default());
    }
    Ok(golden)
}

/// The members of all entities one after the other, each entity's in the order in which their departments count.
fn grouped(entities: &Entities, ranks: &Ranks) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0u32; entities.count + 1];
    for &entity in &entities.of_row {
        starts[entity as usize + 1] += 1;
    }
    for e in 0..entities.count {
        starts[e + 1] += starts[e];
    }
    let mut by_rank: Vec<u32> = (0..entities.of_row.len() as u32).collect();
    by_rank.sort_by_key(|&row| ranks.of_row[row as usize]);
    let mut next = starts.clone();
    let mut members = vec![0u32; entities.of_row.len()];
    for row in by_rank {
        let slot = &mut next[entities.of_row[row as usize] as usize];
        members[*slot as usize] = row;
        *slot += 1;
    }
    (starts, members)
}

/// What happened to last month's entities, for a person.
fn say_changes(changes: &Changes, findings: &Findings) {
    if !changes.merged.is_empty() {
        let message = Message::new("golden-finding-merged").with("count", changes.merged.len());
        findings.note(message, Place::default());
    }
    if !changes.split.is_empty() {
        let message = Message::new("golden-finding-split").with("count", changes.split.len());
        findings.note(message, Place::default());
    }
}

fn place(coded: &Table, row: u32) -> Option<(SourceId, u32)> {
    coded.record(row as usize).map(|r| (r.source, r.row))
}

/// A stable id for each entity, from its smallest record key.
fn ids(coded: &Table, starts: &[u32], members: &[u32], keys: &[RecordKey]) -> Vec<String> {
    let mut fresh = Fresh::default();
    let id = |pair: &[u32]| {
        let rows = &members[pair[0] as usize..pair[1] as usize];
        let smallest = rows.iter().filter_map(|&r| keys.get(r as usize)).min();
        fresh.id(smallest, &rows.iter().filter_map(|&r| place(coded, r)).min())
    };
    starts.windows(2).map(id).collect()
}

/// Makes ids that nobody has yet: 60 bits of a hash of a record's key, as 12 letters and digits.
#[derive(Default)]
struct Fresh {
    taken: FxHashSet<String>,
}

impl Fresh {
    /// From the record's key, or from its place in this run where it has none.
    fn id(&mut self, record: Option<&RecordKey>, place: &Option<(SourceId, u32)>) -> String {
        let mut key = KeyBuilder::new("entity", 1);
        match record {
            Some(record) => key.settings(record),
            None => key.settings(place),
        };
        let mut ordinal = 0u64;
        loop {
            let bytes = key.finish().seed().to_be_bytes();
            let id = data_encoding::BASE32_NOPAD.encode(&bytes).to_lowercase()[..12].to_owned();
            if self.taken.insert(id.clone()) {
                return id;
            }
            ordinal += 1;
            key.number(ordinal);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::golden::{Because, Difference};
    use crate::table::{Kind, Meaning};

    fn field(name: &str, kind: Kind, meaning: Meaning) -> Field {
        Field { name: name.into(), kind, meaning, ..Field::default() }
    }

    fn key(source: &str, id: &str) -> RecordKey {
        RecordKey { source: source.into(), by: crate::table::record::KeyedBy::Id(id.to_owned()) }
    }

    #[test]
    fn three_records_of_one_resident_become_one_row() {
        let header = &["family", "given", "birth", "district"][..];
        let r =
            Table::from_rows("registry", &[header, &["Haddad", "Youssef Abderrahmane", "1979-02-24", "05"]]);
        let s = Table::from_rows(
            "social",
            &[header, &["HADDAD", "Youssef", "1979-02-24", "03"], &["Saidi", "Amal", "", "01"]],
        );
        let h = Table::from_rows("health", &[header, &["حداد", "يوسف عبد الرحمن", "1979-02-21", "03"]]);
        let coded = Table::stack([&r.unwrap(), &s.unwrap(), &h.unwrap()]).unwrap();
        let fields = [
            field("family", Kind::Text, Meaning::FamilyName),
            field("given", Kind::Text, Meaning::GivenName),
            field("birth", Kind::Date, Meaning::BirthDate),
            field("district", Kind::Code, Meaning::Locality),
        ];
        let settings = GoldenSettings {
            source_order: vec!["registry".into(), "social".into(), "health".into()],
            source_dates: vec![super::super::SourceDate {
                source: "social".into(),
                on: "2026-10".to_owned(),
            }],
            overrides: vec![Override {
                record: key("social", "2"),
                field: "birth".into(),
                value: Some("1990-05-05".to_owned()),
                by: String::new(),
                on: String::new(),
                note: String::new(),
            }],
            ..GoldenSettings::default()
        };
        let keys = [key("registry", "1"), key("social", "1"), key("social", "2"), key("health", "1")];
        let entities = Entities::from_groups(&[0, 0, 1, 0]);
        let ctx = Context::for_tests();
        let input = Merge {
            table: &coded,
            entities: &entities,
            fields: &fields,
            settings: &settings,
            keys: &keys,
            ledger: None,
        };
        let golden = merge(&ctx, &input, &Findings::new()).unwrap();
        let rows = golden.table.to_rows();
        assert_eq!(rows[0], ["entity", "family", "given", "birth", "district"]);
        assert_eq!(rows[1][1..], ["Haddad", "Youssef Abderrahmane", "1979-02-24", "03"]);
        assert_eq!(rows[2][1..], ["Saidi", "Amal", "1990-05-05", "01"]);
        assert_ne!(rows[1][0], rows[2][0]);
        let birth = golden.origin(0, "birth").unwrap();
        assert_eq!((birth.because, birth.rows.as_slice()), (Because::SourceFirst, &[0, 1][..]));
        assert_eq!(birth.others[0].value, "1979-02-21");
        assert_eq!(birth.others[0].difference, Some(Difference::OneDigit));
        assert_eq!(golden.because(1, "birth"), Some(Because::ByHand));
        assert_eq!(golden.because(0, "district"), Some(Because::Newest));
        let cell = golden
            .conflicts
            .iter()
            .find(|c| c.field.as_str() == "birth" && c.b.as_str() == "health")
            .unwrap();
        assert_eq!((cell.compared, cell.differing, cell.kinds[0]), (1, 1, 1));
        assert_eq!(
            golden.conflict_list("birth", &"registry".into(), &"health".into())[0].kind,
            Difference::OneDigit
        );
        assert_eq!(golden.disputed[0].1, 0, "the same name in another script is no dispute");
    }
}
