//! Disclosure: after clearing nobody stands alone, whatever the data.

use diwan::base::Context;
use diwan::disclosure::{Action, FieldPolicy, Policy, RowOrder, Secret, clear};
use diwan::findings::Findings;
use diwan::table::{Field, Role, Table};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn field(name: &str, role: Role) -> Field {
    Field { name: name.into(), role: Some(role), ..Field::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn k_and_l_hold_after_clearing(
        rows in prop::collection::vec(("[a-d]?", "[a-c]?", "[a-f]", "[xyz]"), 0..80),
        k in 1u32..7, l in 0u32..3, share in 0.0f64..=1.0,
    ) {
        let ids: Vec<String> = (0..rows.len()).map(|i| format!("e{i}")).collect();
        let mut cells: Vec<Vec<&str>> = vec![vec!["entity", "p", "q", "r", "s"]];
        cells.extend(rows.iter().zip(&ids).map(|(r, id)| vec![id.as_str(), &r.0, &r.1, &r.2, &r.3]));
        let cells: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
        let table = Table::from_rows("golden", &cells).unwrap();
        let fields = [field("p", Role::Quasi), field("q", Role::Quasi), field("r", Role::Quasi), field("s", Role::Sensitive)];
        let mut policy = Policy { id: "p".to_owned(), k, l, max_blank_share: share, order: RowOrder::Sorted, ..Policy::default() };
        policy.fields.push(FieldPolicy { field: "entity".into(), role: Role::Direct, action: Action::Pseudonymise });
        policy.fields.extend(fields.iter().map(|f| FieldPolicy { field: f.name.clone(), role: f.role(), action: Action::Keep }));
        let secret = Secret::from_bytes([3; 32]);
        let run = || clear(&Context::for_tests(), &table, &fields, &policy, Some(&secret), &|_, _| None, &Findings::new()).unwrap();
        let cleared = run();
        let out = cleared.table().to_rows();
        prop_assert_eq!(&out, &run().table().to_rows());
        let mut classes: BTreeMap<&[String], Vec<&str>> = BTreeMap::new();
        for row in &out[1..] {
            classes.entry(&row[1..4]).or_default().push(&row[4]);
        }
        for (class, sensitive) in &classes {
            prop_assert!(sensitive.len() >= k as usize, "{class:?} is shared by {} rows", sensitive.len());
            let mut shown: Vec<&&str> = sensitive.iter().filter(|s| !s.is_empty()).collect();
            shown.sort();
            shown.dedup();
            prop_assert!(shown.is_empty() || shown.len() >= l as usize);
        }
        let report = cleared.report();
        prop_assert_eq!(report.after.below_k, 0);
        prop_assert_eq!(report.rows_out + report.left_out, report.rows_in);
        // A row that left keeps its cells or has them blanked; nothing is made up.
        let by_pseudonym: BTreeMap<String, usize> =
            ids.iter().enumerate().map(|(i, id)| (secret.pseudonym("entity", id), i)).collect();
        for row in &out[1..] {
            let from = &rows[by_pseudonym[&row[0]]];
            for (cell, original) in row[1..].iter().zip([&from.0, &from.1, &from.2, &from.3]) {
                prop_assert!(cell.is_empty() || cell == original);
            }
        }
    }
}

/// One hundred thousand residents, five identifying fields: printed for whoever looks (`--nocapture`), and k is checked.
#[test]
fn a_large_town_is_cleared() {
    let cells: Vec<[String; 6]> = (0..100_000u64)
        .map(|i| {
            let h = i.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20;
            let of = |shift: u64, n: u64| ((h >> shift) % n).to_string();
            let born = format!("{}-{:02}-{:02}", 1930 + h % 90, 1 + h % 12, 1 + h % 28);
            [format!("e{i}"), born, of(3, 2), of(5, 12), of(9, 40), of(15, 5)]
        })
        .collect();
    let header = ["entity", "born", "sex", "district", "nation", "status"];
    let rows: Vec<Vec<&str>> = cells.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = std::iter::once(&header[..]).chain(rows.iter().map(Vec::as_slice)).collect();
    let table = Table::from_rows("golden", &rows).unwrap();
    let mut fields: Vec<Field> = header[1..].iter().map(|n| field(n, Role::Quasi)).collect();
    fields[0].meaning = diwan::table::Meaning::BirthDate;
    let policy = Policy::proposed("p", "r", "s", &fields);
    let secret = Secret::from_bytes([9; 32]);
    let start = std::time::Instant::now();
    let cleared =
        clear(&Context::for_tests(), &table, &fields, &policy, Some(&secret), &|_, _| None, &Findings::new())
            .unwrap();
    let r = cleared.report();
    println!(
        "clear: {:.2} s, {} of {} rows, {} cells blanked, at risk {:.3} -> {:.3}",
        start.elapsed().as_secs_f64(),
        r.rows_out,
        r.rows_in,
        r.blanked,
        r.before.knows_a_neighbour.at_risk,
        r.after.knows_a_neighbour.at_risk
    );
    assert!(r.after.smallest >= policy.k && r.safe);
    let groups: Vec<u32> = (0..100_000).map(|i| i / 2).collect();
    let entities = diwan::table::Entities::from_groups(&groups);
    let settings = diwan::golden::GoldenSettings::default();
    let input = diwan::golden::Merge {
        table: &table,
        entities: &entities,
        fields: &fields,
        settings: &settings,
        keys: &[],
        ledger: None,
    };
    let start = std::time::Instant::now();
    let golden = diwan::golden::merge(&Context::for_tests(), &input, &Findings::new()).unwrap();
    println!("merge: {:.2} s, {} entities", start.elapsed().as_secs_f64(), golden.len());
    assert_eq!(golden.len(), 50_000);
}
