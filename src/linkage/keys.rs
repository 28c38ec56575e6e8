//! The keys that blocking rules derive from values: several per record where a value has several words.
//!
//! A key is a hash of a short text; two records meet when they share one.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::corpus::{Corpus, EMPTY};
use super::forms::{DateForm, code, split_words};
use super::rule::{BlockingKey, Take};
use super::words;
use crate::table::Meaning;

/// No record has more values of one key than this.
const MOST: usize = 24;

/// The hashes of a record's values of a key, by rank; sorted and each once.
pub(super) fn keys_by_rank(corpus: &Corpus, key: &BlockingKey) -> Vec<Vec<u64>> {
    let together = matches!(key.take, Take::TwoConsonants | Take::Square);
    let mut texts: Vec<Vec<String>> = vec![Vec::new(); if together { corpus.rows() } else { 0 }];
    let mut out: Vec<Vec<u64>> = vec![Vec::new(); corpus.rows()];
    for column in key.fields.iter().filter_map(|f| corpus.column(f)) {
        let meaning = column.field.meaning;
        let of_value: Vec<Vec<String>> = column.values.iter().map(|v| taken(key.take, meaning, v)).collect();
        let hashes: Vec<Vec<u64>> = of_value.iter().map(|ts| ts.iter().map(|t| hash(t)).collect()).collect();
        for (rank, &value) in column.value_of.iter().enumerate().filter(|(_, v)| **v != EMPTY) {
            if together {
                texts[rank].extend(of_value[value as usize].iter().cloned());
            } else {
                out[rank].extend(&hashes[value as usize]);
            }
        }
    }
    for (rank, words) in texts.iter_mut().enumerate() {
        out[rank] = match key.take {
            Take::TwoConsonants => twos(words),
            _ => squares(words),
        };
    }
    for keys in &mut out {
        keys.sort_unstable();
        keys.dedup();
        keys.truncate(MOST);
    }
    out
}

/// The text by which neighbours are sorted, by rank; empty where nothing is known.
pub(super) fn sort_texts(corpus: &Corpus, key: &BlockingKey) -> Vec<String> {
    let columns: Vec<_> = key.fields.iter().filter_map(|f| corpus.column(f)).collect();
    (0..corpus.rows() as u32)
        .map(|rank| {
            let parts = columns.iter().filter_map(|c| c.value(rank)).map(|v| latin(&words::fold(v)));
            parts.filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
        })
        .collect()
}

fn latin(folded: &str) -> String {
    if words::is_foreign(folded) { words::fold(&words::romanise(folded)) } else { folded.to_owned() }
}

fn twos(words: &mut Vec<String>) -> Vec<u64> {
    words.sort_unstable();
    words.dedup();
    words.truncate(7);
    let mut out = Vec::new();
    for (i, a) in words.iter().enumerate() {
        for b in words.iter().skip(i + 1) {
            out.push(hash(&format!("{a} {b}")));
        }
    }
    out
}

/// The square of about 100 m in which a place lies, and its neighbours to the north and east, so that near places share one.
fn squares(degrees: &[String]) -> Vec<u64> {
    let numbers: Vec<f64> = degrees.iter().filter_map(|t| t.parse().ok()).collect();
    let [lat, lon] = numbers.as_slice() else { return Vec::new() };
    let (y, x) = ((lat * 1_000.0).floor() as i64, (lon * 1_000.0).floor() as i64);
    let around = [(0, 0), (0, 1), (1, 0), (1, 1)];
    around.iter().map(|(dy, dx)| hash(&format!("{} {}", y + dy, x + dx))).collect()
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// What a key takes from one value.
fn taken(take: Take, meaning: Meaning, value: &str) -> Vec<String> {
    let folded = words::fold(value);
    if folded.is_empty() {
        return Vec::new();
    }
    let date = |make: &dyn Fn(&DateForm) -> Vec<String>| {
        DateForm::read(&folded).map(|d| make(&d)).unwrap_or_default()
    };
    let letters = |text: String| if text.is_empty() { Vec::new() } else { vec![text] };
    match take {
        Take::Whole if meaning == Meaning::Email => letters(value.trim().to_lowercase()),
        Take::Whole if is_code(meaning) => letters(code(&folded)),
        Take::Whole => vec![folded],
        Take::FirstLetter => {
            latin(&folded).split(' ').filter_map(|w| w.chars().next()).map(String::from).collect()
        }
        Take::Consonants | Take::TwoConsonants => {
            words::consonants(&folded).into_iter().filter(|p| p.chars().count() > 1).collect()
        }
        Take::Sound => {
            words::sound(&latin(&folded)).split(' ').filter(|p| p.len() > 1).map(str::to_owned).collect()
        }
        Take::Word => split_words(&folded).into_iter().filter(|w| w.chars().count() > 2).collect(),
        Take::TwoWords => split_words(&folded).windows(2).map(|w| w.join(" ")).collect(),
        Take::OneLeftOut => one_left_out(&code(&folded)),
        Take::Beginning => letters(code(&folded).chars().take(4).collect()),
        Take::Ending => {
            let digits: Vec<char> = code(&folded).chars().filter(|c| c.is_numeric()).collect();
            if digits.len() < 5 {
                return Vec::new();
            }
            letters(digits[digits.len().saturating_sub(7)..].iter().collect())
        }
        Take::Year => match DateForm::read(&folded) {
            Some(d) => vec![d.year.to_string()],
            None if meaning == Meaning::BirthYear => vec![folded],
            None => Vec::new(),
        },
        Take::YearMonth => date(&|d| {
            let of = |month: u8| format!("{} {month}", d.year);
            if d.day <= 12 && d.day != d.month { vec![of(d.month), of(d.day)] } else { vec![of(d.month)] }
        }),
        Take::DayMonth => date(&|d| vec![format!("{} {}", d.month.min(d.day), d.month.max(d.day))]),
        Take::Mailbox => {
            letters(value.trim().to_lowercase().split('@').next().unwrap_or_default().to_owned())
        }
        Take::Square => super::comparer::number(value).map(|n| vec![n.to_string()]).unwrap_or_default(),
        Take::Neighbours => Vec::new(),
    }
}

fn is_code(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::SharedId | Meaning::Phone | Meaning::Postcode | Meaning::HouseNumber | Meaning::RecordId
    )
}

fn one_left_out(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().take(16).collect();
    if letters.len() < 4 {
        return Vec::new();
    }
    (0..letters.len())
        .map(|skip| letters.iter().enumerate().filter(|(i, _)| *i != skip).map(|(_, c)| *c).collect())
        .collect()
}
