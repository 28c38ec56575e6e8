//! Which columns correspond and what they say: headers in six languages, headers that lie, no headers worth the name.

use diwan::linkage::columns::{Brought, How, bring_together};
use diwan::table::{Meaning, Table};

fn brought(rows: &[Vec<String>]) -> Brought {
    bring_together(&[("a".into(), table("a", rows))], None).unwrap()
}

fn of(brought: &Brought, name: &str) -> Meaning {
    let found = brought.fields.iter().find(|f| f.name.as_str() == name);
    found.unwrap_or_else(|| panic!("{name} is not among {:?}", brought.fields)).meaning
}

/// Sixty persons under these headers: number, given name, family name, birth date, registration date, telephone, street, town, sex.
fn persons(headers: [&str; 9]) -> Brought {
    let given = ["Amina", "Youssef", "Salma", "Nikos", "Omar", "Lina", "Samir"];
    let family = ["Haddad", "Trabelsi", "Khoury", "Bouzid", "Petrakis"];
    let mut rows = vec![headers.map(str::to_owned).to_vec()];
    for i in 0..60usize {
        rows.push(vec![
            format!("{}", 1000 + i),
            given[i % 7].to_owned(),
            family[i % 5].to_owned(),
            format!("{}-{:02}-{:02}", 1931 + i, 1 + i % 12, 1 + i % 28),
            format!("2026-{:02}-{:02}", 1 + i % 9, 1 + (i * 7) % 28),
            format!("+216 71 {:03} {:03}", i * 13 % 1000, i * 29 % 1000),
            format!("{} rue du Port", i + 1),
            ["Tunis", "Sfax", "Sousse"][i % 3].to_owned(),
            ["F", "M"][i % 2].to_owned(),
        ]);
    }
    brought(&rows)
}

#[test]
fn headers_in_six_languages_are_understood() {
    use Meaning::*;
    let wanted = [RecordId, GivenName, FamilyName, BirthDate, Date, Phone, Street, Locality, Sex];
    for headers in [
        [
            "record id",
            "First name",
            "Surname",
            "Date of birth",
            "registered_on",
            "Phone number",
            "Address",
            "City",
            "Gender",
        ],
        [
            "n° dossier",
            "Prénom",
            "Nom",
            "Né(e) le",
            "date d'inscription",
            "Téléphone",
            "Adresse",
            "Ville",
            "Sexe",
        ],
        [
            "رقم الملف",
            "الاسم الأول",
            "اللقب",
            "تاريخ الميلاد",
            "تاريخ التسجيل",
            "الهاتف",
            "العنوان",
            "المدينة",
            "الجنس",
        ],
        [
            "expediente",
            "Nombre",
            "Apellidos",
            "Fecha de nacimiento",
            "fecha de registro",
            "Teléfono",
            "Dirección",
            "Ciudad",
            "Sexo",
        ],
        ["dosya no", "Ad", "Soyad", "Doğum tarihi", "kayıt tarihi", "Telefon", "Adres", "Şehir", "Cinsiyet"],
        [
            "Aktenzeichen",
            "Vorname",
            "Nachname",
            "Geburtsdatum",
            "Aufnahmedatum",
            "Telefon",
            "Anschrift",
            "Wohnort",
            "Geschlecht",
        ],
    ] {
        let brought = persons(headers);
        let found = headers.map(|h| of(&brought, h));
        assert_eq!(found, wanted, "{headers:?}");
    }
}

#[test]
fn a_visit_is_no_birth_whatever_its_header() {
    let brought = persons(["id", "prenom", "nom", "jour", "vu", "contact", "ou", "zone", "s"]);
    assert_eq!(of(&brought, "jour"), Meaning::BirthDate, "dates over sixty years");
    assert_eq!(of(&brought, "vu"), Meaning::Date, "dates within a year");
    assert_eq!(of(&brought, "contact"), Meaning::Phone);
}

#[test]
fn a_header_that_the_content_contradicts_is_not_believed() {
    let mut rows = vec![["phone", "email", "date of birth", "surname"].map(str::to_owned).to_vec()];
    for i in 0..60 {
        let born = format!("{}-03-{:02}", 1930 + i, 1 + i % 28);
        rows.push(vec![born, format!("ward {}", i % 7), format!("{}", 1930 + i), format!("name{i}")]);
    }
    let brought = brought(&rows);
    assert_eq!(of(&brought, "phone"), Meaning::BirthDate);
    assert_eq!(of(&brought, "email"), Meaning::Category);
    assert_eq!(of(&brought, "date of birth"), Meaning::BirthYear);
}

