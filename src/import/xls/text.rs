//! Strings of `.xls` files: one byte per character or two, in a code page before Excel 97, and cut into several records when long.
//!
//! Where a string goes on in the next record, that record begins with a byte that says anew how wide its characters are.

use encoding_rs::Encoding;

use super::{Globals, record, u16_at};

/// The encoding of a code page.
pub(super) fn encoding(page: u16) -> &'static Encoding {
    match page {
        874 => encoding_rs::WINDOWS_874,
        932 => encoding_rs::SHIFT_JIS,
        936 => encoding_rs::GBK,
        949 => encoding_rs::EUC_KR,
        950 => encoding_rs::BIG5,
        1250 => encoding_rs::WINDOWS_1250,
        1251 => encoding_rs::WINDOWS_1251,
        1253 => encoding_rs::WINDOWS_1253,
        1254 => encoding_rs::WINDOWS_1254,
        1255 => encoding_rs::WINDOWS_1255,
        1256 => encoding_rs::WINDOWS_1256,
        1257 => encoding_rs::WINDOWS_1257,
        1258 => encoding_rs::WINDOWS_1258,
        10_000 | 32_768 => encoding_rs::MACINTOSH,
        _ => encoding_rs::WINDOWS_1252,
    }
}

/// Characters of one byte (the first 256 of Unicode) or two.
fn push_chars(data: &[u8], wide: bool, out: &mut String) {
    if wide {
        let units = data.chunks_exact(2).map(|c| u16::from_le_bytes([c[0], c[1]]));
        out.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
    } else {
        out.extend(data.iter().map(|&b| char::from(b)));
    }
}

fn plain(data: &[u8], count: usize, globals: &Globals) -> Option<String> {
    if !globals.is_biff8 {
        return Some(globals.encoding.decode_without_bom_handling(data.get(..count)?).0.into_owned());
    }
    let wide = data.first()? & 1 == 1;
    let bytes = data.get(1..1 + count * if wide { 2 } else { 1 })?;
    let mut out = String::new();
    push_chars(bytes, wide, &mut out);
    Some(out)
}

/// A string whose length is one byte, as in names of sheets.
pub(super) fn short(data: &[u8], globals: &Globals) -> Option<String> {
    let mut name = plain(data.get(1..)?, usize::from(*data.first()?), globals)?;
    name.retain(|c| c != '\0');
    Some(name)
}

/// A string whose length is two bytes, within one record.
pub(super) fn long(data: &[u8], globals: &Globals) -> Option<String> {
    plain(data.get(2..)?, usize::from(u16_at(data, 0)?), globals)
}

/// The code of a number format record.
pub(super) fn format_code(data: &[u8], globals: &Globals) -> Option<String> {
    let rest = data.get(2..)?;
    if globals.is_biff8 { long(rest, globals) } else { short(rest, globals) }
}

/// Reads strings that may go on in CONTINUE records.
pub(super) struct Strings<'a> {
    /// The contents of the record and of those that continue it.
    parts: Vec<&'a [u8]>,
    part: usize,
    at: usize,
}

impl<'a> Strings<'a> {
    /// The record at `at` with its continuations.
    pub(super) fn new(stream: &'a [u8], at: usize) -> Self {
        let mut parts = Vec::new();
        let mut next = at;
        while let Some(r) = record(stream, next) {
            if !parts.is_empty() && r.kind != 0x003C {
                break;
            }
            parts.push(r.data);
            next = r.next;
        }
        Strings { parts, part: 0, at: 0 }
    }

    /// The shared strings of a workbook, behind the two counts that open their record.
    pub(super) fn shared(stream: &'a [u8], at: usize) -> Self {
        Strings { at: 8, ..Strings::new(stream, at) }
    }

    /// What is left of the part in which the next byte stands.
    fn rest(&mut self) -> &'a [u8] {
        loop {
            let Some(part) = self.parts.get(self.part) else { return &[] };
            match part.get(self.at..) {
                Some(rest) if !rest.is_empty() => return rest,
                _ => {
                    self.part += 1;
                    self.at = 0;
                }
            }
        }
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = *self.rest().first()?;
        self.at += 1;
        Some(byte)
    }

    fn number(&mut self, bytes: u32) -> Option<u32> {
        let mut n = 0;
        for i in 0..bytes {
            n |= u32::from(self.byte()?) << (8 * i);
        }
        Some(n)
    }

    fn skip(&mut self, mut n: usize) -> Option<()> {
        while n > 0 {
            let here = self.rest().len().min(n);
            if here == 0 {
                return None;
            }
            self.at += here;
            n -= here;
        }
        Some(())
    }

    /// One string with its formatting runs and phonetic part, which are skipped; `None` at the end, also at a premature one.
    pub(super) fn one(&mut self) -> Option<String> {
        let count = self.number(2)? as usize;
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { self.number(2)? as usize } else { 0 };
        let extra = if flags & 4 != 0 { self.number(4)? as usize } else { 0 };
        let text = self.characters(count, flags & 1 == 1)?;
        self.skip(runs * 4)?;
        self.skip(extra)?;
        Some(text)
    }

    /// `count` characters from here on.
    fn characters(&mut self, mut count: usize, mut wide: bool) -> Option<String> {
        let mut text = String::new();
        while count > 0 {
            let Some(part) = self.parts.get(self.part) else { return None };
            let rest = part.get(self.at..).unwrap_or_default();
            let width = if wide { 2 } else { 1 };
            let here = (rest.len() / width).min(count);
            if here == 0 {
                self.part += 1;
                self.at = 1;
                wide = self.parts.get(self.part)?.first()? & 1 == 1;
                continue;
            }
            push_chars(rest.get(..here * width)?, wide, &mut text);
            self.at += here * width;
            count -= here;
        }
        Some(text)
    }

    /// The string result of a formula: length, width, characters.
    pub(super) fn formula_result(&mut self, globals: &Globals) -> Option<String> {
        let count = self.number(2)? as usize;
        if globals.is_biff8 {
            let wide = self.byte()? & 1 == 1;
            return self.characters(count, wide);
        }
        let mut bytes = Vec::new();
        while bytes.len() < count {
            bytes.push(self.byte()?);
        }
        Some(globals.encoding.decode_without_bom_handling(&bytes).0.into_owned())
    }
}
