//! Splink's model files: files that Splink wrote score here to its own weights, and what Diwan writes is read back.
//!
//! The files in `tests/data/splink` were made by Splink itself (`make.py` there). Weights are compared pair by pair and part by part.

use std::collections::BTreeMap;
use std::path::Path;

use diwan::base::{Context, FieldName, SourceId};
use diwan::findings::Findings;
use diwan::linkage::splink::{
    self, ModelError, ReadModel, SplinkModel, WriteAs, WriteFor, read_model, write_model,
};
use diwan::linkage::{Level, LinkageEdit, LinkageSettings, Linked, columns, explain, link};
use diwan::table::Table;

type Row = BTreeMap<String, String>;

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/splink").join(name);
    std::fs::read_to_string(path).unwrap()
}

fn rows(name: &str) -> Vec<Row> {
    csv::Reader::from_reader(file(name).as_bytes()).deserialize().map(Result::unwrap).collect()
}

fn table(name: &str) -> (SourceId, Table) {
    let text = file(name);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cells: Vec<Vec<&str>> = records.iter().map(|r| r.iter().collect()).collect();
    let cells: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
    let source = name.trim_end_matches(".csv");
    (SourceId::from(source), Table::from_rows(source, &cells).unwrap())
}

fn splink_model(text: &str) -> SplinkModel {
    match read_model(text).unwrap() {
        ReadModel::Splink(model) => model,
        ReadModel::Own(_) => panic!("this is no model of Diwan"),
    }
}

fn linked_by(model: &SplinkModel, tables: &[(SourceId, Table)]) -> Linked {
    let brought = splink::bring_together(tables, model).unwrap();
    let settings = LinkageSettings { splink: Some(model.clone()), ..LinkageSettings::default() };
    let (context, findings) = (Context::for_tests(), Findings::new());
    link(&context, &brought.table, &brought.fields, &settings, &[], &findings).unwrap()
}

/// The row in the linked table of each record: tables stand one after the other.
fn row_of(tables: &[(SourceId, Table)]) -> BTreeMap<String, u32> {
    let ids = tables.iter().flat_map(|(_, t)| (0..t.height()).map(move |i| t.cell("id", i).unwrap_or("")));
    ids.enumerate().map(|(row, id)| (id.to_owned(), row as u32)).collect()
}

/// Every pair that Splink scored has its weight here, and every comparison says as much.
fn agrees_with_splink(name: &str, files: &[&str]) {
    let tables: Vec<(SourceId, Table)> = files.iter().map(|f| table(f)).collect();
    let model = splink_model(&file(&format!("{name}.model.json")));
    let linked = linked_by(&model, &tables);
    let scorer = linked.splink.as_ref().unwrap();
    let row = row_of(&tables);
    let expected = rows(&format!("{name}.predictions.csv"));
    assert_eq!(
        linked.counts.candidate_pairs,
        expected.len() as u64,
        "the model's rules bring Splink's pairs"
    );
    let near = |a: f64, b: f64| (a - b).abs() < 1e-6;
    for pair in &expected {
        let (a, b) = (row[&pair["id_l"]], row[&pair["id_r"]]);
        let number = |key: &str| pair.get(key).map_or(0.0, |t| t.parse::<f64>().unwrap());
        let (levels, weight) = scorer.of_rows(a, b).unwrap();
        assert!(near(weight, number("match_weight")), "{pair:?} {weight}");
        let (rank_a, rank_b) = (linked.corpus.rank_of[a as usize], linked.corpus.rank_of[b as usize]);
        for (i, comparison) in model.settings().comparisons.iter().enumerate() {
            let said = scorer.said(i, levels, rank_a, rank_b);
            let name = comparison.name();
            assert!(near(said.weight, number(&format!("mw_{name}"))), "{name} {pair:?} {said:?}");
            assert!(
                near(said.by_frequency, number(&format!("mw_tf_adj_{name}"))),
                "{name} {pair:?} {said:?}"
            );
        }
        let explained = explain(&linked, a, b).unwrap();
        let sum: f64 = explained.before + explained.parts.iter().map(|p| p.weight).sum::<f64>();
        assert!(near(sum, weight) && near(explained.total, weight), "{explained:?}");
    }
    let kept = linked.pairs.iter().filter(|p| (linked.weight(p) - f64::from(p.weight)).abs() > 1e-4).count();
    assert_eq!(kept, 0);
}

#[test]
fn a_model_that_splink_trained_for_one_table_gives_its_weights() {
    agrees_with_splink("dedupe", &["members.csv"]);
}

#[test]
fn a_model_that_splink_trained_for_two_tables_gives_its_weights() {
    agrees_with_splink("link", &["register.csv", "clinic.csv"]);
}

