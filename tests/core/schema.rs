//! Common schemas: old project files stay readable, a preset is one edit, parts of dates, headers of six languages.

use std::path::Path;

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::project::{Edit, Entry, History, Project, file};
use diwan::schema::file::take_preset;
use diwan::schema::suggest::{self, ColumnFacts, SourceFacts};
use diwan::schema::{EntityKind, From, Mapping, Mappings, NameOrder, NamePart, Schema, harmonise, presets};
use diwan::table::{Field, Kind, Meaning, Table};

fn field(name: &str, kind: Kind, meaning: Meaning) -> Field {
    Field { name: name.into(), kind, meaning, ..Field::default() }
}

#[test]
fn a_project_file_from_before_is_read_as_it_was_meant() {
    let text = r#"
format = 1
title = "Old"

[schema]
entity = "item"
fields = [
  { name = "district", kind = "text", meaning = "locality", label = { en = "District" }, note = "as in 2019" },
]

[mappings]
lines = [ { source = "a", field = "district", from = { column = "quartier" } } ]
"#;
    let project = file::from_text(Path::new("old.diwan"), text).unwrap();
    assert_eq!(project.schema.entity, EntityKind::Item);
    let district = &project.schema.fields[0];
    assert_eq!(
        (district.note.as_str(), district.required, district.concept.as_str()),
        ("as in 2019", false, "")
    );
    assert!(district.definition.is_empty() && district.unit.is_empty() && district.period.is_empty());
    assert_eq!(project.mappings.lines[0].from, From::Column("quartier".into()));
    // What says nothing new is written as before.
    let written = file::to_text(&project);
    for word in ["definition", "unit", "period", "concept", "required", "alike"] {
        assert!(!written.contains(word), "{word} in {written}");
    }
}

#[test]
fn every_part_of_a_field_and_every_origin_survives_saving() {
    let mut project = Project::new("p");
    let preset = presets::named("persons").unwrap();
    take_preset(preset, &project.schema).apply(&mut project.schema);
    let (day, month, year) = ("j".into(), "m".into(), "a".into());
    let line = |field: &str, from| Mapping { source: "s".into(), field: field.into(), from };
    let part = From::NamePart { column: "nom".into(), part: NamePart::Family, order: NameOrder::FamilyFirst };
    project.mappings.lines =
        vec![line("birth_date", From::Date { day, month, year }), line("family_name", part)];
    project.mappings.alike = vec!["age".into()];
    let read = file::from_text(Path::new("p.diwan"), &file::to_text(&project)).unwrap();
    assert_eq!(read, project);
}

#[test]
fn a_preset_is_applied_and_undone_as_one_edit() {
    let mut history = History::new(Project::new("p"));
    let preset = presets::named("events").unwrap();
    let edit = Edit::Schema { edit: take_preset(preset, &Schema::default()) };
    history.push(Entry { edit, at: jiff::Timestamp::UNIX_EPOCH, by: String::new() }).unwrap();
    let schema = &history.present().schema;
    assert_eq!((schema.fields.len(), schema.entity), (preset.fields.len(), EntityKind::Event));
    assert!(history.undo());
    assert!(history.present().schema.fields.is_empty());
}

#[test]
fn three_cells_become_a_day_and_what_is_none_stays_as_written() {
    let table = Table::from_rows(
        "s",
        &[
            &["j", "m", "a", "nom"],
            &["24", "2", "1979", "HADDAD Youssef"],
            &["3", "février", "1980", "Leila Ben Salah"],
            &["31", "2", "1981", "Omar"],
            &["", "", "1982", ""],
            &["", "", "", "Nasser, Huda"],
        ],
    )
    .unwrap();
    let schema = Schema {
        fields: vec![
            field("birth_date", Kind::Date, Meaning::BirthDate),
            field("given_name", Kind::Text, Meaning::GivenName),
            field("family_name", Kind::Text, Meaning::FamilyName),
        ],
        ..Schema::default()
    };
    let line = |field: &str, from| Mapping { source: "s".into(), field: field.into(), from };
    let part = |part| From::NamePart { column: "nom".into(), part, order: NameOrder::GivenFirst };
    let mappings = Mappings {
        lines: vec![
            line("birth_date", From::Date { day: "j".into(), month: "m".into(), year: "a".into() }),
            line("given_name", part(NamePart::Given)),
            line("family_name", part(NamePart::Family)),
        ],
        ..Mappings::default()
    };
    let findings = Findings::new();
    let out =
        harmonise(&Context::for_tests(), &[("s".into(), table)], &schema, &mappings, &findings).unwrap();
    assert_eq!(
        out.to_rows(),
        [
            ["birth_date", "given_name", "family_name"],
            ["1979-02-24", "Youssef", "HADDAD"],
            ["1980-02-03", "Leila", "Ben Salah"],
            ["31/2/1981", "Omar", ""],
            ["1982", "", ""],
            ["", "Huda", "Nasser"],
        ]
    );
    assert!(findings.into_sorted().is_empty());
}

