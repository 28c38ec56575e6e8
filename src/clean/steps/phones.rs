//! Phones: telephone numbers in one notation, with the country's prefix or without.
//!
//! Only notation is changed: a number is never completed from an area code. Several numbers in one cell stay as written and are listed.

use serde::{Deserialize, Serialize};

use super::{StepExample, some_column, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::{Table, parse};

/// Writes telephone numbers one way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phones {
    /// The columns.
    pub columns: Vec<ColumnName>,
    /// The country's prefix without plus or zeros, for example `213`; may be left empty for the national form.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub country: String,
    /// The notation.
    #[serde(default)]
    pub form: PhoneForm,
}

/// A notation of telephone numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneForm {
    /// `+213461553112`.
    #[default]
    International,
    /// `0461553112`: digits only; numbers of other countries keep `+`.
    National,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[
        &["phone"],
        &["0461 55 31 12"],
        &["+999 461-553-112"],
        &["00999461553112"],
        &["٠٤٦١ ٥٥ ٣١ ١٢"],
        &["ask at desk"],
    ],
    after: &[
        &["phone"],
        &["+999461553112"],
        &["+999461553112"],
        &["+999461553112"],
        &["+999461553112"],
        &["ask at desk"],
    ],
};

impl Phones {
    /// A number in the chosen notation; `None` when the cell is not one telephone number.
    pub fn written(&self, text: &str) -> Option<String> {
        let mut digits = String::new();
        let mut plus = false;
        for c in text.chars().filter(|c| !parse::is_invisible(*c)) {
            if let Some(d) = parse::digit(c) {
                digits.push(char::from(b'0' + d));
            } else if c == '+' || c == '＋' {
                if plus || !digits.is_empty() {
                    return None;
                }
                plus = true;
            } else if !(c.is_whitespace()
                || matches!(c, '.' | '-' | '(' | ')' | '/' | '–' | '\u{2011}' | '\u{2010}'))
            {
                return None;
            }
        }
        let country = self.country.as_str();
        let abroad = if plus { Some(digits.clone()) } else { digits.strip_prefix("00").map(str::to_owned) };
        if let Some(abroad) = abroad {
            // `+33 (0)4 …`: the zero in brackets is not dialled from abroad.
            let abroad = match abroad.strip_prefix(country) {
                Some(rest) if !country.is_empty() => {
                    format!("{country}{}", rest.strip_prefix('0').unwrap_or(rest))
                }
                _ => abroad,
            };
            let plausible = (7..=15).contains(&abroad.len()) && !abroad.starts_with('0');
            return match self.form {
                _ if !plausible => None,
                PhoneForm::National if !country.is_empty() && abroad.starts_with(country) => {
                    Some(format!("0{}", &abroad[country.len()..]))
                }
                _ => Some(format!("+{abroad}")),
            };
        }
        if !(6..=13).contains(&digits.len()) {
            return None;
        }
        match self.form {
            PhoneForm::National => Some(digits),
            PhoneForm::International if country.is_empty() => Some(digits),
            // A full number whose plus sign was lost on the way.
            PhoneForm::International if digits.starts_with(country) && digits.len() >= country.len() + 8 => {
                Some(format!("+{digits}"))
            }
            PhoneForm::International => {
                Some(format!("+{country}{}", digits.strip_prefix('0').unwrap_or(&digits)))
            }
        }
    }
}

impl Operation for Phones {
    fn effect(&self) -> Effect {
        Effect::cells(&self.columns)
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn check_settings(&self) -> Result<(), StepError> {
        let plain = self.country.len() <= 4
            && self.country.bytes().all(|b| b.is_ascii_digit())
            && !self.country.starts_with('0');
        let needed = self.form == PhoneForm::International && self.country.is_empty();
        if !plain || needed {
            return Err(StepError::Setting("country"));
        }
        some_column(&self.columns)
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        let columns: Vec<&str> = self.columns.iter().map(ColumnName::as_str).collect();
        change_cells(ctx, table, &columns, Alike::ByShape, |v| match self.written(v) {
            Some(number) => Change::to(v, number),
            None => Change::Unread,
        })
    }

    fn sentence(&self) -> Message {
        let id = match self.form {
            PhoneForm::International => "step-phones-done-international",
            PhoneForm::National => "step-phones-done-national",
        };
        with_columns(Message::new(id).with("country", self.country.as_str()), &self.columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_national_form_drops_the_prefix() {
        let step = Phones { columns: vec![], country: "33".into(), form: PhoneForm::National };
        assert_eq!(step.written("+33 (0)4 91 22 33 44").as_deref(), Some("0491223344"));
        assert_eq!(step.written("+213 555 12 34 56").as_deref(), Some("+213555123456"));
        assert_eq!(step.written("0491223344 / 0612345678"), None);
        assert_eq!(step.written("12"), None);
    }
}
