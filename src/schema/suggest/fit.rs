//! How well a column fits a field, by its name and by its values together, with the sentences that say why.
//!
//! A list that does not know a column's values is evidence against it only where everybody uses the same list (sex, nationality, marital
//! status); education or activity are written in words that no list knows.

use super::header::Called;
use super::{ColumnFacts, Hits, LEAST};
use crate::findings::Message;
use crate::table::{Field, Kind, Meaning};

/// A judgement with its reasons.
pub(super) struct Judged {
    /// 0 to 1.
    pub(super) score: f64,
    /// Why, at most two sentences.
    pub(super) evidence: Vec<Message>,
    /// The share of rows that look as the field's values should, where that can be said.
    pub(super) share: Option<f64>,
}

/// How well a column fits a field, by name and by content together.
pub(super) fn judge(column: &ColumnFacts, field: Option<&Field>, called: &Called, hits: Hits<'_>) -> Judged {
    let by_name = called.score;
    let mut judged = Judged { score: by_name, evidence: Vec::new(), share: None };
    if by_name >= LEAST {
        judged.evidence.push(name_evidence(column, called));
    }
    let Some(field) = field else { return judged };
    if column.blank >= column.rows {
        judged.score *= 0.9;
        return judged;
    }
    if by_name < LEAST && !speaks_alone(field, column) {
        return judged;
    }
    judged.share = content_share(column, field, hits);
    if matches!(field.meaning, Meaning::BirthDate | Meaning::Date) && are_parts_of_dates(column) {
        judged.score *= 0.3;
        return judged;
    }
    match judged.share {
        Some(share) => {
            if share >= 0.5 {
                judged.evidence.push(value_evidence(field, share));
            }
            judged.score = match (by_name, share) {
                // The values say it whatever the column is called.
                (n, s) if n < LEAST && s >= 0.9 => 0.62,
                (n, s) if n >= LEAST => n * (0.55 + 0.45 * s.min(1.0)),
                (n, _) => n,
            };
        }
        None if column.kind == field.kind && field.kind != Kind::Text => {
            judged.evidence.push(Message::new("schema-evidence-kind").with("kind", kind_word(field.kind)));
        }
        None => {}
    }
    judged
}

/// Whether the values are days, months or weekdays (`12`, `lundi`): a part of a date at most.
fn are_parts_of_dates(column: &ColumnFacts) -> bool {
    let is_part = |v: &str| {
        let digits = v.chars().filter(char::is_ascii_digit).count();
        digits == 0 || digits <= 2 && v.chars().all(|c| c.is_ascii_digit() || c.is_whitespace())
    };
    let all: usize = column.values.iter().map(|(_, n)| n).sum();
    let parts: usize = column.values.iter().filter(|(v, _)| is_part(v)).map(|(_, n)| n).sum();
    all > 0 && parts * 10 >= all * 9
}

fn name_evidence(column: &ColumnFacts, called: &Called) -> Message {
    let message = match called.language {
        Some(language) if called.score >= 0.95 => {
            return Message::new("schema-evidence-word").with("language", language);
        }
        _ if called.score >= 0.95 => Message::new("schema-evidence-name"),
        _ => Message::new("schema-evidence-name-alike"),
    };
    message.with("column", column.name.as_str())
}

fn value_evidence(field: &Field, share: f64) -> Message {
    let percent = (share * 100.0).floor();
    match &field.list {
        Some(list) => {
            Message::new("schema-evidence-list").with("percent", percent).with("list", list.as_str())
        }
        None => {
            Message::new("schema-evidence-values").with("percent", percent).with("field", field.name.as_str())
        }
    }
}

/// The word by which texts choose how they speak of a kind.
fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Code => "code",
        Kind::Whole | Kind::Decimal => "number",
        Kind::Date | Kind::Datetime => "date",
        Kind::Time => "time",
        Kind::YesNo => "yes-no",
    }
}

/// Whether the look of the values is enough without a name: only where few other columns look like that.
fn speaks_alone(field: &Field, column: &ColumnFacts) -> bool {
    // Numbers say nothing: 1 and 2 may be anything.
    let words = column.values.iter().filter(|(v, _)| v.chars().any(char::is_alphabetic)).count();
    match field.meaning {
        Meaning::Sex | Meaning::MaritalStatus => words >= 2,
        Meaning::Nationality => words >= 5,
        Meaning::Email => true,
        _ => false,
    }
}

/// Whether everybody codes such a field in the same list.
pub(super) fn has_one_list(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Sex | Meaning::Nationality | Meaning::MaritalStatus)
}

/// The share of filled rows that look as the field's values should; `None` where anything may stand.
fn content_share(column: &ColumnFacts, field: &Field, hits: Hits<'_>) -> Option<f64> {
    let total: usize = column.values.iter().map(|(_, n)| n).sum();
    let of = |test: &dyn Fn(&str) -> bool| {
        let fits: usize = column.values.iter().filter(|(v, _)| test(v)).map(|(_, n)| n).sum();
        Some(fits as f64 / total.max(1) as f64)
    };
    if let Some(list) = &field.list {
        let share = hits(list.as_str(), &column.values);
        return (share >= 0.5 || has_one_list(field.meaning)).then_some(share);
    }
    let letters = |v: &str| v.chars().any(char::is_alphabetic);
    let digits = |v: &str| v.chars().filter(char::is_ascii_digit).count();
    if field.concept == "TIME_PERIOD" {
        return of(&|v| super::period::period_in(v).is_some());
    }
    match field.meaning {
        Meaning::BirthDate | Meaning::Date => {
            of(&|v| matches!(v.as_bytes(), [_, _, _, _, b'-', _, _, b'-', _, _]))
        }
        Meaning::GivenName | Meaning::FamilyName | Meaning::FullName | Meaning::ParentName => {
            of(&|v| letters(v) && digits(v) == 0)
        }
        Meaning::Phone => of(&|v| (6..=15).contains(&digits(v)) && !letters(v)),
        Meaning::Email => of(&|v| v.split_once('@').is_some_and(|(_, host)| host.contains('.'))),
        Meaning::Age => of(&|v| v.parse::<u32>().is_ok_and(|n| n <= 120)),
        Meaning::BirthYear => of(&|v| v.parse::<u32>().is_ok_and(|n| (1880..=2100).contains(&n))),
        Meaning::Amount | Meaning::Number => of(&|v| v.parse::<f64>().is_ok()),
        Meaning::Latitude => of(&|v| v.parse::<f64>().is_ok_and(|n| n.abs() <= 90.0)),
        Meaning::Longitude => of(&|v| v.parse::<f64>().is_ok_and(|n| n.abs() <= 180.0)),
        Meaning::Locality => {
            let few = column.values.len() * 4 <= column.rows.max(4);
            of(&|v| letters(v)).map(|s| if few { s } else { s * 0.7 })
        }
        _ if field.kind == Kind::Time => of(&|v| v.contains(':') && digits(v) >= 3 && !letters(v)),
        _ => None,
    }
}
