//! Times of day in several notations, and columns in which Hijri dates stand alone, with short years or among dates of the common calendar: what
//! is proposed, on what evidence, and what the accepted step makes of it.

use diwan::base::Context;
use diwan::clean::steps::{HijriDate, ParseTime};
use diwan::clean::{self, Step, suggest};
use diwan::findings::{Findings, Proposal};
use diwan::table::profile::profile;
use diwan::table::{Kind, Table};
use diwan::text::{Language, say};

fn column(name: &str, cells: &[&str]) -> Table {
    let mut rows: Vec<Vec<&str>> = vec![vec![name]];
    rows.extend(cells.iter().map(|c| vec![*c]));
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    Table::from_rows("t", &rows).unwrap()
}

fn proposals(table: &Table) -> Vec<Proposal<Step>> {
    let ctx = Context::for_tests();
    suggest::propose(&ctx, table, &profile(&ctx, table).unwrap()).unwrap()
}

fn proposed(table: &Table, id: &str) -> Option<Proposal<Step>> {
    proposals(table).into_iter().find(|p| p.decision.id() == id)
}

/// The last column after the step, and the rows it could not read.
fn after(step: &Step, table: &Table) -> (Vec<String>, Vec<u32>) {
    let applied = clean::apply(&Context::for_tests(), step, table, &Findings::new()).unwrap();
    let cells = applied.table.to_rows().iter().skip(1).map(|r| r.last().unwrap().clone()).collect();
    (cells, applied.unread.iter().flat_map(|u| u.rows.clone()).collect())
}

fn evidence(proposal: &Proposal<Step>) -> String {
    proposal.evidence.iter().map(|m| say(Language::En, m)).collect::<Vec<_>>().join(" ")
}

#[test]
fn times_in_many_notations_become_one_and_what_is_none_is_listed() {
    let table = column(
        "arrivee",
        &[
            "14h30",
            "2:30 PM",
            "8:05",
            "1430",
            "14.30",
            "٢:٣٠ م",
            "noon",
            "9h",
            "24:00",
            "7:15",
            "16h45",
            "18h",
        ],
    );
    let profiles = profile(&Context::for_tests(), &table).unwrap();
    assert_eq!((profiles[0].kind, profiles[0].invalid), (Kind::Time, 1));
    let proposal = proposed(&table, "parse-time").unwrap();
    assert!(!proposal.asks);
    let why = evidence(&proposal);
    assert!(
        why.contains("7 cells are surely times of day") && why.contains("4 cells such as 14.30, 1430 or 14h"),
        "{why}"
    );
    assert!(why.contains("One cell cannot be read"), "{why}");
    let (cells, unread) = after(&proposal.decision, &table);
    assert_eq!(
        cells,
        [
            "14:30", "14:30", "08:05", "14:30", "14:30", "14:30", "12:00", "09:00", "24:00", "07:15",
            "16:45", "18:00"
        ]
    );
    assert_eq!(unread, [8]);
    let text = toml::to_string(&proposal.decision).unwrap();
    assert_eq!(text, "do = \"parse-time\"\ncolumns = [\"arrivee\"]\n");
}

#[test]
fn seconds_are_kept_and_one_notation_needs_no_step() {
    let table = column("t", &["14:30:15", "8h05", "9:00"]);
    let step = proposed(&table, "parse-time").unwrap().decision;
    assert_eq!(after(&step, &table).0, ["14:30:15", "08:05:00", "09:00:00"]);
    let short: Step = ParseTime { columns: vec!["t".into()], seconds: false }.into();
    assert_eq!(after(&short, &table).0, ["14:30:15", "08:05", "09:00"]);
    assert!(proposed(&column("t", &["14:30", "08:05", "09:00"]), "parse-time").is_none());
    assert!(proposed(&column("t", &["14:30:00", "08:05:00", "09:00:00"]), "parse-time").is_none());
}

