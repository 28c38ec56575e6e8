//! Many codes become one: codes of a fine list go up to a level of it (occupations to major groups, districts to zones), or over to another list.
//!
//! Going up follows the parents in the list; going over follows a correspondence table (`from,to`, a version of a list to the next, for example).
//! A code that has no one answer there is not guessed: its rows stay without a code and a finding names it.

use std::collections::BTreeMap;

use super::apply::{By, ValueCoded};
use super::list::CodeList;
use super::own::Lists;
use super::settings::{RollTo, RollUp};
use crate::findings::{Findings, Message, Place};

/// What could not be rolled up.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Rolled {
    /// Codes that are coarser than the level asked for, and stay: their rows.
    coarser: BTreeMap<String, usize>,
    /// Codes with several answers, or none: their rows.
    open: BTreeMap<String, usize>,
}

impl CodeList {
    /// The code itself and the codes above it, itself first; only those that stand in the list.
    pub fn line_of(&self, code: &str) -> Vec<&str> {
        let mut line: Vec<&str> = Vec::new();
        let mut next = self.entry(code);
        while let Some(entry) = next.filter(|e| !line.contains(&e.code.as_str())) {
            line.push(&entry.code);
            next = self.entry(&entry.parent);
        }
        line
    }

    /// How many levels the list has: 1 when no code stands under another.
    pub fn levels(&self) -> usize {
        self.entries.iter().map(|e| self.line_of(&e.code).len()).max().unwrap_or(0)
    }
}

/// Rolls the codes of the lines up.
pub(super) fn roll(roll_up: &RollUp, list: &CodeList, lists: &Lists, lines: &mut [ValueCoded]) -> Rolled {
    let mut out = Rolled::default();
    let mut known: BTreeMap<String, Option<String>> = BTreeMap::new();
    for line in lines.iter_mut() {
        let Some(code) = &line.code else { continue };
        let answer = known.entry(code.clone()).or_insert_with(|| match &roll_up.to {
            RollTo::Level { level } => up(list, code, usize::from(*level)),
            RollTo::List { path, .. } => lists.correspondence(path).and_then(|c| c.only(code)),
        });
        let up = matches!(roll_up.to, RollTo::Level { .. });
        match answer {
            Some(answer) => line.code = Some(answer.clone()),
            None if up => *out.coarser.entry(code.clone()).or_default() += line.rows,
            None => {
                *out.open.entry(code.clone()).or_default() += line.rows;
                line.code = None;
                line.by = By::Nobody;
            }
        }
    }
    out
}

/// The code at a level, 1 being the top; `None` when the code stands above that level.
fn up(list: &CodeList, code: &str, level: usize) -> Option<String> {
    let line = list.line_of(code);
    let at = line.len().checked_sub(level.max(1))?;
    line.get(at).map(|c| (*c).to_owned())
}

pub(super) fn report(roll_up: &RollUp, rolled: &Rolled, findings: &Findings) {
    let place = || Place::default().field(roll_up.field.as_str());
    for (id, codes) in [("codes-roll-coarser", &rolled.coarser), ("codes-roll-open", &rolled.open)] {
        if codes.is_empty() {
            continue;
        }
        let named: Vec<&str> = codes.keys().take(5).map(String::as_str).collect();
        let message = Message::new(id)
            .with("field", roll_up.field.as_str())
            .with("codes", codes.len())
            .with("rows", codes.values().sum::<usize>())
            .with("examples", named.join(", "));
        findings.warn(message, place());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::builtin;

    #[test]
    fn a_code_goes_up_to_a_level_and_a_coarser_one_stays() {
        let isic = builtin("isic").unwrap();
        let list = isic.list();
        assert_eq!(list.levels(), 4);
        assert_eq!(up(list, "0111", 1).as_deref(), Some("A"));
        assert_eq!(up(list, "0111", 2).as_deref(), Some("01"));
        assert_eq!(up(list, "01", 3), None);
        assert_eq!(up(list, "nothing", 1), None);
    }

    #[test]
    fn parents_in_a_circle_end() {
        let list = CodeList::from_csv("x", "code,parent\na,b\nb,a\n", "").unwrap();
        assert_eq!(list.line_of("a"), ["a", "b"]);
    }
}
