//! `schema map|fill|leave-out`: a field is filled in every way that the window has, and it is said why a column fills nothing.

use std::path::Path;
use std::process::{Command, Output};

use diwan::project::file;
use serde_json::Value;

fn cli(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan-cli"));
    command.current_dir(folder).args(["--lang", "en"]).args(args);
    command.output().unwrap()
}

fn done(folder: &Path, args: &[&str]) -> String {
    let out = cli(folder, args);
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

const TABLE: &str = "dossier,Nom complet,j,m,a,rue,no,nationalite,zzz\n\
    1,Leila Haddad,24,02,1979,rue du Port,12,syrienne,q\n2,Omar Nassar,1,11,1990,rue Neuve,3,marocaine,r\n\
    3,Salma Karoui,9,7,1985,quai Nord,5,tunisienne,s\n";

#[test]
fn a_field_is_filled_by_columns_joined_a_day_a_part_of_a_name_or_a_fixed_value() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    std::fs::write(at.join("people.csv"), TABLE).unwrap();
    done(at, &["new", "p.diwan", "people.csv"]);
    done(at, &["schema", "import", "persons", "p.diwan"]);
    let fill = |field: &str, way: &[&str]| {
        done(at, &[&["schema", "fill", "p.diwan", "people", field][..], way].concat())
    };
    fill("street", &["--join", "no", "--join", "rue", "--between", ", "]);
    fill("birth_date", &["--day", "j", "--month", "m", "--year", "a"]);
    fill("given_name", &["--given-of", "Nom complet"]);
    fill("family_name", &["--family-of", "Nom complet"]);
    fill("district", &["--value", "Port"]);
    done(at, &["schema", "leave-out", "p.diwan", "people", "zzz"]);
    let project = file::load(&at.join("p.diwan")).unwrap().project;
    let mut run = std::collections::BTreeMap::new();
    let cache = diwan::pipeline::Cache::default();
    let quiet = diwan::base::Context::for_tests();
    let work = diwan::pipeline::Run { project: &project, dir: at, cache: &cache };
    let stage = diwan::pipeline::Stage::Schema;
    let outcomes = diwan::pipeline::run_to(&work, stage, &mut diwan::pipeline::Quiet(quiet)).unwrap();
    let table = &outcomes.harmonised.as_ref().unwrap().value;
    for field in ["street", "birth_date", "given_name", "family_name", "district"] {
        run.insert(field, table.cell(field, 0).unwrap_or_default().to_owned());
    }
    assert_eq!(run["street"], "12, rue du Port");
    assert_eq!(run["birth_date"], "1979-02-24");
    assert_eq!((run["given_name"].as_str(), run["family_name"].as_str()), ("Leila", "Haddad"));
    assert_eq!(run["district"], "Port");
    fill("district", &["--nothing"]);
    let project = file::load(&at.join("p.diwan")).unwrap().project;
    assert!(project.mappings.lines.iter().all(|l| l.field.as_str() != "district"));
    assert!(project.mappings.left_out.iter().any(|(_, c)| c.as_str() == "zzz"));
}

#[test]
fn what_cannot_be_filled_is_refused_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    std::fs::write(at.join("people.csv"), TABLE).unwrap();
    done(at, &["new", "p.diwan", "people.csv"]);
    done(at, &["schema", "import", "persons", "p.diwan"]);
    let before = std::fs::read(at.join("p.diwan")).unwrap();
    for (args, word) in [
        (&["people", "street", "--column", "gone"][..], "gone"),
        (&["people", "nothing", "--column", "rue"], "nothing"),
        (&["elsewhere", "street", "--column", "rue"], "elsewhere"),
        (&["people", "street"], "--join"),
        (&["people", "street", "--join", "rue"], "--join"),
        (&["people", "street", "--day", "j"], "--month"),
        (&["people", "street", "--column", "rue", "--value", "x"], "--value"),
    ] {
        let out = cli(at, &[&["schema", "fill", "p.diwan"][..], args].concat());
        let said = String::from_utf8_lossy(&out.stderr);
        assert_eq!(out.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains(word), "{args:?}: {said}");
    }
    assert_eq!(std::fs::read(at.join("p.diwan")).unwrap(), before);
}

#[test]
fn the_map_says_why_a_column_fills_a_field_and_why_another_fills_none() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    std::fs::write(at.join("people.csv"), TABLE).unwrap();
    done(at, &["new", "p.diwan", "people.csv"]);
    let map: Value = serde_json::from_str(&done(at, &["schema", "map", "p.diwan", "--json"])).unwrap();
    let lines = map[0]["lines"].as_array().unwrap();
    let nationality = lines.iter().find(|l| l["field"] == "nationality").expect("nationality is mapped");
    assert!(nationality["confidence"].as_f64().unwrap() > 0.75, "{nationality}");
    assert!(nationality["evidence"].as_array().unwrap().len() >= 2, "{nationality}");
    let left = map[0]["left_out"].as_array().unwrap();
    let zzz = left.iter().find(|l| l["column"] == "zzz").expect("zzz fills nothing");
    assert_eq!(zzz["by_hand"], false);
    assert!(zzz["why"].as_str().unwrap().contains("resemble"), "{zzz}");
}
