//! What a comparison looks at, by rank: one field's values folded its way, or one thing said in several fields put together.
//!
//! Values get numbers; equal folded texts have equal numbers. Work is done once per different value wherever a single field is enough.

use indexmap::IndexSet;
use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use super::comparison::Comparison;
use super::corpus::{Corpus, CorpusColumn, EMPTY};
use super::forms::DateForm;
use super::words;
use crate::table::Meaning;

/// Numbers values by their folded text, in order of first sight.
#[derive(Default)]
pub(super) struct Numbering {
    texts: IndexSet<String, FxBuildHasher>,
}

impl Numbering {
    /// The number of a text; [`EMPTY`] for none.
    pub(super) fn number(&mut self, text: String) -> u32 {
        if text.is_empty() {
            return EMPTY;
        }
        self.texts.insert_full(text).0 as u32
    }

    /// The texts, by number.
    pub(super) fn into_texts(self) -> Vec<String> {
        self.texts.into_iter().collect()
    }
}

/// The value numbers of the first field that a record has, by rank; `made` gives the text that counts.
pub(super) fn first_field(
    corpus: &Corpus,
    comparison: &Comparison,
    made: impl Fn(&str) -> String + Sync,
    numbering: &mut Numbering,
) -> Vec<u32> {
    let mut out = vec![EMPTY; corpus.rows()];
    for column in comparison.fields.iter().filter_map(|f| corpus.column(f)) {
        let texts: Vec<String> = column.values.par_iter().map(|v| made(v)).collect();
        let of_value: Vec<u32> = texts.into_iter().map(|t| numbering.number(t)).collect();
        for (number, &value) in out.iter_mut().zip(&column.value_of).filter(|(number, _)| **number == EMPTY) {
            *number = of_value.get(value as usize).copied().unwrap_or(EMPTY);
        }
    }
    out
}

/// A number in canonical notation, or with currency signs around it.
pub(super) fn number(text: &str) -> Option<f64> {
    let bare = text
        .trim_matches(|c: char| !c.is_ascii_digit() && c != '-' && c != '.')
        .replace([' ', '\u{a0}', ','], "");
    bare.parse().ok().filter(|n: &f64| n.is_finite())
}

fn meaning_is(corpus: &Corpus, field: &crate::base::FieldName, wanted: &[Meaning]) -> bool {
    corpus.column(field).is_some_and(|c| wanted.contains(&c.field.meaning))
}

/// Whole names by rank: the first full name that a record has, else its given and family names.
pub(super) fn whole_names(corpus: &Corpus, comparison: &Comparison) -> Vec<String> {
    let is_part = |c: &&CorpusColumn| matches!(c.field.meaning, Meaning::GivenName | Meaning::FamilyName);
    let all = comparison.fields.iter().filter_map(|f| corpus.column(f));
    let (parts, full): (Vec<&CorpusColumn>, Vec<&CorpusColumn>) = all.partition(is_part);
    (0..corpus.rows() as u32)
        .into_par_iter()
        .map(|rank| {
            let full = full.iter().find_map(|c| c.value(rank).map(words::name).filter(|v| !v.is_empty()));
            full.unwrap_or_else(|| {
                let parts: Vec<&str> = parts.iter().filter_map(|c| c.value(rank)).collect();
                words::fold(&parts.join(" "))
            })
        })
        .collect()
}

/// Records whose given and family name are both known apart.
pub(super) fn names_apart(corpus: &Corpus, comparison: &Comparison) -> Vec<bool> {
    let has = |rank: u32, meaning: Meaning| {
        comparison.fields.iter().any(|f| {
            meaning_is(corpus, f, &[meaning]) && corpus.column(f).is_some_and(|c| c.value(rank).is_some())
        })
    };
    (0..corpus.rows() as u32).map(|r| has(r, Meaning::GivenName) && has(r, Meaning::FamilyName)).collect()
}

/// Days by rank as `yyyymmdd`: a day, else a year of birth or the year that an age points to, with month and day 00.
pub(super) fn dates(
    corpus: &Corpus,
    comparison: &Comparison,
    today: Date,
    numbering: &mut Numbering,
) -> Vec<u32> {
    let mut out = vec![EMPTY; corpus.rows()];
    for column in comparison.fields.iter().filter_map(|f| corpus.column(f)) {
        let day = |value: &str| {
            let text = words::fold(value);
            let year = |y: i32| (1850..=2100).contains(&y).then(|| format!("{y:04}0000"));
            match column.field.meaning {
                Meaning::BirthYear => year(text.parse().ok()?),
                Meaning::Age => {
                    let age: i32 = text.parse().ok().filter(|a| (0..=130).contains(a))?;
                    year(i32::from(today.year()) - age)
                }
                _ => DateForm::known(&text).map(|d| format!("{:04}{:02}{:02}", d.year, d.month, d.day)),
            }
        };
        let texts: Vec<Option<String>> = column.values.par_iter().map(|v| day(v)).collect();
        let numbers: Vec<u32> = texts.into_iter().map(|t| numbering.number(t.unwrap_or_default())).collect();
        for (day, &value) in out.iter_mut().zip(&column.value_of).filter(|(day, _)| **day == EMPTY) {
            *day = numbers.get(value as usize).copied().unwrap_or(EMPTY);
        }
    }
    out
}

/// Latitude and longitude by rank, as text.
pub(super) fn places(corpus: &Corpus, comparison: &Comparison) -> Vec<String> {
    (0..corpus.rows() as u32)
        .map(|rank| {
            let degrees: Vec<f64> =
                comparison.fields.iter().filter_map(|f| number(corpus.column(f)?.value(rank)?)).collect();
            match degrees.as_slice() {
                [lat, lon] => format!("{lat} {lon}"),
                _ => String::new(),
            }
        })
        .collect()
}
