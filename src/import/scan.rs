//! The tags and texts of a large XML part by their bytes: what a sheet with millions of cells is read with.
//!
//! A general XML reader looks at each byte several times and checks what spreadsheets never break; here a tag is its name and the bytes of its
//! attributes, and a text is handed out as written. Only UTF-8 is read, which is what spreadsheets are in.

use std::borrow::Cow;
use std::io::{self, BufRead};

/// A piece of XML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'b> {
    /// `<name attributes>`; `is_empty` when it ends in `/>`.
    Open { name: &'b [u8], attributes: &'b [u8], is_empty: bool },
    /// `</name>`.
    Close(&'b [u8]),
    /// Text between tags, its entities as written.
    Text(&'b [u8]),
    /// Text in which nothing is an entity.
    Plain(&'b [u8]),
    /// Comments, instructions, declarations.
    Nothing,
}

/// Walks over the tokens of a source.
pub(super) struct Scanner<R> {
    source: R,
    buffer: Vec<u8>,
    at: usize,
    is_at_end: bool,
}

/// What is read from the source at least before looking again.
const STEP: usize = 64 << 10;
/// No cell of a spreadsheet holds as much: a longer text would only fill the memory.
const LONGEST: usize = 64 << 20;

impl<R: BufRead> Scanner<R> {
    /// A scanner at the beginning of a source.
    pub(super) fn new(source: R) -> Self {
        Scanner { source, buffer: Vec::new(), at: 0, is_at_end: false }
    }

    /// The next token; `None` at the end. A tag that the end cuts off is an error.
    pub(super) fn next(&mut self) -> io::Result<Option<Token<'_>>> {
        let (from, len) = loop {
            let rest = self.buffer.get(self.at..).unwrap_or_default();
            if let Some(len) = length(rest, self.is_at_end) {
                break (self.at, len);
            }
            if self.is_at_end {
                let cut = io::Error::new(io::ErrorKind::UnexpectedEof, "the XML ends within a tag");
                return if rest.is_empty() { Ok(None) } else { Err(cut) };
            }
            if rest.len() > LONGEST {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "a text or tag is longer than any sheet has",
                ));
            }
            self.read_more()?;
        };
        self.at = from + len;
        Ok(Some(token(self.buffer.get(from..from + len).unwrap_or_default())))
    }

    /// Reads at least as much again as waits already, so that a long token is not looked at over and over.
    fn read_more(&mut self) -> io::Result<()> {
        self.buffer.drain(..self.at);
        self.at = 0;
        let wanted = self.buffer.len() + STEP.max(self.buffer.len());
        while self.buffer.len() < wanted {
            let more = self.source.fill_buf()?;
            if more.is_empty() {
                self.is_at_end = true;
                break;
            }
            self.buffer.extend_from_slice(more);
            let n = more.len();
            self.source.consume(n);
        }
        Ok(())
    }
}

/// How long the token at the beginning is; `None` when its end is not there yet.
fn length(bytes: &[u8], is_at_end: bool) -> Option<usize> {
    let first = *bytes.first()?;
    if first != b'<' {
        return position(bytes, b'<').or(is_at_end.then_some(bytes.len()));
    }
    match bytes.get(1)? {
        b'/' => position(bytes, b'>').map(|end| end + 1),
        b'?' => find(bytes, b"?>"),
        b'!' if bytes.len() < 9 && !is_at_end => None,
        b'!' if bytes.starts_with(b"<!--") => find(bytes.get(4..)?, b"-->").map(|end| end + 4),
        b'!' if bytes.starts_with(b"<![CDATA[") => find(bytes, b"]]>"),
        b'!' => {
            let mut depth = 0_usize;
            let end = bytes.iter().position(|b| {
                depth = match b {
                    b'<' | b'[' => depth + 1,
                    b'>' | b']' => depth.saturating_sub(1),
                    _ => depth,
                };
                depth == 0
            });
            end.map(|end| end + 1)
        }
        _ => {
            let mut quote = 0;
            let end = bytes.iter().position(|&b| {
                if quote != 0 {
                    quote = if b == quote { 0 } else { quote };
                    return false;
                }
                quote = if matches!(b, b'"' | b'\'') { b } else { 0 };
                b == b'>'
            });
            end.map(|end| end + 1)
        }
    }
}

