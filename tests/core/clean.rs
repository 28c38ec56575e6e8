//! Steps and recipes: table text in, table text out; saved forms; laws.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its table should stop there")]

use diwan::base::{ColumnName, Context};
use diwan::clean::steps::*;
use diwan::clean::{
    Applied, CATALOGUE, Combine, Condition, Recipe, RecipeEdit, RecipeStep, Step, StepError, Test, apply, run,
};
use diwan::findings::Findings;
use diwan::table::Table;
use diwan::table::parse::{DateOrder, DecimalMark};
use proptest::prelude::*;

fn cols(names: &[&str]) -> Vec<ColumnName> {
    names.iter().map(|&n| n.into()).collect()
}

/// Applies a step and compares the whole table, header first.
fn check_step(step: impl Into<Step>, before: &[&[&str]], after: &[&[&str]]) -> Applied {
    let table = Table::from_rows("t", before).unwrap();
    let applied = apply(&Context::for_tests(), &step.into(), &table, &Findings::new()).unwrap();
    assert_eq!(applied.table.to_rows(), after);
    applied
}

fn check_broken(step: impl Into<Step>, header: &[&str]) -> StepError {
    let table = Table::from_rows("t", &[header]).unwrap();
    apply(&Context::for_tests(), &step.into(), &table, &Findings::new()).unwrap_err()
}

#[test]
fn unread_dates_stay_as_written_and_are_listed() {
    let step = ParseDate {
        columns: cols(&["d"]),
        order: DateOrder::DayFirst,
        two_digit_from: 1926,
        ..ParseDate::default()
    };
    let applied = check_step(
        step,
        &[&["d"], &["24/02/1979"], &["1985"], &[""], &["03/11/1987"], &["02/24/1979"]],
        &[&["d"], &["1979-02-24"], &["1985"], &[""], &["1987-11-03"], &["02/24/1979"]],
    );
    assert_eq!((applied.changed, applied.unread_cells()), (2, 2));
    assert_eq!(applied.unread[0].rows, [1, 4]);
    assert!(applied.is_unread("d", 4) && !applied.is_unread("d", 0));
    assert_eq!((applied.examples[0].before.as_str(), applied.examples[0].count), ("24/02/1979", 2));
}

#[test]
fn a_pattern_may_use_its_groups() {
    let step = Replace {
        columns: cols(&["n"]),
        find: r"(\d+)\s*bis".into(),
        with: "$1 B".into(),
        search: Search::Pattern,
        match_case: false,
    };
    check_step(step, &[&["n"], &["12 BIS rue"]], &[&["n"], &["12 B rue"]]);
    let plain = Replace { find: "(a".into(), with: "$1".into(), ..Replace::default() };
    check_step(plain, &[&["n"], &["x(A"]], &[&["n"], &["x$1"]]);
    let broken = Replace { find: "(a".into(), search: Search::Pattern, ..Replace::default() };
    assert!(matches!(check_broken(broken, &["n"]), StepError::Pattern { .. }));
}

#[test]
fn rows_are_kept_by_several_conditions() {
    let conditions = vec![
        Condition::new("year", Test::AtLeast, "1990"),
        Condition { column: "q".into(), test: Test::Equals, values: vec!["Gare".into(), "Kasbah".into()] },
    ];
    let table: &[&[&str]] = &[
        &["year", "q"],
        &["1989-01-01", "Gare"],
        &["1990-01-01", "Gare"],
        &["1995", "Phare"],
        &["1995", "Kasbah"],
    ];
    let all = KeepRows { combine: Combine::All, conditions: conditions.clone() };
    let applied = check_step(all, table, &[&["year", "q"], &["1990-01-01", "Gare"], &["1995", "Kasbah"]]);
    assert_eq!(applied.rows_removed, 2);
    assert_eq!(applied.table.record(0).unwrap().row, 3);
    let any = DropRows { combine: Combine::Any, conditions };
    check_step(any, table, &[&["year", "q"]]);
}

#[test]
fn totals_become_control_sums() {
    let table: &[&[&str]] = &[
        &["no", "name", "kind", "aid"],
        &["1", "Haddad", "total", "10"],
        &["2", "Karoui", "part", "20"],
        &["Total général", "", "", "30"],
        &["3", "Ensemble", "part", "5"],
    ];
    let applied = check_step(
        SetAsideTotals::default(),
        table,
        &[
            &["no", "name", "kind", "aid"],
            &["1", "Haddad", "total", "10"],
            &["2", "Karoui", "part", "20"],
            &["3", "Ensemble", "part", "5"],
        ],
    );
    assert_eq!(applied.aside.unwrap().to_rows()[1], ["Total général", "", "", "30"]);
}