#[test]
fn a_birth_date_in_three_columns_becomes_one() {
    for names in [
        ["birth_year", "birth_month", "birth_day"],
        ["annee_naissance", "mois_naissance", "jour_naissance"],
        ["Geburtsjahr", "Geburtsmonat", "Geburtstag"],
        ["سنة الميلاد", "شهر الميلاد", "يوم الميلاد"],
        ["by", "bm", "bd"],
    ] {
        let mut rows = vec![vec!["nom".to_owned(), names[0].into(), names[1].into(), names[2].into()]];
        for i in 0..40 {
            let day = if i == 3 { String::new() } else { format!("{}", 1 + i % 28) };
            rows.push(vec![format!("n{i}"), format!("{}", 1950 + i), format!("{}", 1 + i % 12), day]);
        }
        let brought = brought(&rows);
        assert_eq!(of(&brought, "birth_date"), Meaning::BirthDate, "{names:?}");
        assert_eq!(brought.table.cell("birth_date", 0), Some("1950-01-01"));
        assert_eq!(brought.table.cell("birth_date", 3), Some("1953-00-00"), "the year alone is known");
    }
}

#[test]
fn numbers_places_amounts_and_things() {
    let header = [
        "raison sociale",
        "SIRET",
        "lat",
        "lon",
        "montant",
        "remarques",
        "n° sécurité sociale",
        "code postal",
    ];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    for i in 0..50 {
        rows.push(vec![
            format!("Boulangerie {i}"),
            format!("{}", 80_295_478_500_010u64 + i * 7919),
            format!("36.{}", 800 + i),
            format!("10.{}", 100 + i),
            format!("{}.50", 100 + i),
            "ouvert le soir et le dimanche".to_owned(),
            format!("1840375{:08}", i * 7919),
            format!("{}", 1000 + i % 9),
        ]);
    }
    let brought = brought(&rows);
    use Meaning::*;
    let wanted = [OrganisationName, SharedId, Latitude, Longitude, Amount, FreeText, SharedId, Postcode];
    let found: Vec<Meaning> = header.iter().map(|h| of(&brought, h)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn columns_of_two_files_meet_by_header_by_meaning_or_by_content() {
    let file = |names: [&str; 3]| {
        let mut rows = vec![names.map(str::to_owned).to_vec()];
        for i in 0..60 {
            rows.push(vec![
                format!("family{}", i % 20),
                format!("{}-05-{:02}", 1930 + i, 1 + i % 28),
                format!("Z{}", i % 30),
            ]);
        }
        let cells: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
        let all: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
        Table::from_rows(names[0], &all).unwrap()
    };
    let (a, b) = (file(["surname", "dob", "sector"]), file(["nom de famille", "né le", "code b"]));
    let brought = bring_together(&[("a".into(), a), ("b".into(), b)], None).unwrap();
    assert_eq!(brought.fields.len(), 3, "{:?}", brought.fields);
    assert!(brought.columns.iter().all(|c| c.len() == 2));
}

#[test]
fn what_is_read_otherwise_than_it_stands_is_said() {
    let person = |i: usize, words: [&str; 2], month_first: bool| {
        let (month, day, year) = (1 + i % 12, 1 + i * 7 % 28, 1940 + i);
        let born =
            if month_first { format!("{month}/{day}/{year}") } else { format!("{year}-{month:02}-{day:02}") };
        vec![["Amina", "Omar"][i % 2].to_owned(), format!("Haddad{i}"), born, words[i % 2].to_owned()]
    };
    let table = |name: &str, headers: [&str; 4], words: [&str; 2], month_first: bool| {
        let mut rows = vec![headers.map(str::to_owned).to_vec()];
        rows.extend((0..60).map(|i| person(i, words, month_first)));
        let cells: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
        let all: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
        (name.into(), Table::from_rows(name, &all).unwrap())
    };
    let a = table("a", ["first_name", "last_name", "dob", "sex"], ["F", "M"], true);
    let b = table("b", ["prénom", "nom", "né le", "sexe"], ["femme", "homme"], false);
    let said = |tables: &[_]| -> Vec<(String, String, How)> {
        let readings = bring_together(tables, None).unwrap().readings;
        readings.into_iter().map(|r| (r.source.to_string(), r.columns[0].to_string(), r.how)).collect()
    };
    let one = |source: &str, column: &str, how| (source.to_owned(), column.to_owned(), how);
    let wanted = [one("a", "dob", How::MonthFirst), one("a", "sex", How::Sex), one("b", "sexe", How::Sex)];
    assert_eq!(said(&[a.clone(), b.clone()]), wanted);
    assert_eq!(said(std::slice::from_ref(&b)), []);
    assert_eq!(said(&[a]), [one("a", "dob", How::MonthFirst)]);
}

fn table(name: &str, rows: &[Vec<String>]) -> Table {
    let cells: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
    let all: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
    Table::from_rows(name, &all).unwrap()
}

#[test]
fn one_header_goes_together_whatever_stands_before_it() {
    let day = |first: usize, years: usize, i: usize| {
        format!("{}-{:02}-{:02}", first + i % years, 1 + i % 12, 1 + i % 28)
    };
    let mut census = vec![["first_name", "date_of_birth"].map(str::to_owned).to_vec()];
    let mut survey = vec![["survey_date", "first_name", "date_of_birth"].map(str::to_owned).to_vec()];
    for i in 0..200 {
        census.push(vec![format!("Name{i}"), day(1940, 70, i)]);
        survey.push(vec![day(1990, 30, i), format!("Name{i}"), day(1940, 70, i)]);
    }
    let tables = [("a".into(), table("a", &census)), ("b".into(), table("b", &survey))];
    let brought = bring_together(&tables, None).unwrap();
    let at = brought.fields.iter().position(|f| f.name.as_str() == "date_of_birth").unwrap();
    let names: Vec<&str> = brought.columns[at].iter().map(|(_, c)| c.as_str()).collect();
    assert_eq!(names, ["date_of_birth", "date_of_birth"]);
    assert_eq!(of(&brought, "survey_date"), Meaning::Date, "days of a survey beside dates of birth");
}

#[test]
fn short_words_within_other_words_say_nothing() {
    let headers = ["race_ethnicity", "confirmation_code", "mailing_address_street", "mailing_address_city"];
    let mut rows = vec![headers.map(str::to_owned).to_vec()];
    rows.extend((0..100).map(|i| {
        let race = ["White", "Black", "Latino"][i % 3].to_owned();
        vec![race, format!("C{i:05}"), format!("{i} rue Basse"), "Sousse".to_owned()]
    }));
    let brought = brought(&rows);
    let wanted = [Meaning::Category, Meaning::Other, Meaning::Street, Meaning::Locality];
    assert_eq!(headers.map(|h| of(&brought, h)), wanted);
}

#[test]
fn what_is_said_of_relatives_is_not_the_persons_own() {
    for (header, wanted) in [
        ("nom du conjoint", Meaning::ParentName),
        ("spouse_first_name", Meaning::ParentName),
        ("date de naissance du père", Meaning::Date),
        ("CIN de la mère", Meaning::Other),
        ("اسم الزوجة", Meaning::ParentName),
        ("dependent_1_ssn", Meaning::Other),
        ("situation maritale", Meaning::MaritalStatus),
    ] {
        let mut rows = vec![["prenom", header].map(str::to_owned).to_vec()];
        rows.extend((0..80usize).map(|i| {
            let cell = match wanted {
                Meaning::Date => format!("{}-{:02}-{:02}", 1920 + i, 1 + i % 12, 1 + i % 28),
                Meaning::Other => format!("B{:06}", i * 977),
                Meaning::MaritalStatus => ["marié", "veuf"][i % 2].to_owned(),
                _ => ["Salma", "Karim", "Lina", "Hugo"][i % 4].to_owned(),
            };
            vec![format!("Nom{i}"), cell]
        }));
        assert_eq!(of(&brought(&rows), header), wanted, "{header}");
    }
    let rows = |header: &str| {
        let mut rows = vec![["first_name", header].map(str::to_owned).to_vec()];
        rows.extend((0..40).map(|i| vec![format!("Name{i}"), ["Ali", "Omar", "Sami"][i % 3].to_owned()]));
        rows
    };
    let tables =
        [("a".into(), table("a", &rows("mother_name"))), ("b".into(), table("b", &rows("father_name")))];
    let brought = bring_together(&tables, None).unwrap();
    assert!(brought.columns.iter().filter(|c| c.len() == 2).count() == 1, "{:?}", brought.columns);
}
