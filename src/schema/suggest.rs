//! Which column is which common field: proposed from the column's name in six languages, its kind, the look of its values and code-list hits.
//!
//! Every proposal says why. One column fills one field and one field is filled by one column; two name parts are joined where a field wants
//! the whole name. What reaches no certainty asks; what resembles nothing stays out.

use super::mapping::{From, Mapping};
use super::presets;
use super::settings::{EntityKind, Schema};
use crate::base::{ColumnName, FieldName, SourceId, similarity};
use crate::findings::{Message, Proposal};
use crate::table::headers::{self, tidy};
use crate::table::{Field, Kind, Meaning};

/// What is known of one column after cleaning.
#[derive(Clone, Debug)]
pub struct ColumnFacts {
    /// Its name.
    pub name: ColumnName,
    /// How its cells read.
    pub kind: Kind,
    /// Rows of the table.
    pub rows: usize,
    /// Empty cells.
    pub blank: usize,
    /// Its most frequent distinct values with their rows (a few hundred are enough).
    pub values: Vec<(String, usize)>,
}

/// One source's columns.
#[derive(Clone, Debug)]
pub struct SourceFacts {
    /// The source.
    pub source: SourceId,
    /// Its columns, in order.
    pub columns: Vec<ColumnFacts>,
}

/// Says which share (0 to 1) of the rows behind these values a code list knows.
pub type Hits<'a> = &'a dyn Fn(&str, &[(String, usize)]) -> f64;

/// A proposed schema with proposed mappings.
#[derive(Clone, Debug)]
pub struct Suggested {
    /// What the dataset is about and the fields that some source fills.
    pub schema: Schema,
    /// One proposal per filled field and source, in the order of the sources and their columns.
    pub mappings: Vec<Proposal<Mapping>>,
}

/// Below this a column is left out.
const LEAST: f64 = 0.55;
/// From here on a proposal is accepted without asking.
const SURE: f64 = 0.75;

/// Proposes what the dataset is about, its fields, and which column fills which.
pub fn suggest(sources: &[SourceFacts], hits: Hits<'_>) -> Suggested {
    let of = |entity| {
        let fields = presets::fields(entity);
        let found: Vec<_> = sources.iter().flat_map(|s| mappings(s, &fields, hits)).collect();
        (entity, fields, found)
    };
    let telling = |candidate: &(EntityKind, Vec<Field>, Vec<Proposal<Mapping>>)| {
        let own = presets::fields(candidate.0);
        let mark = |p: &&Proposal<Mapping>| {
            let meaning = own.iter().find(|f| f.name == p.decision.field).map(|f| f.meaning);
            match candidate.0 {
                EntityKind::Establishment => {
                    matches!(meaning, Some(Meaning::OrganisationName))
                        || p.decision.field.as_str() == "activity"
                }
                _ => matches!(
                    meaning,
                    Some(
                        Meaning::GivenName
                            | Meaning::FamilyName
                            | Meaning::BirthDate
                            | Meaning::Sex
                            | Meaning::Nationality
                    )
                ),
            }
        };
        candidate.2.iter().filter(mark).count()
    };
    let (residents, establishments) = (of(EntityKind::Resident), of(EntityKind::Establishment));
    let (entity, fields, mappings) = match (telling(&residents), telling(&establishments)) {
        (0, 0) => of(EntityKind::Item),
        (r, e) if e > r => establishments,
        _ => residents,
    };
    let filled = |f: &Field| mappings.iter().any(|m| m.decision.field == f.name);
    let fields = fields.into_iter().filter(filled).collect();
    Suggested { schema: Schema { entity, fields }, mappings }
}