#[test]
fn the_last_of_equal_rows_may_stay() {
    let step = DropDuplicates { columns: cols(&["no"]), keep: Keep::Last };
    check_step(
        step,
        &[&["no", "v"], &["1", "old"], &["2", "x"], &["1", "new"], &["", "p"], &["", "q"]],
        &[&["no", "v"], &["2", "x"], &["1", "new"], &["", "q"]],
    );
}

#[test]
fn unpivoted_rows_keep_their_origin() {
    let step =
        Unpivot { columns: cols(&["Jan", "Feb"]), name: "month".into(), value: "t".into(), keep_empty: true };
    let applied = check_step(
        step,
        &[&["d", "Jan", "Feb"], &["Gare", "1", ""], &["Phare", "", "2"]],
        &[
            &["d", "month", "t"],
            &["Gare", "Jan", "1"],
            &["Gare", "Feb", ""],
            &["Phare", "Jan", ""],
            &["Phare", "Feb", "2"],
        ],
    );
    let rows: Vec<u32> = (0..4).map(|i| applied.table.record(i).unwrap().row).collect();
    assert_eq!(rows, [2, 2, 3, 3]);
}

#[test]
fn split_and_join_can_keep_their_columns() {
    let split =
        SplitColumn { column: "n".into(), separator: " ".into(), names: cols(&["a", "b"]), keep: true };
    check_step(split, &[&["n", "z"], &["x y w", "1"]], &[&["n", "a", "b", "z"], &["x y w", "x", "y w", "1"]]);
    let join =
        JoinColumns { columns: cols(&["b", "a"]), separator: "-".into(), name: "a".into(), keep: false };
    check_step(
        join,
        &[&["z", "a", "b"], &["1", "x", "y"], &["2", "", ""]],
        &[&["z", "a"], &["1", "y-x"], &["2", ""]],
    );
}

#[test]
fn missing_and_double_columns_are_named() {
    let missing = check_broken(DropColumns { columns: cols(&["x", "y"]) }, &["x"]);
    assert_eq!(missing, StepError::NoColumns(cols(&["y"])));
    let double = check_broken(RenameColumn { column: "x".into(), name: "y".into() }, &["x", "y"]);
    assert_eq!(double, StepError::Duplicate("y".into()));
    assert_eq!(check_broken(Case::default(), &["x"]), StepError::NothingChosen);
    let columns = cols(&["\u{1}row"]);
    assert!(matches!(check_broken(Case { columns, to: Letters::Upper }, &["x"]), StepError::NoColumns(_)));
    let reserved = RenameColumn { column: "x".into(), name: "\u{1}row".into() };
    assert!(matches!(check_broken(reserved, &["x"]), StepError::Setting("name")));
}

#[test]
fn every_step_survives_the_project_file() {
    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Document {
        recipe: Recipe,
    }
    let mut steps: Vec<RecipeStep> = CATALOGUE.iter().map(|e| (e.example_step)().into()).collect();
    steps[1].enabled = false;
    steps[2].note = "asked by the registry".to_owned();
    let document = Document { recipe: Recipe { steps } };
    let text = toml::to_string(&document).unwrap();
    assert!(text.contains("do = \"parse-date\"") && text.contains("enabled = false"), "{text}");
    assert_eq!(toml::from_str::<Document>(&text).unwrap(), document);
    for step in &document.recipe.steps {
        let edit = RecipeEdit::Add { at: 0, step: step.step.clone() };
        assert_eq!(toml::from_str::<RecipeEdit>(&toml::to_string(&edit).unwrap()).unwrap(), edit);
        assert_eq!(serde_json::from_str::<RecipeEdit>(&serde_json::to_string(&edit).unwrap()).unwrap(), edit);
    }
    let all = RecipeEdit::Replace { recipe: document.recipe };
    assert_eq!(toml::from_str::<RecipeEdit>(&toml::to_string(&all).unwrap()).unwrap(), all);
}

