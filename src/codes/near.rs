//! Names that a value does not hit but comes near: written short, a few slips away, or heard alike in another script.
//!
//! Asked only when the matcher found nothing better, in the order of the methods below; each says how far it may be trusted without asking.

use super::matcher::{CodeMatcher, Hit, Term, Why, written};
use super::words;
use crate::base::script::{Reading, Script, script_of};
use crate::base::similarity::{damerau_within, jaro_winkler};

/// Least score of a transliterated candidate.
const LEAST_HEARD: f64 = 0.72;
/// Up to so many entries a list has few enough names to tell short ones apart.
pub(super) const FEW: usize = 60;
/// So far before the next one must a name be that is heard in a list whose labels are in the other script only.
pub(super) const HEARD_APART: f64 = 0.05;
/// From this score on such a name is trusted; in a list that has names in the script of the value from the second, and a name in Latin
/// letters that is none of its Latin names is never trusted.
const HEARD: f64 = 0.77;
const HEARD_BESIDE: f64 = 0.86;
/// So many names of a list are asked whether slips tell entries apart.
const ASKED: usize = 300;
/// This score has a name that is none slip away.
const OWN_NAME: f64 = 0.95;
/// Up to so many entries a word cut short says which one is meant.
const HANDFUL: usize = 10;

impl CodeMatcher {
    /// Names of which some words are written short: *R. Est*, *Vx-Port*.
    pub(super) fn shortened(&self, value: &str, hits: &mut Vec<Hit>) {
        let Some(short) = words::Shortened::new(value) else { return };
        for term in self.terms.iter().filter(|t| t.why != Why::Exact && short.is_of(&t.folded)) {
            hits.push(term.hit(0.9, Why::Fuzzy));
        }
    }

    /// Names of which only the beginning stands there (*Ital.*), or an initial and the end (*G.Antep*).
    pub(super) fn begun(&self, value: &str, hits: &mut Vec<Hit>) {
        let names = || self.terms.iter().filter(|t| t.why != Why::Exact);
        if let Some(beginning) = words::beginning(value) {
            hits.extend(
                names().filter(|t| words::begins(&t.folded, &beginning)).map(|t| t.hit(0.9, Why::Fuzzy)),
            );
        } else if let Some((initial, end)) = words::initial_and_end(value) {
            let fits =
                |t: &&Term| t.folded.starts_with(&initial) && t.folded.ends_with(&end) && t.folded != end;
            hits.extend(names().filter(fits).map(|t| t.hit(0.9, Why::Fuzzy)));
        }
    }

    /// In a list of a handful of codes: *sép.*, *MRD*, and *M1* for *M*.
    pub(super) fn cut_short(&self, value: &str, hits: &mut Vec<Hit>) {
        if self.list().entries.len() > HANDFUL {
            return;
        }
        if let Some(word) = words::cut_word(value) {
            for term in self.terms.iter().filter(|t| t.why != Why::Exact) {
                if let Some(score) = words::cut_of(&word, &term.folded) {
                    hits.push(term.hit(score, Why::Fuzzy));
                }
            }
        } else if let Some(letters) = words::before_digit(value) {
            let terms = self.terms_of(self.by_written.get(&written(letters)));
            hits.extend(terms.filter(|t| t.why != Why::Exact).map(|t| t.hit(0.94, Why::Normalised)));
        }
    }

    /// Names a few slips away; the longer the name, the more slips.
    pub(super) fn near(&self, folded: &str, hits: &mut Vec<Hit>) {
        let begin = hits.len();
        self.likely(folded, hits);
        if hits.len() == begin {
            hits.extend(self.slips_away(folded));
        }
        if hits.len() > begin && !self.slips_tell() {
            hits.iter_mut().skip(begin).for_each(|hit| hit.doubtful = true);
        }
    }

