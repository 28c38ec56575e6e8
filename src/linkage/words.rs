//! The words of the base in the form in which linkage asks for them.
//!
//! One place, so that the choice of measure is made once: Jaro–Winkler within a script, sounds and consonants across scripts.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

pub(super) use crate::base::normal::fold;
pub(super) use crate::base::phonetic::sound;
pub(super) use crate::base::script::{Reading, parts as consonants, romanise};
pub(super) use crate::base::similarity::{damerau_distance, jaro_winkler};

/// How people are addressed, in six languages, folded.
static TITLES: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let all = "m mr mrs ms miss mme mlle monsieur madame mademoiselle dr doctor docteur dra pr prof professor professeur sr sra srta señor \
               señora herr frau bay bayan sayın السيد السيدة الآنسة الدكتور الدكتورة الأستاذ الأستاذة";
    all.split_whitespace().map(fold).collect()
});

/// A name folded, without the title before it where a given and a family name are left (`Mme Asma Tlili`).
pub(super) fn name(text: &str) -> String {
    let folded = fold(text);
    let mut rest = folded.as_str();
    while let Some((first, after)) = rest.split_once(' ')
        && after.contains(' ')
        && TITLES.contains(first.trim_end_matches('.'))
    {
        rest = after;
    }
    rest.to_owned()
}

/// Whether a text has letters of another script than Latin.
pub(super) fn is_foreign(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic() && (0x370..0x1E00).contains(&(c as u32)))
}

/// A likeness across scripts on the scale of Jaro–Winkler: both say "the same" from 0.92 and "hardly" below 0.75.
pub(super) fn on_one_scale(across_scripts: f64) -> f64 {
    (0.75 + (across_scripts - 0.67) * (0.17 / 0.23)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_no_names() {
        assert_eq!(name("Mme. Asma TLILI"), name("Dr Asma Tlili"));
        assert_eq!(name("السيدة آمنة حداد"), fold("آمنة حداد"));
        assert_eq!(name("M. Haddad"), fold("M. Haddad"));
        assert_eq!(name("Miss"), fold("Miss"));
    }
}
