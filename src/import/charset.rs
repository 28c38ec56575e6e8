//! Character encodings by name: those of the web, and the code pages of DOS, which old programs still write and the web never knew.

use std::borrow::Cow;

use encoding_rs::Encoding;
use oem_cp::code_table::DECODING_TABLE_CP_MAP;
use unicode_normalization::UnicodeNormalization;

/// A character encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Charset {
    /// One that browsers know.
    Web(&'static Encoding),
    /// A code page of DOS by its number.
    Dos(u16),
}

/// The code pages of DOS that are read: Western, Central European, Turkish, Arabic.
pub(super) const DOS: [u16; 6] = [437, 720, 850, 852, 857, 864];

impl Charset {
    /// By name: `cp850` (also `ibm850`, `dos-720`), else as browsers name it.
    pub(super) fn for_label(label: &str) -> Option<Charset> {
        let lower = label.trim().to_ascii_lowercase();
        let number = lower.trim_start_matches(|c: char| !c.is_ascii_digit());
        let prefix = &lower[..lower.len() - number.len()];
        match number.parse() {
            Ok(page) if DOS.contains(&page) && matches!(prefix, "cp" | "ibm" | "dos-" | "ibm-" | "") => {
                Some(Charset::Dos(page))
            }
            _ => Encoding::for_label(lower.as_bytes()).map(Charset::Web),
        }
    }

    /// Its name in lower case.
    pub(super) fn name(self) -> String {
        match self {
            Charset::Web(encoding) => encoding.name().to_lowercase(),
            Charset::Dos(page) => format!("cp{page}"),
        }
    }

    /// The text, and whether something in it means nothing in this encoding.
    pub(super) fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        match self {
            Charset::Web(encoding) => encoding.decode_without_bom_handling(bytes),
            Charset::Dos(page) => {
                let Some(table) = DECODING_TABLE_CP_MAP.get(&page) else { return ("".into(), true) };
                let mut text = table.decode_string_lossy(bytes);
                if page == 864 {
                    // It writes the forms that letters take within words; a text has the letters.
                    text = letters(&text);
                }
                let had_errors = text.contains('\u{FFFD}');
                (Cow::Owned(text), had_errors)
            }
        }
    }
}

/// Whether shapes that join the next letter have one, in the code page whose Arabic letters are shapes: what is not written in it breaks this
/// everywhere.
pub(super) fn shapes_join(bytes: &[u8]) -> bool {
    let Some(table) = DECODING_TABLE_CP_MAP.get(&864) else { return false };
    let shapes = table.decode_string_lossy(bytes);
    let is_letter = |c: char| ('\u{fe80}'..='\u{fefc}').contains(&c);
    let (mut joined, mut lone) = (0usize, 0usize);
    let mut chars = shapes.chars().peekable();
    while let Some(c) = chars.next() {
        if joins_next(c) {
            let next = chars.peek().is_some_and(|&c| is_letter(c));
            joined += usize::from(next);
            lone += usize::from(!next);
        }
    }
    joined > 0 && lone * 10 <= joined
}

/// The first shape of each letter that has four: alone, last, first, within.
const OF_FOUR: [u8; 23] = [
    0x89, 0x8F, 0x95, 0x99, 0x9D, 0xA1, 0xA5, 0xB1, 0xB5, 0xB9, 0xBD, 0xC1, 0xC5, 0xC9, 0xCD, 0xD1, 0xD5,
    0xD9, 0xDD, 0xE1, 0xE5, 0xE9, 0xF1,
];

fn joins_next(shape: char) -> bool {
    let low = (shape as u32).checked_sub(0xFE00).and_then(|low| u8::try_from(low).ok());
    low.is_some_and(|low| OF_FOUR.iter().any(|first| low == first + 2 || low == first + 3))
}

/// Arabic letters instead of the shapes they take.
fn letters(shapes: &str) -> String {
    let mut out = String::with_capacity(shapes.len());
    for c in shapes.chars() {
        match c {
            '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => out.extend(std::iter::once(c).nfkc()),
            // The page has the Arabic sign in the place of the common one.
            '٪' => out.push('%'),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_pages_are_known_by_their_names() {
        assert_eq!(Charset::for_label("IBM850"), Some(Charset::Dos(850)));
        assert_eq!(Charset::for_label("DOS-720"), Some(Charset::Dos(720)));
        assert_eq!(Charset::for_label("cp1252"), Some(Charset::Web(encoding_rs::WINDOWS_1252)));
        assert_eq!(Charset::for_label("ibm866"), Some(Charset::Web(encoding_rs::IBM866)));
        assert_eq!(Charset::for_label("klingon"), None);
        assert_eq!(Charset::Dos(857).name(), "cp857");
    }

    #[test]
    fn code_pages_are_decoded() {
        assert_eq!(Charset::Dos(850).decode(b"H\x82l\x8Ane 5\xF8").0, "Hélène 5°");
        assert_eq!(Charset::Dos(857).decode(b"\x9Ei\x9Fli I\x8D\xA7").0, "Şişli Iığ");
        assert_eq!(Charset::Dos(852).decode(b"\x9D\xA2d\xAB 10%").0, "Łódź 10%");
        assert!(
            joins_next('\u{fe91}') && joins_next('\u{fef4}') && !joins_next('\u{fe8f}') && !joins_next('ب')
        );
        // Both shapes of the letter are one letter, and % is %.
        assert_eq!(letters("\u{fef7}\u{fee3}\u{fef4}\u{fee6} 5٪"), "لأمين 5%");
    }
}
