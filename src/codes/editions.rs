//! From one edition of a code list to the next: which codes were renamed, merged, split or left out.
//!
//! A code with the same name under another number is followed without asking; so is one that a table of correspondences leads to one
//! code. What was split, or only looks like its successor by its number, is asked about: nobody but a person knows which rows are which.
//! Asked about as well is a number that stands for something else now, wherever it is written, and whatever was decided for it before.
//! Surprising: what a code became is kept with the list and not with the decisions, so that decisions of later months follow as well.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use super::apply::{By, CodedField, Unmapped, ValueCoded};
use super::correspondence::Correspondence;
use super::forms::loose;
use super::list::{CodeList, Entry};
use super::matcher::{Candidate, Why};
use super::settings::OwnList;
use crate::base::FieldName;
use crate::base::normal::fold;
use crate::base::similarity::jaro_winkler;
use crate::findings::{Findings, Message, Place};

/// From this likeness on two names of one number are one name, written in another way.
const ALIKE: f64 = 0.85;

/// A code of an earlier edition, and what it is now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced {
    /// The code of the earlier edition.
    pub code: String,
    /// What it was called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The codes it became; none where it was left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub became: Vec<String>,
    /// Whether its values take the one code without being asked about.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sure: bool,
    /// What the same number stands for in the new edition; empty where the new edition does not have it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub now: String,
    /// Whether everything written with this number takes the one code, not only what was decided before: a person said so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub all: bool,
    /// Fields and values for which this number was decided before the new edition came; whoever decides one anew takes it off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decided: Vec<(FieldName, String)>,
}

impl Replaced {
    /// The code that its values take without being asked about.
    pub fn follows(&self) -> Option<&str> {
        match self.became.as_slice() {
            [only] if self.sure => Some(only),
            _ => None,
        }
    }

    /// Whether the new edition has the number for something else.
    pub fn is_reused(&self) -> bool {
        !self.now.is_empty()
    }

    /// Whether a written value is this code or its name.
    fn is_written(&self, value: &str, folded: &str) -> bool {
        self.code == value.trim() || !self.label.is_empty() && fold(&self.label) == folded
    }
}

/// The list that `new` seems to be another edition of: the one of which at least half of the entries go on in it, under some label.
pub fn continues<'l>(own: &'l [OwnList], new: &CodeList) -> Option<&'l OwnList> {
    let of = |entry: &Entry| entry.labels.iter().map(|(_, label)| fold(label)).collect::<Vec<_>>();
    let labels: FxHashSet<String> = new.entries.iter().flat_map(of).filter(|l| !l.is_empty()).collect();
    let share = |list: &OwnList| {
        let stay = list.entries.iter().filter(|e| of(e).iter().any(|label| labels.contains(label))).count();
        stay as f64 / list.entries.len().max(1) as f64
    };
    let kept = own.iter().filter(|l| l.is_kept()).map(|l| (share(l), l));
    kept.filter(|(share, _)| *share >= 0.5).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, list)| list)
}

/// What the codes became that the new edition does not have or has for something else, those of editions before the old one included; sorted by code.
pub fn between(old: &OwnList, new: &CodeList, table: Option<&Correspondence>) -> Vec<Replaced> {
    let known: FxHashSet<&str> = new.entries.iter().map(|e| e.code.as_str()).collect();
    let before: FxHashSet<&str> = old.entries.iter().map(|e| e.code.as_str()).collect();
    let fresh: Vec<&Entry> = new.entries.iter().filter(|e| !before.contains(e.code.as_str())).collect();
    let mut out: Vec<Replaced> = old
        .entries
        .iter()
        .filter(|e| !known.contains(e.code.as_str()))
        .map(|entry| {
            let told: Vec<String> =
                table.map(|t| t.all(&entry.code)).unwrap_or_default().into_iter().map(|(to, _)| to).collect();
            let told: Vec<String> = told.into_iter().filter(|to| known.contains(to.as_str())).collect();
            let (became, sure) = if told.is_empty() { guessed(entry, &fresh, new) } else { (told, true) };
            let sure = sure && became.len() == 1;
            let (code, label) = (entry.code.clone(), entry.label("").to_owned());
            Replaced { code, label, became, sure, ..Replaced::default() }
        })
        .collect();
    out.extend(reused(old, new, table));
    // A code of two editions ago became what its successor became.
    let now: FxHashMap<String, Replaced> = out.iter().map(|r| (r.code.clone(), r.clone())).collect();
    for earlier in old.replaced.iter().filter(|r| !known.contains(r.code.as_str())) {
        let mut later = Replaced { became: Vec::new(), ..earlier.clone() };
        for code in &earlier.became {
            match now.get(code) {
                Some(next) => {
                    later.sure &= next.sure;
                    later.became.extend(next.became.iter().cloned());
                }
                None => later.became.push(code.clone()),
            }
        }
        later.became.dedup();
        later.sure &= later.became.len() == 1;
        if !now.contains_key(&later.code) {
            out.push(later);
        }
    }
    // What an earlier edition gave to something else is still asked about.
    let known_again = |r: &&Replaced| r.is_reused() && known.contains(r.code.as_str());
    let still: Vec<Replaced> =
        old.replaced.iter().filter(known_again).filter(|r| !now.contains_key(&r.code)).cloned().collect();
    out.extend(still);
    out.sort_by(|a, b| a.code.cmp(&b.code));
    out
}

