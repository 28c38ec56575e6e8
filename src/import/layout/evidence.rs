//! How much a row reads like names rather than like the records below it.
//!
//! Each column's records are looked at (numbers? one shape? few values?), and each cell of the row in question speaks for names or for records.

use rustc_hash::FxHashSet;

use super::super::classify::{Look, look, shape};
use super::Block;
use crate::table::parse::digit;

/// What the records of one column look like.
#[derive(Clone, Debug, Default)]
pub(super) struct ColumnLook<'a> {
    filled: u32,
    values: u32,
    fillers: u32,
    years: u32,
    moments: u32,
    length: u32,
    digits: u32,
    /// Capital letters and nothing else, one or two.
    signs: u32,
    shapes: Vec<(String, u32)>,
    distinct: FxHashSet<&'a str>,
}

/// What the records of a block look like, by column from its first column on.
#[derive(Clone, Debug, Default)]
pub(super) struct Body<'a> {
    columns: Vec<ColumnLook<'a>>,
    first_column: u32,
    rows: u32,
}

/// Looks at rows `from..to` of a block, at most about 400 of them, evenly spread.
pub(super) fn body<'a>(block: &Block<'a>, from: usize, to: usize) -> Body<'a> {
    let width = (block.last_column - block.first_column + 1).min(2_000) as usize;
    let mut body =
        Body { columns: vec![ColumnLook::default(); width], first_column: block.first_column, rows: 0 };
    let step = (to.saturating_sub(from) / 400).max(1);
    for i in (from..to).step_by(step) {
        body.rows += 1;
        for (column, text, stored) in block.cells(i) {
            let Some(c) = body.columns.get_mut((column - block.first_column) as usize) else { continue };
            let look = look(text, stored);
            if look == Look::Filler {
                c.fillers += 1;
                continue;
            }
            c.filled += 1;
            c.values += u32::from(look.is_value());
            c.years += u32::from(is_year(text));
            c.moments += u32::from(look == Look::Moment);
            c.length += text.chars().count() as u32;
            c.digits += u32::from(text.chars().any(char::is_numeric));
            c.signs += u32::from(is_sign(text));
            c.distinct.insert(text.trim());
            let shape = shape(text);
            match c.shapes.iter().position(|s| s.0 == shape) {
                Some(at) => c.shapes[at].1 += 1,
                None if c.shapes.len() < 8 => c.shapes.push((shape, 1)),
                None => {}
            }
        }
    }
    body
}

/// Whether a text is a year of our times.
pub(super) fn is_year(text: &str) -> bool {
    year(text).is_some()
}

/// The year a text says: `2023`, `٢٠٢٣`, `2023*`, `2023 (p)`, `2023.0`, and the first of `2022/2023`, `2022-23`.
fn year(text: &str) -> Option<u32> {
    let plain: String = text.trim().chars().map(|c| digit(c).map_or(c, |d| char::from(b'0' + d))).collect();
    let (first, rest) = (plain.get(..4)?, plain.get(4..)?);
    let is_number = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    let next =
        |t: &str| is_number(t) && matches!(t.len(), 2 | 4) && first.ends_with(|c: char| c.is_ascii_digit());
    let rest = rest.trim();
    let goes_on = match rest.strip_prefix(['/', '-', '–']) {
        Some(other) => next(other.trim()),
        None => matches!(rest, "" | ".0" | "*" | "**" | "(p)" | "(e)" | "p" | "e" | "¹" | "²"),
    };
    let year = first.parse().ok().filter(|y| (1900..=2100).contains(y))?;
    (is_number(first) && goes_on).then_some(year)
}

