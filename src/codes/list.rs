//! A code list: codes with parents, labels in several languages and synonyms, from two CSV tables.
//!
//! `NAME.csv` holds `code,parent,label_xx,…,valid_from,valid_to` (further columns such as `alpha3` or `numeric` are other codes of the same entry),
//! `NAME_synonyms.csv` holds `code,lang,label`; the code `-` stands before words that look like a name and mean no single code. Both come as text: this module touches no disk (see `own`).
//! Surprising: labels may repeat (Congo); it is the matcher's business not to guess then.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::validity::Validity;
use crate::base::CodeListId;
use crate::base::normal::clean_spaces;

/// What stands in place of a code before words that mean no single one.
const NO_CODE: &str = "-";

/// One code with everything it is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The code.
    pub code: String,
    /// The code above it; empty at the top.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub parent: String,
    /// Language and label, in the order of the file's columns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<(String, String)>,
    /// Language (`code` for another code of the same entry) and other names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub synonyms: Vec<(String, String)>,
    /// When the code may be used.
    #[serde(default, skip_serializing_if = "Validity::is_always")]
    pub valid: Validity,
}

impl Entry {
    /// The label in a language, else in English, else any, else the code.
    pub fn label(&self, language: &str) -> &str {
        let of = |l: &str| self.labels.iter().find(|(lang, _)| lang == l).map(|(_, text)| text.as_str());
        of(language)
            .or_else(|| of("en"))
            .or_else(|| self.labels.first().map(|(_, text)| text.as_str()))
            .unwrap_or(&self.code)
    }
}

/// A list of codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeList {
    /// Its id, used by fields.
    pub id: CodeListId,
    /// Which edition it is.
    pub version: String,
    /// Where it comes from.
    pub source: String,
    /// When this edition is in force.
    pub valid: Validity,
    /// The entries in the order of the file.
    pub entries: Vec<Entry>,
    /// Language and words that are like a name but mean no single code (*African*, *Soviet*): a person is asked.
    pub asked: Vec<(String, String)>,
}

/// Why a code list could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// The file is not a readable CSV table.
    #[error("the code list “{list}” is not a readable CSV table")]
    Csv {
        /// The list.
        list: String,
        /// What the reader found.
        #[source]
        source: csv::Error,
    },
    /// There is no column `code`.
    #[error("the code list “{list}” has no column named “code”")]
    NoCode {
        /// The list.
        list: String,
    },
    /// A table of correspondences has no columns that say from which code to which.
    #[error("the table “{list}” has no columns named “from” and “to”")]
    NoFromTo {
        /// The table.
        list: String,
    },
    /// A weight is no number.
    #[error("line {line} of the table “{list}”: “{weight}” is no weight")]
    Weight {
        /// The table.
        list: String,
        /// The line, the header being the first.
        line: usize,
        /// What is written.
        weight: String,
    },
    /// The file could not be opened.
    #[error("the code list “{list}” could not be read from {path}")]
    File {
        /// The list.
        list: String,
        /// The file.
        path: std::path::PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
}

impl CodeList {
    /// Reads a list from the text of its two tables; `synonyms` may be empty.
    pub fn from_csv(id: &str, table: &str, synonyms: &str) -> Result<CodeList, ListError> {
        let mut list = CodeList { id: id.into(), ..CodeList::default() };
        list.add_csv(table, synonyms)?;
        Ok(list)
    }

    /// Adds the entries of another pair of tables: an entry whose code is there already gives it further names.
    pub fn add_csv(&mut self, table: &str, synonyms: &str) -> Result<(), ListError> {
        let name = self.id.as_str().to_owned();
        let bad = |source| ListError::Csv { list: name.clone(), source };
        let mut at: FxHashMap<String, usize> =
            self.entries.iter().enumerate().map(|(i, e)| (e.code.clone(), i)).collect();
        let mut reader = reader(table);
        let headers: Vec<String> =
            reader.headers().map_err(bad)?.iter().map(|h| h.trim().to_lowercase()).collect();
        if !headers.iter().any(|h| h == "code") {
            return Err(ListError::NoCode { list: self.id.as_str().to_owned() });
        }
        for record in reader.records() {
            let record = record.map_err(bad)?;
            let mut entry = Entry::default();
            let mut other_codes = Vec::new();
            for (header, cell) in headers.iter().zip(record.iter()) {
                let cell = clean_spaces(cell);
                if cell.is_empty() {
                    continue;
                }
                match header.as_str() {
                    "code" => entry.code = cell,
                    "parent" => entry.parent = cell,
                    "alpha3" | "alpha2" | "numeric" | "alias" => {
                        other_codes.push(("code".to_owned(), cell));
                    }
                    "label" => entry.labels.push((String::new(), cell)),
                    "valid_from" => entry.valid.from = Validity::first_day(&cell).unwrap_or_default(),
                    "valid_to" => entry.valid.to = Validity::last_day(&cell).unwrap_or_default(),
                    _ => {
                        if let Some(language) = header.strip_prefix("label_") {
                            entry.labels.push((language.to_owned(), cell));
                        }
                    }
                }
            }
            if entry.code.is_empty() {
                continue;
            }
            if let Some(present) = at.get(&entry.code).and_then(|i| self.entries.get_mut(*i)) {
                present.synonyms.append(&mut entry.labels);
                present.synonyms.append(&mut other_codes);
            } else {
                entry.synonyms = other_codes;
                at.insert(entry.code.clone(), self.entries.len());
                self.entries.push(entry);
            }
        }
        self.add_synonyms(synonyms)
    }