#[test]
fn numbers_are_times_only_under_a_header_that_says_so_and_then_it_is_asked() {
    let cells = ["1430", "0805", "930", "1745"];
    assert!(proposed(&column("quantité", &cells), "parse-time").is_none());
    let asked = proposed(&column("Heure d'arrivée", &cells), "parse-time").unwrap();
    assert!(asked.asks);
    assert_eq!(
        after(&asked.decision, &column("Heure d'arrivée", &cells)).0,
        ["14:30", "08:05", "09:30", "17:45"]
    );
    // Hours may be how long something takes.
    assert!(proposed(&column("durée", &["2 h", "3 h", "8 h"]), "parse-time").is_none());
    assert!(proposed(&column("heure", &["1430", "0875", "930", "1745"]), "parse-time").is_none());
}

#[test]
fn hijri_and_common_dates_in_one_column_are_told_apart_by_their_years() {
    let table = column(
        "naissance",
        &["12/05/1404", "03/09/1985", "1 رمضان 1410", "24/11/1990", "07/07/1412", "15/01/2001"],
    );
    let proposal = proposed(&table, "hijri-date").unwrap();
    assert!(proposal.asks && proposed(&table, "parse-date").is_none());
    let why = evidence(&proposal);
    assert!(
        why.contains("3 cells say a date of the Islamic calendar")
            && why.contains("3 cells say a date of the common calendar"),
        "{why}"
    );
    let (cells, unread) = after(&proposal.decision, &table);
    assert_eq!(
        (cells[1].as_str(), cells[3].as_str(), cells[5].as_str()),
        ("1985-09-03", "1990-11-24", "2001-01-15")
    );
    assert!(cells.iter().all(|c| c.len() == 10) && unread.is_empty(), "{cells:?}");
    // A few of the other calendar are seen as well.
    let few = column("naissance", &["03/09/1985", "24/11/1990", "15/01/2001", "04/04/1977", "12/05/1404"]);
    assert!(proposed(&few, "hijri-date").is_some());
}

#[test]
fn short_years_are_hijri_where_nothing_speaks_for_the_common_calendar() {
    let all = column("تاريخ الميلاد", &["12/05/1404", "03/09/45", "01/01/1410", "07/07/1412"]);
    let proposal = proposed(&all, "hijri-date").unwrap();
    assert!(
        evidence(&proposal).contains("nothing speaks for the common calendar"),
        "{}",
        evidence(&proposal)
    );
    let (cells, unread) = after(&proposal.decision, &all);
    assert!(cells[1].starts_with("2024-03") && unread.is_empty(), "{cells:?}");

    let by_header = column("التاريخ الهجري", &["03/09/45", "12/10/44", "30/01/46"]);
    assert!(proposed(&by_header, "hijri-date").is_some_and(|p| p.asks));
    assert!(proposed(&by_header, "parse-date").is_none());
    assert!(proposed(&column("تاريخ", &["03/09/45", "12/10/44", "30/01/46"]), "hijri-date").is_none());

    let marked = column("تاريخ", &["03/09/45 هـ", "12 شوال 44", "29/01/46 هـ"]);
    let proposal = proposed(&marked, "hijri-date").unwrap();
    assert!(after(&proposal.decision, &marked).1.is_empty());
}

#[test]
fn a_short_year_between_both_calendars_stays_unread_until_somebody_chooses() {
    let table = column("date", &["12/05/1404", "03/09/1985", "04/04/45", "24/11/1990", "07/07/1412"]);
    let proposal = proposed(&table, "hijri-date").unwrap();
    assert!(evidence(&proposal).contains("could be of either calendar"), "{}", evidence(&proposal));
    let (cells, unread) = after(&proposal.decision, &table);
    assert_eq!((cells[2].as_str(), unread), ("", vec![2]));
    let Step::HijriDate(step) = proposal.decision else { panic!("another step") };
    let chosen: Step = HijriDate { two_digit_from: Some(1350), ..step }.into();
    assert!(after(&chosen, &table).1.is_empty());
}
