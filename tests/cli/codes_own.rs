//! `codes import|set|unset|describe|drop|translate`, splits by weight, and what changed since last month.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn cli(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan-cli"));
    command.current_dir(folder).env("DIWAN_HOME", folder.join(".home")).args(["--lang", "en"]).args(args);
    command.output().unwrap()
}

pub(crate) fn done(folder: &Path, args: &[&str]) -> String {
    let out = cli(folder, args);
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

pub(crate) fn json(folder: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&done(folder, args)).unwrap()
}

/// A refusal: exit code 2, with a sentence that holds this word.
pub(crate) fn refused(folder: &Path, args: &[&str], word: &str) {
    let out = cli(folder, args);
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert_eq!(out.status.code(), Some(2), "{args:?}: {said}");
    assert!(said.contains(word), "{args:?}: {said}");
}

const QUARTERS: &str = "\u{FEFF}Liste des quartiers;;;;;\nCode;Libellé;الاسم;Code supérieur;Autres noms;Valide jusqu'au\n\
    Z1;Zone du port;منطقة الميناء;;;\nD1;Vieux-Port;الميناء القديم;Z1;Port vieux|Vx Port;31/12/2024\n\
    D2;Les Salines;الملاحات;Z1;Salines;\nD3;Le Phare;المنارة;;;\n";

const PEOPLE: &str = "dossier;nom;prenom;sexe;date_naissance;quartier\n1;Haddad;Leila;F;24/02/1979;Vx Port\n\
    2;Nassar;Omar;M;01/11/1990;salines\n3;Diallo;Mariama;F;13/05/1984;المنارة\n4;Karoui;Salma;F;09/07/1985;Le Phare\n\
    5;Saidi;Samir;M;30/01/1971;Les Salines\n6;Zerrouk;Karim;M;17/08/2001;Ailleurs\n";

/// A project with one file of people whose quarter is coded in the own list.
fn project(folder: &Path) {
    std::fs::write(folder.join("people.csv"), PEOPLE).unwrap();
    std::fs::write(folder.join("quartiers.csv"), QUARTERS).unwrap();
    done(folder, &["new", "p.diwan", "people.csv"]);
}

/// Gives the field of the quarters the own list, as the window does.
fn code_quarters(folder: &Path) -> String {
    use diwan::project::{Edit, file};
    use diwan::schema::SchemaEdit;
    let path = folder.join("p.diwan");
    let mut project = file::load(&path).unwrap().project;
    let field = project.schema.fields.iter().find(|f| f.name.as_str() == "district").unwrap();
    let field = diwan::table::Field { list: Some("quartiers".into()), ..field.clone() };
    Edit::Schema { edit: SchemaEdit::Put { field } }.apply(&mut project).unwrap();
    file::save(&path, &project).unwrap();
    "district".to_owned()
}

#[test]
fn a_list_comes_out_of_csv_xlsx_and_ods_alike_and_goes_round() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    project(at);
    let mut lists = Vec::new();
    for file in ["quartiers.csv", "quartiers.xlsx", "quartiers.ods"] {
        if !file.ends_with("csv") {
            done(at, &["convert", "quartiers.csv", file, "--text"]);
        }
        let taken = json(at, &["codes", "import", "p.diwan", file, "--version", "2026", "--json"]);
        assert_eq!((&taken["codes"], &taken["taken"]), (&4.into(), &true.into()), "{taken}");
        let used: Vec<String> =
            taken["columns"].as_array().unwrap().iter().map(|c| c["used_as"].to_string()).collect();
        let expected = [
            "\"code\"",
            "{\"label\":\"fr\"}",
            "{\"label\":\"ar\"}",
            "\"parent\"",
            "{\"synonyms\":\"fr\"}",
            "\"valid-to\"",
        ];
        assert_eq!(used, expected, "{file}");
        let shown = json(at, &["codes", "show", "quartiers", "--project", "p.diwan", "--json"]);
        assert_eq!(shown["version"], "2026");
        assert_eq!(shown["source"], file);
        assert_eq!(shown["entries"][1]["valid"]["to"], "2024-12-31");
        lists.push(shown["entries"].clone());
    }
    assert!(lists.iter().all(|l| l == &lists[0]));
    // Out and in again, synonyms beside it.
    done(at, &["codes", "export", "quartiers", "round.csv", "--project", "p.diwan"]);
    done(at, &["codes", "import", "p.diwan", "round.csv"]);
    let round = json(at, &["codes", "show", "round", "--project", "p.diwan", "--json"]);
    assert_eq!(round["entries"], lists[0]);
    let matched = json(at, &["codes", "match", "quartiers", "Port-Vieux", "--project", "p.diwan", "--json"]);
    assert_eq!(matched[0]["candidates"][0]["code"], "D1", "{matched}");
}

