//! Which column is which common field: proposed from the column's name in six languages, its kind, the look of its values and code-list hits.
//!
//! Every proposal says why. One column fills one field and one field is filled by one column; parts of dates and names are joined or taken
//! apart where the fields want it so, and what a title or file name says of a whole source becomes a constant. What reaches no certainty asks;
//! what resembles nothing stays out; what could be meant in two ways is a [`Conflict`].

mod choose;
mod conflict;
mod constant;
mod fit;
mod header;
mod left;
mod parts;
pub mod period;

pub use choose::{Suggested, suggest, suggest_for};
pub use conflict::Conflict;
pub use left::{LeftOut, WhyLeft};

use super::definition::is_group;
use super::mapping::{From, Mapping};
use crate::base::{ColumnName, FieldName, SourceId};
use crate::findings::{Message, Proposal};
use crate::table::{Field, Kind};
use fit::{Judged, judge};
use header::called;

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
    /// Its most frequent distinct values with their rows (a handful is enough).
    pub values: Vec<(String, usize)>,
    /// Every distinct value where there are few and somebody looked; else nothing.
    pub all_values: Vec<String>,
}

/// One source's columns.
#[derive(Clone, Debug)]
pub struct SourceFacts {
    /// The source.
    pub source: SourceId,
    /// Its columns, in order.
    pub columns: Vec<ColumnFacts>,
    /// What the name of its file and the titles above its table say.
    pub told: Vec<String>,
}

/// Says which share (0 to 1) of the rows behind these values a code list knows.
pub type Hits<'a> = &'a dyn Fn(&str, &[(String, usize)]) -> f64;

/// What is proposed for one source, and what is to be asked about it.
#[derive(Clone, Debug, Default)]
pub struct Proposed {
    /// One proposal per field that can be filled, in the order of the columns; constants stand at the end.
    pub mappings: Vec<Proposal<Mapping>>,
    /// What could be meant in two ways.
    pub conflicts: Vec<Conflict>,
    /// The columns that nothing is proposed for, with the reason.
    pub left: Vec<LeftOut>,
}

/// Below this it is not worth saying which field a column resembles.
const RESEMBLES: f64 = 0.35;
/// Below this a column is left out.
const LEAST: f64 = 0.55;
/// From here on a proposal is accepted without asking.
const SURE: f64 = 0.75;

/// Proposes which columns of a source fill these fields; fields that a project has already may be passed as they are.
pub fn mappings(source: &SourceFacts, fields: &[Field], hits: Hits<'_>) -> Vec<Proposal<Mapping>> {
    proposed(source, fields, hits).mappings
}

/// A column that could fill a field.
struct Scored {
    column: usize,
    field: String,
    judged: Judged,
    by_name: f64,
}

/// Proposes which columns of a source fill these fields, and says what could be meant in two ways.
pub fn proposed(source: &SourceFacts, fields: &[Field], hits: Hits<'_>) -> Proposed {
    let Scores { mut scored, unfit, best } = scores(source, fields, hits);
    settle_names(&mut scored);
    scored.sort_by(|a, b| {
        let (a_score, b_score) = (a.judged.score, b.judged.score);
        b_score.total_cmp(&a_score).then(a.column.cmp(&b.column)).then(a.field.cmp(&b.field))
    });
    let (mut used_columns, mut used_fields) = (Vec::new(), Vec::new());
    let (mut chosen, mut rest) = (Vec::new(), Vec::new());
    for one in scored {
        if used_columns.contains(&one.column) || used_fields.contains(&one.field) {
            rest.push(one);
            continue;
        }
        used_columns.push(one.column);
        used_fields.push(one.field.clone());
        chosen.push(one);
    }
    chosen.sort_by_key(|one| one.column);
    let mut out: Vec<Proposal<Mapping>> = Vec::new();
    let mut guardian: Vec<(bool, usize)> = Vec::new();
    for one in &chosen {
        if is_guardian_part(&one.field) {
            guardian.push((one.field == "guardian_family", one.column));
            continue;
        }
        let from = From::Column(source.columns[one.column].name.clone());
        out.push(proposal(source, &one.field, from, one.judged.score, one.judged.evidence.clone()));
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
        let evidence = vec![Message::new("schema-evidence-name-alike").with("column", from.words())];
        out.push(proposal(source, "guardian_name", from, 0.9, evidence));
    }
    parts::add(source, fields, &mut out);
    constant::add(source, fields, hits, &mut out);
    let left = left::of(source, &best, &unfit, &out);
    let conflicts = conflict::of(source, &chosen, &rest, unfit, &out);
    Proposed { mappings: out, conflicts, left }
}

fn is_guardian_part(field: &str) -> bool {
    field == "guardian_family" || field == "guardian_given"
}

/// How well columns and fields fit.
struct Scores {
    /// All columns with all fields that they could fill.
    scored: Vec<Scored>,
    /// Columns that are called like a field and do not look like it.
    unfit: Vec<(usize, FieldName)>,
    /// Column by column the field it resembles most.
    best: Vec<Option<(String, f64)>>,
}