#[test]
fn letters_are_counted_as_duckdb_counts_them() {
    // A model whose only condition is the function at the very value that DuckDB found: it must hold, and not hold beyond.
    for (i, row) in rows("functions.csv").iter().enumerate() {
        let two = [
            ("jaro", "jaro_similarity(a_l, b_r)"),
            ("jaro_winkler", "jaro_winkler_similarity(a_l, b_r)"),
            ("levenshtein", "levenshtein(a_l, b_r)"),
            ("damerau_levenshtein", "damerau_levenshtein(a_l, b_r)"),
            ("jaccard", "jaccard(a_l, b_r)"),
            ("length", "length(a_l)"),
        ];
        let one = [
            ("lower", "lower(a_l)"),
            ("substr", "substr(a_l, 2, 3)"),
            ("regexp_extract", "regexp_extract(a_l, '[a-z]+', 0)"),
            ("first_word", "list_sort(string_split(a_l, ' '))[1]"),
        ];
        let numbers = two.iter().map(|(key, call)| format!("abs({call} - {}) < 1e-9", row[*key]));
        let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
        let texts = one.iter().map(|(key, call)| format!("{call} = {}", quoted(&row[*key])));
        let conditions: Vec<String> = numbers.chain(texts).collect();
        let cells: [&[&str]; 3] = [&["a", "b"], &[&row["a"], &row["b"]], &[&row["a"], &row["b"]]];
        let tables = [(SourceId::from("s"), Table::from_rows("s", &cells).unwrap())];
        let comparisons: Vec<serde_json::Value> = conditions
            .iter()
            .map(|c| {
                let level = |sql: &str, m: f64, u: f64| {
                    serde_json::json!({"sql_condition": sql, "m_probability": m, "u_probability": u})
                };
                serde_json::json!({"comparison_levels": [level(c, 0.8, 0.1), level("ELSE", 0.2, 0.9)]})
            })
            .collect();
        let model = serde_json::json!({"link_type": "dedupe_only", "comparisons": comparisons});
        let linked = linked_by(&splink_model(&model.to_string()), &tables);
        let (levels, _) = linked.splink.as_ref().unwrap().of_rows(0, 1).unwrap();
        for (at, condition) in conditions.iter().enumerate() {
            assert_eq!(levels.get(at), 1, "line {i}: {condition} for {row:?}");
        }
    }
}

fn refused(change: impl Fn(&mut serde_json::Value)) -> ModelError {
    let mut model: serde_json::Value = serde_json::from_str(&file("dedupe.model.json")).unwrap();
    change(&mut model);
    read_model(&model.to_string()).unwrap_err()
}

#[test]
fn what_cannot_be_used_is_named() {
    assert!(matches!(read_model("id,name\n1,2\n"), Err(ModelError::NotJson(_))));
    assert!(matches!(read_model("[1, 2]"), Err(ModelError::NotAModel(_))));
    assert!(matches!(read_model("{\"a\": 1}"), Err(ModelError::NotAModel(_))));
    assert_eq!(refused(|m| m["comparisons"] = serde_json::json!([])), ModelError::NothingCompared);
    assert!(matches!(
        refused(|m| m["probability_two_random_records_match"] = serde_json::json!(0.0)),
        ModelError::Prior(_)
    ));
    let odd = "soundex(\"given_name_l\") = soundex(\"given_name_r\")";
    let condition = refused(|m| m["comparisons"][0]["comparison_levels"][2]["sql_condition"] = odd.into());
    let ModelError::Condition { comparison, part, .. } = &condition else { panic!("{condition:?}") };
    assert_eq!((comparison.as_str(), part.as_str()), ("given_name_family_name", "soundex(\"given_name_l\")"));
    let rule = refused(|m| m["blocking_rules_to_generate_predictions"][0] = "l.a = other.b".into());
    assert!(matches!(&rule, ModelError::Rule { part, .. } if part == "other.b"), "{rule:?}");
    let tf = refused(|m| {
        m["comparisons"][1]["comparison_levels"][1]["sql_condition"] =
            "lower(\"family_name_l\") = lower(\"family_name_r\")".into();
    });
    assert!(matches!(tf, ModelError::NoExactLevel { .. }), "{tf:?}");
}

#[test]
fn a_column_that_a_table_lacks_is_named_with_the_table() {
    let model = splink_model(&file("link.model.json"));
    let short = Table::from_rows("clinic", &[&["id", "given_name"], &["1", "Ali"]]).unwrap();
    let tables = [table("register.csv"), (SourceId::from("clinic"), short)];
    let error = splink::bring_together(&tables, &model).unwrap_err();
    assert!(error.to_string().contains("family_name"), "{error}");
}

