//! Numbers as offices write them, read under a stated decimal mark, and written with a decimal point and no grouping.
//!
//! The digits are kept as written (`1 234,50` becomes `1234.50`): a number never passes through floating point, so no amount gains
//! noise. `1,234` is 1.234 or 1234 depending on the column; that is what [`number_evidence`] is for.

use serde::{Deserialize, Serialize};

use super::currency::without_currency;

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
    /// Whether it was written in tens (`1,23E+05`), as programs do that drop the last digits.
    pub in_tens: bool,
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
    /// Among all these, numbers written in tens (`1,23E+05`).
    pub in_tens: usize,
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
            evidence.in_tens += if number.in_tens { count } else { 0 };
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
    let mut percent = false;
    // Most numbers have nothing around them.
    if rest.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')) {
        let text = digits(rest, reading.decimal)?;
        return Some(NumberRead { text, percent, in_tens: false });
    }
    // Signs, currency and percent may stand in any order on either side; each at most once or so: six rounds are plenty.
    for _ in 0..6 {
        let before = rest;
        rest = rest.trim_matches(is_space);
        let minus = rest.strip_prefix(MINUS).or_else(|| rest.strip_suffix(MINUS));
        let in_brackets = || rest.strip_prefix('(').and_then(|r| r.strip_suffix(')'));
        if let Some(r) = minus.or_else(in_brackets) {
            if negative {
                return None;
            }
            (rest, negative) = (r, true);
        } else if let Some(r) = rest.strip_prefix('+') {
            // `+21698765432` is a telephone number.
            if r.len() > LONGEST_AFTER_PLUS && r.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
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
    let tens = exponent(rest);
    let digits = match tens {
        Some((mantissa, tens)) => shifted(&digits(mantissa, reading.decimal)?, tens)?,
        None => digits(rest, reading.decimal)?,
    };
    let text = if negative && digits.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        format!("-{digits}")
    } else {
        digits
    };
    Some(NumberRead { text, percent, in_tens: tens.is_some() })
}

const MINUS: [char; 3] = ['-', '\u{2212}', '\u{2013}'];

fn is_space(c: char) -> bool {
    c.is_whitespace() || super::is_invisible(c)
}

/// Digits behind a plus that still are an amount.
const LONGEST_AFTER_PLUS: usize = 9;
/// No quantity of an office is as many times ten.
const MOST_TENS: i32 = 60;

/// `1,23E+05` as spreadsheet programs write it: the number in front and how many tens it is multiplied by. Without a sign (`3E2`) it is a code.
fn exponent(text: &str) -> Option<(&str, i32)> {
    let (mantissa, tens) = text.split_once(['e', 'E'])?;
    let digits = tens.strip_prefix(['+', '-'])?;
    let whole = mantissa.bytes().take_while(u8::is_ascii_digit).count();
    let is_said = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let tens: i32 = tens.parse().ok()?;
    (is_said && (1..=3).contains(&whole) && tens.abs() <= MOST_TENS).then_some((mantissa, tens))
}

/// A number in canonical notation times ten so many times, digit for digit.
fn shifted(number: &str, tens: i32) -> Option<String> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{whole}{decimals}");
    let point = i32::try_from(whole.len()).ok()? + tens;
    let (whole, decimals) = match usize::try_from(point) {
        Ok(point) if point >= digits.len() => (format!("{digits:0<point$}"), String::new()),
        Ok(point) => (digits.get(..point)?.to_owned(), digits.get(point..)?.to_owned()),
        Err(_below_zero) => (String::new(), "0".repeat(point.unsigned_abs() as usize) + &digits),
    };
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") })
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
            ("1,23E+05", Comma, "123000"),
            ("1.23E-05", Point, "0.0000123"),
            ("6,11E+12", Comma, "6110000000000"),
            ("-4.5e-1", Point, "-0.45"),
            ("1e-05", Point, "0.00001"),
            ("0E+00", Point, "0"),
            ("1 234,50 د.أ", Comma, "1234.50"),
            ("350 دينار تونسي", Point, "350"),
            ("JOD 12.500", Point, "12.500"),
            ("€ (12,50)", Comma, "-12.50"),
            ("(1 234,50 €)", Comma, "-1234.50"),
            ("1.234,50-", Comma, "-1234.50"),
            ("2 500 F CFA", Comma, "2500"),
            ("150 L.L.", Point, "150"),
            ("+12,5", Comma, "12.5"),
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
            "3E2",
            "12E10",
            "1E+999",
            "+21698765432",
            "تونسي 5",
            "((5))",
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
