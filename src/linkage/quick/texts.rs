//! Texts by number: their letters, and their words with weights one after the other.

use super::first;
use crate::linkage::comparison::{Comparison, Level};
use crate::linkage::forms::{Form, TextForm, cosine};
use crate::linkage::letters::Letters;

/// Texts by number.
#[derive(Clone, Debug)]
pub(in crate::linkage) struct Texts {
    pub folded: Letters,
    heads: Vec<Head>,
    pub words: Vec<(u32, f32)>,
    by_number: bool,
}

/// What a text has: its words from `start` on, and whether any of it are numbers, and any not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub start: u32,
    words: u16,
    has_numbers: bool,
    has_rest: bool,
}

impl Texts {
    pub(super) fn new(comparison: &Comparison, forms: &[Form]) -> Texts {
        let mut out = Texts {
            folded: Letters::default(),
            heads: Vec::new(),
            words: Vec::new(),
            by_number: comparison.levels.contains(&Level::NumberDiffers),
        };
        for form in forms {
            let text: Option<&TextForm> = if let Form::Text(text) = form { Some(text) } else { None };
            out.folded.push(text.map(|t| t.folded.as_str()));
            let start = out.words.len();
            out.words.extend(text.iter().flat_map(|t| &t.words));
            out.heads.push(Head {
                start: start as u32,
                words: (out.words.len() - start).min(u16::MAX as usize) as u16,
                has_numbers: text.is_some_and(|t| !t.numbers.is_empty()),
                has_rest: text.is_some_and(|t| !t.rest.is_empty()),
            });
        }
        out
    }

    pub(super) fn head(&self, number: u32) -> Option<&Head> {
        self.heads.get(number as usize)
    }

    fn words(&self, head: &Head) -> &[(u32, f32)] {
        &self.words[head.start as usize..][..usize::from(head.words)]
    }

    pub(super) fn level(&self, levels: &[Level], a: u32, b: u32) -> Option<usize> {
        let (x, y) = (self.folded.get(a)?, self.folded.get(b)?);
        let (of_a, of_b) = (self.head(a)?, self.head(b)?);
        if self.by_number && of_a.has_numbers && of_b.has_numbers {
            return None;
        }
        let (words_a, words_b) = (self.words(of_a), self.words(of_b));
        let cosine = f64::from(cosine(words_a, words_b));
        let longer = x.longer(y).max(1) as f64;
        let most = 1.0 - x.least_apart(y) as f64 / longer;
        let mut alike = None;
        let mut share_left = |least: f64| {
            most >= least && *alike.get_or_insert_with(|| 1.0 - x.edits(y) as f64 / longer) >= least
        };
        Some(first(levels, |level| match level {
            Level::OtherOrder => words_a.len() == words_b.len() && cosine > 0.9999,
            Level::PartMissing => {
                let a_is_short = words_a.len() < words_b.len();
                let (short, long) = if a_is_short { (words_a, words_b) } else { (words_b, words_a) };
                short.len() < long.len()
                    && if a_is_short { of_a } else { of_b }.has_rest
                    && short.iter().all(|w| long.binary_search_by_key(&w.0, |x| x.0).is_ok())
            }
            Level::Alike { at_least } => cosine >= at_least || share_left(at_least),
            _ => false,
        }))
    }
}
