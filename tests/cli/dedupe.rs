//! `dedupe` with little memory: the pairs go to a temporary file, and nothing else changes.

use std::path::Path;
use std::process::Command;

#[test]
fn little_memory_changes_where_pairs_are_kept_and_nothing_else() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/harbour_aid_people.csv");
    let answer = |memory: &[&str]| {
        let out = tempfile::tempdir().unwrap();
        let done = Command::new(env!("CARGO_BIN_EXE_diwan-cli"))
            .current_dir(out.path())
            .arg("dedupe")
            .arg(&file)
            .args(["--id", "case_no", "--json"])
            .args(memory)
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
        let written = ["pairs.csv", "clusters.csv", "model.json"]
            .map(|name| std::fs::read_to_string(out.path().join(name)).unwrap());
        (json["pairs_in_file_bytes"].as_u64().unwrap(), written)
    };
    let (in_file, with_room) = answer(&[]);
    assert_eq!(in_file, 0);
    let (in_file, without) = answer(&["--memory", "0"]);
    assert!(in_file > 10_000, "{in_file}");
    assert!(with_room == without);
}