fn scores(source: &SourceFacts, fields: &[Field], hits: Hits<'_>) -> Scores {
    let (mut scored, mut unfit) = (Vec::new(), Vec::new());
    let mut best: Vec<Option<(String, f64)>> = vec![None; source.columns.len()];
    let mut names: Vec<(&str, Option<&Field>)> = fields.iter().map(|f| (f.name.as_str(), Some(f))).collect();
    if fields.iter().any(|f| f.name.as_str() == "guardian_name") {
        names.extend([("guardian_family", None), ("guardian_given", None)]);
    }
    for (c, column) in source.columns.iter().enumerate() {
        for &(name, field) in &names {
            let mut called = called(column.name.as_str(), name, field);
            let groups = matches!(name, "age" | "age_group") && is_groups(column);
            if name == "age" && groups {
                if called.score >= 0.95 {
                    unfit.push((c, FieldName::from(name)));
                }
                continue;
            }
            if groups && called.score < SURE {
                called = header::called(column.name.as_str(), "age", None);
                called.score *= 0.9;
            }
            let judged = judge(column, field, &called, hits);
            if called.score >= 0.95
                && judged.share.is_some_and(|s| s < 0.5)
                && column.blank < column.rows
                && field.is_some_and(|f| f.list.is_none())
            {
                unfit.push((c, FieldName::from(name)));
            }
            let least = best[c].as_ref().map_or(RESEMBLES, |(_, score)| *score);
            if judged.score > least && !is_guardian_part(name) {
                best[c] = Some((name.to_owned(), judged.score));
            }
            if judged.score >= LEAST {
                scored.push(Scored { column: c, field: name.to_owned(), judged, by_name: called.score });
            }
        }
    }
    Scores { scored, unfit, best }
}

/// Whether the values are groups of ages (25–34, 65+), not ages.
fn is_groups(column: &ColumnFacts) -> bool {
    let all: usize = column.values.iter().map(|(_, n)| n).sum();
    let groups: usize = column.values.iter().filter(|(v, _)| is_group(v)).map(|(_, n)| n).sum();
    all > 0 && groups * 10 >= all * 8
}

/// “Name”, الاسم: the whole name where it stands alone, one part of it beside the other part.
fn settle_names(scored: &mut Vec<Scored>) {
    let has = |scored: &[Scored], column: usize, field: &str| {
        scored.iter().any(|s| s.column == column && s.field == field && s.by_name >= 0.95)
    };
    let mut columns: Vec<usize> =
        scored.iter().filter(|s| s.field == "full_name").map(|s| s.column).collect();
    columns.retain(|&column| has(scored, column, "full_name"));
    for column in columns {
        for (part, other) in [("given_name", "family_name"), ("family_name", "given_name")] {
            if !has(scored, column, part) {
                continue;
            }
            let beside = scored.iter().any(|s| s.column != column && s.field == other && s.by_name >= 0.9);
            let loser = if beside { "full_name" } else { part };
            scored.retain(|s| s.column != column || s.field != loser);
        }
    }
}

/// A proposal for a field of a source; it asks where the score is low.
fn proposal(
    source: &SourceFacts,
    field: &str,
    from: From,
    score: f64,
    evidence: Vec<Message>,
) -> Proposal<Mapping> {
    let title = match &from {
        From::Constant(value) => Message::new("schema-proposal-constant").with("value", value.as_str()),
        other => Message::new("schema-proposal").with("column", other.words()),
    };
    Proposal {
        decision: Mapping { source: source.source.clone(), field: FieldName::from(field), from },
        title: title.with("field", field),
        evidence,
        confidence: score,
        asks: score < SURE,
    }
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
            all_values: Vec::new(),
        });
        SourceFacts { source: source.into(), columns: columns.collect(), told: Vec::new() }
    }

    fn proposed(source: &SourceFacts) -> Vec<(String, String)> {
        let known: &[&str] =
            &["M", "F", "marié(e)", "veuf", "marocaine", "syrienne", "ذكر", "أنثى", "سورية", "MAR"];
        let hits = |_: &str, values: &[(String, usize)]| {
            values.iter().filter(|(v, _)| known.contains(&v.as_str())).count() as f64 / values.len() as f64
        };
        let found = suggest(std::slice::from_ref(source), &hits);
        let pair = |p: &Proposal<Mapping>| {
            let from = p.decision.from.words();
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

    #[test]
    fn numbers_and_names_of_places_are_no_persons() {
        let communes = facts(
            "communes",
            &[
                ("NUMDEP", &["1", "2"]),
                ("daira_name", &["Timimoun", "Adrar"]),
                ("الولاية", &["أدرار"]),
                ("First", &["12.5", "13"]),
                ("ERKEK_VEFAT", &["0", "1"]),
            ],
        );
        // Numbers are codes of any list.
        let digits = |v: &(String, usize)| v.0.chars().all(|c| c.is_ascii_digit());
        let all = |_: &str, values: &[(String, usize)]| f64::from(u8::from(values.iter().all(digits)));
        let found = suggest(std::slice::from_ref(&communes), &all);
        // Deaths of men are not deaths: at most a question.
        assert!(found.mappings.iter().all(|m| m.asks), "{:?}", found.mappings);
        assert_eq!(found.schema.entity, crate::schema::EntityKind::Item);
        let country = facts("figures", &[("Country", &["Maroc", "Tunisie"]), ("Enrolment", &["12", "13"])]);
        let found = suggest(&[country], &all);
        assert_ne!(found.schema.entity, crate::schema::EntityKind::Resident);
    }
}
