//! One department's broken file: the run goes on with the others, and everything that leaves says what it is without.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn cli(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan-cli"));
    command.current_dir(folder).env("DIWAN_HOME", folder.join(".home")).args(["--lang", "en"]).args(args);
    command.output().unwrap()
}

fn people(from: usize) -> String {
    let names = ["Haddad;Leila", "Nassar;Ibrahim", "Diallo;Mariama", "Ben Ali;Samir", "Trabelsi;Salma"];
    let mut out = "dossier;nom;prenom;date_naissance;sexe".to_owned();
    for i in from..from + 40 {
        let (name, day, year) = (names[i % 5], i % 28 + 1, 1950 + i % 60);
        out.push_str(&format!("\n{i:05};{name};{day:02}/0{}/{year};{}", i % 9 + 1, ["F", "M"][i % 2]));
    }
    out
}

fn json(done: &Output) -> Value {
    serde_json::from_slice(&done.stdout)
        .unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&done.stderr)))
}

#[test]
fn a_run_goes_on_without_a_file_that_cannot_be_read_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    for (name, from) in [("clinic.csv", 0), ("school.csv", 20), ("harbour.csv", 30)] {
        std::fs::write(at.join(name), people(from)).unwrap();
    }
    let made = cli(at, &["new", "p.diwan", "clinic.csv", "school.csv", "harbour.csv"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let whole = cli(at, &["run", "p.diwan", "--out", "all", "--json", "--keep-ids"]);
    assert_eq!(whole.status.code(), Some(0));
    let ids = std::fs::read_to_string(at.join("p.ids")).unwrap();

    std::fs::write(at.join("school.csv"), b"PK\x03\x04 cut off").unwrap();
    let done = cli(at, &["run", "p.diwan", "--out", "some", "--json"]);
    assert_eq!(done.status.code(), Some(2), "{}", String::from_utf8_lossy(&done.stderr));
    let answer = json(&done);
    let source = |id: &str| {
        let all = answer["sources"].as_array().unwrap();
        all.iter().find(|s| s["id"] == id).unwrap().clone()
    };
    assert_eq!(
        (&source("school")["left_out"], &source("school")["rows"]),
        (&Value::Bool(true), &Value::from(0))
    );
    assert_eq!((&source("clinic")["left_out"], &source("clinic")["rows"]), (&Value::Null, &Value::from(40)));
    let findings = answer["findings"].as_array().unwrap();
    let left_out: Vec<_> = findings.iter().filter(|f| f["id"] == "finding-source-left-out").collect();
    assert_eq!(left_out.len(), 1);
    assert_eq!(
        (&left_out[0]["severity"], &left_out[0]["place"]["source"]),
        (&"error".into(), &"school".into())
    );
    assert!(left_out[0]["text"].as_str().unwrap().contains("its packing is broken"), "{}", left_out[0]);
    assert_eq!(answer["linkage"]["records"], 80);

    let manifest =
        std::fs::read_dir(at.join("some")).unwrap().flatten().map(|e| e.path().join("manifest.json"));
    let manifest = manifest.chain([at.join("some/manifest.json")]).find(|p| p.is_file()).unwrap();
    let read = |name: &str| -> Value {
        serde_json::from_slice(&std::fs::read(manifest.with_file_name(name)).unwrap()).unwrap()
    };
    let missing: Vec<Value> = read("manifest.json")["sources"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|s| s["left_out"] == true)
        .cloned()
        .collect();
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0]["id"], "school");
    let package = read("datapackage.json");
    assert_eq!(package["sources"].as_array().unwrap().len(), 2);
    assert_eq!(package["sourcesLeftOut"][0]["title"], "school");

    // The ids of the records that are only away are not forgotten.
    let now = std::fs::read_to_string(at.join("p.ids")).unwrap();
    assert!(ids.lines().all(|line| now.contains(line.split('\t').next().unwrap())));

    let said = cli(at, &["run", "p.diwan", "--out", "again"]);
    assert!(String::from_utf8_lossy(&said.stderr).contains("school cannot be read and is left out"));
    for name in ["clinic.csv", "harbour.csv"] {
        std::fs::write(at.join(name), b"%PDF-1.7").unwrap();
    }
    let none = cli(at, &["run", "p.diwan", "--out", "none"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&none.stderr).contains("a PDF"),
        "{}",
        String::from_utf8_lossy(&none.stderr)
    );
}

#[test]
fn a_project_is_made_without_a_file_that_cannot_be_read_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    for (name, from) in [("clinic.csv", 0), ("harbour.csv", 30)] {
        std::fs::write(at.join(name), people(from)).unwrap();
    }
    std::fs::write(at.join("school.xlsx"), b"PK\x03\x04 cut off").unwrap();
    let made = cli(at, &["new", "p.diwan", "clinic.csv", "school.xlsx", "gone.csv", "harbour.csv", "--json"]);
    assert_eq!(made.status.code(), Some(2), "{}", String::from_utf8_lossy(&made.stderr));
    let answer = json(&made);
    let ids: Vec<&str> =
        answer["sources"].as_array().unwrap().iter().filter_map(|s| s["id"].as_str()).collect();
    assert_eq!(ids, ["clinic", "harbour"]);
    let left_out = answer["left_out"].as_array().unwrap();
    assert_eq!((&left_out[0]["path"], &left_out[1]["path"]), (&"school.xlsx".into(), &"gone.csv".into()));
    assert!(left_out[0]["why"].as_str().unwrap().contains("its packing is broken"), "{left_out:?}");
    let findings = answer["findings"].as_array().unwrap().iter();
    let said: Vec<_> = findings.filter(|f| f["id"] == "finding-file-left-out").collect();
    assert!(said.len() == 2 && said.iter().all(|f| f["severity"] == "error"), "{said:?}");
    // What was made works.
    assert_eq!(cli(at, &["run", "p.diwan", "--out", "out"]).status.code(), Some(0));

    let none = cli(at, &["new", "none.diwan", "school.xlsx", "gone.csv"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(!at.join("none.diwan").exists());
    let said = String::from_utf8_lossy(&none.stderr).into_owned();
    assert!(said.contains("school.xlsx"), "{said}");
}