/// Proposes which columns of a source fill these fields; fields that a project has already may be passed as they are.
pub fn mappings(source: &SourceFacts, fields: &[Field], hits: Hits<'_>) -> Vec<Proposal<Mapping>> {
    let mut scored = Vec::new();
    for (c, column) in source.columns.iter().enumerate() {
        let mut names: Vec<(&str, Option<&Field>)> =
            fields.iter().map(|f| (f.name.as_str(), Some(f))).collect();
        if fields.iter().any(|f| f.name.as_str() == "guardian_name") {
            names.extend([("guardian_family", None), ("guardian_given", None)]);
        }
        for (name, field) in names {
            let by_name = header_score(column.name.as_str(), name, field);
            let judged = judge(column, field, by_name, hits);
            if judged.score >= LEAST {
                scored.push((judged, by_name, c, name.to_owned()));
            }
        }
    }
    scored.sort_by(|a, b| b.0.score.total_cmp(&a.0.score).then(a.2.cmp(&b.2)).then(a.3.cmp(&b.3)));
    let (mut used_columns, mut used_fields) = (Vec::new(), Vec::new());
    let mut chosen = Vec::new();
    for (judged, by_name, column, field) in scored {
        if used_columns.contains(&column) || used_fields.contains(&field) {
            continue;
        }
        used_columns.push(column);
        used_fields.push(field.clone());
        chosen.push((column, field, judged, by_name));
    }
    chosen.sort_by_key(|(column, ..)| *column);
    let mut out: Vec<Proposal<Mapping>> = Vec::new();
    let mut guardian: Vec<(bool, usize)> = Vec::new();
    for (column, field, judged, by_name) in chosen {
        if field == "guardian_family" || field == "guardian_given" {
            guardian.push((field == "guardian_family", column));
            continue;
        }
        let name = &source.columns[column].name;
        out.push(proposal(source, &field, From::Column(name.clone()), judged, by_name));
    }
    let whole = out.iter().any(|p| p.decision.field.as_str() == "guardian_name");
    if !guardian.is_empty() && !whole {
        guardian.sort_unstable();
        let columns: Vec<ColumnName> =
            guardian.iter().map(|(_, c)| source.columns[*c].name.clone()).collect();
        let from = match columns.as_slice() {
            [one] => From::Column(one.clone()),
            _ => From::Joined { columns, by: " ".to_owned() },
        };
        out.push(proposal(source, "guardian_name", from, Judged { score: 0.9, evidence: Vec::new() }, 0.9));
    }
    out
}

fn proposal(
    source: &SourceFacts,
    field: &str,
    from: From,
    judged: Judged,
    by_name: f64,
) -> Proposal<Mapping> {
    let columns = match &from {
        From::Column(column) => column.to_string(),
        From::Joined { columns, .. } => {
            columns.iter().map(ColumnName::as_str).collect::<Vec<_>>().join(" + ")
        }
        From::Constant(value) => value.clone(),
    };
    let mut evidence = judged.evidence;
    if by_name >= LEAST {
        let id = if by_name >= 0.95 { "schema-evidence-name" } else { "schema-evidence-name-alike" };
        evidence.insert(0, Message::new(id).with("column", columns.as_str()));
    }
    Proposal {
        decision: Mapping { source: source.source.clone(), field: FieldName::from(field), from },
        title: Message::new("schema-proposal").with("column", columns).with("field", field),
        evidence,
        confidence: judged.score,
        asks: judged.score < SURE,
    }
}

struct Judged {
    score: f64,
    evidence: Vec<Message>,
}

/// How well a column fits a field, by name and by content together.
fn judge(column: &ColumnFacts, field: Option<&Field>, by_name: f64, hits: Hits<'_>) -> Judged {
    let mut judged = Judged { score: by_name, evidence: Vec::new() };
    let Some(field) = field else { return judged };
    if column.blank >= column.rows {
        judged.score *= 0.9;
        return judged;
    }
    let share = content_share(column, field, hits);
    if let Some(share) = share {
        let percent = (share * 100.0).round();
        if share >= 0.5 {
            judged.evidence.push(
                Message::new("schema-evidence-values")
                    .with("percent", percent)
                    .with("field", field.name.as_str()),
            );
        }
        judged.score = match (by_name, share) {
            // The values say it whatever the column is called.
            (n, s) if n < LEAST && s >= 0.9 && speaks_alone(field, column) => 0.62,
            (n, s) if n >= LEAST => n * (0.55 + 0.45 * s.min(1.0)),
            (n, _) => n,
        };
    }
    judged
}

