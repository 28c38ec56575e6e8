//! Laws of linkage: it is symmetric, knows no order of rows, never takes an empty cell for a difference, and repeats itself exactly.

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::linkage::clusters::{Constraints, Edge, group};
use diwan::linkage::comparer::{Comparer, Memory};
use diwan::linkage::train::{Evidence, train};
use diwan::linkage::{Comparison, Corpus, Level, Levels, LinkageSettings, Linked, Method, Sharing, propose};
use diwan::linkage::{ResolvedVerdict, Says, explain, link};
use diwan::table::{Field, Meaning, Table};
use proptest::prelude::*;

fn fields() -> Vec<Field> {
    let field = |name: &str, meaning| Field { name: name.into(), meaning, ..Field::default() };
    vec![
        field("given", Meaning::GivenName),
        field("family", Meaning::FamilyName),
        field("born", Meaning::BirthDate),
        field("phone", Meaning::Phone),
        field("street", Meaning::Street),
    ]
}

const GIVEN: [&str; 14] = [
    "Amina", "Youssef", "Salma", "Nikos", "Omar", "Lina", "Samir", "Maria", "Tarek", "Rania", "Hugo",
    "Elena", "Karim", "Sofia",
];
const FAMILY: [&str; 16] = [
    "Haddad", "Trabelsi", "Khoury", "Bouzid", "Zerrouk", "Petrakis", "Qassem", "Yilmaz", "Rossi", "Martin",
    "Nasser", "Belaid", "Masri", "Costa", "Weber", "Lopez",
];
const STREETS: [&str; 6] =
    ["rue des Cordiers", "quai du Port", "rue de la Tour", "avenue du Phare", "rue Basse", "place du Puits"];

/// A small town: each person once, and some a second time with a fault.
fn town(persons: usize, seed: u64) -> Vec<[String; 5]> {
    let mut random = diwan::linkage::sample::Random::new(seed);
    let mut rows = Vec::new();
    for i in 0..persons {
        let pick = |list: &[&str], n: u64| list[n as usize % list.len()].to_owned();
        let (given, family) = (pick(&GIVEN, random.draw() >> 8), pick(&FAMILY, random.draw() >> 8));
        let born =
            format!("{}-{:02}-{:02}", 1940 + random.below(80), 1 + random.below(12), 1 + random.below(28));
        let phone = format!("0461 {:06}", random.below(1_000_000));
        let street = format!("{} {}", 1 + random.below(90), pick(&STREETS, random.draw() >> 8));
        let row = [given, family, born, phone, street];
        rows.push(row.clone());
        if i % 2 == 0 {
            let mut again = row;
            match random.below(4) {
                0 => again[0].push('e'),
                1 => again[3] = String::new(),
                2 => again[1] = again[1].to_uppercase(),
                _ => again[2] = format!("{}1", &again[2][..9]),
            }
            rows.push(again);
        }
    }
    rows
}

fn table(rows: &[[String; 5]]) -> Table {
    let header: &[&str] = &["given", "family", "born", "phone", "street"];
    let cells: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
    let all: Vec<&[&str]> = std::iter::once(header).chain(cells.iter().map(Vec::as_slice)).collect();
    Table::from_rows("town", &all).unwrap()
}

fn linked(table: &Table, verdicts: &[ResolvedVerdict]) -> Linked {
    link(&Context::for_tests(), table, &fields(), &LinkageSettings::default(), verdicts, &Findings::new())
        .unwrap()
}

#[test]
fn a_town_with_doubles_is_linked_without_settings() {
    let rows = town(200, 1);
    let answer = linked(&table(&rows), &[]);
    // Doubles follow their originals: persons 0, 2, 4 … have one.
    let doubles: Vec<(u32, u32)> = (0..100).map(|k| (3 * k, 3 * k + 1)).collect();
    let found = doubles
        .iter()
        .filter(|(a, b)| answer.entities.of_row[*a as usize] == answer.entities.of_row[*b as usize]);
    assert!(found.count() >= 97, "{:?}", answer.counts);
    assert!(answer.entities.count >= 198, "{:?}", answer.counts);
}

#[test]
fn the_same_input_gives_the_same_answer_to_the_last_bit() {
    let table = table(&town(120, 2));
    let (one, other) = (linked(&table, &[]), linked(&table, &[]));
    assert_eq!(one.pairs, other.pairs);
    assert_eq!(one.settings, other.settings);
    assert_eq!(one.entities, other.entities);
}

