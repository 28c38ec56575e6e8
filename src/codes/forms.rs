//! The forms in which one value or label may be written: both genders, plural, with or without article.
//!
//! Only endings that change no meaning are cut, and only for a second, looser comparison. No dictionary.
//! Surprising: `marié(e)`, `marié·e` and `marié/e` each stand for two words; both are tried.

use crate::base::normal::fold;

/// Longest gender ending after a separator: `(trice)`.
const LONGEST_ENDING: usize = 5;

/// Folded forms of a value: as written, and where it offers two genders each of them.
pub(super) fn written_forms(raw: &str) -> Vec<String> {
    let mut out = vec![fold(raw)];
    let raw = raw.trim();
    if let Some((base, ending)) = gender_ending(raw) {
        out.push(fold(base));
        let whole = format!("{base}{ending}");
        out.push(fold(&whole));
    } else if let Some((left, right)) = raw.split_once('/')
        && left.chars().count() > 3
        && right.chars().count() > 3
    {
        out.push(fold(left));
        out.push(fold(right));
    }
    out.retain(|f| !f.is_empty());
    out.dedup();
    out
}

/// `("marié", "e")` of `marié(e)`, `marié·e`, `marié/e`, `marié-e`, `مطلق/ة`.
fn gender_ending(raw: &str) -> Option<(&str, &str)> {
    let body = raw.strip_suffix(')').unwrap_or(raw);
    let at = body.rfind(['(', '·', '/', '.', '-', '•', '‧'])?;
    let base = body.get(..at)?.trim_end_matches(['(', '·', '/', '.', '-']);
    let ending = body.get(at..)?.trim_start_matches(['(', '·', '/', '.', '-', '•', '‧']);
    let letters = ending.chars().count();
    ((1..=LONGEST_ENDING).contains(&letters)
        && base.chars().count() >= 3
        && ending.chars().all(|c| c.is_lowercase() || ('\u{0620}'..='\u{064A}').contains(&c)))
    .then_some((base, ending))
}

/// The loose form of a folded text: each word without article and without ending of gender and number, all joined.
pub(super) fn loose(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    for word in folded.split(' ') {
        if matches!(
            word,
            "the"
                | "le"
                | "la"
                | "les"
                | "l"
                | "el"
                | "los"
                | "las"
                | "der"
                | "die"
                | "das"
                | "of"
                | "de"
                | "du"
                | "des"
                | "del"
                | "d"
                | "et"
                | "and"
                | "y"
                | "und"
                | "ve"
        ) {
            continue;
        }
        out.push_str(if word.is_ascii() { latin_stem(word) } else { arabic_stem(word) });
    }
    out
}

/// The loose words of a folded text in the order of the alphabet, divided by blanks; `None` of a single word. *Corée, République de* is
/// *République de Corée*.
pub(super) fn unordered(folded: &str) -> Option<String> {
    let mut words: Vec<String> = folded.split(' ').map(loose).filter(|word| !word.is_empty()).collect();
    words.sort();
    (words.len() > 1).then(|| words.join(" "))
}

/// An Arabic word without article and without ending of gender and number.
pub(super) fn arabic_stem(word: &str) -> &str {
    let count = |w: &str| w.chars().count();
    let mut stem = word.strip_prefix("ال").filter(|w| count(w) >= 3).unwrap_or(word);
    for ending in ["يات", "يون", "يين", "يه", "ات", "ون", "ين", "ي", "ه"] {
        if let Some(cut) = stem.strip_suffix(ending).filter(|w| count(w) >= 3) {
            stem = cut;
            break;
        }
    }
    stem
}

fn latin_stem(word: &str) -> &str {
    for ending in [
        "lar", "ler", "iennes", "ienne", "iens", "ien", "aises", "aise", "ais", "oises", "oise", "ois",
        "nes", "ne", "ischer", "ische", "isch", "in", "eses", "esas", "esa", "es", "er", "as", "os", "e",
        "s", "a", "o",
    ] {
        if let Some(cut) = word.strip_suffix(ending).filter(|w| w.len() >= 5) {
            return cut;
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_genders_of_a_double_form_are_tried() {
        assert_eq!(written_forms("marié(e)"), ["marie e", "marie", "mariee"]);
        assert_eq!(written_forms("Italien·ne"), ["italien ne", "italien", "italienne"]);
        assert_eq!(written_forms("مطلق/ة"), ["مطلق ه", "مطلق", "مطلقه"]);
        assert_eq!(written_forms("Syrie"), ["syrie"]);
    }

    #[test]
    fn the_order_of_words_does_not_count() {
        assert_eq!(unordered("coree republique de"), unordered("republique de coree"));
        assert_eq!(unordered("coree"), None);
    }

    #[test]
    fn endings_and_articles_do_not_count_in_the_loose_form() {
        assert_eq!(loose("السوريين"), loose("سوريه"));
        assert_eq!(loose("tunisienne"), loose("tunisiens"));
        assert_ne!(loose("niger"), loose("nigeria"));
    }
}
