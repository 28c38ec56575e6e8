//! Reads what people write into cells (dates, numbers, yes and no) and writes it in canonical notation.
//!
//! One cell is read under a stated reading (which part of a date comes first, which mark is the decimal one); which reading a column
//! needs is decided from *all* its values by [`date_evidence`] and [`number_evidence`], never cell by cell: that is how 3 April and
//! 4 March come to be mixed in silence. Nothing here guesses, nothing panics, and what is not understood is `None`.

mod currency;
mod dates;
mod hijri;
mod mojibake;
mod months;
mod numbers;
mod times;
mod yes_no;

pub use dates::{DateEvidence, DateOrder, DateReading, date_evidence, date_from_text, whole_date_from_text};
pub use hijri::{HijriCalendar, HijriDate, HijriReading, TWO_DIGIT_HIJRI, hijri_from_text, hijri_under};
pub use mojibake::repaired;
pub use months::month_from_header;
pub(crate) use numbers::is_plain_number;
pub use numbers::{
    DecimalMark, NumberEvidence, NumberRead, NumberReading, number_evidence, number_from_text,
};
pub use times::{TimeEvidence, clock_from_text, time_behind_date, time_evidence, time_from_text};
pub use yes_no::yes_no_from_text;

/// The ASCII form of a digit in any of the three digit sets that occur (0–9, Arabic-Indic, Persian).
pub fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '\u{660}'..='\u{669}' => Some((c as u32 - 0x660) as u8),
        '\u{6f0}'..='\u{6f9}' => Some((c as u32 - 0x6f0) as u8),
        _ => None,
    }
}

/// Whether a character leaves no ink: zero-width marks, direction marks, byte-order mark, soft hyphen, controls except tab and line ends.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

/// Whether a text has a visible character; nearly all have one in front.
pub(crate) fn is_filled(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_graphic) || !text.trim().is_empty()
}

/// Whether a cell says "there is nothing here" in words or signs: `-`, `n/a`, `NULL`, `néant`, `غير محدد`, `#N/A` …
pub fn is_fake_null(text: &str) -> bool {
    // Nearly every value is turned away here: this is asked of each distinct value of large tables.
    let begins_with_digit = text.as_bytes().first().is_some_and(u8::is_ascii_digit);
    if begins_with_digit
        || text.len() > 60
        || (!text.trim_start().starts_with('#') && text.chars().any(|c| digit(c).is_some()))
    {
        return false;
    }
    let word = months::fold_word(text.trim());
    if word.is_empty() {
        return false;
    }
    word.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '?' | '/' | '_' | '*'))
        || FAKE_NULLS.contains(&word.as_str())
}

/// Whether a value is a number that may stand for "not known" (9999, 0, 1900-01-01); only a person can tell.
pub fn may_be_fake_null(text: &str) -> bool {
    matches!(
        text.trim(),
        "9999"
            | "99999"
            | "999999"
            | "-1"
            | "-999"
            | "-9999"
            | "01/01/1900"
            | "1900-01-01"
            | "00/00/0000"
            | "0000-00-00"
    )
}

/// Words for "nothing", folded as [`months::fold_word`] folds.
const FAKE_NULLS: &[&str] = &[
    "n/a",
    "#n/a",
    "#n/d",
    "na",
    "n.a.",
    "n.a",
    "nan",
    "null",
    "nil",
    "none",
    "(none)",
    "<null>",
    "(null)",
    "(vide)",
    "(blank)",
    "unknown",
    "not known",
    "not available",
    "not provided",
    "missing",
    "#ref!",
    "#value!",
    "#valeur!",
    "#div/0!",
    "#name?",
    "#nom?",
    "neant",
    "nr",
    "n/r",
    "nc",
    "n.c.",
    "n/c",
    "nd",
    "n.d.",
    "n/d",
    "inconnu",
    "inconnue",
    "non renseigne",
    "non renseignee",
    "non communique",
    "non connu",
    "sans objet",
    "s/o",
    "vide",
    "aucun",
    "aucune",
    "sin datos",
    "desconocido",
    "desconocida",
    "no consta",
    "s/d",
    "sin dato",
    "sin informacion",
    "no procede",
    "ns/nc",
    "ns/nr",
    "ninguno",
    "unbekannt",
    "keine angabe",
    "k.a.",
    "k. a.",
    "ohne angabe",
    "entfallt",
    "nicht bekannt",
    "fehlt",
    "bilinmiyor",
    "yok",
    "belirtilmemis",
    "bilgi yok",
    "bos",
    "غير محدد",
    "غير معروف",
    "غير متوفر",
    "غير متوفره",
    "غير مبين",
    "غير متاح",
    "غير متاحه",
    "لا بيانات",
    "لا يوجد",
    "لا توجد",
    "لا شيء",
    "مجهول",
    "بدون",
    "لا ينطبق",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nothing_are_known_in_several_languages() {
        for text in ["-", "--", "n/a", "NÉANT", " Inconnu ", "غير محدد", "?", "#N/A", "k.A."] {
            assert!(is_fake_null(text), "{text}");
        }
        for text in ["", "Nadia", "0", "non", "لا"] {
            assert!(!is_fake_null(text), "{text}");
        }
    }
}
