//! Signs and words of currencies beside an amount; they are no part of the number.

use super::months::fold_word;

/// The text without one currency sign or word at its beginning or end.
pub(super) fn without_currency(text: &str) -> &str {
    let is_word = |c: char| {
        !(super::digit(c).is_some()
            || c.is_whitespace()
            || matches!(c, '-' | '\u{2212}' | '\u{2013}' | '(' | ')' | '+' | '%'))
    };
    let text = without_country(text);
    let front = text.find(|c| !is_word(c)).unwrap_or(text.len());
    let (word, rest) = text.split_at(front);
    if !rest.is_empty() && is_currency(word) {
        return rest;
    }
    let back = text.char_indices().rev().find(|&(_, c)| !is_word(c)).map_or(0, |(i, c)| i + c.len_utf8());
    let (rest, word) = text.split_at(back);
    if !rest.is_empty() && is_currency(word) { rest } else { text }
}

/// `350 دينار تونسي` without its last word, when a currency stands before it.
fn without_country(text: &str) -> &str {
    let Some((rest, last)) = text.rsplit_once(char::is_whitespace) else { return text };
    let before = rest.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    if COUNTRIES.contains(&fold_word(last).as_str()) && is_currency(before) { rest.trim_end() } else { text }
}

fn is_currency(word: &str) -> bool {
    !word.is_empty()
        && (matches!(word, "€" | "$" | "£" | "¥" | "₺" | "₪" | "﷼" | "₣" | "₤")
            || CURRENCIES.contains(&fold_word(word).trim_end_matches('.')))
}

const CURRENCIES: &[&str] = &[
    "eur",
    "euro",
    "euros",
    "usd",
    "gbp",
    "chf",
    "try",
    "tl",
    "dzd",
    "da",
    "mad",
    "dh",
    "dhs",
    "tnd",
    "dt",
    "lyd",
    "egp",
    "le",
    "lbp",
    "ll",
    "jod",
    "jd",
    "syp",
    "sar",
    "xof",
    "fcfa",
    "cfa",
    "mru",
    "دج",
    "د.ج",
    "درهم",
    "د.م",
    "دينار",
    "د.ت",
    "ليره",
    "ل.ل",
    "ل.س",
    "جنيه",
    "ج.م",
    "ريال",
    "يورو",
    "دولار",
    "د.ا",
    "د.ل",
    "د.ك",
    "د.ع",
    "ر.س",
    "ج.س",
    "دنانير",
    "دراهم",
    "dinar",
    "dinars",
    "dirham",
    "dirhams",
    "lira",
    "livres",
    "francs",
    "f",
    "l.l",
    "l.e",
    "d.t",
    "aed",
    "kwd",
    "iqd",
    "qar",
    "pln",
    "zł",
    "huf",
    "ft",
    "czk",
    "kc",
    "ron",
    "lei",
    "sek",
    "dkk",
    "nok",
];

/// Whose currency it is, folded.
const COUNTRIES: &[&str] = &[
    "تونسي",
    "اردني",
    "جزايري",
    "جزائري",
    "مغربي",
    "ليبي",
    "لبناني",
    "لبنانيه",
    "سوري",
    "سوريه",
    "تركي",
    "تركيه",
    "مصري",
    "كويتي",
    "عراقي",
    "سعودي",
    "tunisien",
    "tunisiens",
    "marocain",
    "marocains",
    "algerien",
    "algeriens",
    "cfa",
    "turque",
    "libanaise",
    "libanaises",
    "jordanien",
    "jordaniens",
];
