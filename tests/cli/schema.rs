//! `schema` and `new --schema`: common schemas listed, written, taken, and proposed for files of six kinds; answers of the program itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn cli(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_diwan-cli")).args(args).args(["--lang", "en"]).output().unwrap()
}

fn answer(args: &[&str]) -> Value {
    let out = cli(args);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

/// Exit code 2 and a sentence; the sentence.
fn refused(args: &[&str]) -> String {
    let out = cli(args);
    assert_eq!(out.status.code(), Some(2), "{}", String::from_utf8_lossy(&out.stdout));
    assert!(out.stdout.is_empty());
    String::from_utf8(out.stderr).unwrap()
}

/// A file of a header and rows made of the number of the row.
fn file(dir: &Path, name: &str, header: &str, rows: usize, row: impl Fn(usize) -> String) -> PathBuf {
    let lines: String = (0..rows).map(|i| row(i) + "\n").collect();
    let path = dir.join(name);
    fs::write(&path, format!("{header}\n{lines}")).unwrap();
    path
}

fn of(values: &[&str], i: usize) -> String {
    values[i % values.len()].to_owned()
}

/// What fills the fields of a project of these files: (source, field, words of the project file).
fn filled(dir: &Path, files: &[&PathBuf], more: &[&str]) -> (Value, Vec<(String, String, String)>) {
    let path = dir.join("new.diwan");
    if path.exists() {
        fs::remove_file(&path).unwrap();
    }
    let files: Vec<&str> = files.iter().map(|f| f.to_str().unwrap()).collect();
    let args = [&["new", path.to_str().unwrap()], &files[..], more, &["--json"]].concat();
    let made = answer(&args);
    let project: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
    let lines = project["mappings"]["lines"].as_array().cloned().unwrap_or_default();
    let text = |line: &toml::Value, key: &str| line[key].as_str().unwrap().to_owned();
    let lines = lines.iter().map(|l| (text(l, "source"), text(l, "field"), l["from"].to_string()));
    (made, lines.collect())
}

fn fields(lines: &[(String, String, String)]) -> Vec<&str> {
    lines.iter().map(|(_, field, _)| field.as_str()).collect()
}

fn ids(answer: &Value) -> Vec<&str> {
    answer["findings"].as_array().unwrap().iter().map(|f| f["id"].as_str().unwrap()).collect()
}

const DISTRICTS: [&str; 5] = ["Kasba", "Phare", "Vieux-Port", "Medina", "Les Salines"];
const FAMILIES: [&str; 7] = ["Haddad", "Trabelsi", "Mansour", "Khoury", "Naser", "Belhaj", "Osman"];
const GIVEN: [&str; 6] = ["Youssef", "Leila", "Samer", "Rania", "Omar", "Huda"];

#[test]
fn known_schemas_are_listed_and_shown_with_their_standard_names() {
    let list = answer(&["schema", "list", "--json"]);
    let names: Vec<&str> = list.as_array().unwrap().iter().map(|s| s["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["persons", "households", "establishments", "places", "events", "indicators"]);
    let persons = answer(&["schema", "show", "persons", "--json"]);
    let concept = |name: &str| {
        let fields = persons["fields"].as_array().unwrap();
        fields.iter().find(|f| f["name"] == name).unwrap()["concept"].clone()
    };
    for (field, name) in
        [("sex", "SEX"), ("age", "AGE"), ("district", "REF_AREA"), ("marital_status", "CIVIL_STATUS")]
    {
        assert_eq!(concept(field), name);
    }
    for field in ["birth_country", "nationality", "previous_country", "migration_reason", "arrival_date"] {
        assert!(concept(field).as_str().is_some_and(|c| !c.is_empty()), "{field}");
    }
    let said = String::from_utf8(cli(&["schema", "show", "indicators"]).stdout).unwrap();
    assert!(said.contains("obs_value*\tValue") && said.contains("OBS_VALUE"), "{said}");
}

#[test]
fn a_schema_travels_from_project_to_project_as_json_and_csv() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    let city = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/residents.diwan");
    for ending in ["json", "csv"] {
        let file = path(&format!("fields.{ending}"));
        assert!(cli(&["schema", "export", city.to_str().unwrap(), &file]).status.success());
        let people = self::file(dir.path(), "people.csv", "nom;prenom;sexe;date_naissance", 30, |i| {
            format!("{};{};{};1{}/02/1980", of(&FAMILIES, i), of(&GIVEN, i), of(&["M", "F"], i), i % 9)
        });
        let (made, lines) = filled(dir.path(), &[&people], &["--schema", &file]);
        assert_eq!(made["entity"], "resident");
        assert_eq!(fields(&lines), ["birth_date", "family_name", "given_name", "sex"]);
        // The list of districts stayed with the other project; that is said, and the project runs.
        assert!(ids(&made).contains(&"schema-list-lacking"), "{made}");
        assert!(cli(&["run", &path("new.diwan"), "--to", "codes"]).status.success());
        // Every field of the file is in the project, also those that nothing fills.
        let whole = answer(&["schema", "show", city.to_str().unwrap(), "--json"])["fields"].clone();
        let taken = answer(&["schema", "show", &path("new.diwan"), "--json"])["fields"].clone();
        assert_eq!(whole, taken, "{ending}");
    }
    // A field of the same name is replaced, a new one stands at the end; a known schema leaves what is there.
    fs::write(
        path("more.csv"),
        "name,kind,label_en,unit_en,required\nsex,text,Gender,,\nshoe_size,whole,Shoe size,EU,yes\n",
    )
    .unwrap();
    assert!(cli(&["schema", "import", &path("more.csv"), &path("new.diwan")]).status.success());
    let fields = answer(&["schema", "show", &path("new.diwan"), "--json"])["fields"].clone();
    let fields = fields.as_array().unwrap();
    let last = fields.last().unwrap();
    assert_eq!(
        (&last["name"], &last["unit"]["en"], &last["required"]),
        (&"shoe_size".into(), &"EU".into(), &true.into())
    );
    assert!(cli(&["schema", "import", "persons", &path("new.diwan")]).status.success());
    let after = answer(&["schema", "show", &path("new.diwan"), "--json"])["fields"].clone();
    let sex = after.as_array().unwrap().iter().find(|f| f["name"] == "sex").unwrap();
    assert_eq!(sex["label"]["en"], "Gender");
    assert!(after.as_array().unwrap().len() > fields.len() + 10);
}

#[test]
fn what_is_no_schema_is_refused_with_a_sentence() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    assert!(refused(&["schema", "show", "people"]).contains("persons, households"));
    assert!(refused(&["schema", "show", &path("none.json")]).contains("none.json"));
    assert!(refused(&["schema", "export", "persons", &path("persons.txt")]).contains(".json or .csv"));
    fs::write(path("bad.csv"), "name,kind\nage,colour\n").unwrap();
    assert!(refused(&["schema", "import", &path("bad.csv"), &path("x.diwan")]).contains("x.diwan"));
    let table =
        file(dir.path(), "t.csv", "nom;sexe", 20, |i| format!("{};{}", of(&FAMILIES, i), of(&["M", "F"], i)));
    let said = refused(&["new", "--schema", &path("bad.csv"), &path("y.diwan"), table.to_str().unwrap()]);
    assert!(said.contains("bad.csv") && said.contains("line 2"), "{said}");
    assert!(!Path::new(&path("y.diwan")).exists() && !Path::new(&path("persons.txt")).exists());
    let city = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/residents.diwan");
    let copy = path("city.diwan");
    fs::copy(city, &copy).unwrap();
    assert!(refused(&["schema", "same", &copy, "shoe_size"]).contains("birth_date"));
}

#[test]
fn the_schema_that_fits_the_files_is_chosen() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    let households = file(
        dir,
        "menages.csv",
        "N° ménage;Chef de ménage;Nb personnes;Enfants;Type de logement;Quartier",
        60,
        |i| {
            format!(
                "M{i:03};{} {};{};{};{};{}",
                of(&GIVEN, i),
                of(&FAMILIES, i),
                i % 8 + 1,
                i % 5,
                of(&["maison", "appartement"], i),
                of(&DISTRICTS, i)
            )
        },
    );
    let places = file(dir, "tesisler.csv", "Tesis adı;Tesis türü;Kapasite;Durum;Yapım yılı", 40, |i| {
        format!(
            "Okul {i};{};{};{};{}",
            of(&["okul", "park"], i),
            10 + i * 7,
            of(&["iyi", "orta", "kötü"], i),
            1950 + i
        )
    });
    let events = file(dir, "incidents.csv", "id,incident type,date,time,injured,deaths", 50, |i| {
        format!(
            "I{i},{},2026-03-{:02},1{}:20,{},{}",
            of(&["fire", "flood"], i),
            i % 28 + 1,
            i % 9,
            i % 4,
            i % 2
        )
    });
    let indicators = file(dir, "kennzahlen.csv", "Gemeinde;Jahr;Kennzahl;Wert;Einheit", 50, |i| {
        format!(
            "{};{};{};{};Personen",
            of(&DISTRICTS, i),
            2015 + i % 9,
            of(&["Geburten", "Bevölkerung"], i),
            40 + i * 31
        )
    });
    let shops = file(dir, "comercios.csv", "nombre comercial;actividad;direccion;telefono", 40, |i| {
        format!(
            "Bazar {i};{};calle {i};0461{:06}",
            of(&["panadería", "farmacia", "bar"], i),
            100_000 + i * 977
        )
    });
    let persons =
        file(dir, "personas.csv", "apellidos;nombre;sexo;fecha de nacimiento;nacionalidad", 60, |i| {
            let nation = of(&["siria", "marroquí", "tunecina", "libanesa", "iraquí"], i);
            format!(
                "{};{};{};{:02}/03/19{};{nation}",
                of(&FAMILIES, i),
                of(&GIVEN, i),
                of(&["H", "M"], i),
                i % 28 + 1,
                40 + i % 50
            )
        });
    for (file, entity, some) in [
        (households, "household", &["household_id", "head_name", "household_size", "dwelling_type"][..]),
        (places, "place", &["place_name", "place_type", "capacity", "condition", "year_built"]),
        (events, "event", &["event_type", "date", "event_time", "injured"]),
        (indicators, "indicator", &["indicator", "ref_area", "time_period", "obs_value", "unit_measure"]),
        (shops, "establishment", &["organisation", "activity"]),
        (persons, "resident", &["family_name", "given_name", "sex", "birth_date", "nationality"]),
    ] {
        let (made, lines) = filled(dir, &[&file], &[]);
        assert_eq!(made["entity"], entity, "{lines:?}");
        for field in some {
            assert!(fields(&lines).contains(field), "{entity}: {field} in {lines:?}");
        }
    }
}

