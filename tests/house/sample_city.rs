//! The sample city on disk is the one the generator makes, and its truth fits its files.
//!
//! The generator is taken in by path, as it stands: it knows nothing of the library either.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;

use calamine::{DataType, Reader};

#[path = "../../sample-data/generator/city.rs"]
mod city;

type Outcome = Result<(), Box<dyn Error>>;

fn shipped(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sample-data").join(name)
}

#[test]
fn the_shipped_files_are_what_the_generator_makes() -> Outcome {
    for (name, bytes) in city::make()? {
        let there = std::fs::read(shipped(&name)).map_err(|error| format!("{name}: {error}"))?;
        assert!(
            there == bytes,
            "{name} differs: run `cargo run --example sample-city` and commit what it writes"
        );
    }
    Ok(())
}

/// Text of a column, by row as a person counts.
fn column(file: &str, place: usize) -> Result<BTreeMap<usize, String>, Box<dyn Error>> {
    let mut cells = BTreeMap::new();
    if let Some(kind) = file.strip_suffix(".csv") {
        let delimiter = if kind.starts_with("harbour") { b',' } else { b';' };
        let bytes = std::fs::read(shipped(file))?;
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(bytes.as_slice());
        for (row, record) in reader.byte_records().enumerate() {
            cells.insert(
                row + 1,
                String::from_utf8_lossy(record?.get(place).unwrap_or_default()).into_owned(),
            );
        }
        return Ok(cells);
    }
    let mut book = calamine::open_workbook_auto(shipped(file))?;
    let range = book.worksheet_range_at(0).ok_or("no sheet")??;
    let (first, _) = range.start().ok_or("empty sheet")?;
    for (row, values) in range.rows().enumerate() {
        cells.insert(
            row + first as usize + 1,
            values.get(place).and_then(DataType::as_string).unwrap_or_default(),
        );
    }
    Ok(cells)
}

#[test]
fn every_row_of_the_truth_is_a_record_and_no_header_or_total_is_one() -> Outcome {
    for (truth, key) in [("truth/residents.csv", true), ("truth/establishments.csv", false)] {
        let mut rows: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for record in csv::Reader::from_path(shipped(truth))?.records() {
            let record = record?;
            rows.entry(record[0].to_owned()).or_default().push(record[1].parse()?);
        }
        assert_eq!(rows.len(), if key { 5 } else { 2 });
        for (file, rows) in rows {
            // The second column holds a name in every one of the files.
            let names = column(&file, 1)?;
            for row in &rows {
                let name = names.get(row).ok_or_else(|| format!("{file} has no row {row}"))?;
                assert!(!name.trim().is_empty(), "{file} row {row} has no name");
                assert!(
                    !["nom", "NOM", "NOM_ELEVE", "first_name", "enseigne", "raison_sociale", "الاسم واللقب"]
                        .contains(&name.as_str()),
                    "{file} row {row} is a header"
                );
                assert!(name.parse::<u32>().is_err(), "{file} row {row} is a total");
            }
            let mut once = rows.clone();
            once.dedup();
            assert_eq!(once.len(), rows.len(), "{file}: a row is told twice");
        }
    }
    Ok(())
}

#[test]
fn each_written_value_of_the_truth_stands_in_its_file() -> Outcome {
    let mut checked = 0;
    for record in csv::Reader::from_path(shipped("truth/values.csv"))?.records() {
        let record = record?;
        if &record[0] != "harbour_aid_people.csv" {
            continue;
        }
        let mut reader = csv::Reader::from_path(shipped(&record[0]))?;
        let place =
            reader.headers()?.iter().position(|header| *header == record[1]).ok_or("no such column")?;
        assert!(
            reader.records().any(|row| row.is_ok_and(|row| row[place] == record[2])),
            "{record:?} is not in the file"
        );
        checked += 1;
    }
    assert!(checked > 30, "{checked} values looked at");
    Ok(())
}