#[test]
fn columns_said_by_hand_count_and_wrong_ones_are_refused_by_name() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    project(at);
    let look = ["codes", "import", "p.diwan", "quartiers.csv", "--look", "--json"];
    let before = std::fs::read(at.join("p.diwan")).unwrap();
    assert_eq!(json(at, &look)["taken"], false);
    assert_eq!(std::fs::read(at.join("p.diwan")).unwrap(), before, "looking changes nothing");
    let by_hand = ["--label", "es=Libellé", "--skip", "Code supérieur", "--id", "barrios"];
    done(at, &[&["codes", "import", "p.diwan", "quartiers.csv"][..], &by_hand].concat());
    let shown = json(at, &["codes", "show", "barrios", "--project", "p.diwan", "--json"]);
    assert_eq!(shown["entries"][1]["labels"]["es"], "Vieux-Port");
    assert_eq!(shown["entries"][1]["parent"], Value::Null);
    refused(at, &["codes", "import", "p.diwan", "quartiers.csv", "--code", "Kode"], "Kode");
    refused(at, &["codes", "import", "p.diwan", "quartiers.csv", "--label", "Libellé"], "fr=");
    refused(at, &["codes", "import", "p.diwan", "nothing.xlsx"], "nothing");
    refused(at, &["codes", "describe", "p.diwan", "sex", "--version", "1"], "barrios");
    refused(at, &["codes", "describe", "p.diwan", "barrios", "--valid-from", "soon"], "soon");
}

#[test]
fn codes_are_changed_one_by_one_also_in_a_copy_of_a_built_in_list() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    project(at);
    done(at, &["codes", "import", "p.diwan", "quartiers.csv"]);
    done(
        at,
        &[
            "codes",
            "set",
            "p.diwan",
            "quartiers",
            "D4",
            "--parent",
            "Z1",
            "--label",
            "fr=Cité des Pins",
            "--synonym",
            "fr=Les Pins",
            "--valid-from",
            "2026",
        ],
    );
    done(at, &["codes", "set", "p.diwan", "quartiers", "ZP", "--instead-of", "Z1"]);
    done(at, &["codes", "unset", "p.diwan", "quartiers", "D3"]);
    let entries = |list: &str| {
        let shown = json(at, &["codes", "show", list, "--project", "p.diwan", "--json"]);
        let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
        let entries = shown["entries"].as_array().unwrap().clone();
        entries.iter().map(|e| (text(&e["code"]), text(&e["parent"]))).collect::<Vec<_>>()
    };
    let expected = [("ZP", ""), ("D1", "ZP"), ("D2", "ZP"), ("D4", "ZP")];
    let expected: Vec<(String, String)> =
        expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    assert_eq!(entries("quartiers"), expected);
    refused(at, &["codes", "set", "p.diwan", "quartiers", "D5", "--parent", "Q"], "Q");
    refused(at, &["codes", "unset", "p.diwan", "quartiers", "D9"], "D9");
    let built_in = entries("sex").len();
    done(at, &["codes", "set", "p.diwan", "sex", "3", "--label", "en=Third option"]);
    assert_eq!(entries("sex").len(), built_in + 1);
    let matched =
        json(at, &["codes", "match", "sex", "third option", "female", "--project", "p.diwan", "--json"]);
    assert_eq!((&matched[0]["proposal"], &matched[1]["proposal"]), (&"3".into(), &"2".into()));
    done(at, &["codes", "drop", "p.diwan", "sex"]);
    assert_eq!(entries("sex").len(), built_in);
}

#[test]
fn a_code_that_has_run_out_is_a_finding_and_splits_follow_the_weights() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    project(at);
    done(at, &["codes", "import", "p.diwan", "quartiers.csv"]);
    let field = code_quarters(at);
    let run = || json(at, &["run", "p.diwan", "--to", "codes", "--json"]);
    let ids = |run: &Value| -> Vec<String> {
        let findings = run["findings"].as_array().unwrap().iter();
        let ids = findings.map(|f| f["id"].as_str().unwrap().to_owned());
        ids.filter(|id| id.starts_with("codes-")).collect()
    };
    let first = run();
    let quarters = |run: &Value| {
        run["codes"].as_array().unwrap().iter().find(|c| c["field"] == field.as_str()).unwrap().clone()
    };
    assert_eq!(
        (&quarters(&first)["mapped"], &quarters(&first)["unmapped"]),
        (&5.into(), &1.into()),
        "{first}"
    );
    assert!(ids(&first).contains(&"codes-outside-validity".to_owned()), "{:?}", ids(&first));
    done(at, &["codes", "valid-on", "p.diwan", "2024-06-30"]);
    assert!(!ids(&run()).contains(&"codes-outside-validity".to_owned()));

    std::fs::write(at.join("new.csv"), "from,to,weight\nD1,N1,\nD2,N1,50\nD2,N2,50\nD3,N3,\n").unwrap();
    let over = ["codes", "roll-up", "p.diwan", &field, "--list", "new-quarters", "--table", "new.csv"];
    done(at, &over);
    assert!(ids(&run()).contains(&"codes-roll-open".to_owned()));
    assert_eq!(quarters(&run())["mapped"], 3);
    done(at, &[&over[..], &["--by-weight"]].concat());
    assert!(ids(&run()).contains(&"codes-roll-shared".to_owned()));
    assert_eq!(quarters(&run())["mapped"], 5);
    let said = json(at, &["codes", "translate", "new.csv", "D1", "D2", "D9", "--json"]);
    assert_eq!(said[0]["becomes"][0]["code"], "N1");
    assert_eq!(said[1]["becomes"][1]["share"], 0.5);
    assert_eq!(said[2]["becomes"].as_array().unwrap().len(), 0);
}

