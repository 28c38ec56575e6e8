//! Columns that are parts of a field, and fields that are parts of a column: day, month and year become a date; given and family name become
//! a whole name where only that is wanted; a whole name is taken apart where only its parts are.
//!
//! The parts are known by their header (`jour naissance`, `mois naissance`, `annee naissance`; `nom exploitant`, `prenom exploitant`): one word
//! says which part it is, the others what it is part of.

use super::header::called;
use super::{ColumnFacts, SourceFacts, proposal};
use crate::base::ColumnName;
use crate::findings::{Message, Proposal};
use crate::schema::mapping::{From, Mapping, NameOrder, NamePart};
use crate::table::headers::{self, tidy};
use crate::table::parse::month_from_header;
use crate::table::{Field, Kind, Meaning};

const DAY: &[&str] = &["jour", "jj", "day", "dd", "d", "j", "dia", "gun", "gunu", "tag", "يوم", "اليوم"];
const MONTH: &[&str] = &["mois", "mm", "month", "m", "mes", "ay", "ayi", "monat", "شهر", "الشهر"];
const YEAR: &[&str] = &[
    "annee",
    "an",
    "aaaa",
    "aa",
    "year",
    "yyyy",
    "yy",
    "y",
    "a",
    "ano",
    "yil",
    "yili",
    "jahr",
    "سنه",
    "السنه",
    "عام",
    "سنة",
    "السنة",
];
const FILLERS: &[&str] = &["de", "du", "d", "la", "le", "l", "of", "the", "date", "der", "del"];

/// Adds joined and split columns to what is proposed.
pub(super) fn add(source: &SourceFacts, fields: &[Field], out: &mut Vec<Proposal<Mapping>>) {
    dates(source, fields, out);
    whole_names(source, fields, out);
    name_parts(source, fields, out);
}

/// The words of a header without the one that says which part it is, and that part's number.
fn stem(column: &ColumnFacts, parts: &[&[&str]]) -> Option<(usize, String)> {
    let tidied = tidy(column.name.as_str());
    let tokens: Vec<&str> = tidied.split(' ').filter(|t| !t.is_empty()).collect();
    for (part, words) in parts.iter().enumerate() {
        if let Some(at) = tokens.iter().position(|t| words.contains(t)) {
            let rest = tokens.iter().enumerate().filter(|(i, t)| *i != at && !FILLERS.contains(t));
            return Some((part, rest.map(|(_, t)| *t).collect::<Vec<_>>().join(" ")));
        }
    }
    // Geburtstag, Geburtsmonat, Geburtsjahr.
    let [one] = tokens.as_slice() else { return None };
    parts.iter().enumerate().find_map(|(part, words)| {
        let ends = words.iter().filter(|w| w.chars().count() >= 3).filter_map(|w| one.strip_suffix(w));
        ends.filter(|stem| stem.chars().count() >= 4).map(|stem| (part, stem.to_owned())).next()
    })
}

fn dates(source: &SourceFacts, fields: &[Field], out: &mut Vec<Proposal<Mapping>>) {
    let found: Vec<(usize, usize, String)> = source
        .columns
        .iter()
        .enumerate()
        .filter_map(|(c, column)| {
            let (part, stem) = stem(column, &[DAY, MONTH, YEAR])?;
            fits(column, part).then_some((c, part, stem))
        })
        .collect();
    for (day, _, stem) in found.iter().filter(|(_, part, _)| *part == 0) {
        let others = |wanted: usize| {
            let mut of: Vec<usize> = found
                .iter()
                .filter(|(c, part, s)| *part == wanted && s == stem && c.abs_diff(*day) <= 3)
                .map(|(c, ..)| *c)
                .collect();
            (of.len() == 1).then(|| of.remove(0))
        };
        let (Some(month), Some(year)) = (others(1), others(2)) else { continue };
        let Some((field, sure)) = date_field(stem, fields, out) else { continue };
        let name = |c: usize| source.columns[c].name.clone();
        let from = From::Date { day: name(*day), month: name(month), year: name(year) };
        // The whole date says more than what its parts would fill.
        let parts: Vec<ColumnName> = from.columns().into_iter().cloned().collect();
        out.retain(|p| !p.decision.from.columns().iter().any(|c| parts.contains(c)));
        let evidence = vec![Message::new("schema-evidence-date-parts").with("columns", from.words())];
        out.push(proposal(source, field.name.as_str(), from, if sure { 0.9 } else { 0.6 }, evidence));
    }
}

