//! Looking at a table before cleaning it: profiles, proposals, facets, spellings, drift.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its table should stop there")]

use diwan::base::Context;
use diwan::clean::drift::{Difference, Shape, drift, shape};
use diwan::clean::facets::{Filter, Only, range_facet, rows, state_facet, text_facet, writing_facet};
use diwan::clean::spellings::{Rule, SpellingSettings, merge, spellings};
use diwan::clean::{Step, Unread, run, suggest};
use diwan::findings::Findings;
use diwan::table::profile::{ColumnProfile, Writing, profile};
use diwan::table::window::Order;
use diwan::table::{Kind, Table};

fn ctx() -> Context {
    Context::for_tests()
}

/// A table like one that a department sends, with `n` persons.
fn department(n: usize) -> Table {
    let names = ["HADDAD", "BEN MANSOUR", "KAROUI", "EL KHOURY", "ZERROUK", "NASSAR", "CHAZLI"];
    let districts =
        ["Les Salines", "Les Salines", "les salines", "Bab el Rih", "Bab el Rih", "BAB EL RIH", "Gare"];
    let rows: Vec<Vec<String>> = (0..n)
        .map(|i| {
            vec![
                if i % 20 == 7 { format!("{}", 10_000 + i) } else { format!("0{}", 10_000 + i) },
                format!(
                    "{} {}",
                    names[i % 7],
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZ".get(i % 26..=i % 26).unwrap().repeat(3 + i % 40)
                ),
                format!("{:02}/{:02}/{}", i % 28 + 1, i % 12 + 1, 1940 + i % 70),
                districts[i % 7].to_owned(),
                format!("{},{:02}", i * 7 % 900, i % 100),
                if i % 9 == 0 {
                    "néant".to_owned()
                } else if i % 4 == 0 {
                    format!("0461 55 {:02} {:02}", i % 100, i / 100 % 100)
                } else {
                    format!("046155{:02}{:02}", i % 100, i / 100 % 100)
                },
                if i % 3 == 0 { "oui".to_owned() } else { "non ".to_owned() },
            ]
        })
        .collect();
    let header: &[&str] = &["dossier", "nom", "date_naiss", "quartier", "aide", "telephone", "assure"];
    let rows: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
    let all: Vec<&[&str]> = std::iter::once(header).chain(rows.iter().map(Vec::as_slice)).collect();
    Table::from_rows("social", &all).unwrap()
}

fn of<'a>(profiles: &'a [ColumnProfile], name: &str) -> &'a ColumnProfile {
    profiles.iter().find(|p| p.name.as_str() == name).unwrap()
}

#[test]
fn a_profile_tells_kinds_patterns_and_oddities() {
    let profiles = profile(&ctx(), &department(600)).unwrap();
    let date = of(&profiles, "date_naiss");
    assert_eq!((date.kind, date.pattern.as_deref()), (Kind::Date, Some("dd/mm/yyyy")));
    assert_eq!(
        (date.min.as_deref().map(|m| &m[..4]), date.histogram.as_ref().unwrap().bins.iter().sum::<u32>()),
        (Some("1940"), 600)
    );
    assert_eq!(of(&profiles, "dossier").kind, Kind::Code);
    assert!(of(&profiles, "dossier").leading_zero);
    assert_eq!(of(&profiles, "aide").kind, Kind::Decimal);
    assert_eq!(of(&profiles, "assure").kind, Kind::YesNo);
    assert_eq!(of(&profiles, "quartier").kind, Kind::Text);
    assert_eq!(of(&profiles, "quartier").distinct, 5);
    assert_eq!(of(&profiles, "telephone").fake_nulls, [("néant".to_owned(), 67)]);
    assert!(of(&profiles, "nom").upper > 590);
    assert_eq!(of(&profiles, "nom").scripts.latin, 600);
}

#[test]
fn a_profile_of_nothing_is_empty() {
    let table = Table::from_rows("t", &[&["a", "b"], &["", "-"]]).unwrap();
    let profiles = profile(&ctx(), &table).unwrap();
    assert_eq!((profiles[0].blank, profiles[0].kind, profiles[0].filled()), (1, Kind::Text, 0));
    assert_eq!(profile(&ctx(), &Table::from_rows("t", &[&["a"]]).unwrap()).unwrap()[0].rows, 0);
}

#[test]
fn proposals_accepted_without_a_question_clean_the_table() {
    let table = department(600);
    let profiles = profile(&ctx(), &table).unwrap();
    let proposals = suggest::propose(&ctx(), &table, &profiles).unwrap();
    let ids: Vec<&str> = proposals.iter().map(|p| p.decision.id()).collect();
    assert_eq!(
        ids,
        [
            "trim",
            "empty-values",
            "case",
            "parse-date",
            "parse-number",
            "parse-yes-no",
            "pad-code",
            "phones",
            "merge-spellings"
        ]
    );
    assert!(proposals.iter().all(|p| !p.asks), "{proposals:#?}");
    let recipe = suggest::recipe(&proposals);
    let (after, ran) = run(&ctx(), &recipe, &table, &Findings::new()).unwrap();
    assert!(ran.iter().all(|r| r.outcome.as_ref().is_ok_and(|a| a.unread_cells() == 0)));
    assert_eq!(after.to_rows()[1], ["010000", "Haddad Aaa", "1940-01-01", "Les Salines", "0.00", "", "true"]);
    assert_eq!(after.to_rows()[8][0], "010007");
    let again = profile(&ctx(), &after).unwrap();
    assert_eq!(of(&again, "quartier").distinct, 3);
    let left = suggest::propose(&ctx(), &after, &again).unwrap();
    assert!(left.iter().all(|p| p.asks), "{left:#?}");
}