#[test]
fn day_month_and_year_become_a_date_in_three_languages() {
    let dir = tempfile::tempdir().unwrap();
    for (name, header, months) in [
        ("fr", "Nom;Prénom;Sexe;Jour naissance;Mois naissance;Année naissance", ["janvier", "août"]),
        ("ar", "اللقب;الاسم;الجنس;يوم الميلاد;شهر الميلاد;سنة الميلاد", ["1", "8"]),
        ("de", "Name;Vorname;Geschlecht;Geburtstag;Geburtsmonat;Geburtsjahr", ["Januar", "August"]),
    ] {
        let people = file(dir.path(), &format!("{name}.csv"), header, 40, |i| {
            let day = if i == 7 { 31 } else { i % 28 + 1 };
            format!(
                "{};{};{};{day};{};{}",
                of(&FAMILIES, i),
                of(&GIVEN, i),
                of(&["M", "F"], i),
                of(&months, i),
                1950 + i
            )
        });
        let (_, lines) = filled(dir.path(), &[&people], &[]);
        let date = lines.iter().find(|(_, field, _)| field == "birth_date").unwrap();
        assert!(date.2.contains("date"), "{date:?}");
        assert!(!fields(&lines).contains(&"birth_year"), "{lines:?}");
        assert!(
            fields(&lines).contains(&"given_name") && fields(&lines).contains(&"family_name"),
            "{lines:?}"
        );
    }
}