#[test]
fn every_step_has_its_texts() {
    use diwan::text::{Language, has, say};
    for entry in CATALOGUE {
        for language in Language::ALL {
            assert!(
                has(language, entry.name) && has(language, entry.help),
                "{} in {}",
                entry.id,
                language.code()
            );
            let sentence = say(language, &(entry.example_step)().operation().sentence());
            assert!(!sentence.contains('‹') && !sentence.contains('{'), "{sentence}");
        }
    }
    let step: Step = ParseDate { columns: cols(&["date_naiss"]), ..ParseDate::default() }.into();
    assert_eq!(say(Language::En, &step.operation().sentence()), "Parse date in date_naiss, day first");
}

#[test]
fn a_broken_step_is_named_and_the_rest_runs() {
    let recipe = Recipe {
        steps: vec![
            RenameColumn { column: "nom".into(), name: "name".into() }.into(),
            PadCode { columns: cols(&["no_dossier"]), width: 4 }.into(),
            Case { columns: cols(&["name"]), to: Letters::Proper }.into(),
        ]
        .into_iter()
        .map(|s: Step| s.into())
        .collect(),
    };
    let table = Table::from_rows("t", &[&["dossier", "nom"], &["7", "HADDAD"]]).unwrap();
    let (broken, columns) = recipe.check(&table.columns());
    assert_eq!((broken.len(), broken[0].at), (1, 1));
    assert_eq!(broken[0].instead, [("no_dossier".into(), "dossier".into())]);
    assert_eq!(columns, cols(&["dossier", "name"]));
    let findings = Findings::new();
    let (after, ran) = run(&Context::for_tests(), &recipe, &table, &findings).unwrap();
    assert_eq!(after.to_rows(), [["dossier", "name"], ["7", "Haddad"]]);
    assert!(ran[1].outcome.is_err() && ran[2].outcome.is_ok());
    assert_eq!(findings.into_sorted().len(), 1);
    let mended = recipe.steps[1].step.with_column_renamed(&"no_dossier".into(), &"dossier".into());
    assert_eq!(mended, PadCode { columns: cols(&["dossier"]), width: 4 }.into());
}

#[test]
fn edits_fit_the_recipe_or_change_nothing() {
    let mut recipe = Recipe::default();
    let number = |decimal| -> Step { ParseNumber { columns: cols(&["a"]), decimal }.into() };
    let edits = [
        RecipeEdit::Add { at: 0, step: Trim::default().into() },
        RecipeEdit::Add { at: 1, step: number(DecimalMark::Point) },
        RecipeEdit::Change { at: 1, step: number(DecimalMark::Comma) },
        RecipeEdit::Move { from: 1, to: 0 },
        RecipeEdit::Enable { at: 1, on: false },
        RecipeEdit::Note { at: 1, note: "later".into() },
    ];
    for edit in &edits {
        edit.apply(&mut recipe).unwrap();
    }
    assert_eq!(recipe.steps[0].step, number(DecimalMark::Comma));
    assert!(!recipe.steps[1].enabled && recipe.steps[1].note == "later");
    let before = recipe.clone();
    for edit in [
        RecipeEdit::Add { at: 3, step: Trim::default().into() },
        RecipeEdit::Remove { at: 2 },
        RecipeEdit::Move { from: 0, to: 2 },
        RecipeEdit::Enable { at: 9, on: true },
    ] {
        edit.apply(&mut recipe).unwrap_err();
        assert_eq!(recipe, before);
    }
    RecipeEdit::Remove { at: 0 }.apply(&mut recipe).unwrap();
    assert_eq!(recipe.steps.len(), 1);
}

#[test]
fn a_stop_request_ends_a_step() {
    let ctx = Context::for_tests();
    ctx.cancel.cancel();
    let table = Table::from_rows("t", &[&["a"], &["1"]]).unwrap();
    let stopped = apply(&ctx, &Trim::default().into(), &table, &Findings::new());
    assert!(matches!(stopped, Err(StepError::Cancelled(_))));
}

/// Steps that change cells only, for the laws.
fn cell_steps() -> Vec<Step> {
    let a = || cols(&["a"]);
    vec![
        Trim::default().into(),
        Case { columns: a(), to: Letters::Proper }.into(),
        Case { columns: a(), to: Letters::Lower }.into(),
        FoldText { columns: a(), ..FoldText::default() }.into(),
        ParseDate { columns: a(), ..ParseDate::default() }.into(),
        ParseDate {
            columns: a(),
            order: DateOrder::MonthFirst,
            two_digit_from: 2000,
            times: TimesOfDay::Keep,
        }
        .into(),
        ParseNumber { columns: a(), decimal: DecimalMark::Comma }.into(),
        ParseNumber { columns: a(), decimal: DecimalMark::Point }.into(),
        ParseYesNo { columns: a(), ..ParseYesNo::default() }.into(),
        PadCode { columns: a(), width: 5 }.into(),
        Phones { columns: a(), country: "213".into(), form: PhoneForm::International }.into(),
        FillDown { columns: a(), within: Vec::new() }.into(),
    ]
}

