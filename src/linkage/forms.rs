//! The form of a value that a comparison looks at: made once per different value, compared many times.
//!
//! Two values with the same folded text get the same number, so "the same" is one comparison of numbers. Names of every name field
//! share one numbering, so that a given name can be compared with a family name.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::words;

/// A value, ready to be compared.
#[derive(Clone, Debug)]
pub enum Form {
    /// A name.
    Name(Box<NameForm>),
    /// A day: year, month, day, and its eight digits.
    Date(DateForm),
    /// Letters and digits without anything between them.
    Code(String),
    /// Mailbox and domain.
    Email(String, String),
    /// Words with their weights.
    Text(Box<TextForm>),
    /// One of a set.
    Category,
    /// A number.
    Number(f64),
    /// Latitude and longitude in degrees.
    Place(f64, f64),
}

/// A name, ready to be compared.
#[derive(Clone, Debug)]
pub struct NameForm {
    /// As folded.
    pub folded: String,
    /// In Latin letters.
    pub latin: String,
    /// Whether it is written in another script than Latin.
    pub foreign: bool,
    /// Its words in Latin letters, sorted.
    pub words: Vec<String>,
    /// Its words' consonants, sorted.
    pub consonants: String,
    /// How it sounds.
    pub sound: String,
    /// Its reading across scripts, made when it first meets a name in another script.
    reading: OnceLock<words::Reading>,
}

/// A day, ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateForm {
    /// Year; 0 where it is not known.
    pub year: u16,
    /// Month.
    pub month: u8,
    /// Day.
    pub day: u8,
}

/// Words, ready to be compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextForm {
    /// As folded.
    pub folded: String,
    /// Word numbers and weights (rare words weigh more), sorted by number; squares add up to 1.
    pub words: Vec<(u32, f32)>,
    /// The numbers in the text, sorted.
    pub numbers: Vec<String>,
    /// The text without its numbers.
    pub rest: String,
}

impl NameForm {
    /// The form of a folded name.
    pub fn new(folded: &str) -> Self {
        let foreign = words::is_foreign(folded);
        let latin = if foreign { words::fold(&words::romanise(folded)) } else { folded.to_owned() };
        let mut parts: Vec<String> = latin.split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect();
        parts.sort_unstable();
        let mut consonants = words::consonants(folded);
        consonants.sort_unstable();
        let sound = words::sound(&latin);
        NameForm {
            folded: folded.to_owned(),
            latin,
            foreign,
            words: parts,
            consonants: consonants.join(" "),
            sound,
            reading: OnceLock::new(),
        }
    }

    /// Its reading across scripts.
    pub(super) fn reading(&self) -> &words::Reading {
        self.reading.get_or_init(|| words::Reading::new(&self.folded))
    }
}

impl DateForm {
    /// Reads `yyyy-mm-dd`, `yyyymmdd`, `yyyy/mm/dd`; anything else that has eight digits with the year first or last.
    pub fn read(text: &str) -> Option<DateForm> {
        let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|p| !p.is_empty()).collect();
        let number = |t: &str| t.parse::<u32>().ok();
        let (year, month, day) = match parts.as_slice() {
            [all] if all.len() == 8 => (number(&all[..4])?, number(&all[4..6])?, number(&all[6..])?),
            [y, m, d, ..] if y.len() == 4 => (number(y)?, number(m)?, number(d)?),
            [d, m, y, ..] if y.len() == 4 => (number(y)?, number(m)?, number(d)?),
            _ => return None,
        };
        (month <= 99 && day <= 99 && (1000..=2999).contains(&year)).then_some(DateForm {
            year: year as u16,
            month: month as u8,
            day: day as u8,
        })
    }

    /// The eight digits `yyyymmdd` in four bits each, the last one lowest.
    pub(super) fn packed(&self) -> u32 {
        self.digits().iter().fold(0, |packed, &digit| packed << 4 | u32::from(digit))
    }

    /// The eight digits `yyyymmdd`.
    pub fn digits(&self) -> [u8; 8] {
        let (y, m, d) = (self.year, self.month, self.day);
        [
            (y / 1000 % 10) as u8,
            (y / 100 % 10) as u8,
            (y / 10 % 10) as u8,
            (y % 10) as u8,
            m / 10 % 10,
            m % 10,
            d / 10 % 10,
            d % 10,
        ]
    }
}

