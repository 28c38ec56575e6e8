//! Delimited text cut into records, as forgiving as files in offices demand, without copying what needs no unquoting.
//!
//! Unlike the `csv` crate it counts blank lines (a person does), takes `CR CR LF` for one line end, and survives quotes that are not
//! closed: a quote that never ends properly is an ordinary character. Cells are borrowed from the text unless a doubled quote must go.

/// How cells are separated and wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialect {
    /// Between cells; `None` when every line is one cell.
    pub(super) delimiter: Option<u8>,
    /// Around cells.
    pub(super) quote: Option<u8>,
    /// Makes a quote inside quotes literal, when it is not the quote itself.
    pub(super) escape: Option<u8>,
}

#[derive(Clone, Copy, Debug)]
struct Field {
    start: usize,
    end: usize,
    unquoted: bool,
}

/// Walks over the records of a text.
#[derive(Clone, Debug)]
pub(super) struct Records<'a> {
    text: &'a str,
    pos: usize,
    row: u32,
    dialect: Dialect,
    stops: [bool; 256],
    fields: Vec<Field>,
    scratch: String,
    /// Where columns of fixed width begin.
    rulers: Vec<u32>,
    /// Quotes that did not close: each costs a look ahead, so after many of them the look gets shorter.
    unclosed: u32,
    /// Records with a quote in a place where none belongs.
    pub(super) odd_quotes: u32,
}

/// A quoted cell longer than this is a quote that somebody forgot to close.
const LONGEST_QUOTED: usize = 1 << 20;
/// The same in a file where that happens all the time.
const LONGEST_IN_DOUBT: usize = 8 << 10;

impl<'a> Records<'a> {
    /// The records of `text`, beginning at byte `pos` with row number `row`.
    pub(super) fn starting_at(text: &'a str, dialect: Dialect, pos: usize, row: u32) -> Self {
        let mut stops = [false; 256];
        stops[usize::from(b'\n')] = true;
        stops[usize::from(b'\r')] = true;
        if let Some(d) = dialect.delimiter {
            stops[usize::from(d)] = true;
        }
        Records {
            text,
            pos,
            row: row.saturating_sub(1),
            dialect,
            stops,
            fields: Vec::new(),
            scratch: String::new(),
            rulers: Vec::new(),
            unclosed: 0,
            odd_quotes: 0,
        }
    }

    /// The records of `text`.
    pub(super) fn new(text: &'a str, dialect: Dialect) -> Self {
        Records::starting_at(text, dialect, 0, 1)
    }

    /// Cuts every line at these characters (from 0) instead of at delimiters.
    pub(super) fn ruled(self, rulers: &[u32]) -> Self {
        Records { rulers: rulers.to_vec(), ..self }
    }

    /// The records of the same text from another place on, numbered from 1.
    pub(super) fn from(&self, pos: usize) -> Self {
        Records::starting_at(self.text, self.dialect, pos, 1).ruled(&self.rulers)
    }

    /// The whole text and the quote.
    pub(super) fn text(&self) -> (&'a str, Option<u8>) {
        (self.text, self.dialect.quote)
    }

    /// Where the next record begins.
    pub(super) fn pos(&self) -> usize {
        self.pos
    }

    /// The number of the record read last.
    pub(super) fn row(&self) -> u32 {
        self.row
    }

    /// Reads the next record; false at the end.
    pub(super) fn advance(&mut self) -> bool {
        let more = self.cut();
        if more && !self.rulers.is_empty() {
            self.cut_at_rulers();
        }
        more
    }

    /// Passes over records that are plain lines, up to one that `looks` at its first byte like something to see (or has a quote in it).
    /// Stops at `to`.
    pub(super) fn pass_lines(&mut self, to: usize, looks: impl Fn(u8) -> bool) {
        let bytes = self.text.as_bytes();
        if !self.rulers.is_empty() {
            return;
        }
        while self.pos < to {
            let Some(line) = bytes.get(self.pos..) else { return };
            if line.first().is_none_or(|&b| looks(b)) {
                return;
            }
            let end = match self.dialect.quote {
                Some(quote) => memchr::memchr3(b'\n', b'\r', quote, line),
                None => memchr::memchr2(b'\n', b'\r', line),
            };
            let Some(end) = end.filter(|&end| matches!(line.get(end), Some(b'\n' | b'\r'))) else { return };
            self.row = self.row.saturating_add(1);
            self.pos += end + line_end(line, end);
        }
    }

