//! Short texts as numbered letters, laid end to end: Jaro–Winkler and edit distance on them without looking at a single heap object.
//!
//! Only texts of the letters a–z, digits, spaces and a few signs, up to 64 of them; others are "not here" and compared the usual way.
//! Beside each text stands which letters occur in it, so that most pairs are told apart by two machine words. Results are the same as
//! those of `base::similarity`, to the last bit.

/// Texts that can be compared fast, by number.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters {
    texts: Vec<Entry>,
    letters: Vec<u8>,
}

/// Where a text stands and what is in it.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// Letters that occur, and letters that occur twice.
    once: u64,
    twice: u64,
    start: u32,
    /// The first four letters, a byte each, none as 255.
    beginning: u32,
    len: u8,
    /// How many letters occur a third time or more.
    more: u8,
}

/// Number of different letters.
const LETTERS: usize = 42;
/// Longer texts are not here.
const LONGEST: usize = 64;
/// The length that marks a text as not here.
const ABSENT: u8 = u8::MAX;

fn number(byte: u8) -> Option<u8> {
    Some(match byte {
        b'a'..=b'z' => byte - b'a',
        b'0'..=b'9' => byte - b'0' + 26,
        b' ' => 36,
        b'.' => 37,
        b'@' => 38,
        b'-' => 39,
        b'_' => 40,
        b'+' => 41,
        _ => return None,
    })
}

/// A text and what is in it.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    entry: &'a Entry,
    /// Its letters' numbers.
    pub letters: &'a [u8],
}

impl Letters {
    /// Adds a text under the next number; `None` for one that must be compared the usual way.
    pub(super) fn push(&mut self, text: Option<&str>) {
        let start = self.letters.len() as u32;
        let mut entry = Entry { once: 0, twice: 0, start, beginning: u32::MAX, len: ABSENT, more: 0 };
        if let Some(text) = text.filter(|t| !t.is_empty() && t.len() <= LONGEST)
            && text.bytes().all(|b| number(b).is_some())
        {
            entry.len = text.len() as u8;
            for letter in text.bytes().filter_map(number) {
                let bit = 1u64 << letter;
                if entry.once & bit == 0 {
                    entry.once |= bit;
                } else if entry.twice & bit == 0 {
                    entry.twice |= bit;
                } else {
                    entry.more += 1;
                }
                self.letters.push(letter);
            }
            for (i, letter) in text.bytes().filter_map(number).take(4).enumerate() {
                entry.beginning ^= u32::from(letter ^ 255) << (8 * i);
            }
        }
        self.texts.push(entry);
    }

    /// Something of the text of a number, read without deciding anything by it.
    pub(super) fn glance(&self, number: u32) -> u64 {
        self.texts.get(number as usize).map_or(0, |entry| entry.once)
    }

    /// The text of a number.
    pub(super) fn get(&self, number: u32) -> Option<Text<'_>> {
        let entry = self.texts.get(number as usize).filter(|e| e.len != ABSENT)?;
        let start = entry.start as usize;
        Some(Text { entry, letters: self.letters.get(start..start + entry.len as usize)? })
    }
}

impl Text<'_> {
    fn len(self) -> usize {
        self.letters.len()
    }

    /// At most this many letters can be found in both.
    fn common(self, other: Self) -> u32 {
        let (a, b) = (self.entry, other.entry);
        (a.once & b.once).count_ones() + (a.twice & b.twice).count_ones() + u32::from(a.more.min(b.more))
    }

    /// Whether every letter of this text occurs in the other.
    pub(super) fn letters_within(self, other: Self) -> bool {
        self.entry.once & !other.entry.once == 0
    }

    fn common_beginning(self, other: Self) -> usize {
        let differing = self.entry.beginning ^ other.entry.beginning;
        (differing.trailing_zeros() as usize / 8).min(self.len()).min(other.len())
    }

    /// Jaro–Winkler similarity cannot be greater than this.
    pub(super) fn most_alike(self, other: Self) -> f64 {
        let common = f64::from(self.common(other));
        let jaro = (common / self.len() as f64 + common / other.len() as f64 + 1.0) / 3.0;
        // A hair above, for rounding.
        jaro + self.common_beginning(other) as f64 * 0.1 * (1.0 - jaro).max(0.0) + 1e-9
    }

    /// Jaro–Winkler similarity.
    pub(super) fn jaro_winkler(self, other: Self) -> f64 {
        let jaro = jaro(self.letters, other.letters);
        if jaro > 0.7 { jaro + self.common_beginning(other) as f64 * 0.1 * (1.0 - jaro) } else { jaro }
    }

    /// The edit distance (neighbours swapped are one slip) cannot be less than this.
    pub(super) fn least_apart(self, other: Self) -> usize {
        self.len().max(other.len()).saturating_sub(self.common(other) as usize)
    }

    /// The edit distance, neighbours swapped counting as one slip.
    pub(super) fn edits(self, other: Self) -> usize {
        edits(self.letters, other.letters)
    }

    /// The longer one's length.
    pub(super) fn longer(self, other: Self) -> usize {
        self.len().max(other.len())
    }
}

