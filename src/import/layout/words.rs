//! Whether a text is the label of a total, a note, a caption or a line about units, by the words of `labels`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::asides::{GOES_ON, NOTHING, NOTHING_OF};
use super::labels::{AVERAGE, CAPTION, FIGURE, MAY_BE_AVERAGE, NOTE, PAGE, TOTAL, TOTAL_LAST, UNIT};

fn plain(text: &str) -> String {
    let text = text.trim().trim_end_matches([':', '.', ' ', '：']).trim();
    text.to_lowercase().replace(['ـ', '\u{307}'], "").replace('ı', "i")
}

/// How the words for "total" begin and, those that may end a label, how they end: two letters each.
static BEGINNINGS: LazyLock<FxHashSet<[char; 2]>> =
    LazyLock::new(|| TOTAL.iter().filter_map(|word| two(word.chars())).collect());
static ENDINGS: LazyLock<FxHashSet<[char; 2]>> =
    LazyLock::new(|| TOTAL_LAST.iter().filter_map(|word| two(word.chars().rev())).collect());

/// The next two letters as `plain` leaves them.
fn two(letters: impl Iterator<Item = char>) -> Option<[char; 2]> {
    let mut plain = letters.flat_map(char::to_lowercase).filter(|&c| c != 'ـ' && c != '\u{307}');
    let mut next = || plain.next().map(|c| if c == 'ı' { 'i' } else { c });
    Some([next()?, next()?])
}

/// Whether a text says on which page one is (`Page 2 / 5`, `- 3 -`).
pub(super) fn is_page(text: &str) -> bool {
    let text = plain(text);
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    let of = |word: &str| matches!(word, "of" | "sur" | "de" | "von" | "من");
    words.next().is_none_or(|first| PAGE.contains(&first)) && words.all(of)
}

/// A quick look before the thorough one, which is taken at the first cells of every row.
fn may_be_total(text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '.', ' ', '：']);
    two(text.chars()).is_some_and(|begins| BEGINNINGS.contains(&begins))
        || two(text.chars().rev()).is_some_and(|ends| ENDINGS.contains(&ends))
}

/// Whether a label says "total" (alone, or followed by what is totalled).
pub(super) fn is_total_label(text: &str) -> bool {
    if text.len() > 120 || !may_be_total(text) {
        return false;
    }
    let plain = plain(text);
    if plain.is_empty() || plain.split_whitespace().count() > 5 {
        return false;
    }
    TOTAL.iter().any(|word| {
        plain == *word
            || plain.strip_prefix(word).is_some_and(|rest| {
                // "all" and "sum" begin too many other labels to be trusted at the start.
                !matches!(
                    *word,
                    "all"
                        | "sum"
                        | "ensemble"
                        | "overall"
                        | "not"
                        | "suma"
                        | "soma"
                        | "s/t"
                        | "جملة"
                        | "somma"
                        | "sumas"
                        | "ergebnis"
                        | "icmal"
                        | "national"
                ) && rest.starts_with([' ', ':', '-', '('])
            })
            || plain.strip_suffix(word).is_some_and(|rest| {
                TOTAL_LAST.contains(word)
                    && rest.ends_with([' ', '-', ':'])
                    && plain.split_whitespace().count() <= 4
            })
    })
}

/// Whether a label says "average", alone or followed by what it is the average of.
pub(crate) fn is_average_label(text: &str) -> bool {
    let is = |words| is_one_of(words, text, |rest| rest.is_empty() || rest.starts_with([' ', ':', '(', '/']));
    is(AVERAGE) || is(MAY_BE_AVERAGE)
}

/// Whether it says so by a word that stands alone and heads no row of data.
pub(super) fn is_clear_average(text: &str) -> bool {
    is_one_of(AVERAGE, text, str::is_empty)
}

/// Whether a label is the name of a figure about the rows above: an average, a median, an extreme, a share.
pub(crate) fn is_figure_label(text: &str) -> bool {
    [AVERAGE, MAY_BE_AVERAGE, FIGURE].iter().any(|words| is_one_of(words, text, str::is_empty))
}

fn is_one_of(words: &[&str], text: &str, may_end: impl Fn(&str) -> bool) -> bool {
    if text.len() > 80 {
        return false;
    }
    let (lower, plain) = (text.trim().to_lowercase(), plain(text));
    plain.split_whitespace().count() <= 5
        && words.iter().any(|word| lower == *word || plain.strip_prefix(word).is_some_and(&may_end))
}

