//! What headers of columns mean: words in six languages for each common field, from `assets/lexicon/headers.tsv`.
//!
//! Only the words; how well a header resembles them is judged by whoever asks. "Nom" alone names the family name beside "prénom" and the whole name
//! elsewhere: that, too, is for the asker to see.

use std::sync::OnceLock;

use crate::base::normal::fold;

/// A header as it is compared: folded, with hyphens, underscores and degree signs as spaces.
pub fn tidy(text: &str) -> String {
    let spaced: String =
        text.chars().map(|c| if c == '_' || c == '-' || c == '°' { ' ' } else { c }).collect();
    fold(&spaced)
}

/// The tidied header words of each field, in the order of the file.
pub fn known() -> &'static [(String, Vec<String>)] {
    static HEADERS: OnceLock<Vec<(String, Vec<String>)>> = OnceLock::new();
    HEADERS.get_or_init(|| {
        let lines = include_str!("../../assets/lexicon/headers.tsv").lines().skip(1);
        lines
            .filter_map(|line| line.split_once('\t'))
            .map(|(field, words)| (field.to_owned(), words.split('|').map(tidy).collect()))
            .collect()
    })
}

/// The first field that has exactly this header among its words, spaces not counting.
pub fn field_of(header: &str) -> Option<&'static str> {
    let header = tidy(header).replace(' ', "");
    let is = |words: &[String]| words.iter().any(|w| w.replace(' ', "") == header);
    known().iter().find(|(_, words)| is(words)).map(|(field, _)| field.as_str())
}