/// Whether the look of the values is enough without a name: only where few other columns look like that.
fn speaks_alone(field: &Field, column: &ColumnFacts) -> bool {
    match field.meaning {
        Meaning::Sex | Meaning::MaritalStatus => column.values.len() >= 2,
        Meaning::Nationality => column.values.len() >= 5,
        Meaning::Email => true,
        _ => false,
    }
}

/// The share of filled rows that look as the field's values should; `None` where anything may stand.
fn content_share(column: &ColumnFacts, field: &Field, hits: Hits<'_>) -> Option<f64> {
    let total: usize = column.values.iter().map(|(_, n)| n).sum();
    let of = |test: &dyn Fn(&str) -> bool| {
        let fits: usize = column.values.iter().filter(|(v, _)| test(v)).map(|(_, n)| n).sum();
        Some(fits as f64 / total.max(1) as f64)
    };
    if let Some(list) = &field.list {
        return Some(hits(list.as_str(), &column.values));
    }
    let letters = |v: &str| v.chars().any(char::is_alphabetic);
    let digits = |v: &str| v.chars().filter(char::is_ascii_digit).count();
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
        _ => None,
    }
}

/// How well a header names a field, 0 to 1.
fn header_score(header: &str, field: &str, known: Option<&Field>) -> f64 {
    let own = known
        .map(|f| [f.name.0.replace('_', " "), f.label.en.clone(), f.label.fr.clone(), f.label.ar.clone()]);
    // Of a joined header (السكن / الحي) the last part names the column, the whole may do so too.
    let last = header.rsplit(" / ").next().unwrap_or(header);
    let candidates = [tidy(header), tidy(last)];
    let words = headers::words(field);
    let own: Vec<String> = own.iter().flatten().filter(|t| !t.is_empty()).map(|t| tidy(t)).collect();
    let mut best: f64 = 0.0;
    for candidate in candidates.iter().filter(|c| !c.is_empty()) {
        for word in words.iter().map(|w| &w.text).chain(&own) {
            best = best.max(alike(candidate, word));
        }
    }
    best
}

