//! What a column looks like: how full it is, what kind of values it holds, its most frequent values and shapes, and what is odd in it.
//!
//! Only distinct values are looked at, each once, and columns in parallel. A kind is given when nine of ten filled cells read as that kind;
//! the others are the column's `invalid` cells. Digits with leading zeros are a code, never a number.

use std::borrow::Cow;
use std::cmp::Reverse;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

mod histogram;
mod shapes;

pub use histogram::Histogram;
pub(crate) use histogram::histogram;
pub use shapes::{Writing, pattern, shape, writing};
use shapes::{date_pattern, letter_writing, write_pattern};

use super::Table;
use super::field::Kind;
use super::parse::{
    self, DateEvidence, DateReading, NumberEvidence, NumberReading, TimeEvidence, date_evidence,
    date_from_text, digit, number_evidence, number_from_text, yes_no_from_text,
};
use super::strings::{Counted, counted};
use crate::base::{Cancelled, ColumnName, Context};

/// What one column looks like. Counts are cells unless said otherwise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ColumnProfile {
    /// The column.
    pub name: ColumnName,
    /// What most of its cells are.
    pub kind: Kind,
    /// How its dates are mostly written, as `dd/mm/yyyy`.
    pub pattern: Option<String>,
    /// All cells.
    pub rows: usize,
    /// Empty cells.
    pub blank: usize,
    /// Filled cells that do not read as `kind`.
    pub invalid: usize,
    /// Distinct values.
    pub distinct: usize,
    /// A few values in order of appearance.
    pub examples: Vec<String>,
    /// The most frequent values with their cells.
    pub top: Vec<(String, u32)>,
    /// The most frequent patterns (9 for a digit, a/A for a letter) with their cells.
    pub patterns: Vec<(String, u32)>,
    /// How numbers or years spread.
    pub histogram: Option<Histogram>,
    /// The smallest value, in canonical notation for numbers and dates.
    pub min: Option<String>,
    /// The largest value.
    pub max: Option<String>,
    /// Values that say "nothing" (`-`, `n/a`, `9999` …) with their cells.
    pub fake_nulls: Vec<(String, u32)>,
    /// In which writing the letters are.
    pub scripts: Scripts,
    /// Cells with invisible marks in them.
    pub invisible: usize,
    /// Cells with spaces at the ends or several in a row.
    pub untrimmed: usize,
    /// Cells with letters that are all capitals (at least two letters of a script that has them).
    pub upper: usize,
    /// Cells that say a date of the Islamic calendar.
    pub hijri: usize,
    /// Whether numbers with leading zeros occur.
    pub leading_zero: bool,
    /// Length of the longest value in characters.
    pub max_len: usize,
    /// Number of characters of the shortest and longest all-digit value; `None` without such.
    pub digits: Option<(usize, usize)>,
    /// How dates are written, when there are any.
    pub dates: Option<DateEvidence>,
    /// How times of day are written, when there are any.
    pub times: Option<TimeEvidence>,
    /// How numbers are written, when there are any.
    pub numbers: Option<NumberEvidence>,
}

impl ColumnProfile {
    /// Cells that are not empty.
    pub fn filled(&self) -> usize {
        self.rows - self.blank
    }
}

/// Cells by the writing of their letters; cells without letters are in none of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scripts {
    /// Only Latin letters.
    pub latin: usize,
    /// Only Arabic letters.
    pub arabic: usize,
    /// Both.
    pub mixed: usize,
    /// Letters of other scripts.
    pub other: usize,
}

/// How many frequent values and patterns a profile holds.
const TOP: usize = 8;
/// Distinct values that are read to find the kind of a column.
const SAMPLE: usize = 5_000;
/// A number with more digits than spreadsheets keep is somebody's number, not a quantity.
const LONGEST_NUMBER: usize = 15;
/// A column of free text has as many patterns as values; beyond this many none of them is worth a bar.
const MAX_PATTERNS: usize = 20_000;

/// The profile of every column, in the table's order.
pub fn profile(ctx: &Context, table: &Table) -> Result<Vec<ColumnProfile>, Cancelled> {
    let names: Vec<&str> = table.column_names().collect();
    ctx.progress.begin(names.len() as u64);
    names
        .par_iter()
        .map(|name| {
            ctx.check()?;
            let one = profile_column(ctx, table, name)?;
            ctx.progress.add(1);
            Ok(one)
        })
        .collect()
}