#[test]
fn the_evidence_of_a_date_order_is_a_sentence() {
    let table = Table::from_rows("t", &[&["d"], &["24/02/1979"], &["03/04/1980"], &["30/11/1999"]]).unwrap();
    let proposals = suggest::propose(&ctx(), &table, &profile(&ctx(), &table).unwrap()).unwrap();
    let date = proposals.iter().find(|p| p.decision.id() == "parse-date").unwrap();
    assert_eq!(
        diwan::text::say(diwan::text::Language::En, &date.evidence[0]),
        "2 dates have a first part above 12; none has a second part above 12."
    );
    let mixed = Table::from_rows("t", &[&["d"], &["24/02/1979"], &["02/24/1980"], &["03/04/1999"]]).unwrap();
    let proposals = suggest::propose(&ctx(), &mixed, &profile(&ctx(), &mixed).unwrap()).unwrap();
    assert!(proposals.iter().find(|p| p.decision.id() == "parse-date").unwrap().asks);
}

#[test]
fn months_in_columns_are_seen_and_their_sum_column_too() {
    let table = Table::from_rows(
        "t",
        &[
            &["district", "janv.", "févr.", "mars", "Total"],
            &["Gare", "1,5", "2", "3", "6,5"],
            &["Phare", "1", "1", "1", "3"],
        ],
    )
    .unwrap();
    let proposals = suggest::propose(&ctx(), &table, &profile(&ctx(), &table).unwrap()).unwrap();
    let recipe = suggest::recipe(&proposals);
    let (after, _) = run(&ctx(), &recipe, &table, &Findings::new()).unwrap();
    assert_eq!(
        after.to_rows()[..3],
        [["district", "mois", "valeur"], ["Gare", "janv.", "1.5"], ["Gare", "févr.", "2"]]
    );
    assert_eq!(after.height(), 6);
}

#[test]
fn facets_count_and_filters_choose_rows() {
    let table = Table::from_rows(
        "t",
        &[
            &["q", "y"],
            &["Gare", "1950-01-01"],
            &["باب الريح", "1990-05-05"],
            &["Gare", "soon"],
            &["", "2001-01-01"],
            &["Gare باب", ""],
        ],
    )
    .unwrap();
    let facet = text_facet(&ctx(), &table, "q", &Order::all()).unwrap();
    assert_eq!((facet.values[0].clone(), facet.blank), (("Gare".to_owned(), 2), 1));
    let writings = writing_facet(&ctx(), &table, "q", &Order::all()).unwrap();
    assert_eq!((writings.latin, writings.arabic, writings.mixed), (2, 1, 1));
    let range = range_facet(&ctx(), &table, "y", &Order::all()).unwrap();
    assert_eq!((range.years, range.read, range.unread, range.blank), (true, 3, 1, 1));
    let unread = [Unread { column: "y".into(), rows: vec![2] }];
    let state = state_facet(&table, "y", &Order::all(), &unread).unwrap();
    assert_eq!((state.filled, state.empty, state.unread), (3, 1, 1));

    let shown = |only: Only, column: &str| {
        let filter = Filter { column: column.into(), only };
        let text = toml::to_string(&filter).unwrap();
        assert_eq!(toml::from_str::<Filter>(&text).unwrap(), filter);
        let order = rows(&ctx(), &table, &[filter], &unread).unwrap();
        (0..order.len(table.height())).filter_map(|p| order.row(p)).collect::<Vec<_>>()
    };
    assert_eq!(shown(Only::Values { values: vec!["Gare".into(), String::new()] }, "q"), [0, 2, 3]);
    assert_eq!(shown(Only::Without { values: vec!["Gare".into()] }, "q"), [1, 3, 4]);
    assert_eq!(shown(Only::Range { from: 1940.0, to: 1990.0, unread: true }, "y"), [0, 1, 2]);
    assert_eq!(shown(Only::State { filled: false, empty: false, unread: true }, "y"), [2]);
    assert_eq!(shown(Only::State { filled: true, empty: true, unread: false }, "y"), [0, 1, 3, 4]);
    assert_eq!(shown(Only::Writing { writings: vec![Writing::Mixed] }, "q"), [4]);
    assert_eq!(shown(Only::Repeated, "q"), [0, 2]);
    assert_eq!(shown(Only::Search { text: "GÂRE".into() }, "q"), [0, 2, 4]);
}

