//! What stands around the lines or cells of a text besides delimiters, and is taken off before the text is cut into cells.
//!
//! Three habits of programs: every line in quotes as a whole (a spreadsheet program wrote a text back that it had not understood), bars and rules
//! around everything (terminals, wikis), and a delimiter of two characters. Lines stay lines, so rows keep their numbers.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::dialect::sample_lines;

/// What stands around lines or cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wrapping {
    /// Lines stand in quotes as a whole.
    QuotedLines,
    /// Lines stand between bars, with rules between some of them.
    Framed,
    /// The delimiter stands twice.
    TwiceDelimited,
}

impl Wrapping {
    /// The word that texts choose by.
    pub fn as_str(self) -> &'static str {
        match self {
            Wrapping::QuotedLines => "quoted-lines",
            Wrapping::Framed => "framed",
            Wrapping::TwiceDelimited => "twice-delimited",
        }
    }

    /// The text without what stands around its lines.
    pub(super) fn taken_off(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            let body = line.trim_end_matches(['\n', '\r']);
            match self {
                Wrapping::QuotedLines => match quoted_line(body) {
                    Some(inner) => out.push_str(&inner),
                    None => out.push_str(body),
                },
                Wrapping::Framed => push_unframed(body, &mut out),
                Wrapping::TwiceDelimited => {
                    let twice = DOUBLED.iter().find(|d| has_pairs(body, **d));
                    match twice {
                        Some(d) => out.push_str(&body.replace(&d.to_string().repeat(2), &d.to_string())),
                        None => out.push_str(body),
                    }
                }
            }
            out.push_str(line.get(body.len()..).unwrap_or_default());
        }
        out
    }
}

/// Characters that some programs write twice between cells; a semicolon twice is an empty cell.
const DOUBLED: [char; 5] = ['|', '#', '~', '^', ':'];
/// Lines studied before anything is concluded.
const LEAST: usize = 3;

/// What stands around the lines of a text, if anything.
pub(super) fn find(sample: &str) -> Option<Wrapping> {
    let lines: Vec<&str> = sample_lines(sample).collect();
    if lines.len() < LEAST {
        return None;
    }
    if is_quoted(&lines) {
        Some(Wrapping::QuotedLines)
    } else if is_framed(&lines) {
        Some(Wrapping::Framed)
    } else {
        let twice = |d: char| lines.iter().filter(|l| has_pairs(l, d)).count() * 10 >= lines.len() * 9;
        let single = |d: char| lines.iter().any(|l| l.contains(d) && !has_pairs(l, d));
        DOUBLED.iter().any(|&d| twice(d) && !single(d)).then_some(Wrapping::TwiceDelimited)
    }
}

/// Lines in quotes as a whole, or without any quote; each with as many delimiters as the others.
fn is_quoted(lines: &[&str]) -> bool {
    let mut quoted = 0;
    let mut bodies = Vec::with_capacity(lines.len());
    for line in lines {
        match quoted_line(line) {
            Some(inner) => {
                quoted += 1;
                bodies.push(inner);
            }
            None if !line.contains('"') => bodies.push(Cow::Borrowed(*line)),
            None => return false,
        }
    }
    if quoted * 3 < lines.len() {
        return false;
    }
    let all = quoted == lines.len();
    [(';', 1, false), ('\t', 1, false), ('|', 1, false), (',', 2, true)].iter().any(
        |&(d, least, only_all)| {
            let count = |body: &str| outside_quotes(body, d);
            let usual = bodies.first().map_or(0, |b| count(b));
            let same = bodies.iter().filter(|b| count(b) == usual).count();
            usual >= least && same * 20 >= bodies.len() * 19 && (all || !only_all)
        },
    )
}

fn outside_quotes(text: &str, delimiter: char) -> usize {
    let mut within = false;
    let counts = |c: &char| {
        within ^= *c == '"';
        !within && *c == delimiter
    };
    text.chars().filter(counts).count()
}

/// What stands in the quotes around a line; `None` when quotes end within the line. Empty cells behind it were added by a spreadsheet program.
fn quoted_line(line: &str) -> Option<Cow<'_, str>> {
    let inner = line.trim_end_matches([',', ';', '\t', ' ']).strip_prefix('"')?.strip_suffix('"')?;
    let mut rest = inner;
    while let Some(at) = rest.find('"') {
        rest = rest.get(at + 1..)?.strip_prefix('"')?;
    }
    Some(if inner.contains('"') { inner.replace("\"\"", "\"").into() } else { inner.into() })
}

/// Whether every run of the character has an even length, and there is one.
fn has_pairs(line: &str, delimiter: char) -> bool {
    let mut runs = 0;
    let mut run = 0;
    for c in line.chars().chain(std::iter::once('\0')) {
        if c == delimiter {
            run += 1;
        } else if run > 0 {
            if run % 2 == 1 {
                return false;
            }
            runs += 1;
            run = 0;
        }
    }
    runs > 0
}

const BARS: [char; 4] = ['|', '│', '║', '┃'];

