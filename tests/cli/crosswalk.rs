//! `codes crosswalk`, `codes roll-up`, `codes export`: decisions and lists as files, and coarser codes in a run.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_diwan-cli")).args(args).output().unwrap()
}

fn done(args: &[&str]) -> String {
    let out = run(args);
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn decisions_of_one_department_serve_another() {
    let dir = tempfile::tempdir().unwrap();
    let table = dir.path().join("register.csv");
    let mut rows = String::from("name,nationality,sex\n");
    for i in 0..40 {
        let nationality = ["Syrian", "Jordanian", "levantine"][i % 3];
        rows.push_str(&format!("Person {i},{nationality},{}\n", ["F", "M"][i % 2]));
    }
    std::fs::write(&table, rows).unwrap();
    let project = dir.path().join("p.diwan");
    done(&["new", text(&project), text(&table)]);
    let share = |args: &[&str]| -> Value { serde_json::from_str(&done(args)).unwrap() };
    let out = dir.path().join("out");
    let to_codes = ["run", text(&project), "--to", "codes", "--out", text(&out), "--json"];
    let nationality = |run: &Value| {
        let codes = run["codes"].as_array().unwrap();
        codes.iter().find(|c| c["list"] == "iso3166-1").unwrap().clone()
    };
    let before = nationality(&share(&to_codes));
    assert_eq!((&before["mapped"], &before["unmapped"]), (&27.into(), &13.into()), "{before}");
    assert_eq!(before["sources"][0]["values_mapped"], 2);
    assert_eq!(before["sources"][0]["unmapped"], 13);

    let file = dir.path().join("theirs.csv");
    std::fs::write(
        &file,
        "list,field,source,value,code,by,on\niso3166-1,,,levantine,LB,R. Nasser,2026-02-01\niso3166-1,,,x,QQ,,\n",
    )
    .unwrap();
    let import = ["codes", "crosswalk", "import", text(&project), text(&file), "--json"];
    let brought = share(&import);
    assert_eq!((&brought["new"], &brought["unknown_codes"][0]), (&1.into(), &"QQ".into()), "{brought}");
    assert_eq!(share(&import)["known"], 1);
    assert_eq!(nationality(&share(&to_codes))["unmapped"], 0);

    let handed_on = dir.path().join("ours.csv");
    done(&["codes", "crosswalk", "export", text(&project), text(&handed_on)]);
    let written = std::fs::read_to_string(&handed_on).unwrap();
    assert!(written.contains("levantine,LB,R. Nasser,2026-02-01"), "{written}");

    let field = before["field"].as_str().unwrap();
    let numeric = dir.path().join("numeric.csv");
    std::fs::write(&numeric, "from,to\nLB,SY\n").unwrap();
    let said =
        done(&["--lang", "en", "codes", "crosswalk", "translate", text(&project), field, text(&numeric)]);
    assert!(said.starts_with("1 decisions brought"), "{said}");
    std::fs::write(&numeric, "from,to\nSY,LB\n").unwrap();
    done(&["codes", "crosswalk", "translate", text(&project), field, text(&numeric)]);

    std::fs::write(dir.path().join("regions.csv"), "from,to\nSY,levant\nLB,levant\nJO,a\nJO,b\n").unwrap();
    done(&["codes", "roll-up", text(&project), field, "--list", "regions", "--table", "regions.csv"]);
    let rolled = share(&to_codes);
    assert_eq!(nationality(&rolled)["unmapped"], 13, "JO is split, nothing is guessed");
    let ids: Vec<&str> =
        rolled["findings"].as_array().unwrap().iter().filter_map(|f| f["id"].as_str()).collect();
    assert!(ids.contains(&"codes-roll-open"), "{ids:?}");
    done(&["codes", "roll-up", text(&project), field, "--keep-fine"]);
    assert_eq!(nationality(&share(&to_codes))["unmapped"], 0);
}

#[test]
fn a_wrong_level_or_field_is_said_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let table = dir.path().join("r.csv");
    std::fs::write(&table, "name,sex\nA,F\nB,M\nC,F\n").unwrap();
    let project = dir.path().join("p.diwan");
    done(&["new", text(&project), text(&table)]);
    let before = std::fs::read(&project).unwrap();
    for args in [["sex", "--level", "9"], ["nothing", "--level", "1"]] {
        let mut all = vec!["codes", "roll-up", text(&project)];
        all.extend(args);
        assert_eq!(run(&all).status.code(), Some(2), "{args:?}");
    }
    assert_eq!(std::fs::read(&project).unwrap(), before);
}

#[test]
fn a_list_goes_out_as_it_can_come_in() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("etat.csv");
    done(&["codes", "export", "marital-status", text(&out)]);
    let table = std::fs::read_to_string(&out).unwrap();
    let synonyms = std::fs::read_to_string(dir.path().join("etat_synonyms.csv")).unwrap();
    let list = diwan::codes::CodeList::from_csv("marital-status", &table, &synonyms).unwrap();
    let built_in = diwan::codes::builtin("marital-status").unwrap();
    assert_eq!(list.entries, built_in.list().entries);
}