/// The numbers that stand for something else in the new edition, with what their old meaning became.
fn reused(old: &OwnList, new: &CodeList, table: Option<&Correspondence>) -> Vec<Replaced> {
    let pairs: Vec<(&Entry, &Entry)> = old
        .entries
        .iter()
        .filter_map(|entry| Some((entry, new.entry(&entry.code)?)))
        .filter(|(before, now)| is_other(before, now))
        .collect();
    // The new meaning of each of these numbers is as new as that of a number that was not there.
    let fresh: Vec<&Entry> = pairs.iter().map(|(_, now)| *now).collect();
    pairs
        .iter()
        .map(|(before, now)| {
            let told: Vec<String> = table
                .map(|t| t.all(&before.code))
                .unwrap_or_default()
                .into_iter()
                .map(|(to, _)| to)
                .collect();
            let told: Vec<String> = told.into_iter().filter(|to| new.entry(to).is_some()).collect();
            let (became, sure) = if told.is_empty() { by_name(before, &fresh, new) } else { (told, true) };
            Replaced {
                code: before.code.clone(),
                label: before.label("").to_owned(),
                sure: sure && became.len() == 1,
                became,
                now: now.label("").to_owned(),
                ..Replaced::default()
            }
        })
        // A table that leads a number to itself says that only its name was changed.
        .filter(|r| r.became != [r.code.clone()])
        .collect()
}

/// Whether two entries of one number are two things: no name of theirs is the same, nor much alike in one language.
fn is_other(before: &Entry, now: &Entry) -> bool {
    let names = |e: &Entry| -> Vec<(String, String)> {
        let all = e.labels.iter().chain(e.synonyms.iter().filter(|(language, _)| language != "code"));
        all.map(|(language, name)| (language.clone(), fold(name)))
            .filter(|(_, name)| !name.is_empty())
            .collect()
    };
    let (ours, theirs) = (names(before), names(now));
    let pairs = || ours.iter().flat_map(|a| theirs.iter().map(move |b| (a, b)));
    let comparable = pairs().any(|((a, _), (b, _))| a == b);
    let alike = pairs().any(|((a, x), (b, y))| x == y || a == b && is_alike(x, y));
    comparable && !alike
}

/// Whether two folded names are one name in other words: *Foremen*, *Mine foremen*, *Foreman*.
fn is_alike(a: &str, b: &str) -> bool {
    let words = |text: &str| -> FxHashSet<String> {
        text.split(' ').map(loose).filter(|word| word.chars().count() > 2).collect()
    };
    let (ours, theirs) = (words(a), words(b));
    let shared = ours.intersection(&theirs).count();
    jaro_winkler(a, b) >= ALIKE || shared > 0 && 2 * shared >= ours.len().min(theirs.len())
}

/// What a code may have become, by its name, else by its number; and whether that is sure.
fn guessed(entry: &Entry, fresh: &[&Entry], new: &CodeList) -> (Vec<String>, bool) {
    let named = by_name(entry, fresh, new);
    if !named.0.is_empty() {
        return named;
    }
    // *3121* and *3122* stand where *3120* stood, and *12a* below *12*.
    let stem = entry.code.trim_end_matches('0');
    let stem = if stem.chars().count() >= 2 { stem } else { entry.code.as_str() };
    let beside = |e: &&&Entry| {
        let same_length = e.code.chars().count() == entry.code.chars().count();
        let below = e.code.starts_with(&entry.code) || e.parent == entry.code;
        below || stem.len() < entry.code.len() && same_length && e.code.starts_with(stem)
    };
    (fresh.iter().filter(beside).map(|e| e.code.clone()).collect(), false)
}

