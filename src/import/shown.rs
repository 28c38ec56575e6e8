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
    /// Hundredths: 0.652 is shown as 65.2 %.
    Percent,
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
    if let Some(digits) = least_digits(&plain) {
        return NumberFormat::Padded(digits);
    }
    if plain.contains('%') {
        return NumberFormat::Percent;
    }
    if GENERAL.iter().any(|name| plain.contains(name)) || plain.contains(['#', '?', '@']) {
        return NumberFormat::Plain;
    }
    let time = plain.contains(['h', 's']);
    let date = plain.contains(['y', 'd']) || (plain.contains('m') && !time) || plain.contains("mmm");
    if (date || time) && !(plain.contains('e') && plain.contains('0') && !date) {
        return NumberFormat::Moment { date, time };
    }
    NumberFormat::Plain
}

/// The format of any number, as programs in several languages name it.
const GENERAL: [&str; 7] = ["general", "standard", "standaard", "estándar", "estandar", "genel", "allgemein"];

/// How many digits a format always shows, when it is one for codes: `00000`, `0#" "##" "##`, `000-00-0000`. Right of a zero every place is filled.
fn least_digits(plain: &str) -> Option<u8> {
    let places: Vec<char> =
        plain.chars().filter(|c| !matches!(c, ' ' | '-' | '/' | '(' | ')' | '\u{a0}')).collect();
    let is_code = places.first() == Some(&'0') && places.iter().all(|c| matches!(c, '0' | '#' | '?'));
    (is_code && (2..30).contains(&places.len())).then_some(places.len() as u8)
}

/// The formats that every workbook has by number.
pub(super) fn builtin_format(id: u32) -> NumberFormat {
    match id {
        14..=17 | 27..=31 | 34..=36 | 50..=54 | 57 | 58 => NumberFormat::Moment { date: true, time: false },
        22 => NumberFormat::Moment { date: true, time: true },
        18..=21 | 32 | 33 | 45 | 47 | 55 | 56 => NumberFormat::Moment { date: false, time: true },
        46 => NumberFormat::Duration,
        9 | 10 => NumberFormat::Percent,
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
        NumberFormat::Plain | NumberFormat::Percent => (number(value), false),
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
    let millis = (days.abs() * DAY).round();
    if !millis.is_finite() || millis > 1e15 {
        return number(days);
    }
    let sign = if days < 0.0 { "-" } else { "" };
    format!("{sign}{}", clock(millis as u64))
}

/// Milliseconds in a day.
const DAY: f64 = 86_400_000.0;

/// Hours, minutes, seconds, and the thousandths where there are any: a day count holds no finer parts reliably.
fn clock(millis: u64) -> String {
    let seconds = millis / 1000;
    let clock = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    match millis % 1000 {
        0 => clock,
        rest => format!("{clock}.{rest:03}"),
    }
}

/// A day count as ISO text.
fn moment(serial: f64, date: bool, time: bool, is_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let mut day = serial.floor() as i64;
    let mut millis = ((serial - serial.floor()) * DAY).round();
    if millis >= DAY {
        millis = 0.0;
        day += 1;
    }
    let clock = clock(millis as u64);
    if !date && (day == 0 || !is_1904 && day < 1) {
        return Some(clock);
    }
    let day_text = if is_1904 {
        iso_day(day - 24_107)?
    } else if day == 60 {
        "1900-02-29".to_owned()
    } else if day == 0 {
        return (millis > 0.0).then_some(clock);
    } else if day < 60 {
        iso_day(day - 25_568)?
    } else {
        iso_day(day - 25_569)?
    };
    if time || millis > 0.0 { Some(format!("{day_text}T{clock}")) } else { Some(day_text) }
}

/// A day counted from 1970-01-01.
fn iso_day(days: i64) -> Option<String> {
    let epoch = jiff::civil::date(1970, 1, 1);
    let day = epoch.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()))
}

/// `PT13H05M00S` as `13:05:00`.
pub(super) fn iso_clock(iso: &str) -> Option<String> {
    let (sign, rest) = iso.strip_prefix('-').map_or(("", iso), |rest| ("-", rest));
    let (hours, rest) = rest.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let whole = |part: &str| part.parse::<u32>().ok().map(f64::from);
    let seconds: f64 = rest.trim_end_matches('S').replace(',', ".").parse().ok()?;
    let millis = (whole(hours)? * 3600.0 + whole(minutes)? * 60.0 + seconds) * 1000.0;
    (0.0..1e13).contains(&millis).then(|| format!("{sign}{}", clock(millis.round() as u64)))
}

