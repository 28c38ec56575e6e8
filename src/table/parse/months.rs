//! Names of months and days of the week as offices write them, in Arabic (Levantine, Maghrebi, Egyptian), French, English, Spanish,
//! Turkish and German, with their usual abbreviations.
//!
//! No two of these languages give one spelling to two months, so the language of a column need not be known.

use unicode_normalization::UnicodeNormalization;

/// A word without case, accents and Arabic spelling variants, so that `Août`, `AOUT` and `aout` are one.
pub(super) fn fold_word(word: &str) -> String {
    if word.is_ascii() {
        return word.chars().filter(|c| !c.is_control()).map(|c| c.to_ascii_lowercase()).collect();
    }
    let mut out = String::with_capacity(word.len());
    for c in word.nfkd().flat_map(char::to_lowercase) {
        match c {
            '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => {
            }
            'ı' => out.push('i'),
            'ة' => out.push('ه'),
            'ى' | 'ی' => out.push('ي'),
            'ک' => out.push('ك'),
            c if super::is_invisible(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// The month (1–12) of a folded name.
pub(super) fn month(folded: &str) -> Option<i8> {
    let position = MONTHS.iter().position(|names| names.contains(&folded))?;
    Some(position as i8 + 1)
}

/// The month (1–12) that a header such as `janvier`, `Mars 2024` or `تموز` is about; `None` when it says anything else too.
pub fn month_from_header(header: &str) -> Option<i8> {
    let folded = fold_word(header);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty() && !w.chars().all(|c| super::digit(c).is_some()))
        .collect();
    match words.as_slice() {
        [one] => month(one),
        [one, two] => month(&format!("{one} {two}")),
        _ => None,
    }
}

/// Whether a folded word says nothing about the date: a day of the week, an article, an ordinal ending, "of".
pub(super) fn is_filler(folded: &str) -> bool {
    FILLERS.contains(&folded)
}

/// One row per month, every name folded.
const MONTHS: [&[&str]; 12] = [
    &[
        "january",
        "jan",
        "janvier",
        "janv",
        "enero",
        "ene",
        "ocak",
        "oca",
        "januar",
        "janner",
        "jan",
        "كانون الثاني",
        "جانفي",
        "يناير",
        "ك2",
    ],
    &[
        "february",
        "feb",
        "fevrier",
        "fevr",
        "fev",
        "febrero",
        "subat",
        "sub",
        "februar",
        "feber",
        "شباط",
        "فيفري",
        "فبراير",
    ],
    &["march", "mar", "mars", "marzo", "mart", "marz", "mrz", "maerz", "اذار", "مارس"],
    &["april", "apr", "avril", "avr", "abril", "abr", "nisan", "nis", "نيسان", "افريل", "ابريل"],
    &["may", "mai", "mayo", "mayis", "ايار", "ماي", "مايو"],
    &["june", "jun", "juin", "junio", "haziran", "haz", "juni", "حزيران", "جوان", "يونيو", "يونيه"],
    &[
        "july",
        "jul",
        "juillet",
        "juil",
        "julio",
        "temmuz",
        "tem",
        "juli",
        "تموز",
        "جويليه",
        "يوليو",
        "يوليوز",
        "يوليه",
    ],
    &["august", "aug", "aout", "agosto", "ago", "agustos", "agu", "اب", "اوت", "اغسطس", "غشت"],
    &[
        "september",
        "sep",
        "sept",
        "septembre",
        "septiembre",
        "setiembre",
        "set",
        "eylul",
        "eyl",
        "ايلول",
        "سبتمبر",
        "شتنبر",
    ],
    &["october", "oct", "octobre", "octubre", "ekim", "eki", "oktober", "okt", "تشرين الاول", "اكتوبر"],
    &["november", "nov", "novembre", "noviembre", "kasim", "kas", "تشرين الثاني", "نوفمبر", "نونبر"],
    &[
        "december",
        "dec",
        "decembre",
        "diciembre",
        "dic",
        "aralik",
        "ara",
        "dezember",
        "dez",
        "كانون الاول",
        "ديسمبر",
        "دجنبر",
    ],
];

const FILLERS: &[&str] = &[
    "le",
    "du",
    "de",
    "del",
    "of",
    "the",
    "den",
    "am",
    "el",
    "er",
    "st",
    "nd",
    "rd",
    "th",
    "eme",
    "م",
    "في",
    "ميلادي",
    "يوم",
    "ad",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lun",
    "mer",
    "jeu",
    "ven",
    "sam",
    "dim",
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
    "sabado",
    "domingo",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "pazartesi",
    "sali",
    "carsamba",
    "persembe",
    "cuma",
    "cumartesi",
    "pazar",
    "الاثنين",
    "الثلاثاء",
    "الاربعاء",
    "الخميس",
    "الجمعه",
    "السبت",
    "الاحد",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_months() {
        for (i, names) in MONTHS.iter().enumerate() {
            for name in *names {
                assert_eq!(month(name), Some(i as i8 + 1), "{name}");
                assert_eq!(&fold_word(name), name, "the table must hold folded names");
            }
        }
    }
}