fn places(text: &[u8]) -> [u64; LETTERS] {
    let mut places = [0u64; LETTERS];
    for (i, &letter) in text.iter().enumerate() {
        places[letter as usize] |= 1 << i;
    }
    places
}

fn jaro(a: &[u8], b: &[u8]) -> f64 {
    if a.len() == 1 && b.len() == 1 {
        return if a == b { 1.0 } else { 0.0 };
    }
    let window = (a.len().max(b.len()) / 2).saturating_sub(1);
    let places = places(a);
    let (mut of_a, mut matched_b) = (0u64, [0u8; LONGEST]);
    let mut common = 0;
    for (j, &letter) in b.iter().enumerate() {
        let from = j.saturating_sub(window);
        if from >= LONGEST {
            break;
        }
        let near = (u64::MAX << from) & (u64::MAX >> (LONGEST - 1 - (j + window).min(LONGEST - 1)));
        let free = places[letter as usize] & near & !of_a;
        if free != 0 {
            of_a |= free & free.wrapping_neg();
            matched_b[common] = letter;
            common += 1;
        }
    }
    if common == 0 {
        return 0.0;
    }
    let mut swapped = 0;
    for &letter in &matched_b[..common] {
        let first = of_a.trailing_zeros() as usize;
        swapped += usize::from(a[first] != letter);
        of_a &= of_a - 1;
    }
    let of = common as f64;
    let mut sum = of / a.len() as f64;
    sum += of / b.len() as f64;
    sum += (of - (swapped / 2) as f64) / of;
    sum / 3.0
}

/// Optimal string alignment, bit by bit (Hyyrö 2003).
fn edits(a: &[u8], b: &[u8]) -> usize {
    let places = places(a);
    let last = 1u64 << (a.len() - 1);
    let (mut plus, mut minus, mut diagonal, mut before) = (u64::MAX, 0u64, 0u64, 0u64);
    let mut distance = a.len();
    for &letter in b {
        let here = places[letter as usize];
        let swapped = ((!diagonal & here) << 1) & before;
        diagonal = ((here & plus).wrapping_add(plus) ^ plus) | here | minus | swapped;
        let up = minus | !(diagonal | plus);
        let down = diagonal & plus;
        distance += usize::from(up & last != 0);
        distance -= usize::from(down & last != 0);
        let up = (up << 1) | 1;
        plus = (down << 1) | !(diagonal | up);
        minus = up & diagonal;
        before = here;
    }
    distance
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::similarity;
    use proptest::prelude::*;

    fn two(a: &str, b: &str) -> Letters {
        let mut letters = Letters::default();
        letters.push(Some(a));
        letters.push(Some(b));
        letters
    }

    proptest! {
        #[test]
        fn the_same_as_the_usual_way(a in "[abc ]{1,9}|[a-e0-2]{1,64}", b in "[abc ]{1,9}|[a-e0-2]{1,64}") {
            let letters = two(&a, &b);
            let (x, y) = (letters.get(0).unwrap(), letters.get(1).unwrap());
            prop_assert_eq!(x.edits(y), similarity::damerau_distance(&a, &b));
            prop_assert!(x.least_apart(y) <= x.edits(y));
            let alike = similarity::jaro_winkler(&a, &b);
            prop_assert!((x.jaro_winkler(y) - alike).abs() < 1e-12, "{} {}", x.jaro_winkler(y), alike);
            prop_assert!(x.most_alike(y) >= alike);
        }
    }

    #[test]
    fn other_letters_and_long_texts_are_compared_the_usual_way() {
        let letters = two("łódź", &"a".repeat(65));
        assert!(letters.get(0).is_none() && letters.get(1).is_none() && letters.get(2).is_none());
    }
}
