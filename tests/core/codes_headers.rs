//! Headers as departments write them, each alone and without a value to go by: which common field is proposed.
//!
//! `tests/data/headers.tsv` holds `lang, schema, header, field`, `-` where no field is meant. Right is the field itself or, for `-`, none.

use std::collections::BTreeMap;

use diwan::schema::presets;
use diwan::schema::suggest::{self, ColumnFacts, SourceFacts};
use diwan::table::Kind;

/// At least so many headers in a thousand are right.
const RIGHT: usize = 980;
/// At most so many in a thousand are given a field that is not theirs: worse than none, because nobody is asked about a column that is gone.
const WRONG: usize = 5;

/// The field proposed for a header of which no value is known.
fn proposed(schema: &str, header: &str) -> Option<(String, bool)> {
    let column = ColumnFacts {
        name: header.into(),
        kind: Kind::Text,
        rows: 10,
        blank: 10,
        values: Vec::new(),
        all_values: Vec::new(),
    };
    let source = SourceFacts { source: "s".into(), columns: vec![column], told: Vec::new() };
    let preset = presets::named(schema).unwrap();
    let found = suggest::mappings(&source, &preset.fields, &|_, _| 0.0);
    found.first().map(|p| (p.decision.field.to_string(), p.asks))
}

#[test]
fn headers_of_six_languages_find_their_fields() {
    let text = std::fs::read_to_string("tests/data/headers.tsv").unwrap();
    let mut by_language: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let mut shown = Vec::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [language, schema, header, field] = cells.as_slice() else { panic!("{line}") };
        let got = proposed(schema, header);
        let name = got.as_ref().map_or("-", |(name, _)| name.as_str());
        let outcome = usize::from(name != *field) * (1 + usize::from(name != "-"));
        for key in ["all", language] {
            by_language.entry(key).or_default()[outcome] += 1;
        }
        if outcome > 0 {
            shown.push(format!("{language} {schema}: {header} → {got:?}, meant {field}"));
        }
    }
    let [right, missed, wrong] = by_language["all"];
    let all = right + missed + wrong;
    println!("{by_language:?}\n{}", shown.join("\n"));
    assert!(all >= 244, "{all} headers");
    assert!(right * 1000 >= all * RIGHT, "{right} of {all} right\n{}", shown.join("\n"));
    assert!(wrong * 1000 <= all * WRONG, "{wrong} of {all} wrong\n{}", shown.join("\n"));
}