/// A day, or a day with its time; the parts finer than thousandths are noise of the day count it was written from.
pub(super) fn iso_moment(iso: &str) -> String {
    let plain = || iso.trim_end_matches("T00:00:00").to_owned();
    let Some((_, fraction)) = iso.split_once('.') else { return plain() };
    let rounded = iso.parse::<jiff::civil::DateTime>().ok().filter(|_| fraction.len() > 3);
    let Some(at) = rounded.and_then(|at| at.round(jiff::Unit::Millisecond).ok()) else { return plain() };
    let (day, time) = (at.date(), at.time());
    let seconds = i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second());
    let millis = seconds * 1000 + i64::from(time.millisecond());
    if millis == 0 {
        return day.to_string();
    }
    format!("{day}T{}", clock(millis.unsigned_abs()))
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
        assert_eq!(shown(1234.0, "00\" \"000"), "01234");
        assert_eq!(shown(612_345_678.0, "0#\" \"##\" \"##\" \"##\" \"##"), "0612345678");
        assert_eq!(shown(12_345_678.0, "000\\-00\\-0000"), "012345678");
        assert_eq!(shown(1234.0, "[<=99999]00000;00000\\-0000"), "01234");
        assert_eq!(shown(12.0, "#\" \"##0"), "12");
        assert_eq!(shown(0.652, "0.0%"), "0.652");
        assert_eq!(number_format("0.0%"), NumberFormat::Percent);
        assert_eq!(shown(1042.0, "Standaard"), "1042");
        assert_eq!(shown(45_292.0, "[$-40C]d mmmm yyyy;@"), "2024-01-01");
        assert_eq!(shown(45_292.0, "[$-2060401]B2dd/mm/yyyy"), "2024-01-01");
        assert_eq!(shown(45_292.0, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"), "2024-01-01");
        assert_eq!(shown(0.75, "[$-409]h:mm\\ AM/PM;@"), "18:00:00");
        assert_eq!(shown(45_292.0, "dd/mm/yyyy"), "2024-01-01");
        assert_eq!(shown(45_292.5, "dd/mm/yyyy"), "2024-01-01T12:00:00");
        assert_eq!(shown(0.75, "hh:mm"), "18:00:00");
        assert_eq!(shown(45_292.0 + 36_930.25 / 86_400.0, "d/m/y h:mm"), "2024-01-01T10:15:30.250");
        assert_eq!(shown(45_292.999_999_999_9, "d/m/y h:mm"), "2024-01-02T00:00:00");
        assert_eq!(shown(1.5, "[h]:mm:ss"), "36:00:00");
        assert_eq!(shown(1.0, "d-m-y"), "1900-01-01");
        assert_eq!(shown(60.0, "d-m-y"), "1900-02-29");
        assert_eq!(shown(61.0, "d-m-y"), "1900-03-01");
        assert_eq!(formatted(0.0, number_format("d-m-y"), true).0, "1904-01-01");
        assert_eq!(shown(1234.5, "#,##0.00 \"dh\""), "1234.5");
        assert_eq!(shown(-3.0, "d/m/y"), "-3");
        assert_eq!(shown(12345.0, "[$-40C]#,##0"), "12345");
    }

    #[test]
    fn moments_keep_their_thousandths() {
        let clocks =
            [("PT13H05M00S", "13:05:00"), ("PT10H15M30.25S", "10:15:30.250"), ("-PT30H00M00S", "-30:00:00")];
        for (iso, shown) in clocks {
            assert_eq!(iso_clock(iso).as_deref(), Some(shown), "{iso}");
        }
        let moments = [
            ("2024-01-01T00:00:00", "2024-01-01"),
            ("2024-01-01T10:15:30.250000000", "2024-01-01T10:15:30.250"),
            ("2024-01-01T23:59:59.999999714", "2024-01-02"),
            ("2024-01-01T10:15:30", "2024-01-01T10:15:30"),
        ];
        for (iso, shown) in moments {
            assert_eq!(iso_moment(iso), shown, "{iso}");
        }
    }
}