/// Whether a text is a caption with a number: `Table 3b. Arrivals`, `جدول (٢-١)`.
pub(super) fn is_caption(text: &str) -> bool {
    let plain = text.trim().to_lowercase();
    let end = plain.find(|c: char| !c.is_alphabetic()).unwrap_or(plain.len());
    let (word, rest) = plain.split_at(end);
    let number = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    // At most a sign such as `n°` stands between the word and its number.
    let number =
        number.strip_prefix(['n', 'N']).map_or(number, |n| n.trim_start_matches(['°', 'º', '.', ' ']));
    let is_roman = || {
        let sign: String = number.chars().take_while(|c| c.is_alphabetic()).collect();
        !sign.is_empty() && sign.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
    };
    CAPTION.contains(&word)
        && (number.chars().next().is_some_and(|c| crate::table::parse::digit(c).is_some()) || is_roman())
}

/// Whether a text is about the unit of all numbers: in brackets, or beginning with a word for it.
pub(super) fn is_unit(text: &str) -> bool {
    let plain = text.trim().to_lowercase();
    let bracketed = plain.starts_with(['(', '[']) && plain.ends_with([')', ']']);
    let begins =
        |word: &str| plain.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    bracketed || UNIT.iter().any(|word| begins(word))
}

/// Whether a text begins like a note.
pub(super) fn is_note(text: &str) -> bool {
    let plain = text.trim().to_lowercase();
    NOTE.iter().any(|word| {
        plain.strip_prefix(word).is_some_and(|rest| {
            rest.is_empty()
                || !word.ends_with(char::is_alphabetic)
                || rest.starts_with([' ', ':', '.', '\u{a0}', '(', ' '])
        })
    })
}

/// Whether a text says that the table above goes on (`Table 3 (continued)`).
pub(super) fn goes_on(text: &str) -> bool {
    let plain = text.trim().to_lowercase();
    let mut words = plain.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    let first = words.next();
    first.is_some_and(|w| GOES_ON.contains(&w)) || words.next_back().is_some_and(|w| GOES_ON.contains(&w))
}

/// Whether a text says that there is nothing to say (`NÉANT`, `لا يوجد`).
pub(super) fn is_nothing(text: &str) -> bool {
    let text = plain(text.trim().trim_matches(['-', '–', '*', '/', '(', ')', '«', '»']));
    let names = |word: &str| text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '));
    NOTHING.contains(&text.as_str())
        || text.split_whitespace().count() <= 5 && NOTHING_OF.iter().any(|word| names(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_in_many_languages() {
        for label in [
            "Total",
            "TOTAL GÉNÉRAL",
            "Sous-total zone A",
            "المجموع",
            "الإجمالي:",
            "Genel Toplam",
            "Insgesamt",
            "Total :",
            "England total",
            "Total geral",
            "Totale complessivo",
            "Subtotale Nord",
            "Suma total",
            "Gesamtergebnis",
            "Nord Ergebnis",
            "Kuzey Toplamı",
            "YEKÛN",
            "ΓΕΝΙΚΟ ΣΥΝΟΛΟ",
            "Ukupno",
            "National",
        ] {
            assert!(is_total_label(label), "{label}");
        }
        for label in [
            "Totalitarian",
            "Tunis",
            "Ensemble scolaire",
            "Allada",
            "Notre Dame",
            "Summer school",
            "Ergebnis der Wahl",
            "Sumas y restas",
            "National Bank",
        ] {
            assert!(!is_total_label(label), "{label}");
        }
    }

    #[test]
    fn averages_and_other_figures_in_six_languages() {
        for label in ["Moyenne", "AVERAGE", "المعدل:", "Ortalama", "Durchschnitt", "Promedio", "Ø"] {
            assert!(is_clear_average(label) && is_average_label(label) && is_figure_label(label), "{label}");
        }
        for label in ["Media", "Moyenne générale des quartiers", "Average per ward", "متوسط"] {
            assert!(is_average_label(label) && !is_clear_average(label), "{label}");
        }
        for label in ["Médiane", "Min", "%", "Yüzde", "النسبة المئوية", "Standardabweichung"] {
            assert!(is_figure_label(label) && !is_average_label(label), "{label}");
        }
        for label in ["Partition", "Moyen Atlas", "Mediana Baja", "Maxime", "Averages Street"] {
            assert!(!is_figure_label(label) && !is_clear_average(label), "{label}");
        }
    }

    #[test]
    fn notes() {
        assert!(is_note("Source : INS") && is_note("* estimated") && is_note("المصدر: البلدية"));
        for text in
            ["Fonte: ISTAT", "Observações:", "Hinweis: vorläufig", "Açıklama: geçici", "Elaboración propia"]
        {
            assert!(is_note(text), "{text}");
        }
        assert!(!is_note("Notre Dame") && !is_note("Nabeul"));
    }
}
