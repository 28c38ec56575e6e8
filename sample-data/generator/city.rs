//! The sample city Qasr Bahr, in memory: every file with its bytes, and the truth about them.
//!
//! Shared by the example that writes the files and by the test that holds the shipped ones against it.
//! Nothing here reads the clock or the disk: the same program makes the same bytes.

#[path = "biff.rs"]
mod biff;
#[path = "chance.rs"]
mod chance;
#[path = "channel.rs"]
mod channel;
#[path = "health.rs"]
mod health;
#[path = "names.rs"]
mod names;
#[path = "nations.rs"]
mod nations;
#[path = "ods.rs"]
mod ods;
#[path = "partner.rs"]
mod partner;
#[path = "people.rs"]
mod people;
#[path = "places.rs"]
mod places;
#[path = "registry.rs"]
mod registry;
#[path = "schools.rs"]
mod schools;
#[path = "social.rs"]
mod social;
#[path = "summary.rs"]
mod summary;
#[path = "town.rs"]
mod town;
#[path = "traders.rs"]
mod traders;
#[path = "truth.rs"]
mod truth;

use std::error::Error;

/// A file: its path inside `sample-data`, and its bytes.
pub(crate) type MadeFile = (String, Vec<u8>);

/// Makes the whole city.
pub(crate) fn make() -> Result<Vec<MadeFile>, Box<dyn Error>> {
    let names = names::Names::load();
    let people = people::populate(&names);
    let mut truth = truth::Truth::default();
    let mut files = vec![
        registry::write(&people, &mut truth)?,
        social::write(&people, &mut truth),
        health::write(&people, &mut truth)?,
        schools::write(&people, &mut truth)?,
        partner::write(&people, &mut truth)?,
    ];
    files.extend(traders::write(&names, &mut truth)?);
    files.push(town::waste(&mut truth)?);
    files.push(town::fires(&mut truth)?);
    files.push(town::borders()?);
    files.extend(town::codes(&mut truth)?);
    files.extend(truth.table_files()?);
    files.extend(summary::write(&names, &people, &mut truth)?);
    Ok(files)
}
