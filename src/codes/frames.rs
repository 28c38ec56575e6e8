//! What people write around a value: *nationalité syrienne*, *née en Syrie*, *Syrie (République arabe)*, *Sexe : M*.
//!
//! Two kinds of words are left out, and only when the whole value is no name: those that say what is told (nationality, born in), and those
//! that say how a state is governed. Surprising: *origin* is not among them, because an origin is not a nationality.

use super::frame_words::{GOVERNED, ISLANDS, TOLD};
use super::matcher::{CodeMatcher, Hit, Why};
use super::near::FEW;
use crate::base::normal::{fold, is_invisible};

/// From this score on a hit is the name itself, not a likeness.
pub(super) const SURE: f64 = 0.93;
/// From this score on a likeness is trusted too, where only words that announce a value stand around it.
const LIKELY: f64 = 0.8;
/// What words around the value cost.
const FRAMED: f64 = 0.03;

/// From this score on a name is one of the code that another name beside it says for sure.
const OF_BOTH: f64 = 0.8;

/// Words between a degree and its subject, a state and its year.
const IN: [&str; 5] = [" en ", " in ", " of ", " im ", " في "];

impl CodeMatcher {
    /// The hits of what stands within a frame of words, if they are the name itself; also of *Malgache (Madagascar)*, said twice.
    pub(super) fn within_frame(&self, value: &str) -> Option<Vec<Hit>> {
        let mut found = self.inner(value).or_else(|| self.said_twice(value))?;
        for hit in &mut found {
            hit.score -= FRAMED;
            hit.why = hit.why.max(Why::Normalised);
        }
        Some(found)
    }

    /// The hits of a value without what stands around it.
    fn inner(&self, value: &str) -> Option<Vec<Hit>> {
        let hits_of = |text: String| {
            let short = text.chars().count() < 4 && !value.contains(':');
            let mut hits = self.hits_of_whole(&text);
            // *ABD vatandaşı* names a country, but three letters around which something stood are no code.
            hits.retain(|h| !(short && h.why == Why::Exact));
            hits
        };
        let from =
            |score: f64| move |hits: &Vec<Hit>| hits.first().is_some_and(|h| !h.doubtful && h.score >= score);
        let inner = unframed(value, self.has_states()).into_iter().map(hits_of);
        let head = self.head_of(value).map(|head| self.hits_of_whole(head));
        let sure = inner.chain(head).find(from(SURE));
        // *جنسية زمبابوية* is no less sure than its second word alone.
        let told = || unframed(value, false).into_iter().map(hits_of).find(from(LIKELY));
        sure.or_else(|| told().filter(|hits| self.decide(hits).is_some()))
    }

    /// In a short list what stands before the subject or the year: *licence en droit*, *Bachelor of Arts*, *mariée en 1998*. In a long one a name may go
    /// on like this.
    fn head_of<'v>(&self, value: &'v str) -> Option<&'v str> {
        if self.list().entries.len() > FEW {
            return None;
        }
        let (head, _) =
            IN.iter().filter_map(|link| value.split_once(link)).min_by_key(|(head, _)| head.len())?;
        (head.chars().count() > 1).then_some(head)
    }

    /// The hits of *Malgache (Rép. de Madagascar)* or *Catalan; valencien*: two names of one code.
    fn said_twice(&self, value: &str) -> Option<Vec<Hit>> {
        let in_brackets = value.trim().strip_suffix(')').and_then(|v| v.split_once('('));
        let (before, within) = in_brackets.or_else(|| value.split_once([';', '؛', ',', '،']))?;
        let hits = |text: &str| {
            let whole = self.hits_of_whole(text);
            if self.decide(&whole).is_some() { whole } else { self.inner(text).unwrap_or(whole) }
        };
        let (first, second) = (hits(before), hits(within));
        // One of the two must be sure: *homme (M)* says which M is meant.
        let (said, again) = if self.decide(&first).is_some() { (first, second) } else { (second, first) };
        let code = self.decide(&said)?;
        let sure = said.first().is_some_and(|h| !h.doubtful && h.score >= SURE);
        // *Congo, République démocratique du Congo*: the first of the two may be a name of both.
        let same = again.iter().any(|h| h.entry == code && h.score >= OF_BOTH);
        let other = self.decide(&again).is_some_and(|entry| entry != code);
        (sure && same && !other).then_some(said)
    }

    /// Whether the list's own names say how states are governed; elsewhere *Arab* and *and* are words like others.
    fn has_states(&self) -> bool {
        *self.states.get_or_init(|| {
            self.terms.iter().any(|term| term.folded.split(' ').any(|word| word == "republic"))
        })
    }
}

