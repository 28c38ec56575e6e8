//! Own code lists: out of spreadsheets as offices write them, kept in the project, valid for a time, split by weights.

use diwan::base::Context;
use diwan::codes::incoming::{ListColumn, build, problem, propose};
use diwan::codes::{
    By, CodeList, CodeSettings, CodedField, CodesEdit, Correspondence, Lists, OwnList, RollTo, RollUp, code,
};
use diwan::findings::Findings;
use diwan::project::{Edit, Project};
use diwan::table::Table;

fn label(language: &str) -> ListColumn {
    ListColumn::Label(language.to_owned())
}

fn synonyms(language: &str) -> ListColumn {
    ListColumn::Synonyms(language.to_owned())
}

/// Each header of a list with what it is, and the first rows.
#[test]
fn columns_of_lists_are_recognised_in_three_languages() {
    use ListColumn::{Code, Parent, Skip, ValidFrom, ValidTo};
    let french = Table::from_rows(
        "quartiers",
        &[
            &[
                "Code quartier",
                "Libellé",
                "Code supérieur",
                "Autres noms",
                "Valide du",
                "Jusqu'au",
                "Population",
            ],
            &["Z1", "Zone du port", "", "", "01/01/2015", "", "9 000"],
            &["D1", "Vieux-Port", "Z1", "Port ; Vx-Port", "01/01/2015", "31/12/2024", "4 000"],
            &["D2", "Les Salines", "Z1", "Salines", "01/01/2020", "", "5 000"],
        ],
    );
    let french_columns = [Code, label("fr"), Parent, synonyms("fr"), ValidFrom, ValidTo, Skip];
    let arabic = Table::from_rows(
        "quartiers",
        &[
            &["الرمز", "الاسم بالعربية", "الاسم بالفرنسية", "الرمز الأعلى", "أسماء أخرى"],
            &["1", "الميناء", "Le port", "", "المرفأ"],
            &["2", "الملاحات", "Les Salines", "1", ""],
            &["3", "المنارة", "Le Phare", "1", ""],
        ],
    );
    let arabic_columns = [Code, label("ar"), label("fr"), Parent, synonyms("ar")];
    let english = Table::from_rows(
        "zones",
        &[
            &["id", "name_en", "name_ar", "parent", "aliases"],
            &["A", "North", "الشمال", "", "Northern zone"],
            &["B", "Harbour", "الميناء", "A", "Port|Docks"],
        ],
    );
    let english_columns = [Code, label("en"), label("ar"), Parent, synonyms("en")];
    // No header helps; the content does.
    let bare = Table::from_rows(
        "x",
        &[
            &["A", "B", "C"],
            &["10", "Agriculture", "الفلاحة"],
            &["11", "Pêche", "الصيد"],
            &["12", "Commerce", "التجارة"],
        ],
    );
    let bare_columns = [Code, label("en"), label("ar")];
    let only_languages = Table::from_rows(
        "x",
        &[
            &["N°", "Français", "العربية", "Observations"],
            &["1", "Célibataire", "أعزب", ""],
            &["2", "Marié", "متزوج", ""],
        ],
    );
    let only_columns = [Code, label("fr"), label("ar"), Skip];
    for (table, expected) in [
        (french, &french_columns[..]),
        (arabic, &arabic_columns),
        (english, &english_columns),
        (bare, &bare_columns),
        (only_languages, &only_columns),
    ] {
        let table = table.unwrap();
        assert_eq!(propose(&table), expected, "{:?}", table.columns());
        assert_eq!(problem(&propose(&table)), None);
    }
}

