//! The written values of the sample city against the truth about their codes: by proposals alone, none may be wrong.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use diwan::codes::{CodeList, CodeMatcher, builtin};

/// The list that knows all codes of a column.
fn list_of(codes: &[String], districts: &Arc<CodeMatcher>) -> Option<Arc<CodeMatcher>> {
    let lists = ["sex", "marital-status", "iso3166-1"].into_iter().filter_map(builtin);
    lists.chain([districts.clone()]).find(|m| codes.iter().all(|code| m.list().entry(code).is_some()))
}

#[test]
fn proposals_code_the_sample_city_and_none_is_wrong() {
    let shipped = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data").join(name);
    let text = |name: &str| std::fs::read_to_string(shipped(name)).unwrap();
    let districts =
        CodeList::from_csv("districts", &text("quartiers.csv"), &text("quartiers_synonyms.csv")).unwrap();
    let districts = Arc::new(CodeMatcher::new(&districts));
    let mut columns: BTreeMap<(String, String), Vec<(String, String)>> = BTreeMap::new();
    for record in csv::Reader::from_path(shipped("truth/values.csv")).unwrap().records() {
        let record = record.unwrap();
        let column = (record[0].to_owned(), record[1].to_owned());
        columns.entry(column).or_default().push((record[2].to_owned(), record[3].to_owned()));
    }
    let (mut right, mut asked, mut wrong) = (0, 0, Vec::new());
    for (column, values) in &columns {
        let codes: Vec<String> = values.iter().map(|v| v.1.clone()).filter(|c| !c.is_empty()).collect();
        let list = list_of(&codes, &districts).unwrap_or_else(|| panic!("no list for {column:?}"));
        let written: Vec<(&str, usize)> = values.iter().map(|v| (v.0.as_str(), 10)).collect();
        for (proposed, (value, code)) in list.propose_all(&written).iter().zip(values) {
            match &proposed.code {
                Some(found) if found == code => right += 1,
                // A value that stood for two codes has no right answer.
                Some(_) if code.is_empty() => {}
                Some(found) => wrong.push(format!("{column:?} {value}: {found}, not {code}")),
                None => asked += 1,
            }
        }
    }
    println!("{right} right, {asked} asked, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(right * 100 >= (right + asked) * 97, "{right} right, {asked} asked");
}

/// Whether a code is one of those between bars; `F*` means F and all below it.
fn is_one_of(list: &CodeList, codes: &str, code: &str) -> bool {
    let within = |group: &str| {
        let mut line = vec![code];
        while let Some(above) = list.entry(line[line.len() - 1]).map(|e| e.parent.as_str())
            && !above.is_empty()
            && line.len() < 9
        {
            line.push(above);
        }
        line.contains(&group)
    };
    codes.split('|').any(|one| one == code || one.strip_suffix('*').is_some_and(within))
}

/// Values as clerks write them in six languages, each with the codes that are right; nothing between two bars means that a person is asked.
#[test]
fn written_values_get_their_codes_or_a_question() {
    for (name, least, right_at_least) in [
        ("written_values", 600, 97),
        ("sixth", 2400, 96),
        ("seventh", 480, 97),
        ("eighth", 200, 97),
        ("ninth", 1200, 97),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/codes/{name}.tsv"));
        let text = std::fs::read_to_string(path).unwrap();
        let (mut right, mut all, mut missed, mut wrong) = (0, 0, Vec::new(), Vec::new());
        for line in text.lines().skip(1) {
            let [list, value, codes] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("three columns: {line}")
            };
            let matcher = builtin(list).unwrap();
            let proposal = matcher.proposal(value);
            all += 1;
            match proposal {
                None if codes.split('|').any(str::is_empty) => right += 1,
                None => missed.push(format!("{list} {value}: {codes}")),
                Some(code) if is_one_of(matcher.list(), codes, &code) => right += 1,
                Some(code) => wrong.push(format!("{list} {value}: {code}, not {codes}")),
            }
        }
        println!("{name}: {right} of {all} right, asked {missed:?}, wrong {wrong:?}");
        assert!(
            all > least && right * 100 >= all * right_at_least,
            "{name}: {right} of {all}: asked {missed:#?}"
        );
        assert!(wrong.len() * 200 <= all, "{name}: {wrong:#?}");
    }
}