#[test]
fn calibration_counts_every_pair_and_every_clear_verdict_once() {
    use diwan::linkage::calibration::calibration;
    let table = table(&town(200, 1));
    let answer = linked(&table, &[]);
    let none = calibration(&answer, &[]);
    assert_eq!(none.iter().map(|t| t.pairs).sum::<usize>(), answer.pairs.len());
    assert!(none.iter().all(|t| t.decided == 0));
    for (i, tenth) in none.iter().enumerate().filter(|(_, t)| t.pairs > 0) {
        let (low, high) = (i as f64 / 10.0 - 1e-6, (i + 1) as f64 / 10.0 + 1e-6);
        let mean = tenth.expected / tenth.pairs as f64;
        assert!((low..=high).contains(&mean), "tenth {i}: {tenth:?}");
    }
    let strong = answer.pairs.iter().filter(|p| p.probability > 0.99).take(3);
    let said: Vec<ResolvedVerdict> = strong
        .zip([Says::Same, Says::Different, Says::Unsure])
        .map(|(pair, says)| ResolvedVerdict::new(pair.a, pair.b, says))
        .collect();
    let tenths = calibration(&answer, &said);
    let (decided, same) = tenths.iter().fold((0, 0), |(d, s), t| (d + t.decided, s + t.same));
    assert_eq!((decided, same), (2, 1), "unsure decides nothing");
}

#[test]
fn settings_survive_toml() {
    let answer = linked(&table(&town(60, 3)), &[]);
    let text = toml::to_string(&answer.settings).unwrap();
    assert_eq!(toml::from_str::<LinkageSettings>(&text).unwrap(), answer.settings);
}

#[test]
fn a_stored_model_gives_the_same_weights() {
    let table = table(&town(120, 4));
    let first = linked(&table, &[]);
    let again =
        link(&Context::for_tests(), &table, &fields(), &first.settings, &[], &Findings::new()).unwrap();
    assert!(again.training.stored);
    assert_eq!(first.pairs, again.pairs);
}

#[test]
fn the_parts_of_an_explanation_add_up() {
    let answer = linked(&table(&town(150, 5)), &[]);
    for pair in answer.pairs.iter().step_by(7) {
        let why = explain(&answer, pair.a, pair.b).unwrap();
        let sum = why.before
            + why.parts.iter().map(|p| p.weight).sum::<f64>()
            + why.relatives
            + why.faults
            + why.rival
            + why.company;
        assert!((sum - why.total).abs() < 1e-3, "{sum} {}", why.total);
    }
}

#[test]
fn verdicts_are_obeyed() {
    let table = table(&town(100, 6));
    let before = linked(&table, &[]);
    let link = before.pairs.iter().find(|p| p.weight > 8.0).unwrap();
    let apart = ResolvedVerdict::new(link.a, link.b, Says::Different);
    let together = ResolvedVerdict::new(2, 5, Says::Same);
    let after = linked(&table, &[apart, together]);
    assert_ne!(after.entities.of_row[link.a as usize], after.entities.of_row[link.b as usize]);
    assert_eq!(after.entities.of_row[2], after.entities.of_row[5]);
}

