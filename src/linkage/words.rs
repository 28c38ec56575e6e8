//! The words of the base in the form in which linkage asks for them.
//!
//! One place, so that the choice of measure is made once: Jaro–Winkler within a script, sounds and consonants across scripts.

pub(super) use crate::base::normal::fold;
pub(super) use crate::base::phonetic::sound;
pub(super) use crate::base::script::{Reading, parts as consonants, romanise};
pub(super) use crate::base::similarity::{damerau_distance, jaro_winkler};

/// Whether a text has letters of another script than Latin.
pub(super) fn is_foreign(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic() && (0x370..0x1E00).contains(&(c as u32)))
}

/// A likeness across scripts on the scale of Jaro–Winkler: both say "the same" from 0.92 and "hardly" below 0.75.
pub(super) fn on_one_scale(across_scripts: f64) -> f64 {
    (0.75 + (across_scripts - 0.67) * (0.17 / 0.23)).clamp(0.0, 1.0)
}