#[test]
fn the_case_of_a_column_does_not_matter_but_its_name_does() {
    let model = splink_model(&file("dedupe.model.json"));
    let text = file("members.csv").replacen("given_name,family_name", "Given_Name,FAMILY_NAME", 1);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cells: Vec<Vec<&str>> = records.iter().map(|r| r.iter().collect()).collect();
    let cells: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
    let tables = [(SourceId::from("members"), Table::from_rows("members", &cells).unwrap())];
    assert_eq!(
        linked_by(&model, &tables).counts.candidate_pairs,
        rows("dedupe.predictions.csv").len() as u64
    );
}

fn own_model(files: &[&str]) -> (Vec<(SourceId, Table)>, columns::Brought, Linked) {
    let tables: Vec<(SourceId, Table)> = files.iter().map(|f| table(f)).collect();
    let brought = columns::bring_together(&tables, Some("id")).unwrap();
    let (context, findings) = (Context::for_tests(), Findings::new());
    let settings = LinkageSettings::default();
    let linked = link(&context, &brought.table, &brought.fields, &settings, &[], &findings).unwrap();
    (tables, brought, linked)
}

fn written(linked: &Linked, engine: WriteFor) -> splink::Written {
    write_model(linked, &WriteAs { engine, id: "id", column: &|f: &FieldName| f.to_string() })
}

#[test]
fn diwans_own_model_is_read_back_exactly() {
    let (_, _, linked) = own_model(&["register.csv", "clinic.csv"]);
    for engine in [WriteFor::DuckDb, WriteFor::Spark] {
        let ReadModel::Own(own) = read_model(&written(&linked, engine).text).unwrap() else {
            panic!("Diwan's own numbers are in the file");
        };
        assert_eq!(own.comparisons, linked.settings.comparisons);
        assert_eq!(own.model, linked.settings.model);
    }
}

#[test]
fn a_model_trained_further_in_splink_is_no_longer_diwans() {
    let (_, _, linked) = own_model(&["register.csv", "clinic.csv"]);
    let mut file: serde_json::Value = serde_json::from_str(&written(&linked, WriteFor::DuckDb).text).unwrap();
    file["comparisons"][0]["comparison_levels"][1]["m_probability"] = serde_json::json!(0.5);
    assert!(matches!(read_model(&file.to_string()).unwrap(), ReadModel::Splink(_)));
}

#[test]
fn what_diwan_writes_says_in_sql_what_diwan_judges() {
    let (tables, brought, linked) = own_model(&["register.csv", "clinic.csv"]);
    for engine in [WriteFor::DuckDb, WriteFor::Spark] {
        let mut file: serde_json::Value = serde_json::from_str(&written(&linked, engine).text).unwrap();
        file.as_object_mut().unwrap().remove("linker_uid");
        let model = splink_model(&file.to_string());
        let renamed: Vec<(SourceId, Table)> = tables.clone();
        let theirs = linked_by(&model, &renamed);
        let (mut same, mut all) = (0, 0);
        for pair in &linked.pairs {
            let Some((levels, _)) = theirs.splink.as_ref().unwrap().of_rows(pair.a, pair.b) else { continue };
            for (i, outcome) in linked.comparisons.iter().enumerate() {
                let own = outcome.levels[pair.levels.get(i)];
                let has_counterpart = !matches!(own.level, Level::SameAcrossScripts | Level::SoundsAlike);
                if has_counterpart {
                    all += 1;
                    let said = theirs.splink.as_ref().unwrap().said(
                        i,
                        levels,
                        theirs.corpus.rank_of[pair.a as usize],
                        theirs.corpus.rank_of[pair.b as usize],
                    );
                    same += u32::from((said.weight - own.weight).abs() < 1e-9);
                }
            }
        }
        assert!(all > 300 && same * 100 >= all * 95, "{engine:?}: {same} of {all}");
    }
    assert!(brought.fields.len() > 5);
}

#[test]
fn a_project_keeps_a_model_of_splink_as_a_decision() {
    let model = splink_model(&file("dedupe.model.json"));
    let mut settings = LinkageSettings::default();
    settings.apply(&ReadModel::Splink(model.clone()).into_edit().unwrap());
    let text = toml::to_string(&settings).unwrap();
    let again: LinkageSettings = toml::from_str(&text).unwrap();
    assert_eq!(again, settings);
    assert_eq!(again.splink.as_ref(), Some(&model));
    // What a run with it shows are Splink's numbers: they are not kept as if they were Diwan's.
    let linked = linked_by(&model, &[table("members.csv")]);
    let kept = LinkageEdit::Trained {
        comparisons: linked.settings.comparisons.clone().unwrap(),
        model: linked.settings.model.clone().unwrap(),
    };
    settings.apply(&kept);
    assert_eq!(settings, again);
    settings.apply(&LinkageEdit::Splink { to: None });
    assert_eq!(settings, LinkageSettings::default());
    assert_eq!(serde_json::from_str::<serde_json::Value>(&String::from(model)).unwrap(), {
        serde_json::from_str::<serde_json::Value>(&file("dedupe.model.json")).unwrap()
    });
}