#[test]
fn what_cannot_be_used_is_counted_and_nothing_is_lost_in_silence() {
    let table = Table::from_rows(
        "x",
        &[
            &["code", "libellé", "parent", "début"],
            &["A", "Nord", "", "2015"],
            &["", "sans code", "", ""],
            &["B", "Sud", "Q", "bientôt"],
            &["B", "Midi", "A", ""],
            &["C", "Est", "C", ""],
        ],
    )
    .unwrap();
    let columns = [ListColumn::Code, label("fr"), ListColumn::Parent, ListColumn::ValidFrom];
    let (list, left) = build("x", &table, &columns);
    let codes: Vec<&str> = list.entries.iter().map(|e| e.code.as_str()).collect();
    assert_eq!(codes, ["A", "B", "C"]);
    assert_eq!(list.entries[0].valid.from, "2015-01-01");
    assert_eq!(list.entries[1].synonyms, [("fr".to_owned(), "Midi".to_owned())]);
    assert_eq!(left.without_code.len(), 1);
    assert_eq!(left.repeated, ["B"]);
    assert_eq!(left.lost_parents, ["C", "Q"]);
    assert_eq!(left.no_days, ["bientôt"]);
    assert_eq!(problem(&[label("fr")]), Some("codes-incoming-no-code"));
    assert_eq!(problem(&[ListColumn::Code, ListColumn::Code]), Some("codes-incoming-twice"));
}

fn zones() -> CodeList {
    let text = "code,parent,label_fr,label_ar,valid_from,valid_to\n\
        Z,,Tout,الكل,,\nA,Z,Nord,الشمال,2015-01-01,2019-12-31\nB,Z,Sud,الجنوب,2020-01-01,\n";
    CodeList::from_csv("zones", text, "code,lang,label\nA,fr,Septentrion\n-,fr,Centre\n").unwrap()
}

#[test]
fn a_list_with_days_goes_out_and_comes_in_the_same() {
    let list = zones();
    let (table, synonyms) = list.to_csv();
    assert_eq!(CodeList::from_csv("zones", &table, &synonyms).unwrap(), list);
}

#[test]
fn a_kept_list_stands_in_the_project_file_and_is_undone_like_anything_else() {
    let mut project = Project::default();
    let put = Edit::Codes { edit: CodesEdit::PutList { list: OwnList::kept(&zones()) } };
    put.apply(&mut project).unwrap();
    let mut entry = project.codes.lists[0].entries[1].clone();
    entry.labels[0].1 = "Grand Nord".to_owned();
    let edit = CodesEdit::PutEntry { list: "zones".into(), entry, instead_of: None };
    Edit::Codes { edit }.apply(&mut project).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.diwan");
    diwan::project::file::save(&path, &project).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("Grand Nord"), "{text}");
    let line = text.lines().find(|l| l.contains("Grand Nord")).unwrap();
    assert!(line.contains("2019-12-31"), "one line for an entry: {line}");
    assert_eq!(diwan::project::file::load(&path).unwrap().project.codes, project.codes);
}

fn coded(
    settings: &CodeSettings,
    lists: &Lists,
    cells: &[&str],
) -> (Vec<String>, Vec<(&'static str, String)>) {
    let rows: Vec<[&str; 1]> = cells.iter().map(|c| [*c]).collect();
    let mut all: Vec<&[&str]> = vec![&["zone"]];
    all.extend(rows.iter().map(|r| r.as_slice()));
    let table = Table::from_rows("s", &all).unwrap();
    let fields = [CodedField { field: "zone".into(), list: "zones".into() }];
    let findings = Findings::new();
    let coded = code(&Context::for_tests(), &table, &fields, lists, settings, &findings).unwrap();
    let cells = coded.table.to_rows().into_iter().skip(1).flatten().collect();
    let shared = coded.values.values().flatten().any(|v| v.by == By::Weights);
    assert_eq!(shared, coded.values.values().flatten().any(|v| !v.shares.is_empty()));
    let said = findings.into_sorted().into_iter();
    (cells, said.map(|f| (f.message.id, format!("{:?}", f.message))).collect())
}

#[test]
fn a_code_outside_its_time_is_kept_and_said() {
    let lists = Lists::new(&[zones()]);
    let said = |settings: &CodeSettings| -> Vec<&'static str> {
        let (cells, said) = coded(settings, &lists, &["Nord", "Sud", "Septentrion"]);
        assert_eq!(cells, ["A", "B", "A"]);
        said.into_iter().map(|(id, _)| id).collect()
    };
    // The day of the run is in 2026.
    assert_eq!(said(&CodeSettings::default()), ["codes-outside-validity"]);
    let on = |day: &str| CodeSettings { valid_on: day.to_owned(), ..CodeSettings::default() };
    assert_eq!(said(&on("2019-12-31")), ["codes-outside-validity"], "now the south is not there yet");
    let mut both = zones();
    both.entries[2].valid.from = "2019-06-01".to_owned();
    let lists = Lists::new(&[both]);
    let (_, said) = coded(&on("2019-12-31"), &lists, &["Nord", "Sud"]);
    assert!(said.is_empty(), "{said:?}");
    let mut old = zones();
    old.valid.to = "2020-12-31".to_owned();
    let (_, said) = coded(&CodeSettings::default(), &Lists::new(&[old]), &["Sud"]);
    assert_eq!(said.iter().map(|s| s.0).collect::<Vec<_>>(), ["codes-list-outside"]);
}

