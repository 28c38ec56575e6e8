//! Blocking reaches what real tables do to records, never becomes the cross product, and gives the same pairs whatever the order of rows and
//! files and however many cores there are.

use std::collections::BTreeSet;

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::linkage::blocking::{block, pair_budget};
use diwan::linkage::sample::Random;
use diwan::linkage::{BlockingKey, BlockingRule, Corpus, LinkageSettings, Linked, Take, explain, link};
use diwan::table::{Field, Meaning, Table};
use proptest::prelude::*;

const SYLLABLES: [&str; 24] = [
    "ba", "ko", "mi", "ra", "tu", "le", "no", "sha", "di", "ve", "gu", "pe", "la", "fo", "zi", "ha", "ter",
    "mon", "sal", "bek", "ri", "dan", "ol", "us",
];

fn field(name: &str, meaning: Meaning) -> Field {
    Field { name: name.into(), meaning, ..Field::default() }
}

fn people() -> Vec<Field> {
    vec![
        field("given", Meaning::GivenName),
        field("family", Meaning::FamilyName),
        field("born", Meaning::BirthDate),
        field("phone", Meaning::Phone),
        field("street", Meaning::Street),
    ]
}

fn word(random: &mut Random, syllables: u64) -> String {
    (0..syllables).map(|_| SYLLABLES[random.below(SYLLABLES.len() as u64) as usize]).collect()
}

fn person(random: &mut Random) -> Vec<String> {
    let born = format!("{}-{:02}-{:02}", 1930 + random.below(90), 1 + random.below(12), 1 + random.below(28));
    vec![
        word(random, 2),
        word(random, 3),
        born,
        format!("0461 {:06}", random.below(1_000_000)),
        format!("{} rue {}", 1 + random.below(90), word(random, 2)),
    ]
}

fn town(persons: usize, seed: u64) -> Vec<Vec<String>> {
    let mut random = Random::new(seed);
    (0..persons).map(|_| person(&mut random)).collect()
}

fn table(source: &str, fields: &[Field], rows: &[Vec<String>]) -> Table {
    let header: Vec<&str> = fields.iter().map(|f| f.name.as_str()).collect();
    let cells: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
    let all: Vec<&[&str]> =
        std::iter::once(header.as_slice()).chain(cells.iter().map(Vec::as_slice)).collect();
    Table::from_rows(source, &all).unwrap()
}

fn linked(fields: &[Field], rows: &[Vec<String>]) -> (Linked, Findings) {
    let findings = Findings::new();
    let table = table("town", fields, rows);
    let settings = LinkageSettings::default();
    let linked = link(&Context::for_tests(), &table, fields, &settings, &[], &findings).unwrap();
    (linked, findings)
}

/// A town in which every second person comes again, changed; returns how many of the doubles are found.
fn doubles_found(seed: u64, change: impl Fn(&mut Vec<String>, &mut Random)) -> f64 {
    let mut rows = town(300, seed);
    let mut random = Random::new(seed + 1);
    for i in 0..150 {
        let mut again = rows[2 * i].clone();
        change(&mut again, &mut random);
        rows.push(again);
    }
    let (answer, _) = linked(&people(), &rows);
    let of = &answer.entities.of_row;
    (0..150).filter(|i| of[2 * i] == of[300 + i]).count() as f64 / 150.0
}

#[test]
fn names_in_each_others_place_are_found() {
    assert!(doubles_found(1, |row, _| row.swap(0, 1)) > 0.97);
}

#[test]
fn day_and_month_in_each_others_place_are_found() {
    let turned = |row: &mut Vec<String>, _: &mut Random| {
        let (year, month, day) = (row[2][..4].to_owned(), row[2][5..7].to_owned(), row[2][8..].to_owned());
        row[2] = format!("{year}-{day}-{month}");
        row[3].clear();
    };
    assert!(doubles_found(2, turned) > 0.97);
}

