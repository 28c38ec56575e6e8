//! Which row is meant: within one run ([`RecordRef`]) and across months ([`RecordKey`]).
//!
//! Row numbers are good within a run only. A verdict must survive next month's file, so it stores the value of the source's key column, or a
//! hash of the raw row with its ordinal among equal rows.

use serde::{Deserialize, Serialize};

use crate::base::{Cancelled, Context, Key, KeyBuilder, SourceId};

/// A row of a source's file in this run.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RecordRef {
    /// The source.
    pub source: SourceId,
    /// The row's number in the file, 1-based.
    pub row: u32,
}

/// A record that can be found again in next month's file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RecordKey {
    /// The source.
    pub source: SourceId,
    /// What identifies the record there.
    #[serde(flatten)]
    pub by: KeyedBy,
}

/// What identifies a record within its source.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyedBy {
    /// The value of the source's declared key column.
    Id(String),
    /// A hash of the raw row, and its ordinal (from 0) among equal rows, as `hash/ordinal`.
    Content(ContentKey),
}

/// A hash of a raw row and its ordinal among equal rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ContentKey {
    /// Hash of the row's cells.
    pub hash: Key,
    /// 0 for the first row with these cells, 1 for the second …
    pub ordinal: u32,
}

impl From<ContentKey> for String {
    fn from(key: ContentKey) -> String {
        format!("{}/{}", key.hash, key.ordinal)
    }
}

impl TryFrom<String> for ContentKey {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("“{text}” is not a row hash and ordinal");
        let (hash, ordinal) = text.split_once('/').ok_or_else(wrong)?;
        let hash = Key::try_from(hash.to_owned()).map_err(|e| e.to_string())?;
        Ok(ContentKey { hash, ordinal: ordinal.parse().ok().ok_or_else(wrong)? })
    }
}

/// The key of every row of a source as imported: by its key column where that is filled and unique, else by content.
pub fn record_keys(
    ctx: &Context,
    imported: &super::Table,
    key_column: Option<&str>,
) -> Result<Vec<RecordKey>, Cancelled> {
    let ids = key_column.and_then(|c| imported.text(c).ok());
    let mut id_counts: rustc_hash::FxHashMap<&str, u32> = rustc_hash::FxHashMap::default();
    for id in ids.iter().flat_map(|cells| cells.iter()).flatten() {
        *id_counts.entry(id).or_default() += 1;
    }
    let mut columns: Vec<_> =
        imported.column_names().filter_map(|n| imported.text(n).ok()).map(|cells| cells.iter()).collect();
    let mut seen: rustc_hash::FxHashMap<Key, u32> = rustc_hash::FxHashMap::default();
    let mut id_cells = ids.map(|cells| cells.iter());
    // Row by row: the state of a hash is two kilobytes, which for a million rows at once would be two gigabytes.
    let begun = KeyBuilder::new("row", 1);
    let mut keys = Vec::with_capacity(imported.height());
    for (row, source) in imported.sources().iter().enumerate() {
        if row % CHUNK == CHUNK - 1 {
            ctx.check()?;
            ctx.progress.add(CHUNK as u64);
        }
        let mut hash = begun.clone();
        for cells in &mut columns {
            hash.text(cells.next().flatten().unwrap_or_default());
        }
        let id = id_cells.as_mut().and_then(|cells| cells.next().flatten());
        let hash = hash.finish();
        let ordinal = *seen.entry(hash).and_modify(|n| *n += 1).or_insert(0);
        let by = match id {
            Some(id) if id_counts.get(id) == Some(&1) => KeyedBy::Id(id.to_owned()),
            _ => KeyedBy::Content(ContentKey { hash, ordinal }),
        };
        keys.push(RecordKey { source: source.unwrap_or_default().into(), by });
    }
    ctx.progress.add((imported.height() % CHUNK) as u64);
    Ok(keys)
}

/// So many rows are done before somebody may stop the work.
const CHUNK: usize = 1 << 14;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_without_a_unique_id_are_found_by_content() {
        let t = crate::table::Table::from_rows(
            "a",
            &[&["id", "name"], &["1", "Ali"], &["", "Eva"], &["", "Eva"], &["2", "Zoé"], &["2", "Léa"]],
        )
        .unwrap();
        let keys = record_keys(&Context::for_tests(), &t, Some("id")).unwrap();
        assert_eq!(keys[0].by, KeyedBy::Id("1".to_owned()));
        assert_ne!(keys[1], keys[2], "equal rows differ by their ordinal");
        assert!(matches!(keys[3].by, KeyedBy::Content(_)), "an id that occurs twice identifies nobody");
        let distinct: std::collections::BTreeSet<_> = keys.iter().collect();
        assert_eq!(distinct.len(), 5);
    }

    #[test]
    fn a_record_key_survives_the_project_file() {
        let key = RecordKey {
            source: "a".into(),
            by: KeyedBy::Content(ContentKey { hash: Key::of_bytes(b"x"), ordinal: 3 }),
        };
        let text = toml::to_string(&key).unwrap();
        assert_eq!(toml::from_str::<RecordKey>(&text).unwrap(), key, "{text}");
    }
}