/// A line of a frame: `+----+----+`, `|:---|---:|`, `├──┼──┤`.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    let is_dash = |c: char| matches!(c, '-' | '=' | '─' | '═' | '━');
    line.chars().filter(|c| is_dash(*c)).count() >= 3
        && line.chars().all(|c| {
            is_dash(c)
                || c == ' '
                || c == ':'
                || c == '+'
                || BARS.contains(&c)
                || ('\u{2500}'..='\u{257f}').contains(&c)
        })
}

fn is_framed(lines: &[&str]) -> bool {
    let bars = |line: &str| line.chars().filter(|c| BARS.contains(c)).count();
    let rows: Vec<&str> = lines.iter().copied().filter(|l| !is_rule(l)).collect();
    let with_bars: Vec<&str> = rows.iter().copied().filter(|l| bars(l) > 0).collect();
    let Some(usual) = with_bars.first().map(|l| bars(l)) else { return false };
    let same = with_bars.iter().filter(|l| bars(l) == usual).count();
    let alike = same >= LEAST - 1 && same * 10 >= rows.len() * 8;
    let has_rule = lines.iter().any(|l| is_rule(l) && (l.contains('+') || bars(l) > 0 || !l.contains(' ')));
    let both_ends = |l: &&&str| l.trim().starts_with(BARS) && l.trim().ends_with(BARS);
    let framed = with_bars.iter().filter(both_ends).count() == with_bars.len() && usual >= 3;
    alike && (framed || (has_rule && rows.len() < lines.len()))
}

fn push_unframed(line: &str, out: &mut String) {
    if is_rule(line) {
        return;
    }
    let trimmed = line.trim();
    if !trimmed.contains(BARS) {
        out.push_str(line);
        return;
    }
    let inner = trimmed.strip_prefix(BARS).unwrap_or(trimmed);
    let inner = inner.strip_suffix(BARS).unwrap_or(inner);
    for (i, cell) in inner.split(BARS).enumerate() {
        if i > 0 {
            out.push('|');
        }
        out.push_str(cell.trim());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unwrapped(text: &str) -> (Option<Wrapping>, String) {
        let found = find(text);
        (found, found.map_or(text.to_owned(), |w| w.taken_off(text)))
    }

    #[test]
    fn lines_in_quotes() {
        let text = "\"id;nom;note\"\r\n\"1;Ali;\"\"dit \"\"\"\"A\"\"\"\"\"\"\"\r\n\"2;Eva;x\"\r\n";
        let (found, inner) = unwrapped(text);
        assert_eq!(found, Some(Wrapping::QuotedLines));
        assert_eq!(inner, "id;nom;note\r\n1;Ali;\"dit \"\"A\"\"\"\r\n2;Eva;x\r\n");
        // Only lines with a comma were put in quotes.
        let (found, inner) = unwrapped("id;nom;prix\n\"1;Ali;1,5\"\n\"2;Eva;2,5\"\n3;Zoé;4\n");
        assert_eq!(
            (found, inner.as_str()),
            (Some(Wrapping::QuotedLines), "id;nom;prix\n1;Ali;1,5\n2;Eva;2,5\n3;Zoé;4\n")
        );
        for text in [
            "\"id\";\"nom\"\n\"1\";\"Ali\"\n\"2\";\"Eva\"\n",
            "\"Nom, prénom\"\n\"Ali, Ben\"\n\"Eva, Roy\"\n",
            "Nom\n\"Ali, Ben\"\n\"Eva, Roy\"\n",
            "\"id;nom\"\n\"1;Ali\"\n",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn frames() {
        let rows = "id|nom\n1|Ali\n2|Eva\n";
        for text in [
            "| id | nom |\n|----|:---:|\n| 1  | Ali |\n| 2  | Eva |\n",
            "+----+-----+\n| id | nom |\n+----+-----+\n| 1  | Ali |\n| 2  | Eva |\n+----+-----+\n",
            " id | nom \n----+-----\n  1 | Ali\n  2 | Eva\n",
            "│ id │ nom │\n├────┼─────┤\n│ 1  │ Ali │\n│ 2  │ Eva │\n",
            "|id|nom|\n|1|Ali|\n|2|Eva|\n",
        ] {
            let (found, inner) = unwrapped(text);
            assert_eq!(found, Some(Wrapping::Framed), "{text}");
            let filled: Vec<&str> = inner.lines().filter(|l| !l.is_empty()).collect();
            assert_eq!(filled.join("\n") + "\n", rows, "{text}");
            assert_eq!(inner.lines().count(), text.lines().count(), "rows keep their numbers");
        }
        assert_eq!(find("id|nom\n1|Ali\n2|Eva\n3|Zoé\n"), None);
        assert_eq!(find("id|nom|\n1|Ali|\n2|Eva|\n"), None, "an empty cell at the end is no frame");
    }

    #[test]
    fn delimiters_that_stand_twice() {
        let (found, inner) = unwrapped("id||nom||ville\n1||Ali||\n2||||Tunis\n");
        assert_eq!(
            (found, inner.as_str()),
            (Some(Wrapping::TwiceDelimited), "id|nom|ville\n1|Ali|\n2||Tunis\n")
        );
        assert_eq!(find("id|nom||\n1|Ali||\n2|Eva||x\n"), None);
        assert_eq!(find("id;;nom\n1;;Ali\n2;;Eva\n"), None);
    }
}