/// The profile of one column; of a column that is not there, an empty profile.
pub fn profile_column(ctx: &Context, table: &Table, column: &str) -> Result<ColumnProfile, Cancelled> {
    match table.text(column) {
        Ok(cells) => profile_counted(ctx, column, cells.len(), &counted(cells)),
        Err(_) => Ok(ColumnProfile { name: column.into(), ..ColumnProfile::default() }),
    }
}

fn profile_counted(
    ctx: &Context,
    column: &str,
    rows: usize,
    values: &Counted<'_>,
) -> Result<ColumnProfile, Cancelled> {
    let mut out = ColumnProfile {
        name: column.into(),
        rows,
        blank: rows - values.counts.iter().map(|&c| c as usize).sum::<usize>(),
        distinct: values.values.len(),
        examples: values.values.iter().take(5).map(|v| clip(v)).collect(),
        top: top(values.values.iter().zip(&values.counts).map(|(v, &c)| (*v, c))),
        ..ColumnProfile::default()
    };
    let mut patterns: FxHashMap<String, u32> = FxHashMap::default();
    let mut pattern_buffer = String::new();
    // Values that say something, each with its cells.
    let mut real: Vec<(&str, u32)> = Vec::with_capacity(values.values.len());
    let mut no_or_nothing: Vec<(&str, u32)> = Vec::new();
    for (i, (&text, &count)) in values.values.iter().zip(&values.counts).enumerate() {
        if i.is_multiple_of(16_384) {
            ctx.check()?;
        }
        let is_fake_null = parse::is_fake_null(text);
        out.look_at(text, count, is_fake_null);
        if !is_fake_null && parse::is_filled(text) {
            real.push((text, count));
        } else if is_fake_null && yes_no_from_text(text).is_some() {
            no_or_nothing.push((text, count));
        }
        write_pattern(text, &mut pattern_buffer);
        if let Some(known) = patterns.get_mut(pattern_buffer.as_str()) {
            *known += count;
        } else if patterns.len() < MAX_PATTERNS {
            patterns.insert(pattern_buffer.clone(), count);
        }
    }
    // `yok` says nothing beside numbers, and no beside `var`.
    if !no_or_nothing.is_empty() && !real.is_empty() && real.iter().all(|r| yes_no_from_text(r.0).is_some()) {
        real.append(&mut no_or_nothing);
        out.fake_nulls.retain(|f| yes_no_from_text(&f.0).is_none());
    }
    out.fake_nulls.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    out.patterns = top(patterns.iter().map(|(p, &c)| (p.as_str(), c)));
    ctx.check()?;
    out.find_kind(&real);
    Ok(out)
}

impl ColumnProfile {
    /// Counts what is odd in one value.
    fn look_at(&mut self, text: &str, count: u32, is_fake_null: bool) {
        let cells = count as usize;
        let (mut length, mut letters, mut lower, mut has_digit, mut all_digits) = (0, 0, false, false, true);
        let (mut latin, mut arabic, mut other, mut invisible, mut double_space, mut space) =
            (false, false, false, false, false, false);
        let plain = text.is_ascii();
        for b in text.bytes().filter(|_| plain) {
            let is_digit = b.is_ascii_digit();
            has_digit |= is_digit;
            all_digits &= is_digit;
            let is_space = b.is_ascii_whitespace() || b == 0x0B;
            double_space |= space && is_space;
            space = is_space;
            lower |= b.is_ascii_lowercase();
            letters += usize::from(b.is_ascii_alphabetic());
            invisible |= b.is_ascii_control() && !matches!(b, b'\t' | b'\n' | b'\r');
        }
        if plain {
            length = text.len();
            latin = letters > 0;
        }
        for c in text.chars().filter(|_| !plain) {
            length += 1;
            let is_digit = digit(c).is_some();
            has_digit |= is_digit;
            all_digits &= is_digit;
            double_space |= space && c.is_whitespace();
            space = c.is_whitespace();
            if is_digit || c == ' ' {
            } else if c.is_alphabetic() {
                letters += 1;
                match letter_writing(c) {
                    Writing::Latin => latin = true,
                    Writing::Arabic => arabic = true,
                    _ => other = true,
                }
                lower |= c.is_lowercase();
            } else if parse::is_invisible(c) {
                invisible = true;
            }
        }
        self.max_len = self.max_len.max(length);
        self.invisible += if invisible { cells } else { 0 };
        let ends = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
        self.untrimmed += if ends || double_space { cells } else { 0 };
        self.upper += if latin && letters >= 2 && !lower && !arabic { cells } else { 0 };
        match (latin, arabic, other) {
            (true, false, false) => self.scripts.latin += cells,
            (false, true, false) => self.scripts.arabic += cells,
            (true, true, _) => self.scripts.mixed += cells,
            (_, _, true) => self.scripts.other += cells,
            (false, false, false) => {}
        }
        if has_digit && all_digits {
            self.leading_zero |= length > 1 && matches!(text.chars().next(), Some('0' | '٠' | '۰'));
            let (low, high) = self.digits.unwrap_or((length, length));
            self.digits = Some((low.min(length), high.max(length)));
        }
        if length <= 24 && (is_fake_null || (count > 1 && parse::may_be_fake_null(text))) {
            self.fake_nulls.push((text.to_owned(), count));
        }
    }