#[test]
fn a_married_name_and_a_move_are_found_by_what_stays() {
    let moved = |row: &mut Vec<String>, random: &mut Random| {
        row[1] = word(random, 3);
        row[4] = format!("{} rue {}", 1 + random.below(90), word(random, 2));
    };
    assert!(doubles_found(3, moved) > 0.9);
}

#[test]
fn missing_parts_are_found() {
    let missing = |row: &mut Vec<String>, random: &mut Random| {
        let first = random.below(5) as usize;
        row[first].clear();
        row[(first + 1 + random.below(4) as usize) % 5].clear();
    };
    assert!(doubles_found(4, missing) > 0.9);
}

#[test]
fn a_slip_in_every_field_is_found() {
    let slip = |row: &mut Vec<String>, random: &mut Random| {
        for cell in row.iter_mut() {
            let at = 1 + random.below(cell.len() as u64 - 2) as usize;
            let letter = if cell.as_bytes()[at].is_ascii_digit() { "1" } else { "e" };
            cell.replace_range(at..=at, letter);
        }
    };
    assert!(doubles_found(5, slip) > 0.85);
}

#[test]
fn twenty_copies_of_one_entity_are_one() {
    let mut rows = town(200, 6);
    let mut random = Random::new(60);
    for i in 0..10usize {
        for _ in 0..19 {
            let mut again = rows[i].clone();
            match random.below(4) {
                0 => again[0].push('e'),
                1 => again[3].clear(),
                2 => again[1] = again[1].to_uppercase(),
                _ => again[4] = again[4].replace("rue", "r."),
            }
            rows.push(again);
        }
    }
    let (answer, _) = linked(&people(), &rows);
    for i in 0..10usize {
        let of = |row: usize| answer.entities.of_row[row];
        let together = (0..19).filter(|k| of(200 + 19 * i + k) == of(i)).count();
        assert!(together >= 18, "{together} of 19 copies of {i}");
    }
    assert!((195..=215).contains(&answer.entities.count), "{}", answer.entities.count);
}

#[test]
fn a_table_of_nothing_but_categories_joins_nobody() {
    let fields =
        [field("quarter", Meaning::Category), field("state", Meaning::Category), field("sex", Meaning::Sex)];
    let mut random = Random::new(7);
    let mut pick = |list: &[&str]| list[random.below(list.len() as u64) as usize].to_owned();
    let rows: Vec<Vec<String>> = (0..500)
        .map(|_| {
            vec![pick(&["Port", "Citadel", "Hill", "Gardens"]), pick(&["open", "closed"]), pick(&["F", "M"])]
        })
        .collect();
    let (answer, _) = linked(&fields, &rows);
    assert_eq!(answer.counts.links, 0, "{:?}", answer.counts);
    assert!(answer.counts.candidate_pairs <= pair_budget(500));
}

#[test]
fn long_titles_with_a_word_more_or_less_are_found() {
    let fields = [field("title", Meaning::FreeText), field("price", Meaning::Amount)];
    let mut random = Random::new(8);
    let mut rows: Vec<Vec<String>> = (0..400)
        .map(|_| {
            let words: Vec<String> = (0..12).map(|i| word(&mut random, 1 + i % 3)).collect();
            vec![words.join(" "), format!("{}.{:02}", 5 + random.below(900), random.below(100))]
        })
        .collect();
    for i in 0..200 {
        let mut words: Vec<&str> = rows[2 * i][0].split(' ').collect();
        words.remove(random.below(12) as usize);
        words.swap(0, 1);
        let again = vec![words.join(" "), rows[2 * i][1].clone()];
        rows.push(again);
    }
    let (answer, _) = linked(&fields, &rows);
    let of = &answer.entities.of_row;
    let found = (0..200).filter(|i| of[2 * i] == of[400 + i]).count();
    assert!(found >= 190, "{found}");
}