/// Headers as offices write them, with the field that is meant: languages, abbreviations, capitals, signs. Some stand in the word list so, some
/// only alike.
const HEADERS: &[(&str, &[(&str, &str)])] = &[
    (
        "persons",
        &[
            ("N° Dossier", "record_id"),
            ("NOM DE FAMILLE", "family_name"),
            ("Prénom(s)", "given_name"),
            ("Sexe (M/F)", "sex"),
            ("Date de Naiss.", "birth_date"),
            ("Nationalité", "nationality"),
            ("Pays de Naiss.", "birth_country"),
            ("Sit. familiale", "marital_status"),
            ("Quartier de résidence", "district"),
            ("N° Tél.", "phone"),
            ("Niveau d'instr.", "education"),
            ("Profession exercée", "occupation"),
            ("Motif du séjour", "migration_reason"),
        ],
    ),
    (
        "persons",
        &[
            ("Case ID", "record_id"),
            ("Surname", "family_name"),
            ("First Name", "given_name"),
            ("Gender", "sex"),
            ("D.O.B.", "birth_date"),
            ("Citizenship", "nationality"),
            ("Country of birth", "birth_country"),
            ("Civil Status", "marital_status"),
            ("Date of Arrival", "arrival_date"),
            ("Mobile No.", "phone"),
            ("Previous country of residence", "previous_country"),
            ("Level of education", "education"),
            ("Household size", "household_size"),
        ],
    ),
    (
        "persons",
        &[
            ("رقم الملف", "record_id"),
            ("اللقب", "family_name"),
            ("الاسم الشخصي", "given_name"),
            ("الجنس", "sex"),
            ("تاريخ الولادة", "birth_date"),
            ("الجنسية", "nationality"),
            ("بلد الولادة", "birth_country"),
            ("الحالة الاجتماعية", "marital_status"),
            ("الحي", "district"),
            ("رقم الجوال", "phone"),
            ("المهنة", "occupation"),
            ("تاريخ القدوم", "arrival_date"),
            ("سبب الهجرة", "migration_reason"),
        ],
    ),
    (
        "persons",
        &[
            ("Nº expediente", "record_id"),
            ("Apellidos", "family_name"),
            ("Nombre", "given_name"),
            ("Sexo", "sex"),
            ("Fecha Nac.", "birth_date"),
            ("Nacionalidad", "nationality"),
            ("País de nacimiento", "birth_country"),
            ("Estado civil", "marital_status"),
            ("Barrio", "district"),
            ("Teléfono móvil", "phone"),
            ("Profesión", "occupation"),
            ("Fecha de llegada", "arrival_date"),
            ("Nivel de estudios", "education"),
        ],
    ),
    (
        "persons",
        &[
            ("Dosya No", "record_id"),
            ("Soyadı", "family_name"),
            ("Adı", "given_name"),
            ("Cinsiyet", "sex"),
            ("Doğum Tarihi", "birth_date"),
            ("Uyruğu", "nationality"),
            ("Doğum Yeri", "birth_place"),
            ("Medeni Hali", "marital_status"),
            ("Mahalle", "district"),
            ("Cep Tel.", "phone"),
            ("Mesleği", "occupation"),
            ("Geliş Tarihi", "arrival_date"),
            ("Eğitim Durumu", "education"),
        ],
    ),
    (
        "persons",
        &[
            ("Aktenzeichen", "record_id"),
            ("Nachname", "family_name"),
            ("Vorname", "given_name"),
            ("Geschlecht", "sex"),
            ("Geb.-Datum", "birth_date"),
            ("Staatsangehörigkeit", "nationality"),
            ("Geburtsland", "birth_country"),
            ("Fam.-Stand", "marital_status"),
            ("Stadtteil", "district"),
            ("Tel.-Nr.", "phone"),
            ("Beruf", "occupation"),
            ("Einreisedatum", "arrival_date"),
            ("Aufenthaltstitel", "residence_status"),
        ],
    ),
    (
        "households",
        &[
            ("N° du ménage", "household_id"),
            ("Nom du chef de famille", "head_name"),
            ("Nbre de personnes", "household_size"),
            ("Household No.", "household_id"),
            ("Head of Household", "head_name"),
            ("No. of children", "children"),
            ("عدد أفراد العائلة", "household_size"),
            ("نوع السكن", "dwelling_type"),
            ("Cabeza de familia", "head_name"),
            ("Hane Reisi", "head_name"),
            ("Anzahl Kinder", "children"),
            ("Wohnungstyp", "dwelling_type"),
        ],
    ),
    (
        "events",
        &[
            ("Nature de l'incident", "event_type"),
            ("Heure", "event_time"),
            ("Nb de blessés", "injured"),
            ("Incident type", "event_type"),
            ("عدد الجرحى", "injured"),
            ("Tipo de incidente", "event_type"),
            ("Olay türü", "event_type"),
            ("Uhrzeit", "event_time"),
            ("Gravité", "severity"),
        ],
    ),
    (
        "indicators",
        &[
            ("Indicateur", "indicator"),
            ("Année de référence", "time_period"),
            ("Unité", "unit_measure"),
            ("Value", "obs_value"),
            ("المؤشر", "indicator"),
            ("وحدة القياس", "unit_measure"),
            ("Valor", "obs_value"),
            ("Gösterge", "indicator"),
            ("Maßeinheit", "unit_measure"),
        ],
    ),
];

