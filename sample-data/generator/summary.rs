//! The truth files: `truth/*.csv` and the counts in `truth/summary.json`.
//!
//! Entities are numbered over the residents some department knows, in the order they were made.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use serde_json::json;

use super::names::Names;
use super::people::Person;
use super::truth::Truth;

/// Writes them.
pub(crate) fn write(
    names: &Names,
    people: &[Person],
    truth: &mut Truth,
) -> Result<Vec<super::MadeFile>, Box<dyn Error>> {
    let resident = |place: usize| format!("P{:05}", place + 1);
    let establishment = |place: usize| format!("E{:04}", place + 1);
    let mut values = csv::Writer::from_writer(Vec::new());
    values.write_record(["file", "column", "value", "code"])?;
    for row in truth.values() {
        values.write_record(row)?;
    }
    let files = vec![
        ("truth/residents.csv".to_owned(), rows(&truth.residents, resident)?),
        ("truth/guardians.csv".to_owned(), rows(&truth.guardians, resident)?),
        ("truth/establishments.csv".to_owned(), rows(&truth.establishments, establishment)?),
        ("truth/values.csv".to_owned(), values.into_inner()?),
    ];
    count(names, people, truth);
    let mut text = serde_json::to_string_pretty(
        &json!({"town": "Qasr Bahr, made up", "month": "2026-10", "counts": truth.counts, "residents_known_to": mixes(people)}),
    )?;
    text.push('\n');
    Ok(files.into_iter().chain([("truth/summary.json".to_owned(), text.into_bytes())]).collect())
}

fn rows(
    list: &[(&'static str, usize, usize)],
    entity: impl Fn(usize) -> String,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["file", "row", "entity"])?;
    for &(file, row, place) in list {
        out.write_record([file.to_owned(), row.to_string(), entity(place)])?;
    }
    Ok(out.into_inner()?)
}

/// Residents by the exact set of departments that know them.
fn mixes(people: &[Person]) -> BTreeMap<String, usize> {
    let departments = ["registry", "social", "health", "schools", "partner"];
    let mut mixes = BTreeMap::new();
    for person in people.iter().filter(|person| person.known.contains(&true)) {
        let known: Vec<&str> =
            departments.iter().zip(person.known).filter(|(_, known)| *known).map(|(name, _)| *name).collect();
        *mixes.entry(known.join(" + ")).or_default() += 1;
    }
    mixes
}

fn count(names: &Names, people: &[Person], truth: &mut Truth) {
    let known: Vec<&Person> = people.iter().filter(|person| person.known.contains(&true)).collect();
    let mut put = |what: &str, number: usize| {
        truth.counts.insert(what.to_owned(), number);
    };
    put("residents", known.len());
    put("households", known.iter().map(|person| person.household).collect::<BTreeSet<_>>().len());
    put("twins", known.iter().filter(|person| person.twin).count());
    put("sons with the father's name", known.iter().filter(|person| person.junior).count());
    put("given names in the lists", names.counts().0);
    put("family names in the lists", names.counts().1);
    for (place, department) in ["registry", "social", "health", "schools", "partner"].into_iter().enumerate()
    {
        put(
            &format!("residents known to {department}"),
            known.iter().filter(|person| person.known[place]).count(),
        );
    }
    let mut groups: BTreeMap<usize, usize> = BTreeMap::new();
    for &(_, _, place) in &truth.residents {
        *groups.entry(place).or_default() += 1;
    }
    truth.counts.insert(
        "pairs of rows that are one resident".to_owned(),
        groups.values().map(|&many| many * (many - 1) / 2).sum(),
    );
    truth.counts.insert("rows about residents".to_owned(), truth.residents.len());
}
