//! Which code a written value means: by code, label, synonym, folded and inflected form, near miss, or across scripts.
//!
//! `candidates` lists what is possible, best first; `proposal` answers only when no second code is near. A wrong code that nobody
//! sees does more harm than a question, so Niger and Nigeria, or the two Congos, are asked about whenever a letter is in doubt.
//! Surprising: one value may be an exact synonym of two codes (M: male, mujer); only the column can decide, see `column`.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

use super::forms::{loose, unordered, written_forms};
use super::frames::SURE;
use super::likeness::Likenesses;
use super::list::CodeList;
use super::near;
use super::sharing::Words;
use super::words;
use crate::base::normal::{clean_spaces, fold, strip_invisible};
use crate::base::script::{Reading, Script, script_of};

/// How a value was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// It is the code, or another code of the same entry.
    Exact,
    /// It is a label.
    Label,
    /// It is a synonym.
    Synonym,
    /// It is one of these but for case, accents, article, gender or number.
    Normalised,
    /// It is a few slips away.
    Fuzzy,
    /// It is spelt alike in another script.
    Transliterated,
}

/// A code that a value may mean.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// The code.
    pub code: String,
    /// Its label (English, else what there is).
    pub label: String,
    /// How near, 0 to 1; not a probability.
    pub score: f64,
    /// How it was recognised.
    pub why: Why,
}

/// A name of an entry, as the matcher keeps it.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) entry: u32,
    /// Index into `languages`; the term's language.
    pub(super) language: u8,
    pub(super) why: Why,
    pub(super) folded: String,
    pub(super) letters: usize,
    /// Written without accents.
    pub(super) plain: bool,
}

/// A name hit by a value: entry, language, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hit {
    pub(super) entry: u32,
    pub(super) language: u8,
    pub(super) score: f64,
    pub(super) why: Why,
    /// Worth showing, but never without asking.
    pub(super) doubtful: bool,
}

/// A code list made ready for matching.
#[derive(Debug)]
pub struct CodeMatcher {
    pub(super) list: CodeList,
    languages: Vec<String>,
    pub(super) terms: Vec<Term>,
    /// Lower-case, accents kept.
    pub(super) by_written: FxHashMap<String, Vec<u32>>,
    pub(super) by_folded: FxHashMap<String, Vec<u32>>,
    by_loose: FxHashMap<String, Vec<u32>>,
    /// Without the words that only say what kind of place it is.
    by_core: FxHashMap<String, Vec<u32>>,
    pub(super) readings: Vec<(u32, Script, Reading)>,
    /// Whether its labels are all in one script, so that values in another can only be heard.
    pub(super) one_script: bool,
    /// First words of names of several words, and the entries that have such a name: *congo* needs a second word.
    pub(super) qualified: FxHashMap<String, Vec<u32>>,
    /// The words of all names, made when first asked for.
    pub(super) words: std::sync::OnceLock<Words>,
    /// Whether slips can be trusted in this list, found out when first asked for.
    pub(super) slips_tell: std::sync::OnceLock<bool>,
    /// Whether its names say how states are governed, found out when first asked for.
    pub(super) states: std::sync::OnceLock<bool>,
    /// Its names by their sound and without the endings of nationalities, made when first asked for.
    pub(super) likenesses: std::sync::OnceLock<Likenesses>,
    /// Words that mean no single code: as folded, and loose.
    pub(super) asked: (FxHashSet<String>, FxHashSet<String>),
    /// How many levels the list has, counted when first asked for.
    levels: std::sync::OnceLock<usize>,
}

/// Candidates shown at most.
const MOST_SHOWN: usize = 8;
/// What a name counts whose words stand in another order.
const OTHER_ORDER: f64 = 0.935;

