//! A table from the codes of one list to those of another, or of one version of a list to the next: `from,to`, several lines where a code is split.
//!
//! A third column, `weight`, says which share of a split code becomes which; it is used only where the project says so.
//! Surprising: weights need not add up to one (60 and 40 are 0.6 and 0.4), but a code of which one line lacks its weight has none.

use super::list::{CodeList, ListError, reader};
use crate::table::headers::tidy;

/// One line: from, to, weight.
type Line = (String, String, Option<f64>);

/// The table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Correspondence(Vec<Line>);

/// What a code becomes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Becomes {
    /// One code.
    One(String),
    /// Several, each with its share of 1.
    Shared(Vec<(String, f64)>),
    /// Several without weights, or nothing.
    Open,
}

/// How a table fits two lists, for a look before it is used.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Fits {
    /// Codes with one answer.
    pub one: usize,
    /// Codes that become several, with weights.
    pub weighted: usize,
    /// Codes that become several, without weights.
    pub open: usize,
    /// Codes of the list that the table does not know.
    pub missing: Vec<String>,
    /// Codes it leads to that are not in the other list; none where that list is not known.
    pub unknown: Vec<String>,
}

const FROM: &[&str] = &[
    "from",
    "from code",
    "old",
    "old code",
    "ancien",
    "ancien code",
    "code ancien",
    "de",
    "من",
    "الرمز القديم",
    "قديم",
];
const TO: &[&str] = &[
    "to",
    "to code",
    "new",
    "new code",
    "nouveau",
    "nouveau code",
    "code nouveau",
    "vers",
    "الى",
    "الرمز الجديد",
    "جديد",
];
const WEIGHT: &[&str] = &["weight", "share", "poids", "part", "ponderation", "الوزن", "وزن", "الحصه", "حصه"];

impl Correspondence {
    /// Reads one.
    pub fn from_csv(name: &str, text: &str) -> Result<Correspondence, ListError> {
        let bad = |source| ListError::Csv { list: name.to_owned(), source };
        let mut reader = reader(text);
        let headers: Vec<String> = reader.headers().map_err(bad)?.iter().map(tidy).collect();
        let at = |names: &[&str]| headers.iter().position(|h| names.contains(&h.as_str()));
        let (Some(from), Some(to)) = (at(FROM), at(TO)) else {
            return Err(ListError::NoFromTo { list: name.to_owned() });
        };
        let weight = at(WEIGHT);
        let mut out: Vec<Line> = Vec::new();
        for (n, record) in (2usize..).zip(reader.records()) {
            let record = record.map_err(bad)?;
            let cell = |i: usize| record.get(i).unwrap_or_default().trim().to_owned();
            if cell(from).is_empty() || cell(to).is_empty() {
                continue;
            }
            let written = weight.map(cell).filter(|w| !w.is_empty());
            let weight = match &written {
                None => None,
                Some(text) => Some(weight_of(text).ok_or_else(|| ListError::Weight {
                    list: name.to_owned(),
                    line: n,
                    weight: text.clone(),
                })?),
            };
            out.push((cell(from), cell(to), weight));
        }
        out.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
        out.dedup_by(|a, b| a.0 == b.0 && a.1 == b.1);
        Ok(Correspondence(out))
    }

    fn lines_of(&self, code: &str) -> &[Line] {
        let begin = self.0.partition_point(|line| line.0.as_str() < code);
        let rest = self.0.get(begin..).unwrap_or_default();
        let end = rest.partition_point(|line| line.0 == code);
        rest.get(..end).unwrap_or_default()
    }

    /// What a code becomes.
    pub(super) fn becomes(&self, code: &str) -> Becomes {
        match self.lines_of(code) {
            [] => Becomes::Open,
            [(_, to, _)] => Becomes::One(to.clone()),
            lines => {
                let weights: Option<Vec<f64>> = lines.iter().map(|line| line.2).collect();
                let sum: f64 = weights.iter().flatten().sum();
                match weights {
                    Some(weights) if sum > 0.0 => {
                        let shares = lines.iter().zip(weights).filter(|(_, w)| *w > 0.0);
                        Becomes::Shared(shares.map(|(line, w)| (line.1.clone(), w / sum)).collect())
                    }
                    _ => Becomes::Open,
                }
            }
        }
    }