    /// The line, one field so far, becomes its columns without the blanks around them.
    fn cut_at_rulers(&mut self) {
        let Some(line) = self.fields.pop() else { return };
        let text = self.text.get(line.start..line.end).unwrap_or_default();
        let mut places = text.char_indices().map(|c| line.start + c.0);
        let mut passed = 0;
        let mut bounds = Vec::with_capacity(self.rulers.len() + 1);
        for &ruler in &self.rulers {
            bounds.push(places.nth((ruler - passed) as usize).unwrap_or(line.end));
            passed = ruler + 1;
        }
        bounds.push(line.end);
        for pair in bounds.windows(2) {
            let cell = self.text.get(pair[0]..pair[1]).unwrap_or_default();
            let start = pair[0] + cell.len() - cell.trim_start().len();
            self.fields.push(Field { start, end: start + cell.trim().len(), unquoted: false });
        }
    }

    fn cut(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        self.fields.clear();
        self.scratch.clear();
        if self.pos >= bytes.len() {
            return false;
        }
        self.row = self.row.saturating_add(1);
        if self.cut_plain_line(bytes) {
            return true;
        }
        loop {
            let end = match self.quoted(bytes) {
                Some(end) => end,
                None => {
                    let start = self.pos;
                    let mut at = start;
                    while at < bytes.len() && !self.stops[usize::from(bytes[at])] {
                        at += 1;
                    }
                    self.fields.push(Field { start, end: at, unquoted: false });
                    at
                }
            };
            match bytes.get(end) {
                None => {
                    self.pos = end;
                    return true;
                }
                Some(b'\n' | b'\r') => {
                    self.pos = end + line_end(bytes, end);
                    return true;
                }
                Some(_) => self.pos = end + 1,
            }
        }
    }

    /// Cuts a line without any quote, as most are, in one go; false where there is one and nothing was done.
    fn cut_plain_line(&mut self, bytes: &[u8]) -> bool {
        let (Some(delimiter), Some(rest)) = (self.dialect.delimiter, bytes.get(self.pos..)) else {
            return false;
        };
        let end = match self.dialect.quote {
            Some(quote) => memchr::memchr3(b'\n', b'\r', quote, rest),
            None => memchr::memchr2(b'\n', b'\r', rest),
        };
        let line = match end {
            Some(end) if !matches!(rest.get(end), Some(b'\n' | b'\r')) => return false,
            Some(end) => rest.get(..end).unwrap_or(rest),
            None => rest,
        };
        let mut start = self.pos;
        for (at, &byte) in line.iter().enumerate() {
            if byte == delimiter {
                let end = self.pos + at;
                self.fields.push(Field { start, end, unquoted: false });
                start = end + 1;
            }
        }
        let end = self.pos + line.len();
        self.fields.push(Field { start, end, unquoted: false });
        self.pos = if end < bytes.len() { end + line_end(bytes, end) } else { end };
        true
    }

    /// Reads a quoted cell if one begins here; gives the place after it.
    fn quoted(&mut self, bytes: &[u8]) -> Option<usize> {
        let quote = self.dialect.quote?;
        let mut open = self.pos;
        while bytes.get(open) == Some(&b' ') {
            open += 1;
        }
        if bytes.get(open) != Some(&quote) {
            return None;
        }
        let longest = if self.unclosed > 100 { LONGEST_IN_DOUBT } else { LONGEST_QUOTED };
        let limit = bytes.len().min(open.saturating_add(longest));
        let mut at = open + 1;
        let mut copy_from: Option<usize> = None;
        let scratch_start = self.scratch.len();
        let mut odd = false;
        while at < limit {
            let b = bytes[at];
            if self.dialect.escape == Some(b) && b != quote && bytes.get(at + 1) == Some(&quote) {
                let from = copy_from.unwrap_or(open + 1);
                self.scratch.push_str(self.text.get(from..at).unwrap_or_default());
                copy_from = Some(at + 1);
                at += 2;
                continue;
            }
            if b != quote {
                at += 1;
                continue;
            }
            if bytes.get(at + 1) == Some(&quote) {
                let from = copy_from.unwrap_or(open + 1);
                self.scratch.push_str(self.text.get(from..=at).unwrap_or_default());
                copy_from = Some(at + 2);
                at += 2;
                continue;
            }
            let mut after = at + 1;
            while bytes.get(after) == Some(&b' ') {
                after += 1;
            }
            let closes = bytes.get(after).is_none_or(|&b| self.stops[usize::from(b)]);
            if closes {
                let field = match copy_from {
                    None => Field { start: open + 1, end: at, unquoted: false },
                    Some(from) => {
                        self.scratch.push_str(self.text.get(from..at).unwrap_or_default());
                        Field { start: scratch_start, end: self.scratch.len(), unquoted: true }
                    }
                };
                self.odd_quotes += u32::from(odd);
                self.fields.push(field);
                return Some(after);
            }
            // A quote that looks like the beginning of another cell: the first one was a stray character.
            let before = bytes.get(at - 1).copied();
            if at > open + 1 && before.is_some() && before == self.dialect.delimiter {
                break;
            }
            odd = true;
            at += 1;
        }
        self.scratch.truncate(scratch_start);
        self.unclosed = self.unclosed.saturating_add(1);
        self.odd_quotes += 1;
        None
    }

