//! Social services: `services_sociaux_oct2026.csv`, semicolons, windows-1252, names in capitals.
//!
//! windows-1252 has no Arabic and no Turkish letters: what it cannot hold is written without its mark.

use super::chance::Chance;
use super::channel::{address, mistype, tell};
use super::nations::{NATIONS, Nation};
use super::people::{Day, Person, SOCIAL};
use super::places::DISTRICTS;
use super::truth::Truth;

const FILE: &str = "services_sociaux_oct2026.csv";
const HEADERS: &str = "dossier;NOM;PRENOM;sexe;date_naiss;nationalite;telephone;quartier;adresse;situation_fam;aide_mensuelle;remarque";
const REMARKS: &[&str] = &[
    "voir M. le chef de service",
    "dossier incomplet",
    "a déménagé ?",
    "rappeler après le 15",
    "pièce d'identité à fournir",
    "suivi par Mme Riahi",
    "URGENT",
    "ancien n° de dossier inconnu",
    "visite à domicile faite",
    "attend la réponse de la préfecture; relancer",
    "dit \"ne sait pas\" pour la date",
    "doublon ?",
];

/// Writes the file.
pub(crate) fn write(people: &[Person], truth: &mut Truth) -> (String, Vec<u8>) {
    let mut chance = Chance::new("social");
    let mut rows: Vec<(usize, bool)> =
        (0..people.len()).filter(|&place| people[place].known[SOCIAL]).map(|place| (place, false)).collect();
    chance.shuffle(&mut rows);
    for count in 0..140 {
        let exact = count % 3 == 0;
        let at = chance.below(rows.len() - 1);
        let to = if exact { at + 1 } else { chance.below(rows.len()) };
        rows.insert(to, (rows[at].0, exact));
        truth.count(if exact { "social: exact duplicates" } else { "social: second files of a person" });
    }
    let mut text = format!("{HEADERS}\r\n");
    truth.row(FILE, HEADERS.split(';'));
    let mut cents = 0_i64;
    let mut number = 4_126;
    let mut last: Option<Line> = None;
    for (count, &(place, exact)) in rows.iter().enumerate() {
        let written = match &last {
            Some(written) if exact => written.clone(),
            _ => {
                number += chance.between(1, 3);
                line(&people[place], number, &mut chance, truth)
            }
        };
        text.push_str(&written.text);
        text.push_str("\r\n");
        cents += written.cents;
        truth.row(FILE, written.meant.clone());
        truth.residents.push((FILE, count + 2, place));
        last = Some(written);
    }
    text.push_str(&format!("TOTAL;{};;;;;;;;;{},{:02};\r\n", rows.len(), cents / 100, cents % 100));
    truth.counts.insert(format!("rows of {FILE}"), rows.len());
    (FILE.to_owned(), encoding_rs::WINDOWS_1252.encode(&text).0.into_owned())
}

/// A line as written, its amount, and what its cells mean.
#[derive(Clone)]
struct Line {
    text: String,
    cents: i64,
    meant: [String; 12],
}

fn line(person: &Person, number: i32, chance: &mut Chance, truth: &mut Truth) -> Line {
    let told = tell(person, SOCIAL, chance, truth);
    let sexes: [&[&str]; 2] = [
        &["M", "M", "M", "M", "M", "M", "M", "H", "1", "m"],
        &["F", "F", "F", "F", "F", "F", "F", "F", "2", "f"],
    ];
    let sex = if chance.hit(0.01) { "" } else { chance.pick(sexes[usize::from(person.sex == 2)]) };
    truth.value(FILE, "sexe", sex, &person.sex.to_string());
    let (nationality, code) = nationality(&NATIONS[told.nation], person.sex, chance);
    truth.value(FILE, "nationalite", &nationality, code);
    let spellings = DISTRICTS[told.home.district].social;
    let quarter = if chance.hit(0.15) { spellings[chance.below(spellings.len())] } else { spellings[0] };
    truth.value(FILE, "quartier", quarter, &format!("QB{:02}", told.home.district + 1));
    let (status, code) = situation(person, chance);
    truth.value(FILE, "situation_fam", status, code);
    let amount = if person.aided && person.born.age() > 17 || chance.hit(0.1) {
        i64::from(chance.between(80, 620)) * 100 + [0, 0, 50, 75, 25][chance.below(5)]
    } else {
        0
    };
    let aid = if amount == 0 { String::new() } else { format!("{},{:02}", amount / 100, amount % 100) };
    let street = if told.street_known { address(&told.home) } else { String::new() };
    let remark = if chance.hit(0.08) { *chance.pick(REMARKS) } else { "" };
    let mut born_meant = String::new();
    let cells = [
        if chance.hit(0.03) { String::new() } else { format!("{number:06}") },
        capitals(&told.family[0]),
        capitals(&told.given[0]),
        sex.to_owned(),
        told.born.map_or_else(String::new, |born| {
            let written = date(born, told.street_known && told.home == person.home, chance, truth);
            // A date that nobody can read stays as it is written.
            let unread = written.len() == 4 || written.starts_with("45/");
            born_meant = if unread { written.clone() } else { born.iso() };
            written
        }),
        nationality,
        told.phone.as_deref().map_or_else(String::new, |phone| telephone(phone, chance)),
        quarter.to_owned(),
        if chance.hit(0.03) { mistype(&street, chance) } else { street },
        status.to_owned(),
        aid,
        remark.to_owned(),
    ];
    let mut meant = cells.clone();
    meant[4] = born_meant;
    meant[10] = cells[10].replace(',', ".");
    Line { text: cells.map(quote).join(";"), cents: amount, meant }
}

