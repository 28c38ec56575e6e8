//! `link` and `dedupe` with models: Splink's own give its weights, Diwan's are read back, and what cannot be used is named.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/splink").join(name)
}

fn diwan(folder: &Path, args: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_diwan-cli");
    Command::new(program).current_dir(folder).args(["--lang", "en"]).args(args).output().unwrap()
}

fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

/// Weights by the ids of the pair, in alphabetical order.
fn weights(path: &Path, ids: [&str; 2]) -> BTreeMap<[String; 2], f64> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows = reader.deserialize::<BTreeMap<String, String>>().map(Result::unwrap);
    rows.map(|row| {
        let mut pair = ids.map(|id| row[id].clone());
        pair.sort();
        (pair, row["match_weight"].parse().unwrap())
    })
    .collect()
}

#[test]
fn a_model_of_splink_gives_its_weights_and_is_handed_on() {
    let folder = tempfile::tempdir().unwrap();
    let [register, clinic, model] = ["register.csv", "clinic.csv", "link.model.json"].map(|f| text(&data(f)));
    let args = ["link", &register, &clinic, "--id", "id", "--model", &model, "--out", "out", "--json"];
    let done = diwan(folder.path(), &args);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let answer: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let theirs = weights(&data("link.predictions.csv"), ["id_l", "id_r"]);
    assert_eq!(answer["candidate_pairs"], theirs.len());
    let ours = weights(&folder.path().join("out/pairs.csv"), ["id_a", "id_b"]);
    let kept = theirs.iter().filter(|(_, w)| **w > -9.96);
    assert_eq!(kept.clone().count(), ours.len());
    for (pair, weight) in kept {
        assert!((ours[pair] - weight).abs() < 1e-6, "{pair:?} {} {weight}", ours[pair]);
    }
    let read = |path: &Path| -> serde_json::Value {
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    assert_eq!(read(&folder.path().join("out/model.json")), read(&data("link.model.json")));
}

#[test]
fn diwans_own_model_decides_the_same_when_it_is_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let [register, clinic] = ["register.csv", "clinic.csv"].map(|f| text(&data(f)));
    let files = ["link", register.as_str(), clinic.as_str(), "--id", "id", "--one-to-one"];
    let trained =
        [files.as_slice(), &["--out", "one", "--save-model", "m.json", "--model-for", "spark"]].concat();
    let again = [files.as_slice(), &["--out", "two", "--model", "m.json"]].concat();
    for args in [trained, again] {
        let done = diwan(folder.path(), &args);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    assert!(read("m.json").contains("\"sql_dialect\": \"spark\"") && read("m.json").contains("linker_uid"));
    assert_eq!(read("one/clusters.csv"), read("two/clusters.csv"));
}

#[test]
fn a_model_that_cannot_be_used_is_refused_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let model = std::fs::read_to_string(data("dedupe.model.json")).unwrap();
    let members = text(&data("members.csv"));
    let odd = model.replace("jaccard(", "hamming(");
    let other = model.replace("postcode", "postal");
    for (name, content, said) in [
        ("text.json", "no model", "no JSON file"),
        ("other.json", "{\"a\": 1}", "no model file of Splink"),
        ("odd.json", odd.as_str(), "hamming("),
        ("columns.json", other.as_str(), "“postal”"),
    ] {
        std::fs::write(folder.path().join(name), content).unwrap();
        let done = diwan(folder.path(), &["dedupe", &members, "--model", name, "--out", "out"]);
        let told = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(2), "{name}: {told}");
        assert!(told.contains(said), "{name}: {told}");
        assert!(!folder.path().join("out").exists(), "{name}");
    }
    let done = diwan(folder.path(), &["dedupe", &members, "--model", "missing.json"]);
    assert_eq!(done.status.code(), Some(2));
    let done = diwan(folder.path(), &["dedupe", &members, "--model-for", "oracle"]);
    assert!(String::from_utf8_lossy(&done.stderr).contains("duckdb or spark"));
}
