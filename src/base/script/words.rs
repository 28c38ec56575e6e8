//! Cutting a name or place into words and reading each once: its script, its sounds, its entries in the lexicon.
//!
//! Articles standing alone (*al-*, *el*, *ar-* before r …) are put onto the word that follows, as Arabic writes them.
//! Surprising: the words keep their marks until they are read (ş is not s), while the folded form serves the lexicon.

use super::lexicon::{self, Entries};
use super::sounds::{Sound, read_arabic, read_latin};
use crate::base::normal::{fold, is_invisible};
use unicode_normalization::UnicodeNormalization;

/// One word of a name, read.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Matching form, article left out.
    pub(super) folded: String,
    pub(super) arabic: bool,
    pub(super) sounds: Vec<Sound>,
    pub(super) entries: &'static Entries,
}

impl Word {
    /// A word that is written together with the next one as often as apart: *abd*, *ben*, *abu*, *aït*.
    pub(super) fn leads(&self) -> bool {
        matches!(
            self.folded.as_str(),
            "عبد"
                | "بن"
                | "ابن"
                | "ابو"
                | "بو"
                | "ابي"
                | "ابا"
                | "ايت"
                | "abd"
                | "abdul"
                | "abdel"
                | "abdal"
                | "abdu"
                | "abdoul"
                | "abdur"
                | "abder"
                | "ben"
                | "bin"
                | "ibn"
                | "abu"
                | "abou"
                | "bou"
                | "bu"
                | "abi"
                | "aba"
                | "ait"
        )
    }

    /// *Abd*, with or without the article that belongs to the next word.
    pub(super) fn is_servant(&self) -> bool {
        matches!(
            self.folded.as_str(),
            "عبد" | "abd" | "abdul" | "abdel" | "abdal" | "abdu" | "abdoul" | "abdur" | "abder"
        )
    }

    /// A word that is written together with the one before as often as apart: *Allah*, *ed-Din*.
    pub(super) fn trails(&self) -> bool {
        matches!(
            self.folded.as_str(),
            "الله"
                | "دين"
                | "allah"
                | "din"
                | "dine"
                | "eddine"
                | "uddin"
                | "eddin"
                | "deen"
                | "addin"
                | "aldin"
                | "eldin"
        )
    }
}

/// The words of a text, read. Digits and words of other scripts are kept with no sounds.
pub(super) fn words(text: &str) -> Vec<Word> {
    let raw: String = text.nfc().filter(|c| !is_invisible(*c)).flat_map(char::to_lowercase).collect();
    let pieces: Vec<&str> =
        raw.split(|c: char| !(c.is_alphanumeric() || is_mark(c))).filter(|w| !w.is_empty()).collect();
    let mut out: Vec<Word> = Vec::with_capacity(pieces.len());
    let mut article = false;
    for (i, piece) in pieces.iter().enumerate() {
        let folded = fold(piece);
        if folded.is_empty() {
            continue;
        }
        let next = pieces.get(i + 1).and_then(|p| p.chars().next());
        if next.is_some() && is_article(&folded, next) {
            article = true;
            continue;
        }
        out.push(word(piece, folded, article));
        article = false;
    }
    out
}

fn word(piece: &str, folded: String, article: bool) -> Word {
    let arabic = folded.chars().any(is_arabic);
    let mut sounds = if arabic { read_arabic(&folded) } else { read_latin(piece) };
    if article && sounds.first() != Some(&Sound::Art) {
        sounds.insert(0, Sound::Art);
    }
    match folded.as_str() {
        // *Ibn* and *bin*, *abu* and *bou*, are one word each.
        "ابن" | "ibn" | "bin" | "ben" => sounds = vec![Sound::B, Sound::N],
        "ابو" | "ابي" | "ابا" | "بو" | "abu" | "abou" | "abi" | "aba" | "bou" | "bu" => {
            sounds = vec![Sound::B, Sound::W];
        }
        "bint" | "mint" | "bent" | "منت" => sounds = vec![Sound::B, Sound::N, Sound::T],
        "عبد" | "abd" | "abdul" | "abdel" | "abdal" | "abdoul" => {
            sounds = vec![Sound::Ayn, Sound::B, Sound::D];
        }
        "abder" | "abdur" => sounds = vec![Sound::Ayn, Sound::B, Sound::D, Sound::Art],
        "الدين" | "eddine" | "uddin" | "eddin" | "addin" | "aldin" | "eldin" => {
            sounds = vec![Sound::Art, Sound::D, Sound::Y, Sound::N];
        }
        _ => {}
    }
    let entries = lexicon::entries(&folded);
    let folded = if arabic && folded != "الله" {
        folded.strip_prefix("ال").filter(|f| f.chars().count() > 1).map(str::to_owned).unwrap_or(folded)
    } else {
        folded
    };
    Word { folded, arabic, sounds, entries }
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\'' | '`' | '’' | '‘' | 'ʿ' | 'ʾ' | 'ʼ' | 'ʻ' | '´')
}

/// Whether a character belongs to the Arabic script.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{064A}' | '\u{066E}'..='\u{06D3}' | '\u{06FA}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08C7}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// An article written apart: *al*, *el*, or one that took the sound of the letter after it (*ash-Sharif*, *ar-Razzaq*).
fn is_article(word: &str, next: Option<char>) -> bool {
    match word {
        "al" | "el" | "ul" | "il" | "ال" => true,
        _ => {
            let mut letters = word.chars();
            let vowel = letters.next();
            let sun = letters.next();
            matches!(vowel, Some('a' | 'e' | 'u'))
                && sun.is_some()
                && sun == next
                && matches!(sun, Some('r' | 's' | 'd' | 't' | 'n' | 'z'))
                && (letters.next().is_none() || matches!(word, "ash" | "esh" | "ech" | "ach" | "ath" | "adh"))
                || (matches!(word, "ash" | "esh" | "ech" | "ach") && matches!(next, Some('s' | 'c' | 'ş')))
        }
    }
}