    /// Decides the kind from a sample and then reads all values under it.
    fn find_kind(&mut self, real: &[(&str, u32)]) {
        let all = || real.iter().copied();
        let step = self.distinct.div_ceil(SAMPLE).max(1);
        let sample = || all().step_by(step);
        let seen: usize = sample().map(|(_, c)| c as usize).sum();
        if seen == 0 {
            return;
        }
        let most = |n: usize| n * 10 >= seen * 9;
        let yes_no: usize =
            sample().filter(|(v, _)| yes_no_from_text(v).is_some()).map(|(_, c)| c as usize).sum();
        let two_values =
            self.distinct <= 30 && real.len() <= 6 && all().any(|(v, _)| !v.chars().any(char::is_numeric));
        let times = parse::time_evidence(sample());
        let hijri_dates = hijri(&mut sample());
        let dates = date_evidence(sample());
        let numbers = number_evidence(sample());
        if yes_no == seen && two_values {
            self.kind = Kind::YesNo;
        } else if hijri_dates > 0 && dates.dates() * 2 <= seen && most(hijri_dates + dates.dates()) {
            let common = date_evidence(all());
            self.hijri = hijri(&mut all());
            self.dates = Some(common).filter(|d| d.dates() > 0);
            let filled = all().map(|(_, c)| c as usize).sum::<usize>();
            self.invalid = filled.saturating_sub(self.hijri + common.dates());
            let written = self.patterns.iter().find_map(|(p, _)| date_pattern(p, parse::DateOrder::DayFirst));
            self.pattern = Some(written.map_or("hijri".to_owned(), |p| format!("{p} hijri")));
        } else if times.clear * 2 > seen && most(times.times()) {
            let times = parse::time_evidence(all());
            self.kind = Kind::Time;
            self.times = Some(times);
            self.invalid = times.unread;
        } else if most(dates.dates()) || (dates.dates() * 2 > seen && numbers.numbers() * 10 < seen) {
            self.read_dates(date_evidence(all()), all());
            self.hijri = if hijri_dates > 0 { hijri(&mut all()) } else { 0 };
        } else if self.digits.is_some_and(|(_, longest)| longest > LONGEST_NUMBER) && most(numbers.numbers())
        {
            self.kind = Kind::Code;
        } else if most(numbers.numbers()) && self.names_telephones() && self.digits.is_none_or(|d| d.1 >= 6) {
            // `98 765 432` reads as a number, and nobody counts with it.
            self.kind = Kind::Code;
        } else if most(numbers.numbers()) && !self.leading_zero && numbers.numbers() > 0 {
            self.read_numbers(number_evidence(all()), all());
        } else if self.looks_like_code() {
            self.kind = Kind::Code;
        }
        if self.times.is_none() && times.times() > 0 {
            self.times = Some(times);
        }
        if self.dates.is_none() && dates.dates() > 0 {
            self.dates = Some(dates);
        }
        if self.numbers.is_none() && numbers.numbers() > 0 && !self.leading_zero {
            self.numbers = Some(numbers);
        }
        if !matches!(self.kind, Kind::Date | Kind::Datetime | Kind::Whole | Kind::Decimal) {
            self.min = all().map(|(v, _)| v).min().map(clip);
            self.max = all().map(|(v, _)| v).max().map(clip);
        }
    }