#[test]
fn heavy_groups_are_capped_and_reported() {
    // Everybody lives in one street and has one of three family names.
    let mut rows = town(4_000, 9);
    for (i, row) in rows.iter_mut().enumerate() {
        row[1] = ["Haddad", "Khoury", "Nasser"][i % 3].to_owned();
        row[4] = "12 rue Basse".to_owned();
    }
    let rule = |name: &str, take| BlockingRule::of(vec![BlockingKey { fields: vec![name.into()], take }]);
    let settings = LinkageSettings {
        blocking: Some(vec![rule("family", Take::Whole), rule("phone", Take::Whole)]),
        ..LinkageSettings::default()
    };
    let findings = Findings::new();
    let table = table("town", &people(), &rows);
    let answer = link(&Context::for_tests(), &table, &people(), &settings, &[], &findings).unwrap();
    assert_eq!(answer.blocking[0].large_groups, 3);
    assert!(answer.counts.candidate_pairs <= 2 * pair_budget(4_000));
    let said = findings.into_sorted();
    assert!(said.iter().any(|f| f.message.id == "linkage-finding-large-groups"));
    let (proposed, _) = linked(&people(), &rows);
    assert!(proposed.counts.candidate_pairs <= pair_budget(4_000) * 3 / 2, "{:?}", proposed.counts);
}

/// The answer in a form that does not depend on row numbers.
fn by_content(answer: &Linked, rows: &[Vec<String>]) -> Vec<(String, String, u32)> {
    let mut out: Vec<(String, String, u32)> = answer
        .pairs
        .iter()
        .map(|p| {
            let (a, b) = (rows[p.a as usize].join("|"), rows[p.b as usize].join("|"));
            (a.clone().min(b.clone()), a.max(b), p.weight.to_bits())
        })
        .collect();
    out.sort();
    out
}

#[test]
fn the_order_of_files_does_not_matter() {
    let (one, mut other) = (town(150, 10), town(60, 11));
    other.extend(one.iter().step_by(3).cloned().map(|mut row| {
        row[0].push('e');
        row
    }));
    let tables = [table("clinic", &people(), &one), table("registry", &people(), &other)];
    let run = |first: usize, second: usize| {
        let stacked = Table::stack([&tables[first], &tables[second]]).unwrap();
        let settings = LinkageSettings::default();
        link(&Context::for_tests(), &stacked, &people(), &settings, &[], &Findings::new()).unwrap()
    };
    let (forward, backward) = (run(0, 1), run(1, 0));
    let (rows, turned) = ([one.clone(), other.clone()].concat(), [other, one].concat());
    assert_eq!(by_content(&forward, &rows), by_content(&backward, &turned));
    assert_eq!(forward.settings, backward.settings);
    assert_eq!(forward.entities.count, backward.entities.count);
}

#[test]
fn one_core_and_many_give_the_same_answer() {
    let mut rows = town(700, 12);
    rows.extend(rows.clone().into_iter().step_by(2));
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| linked(&people(), &rows).0)
    };
    let (one, many) = (with(1), with(4));
    assert_eq!(one.pairs, many.pairs);
    assert_eq!(one.settings, many.settings);
    assert_eq!(one.entities, many.entities);
    assert_eq!(one.blocking, many.blocking);
}

