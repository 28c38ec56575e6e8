//! Importing whole files: what a clerk's file becomes, and that no file whatever brings the program down.

use std::path::PathBuf;

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::import::{self, Format, ImportError, RowRole};
use proptest::prelude::*;

fn written(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (dir, path)
}

fn inspected(name: &str, bytes: &[u8]) -> (import::Proposed, import::Imported, Vec<&'static str>) {
    let (_dir, path) = written(name, bytes);
    let findings = Findings::new();
    let (proposed, imported) = import::inspect(&Context::for_tests(), &path, None, &findings).unwrap();
    (proposed, imported, findings.into_sorted().into_iter().map(|f| f.message.id).collect())
}

#[test]
fn a_departments_csv_is_read_as_a_clerk_reads_it() {
    let text = "Registre social 2024;;\n\nN°;Prénom;Montant\n001;Élodie;1 250,50\n002;Hélène;49,50\n\nTotal;;1300,00\nSource : mairie;;\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let (proposed, imported, findings) = inspected("social.csv", &bytes);
    assert_eq!(proposed.reading.encoding.as_deref(), Some("windows-1252"));
    assert_eq!(proposed.reading.delimiter, Some(';'));
    assert_eq!((proposed.reading.header_rows.as_slice(), proposed.reading.first_row), (&[3][..], 4));
    assert_eq!(
        imported.table.to_rows(),
        [["N°", "Prénom", "Montant"], ["001", "Élodie", "1 250,50"], ["002", "Hélène", "49,50"]]
    );
    assert_eq!(imported.table.rows().get(1), Some(5));
    assert!(findings.contains(&"import-finding-total-agrees"), "{findings:?}");
    let roles: Vec<RowRole> = imported.preview.first.iter().map(|r| r.role).collect();
    assert_eq!(roles[..3], [RowRole::Title, RowRole::Blank, RowRole::Header]);
}

#[test]
fn hidden_rows_and_columns_of_a_binary_workbook_are_included_and_said() {
    let (_, imported, findings) = inspected("b.xlsb", &crate::damage::binary_workbook());
    assert_eq!((imported.table.height(), imported.report.hidden_rows), (19, 2));
    assert_eq!(imported.preview.hidden_columns, [2]);
    let hidden: Vec<u32> = imported.preview.first.iter().filter(|r| r.hidden).map(|r| r.row).collect();
    assert_eq!(hidden, [4, 5]);
    for id in ["import-finding-hidden-rows", "import-finding-hidden-columns"] {
        assert!(findings.contains(&id), "{findings:?}");
    }
}

#[test]
fn a_large_sheet_is_read_in_parts_as_in_one_go() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("large.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (c, name) in ["No", "Nom & <prénom>", "Montant", "Reste"].iter().enumerate() {
        sheet.write(0, c as u16, *name).unwrap();
    }
    let mut expected = vec![["No", "Nom & <prénom>", "Montant", "Reste"].map(str::to_owned).to_vec()];
    for r in 1..=20_000u32 {
        if r % 1_000 == 0 {
            sheet.write(r, 1, "  ").unwrap();
            continue;
        }
        let (name, amount) = (format!("A&B <{}>", r % 777), f64::from(r) / 4.0);
        sheet.write(r, 0, format!("{r:06}")).unwrap();
        sheet.write(r, 1, &name).unwrap();
        sheet.write(r, 2, amount).unwrap();
        // A gap in most rows.
        let rest = if r % 3 == 0 { r.to_string() } else { String::new() };
        if !rest.is_empty() {
            sheet.write(r, 3, r).unwrap();
        }
        expected.push(vec![format!("{r:06}"), name, amount.to_string(), rest]);
    }
    for r in [5, 9_999, 19_999] {
        sheet.set_row_hidden(r).unwrap();
    }
    book.save(&path).unwrap();
    let (_, imported) = import::inspect(&Context::for_tests(), &path, None, &Findings::new()).unwrap();
    assert_eq!(imported.report.hidden_rows, 3);
    let rows = imported.table.to_rows();
    assert_eq!(rows.len(), expected.len());
    for (i, (row, wanted)) in rows.iter().zip(&expected).enumerate() {
        assert_eq!(row, wanted, "record {i}");
    }
    let numbers: Vec<u32> = imported.table.rows().iter().flatten().collect();
    assert_eq!((numbers.len(), numbers[998], numbers[999], numbers[19_979]), (19_980, 1_000, 1_002, 20_000));
    assert_eq!(
        imported.preview.first.len() as u32 + imported.preview.between + imported.preview.last.len() as u32,
        20_001
    );
}

