//! Many codes become one: codes of a fine list go up to a level of it (occupations to major groups, districts to zones), or over to another list.
//!
//! Going up follows the parents in the list; going over follows a correspondence table (`from,to`, a version of a list to the next, for example).
//! A code that has no one answer there is not guessed: its rows stay without a code and a finding names it, unless the project says that the
//! weights of the table shall share them out. Then the counts are right and no single row is.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::apply::{By, ValueCoded};
use super::correspondence::Becomes;
use super::list::{CodeList, Entry};
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
    /// Codes that became several, their rows shared out by weight.
    shared: BTreeMap<String, usize>,
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
        let parents: FxHashMap<&str, &str> =
            self.entries.iter().map(|e| (e.code.as_str(), e.parent.as_str())).collect();
        let depth = |entry: &Entry| {
            let mut line: Vec<&str> = Vec::new();
            let mut next = Some(entry.code.as_str());
            while let Some(code) = next.filter(|c| !line.contains(c) && parents.contains_key(c)) {
                line.push(code);
                next = parents.get(code).copied();
            }
            line.len()
        };
        self.entries.iter().map(depth).max().unwrap_or(0)
    }
}

/// Rolls the codes of the lines up.
pub(super) fn roll(roll_up: &RollUp, list: &CodeList, lists: &Lists, lines: &mut [ValueCoded]) -> Rolled {
    let mut out = Rolled::default();
    let mut known: BTreeMap<String, Becomes> = BTreeMap::new();
    for line in lines.iter_mut() {
        let Some(code) = line.code.clone() else { continue };
        let answer = known.entry(code.clone()).or_insert_with(|| becomes(roll_up, list, lists, &code));
        match answer {
            Becomes::One(answer) => line.code = Some(answer.clone()),
            Becomes::Shared(shares) => {
                *out.shared.entry(code).or_default() += line.rows;
                line.code = None;
                line.by = By::Weights;
                line.shares.clone_from(shares);
            }
            Becomes::Open if matches!(roll_up.to, RollTo::Level { .. }) => {
                *out.coarser.entry(code).or_default() += line.rows;
            }
            Becomes::Open => {
                *out.open.entry(code).or_default() += line.rows;
                line.code = None;
                line.by = By::Nobody;
            }
        }
    }
    out
}

fn becomes(roll_up: &RollUp, list: &CodeList, lists: &Lists, code: &str) -> Becomes {
    match &roll_up.to {
        RollTo::Level { level } => up(list, code, usize::from(*level)).map_or(Becomes::Open, Becomes::One),
        RollTo::List { path, by_weight, .. } => match lists.correspondence(path).map(|c| c.becomes(code)) {
            Some(Becomes::Shared(_)) if !by_weight => Becomes::Open,
            Some(answer) => answer,
            None => Becomes::Open,
        },
    }
}

/// Gives rows their codes one after the other, so that after any number of rows every code has its share to within one row.
///
/// Which row gets which code follows from its place in the file alone: the same file gives the same codes.
#[derive(Clone, Debug)]
pub(super) struct Dealer<'a> {
    shares: &'a [(String, f64)],
    given: Vec<usize>,
    rows: usize,
}

impl<'a> Dealer<'a> {
    pub(super) fn new(shares: &'a [(String, f64)]) -> Dealer<'a> {
        Dealer { shares, given: vec![0; shares.len()], rows: 0 }
    }

    /// The code of the next row.
    pub(super) fn deal(&mut self) -> Option<&'a str> {
        self.rows += 1;
        let owed = |(i, (_, share)): (usize, &(String, f64))| share * self.rows as f64 - self.given[i] as f64;
        let mut best: Option<(usize, f64)> = None;
        for (i, share) in self.shares.iter().enumerate() {
            let owed = owed((i, share));
            if best.is_none_or(|(_, most)| owed > most) {
                best = Some((i, owed));
            }
        }
        let (i, _) = best?;
        self.given[i] += 1;
        self.shares.get(i).map(|(code, _)| code.as_str())
    }

    /// The codes with their rows after so many.
    pub(super) fn deal_all(mut self, rows: usize) -> Vec<(&'a str, usize)> {
        for _ in 0..rows {
            self.deal();
        }
        self.shares.iter().map(|(code, _)| code.as_str()).zip(self.given).filter(|(_, n)| *n > 0).collect()
    }
}

/// The code at a level, 1 being the top; `None` when the code stands above that level.
fn up(list: &CodeList, code: &str, level: usize) -> Option<String> {
    let line = list.line_of(code);
    let at = line.len().checked_sub(level.max(1))?;
    line.get(at).map(|c| (*c).to_owned())
}

pub(super) fn report(roll_up: &RollUp, rolled: &Rolled, findings: &Findings) {
    let place = || Place::default().field(roll_up.field.as_str());
    for (id, codes) in [
        ("codes-roll-coarser", &rolled.coarser),
        ("codes-roll-open", &rolled.open),
        ("codes-roll-shared", &rolled.shared),
    ] {
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
    fn rows_are_shared_out_by_weight() {
        let shares = [("A".to_owned(), 0.5), ("B".to_owned(), 0.3), ("C".to_owned(), 0.2)];
        let mut dealer = Dealer::new(&shares);
        let first: Vec<&str> = (0..5).filter_map(|_| dealer.deal()).collect();
        assert_eq!(first, ["A", "B", "C", "A", "A"]);
        assert_eq!(Dealer::new(&shares).deal_all(1000), [("A", 500), ("B", 300), ("C", 200)]);
        assert!(Dealer::new(&[]).deal_all(3).is_empty());
    }

    #[test]
    fn parents_in_a_circle_end() {
        let list = CodeList::from_csv("x", "code,parent\na,b\nb,a\n", "").unwrap();
        assert_eq!(list.line_of("a"), ["a", "b"]);
    }
}
