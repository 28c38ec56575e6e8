//! Numbers as offices write them, read under a stated decimal mark, and written with a decimal point and no grouping.
//!
//! The digits are kept as written (`1 234,50` becomes `1234.50`): a number never passes through floating point, so no amount gains
//! noise. `1,234` is 1.234 or 1234 depending on the column; that is what [`number_evidence`] is for.

use serde::{Deserialize, Serialize};

use super::months::fold_word;

/// The mark between whole and decimal digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecimalMark {
    /// 12.5; a comma can only group thousands.
    #[default]
    Point,
    /// 12,5; a point can only group thousands.
    Comma,
}

/// How numbers of a column are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct NumberReading {
    /// The decimal mark.
    pub decimal: DecimalMark,
}

/// A number that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberRead {
    /// Canonical notation: `-1234.50`.
    pub text: String,
    /// Whether a percent sign stood with it; the digits are left as they are.
    pub percent: bool,
}

impl NumberRead {
    /// Whether it was written without decimals.
    pub fn is_whole(&self) -> bool {
        !self.text.contains('.')
    }
}

/// What all values of a column say together about how numbers are written in it; every number counts cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NumberEvidence {
    /// Can only be read with a decimal comma.
    pub comma: usize,
    /// Can only be read with a decimal point.
    pub point: usize,
    /// Could be both, with different meaning (`1,234`).
    pub either: usize,
    /// Means the same under both marks.
    pub fixed: usize,
    /// Among all these, numbers without decimals.
    pub whole: usize,
    /// Among those that could be both, numbers without decimals under a decimal point, and under a decimal comma.
    pub either_whole: (usize, usize),
    /// Among all these, numbers not yet in canonical notation.
    pub other_notation: usize,
    /// Among all these, numbers with a percent sign.
    pub percent: usize,
    /// Not a number.
    pub unread: usize,
}

impl NumberEvidence {
    /// How many cells are numbers.
    pub fn numbers(&self) -> usize {
        self.comma + self.point + self.either + self.fixed
    }

    /// The decimal mark the column uses, when the values prove one and nothing speaks for the other.
    pub fn proven(&self) -> Option<DecimalMark> {
        match (self.comma > 0, self.point > 0) {
            (true, false) => Some(DecimalMark::Comma),
            (false, true) => Some(DecimalMark::Point),
            (false, false) if self.either == 0 && self.fixed > 0 => Some(DecimalMark::Point),
            _ => None,
        }
    }

    /// The mark to start from: the proven one, else the one more cells need.
    pub fn likely(&self) -> DecimalMark {
        let more_comma = self.comma > self.point;
        self.proven().unwrap_or(if more_comma { DecimalMark::Comma } else { DecimalMark::Point })
    }

    /// Whether all numbers are without decimals under the likely mark: `1.234` is, beside `1.234.567`.
    pub fn are_whole(&self) -> bool {
        let (point, comma) = self.either_whole;
        let whole = if self.likely() == DecimalMark::Comma { self.whole - point + comma } else { self.whole };
        whole == self.numbers()
    }

    /// Whether some cells need a comma and others a point.
    pub fn is_mixed(&self) -> bool {
        self.comma > 0 && self.point > 0
    }
}

/// What the values of a column (each with its number of cells) say about how its numbers are written.
pub fn number_evidence<'a>(values: impl IntoIterator<Item = (&'a str, u32)>) -> NumberEvidence {
    let mut evidence = NumberEvidence::default();
    for (text, count) in values {
        let count = count as usize;
        // Most numbers of most files are in canonical notation already: a look at their bytes says so.
        match plainness(text) {
            Some(0) => {
                evidence.fixed += count;
                evidence.whole += count;
                continue;
            }
            Some(decimals) if decimals != 3 => {
                evidence.point += count;
                continue;
            }
            _ => {}
        }
        let read = |decimal| number_from_text(text, &NumberReading { decimal });
        let (comma, point) = (read(DecimalMark::Comma), read(DecimalMark::Point));
        match (&comma, &point) {
            (Some(a), Some(b)) if a == b => evidence.fixed += count,
            (Some(comma), Some(point)) => {
                evidence.either += count;
                evidence.either_whole.0 += if point.is_whole() { count } else { 0 };
                evidence.either_whole.1 += if comma.is_whole() { count } else { 0 };
            }
            (Some(_), None) => evidence.comma += count,
            (None, Some(_)) => evidence.point += count,
            (None, None) => evidence.unread += count,
        }
        if let Some(number) = point.or(comma) {
            evidence.whole += if number.is_whole() { count } else { 0 };
            evidence.percent += if number.percent { count } else { 0 };
            evidence.other_notation += if number.text == text { 0 } else { count };
        }
    }
    evidence
}