impl CodeMatcher {
    /// Makes a list ready.
    pub fn new(list: &CodeList) -> CodeMatcher {
        let mut made = CodeMatcher {
            list: list.clone(),
            languages: Vec::new(),
            terms: Vec::new(),
            by_written: FxHashMap::default(),
            by_folded: FxHashMap::default(),
            by_loose: FxHashMap::default(),
            by_core: FxHashMap::default(),
            readings: Vec::new(),
            one_script: true,
            qualified: FxHashMap::default(),
            words: std::sync::OnceLock::new(),
            slips_tell: std::sync::OnceLock::new(),
            states: std::sync::OnceLock::new(),
            likenesses: std::sync::OnceLock::new(),
            asked: Default::default(),
            levels: std::sync::OnceLock::new(),
        };
        // A group of one member has its member's name: the member is meant.
        let below: FxHashSet<(&str, &str)> = list
            .entries
            .iter()
            .flat_map(|e| e.labels.iter().map(|(_, label)| (e.parent.as_str(), label.as_str())))
            .collect();
        for (i, entry) in list.entries.iter().enumerate() {
            let Ok(i) = u32::try_from(i) else { break };
            made.add(i, "code", Why::Exact, &entry.code);
            for (language, label) in &entry.labels {
                if below.contains(&(entry.code.as_str(), label.as_str())) {
                    continue;
                }
                made.add(i, language, Why::Label, label);
                made.readings.push((i, script_of(label), Reading::new(label)));
            }
            for (language, label) in &entry.synonyms {
                let why = if language == "code" { Why::Exact } else { Why::Synonym };
                made.add(i, language, why, label);
            }
        }
        let mut scripts = made.readings.iter().map(|(_, script, _)| *script);
        made.one_script = scripts.next().is_none_or(|first| scripts.all(|script| script == first));
        for form in list.asked.iter().flat_map(|(_, word)| written_forms(word)) {
            made.asked.1.insert(loose(&form));
            made.asked.0.insert(form);
        }
        made
    }

    /// The list.
    pub fn list(&self) -> &CodeList {
        &self.list
    }

    /// How many levels the list has; cheap enough to ask in every frame.
    pub fn levels(&self) -> usize {
        *self.levels.get_or_init(|| self.list.levels())
    }

    fn add(&mut self, entry: u32, language: &str, why: Why, text: &str) {
        let Ok(id) = u32::try_from(self.terms.len()) else { return };
        let language = match self.languages.iter().position(|l| l == language) {
            Some(at) => at,
            None => {
                self.languages.push(language.to_owned());
                self.languages.len() - 1
            }
        };
        let folded = fold(text);
        self.by_written.entry(written(text)).or_default().push(id);
        if why == Why::Exact {
            // 004 and 4 are one number.
            let bare = text.trim_start_matches('0');
            if !bare.is_empty() && bare.len() < text.len() && bare.bytes().all(|b| b.is_ascii_digit()) {
                self.by_folded.entry(bare.to_owned()).or_default().push(id);
            }
        } else {
            // *Bac +2* says no more of *bac* than its number.
            let told = |rest: &str| rest.chars().any(char::is_alphabetic);
            let split = folded.split_once(' ').filter(|(_, rest)| told(rest) && !text.contains('/'));
            if let Some((first, _)) = split {
                for key in [first.to_owned(), loose(first)] {
                    let entries = self.qualified.entry(key).or_default();
                    if !entries.contains(&entry) {
                        entries.push(entry);
                    }
                }
            }
            for form in written_forms(text) {
                self.by_loose.entry(loose(&form)).or_default().push(id);
                if let Some(words) = unordered(&form) {
                    self.by_loose.entry(words).or_default().push(id);
                }
                self.by_core
                    .entry(loose(words::core(&form).as_deref().unwrap_or(&form)))
                    .or_default()
                    .push(id);
                self.by_folded.entry(form).or_default().push(id);
            }
        }
        self.by_folded.entry(folded.clone()).or_default().push(id);
        let letters = folded.chars().count();
        self.terms.push(Term {
            entry,
            language: u8::try_from(language).unwrap_or(u8::MAX),
            why,
            folded,
            letters,
            // The point of *Iranien·ne* is no accent.
            plain: text.chars().filter(|c| c.is_alphabetic()).all(|c| c.is_ascii() || c == 'ı'),
        });
    }

