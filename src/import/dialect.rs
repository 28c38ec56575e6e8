//! Which delimiter, quote and escape a text file uses, measured on its first records.
//!
//! A delimiter is good when many records fall into the same number of cells and those cells look like something (numbers, moments,
//! words without other delimiters inside); titles above and notes below cost it little because the largest group of records counts.

use super::classify::{Look, look_of_text};
use super::records::{Dialect, Records};
use super::rulers;

/// The dialect of a file with what else was seen of its lines.
#[derive(Clone, Debug)]
pub(super) struct Sniffed {
    /// The best dialect.
    pub(super) dialect: Dialect,
    /// How lines end.
    pub(super) newline: &'static str,
    /// The delimiter that fits nearly as well, if any.
    pub(super) runner_up: Option<u8>,
    /// Where columns of fixed width begin (characters from 0), when no delimiter explains the text.
    pub(super) rulers: Vec<u32>,
}

const DELIMITERS: [u8; 9] = *b",;\t|:^~#\x1f";
const SAMPLE_RECORDS: usize = 400;
const SAMPLE_BYTES: usize = 512 << 10;

/// Finds the dialect of a text.
pub(super) fn sniff(text: &str) -> Sniffed {
    let newline = newline(text);
    let sample = sample(text);
    if let Some(delimiter) = sep_line(sample) {
        let quote = quote_for(sample, delimiter);
        let escape = escape_for(sample, quote);
        return Sniffed {
            dialect: Dialect { delimiter: Some(delimiter), quote, escape },
            newline,
            runner_up: None,
            rulers: Vec::new(),
        };
    }
    let mut ranked: Vec<(f64, u8)> = DELIMITERS
        .iter()
        .filter(|&&d| sample.as_bytes().contains(&d) && (d != b':' || !is_column_of_values(sample)))
        .map(|&d| (quality(sample, d), d))
        .filter(|(q, _)| *q > 0.0)
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let one_column = one_column_quality(sample);
    let best = ranked.first().copied().filter(|(q, _)| *q > one_column);
    let runner_up = best.and_then(|(q, _)| ranked.get(1).filter(|r| r.0 > q * 0.9)).map(|r| r.1);
    // A weak delimiter (a comma in some names) yields to columns of fixed width.
    // One number per line (telephones, accounts) has blanks at the same places and is one column all the same.
    let is_one_value = !sample.contains("  ") && is_column_of_values(sample);
    let rulers = match best {
        Some((quality, _)) if quality >= WEAK => Vec::new(),
        _ if is_one_value => Vec::new(),
        _ => rulers::find(sample),
    };
    if !rulers.is_empty() {
        let dialect = Dialect { delimiter: None, quote: None, escape: None };
        return Sniffed { dialect, newline, runner_up: best.map(|b| b.1), rulers };
    }
    let delimiter = best.map(|b| b.1).or_else(|| is_cut_by_blanks(sample).then_some(b' '));
    let quote = delimiter.map_or(Some(b'"'), |d| quote_for(sample, d));
    let escape = escape_for(sample, quote);
    Sniffed { dialect: Dialect { delimiter, quote, escape }, newline, runner_up, rulers }
}

/// The beginning of a text, which is studied.
pub(super) fn sample(text: &str) -> &str {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The quality below which a delimiter may be chance.
const WEAK: f64 = 0.4;

/// The lines that are studied, without blank ones.
pub(super) fn sample_lines(sample: &str) -> impl Iterator<Item = &str> {
    sample.lines().map(|l| l.trim_end_matches('\r')).filter(|l| !l.trim().is_empty()).take(SAMPLE_RECORDS)
}

/// Excel's own hint: a first line `sep=;`.
fn sep_line(text: &str) -> Option<u8> {
    let line_end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = text.get(..line_end)?.trim_matches('"');
    let rest = line.get(4..)?;
    if !line.get(..4)?.eq_ignore_ascii_case("sep=") || rest.len() != 1 {
        return None;
    }
    rest.as_bytes().first().copied()
}

fn newline(text: &str) -> &'static str {
    let bytes = text.as_bytes();
    let bytes = bytes.get(..bytes.len().min(SAMPLE_BYTES)).unwrap_or_default();
    let (mut lf, mut crlf, mut cr, mut crcrlf) = (0u32, 0u32, 0u32, 0u32);
    let mut at = 0;
    while let Some(&b) = bytes.get(at) {
        match (b, bytes.get(at + 1), bytes.get(at + 2)) {
            (b'\r', Some(b'\r'), Some(b'\n')) => {
                crcrlf += 1;
                at += 2;
            }
            (b'\r', Some(b'\n'), _) => {
                crlf += 1;
                at += 1;
            }
            (b'\r', ..) => cr += 1,
            (b'\n', ..) => lf += 1,
            _ => {}
        }
        at += 1;
    }
    let total = lf + crlf + cr + crcrlf;
    for (count, name) in [(lf, "lf"), (crlf, "crlf"), (cr, "cr"), (crcrlf, "crcrlf")] {
        if count * 10 >= total * 9 {
            return name;
        }
    }
    "mixed"
}