    /// The one code that a code becomes; `None` where it is split or not there.
    pub fn only(&self, code: &str) -> Option<String> {
        match self.becomes(code) {
            Becomes::One(to) => Some(to),
            _ => None,
        }
    }

    /// Everything that a code becomes, with its share where there are weights.
    pub fn all(&self, code: &str) -> Vec<(String, Option<f64>)> {
        match self.becomes(code) {
            Becomes::Shared(shares) => shares.into_iter().map(|(to, share)| (to, Some(share))).collect(),
            _ => self.lines_of(code).iter().map(|line| (line.1.clone(), None)).collect(),
        }
    }

    /// How it fits the list it leads from and, where that is known, the one it leads to.
    pub fn fits(&self, from: &CodeList, to: Option<&CodeList>) -> Fits {
        let mut out = Fits::default();
        for entry in &from.entries {
            match self.becomes(&entry.code) {
                Becomes::One(_) => out.one += 1,
                Becomes::Shared(_) => out.weighted += 1,
                Becomes::Open if self.lines_of(&entry.code).is_empty() => {
                    out.missing.push(entry.code.clone());
                }
                Becomes::Open => out.open += 1,
            }
        }
        if let Some(to) = to {
            out.unknown = self.0.iter().map(|l| l.1.clone()).filter(|c| to.entry(c).is_none()).collect();
            out.unknown.sort();
            out.unknown.dedup();
        }
        out
    }
}

/// `0.6`, `0,6`, `60 %`.
fn weight_of(text: &str) -> Option<f64> {
    let text = crate::base::normal::fold_digits(text).replace(['\u{a0}', ' '], "").replace([',', '٫'], ".");
    let (number, percent) = match text.strip_suffix(['%', '٪']) {
        Some(number) => (number.to_owned(), true),
        None => (text, false),
    };
    let weight: f64 = number.parse().ok().filter(|w: &f64| w.is_finite() && *w >= 0.0)?;
    Some(if percent { weight / 100.0 } else { weight })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_is_split_has_no_single_answer() {
        let table = Correspondence::from_csv("t", "from,to\nA,1\nB,2\nB,3\nC,1\n").unwrap();
        assert_eq!([table.only("A"), table.only("B"), table.only("D")], [Some("1".to_owned()), None, None]);
        assert_eq!(table.all("B"), [("2".to_owned(), None), ("3".to_owned(), None)]);
        let list = CodeList::from_csv("x", "code\nA\nB\nC\nD\n", "").unwrap();
        let to = CodeList::from_csv("y", "code\n1\n2\n", "").unwrap();
        let fits = table.fits(&list, Some(&to));
        assert_eq!(
            (fits.one, fits.open, fits.missing, fits.unknown),
            (2, 1, vec!["D".into()], vec!["3".into()])
        );
    }

    #[test]
    fn weights_are_shares_of_one_and_all_or_none() {
        let text = "Ancien code;Nouveau code;Poids\nA;1;60\nA;2;40\nB;1;0,5\nB;2;\nC;3;1\n";
        let table = Correspondence::from_csv("t", text).unwrap();
        assert_eq!(table.becomes("A"), Becomes::Shared(vec![("1".into(), 0.6), ("2".into(), 0.4)]));
        assert_eq!(table.becomes("B"), Becomes::Open);
        assert_eq!(table.becomes("C"), Becomes::One("3".into()));
        let wrong = Correspondence::from_csv("t", "from,to,weight\nA,1,many\n");
        assert!(matches!(wrong, Err(ListError::Weight { line: 2, .. })));
        assert_eq!(weight_of("٦٠ ٪"), Some(0.6));
    }
}