    /// Number of cells of the record.
    pub(super) fn len(&self) -> usize {
        self.fields.len()
    }

    /// One cell of the record, from 0.
    pub(super) fn get(&self, i: usize) -> Option<&str> {
        let field = self.fields.get(i)?;
        if field.unquoted {
            self.scratch.get(field.start..field.end)
        } else {
            self.text.get(field.start..field.end)
        }
    }

    /// The cells of the record.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.fields.len()).map(|i| self.get(i).unwrap_or_default())
    }

    /// Whether the record has no visible character.
    pub(super) fn is_blank(&self) -> bool {
        self.iter().all(|f| f.trim().is_empty())
    }
}

/// How many bytes the line end at `end` has.
fn line_end(bytes: &[u8], end: usize) -> usize {
    match bytes.get(end..) {
        Some([b'\r', b'\n', ..]) => 2,
        Some([b'\r', b'\r', b'\n', ..]) => 3,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_passed_are_counted_as_records_that_are_read() {
        let text = "ab,c\nb,\"x\ny\"\r\nc\r\r\nd,e\r\n\rn,1\nz 13\",\nlast";
        let dialect = Dialect { delimiter: Some(b','), quote: Some(b'"'), escape: None };
        let (mut slow, mut fast) = (Records::new(text, dialect), Records::new(text, dialect));
        let (mut seen, mut read) = (Vec::new(), Vec::new());
        while slow.advance() {
            seen.push((slow.row(), slow.get(0).unwrap_or_default().to_owned()));
        }
        loop {
            fast.pass_lines(text.len(), |first| !first.is_ascii_graphic() || first == b'n');
            if !fast.advance() {
                break;
            }
            read.push((fast.row(), fast.get(0).unwrap_or_default().to_owned()));
        }
        assert_eq!(read.iter().map(|r| r.1.as_str()).collect::<Vec<_>>(), ["b", "", "n", "z 13\"", "last"]);
        assert!(read.iter().all(|r| seen.contains(r)));
        assert_eq!((slow.row(), slow.pos()), (fast.row(), fast.pos()));
    }

    fn all(text: &str, delimiter: u8) -> Vec<Vec<String>> {
        let dialect = Dialect { delimiter: Some(delimiter), quote: Some(b'"'), escape: None };
        let mut records = Records::new(text, dialect);
        let mut out = Vec::new();
        while records.advance() {
            out.push(records.iter().map(str::to_owned).collect());
        }
        out
    }

    #[test]
    fn quotes_breaks_and_blank_lines() {
        assert_eq!(all("a,\"b\nc\"\n\nd,\"e\"\"f\"", b','), [vec!["a", "b\nc"], vec![""], vec!["d", "e\"f"]]);
        assert_eq!(all("a;b\r\r\nc;d\r", b';'), [["a", "b"], ["c", "d"]]);
        assert_eq!(all("a, \"6,000\",b", b','), [["a", "6,000", "b"]]);
    }

    #[test]
    fn a_quote_that_does_not_close_is_a_character() {
        assert_eq!(all("a,\"b\nc,d\n", b','), [["a", "\"b"], ["c", "d"]]);
        assert_eq!(
            all("9,\"CC-9,$48,\"Throw, Paddles\",\"x\"\n", b','),
            [["9", "\"CC-9", "$48", "Throw, Paddles", "x"]]
        );
        assert_eq!(all("13\" pipe,x\n", b','), [["13\" pipe", "x"]]);
    }
}