#[test]
fn names_are_joined_or_split_as_the_fields_want_them() {
    let dir = tempfile::tempdir().unwrap();
    let schema = |name: &str, text: &str| {
        let path = dir.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let whole = schema("whole.csv", "name,meaning\nfull_name,full_name\nsex,sex\n");
    let parts = schema("parts.csv", "name,meaning\ngiven_name,given_name\nfamily_name,family_name\n");
    let two = file(dir.path(), "two.csv", "nom;prenom;sexe", 30, |i| {
        format!("{};{};{}", of(&FAMILIES, i), of(&GIVEN, i), of(&["M", "F"], i))
    });
    let one = file(dir.path(), "one.csv", "Nom et prénom;sexe", 30, |i| {
        format!("{} {};{}", of(&FAMILIES, i), of(&GIVEN, i), of(&["M", "F"], i))
    });
    let (_, lines) = filled(dir.path(), &[&two], &["--schema", &whole]);
    let name = &lines.iter().find(|(_, field, _)| field == "full_name").unwrap().2;
    assert!(name.contains("joined") && name.find("prenom") < name.find("\"nom\""), "{name}");
    let (_, lines) = filled(dir.path(), &[&one], &["--schema", &parts]);
    assert_eq!(fields(&lines), ["family_name", "given_name"]);
    assert!(lines.iter().all(|(_, _, from)| from.contains("family-first")), "{lines:?}");
}

#[test]
fn what_a_title_says_of_all_rows_becomes_a_constant_that_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let figures = file(
        dir.path(),
        "naissances.csv",
        "Statistiques de la ville\nNaissances en février 2025\n\nCommune;Indicateur;Valeur;Unité",
        40,
        |i| format!("{};{};{};personnes", of(&DISTRICTS, i), of(&["filles", "garçons"], i), i * 3 + 5),
    );
    let (made, lines) = filled(dir.path(), &[&figures], &[]);
    let period = &lines.iter().find(|(_, field, _)| field == "time_period").unwrap().2;
    assert!(period.contains("constant") && period.contains("2025-02"), "{period}");
    assert!(ids(&made).contains(&"schema-constant"), "{made}");
    // A district that another source names in its column is found in a title.
    let header = "Nom;Prénom;Sexe;Date de naissance";
    let row = |i: usize| {
        format!("{};{};{};{:02}/04/1975", of(&FAMILIES, i), of(&GIVEN, i), of(&["M", "F"], i), i % 28 + 1)
    };
    let all = file(dir.path(), "ville.csv", &format!("{header};Quartier"), 60, |i| {
        row(i) + ";" + &of(&DISTRICTS, i)
    });
    let title = format!("Recensement du quartier Medina\n\n{header}");
    let one = file(dir.path(), "recensement.csv", &title, 40, row);
    let (made, lines) = filled(dir.path(), &[&all, &one], &[]);
    let district =
        lines.iter().find(|(source, field, _)| source == "recensement" && field == "district").unwrap();
    assert!(district.2.contains("Medina"), "{district:?}");
    assert!(ids(&made).contains(&"schema-constant"), "{made}");
}

