//! Frequent Arabic names and how they are usually written in Latin letters, and words of addresses in several languages.
//!
//! The list (`assets/lexicon/names.tsv`, then `words.tsv`) is evidence in both directions: two spellings of one entry are the same name however
//! different they look (Mehmet, Muhammad), and two different entries are different names however alike (Khalid, Khalil).
//! It holds no person, only name words with the spellings that many people share.
//! Surprising: one spelling may stand in several entries (*Said* is سعيد and سيد); it then counts for each of them.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const NAMES: &str = include_str!("../../../assets/lexicon/names.tsv");
const WORDS: &str = include_str!("../../../assets/lexicon/words.tsv");

/// Entries of one word: indices into the list, most frequent first.
pub(super) type Entries = [u16];

struct Lexicon {
    arabic: Vec<&'static str>,
    usual: Vec<&'static str>,
    by_word: FxHashMap<&'static str, Vec<u16>>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut made = Lexicon { arabic: Vec::new(), usual: Vec::new(), by_word: FxHashMap::default() };
    for line in NAMES.lines().chain(WORDS.lines()).filter(|l| !l.starts_with('#')) {
        let mut parts = line.split('\t');
        let (Some(arabic), Some(_), Some(latin)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let Ok(id) = u16::try_from(made.arabic.len()) else { break };
        made.arabic.push(arabic);
        made.usual.push(latin.split(' ').next().unwrap_or_default());
        for word in std::iter::once(arabic).chain(latin.split(' ')) {
            let ids = made.by_word.entry(word).or_default();
            if ids.last() != Some(&id) {
                ids.push(id);
            }
        }
    }
    made
});

/// The entries in which a folded word occurs, in either script. An article before an Arabic word does not matter.
pub(super) fn entries(word: &str) -> &'static Entries {
    let found =
        LEXICON.by_word.get(word).or_else(|| word.strip_prefix("ال").and_then(|w| LEXICON.by_word.get(w)));
    found.map_or(&[], Vec::as_slice)
}

/// The Arabic form of an entry.
pub(super) fn arabic(entry: u16) -> &'static str {
    LEXICON.arabic.get(usize::from(entry)).copied().unwrap_or_default()
}

/// The most usual Latin spelling of an Arabic word.
pub(super) fn usual_latin(word: &str) -> Option<&'static str> {
    let entry = *entries(word).first()?;
    LEXICON.usual.get(usize::from(entry)).copied()
}