    /// Whether the header says that the column holds telephone numbers.
    pub(crate) fn names_telephones(&self) -> bool {
        let name = crate::base::normal::fold(self.name.as_str());
        let words = ["tel", "phone", "mobile", "gsm", "portable", "telefon", "fax"];
        words.iter().any(|w| name.split(' ').any(|n| n.starts_with(w)) || name.contains("phone"))
            || ["هاتف", "جوال", "محمول", "تلفون"].iter().any(|w| name.contains(w))
    }

    /// Whether a few patterns with digits make up nearly all cells.
    fn looks_like_code(&self) -> bool {
        let digits: u32 = self
            .patterns
            .iter()
            .filter(|(p, _)| {
                p.contains('9')
                    && !p.contains(' ')
                    && p.chars().all(|c| c.is_alphanumeric() || "-/.+".contains(c))
            })
            .map(|(_, c)| *c)
            .sum();
        self.filled() > 0 && digits as usize * 10 >= self.filled() * 9
    }

    fn read_dates<'a>(&mut self, evidence: DateEvidence, all: impl Iterator<Item = (&'a str, u32)>) {
        self.kind = if evidence.are_moments() { Kind::Datetime } else { Kind::Date };
        self.dates = Some(evidence);
        self.invalid = evidence.unread;
        let order = evidence.likely();
        let reading = DateReading { order, ..DateReading::default() };
        let mut years: Vec<(f64, u32)> = Vec::new();
        let (mut min, mut max) = (None, None);
        for (text, count) in all {
            let Some(date) = date_from_text(text, &reading) else { continue };
            years.push((f64::from(date.year()), count));
            min = Some(min.map_or(date, |m: jiff::civil::Date| m.min(date)));
            max = Some(max.map_or(date, |m: jiff::civil::Date| m.max(date)));
        }
        self.min = min.map(|d| d.to_string());
        self.max = max.map(|d| d.to_string());
        self.histogram = histogram(&years, true);
        self.pattern = self.patterns.iter().find_map(|(p, _)| date_pattern(p, order));
    }

    fn read_numbers<'a>(&mut self, evidence: NumberEvidence, all: impl Iterator<Item = (&'a str, u32)>) {
        self.kind = if evidence.are_whole() { Kind::Whole } else { Kind::Decimal };
        self.numbers = Some(evidence);
        self.invalid = evidence.unread;
        let reading = NumberReading { decimal: evidence.likely() };
        let mut numbers: Vec<(f64, u32)> = Vec::new();
        let mut min: Option<(f64, String)> = None;
        let mut max: Option<(f64, String)> = None;
        for (text, count) in all {
            let number = match parse::is_plain_number(text, reading.decimal) {
                true => Cow::Borrowed(text),
                false => match number_from_text(text, &reading) {
                    Some(number) => Cow::Owned(number.text),
                    None => continue,
                },
            };
            let Ok(value) = number.parse::<f64>() else { continue };
            numbers.push((value, count));
            if min.as_ref().is_none_or(|(m, _)| value < *m) {
                min = Some((value, number.clone().into_owned()));
            }
            if max.as_ref().is_none_or(|(m, _)| value > *m) {
                max = Some((value, number.into_owned()));
            }
        }
        self.min = min.map(|(_, text)| text);
        self.max = max.map(|(_, text)| text);
        self.histogram = histogram(&numbers, false);
    }
}

/// Cells with a date of the Islamic calendar.
fn hijri(values: &mut dyn Iterator<Item = (&str, u32)>) -> usize {
    values.filter(|(v, _)| parse::hijri_from_text(v).is_some()).map(|(_, c)| c as usize).sum()
}

/// The most frequent, ties by text.
fn top<'a>(values: impl Iterator<Item = (&'a str, u32)>) -> Vec<(String, u32)> {
    let mut best: Vec<(Reverse<u32>, &str)> = Vec::with_capacity(TOP * 4 + 1);
    let mut worst: Option<(Reverse<u32>, &str)> = None;
    for (text, count) in values {
        let one = (Reverse(count), text);
        if worst.is_some_and(|worst| worst < one) {
            continue;
        }
        best.push(one);
        if best.len() >= TOP * 4 {
            best.sort_unstable();
            best.truncate(TOP);
            worst = best.last().copied();
        }
    }
    best.sort_unstable();
    best.truncate(TOP);
    best.into_iter().map(|(Reverse(count), text)| (clip(text), count)).collect()
}

/// A value short enough for a profile.
fn clip(text: &str) -> String {
    match text.char_indices().nth(120) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
