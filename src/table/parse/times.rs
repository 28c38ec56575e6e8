//! Times of day as offices write them, alone or behind a date: `8:05`, `14h30`, `2:30 PM`, `١٤:٣٠`, `T10:00:00Z`; and, where a column is known to
//! hold times, `14.30`, `1430`, `14h`, `2 pm`, `noon` too.
//!
//! A time zone behind the time is not applied: an office means its own clock. `24:00` is no time, and a number with a point (`14.30`) is one only
//! under [`clock_from_text`].

use std::sync::LazyLock;

use jiff::civil::Time;
use regex::{Captures, Regex};
use serde::{Deserialize, Serialize};

const CLOCK: &str = r"(?<hour>[0-9]{1,2}) ?[:hH] ?(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?(?: ?(?<half>[aApP]\.?[mM]\.?|صباحا|مساء|ص|م))?";

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
    read(&pattern.captures(folded(text).trim())?)
}

/// Digits as 0–9, spaces as one kind, without marks that nobody sees and without vowel signs.
fn folded(text: &str) -> String {
    let visible =
        text.trim().chars().filter(|&c| !super::is_invisible(c) && !matches!(c, '\u{64b}'..='\u{652}'));
    visible
        .map(|c| match super::digit(c) {
            Some(d) => char::from(b'0' + d),
            None if c.is_whitespace() => ' ',
            None => c,
        })
        .collect()
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

/// What the values of a column say about how its times are written; every number counts cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimeEvidence {
    /// Can only be times: `14:30`, `14h30`, `2 pm`, `noon`.
    pub clear: usize,
    /// Could also be numbers: `14.30`, `1430`.
    pub loose: usize,
    /// Among all these, cells with seconds that are not 00.
    pub with_seconds: usize,
    /// Not a time.
    pub unread: usize,
}

impl TimeEvidence {
    /// How many cells are times.
    pub fn times(&self) -> usize {
        self.clear + self.loose
    }
}

/// What the values of a column (each with its number of cells) say about how its times are written.
pub fn time_evidence<'a>(values: impl IntoIterator<Item = (&'a str, u32)>) -> TimeEvidence {
    let mut evidence = TimeEvidence::default();
    for (text, count) in values {
        let count = count as usize;
        match clock(text) {
            Some((time, sure)) => {
                *(if sure { &mut evidence.clear } else { &mut evidence.loose }) += count;
                let whole = time.second() == 0 && time.subsec_nanosecond() == 0;
                evidence.with_seconds += if whole { 0 } else { count };
            }
            None => evidence.unread += count,
        }
    }
    evidence
}

/// The time of day that a cell of a column of times says.
pub fn clock_from_text(text: &str) -> Option<Time> {
    clock(text).map(|(time, _)| time)
}

static PLAIN: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?<hour>[0-9]{1,2})(?: ?(?<mark>[:h.]) ?(?:(?<minute>[0-9]{2})(?:[:.](?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?)?)?$",
    )
});

/// Words that stand before or behind a time and say no more than that it is one.
const LEADS: &[&str] = &["à ", "at ", "um ", "saat ", "ore ", "alle ", "a las ", "las ", "الساعة ", "h "];
const UNITS: &[&str] = &[" heures", " heure", " hrs", "hrs", " min", "min", " mn", "mn", " h", "h"];
/// The halves of the day, longer words first.
const MORNING: &[&str] = &["du matin", "صباحا", "a.m.", "a.m", "am", "π.μ.", "öö", "ص"];
const AFTERNOON: &[&str] = &[
    "de l'après-midi",
    "de l’après-midi",
    "du soir",
    "مساء",
    "عصرا",
    "ظهرا",
    "p.m.",
    "p.m",
    "pm",
    "μ.μ.",
    "ös",
    "م",
];
const NOON: &[&str] = &[
    "noon",
    "midday",
    "midi",
    "mediodía",
    "mediodia",
    "mezzogiorno",
    "meio-dia",
    "mittag",
    "öğle",
    "الظهر",
    "ظهرا",
    "μεσημέρι",
];
const MIDNIGHT: &[&str] = &[
    "midnight",
    "minuit",
    "medianoche",
    "mezzanotte",
    "meia-noite",
    "mitternacht",
    "gece yarısı",
    "منتصف الليل",
    "μεσάνυχτα",
];