#[test]
fn ragged_rows_are_kept_and_said() {
    let (_, imported, findings) = inspected(
        "r.csv",
        b"a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n",
    );
    assert!(findings.contains(&"import-finding-short-rows"), "{findings:?}");
    assert_eq!(imported.table.height(), 11);
    assert!(imported.table.to_rows().iter().any(|r| r.contains(&"9".to_owned())));
}

#[test]
fn a_workbook_keeps_zeros_dates_and_hidden_rows() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("w.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let padded = rust_xlsxwriter::Format::new().set_num_format("00000");
    let day = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    sheet.merge_range(0, 0, 0, 2, "Registre", &rust_xlsxwriter::Format::new()).unwrap();
    for (c, name) in ["Code", "Né le", "Montant"].iter().enumerate() {
        sheet.write(2, c as u16, *name).unwrap();
    }
    for r in 3..9u32 {
        sheet.write_with_format(r, 0, r, &padded).unwrap();
        sheet.write_with_format(r, 1, 45_292.0, &day).unwrap();
        sheet.write(r, 2, f64::from(r) + 0.5).unwrap();
    }
    sheet.set_row_hidden(4).unwrap();
    sheet.write(1_048_575, 16_383, "stray").unwrap();
    book.save(&path).unwrap();
    let findings = Findings::new();
    let (proposed, imported) = import::inspect(&Context::for_tests(), &path, None, &findings).unwrap();
    assert_eq!(proposed.reading.format, Format::Xlsx);
    let rows = imported.table.to_rows();
    assert_eq!(rows[0], ["Code", "Né le", "Montant"]);
    assert_eq!(rows[1], ["00003", "2024-01-01", "3.5"]);
    assert_eq!((rows.len(), imported.report.hidden_rows), (7, 1));
}

#[test]
fn a_workbook_that_counts_from_1904_does_so_whatever_stands_among_its_extensions() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let moment = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy hh:mm");
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Nom", "Vu le"]).unwrap();
    for r in 1..5u32 {
        sheet.write(r, 0, format!("Nom {r}")).unwrap();
        sheet.write_with_format(r, 1, 40_849.0 + 44_553.25 / 86_400.0, &moment).unwrap();
    }
    let mut parts = crate::damage::unzip(&book.save_to_buffer().unwrap());
    let (_, list) = parts.iter_mut().find(|p| p.0 == "xl/workbook.xml").unwrap();
    let text = String::from_utf8(list.clone()).unwrap();
    let text = text.replacen("<workbookPr", "<workbookPr date1904=\"1\"", 1).replace(
        "</workbook>",
        "<extLst><ext uri=\"{140A7094}\"><x15:workbookPr xmlns:x15=\"urn:x15\" chartTrackingRefBase=\"1\"/></ext></extLst></workbook>",
    );
    *list = text.into_bytes();
    let (_, imported, _) = inspected("mac.xlsx", &crate::damage::zip_up(&parts));
    assert_eq!(imported.table.to_rows()[1], ["Nom 1", "2015-11-03T12:22:33.250"]);
}

#[test]
fn files_that_are_no_tables_are_refused_with_their_reason() {
    let refused = |name: &str, bytes: &[u8]| {
        let (_dir, path) = written(name, bytes);
        import::inspect(&Context::for_tests(), &path, None, &Findings::new()).err()
    };
    assert!(matches!(refused("a.csv", b""), Some(ImportError::NotATable(_))));
    assert!(matches!(refused("a.xlsx", b"PK\x03\x04 broken"), Some(ImportError::Corrupt { .. })));
    assert!(matches!(refused("a.pdf", b"%PDF-1.7"), Some(ImportError::Unsupported { .. })));
    let missing =
        import::inspect(&Context::for_tests(), std::path::Path::new("/no/such.csv"), None, &Findings::new());
    assert!(matches!(missing, Err(ImportError::NotFound(_))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn no_bytes_bring_the_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..600), text in "[a-z0-9,;\"'\n\r\t |éش#%:.-]{0,400}") {
        for content in [bytes.as_slice(), text.as_bytes()] {
            let (_dir, path) = written("x.csv", content);
            let _outcome = import::inspect(&Context::for_tests(), &path, None, &Findings::new());
        }
    }

    #[test]
    fn no_damaged_workbook_brings_the_reader_down(at in 0usize..6_000, to in any::<u8>(), cut in 0usize..6_000) {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for r in 0..20u32 {
            sheet.write(r, 0, format!("name {r}")).unwrap();
            sheet.write(r, 1, r).unwrap();
        }
        let mut bytes = book.save_to_buffer().unwrap();
        let n = bytes.len();
        bytes[at % n] = to;
        bytes.truncate(n - cut % (n / 4));
        let (_dir, path) = written("x.xlsx", &bytes);
        let _outcome = import::inspect(&Context::for_tests(), &path, None, &Findings::new());
    }
}

