//! What a value looks like without being read: its pattern, its shape, the writing of its letters.
//!
//! Invisible marks are no part of a pattern, or two cells that look alike would have different ones.

use super::super::parse::{self, DateOrder, digit};

/// The writing of one cell's letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Writing {
    /// Only Latin letters.
    Latin,
    /// Only Arabic letters.
    Arabic,
    /// Latin and Arabic letters.
    Mixed,
    /// Letters of another script among them.
    Other,
    /// No letters at all.
    None,
}

/// The pattern of a value: 9 for a digit, A for a capital, a for another letter, one space for spaces, the rest as it stands.
pub fn pattern(text: &str) -> String {
    let mut out = String::new();
    write_pattern(text, &mut out);
    out
}

/// The same into a buffer that is used again.
pub(super) fn write_pattern(text: &str, out: &mut String) {
    out.clear();
    if text.is_ascii() && text.len() <= 40 {
        out.extend(text.bytes().filter(|b| !b.is_ascii_control() || matches!(b, b'\t' | b'\n' | b'\r')).map(
            |b| match b {
                b'0'..=b'9' => '9',
                b'A'..=b'Z' => 'A',
                b'a'..=b'z' => 'a',
                b if b.is_ascii_whitespace() => ' ',
                b => char::from(b),
            },
        ));
        return;
    }
    for (length, c) in text.chars().filter(|c| !parse::is_invisible(*c)).enumerate() {
        if length == 40 {
            out.push('…');
            return;
        }
        out.push(match c {
            c if digit(c).is_some() => '9',
            c if c.is_uppercase() => 'A',
            c if c.is_alphabetic() => 'a',
            c if c.is_whitespace() => ' ',
            c => c,
        });
    }
}

/// The shape of a value: its pattern with runs of digits or letters as one.
pub fn shape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().take(120) {
        let sign = match c {
            c if digit(c).is_some() => '9',
            c if c.is_alphabetic() => 'a',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if !(out.ends_with(sign) && matches!(sign, '9' | 'a' | ' ')) {
            out.push(sign);
        }
    }
    out
}

/// The writing of a value's letters.
pub fn writing(text: &str) -> Writing {
    let (mut latin, mut arabic, mut other) = (false, false, false);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        match letter_writing(c) {
            Writing::Latin => latin = true,
            Writing::Arabic => arabic = true,
            _ => other = true,
        }
    }
    match (latin, arabic, other) {
        (true, true, _) => Writing::Mixed,
        (_, _, true) => Writing::Other,
        (true, false, false) => Writing::Latin,
        (false, true, false) => Writing::Arabic,
        (false, false, false) => Writing::None,
    }
}

/// The writing of one letter.
pub(super) fn letter_writing(c: char) -> Writing {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{aa}' | '\u{ba}' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            Writing::Latin
        }
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{8a0}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' => Writing::Arabic,
        _ => Writing::Other,
    }
}

/// `99/99/9999` as `dd/mm/yyyy`; `None` for patterns with words or of another shape.
pub(super) fn date_pattern(pattern: &str, order: DateOrder) -> Option<String> {
    let first = pattern.chars().take_while(|c| *c == '9').count();
    let last = pattern.chars().rev().take_while(|c| *c == '9').count();
    let [a, b, c] = match order {
        _ if first == 4 => ['y', 'm', 'd'],
        DateOrder::YearFirst if last == 2 => ['y', 'm', 'd'],
        DateOrder::MonthFirst => ['m', 'd', 'y'],
        _ => ['d', 'm', 'y'],
    };
    // Behind the day the time of day.
    let letters = [a, b, c, 'h', 'm', 's'];
    let mut out = String::with_capacity(pattern.len());
    let mut part = 0;
    let mut in_digits = false;
    for c in pattern.chars() {
        if c == '9' {
            out.push(*letters.get(part)?);
            in_digits = true;
        } else {
            part += usize::from(in_digits);
            in_digits = false;
            match c {
                c if !c.is_alphabetic() => out.push(c),
                _ if part == 3 => out.push('T'),
                _ => return None,
            }
        }
    }
    matches!(part + usize::from(in_digits), 3 | 5 | 6).then_some(out)
}
