//! What headers of columns mean: words in six languages for each common field, from `assets/lexicon/headers.tsv`.
//!
//! Only the words; how well a header resembles them is judged by whoever asks. "Nom" alone names the family name beside "prénom" and the whole name
//! elsewhere: that, too, is for the asker to see.

use std::sync::OnceLock;

use super::header_words;
use crate::base::normal::fold;

/// A header as it is compared: folded, with hyphens, underscores, degree and ordinal signs as spaces.
pub fn tidy(text: &str) -> String {
    let spaced: String =
        text.chars().map(|c| if matches!(c, '_' | '-' | '°' | 'º' | 'ª') { ' ' } else { c }).collect();
    fold(&spaced)
}

/// A word that heads a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word, tidied.
    pub text: String,
    /// Its language: `en`, `fr`, `ar`, `es`, `tr`, `de`.
    pub language: &'static str,
    /// The words in it that say what the field is, see [`header_words::core`].
    pub core: Vec<String>,
}

/// The header words of each field, in the order of the file.
pub fn known() -> &'static [(String, Vec<Word>)] {
    static HEADERS: OnceLock<Vec<(String, Vec<Word>)>> = OnceLock::new();
    HEADERS.get_or_init(|| {
        let mut out: Vec<(String, Vec<Word>)> = Vec::new();
        for line in include_str!("../../assets/lexicon/headers.tsv").lines().skip(1) {
            let mut cells = line.split('\t');
            let (Some(field), Some(language), Some(words)) = (cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            let words = words.split('|').map(tidy);
            let words = words.map(|text| Word { core: header_words::core(&text), text, language });
            match out.last_mut() {
                Some((last, known)) if last == field => known.extend(words),
                _ => out.push((field.to_owned(), words.collect())),
            }
        }
        out
    })
}

/// The words of one field; empty for a field of no known words.
pub fn words(field: &str) -> &'static [Word] {
    known().iter().find(|(name, _)| name == field).map_or(&[], |(_, words)| words)
}

/// The first field that has exactly this header among its words, spaces not counting.
pub fn field_of(header: &str) -> Option<&'static str> {
    let header = tidy(header).replace(' ', "");
    let is = |words: &[Word]| words.iter().any(|w| w.text.replace(' ', "") == header);
    known().iter().find(|(_, words)| is(words)).map(|(field, _)| field.as_str())
}
