//! Numbers as each language writes them: 1,234.5 in English, 1 234,5 (narrow no-break space) in French, 1,234.5 in Arabic texts.

use fluent_bundle::FluentValue;

use super::Language;

/// A whole number with its thousands grouped.
pub fn count(language: Language, n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(if language == Language::Fr { '\u{202f}' } else { ',' });
        }
        out.push(digit);
    }
    out
}

/// A number with `decimals` digits after the decimal sign, thousands grouped, an en dash as its minus sign.
pub fn number(language: Language, value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::new();
    if value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        // An en dash: the bundled fonts have no minus sign of their own.
        out.push('\u{2013}');
    }
    out.push_str(&whole.parse().map_or_else(|_| whole.to_owned(), |n| count(language, n)));
    if !fraction.is_empty() {
        out.push(if language == Language::Fr { ',' } else { '.' });
        out.push_str(fraction);
    }
    out
}

/// A number with its sign always written, for match weights.
pub fn signed(language: Language, value: f64, decimals: usize) -> String {
    let text = number(language, value, decimals);
    if text.starts_with('\u{2013}') { text } else { format!("+{text}") }
}

/// A share (0 to 1) in percent: `99.4 %` (no-break space).
pub fn percent(language: Language, share: f64, decimals: usize) -> String {
    let space = if language == Language::Fr { '\u{202f}' } else { '\u{a0}' };
    format!("{}{space}%", number(language, share * 100.0, decimals))
}

pub(super) fn format_value(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(n) = value else { return None };
    let decimals = n.options.maximum_fraction_digits.unwrap_or(if n.value.fract() == 0.0 { 0 } else { 1 });
    Some(number(language, n.value, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_way() {
        assert_eq!(number(Language::En, -1234.56, 1), "\u{2013}1,234.6");
        assert_eq!(number(Language::Fr, 1234.56, 2), "1\u{202f}234,56");
        assert_eq!(number(Language::En, -0.01, 1), "0.0");
        assert_eq!(signed(Language::En, 0.04, 1), "+0.0");
        assert_eq!(percent(Language::En, 0.994, 1), "99.4\u{a0}%");
        assert_eq!(count(Language::Ar, 1_000_000), "1,000,000");
    }
}