/// Takes one of the words off the end; says whether one was there.
fn cut<'t>(words: &[&str], rest: &mut &'t str) -> bool {
    let text: &'t str = rest;
    let shorter = words.iter().find_map(|word| text.strip_suffix(word));
    *rest = shorter.map_or(text, str::trim_end);
    shorter.is_some()
}

/// The time, and whether it can be nothing else.
fn clock(text: &str) -> Option<(Time, bool)> {
    if text.len() > 60 {
        return None;
    }
    let folded = folded(text).to_lowercase();
    let mut rest = folded.trim();
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        if NOON.contains(&rest) {
            return Some((Time::constant(12, 0, 0, 0), true));
        }
        if MIDNIGHT.contains(&rest) {
            return Some((Time::midnight(), true));
        }
        rest = LEADS.iter().find_map(|word| rest.strip_prefix(word))?.trim_start();
    }
    let mut sure = rest.len() < folded.trim().len();
    let (afternoon, morning) = (cut(AFTERNOON, &mut rest), cut(MORNING, &mut rest));
    sure |= afternoon || morning || cut(&[" uhr"], &mut rest);
    // `8 h` may also say how long.
    let spoken = cut(UNITS, &mut rest);
    let (hour, minute, second, fraction) = if let Some(found) = PLAIN.captures(rest) {
        let mark = found.name("mark").map_or("", |m| m.as_str());
        sure |= matches!(mark, ":" | "h") && found.name("minute").is_some();
        let has_minutes = found.name("minute").is_some();
        if !has_minutes && (mark == ":" || !(sure || spoken)) {
            return None;
        }
        let number = |name: &str| found.name(name).map_or(Some(0), |m| m.as_str().parse::<i8>().ok());
        let fraction = found.name("fraction").map_or("", |m| m.as_str());
        (number("hour")?, number("minute")?, number("second")?, format!("{fraction:0<9}").parse().ok()?)
    } else if matches!(rest.len(), 3 | 4 | 6) && rest.bytes().all(|b| b.is_ascii_digit()) {
        let two = |from: usize, to: usize| rest.get(from..to).and_then(|d| d.parse::<i8>().ok());
        let hours = if rest.len() == 3 { 1 } else { 2 };
        let seconds = if rest.len() == 6 { two(4, 6)? } else { 0 };
        (two(0, hours)?, two(hours, hours + 2)?, seconds, 0)
    } else {
        return None;
    };
    let hour = match (afternoon, morning) {
        (true, true) => return None,
        (false, false) => hour,
        _ if !(1..=12).contains(&hour) => return None,
        (true, false) => hour % 12 + 12,
        (false, true) => hour % 12,
    };
    Some((Time::new(hour, minute, second, fraction).ok()?, sure))
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

    #[test]
    fn in_a_column_of_times_more_is_one() {
        for (text, time, sure) in [
            ("14h30", "14:30:00", true),
            ("14h", "14:00:00", false),
            ("14 h 30 min", "14:30:00", true),
            ("8 h", "08:00:00", false),
            ("14 Uhr", "14:00:00", true),
            ("2:30 PM", "14:30:00", true),
            ("2 pm", "14:00:00", true),
            ("12 am", "00:00:00", true),
            ("2.30 p.m.", "14:30:00", true),
            ("14.30 Uhr", "14:30:00", true),
            ("à 8h05", "08:05:00", true),
            ("٢:٣٠ م", "14:30:00", true),
            ("٢:٣٠ مساءً", "14:30:00", true),
            ("الساعة ٩", "09:00:00", true),
            ("14:30:15", "14:30:15", true),
            ("noon", "12:00:00", true),
            ("Midi", "12:00:00", true),
            ("منتصف الليل", "00:00:00", true),
            ("14.30", "14:30:00", false),
            ("1430", "14:30:00", false),
            ("930", "09:30:00", false),
            ("143015", "14:30:15", false),
        ] {
            let read = clock(text).map(|(t, sure)| (t.to_string(), sure));
            assert_eq!(read, Some((time.to_owned(), sure)), "{text}");
        }
        for text in ["24:00", "14", "14.5", "1475", "2:75", "13 pm", "14:", "midi et demi", "demain", "", "h"]
        {
            assert_eq!(clock(text), None, "{text}");
        }
        let evidence = time_evidence([("14:30", 3), ("1430", 2), ("soon", 1), ("14:30:20", 1)]);
        assert_eq!(evidence, TimeEvidence { clear: 4, loose: 2, with_seconds: 1, unread: 1 });
    }
}
