//! Files of things: shops' titles with nothing else to go by, lists of addresses.

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::linkage::sample::Random;
use diwan::linkage::{LinkageSettings, columns, link};
use diwan::table::Table;

const BRANDS: [&str; 8] = ["Amica", "Bosca", "Candor", "Delora", "Elixir", "Fagora", "Gorena", "Hisor"];
const THINGS: [&str; 8] = ["oven", "fridge", "kettle", "toaster", "radio", "heater", "printer", "scanner"];
const COLOURS: [&str; 6] = ["black", "silver", "white", "red", "green", "portable"];
const SYLLABLES: [&str; 12] = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "to"];

/// One file: its header, then rows with the number of the thing that each describes.
struct File {
    header: Vec<&'static str>,
    rows: Vec<(usize, Vec<String>)>,
}

fn pick<'a>(random: &mut Random, list: &[&'a str]) -> &'a str {
    list[random.below(list.len() as u64) as usize]
}

/// Links two files with nothing said; the share of links that are right, and of true pairs that are found.
fn judged(files: &[File; 2]) -> (f64, f64) {
    let tables = ["a", "b"].into_iter().zip(files).map(|(name, file)| {
        let mut rows: Vec<Vec<&str>> = vec![file.header.clone()];
        rows.extend(file.rows.iter().map(|(_, cells)| cells.iter().map(String::as_str).collect()));
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        (name.into(), Table::from_rows(name, &rows).unwrap())
    });
    let brought = columns::bring_together(&tables.collect::<Vec<_>>(), None).unwrap();
    let (ctx, settings) = (Context::for_tests(), LinkageSettings::default());
    let linked = link(&ctx, &brought.table, &brought.fields, &settings, &[], &Findings::new()).unwrap();
    let who: Vec<usize> = files.iter().flat_map(|f| &f.rows).map(|(thing, _)| *thing).collect();
    let entity = |row: usize| linked.entities.of_row[row];
    let (mut right, mut said, mut true_pairs) = (0.0f64, 0.0f64, 0.0f64);
    for a in 0..who.len() {
        for b in a + 1..who.len() {
            let (same, joined) = (who[a] == who[b], entity(a) == entity(b));
            right += f64::from(u8::from(same && joined));
            said += f64::from(u8::from(joined));
            true_pairs += f64::from(u8::from(same));
        }
    }
    (right / said.max(1.0), right / true_pairs.max(1.0))
}

#[test]
fn one_title_is_enough() {
    let mut random = Random::new(11);
    let mut files =
        [File { header: vec!["name"], rows: vec![] }, File { header: vec!["title"], rows: vec![] }];
    for thing in 0..700 {
        let (brand, what) = (pick(&mut random, &BRANDS), pick(&mut random, &THINGS));
        let model =
            format!("{}{}", pick(&mut random, &["HX", "KD", "PR", "TSL", "VB"]), 10 + random.below(9_000));
        if thing < 500 {
            files[0].rows.push((thing, vec![format!("{brand} {what} - {model}")]));
        }
        if thing >= 200 {
            let colour = pick(&mut random, &COLOURS);
            files[1].rows.push((thing, vec![format!("{brand} {colour} {what} {model}")]));
        }
    }
    let (precision, recall) = judged(&files);
    assert!(precision > 0.97 && recall > 0.95, "{precision} {recall}");
}

/// All prices differ and most are missing: only the number of the model tells.
#[test]
fn a_model_tells_more_than_a_price_that_differs() {
    let mut random = Random::new(17);
    let mut files = [
        File { header: vec!["name", "price"], rows: vec![] },
        File { header: vec!["title", "cost"], rows: vec![] },
    ];
    for thing in 0..900 {
        let (brand, what) = (pick(&mut random, &BRANDS), pick(&mut random, &THINGS));
        let series = pick(&mut random, &["HX", "KD", "PR", "TSL", "VB"]);
        let (model, price) = (1_000 + random.below(9_000), 40 + random.below(1_500));
        let mut priced = |price: u64| match random.below(3) {
            0 => format!("{price}.00"),
            _ => String::new(),
        };
        if thing < 600 {
            files[0].rows.push((thing, vec![format!("{brand} {what} - {series}{model}"), priced(price)]));
        }
        if thing >= 300 {
            let size = 10 + thing % 50;
            let title = match thing % 2 {
                0 => format!("{what} {brand} {series}-{model}"),
                _ => format!("{brand} {series}{model} {size} inch {what}"),
            };
            files[1].rows.push((thing, vec![title, priced(price * 5 / 4)]));
        }
    }
    let (precision, recall) = judged(&files);
    assert!(precision > 0.97 && recall > 0.95, "{precision} {recall}");
}

#[test]
fn two_houses_of_one_street_are_two() {
    let mut random = Random::new(12);
    let header = |street: &'static str| vec![street, "town", "postcode"];
    let mut files =
        [File { header: header("address"), rows: vec![] }, File { header: header("street"), rows: vec![] }];
    let streets: Vec<[String; 3]> = (0..90)
        .map(|i| {
            let name: String = (0..3).map(|_| pick(&mut random, &SYLLABLES)).collect();
            let town: String = (0..2).map(|_| pick(&mut random, &SYLLABLES)).collect();
            [name, town, format!("{}", 10_000 + i * 7)]
        })
        .collect();
    for place in 0..900 {
        let [name, town, postcode] = &streets[random.below(90) as usize];
        let number = 1 + random.below(400);
        if place < 600 {
            files[0]
                .rows
                .push((place, vec![format!("{number} {name} Street"), town.clone(), postcode.clone()]));
        }
        if place >= 300 {
            let short = pick(&mut random, &["Street", "St"]);
            files[1]
                .rows
                .push((place, vec![format!("{number}, {name} {short}"), town.clone(), postcode.clone()]));
        }
    }
    let (precision, recall) = judged(&files);
    assert!(precision > 0.95 && recall > 0.9, "{precision} {recall}");
}
