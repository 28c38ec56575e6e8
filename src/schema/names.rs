//! The given or the family name out of a whole name in one cell.
//!
//! A comma (Haddad, Youssef) and capitals (HADDAD Youssef) say which is which; else the order of the column does. Particles stay with the name
//! that follows them: “Abd el Karim”, “Ben Salah”, “de la Cruz”, عبد الرحمن.

use super::mapping::{NameOrder, NamePart};

const PARTICLES: &[&str] = &[
    "al", "el", "abd", "abdel", "abdul", "ben", "bin", "ibn", "bint", "bou", "abou", "abu", "oum", "um",
    "ait", "ould", "de", "da", "del", "della", "di", "la", "le", "los", "van", "von", "der", "den", "st",
    "عبد", "بن", "ابن", "بنت", "أبو", "ابو", "أم", "ام", "آل", "ال", "بو", "آيت",
];

/// The wanted part of a whole name; `None` where the cell has no such part.
pub(super) fn part(whole: &str, part: NamePart, order: NameOrder) -> Option<String> {
    let (given, family) = split(whole, order);
    let wanted = match part {
        NamePart::Given => given,
        NamePart::Family => family,
    };
    (!wanted.is_empty()).then(|| wanted.join(" "))
}

fn split(whole: &str, order: NameOrder) -> (Vec<&str>, Vec<&str>) {
    if let Some((family, given)) = whole.split_once([',', '،']) {
        return (given.split_whitespace().collect(), family.split_whitespace().collect());
    }
    let tokens: Vec<&str> = whole.split_whitespace().collect();
    let capital: Vec<bool> = tokens.iter().map(|t| is_capital(t)).collect();
    if capital.iter().any(|c| *c) && !capital.iter().all(|c| *c) {
        let of = |wanted: bool| {
            tokens.iter().zip(&capital).filter(|(_, c)| **c == wanted).map(|(t, _)| *t).collect::<Vec<_>>()
        };
        return (of(false), of(true));
    }
    let mut first = 1;
    while first < tokens.len() && tokens.get(first - 1).is_some_and(|t| is_particle(t)) {
        first += 1;
    }
    let (head, tail) = tokens.split_at(first.min(tokens.len()));
    match order {
        NameOrder::GivenFirst => (head.to_vec(), tail.to_vec()),
        NameOrder::FamilyFirst => (tail.to_vec(), head.to_vec()),
    }
}

fn is_particle(token: &str) -> bool {
    let folded = token.to_lowercase();
    PARTICLES.contains(&folded.trim_end_matches(['-', '\'', '’', '.']))
}

/// Whether a word is written in capitals only (at least two letters, of a script that has them).
pub(super) fn is_capital(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    letters.len() >= 2 && letters.iter().all(|c| c.is_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_taken_apart() {
        use NameOrder::{FamilyFirst, GivenFirst};
        for (whole, order, given, family) in [
            ("Youssef Haddad", GivenFirst, "Youssef", "Haddad"),
            ("Haddad Youssef", FamilyFirst, "Youssef", "Haddad"),
            ("HADDAD Youssef", GivenFirst, "Youssef", "HADDAD"),
            ("Haddad, Youssef", GivenFirst, "Youssef", "Haddad"),
            ("Abd el Karim Ben Salah", GivenFirst, "Abd el Karim", "Ben Salah"),
            ("Ben Salah Karim", FamilyFirst, "Karim", "Ben Salah"),
            ("عبد الرحمن بن منصور", GivenFirst, "عبد الرحمن", "بن منصور"),
            ("ليلى المصري", GivenFirst, "ليلى", "المصري"),
        ] {
            assert_eq!(part(whole, NamePart::Given, order).as_deref(), Some(given), "{whole}");
            assert_eq!(part(whole, NamePart::Family, order).as_deref(), Some(family), "{whole}");
        }
        assert_eq!(part("Youssef", NamePart::Family, GivenFirst), None);
        assert_eq!(part("", NamePart::Given, GivenFirst), None);
    }
}