/// How well a delimiter explains the text, 0 to about 1.
fn quality(sample: &str, delimiter: u8) -> f64 {
    let quote = quote_for(sample, delimiter);
    let escape = escape_for(sample, quote);
    let mut records = Records::new(sample, Dialect { delimiter: Some(delimiter), quote, escape });
    let mut groups: Vec<(usize, f64)> = Vec::new();
    let (mut looks, mut cells) = (0.0, 0.0);
    let mut total = 0.0;
    let mut seen = 0;
    while seen < SAMPLE_RECORDS && records.advance() {
        if records.is_blank() && records.len() <= 1 {
            continue;
        }
        seen += 1;
        // Empty cells at the end are often cut off by one program and kept by another.
        let n = records.len();
        total += 1.0;
        match groups.iter_mut().find(|g| g.0 == n) {
            Some(g) => g.1 += 1.0,
            None => groups.push((n, 1.0)),
        }
        if n > 1 {
            for cell in records.iter().take(200) {
                looks += cell_quality(cell, delimiter);
                cells += 1.0;
            }
        }
    }
    if total == 0.0 || cells == 0.0 {
        return 0.0;
    }
    let pattern: f64 = groups
        .iter()
        .filter(|(n, _)| *n > 1)
        .map(|(n, count)| {
            (count / total) * (count / total).sqrt() * ((*n as f64 - 1.0) / *n as f64).powf(0.5)
        })
        .sum();
    let odd = f64::from(records.odd_quotes) / total;
    let rarity = match delimiter {
        b',' | b';' | b'\t' => 1.0,
        b'|' => 0.98,
        b':' => 0.55,
        b'#' => 0.75,
        _ => 0.9,
    };
    pattern * (looks / cells) * rarity * (1.0 - odd.min(0.9))
}

fn cell_quality(cell: &str, delimiter: u8) -> f64 {
    let trimmed = cell.trim();
    match look_of_text(trimmed) {
        Look::Blank => 0.75,
        Look::Filler => 0.6,
        Look::Number | Look::Moment => 1.0,
        Look::Code => 0.9,
        Look::Word => {
            // Other delimiters tight between characters mean that the cut was made in the wrong place.
            let foreign = DELIMITERS.iter().filter(|&&d| d != delimiter && !matches!(d, b':' | b'#'));
            let inside: usize = foreign.map(|&d| tight(trimmed, d)).sum();
            let half_quote = trimmed.starts_with('"') != trimmed.ends_with('"');
            if half_quote || inside > 1 {
                0.2
            } else if inside == 1 {
                0.5
            } else {
                0.85
            }
        }
    }
}

fn tight(text: &str, delimiter: u8) -> usize {
    let bytes = text.as_bytes();
    let after_blank = |i: usize| bytes.get(i + 1).is_some_and(|&b| b == b' ');
    bytes.iter().enumerate().filter(|&(i, &b)| b == delimiter && !after_blank(i)).count()
}

/// How well "every line is one cell" explains the text; any decent delimiter beats it.
fn one_column_quality(sample: &str) -> f64 {
    let mut lines = 0u32;
    let mut words = 0u32;
    for line in sample.lines().take(SAMPLE_RECORDS).filter(|l| !l.trim().is_empty()) {
        lines += 1;
        if look_of_text(line).is_value() || line.split_whitespace().count() > 6 {
            words += 1;
        }
    }
    if lines == 0 { 0.0 } else { 0.22 + 0.12 * f64::from(words) / f64::from(lines) }
}

