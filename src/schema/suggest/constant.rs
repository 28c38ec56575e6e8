//! What a whole source says once: a title “Kasba district, October 2026” or a file name says the district and the time of every row.
//!
//! A constant is proposed only for a field that no column of the source fills, and always asks: nothing in the rows confirms it.

use super::period::period_in;
use super::{Hits, LEAST, SourceFacts, proposal};
use crate::base::normal::fold;
use crate::findings::{Message, Proposal};
use crate::schema::mapping::{From, Mapping};
use crate::table::{Field, Meaning};

/// The longest name of a place that is looked for in a title, in words.
const WORDS: usize = 4;

/// Adds constants to what is proposed for a source.
pub(super) fn add(source: &SourceFacts, fields: &[Field], hits: Hits<'_>, out: &mut Vec<Proposal<Mapping>>) {
    for field in fields {
        if out.iter().any(|p| p.decision.field == field.name) {
            continue;
        }
        let found = if field.concept == "TIME_PERIOD" {
            one(source.told.iter().filter_map(|text| Some((period_in(text)?, text))))
        } else if field.meaning == Meaning::Locality
            && let Some(list) = &field.list
        {
            one(source.told.iter().filter_map(|text| Some((place_in(text, list.as_str(), hits)?, text))))
        } else {
            None
        };
        if let Some((value, text)) = found {
            out.push(told(source, field, &value, &text));
        }
    }
}

/// A constant for a field with the text that says so.
pub(super) fn told(source: &SourceFacts, field: &Field, value: &str, text: &str) -> Proposal<Mapping> {
    let evidence = vec![Message::new("schema-evidence-told").with("text", text)];
    proposal(source, field.name.as_str(), From::Constant(value.to_owned()), LEAST, evidence)
}

/// The only value that is said; two different ones say nothing.
fn one<'a>(said: impl Iterator<Item = (String, &'a String)>) -> Option<(String, String)> {
    let mut said: Vec<(String, String)> = said.map(|(value, text)| (value, text.clone())).collect();
    // “2026” and “2026-10” do not differ: the longer one is the more exact.
    said.sort_by_key(|(value, _)| std::cmp::Reverse(value.len()));
    let (longest, _) = said.first()?;
    said.iter().all(|(value, _)| longest.starts_with(value)).then(|| said.swap_remove(0))
}

/// The one name in a text that the list knows.
fn place_in(text: &str, list: &str, hits: Hits<'_>) -> Option<String> {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '’' && c != '\'')
        .filter(|w| !w.is_empty())
        .collect();
    for length in (1..=WORDS.min(words.len())).rev() {
        let mut found: Vec<String> = words
            .windows(length)
            .map(|w| w.join(" "))
            .filter(|name| name.chars().filter(|c| c.is_alphabetic()).count() >= 4)
            .filter(|name| hits(list, &[(name.clone(), 1)]) >= 1.0)
            .collect();
        found.sort_by_key(|name| fold(name));
        found.dedup_by_key(|name| fold(name));
        match found.len() {
            0 => {}
            1 => return found.pop(),
            _ => return None,
        }
    }
    None
}

/// A constant for a place that other sources name in a column: their values are looked for in what is told of this one.
pub(super) fn known_place(
    source: &SourceFacts,
    field: &Field,
    known: &[String],
) -> Option<Proposal<Mapping>> {
    let said = source.told.iter().filter_map(|text| {
        let folded = format!(" {} ", fold(text));
        let mut named: Vec<&String> = known
            .iter()
            .filter(|k| k.chars().filter(|c| c.is_alphabetic()).count() >= 4)
            .filter(|k| folded.contains(&format!(" {} ", fold(k))))
            .collect();
        // “Port” within “Vieux-Port” is no second place.
        let longest = named.iter().map(|k| k.chars().count()).max()?;
        named.retain(|k| k.chars().count() == longest);
        let &[one] = named.as_slice() else { return None };
        Some((one.clone(), text))
    });
    let (value, text) = one(said)?;
    Some(told(source, field, &value, &text))
}
