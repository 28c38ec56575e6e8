//! The single words of headers: which mean much the same or are cut short (الأسرة, العائلة; *situation*, *sit*), and which say nothing of the field
//! (*actuelle*, *m2*), from `assets/lexicon/header_words.tsv`.
//!
//! A header is compared by its words without those that say nothing, each in the first form of its family; in any order. Surprising: a word alone
//! keeps its own form, because *النوع* is the sex and *الصنف* is not; only beside another word it is clear what it means.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::headers::tidy;

/// Words that carry no meaning in a header.
const FILLERS: [&str; 13] = ["de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "del", "der", "s"];

/// Ways to write “number” in a header; those of the first line number things, those of the second count them.
const NUMBERS: [&[&str]; 2] = [
    &["n", "no", "nr", "num", "numero", "number", "nummer", "numara", "numarasi", "رقم", "ر"],
    &["nb", "nbr", "nbre", "nombre", "no", "number", "anzahl", "عدد"],
];

/// A text without the words that carry no meaning.
pub fn without_fillers(text: &str) -> Vec<&str> {
    text.split(' ').filter(|t| !FILLERS.contains(t)).collect()
}

/// Whether two words are one, or two ways to write “number”.
pub fn same_word(a: &str, b: &str) -> bool {
    a == b || NUMBERS.iter().any(|forms| forms.contains(&a) && forms.contains(&b))
}

struct Families {
    first: BTreeMap<String, String>,
    idle: BTreeSet<String>,
}

fn families() -> &'static Families {
    static FAMILIES: OnceLock<Families> = OnceLock::new();
    FAMILIES.get_or_init(|| {
        let mut out = Families { first: BTreeMap::new(), idle: BTreeSet::new() };
        let lines = include_str!("../../assets/lexicon/header_words.tsv").lines();
        for (first, others) in lines.filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t')) {
            let first = tidy(first);
            for word in others.split('|').map(tidy) {
                if first.is_empty() {
                    out.idle.insert(word);
                } else {
                    out.first.entry(word).or_insert_with(|| first.clone());
                }
            }
        }
        out
    })
}

/// The words of a tidied header that say what its field is, each in the first form of its family, in the order of the alphabet.
pub fn core(tidied: &str) -> Vec<String> {
    let families = families();
    let mut out: Vec<&str> = without_fillers(tidied);
    let told: Vec<&str> = out.iter().copied().filter(|word| !families.idle.contains(*word)).collect();
    if !told.is_empty() {
        out = told;
    }
    let of_family = |word: &str| families.first.get(word).map_or(word, String::as_str).to_owned();
    let alone = out.len() == 1;
    let mut out: Vec<String> =
        out.into_iter().map(|word| if alone { word.to_owned() } else { of_family(word) }).collect();
    out.sort();
    out
}

/// Whether every one of these words has its like among those, each used once.
pub fn holds(those: &[String], these: &[String]) -> bool {
    let mut free: Vec<&String> = those.iter().collect();
    these.iter().all(|word| match free.iter().position(|other| same_word(word, other)) {
        Some(at) => {
            free.swap_remove(at);
            true
        }
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_family_and_idle_words_do_not_count() {
        let same = |a: &str, b: &str| {
            let (a, b) = (core(&tidy(a)), core(&tidy(b)));
            a.len() == b.len() && holds(&a, &b)
        };
        assert!(same("رئيس العائلة", "رب الأسرة") && same("Sit. fam.", "situation familiale"));
        assert!(
            same("Ressources mensuelles", "revenu mensuel") && same("N.º hab.", "numero de habitaciones")
        );
        assert!(same("Nationalité actuelle", "nationalité") && same("Superficie (m2)", "superficie"));
        assert!(!same("الصنف", "النوع"), "a word alone is itself");
        assert!(!same("date de naissance", "lieu de naissance"));
    }
}