    /// Gives entries further names, from the text of a table of synonyms; lines about codes that are not there are passed over.
    pub fn add_synonyms(&mut self, synonyms: &str) -> Result<(), ListError> {
        let name = self.id.as_str().to_owned();
        let at: FxHashMap<String, usize> =
            self.entries.iter().enumerate().map(|(i, e)| (e.code.clone(), i)).collect();
        for record in reader(synonyms).records() {
            let record = record.map_err(|source| ListError::Csv { list: name.clone(), source })?;
            let (Some(code), Some(language), Some(label)) = (record.get(0), record.get(1), record.get(2))
            else {
                continue;
            };
            let label = clean_spaces(label);
            if code.trim() == NO_CODE && !label.is_empty() {
                self.asked.push((language.trim().to_owned(), label));
            } else if let Some(entry) = at.get(code.trim()).and_then(|i| self.entries.get_mut(*i))
                && !label.is_empty()
            {
                entry.synonyms.push((language.trim().to_owned(), label));
            }
        }
        Ok(())
    }

    /// The list as its two tables, entries and synonyms, so that [`CodeList::from_csv`] reads the same list again.
    pub fn to_csv(&self) -> (String, String) {
        let mut languages: Vec<&str> = Vec::new();
        for (language, _) in self.entries.iter().flat_map(|e| &e.labels) {
            if !languages.contains(&language.as_str()) {
                languages.push(language);
            }
        }
        let written = |out: csv::Writer<Vec<u8>>| {
            let bytes = out.into_inner().expect("writing into memory does not fail");
            String::from_utf8(bytes).expect("made of texts")
        };
        let mut write = (csv::Writer::from_writer(Vec::new()), csv::Writer::from_writer(Vec::new()));
        let labels =
            languages.iter().map(|l| if l.is_empty() { "label".into() } else { format!("label_{l}") });
        let dated = self.entries.iter().any(|e| !e.valid.is_always());
        let days = ["valid_from".to_owned(), "valid_to".to_owned()].into_iter().filter(|_| dated);
        let header = ["code".to_owned(), "parent".to_owned()].into_iter().chain(labels).chain(days);
        write.0.write_record(header).expect("writing into memory does not fail");
        write.1.write_record(["code", "lang", "label"]).expect("writing into memory does not fail");
        for entry in &self.entries {
            let label = |language: &&str| {
                let found = entry.labels.iter().find(|(l, _)| l == language);
                found.map_or("", |(_, label)| label.as_str())
            };
            let days = [entry.valid.from.as_str(), &entry.valid.to].into_iter().filter(|_| dated);
            let names = languages.iter().map(label);
            let record = [entry.code.as_str(), &entry.parent].into_iter().chain(names).chain(days);
            write.0.write_record(record).expect("writing into memory does not fail");
            for (language, label) in &entry.synonyms {
                let record = [&entry.code, language, label];
                write.1.write_record(record).expect("writing into memory does not fail");
            }
        }
        for (language, label) in &self.asked {
            write.1.write_record([NO_CODE, language, label]).expect("writing into memory does not fail");
        }
        (written(write.0), written(write.1))
    }

    /// The entry of a code, written exactly.
    pub fn entry(&self, code: &str) -> Option<&Entry> {
        self.entries.iter().find(|e| e.code == code)
    }
}

pub(super) fn reader(text: &str) -> csv::Reader<&[u8]> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    // Spreadsheet programs of half the world save CSV with semicolons.
    let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    csv::ReaderBuilder::new().flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_with_labels_and_synonyms() {
        let list = CodeList::from_csv(
            "districts",
            "\u{FEFF}code;parent;label_fr;label_ar\nD1;;Le Phare;المنارة\nD2;D1; Les  Salines ;\n",
            "code,lang,label\nD1,fr,Phare\nD9,fr,nowhere\n-,fr,Centre\n",
        )
        .unwrap();
        assert_eq!(list.asked, [("fr".to_owned(), "Centre".to_owned())]);
        assert_eq!(list.entries.len(), 2);
        assert_eq!(list.entry("D2").unwrap().label("fr"), "Les Salines");
        assert_eq!(list.entry("D1").unwrap().label("ar"), "المنارة");
        assert_eq!(list.entry("D1").unwrap().label("en"), "Le Phare");
        assert_eq!(list.entry("D1").unwrap().synonyms, [("fr".to_owned(), "Phare".to_owned())]);
        let (table, synonyms) = list.to_csv();
        assert_eq!(CodeList::from_csv("districts", &table, &synonyms).unwrap(), list);
        assert!(matches!(CodeList::from_csv("x", "a,b\n1,2\n", ""), Err(ListError::NoCode { .. })));
    }
}
