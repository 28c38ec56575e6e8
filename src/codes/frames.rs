//! What people write around a value: *nationalité syrienne*, *née en Syrie*, *Syrie (République arabe)*, *Sexe : M*.
//!
//! Two kinds of words are left out, and only when the whole value is no name: those that say what is told (nationality, born in), and those
//! that say how a state is governed. Surprising: *origin* is not among them, because an origin is not a nationality.

use super::matcher::{CodeMatcher, Hit, Why};
use crate::base::normal::{fold, is_invisible};

/// From this score on a hit is the name itself, not a likeness.
pub(super) const SURE: f64 = 0.93;
/// What words around the value cost.
const FRAMED: f64 = 0.03;

/// Words that only announce a value, folded.
const TOLD: &[&str] = &[
    "nationalite",
    "nat",
    "person",
    "personne",
    "asilli",
    "nationality",
    "nacionalidad",
    "staatsangehorigkeit",
    "staatsburgerschaft",
    "uyruk",
    "uyruklu",
    "uyrugu",
    "vatandasi",
    "vatandas",
    "pays",
    "country",
    "pais",
    "land",
    "ulke",
    "ressortissant",
    "ressortissante",
    "ressortissants",
    "citoyen",
    "citoyenne",
    "citoyens",
    "citizen",
    "citizens",
    "citizenship",
    "citoyennete",
    "national",
    "nationals",
    "ciudadano",
    "ciudadana",
    "staatsburger",
    "staatsburgerin",
    "staatsangehoriger",
    "staatsangehorige",
    "ne",
    "nee",
    "nes",
    "nees",
    "born",
    "nacido",
    "nacida",
    "geboren",
    "dogumlu",
    "refugie",
    "refugiee",
    "refugies",
    "refugee",
    "refugees",
    "refugiado",
    "refugiada",
    "multeci",
    "multecisi",
    "fluchtling",
    "demandeur",
    "demandeuse",
    "asile",
    "passeport",
    "passport",
    "pasaporte",
    "pasaportu",
    "reisepass",
    "en",
    "au",
    "aux",
    "in",
    "a",
    "i",
    "from",
    "aus",
    "de",
    "du",
    "des",
    "d",
    "la",
    "le",
    "les",
    "l",
    "the",
    "of",
    "الجنسيه",
    "جنسيه",
    "جنسيته",
    "جنسيتها",
    "مواليد",
    "مولود",
    "مولوده",
    "في",
    "من",
    "مواطن",
    "مواطنه",
    "لاجي",
    "نازح",
    "نازحه",
    "لاجيه",
    "رعايا",
    "البلد",
    "بلد",
    "دوله",
    "جواز",
];

/// Words that say how a state is governed, folded.
const GOVERNED: &[&str] = &[
    "republique",
    "republic",
    "republica",
    "republik",
    "rep",
    "cumhuriyeti",
    "cumhuriyet",
    "royaume",
    "kingdom",
    "reino",
    "konigreich",
    "kralligi",
    "state",
    "etat",
    "estado",
    "staat",
    "sultanat",
    "sultanate",
    "arabe",
    "arab",
    "arabische",
    "islamique",
    "islamic",
    "islamica",
    "islamische",
    "islam",
    "populaire",
    "populaires",
    "people",
    "peoples",
    "popular",
    "pop",
    "democratique",
    "democratic",
    "democratica",
    "demokratische",
    "dem",
    "federation",
    "federale",
    "federal",
    "fed",
    "federative",
    "socialiste",
    "socialist",
    "unie",
    "unida",
    "united",
    "plurinational",
    "bolivarienne",
    "bolivarian",
    "jamahiriya",
    "hachemite",
    "hasimi",
    "hashemite",
    "et",
    "and",
    "y",
    "und",
    "جمهوريه",
    "الجمهوريه",
    "مملكه",
    "المملكه",
    "سلطنه",
    "العربيه",
    "الاسلاميه",
    "الهاشميه",
    "الشعبيه",
    "الديمقراطيه",
    "الاتحاديه",
    "اتحاد",
    "المتحده",
];

impl CodeMatcher {
    /// The hits of what stands within a frame of words, if they are the name itself; also of *Malgache (Madagascar)*, said twice.
    pub(super) fn within_frame(&self, value: &str) -> Option<Vec<Hit>> {
        let twice = || {
            let (before, within) = value.trim().strip_suffix(')')?.split_once('(')?;
            let (first, second) = (self.hits_of_whole(before), self.hits_of_whole(within));
            let code = self.decide(&first)?;
            (self.decide(&second)? == code).then_some(first)
        };
        let inner = unframed(value).into_iter().map(|text| {
            let short = text.chars().count() < 4 && !value.contains(':');
            let mut hits = self.hits_of_whole(&text);
            // *ABD vatandaşı* names a country, but three letters around which something stood are no code.
            hits.retain(|h| !(short && h.why == Why::Exact));
            hits
        });
        let mut found =
            inner.chain(twice()).find(|hits| hits.first().is_some_and(|h| !h.doubtful && h.score >= SURE))?;
        for hit in &mut found {
            hit.score -= FRAMED;
            hit.why = hit.why.max(Why::Normalised);
        }
        Some(found)
    }
}

/// Texts that may be the value itself, the surest first; none when nothing stands around it.
pub(super) fn unframed(value: &str) -> Vec<String> {
    let mut out = Vec::new();
    if let Some((_, told)) =
        value.split_once([':', '：']).filter(|(name, _)| name.chars().any(char::is_alphabetic))
    {
        out.push(told.trim().to_owned());
    }
    let apart = apart(value);
    // The words as written, because an accent may tell two countries apart.
    let words: Vec<(&str, String)> = apart
        .split(|c: char| !c.is_alphanumeric() && !is_combining(c))
        .map(|word| (word, fold(word)))
        .filter(|(_, folded)| !folded.is_empty())
        .collect();
    for governed in [false, true] {
        let kept: Vec<&str> = words
            .iter()
            .filter(|(_, w)| !(TOLD.contains(&w.as_str()) || governed && GOVERNED.contains(&w.as_str())))
            .map(|(word, _)| *word)
            .collect();
        let left = kept.len() < words.len();
        let kept = kept.join(" ");
        // What is left must be a word: two letters could be a code of anything.
        if left && kept.chars().count() >= 3 && out.last() != Some(&kept) {
            out.push(kept);
        }
    }
    out.retain(|text| !text.is_empty());
    out
}

/// Signs that belong to the letter before them.
fn is_combining(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
        || is_invisible(c)
        || matches!(c, '\'' | '\u{2019}' | '-' | '·' | '.')
}

/// *d'Égypte* as two words.
fn apart(value: &str) -> String {
    let mut out = value.to_owned();
    for sign in ['\'', '\u{2019}'] {
        for letter in ['d', 'D', 'l', 'L'] {
            out = out.replace(&format!(" {letter}{sign}"), &format!(" {letter} "));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::unframed;

    #[test]
    fn what_stands_around_a_value_is_left_out() {
        assert_eq!(unframed("née en Syrie"), ["Syrie"]);
        assert_eq!(unframed("Syrie (République arabe)"), ["Syrie"]);
        assert_eq!(unframed("Sexe : M").first().map(String::as_str), Some("M"));
        assert_eq!(unframed("الجمهورية التونسية"), ["التونسية"]);
        assert!(unframed("Syrie").is_empty() && unframed("République").is_empty());
    }
}
