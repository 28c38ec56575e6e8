//! Rows that number the columns below their names: `(1) (2) (3)`, `1 2 3`, `(a) (b) (c)`, `I II III`, `أ ب ج`.
//!
//! Official tables refer to their columns by such numbers, also in what computes a column: `(4)=(2)+(3)`. They are no names and no record.

use super::super::classify::look;
use super::Block;
use crate::table::parse::digit;

/// Letters in the order in which columns are lettered; Arabic has two.
const ALPHABETS: [&str; 3] =
    ["abcdefghijklmnopqrstuvwxyz", "أبجدهوزحطيكلمنسعفصقرشت", "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"];
/// The first Roman numbers.
const ROMAN: [&str; 20] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
    "xvii", "xviii", "xix", "xx",
];

/// Whether a row numbers the columns; bare numbers do so only over records that do not begin with a number.
pub(super) fn is_numbering(block: &Block<'_>, i: usize) -> bool {
    let cells: Vec<&str> = block.cells(i).map(|c| c.1.trim()).collect();
    // What nothing follows is a record.
    let is_last = i + 1 >= block.rows.len();
    if cells.len() < 3 || i == 0 || is_last || (block.fill[i] as usize) * 10 < block.fill[i - 1] as usize * 7
    {
        return false;
    }
    let by_words =
        counts(&cells, roman) || ALPHABETS.iter().any(|letters| counts(&cells, |c| letter(c, letters)));
    let names_above = || block.cells(i - 1).all(|c| !look(c.1, c.2).is_value());
    if by_words {
        return names_above();
    }
    let wrapped = cells.iter().filter(|c| c.starts_with(['(', '['])).count() * 2 > cells.len();
    let first = block.cells(i).next().map_or(0, |c| c.0);
    let words_follow = || {
        i + 2 < block.rows.len()
            && (i + 1..block.rows.len().min(i + 4))
                .all(|r| block.cells(r).next().is_some_and(|c| c.0 == first && !look(c.1, c.2).is_value()))
    };
    counts(&cells, number) && names_above() && (wrapped || words_follow())
}

/// Whether the cells count up by one from 1 (or 2, where the first column has no number).
fn counts(cells: &[&str], read: impl Fn(&str) -> Option<u32>) -> bool {
    let Some(first) = cells.first().and_then(|c| read(c)).filter(|&n| n <= 2) else {
        return false;
    };
    cells.iter().zip(first..).all(|(cell, n)| read(cell) == Some(n))
}

fn number(cell: &str) -> Option<u32> {
    let inner = cell.trim_start_matches(['(', '[']);
    let digits: String = inner.chars().map_while(digit).map(|d| char::from(b'0' + d)).collect();
    // Behind the number only what computes the column: `(4)=(2)+(3)`.
    let rest = inner.chars().skip(digits.len()).all(|c| !c.is_alphabetic() && !matches!(c, '.' | ','));
    digits.parse().ok().filter(|_| rest)
}

fn roman(cell: &str) -> Option<u32> {
    let (sign, _) = sign(cell);
    let sign = sign.to_lowercase();
    ROMAN.iter().position(|r| *r == sign).map(|at| at as u32 + 1)
}

fn letter(cell: &str, alphabet: &str) -> Option<u32> {
    let (sign, _) = sign(cell);
    let mut letters = sign.chars().flat_map(char::to_lowercase);
    let (letter, None) = (letters.next()?, letters.next()) else { return None };
    alphabet.chars().position(|l| l == letter).map(|at| at as u32 + 1)
}

/// What stands first, out of its brackets, and what computes the column behind it: `(c) = a + b`.
fn sign(cell: &str) -> (&str, &str) {
    let inner = cell.trim_start_matches(['(', '[']);
    let end = inner.find(|c: char| !c.is_alphabetic()).unwrap_or(inner.len());
    let (sign, rest) = inner.split_at(end);
    let computes = rest.trim_start_matches([')', ']', '.', ' ']);
    if computes.is_empty() || computes.starts_with('=') { (sign, computes) } else { ("", rest) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_several_ways() {
        assert!(counts(&["(1)", "(2)", "(3)=(1)+(2)"], number));
        assert!(counts(&["٢", "٣", "٤"], number));
        assert!(counts(&["I", "II", "III", "IV"], roman));
        assert!(counts(&["(a)", "(b)", "(c) = a + b"], |c| letter(c, ALPHABETS[0])));
        assert!(counts(&["أ", "ب", "ج"], |c| letter(c, ALPHABETS[1])));
        assert!(counts(&["أ)", "ب)", "ت)"], |c| letter(c, ALPHABETS[2])));
        assert!(!counts(&["1", "3", "4"], number));
        assert!(!counts(&["a", "b", "d"], |c| letter(c, ALPHABETS[0])));
        assert!(!counts(&["a b", "b c", "c d"], |c| letter(c, ALPHABETS[0])));
        assert!(!counts(&["i", "do", "care"], roman));
    }
}
