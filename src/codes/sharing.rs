//! Names that are like a value by their words, for lists too long to look at every name: what a person is offered when nothing else fits.
//!
//! A name is taken apart into its words without endings, the beginnings and letter groups of its words (a slip, or the same root in another
//! language, leaves most of them), and what its words mean (`words_alike.txt`: *driver*, *chauffeur*, سائق). Parts count by how rare they are in the
//! list; names are compared by cosine, and so is everything that an entry is called, with what stands above it.
//! Surprising: never an answer by itself, always a question, however alike the words are.

use rustc_hash::FxHashMap;

use super::matcher::{CodeMatcher, Hit, Why};
use super::parts::parts_of;

/// What the other names of an entry add to its best one.
const OTHERS: f32 = 0.15;
/// How many of them count, each half as much as the one before.
const COUNTED: usize = 3;
/// What an entry above adds; the one above that two thirds of it, and so on.
const ABOVE: f32 = 0.3;
const FURTHER: f32 = 0.6;
/// A group that is hardly named itself is seldom meant: it counts half.
const GROUP: f32 = 0.5;
/// Entries offered at most.
const MOST: usize = 8;
/// The best that the parts of a likeness can come to together, about.
const WHOLE: f32 = 2.2;
/// Below this an entry is not worth showing.
const LEAST: f32 = 0.08;

/// The names of a list, taken apart.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Each part by its number.
    parts: FxHashMap<String, u32>,
    /// How rare each part is.
    rarity: Vec<f32>,
    /// How rare a part is that the list does not have.
    unknown: f32,
    /// By part the names that have it, with its weight in them.
    names: Vec<Vec<(u32, f32)>>,
    /// By part the entries that have it in any name or above them.
    entries: Vec<Vec<(u32, f32)>>,
    /// The entries above each, the nearest first.
    above: Vec<Vec<u32>>,
    /// Entries that stand for others and have hardly a name of their own.
    groups: Vec<bool>,
}

type Parts = Vec<(u32, f32)>;

impl Words {
    /// Reads all names of a list.
    pub(super) fn new(matcher: &CodeMatcher) -> Words {
        let mut out = Words::default();
        let mut said: Vec<Parts> = Vec::new();
        for term in &matcher.terms {
            let parts = if term.why == Why::Exact { Vec::new() } else { parts_of(&term.folded) };
            let numbered = parts.into_iter().map(|(part, weight)| (out.number(part), weight));
            said.push(numbered.collect());
        }
        out.weigh(&said);
        for parts in &mut said {
            parts.iter_mut().for_each(|(part, weight)| *weight *= out.rarity[*part as usize]);
        }
        out.names = postings(out.rarity.len(), said.iter());
        out.place(matcher, &said);
        out
    }

    fn number(&mut self, part: String) -> u32 {
        let next = u32::try_from(self.parts.len()).unwrap_or(u32::MAX);
        *self.parts.entry(part).or_insert(next)
    }

    /// How rare each part is, from how many names have it.
    fn weigh(&mut self, said: &[Parts]) {
        let mut held = vec![0usize; self.parts.len()];
        for (part, _) in said.iter().flatten() {
            held[*part as usize] += 1;
        }
        let all = said.iter().filter(|p| !p.is_empty()).count().max(1) as f32;
        let rare = |n: usize| (1.0 + all / (0.5 + n as f32)).ln();
        self.rarity = held.into_iter().map(rare).collect();
        self.unknown = rare(0);
    }

    /// What each entry is called in all, with a share of what stands above it; and which entries are only groups.
    fn place(&mut self, matcher: &CodeMatcher, said: &[Parts]) {
        let entries = &matcher.list().entries;
        let at: FxHashMap<&str, u32> = (0u32..).zip(entries).map(|(i, e)| (e.code.as_str(), i)).collect();
        self.above = entries
            .iter()
            .map(|entry| {
                let mut line = Vec::new();
                let mut next = at.get(entry.parent.as_str()).copied();
                while let Some(i) = next.filter(|i| !line.contains(i)) {
                    line.push(i);
                    next = entries.get(i as usize).and_then(|e| at.get(e.parent.as_str()).copied());
                }
                line
            })
            .collect();
        let mut own: Vec<FxHashMap<u32, f32>> = vec![FxHashMap::default(); entries.len()];
        let mut named = vec![0usize; entries.len()];
        for (term, parts) in matcher.terms.iter().zip(said).filter(|(_, parts)| !parts.is_empty()) {
            named[term.entry as usize] += 1;
            for (part, weight) in parts {
                *own[term.entry as usize].entry(*part).or_default() += weight;
            }
        }
        let mut has_below = vec![false; entries.len()];
        for line in &self.above {
            if let Some(i) = line.first() {
                has_below[*i as usize] = true;
            }
        }
        let leaves = has_below.iter().filter(|b| !**b).count().max(1);
        let names: usize = named.iter().zip(&has_below).filter(|(_, b)| !**b).map(|(n, _)| n).sum();
        self.groups =
            named.iter().zip(&has_below).map(|(n, below)| *below && 2 * n * leaves <= names).collect();
        let whole: Vec<Parts> = (0..entries.len())
            .map(|i| {
                let mut parts = own[i].clone();
                let mut share = ABOVE;
                for above in &self.above[i] {
                    for (part, weight) in sorted(&own[*above as usize]) {
                        *parts.entry(part).or_default() += share * weight;
                    }
                    share *= FURTHER;
                }
                sorted(&parts)
            })
            .collect();
        self.entries = postings(self.rarity.len(), whole.iter());
    }