    /// The codes a value may mean, best first; none for an empty value.
    pub fn candidates(&self, value: &str) -> Vec<Candidate> {
        self.shown(&self.hits(value))
    }

    /// The code of a value if there is no doubt.
    pub fn proposal(&self, value: &str) -> Option<String> {
        self.decide(&self.hits(value)).map(|entry| self.code(entry).to_owned())
    }

    pub(super) fn shown(&self, hits: &[Hit]) -> Vec<Candidate> {
        let mut out: Vec<Candidate> = Vec::new();
        for hit in hits {
            let Some(entry) = self.list.entries.get(hit.entry as usize) else { continue };
            if out.iter().all(|c| c.code != entry.code) {
                out.push(Candidate {
                    code: entry.code.clone(),
                    label: entry.label("en").to_owned(),
                    score: (hit.score * 1000.0).round() / 1000.0,
                    why: hit.why,
                });
            }
            if out.len() == MOST_SHOWN {
                break;
            }
        }
        out
    }

    pub(super) fn code(&self, entry: u32) -> &str {
        self.list.entries.get(entry as usize).map_or("", |e| e.code.as_str())
    }

    pub(super) fn language(&self, language: u8) -> &str {
        self.languages.get(usize::from(language)).map_or("", String::as_str)
    }

    /// The one entry that the hits speak for without doubt.
    pub(super) fn decide(&self, hits: &[Hit]) -> Option<u32> {
        let best = hits.first()?;
        let rival = hits.iter().find(|h| h.entry != best.entry);
        let margin = match best.why {
            Why::Exact => 0.004,
            Why::Label | Why::Synonym => 0.006,
            Why::Normalised => 0.015,
            Why::Fuzzy if self.list.entries.len() <= near::FEW => 0.05,
            Why::Fuzzy => 0.11,
            Why::Transliterated if self.one_script => near::HEARD_APART,
            Why::Transliterated => 0.12,
        };
        let clear = !best.doubtful && rival.is_none_or(|r| best.score - r.score >= margin);
        clear.then_some(best.entry)
    }

    /// All names a value hits, best first, ties in the order of the list.
    pub(super) fn hits(&self, value: &str) -> Vec<Hit> {
        let hits = self.hits_of_whole(value);
        if hits.iter().any(|h| !h.doubtful && h.score >= SURE) {
            return hits;
        }
        self.within_frame(value).unwrap_or(hits)
    }

