//! What a cell looks like at a glance: a number, a moment, a word, a filler. Only for finding where tables lie.
//!
//! This is deliberately rough and knows no columns; how a column really reads is decided by its profile.

use super::grid::Stored;

/// A cell at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// No visible character.
    Blank,
    /// A filler for "nothing" (`-`, `.`, `n/a`, `---`).
    Filler,
    /// A number, with grouping, sign, currency or percent.
    Number,
    /// A date or time in digits.
    Moment,
    /// A mix of letters and digits without blanks, such as `LY01060105`.
    Code,
    /// Anything else.
    Word,
}

impl Look {
    /// A cell of data rather than of a header: number or moment.
    pub(super) fn is_value(self) -> bool {
        matches!(self, Look::Number | Look::Moment)
    }
}

/// How a stored cell looks.
pub(super) fn look(text: &str, stored: Stored) -> Look {
    match stored {
        Stored::Number => Look::Number,
        Stored::Moment => Look::Moment,
        Stored::Truth => Look::Code,
        Stored::Error => Look::Filler,
        Stored::Text => look_of_text(text),
    }
}

/// How a text looks.
pub(super) fn look_of_text(text: &str) -> Look {
    let text = text.trim();
    if text.is_empty() {
        return Look::Blank;
    }
    let (mut digits, mut letters, mut date_marks, mut other) = (0u32, 0u32, 0u32, 0u32);
    let mut blanks = 0u32;
    for c in text.chars() {
        match c {
            '0'..='9' | '٠'..='٩' | '۰'..='۹' => digits += 1,
            '.' | ',' | '\'' | '’' | '+' | '(' | ')' | '%' | '٫' | '٬' | '٪' | '$' | '€' | '£' | '¥'
            | '₺' | '‰' => {}
            '-' | '/' | ':' => date_marks += 1,
            c if c.is_whitespace() => blanks += 1,
            c if c.is_alphabetic() => letters += 1,
            _ => other += 1,
        }
    }
    if digits == 0 {
        let lower = text.to_lowercase();
        let filler = letters == 0 && text.chars().count() <= 5
            || matches!(
                lower.as_str(),
                "n/a" | "na" | "nan" | "null" | "none" | "n.a." | "nd" | "n.d." | "nc" | "s.o."
            );
        return if filler { Look::Filler } else { Look::Word };
    }
    if letters == 0 && other == 0 {
        if date_marks == 0 && is_dotted_day(text) {
            return Look::Moment;
        }
        return if date_marks == 0 || (date_marks == 1 && text.starts_with('-')) {
            Look::Number
        } else if digits >= 3 && (date_marks >= 2 || text.contains(':')) && digits <= 20 {
            Look::Moment
        } else if date_marks == 1 && digits <= 8 && text.starts_with(|c: char| c.is_ascii_digit()) {
            Look::Code
        } else {
            Look::Number
        };
    }
    if letters <= 3 && digits >= 1 && blanks <= 1 && other == 0 && is_number_with_unit(text) {
        return Look::Number;
    }
    // ISO moments carry a T and perhaps a Z.
    if letters <= 2 && digits >= 8 && date_marks >= 2 && text.contains('T') {
        return Look::Moment;
    }
    if blanks == 0 && digits * 3 >= letters {
        return Look::Code;
    }
    Look::Word
}

/// `31.12.2021`, `1.3.21` or `2021.12.31`; numbers grouped by points have three digits in each group.
fn is_dotted_day(text: &str) -> bool {
    let mut parts =
        text.split('.').map(|p| if p.chars().all(char::is_numeric) { p.chars().count() } else { 0 });
    let (Some(a), Some(b), Some(c), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    matches!((a, b, c), (1 | 2, 1 | 2, 2 | 4) | (4, 1 | 2, 1 | 2))
}

/// A number followed by a short unit (`12 km`, `5 DT`) or in scientific notation.
fn is_number_with_unit(text: &str) -> bool {
    if text.parse::<f64>().is_ok() && text.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '.') {
        return true;
    }
    let mut parts = text.split_whitespace();
    let (Some(number), Some(unit), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    // `0-14 ans` is a class, not a number.
    number.trim_start_matches('-').chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        && unit.chars().all(char::is_alphabetic)
}

/// The number a cell holds, read generously (grouping, either decimal sign); for arithmetic on totals only.
pub(super) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    if text.is_empty() || text.len() > 40 {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let negative =
        text.starts_with('-') || text.starts_with('−') || (text.starts_with('(') && text.ends_with(')'));
    let mut separators: Vec<(char, usize)> = Vec::new();
    for c in text.chars() {
        match c {
            '0'..='9' => plain.push(c),
            '٠'..='٩' => plain.push(char::from(b'0' + (c as u32 - '٠' as u32) as u8)),
            '۰'..='۹' => plain.push(char::from(b'0' + (c as u32 - '۰' as u32) as u8)),
            '.' | ',' | '٫' => separators.push((c, plain.len())),
            '-' | '−' | '+' | '(' | ')' | '\'' | '’' | '٬' | '%' | '$' | '€' | '£' | '₺' => {}
            c if c.is_whitespace() => {}
            'e' | 'E' => return text.parse().ok(),
            _ => return None,
        }
    }
    if plain.is_empty() {
        return None;
    }
    if let Some(&(last, at)) = separators.last() {
        let same = separators.iter().filter(|s| s.0 == last).count();
        let after = plain.len() - at;
        let mixed = separators.iter().any(|s| s.0 != last);
        // A sign that comes twice groups; one followed by other than three digits is the decimal sign.
        if same == 1 && (mixed || after != 3 || last == '٫' || plain.starts_with('0')) {
            plain.insert(at, '.');
        }
    }
    let value: f64 = plain.parse().ok()?;
    Some(if negative { -value } else { value })
}

/// The shape of a short text as a pattern: runs of letters `a`, of digits `9`, other characters as they are.
pub(super) fn shape(text: &str) -> String {
    let mut out = String::new();
    for c in text.trim().chars().take(24) {
        let class = if c.is_alphabetic() {
            'a'
        } else if c.is_numeric() {
            '9'
        } else {
            c
        };
        if !out.ends_with(class) || !matches!(class, 'a' | '9') {
            out.push(class);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks() {
        for (text, expected) in [
            ("12 480,50", Look::Number),
            ("$74.69", Look::Number),
            ("16954.0", Look::Number),
            ("١٢٣", Look::Number),
            ("28/01/2018", Look::Moment),
            ("18:30", Look::Moment),
            ("31.12.2021", Look::Moment),
            ("12.345.678", Look::Number),
            ("2024-01-01T10:00:00", Look::Moment),
            ("---", Look::Filler),
            ("LY01060105", Look::Code),
            ("Tunis", Look::Word),
            ("2ème étage", Look::Word),
            ("12 km", Look::Number),
            ("0-14 ans", Look::Word),
            ("  ", Look::Blank),
        ] {
            assert_eq!(look_of_text(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_in_any_notation() {
        for (text, expected) in [
            ("12,480", Some(12480.0)),
            ("1.613", Some(1613.0)),
            ("0.613", Some(0.613)),
            ("12 480,5", Some(12480.5)),
            ("1.234.567,89", Some(1_234_567.89)),
            ("٣٬٤٥٦", Some(3456.0)),
            ("(12)", Some(-12.0)),
            ("Tunis", None),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
    }
}
