//! Names of several words that are written with a word more or with words cut short.
//!
//! *Quartier de la Gare* and *Gare* differ by a word that says what kind of place it is; *Vx-Port* is *Vieux-Port* written short.
//! Whether only one code fits is the matcher's business. No dictionary of abbreviations: a short word fits a long one whose letters it takes
//! in order, the first one included.

use crate::base::normal::fold;
use crate::base::similarity::damerau_within;

/// Words that say what kind of place a name is, folded.
const KINDS: &[&str] = &[
    "quartier",
    "quart",
    "qrt",
    "quarter",
    "district",
    "distr",
    "dist",
    "arrondissement",
    "arrdt",
    "arr",
    "secteur",
    "sect",
    "sector",
    "zone",
    "zona",
    "area",
    "neighbourhood",
    "neighborhood",
    "ward",
    "hay",
    "hayy",
    "cite",
    "faubourg",
    "barrio",
    "barriada",
    "distrito",
    "mahalle",
    "mahallesi",
    "mah",
    "semt",
    "semti",
    "ili",
    "valiligi",
    "vilayeti",
    "region",
    "gouv",
    "prov",
    "bezirk",
    "viertel",
    "stadtteil",
    "stadtviertel",
    "gemeinde",
    "commune",
    "municipalite",
    "municipality",
    "municipio",
    "belediye",
    "belediyesi",
    "ilce",
    "ilcesi",
    "governorate",
    "gouvernorat",
    "province",
    "provincia",
    "prefecture",
    "wilaya",
    "wilayat",
    "حي",
    "منطقه",
    "دائره",
    "مقاطعه",
    "قسم",
    "ناحيه",
    "محافظه",
    "ولايه",
    "اقليم",
    "بلديه",
    "عماله",
];

/// Words that carry no meaning of their own inside a name, folded.
const LINKS: &[&str] = &[
    "the", "of", "le", "la", "les", "l", "de", "du", "des", "d", "el", "al", "los", "las", "del", "der",
    "die", "das", "von",
];

/// A folded name without the words that only say what kind of place it is; `None` when it has none, or nothing else.
pub(super) fn core(folded: &str) -> Option<String> {
    let words = || folded.split(' ').filter(|w| !w.is_empty());
    let kept: Vec<&str> = words().filter(|w| !KINDS.contains(w)).collect();
    let says_something = kept.iter().any(|w| !LINKS.contains(w) && w.chars().count() > 1);
    (kept.len() < words().count() && says_something).then(|| kept.join(" "))
}

/// A name some of whose words are cut short.
pub(super) struct Shortened {
    words: Vec<(String, bool)>,
}

impl Shortened {
    /// `None` when no word looks cut short, or too little is left of them to go by.
    pub(super) fn new(value: &str) -> Option<Shortened> {
        let mut words: Vec<(String, bool)> = Vec::new();
        let parts = value.split([' ', '-', '\u{a0}', '/']).map(|p| p.trim_matches(['(', ')', ',']));
        for part in parts.filter(|p| !p.is_empty()) {
            let dotted = part.ends_with('.');
            // The *D.* of *R. D. Congo* is a word cut short; the *d* of *Côte d'Ivoire* only links.
            for word in fold(part).split(' ').filter(|w| !w.is_empty() && (dotted || !LINKS.contains(w))) {
                words.push((word.to_owned(), dotted || word.chars().count() <= 2));
            }
        }
        let short = words.iter().filter(|(_, short)| *short).count();
        let whole = words.iter().any(|(word, short)| !short && word.chars().count() >= 3);
        // *Rép. Centrafr.*: what is left of each word is enough.
        let told = words.len() > 1 && words.iter().all(|(word, _)| word.chars().count() >= 3);
        (short > 0 && (whole || told) && words.len() <= 6).then_some(Shortened { words })
    }

    /// Whether this may be that folded name, written short.
    pub(super) fn is_of(&self, folded: &str) -> bool {
        let full: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty() && !LINKS.contains(w)).collect();
        full.len() == self.words.len()
            && self
                .words
                .iter()
                .zip(full)
                .all(|((word, short), full)| word == full || (*short && cuts(word, full)))
    }
}

/// A single word cut short: *sép.*, *célib.*, or in capitals *MRD*. The stop or the capitals say so; three letters at least.
pub(super) fn cut_word(value: &str) -> Option<String> {
    let dotted = value.trim().ends_with('.');
    let capitals = value.chars().all(char::is_uppercase);
    let word = fold(value);
    let letters = word.chars().count();
    ((dotted || capitals) && (3..=6).contains(&letters) && !word.contains(' ')).then_some(word)
}

