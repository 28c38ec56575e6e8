//! The keys that blocking rules derive from values: several per record where a value has several words.
//!
//! A key is a hash of a short text; two records meet when they share one.

use std::hash::Hasher;

use rayon::prelude::*;
use rustc_hash::FxHasher;

use super::corpus::{Corpus, CorpusColumn, EMPTY};
use super::forms::{DateForm, code, split_words};
use super::rule::{BlockingKey, Take};
use super::words;
use crate::base::FieldName;
use crate::table::Meaning;

/// No record has more values of one key than this.
const MOST: usize = 24;
/// Of so many words of a name every two are taken together.
const MOST_WORDS: usize = 7;

/// The values of one derived key for all records, as hashes; kept once per different value of the column.
pub(super) struct Keys<'a> {
    take: Take,
    columns: Vec<ColumnKeys<'a>>,
}

/// The hashes that each value of a column gives: those of value `v` are `hashes[starts[v]..starts[v + 1]]`.
struct ColumnKeys<'a> {
    value_of: &'a [u32],
    starts: Vec<u32>,
    hashes: Vec<u64>,
}

impl<'a> Keys<'a> {
    /// Derives the key from every value, or from those marked in `of`, by column of the corpus.
    pub(super) fn new(corpus: &'a Corpus, key: &BlockingKey, of: Option<&[Vec<bool>]>) -> Keys<'a> {
        let at = |field: &FieldName| corpus.columns.iter().position(|c| &c.field.name == field);
        let columns = key.fields.iter().filter_map(at).map(|i| {
            let of = of.and_then(|of| of.get(i)).map(Vec::as_slice);
            ColumnKeys::new(&corpus.columns[i], key.take, of)
        });
        Keys { take: key.take, columns: columns.collect() }
    }

    /// A record's values of the key, sorted and each once; `space` is room to put them together where that is needed.
    pub(super) fn of<'b>(&'b self, rank: u32, space: &'b mut Vec<u64>) -> &'b [u64] {
        if let [only] = self.columns.as_slice()
            && !self.is_together()
        {
            return only.of(rank);
        }
        space.clear();
        self.columns.iter().for_each(|column| space.extend_from_slice(column.of(rank)));
        match self.take {
            Take::TwoConsonants => twos(space),
            Take::Square => squares(space),
            _ => {}
        }
        space.sort_unstable();
        space.dedup();
        space.truncate(MOST);
        space
    }

    /// Whether several values make one key.
    fn is_together(&self) -> bool {
        matches!(self.take, Take::TwoConsonants | Take::Square)
    }
}

impl<'a> ColumnKeys<'a> {
    fn new(column: &'a CorpusColumn, take: Take, of: Option<&[bool]>) -> Self {
        const CHUNK: usize = 2_048;
        let meaning = column.field.meaning;
        let chunks: Vec<(Vec<u32>, Vec<u64>)> = column
            .values
            .par_chunks(CHUNK)
            .enumerate()
            .map(|(chunk, values)| {
                let (mut counts, mut hashes) = (Vec::with_capacity(values.len()), Vec::new());
                let mut own: Vec<u64> = Vec::new();
                for (i, value) in values.iter().enumerate() {
                    own.clear();
                    if of.is_none_or(|of| of[chunk * CHUNK + i]) {
                        derive(take, meaning, value, &mut own);
                    }
                    counts.push(own.len() as u32);
                    hashes.extend_from_slice(&own);
                }
                (counts, hashes)
            })
            .collect();
        let (mut starts, mut hashes) = (vec![0u32], Vec::new());
        let mut end = 0;
        for (counts, more) in chunks {
            starts.extend(counts.into_iter().map(|n| {
                end += n;
                end
            }));
            hashes.extend(more);
        }
        ColumnKeys { value_of: &column.value_of, starts, hashes }
    }

