//! Names that are the same but for how a sound is spelt (*Marroko*, *Hayti*, *Philipino*) or how a nationality ends (*Rwandese*, *Afganlı*).
//!
//! Three keys for each name, made when a value is first found nowhere else: its sound, its stem and, of Arabic, its consonants, because who
//! writes a foreign name in Arabic hears its vowels long or short (زمبابوي, زيمبابوي). A key that two codes share tells nothing and is left out.
//! Surprising: only values that carry an ending of nationality are cut, because what is left of *Tunisia* and *Algeria* are two cities.

use rustc_hash::FxHashMap;

use super::forms::arabic_stem;
use super::matcher::{CodeMatcher, Hit, Why};

/// Least letters of a key.
const LEAST: usize = 5;
/// Least consonants of a key.
const LEAST_CONSONANTS: usize = 4;
/// What a name counts that sounds the same, and one with another ending.
const SOUND: f64 = 0.93;
const ENDING: f64 = 0.9;

/// Ways to spell one sound, the longer first.
const SOUNDS: [(&str, &str); 25] = [
    ("sch", "sh"),
    ("tch", "ch"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "c"),
    ("cq", "c"),
    ("qu", "c"),
    ("kh", "c"),
    ("gh", "g"),
    ("ou", "u"),
    ("k", "c"),
    ("q", "c"),
    ("y", "i"),
    ("w", "v"),
    ("z", "s"),
    ("j", "i"),
    ("ص", "س"),
    ("ط", "ت"),
    ("ث", "ت"),
    ("ذ", "د"),
    ("ض", "د"),
    ("ظ", "ز"),
    ("ج", "غ"),
    ("ق", "غ"),
    ("ك", "غ"),
];

/// Endings of nationalities in five languages, the longer first.
const ENDINGS: [&str; 60] = [
    "ianische", "ianerin", "anische", "ianisch", "ienses", "iennes", "anisch", "anerin", "ianer", "ienne",
    "eennes", "aises", "oises", "eenne", "ische", "aines", "eense", "enses", "ianos", "ianas", "aise",
    "oise", "aine", "ense", "iens", "isch", "ains", "aner", "iano", "iana", "enos", "enas", "eese", "eses",
    "anos", "anas", "ians", "eans", "ais", "ois", "ain", "ano", "ana", "eno", "ena", "ese", "esa", "ian",
    "ien", "een", "ean", "ish", "ans", "ins", "an", "in", "en", "li", "lu", "er",
];

/// The keys of all names of a list, each with the one entry it stands for.
#[derive(Debug, Default)]
pub(super) struct Likenesses {
    sounds: FxHashMap<String, Option<u32>>,
    stems: FxHashMap<String, Option<u32>>,
    consonants: FxHashMap<String, Option<u32>>,
}

impl Likenesses {
    fn new(matcher: &CodeMatcher) -> Likenesses {
        let mut out = Likenesses::default();
        let keep = |keys: &mut FxHashMap<String, Option<u32>>, key: String, entry: u32| {
            let kept = keys.entry(key).or_insert(Some(entry));
            if *kept != Some(entry) {
                *kept = None;
            }
        };
        for term in matcher.terms.iter().filter(|t| t.why != Why::Exact) {
            keep(&mut out.sounds, sound(&term.folded), term.entry);
            if let Some(key) = consonants(&term.folded) {
                keep(&mut out.consonants, key, term.entry);
            }
            // *guineense* may be of any *Guinea*: the first word of a longer name counts as well.
            let first = term.folded.split(' ').next().unwrap_or_default();
            for stem in stems_of_name(&term.folded).into_iter().chain(stems_of_name(first)) {
                keep(&mut out.stems, stem, term.entry);
            }
        }
        out
    }
}

