//! Right-to-left text in the right order: logical text → visual runs → one `LayoutJob` with a section per run.
//!
//! egui shapes Arabic but has no bidi, so all texts of the program, labels and data, go through here (by way
//! of [`super::text`]). Text without right-to-left characters takes a fast path. Bidi control characters
//! (Fluent isolates its arguments with them) steer the order and are never drawn. Surprising: a right-to-left
//! run must hold only characters of the Arabic font, else egui cuts it and lays the pieces out left to right;
//! so runs are cut here and their pieces ordered by us.

use std::ops::Range;

use egui::text::{ByteIndex, LayoutJob, LayoutSection, TextFormat};
use unicode_bidi::{BidiInfo, Level};

use crate::gui::theme::fonts;
use crate::gui::theme::tokens;

/// The direction a text starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Base {
    /// From the first strong character: for values of the data.
    #[default]
    Auto,
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// One piece of text that is drawn as it stands, after the one before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The characters, in the order handed to egui.
    pub text: String,
    /// Whether egui shapes it right to left (Arabic letters).
    pub rtl: bool,
    /// Whether `text` holds the characters in the opposite order of `source`.
    pub reversed: bool,
    /// Where it came from in the logical text, in bytes.
    pub source: Range<usize>,
}

/// Whether any character asks for right-to-left treatment.
pub fn has_rtl(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(is_rtl)
}

fn is_rtl(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{200F}' | '\u{202B}' | '\u{202E}' | '\u{2067}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

fn is_control(c: char) -> bool {
    is_bidi_control(c) || c.is_control() || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{00AD}')
}

/// Marks, isolates and embeddings that are never drawn.
pub fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The text without the characters that only steer its order: what a screen reader or a test is given.
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_bidi_control(*c)).collect()
}

/// The direction of the first strong character (left to right when there is none).
pub fn first_strong_is_rtl(text: &str) -> bool {
    matches!(unicode_bidi::get_base_direction(text), unicode_bidi::Direction::Rtl)
}

/// Whether `text` starts from the right, given its base.
pub fn resolves_rtl(text: &str, base: Base) -> bool {
    match base {
        Base::Auto => has_rtl(text) && first_strong_is_rtl(text),
        Base::Ltr => false,
        Base::Rtl => true,
    }
}

/// The pieces of one line in visual order, left to right.
pub fn pieces(text: &str, base: Base) -> Vec<Piece> {
    if !has_rtl(text) {
        let drawn: String = text
            .chars()
            .map(visible)
            .collect::<Option<String>>()
            .unwrap_or_else(|| text.chars().filter_map(visible).collect());
        if drawn.is_empty() {
            return Vec::new();
        }
        return vec![Piece { text: drawn, rtl: false, reversed: false, source: 0..text.len() }];
    }
    let level = match base {
        Base::Auto => None,
        Base::Ltr => Some(Level::ltr()),
        Base::Rtl => Some(Level::rtl()),
    };
    let info = BidiInfo::new(text, level);
    let mut out = Vec::new();
    for para in &info.paragraphs {
        line_pieces(&info, para, para.range.clone(), &mut out);
    }
    out
}

/// The pieces of each of the given lines (byte ranges of one paragraph), reordered line by line.
pub fn pieces_of_lines(text: &str, base: Base, lines: &[Range<usize>]) -> Vec<Vec<Piece>> {
    let level = match base {
        Base::Auto => None,
        Base::Ltr => Some(Level::ltr()),
        Base::Rtl => Some(Level::rtl()),
    };
    let info = BidiInfo::new(text, level);
    lines
        .iter()
        .map(|line| {
            let mut out = Vec::new();
            for para in &info.paragraphs {
                let start = line.start.max(para.range.start);
                let end = line.end.min(para.range.end);
                if start < end {
                    line_pieces(&info, para, start..end, &mut out);
                }
            }
            out
        })
        .collect()
}

