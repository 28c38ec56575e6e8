//! Reasons to ask although a name was found: a lost accent, a neighbour as near, a word that needs a second one, a word that means no single code.
//!
//! Each adds the rivals or marks the hits as doubtful; none takes a hit away, so a person sees what was found.

use super::forms::loose;
use super::matcher::{CodeMatcher, Hit, Term, Why, written};
use crate::base::similarity::damerau_within;

/// From this score on a hit is the very word but for case, accents and stops.
const WHOLE: f64 = 0.965;
/// Up to this score a hit is an inflected form or a slip.
const INFLECTED: f64 = 0.945;
/// So many slips away another name is a neighbour.
const NEIGHBOUR: usize = 2;

impl CodeMatcher {
    /// *nigerien* is *nigérien* without its accent or *nigérian* with a slip: where an accent may be lost, a neighbour one letter
    /// away counts as much. A capital says that the word is whole (English *Nigerian*).
    pub(super) fn doubt_lost_accents(&self, value: &str, folded: &str, hits: &mut Vec<Hit>) {
        let whole = hits.iter().any(|h| h.why != Why::Normalised);
        if hits.is_empty() || !value.is_ascii() || folded.len() < 5 {
            return;
        }
        if whole && value.bytes().any(|b| b.is_ascii_uppercase()) {
            return;
        }
        let accented: Vec<&Term> = self.terms_of(self.by_folded.get(folded)).filter(|t| !t.plain).collect();
        if accented.is_empty() {
            return;
        }
        let ours: Vec<u32> = hits.iter().map(|h| h.entry).collect();
        let score = if whole { 0.985 } else { 0.965 };
        for term in self.terms.iter().filter(|t| t.why != Why::Exact && !ours.contains(&t.entry)) {
            if term.letters == folded.len() && damerau_within(folded, &term.folded, 1) == Some(1) {
                hits.push(term.hit(score, Why::Fuzzy));
            }
        }
        hits.extend(accented.into_iter().map(|t| t.hit(score, Why::Normalised)));
    }

    /// Whether an entry stands somewhere below another.
    fn is_below(&self, entry: u32, above: u32) -> bool {
        let Some(above) = self.list.entries.get(above as usize) else { return false };
        let mut next = self.list.entries.get(entry as usize);
        // No list is so deep; a list that goes in a circle ends here.
        for _ in 0..12 {
            match next.map(|e| e.parent.as_str()) {
                None | Some("") => return false,
                Some(parent) if parent == above.code => return true,
                Some(parent) => {
                    let of = self.by_written.get(&written(parent));
                    next = self
                        .terms_of(of)
                        .find(|t| t.why == Why::Exact)
                        .and_then(|t| self.list.entries.get(t.entry as usize));
                }
            }
        }
        false
    }

    /// *African* looks like *American*, but means no single country.
    /// And who writes *Guyane ?* asks.
    pub(super) fn doubt_asked(&self, value: &str, forms: &[String], hits: &mut [Hit]) {
        let in_doubt = value.contains(['?', '؟']) && value.chars().any(char::is_alphabetic);
        let whole = hits.iter().any(|h| h.score >= 0.96);
        let asked =
            |form: &String| self.asked.0.contains(form) || !whole && self.asked.1.contains(&loose(form));
        if in_doubt || !self.asked.0.is_empty() && forms.iter().any(asked) {
            hits.iter_mut().for_each(|hit| hit.doubtful = true);
        }
    }

    /// *Congo*, *congolaise*: a single word that several codes need a second word to tell apart.
    pub(super) fn doubt_missing_words(&self, folded: &str, hits: &mut Vec<Hit>) {
        let Some(best) = hits.iter().max_by(|a, b| a.score.total_cmp(&b.score)).copied() else { return };
        let sure = |h: &Hit| h.entry == best.entry && matches!(h.why, Why::Exact | Why::Label);
        let shared = hits.iter().any(|h| h.entry != best.entry && h.why == Why::Synonym);
        let is_label = |t: &Term| t.entry == best.entry && t.why == Why::Label && t.folded == folded;
        let named = hits.iter().any(sure) || self.names_of(folded).any(is_label);
        if folded.contains(' ') || (named && !shared) {
            return;
        }
        // An exact word must need the second word in this very form; an inflected one in any.
        let exact = best.why == Why::Synonym || best.score >= WHOLE;
        let key = if exact { folded.to_owned() } else { loose(folded) };
        let Some(entries) = self.qualified.get(&key).filter(|e| e.contains(&best.entry)) else {
            return;
        };
        // *Commerce* alone is the whole of *commerce de gros* and *commerce de détail*.
        for entry in entries.iter().filter(|e| **e != best.entry && !self.is_below(**e, best.entry)) {
            let score = best.score - 0.002;
            hits.push(Hit { entry: *entry, language: u8::MAX, score, why: Why::Fuzzy, doubtful: true });
        }
    }

    /// *nigerine* is as near to *nigérien* as to *nigériane*: a slip that leads to another code just as well is asked about.
    pub(super) fn doubt_neighbours(&self, folded: &str, hits: &mut Vec<Hit>) {
        let Some(best) = hits.iter().max_by(|a, b| a.score.total_cmp(&b.score)).copied() else { return };
        let inflected = best.score <= INFLECTED && matches!(best.why, Why::Normalised | Why::Fuzzy);
        let letters = folded.chars().count();
        // An Arabic word whose known endings were cut is whole: *السوريون* is no slip of *السويديون*.
        let cut = best.why == Why::Normalised && !folded.is_ascii();
        if !inflected || cut || best.doubtful || letters < 5 || !self.slips_tell() {
            return;
        }
        let near =
            |t: &&Term| t.why != Why::Exact && t.letters > 4 && t.letters.abs_diff(letters) <= NEIGHBOUR;
        let slips = |t: &'_ Term| damerau_within(folded, &t.folded, NEIGHBOUR);
        let around: Vec<(&Term, usize)> =
            self.terms.iter().filter(near).filter_map(|t| Some((t, slips(t)?))).collect();
        let ours = around.iter().filter(|(t, _)| t.entry == best.entry).min_by_key(|(_, n)| *n).copied();
        let as_near = |theirs: &Term, n: usize| match ours {
            // One slip more is as near where the two names are one slip apart.
            Some((our, m)) => {
                n <= m || n == m + 1 && damerau_within(&our.folded, &theirs.folded, 1).is_some()
            }
            None => true,
        };
        let theirs: Vec<Hit> = around
            .iter()
            .filter(|(t, n)| t.entry != best.entry && as_near(t, *n))
            .map(|(t, _)| Hit { doubtful: true, ..t.hit(best.score - 0.002, Why::Fuzzy) })
            .collect();
        hits.extend(theirs);
    }
}
