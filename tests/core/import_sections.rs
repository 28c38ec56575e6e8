//! Tables that fall into parts with titles of their own: the titles become a column, and what only looks like a title does not.

use std::path::{Path, PathBuf};

use diwan::base::{Context, SourceId};
use diwan::findings::Findings;
use diwan::import::{self, Imported, Reading, RowRole, SourceEdit, SourceSpec};

fn written(dir: &Path, name: &str, text: &str) -> PathBuf {
    let path = dir.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// The file as proposed, and the ids of what is said about it.
fn inspected(path: &Path) -> (import::Proposed, Imported, Vec<&'static str>) {
    let findings = Findings::new();
    let (proposed, imported) = import::inspect(&Context::for_tests(), path, None, &findings).unwrap();
    (proposed, imported, findings.into_sorted().iter().map(|f| f.message.id).collect())
}

fn read(path: &Path, spec: &SourceSpec) -> Imported {
    let id = SourceId::from("s");
    import::read(&Context::for_tests(), path.parent().unwrap(), &id, spec, &Findings::new()).unwrap()
}

/// The same rows as a workbook.
fn workbook(dir: &Path, text: &str) -> PathBuf {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (r, line) in text.lines().enumerate() {
        for (c, cell) in line.split(';').enumerate().filter(|c| !c.1.is_empty()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(r as u32, c as u16, number).unwrap(),
                Err(_) => sheet.write(r as u32, c as u16, cell).unwrap(),
            };
        }
    }
    let path = dir.join("parts.xlsx");
    book.save(&path).unwrap();
    path
}

const MONTHS: &str = "Demandes par quartier;;;\n;;;\nJanvier 2024;;;\nQuartier;Demandes;Acceptées;Montant\nAnfa;12;8;300\n\
Maârif;9;5;120\nAïn Chock;4;4;90\nTotal;25;17;510\n;;;\nFévrier 2024;;;\nQuartier;Demandes;Acceptées;Montant\nAnfa;10;7;210\n\
Maârif;6;6;80\nTotal;16;13;290\n;;;\nMars 2024;;;\nQuartier;Demandes;Acceptées;Montant\nAnfa;1;1;30\nMaârif;2;1;40\n\
Aïn Chock;3;3;50\nTotal;6;5;120\n";

#[test]
fn small_multiples_are_one_table_with_their_titles_as_a_column() {
    let dir = tempfile::tempdir().unwrap();
    for path in [written(dir.path(), "months.csv", MONTHS), workbook(dir.path(), MONTHS)] {
        let (proposed, imported, said) = inspected(&path);
        assert_eq!(
            imported.table.to_rows(),
            [
                ["Quartier", "Demandes", "Acceptées", "Montant", "mois"],
                ["Anfa", "12", "8", "300", "Janvier 2024"],
                ["Maârif", "9", "5", "120", "Janvier 2024"],
                ["Aïn Chock", "4", "4", "90", "Janvier 2024"],
                ["Anfa", "10", "7", "210", "Février 2024"],
                ["Maârif", "6", "6", "80", "Février 2024"],
                ["Anfa", "1", "1", "30", "Mars 2024"],
                ["Maârif", "2", "1", "40", "Mars 2024"],
                ["Aïn Chock", "3", "3", "50", "Mars 2024"],
            ]
        );
        let table = &proposed.inspection.tables[0];
        assert_eq!((table.header_rows.as_slice(), table.first_data_row, table.n_columns), (&[4][..], 5, 4));
        assert_eq!(table.columns.last().unwrap().name, "mois");
        let parts = table.sections.as_ref().unwrap();
        assert_eq!((parts.column.as_deref(), parts.rows.as_slice()), (Some("mois"), &[3, 10, 16][..]));
        assert!(said.contains(&"import-finding-section-column"), "{said:?}");
        let sums = &imported.report.control_sums;
        assert!(sums.len() >= 9 && sums.iter().all(import::ControlSum::agrees), "{sums:?}");
        let row = imported.preview.first.iter().find(|r| r.row == 10).unwrap();
        assert_eq!(row.role, RowRole::Section, "marked in the file as it is");
    }
}

#[test]
fn the_column_is_refused_named_and_made_by_one_edit_each_and_survives_the_project_file() {
    let dir = tempfile::tempdir().unwrap();
    let path = written(dir.path(), "months.csv", MONTHS);
    let (proposed, ..) = inspected(&path);
    let mut spec =
        SourceSpec { path: "months.csv".to_owned(), reading: proposed.reading, ..SourceSpec::default() };
    let text = toml::to_string(&spec).unwrap();
    assert!(text.contains("section = \"mois\"") && text.contains("why = \"section\""), "{text}");
    assert_eq!(toml::from_str::<SourceSpec>(&text).unwrap(), spec);
    SourceEdit::SetSectionColumn { name: None }.apply(&mut spec);
    let without = read(&path, &spec);
    assert_eq!((without.table.width(), without.table.height()), (4, 8), "only set aside");
    assert_eq!(without.report.section_name, "mois", "and can be had back");
    SourceEdit::SetSectionColumn { name: Some("Quartier".into()) }.apply(&mut spec);
    assert!(read(&path, &spec).table.has("Quartier (2)"), "no name twice");
    let mut by_hand = SourceSpec { reading: Reading { section: None, ..spec.reading.clone() }, ..spec };
    SourceEdit::SetRowRole { row: 6, role: RowRole::Section, mark: None }.apply(&mut by_hand);
    assert_eq!(read(&path, &by_hand).table.cell("section", 1), Some("Maârif"));
}