/// How a word cut short is of a folded name: by its beginning, or by letters taken from it in order.
pub(super) fn cut_of(word: &str, folded: &str) -> Option<f64> {
    if folded.contains(' ') || folded.chars().count() <= word.chars().count() {
        return None;
    }
    if folded.starts_with(word) { Some(0.9) } else { cuts(word, folded).then_some(0.86) }
}

/// A single word of which a stop says that only the beginning stands there: *Ital.*, *niederl.*, *El Salv.*; four letters at least.
pub(super) fn beginning(value: &str) -> Option<String> {
    let folded = fold(value.trim().strip_suffix('.')?);
    let mut words = folded.split(' ').filter(|w| !LINKS.contains(w));
    let word = words.next().filter(|w| w.chars().count() >= 4)?;
    words.next().is_none().then(|| word.to_owned())
}

/// Whether a folded name is one word, its links left out, that begins so and goes on.
pub(super) fn begins(folded: &str, beginning: &str) -> bool {
    let mut words = folded.split(' ').filter(|w| !LINKS.contains(w));
    let first = words.next().unwrap_or_default();
    words.next().is_none() && first.len() > beginning.len() && first.starts_with(beginning)
}

/// The initial and the rest of *G.Antep*, *Ş.Urfa*: one letter for the beginning of a name, and its end.
pub(super) fn initial_and_end(value: &str) -> Option<(String, String)> {
    let (initial, end) = value.trim().split_once('.')?;
    let (initial, end) = (fold(initial), fold(end));
    (initial.chars().count() == 1 && end.chars().count() >= 4 && !end.contains(' ')).then_some((initial, end))
}

/// The letters of a code made of letters and one digit (`M1`), when there is such a digit.
pub(super) fn before_digit(value: &str) -> Option<&str> {
    let letters = value.trim().strip_suffix(|c: char| c.is_ascii_digit())?;
    (!letters.is_empty() && letters.chars().all(char::is_alphabetic)).then_some(letters)
}

/// Whether two folded names of as many words differ in one word by more than slips.
pub(super) fn other_word(one: &str, other: &str) -> bool {
    let told = |name: &'_ str| -> Vec<String> {
        name.split(' ').filter(|w| !LINKS.contains(w)).map(str::to_owned).collect()
    };
    let (one, other) = (told(one), told(other));
    let slips = |word: &str| match word.chars().count() {
        0..=5 => 1,
        6..=9 => 2,
        _ => 3,
    };
    one.len() > 1
        && one.len() == other.len()
        && one.iter().zip(&other).any(|(a, b)| damerau_within(a, b, slips(a)).is_none())
}

/// Whether a word is another one cut short: some of its letters in order, the first one included.
fn cuts(short: &str, full: &str) -> bool {
    if short.chars().next() != full.chars().next() || short.chars().count() >= full.chars().count() {
        return false;
    }
    let mut letters = full.chars();
    short.chars().all(|wanted| letters.any(|letter| letter == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_for_quarter_is_left_out() {
        assert_eq!(core("quartier de la gare").as_deref(), Some("de la gare"));
        assert_eq!(core("حي القصبه").as_deref(), Some("القصبه"));
        assert_eq!(core("gare"), None);
        assert_eq!(core("zone de la"), None);
    }

    #[test]
    fn words_cut_short_are_seen() {
        let is = |short: &str, full: &str| Shortened::new(short).is_some_and(|s| s.is_of(full));
        assert!(
            is("R. D. Congo", "republique democratique du congo")
                && is("R.D. Congo", "republique democratique du congo"),
        );
        assert!(!is("R.D. Congo", "republique du congo"));
        assert!(
            is("R. Est", "rive est") && is("Vx-Port", "vieux port") && is("S. el Hibal", "souk el hibal")
        );
        let cut = |value: &str, full: &str| cut_word(value).and_then(|w| cut_of(&w, full));
        assert_eq!(
            (cut("sép.", "separe"), cut("MRD", "married"), cut("mar", "married")),
            (Some(0.9), Some(0.86), None)
        );
        assert_eq!((before_digit("M1"), before_digit("QB01"), before_digit("7")), (Some("M"), None, None));
        assert!(
            is("Rép. Centrafr.", "republique centrafricaine")
                && is("Iran (Isl. Rep.)", "iran islamic republic of")
        );
        assert_eq!(
            (beginning("Ital.").as_deref(), beginning("El Salv.").as_deref()),
            (Some("ital"), Some("salv"))
        );
        assert!(beginning("Ital").is_none() && beginning("Mar.").is_none() && begins("el salvador", "salv"));
        assert_eq!(initial_and_end("G.Antep"), Some(("g".to_owned(), "antep".to_owned())));
        assert!(!is("R. Est", "rive ouest") && !is("Port", "vieux port") && !is("V. P.", "vieux port"));
    }
}