fn position(bytes: &[u8], wanted: u8) -> Option<usize> {
    // Most texts are short: a word-wise search would cost more to begin than it saves.
    let near = bytes.len().min(16);
    match bytes.iter().take(near).position(|&b| b == wanted) {
        Some(at) => Some(at),
        None => memchr::memchr(wanted, bytes.get(near..)?).map(|at| at + near),
    }
}

/// The place after `end`.
fn find(bytes: &[u8], end: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, end).map(|at| at + end.len())
}

fn token(bytes: &[u8]) -> Token<'_> {
    let within = |from: usize, behind: usize| bytes.get(from..bytes.len() - behind).unwrap_or_default();
    match bytes {
        [b'<', b'/', ..] => Token::Close(local(within(2, 1).trim_ascii_end())),
        [b'<', b'?', ..] => Token::Nothing,
        [b'<', b'!', ..] if bytes.starts_with(b"<![CDATA[") => Token::Plain(within(9, 3)),
        [b'<', b'!', ..] => Token::Nothing,
        [b'<', .., b'/', b'>'] => open(within(1, 2), true),
        [b'<', ..] => open(within(1, 1), false),
        _ => Token::Text(bytes),
    }
}

fn open(tag: &[u8], is_empty: bool) -> Token<'_> {
    let end = tag.iter().position(u8::is_ascii_whitespace).unwrap_or(tag.len());
    let (name, attributes) = tag.split_at(end);
    Token::Open { name: local(name), attributes, is_empty }
}

/// A name without its namespace.
fn local(name: &[u8]) -> &[u8] {
    match name.iter().position(|&b| b == b':') {
        Some(at) => name.get(at + 1..).unwrap_or_default(),
        None => name,
    }
}

/// The attributes of a tag: names without namespace, values as written.
pub(super) struct Attributes<'b>(pub(super) &'b [u8]);

impl<'b> Iterator for Attributes<'b> {
    type Item = (&'b [u8], &'b [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.0.trim_ascii_start();
        let name_end = rest.iter().position(|&b| b == b'=')?;
        let name = rest.get(..name_end)?.trim_ascii_end();
        let value = rest.get(name_end + 1..)?.trim_ascii_start();
        let quote = *value.first().filter(|b| matches!(b, b'"' | b'\''))?;
        let value = value.get(1..)?;
        let end = value.iter().position(|&b| b == quote)?;
        self.0 = value.get(end + 1..)?;
        Some((local(name), value.get(..end)?))
    }
}

/// An attribute's value with its entities resolved.
pub(super) fn attribute<'b>(attributes: &'b [u8], name: &str) -> Option<Cow<'b, str>> {
    let (_, value) = Attributes(attributes).find(|a| a.0 == name.as_bytes())?;
    let mut text = String::new();
    if value.contains(&b'&') {
        push_text(value, &mut text);
        return Some(text.into());
    }
    Some(String::from_utf8_lossy(value))
}