#[test]
fn one_name_for_two_things_is_a_question_until_somebody_answers() {
    let dir = tempfile::tempdir().unwrap();
    let header = "N° ménage;Chef de ménage;Nb personnes;Revenu";
    let row = |i: usize, income: usize| {
        format!("M{i:03};{} {};{};{income}", of(&GIVEN, i), of(&FAMILIES, i), i % 8 + 1)
    };
    let monthly = file(dir.path(), "social.csv", header, 60, |i| row(i, 800 + i * 37));
    let yearly = file(dir.path(), "impots.csv", header, 60, |i| row(i, 9_600 + i * 440));
    filled(dir.path(), &[&monthly, &yearly], &[]);
    let project = dir.path().join("new.diwan");
    let project = project.to_str().unwrap();
    let run = ["run", project, "--to", "schema", "--json"];
    let asked = answer(&run);
    let question =
        asked["findings"].as_array().unwrap().iter().find(|f| f["id"] == "schema-differs").unwrap();
    assert_eq!((&question["severity"], &question["place"]["source"]), (&"warning".into(), &"impots".into()));
    assert!(question["text"].as_str().unwrap().contains("12 times"), "{question}");
    assert!(cli(&["schema", "same", project, "monthly_income"]).status.success());
    assert!(!ids(&answer(&run)).contains(&"schema-differs"));
    assert!(cli(&["schema", "same", project, "monthly_income", "--not"]).status.success());
    assert!(ids(&answer(&run)).contains(&"schema-differs"));
}

