//! Moments in texts, as conditions read them: a format of `%Y`-like signs (DuckDB) or `yyyy`-like letters (Spark), or ISO notation.
//!
//! Moments are seconds since 1970 without a time zone. Signs that DuckDB knows and clerks' dates do not use (week numbers, fractions) are refused
//! by [`Format::of`], so that a model is never judged by half a format.

use jiff::civil::{Date, DateTime};

/// A format of dates and times.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Format(Vec<Sign>);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sign {
    Year,
    ShortYear,
    Month,
    MonthName,
    ShortMonthName,
    Day,
    Hour,
    Minute,
    Second,
    Zone,
    Letter(char),
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl Format {
    /// The format that a text says; `None` where it has a sign that is not known.
    pub(super) fn of(text: &str) -> Option<Format> {
        if text.contains('%') { Self::of_percent_signs(text) } else { Self::of_letters(text) }
    }

    fn of_percent_signs(text: &str) -> Option<Format> {
        let mut signs = Vec::new();
        let mut letters = text.chars();
        while let Some(c) = letters.next() {
            if c != '%' {
                signs.push(Sign::Letter(c));
                continue;
            }
            match letters.next()? {
                'Y' => signs.push(Sign::Year),
                'y' => signs.push(Sign::ShortYear),
                'm' => signs.push(Sign::Month),
                'B' => signs.push(Sign::MonthName),
                'b' => signs.push(Sign::ShortMonthName),
                'd' => signs.push(Sign::Day),
                'H' => signs.push(Sign::Hour),
                'M' => signs.push(Sign::Minute),
                'S' => signs.push(Sign::Second),
                'F' => {
                    let dash = Sign::Letter('-');
                    signs.extend([Sign::Year, dash, Sign::Month, dash, Sign::Day]);
                }
                '%' => signs.push(Sign::Letter('%')),
                _ => return None,
            }
        }
        Some(Format(signs))
    }

    fn of_letters(text: &str) -> Option<Format> {
        let mut signs = Vec::new();
        let all: Vec<char> = text.replace("\\'", "'").chars().collect();
        let mut i = 0;
        while i < all.len() {
            let c = all[i];
            let run = all[i..].iter().take_while(|&&other| other == c).count();
            match (c, run) {
                ('\'', _) => {
                    let end = all[i + 1..].iter().position(|&c| c == '\'')?;
                    signs.extend(all[i + 1..i + 1 + end].iter().map(|&c| Sign::Letter(c)));
                    i += end + 2;
                    continue;
                }
                ('y' | 'u', 4) => signs.push(Sign::Year),
                ('y' | 'u', 2) => signs.push(Sign::ShortYear),
                ('M', 1 | 2) => signs.push(Sign::Month),
                ('M', 3) => signs.push(Sign::ShortMonthName),
                ('M', 4) => signs.push(Sign::MonthName),
                ('d', 1 | 2) => signs.push(Sign::Day),
                ('H', 1 | 2) => signs.push(Sign::Hour),
                ('m', 1 | 2) => signs.push(Sign::Minute),
                ('s', 1 | 2) => signs.push(Sign::Second),
                ('X', _) => signs.push(Sign::Zone),
                (c, _) if c.is_alphabetic() => return None,
                (c, run) => signs.extend(std::iter::repeat_n(Sign::Letter(c), run)),
            }
            i += run;
        }
        Some(Format(signs))
    }

    /// The moment in a text; blanks around it do not matter.
    pub(super) fn read(&self, text: &str) -> Option<f64> {
        let (mut year, mut month, mut day) = (1900i16, 1i8, 1i8);
        let (mut hour, mut minute, mut second) = (0i8, 0i8, 0i8);
        let mut rest = text.trim();
        for sign in &self.0 {
            let mut digits = |most: usize| -> Option<i16> {
                let count = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
                let (number, after) = rest.split_at(count);
                rest = after;
                number.parse().ok()
            };
            let mut small = |most: usize| digits(most).and_then(|n| i8::try_from(n).ok());
            match sign {
                Sign::Year => year = digits(4)?,
                Sign::ShortYear => {
                    let short = digits(2)?;
                    year = if short < 69 { 2000 + short } else { 1900 + short };
                }
                Sign::Month => month = small(2)?,
                Sign::Day => day = small(2)?,
                Sign::Hour => hour = small(2)?,
                Sign::Minute => minute = small(2)?,
                Sign::Second => second = small(2)?,
                Sign::MonthName | Sign::ShortMonthName => {
                    let lower = rest.to_lowercase();
                    let name = |m: &&str| if *sign == Sign::MonthName { m.len() } else { 3 };
                    let at = MONTHS.iter().position(|m| lower.starts_with(&m[..name(m)]))?;
                    month = i8::try_from(at + 1).ok()?;
                    rest = rest.get(name(&MONTHS[at])..)?;
                }
                Sign::Zone => {
                    rest = rest.strip_prefix('Z')?;
                }
                Sign::Letter(c) => rest = rest.strip_prefix(*c)?,
            }
        }
        if !rest.is_empty() {
            return None;
        }
        let date = Date::new(year, month, day).ok()?;
        Some(seconds(date.to_datetime(jiff::civil::Time::new(hour, minute, second, 0).ok()?)))
    }
}

fn seconds(moment: DateTime) -> f64 {
    let start = Date::constant(1970, 1, 1).to_datetime(jiff::civil::Time::midnight());
    moment.duration_since(start).as_secs_f64()
}

/// The moment at which its day begins.
pub(super) fn midnight(seconds: f64) -> f64 {
    (seconds / 86_400.0).floor() * 86_400.0
}

/// The moment in ISO notation: a day, or a day and a time.
pub(super) fn iso(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('Z');
    let short = || text.parse::<Date>().ok().map(|d| d.to_datetime(jiff::civil::Time::midnight()));
    let day_by_parts = || Format::of("%Y-%m-%d")?.read(text);
    text.parse::<DateTime>().ok().or_else(short).map(seconds).or_else(day_by_parts)
}

/// A moment as text.
pub(super) fn text(seconds: f64) -> String {
    let start = Date::constant(1970, 1, 1).to_datetime(jiff::civil::Time::midnight());
    let moment = start.checked_add(jiff::SignedDuration::from_secs(seconds as i64));
    moment.map(|m| m.strftime("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_both_notations_read_the_same_moment() {
        for (format, text) in [
            ("%Y-%m-%d", "1960-3-12"),
            ("%Y%m%d", "19600312"),
            ("%d %b %Y", "12 Mar 1960"),
            ("%d/%m/%Y", " 12/03/1960 "),
            ("yyyy-MM-dd", "1960-03-12"),
        ] {
            let read = Format::of(format).and_then(|f| f.read(text));
            assert_eq!(read, Some(-309_484_800.0), "{format} {text}");
        }
        let day = Format::of("%Y%m%d").unwrap();
        assert_eq!(day.read("20200230"), None);
        assert_eq!(day.read("19601"), None);
        assert_eq!(Format::of("%Y-%W"), None);
        assert_eq!(iso("1960-03-12T00:00:00Z"), Some(-309_484_800.0));
    }
}
