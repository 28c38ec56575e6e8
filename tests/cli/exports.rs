//! The register of exports: every run that writes files is entered beside the project, and `exports` tells them all.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn cli(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan-cli"));
    command.current_dir(folder).env("DIWAN_HOME", folder.join(".home")).args(["--lang", "en"]).args(args);
    command.output().unwrap()
}

/// A project with one recipient, who receives districts and nothing else.
fn project(folder: &Path) {
    let mut rows = "no,nom,prenom,district\n".to_owned();
    for i in 0..60 {
        rows.push_str(&format!("{i},Haddad{i},Leila,{}\n", ["Port", "Hill"][i % 2]));
    }
    std::fs::write(folder.join("people.csv"), rows).unwrap();
    assert!(cli(folder, &["new", "p.diwan", "people.csv"]).status.success());
    let path = folder.join("p.diwan");
    let mut project = diwan::project::file::load(&path).unwrap().project;
    let mut policy =
        diwan::disclosure::Policy::proposed("university", "University", "Housing", &project.schema.fields);
    for field in &mut policy.fields {
        let keep = field.field.as_str() == "district";
        field.action = if keep { diwan::disclosure::Action::Keep } else { diwan::disclosure::Action::Drop };
    }
    project.disclosure.policies = vec![policy];
    project.export.targets.clear();
    project.export.targets.push(diwan::export::Target { policy: "university".into(), ..Default::default() });
    diwan::project::file::save(&path, &project).unwrap();
}

#[test]
fn every_export_is_entered_with_its_files_and_told_again() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    project(at);
    let none = cli(at, &["exports", "p.diwan"]);
    assert!(String::from_utf8_lossy(&none.stdout).contains("Nothing has left yet"));
    for _ in 0..2 {
        let done = cli(at, &["run", "p.diwan", "--out", "out", "--by", "L. Ferhat"]);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
    let told: Value = serde_json::from_slice(&cli(at, &["exports", "p.diwan", "--json"]).stdout).unwrap();
    let exports = told["exports"].as_array().unwrap();
    assert_eq!(exports.len(), 2, "an export made again is entered again");
    let first = &exports[0];
    assert_eq!((first["recipient"].as_str(), first["by"].as_str()), (Some("University"), Some("L. Ferhat")));
    assert_eq!(first["rows"], 60);
    let file = |name: &str| {
        let files = first["files"].as_array().unwrap();
        files.iter().find(|f| f["path"].as_str().unwrap().ends_with(name)).unwrap().clone()
    };
    let manifest = std::fs::read(at.join("out/university/manifest.json")).unwrap();
    let named: Value = serde_json::from_slice(&manifest).unwrap();
    assert_eq!(named["files"][0]["sha256"], file("university.csv")["sha256"]);
    assert_eq!(file("manifest.json")["bytes"], manifest.len());
    let text = cli(at, &["exports", "p.diwan"]).stdout;
    let text = String::from_utf8_lossy(&text).into_owned();
    assert!(text.contains("University, Housing: 60 of 60 rows") && text.contains("by L. Ferhat"), "{text}");
}

#[test]
fn a_damaged_register_is_left_as_it_is_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    project(at);
    std::fs::write(at.join("p.exports"), "{ half").unwrap();
    let done = cli(at, &["run", "p.diwan", "--out", "out"]);
    assert!(done.status.success(), "the files stand: {}", String::from_utf8_lossy(&done.stderr));
    assert!(at.join("out/university/manifest.json").is_file());
    assert!(String::from_utf8_lossy(&done.stderr).contains("register of exports"));
    assert_eq!(std::fs::read_to_string(at.join("p.exports")).unwrap(), "{ half");
    let told = cli(at, &["exports", "p.diwan"]);
    assert_eq!(told.status.code(), Some(2));
}
