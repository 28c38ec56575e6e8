//! Fold text: accents off, Arabic letters in one form, digits 0–9, small letters; each switchable.
//!
//! This changes what people read. To compare without changing (facets, spellings, linkage) nothing needs folding: they fold by themselves.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::{StepExample, some_column, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::{Table, parse};

/// Writes letters and digits in their plain form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoldText {
    /// The columns.
    pub columns: Vec<ColumnName>,
    /// é becomes e, ß becomes ss.
    #[serde(default)]
    pub accents: bool,
    /// Arabic vowel signs and tatweel go; hamza forms, ta marbuta, alef maqsura and Persian letters become the plain letter.
    #[serde(default)]
    pub arabic: bool,
    /// Arabic and Persian digits become 0–9.
    #[serde(default)]
    pub digits: bool,
    /// Capitals become small.
    #[serde(default)]
    pub case: bool,
}

impl Default for FoldText {
    fn default() -> Self {
        FoldText { columns: Vec::new(), accents: true, arabic: true, digits: true, case: false }
    }
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["name"], &["Zoé Müller"], &["فاطمة"], &["أحمد"], &["رقم ١٢"]],
    after: &[&["name"], &["Zoe Muller"], &["فاطمه"], &["احمد"], &["رقم 12"]],
};

impl FoldText {
    fn folded(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if let Some(digit) = parse::digit(c).filter(|_| self.digits) {
                out.push(char::from(b'0' + digit));
            } else if is_arabic(c) {
                if self.arabic { push_plain_arabic(c, &mut out) } else { out.push(c) }
            } else if self.accents {
                push_plain_latin(c, &mut out);
            } else {
                out.push(c);
            }
        }
        if self.case { out.to_lowercase() } else { out }
    }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn push_plain_arabic(c: char, out: &mut String) {
    for c in std::iter::once(c).nfkd() {
        match c {
            '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => {}
            'ٱ' => out.push('ا'),
            'ة' => out.push('ه'),
            'ى' | 'ی' => out.push('ي'),
            'ک' => out.push('ك'),
            c => out.push(c),
        }
    }
}

fn push_plain_latin(c: char, out: &mut String) {
    let plain = match c {
        'ß' => "ss",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'ı' => "i",
        _ => {
            out.extend(std::iter::once(c).nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')));
            return;
        }
    };
    out.push_str(plain);
}

impl Operation for FoldText {
    fn effect(&self) -> Effect {
        Effect::cells(&self.columns)
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn check_settings(&self) -> Result<(), StepError> {
        some_column(&self.columns)
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        let columns: Vec<&str> = self.columns.iter().map(ColumnName::as_str).collect();
        change_cells(ctx, table, &columns, Alike::ByValue, |v| Change::to(v, self.folded(v)))
    }

    fn sentence(&self) -> Message {
        with_columns(Message::new("step-fold-text-done"), &self.columns)
    }
}