/// Whether the values of a column can be days, months or years.
fn fits(column: &ColumnFacts, part: usize) -> bool {
    let is = |v: &str| match (part, v.trim().parse::<u32>()) {
        (0, Ok(n)) => (1..=31).contains(&n),
        (1, Ok(n)) => (1..=12).contains(&n),
        (1, Err(_)) => month_from_header(v).is_some(),
        (2, Ok(n)) => (1880..=2100).contains(&n),
        _ => false,
    };
    let all: usize = column.values.iter().map(|(_, n)| n).sum();
    let fit: usize = column.values.iter().filter(|(v, _)| is(v)).map(|(_, n)| n).sum();
    all > 0 && fit * 10 >= all * 9
}

/// The date field that a stem (`naissance`) names and that nothing fills; without a stem the date of the row itself, unsurely.
fn date_field<'f>(stem: &str, fields: &'f [Field], out: &[Proposal<Mapping>]) -> Option<(&'f Field, bool)> {
    let is_free = |f: &&Field| f.kind == Kind::Date && !out.iter().any(|p| p.decision.field == f.name);
    let free = fields.iter().filter(is_free);
    if stem.is_empty() {
        let mut free: Vec<&Field> = free.collect();
        let plain = free.iter().position(|f| f.name.as_str() == "date");
        return match plain {
            Some(at) => Some((free.swap_remove(at), true)),
            None if free.len() == 1 => Some((free.swap_remove(0), false)),
            None => None,
        };
    }
    // “naissance” is in “date de naissance”, “geburts” begins “geburtsdatum”.
    let names = |f: &&Field| {
        headers::words(f.name.as_str()).iter().any(|word| {
            let tokens: Vec<&str> = word.text.split(' ').collect();
            stem.split(' ')
                .all(|s| tokens.iter().any(|t| *t == s || (s.chars().count() >= 5 && t.starts_with(s))))
        })
    };
    let named: Vec<&Field> = free.filter(names).collect();
    let plain = |f: &&&Field| f.name.as_str() != "date";
    named.iter().find(plain).or(named.first()).map(|f| (*f, true))
}

/// Given and family name side by side, for a field that wants the whole name and where no field wants the parts.
fn whole_names(source: &SourceFacts, fields: &[Field], out: &mut Vec<Proposal<Mapping>>) {
    let wants_parts = |meaning: Meaning| fields.iter().any(|f| f.meaning == meaning);
    for field in fields.iter().filter(|f| matches!(f.meaning, Meaning::FullName | Meaning::ParentName)) {
        if out.iter().any(|p| p.decision.field == field.name) {
            continue;
        }
        let is_plain = field.name.as_str() == "full_name";
        if is_plain && (wants_parts(Meaning::GivenName) || wants_parts(Meaning::FamilyName)) {
            continue;
        }
        let part = |name: &str| {
            let free = source.columns.iter().filter(|c| !is_taken(out, &c.name));
            let mut found: Vec<&ColumnFacts> =
                free.filter(|c| is_part_of(c, name, field, is_plain)).collect();
            (found.len() == 1).then(|| found.remove(0))
        };
        let (Some(given), Some(family)) = (part("given_name"), part("family_name")) else { continue };
        let from =
            From::Joined { columns: vec![given.name.clone(), family.name.clone()], by: " ".to_owned() };
        let evidence = vec![Message::new("schema-evidence-name-parts").with("columns", from.words())];
        out.push(proposal(source, field.name.as_str(), from, 0.9, evidence));
    }
}

fn is_taken(out: &[Proposal<Mapping>], column: &ColumnName) -> bool {
    out.iter().any(|p| p.decision.from.columns().contains(&column))
}