#[test]
fn codes_that_become_several_are_shared_out_only_where_the_project_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let table = "from,to,weight\nA,N1,75\nA,N2,25\nB,S,\nZ,T,\n";
    std::fs::write(folder.path().join("new.csv"), table).unwrap();
    let settings = |by_weight: bool| CodeSettings {
        lists: vec![OwnList::kept(&zones())],
        roll_ups: vec![RollUp {
            field: "zone".into(),
            to: RollTo::List { list: "zones-2026".into(), path: "new.csv".to_owned(), by_weight },
        }],
        ..CodeSettings::default()
    };
    let cells = ["Nord", "Nord", "Sud", "Nord", "Nord"];
    let run = |by_weight: bool| {
        let settings = settings(by_weight);
        let (lists, errors) = Lists::of_settings(folder.path(), &settings);
        assert!(errors.is_empty(), "{errors:?}");
        coded(&settings, &lists, &cells)
    };
    let (without, said) = run(false);
    assert_eq!(without, ["", "", "S", "", ""]);
    assert!(said.iter().any(|s| s.0 == "codes-roll-open"), "{said:?}");
    let (with, said) = run(true);
    assert_eq!(with, ["N1", "N1", "S", "N2", "N1"]);
    assert_eq!(said.iter().map(|s| s.0).collect::<Vec<_>>(), ["codes-roll-shared"]);
    // Codes of an old version are not asked to be valid today: the table takes them over.
    let fits = Correspondence::from_csv("t", table).unwrap().fits(&zones(), None);
    assert_eq!((fits.one, fits.weighted, fits.open, fits.missing.len()), (2, 1, 0, 0));
}

#[test]
fn a_value_decided_for_a_code_that_a_new_edition_lacks_is_asked_again() {
    let decision = |value: &str, code: &str| diwan::codes::Decision {
        field: "zone".into(),
        source: None,
        value: value.to_owned(),
        code: Some(code.to_owned()),
        by: String::new(),
        on: String::new(),
    };
    let mut settings = CodeSettings {
        crosswalk: vec![decision("Nord", "OLD"), decision("le bas", "B")],
        ..CodeSettings::default()
    };
    let mut list = zones();
    list.entries.iter_mut().for_each(|e| e.valid = Default::default());
    let lists = Lists::new(&[list]);
    let (cells, said) = coded(&settings, &lists, &["Nord", "le bas"]);
    assert_eq!(cells, ["", "B"], "neither the old code nor a guess");
    assert!(said.iter().any(|s| s.0 == "codes-decision-lost"), "{said:?}");
    let table = Table::from_rows("s", &[&["zone"], &["Nord"]]).unwrap();
    let fields = [CodedField { field: "zone".into(), list: "zones".into() }];
    let open = code(&Context::for_tests(), &table, &fields, &lists, &settings, &Findings::new()).unwrap();
    assert_eq!(open.unmapped[0].was.as_deref(), Some("OLD"));
    assert_eq!(open.unmapped[0].candidates[0].code, "A", "the best candidate is one key away");
    settings.crosswalk[0] = decision("Nord", "A");
    assert_eq!(coded(&settings, &lists, &["Nord", "le bas"]).0, ["A", "B"]);
}

