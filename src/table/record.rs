//! Which row is meant: within one run ([`RecordRef`]) and across months ([`RecordKey`]).
//!
//! Row numbers are good within a run only. A verdict must survive next month's file, so it stores the value of the source's key column, or a
//! hash of the raw row with its ordinal among equal rows.

use serde::{Deserialize, Serialize};

use crate::base::{Key, SourceId};

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
        Ok(ContentKey { hash, ordinal: ordinal.parse().map_err(|_| wrong())? })
    }
}
