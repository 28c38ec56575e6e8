//! The civil registry: `etat_civil_2026-10.xlsx`, the cleanest of the files.
//!
//! Its dates are real dates shown as dd/mm/yyyy, but for some typed as text, as in any old register.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::chance::Chance;
use super::channel::{address, tell};
use super::nations::NATIONS;
use super::people::{Day, Person, REGISTRY};
use super::places::DISTRICTS;
use super::truth::Truth;

const FILE: &str = "etat_civil_2026-10.xlsx";

/// A workbook whose creation date is always the same.
pub(crate) fn workbook(title: &str) -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2026, 11, 2)?;
    book.set_properties(
        &DocProperties::new().set_title(title).set_author("Qasr Bahr").set_creation_datetime(&created),
    );
    Ok(book)
}

/// Writes the file.
pub(crate) fn write(people: &[Person], truth: &mut Truth) -> Result<(String, Vec<u8>), XlsxError> {
    let mut chance = Chance::new("registry");
    let mut rows: Vec<usize> = (0..people.len()).filter(|&place| people[place].known[REGISTRY]).collect();
    chance.shuffle(&mut rows);
    for _ in 0..16 {
        let again = *chance.pick(&rows);
        rows.push(again);
        truth.count("registry: persons registered twice");
    }
    let mut book = workbook("État civil, octobre 2026")?;
    let sheet = book.add_worksheet();
    sheet.set_name("Etat civil")?;
    let bold = Format::new().set_bold();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_with_format(0, 0, "Commune de Qasr Bahr, service de l'état civil", &bold)?;
    sheet.write(1, 0, "Résidents inscrits au 31 octobre 2026")?;
    let headers = [
        "id_personne",
        "nom",
        "prénom",
        "sexe",
        "né(e) le",
        "nationalité",
        "état civil",
        "quartier",
        "adresse",
        "nom de la mère",
    ];
    for (column, header) in headers.iter().enumerate() {
        sheet.write_with_format(3, column as u16, *header, &bold)?;
    }
    truth.row(FILE, headers);
    let mut row = 4;
    let mut number = 0;
    for &place in &rows {
        let person = &people[place];
        number += chance.between(1, 2);
        let told = tell(person, REGISTRY, &mut chance, truth);
        sheet.write(row, 0, format!("QB-R-{number:06}"))?;
        sheet.write(row, 1, &told.family[0])?;
        sheet.write(row, 2, &told.given[0])?;
        let sex = if chance.hit(0.002) { 3 - person.sex } else { person.sex };
        let written = if sex == 1 { "M" } else { "F" };
        truth.value(FILE, "sexe", written, if sex == 1 { "1" } else { "2" });
        sheet.write(row, 3, written)?;
        if let Some(born) = told.born {
            if chance.hit(0.03) {
                sheet.write(row, 4, format!("{:02}/{:02}/{}", born.day, born.month, born.year))?;
                truth.count("registry: dates typed as text");
            } else {
                let day = ExcelDateTime::from_ymd(born.year as u16, born.month as u8, born.day as u8)?;
                sheet.write_with_format(row, 4, &day, &date)?;
            }
        }
        let nation = &NATIONS[told.nation];
        let (nationality, code) = match (nation.code, chance.below(100)) {
            ("CD", 0..=60) => ("congolaise", ""),
            ("GR", 0..=3) => ("ex-Yougoslavie", ""),
            _ => (nation.french[usize::from(person.sex == 2)], nation.code),
        };
        truth.value(FILE, "nationalité", nationality, code);
        sheet.write(row, 5, nationality)?;
        let marital = marital_words(person.marital, person.sex);
        truth.value(FILE, "état civil", marital, person.marital);
        sheet.write(row, 6, marital)?;
        let district = DISTRICTS[told.home.district].labels[1];
        truth.value(FILE, "quartier", district, &format!("QB{:02}", told.home.district + 1));
        sheet.write(row, 7, district)?;
        let street = if told.street_known { address(&told.home) } else { String::new() };
        sheet.write(row, 8, &street)?;
        let mother = if chance.hit(0.07) {
            String::new()
        } else {
            format!("{} {}", person.mother.0.latin[0], person.mother.1.latin[0])
        };
        sheet.write(row, 9, &mother)?;
        truth.row(
            FILE,
            [
                &format!("QB-R-{number:06}"),
                &told.family[0],
                &told.given[0],
                written,
                &told.born.map_or_else(String::new, Day::iso),
                nationality,
                marital,
                district,
                &street,
                &mother,
            ],
        );
        truth.residents.push((FILE, row as usize + 1, place));
        row += 1;
    }
    sheet.write(row + 1, 0, "Source : registre communal de la population, extrait le 02/11/2026. Document de travail, ne pas diffuser.")?;
    sheet.set_column_width(1, 18)?;
    sheet.set_column_width(8, 28)?;
    truth.counts.insert(format!("rows of {FILE}"), rows.len());
    Ok((FILE.to_owned(), book.save_to_buffer()?))
}

/// The marital status in French, in the gender of the person.
pub(crate) fn marital_words(code: &str, sex: u8) -> &'static str {
    let woman = sex == 2;
    match code {
        "S" => "célibataire",
        "M" if woman => "mariée",
        "M" => "marié",
        "W" if woman => "veuve",
        "W" => "veuf",
        "D" if woman => "divorcée",
        "D" => "divorcé",
        "L" if woman => "séparée",
        "L" => "séparé",
        _ => "union libre",
    }
}
