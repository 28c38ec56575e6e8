//! How alike two texts are, letter by letter or word by word: every measure gives 1 for equal and 0 for nothing in common.
//!
//! The measures take the texts as they are; fold them first (`normal::fold`) where case and accents should not count,
//! and use `script::cross_script` where one may be in Arabic letters. Two empty texts are equal (1).
//! Surprising: `levenshtein` and `damerau` come in two forms, the share (0–1) and the count of slips (`…_distance`), because
//! "at most two slips" is a sounder rule for short codes than any share.

use rapidfuzz::distance::{
    jaro as rf_jaro, jaro_winkler as rf_jaro_winkler, lcs_seq, levenshtein as rf_levenshtein, osa,
};

/// Jaro similarity.
#[must_use]
pub fn jaro(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    rf_jaro::normalized_similarity(a.chars(), b.chars())
}

/// Jaro–Winkler similarity: Jaro with credit for a common beginning of up to four letters.
#[must_use]
pub fn jaro_winkler(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    rf_jaro_winkler::normalized_similarity(a.chars(), b.chars())
}

/// Number of letters to insert, delete or replace to turn `a` into `b`.
#[must_use]
pub fn levenshtein_distance(a: &str, b: &str) -> usize {
    if a == b { 0 } else { rf_levenshtein::distance(a.chars(), b.chars()) }
}

/// One minus the Levenshtein distance as a share of the longer text.
#[must_use]
pub fn levenshtein(a: &str, b: &str) -> f64 {
    share(levenshtein_distance(a, b), a, b)
}

/// As [`levenshtein_distance`], and two neighbours swapped count as one slip (optimal string alignment).
#[must_use]
pub fn damerau_distance(a: &str, b: &str) -> usize {
    if a == b { 0 } else { osa::distance(a.chars(), b.chars()) }
}

/// The distance of [`damerau_distance`] if it is at most `limit`: much cheaper when most pairs are far apart.
#[must_use]
pub fn damerau_within(a: &str, b: &str, limit: usize) -> Option<usize> {
    if a == b {
        return Some(0);
    }
    let (la, lb) = (a.chars().count(), b.chars().count());
    if la.abs_diff(lb) > limit {
        return None;
    }
    osa::distance_with_args(a.chars(), b.chars(), &osa::Args::default().score_cutoff(limit))
}

/// One minus the distance of [`damerau_distance`] as a share of the longer text.
#[must_use]
pub fn damerau(a: &str, b: &str) -> f64 {
    share(damerau_distance(a, b), a, b)
}

#[expect(clippy::cast_precision_loss, reason = "texts are far shorter than 2^52")]
fn share(distance: usize, a: &str, b: &str) -> f64 {
    let longer = a.chars().count().max(b.chars().count());
    if longer == 0 { 1.0 } else { 1.0 - distance as f64 / longer as f64 }
}

/// Dice coefficient of the two-letter pieces, each counted as often as it occurs: tolerant of parts that changed places.
///
/// Written here because `strsim::sorensen_dice` divides by the number of bytes, which halves the score of Arabic texts.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "texts are far shorter than 2^52")]
pub fn dice_bigrams(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (a, b) = (bigrams(a), bigrams(b));
    let (mut i, mut j, mut common) = (0, 0, 0_usize);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        common += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    let all = a.len() + b.len();
    if all == 0 { 0.0 } else { 2.0 * common as f64 / all as f64 }
}

fn bigrams(text: &str) -> Vec<(char, char)> {
    let mut pieces: Vec<(char, char)> = text.chars().zip(text.chars().skip(1)).collect();
    pieces.sort_unstable();
    pieces
}

/// Length of the longest row of letters that occurs in both, in order but with gaps, as a share of the longer text.
#[must_use]
pub fn longest_common_subsequence(a: &str, b: &str) -> f64 {
    if a == b { 1.0 } else { lcs_seq::normalized_similarity(a.chars(), b.chars()) }
}

/// Length of the longest unbroken piece that occurs in both, as a share of the shorter text.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "texts are far shorter than 2^52")]
pub fn longest_common_piece(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let shorter = a.len().min(b.len());
    if shorter == 0 {
        return 0.0;
    }
    let mut best = 0_usize;
    let mut row = vec![0_usize; b.len() + 1];
    for x in &a {
        let mut diagonal = 0;
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let above = *cell;
            *cell = if x == y { diagonal + 1 } else { 0 };
            diagonal = above;
            best = best.max(*cell);
        }
    }
    best as f64 / shorter as f64
}

/// Words compared as sets: order and repetition do not count, and extra words on one side cost little.
///
/// The common words are compared with either side complete; the best of the three Levenshtein shares is taken, after
/// words that differ by a slip were paired. `"ali ben salah"` and `"salah ali"` → above 0.9.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "texts are far shorter than 2^52")]
pub fn token_set(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (wa, wb) = (word_set(a), word_set(b));
    if wa.is_empty() || wb.is_empty() {
        return if wa.is_empty() && wb.is_empty() { 1.0 } else { 0.0 };
    }
    let (few, many) = if wa.len() <= wb.len() { (&wa, &wb) } else { (&wb, &wa) };
    let mut taken = vec![false; many.len()];
    let (mut matched, mut weight) = (0.0, 0.0);
    for word in few {
        let mut best: Option<(usize, f64)> = None;
        for (i, other) in many.iter().enumerate() {
            if !taken[i] {
                let s = damerau(word, other);
                if best.is_none_or(|(_, t)| s > t) {
                    best = Some((i, s));
                }
            }
        }
        let letters = word.chars().count() as f64;
        weight += letters;
        if let Some((i, s)) = best {
            taken[i] = true;
            matched += letters * s;
        }
    }
    let extra: f64 =
        many.iter().zip(&taken).filter(|(_, t)| !**t).map(|(w, _)| w.chars().count() as f64).sum();
    matched / (weight + 0.2 * extra)
}

fn word_set(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    words.sort_unstable();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rounded to two places, so that the table can be read.
    fn two(x: f64) -> f64 {
        (x * 100.0).round() / 100.0
    }

    #[test]
    fn the_measures_give_the_known_values() {
        for (a, b, jw, lev, dam, dice) in [
            ("martha", "marhta", 0.96, 0.67, 0.83, 0.4),
            ("dixon", "dicksonx", 0.81, 0.5, 0.5, 0.36),
            ("amman", "amman", 1.0, 1.0, 1.0, 1.0),
            ("", "", 1.0, 1.0, 1.0, 1.0),
            ("", "a", 0.0, 0.0, 0.0, 0.0),
            ("محمد", "محمود", 0.95, 0.8, 0.8, 0.57),
        ] {
            let got = (
                two(jaro_winkler(a, b)),
                two(levenshtein(a, b)),
                two(damerau(a, b)),
                two(dice_bigrams(a, b)),
            );
            assert_eq!(got, (jw, lev, dam, dice), "{a} {b}");
        }
    }

    #[test]
    fn words_as_sets_forgive_order_and_extra_words() {
        assert!(token_set("ali ben salah", "salah ali") > 0.9);
        assert!((token_set("ali salah", "salah ali") - 1.0).abs() < 1e-9);
        assert!(token_set("mona haddad", "salah ali") < 0.5);
    }

    #[test]
    fn a_limit_saves_the_count() {
        assert_eq!(damerau_within("tunisie", "tunsiie", 1), Some(1));
        assert_eq!(damerau_within("tunisie", "algerie", 2), None);
        assert!((longest_common_piece("rue de paris", "paris") - 1.0).abs() < 1e-9);
    }
}
