//! Columns that say one thing twice, in two scripts: `الاسم` beside `Nom`. They are one piece of evidence, not two.
//!
//! Told by content: two columns of one meaning, one mostly in Latin letters and the other not. Names of persons are the same name in most
//! records; names of establishments and places may be translated (`Pharmacie El Amel`, `صيدلية الأمل`), so that nothing more is asked of them.

use super::corpus::{Corpus, CorpusColumn};
use super::forms::NameForm;
use super::outcome::Linked;
use super::{judge, words};
use crate::findings::{Findings, Message, Place};
use crate::table::Meaning;

/// Two fields say one thing in two scripts and are compared as one.
pub const COMPARED_AS_ONE: &str = "linkage-finding-two-scripts";
/// A field says in another script what is compared already.
pub const SECOND_LEFT_OUT: &str = "linkage-finding-second-script";

/// So many records are looked at.
const LOOKED_AT: usize = 400;
/// Of fewer records nothing can be said.
const LEAST_RECORDS: usize = 5;
/// The same name in two scripts is at least so alike …
const ALIKE: f64 = 0.75;
/// … in this share of the records, of which some have a slip in one of the two.
const MOST: f64 = 0.6;

/// The columns, those that say one thing twice together; of these the one that most records have comes first.
pub(super) fn together<'a>(corpus: &Corpus, columns: &[&'a CorpusColumn]) -> Vec<Vec<&'a CorpusColumn>> {
    let mut out: Vec<Vec<&CorpusColumn>> = Vec::new();
    for &column in columns {
        match out.iter_mut().find(|group| group.iter().any(|other| says_the_same(corpus, other, column))) {
            Some(group) => group.push(column),
            None => out.push(vec![column]),
        }
    }
    out.iter_mut().for_each(|group| group.sort_by_key(|c| std::cmp::Reverse(c.filled())));
    out
}

/// Says which fields are taken to be one thing twice: compared as one, or only the first of them.
pub(super) fn say(linked: &Linked, findings: &Findings) {
    let columns: Vec<&CorpusColumn> = linked.corpus.columns.iter().collect();
    for group in together(&linked.corpus, &columns).iter().filter(|group| group.len() > 1) {
        let names: Vec<&str> = group.iter().map(|c| c.field.name.as_str()).collect();
        let in_one = |fields: &[crate::base::FieldName]| -> Vec<&str> {
            names.iter().copied().filter(|name| fields.iter().any(|f| f.as_str() == *name)).collect()
        };
        let compared: Vec<Vec<&str>> =
            linked.comparisons.iter().map(|o| in_one(&o.comparison.fields)).collect();
        let as_one = compared.iter().find(|of| of.len() > 1);
        let is_compared = |name: &str| compared.iter().any(|of| of.contains(&name));
        let (alone, out): (Vec<&str>, Vec<&str>) = names.iter().partition(|name| is_compared(name));
        let message = match (as_one, alone.first(), out.first()) {
            (Some(fields), ..) => {
                Message::new(COMPARED_AS_ONE).with("first", fields[0]).with("other", fields[1])
            }
            (None, Some(first), Some(other)) => {
                Message::new(SECOND_LEFT_OUT).with("first", *first).with("other", *other)
            }
            _ => continue,
        };
        findings.note(message, Place::default());
    }
}

fn says_the_same(corpus: &Corpus, one: &CorpusColumn, other: &CorpusColumn) -> bool {
    if one.field.meaning != other.field.meaning || is_foreign(one) == is_foreign(other) {
        return false;
    }
    let rows = corpus.rows() as u32;
    let both = |rank: u32| Some((one.value(rank)?, other.value(rank)?));
    // Ranks are in the order of content: every few of them are a fair part.
    let known = (0..rows).filter(|&rank| both(rank).is_some()).count();
    let every = known.div_ceil(LOOKED_AT).max(1);
    let pairs: Vec<(&str, &str)> = (0..rows).filter_map(both).step_by(every).collect();
    if pairs.len() < LEAST_RECORDS {
        return false;
    }
    if may_be_translated(one.field.meaning) {
        return known as u64 * 5 >= one.filled().min(other.filled()) * 4;
    }
    let alike = |(a, b): &&(&str, &str)| {
        judge::name_likeness(&NameForm::new(&words::fold(a)), &NameForm::new(&words::fold(b))) >= ALIKE
    };
    let same = pairs.iter().filter(alike).count();
    same as f64 >= MOST * pairs.len() as f64
}

fn may_be_translated(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::OrganisationName | Meaning::Street | Meaning::Locality)
}

/// Whether most records write it in another script than Latin.
fn is_foreign(column: &CorpusColumn) -> bool {
    let of = column.values.iter().zip(&column.counts);
    let foreign: u64 = of.filter(|(v, _)| words::is_foreign(v)).map(|(_, &n)| u64::from(n)).sum();
    foreign * 2 > column.filled()
}
