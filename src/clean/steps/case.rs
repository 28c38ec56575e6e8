//! Case: capitals, small letters, or names as people write them.
//!
//! Proper case knows the particles of names (`ben`, `el`, `de`, `von`, …) and keeps them as they were written when the cell already mixes
//! cases; in a cell all in capitals, particles inside a name go small except those that open it (`BEN MANSOUR` is Ben Mansour,
//! `ABOU EL KACEM` is Abou el Kacem).

use serde::{Deserialize, Serialize};

use super::{StepExample, some_column, with_columns};
use crate::base::{ColumnName, Context};
use crate::clean::cells::{Alike, Change, change_cells};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;

/// Writes letters in one case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The columns.
    pub columns: Vec<ColumnName>,
    /// Which case.
    #[serde(default)]
    pub to: Letters,
}

/// A way to write letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Letters {
    /// As in names.
    #[default]
    Proper,
    /// Capitals.
    Upper,
    /// Small letters.
    Lower,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["name"], &["HADDAD"], &["BEN MANSOUR"], &["JEAN-PIERRE DE LA TOUR"], &["ABOU EL KACEM"]],
    after: &[&["name"], &["Haddad"], &["Ben Mansour"], &["Jean-Pierre de la Tour"], &["Abou el Kacem"]],
};

/// Particles that stay small inside a name.
const PARTICLES: &[&str] = &[
    "al", "as", "at", "ad", "an", "ar", "el", "er", "es", "ed", "ech", "ben", "bin", "bint", "ibn", "ould",
    "de", "del", "della", "des", "di", "da", "do", "dos", "du", "la", "le", "les", "y", "van", "von", "der",
    "den", "ter", "zu", "zum", "und", "et", "of", "the", "sur", "sous", "aux", "en",
];

/// A name as people write it.
pub(crate) fn proper(text: &str) -> String {
    let all_capitals = !text.chars().any(char::is_lowercase);
    let all_small = !text.chars().any(char::is_uppercase);
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    let mut position = 0;
    let mut before = ' ';
    for c in text.chars().chain(std::iter::once(' ')) {
        if c.is_alphanumeric() || is_mark(c) {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            let particle = PARTICLES.contains(&word.to_lowercase().as_str());
            let small = particle && position > 0 && !matches!(before, '-' | '\'' | '’');
            let as_written = particle && !all_capitals && !all_small;
            match (as_written, small) {
                (true, _) => out.push_str(&word),
                (false, true) => out.push_str(&word.to_lowercase()),
                (false, false) => push_capitalised(&word, before, c, &mut out),
            }
            position += 1;
            word.clear();
        }
        out.push(c);
        before = c;
    }
    out.pop();
    out
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{640}' | '\u{200c}' | '\u{200d}')
}

fn push_capitalised(word: &str, before: char, after: char, out: &mut String) {
    let single_elision =
        matches!(after, '\'' | '’') && word.chars().count() == 1 && matches!(before, ' ') && !out.is_empty();
    if single_elision {
        // d'Alger, l'Hôpital inside a name.
        out.push_str(&word.to_lowercase());
        return;
    }
    let after_digit = word.chars().next().is_some_and(char::is_numeric);
    let mut chars = word.chars();
    if let Some(first) = chars.next() {
        if after_digit {
            out.push_str(&word.to_lowercase());
            return;
        }
        out.extend(first.to_uppercase());
        out.push_str(&lower_rest(chars.as_str()));
    }
}

/// Small letters; a dotted capital İ gives a plain i instead of i with a loose dot.
fn lower_rest(text: &str) -> String {
    text.to_lowercase().replace("i\u{307}", "i")
}

impl Operation for Case {
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
        change_cells(ctx, table, &columns, Alike::ByShape, |v| {
            let after = match self.to {
                Letters::Proper => proper(v),
                Letters::Upper => v.to_uppercase(),
                Letters::Lower => lower_rest(v),
            };
            Change::to(v, after)
        })
    }

    fn sentence(&self) -> Message {
        let id = match self.to {
            Letters::Proper => "step-case-done-proper",
            Letters::Upper => "step-case-done-upper",
            Letters::Lower => "step-case-done-lower",
        };
        with_columns(Message::new(id), &self.columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_people_write_them() {
        for (before, after) in [
            ("HADDAD", "Haddad"),
            ("el khoury", "El Khoury"),
            ("Ould Sidi", "Ould Sidi"),
            ("Abou El Kacem", "Abou El Kacem"),
            ("O'NEILL", "O'Neill"),
            ("RUE D'ALGER", "Rue d'Alger"),
            ("D'ALGER", "D'Alger"),
            ("BAB EL-OUED", "Bab el-Oued"),
            ("12BIS RUE DE LA GARE", "12bis Rue de la Gare"),
            ("AYŞE YILMAZ", "Ayşe Yilmaz"),
            ("محمد", "محمد"),
            ("", ""),
        ] {
            assert_eq!(proper(before), after);
        }
    }
}
