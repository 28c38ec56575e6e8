//! Names that share words with a value, for lists too long to look at every name: what a person is offered when nothing else fits.
//!
//! Words count by how rare they are among the names of the list (inverse document frequency, cosine of the two texts); a word that only begins alike
//! (*mathématiques*, *maths*) counts in part. Surprising: never an answer by itself, always a question, however alike the words are.

use rustc_hash::FxHashMap;

use super::forms::loose;
use super::matcher::{CodeMatcher, Hit, Why};

/// A word that only begins alike counts so much.
const BEGINS_ALIKE: f32 = 0.6;
/// So many letters make a beginning.
const BEGINNING: usize = 5;
/// What the other names of an entry add to its best one.
const OTHERS: f32 = 0.15;
/// Entries offered at most.
const MOST: usize = 8;

/// The words of all names of a list.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By word or beginning: the names that have it.
    names: FxHashMap<String, Vec<u32>>,
    /// By name: the weight of all its words.
    weight: Vec<f32>,
    all: f32,
}

/// The words that say something, without their endings.
fn words_of(folded: &str) -> Vec<String> {
    const IDLE: [&str; 16] = [
        "in", "a", "an", "au", "aux", "en", "pour", "for", "or", "ou", "par", "sur", "with", "to", "dans",
        "un",
    ];
    let spoken = folded.split(' ').filter(|w| !IDLE.contains(w)).map(loose).filter(|w| !w.is_empty());
    let mut out: Vec<String> = spoken.collect();
    out.sort();
    out.dedup();
    out
}

/// What a word begins with, marked so that it is no word; nothing for short words.
fn beginning(word: &str) -> Option<String> {
    let (end, _) = word.char_indices().nth(BEGINNING)?;
    Some(format!("{}*", word.get(..end)?)).filter(|b| b.len() > 1)
}

impl Words {
    /// Reads all names of a list.
    pub(super) fn new(matcher: &CodeMatcher) -> Words {
        let mut out = Words { all: matcher.terms.len().max(1) as f32, ..Words::default() };
        let said: Vec<Vec<String>> = matcher
            .terms
            .iter()
            .map(|t| if t.why == Why::Exact { Vec::new() } else { words_of(&t.folded) })
            .collect();
        for (id, words) in (0u32..).zip(&said) {
            for word in words {
                out.names.entry(word.clone()).or_default().push(id);
                let begins = beginning(word).unwrap_or_else(|| format!("{word}*"));
                let list = out.names.entry(begins).or_default();
                if list.last() != Some(&id) {
                    list.push(id);
                }
            }
        }
        out.weight = said.iter().map(|words| words.iter().map(|w| out.rarity(w).powi(2)).sum()).collect();
        out
    }

    fn rarity(&self, word: &str) -> f32 {
        let holding = self.names.get(word).map_or(0.5, |n| n.len() as f32);
        (self.all / holding).ln().max(0.1)
    }

    /// How alike each name is that shares a word: the name and 0 to 1.
    fn alike(&self, folded: &str) -> Vec<(u32, f32)> {
        let mut shared: FxHashMap<u32, f32> = FxHashMap::default();
        let mut own = 0.0;
        for word in words_of(folded) {
            let begins = beginning(&word).unwrap_or_else(|| format!("{word}*"));
            let whole = self.names.get(&word).map(Vec::as_slice).unwrap_or_default();
            let part = self.names.get(&begins).map(Vec::as_slice).unwrap_or_default();
            let weight =
                if whole.is_empty() { self.rarity(&begins) * BEGINS_ALIKE } else { self.rarity(&word) }
                    .powi(2);
            own += weight;
            for name in part {
                let share = if whole.binary_search(name).is_ok() { 1.0 } else { BEGINS_ALIKE };
                *shared.entry(*name).or_default() += weight * share;
            }
        }
        let likeness = |(name, sum): (u32, f32)| {
            let of_name = self.weight.get(name as usize).copied().unwrap_or(1.0);
            (name, (sum / (own * of_name).sqrt().max(1e-6)).min(1.0))
        };
        let mut out: Vec<(u32, f32)> = shared.into_iter().map(likeness).collect();
        out.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        out
    }
}

impl CodeMatcher {
    /// Entries with names that share words with the value, best first; to be asked about.
    pub(super) fn sharing(&self, folded: &str, hits: &mut Vec<Hit>) {
        let words = self.words.get_or_init(|| Words::new(self));
        let mut entries: Vec<(u32, f32, u8)> = Vec::new();
        for (name, likeness) in words.alike(folded) {
            let Some(term) = self.terms.get(name as usize) else { continue };
            if let Some(entry) = entries.iter_mut().find(|e| e.0 == term.entry) {
                entry.1 += OTHERS * likeness * (1.0 - entry.1).max(0.0);
            } else if entries.len() < 4 * MOST {
                entries.push((term.entry, likeness, term.language));
            }
        }
        entries.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        for (entry, likeness, language) in entries.into_iter().take(MOST).filter(|e| e.1 > 0.12) {
            let score = 0.75 * f64::from(likeness.min(1.0));
            hits.push(Hit { entry, language, score, why: Why::Fuzzy, doubtful: true });
        }
    }
}