/// The codes that bear the name of an entry now, new ones before others; they are sure.
fn by_name(entry: &Entry, fresh: &[&Entry], new: &CodeList) -> (Vec<String>, bool) {
    let names = |e: &Entry| -> FxHashSet<String> {
        let all = e.labels.iter().chain(e.synonyms.iter().filter(|(language, _)| language != "code"));
        all.map(|(_, name)| fold(name)).filter(|name| !name.is_empty()).collect()
    };
    let ours: FxHashSet<String> = entry.labels.iter().map(|(_, name)| fold(name)).collect();
    let bears = |e: &&Entry| !names(e).is_disjoint(&ours);
    let codes = |entries: Vec<&Entry>| entries.into_iter().map(|e| e.code.clone()).collect::<Vec<_>>();
    let renamed = codes(fresh.iter().copied().filter(bears).collect());
    if !renamed.is_empty() {
        return (renamed, true);
    }
    // A code of the old edition that bears the name now: the two were merged.
    (codes(new.entries.iter().filter(bears).collect()), true)
}

/// What became of the code that a decision names, or that a value is written as, where the list does not have it any more.
fn of_value<'r>(replaced: &'r [Replaced], decided: Option<&str>, value: &str) -> Option<&'r Replaced> {
    match decided {
        Some(code) => replaced.iter().find(|r| r.code == code),
        None if replaced.is_empty() => None,
        None => {
            let folded = fold(value);
            replaced.iter().find(|r| r.is_written(value, &folded))
        }
    }
}

/// The number of an earlier edition that a line has: decided in the time of that edition, or written by somebody who may still use it.
fn means_other<'r>(line: &ValueCoded, field: &FieldName, replaced: &'r [Replaced]) -> Option<&'r Replaced> {
    let code = line.code.as_deref()?;
    let found = replaced.iter().find(|r| r.is_reused() && r.code == code)?;
    let is_old = match line.by {
        By::Decision => found.decided.iter().any(|(of, value)| of == field && *value == line.value),
        By::Matcher => line.value.trim() == code,
        By::Weights | By::Nobody => false,
    };
    is_old.then_some(found)
}

/// Follows a code of an earlier edition to what it became, where that is one code; else its value waits, and it is said what the code was.
pub(super) fn follow<'r>(
    line: &mut ValueCoded,
    was: &mut Option<String>,
    field: &FieldName,
    replaced: &'r [Replaced],
    known: &FxHashSet<&str>,
) -> Option<&'r Replaced> {
    if let Some(found) = means_other(line, field, replaced) {
        let follows = line.by == By::Decision || found.all;
        line.code = found.follows().filter(|code| follows && known.contains(code)).map(str::to_owned);
        line.by = if line.code.is_some() { line.by } else { By::Nobody };
        *was = line.code.is_none().then(|| found.code.clone());
        return Some(found);
    }
    if line.by != By::Nobody {
        return None;
    }
    let found = of_value(replaced, was.as_deref(), &line.value)?;
    match found.follows().filter(|code| known.contains(code)) {
        Some(code) => {
            line.by = if was.is_some() { By::Decision } else { By::Matcher };
            line.code = Some(code.to_owned());
            *was = None;
        }
        None => *was = Some(found.code.clone()),
    }
    Some(found)
}

/// The candidates of a value with the codes that its old one became before the others.
pub(super) fn first(replaced: &Replaced, list: &CodeList, others: Vec<Candidate>) -> Vec<Candidate> {
    let own = replaced.is_reused().then_some(&replaced.code);
    let entries = replaced.became.iter().chain(own).filter_map(|code| list.entry(code));
    let mut out: Vec<Candidate> = entries
        .map(|e| Candidate {
            code: e.code.clone(),
            label: e.label("en").to_owned(),
            score: 0.99,
            why: Why::Synonym,
        })
        .collect();
    let rest: Vec<Candidate> = others.into_iter().filter(|c| out.iter().all(|o| o.code != c.code)).collect();
    out.extend(rest);
    out
}

/// Says of each code that was split or left out how many rows wait for an answer.
pub(super) fn report(field: &str, list: &OwnList, open: &[Unmapped], followed: usize, findings: &Findings) {
    let place = || Place::default().field(field.to_owned());
    for replaced in list.replaced.iter().filter(|r| r.follows().is_none() || r.is_reused()) {
        let rows: usize =
            open.iter().filter(|u| u.was.as_deref() == Some(&replaced.code)).map(|u| u.rows).sum();
        if rows > 0 {
            findings.warn(sentence(replaced, rows), place());
        }
    }
    if followed > 0 {
        let message = Message::new("codes-edition-followed").with("rows", followed);
        findings.note(message.with("field", field).with("list", list.id.as_str()), place());
    }
}

