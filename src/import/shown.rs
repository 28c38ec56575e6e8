//! Cells of workbooks as text: numbers without a needless point, moments in ISO notation, codes with the zeros their format shows.
//!
//! Excel's day count has two traps: it may begin in 1900 or 1904, and in the former a 29 February 1900 exists that never was.

/// What a number format makes of a number, as far as it matters here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum NumberFormat {
    /// The number as it is.
    #[default]
    Plain,
    /// Day, day with time, or time of day.
    Moment {
        /// Year, month or day are shown.
        date: bool,
        /// Hours, minutes or seconds are shown.
        time: bool,
    },
    /// Hours that may exceed 24.
    Duration,
    /// Zeros in front up to this many digits.
    Padded(u8),
}

/// Reads a number format's code.
pub(super) fn number_format(code: &str) -> NumberFormat {
    let first = code.split(';').next().unwrap_or_default();
    let mut plain = String::new();
    let mut chars = first.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                for q in chars.by_ref() {
                    if q == '"' {
                        break;
                    }
                }
            }
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|&c| c != ']').collect();
                let lower = inside.to_lowercase();
                if !lower.is_empty() && lower.chars().all(|c| matches!(c, 'h' | 'm' | 's')) {
                    return NumberFormat::Duration;
                }
            }
            c => plain.extend(c.to_lowercase()),
        }
    }
    if plain.len() >= 2 && plain.len() < 30 && plain.bytes().all(|b| b == b'0') {
        return NumberFormat::Padded(plain.len() as u8);
    }
    if plain.contains("general") || plain.contains("standard") || plain.contains(['#', '?', '@']) {
        return NumberFormat::Plain;
    }
    let time = plain.contains(['h', 's']);
    let date = plain.contains(['y', 'd']) || (plain.contains('m') && !time) || plain.contains("mmm");
    if (date || time) && !(plain.contains('e') && plain.contains('0') && !date) {
        return NumberFormat::Moment { date, time };
    }
    NumberFormat::Plain
}

/// The formats that every workbook has by number.
pub(super) fn builtin_format(id: u32) -> NumberFormat {
    match id {
        14..=17 | 27..=31 | 34..=36 | 50..=54 | 57 | 58 => NumberFormat::Moment { date: true, time: false },
        22 => NumberFormat::Moment { date: true, time: true },
        18..=21 | 32 | 33 | 45 | 47 | 55 | 56 => NumberFormat::Moment { date: false, time: true },
        46 => NumberFormat::Duration,
        _ => NumberFormat::Plain,
    }
}

/// A number as people write it: at most 15 digits, no exponent, no point behind whole numbers.
pub(super) fn number(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let text = value.to_string();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits <= 15 {
        return text;
    }
    // Sixteen and more digits are noise of binary arithmetic (0.1 + 0.2); whole numbers that large are codes and stay.
    if value.fract() == 0.0 && value.abs() < 1e18 {
        return text;
    }
    format!("{value:.14e}").parse::<f64>().map_or(text, |v| v.to_string())
}

/// A stored number under its format; the flag says whether it is a moment.
pub(super) fn formatted(value: f64, format: NumberFormat, is_1904: bool) -> (String, bool) {
    match format {
        NumberFormat::Plain => (number(value), false),
        NumberFormat::Padded(n) => {
            if value.fract() == 0.0 && (0.0..1e15).contains(&value) {
                (format!("{:0width$}", value as u64, width = usize::from(n)), false)
            } else {
                (number(value), false)
            }
        }
        NumberFormat::Duration => (duration(value), true),
        NumberFormat::Moment { date, time } => match moment(value, date, time, is_1904) {
            Some(text) => (text, true),
            None => (number(value), false),
        },
    }
}

/// Days as hours, minutes and seconds, which may exceed a day.
pub(super) fn duration(days: f64) -> String {
    let seconds = (days.abs() * 86_400.0).round();
    if !seconds.is_finite() || seconds > 1e12 {
        return number(days);
    }
    let seconds = seconds as u64;
    let sign = if days < 0.0 { "-" } else { "" };
    format!("{sign}{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// A day count as ISO text.
fn moment(serial: f64, date: bool, time: bool, is_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let mut day = serial.floor() as i64;
    let mut seconds = ((serial - serial.floor()) * 86_400.0).round() as i64;
    if seconds == 86_400 {
        seconds = 0;
        day += 1;
    }
    let clock = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if !date && (day == 0 || !is_1904 && day < 1) {
        return Some(clock);
    }
    let day_text = if is_1904 {
        iso_day(day - 24_107)?
    } else if day == 60 {
        "1900-02-29".to_owned()
    } else if day == 0 {
        return (seconds > 0).then_some(clock);
    } else if day < 60 {
        iso_day(day - 25_568)?
    } else {
        iso_day(day - 25_569)?
    };
    if time || seconds > 0 { Some(format!("{day_text}T{clock}")) } else { Some(day_text) }
}

/// A day counted from 1970-01-01.
fn iso_day(days: i64) -> Option<String> {
    let epoch = jiff::civil::date(1970, 1, 1);
    let day = epoch.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: f64, code: &str) -> String {
        formatted(value, number_format(code), false).0
    }

    #[test]
    fn values_as_they_are_meant() {
        assert_eq!(shown(1042.0, "General"), "1042");
        assert_eq!(shown(0.1 + 0.2, "0.00"), "0.3");
        assert_eq!(shown(7.0, "00000"), "00007");
        assert_eq!(shown(45_292.0, "dd/mm/yyyy"), "2024-01-01");
        assert_eq!(shown(45_292.5, "dd/mm/yyyy"), "2024-01-01T12:00:00");
        assert_eq!(shown(0.75, "hh:mm"), "18:00:00");
        assert_eq!(shown(1.5, "[h]:mm:ss"), "36:00:00");
        assert_eq!(shown(1.0, "d-m-y"), "1900-01-01");
        assert_eq!(shown(60.0, "d-m-y"), "1900-02-29");
        assert_eq!(shown(61.0, "d-m-y"), "1900-03-01");
        assert_eq!(formatted(0.0, number_format("d-m-y"), true).0, "1904-01-01");
        assert_eq!(shown(1234.5, "#,##0.00 \"dh\""), "1234.5");
        assert_eq!(shown(-3.0, "d/m/y"), "-3");
        assert_eq!(shown(12345.0, "[$-40C]#,##0"), "12345");
    }
}
