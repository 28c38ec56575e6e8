//! The partner organisation Harbour Aid: `harbour_aid_people.csv`, English, with codes of its own.
//!
//! A quarter of its people told their age, not their date of birth.

use super::chance::Chance;
use super::channel::tell;
use super::nations::NATIONS;
use super::people::{PARTNER, Person, Trouble};
use super::places::DISTRICTS;
use super::truth::Truth;

const FILE: &str = "harbour_aid_people.csv";

/// Writes the file.
pub(crate) fn write(people: &[Person], truth: &mut Truth) -> Result<(String, Vec<u8>), csv::Error> {
    let mut chance = Chance::new("partner");
    let mut rows: Vec<(usize, bool)> =
        (0..people.len()).filter(|&place| people[place].known[PARTNER]).map(|place| (place, false)).collect();
    chance.shuffle(&mut rows);
    for count in 0..21 {
        let at = chance.below(rows.len() - 1);
        rows.insert(at + 1, (rows[at].0, count % 3 == 0));
        truth.count(if count % 3 == 0 {
            "partner: exact duplicates"
        } else {
            "partner: second cases of a person"
        });
    }
    let mut out = csv::Writer::from_writer(vec![0xEF, 0xBB, 0xBF]);
    let headers = [
        "case_no",
        "first_name",
        "last_name",
        "gender_code",
        "status",
        "dob",
        "age",
        "country",
        "area",
        "address",
        "phone",
        "registered_on",
    ];
    out.write_record(headers)?;
    truth.row(FILE, headers);
    let mut last: Option<[String; 12]> = None;
    for (count, &(place, exact)) in rows.iter().enumerate() {
        let cells = match last {
            Some(ref cells) if exact => cells.clone(),
            _ => line(&people[place], 1_400 + count * 3, &mut chance, truth),
        };
        out.write_record(&cells)?;
        truth.row(FILE, cells.clone());
        truth.residents.push((FILE, count + 2, place));
        last = Some(cells);
    }
    truth.counts.insert(format!("rows of {FILE}"), rows.len());
    Ok((FILE.to_owned(), out.into_inner().map_err(|error| csv::Error::from(error.into_error()))?))
}

fn line(person: &Person, number: usize, chance: &mut Chance, truth: &mut Truth) -> [String; 12] {
    let told = tell(person, PARTNER, chance, truth);
    let sex = match chance.below(100) {
        0 | 1 => "9",
        _ if person.sex == 1 => "M1",
        _ => "F1",
    };
    truth.value(
        FILE,
        "gender_code",
        sex,
        if sex == "9" {
            "0"
        } else if person.sex == 1 {
            "1"
        } else {
            "2"
        },
    );
    let status = match person.marital {
        "S" => "SGL",
        "M" => "MRD",
        "W" => "WID",
        "D" => "DIV",
        "L" => "SEP",
        _ => "COH",
    };
    truth.value(FILE, "status", status, person.marital);
    let district = &DISTRICTS[told.home.district];
    let area = *chance.pick(district.partner);
    truth.value(FILE, "area", area, &format!("QB{:02}", told.home.district + 1));
    let nation = &NATIONS[told.nation];
    truth.value(FILE, "country", nation.alpha3, nation.code);
    let only_age = person.trouble != Trouble::Moved && told.street_known && chance.hit(0.32);
    if only_age {
        truth.count("partner: age in place of the date of birth");
    }
    let (dob, age) = match told.born {
        Some(born) if only_age => {
            (String::new(), (born.age() + if chance.hit(0.1) { 1 } else { 0 }).to_string())
        }
        Some(born) => (format!("{}-{:02}-{:02}", born.year, born.month, born.day), String::new()),
        None => (String::new(), String::new()),
    };
    let street = district.streets[told.home.street].0;
    let address = match chance.below(3) {
        0 => format!("{} {street}", told.home.number),
        1 => format!("{street} {}", told.home.number),
        _ => format!("{}, {street}", told.home.number),
    };
    let phone = told.phone.map_or_else(String::new, |phone| {
        if chance.hit(0.8) {
            format!("+999{}", &phone[1..])
        } else {
            format!("+999 {} {}", &phone[1..4], &phone[4..])
        }
    });
    [
        format!("HA-{number:05}"),
        told.given[0].clone(),
        told.family[0].clone(),
        sex.to_owned(),
        status.to_owned(),
        dob,
        age,
        nation.alpha3.to_owned(),
        area.to_owned(),
        if told.street_known { address } else { String::new() },
        phone,
        format!("2026-{:02}-{:02}", chance.between(1, 10), chance.between(1, 28)),
    ]
}
