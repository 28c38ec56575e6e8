//! Registers that write every name twice, in Latin and in Arabic letters: one piece of evidence, not two.

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::linkage::sample::Random;
use diwan::linkage::{LinkageSettings, columns, link, twice};
use diwan::table::Table;
use diwan::text::Language;

const GIVEN: [(&str, &str); 8] = [
    ("Mohamed", "محمد"),
    ("Fatima", "فاطمة"),
    ("Ahmed", "أحمد"),
    ("Amina", "أمينة"),
    ("Youssef", "يوسف"),
    ("Khadija", "خديجة"),
    ("Omar", "عمر"),
    ("Salma", "سلمى"),
];
const FAMILY: [(&str, &str); 8] = [
    ("Trabelsi", "الطرابلسي"),
    ("Haddad", "حداد"),
    ("Bouzid", "بوزيد"),
    ("Mansouri", "المنصوري"),
    ("Khoury", "خوري"),
    ("Saidi", "السعيدي"),
    ("Gharbi", "الغربي"),
    ("Nasri", "الناصري"),
];

type Row = [String; 7];

/// Persons with common names, some of them entered twice; their birth dates and telephones are often missing.
fn register(seed: u64) -> (Vec<Row>, Vec<usize>) {
    let mut random = Random::new(seed);
    let (mut rows, mut who) = (Vec::new(), Vec::new());
    for person in 0..600 {
        let (given, family) = (GIVEN[random.below(8) as usize], FAMILY[random.below(8) as usize]);
        let born =
            format!("{}-{:02}-{:02}", 1940 + random.below(70), 1 + random.below(12), 1 + random.below(28));
        let phone = format!("2{:07}", random.below(10_000_000));
        for _ in 0..1 + random.below(2) {
            let known = |text: &str, random: &mut Random| {
                if random.below(3) == 0 { String::new() } else { text.to_owned() }
            };
            let (born, phone) = (known(&born, &mut random), known(&phone, &mut random));
            let mut latin = family.0.to_owned();
            if random.below(8) == 0 {
                latin.pop();
            }
            let town = ["Sousse", "Sfax", "Tunis"][random.below(3) as usize];
            let cells = [given.0, &latin, given.1, family.1, &born, &phone, town];
            rows.push(cells.map(str::to_owned));
            who.push(person);
        }
    }
    (rows, who)
}

/// Links right and wrong, of one file or of several under one header, and what is said about columns in two scripts.
fn judged(header: &[&str], files: &[&[Vec<&str>]], who: &[usize]) -> (usize, usize, Vec<String>) {
    let tables = files.iter().enumerate().map(|(i, rows)| {
        let all: Vec<&[&str]> = std::iter::once(header).chain(rows.iter().map(Vec::as_slice)).collect();
        let name = format!("file{i}");
        (name.as_str().into(), Table::from_rows(&name, &all).unwrap())
    });
    let brought = columns::bring_together(&tables.collect::<Vec<_>>(), None).unwrap();
    let (ctx, settings) = (Context::for_tests(), LinkageSettings::default());
    let findings = Findings::new();
    let linked = link(&ctx, &brought.table, &brought.fields, &settings, &[], &findings).unwrap();
    let about = [twice::COMPARED_AS_ONE, twice::SECOND_LEFT_OUT];
    let said = findings.into_sorted().into_iter().filter(|f| about.contains(&f.message.id));
    let said = said.map(|f| diwan::text::say_plain(Language::En, &f.message)).collect();
    let joined = |i: usize, j: usize| linked.entities.of_row[i] == linked.entities.of_row[j];
    let pairs = || (0..who.len()).flat_map(|i| (i + 1..who.len()).map(move |j| (i, j)));
    let links = |same: bool| pairs().filter(|&(i, j)| joined(i, j) && (who[i] == who[j]) == same).count();
    (links(true), links(false), said)
}

#[test]
fn given_and_family_names_in_two_scripts() {
    let (rows, who) = register(3);
    let rows: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
    let header = ["Prénom", "Nom", "الاسم", "اللقب", "Date de naissance", "Téléphone", "Ville"];
    let (right, wrong, said) = judged(&header, &[&rows], &who);
    assert!(right > 150 && wrong * 8 < right, "{right} right, {wrong} wrong");
    // The other column's header, الاسم, may mean a whole name, and is read so.
    let twice = "They are compared as one, so that one agreement does not count twice.";
    assert_eq!(said, [format!("Nom and اللقب say the same in two scripts. {twice}")]);
}

#[test]
fn whole_names_in_two_scripts() {
    let (rows, who) = register(4);
    let whole: Vec<[String; 2]> =
        rows.iter().map(|r| [format!("{} {}", r[0], r[1]), format!("{} {}", r[2], r[3])]).collect();
    let rows: Vec<Vec<&str>> = rows
        .iter()
        .zip(&whole)
        .map(|(r, whole)| whole.iter().chain(&r[4..]).map(String::as_str).collect())
        .collect();
    let header = ["Nom complet", "الاسم الكامل", "Date de naissance", "Téléphone", "Ville"];
    let (right, wrong, said) = judged(&header, &[&rows], &who);
    assert!(right > 150 && wrong * 8 < right, "{right} right, {wrong} wrong");
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("Nom complet and الاسم الكامل say the same in two scripts."), "{said:?}");
}

#[test]
fn establishments_with_a_translated_name() {
    const KINDS: [(&str, &str); 5] = [
        ("Pharmacie", "صيدلية"),
        ("Boulangerie", "مخبزة"),
        ("Café", "مقهى"),
        ("Librairie", "مكتبة"),
        ("Épicerie", "بقالة"),
    ];
    let mut random = Random::new(8);
    let (mut registers, mut who): ([Vec<Vec<String>>; 2], [Vec<usize>; 2]) = Default::default();
    for thing in 0..500 {
        let (kind, name) = (KINDS[random.below(5) as usize], FAMILY[random.below(8) as usize]);
        let address =
            format!("{} rue {}", 1 + random.below(150), ["du Port", "Basse", "de la Tour"][thing % 3]);
        let phone = format!("7{:07}", random.below(10_000_000));
        for (rows, who) in registers.iter_mut().zip(&mut who) {
            if random.below(4) == 0 {
                continue;
            }
            let mut latin = format!("{} {}", kind.0, name.0);
            if random.below(5) == 0 {
                latin.pop();
            }
            let phone = if random.below(3) == 0 { String::new() } else { phone.clone() };
            rows.push(vec![latin, format!("{} {}", kind.1, name.1), address.clone(), phone]);
            who.push(thing);
        }
    }
    let registers = registers
        .each_ref()
        .map(|rows| rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect::<Vec<Vec<&str>>>());
    let header = ["Nom commercial", "الاسم التجاري", "Adresse", "Téléphone"];
    let (right, wrong, said) = judged(&header, &[&registers[0], &registers[1]], &who.concat());
    assert!(right > 220 && wrong * 20 < right, "{right} right, {wrong} wrong");
    assert_eq!(
        said,
        ["الاسم التجاري says the same as Nom commercial in another script and is not compared by itself."]
    );
}
