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
