//! How well the name of a column names a field: words in six languages, cut-short words, fillers left out, slips of the pen.
//!
//! Scores go from 0 to 1; exactly a known word is 1. Surprising: of a joined header (السكن / الحي) the last part counts as much as the whole.

use crate::base::similarity;
use crate::table::Field;
use crate::table::header_words::{self, same_word, without_fillers};
use crate::table::headers::{self, tidy};

/// How well a header names a field, and by which word.
#[derive(Clone, Debug, Default)]
pub(super) struct Called {
    /// 0 to 1.
    pub(super) score: f64,
    /// The language of the word that it resembles most; `None` where that is the field's own name or label.
    pub(super) language: Option<&'static str>,
}

/// Compares a header with the known words of a field and, where the field is known, with its own name and labels.
pub(super) fn called(header: &str, field: &str, known: Option<&Field>) -> Called {
    let own = known
        .map(|f| [f.name.0.replace('_', " "), f.label.en.clone(), f.label.fr.clone(), f.label.ar.clone()]);
    let own: Vec<String> = own.iter().flatten().filter(|t| !t.is_empty()).map(|t| tidy(t)).collect();
    let last = header.rsplit(" / ").next().unwrap_or(header);
    let own: Vec<(String, Vec<String>)> =
        own.into_iter().map(|text| (text.clone(), header_words::core(&text))).collect();
    let words = headers::words(field).iter().map(|w| (w.text.as_str(), &w.core, Some(w.language)));
    let words: Vec<_> = words.chain(own.iter().map(|(text, core)| (text.as_str(), core, None))).collect();
    let mut best = Called::default();
    let mut candidates = vec![tidy(header)];
    for other in [tidy(last), tidy(without_choices(header))] {
        if !candidates.contains(&other) {
            candidates.push(other);
        }
    }
    for candidate in candidates.iter().filter(|c| !c.is_empty()) {
        let core = header_words::core(candidate);
        for (word, word_core, language) in &words {
            // *Nom du bénéficiaire* is the whole name, but what is left of it without its idle word is not.
            let is_bare = word_core.iter().all(|only| BARE_NAMES.contains(&only.as_str()));
            let by_words = by_core(&core, word_core).filter(|_| !is_bare);
            let alike = alike(candidate, word).max(by_words.unwrap_or_default());
            let score = alike * if speaks_other(header, *language) { OTHER } else { 1.0 };
            if score > best.score {
                best = Called { score, language: *language };
            }
        }
    }
    best
}

/// A header without the letters in brackets that may stand in its cells: *الجنس (ذ/أ)*, *Sexo (H/M)*.
fn without_choices(header: &str) -> &str {
    let Some((before, choices)) = header.trim().strip_suffix(')').and_then(|h| h.rsplit_once('(')) else {
        return header;
    };
    let short = |choice: &str| (1..=2).contains(&choice.trim().chars().count());
    let many = choices.contains(['/', ',', '-']) && choices.split(['/', ',', '-']).all(short);
    if many { before } else { header }
}

/// What a header counts that says the same in other words, and one that says a word more.
const SAME_WORDS: f64 = 0.92;
const WORD_MORE: f64 = 0.76;

/// What a word counts that is of a language in which the header cannot be.
const OTHER: f64 = 0.9;

/// Letters that only Spanish, or only Turkish, has among the languages of the words: *Núm.* is no French *num*.
const ONLY: [(&str, &[char]); 2] = [("es", &['á', 'í', 'ó', 'ú', 'ñ']), ("tr", &['ğ', 'ş', 'ı', 'İ'])];

fn speaks_other(header: &str, language: Option<&str>) -> bool {
    let Some(language) = language else { return false };
    ONLY.iter().any(|(of, letters)| {
        *of != language && header.chars().flat_map(char::to_lowercase).any(|c| letters.contains(&c))
    })
}

/// A word for any date, and words that make it that of an end: when a case was closed is not when it happened.
const ANY_DATE: [&str; 6] = ["date", "fecha", "datum", "tarih", "تاريخ", "التاريخ"];
const ENDS: [&str; 14] = [
    "closed",
    "closing",
    "closure",
    "end",
    "ended",
    "expiry",
    "expires",
    "cloture",
    "fin",
    "fermeture",
    "expiration",
    "cierre",
    "bitis",
    "انتهاء",
];

/// Words that name a person only when they stand alone: the name of a district is a name, too.
const BARE_NAMES: [&str; 10] =
    ["name", "nom", "noms", "nombre", "nombres", "isim", "ad", "adi", "اسم", "الاسم"];