#[test]
fn a_new_edition_follows_renamed_codes_and_asks_about_split_ones_until_a_person_says() {
    let list = |table: &str| CodeList::from_csv("trades", table, "").unwrap();
    let old = OwnList::kept(&list("code,label\n3120,Foremen\n41,Clerks\n50,Cooks\n77,Scribes\n"));
    let mut new =
        OwnList::kept(&list("code,label\n3121,Mine foremen\n3122,Factory foremen\n42,Clerks\n50,Cooks\n"));
    new.replaced = diwan::codes::editions::between(
        &old,
        &list("code,label\n3121,Mine foremen\n3122,Factory foremen\n42,Clerks\n50,Cooks\n"),
        None,
    );
    let mut project = Project::default();
    let mut edit = |edit: CodesEdit| {
        Edit::Codes { edit }.apply(&mut project).unwrap();
        project.codes.clone()
    };
    let decided = |value: &str, code: &str| CodesEdit::Decide {
        decision: diwan::codes::Decision {
            field: "trade".into(),
            source: None,
            value: value.to_owned(),
            code: Some(code.to_owned()),
            by: String::new(),
            on: String::new(),
        },
    };
    edit(CodesEdit::PutList { list: old });
    edit(decided("the office", "41"));
    let settings = edit(CodesEdit::PutList { list: new });
    let table = Table::from_rows(
        "s",
        &[&["trade"], &["3120"], &["41"], &["the office"], &["Foremen"], &["77"], &["Cooks"]],
    )
    .unwrap();
    let fields = [CodedField { field: "trade".into(), list: "trades".into() }];
    let run = |settings: &CodeSettings| {
        let findings = Findings::new();
        let (lists, _) = Lists::load(std::path::Path::new("."), &settings.lists);
        let coded = code(&Context::for_tests(), &table, &fields, &lists, settings, &findings).unwrap();
        let cells: Vec<String> = coded.table.to_rows().into_iter().skip(1).flatten().collect();
        let ids: Vec<String> = findings.into_sorted().into_iter().map(|f| f.message.id.to_string()).collect();
        (cells, coded.unmapped, ids)
    };
    let (cells, open, ids) = run(&settings);
    assert_eq!(cells, ["", "42", "42", "", "", "50"]);
    let foremen = open.iter().find(|u| u.value == "3120").unwrap();
    assert_eq!(foremen.was.as_deref(), Some("3120"));
    let offered: Vec<&str> = foremen.candidates.iter().take(2).map(|c| c.code.as_str()).collect();
    assert_eq!(offered, ["3121", "3122"], "what it became is one key away");
    for id in ["codes-edition-split", "codes-edition-gone", "codes-edition-followed"] {
        assert!(ids.iter().any(|i| i == id), "{id}: {ids:?}");
    }
    let chosen = CodesEdit::Succeed {
        list: "trades".into(),
        code: "3120".to_owned(),
        became: vec!["3122".to_owned()],
    };
    let (cells, _, ids) = run(&edit(chosen));
    assert_eq!(cells, ["3122", "42", "42", "3122", "", "50"]);
    assert!(!ids.iter().any(|i| i == "codes-edition-split"), "{ids:?}");
}

#[test]
fn every_built_in_list_has_a_name_in_every_language() {
    for list in diwan::codes::BUILTIN {
        for language in diwan::text::Language::ALL {
            assert_ne!(diwan::text::list_name(language, list.id), list.id, "{}", language.code());
        }
    }
}

#[test]
fn a_built_in_list_that_went_out_comes_in_with_all_its_languages() {
    let (table, _) = diwan::codes::builtin("sex").unwrap().list().to_csv();
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split(',').collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let proposed = propose(&Table::from_rows("sex", &rows).unwrap());
    for language in ["en", "fr", "ar", "es", "tr", "de"] {
        assert!(proposed.contains(&ListColumn::Label(language.to_owned())), "{language}: {proposed:?}");
    }
}