#[test]
fn twins_at_one_address_stay_two_persons() {
    // A town of families: every fifth person has a brother or sister at home.
    let mut rows = town(150, 7);
    for i in (0..rows.len()).step_by(5) {
        let mut sibling = rows[i].clone();
        sibling[0] = GIVEN[(i / 5) % GIVEN.len()].to_owned();
        sibling[2] = format!("{}-{:02}-{:02}", 1970 + i % 50, 1 + i % 12, 1 + i % 28);
        rows.push(sibling);
    }
    let twin = |given: &str| {
        [given, "Haddad", "1999-04-12", "0461 777777", "12 rue des Cordiers"].map(str::to_owned)
    };
    rows.extend([twin("Amina"), twin("Karim")]);
    let answer = linked(&table(&rows), &[]);
    let n = rows.len();
    assert_ne!(answer.entities.of_row[n - 2], answer.entities.of_row[n - 1]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_order_of_rows_does_not_matter(seed in 0u64..1_000, turn in 1usize..60) {
        let rows = town(40, seed);
        let n = rows.len();
        let mut turned = rows.clone();
        turned.rotate_left(turn % n);
        turned.reverse();
        let place = |row: u32| {
            let reversed = n - 1 - row as usize;
            ((reversed + turn % n) % n) as u32
        };
        let (one, other) = (linked(&table(&rows), &[]), linked(&table(&turned), &[]));
        let mut back: Vec<(u32, u32, u32)> = other.pairs.iter().map(|p| {
            let (a, b) = (place(p.a), place(p.b));
            (a.min(b), a.max(b), p.weight.to_bits())
        }).collect();
        back.sort_unstable();
        let straight: Vec<(u32, u32, u32)> = one.pairs.iter().map(|p| (p.a, p.b, p.weight.to_bits())).collect();
        // Rows that are equal in everything may stand for each other; there are none in these towns.
        prop_assert_eq!(straight, back);
    }

    #[test]
    fn comparing_is_symmetric_and_empty_is_never_different(
        a in prop::collection::vec("[a-e ]{0,6}", 5), b in prop::collection::vec("[a-e ]{0,6}", 5)
    ) {
        let mut rows = town(30, 11);
        let own = |v: &[String]| [v[0].clone(), v[1].clone(), v[2].clone(), v[3].clone(), v[4].clone()];
        rows.extend([own(&a), own(&b)]);
        let table = table(&rows);
        let corpus = Corpus::read(&table, &fields()).unwrap();
        let comparisons = propose::comparisons(&corpus);
        let comparer = Comparer::new(&corpus, &comparisons, Context::for_tests().today);
        let n = rows.len();
        let (x, y) = (corpus.rank_of[n - 2], corpus.rank_of[n - 1]);
        let mut memory = Memory::default();
        let levels = comparer.levels(x, y, &mut memory);
        prop_assert_eq!(levels, comparer.levels(y, x, &mut Memory::default()));
        for (i, part) in comparer.parts.iter().enumerate() {
            let empty = [x, y].iter().any(|&r| part.value_of[r as usize] == diwan::linkage::corpus::EMPTY);
            if empty && !comparisons[i].levels.contains(&Level::Swapped) {
                prop_assert_eq!(levels.get(i), 0);
            }
        }
    }

    #[test]
    fn every_group_is_held_together_by_links(
        list in prop::collection::vec((0u32..12, 0u32..12, -7.0f32..9.0), 0..30)
    ) {
        let mut edges: Vec<Edge> = list.into_iter().filter(|e| e.0 != e.1)
            .map(|(a, b, pull)| Edge { a: a.min(b), b: a.max(b), pull }).collect();
        edges.sort_by(|x, y| (x.a, x.b).cmp(&(y.a, y.b)).then(x.pull.total_cmp(&y.pull)));
        edges.dedup_by_key(|e| (e.a, e.b));
        let source_of = [0u16; 12];
        let constraints = Constraints { source_of: &source_of, unique: &[false], verdicts: &[] };
        let groups = group(12, &edges, &constraints).group_of;
        // A naive reference: groups never reach beyond what positive pairs connect, and a lone positive pair is always joined.
        let mut plain = diwan::base::groups::Groups::new(12);
        for e in edges.iter().filter(|e| e.pull > 0.0) {
            plain.join(e.a, e.b);
        }
        for a in 0..12u32 {
            for b in 0..12u32 {
                if groups[a as usize] == groups[b as usize] {
                    prop_assert_eq!(plain.find(a), plain.find(b));
                }
            }
        }
        for e in edges.iter().filter(|e| e.pull > 0.0) {
            let alone = |r: u32| edges.iter().filter(|o| o.a == r || o.b == r).count() == 1;
            if alone(e.a) && alone(e.b) {
                prop_assert_eq!(groups[e.a as usize], groups[e.b as usize]);
            }
        }
    }
}

#[test]
fn training_recovers_planted_numbers() {
    // Four comparisons of levels empty, same, alike, different; matches and strangers in known proportions.
    let comparison = |name: &str| Comparison {
        fields: vec![name.into()],
        method: Method::Name,
        by_frequency: false,
        shared: Sharing::Unknown,
        levels: vec![Level::Empty, Level::Same, Level::Alike { at_least: 0.9 }, Level::Different],
    };
    let comparisons: Vec<Comparison> = ["a", "b", "c", "d"].map(comparison).to_vec();
    let m = [[0.80, 0.15, 0.05], [0.90, 0.05, 0.05], [0.70, 0.20, 0.10], [0.85, 0.05, 0.10]];
    let u = [[0.01, 0.04, 0.95], [0.02, 0.03, 0.95], [0.005, 0.015, 0.98], [0.05, 0.05, 0.90]];
    let (matches, all_pairs) = (2_000.0, 4_000_000.0);
    let (mut candidates, mut random) = (Vec::new(), Vec::new());
    for code in 0..81usize {
        let (mut levels, mut by_match, mut by_chance, mut code) = (Levels::default(), 1.0, 1.0, code);
        for i in 0..4 {
            let level = code % 3;
            code /= 3;
            levels = levels.with(i, level + 1);
            by_match *= m[i][level];
            by_chance *= u[i][level];
        }
        candidates.push((levels, matches * by_match + (all_pairs - matches) * by_chance));
        random.push((levels, 200_000.0 * by_chance));
    }
    candidates.sort_by_key(|c| c.0);
    random.sort_by_key(|c| c.0);
    let trained = train(&Evidence {
        comparisons: &comparisons,
        candidates,
        apart: Vec::new(),
        apart_pairs: 0.0,
        random,
        verdicts: Vec::new(),
        all_pairs,
        equal: vec![None; 4],
        equal_in_both: Vec::new(),
        first_guess: 1e-3,
    });
    assert!(trained.converged);
    assert!((trained.model.prior * all_pairs / matches - 1.0).abs() < 0.05, "{}", trained.model.prior);
    for i in 0..4 {
        for level in 0..3 {
            let found = &trained.model.comparisons[i];
            assert!((found.m[level] - m[i][level]).abs() < 0.02, "m {i} {level}: {:?}", found.m);
            assert!((found.u[level] - u[i][level]).abs() < 0.01, "u {i} {level}: {:?}", found.u);
        }
    }
}
