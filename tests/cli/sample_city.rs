//! The sample city run as its clerks would: the links are measured against the planted truth, the exports are equal on a second run.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use diwan::base::Context;
use diwan::linkage::quality;
use diwan::pipeline::{self, Cache, Quiet, Run, Stage};
use diwan::project::file;

fn city() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data")
}

/// The true entity of each row of a file.
fn truth(name: &str) -> BTreeMap<(String, u32), String> {
    let mut reader = csv::Reader::from_path(city().join("truth").join(name)).unwrap();
    let rows = reader.records().map(|r| {
        let r = r.unwrap();
        ((r[0].to_owned(), r[1].parse().unwrap()), r[2].to_owned())
    });
    rows.collect()
}

/// Runs a project to the links and measures them: precision, recall and F1 over pairs of records.
fn measure(project: &str, truth_file: &str) -> quality::Quality {
    let path = city().join(project);
    let loaded = file::load(&path).unwrap();
    let cache = Cache::default();
    let dir = city();
    let run = Run { project: &loaded.project, dir: &dir, cache: &cache };
    let context = Context::new(jiff::civil::date(2026, 11, 1));
    let outcomes = pipeline::run_to(&run, Stage::Linkage, &mut Quiet(context)).unwrap();
    let truth = truth(truth_file);
    let table = &outcomes.coded.as_ref().unwrap().value.table;
    let linked = &outcomes.linked.as_ref().unwrap().value;
    let (mut true_of_row, mut names) = (Vec::new(), BTreeMap::new());
    for row in 0..table.height() {
        let record = table.record(row).unwrap();
        let path = &loaded.project.source(&record.source).unwrap().spec.path;
        let entity = truth.get(&(path.clone(), record.row));
        let entity = entity.unwrap_or_else(|| panic!("{path} row {} is in no truth", record.row));
        let next = names.len() as u32;
        true_of_row.push(*names.entry(entity.clone()).or_insert(next));
    }
    assert_eq!(table.height(), truth.len(), "every row of the truth was read");
    let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (row, entity) in true_of_row.iter().enumerate() {
        members.entry(*entity).or_default().push(row as u32);
    }
    let pairs = members.values().flat_map(|rows| {
        rows.iter().enumerate().flat_map(move |(i, &a)| rows[i + 1..].iter().map(move |&b| (a, b)))
    });
    let scores = quality::of_entities(&linked.entities, &pairs.collect(), |_, _| true);
    println!(
        "{project}: {} records, {} entities (truth {}), precision {:.4}, recall {:.4}, F1 {:.4}",
        table.height(),
        linked.entities.count,
        names.len(),
        scores.precision,
        scores.recall,
        scores.f1()
    );
    scores
}

#[test]
fn residents_are_linked_as_the_truth_says() {
    let scores = measure("residents.diwan", "residents.csv");
    assert!(scores.f1() >= 0.97, "{scores:?}");
}

#[test]
fn establishments_are_linked_as_the_truth_says() {
    let scores = measure("establishments.diwan", "establishments.csv");
    assert!(scores.f1() >= 0.9, "{scores:?}");
}

fn cli(args: &[&std::ffi::OsStr]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_diwan-cli")).args(args).output().unwrap()
}

#[test]
fn a_second_run_writes_the_same_bytes() {
    let out = tempfile::tempdir().unwrap();
    let mut hashes = Vec::new();
    for name in ["one", "two"] {
        let folder = out.path().join(name);
        let project = city().join("establishments.diwan");
        let args =
            ["run".as_ref(), project.as_os_str(), "--out".as_ref(), folder.as_os_str(), "--json".as_ref()];
        let done = cli(&args);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let answer: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
        let outputs = answer["outputs"].as_array().unwrap();
        assert!(outputs.iter().any(|o| o["format"] == "csv" && o["rows"].as_u64() > Some(100)), "{answer}");
        for output in outputs {
            let bytes = std::fs::read(folder.join(output["path"].as_str().unwrap())).unwrap();
            use sha2::Digest;
            let hash = data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(&bytes));
            assert_eq!(output["sha256"], hash.as_str());
        }
        hashes.push(outputs.iter().map(|o| o["sha256"].clone()).collect::<Vec<_>>());
    }
    assert_eq!(hashes[0], hashes[1]);
}

#[test]
fn a_new_project_of_files_runs_with_no_further_edit() {
    let dir = tempfile::tempdir().unwrap();
    let project = dir.path().join("new.diwan");
    let files = ["licences_commerce.xls", "role_taxe_locale.csv"].map(|f| city().join(f));
    let made = cli(&["new".as_ref(), project.as_os_str(), files[0].as_os_str(), files[1].as_os_str()]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let out = dir.path().join("out");
    let run =
        cli(&["run".as_ref(), project.as_os_str(), "--out".as_ref(), out.as_os_str(), "--json".as_ref()]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let again = cli(&["new".as_ref(), project.as_os_str(), files[0].as_os_str()]);
    assert_eq!(again.status.code(), Some(2), "an existing project is not overwritten");
}

#[test]
fn what_cannot_run_says_so_with_exit_code_2() {
    let dir = tempfile::tempdir().unwrap();
    let missing = dir.path().join("none.diwan");
    let done = cli(&["run".as_ref(), missing.as_os_str(), "--lang".as_ref(), "en".as_ref()]);
    assert_eq!(done.status.code(), Some(2));
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(said.contains("none.diwan") && !said.contains('‹'), "{said}");
}

#[test]
fn next_months_longer_file_is_read_to_its_end() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("people.csv");
    let rows = |n: usize| {
        let people = (0..n).map(|i| format!("{i};Haddad {i};Youssef;M;{:02}/03/1980\n", i % 28 + 1));
        format!("dossier;nom;prenom;sexe;date_naissance\n{}", people.collect::<String>())
    };
    std::fs::write(&path, rows(40)).unwrap();
    let project = dir.path().join("p.diwan");
    let made = cli(&["new".as_ref(), project.as_os_str(), path.as_os_str()]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    std::fs::write(&path, rows(55)).unwrap();
    let args = ["run".as_ref(), project.as_os_str(), "--to".as_ref(), "import".as_ref(), "--json".as_ref()];
    let answer: serde_json::Value = serde_json::from_slice(&cli(&args).stdout).unwrap();
    assert_eq!(answer["sources"][0]["rows"], 55, "{answer}");
    assert_eq!(answer["findings"][0]["id"], "finding-file-changed", "{answer}");
}

#[test]
fn families_in_a_register_with_few_doubles_are_not_taken_for_doubles() {
    let out = tempfile::tempdir().unwrap();
    let name = "harbour_aid_people.csv";
    let file = city().join(name);
    let args = ["dedupe".as_ref(), file.as_os_str(), "--id".as_ref(), "case_no".as_ref()];
    let done = cli(&[&args[..], &["--out".as_ref(), out.path().as_os_str()]].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let truth = truth("residents.csv");
    let entity = |row: &str| truth[&(name.to_owned(), row.parse().unwrap())].clone();
    let (mut links, mut right) = (0, 0);
    for pair in csv::Reader::from_path(out.path().join("pairs.csv")).unwrap().records() {
        let pair = pair.unwrap();
        if &pair[8] == "link" {
            links += 1;
            right += usize::from(entity(&pair[1]) == entity(&pair[4]));
        }
    }
    println!("{name}: {links} links, {right} right");
    assert!(right >= 20, "the 22 doubles are found, not {right}");
    assert!(links <= 2 * right, "{right} of {links} links are right");
}