#[test]
fn proposed_rules_used_again_bring_the_same_pairs() {
    let mut rows = town(900, 13);
    rows.extend(rows.clone().into_iter().step_by(3));
    let (first, _) = linked(&people(), &rows);
    let settings =
        LinkageSettings { blocking: first.settings.blocking.clone(), ..LinkageSettings::default() };
    let again = link(
        &Context::for_tests(),
        &table("town", &people(), &rows),
        &people(),
        &settings,
        &[],
        &Findings::new(),
    )
    .unwrap();
    assert_eq!(first.pairs, again.pairs);
    assert_eq!(first.blocking, again.blocking);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn a_rule_brings_exactly_the_pairs_that_share_its_key(seed in 0u64..1_000, values in 2u64..30) {
        let mut random = Random::new(seed);
        let rows: Vec<Vec<String>> = (0..120)
            .map(|_| {
                let cell = random.below(values);
                let words = format!("w{} w{}", random.below(values), random.below(values));
                vec![if cell == 0 { String::new() } else { format!("code {cell}") }, words]
            })
            .collect();
        let fields = [field("code", Meaning::Category), field("words", Meaning::Other)];
        let corpus = Corpus::read(&table("t", &fields, &rows), &fields).unwrap();
        let key = |name: &str, take| BlockingKey { fields: vec![name.into()], take };
        let rules = [
            BlockingRule::of(vec![key("code", Take::Whole)]),
            BlockingRule::of(vec![key("words", Take::Whole)]),
            BlockingRule::of(vec![key("code", Take::Whole), key("words", Take::FirstLetter)]),
        ];
        let found = block(&Context::for_tests(), &corpus, &rules, &[false], 1_000_000).unwrap();
        let (mut expected, mut of_first) = (BTreeSet::new(), 0usize);
        for a in 0..120u32 {
            for b in a + 1..120 {
                let row = |rank: u32| &rows[corpus.row_of[rank as usize] as usize];
                let same_code = row(a)[0] == row(b)[0] && !row(a)[0].is_empty();
                of_first += usize::from(same_code);
                if same_code || row(a)[1] == row(b)[1] {
                    expected.insert((a, b));
                }
            }
        }
        let brought: BTreeSet<(u32, u32)> = found.pairs.iter().copied().collect();
        prop_assert_eq!(brought.len(), found.pairs.len());
        prop_assert_eq!(&brought, &expected);
        prop_assert_eq!(found.by_rule.iter().filter(|&&rules| rules & 1 != 0).count(), of_first);
        prop_assert!(found.by_rule.iter().all(|&rules| rules != 0 && rules != 0b100), "the third says less than the first");
    }

    #[test]
    fn an_answer_is_the_same_wherever_the_pairs_are_kept(seed in 0u64..1_000, two_files in any::<bool>()) {
        let rows = town(150, seed);
        let again: Vec<Vec<String>> = rows.iter().step_by(2).map(|row| {
            let mut row = row.clone();
            row[1].push('e');
            row
        }).collect();
        let tables = [table("town", &people(), &rows), table(if two_files { "tax" } else { "town" }, &people(), &again)];
        let table = Table::stack(&tables).unwrap();
        let answer = |memory: usize| {
            let ctx = Context { memory, ..Context::for_tests() };
            let linked =
                link(&ctx, &table, &people(), &LinkageSettings::default(), &[], &Findings::new()).unwrap();
            (linked.pairs, linked.blocking, linked.histogram, linked.entities, linked.settings, linked.counts)
        };
        let in_memory = answer(usize::MAX);
        prop_assert!(in_memory.5.candidate_pairs > 0);
        prop_assert_eq!(&answer(0), &in_memory);
        prop_assert_eq!(&answer(4_000), &in_memory);
    }

    #[test]
    fn small_tables_are_linked_as_if_all_pairs_were_compared(seed in 0u64..1_000) {
        let mut rows = town(40, seed);
        let mut random = Random::new(seed ^ 77);
        for i in 0..20 {
            let mut again = rows[2 * i].clone();
            let field = random.below(5) as usize;
            again[field].push('1');
            rows.push(again);
        }
        let (answer, _) = linked(&people(), &rows);
        let link_from = answer.thresholds().link;
        for a in 0..rows.len() as u32 {
            for b in a + 1..rows.len() as u32 {
                let all = explain(&answer, a, b).unwrap();
                match answer.pair(a, b) {
                    Some(pair) => prop_assert!((f64::from(pair.weight) - all.total).abs() < 1e-3),
                    None => prop_assert!(all.total < link_from, "{a} {b} {}", all.total),
                }
            }
        }
    }
}