/// Says for which codes there are decisions although the list does not have them any more; their values wait again.
pub(super) fn lost_decisions(
    field: &CodedField,
    open: &[Unmapped],
    replaced: &[Replaced],
    findings: &Findings,
) {
    let told = |code: &&str| replaced.iter().any(|r| r.code == *code);
    let mut lost: Vec<&str> = open.iter().filter_map(|u| u.was.as_deref()).filter(|c| !told(c)).collect();
    lost.sort_unstable();
    lost.dedup();
    if !lost.is_empty() {
        let message = Message::new("codes-decision-lost")
            .with("codes", lost.len())
            .with("field", field.field.as_str())
            .with("list", field.list.as_str())
            .with("examples", lost.iter().take(5).copied().collect::<Vec<_>>().join(", "));
        findings.warn(message, Place::default().field(field.field.as_str()));
    }
}

/// What became of a code, and how many rows wait for it, in one sentence.
pub fn sentence(replaced: &Replaced, rows: usize) -> Message {
    let id = match (replaced.became.len(), replaced.follows()) {
        _ if replaced.is_reused() => "codes-edition-reused",
        (_, Some(_)) => "codes-edition-renamed",
        (0, _) => "codes-edition-gone",
        _ => "codes-edition-split",
    };
    let name = if replaced.label.is_empty() || replaced.label == replaced.code {
        replaced.code.clone()
    } else {
        format!("{} ({})", replaced.code, replaced.label)
    };
    Message::new(id)
        .with("code", name)
        .with("became", replaced.became.join(", "))
        .with("now", replaced.now.as_str())
        .with("rows", rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(table: &str) -> CodeList {
        CodeList::from_csv("trades", table, "").unwrap()
    }

    fn told(replaced: &[Replaced]) -> Vec<(&str, String, bool)> {
        replaced.iter().map(|r| (r.code.as_str(), r.became.join("+"), r.sure)).collect()
    }

    #[test]
    fn renamed_merged_split_and_vanished_codes_are_told_apart() {
        let old = list("code,label\n3120,Foremen\n41,Clerks\n50,Cooks\n77,Scribes\n9,Others\n");
        let new =
            list("code,label\n3121,Mine foremen\n3122,Factory foremen\n42,Clerks\n50,Cooks\n9,Others\n");
        let table = Correspondence::from_csv("t", "from,to\n77,42\n").unwrap();
        let old = OwnList::kept(&old);
        let by_names = between(&old, &new, None);
        assert_eq!(
            told(&by_names),
            [
                ("3120", "3121+3122".to_owned(), false),
                ("41", "42".to_owned(), true),
                ("77", String::new(), false)
            ]
        );
        let by_table = between(&old, &new, Some(&table));
        assert_eq!(told(&by_table).last(), Some(&("77", "42".to_owned(), true)));
    }

    #[test]
    fn a_number_that_stands_for_something_else_is_told_from_one_that_was_reworded() {
        let old = list("code,label\n31,Foremen\n32,Bakers\n33,Clerks in offices\n34,Porters\n35,Sailors\n");
        let new = list("code,label\n31,Bakers\n32,Foremen\n33,Office clerks\n34,Divers\n35,Sailor\n");
        let reused = between(&OwnList::kept(&old), &new, None);
        assert_eq!(
            told(&reused),
            [("31", "32".to_owned(), true), ("32", "31".to_owned(), true), ("34", String::new(), false)]
        );
        assert_eq!(
            reused.iter().map(|r| r.now.as_str()).collect::<Vec<_>>(),
            ["Bakers", "Foremen", "Divers"]
        );
        let table = Correspondence::from_csv("t", "from,to\n31,31\n32,32\n34,34\n").unwrap();
        let same = between(&OwnList::kept(&old), &new, Some(&table));
        assert!(same.is_empty(), "the table says that they are the same: {same:?}");
    }

    #[test]
    fn codes_of_two_editions_ago_follow_to_the_newest() {
        let mut second = OwnList::kept(&list("code,label\nB,Port\n"));
        second.replaced =
            between(&OwnList::kept(&list("code,label\nA,Port\n")), &list("code,label\nB,Port\n"), None);
        let third = between(&second, &list("code,label\nC,Port\n"), None);
        assert_eq!(told(&third), [("A", "C".to_owned(), true), ("B", "C".to_owned(), true)]);
    }
}