    pub(super) fn hits_of_whole(&self, value: &str) -> Vec<Hit> {
        let value = strip_invisible(&clean_spaces(value));
        let folded = fold(&value);
        let mut hits: Vec<Hit> = Vec::new();
        if folded.is_empty() {
            return hits;
        }
        for term in self.terms_of(self.by_written.get(&written(&value))) {
            let score = match term.why {
                Why::Exact => 1.0,
                Why::Label => 0.995,
                _ => 0.99,
            };
            hits.push(term.hit(score, term.why));
        }
        let forms = written_forms(&value);
        if hits.is_empty() {
            for form in &forms {
                hits.extend(self.terms_of(self.by_folded.get(form)).map(Term::normalised));
            }
        }
        if hits.is_empty() && folded.chars().count() > 4 {
            // *Grecs*, *Libyans*.
            let one = folded.strip_suffix('s').into_iter().flat_map(|one| self.names_of(one));
            hits.extend(one.filter(|t| t.why != Why::Exact).map(|t| t.hit(0.96, Why::Normalised)));
        }
        self.doubt_lost_accents(&value, &folded, &mut hits);
        if hits.is_empty() && folded.len() > 2 && folded.split(' ').all(|w| w.chars().count() == 1) {
            // *R.D.C.*, but *n.c.* is no code of two letters.
            let initials = folded.replace(' ', "");
            let terms = self.terms_of(self.by_folded.get(&initials));
            let terms = terms.filter(|t| t.why != Why::Exact || initials.chars().count() > 2);
            hits.extend(terms.map(Term::normalised));
        }
        if hits.is_empty() && folded.chars().count() > 2 {
            for form in &forms {
                let terms = self.terms_of(self.by_loose.get(&loose(form)));
                // *Alger* is what is left of *algérien*, but a city.
                let bare = form.is_ascii() && loose(form) == *form;
                hits.extend(terms.map(|t| {
                    let doubtful = bare && t.letters > form.len() + 1 && !t.folded.contains(' ');
                    Hit { doubtful, ..t.hit(0.94, Why::Normalised) }
                }));
            }
        }
        if hits.is_empty() {
            let terms = self.terms_of(unordered(&folded).and_then(|words| self.by_loose.get(&words)));
            // A *teacher nurse* need be no *nurse teacher*: where slips tell nothing, neither does the order.
            hits.extend(
                terms.map(|t| Hit { doubtful: !self.slips_tell(), ..t.hit(OTHER_ORDER, Why::Normalised) }),
            );
        }
        if hits.is_empty() {
            // *Quartier de la Gare* is *Gare*, and *Hay el Mahatta* has its word for quarter in the list.
            let core = words::core(&folded);
            let terms = self.terms_of(self.by_core.get(&loose(core.as_deref().unwrap_or(&folded))));
            hits.extend(
                terms.filter(|t| core.is_some() || words::core(&t.folded).is_some()).map(Term::without_kind),
            );
        }
        if hits.is_empty() {
            self.shortened(&value, &mut hits);
        }
        if hits.is_empty() {
            self.cut_short(&value, &mut hits);
        }
        if hits.is_empty() {
            self.begun(&value, &mut hits);
        }
        if hits.is_empty() {
            self.near(&folded, &mut hits);
        }
        // *Sweeden* is a slip: nobody wrote it in another script.
        if hits.iter().all(|h| h.doubtful && h.score < 0.8) {
            self.heard(&value, &mut hits);
        }
        self.doubt_neighbours(&folded, &mut hits);
        self.doubt_asked(&value, &forms, &mut hits);
        forms.iter().for_each(|form| self.doubt_missing_words(form, &mut hits));
        if hits.is_empty() {
            self.least_unlike(&folded, &mut hits);
        }
        if hits.iter().all(|h| h.doubtful) && self.list.entries.len() > near::FEW {
            self.sharing(&folded, &mut hits);
        }
        // Best of each entry and language first.
        hits.sort_by(|a, b| {
            b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry)).then(a.language.cmp(&b.language))
        });
        hits.dedup_by(|later, first| later.entry == first.entry && later.language == first.language);
        hits
    }

    /// All names that fold to this.
    pub(super) fn names_of(&self, folded: &str) -> impl Iterator<Item = &Term> {
        self.terms_of(self.by_folded.get(folded))
    }

    pub(super) fn terms_of<'a>(&'a self, ids: Option<&'a Vec<u32>>) -> impl Iterator<Item = &'a Term> {
        ids.into_iter().flatten().filter_map(|id| self.terms.get(*id as usize))
    }
}

impl Term {
    pub(super) fn hit(&self, score: f64, why: Why) -> Hit {
        Hit { entry: self.entry, language: self.language, score, why, doubtful: false }
    }

    fn without_kind(&self) -> Hit {
        self.hit(0.93, Why::Normalised)
    }

    pub(super) fn normalised(&self) -> Hit {
        self.hit(if self.why == Why::Label { 0.975 } else { 0.97 }, Why::Normalised)
    }
}

pub(super) fn written(text: &str) -> String {
    clean_spaces(text).to_lowercase()
}