fn alike(header: &str, word: &str) -> f64 {
    if header == word || header.replace(' ', "") == word.replace(' ', "") {
        return 1.0;
    }
    let header_tokens: Vec<&str> = header.split(' ').collect();
    let word_tokens: Vec<&str> = word.split(' ').collect();
    // An abbreviation cut short: "situation fam" for "situation familiale", "date naiss" for "date naissance".
    let shortened = header_tokens.len() == word_tokens.len()
        && header_tokens.iter().zip(&word_tokens).all(|(h, w)| w.starts_with(h) && h.chars().count() >= 3);
    if shortened {
        return 0.93;
    }
    let inside = word_tokens.iter().all(|w| header_tokens.contains(w));
    if inside && (word_tokens.len() > 1 || header_tokens.len() <= 2) && word.chars().count() >= 3 {
        return 0.6 + 0.25 * word_tokens.len() as f64 / header_tokens.len() as f64;
    }
    let close = similarity::jaro_winkler(header, word);
    if close >= 0.92 && header.chars().count() >= 5 { 0.8 * close } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(source: &str, columns: &[(&str, &[&str])]) -> SourceFacts {
        let columns = columns.iter().map(|(name, values)| ColumnFacts {
            name: (*name).into(),
            kind: Kind::Text,
            rows: 100,
            blank: 0,
            values: values.iter().map(|v| ((*v).to_owned(), 100 / values.len())).collect(),
        });
        SourceFacts { source: source.into(), columns: columns.collect() }
    }

    fn proposed(source: &SourceFacts) -> Vec<(String, String)> {
        let known: &[&str] =
            &["M", "F", "marié(e)", "veuf", "marocaine", "syrienne", "ذكر", "أنثى", "سورية", "MAR"];
        let hits = |_: &str, values: &[(String, usize)]| {
            values.iter().filter(|(v, _)| known.contains(&v.as_str())).count() as f64 / values.len() as f64
        };
        let found = suggest(std::slice::from_ref(source), &hits);
        let pair = |p: &Proposal<Mapping>| {
            let from = match &p.decision.from {
                From::Column(c) => c.to_string(),
                From::Joined { columns, .. } => format!("{columns:?}"),
                From::Constant(c) => c.clone(),
            };
            (from, p.decision.field.to_string())
        };
        found.mappings.iter().map(pair).collect()
    }

    #[test]
    fn french_arabic_and_english_headers_find_their_fields() {
        let social = facts(
            "social",
            &[
                ("dossier", &["004127"]),
                ("NOM", &["Haddad"]),
                ("PRENOM", &["Youssef"]),
                ("sexe", &["M", "F"]),
                ("date_naiss", &["1979-02-24"]),
                ("nationalite", &["marocaine", "syrienne"]),
                ("telephone", &["0461 55 31 40"]),
                ("quartier", &["Les Salines"]),
                ("situation_fam", &["marié(e)", "veuf"]),
                ("aide_mensuelle", &["412.50"]),
                ("remarque", &["voir M. le chef de service"]),
            ],
        );
        let fields: Vec<String> = proposed(&social).into_iter().map(|(_, f)| f).collect();
        let wanted = [
            "record_id",
            "family_name",
            "given_name",
            "sex",
            "birth_date",
            "nationality",
            "phone",
            "district",
            "marital_status",
            "monthly_aid",
            "remark",
        ];
        assert_eq!(fields, wanted);
        let health = facts(
            "health",
            &[
                ("بيانات المراجع / رقم الملف", &["001247"]),
                ("بيانات المراجع / الاسم واللقب", &["ليلى بن منصور"]),
                ("بيانات المراجع / تاريخ الميلاد", &["1987-11-03"]),
                ("بيانات المراجع / الجنس", &["ذكر", "أنثى"]),
                ("السكن / الحي", &["الملاحات"]),
                ("السكن / الدار", &["14"]),
                ("الجنسية", &["سورية"]),
                ("الاتصال / الهاتف", &["0461 55 20 18"]),
                ("الاتصال / الزيارات", &["3"]),
            ],
        );
        let fields: Vec<String> = proposed(&health).into_iter().map(|(_, f)| f).collect();
        let wanted = [
            "record_id",
            "full_name",
            "birth_date",
            "sex",
            "district",
            "house_number",
            "nationality",
            "phone",
            "visits",
        ];
        assert_eq!(fields, wanted);
        let partner = facts(
            "partner",
            &[
                ("case_no", &["HA-1"]),
                ("first_name", &["Lina"]),
                ("last_name", &["Al Masri"]),
                ("gender_code", &["M", "F"]),
                ("dob", &["1990-01-08"]),
                ("age", &["33"]),
                ("country", &["MAR"]),
                ("area", &["Saltworks"]),
                ("phone", &["+216461553140"]),
            ],
        );
        let fields: Vec<String> = proposed(&partner).into_iter().map(|(_, f)| f).collect();
        let wanted = [
            "record_id",
            "given_name",
            "family_name",
            "sex",
            "birth_date",
            "age",
            "nationality",
            "district",
            "phone",
        ];
        assert_eq!(fields, wanted);
    }

    #[test]
    fn guardian_names_are_joined_and_are_not_the_pupils_own() {
        let schools = facts(
            "schools",
            &[
                ("matricule", &["E-1"]),
                ("NOM", &["Haddad"]),
                ("PRENOM", &["Rania"]),
                ("NOM_TUTEUR", &["Haddad"]),
                ("PRENOM_TUTEUR", &["Samer"]),
                ("tel_tuteur", &["0461553140"]),
            ],
        );
        let found = proposed(&schools);
        assert_eq!(found.iter().find(|(_, f)| f == "family_name").map(|(c, _)| c.as_str()), Some("NOM"));
        assert_eq!(found.iter().find(|(_, f)| f == "phone").map(|(c, _)| c.as_str()), Some("tel_tuteur"));
        let guardian = found.iter().find(|(_, f)| f == "guardian_name").map(|(c, _)| c.clone()).unwrap();
        assert!(guardian.contains("NOM_TUTEUR") && guardian.contains("PRENOM_TUTEUR"), "{guardian}");
    }
}