#[test]
fn next_month_is_compared_with_last_month_and_not_with_the_run_before() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    project(at);
    done(at, &["codes", "import", "p.diwan", "quartiers.csv"]);
    let field = code_quarters(at);
    let quarters = || {
        let run = json(at, &["run", "p.diwan", "--out", "out", "--json"]);
        run["codes"].as_array().unwrap().iter().find(|c| c["field"] == field.as_str()).unwrap().clone()
    };
    assert_eq!(quarters()["since"], Value::Null, "there is nothing before the first month");
    assert_eq!(quarters()["since"], Value::Null, "the same files again are the same month");
    let next =
        PEOPLE.replace("Ailleurs", "Les Salines").replace("Le Phare", "Cité neuve").replace("salines", "Q7");
    std::fs::write(at.join("people.csv"), next).unwrap();
    for _ in 0..2 {
        let since = quarters()["since"].clone();
        assert!((since["share"]["before"].as_f64().unwrap() - 5.0 / 6.0).abs() < 1e-9, "{since}");
        assert!((since["share"]["now"].as_f64().unwrap() - 4.0 / 6.0).abs() < 1e-9, "{since}");
        assert_eq!(since["sources"][0]["source"], "people");
        let new: Vec<&str> = since["newly_unmapped"]
            .as_array()
            .unwrap()
            .iter()
            .map(|v| v["value"].as_str().unwrap())
            .collect();
        assert_eq!(new, ["Cité neuve", "Q7"]);
        assert_eq!(since["settled"], 1);
    }
}

#[test]
fn a_new_edition_says_what_became_of_each_code_and_a_person_chooses() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    project(at);
    done(at, &["codes", "import", "p.diwan", "quartiers.csv"]);
    let field = code_quarters(at);
    let next =
        "Code;Libellé\nZ1;Zone du port\nD1;Vieux-Port\nD21;Salines nord\nD22;Salines sud\nD7;Le Phare\n";
    std::fs::write(at.join("2027.csv"), next).unwrap();
    std::fs::write(at.join("became.csv"), "from,to\nD2,D21\nD2,D22\n").unwrap();
    let taken = json(
        at,
        &["codes", "import", "p.diwan", "2027.csv", "--id", "quartiers", "--became", "became.csv", "--json"],
    );
    let replaced = &taken["replaced"];
    assert_eq!(replaced[0]["became"], serde_json::json!(["D21", "D22"]), "{taken}");
    assert_eq!((&replaced[1]["code"], &replaced[1]["sure"]), (&"D3".into(), &true.into()), "{taken}");
    let run = || json(at, &["run", "p.diwan", "--to", "codes", "--json"]);
    let mapped = |run: &Value| {
        let codes = run["codes"].as_array().unwrap().iter();
        codes.clone().find(|c| c["field"] == field.as_str()).unwrap()["mapped"].clone()
    };
    let first = run();
    let split = first["findings"].as_array().unwrap().iter().any(|f| f["id"] == "codes-edition-split");
    assert!(split, "{}", first["findings"]);
    let before = mapped(&first).as_u64().unwrap();
    let said = done(at, &["codes", "succeed", "p.diwan", "quartiers", "D2", "D22"]);
    assert!(said.contains("D22"), "{said}");
    assert!(mapped(&run()).as_u64().unwrap() > before);
    refused(at, &["codes", "succeed", "p.diwan", "quartiers", "D2", "D99"], "D99");
    refused(at, &["codes", "succeed", "p.diwan", "quartiers", "D7", "D22"], "D7");
    refused(at, &["codes", "succeed", "p.diwan", "nothing", "D2", "D22"], "nothing");
    refused(at, &["codes", "succeed", "p.diwan", "isco", "2221", "2222"], "built in");
}