const QUARTERS: &[(&str, u32)] = &[
    ("Les Salines", 201),
    ("Salines", 11),
    ("LES SALINES", 7),
    ("Bab el Rih", 264),
    ("Bâb el-Rîh", 3),
    ("باب الريح", 6),
    ("Vieux-Port", 318),
    ("Vieux port", 41),
    ("Vx-Port", 4),
    ("Colline des Oliviers", 166),
    ("Coline des Olivier", 5),
    ("Secteur 1", 50),
    ("Secteur 2", 40),
    ("المحطة", 30),
    ("المحطه", 2),
];

#[test]
fn spellings_of_a_district_are_grouped() {
    let found = spellings(&ctx(), QUARTERS, &SpellingSettings::default()).unwrap();
    let group = |name: &str| {
        found.groups.iter().find(|g| g.write_as == name).unwrap_or_else(|| panic!("no group {name}"))
    };
    let texts = |name: &str| group(name).spellings.iter().map(|s| s.text.as_str()).collect::<Vec<_>>();
    assert_eq!(texts("Les Salines"), ["Les Salines", "Salines", "LES SALINES"]);
    assert_eq!(texts("Vieux-Port"), ["Vieux-Port", "Vieux port", "Vx-Port"]);
    assert_eq!(texts("Colline des Oliviers"), ["Colline des Oliviers", "Coline des Olivier"]);
    assert_eq!(texts("Bab el Rih"), ["Bab el Rih", "باب الريح", "Bâb el-Rîh"]);
    assert_eq!(texts("المحطة"), ["المحطة", "المحطه"]);
    assert!(group("المحطة").rules.contains(&Rule::TaMarbuta) && group("المحطة").sure);
    assert!(group("Bab el Rih").rules.contains(&Rule::Scripts));
    assert_eq!(found.groups.len(), 5, "Secteur 1 and 2 stay apart");
    let step = merge(&"q".into(), found.groups.iter());
    assert_eq!(step.values.len(), 8);
}

#[test]
fn a_rule_switched_off_keeps_spellings_apart() {
    let off = SpellingSettings { off: Rule::ALL.to_vec(), strictness: 1.0 };
    assert!(spellings(&ctx(), QUARTERS, &off).unwrap().groups.is_empty());
    let strict = SpellingSettings { strictness: 1.0, ..SpellingSettings::default() };
    let found = spellings(&ctx(), QUARTERS, &strict).unwrap();
    assert!(found.groups.iter().all(|g| g.spellings.iter().all(|s| s.text != "Vx-Port")));
    let turkish = |off: Vec<Rule>| {
        let settings = SpellingSettings { off, strictness: 1.0 };
        spellings(&ctx(), &[("Işık", 2), ("Isik", 1)], &settings).unwrap().groups.len()
    };
    assert_eq!((turkish(vec![Rule::TurkishI]), turkish(vec![])), (0, 1));
}

#[test]
fn next_month_is_compared_with_last_month() {
    let rows = |header: &[&'static str], date: &str, last: &str| {
        let mut all: Vec<Vec<String>> = vec![header.iter().map(|&h| h.to_owned()).collect()];
        for i in 0..40 {
            let q = if i % 2 == 0 { "Gare" } else { "Kasbah" };
            let q = if i == 3 { last } else { q };
            all.push(vec![
                format!("{}", 100 + i),
                date.replace("DD", &format!("{:02}", i % 28 + 1)),
                q.to_owned(),
            ]);
        }
        let all: Vec<Vec<&str>> = all.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
        Table::from_rows("t", &all.iter().map(Vec::as_slice).collect::<Vec<_>>()).unwrap()
    };
    let remember = |t: &Table| shape(&ctx(), t, &profile(&ctx(), t).unwrap()).unwrap();
    let september = rows(&["no_dossier", "date", "quartier"], "DD/05/1980", "Kasbah");
    let october = rows(&["dossier", "date", "quartier"], "DD.05.1980", "Kasba");
    let stored = toml::to_string(&remember(&september)).unwrap();
    let before: Shape = toml::from_str(&stored).unwrap();
    assert_eq!(before, remember(&september));
    assert!(drift(&before, &remember(&september), &september).is_empty());
    let found = drift(&before, &remember(&october), &october);
    assert!(
        found
            .iter()
            .any(|d| d.what == Difference::Renamed { from: "no_dossier".into(), to: "dossier".into() })
    );
    assert!(found.iter().any(|d| d.what == Difference::Notation));
    assert!(found.iter().any(|d| d.what == Difference::NewValues(vec![("Kasba".into(), 1)])));
    assert_eq!(found.len(), 3, "{found:#?}");
}

#[test]
fn a_filter_becomes_a_step() {
    let filters = [Filter { column: "q".into(), only: Only::Values { values: vec!["Gare".into()] } }];
    let conditions = diwan::clean::facets::conditions(&filters);
    let step: Step = diwan::clean::steps::KeepRows { conditions, ..Default::default() }.into();
    let table = Table::from_rows("t", &[&["q"], &["Gare"], &["Phare"]]).unwrap();
    assert_eq!(diwan::clean::apply(&ctx(), &step, &table, &Findings::new()).unwrap().table.height(), 1);
}