impl Body<'_> {
    fn column(&self, column: u32) -> Option<&ColumnLook<'_>> {
        self.columns.get(column.checked_sub(self.first_column)? as usize)
    }

    /// Whether the records of a column are mostly numbers or moments.
    pub(super) fn is_value_column(&self, column: u32) -> bool {
        self.column(column).is_some_and(|c| c.filled > 0 && c.values * 10 >= c.filled * 6)
    }

    /// Whether nearly every record has something in this column.
    pub(super) fn is_always_filled(&self, column: u32) -> bool {
        self.column(column).is_some_and(|c| (c.filled + c.fillers) * 20 >= self.rows * 19)
    }

    /// From −1 (a record like the others) to 1 (names): the mean over the row's filled cells.
    pub(super) fn evidence(&self, block: &Block<'_>, i: usize) -> f64 {
        let (years, moments) = (year_run(block, i), moment_run(block, i));
        let counted = count_run(block, i);
        let (mut sum, mut n) = (0.0, 0.0);
        for (column, text, stored) in block.cells(i) {
            n += 1.0;
            let Some(c) = self.column(column).filter(|c| c.filled > 0) else { continue };
            let look = look(text, stored);
            if counted && look == Look::Number {
                sum += 0.8;
                continue;
            }
            sum += c.says(text.trim(), look, years, moments);
        }
        if n == 0.0 { 0.0 } else { sum / n }
    }

    /// The share of a row's cells in value columns that are words, or days and years that name columns.
    pub(super) fn words_over_values(&self, block: &Block<'_>, i: usize) -> f64 {
        let (years, moments) = (year_run(block, i), moment_run(block, i));
        let (mut words, mut n) = (0.0, 0.0);
        for (column, text, stored) in block.cells(i).filter(|c| self.is_value_column(c.0)) {
            n += 1.0;
            let named_number = text.chars().any(char::is_alphabetic)
                && self.column(column).is_some_and(|c| !c.has_letters());
            if matches!(look(text, stored), Look::Word | Look::Code)
                || named_number
                || moments && look(text, stored) == Look::Moment
                || years && is_year(text)
                || matches!(text.trim(), "#" | "%" | "‰" | "№")
            {
                words += 1.0;
            }
        }
        if n == 0.0 { 0.0 } else { words / n }
    }
}

impl ColumnLook<'_> {
    /// Whether letters are common in the records.
    fn has_letters(&self) -> bool {
        self.shapes.iter().filter(|s| s.0.contains('a')).map(|s| s.1).sum::<u32>() * 20 > self.filled
    }

    fn says(&self, text: &str, look: Look, years: bool, moments: bool) -> f64 {
        if look == Look::Filler {
            // Signs that name a count or a share.
            return if matches!(text, "#" | "%" | "‰" | "№") { 0.8 } else { 0.0 };
        }
        let of = |n: u32| f64::from(n) / f64::from(self.filled.max(1));
        if years && is_year(text) && of(self.years) < 0.5 {
            return 0.8;
        }
        if moments && look == Look::Moment && of(self.moments) < 0.2 {
            return 0.8;
        }
        if of(self.values) >= 0.6 {
            if is_range(text)
                && of(self.shapes.iter().filter(|s| s.0 == shape(text)).map(|s| s.1).sum()) < 0.1
            {
                return 0.6;
            }
            return match look {
                Look::Word => 1.0,
                Look::Code => 0.4,
                // `15 ans` above bare numbers names a class.
                Look::Number if text.chars().any(char::is_alphabetic) && !self.has_letters() => 0.4,
                _ => -1.0,
            };
        }
        if look.is_value() {
            // Days of a month over marks of presence, numbers of parcels over yes and no: where few words come again and again, a number is
            // none of them.
            let few = self.distinct.len() * 3 <= self.filled as usize || self.distinct.len() == 1;
            return if self.values == 0 && self.filled >= 3 && few { 0.5 } else { -0.5 };
        }
        if self.distinct.contains(text) {
            return -0.8;
        }
        // `TN` above `MA` and `DZ` is one of them.
        if self.filled >= 3 && self.signs == self.filled {
            return if is_sign(text) { -0.5 } else { 0.6 };
        }
        let shape = shape(text);
        if let Some((usual, count)) = self.shapes.iter().max_by_key(|s| s.1)
            && self.filled >= 3
            && of(*count) >= 0.8
            && usual != "a"
        {
            return if *usual == shape { -0.5 } else { 0.6 };
        }
        if self.filled >= 3 && of(self.digits) >= 0.8 && !text.chars().any(char::is_numeric) {
            return 0.5;
        }
        if self.filled >= 10 && self.distinct.len() * 4 <= self.filled as usize {
            return 0.6;
        }
        let usual_length = f64::from(self.length) / f64::from(self.filled.max(1));
        if usual_length >= 20.0 && (text.chars().count() as f64) < usual_length / 2.0 {
            return 0.3;
        }
        if text.contains('_') && !self.distinct.iter().any(|d| d.contains('_')) { 0.4 } else { 0.0 }
    }
}

