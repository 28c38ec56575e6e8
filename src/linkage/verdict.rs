//! What people decided about pairs: kept by keys that survive next month's file, and resolved to rows of one run before linkage sees them.
//!
//! A verdict is about an unordered pair; the last one about a pair counts.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::table::RecordKey;

/// What was said about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Says {
    /// One and the same.
    Same,
    /// Two different ones.
    Different,
    /// Looked at, not decidable.
    Unsure,
}

/// One verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// One record.
    pub a: RecordKey,
    /// The other record.
    pub b: RecordKey,
    /// What was said.
    pub says: Says,
    /// Who said it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<DateTime>,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// All verdicts of a project, one per pair, sorted by pair.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Verdicts(Vec<Verdict>);

/// A change to the verdicts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub enum VerdictEdit {
    /// Somebody decided a pair; replaces what was said about it before.
    Say(Verdict),
    /// What was said about a pair is taken back.
    Forget {
        /// One record.
        a: RecordKey,
        /// The other record.
        b: RecordKey,
    },
}

/// A verdict about two rows of the coded table of this run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ResolvedVerdict {
    /// The lower row.
    pub a: u32,
    /// The higher row.
    pub b: u32,
    /// What was said.
    pub says: Says,
}

impl ResolvedVerdict {
    /// A verdict about two rows in any order.
    pub fn new(a: u32, b: u32, says: Says) -> Self {
        ResolvedVerdict { a: a.min(b), b: a.max(b), says }
    }
}

impl Verdict {
    fn pair(&self) -> (&RecordKey, &RecordKey) {
        ordered(&self.a, &self.b)
    }
}

fn ordered<'a>(a: &'a RecordKey, b: &'a RecordKey) -> (&'a RecordKey, &'a RecordKey) {
    if a <= b { (a, b) } else { (b, a) }
}

impl Verdicts {
    /// All verdicts, sorted by pair.
    pub fn iter(&self) -> impl Iterator<Item = &Verdict> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What was said about a pair.
    pub fn about(&self, a: &RecordKey, b: &RecordKey) -> Option<&Verdict> {
        let pair = ordered(a, b);
        self.0.binary_search_by(|v| v.pair().cmp(&pair)).ok().and_then(|i| self.0.get(i))
    }

    /// The verdicts after an edit.
    pub fn apply(&mut self, edit: &VerdictEdit) {
        let (pair, new) = match edit {
            VerdictEdit::Say(verdict) => (verdict.pair(), Some(verdict)),
            VerdictEdit::Forget { a, b } => (ordered(a, b), None),
        };
        match (self.0.binary_search_by(|v| v.pair().cmp(&pair)), new) {
            (Ok(at), Some(verdict)) => self.0[at] = verdict.clone(),
            (Err(at), Some(verdict)) => self.0.insert(at, verdict.clone()),
            (Ok(at), None) => drop(self.0.remove(at)),
            (Err(_), None) => {}
        }
    }

    /// From any list, for example a file; the last verdict about a pair counts.
    pub fn from_list(verdicts: impl IntoIterator<Item = Verdict>) -> Self {
        let mut out = Verdicts::default();
        for verdict in verdicts {
            out.apply(&VerdictEdit::Say(verdict));
        }
        out
    }

    /// The verdicts with their rows in this run, and those whose records are gone. `row_of` finds the row of a key.
    pub fn resolve(
        &self,
        row_of: impl Fn(&RecordKey) -> Option<u32>,
    ) -> (Vec<ResolvedVerdict>, Vec<&Verdict>) {
        let (mut found, mut gone) = (Vec::new(), Vec::new());
        for verdict in &self.0 {
            match (row_of(&verdict.a), row_of(&verdict.b)) {
                (Some(a), Some(b)) if a != b => found.push(ResolvedVerdict::new(a, b, verdict.says)),
                _ => gone.push(verdict),
            }
        }
        found.sort_unstable();
        (found, gone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::record::KeyedBy;

    fn key(id: &str) -> RecordKey {
        RecordKey { source: "s".into(), by: KeyedBy::Id(id.to_owned()) }
    }

    fn verdict(a: &str, b: &str, says: Says) -> Verdict {
        Verdict { a: key(a), b: key(b), says, by: String::new(), on: None, note: String::new() }
    }

    #[test]
    fn the_last_verdict_about_a_pair_counts_in_either_order() {
        let mut verdicts =
            Verdicts::from_list([verdict("2", "1", Says::Same), verdict("1", "2", Says::Different)]);
        assert_eq!(verdicts.len(), 1);
        assert_eq!(verdicts.about(&key("2"), &key("1")).map(|v| v.says), Some(Says::Different));
        verdicts.apply(&VerdictEdit::Forget { a: key("2"), b: key("1") });
        assert!(verdicts.is_empty());
    }

    #[test]
    fn verdicts_survive_toml() {
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        struct File {
            verdicts: Verdicts,
        }
        let file = File { verdicts: Verdicts::from_list([verdict("1", "2", Says::Same)]) };
        let text = toml::to_string(&file).unwrap();
        assert_eq!(toml::from_str::<File>(&text).unwrap(), file);
    }

    #[test]
    fn verdicts_about_missing_records_are_listed() {
        let verdicts = Verdicts::from_list([verdict("1", "2", Says::Same), verdict("1", "9", Says::Same)]);
        let (found, gone) = verdicts.resolve(|k| match &k.by {
            KeyedBy::Id(id) if id != "9" => id.parse().ok(),
            _ => None,
        });
        assert_eq!(found, [ResolvedVerdict { a: 1, b: 2, says: Says::Same }]);
        assert_eq!(gone.len(), 1);
    }
}