/// Whether two headers differ only in how they write “number”.
fn numbers_alike(header: &[&str], word: &[&str]) -> bool {
    header.len() == word.len() && header.iter().zip(word).all(|(h, w)| same_word(h, w))
}

/// Whether a header is written without vowels: *gndr*, *brth dt*.
fn consonants_only(header: &str) -> bool {
    let letters = header.chars().filter(|c| *c != ' ');
    letters.clone().count() >= 4 && letters.clone().all(|c| c.is_ascii_alphabetic() && !is_vowel(c))
}

fn consonants(word: &str) -> String {
    word.chars().filter(|c| *c != ' ' && !is_vowel(*c)).collect()
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// How well a header names a field by its words alone, in any order, see [`header_words`].
fn by_core(header: &[String], word: &[String]) -> Option<f64> {
    let score = match (header.len().checked_sub(word.len())?, word.len()) {
        (0, 1..) => SAME_WORDS,
        // A word more says what the others do not: only where two are told already.
        (1, 2..) => WORD_MORE,
        _ => return None,
    };
    header_words::holds(header, word).then_some(score)
}

fn alike(header: &str, word: &str) -> f64 {
    if header == word || header.replace(' ', "") == word.replace(' ', "") {
        return 1.0;
    }
    let (header_core, word_core) = (without_fillers(header), without_fillers(word));
    if header_core.len() >= 2 && (header_core == word_core || numbers_alike(&header_core, &word_core)) {
        return 0.97;
    }
    if consonants_only(header) && header.replace(' ', "") == consonants(word) {
        return 0.88;
    }
    let header_tokens: Vec<&str> = header.split(' ').collect();
    let word_tokens: Vec<&str> = word.split(' ').collect();
    // An abbreviation cut short: "situation fam" for "situation familiale", "date naiss" for "date naissance".
    let shortened = |header: &[&str], word: &[&str]| {
        header.len() == word.len()
            && header.iter().zip(word).all(|(h, w)| w.starts_with(h) && h.chars().count() >= 3)
    };
    if shortened(&header_tokens, &word_tokens) {
        return 0.93;
    }
    if header_core.len() >= 2 && shortened(&header_core, &word_core) {
        return 0.9;
    }
    let inside = word_tokens.iter().all(|w| header_tokens.contains(w)) && !BARE_NAMES.contains(&word);
    let of_end = ANY_DATE.contains(&word) && header_tokens.iter().any(|t| ENDS.contains(t));
    if inside && !of_end && (word_tokens.len() > 1 || header_tokens.len() <= 2) && word.chars().count() >= 3 {
        return 0.6 + 0.25 * word_tokens.len() as f64 / header_tokens.len() as f64;
    }
    let (short, long) = (header.chars().count(), word.chars().count());
    // A word much longer than the header is not misspelt but another.
    if short < 5 || long > short + 3 {
        return 0.0;
    }
    let close = similarity::jaro_winkler(header, word);
    // Another letter is a slip among vowels; in Arabic it is another word: الجوال is no الجواز.
    let arabic = header.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    if close >= if arabic { 0.97 } else { 0.92 } { 0.8 * close } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_six_languages_are_known_also_cut_short() {
        for (header, field, language) in [
            ("DDN", "birth_date", "fr"),
            ("Date de la naissance", "birth_date", "fr"),
            ("Geb.-Dat.", "birth_date", "de"),
            ("Fec. Nac.", "birth_date", "es"),
            ("Doğum Tarihi", "birth_date", "tr"),
            ("تاريخ الازدياد", "birth_date", "ar"),
            ("Country of Birth", "birth_country", "en"),
            ("sit. matrim.", "marital_status", "fr"),
            ("Haushaltsgröße", "household_size", "de"),
            ("Hane halkı sayısı", "household_size", "tr"),
            ("الجنس (ذ/أ)", "sex", "ar"),
            ("عدد أفراد العائلة", "household_size", "ar"),
            ("Ressources mensuelles", "monthly_income", "fr"),
        ] {
            let called = called(header, field, None);
            assert!(called.score >= 0.9, "{header}: {called:?}");
            assert_eq!(called.language, Some(language), "{header}");
        }
        assert!(called("Date of birth", "date", None).score < 0.9);
        assert!(called("gndr", "sex", None).score > 0.85 && called("gndr", "language", None).score < 0.5);
        assert!(called("xyz", "birth_date", None).score < 0.5);
    }
}