/// The number of decimals behind the point of a number in canonical notation (ASCII digits, no idle zero in front).
fn plainness(text: &str) -> Option<usize> {
    let bytes = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let whole = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let idle = bytes.first() == Some(&b'0') && whole > 1;
    let negative_zero = bytes.len() < text.len() && !bytes.iter().any(|b| (b'1'..=b'9').contains(b));
    if whole == 0 || idle || negative_zero || text.len() > 60 {
        return None;
    }
    match bytes.get(whole..)? {
        [] => Some(0),
        [b'.', decimals @ ..] if !decimals.is_empty() && decimals.iter().all(u8::is_ascii_digit) => {
            Some(decimals.len())
        }
        _ => None,
    }
}

/// Whether a number is in canonical notation already and means just that under this mark.
pub(crate) fn is_plain_number(text: &str, decimal: DecimalMark) -> bool {
    plainness(text).is_some_and(|decimals| decimals == 0 || decimal == DecimalMark::Point)
}

/// The number a cell says, under a reading. Grouping must be in threes; currency signs and a percent sign may stand around it; a minus may
/// stand before or after, or the whole in brackets.
pub fn number_from_text(text: &str, reading: &NumberReading) -> Option<NumberRead> {
    if text.len() > 80 {
        return None;
    }
    let mut rest = text.trim_matches(is_space);
    let mut negative = false;
    if let Some(inner) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')) {
        (rest, negative) = (inner, true);
    }
    let mut percent = false;
    // Signs, currency and percent may stand in any order on either side; each at most once or so: six rounds are plenty.
    for _ in 0..6 {
        let before = rest;
        rest = rest.trim_matches(is_space);
        if let Some(r) = rest.strip_prefix(MINUS).or_else(|| rest.strip_suffix(MINUS)) {
            if negative {
                return None;
            }
            (rest, negative) = (r, true);
        } else if let Some(r) = rest.strip_prefix('+') {
            rest = r;
        } else if let Some(r) = rest.strip_suffix(['%', '٪']).or_else(|| rest.strip_prefix(['%', '٪'])) {
            if percent {
                return None;
            }
            (rest, percent) = (r, true);
        } else {
            rest = without_currency(rest);
        }
        if rest == before {
            break;
        }
    }
    let digits = digits(rest, reading.decimal)?;
    let text = if negative && digits.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        format!("-{digits}")
    } else {
        digits
    };
    Some(NumberRead { text, percent })
}

const MINUS: [char; 3] = ['-', '\u{2212}', '\u{2013}'];

fn is_space(c: char) -> bool {
    c.is_whitespace() || super::is_invisible(c)
}

/// The digits of a number without sign: grouping out, one decimal point, no idle zeros in front.
fn digits(text: &str, decimal: DecimalMark) -> Option<String> {
    let mut whole = String::new();
    let mut decimals: Option<String> = None;
    let mut group: Option<char> = None;
    let mut since_group = 0;
    for c in text.chars().filter(|c| !super::is_invisible(*c)) {
        if let Some(d) = super::digit(c) {
            let digit = char::from(b'0' + d);
            match &mut decimals {
                Some(out) => out.push(digit),
                None => {
                    whole.push(digit);
                    since_group += 1;
                }
            }
            continue;
        }
        let mark = match (c, decimal) {
            ('٫', _) | ('.', DecimalMark::Point) | (',' | '،', DecimalMark::Comma) => '.',
            (',' | '،', DecimalMark::Point) => ',',
            ('.', DecimalMark::Comma) | ('٬', _) => ',',
            ('\'' | '’', _) => '\'',
            (c, _) if c.is_whitespace() => ' ',
            _ => return None,
        };
        if decimals.is_some() {
            return None;
        }
        let group_full = if group.is_some() { since_group == 3 } else { (1..=3).contains(&since_group) };
        if mark == '.' {
            if group.is_some() && !group_full {
                return None;
            }
            decimals = Some(String::new());
        } else if group_full && group.is_none_or(|g| g == mark) {
            group = Some(mark);
            since_group = 0;
        } else {
            return None;
        }
    }
    if (group.is_some() && since_group != 3)
        || (whole.is_empty() && decimals.as_ref().is_none_or(String::is_empty))
    {
        return None;
    }
    let idle = whole.len() - whole.trim_start_matches('0').len();
    let whole = if idle == whole.len() { "0" } else { &whole[idle..] };
    Some(match decimals {
        Some(d) if !d.is_empty() => format!("{whole}.{d}"),
        _ => whole.to_owned(),
    })
}

