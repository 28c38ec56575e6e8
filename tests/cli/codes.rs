//! `codes` and `text`: answers of the program itself, as JSON.

use std::process::Command;

use serde_json::Value;

fn answer(args: &[&str]) -> Value {
    let out = Command::new(env!("CARGO_BIN_EXE_diwan-cli")).args(args).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

#[test]
fn a_country_is_known_by_name_nationality_and_code_in_six_languages() {
    let values = ["syrienne", "سوري", "SYR", "760", "Siria", "Suriyeli", "syrischer", "Syrian", "SYRIENN(E)"];
    let mut args = vec!["codes", "match", "iso3166-1", "--json"];
    args.extend(values);
    for line in answer(&args).as_array().unwrap() {
        assert_eq!(line["proposal"], "SY", "{line}");
        assert_eq!(line["candidates"][0]["code"], "SY", "{line}");
    }
}

#[test]
fn a_person_is_asked_where_two_codes_are_near() {
    for line in answer(&["codes", "match", "iso3166-1", "nigerien", "congolaise", "Kongo", "--json"])
        .as_array()
        .unwrap()
    {
        assert_eq!(line["proposal"], Value::Null, "{line}");
        assert!(line["candidates"].as_array().unwrap().len() >= 2, "{line}");
    }
}

#[test]
fn lists_are_listed_and_shown() {
    let lists = answer(&["codes", "list", "--json"]);
    assert!(lists.as_array().unwrap().iter().any(|l| l["id"] == "iso3166-1" && l["codes"] == 252));
    let sex = answer(&["codes", "show", "sex", "--json"]);
    assert_eq!(sex["entries"][2]["labels"]["fr"], "Féminin");
    let out =
        Command::new(env!("CARGO_BIN_EXE_diwan-cli")).args(["codes", "show", "nothing"]).output().unwrap();
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn two_spellings_of_a_name_share_a_key_and_score_high() {
    let said = answer(&["text", "compare", "عبد الرحمن محمد", "Abderrahmane Mohammed", "--json"]);
    assert_eq!(said["script"], serde_json::json!(["arabic", "latin"]));
    assert_eq!(said["keys"]["latin_key"][0], said["keys"]["latin_key"][1]);
    assert!(said["similarity"]["cross_script"].as_f64().unwrap() > 0.9, "{said}");
}

/// Files of five departments and nothing decided by hand.
#[test]
fn a_new_project_codes_nearly_every_cell_by_itself() {
    let dir = tempfile::tempdir().unwrap();
    let project = dir.path().join("new.diwan");
    let city = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let files = [
        "etat_civil_2026-10.xlsx",
        "services_sociaux_oct2026.csv",
        "المركز_الصحي_2026-10.xlsx",
        "eleves_rentree_2026.ods",
        "harbour_aid_people.csv",
    ];
    let mut new = Command::new(env!("CARGO_BIN_EXE_diwan-cli"));
    let made = new.arg("new").arg(&project).args(files.map(|f| city.join(f))).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let run = answer(&["run", project.to_str().unwrap(), "--to", "codes", "--json"]);
    let sum = |key: &str| -> u64 {
        run["codes"].as_array().unwrap().iter().map(|c| c[key].as_u64().unwrap()).sum()
    };
    let (mapped, unmapped) = (sum("mapped"), sum("unmapped"));
    println!("{mapped} cells coded, {unmapped} wait");
    assert!(mapped > 30_000 && mapped * 100 >= (mapped + unmapped) * 99, "{mapped} coded, {unmapped} wait");
}

#[test]
fn a_reader_that_leaves_early_ends_the_program_quietly() {
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_diwan-cli"))
        .args(["codes", "show", "iso3166-1"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!said.contains("panicked"), "{said}");
    assert_eq!(output.status.code(), Some(0), "{said}");
}
