//! The register of exports: what left, when, for whom, under which protection, by whom, in which files.
//!
//! A manifest tells the recipient about one export; the register tells the house about all of them. It holds no value of any record, only counts
//! and checksums, and lines are only ever added.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::stage::Output;
use crate::base::files;
use crate::disclosure::Cleared;

/// Who exports, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// The name; empty where nobody gave one.
    pub by: String,
    /// The moment, as RFC 3339.
    pub at: String,
}

impl Signature {
    /// Now, in the name of somebody.
    pub fn now(by: &str) -> Signature {
        Signature {
            by: by.trim().to_owned(),
            at: jiff::Timestamp::now()
                .round(jiff::Unit::Second)
                .map_or_else(|_| String::new(), |t| t.to_string()),
        }
    }
}

/// All exports of a project, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Register {
    /// The exports.
    #[serde(default)]
    pub exports: Vec<Entry>,
}

impl Register {
    /// The register in a file; an empty one where there is none yet.
    pub fn read(path: &Path) -> io::Result<Register> {
        match std::fs::read_to_string(path) {
            Ok(text) => Ok(serde_json::from_str(&text)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Register::default()),
            Err(error) => Err(error),
        }
    }

    /// Writes further exports down. A file that is no register is left as it is.
    pub fn enter(path: &Path, entries: Vec<Entry>) -> io::Result<()> {
        let mut register = Register::read(path)?;
        register.exports.extend(entries);
        let text = serde_json::to_string_pretty(&register)?;
        files::write_whole(path, (text + "\n").as_bytes())
    }
}

/// One export to one recipient.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// The moment, as RFC 3339.
    pub at: String,
    /// By whom; empty where it is not known.
    pub by: String,
    /// The id of the policy; empty for a table of Compare.
    pub policy: String,
    /// Who receives it, or what the table is called.
    pub recipient: String,
    /// What for.
    pub purpose: String,
    /// How it was protected.
    pub protection: Protection,
    /// Rows there were.
    pub rows_in: u64,
    /// Rows that left.
    pub rows: u64,
    /// Columns that left.
    pub columns: u64,
    /// Sources that it was made without because they could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<String>,
    /// The folder in which it was written.
    pub folder: String,
    /// Its files, their paths below the folder.
    pub files: Vec<Output>,
}

/// How an export was protected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Protection {
    /// By a policy: the limits asked for, whether they held, the key of its pseudonyms.
    Policy {
        /// Every row looks like so many others, itself counted.
        k: u32,
        /// Sensitive values are so varied among rows that look alike.
        l: u32,
        /// Whether all limits held.
        limits_hold: bool,
        /// The fingerprint of the key of pseudonyms, where it has some.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key: Option<String>,
    },
    /// A table of counts, smaller ones hidden.
    Counts {
        /// The smallest count that is shown.
        least: u32,
    },
}

impl Default for Protection {
    fn default() -> Self {
        Protection::Counts { least: 0 }
    }
}

impl Entry {
    /// What is to be said of the export of a cleared table; `without` are the labels of sources it lacks.
    pub fn of(
        cleared: &Cleared,
        signed: &Signature,
        without: Vec<String>,
        folder: &str,
        files: &[Output],
    ) -> Entry {
        let (policy, report) = (cleared.policy(), cleared.report());
        let (k, l) = (policy.k, policy.l);
        let key = policy.key_fingerprint.clone().filter(|_| policy.needs_secret());
        Entry {
            at: signed.at.clone(),
            by: signed.by.clone(),
            policy: policy.id.clone(),
            recipient: policy.recipient.clone(),
            purpose: policy.purpose.clone(),
            protection: Protection::Policy { k, l, limits_hold: report.safe, key },
            rows_in: report.rows_in as u64,
            rows: report.rows_out as u64,
            columns: cleared.fields().len() as u64,
            without,
            folder: folder.to_owned(),
            files: files.to_vec(),
        }
    }

    /// The files with their checksums, in the form that `sha256sum -c` reads.
    pub fn checksums(&self) -> String {
        self.files.iter().map(|f| format!("{}  {}\n", f.sha256, f.path)).collect()
    }
}