fn line_pieces(
    info: &BidiInfo<'_>,
    para: &unicode_bidi::ParagraphInfo,
    line: Range<usize>,
    out: &mut Vec<Piece>,
) {
    let (levels, runs) = info.visual_runs(para, line);
    for run in runs {
        let rtl = levels.get(run.start).is_some_and(Level::is_rtl);
        let Some(text) = info.text.get(run.clone()) else { continue };
        if rtl { push_rtl(text, run.start, out) } else { push_ltr(text, run.start, out) }
    }
}

fn visible(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if is_control(c) => None,
        c => Some(c),
    }
}

/// Digits ٠–٩ and ۰–۹ (and their separators) are shaped right to left when they stand alone, which would turn
/// numbers round; so they are handed over in reverse.
fn is_extended_digit(c: char) -> bool {
    matches!(c, '\u{0660}'..='\u{066C}' | '\u{06F0}'..='\u{06F9}')
}

fn push_ltr(text: &str, start: usize, out: &mut Vec<Piece>) {
    let mut from = 0;
    let mut state: Option<bool> = None;
    let flush = |range: Range<usize>, extended: bool, out: &mut Vec<Piece>| {
        let Some(part) = text.get(range.clone()) else { return };
        let chars = part.chars().filter_map(visible);
        let drawn: String = if extended { chars.rev().collect() } else { chars.collect() };
        if !drawn.is_empty() {
            out.push(Piece {
                text: drawn,
                rtl: extended,
                reversed: extended,
                source: start + range.start..start + range.end,
            });
        }
    };
    for (i, c) in text.char_indices() {
        let extended = is_extended_digit(c);
        if state.is_some_and(|s| s != extended) {
            flush(from..i, !extended, out);
            from = i;
        }
        state = Some(extended);
    }
    if let Some(extended) = state {
        flush(from..text.len(), extended, out);
    }
}

/// Letters and marks that the Arabic font shapes; digits and neutrals are handled apart.
fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{0610}'..='\u{061A}' | '\u{0620}'..='\u{065F}' | '\u{066E}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06EF}' | '\u{06FA}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{200C}' | '\u{200D}')
}

fn push_rtl(text: &str, start: usize, out: &mut Vec<Piece>) {
    // Chunks in logical order, then emitted from the last to the first.
    let mut chunks: Vec<(Range<usize>, bool)> = Vec::new();
    for (i, c) in text.char_indices() {
        let end = i + c.len_utf8();
        let letter = is_arabic_letter(c);
        match chunks.last_mut() {
            Some((range, is_letters)) if *is_letters == letter => range.end = end,
            // A space between letters joins them: the Arabic font has it, and words stay in order.
            _ => chunks.push((i..end, letter)),
        }
    }
    let mut joined: Vec<(Range<usize>, bool)> = Vec::new();
    let mut i = 0;
    while i < chunks.len() {
        let (range, letters) = chunks[i].clone();
        let blank = text.get(range.clone()).is_some_and(|t| !t.is_empty() && t.bytes().all(|b| b == b' '));
        let next_letters = chunks.get(i + 1).is_some_and(|c| c.1);
        match joined.last_mut() {
            Some((last, true)) if !letters && blank && next_letters => {
                last.end = chunks[i + 1].0.end;
                i += 2;
                continue;
            }
            _ => joined.push((range, letters)),
        }
        i += 1;
    }
    for (range, letters) in joined.into_iter().rev() {
        let Some(part) = text.get(range.clone()) else { continue };
        let drawn: String = if letters {
            part.chars().filter_map(visible).collect()
        } else {
            part.chars().rev().filter_map(visible).map(mirrored).collect()
        };
        if !drawn.is_empty() {
            out.push(Piece {
                text: drawn,
                rtl: letters,
                reversed: !letters,
                source: start + range.start..start + range.end,
            });
        }
    }
}

/// The character that looks the other way, for neutrals that we reverse ourselves.
fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        '≤' => '≥',
        '≥' => '≤',
        '→' => '←',
        '←' => '→',
        other => other,
    }
}

