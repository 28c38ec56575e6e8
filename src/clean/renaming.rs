//! Which of this month's columns is one of last month's by another name: by what the name means, by its letters, or by its place.

use unicode_normalization::UnicodeNormalization;

use super::drift::{ColumnShape, Shape, is_number};
use crate::base::ColumnName;
use crate::table::headers;

/// What missing columns are called now, as (missing, added): those that are called alike first, then those in the same place.
pub(super) fn followed(
    before: &Shape,
    now: &Shape,
    missing: &[ColumnName],
    added: &[ColumnName],
) -> Vec<(ColumnName, ColumnName)> {
    let mut followed = renamed(missing, added);
    let rest = |of: &[ColumnName], taken: Vec<&ColumnName>| -> Vec<ColumnName> {
        of.iter().filter(|c| !taken.contains(c)).cloned().collect()
    };
    let still_missing = rest(missing, followed.iter().map(|f| &f.0).collect());
    let still_new = rest(added, followed.iter().map(|f| &f.1).collect());
    followed.extend(in_place(before, now, &still_missing, &still_new, &followed));
    followed
}

/// For missing columns what they may be called now: the most alike name among `present`, each used once, as (missing, present).
pub fn renamed(missing: &[ColumnName], present: &[ColumnName]) -> Vec<(ColumnName, ColumnName)> {
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for (i, from) in missing.iter().enumerate() {
        for (j, to) in present.iter().enumerate() {
            let alike = (name_likeness(from.as_str(), to.as_str()) * 1_000.0) as usize;
            if alike >= 600 {
                pairs.push((alike, i, j));
            }
        }
    }
    pairs.sort_by_key(|&(alike, i, j)| (std::cmp::Reverse(alike), i, j));
    let mut out: Vec<(usize, usize)> = Vec::new();
    for (_, i, j) in pairs {
        if !out.iter().any(|&(a, b)| a == i || b == j) {
            out.push((i, j));
        }
    }
    out.sort_unstable();
    out.into_iter().map(|(i, j)| (missing[i].clone(), present[j].clone())).collect()
}

/// A column whose name is new, in the very place of the one that is missing: between the same neighbours, and filled in the same way.
fn in_place(
    before: &Shape,
    now: &Shape,
    missing: &[ColumnName],
    added: &[ColumnName],
    followed: &[(ColumnName, ColumnName)],
) -> Vec<(ColumnName, ColumnName)> {
    let name_now = |name: &ColumnName| followed.iter().find(|f| f.0 == *name).map_or(name, |f| &f.1).clone();
    // The neighbours by the names that they have now; a neighbour that is missing too is none.
    let around = |shape: &Shape, at: usize, now_called: &dyn Fn(&ColumnName) -> ColumnName| {
        let name = |i: Option<usize>| i.and_then(|i| shape.columns.get(i)).map(|c| now_called(&c.name));
        (name(at.checked_sub(1)), name(Some(at + 1)))
    };
    let mut out: Vec<(ColumnName, ColumnName)> = Vec::new();
    for from in missing {
        let Some(at) = before.columns.iter().position(|c| c.name == *from) else { continue };
        let was = around(before, at, &name_now);
        let mut here =
            added.iter().filter_map(|to| Some((to, now.columns.iter().position(|c| c.name == *to)?)));
        let found = here.find(|(to, place)| {
            around(now, *place, &Clone::clone) == was
                && !mean_different_things(from, to)
                && !out.iter().any(|(_, taken)| taken == *to)
        });
        let Some((to, place)) = found else { continue };
        if before.columns[at].is_filled_as(&now.columns[place]) {
            out.push((from.clone(), to.clone()));
        }
    }
    out
}

/// Whether both names are known, and for different things (`sexe`, `quartier`).
fn mean_different_things(a: &ColumnName, b: &ColumnName) -> bool {
    headers::field_of(a.as_str())
        .is_some_and(|of| headers::field_of(b.as_str()).is_some_and(|other| of != other))
}