fn quote(cell: String) -> String {
    if cell.contains([';', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// Capitals without accents, as the old terminal writes them.
pub(crate) fn capitals(name: &str) -> String {
    let plain = |c: char| match c {
        'é' | 'è' | 'ê' | 'ë' | 'É' => 'E',
        'ï' | 'î' | 'í' | 'ı' | 'İ' => 'I',
        'â' | 'à' | 'á' => 'A',
        'ü' => 'U',
        'ö' | 'ó' | 'Ö' => 'O',
        'ç' | 'Ç' => 'C',
        'ş' | 'Ş' => 'S',
        other => other,
    };
    name.chars().map(plain).collect::<String>().to_uppercase()
}

fn nationality(nation: &Nation, sex: u8, chance: &mut Chance) -> (String, &'static str) {
    let adjective = nation.french[usize::from(sex == 2 || chance.hit(0.5))];
    let written = match (nation.code, chance.below(20)) {
        ("NE", 0..=13) => adjective.replace('é', "e"),
        ("XXA", _) => "apatr.".to_owned(),
        (_, 0) => nation.country.to_owned(),
        (_, 1) if nation.code != "NG" => adjective.replace('é', "e").replace('ç', "c"),
        (_, 2) => adjective.to_uppercase(),
        _ => adjective.to_owned(),
    };
    (written, nation.code)
}

fn situation(person: &Person, chance: &mut Chance) -> (&'static str, &'static str) {
    if chance.hit(0.05) {
        return ("", "");
    }
    let told = if chance.hit(0.06) && person.born.age() > 20 {
        *chance.pick(&["S", "M", "D"])
    } else {
        person.marital
    };
    match told {
        "S" => (*chance.pick(&["célibataire", "célibataire", "célib.", "CELIBATAIRE"]), "S"),
        "M" => (*chance.pick(&["marié(e)", "marié(e)", "marié(e)", "mar."]), "M"),
        "W" => (if person.sex == 2 { "veuve" } else { "veuf" }, "W"),
        "D" => (*chance.pick(&["divorcé(e)", "div."]), "D"),
        "L" => ("sép.", "L"),
        _ => ("un. libre", "U"),
    }
}

fn date(born: Day, sure: bool, chance: &mut Chance, truth: &mut Truth) -> String {
    let Day { year, month, day } = born;
    if sure && chance.hit(0.009) {
        truth.count("social: dates that cannot be read");
        return if chance.hit(0.5) { format!("45/{month:02}/{year}") } else { year.to_string() };
    }
    match chance.below(100) {
        0..=6 => format!("{day:02}.{month:02}.{year}"),
        7..=9 if (1935..=2019).contains(&year) => format!("{day}/{month}/{:02}", year % 100),
        10..=11 => format!("{day:02}-{month:02}-{year}"),
        _ => format!("{day:02}/{month:02}/{year}"),
    }
}

/// A telephone number in one of several notations.
pub(crate) fn telephone(phone: &str, chance: &mut Chance) -> String {
    let parts = [&phone[..4], &phone[4..6], &phone[6..8], &phone[8..]];
    match chance.below(20) {
        0 => phone.to_owned(),
        1 => parts.join("."),
        2 => format!("+999 {} {} {} {}", &phone[1..4], parts[1], parts[2], parts[3]),
        3 => format!("{}/{}{}{}", parts[0], parts[1], parts[2], parts[3]),
        _ => parts.join(" "),
    }
}