/// Letters and digits of a folded text without anything between them.
pub fn code(folded: &str) -> String {
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A text's folded words; digits and letters that touch are separated ("12b" → "12", "b").
pub fn split_words(folded: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut last: Option<bool> = None;
    for c in folded.chars() {
        if !c.is_alphanumeric() {
            last = None;
            continue;
        }
        let digit = c.is_numeric();
        match out.last_mut() {
            Some(word) if last == Some(digit) => word.push(c),
            _ => out.push(c.to_string()),
        }
        last = Some(digit);
    }
    out
}

/// Word numbers and document frequencies of one text field.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    number: FxHashMap<String, u32>,
    documents: Vec<u32>,
    total: u32,
}

impl Vocabulary {
    /// Counts the words of a value that `count` rows hold.
    pub fn learn(&mut self, folded: &str, count: u32) {
        let mut words = split_words(folded);
        words.sort_unstable();
        words.dedup();
        for word in words {
            let next = self.documents.len() as u32;
            let id = *self.number.entry(word).or_insert(next);
            if id == next {
                self.documents.push(0);
            }
            self.documents[id as usize] += count;
        }
        self.total += count;
    }

    /// How rare a word is: high for rare ones.
    fn weight(&self, id: u32) -> f32 {
        let documents = self.documents.get(id as usize).copied().unwrap_or(1).max(1);
        (1.0 + f64::from(self.total.max(1)) / f64::from(documents)).ln() as f32
    }

    /// In how many rows a word occurs.
    pub fn documents(&self, word: &str) -> u32 {
        self.number.get(word).and_then(|&id| self.documents.get(id as usize)).copied().unwrap_or(0)
    }

    /// The form of a text whose words were learnt.
    pub fn form(&self, folded: &str) -> TextForm {
        let all = split_words(folded);
        let mut words: Vec<(u32, f32)> =
            all.iter().filter_map(|w| self.number.get(w)).map(|&id| (id, self.weight(id))).collect();
        words.sort_unstable_by_key(|w| w.0);
        words.dedup_by_key(|w| w.0);
        let length = words.iter().map(|w| w.1 * w.1).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
        words.iter_mut().for_each(|w| w.1 /= length);
        let is_number = |w: &str| w.chars().all(char::is_numeric);
        let mut numbers: Vec<String> = all.iter().filter(|w| is_number(w)).cloned().collect();
        numbers.sort_unstable();
        let rest: Vec<&str> = all.iter().map(String::as_str).filter(|w| !is_number(w)).collect();
        TextForm { folded: folded.to_owned(), words, numbers, rest: rest.join(" ") }
    }
}

impl TextForm {
    /// How many of the weighty words both have, 0 to 1.
    pub fn cosine(&self, other: &TextForm) -> f32 {
        cosine(&self.words, &other.words)
    }
}

/// The cosine of two lists of word numbers and weights, sorted by number, whose squares add up to 1.
pub(super) fn cosine(a: &[(u32, f32)], b: &[(u32, f32)]) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.0.cmp(&y.0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += x.1 * y.1;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_with_the_year_first_or_last() {
        let day = Some(DateForm { year: 1979, month: 2, day: 24 });
        for text in ["1979-02-24", "19790224", "24/02/1979", "1979-02-24T00:00:00"] {
            assert_eq!(DateForm::read(text), day, "{text}");
        }
        assert_eq!(DateForm::read("24/02/79"), None);
    }

    #[test]
    fn rare_words_weigh_more() {
        let mut words = Vocabulary::default();
        for text in ["golden dragon restaurant", "golden palace restaurant", "blue restaurant"] {
            words.learn(text, 1);
        }
        let form = |t: &str| words.form(t);
        let near = form("dragon restaurant").cosine(&form("golden dragon"));
        let far = form("dragon restaurant").cosine(&form("blue restaurant"));
        assert!(near > far, "{near} {far}");
    }
}