/// Whether most lines are one moment or number each: their colons part hours from minutes.
fn is_column_of_values(sample: &str) -> bool {
    let lines = sample_lines(sample).count();
    sample_lines(sample).filter(|l| look_of_text(l).is_value()).count() * 2 > lines
}

/// Whether a blank is the delimiter: as many in every line, under a header of words, and mostly numbers, moments and codes between them. Lines
/// of names have blanks too, and so have telephone numbers.
fn is_cut_by_blanks(sample: &str) -> bool {
    let mut lines = sample_lines(sample).map(|line| line.split(' ').map(look_of_text).collect::<Vec<Look>>());
    let Some(header) = lines.next().filter(|h| h.len() >= 3 && h.iter().all(|&l| l == Look::Word)) else {
        return false;
    };
    let (mut records, mut values) = (0, 0);
    for line in lines {
        if line.len() != header.len() || line.contains(&Look::Blank) {
            return false;
        }
        records += 1;
        values += line.iter().filter(|l| l.is_value() || **l == Look::Code).count();
    }
    records >= 3 && values * 2 >= records * header.len()
}

/// `'` only when whole cells stand in it and none in `"`.
fn quote_for(sample: &str, delimiter: u8) -> Option<u8> {
    let bytes = sample.as_bytes();
    let boundary = |b: Option<&u8>| b.is_none_or(|&b| b == delimiter || b == b'\n' || b == b'\r');
    let count = |quote: u8| {
        let (mut open, mut close) = (0u32, 0u32);
        for (i, &b) in bytes.iter().enumerate() {
            if b == quote {
                open += u32::from(boundary(i.checked_sub(1).and_then(|p| bytes.get(p))));
                close += u32::from(boundary(bytes.get(i + 1)));
            }
        }
        open.min(close)
    };
    let (double, single) = (count(b'"'), count(b'\''));
    if single > 2 && single > double * 4 { Some(b'\'') } else { Some(b'"') }
}

/// A backslash before quotes, when that is more common than doubled quotes.
fn escape_for(sample: &str, quote: Option<u8>) -> Option<u8> {
    let quote = char::from(quote?);
    let backslashed = sample.matches(&format!("\\{quote}")).count();
    let closing =
        sample.matches(&format!("\\{quote},")).count() + sample.matches(&format!("\\{quote};")).count();
    let doubled = sample.matches(&format!("{quote}{quote}")).count();
    (backslashed > closing && backslashed - closing > doubled).then_some(b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delimiter(text: &str) -> Option<char> {
        sniff(text).dialect.delimiter.map(char::from)
    }

    #[test]
    fn delimiters() {
        assert_eq!(delimiter("nom;montant\nAli;1,5\nEva;2,75\n"), Some(';'));
        assert_eq!(delimiter("a,b\n1,2\n3,4\n"), Some(','));
        assert_eq!(delimiter("a\tb\n1,5\t2,5\n3,4\t8,1\n"), Some('\t'));
        assert_eq!(delimiter("name|age\nAli|4\n"), Some('|'));
        assert_eq!(delimiter("Nom\nAli\nEva\nJean, Paul\n"), None);
        assert_eq!(delimiter("البلدية؛;الولاية\nتيمقتن;أدرار\n"), Some(';'));
        assert_eq!(delimiter("Parque: A, B, C, D, E\n\nx;y;z\n1;2;3\n4;5;6\n"), Some(';'));
        assert_eq!(delimiter("2011-09-15 15:22:00\r\n"), None);
        assert_eq!(delimiter("heure\n08:30\n09:15\n"), None);
        assert_eq!(delimiter("sep=;\na,b;c\n"), Some(';'));
    }

    #[test]
    fn quotes_and_escapes() {
        assert_eq!(sniff("a,b\n'x, y',1\n'z',2\n'q',3\n").dialect.quote, Some(b'\''));
        assert_eq!(sniff("a,b\n\"x \\\"y\\\" z\",1\n").dialect.escape, Some(b'\\'));
        let said = sniff(
            "id,name,note\n1,\"Ali\",\"said \\\"yes\\\", and left\"\n2,\"Eva\",\"said \\\"no\\\", and left\"\n",
        );
        assert_eq!((said.dialect.delimiter, said.dialect.escape), (Some(b','), Some(b'\\')));
        assert_eq!(sniff("a\r\r\nb\r\r\n").newline, "crcrlf");
    }
}