impl ColumnShape {
    /// Whether another column holds the same sort of cells: kind, notation, values, size, emptiness.
    fn is_filled_as(&self, other: &ColumnShape) -> bool {
        let known = self.values.iter().filter(|v| other.values.binary_search(v).is_ok()).count();
        let median = match (self.median, other.median) {
            (Some(a), Some(b)) if a.abs() > f64::EPSILON => (0.2..=5.0).contains(&(b / a)),
            _ => true,
        };
        (self.kind == other.kind || is_number(self.kind) && is_number(other.kind))
            && self.pattern == other.pattern
            && (self.blank_percent - other.blank_percent).abs() <= 25.0
            && known * 2 >= self.values.len()
            && median
    }
}

/// How alike two headers are, 0 to 1: by what they mean, by letters, or by their words when one has all the words of the other.
fn name_likeness(a: &str, b: &str) -> f64 {
    // `tel` and `téléphone`, `ddn` and `date de naissance`; two columns of one meaning are told apart by their letters.
    if headers::field_of(a).is_some_and(|field| headers::field_of(b) == Some(field)) {
        return 0.9 + likeness_of_letters(a, b) / 10.0;
    }
    likeness_of_letters(a, b)
}

fn likeness_of_letters(a: &str, b: &str) -> f64 {
    let plain = |s: &str| -> String {
        let letters = s.nfkd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).flat_map(char::to_lowercase);
        letters.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect()
    };
    let (a, b) = (plain(a), plain(b));
    let words = |s: &str| s.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (wa, wb) = (words(&a), words(&b));
    let (short, long) = if wa.len() <= wb.len() { (&wa, &wb) } else { (&wb, &wa) };
    let within = !short.is_empty() && short.iter().all(|w| w.chars().count() >= 3 && long.contains(w));
    let (a, b) = (wa.concat(), wb.concat());
    let letters = strsim::jaro_winkler(&a, &b).min(strsim::normalized_levenshtein(&a, &b) + 0.25);
    if within { letters.max(0.8) } else { letters * f64::from(u8::from(letters > 0.75)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Kind;

    #[test]
    fn renamed_columns_are_recognised() {
        let names = |n: &[&str]| n.iter().map(|&n| n.into()).collect::<Vec<ColumnName>>();
        let pairs = renamed(
            &names(&["no_dossier", "Date naissance", "quartier"]),
            &names(&["dossier", "date_naissance", "remarque"]),
        );
        assert_eq!(
            pairs,
            [("no_dossier".into(), "dossier".into()), ("Date naissance".into(), "date_naissance".into())]
        );
        let pairs =
            renamed(&names(&["tel", "sexe", "montant"]), &names(&["الجنس", "fax", "numero de telephone"]));
        assert_eq!(pairs, [("tel".into(), "numero de telephone".into()), ("sexe".into(), "الجنس".into())]);
    }

    #[test]
    fn a_column_in_the_place_of_another_and_filled_like_it_is_that_column() {
        let shape = |names: &[&str], kind: Kind| Shape {
            rows: 10,
            columns: names
                .iter()
                .map(|&name| ColumnShape { name: name.into(), kind, ..ColumnShape::default() })
                .collect(),
            sheets: Vec::new(),
        };
        let before = shape(&["nom", "zone bis", "rue"], Kind::Text);
        let followed = |now: &Shape| {
            let missing: Vec<ColumnName> = vec!["zone bis".into()];
            let new = now.columns.iter().map(|c| c.name.clone()).filter(|c| c.as_str().starts_with("volet"));
            in_place(&before, now, &missing, &new.collect::<Vec<_>>(), &[])
        };
        assert_eq!(
            followed(&shape(&["nom", "volet", "rue"], Kind::Text)),
            [("zone bis".into(), "volet".into())]
        );
        assert_eq!(followed(&shape(&["nom", "rue", "volet"], Kind::Text)), []);
        let mut other = shape(&["nom", "volet", "rue"], Kind::Text);
        other.columns[1].kind = Kind::Date;
        assert_eq!(followed(&other), []);
    }
}
