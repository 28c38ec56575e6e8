//! Yes and no as offices write them, in six languages, with ticks and 1/0.
//!
//! Single letters are read too (`o`, `n`, `j`, `e`, `h`); a column is taken for yes/no only when nearly all of its values are.

use super::months::fold_word;

/// Whether a cell says yes or no.
pub fn yes_no_from_text(text: &str) -> Option<bool> {
    if text.len() > 40 {
        return None;
    }
    let word = fold_word(text.trim().trim_end_matches('.'));
    if YES.contains(&word.as_str()) {
        Some(true)
    } else if NO.contains(&word.as_str()) {
        Some(false)
    } else {
        None
    }
}

const YES: &[&str] = &[
    "true",
    "yes",
    "y",
    "1",
    "oui",
    "o",
    "vrai",
    "si",
    "s",
    "verdadero",
    "ja",
    "j",
    "wahr",
    "evet",
    "e",
    "dogru",
    "var",
    "نعم",
    "اجل",
    "صحيح",
    "صح",
    "موجود",
    "موجوده",
    "يوجد",
    "متوفر",
    "x",
    "✓",
    "✔",
    "☑",
    "✅",
];
const NO: &[&str] = &[
    "false",
    "no",
    "n",
    "0",
    "non",
    "faux",
    "falso",
    "nein",
    "falsch",
    "hayir",
    "h",
    "yanlis",
    "yok",
    "لا",
    "كلا",
    "خطا",
    "خاطئ",
    "غير موجود",
    "غير موجوده",
    "لا يوجد",
    "غير متوفر",
    "✗",
    "✘",
    "☐",
    "❌",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_languages_say_yes_and_no() {
        for text in ["Oui", "YES", "نعم", "sí", "Evet", "ja", "1", "true", "Var", "Ja.", "موجود"] {
            assert_eq!(yes_no_from_text(text), Some(true), "{text}");
        }
        for text in ["non", "No", "لا", "Hayır", "nein", "0", "false", "yok", "غير موجود"] {
            assert_eq!(yes_no_from_text(text), Some(false), "{text}");
        }
        assert_eq!(yes_no_from_text("maybe"), None);
    }
}
