//! All values of one column together: what one value leaves open, its neighbours may settle.
//!
//! A column is written in one language as a rule. *M* beside *F* is male; beside *H*, or *V*, it is mujer. Languages are
//! judged by how many of the column's values they explain and by how many different codes they give them.
//! Surprising: nothing is guessed from headers or sources; the values alone decide, so a column of nothing but *M* stays open.

use serde::Serialize;

use super::matcher::{Candidate, CodeMatcher, Hit};

/// What a value of a column means, as far as the list and the column tell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Proposed {
    /// The value.
    pub value: String,
    /// How many rows hold it.
    pub rows: usize,
    /// The codes it may mean, best first.
    pub candidates: Vec<Candidate>,
    /// The code, when there is no doubt.
    pub code: Option<String>,
}

impl CodeMatcher {
    /// What each value of a column means; `values` with the number of rows of each. The answer is in the same order.
    pub fn propose_all(&self, values: &[(&str, usize)]) -> Vec<Proposed> {
        let hits: Vec<Vec<Hit>> = values.iter().map(|(value, _)| self.hits(value)).collect();
        let languages = self.languages_of(&hits);
        // One number among words is the department's own: its 9 need not be the list's.
        let is_number = |value: &str| !value.is_empty() && value.chars().all(char::is_numeric);
        let numbers = values.iter().filter(|(value, _)| is_number(value.trim())).count();
        let alone = numbers == 1 && values.len() > 2;
        values
            .iter()
            .zip(&hits)
            .map(|((value, rows), hits)| {
                let entry = self.decide(hits).or_else(|| self.decide_in(hits, &languages));
                let entry = entry.filter(|_| !(alone && is_number(value.trim())));
                let mut candidates = self.shown(hits);
                if let Some(entry) = entry {
                    let code = self.code(entry);
                    candidates.sort_by_key(|c| c.code != code);
                }
                Proposed {
                    value: (*value).to_owned(),
                    rows: *rows,
                    candidates,
                    code: entry.map(|e| self.code(e).to_owned()),
                }
            })
            .collect()
    }

    /// The languages that explain most of the column, the best ones only.
    fn languages_of(&self, hits: &[Vec<Hit>]) -> Vec<u8> {
        let mut seen: Vec<u8> = hits.iter().flatten().map(|h| h.language).collect();
        seen.sort_unstable();
        seen.dedup();
        let mut best: (usize, usize) = (0, 0);
        let mut out = Vec::new();
        for language in seen {
            if language == u8::MAX || self.language(language) == "code" {
                continue;
            }
            let mut codes = Vec::new();
            let mut explained = 0;
            for value in hits {
                if let Some(hit) = value.iter().find(|h| h.language == language && h.score > 0.93) {
                    explained += 1;
                    codes.push(hit.entry);
                }
            }
            codes.sort_unstable();
            codes.dedup();
            // A language that tells the values apart is better than one that lumps them together.
            let rank = (explained + codes.len(), explained);
            if rank > best {
                best = rank;
                out.clear();
            }
            if rank == best {
                out.push(language);
            }
        }
        // One value alone is no column.
        if best.0 >= 4 { out } else { Vec::new() }
    }

    /// The entry on which the languages of the column agree.
    fn decide_in(&self, hits: &[Hit], languages: &[u8]) -> Option<u32> {
        let spoken = |h: &&Hit| languages.contains(&h.language) && h.score > 0.93 && !h.doubtful;
        // Hits come best first: the codes hit as well as the best one must be one code.
        let best = hits.iter().find(spoken)?;
        let one = hits.iter().filter(spoken).all(|h| h.entry == best.entry || h.score + 0.004 < best.score);
        one.then_some(best.entry)
    }
}

#[cfg(test)]
mod tests {
    use super::super::builtin::builtin;

    fn codes(list: &str, values: &[&str]) -> Vec<String> {
        let column: Vec<(&str, usize)> = values.iter().map(|v| (*v, 10)).collect();
        let proposed = builtin(list).unwrap().propose_all(&column);
        proposed.into_iter().map(|p| p.code.unwrap_or_else(|| "?".to_owned())).collect()
    }

    #[test]
    fn neighbours_settle_what_one_letter_means() {
        for (values, expected) in [
            (&["M", "F"][..], &["1", "2"][..]),
            (&["H", "M"], &["1", "2"]),
            (&["V", "M"], &["1", "2"]),
            (&["H", "F"], &["1", "2"]),
            (&["E", "K"], &["1", "2"]),
            (&["m", "w"], &["1", "2"]),
            (&["ذ", "أ"], &["1", "2"]),
            (&["Masculin", "Féminin", "NR"], &["1", "2", "0"]),
            (&["1", "2"], &["1", "2"]),
            (&["M"], &["?"]),
            (&["M1", "F1", "9"], &["1", "2", "?"]),
            (&["M", "F", "1", "2"], &["1", "2", "1", "2"]),
            (&["G", "F"], &["1", "2"]),
            (&["B", "G"], &["1", "2"]),
            (&["M", "F", "G"], &["1", "2", "?"]),
        ] {
            assert_eq!(codes("sex", values), expected, "{values:?}");
        }
    }

    #[test]
    fn words_cut_short_are_understood_in_a_handful_of_codes() {
        let status = ["mar.", "sép.", "div.", "célib.", "MRD", "SGL", "WID", "SEP"];
        assert_eq!(codes("marital-status", &status), ["M", "L", "D", "S", "M", "S", "W", "L"]);
    }

    #[test]
    fn both_genders_and_slips_of_a_status_are_understood() {
        assert_eq!(
            codes(
                "marital-status",
                &["marié(e)", "veuf", "célibataire", "Divorcée", "متزوجة", "عزباء", "Celibatare"]
            ),
            ["M", "W", "S", "D", "M", "S", "S"]
        );
    }
}