#[test]
fn titles_alone_in_their_rows_head_the_records_below_them() {
    let dir = tempfile::tempdir().unwrap();
    let text = "Service;Hommes;Femmes;Total\nPôle technique;;;\nVoirie;12;3;15\nEspaces verts;9;4;13\nSous-total;21;7;28\n\
Pôle social;;;\nPetite enfance;1;22;23\nCCAS;3;9;12\nSous-total;4;31;35\nTotal général;25;38;63\n";
    let (_, imported, _) = inspected(&written(dir.path(), "poles.csv", text));
    assert_eq!(
        imported.table.to_rows(),
        [
            ["Service", "Hommes", "Femmes", "Total", "Pôle"],
            ["Voirie", "12", "3", "15", "Pôle technique"],
            ["Espaces verts", "9", "4", "13", "Pôle technique"],
            ["Petite enfance", "1", "22", "23", "Pôle social"],
            ["CCAS", "3", "9", "12", "Pôle social"],
        ]
    );
    let sums = &imported.report.control_sums;
    assert!(sums.len() == 9 && sums.iter().all(import::ControlSum::agrees), "{sums:?}");
}

#[test]
fn what_only_looks_like_a_title_makes_no_column() {
    let dir = tempfile::tempdir().unwrap();
    let body = |n: i32| -> String { (1..n).map(|i| format!("Rue {i};{};{};{i}\n", i * 3, i * 7)).collect() };
    let header = "Rue;Bacs;Litres;Tour\n";
    for (name, text) in [
        ("the next page", format!("{header}{}Page 2 / 3\n{header}{}Page 3 / 3\n{header}{}", body(6), body(6), body(6))),
        ("the title once more", format!("Bacs\n{header}{}Bacs\n{header}{}", body(6), body(6))),
        ("the table goes on", format!("Bacs\n{header}{}Bacs (suite)\n{header}{}", body(6), body(6))),
        ("a note in the middle", format!("{header}{}* fermé pour travaux en mars\n{}", body(6), body(9))),
        (
            "records of which only the name is known",
            "Nom;Prénom;Téléphone;Courriel\nDurand;;;\nMartin;Luc;0466210011;\nPetit;;0466210012;z@b.fr\nAmicale;;;\n\
             Roux;Ana;;r@b.fr\nFabre;Eli;;e@b.fr\nNoir;Kim;0466210014;\n"
                .to_owned(),
        ),
    ] {
        let (proposed, imported, _) = inspected(&written(dir.path(), "no-parts.csv", &text));
        assert_eq!((proposed.reading.section, imported.table.width()), (None, 4), "{name}");
    }
    let noted = format!("{header}{}* fermé pour travaux en mars\n{}", body(6), body(9));
    let (proposed, imported, _) = inspected(&written(dir.path(), "noted.csv", &noted));
    assert_eq!((proposed.reading.role_of(7), imported.table.height()), (RowRole::Note, 13));
}

#[test]
fn a_word_that_there_is_nothing_is_no_record() {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("neant.csv", "État des vacations;;\n;;\nDate;Lieu;Montant\nNÉANT;;\n"),
        ("ar.csv", "رقم المخالفة;التاريخ;المبلغ\nلا يوجد;;\n"),
        ("nil.csv", "Date;Place;Amount\nNil;Nil;Nil\n"),
        ("none.csv", "Fecha;Lugar;Importe\nSin movimientos;;\n"),
    ] {
        let (proposed, imported, said) = inspected(&written(dir.path(), name, text));
        assert_eq!((imported.table.height(), imported.table.width()), (0, 3), "{name}");
        let table = &proposed.inspection.tables[0];
        assert!(table.last_data_row < table.first_data_row, "{name}");
        assert!(said.contains(&"import-finding-no-records"), "{name}: {said:?}");
    }
    let one = written(dir.path(), "one.csv", "Nom;Observation;Montant\nHaddad;Néant;12\n");
    assert_eq!(inspected(&one).1.table.height(), 1, "a record may say it of one thing");
}

#[test]
fn a_word_far_off_beside_a_tiny_table_is_no_column() {
    let dir = tempfile::tempdir().unwrap();
    let text = "Room;Seats;Rate\nHall;120;45\nAnnex;40;20;;;check with Jo\nStudio;15;10\n";
    let (_, imported, said) = inspected(&workbook(dir.path(), text));
    assert_eq!(imported.table.width(), 3);
    assert!(said.contains(&"import-finding-stray-cells"), "{said:?}");
    // A heading far off names a column all the same.
    let text = "Room;Seats;Rate;;;Remark\nHall;120;45\nAnnex;40;20;;;check with Jo\nStudio;15;10\n";
    let (_, imported, _) = inspected(&workbook(dir.path(), text));
    assert!(imported.table.has("Remark"));
}

#[test]
fn rows_of_a_long_text_that_were_not_studied_are_not_called_blank() {
    let dir = tempfile::tempdir().unwrap();
    let body: String = (0..9_000).map(|i| format!("{i:05};Haddad;{}\n", i % 90)).collect();
    let (proposed, imported, _) =
        inspected(&written(dir.path(), "long.csv", &format!("Extract\n\nno;name;age\n{body}")));
    let skipped = &proposed.inspection.tables[0].skipped_rows;
    assert_eq!((imported.table.height(), skipped.len()), (9_000, 2), "{:?}", skipped.get(2..5));
}