/// Adds a text with its entities resolved; those that nobody knows are left out.
pub(super) fn push_text(bytes: &[u8], out: &mut String) {
    let mut rest = bytes;
    while let Some(at) = memchr::memchr(b'&', rest) {
        push_plain(rest.get(..at).unwrap_or_default(), out);
        rest = rest.get(at + 1..).unwrap_or_default();
        let Some(end) = rest.iter().take(12).position(|&b| b == b';') else {
            out.push('&');
            continue;
        };
        out.extend(entity(rest.get(..end).unwrap_or_default()));
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    push_plain(rest, out);
}

fn entity(name: &[u8]) -> Option<char> {
    let number = |digits: &[u8], radix| {
        let digits = std::str::from_utf8(digits).ok()?;
        u32::from_str_radix(digits, radix).ok().and_then(char::from_u32).filter(|&c| c != '\0')
    };
    match name {
        b"amp" => Some('&'),
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"quot" => Some('"'),
        b"apos" => Some('\''),
        [b'#', b'x' | b'X', digits @ ..] => number(digits, 16),
        [b'#', digits @ ..] => number(digits, 10),
        _ => None,
    }
}

/// Adds a text in which nothing is an entity, with line ends as XML wants them.
pub(super) fn push_plain(bytes: &[u8], out: &mut String) {
    let text = String::from_utf8_lossy(bytes);
    if !text.contains('\r') {
        out.push_str(&text);
        return;
    }
    out.push_str(&text.replace("\r\n", "\n").replace('\r', "\n"));
}

/// Collects the text of `<t>` elements, without phonetic hints.
#[derive(Debug, Default)]
pub(super) struct RichText {
    /// What was collected since it was last emptied.
    pub(super) collected: String,
    in_text: bool,
    in_phonetic: bool,
}

impl RichText {
    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.collected.clear();
        (self.in_text, self.in_phonetic) = (false, false);
    }

    /// Takes one token.
    pub(super) fn take(&mut self, token: &Token<'_>) {
        match token {
            Token::Open { name: b"t", is_empty, .. } => self.in_text = !is_empty,
            Token::Open { name: b"rPh", is_empty, .. } => self.in_phonetic = !is_empty,
            Token::Close(b"t") => self.in_text = false,
            Token::Close(b"rPh") => self.in_phonetic = false,
            Token::Text(text) if self.in_text && !self.in_phonetic => push_text(text, &mut self.collected),
            Token::Plain(text) if self.in_text && !self.in_phonetic => push_plain(text, &mut self.collected),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads byte by byte, so that every token is cut at every place once.
    fn tokens(xml: &str) -> Vec<String> {
        let mut scanner = Scanner::new(io::BufReader::with_capacity(1, xml.as_bytes()));
        let mut out = Vec::new();
        loop {
            let shown = match scanner.next() {
                Ok(Some(Token::Nothing)) => continue,
                Ok(Some(Token::Open { name, attributes, is_empty })) => format!(
                    "{}{} {}",
                    String::from_utf8_lossy(name),
                    if is_empty { "/" } else { "" },
                    Attributes(attributes)
                        .map(|(n, v)| format!(
                            "{}={}",
                            String::from_utf8_lossy(n),
                            String::from_utf8_lossy(v)
                        ))
                        .collect::<Vec<_>>()
                        .join(",")
                ),
                Ok(Some(Token::Close(name))) => format!("/{}", String::from_utf8_lossy(name)),
                Ok(Some(Token::Text(text))) => {
                    let mut said = String::new();
                    push_text(text, &mut said);
                    format!("“{said}”")
                }
                Ok(Some(Token::Plain(text))) => format!("“{}”", String::from_utf8_lossy(text)),
                Ok(None) => return out,
                Err(_) => {
                    out.push("cut".to_owned());
                    return out;
                }
            };
            out.push(shown);
        }
    }

    #[test]
    fn tags_texts_and_what_stands_between() {
        assert_eq!(
            tokens(
                "<?xml version='1.0'?><x:c r=\"A1\" t = 's'><!-- <v> --><v>1 &lt; 2&#x41;&nope;</v><f a='>'/></x:c >"
            ),
            ["c r=A1,t=s", "v ", "“1 < 2A”", "/v", "f/ a=>", "/c"]
        );
        assert_eq!(
            tokens("<!DOCTYPE a [<!ENTITY b 'c'>]><t><![CDATA[a & <b>]]>\r\n</t>"),
            ["t ", "“a & <b>”", "“\n”", "/t"]
        );
        assert_eq!(tokens("<a>x<b c='"), ["a ", "“x”", "cut"]);
        assert_eq!(tokens("a & b"), ["“a & b”"]);
    }
}
