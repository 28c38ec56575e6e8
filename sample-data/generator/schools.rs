//! The schools: `eleves_rentree_2026.ods`, one row per pupil, with the guardian's name and phone.
//!
//! The list was pasted together from three schools, so its header row turns up twice more inside.

use super::chance::Chance;
use super::channel::{address, tell};
use super::ods;
use super::people::{Day, Person, SCHOOLS};
use super::places::DISTRICTS;
use super::social::{capitals, telephone};
use super::truth::Truth;

const FILE: &str = "eleves_rentree_2026.ods";
const HEADERS: [&str; 12] = [
    "matricule",
    "NOM_ELEVE",
    "PRENOM_ELEVE",
    "sexe",
    "date_naissance",
    "classe",
    "école",
    "secteur",
    "adresse",
    "NOM_TUTEUR",
    "PRENOM_TUTEUR",
    "tel_tuteur",
];
const SCHOOL_NAMES: [&str; 3] = ["École du Port", "Collège des Salines", "Lycée Ibn Khaldoun"];

/// Writes the file.
pub(crate) fn write(
    people: &[Person],
    truth: &mut Truth,
) -> Result<(String, Vec<u8>), zip::result::ZipError> {
    let mut chance = Chance::new("schools");
    let mut rows: Vec<usize> = (0..people.len()).filter(|&place| people[place].known[SCHOOLS]).collect();
    chance.shuffle(&mut rows);
    for _ in 0..16 {
        let again = *chance.pick(&rows);
        rows.push(again);
        truth.count("schools: pupils on two lists");
    }
    rows.sort_by_key(|&place| school(&people[place]));
    let header: Vec<String> = HEADERS.iter().map(|text| (*text).to_owned()).collect();
    let mut table = vec![header.clone()];
    truth.row(FILE, header.clone());
    let mut before = 0;
    for (count, &place) in rows.iter().enumerate() {
        let person = &people[place];
        if school(person) != before {
            before = school(person);
            table.push(header.clone());
            truth.count("schools: header rows repeated");
        }
        let told = tell(person, SCHOOLS, &mut chance, truth);
        let sex = if person.sex == 1 { *chance.pick(&["M", "M", "M", "G"]) } else { "F" };
        truth.value(FILE, "sexe", sex, &person.sex.to_string());
        let quarter = *chance.pick(DISTRICTS[told.home.district].schools);
        truth.value(FILE, "secteur", quarter, &format!("QB{:02}", told.home.district + 1));
        let guardian = person.guardian.map(|guardian| (guardian, &people[guardian]));
        let age = person.born.age();
        let class = match age {
            ..=5 => "Maternelle".to_owned(),
            6..=11 => ["CP", "CE1", "CE2", "CM1", "CM2", "CM2"][(age - 6) as usize].to_owned(),
            12..=15 => format!("{}e {}", 18 - age, ["A", "B", "C"][chance.below(3)]),
            _ => ["2nde", "1ère", "Tle"][(age - 16).min(2) as usize].to_owned(),
        };
        let capital = before != 1;
        let case = |name: &str| if capital { capitals(name) } else { name.to_owned() };
        let date = told.born.map_or_else(String::new, |born| {
            if before == 2 {
                format!("{:02}/{:02}/{}", born.day, born.month, born.year)
            } else {
                format!("{}-{:02}-{:02}", born.year, born.month, born.day)
            }
        });
        table.push(vec![
            format!("E{:05}", 20_011 + count * 3),
            case(&told.family[0]),
            told.given[0].clone(),
            sex.to_owned(),
            date,
            class,
            SCHOOL_NAMES[before].to_owned(),
            quarter.to_owned(),
            if told.street_known { address(&told.home) } else { String::new() },
            guardian
                .map_or_else(String::new, |(_, guardian)| case(&guardian.family.latin[guardian.spelling.1])),
            guardian
                .map_or_else(String::new, |(_, guardian)| guardian.given.latin[guardian.spelling.0].clone()),
            told.phone.as_deref().map_or_else(String::new, |phone| telephone(phone, &mut chance)),
        ]);
        let mut meant = table.last().cloned().unwrap_or_default();
        meant[4] = told.born.map_or_else(String::new, Day::iso);
        truth.row(FILE, meant);
        truth.residents.push((FILE, table.len(), place));
        if let Some((guardian, _)) = guardian {
            truth.guardians.push((FILE, table.len(), guardian));
        }
    }
    truth.counts.insert(format!("rows of {FILE}"), rows.len());
    Ok((FILE.to_owned(), ods::write("Elèves 2026-2027", &table)?))
}

fn school(person: &Person) -> usize {
    match person.born.age() {
        ..=11 => 0,
        12..=15 => 1,
        _ => 2,
    }
}