    fn of(&self, rank: u32) -> &[u64] {
        match self.value_of.get(rank as usize) {
            Some(&value) if value != EMPTY => {
                let (from, to) = (self.starts[value as usize], self.starts[value as usize + 1]);
                &self.hashes[from as usize..to as usize]
            }
            _ => &[],
        }
    }
}

/// The order of records sorted by the fields one after the other, those without a value in any left out.
pub(super) fn in_order(corpus: &Corpus, key: &BlockingKey) -> Vec<u32> {
    let columns: Vec<&CorpusColumn> = key.fields.iter().filter_map(|f| corpus.column(f)).collect();
    let texts: Vec<Vec<String>> =
        columns.iter().map(|c| c.values.par_iter().map(|v| latin(&words::fold(v))).collect()).collect();
    // One numbering for the texts of all columns: what is missing moves the next field forward.
    let mut all: Vec<(&str, u32, u32)> = Vec::new();
    for (at, texts) in texts.iter().enumerate() {
        all.extend(texts.iter().enumerate().map(|(i, t)| (t.as_str(), at as u32, i as u32)));
    }
    all.par_sort_unstable();
    let mut numbers: Vec<Vec<u32>> = texts.iter().map(|t| vec![EMPTY; t.len()]).collect();
    let (mut number, mut last) = (0u32, "");
    for (text, at, value) in all.into_iter().filter(|(t, _, _)| !t.is_empty()) {
        number += u32::from(text != last);
        last = text;
        numbers[at as usize][value as usize] = number;
    }
    let mut order: Vec<([u32; 3], u32)> = (0..corpus.rows() as u32)
        .filter_map(|rank| {
            let number = |(c, n): (&&CorpusColumn, &Vec<u32>)| {
                let value = *c.value_of.get(rank as usize)?;
                n.get(value as usize).copied().filter(|n| *n != EMPTY)
            };
            let mut first = [0; 3];
            let mut filled = 0;
            for (slot, number) in first.iter_mut().zip(columns.iter().zip(&numbers).filter_map(number)) {
                *slot = number;
                filled += 1;
            }
            (filled > 0).then_some((first, rank))
        })
        .collect();
    order.par_sort_unstable();
    order.into_iter().map(|(_, rank)| rank).collect()
}

fn latin(folded: &str) -> String {
    if words::is_foreign(folded) { words::fold(&words::romanise(folded)) } else { folded.to_owned() }
}

/// Every two of the words' hashes as one.
fn twos(words: &mut Vec<u64>) {
    words.sort_unstable();
    words.dedup();
    words.truncate(MOST_WORDS);
    let single = std::mem::take(words);
    for (i, a) in single.iter().enumerate() {
        words.extend(single.iter().skip(i + 1).map(|b| mix(*a, *b)));
    }
}

/// The square of about 100 m in which a place lies, and its neighbours to the north and east, so that near places share one.
fn squares(degrees: &mut Vec<u64>) {
    let place = match degrees.as_slice() {
        [lat, lon] => Some((f64::from_bits(*lat), f64::from_bits(*lon))),
        _ => None,
    };
    degrees.clear();
    let Some((lat, lon)) = place else { return };
    let (y, x) = ((lat * 1_000.0).floor() as i64, (lon * 1_000.0).floor() as i64);
    let around = [(0, 0), (0, 1), (1, 0), (1, 1)];
    degrees.extend(around.iter().map(|(dy, dx)| mix((y + dy) as u64, (x + dx) as u64)));
}

/// Two hashes as one.
pub(super) fn mix(a: u64, b: u64) -> u64 {
    (a.rotate_left(23) ^ b).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// The hashes that a key derives from one value.
fn derive(take: Take, meaning: Meaning, value: &str, out: &mut Vec<u64>) {
    match take {
        Take::Square => out.extend(super::values::number(value).map(f64::to_bits)),
        Take::OneLeftOut => one_left_out(&code(&words::fold(value)), out),
        _ => out.extend(taken(take, meaning, value).iter().map(|text| hash(text))),
    }
    if take != Take::Square {
        out.sort_unstable();
        out.dedup();
        out.truncate(MOST);
    }
}

/// What a key takes from one value.
fn taken(take: Take, meaning: Meaning, value: &str) -> Vec<String> {
    let folded = if meaning == Meaning::FullName { words::name(value) } else { words::fold(value) };
    if folded.is_empty() {
        return Vec::new();
    }
    let date = |make: &dyn Fn(&DateForm) -> Vec<String>| {
        let known = DateForm::read(&folded).filter(|d| d.month > 0 && d.day > 0);
        known.map(|d| make(&d)).unwrap_or_default()
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
        Take::Square | Take::OneLeftOut | Take::Neighbours => Vec::new(),
    }
}

fn is_code(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::SharedId | Meaning::Phone | Meaning::Postcode | Meaning::HouseNumber | Meaning::RecordId
    )
}

/// The hashes of a text without its first letter, without its second, and so on.
fn one_left_out(text: &str, out: &mut Vec<u64>) {
    const MOST_LETTERS: usize = 16;
    let end = text.char_indices().nth(MOST_LETTERS).map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    if text.chars().count() < 4 {
        return;
    }
    let mut shorter = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        shorter.clear();
        shorter.push_str(&text[..at]);
        shorter.push_str(&text[at + letter.len_utf8()..]);
        out.push(hash(&shorter));
    }
}