    fn slips_away<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = Hit> + 'a {
        let letters = folded.chars().count();
        let limit = match letters {
            0..=3 => 0,
            4..=5 => 1,
            6..=9 => 2,
            _ => 3,
        };
        let near =
            move |t: &&Term| t.why != Why::Exact && t.letters > 3 && t.letters.abs_diff(letters) <= limit;
        self.terms.iter().filter(move |_| limit > 0).filter(near).filter_map(move |term| {
            let slips = damerau_within(folded, &term.folded, limit)?;
            let shorter = bare(folded).chars().count().min(bare(&term.folded).chars().count());
            let share = slips as f64 / shorter.max(1) as f64;
            let same_start = bare(folded).chars().next() == bare(&term.folded).chars().next();
            let score = 0.95 * (1.0 - share) - if same_start { 0.0 } else { 0.03 };
            let mut hit = term.hit(score, Why::Fuzzy);
            // Short words have too many neighbours: a slip in *Angola* makes a girl of it.
            // In a list of a few dozen names they have not.
            let short = if self.list().entries.len() <= FEW { 5 } else { 6 };
            // *Siberian* is no slip of *Liberian*, and *États-Unis du Mexique* none of *États-Unis d'Amérique*.
            hit.doubtful = shorter < short
                || share > 0.23
                || (!same_start && (share > 0.1 || slips > 1))
                || words::other_word(folded, &term.folded);
            Some(hit)
        })
    }

    /// Whether a name a few slips away usually is a name of the same entry: so with countries (*Syrien*, *Syrian*), not with occupations, where
    /// *charbonnier* and *cartonnier* are two trades. Asked of some names of the list itself.
    pub(super) fn slips_tell(&self) -> bool {
        if self.list().entries.len() <= FEW {
            return true;
        }
        *self.slips_tell.get_or_init(|| {
            // A name of two entries tells nothing.
            let one = |t: &&Term| self.names_of(&t.folded).all(|other| other.entry == t.entry);
            let names: Vec<&Term> =
                self.terms.iter().filter(|t| t.why != Why::Exact && t.letters > 5).filter(one).collect();
            let (mut same, mut other) = (0, 0);
            for term in names.iter().step_by((names.len() / ASKED).max(1)) {
                let best = self
                    .slips_away(&term.folded)
                    .filter(|hit| !hit.doubtful && hit.score < OWN_NAME)
                    .max_by(|a, b| a.score.total_cmp(&b.score));
                match best {
                    Some(hit) if hit.entry == term.entry => same += 1,
                    Some(_) => other += 1,
                    None => {}
                }
            }
            other * 10 <= same
        })
    }

    /// In a short list a person is shown what is least unlike, so that an answer is one key away.
    pub(super) fn least_unlike(&self, folded: &str, hits: &mut Vec<Hit>) {
        if self.list().entries.len() > FEW {
            return;
        }
        for term in self.terms.iter().filter(|t| t.why != Why::Exact) {
            let score = 0.6 * jaro_winkler(folded, &term.folded);
            if score >= 0.3 {
                hits.push(Hit { doubtful: true, ..term.hit(score, Why::Fuzzy) });
            }
        }
    }

    /// Labels that sound alike in the other script.
    pub(super) fn heard(&self, value: &str, hits: &mut Vec<Hit>) {
        let script = script_of(value);
        let letters = value.chars().count();
        if !matches!(script, Script::Latin | Script::Arabic) || letters < 3 {
            return;
        }
        let reading = Reading::new(value);
        for (entry, other, label) in &self.readings {
            if *other != script && matches!(other, Script::Latin | Script::Arabic) {
                let score = 0.95 * reading.similarity(label);
                if score >= LEAST_HEARD {
                    let doubtful = if self.one_script {
                        score < HEARD || letters < 4
                    } else {
                        score < HEARD_BESIDE || letters < 6 || script == Script::Latin
                    };
                    let why = Why::Transliterated;
                    hits.push(Hit { entry: *entry, language: u8::MAX, score, why, doubtful });
                }
            }
        }
    }
}

/// Without the Arabic article.
fn bare(folded: &str) -> &str {
    folded.strip_prefix("ال").filter(|w| w.chars().count() > 2).unwrap_or(folded)
}