#[test]
fn two_columns_for_one_field_are_said() {
    let dir = tempfile::tempdir().unwrap();
    let people = file(dir.path(), "p.csv", "nom;prenom;sexe;telephone;portable", 30, |i| {
        format!(
            "{};{};{};0461{:06};0662{:06}",
            of(&FAMILIES, i),
            of(&GIVEN, i),
            of(&["M", "F"], i),
            100_000 + i * 31,
            200_000 + i * 77
        )
    });
    let (made, lines) = filled(dir.path(), &[&people], &[]);
    let conflict = made["findings"].as_array().unwrap().iter().find(|f| f["id"] == "schema-conflict-columns");
    assert!(conflict.unwrap()["text"].as_str().unwrap().contains("portable"), "{made}");
    assert_eq!(lines.iter().filter(|(_, field, _)| field == "phone").count(), 1);
    // Groups of ages are no ages: they fill a field of their own.
    let groups = file(dir.path(), "g.csv", "name;age;sex", 30, |i| {
        format!(
            "{} {};{};{}",
            of(&GIVEN, i),
            of(&FAMILIES, i),
            of(&["0-14", "15-24", "25-64", "65+"], i),
            of(&["M", "F"], i)
        )
    });
    let (_, lines) = filled(dir.path(), &[&groups], &[]);
    assert!(fields(&lines).contains(&"age_group") && !fields(&lines).contains(&"age"), "{lines:?}");
    assert!(fields(&lines).contains(&"full_name"), "{lines:?}");
}

#[test]
fn definitions_and_units_stand_in_the_dictionary_of_an_export() {
    let dir = tempfile::tempdir().unwrap();
    let shops = file(dir.path(), "shops.csv", "enseigne;activité;surface m²;quartier", 60, |i| {
        format!(
            "Boutique {};{};{};{}",
            i,
            of(&["boulangerie", "pharmacie", "café"], i),
            12 + i,
            of(&DISTRICTS, i)
        )
    });
    filled(dir.path(), &[&shops], &[]);
    let (project, out) = (dir.path().join("new.diwan"), dir.path().join("out"));
    let done = answer(&["run", project.to_str().unwrap(), "--out", out.to_str().unwrap(), "--json"]);
    let dictionary = done["outputs"].as_array().unwrap().iter().map(|o| o["path"].as_str().unwrap());
    let dictionary = dictionary.into_iter().find(|p| p.ends_with("dictionary.csv")).unwrap();
    let text = fs::read_to_string(out.join(dictionary)).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|h| h == name).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let area = rows.iter().find(|r| &r[at("field")] == "floor_area").unwrap();
    assert_eq!((&area[at("unit_en")], &area[at("unit_ar")]), ("m²", "م²"));
    assert_eq!(&area[at("definition_fr")], "Surface au sol ou du terrain.");
    let activity = rows.iter().find(|r| &r[at("field")] == "activity").unwrap();
    assert_eq!(&activity[at("concept")], "ACTIVITY");
}

#[test]
fn every_proposal_says_why() {
    let dir = tempfile::tempdir().unwrap();
    let people = file(dir.path(), "p.csv", "Nachname;Vorname;Geschlecht;Geb.-Datum;Nationalité", 40, |i| {
        let nation = of(&["syrienne", "marocaine", "tunisienne", "libanaise", "irakienne"], i);
        format!(
            "{};{};{};{:02}.03.1975;{nation}",
            of(&FAMILIES, i),
            of(&GIVEN, i),
            of(&["m", "w"], i),
            i % 28 + 1
        )
    });
    let (made, _) = filled(dir.path(), &[&people], &[]);
    let why = |field: &str| {
        let lines = made["mappings"].as_array().unwrap();
        lines.iter().find(|m| m["field"] == field).unwrap()["evidence"].to_string()
    };
    assert!(why("family_name").contains("name is a German word"), "{made}");
    assert!(why("sex").contains("100 % of its rows hold values of the list Sex, ISO 5218"), "{made}");
    assert!(why("nationality").contains("French word"), "{made}");
    assert!(why("birth_date").contains("100 % of its values look like birth_date"), "{made}");
    let again = dir.path().join("again.diwan");
    let out = cli(&["new", again.to_str().unwrap(), people.to_str().unwrap(), "--explain"]);
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(said.contains("German word") && said.contains("fills birth_date"), "{said}");
}