#[test]
fn headers_of_six_languages_find_their_fields() {
    let none = |_: &str, _: &[(String, usize)]| 0.9;
    let (mut right, mut wrong, mut all) = (0, Vec::new(), 0);
    for (schema, headers) in HEADERS {
        let fields = &presets::named(schema).unwrap().fields;
        // Each header alone: nothing of its neighbours or of its values helps.
        for (header, wanted) in *headers {
            let columns = vec![ColumnFacts {
                name: (*header).into(),
                kind: Kind::Text,
                rows: 100,
                blank: 100,
                values: Vec::new(),
                all_values: Vec::new(),
            }];
            let source = SourceFacts { source: "s".into(), columns, told: Vec::new() };
            let found = suggest::mappings(&source, fields, &none);
            let found = found.first().map_or("nothing", |p| p.decision.field.as_str());
            all += 1;
            right += usize::from(found == *wanted);
            if found != *wanted {
                wrong.push(format!("{header}: {found}, not {wanted}"));
            }
        }
    }
    println!("{right} of {all} headers found their field; not: {wrong:?}");
    assert!(right * 100 >= all * 95, "{right} of {all}: {wrong:?}");
}

#[test]
fn day_month_and_year_apart_are_a_date_together_and_none_by_themselves() {
    let facts = |columns: &[(&str, &[&str])]| SourceFacts {
        source: "s".into(),
        columns: columns
            .iter()
            .map(|(name, values)| ColumnFacts {
                name: (*name).into(),
                kind: Kind::Text,
                rows: values.len(),
                blank: 0,
                values: values.iter().map(|v| ((*v).to_owned(), 1)).collect(),
                all_values: Vec::new(),
            })
            .collect(),
        told: Vec::new(),
    };
    let fields = [field("date", Kind::Date, Meaning::Date)];
    let proposed = |columns: &[(&str, &[&str])]| -> Vec<From> {
        let found = suggest::mappings(&facts(columns), &fields, &|_, _| 0.0);
        found.into_iter().map(|p| p.decision.from).collect()
    };
    let (day, year): (&[&str], &[&str]) = (&["3", "14", "28"], &["1980", "1991", "2002"]);
    let whole = From::Date { day: "jour".into(), month: "mois".into(), year: "annee".into() };
    for month in [&["1", "7", "12"] as &[&str], &["janvier", "mars", "août"]] {
        assert_eq!(
            proposed(&[("jour", day), ("mois", month), ("annee", year)]),
            std::slice::from_ref(&whole)
        );
    }
    assert_eq!(proposed(&[("jour", day), ("mois", &["1", "7", "12"])]), []);
    assert_eq!(proposed(&[("jour", &["lundi", "mardi", "jeudi"])]), []);
    assert_eq!(proposed(&[("jour", &["1980-03-01", "1991-07-14"])]), [From::Column("jour".into())]);
}
