//! Encodings that fit a text nearly as well as the one chosen, each with the words that tell them apart: a person sees at once which is right.

use std::path::Path;

use super::error::ImportError;
use super::{encoding, whole};

/// Words shown for each encoding.
const WORDS: usize = 3;

/// How a text looks in one encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodingSample {
    /// The encoding's WHATWG name in lower case.
    pub encoding: String,
    /// Words that read differently in another candidate.
    pub words: Vec<String>,
}

/// The encoding that would be chosen and those that fit nearly as well, with the words in which they differ; nothing when there is no doubt, or
/// when no word would read differently.
pub fn encoding_samples(path: &Path) -> Result<Vec<EncodingSample>, ImportError> {
    let bytes = whole(path)?;
    if bytes.is_ascii() {
        return Ok(Vec::new());
    }
    let chosen = encoding::detect(&bytes);
    let mut names = vec![chosen.name];
    names.extend(chosen.doubtful);
    Ok(samples(&bytes, &names))
}

fn samples(bytes: &[u8], names: &[String]) -> Vec<EncodingSample> {
    let mut out: Vec<EncodingSample> =
        names.iter().map(|name| EncodingSample { encoding: name.clone(), words: Vec::new() }).collect();
    let mut seen: Vec<&[u8]> = Vec::new();
    // Words by bytes: all candidates keep ASCII, so they agree on where a word ends.
    let words = bytes.split(|b| b.is_ascii() && !b.is_ascii_alphanumeric());
    for word in words.filter(|w| w.len() > 2 && !w.is_ascii()) {
        if seen.len() == WORDS {
            break;
        }
        let read: Vec<String> =
            names.iter().map(|name| encoding::decode_as(word, name).text.into_owned()).collect();
        if !seen.contains(&word) && read.iter().any(|r| r != &read[0]) {
            seen.push(word);
            for (sample, read) in out.iter_mut().zip(read) {
                sample.words.push(read);
            }
        }
    }
    if seen.is_empty() { Vec::new() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn candidates_show_the_words_in_which_they_differ() {
        let bytes = [b"prix;10 \xa4uros;c\xe9libataire;co\xfbt \xa4ur".as_slice()].concat();
        let names = ["windows-1252".to_owned(), "iso-8859-15".to_owned()];
        let found = samples(&bytes, &names);
        assert_eq!(found[0].words, ["¤uros", "¤ur"]);
        assert_eq!(found[1].words, ["€uros", "€ur"]);
        assert!(samples(b"c\xe9libataire", &names).is_empty(), "the same word in both is no question");
    }
}