/// Whether a header is a word for a name part and, but for the plain name, a word for whose name it is.
fn is_part_of(column: &ColumnFacts, part: &str, field: &Field, is_plain: bool) -> bool {
    let header = tidy(column.name.as_str());
    let words = headers::words(part);
    if is_plain {
        return words.iter().any(|w| w.text == header || w.text.replace(' ', "") == header.replace(' ', ""));
    }
    let owners = headers::words(field.name.as_str());
    let tokens: Vec<&str> = header.split(' ').filter(|t| !FILLERS.contains(t)).collect();
    (1..tokens.len()).any(|at| {
        let (first, second) = (tokens[..at].join(" "), tokens[at..].join(" "));
        let is_word = |text: &str| words.iter().any(|w| w.text == text);
        let is_owner = |text: &str| {
            owners.iter().any(|w| {
                w.text.split(' ').filter(|t| !FILLERS.contains(t)).collect::<Vec<_>>().join(" ") == text
            })
        };
        (is_word(&first) && is_owner(&second)) || (is_owner(&first) && is_word(&second))
    })
}

/// A whole name, for fields that want its parts and where no field wants the whole.
fn name_parts(source: &SourceFacts, fields: &[Field], out: &mut Vec<Proposal<Mapping>>) {
    if fields.iter().any(|f| f.name.as_str() == "full_name") {
        return;
    }
    let of = |meaning: Meaning| {
        fields
            .iter()
            .find(|f| f.meaning == meaning)
            .filter(|f| !out.iter().any(|p| p.decision.field == f.name))
    };
    let (Some(given), Some(family)) = (of(Meaning::GivenName), of(Meaning::FamilyName)) else { return };
    let free = source.columns.iter().filter(|c| !is_taken(out, &c.name) && c.blank < c.rows);
    let named =
        free.map(|c| (called(c.name.as_str(), "full_name", None).score, c)).filter(|(s, _)| *s >= 0.9);
    let Some((_, column)) = named.max_by(|a, b| a.0.total_cmp(&b.0)) else { return };
    let said = order_of(column);
    let order = said.unwrap_or_default();
    // Which name stands first is nowhere said, so a person is asked.
    let score = if said.is_some() { 0.85 } else { 0.6 };
    for (field, part) in [(given, NamePart::Given), (family, NamePart::Family)] {
        let from = From::NamePart { column: column.name.clone(), part, order };
        let id = match order {
            NameOrder::GivenFirst => "schema-evidence-given-first",
            NameOrder::FamilyFirst => "schema-evidence-family-first",
        };
        let evidence = vec![Message::new(id).with("column", column.name.as_str())];
        out.push(proposal(source, field.name.as_str(), from, score, evidence));
    }
}

/// Which name stands first, as the header says it (“nom et prénom”) or the capitals of the values (HADDAD Youssef).
fn order_of(column: &ColumnFacts) -> Option<NameOrder> {
    let header = tidy(column.name.as_str());
    let at = |part: &str| {
        let words = headers::words(part).iter().map(|w| w.text.as_str()).filter(|w| !w.is_empty());
        words.filter_map(|w| format!(" {header} ").find(&format!(" {w} "))).min()
    };
    let arabic = (header.find("اسم"), header.find("لقب"));
    if let (Some(name), Some(family)) = arabic {
        return Some(if name < family { NameOrder::GivenFirst } else { NameOrder::FamilyFirst });
    }
    if let (Some(given), Some(family)) = (at("given_name"), at("family_name"))
        && given != family
    {
        return Some(if given < family { NameOrder::GivenFirst } else { NameOrder::FamilyFirst });
    }
    let (mut first, mut last, mut seen) = (0, 0, 0);
    for (value, rows) in &column.values {
        let tokens: Vec<&str> = value.split_whitespace().collect();
        let capital = |t: &&&str| crate::schema::names::is_capital(t);
        let (Some(head), Some(tail)) = (tokens.first(), tokens.last()) else { continue };
        if tokens.len() < 2 || tokens.iter().all(|t| capital(&t)) {
            continue;
        }
        seen += rows;
        first += if capital(&head) || value.contains(',') { *rows } else { 0 };
        last += if capital(&tail) { *rows } else { 0 };
    }
    if seen == 0 {
        None
    } else if first * 10 >= seen * 8 {
        Some(NameOrder::FamilyFirst)
    } else if last * 10 >= seen * 8 {
        Some(NameOrder::GivenFirst)
    } else {
        None
    }
}
