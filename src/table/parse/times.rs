//! Times of day as offices write them, alone or behind a date: `8:05`, `14h30`, `2:30 PM`, `١٤:٣٠`, `T10:00:00Z`.
//!
//! A time zone behind the time is not applied: an office means its own clock. `24:00` and a number with a point (`14.30`) are no times.

use std::sync::LazyLock;

use jiff::civil::Time;
use regex::{Captures, Regex};

const CLOCK: &str = r"(?<hour>[0-9]{1,2}) ?[:hH] ?(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?(?: ?(?<half>[aApP]\.?[mM]\.?|ص|م))?";

static ALONE: LazyLock<Regex> = LazyLock::new(|| regex(&format!("^{CLOCK}$")));
static BEHIND: LazyLock<Regex> =
    LazyLock::new(|| regex(&format!(r"[^0-9:]{CLOCK} ?(?:[zZ]|[+-][0-9]{{2}}:?[0-9]{{2}})?$")));

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is fixed and tried by the tests")
}

/// The time of day that a cell says and nothing else.
pub fn time_from_text(text: &str) -> Option<Time> {
    time(&ALONE, text)
}

/// The time of day at the end of a cell that begins with a date.
pub fn time_behind_date(text: &str) -> Option<Time> {
    time(&BEHIND, text)
}

fn time(pattern: &Regex, text: &str) -> Option<Time> {
    // Nearly every cell is turned away here.
    if text.len() > 120 || !text.contains([':', 'h', 'H']) {
        return None;
    }
    let visible = text.trim().chars().filter(|&c| !super::is_invisible(c));
    let folded: String = visible
        .map(|c| match super::digit(c) {
            Some(d) => char::from(b'0' + d),
            None if c.is_whitespace() => ' ',
            None => c,
        })
        .collect();
    read(&pattern.captures(folded.trim())?)
}

fn read(found: &Captures<'_>) -> Option<Time> {
    let number = |name: &str| found.name(name).map_or(Some(0), |m| m.as_str().parse::<i8>().ok());
    let (hour, minute, second) = (number("hour")?, number("minute")?, number("second")?);
    let fraction = found.name("fraction").map_or("", |m| m.as_str());
    let nanoseconds = format!("{fraction:0<9}").parse().ok()?;
    let hour = match found.name("half").and_then(|m| m.as_str().chars().next()) {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some('p' | 'P' | 'م') => hour % 12 + 12,
        Some(_) => hour % 12,
    };
    Time::new(hour, minute, second, nanoseconds).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_alone_and_behind_dates() {
        for (text, time) in [
            ("8:05", "08:05:00"),
            ("14h30", "14:30:00"),
            ("2:30 PM", "14:30:00"),
            ("12:05 a.m.", "00:05:00"),
            ("١٤:٣٠", "14:30:00"),
            ("٢:٣٠ م", "14:30:00"),
            ("23:59:59.5", "23:59:59.5"),
        ] {
            assert_eq!(time_from_text(text).map(|t| t.to_string()).as_deref(), Some(time), "{text}");
        }
        for text in ["24:00", "14.30", "08:5", "27:10:00", "13:00 PM", "24/02/1979 10:30", "1:2:3", ""] {
            assert_eq!(time_from_text(text), None, "{text}");
        }
        for (text, time) in [
            ("24/02/1979 10:30", Some("10:30:00")),
            ("1979-02-24T10:30:00Z", Some("10:30:00")),
            ("1979-02-24 10:30:00+02:00", Some("10:30:00")),
            ("24 mars 1979 à 10h30", Some("10:30:00")),
            ("24/02/1979", None),
            ("24 March 1979", None),
        ] {
            assert_eq!(time_behind_date(text).map(|t| t.to_string()).as_deref(), time, "{text}");
        }
    }
}
