//! Next month's records against last month's entities: an entity keeps its id as long as its records persist, also when its first record goes.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

use diwan::pipeline::{self, Cache, Quiet, Run, Stage};
use diwan::project::file;
use diwan::table::ENTITY_COLUMN;
use serde_json::Value;

fn cli(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan-cli"));
    command.current_dir(folder).env("DIWAN_HOME", folder.join(".home")).args(["--lang", "en"]).args(args);
    command.output().unwrap()
}

/// Persons `from..to`, every third one twice with a slip in the family name; the numbers of `gone` left out.
fn month(from: usize, to: usize, gone: &dyn Fn(usize) -> bool) -> String {
    let given = [
        "Leila", "Ibrahim", "Mariama", "Samir", "Salma", "Nikos", "Hugo", "Dina", "Omar", "Zeynep", "Claire",
    ];
    let family =
        ["Haddad", "Nassar", "Diallo", "Ben Ali", "Trabelsi", "Petrakis", "Moreau", "Aydin", "Weber"];
    let mut out = String::from("dossier,prenom,nom,date_naissance,telephone\n");
    for i in from..to {
        let (name, last) = (given[i % 11], format!("{}{}", family[i % 9], ["", "i", "o", "an"][i / 99 % 4]));
        let born = format!("{}-{:02}-{:02}", 1940 + i * 7 % 80, i * 5 % 12 + 1, i * 11 % 28 + 1);
        let phone = format!("71 {:06}", i * 7919 % 1_000_000);
        for copy in 0..if i % 3 == 0 { 2 } else { 1 } {
            let number = 2 * i + copy;
            let last = if copy == 1 { format!("{last}e") } else { last.clone() };
            if !gone(number) {
                out.push_str(&format!("{number:05},{name},{last},{born},{phone}\n"));
            }
        }
    }
    out
}

/// The id of the entity of each record, by number.
fn ids(folder: &Path) -> BTreeMap<String, String> {
    let project = file::load(&folder.join("p.diwan")).unwrap().project;
    let cache = Cache::default();
    let run = Run { project: &project, dir: folder, cache: &cache };
    let outcomes =
        pipeline::run_to(&run, Stage::Golden, &mut Quiet(diwan::base::Context::for_tests())).unwrap();
    let golden = &outcomes.golden.as_ref().unwrap().value;
    let imported = outcomes.imports.values().next().unwrap().as_ref().unwrap();
    let rows: BTreeMap<u32, &str> = (0..imported.value.table.height())
        .map(|i| {
            (imported.value.table.rows().get(i).unwrap(), imported.value.table.cell("dossier", i).unwrap())
        })
        .collect();
    let mut out = BTreeMap::new();
    for entity in 0..golden.len() {
        for &row in golden.members(entity) {
            let record = golden.coded().record(row as usize).unwrap();
            let id = golden.table.cell(ENTITY_COLUMN, entity).unwrap();
            out.insert(rows[&record.row].to_owned(), id.to_owned());
        }
    }
    out
}

fn run(folder: &Path, more: &[&str]) -> Value {
    let done = cli(folder, &[&["run", "p.diwan", "--json"], more].concat());
    serde_json::from_slice(&done.stdout)
        .unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&done.stderr)))
}

#[test]
fn an_entity_keeps_its_id_from_month_to_month() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("people.csv"), month(0, 400, &|_| false)).unwrap();
    let made = cli(at, &["new", "p.diwan", "people.csv"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert!(run(at, &[])["ids"].is_null(), "nobody asked to keep ids");
    let answer = run(at, &["--keep-ids"]);
    assert!(answer["ids"]["new"].as_u64().unwrap() >= 400, "{answer}");
    let first = ids(at);
    assert_eq!(run(at, &[])["ids"]["new"], 0, "the same month again names nobody anew");

    // A hundred records are gone, among them the first of many pairs, and about two hundred are new.
    let gone = |number: usize| number.is_multiple_of(6) && number < 600;
    std::fs::write(at.join("people.csv"), month(0, 550, &gone)).unwrap();
    let answer = run(at, &[]);
    let second = ids(at);
    let stayed: Vec<&String> = first.keys().filter(|k| second.contains_key(*k)).collect();
    assert!(stayed.len() > 400, "{}", stayed.len());
    let changed = stayed.iter().filter(|k| first[**k] != second[**k]).count();
    assert!(changed <= 4, "{changed} of {} changed: {}", stayed.len(), answer["ids"]);
    assert!(answer["ids"]["new"].as_u64().unwrap() >= 145, "{}", answer["ids"]);
    // The last records of the first month do not come back under other ids.
    std::fs::write(at.join("people.csv"), month(0, 400, &|_| false)).unwrap();
    run(at, &[]);
    let third = ids(at);
    let changed = first.iter().filter(|(k, id)| third[*k] != **id).count();
    assert!(changed <= 4, "{changed} of {}", first.len());
}

#[test]
fn a_broken_list_of_ids_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("people.csv"), month(0, 60, &|_| false)).unwrap();
    assert!(cli(at, &["new", "p.diwan", "people.csv"]).status.success());
    run(at, &["--keep-ids"]);
    let list = std::fs::read_dir(at).unwrap().flatten().map(|e| e.path());
    let list = list.into_iter().find(|p| p.extension().is_some_and(|e| e == "ids")).unwrap();
    std::fs::write(&list, "something else\n").unwrap();
    let done = cli(at, &["run", "p.diwan"]);
    assert!(!done.status.success());
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(said.contains("cannot be used"), "{said}");
}