/// A workbook of sheets with rows of cells; what reads as a number is one.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let page = book.add_worksheet();
        page.set_name(*name).unwrap();
        for (r, row) in (0u32..).zip(*rows) {
            for (c, cell) in (0u16..).zip(*row) {
                match cell.parse::<f64>() {
                    Ok(n) => page.write_number(r, c, n).unwrap(),
                    Err(_) => page.write_string(r, c, *cell).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn misread_letters_in_a_workbook_are_said_as_in_a_text() {
    let rows: &[&[&str]] =
        &[&["PrÃ©nom", "Ville"], &["HÃ©lÃ¨ne", "Oran"], &["FranÃ§ois", "Tunis"], &["Ali", "Fès"]];
    let (_, imported, findings) = inspected("a.xlsx", &workbook(&[("Liste", rows)]));
    assert!(findings.contains(&"import-finding-misread"), "{findings:?}");
    assert_eq!(imported.report.misread, 3);
    assert_eq!(imported.table.column_names().next(), Some("PrÃ©nom"), "nothing is changed unasked");
}

#[test]
fn a_list_of_the_sheets_is_not_the_table_but_a_summary_may_be() {
    let page: &[&[&str]] = &[&["Quartier", "Menages"], &["Anfa", "120"], &["Maarif", "80"]];
    let list: &[&[&str]] = &[&["Sommaire"], &["T1. Population"], &["T2. Logement"], &["T3. Emploi"]];
    let (proposed, ..) =
        inspected("a.xlsx", &workbook(&[("Sommaire", list), ("T1", page), ("T2", page), ("T3", page)]));
    assert_eq!(proposed.reading.sheet.as_deref(), Some("T1"));
    assert_eq!(proposed.inspection.sheets[0].left_out, Some(import::LeftOut::Contents));
    let summary: &[&[&str]] = &[&["Mois", "Naissances"], &["Mars", "12"], &["Avril", "15"], &["Mai", "11"]];
    let (proposed, ..) =
        inspected("a.xlsx", &workbook(&[("Bilan", summary), ("Mars", page), ("Avril", page), ("Mai", page)]));
    assert_eq!(proposed.reading.sheet.as_deref(), Some("Bilan"));
}

#[test]
fn a_file_with_nothing_but_names_has_columns_and_no_records() {
    for (name, bytes) in [
        ("a.csv", b"Nom;Prenom;Ville\n".to_vec()),
        ("a.xlsx", workbook(&[("Mars", &[&["Nom", "Prenom", "Ville"] as &[&str]])])),
    ] {
        let (proposed, imported, findings) = inspected(name, &bytes);
        let main = &proposed.inspection.tables[0];
        assert_eq!(
            (main.header_rows.as_slice(), main.first_data_row, main.last_data_row),
            (&[1][..], 2, 1),
            "{name}"
        );
        assert_eq!(
            (imported.table.height(), imported.table.column_names().next()),
            (0, Some("Nom")),
            "{name}"
        );
        assert_eq!(findings, ["import-finding-no-records"], "{name}");
    }
}

#[test]
fn a_closing_average_is_set_aside_and_held_against_the_average() {
    let text = "Quartier;Menages\nAnfa;10\nMaarif;20\nAin Chock;33\nTotal;63\nMoyenne;21\nMediane;20\n";
    let (_, imported, findings) = inspected("a.csv", text.as_bytes());
    assert_eq!(imported.table.height(), 3);
    let sums: Vec<_> =
        imported.report.control_sums.iter().map(|s| (s.row, s.is_average, s.agrees())).collect();
    assert_eq!(sums, [(5, false, true), (6, true, true)]);
    assert!(findings.contains(&"import-finding-total-average"), "{findings:?}");
}