    /// How alike each entry is: the entry, 0 to 1, and its best name.
    fn alike(&self, matcher: &CodeMatcher, folded: &str) -> Vec<(u32, f32, u32)> {
        let parts: Vec<(Option<u32>, f32)> = parts_of(folded)
            .into_iter()
            .map(|(part, weight)| {
                let number = self.parts.get(&part).copied();
                let rarity = number.and_then(|n| self.rarity.get(n as usize)).unwrap_or(&self.unknown);
                (number, weight * rarity)
            })
            .collect();
        let length = parts.iter().map(|(_, w)| w * w).sum::<f32>().sqrt().max(1e-6);
        let known: Parts = parts.iter().filter_map(|(n, w)| Some(((*n)?, w / length))).collect();
        let mut by_entry: FxHashMap<u32, Vec<(f32, u32)>> = FxHashMap::default();
        for (name, score) in sorted(&gathered(&known, &self.names)) {
            if let Some(term) = matcher.terms.get(name as usize) {
                by_entry.entry(term.entry).or_default().push((score, name));
            }
        }
        let best: FxHashMap<u32, (f32, u32)> = by_entry
            .into_iter()
            .filter_map(|(entry, mut names)| {
                names.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
                let (first, name) = *names.first()?;
                let mut share = OTHERS;
                let mut score = first;
                for (other, _) in names.iter().skip(1).take(COUNTED) {
                    score += share * other;
                    share *= 0.5;
                }
                Some((entry, (score, name)))
            })
            .collect();
        let whole = gathered(&known, &self.entries);
        let mut out: Vec<(u32, f32, u32)> = best
            .iter()
            .map(|(entry, (score, name))| {
                let mut sum = score + whole.get(entry).copied().unwrap_or_default();
                let mut share = ABOVE;
                for above in self.above.get(*entry as usize).into_iter().flatten() {
                    sum += share * best.get(above).map_or(0.0, |(score, _)| *score);
                    share *= FURTHER;
                }
                let is_group = self.groups.get(*entry as usize).copied().unwrap_or_default();
                (*entry, if is_group { sum * GROUP } else { sum } / WHOLE, *name)
            })
            .collect();
        out.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        out
    }
}

fn sorted(parts: &FxHashMap<u32, f32>) -> Parts {
    let mut out: Parts = parts.iter().map(|(part, weight)| (*part, *weight)).collect();
    out.sort_unstable_by_key(|(part, _)| *part);
    out
}

/// By part the lists that have it, every list brought to length one.
fn postings<'p>(parts: usize, lists: impl Iterator<Item = &'p Parts>) -> Vec<Vec<(u32, f32)>> {
    let mut out = vec![Vec::new(); parts];
    for (id, list) in (0u32..).zip(lists) {
        let length = list.iter().map(|(_, w)| w * w).sum::<f32>().sqrt().max(1e-6);
        for (part, weight) in list {
            out[*part as usize].push((id, weight / length));
        }
    }
    out
}

/// The cosine of everything that shares a part.
fn gathered(parts: &Parts, postings: &[Vec<(u32, f32)>]) -> FxHashMap<u32, f32> {
    let mut out: FxHashMap<u32, f32> = FxHashMap::default();
    for (part, weight) in parts {
        for (id, theirs) in postings.get(*part as usize).into_iter().flatten() {
            *out.entry(*id).or_default() += weight * theirs;
        }
    }
    out
}

impl CodeMatcher {
    /// Entries that are like the value by their words, best first; to be asked about.
    pub(super) fn sharing(&self, folded: &str, hits: &mut Vec<Hit>) {
        let words = self.words.get_or_init(|| Words::new(self));
        let found = words.alike(self, folded).into_iter().filter(|(_, likeness, _)| *likeness > LEAST);
        for (entry, likeness, name) in found.take(MOST) {
            let Some(term) = self.terms.get(name as usize) else { continue };
            let score = 0.75 * f64::from(likeness.min(1.0));
            hits.push(Hit { entry, language: term.language, score, why: Why::Fuzzy, doubtful: true });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::builtin::builtin;

    /// Titles that are in no list word for word; the code must be among the first five.
    #[test]
    fn other_words_forms_and_slips_find_the_occupation() {
        let isco = builtin("isco").unwrap();
        for (title, code) in [
            ("chauffeur de poids lourd", "8332"),
            ("lorry chauffeur", "8332"),
            ("electricien batiment", "7411"),
            ("elctrician for buildings", "7411"),
            ("infirmiere en soins generaux", "2221"),
            ("maitre d'ecole primaire", "2341"),
            ("سائق شاحنه كبيره", "8332"),
        ] {
            let found: Vec<String> = isco.candidates(title).into_iter().take(5).map(|c| c.code).collect();
            assert!(found.iter().any(|c| c == code), "{title}: {found:?}");
            assert!(isco.proposal(title).is_none_or(|c| c == code), "{title}");
        }
    }
}
