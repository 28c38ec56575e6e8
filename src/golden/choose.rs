//! Which of several values wins: one function per rule over the values that the members of an entity have in one field.
//!
//! Values arrive as numbers (distinct values of the column) with two more facts prepared once per distinct value: the class of values that
//! count as the same ("HADDAD" and "Haddad") and how complete the spelling is. Candidates stand in the order in which their departments
//! count, so that "the first of equals" is always the same one.

use serde::{Deserialize, Serialize};

use super::Rule;
use crate::base::normal::fold;
use crate::base::script::{Script, script_of};
use crate::table::strings::Distinct;
use crate::table::{Field, Kind};

/// Why a value was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// No record has a value.
    Nothing,
    /// Only one record has a value.
    OnlyOne,
    /// All records that have a value agree.
    AllAgree,
    /// Most records have it.
    MostFrequent,
    /// Its department counts first.
    SourceFirst,
    /// It is the fullest.
    MostComplete,
    /// It is the newest.
    Newest,
    /// The records disagree, and the rule is to leave the field empty then.
    LeftBlank,
    /// Somebody set it by hand.
    ByHand,
}

impl Because {
    /// The Fluent message that says it in two or three words.
    pub fn message_id(self) -> &'static str {
        match self {
            Because::Nothing => "golden-because-nothing",
            Because::OnlyOne => "golden-because-only-one",
            Because::AllAgree => "golden-because-all-agree",
            Because::MostFrequent => "golden-because-most-frequent",
            Because::SourceFirst => "golden-because-source-first",
            Because::MostComplete => "golden-because-most-complete",
            Because::Newest => "golden-because-newest",
            Because::LeftBlank => "golden-because-left-blank",
            Because::ByHand => "golden-because-by-hand",
        }
    }
}

/// A value that a member has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// The member's row.
    pub(super) row: u32,
    /// The distinct value.
    pub(super) value: u32,
}

/// What is known of each distinct value of a field.
#[derive(Default)]
pub(super) struct Values {
    /// Values of one class count as the same.
    pub(super) class: Vec<u32>,
    /// The larger, the fuller: words, letters, accents, not all capitals.
    complete: Vec<(bool, u16, u16, u16, bool)>,
}

impl Values {
    /// Whether capitals, accents and signs do not count in this field.
    pub(super) fn folds(field: &Field) -> bool {
        field.kind == Kind::Text && field.list.is_none()
    }

    /// Looks at each distinct value once.
    pub(super) fn new(field: &Field, distinct: &Distinct<'_>) -> Values {
        if !Values::folds(field) {
            let n = distinct.values.len() as u32;
            let complete =
                distinct.values.iter().map(|v| (true, 0, v.chars().count() as u16, 0, true)).collect();
            return Values { class: (0..n).collect(), complete };
        }
        let scripts: Vec<Script> = distinct.values.iter().map(|v| script_of(v)).collect();
        let rows_in = |script: Script| -> u64 {
            let of = scripts.iter().zip(&distinct.counts).filter(|(s, _)| **s == script);
            of.map(|(_, &c)| u64::from(c)).sum()
        };
        // A name in the script that most of the column is written in is preferred: a reader of the merged table expects one script.
        let main =
            if rows_in(Script::Arabic) > rows_in(Script::Latin) { Script::Arabic } else { Script::Latin };
        let mut class_of: rustc_hash::FxHashMap<String, u32> = rustc_hash::FxHashMap::default();
        let mut out = Values::default();
        for (value, script) in distinct.values.iter().zip(&scripts) {
            let folded = fold(value);
            let (words, letters) = (folded.split_whitespace().count(), folded.chars().count());
            let accents = value.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).count();
            let small = value.chars().any(char::is_lowercase) || *script != Script::Latin;
            out.complete.push((*script == main, words as u16, letters as u16, accents as u16, small));
            let next = class_of.len() as u32;
            out.class.push(*class_of.entry(folded).or_insert(next));
        }
        out
    }

    /// The candidate with the fullest spelling; the first of equals.
    fn fullest(&self, candidates: impl Iterator<Item = Candidate>) -> Option<Candidate> {
        let key = |c: &Candidate| self.complete.get(c.value as usize).copied().unwrap_or_default();
        candidates.reduce(|best, c| if key(&c) > key(&best) { c } else { best })
    }
}

/// What a rule needs to know of the rows.
pub(super) struct Standing<'a> {
    /// The rank of a row's department for this rule; smaller counts first.
    pub(super) rank: &'a dyn Fn(u32) -> u32,
    /// The date of a row; a later text is newer, empty is oldest.
    pub(super) date: &'a dyn Fn(u32) -> &'a str,
}

/// The winner among the candidates (in the order in which their departments count) and why.
pub(super) fn choose(
    rule: &Rule,
    values: &Values,
    candidates: &[Candidate],
    standing: &Standing<'_>,
) -> (Option<Candidate>, Because) {
    let class = |c: &Candidate| values.class.get(c.value as usize).copied().unwrap_or(u32::MAX);
    let Some(&first) = candidates.first() else { return (None, Because::Nothing) };
    if candidates.len() == 1 {
        return (Some(first), Because::OnlyOne);
    }
    if candidates.iter().all(|c| class(c) == class(&first)) {
        return (values.fullest(candidates.iter().copied()), Because::AllAgree);
    }
    match rule {
        Rule::MostFrequent => {
            let votes = |of: &Candidate| {
                (
                    candidates.iter().filter(|c| class(c) == class(of)).count(),
                    values.complete[of.value as usize].0,
                )
            };
            let winner =
                candidates.iter().copied().reduce(|best, c| if votes(&c) > votes(&best) { c } else { best });
            let spelled = winner
                .and_then(|w| values.fullest(candidates.iter().copied().filter(|c| class(c) == class(&w))));
            (spelled, Because::MostFrequent)
        }
        Rule::SourceFirst(_) => {
            let winner = candidates.iter().copied().min_by_key(|c| (standing.rank)(c.row));
            (winner, Because::SourceFirst)
        }
        Rule::MostComplete => (values.fullest(candidates.iter().copied()), Because::MostComplete),
        Rule::Newest(_) => {
            let date = |c: &Candidate| (standing.date)(c.row);
            let winner =
                candidates.iter().copied().reduce(|best, c| if date(&c) > date(&best) { c } else { best });
            (winner, Because::Newest)
        }
        Rule::AgreeOrBlank => (None, Because::LeftBlank),
    }
}
