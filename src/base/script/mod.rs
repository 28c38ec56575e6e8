//! Names and places across scripts: Arabic against Latin letters in French, English, Turkish, Spanish or German spelling.
//!
//! `cross_script` says how far two names may be the same (0–1), `skeleton` and `latin_key` bring candidates together, `romanise`
//! gives a readable Latin form. Nothing is looked up outside the program; frequent names come from a small word list.
//! It judges spelling only: that two people bear the same name is no proof that they are one.
//! Surprising: two different frequent names (Khalid, Khalil) score lower than two rare words just as much alike.
//!
//! Reading order: `words` cuts, `sounds` reads, `align` measures, `names` compares whole names, `skeleton` makes keys.

mod align;
mod lexicon;
mod names;
mod skeleton;
mod sounds;
mod words;

pub use names::{Reading, cross_script};
pub use skeleton::{latin_key, parts, skeleton};

use super::normal::fold;

/// The script most letters of a text are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Arabic letters, also Persian and Urdu ones.
    Arabic,
    /// Any other script (Greek, Cyrillic, Hebrew, …).
    Other,
    /// Both Latin and Arabic letters, neither below a quarter.
    Mixed,
    /// No letter at all.
    None,
}

/// The script of a text.
#[must_use]
pub fn script_of(text: &str) -> Script {
    let (mut latin, mut arabic, mut other) = (0_usize, 0_usize, 0_usize);
    for c in text.chars() {
        if c.is_ascii_alphabetic()
            || matches!(c, '\u{00AA}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' | '\u{FF21}'..='\u{FF5A}')
        {
            latin += usize::from(c.is_alphabetic());
        } else if words::is_arabic(c) {
            arabic += 1;
        } else if c.is_alphabetic() {
            other += 1;
        }
    }
    let all = latin + arabic + other;
    if all == 0 {
        Script::None
    } else if latin * 4 >= all && arabic * 4 >= all {
        Script::Mixed
    } else if latin >= arabic && latin >= other {
        Script::Latin
    } else if arabic >= other {
        Script::Arabic
    } else {
        Script::Other
    }
}

/// A Latin form of a text in Arabic letters, word by word, in lower case; Latin words are folded only.
///
/// Frequent names take their most usual spelling (`"محمد"` → `"mohamed"`); elsewhere an *a* is put where two
/// consonants meet, since Arabic leaves short vowels out (`"طرابلس"` → `"trabalas"`): readable, not scholarly.
#[must_use]
pub fn romanise(text: &str) -> String {
    let folded = fold(text);
    let mut out = String::with_capacity(folded.len());
    for word in folded.split(' ').filter(|w| !w.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        match (word.chars().any(words::is_arabic), lexicon::usual_latin(word)) {
            (true, Some(latin)) => {
                if word.starts_with("ال") && word != "الياس" {
                    out.push_str("al ");
                }
                out.push_str(latin);
            }
            (true, None) => romanise_word(word, &mut out),
            (false, _) => out.push_str(word),
        }
    }
    out
}

fn romanise_word(word: &str, out: &mut String) {
    let letters: Vec<char> = word.chars().collect();
    let mut rest = letters.as_slice();
    if letters.len() > 3 && letters.starts_with(&['ا', 'ل']) {
        out.push_str("al ");
        rest = &letters[2..];
    }
    let mut after_consonant = false;
    for (i, c) in rest.iter().enumerate() {
        let vowel_next = matches!(rest.get(i + 1), Some('ا' | 'و' | 'ي' | 'ه') | None);
        let vowel_before = i > 0 && after_consonant;
        let piece = match c {
            'ا' => "a",
            'و' if vowel_before && !matches!(rest.get(i + 1), Some('ا')) => "ou",
            'و' => "w",
            'ي' if vowel_before && !matches!(rest.get(i + 1), Some('ا')) => "i",
            'ي' => "y",
            'ه' if i + 1 == rest.len() && i > 0 => "a",
            'ع' => "a",
            _ => consonant(*c),
        };
        let is_consonant = !piece.is_empty() && !matches!(piece, "a" | "ou" | "i");
        if is_consonant && vowel_before && (i > 1 || !vowel_next) {
            out.push('a');
        }
        out.push_str(piece);
        after_consonant = is_consonant;
    }
}

fn consonant(c: char) -> &'static str {
    match c {
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "tch",
        'ح' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'ژ' => "j",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ك' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'ه' => "h",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_of_a_text_is_that_of_most_letters() {
        for (text, script) in [
            ("Amman 12", Script::Latin),
            ("عمّان", Script::Arabic),
            ("Şanlıurfa", Script::Latin),
            ("Αθήνα", Script::Other),
            ("12-34", Script::None),
            ("Ali علي", Script::Mixed),
        ] {
            assert_eq!(script_of(text), script, "{text}");
        }
    }

    #[test]
    fn romanising_gives_a_readable_form() {
        for (arabic, latin) in
            [("محمد", "mohamed"), ("الحسن علي", "al hassan ali"), ("طرابلس", "trabalas"), ("Élise", "elise")]
        {
            assert_eq!(romanise(arabic), latin);
        }
    }
}