/// Where the words of `text` may be broken: byte ranges of words with the blanks after them.
pub fn words(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut in_blank = false;
    for (i, c) in text.char_indices() {
        let blank = c == ' ' || c == '\n' || c == '\t';
        if in_blank && !blank {
            out.push(start..i);
            start = i;
        }
        in_blank = blank;
    }
    if start < text.len() {
        out.push(start..text.len());
    }
    out
}

/// The parts of a file name, split after `_`, `-` and before `.`, so that "المركز_2026-10.xlsx" keeps its
/// order: each part is its own bidi run and the parts stand left to right.
pub fn file_name_parts(name: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for (i, c) in name.char_indices() {
        let cut = match c {
            '_' | '-' | '/' | '\\' => i + c.len_utf8(),
            '.' => i,
            _ => continue,
        };
        if cut > start {
            out.push(&name[start..cut]);
            start = cut;
        }
    }
    if start < name.len() {
        out.push(&name[start..]);
    }
    out
}

/// The pieces of a file name.
pub fn file_name_pieces(name: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut offset = 0;
    for part in file_name_parts(name) {
        // The separator stays at the end of its part whatever the part's direction.
        let (stem, tail) = match part.char_indices().next_back() {
            Some((i, '_' | '-' | '/' | '\\')) => part.split_at(i),
            _ => (part, ""),
        };
        for mut piece in pieces(stem, Base::Auto) {
            piece.source = piece.source.start + offset..piece.source.end + offset;
            out.push(piece);
        }
        offset += stem.len();
        if !tail.is_empty() {
            out.push(Piece {
                text: tail.to_owned(),
                rtl: false,
                reversed: false,
                source: offset..offset + tail.len(),
            });
            offset += tail.len();
        }
    }
    out
}

/// Appends pieces to a job. `look` gives the style of the character that stands at a byte of the logical text:
/// left-to-right pieces are cut where it changes, Arabic pieces take that of their first character (cutting
/// them would break the joining of letters).
pub fn append<L: Fn(usize) -> (TextFormat, bool)>(
    job: &mut LayoutJob,
    logical: &str,
    pieces: &[Piece],
    look: &L,
) {
    for piece in pieces {
        if piece.rtl {
            push_section(job, &piece.text, look(piece.source.start));
            continue;
        }
        let Some(source) = logical.get(piece.source.clone()) else { continue };
        let chars =
            source.char_indices().filter_map(|(i, c)| visible(c).map(|c| (piece.source.start + i, c)));
        let mut chars: Vec<(usize, char)> = chars.collect();
        if piece.reversed {
            chars.reverse();
            chars.iter_mut().for_each(|(_, c)| *c = mirrored(*c));
        }
        let mut part = String::new();
        let mut now: Option<(TextFormat, bool)> = None;
        for (at, c) in chars {
            let next = look(at);
            if now.as_ref().is_some_and(|n| *n != next) {
                if let Some(n) = now.take() {
                    push_section(job, &part, n);
                }
                part.clear();
            }
            part.push(c);
            now = Some(next);
        }
        if let Some(n) = now {
            push_section(job, &part, n);
        }
    }
}

/// `LayoutJob::append` would join equal formats: pieces must stay apart, else they are shaped as one run.
fn push_section(job: &mut LayoutJob, text: &str, (mut format, strong): (TextFormat, bool)) {
    if text.is_empty() {
        return;
    }
    if text.chars().any(|c| matches!(c, '\u{0600}'..='\u{08FF}' | '\u{FB50}'..='\u{FEFC}')) {
        let size = format.font_id.size * tokens().font.size.arabic_scale;
        format.font_id = egui::FontId::new(size, fonts::arabic(strong));
    }
    let start = job.text.len();
    job.text.push_str(text);
    let byte_range = ByteIndex(start)..ByteIndex(job.text.len());
    job.sections.push(LayoutSection { leading_space: 0.0, byte_range, format });
}