/// The text without one currency sign or word at its beginning or end.
fn without_currency(text: &str) -> &str {
    let is_word = |c: char| {
        !(super::digit(c).is_some()
            || c.is_whitespace()
            || matches!(c, '-' | '\u{2212}' | '\u{2013}' | '(' | ')' | '+' | '%'))
    };
    let front = text.find(|c| !is_word(c)).unwrap_or(text.len());
    let (word, rest) = text.split_at(front);
    if !rest.is_empty() && is_currency(word) {
        return rest;
    }
    let back = text.char_indices().rev().find(|&(_, c)| !is_word(c)).map_or(0, |(i, c)| i + c.len_utf8());
    let (rest, word) = text.split_at(back);
    if !rest.is_empty() && is_currency(word) { rest } else { text }
}

fn is_currency(word: &str) -> bool {
    !word.is_empty()
        && (matches!(word, "€" | "$" | "£" | "¥" | "₺" | "₪" | "﷼")
            || CURRENCIES.contains(&fold_word(word).trim_end_matches('.')))
}

const CURRENCIES: &[&str] = &[
    "eur",
    "euro",
    "euros",
    "usd",
    "gbp",
    "chf",
    "try",
    "tl",
    "dzd",
    "da",
    "mad",
    "dh",
    "dhs",
    "tnd",
    "dt",
    "lyd",
    "egp",
    "le",
    "lbp",
    "ll",
    "jod",
    "jd",
    "syp",
    "sar",
    "xof",
    "fcfa",
    "cfa",
    "mru",
    "دج",
    "د.ج",
    "درهم",
    "د.م",
    "دينار",
    "د.ت",
    "ليره",
    "ل.ل",
    "ل.س",
    "جنيه",
    "ج.م",
    "ريال",
    "يورو",
    "دولار",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, decimal: DecimalMark) -> Option<String> {
        number_from_text(text, &NumberReading { decimal }).map(|n| n.text)
    }

    #[test]
    fn digits_stay_as_written() {
        use DecimalMark::*;
        for (text, mark, number) in [
            ("1 234,50", Comma, "1234.50"),
            ("1\u{202f}234,50 €", Comma, "1234.50"),
            ("1.234.567,8", Comma, "1234567.8"),
            ("1'234.5", Point, "1234.5"),
            ("1,234.5", Point, "1234.5"),
            ("$1,234", Point, "1234"),
            ("-12,5", Comma, "-12.5"),
            ("12,5-", Comma, "-12.5"),
            ("(12.50)", Point, "-12.50"),
            ("− 7", Point, "-7"),
            ("12,5 %", Comma, "12.5"),
            ("٣٬٤٥٦٫٧", Point, "3456.7"),
            ("۱۲۳", Comma, "123"),
            ("1 250,00 DA", Comma, "1250.00"),
            ("0.1", Point, "0.1"),
            (",5", Comma, "0.5"),
            ("007", Point, "7"),
            ("-0", Point, "0"),
            ("200 درهم", Point, "200"),
        ] {
            assert_eq!(read(text, mark).as_deref(), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_number_stays_unread() {
        for text in [
            "",
            "-",
            "abc",
            "12 rue",
            "1.2.3",
            "1,23,4",
            "12 34",
            "1 2345",
            "24/02/1979",
            "1e5",
            "--5",
            ".",
            "%",
            "€",
            "5 kg",
        ] {
            assert_eq!(read(text, DecimalMark::Point), None, "{text}");
        }
        assert_eq!(read("1234,5", DecimalMark::Point), None);
    }

    #[test]
    fn plain_numbers_are_counted_as_the_long_way_does() {
        for text in [
            "0",
            "7",
            "-7",
            "007",
            "1234",
            "1234567",
            "0.5",
            "-0.5",
            "1.23",
            "1.234",
            "1234.567",
            "12.3456",
            "-0",
            "-0.0",
            "1.",
            ".5",
            "1.2.3",
            "",
            "-",
            "12345678901234567890",
        ] {
            let fast = number_evidence([(text, 1)]);
            // A blank in front turns the short way off and changes the notation only.
            let mut slow = number_evidence([(format!(" {text}").as_str(), 1)]);
            slow.other_notation = fast.other_notation;
            assert_eq!(fast, slow, "{text}");
            if is_plain_number(text, DecimalMark::Point) {
                assert_eq!(read(text, DecimalMark::Point).as_deref(), Some(text));
            }
        }
    }

    #[test]
    fn the_decimal_mark_is_proven_by_the_whole_column() {
        let e = number_evidence([("12,5", 3), ("1,234", 2), ("7", 4), ("x", 1)]);
        assert_eq!((e.comma, e.either, e.fixed, e.unread), (3, 2, 4, 1));
        assert_eq!(e.proven(), Some(DecimalMark::Comma));
        assert_eq!(number_evidence([("1,234", 2)]).proven(), None);
        assert!(number_evidence([("1,5", 2), ("1.5", 1)]).is_mixed());
    }
}