impl CodeMatcher {
    /// Names that sound like the value, else those that differ in the ending of nationality.
    pub(super) fn likely(&self, folded: &str, hits: &mut Vec<Hit>) {
        let keys = self.likenesses.get_or_init(|| Likenesses::new(self));
        let of = |keys: &FxHashMap<String, Option<u32>>, key: &str| {
            keys.get(key).copied().flatten().filter(|_| key.chars().count() >= LEAST)
        };
        let sounding = of(&keys.sounds, &sound(folded)).map(|entry| (entry, SOUND));
        let ending = || of(&keys.stems, stem(folded)?).map(|entry| (entry, ENDING));
        if let Some((entry, score)) = sounding.or_else(ending) {
            hits.push(Hit { entry, language: u8::MAX, score, why: Why::Normalised, doubtful: false });
        } else if let Some(entry) =
            consonants(folded).and_then(|key| keys.consonants.get(&key).copied().flatten())
        {
            // As near as a slip: a neighbour as near is asked about.
            hits.push(Hit { entry, language: u8::MAX, score: SOUND, why: Why::Fuzzy, doubtful: false });
        }
    }
}

/// A folded name as it sounds, roughly: one letter for each sound, none doubled.
fn sound(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    let mut rest = folded;
    while let Some(first) = rest.chars().next() {
        let spelt = SOUNDS.iter().find(|(spelling, _)| rest.starts_with(spelling));
        let (letters, length) = match spelt {
            Some((spelling, letters)) => (*letters, spelling.len()),
            None => (rest.get(..first.len_utf8()).unwrap_or_default(), first.len_utf8()),
        };
        if first != ' ' && !out.ends_with(letters) {
            out.push_str(letters);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

/// The consonants of a folded name in Arabic letters, without articles, endings and long vowels, one letter for each sound; `None` of other
/// scripts and of names with too few to tell them apart.
fn consonants(folded: &str) -> Option<String> {
    if !folded.chars().all(|c| c == ' ' || ('\u{0620}'..='\u{06ff}').contains(&c)) {
        return None;
    }
    let mut out = String::new();
    for word in folded.split(' ') {
        for c in sound(arabic_stem(word)).chars().filter(|c| !matches!(c, 'ا' | 'و' | 'ي')) {
            if !out.ends_with(c) {
                out.push(c);
            }
        }
    }
    (out.chars().count() >= LEAST_CONSONANTS).then_some(out)
}

/// A folded word without its ending of nationality.
fn stem(folded: &str) -> Option<&str> {
    let cut = |ending: &&str| folded.strip_suffix(*ending).filter(|rest| rest.chars().count() >= LEAST);
    ENDINGS.iter().find_map(cut)
}

/// What may be left of a name: as it is, without a vowel at its end, without its ending of nationality.
fn stems_of_name(folded: &str) -> Vec<String> {
    let vowels: &[char] = &['a', 'e', 'i', 'o', 'y'];
    let mut out = vec![folded.to_owned(), folded.trim_end_matches(vowels).to_owned()];
    out.extend(stem(folded).map(str::to_owned));
    out.retain(|stem| stem.chars().count() >= LEAST);
    out
}

#[cfg(test)]
mod tests {
    use super::super::builtin::builtin;

    #[test]
    fn spelling_by_ear_and_other_endings_find_the_country_and_neighbours_are_asked_about() {
        let countries = builtin("iso3166-1").unwrap();
        for (value, code) in [
            ("Marroko", Some("MA")),
            ("Quatar", Some("QA")),
            ("Philipino", Some("PH")),
            ("Sweeden", Some("SE")),
            ("Rwandese", Some("RW")),
            ("Ital.", Some("IT")),
            ("Iran (Isl. Rep.)", Some("IR")),
            ("زمبابوي", Some("ZW")),
            ("جنسية سيريلانكية", Some("LK")),
            ("الجنسية: موزنبيقي", Some("MZ")),
            ("الكونغو، جمهوريّة الكونغو الدّيموقراطيّة", Some("CD")),
            ("الكونغو، الغابون", None),
            ("عثمان", None),
            ("Rép. Centrafr.", Some("CF")),
            ("ex-Zaïre", Some("CD")),
            ("nigerine", None),
            ("Nigerean", None),
            ("africaine", None),
            ("Equatorial", None),
            ("Islands", None),
            ("coreana", None),
        ] {
            assert_eq!(countries.proposal(value).as_deref(), code, "{value}");
        }
    }
}