/// One or two capital letters.
fn is_sign(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() <= 2 && text.chars().all(char::is_uppercase) && !text.is_empty()
}

/// Ranges and open ends such as `0-14` and `65+`: names of classes.
fn is_range(text: &str) -> bool {
    let digits = |t: &str| !t.is_empty() && t.len() <= 3 && t.bytes().all(|b| b.is_ascii_digit());
    text.strip_suffix('+').is_some_and(digits)
        || text.split_once(['-', '–']).is_some_and(|(a, b)| digits(a.trim()) && digits(b.trim()))
}

/// Whether the row has two or more years in rising or falling order, perhaps the same years again under each group: names of columns, not
/// values.
pub(super) fn year_run(block: &Block<'_>, i: usize) -> bool {
    let years: Vec<u32> = block.cells(i).filter_map(|c| year(c.1)).collect();
    let run = |part: &[u32]| {
        part.len() >= 2 && (part.windows(2).all(|w| w[0] < w[1]) || part.windows(2).all(|w| w[0] > w[1]))
    };
    // Each year once for every column below it: `2021 2021 2022 2022`.
    let mut once = years.clone();
    once.dedup();
    let repeats = years.len() / once.len().max(1);
    run(&years)
        || repeats >= 2 && run(&once) && years.chunks(repeats).all(|c| c.iter().all(|y| Some(y) == c.first()))
        || (2..=years.len() / 2).any(|n| {
            years.len().is_multiple_of(n) && run(&years[..n]) && years.chunks(n).all(|c| c == &years[..n])
        })
}

/// Whether the row counts from 0 or 1 on over five columns or more, as the rows below it do not: ages, days of a month, hours.
fn count_run(block: &Block<'_>, i: usize) -> bool {
    let counts = |i: usize| {
        let numbers: Vec<(u32, u32)> =
            block.cells(i).filter_map(|c| Some((c.0, c.1.trim().parse().ok()?))).collect();
        let by_one = |w: &[(u32, u32)]| w[1].1 == w[0].1 + 1 && w[1].0 > w[0].0;
        numbers.len() >= 5 && numbers.first().is_some_and(|n| n.1 <= 1) && numbers.windows(2).all(by_one)
    };
    counts(i) && !(i + 1..block.rows.len().min(i + 4)).any(counts)
}

/// Whether the row has three or more days or times, each as often as the others, and hardly anything else: names of columns where the records
/// are no moments.
fn moment_run(block: &Block<'_>, i: usize) -> bool {
    let moments: Vec<&str> = block.cells(i).filter(|c| look(c.1, c.2) == Look::Moment).map(|c| c.1).collect();
    let different: FxHashSet<&str> = moments.iter().copied().collect();
    moments.len() >= 3
        && different.len() >= 2
        && moments.len().is_multiple_of(different.len())
        && moments.len() + 2 >= block.cells(i).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_as_people_write_them() {
        for text in ["2023", "٢٠٢٣", "2023*", "2023 (p)", "2019/2020", "2019-20", "2019.0"] {
            assert!(is_year(text), "{text}");
        }
        for text in ["1234", "20233", "2023-05-01", "2019-205", "12", "année"] {
            assert!(!is_year(text), "{text}");
        }
    }
}
