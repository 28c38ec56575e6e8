//! Merging: whatever the rules, a kept value always stands in a record of the same entity.

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::golden::{Because, FieldRule, GoldenSettings, Merge, Rule, merge};
use diwan::table::{Entities, Field, Kind, Table};
use proptest::prelude::*;

fn rule() -> impl Strategy<Value = Rule> {
    prop_oneof![
        Just(Rule::MostFrequent),
        Just(Rule::SourceFirst(vec!["b".into()])),
        Just(Rule::MostComplete),
        Just(Rule::Newest(None)),
        Just(Rule::AgreeOrBlank),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn merged_values_come_from_members(
        cells in prop::collection::vec((0u8..3, "(|[a-c]|[A-C] [a-c]|سالم)", 0u32..6), 1..40),
        rule in rule(),
    ) {
        let of_source = |s: u8| {
            let mut rows = vec![vec!["v"]];
            rows.extend(cells.iter().filter(|c| c.0 == s).map(|c| vec![c.1.as_str()]));
            let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
            Table::from_rows(["a", "b", "c"][s as usize], &rows).unwrap()
        };
        let tables: Vec<Table> = (0..3).map(of_source).collect();
        let coded = Table::stack(&tables).unwrap();
        let groups: Vec<u32> = (0..3).flat_map(|s| cells.iter().filter(move |c| c.0 == s).map(|c| c.2)).collect();
        let entities = Entities::from_groups(&groups);
        let fields = [Field { name: "v".into(), kind: Kind::Text, ..Field::default() }];
        let settings = GoldenSettings { rules: vec![FieldRule { field: "v".into(), rule: rule.clone() }], ..GoldenSettings::default() };
        let input = Merge { table: &coded, entities: &entities, fields: &fields, settings: &settings, keys: &[], ledger: None };
        let golden = merge(&Context::for_tests(), &input, &Findings::new()).unwrap();
        prop_assert_eq!(golden.len(), entities.count);
        let mut seen = vec![false; coded.height()];
        for e in 0..golden.len() {
            for &row in golden.members(e) {
                prop_assert_eq!(entities.of_row[row as usize] as usize, e);
                prop_assert!(!std::mem::replace(&mut seen[row as usize], true));
            }
            let written: Vec<&str> = golden.members(e).iter().filter_map(|&r| coded.cell("v", r as usize)).collect();
            match golden.table.cell("v", e) {
                Some(value) => {
                    prop_assert!(written.contains(&value));
                    let from = golden.taken_from(e, "v").unwrap();
                    prop_assert_eq!(coded.cell("v", from as usize), Some(value));
                    prop_assert!(golden.origin(e, "v").unwrap().rows.contains(&from));
                }
                None => prop_assert!(written.is_empty() || golden.because(e, "v") == Some(Because::LeftBlank)),
            }
        }
        prop_assert!(seen.iter().all(|s| *s));
    }
}
