//! A number that a new edition of a list gives to something else: asked about wherever it is written and whatever was decided for it before.

use diwan::base::Context;
use diwan::codes::editions::between;
use diwan::codes::{CodeList, CodeSettings, CodedField, CodesEdit, Decision, Lists, OwnList, Unmapped, code};
use diwan::findings::Findings;
use diwan::project::{Edit, Project};
use diwan::table::Table;

const BEFORE: &str = "code,label\n31,Foremen\n32,Bakers\n34,Porters\n50,Cooks\n";
const AFTER: &str = "code,label\n31,Bakers\n32,Foremen\n34,Divers\n50,Cooks\n";

fn list(table: &str) -> CodeList {
    CodeList::from_csv("trades", table, "").unwrap()
}

fn decided(value: &str, code: &str) -> CodesEdit {
    let decision = Decision {
        field: "trade".into(),
        source: None,
        value: value.to_owned(),
        code: Some(code.to_owned()),
        by: String::new(),
        on: String::new(),
    };
    CodesEdit::Decide { decision }
}

fn run(settings: &CodeSettings) -> (Vec<String>, Vec<Unmapped>, Vec<String>) {
    let cells: [&[&str]; 7] =
        [&["trade"], &["31"], &["the boss"], &["the quay"], &["34"], &["Bakers"], &["50"]];
    let table = Table::from_rows("s", &cells).unwrap();
    let fields = [CodedField { field: "trade".into(), list: "trades".into() }];
    let findings = Findings::new();
    let (lists, _) = Lists::load(std::path::Path::new("."), &settings.lists);
    let coded = code(&Context::for_tests(), &table, &fields, &lists, settings, &findings).unwrap();
    let ids = findings.into_sorted().into_iter().map(|f| f.message.id.to_string()).collect();
    (coded.table.to_rows().into_iter().skip(1).flatten().collect(), coded.unmapped, ids)
}

#[test]
fn a_number_with_another_meaning_is_asked_about_until_a_person_says() {
    let mut project = Project::default();
    let mut edit = |edit: CodesEdit| {
        Edit::Codes { edit }.apply(&mut project).unwrap();
        project.codes.clone()
    };
    edit(CodesEdit::PutList { list: OwnList::kept(&list(BEFORE)) });
    edit(decided("the boss", "31"));
    edit(decided("the quay", "34"));
    let old = OwnList::kept(&list(BEFORE));
    let new = OwnList { replaced: between(&old, &list(AFTER), None), ..OwnList::kept(&list(AFTER)) };
    let (cells, open, ids) = run(&edit(CodesEdit::PutList { list: new }));
    // The boss was decided for foremen, who are 32 now; what is written as 31 may be of either edition; what porters became nobody knows.
    assert_eq!(cells, ["", "32", "", "", "31", "50"]);
    assert!(ids.iter().any(|id| id == "codes-edition-reused"), "{ids:?}");
    let written = open.iter().find(|u| u.value == "31").unwrap();
    let offered: Vec<&str> = written.candidates.iter().take(2).map(|c| c.code.as_str()).collect();
    assert_eq!((written.was.as_deref(), offered), (Some("31"), vec!["32", "31"]));
    // An answer counts, for the old meaning as for the new.
    edit(decided("31", "31"));
    let (cells, ..) = run(&edit(decided("the quay", "34")));
    assert_eq!(cells, ["31", "32", "34", "", "31", "50"]);
    // So does one for all that is written with the number.
    let all = |code: &str, became: &str| CodesEdit::Succeed {
        list: "trades".into(),
        code: code.to_owned(),
        became: vec![became.to_owned()],
    };
    let (cells, ..) = run(&edit(all("34", "50")));
    assert_eq!(cells, ["31", "32", "34", "50", "31", "50"]);
    let (cells, ..) = run(&edit(all("34", "34")));
    assert_eq!(cells, ["31", "32", "34", "34", "31", "50"]);
}