/// Texts that may be the value itself, the surest first; none when nothing stands around it.
pub(super) fn unframed(value: &str, of_states: bool) -> Vec<String> {
    let mut out = Vec::new();
    if let Some((_, told)) =
        value.split_once([':', '：']).filter(|(name, _)| name.chars().any(char::is_alphabetic))
    {
        out.push(told.trim().to_owned());
    }
    // *Vieil anglais (450-1100)*: what is in brackets with a number is a remark.
    if let Some((name, remark)) = value.trim().strip_suffix(')').and_then(|v| v.rsplit_once('('))
        && remark.chars().any(|c| c.is_ascii_digit())
        && name.trim().chars().count() >= 3
    {
        out.push(name.trim().to_owned());
    }
    let kinds: &[&[&[&str]]] =
        if of_states { &[&[TOLD], &[TOLD, GOVERNED], &[TOLD, GOVERNED, ISLANDS]] } else { &[&[TOLD]] };
    for (kinds, text) in kinds.iter().flat_map(|kinds| [(kinds, value.to_owned()), (kinds, apart(value))]) {
        let kept = kept(&text, kinds);
        // What is left must be a word: two letters could be a code of anything.
        if let Some(kept) = kept.filter(|kept| kept.chars().count() >= 3 && !out.contains(kept)) {
            out.push(kept);
        }
    }
    out.retain(|text| !text.is_empty());
    out
}

/// The words of a value that are none of these kinds, as written, because an accent may tell two countries apart; `None` when all are kept.
fn kept(value: &str, kinds: &[&[&str]]) -> Option<String> {
    let is_left_out = |folded: &str| kinds.iter().any(|words| words.contains(&folded));
    let words: Vec<(&str, String)> = value
        .split(|c: char| !c.is_alphanumeric() && !is_combining(c))
        .map(|word| (word, joined_initials(fold(word))))
        .filter(|(_, folded)| !folded.is_empty())
        .collect();
    // *Grand-Duché* is left out as both its words are.
    let kept: Vec<&str> = words
        .iter()
        .filter(|(_, folded)| !is_left_out(folded) && !folded.split(' ').all(is_left_out))
        .map(|(word, _)| *word)
        .collect();
    (kept.len() < words.len()).then(|| kept.join(" "))
}

/// *r o c* of *R.O.C.* as one word.
fn joined_initials(folded: String) -> String {
    if folded.split(' ').all(|word| word.chars().count() == 1) { folded.replace(' ', "") } else { folded }
}

/// Signs that belong to the letter before them.
fn is_combining(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
        || is_invisible(c)
        || matches!(c, '\'' | '\u{2019}' | '-' | '·' | '.')
}

/// *d'Égypte* as two words.
fn apart(value: &str) -> String {
    let mut out = format!(" {}", value.trim_start());
    for sign in ['\'', '\u{2019}'] {
        for letter in ['d', 'D', 'l', 'L'] {
            out = out.replace(&format!(" {letter}{sign}"), &format!(" {letter} "));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::unframed;

    #[test]
    fn what_stands_around_a_value_is_left_out() {
        assert_eq!(unframed("née en Syrie", true), ["Syrie"]);
        assert_eq!(unframed("Syrie (République arabe)", true), ["Syrie"]);
        assert_eq!(unframed("Sexe : M", true).first().map(String::as_str), Some("M"));
        assert_eq!(unframed("الجمهورية التونسية", true), ["التونسية"]);
        assert_eq!(unframed("Taiwan (R.O.C.)", true), ["Taiwan"]);
        assert!(unframed("français et arabe", false).is_empty());
        assert!(unframed("Syrie", true).is_empty() && unframed("République", true).is_empty());
    }
}