fn table_of(cells: &[String]) -> Table {
    let rows: Vec<Vec<&str>> =
        std::iter::once(vec!["a"]).chain(cells.iter().map(|c| vec![c.as_str()])).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    Table::from_rows("t", &rows).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn steps_never_panic_and_keep_row_origins(cells in prop::collection::vec(prop_oneof!["\\PC{0,12}", "[0-9٠-٩/.,: +-]{0,14}", any::<String>()], 0..6)) {
        let table = table_of(&cells);
        for step in cell_steps() {
            let applied = apply(&Context::for_tests(), &step, &table, &Findings::new()).unwrap();
            prop_assert_eq!(applied.table.height(), table.height());
            for row in 0..table.height() {
                prop_assert_eq!(applied.table.record(row), table.record(row));
                if applied.is_unread("a", row as u32) {
                    prop_assert_eq!(applied.table.cell("a", row), table.cell("a", row));
                }
            }
        }
    }

    #[test]
    fn trimming_twice_is_trimming_once(cell in any::<String>()) {
        let ctx = Context::for_tests();
        let once = apply(&ctx, &Trim::default().into(), &table_of(&[cell]), &Findings::new()).unwrap().table;
        let twice = apply(&ctx, &Trim::default().into(), &once, &Findings::new()).unwrap();
        prop_assert_eq!(twice.changed, 0);
    }

    #[test]
    fn a_date_in_any_office_notation_is_read_back(days in 0i32..100_000, style in 0usize..6) {
        use jiff::ToSpan;
        let date = jiff::civil::date(1900, 1, 1) + days.days();
        let (y, m, d) = (date.year(), date.month(), date.day());
        let text = match style {
            0 => format!("{d:02}/{m:02}/{y}"),
            1 => format!("{d}.{m}.{y}"),
            2 => format!("{y}-{m:02}-{d:02}"),
            3 => format!("{y}/{m}/{d}"),
            4 => format!("{d:02}-{m:02}-{y} 00:00:00"),
            _ => format!("{d:02}{m:02}{y}"),
        };
        let step = ParseDate { columns: cols(&["a"]), ..ParseDate::default() };
        let applied = apply(&Context::for_tests(), &step.into(), &table_of(&[text]), &Findings::new()).unwrap();
        prop_assert_eq!(applied.table.cell("a", 0).map(str::to_owned), Some(date.to_string()));
    }

    #[test]
    fn a_read_number_reads_again_as_itself(cell in "[0-9 .,'-]{1,12}") {
        let step: Step = ParseNumber { columns: cols(&["a"]), decimal: DecimalMark::Comma }.into();
        let ctx = Context::for_tests();
        let once = apply(&ctx, &step, &table_of(&[cell]), &Findings::new()).unwrap();
        if once.unread_cells() == 0 && once.table.cell("a", 0).is_some() {
            let again: Step = ParseNumber { columns: cols(&["a"]), decimal: DecimalMark::Point }.into();
            let twice = apply(&ctx, &again, &once.table, &Findings::new()).unwrap();
            prop_assert_eq!((twice.changed, twice.unread_cells()), (0, 0));
        }
    }
}

#[test]
fn a_time_of_day_is_never_cut_off_unasked() {
    let before: &[&[&str]] = &[&["d"], &["24/02/1979 10:30"], &["25/02/1979"], &["26/02/1979 00:00"]];
    let step = |times| ParseDate { columns: cols(&["d"]), times, ..ParseDate::default() };
    let applied = check_step(
        step(TimesOfDay::Leave),
        before,
        &[&["d"], &["24/02/1979 10:30"], &["1979-02-25"], &["1979-02-26"]],
    );
    assert_eq!(applied.unread_cells(), 1);
    check_step(
        step(TimesOfDay::Keep),
        before,
        &[&["d"], &["1979-02-24T10:30:00"], &["1979-02-25T00:00:00"], &["1979-02-26T00:00:00"]],
    );
    check_step(step(TimesOfDay::Cut), before, &[&["d"], &["1979-02-24"], &["1979-02-25"], &["1979-02-26"]]);
}
