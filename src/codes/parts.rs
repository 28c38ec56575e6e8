//! What a name is made of, so that names can be compared part by part: words without endings, beginnings and letter groups of words, meanings.
//!
//! Each part says by its first letter what it is, so that a beginning is never taken for a word. The weights were chosen by asking for one half of
//! the titles that the list of occupations has, left out in turn (`cargo bench --bench codes -- titles isco`), and confirmed on the other half.
//! Surprising: counting the head word of a title more made it worse: heads (*operator*, *agent*) are the commonest words there are.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::forms::loose;
use crate::base::normal::fold;

/// What a word counts.
const WORD: f32 = 0.6;
/// What its first letters count, and how many they are.
const BEGINNING: f32 = 0.6;
const FIRST: usize = 5;
/// What a letter group counts; the groups are of these lengths, the ends of the word counting as letters.
const GROUP: f32 = 0.3;
const LENGTHS: [usize; 2] = [3, 4];
/// What a meaning counts.
const MEANING: f32 = 1.0;

/// What the meaning of a part of a compound word counts (*Lastwagenfahrer*, *électromécanicien*, *dressmaker*).
const WITHIN: f32 = 0.7;
/// Least letters of such a part.
const PART: usize = 4;

/// Words that say nothing of their own.
const IDLE: [&str; 18] = [
    "in", "a", "an", "au", "aux", "en", "pour", "for", "or", "ou", "par", "sur", "with", "to", "dans", "un",
    "on", "at",
];

/// Words that mean the same kind of work, a line for each, in three languages.
static ALIKE: LazyLock<FxHashMap<String, Vec<u32>>> = LazyLock::new(|| {
    let mut out: FxHashMap<String, Vec<u32>> = FxHashMap::default();
    let lines = include_str!("../../assets/codes/words_alike.txt").lines();
    for (id, line) in (0u32..).zip(lines.filter(|l| !l.starts_with('#'))) {
        for word in fold(line).split(' ').map(loose).filter(|w| !w.is_empty()) {
            let meanings = out.entry(word).or_default();
            if meanings.last() != Some(&id) {
                meanings.push(id);
            }
        }
    }
    out
});

/// The meanings of the longest known word that a word ends with, and of the longest that it begins with.
fn meanings_within(word: &str) -> impl Iterator<Item = &'static u32> {
    let cuts = || word.char_indices().map(|(at, _)| at).filter(|at| *at > 0);
    let known =
        |part: Option<&str>| part.filter(|p| p.chars().count() >= PART).and_then(|p| ALIKE.get(&loose(p)));
    let end = cuts().find_map(|at| known(word.get(at..)));
    let beginning = cuts().rev().find_map(|at| known(word.get(..at)));
    end.into_iter().chain(beginning).flatten()
}

/// The parts of a folded name, each once, with what it counts.
pub(super) fn parts_of(folded: &str) -> Vec<(String, f32)> {
    let mut out: Vec<(String, f32)> = Vec::new();
    let spoken = folded.split(' ').filter(|w| !IDLE.contains(w));
    for (word, stem) in spoken.map(|w| (w, loose(w))).filter(|(_, stem)| !stem.is_empty()) {
        let meanings = ALIKE.get(&stem).into_iter().flatten().map(|meaning| (meaning, MEANING));
        let within = ALIKE.get(&stem).is_none().then(|| meanings_within(word)).into_iter().flatten();
        for (meaning, weight) in meanings.chain(within.map(|meaning| (meaning, WITHIN))) {
            out.push((format!("m{meaning}"), weight));
        }
        out.push((format!("w{stem}"), WORD));
        let letters: Vec<char> =
            std::iter::once('^').chain(word.chars()).chain(std::iter::once('$')).collect();
        if letters.len() >= FIRST + 2 {
            out.push((format!("b{}", word.chars().take(FIRST).collect::<String>()), BEGINNING));
        }
        for group in LENGTHS.iter().flat_map(|n| letters.windows(*n)) {
            out.push((format!("g{}", group.iter().collect::<String>()), GROUP));
        }
    }
    out.sort_by(|a, b| a.0.cmp(&b.0));
    out.dedup_by(|a, b| a.0 == b.0);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_comes_apart_into_words_beginnings_groups_and_meanings() {
        let parts: Vec<String> = parts_of("taxi").into_iter().map(|(part, _)| part).collect();
        assert!(parts.iter().any(|p| p == "wtaxi") && parts.iter().any(|p| p == "g^ta"), "{parts:?}");
        let meanings = |name: &str| -> Vec<String> {
            let parts = parts_of(&fold(name)).into_iter().map(|(part, _)| part);
            parts.filter(|p| p.starts_with('m')).collect()
        };
        assert_eq!(meanings("driver"), meanings("chauffeur"));
        assert_eq!(meanings("driver"), meanings("سائق"));
        assert!(meanings("xyz").is_empty());
        let both: Vec<String> = [meanings("truck"), meanings("driver")].concat();
        let compound = meanings("Lastwagenfahrer");
        assert!(both.iter().all(|m| compound.contains(m)) && !both.is_empty(), "{compound:?}");
        assert!(parts_of("de la").is_empty());
    }
}
