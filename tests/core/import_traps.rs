//! Traps that open-data sheets set for an importer, each made here in at least two variants and languages, read as text and as workbook.
//!
//! The expected answer is what a clerk who looks at the sheet would say: header rows, first and last record, first column, columns.

use std::path::Path;

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::import::{self, Inspection, RowRole};

/// Rows as text (`|` between cells), merged ranges of the workbook, and the answer.
struct Trap {
    name: &'static str,
    rows: Vec<String>,
    merged: &'static [&'static str],
    header: &'static [u32],
    records: (u32, u32),
    columns: (u32, u32),
}

const DISTRICTS: [&str; 12] = [
    "El Menzah",
    "Bab Souika",
    "La Marsa",
    "Carthage",
    "Sidi Hassine",
    "Ezzouhour",
    "Cité El Khadra",
    "Le Bardo",
    "Hrairia",
    "Séjoumi",
    "El Omrane",
    "Djebel Jelloud",
];
const AHYA: [&str; 12] = [
    "باب البحر",
    "المدينة",
    "سيدي البشير",
    "الحرايرية",
    "الكبارية",
    "الزهور",
    "قرطاج",
    "المرسى",
    "حلق الوادي",
    "باردو",
    "العمران",
    "المنزه",
];
const NAMES: [&str; 12] = [
    "Ben Salah Amira",
    "Trabelsi Nour",
    "Gharbi Sami",
    "Mansouri Leïla",
    "Haddad Karim",
    "Jaziri Hela",
    "Ayari Omar",
    "Chebbi Ines",
    "Dridi Walid",
    "Khelifi Rania",
    "Mejri Anis",
    "Zouari Mouna",
];

/// `n` records of a kind; numbers look like counts, not like a running number.
fn body(kind: &str, n: usize) -> Vec<String> {
    (0..n)
        .map(|i| {
            let (a, b) = (137 + i * 53 % 410, 98 + i * 71 % 390);
            let d = DISTRICTS[i % 12];
            let ar = AHYA[i % 12];
            let person = NAMES[i % 12];
            match kind {
                "counts" => format!("{d}|{a}|{b}|{}", a + b),
                "counts_ar" => format!("{ar}|{a}|{b}|{}", a + b),
                "people" => format!(
                    "{:04}|{person}|{:02}/{:02}/{}|{},50",
                    41 + i,
                    1 + i * 7 % 28,
                    1 + i % 12,
                    1950 + i * 3 % 50,
                    a
                ),
                "people_ar" => format!("{:05}|{ar}|{}|{a}", 100 + i, 1950 + i * 3 % 50),
                "places" => format!(
                    "{d}|rue {} n° {}|{}",
                    NAMES[(i + 3) % 12],
                    i + 1,
                    if i % 3 == 0 { "école" } else { "marché" }
                ),
                "words" => format!("{person}|{d}|{}", if i % 3 == 0 { "veuve" } else { "marié" }),
                "years" => format!("{d}|{a}|{b}|{}|{}", a + 11, b + 7),
                "months" => (0..12).fold(d.to_owned(), |row, m| format!("{row}|{}", a + m * 13)),
                "groups" => format!("{d}|{a}|{b}|{}|{}", a / 2, b / 2),
                "geo" => format!("{d}|36.{}|10.{}|{a}", 8000 + i * 37, 1000 + i * 53),
                "codes" => format!("TN{:02}{:03}|{d}|{a}", i % 24, i),
                _ => panic!("no such kind: {kind}"),
            }
        })
        .collect()
}

fn rows(parts: &[&[&str]]) -> Vec<String> {
    let mut out = Vec::new();
    for part in parts {
        match part {
            [kind, n] if n.parse::<usize>().is_ok() && !kind.contains('|') && kind.is_ascii() => {
                out.extend(body(kind, n.parse().unwrap()));
            }
            lines => out.extend(lines.iter().map(|l| (*l).to_owned())),
        }
    }
    out
}

fn indented(by: usize, rows: Vec<String>) -> Vec<String> {
    rows.into_iter().map(|r| if r.is_empty() { r } else { format!("{}{r}", "|".repeat(by)) }).collect()
}

macro_rules! trap {
    ($name:literal, $rows:expr, $header:expr, $records:expr, $columns:expr) => {
        trap!($name, $rows, $header, $records, $columns, [])
    };
    ($name:literal, $rows:expr, $header:expr, $records:expr, $columns:expr, $merged:expr) => {
        Trap {
            name: $name,
            rows: $rows,
            merged: &$merged,
            header: &$header,
            records: $records,
            columns: $columns,
        }
    };
}

fn traps() -> Vec<Trap> {
    vec![
        // Titles and words above.
        trap!(
            "title, blank, header (fr)",
            rows(&[
                &["Population par quartier au 1er janvier 2024", "", "Quartier|Hommes|Femmes|Total"],
                &["counts", "20"]
            ]),
            [3],
            (4, 23),
            (1, 4)
        ),
        trap!(
            "title, unit line, header (ar)",
            rows(&[
                &["عدد السكان حسب الأحياء", "الوحدة: نسمة", "", "الحي|ذكور|إناث|المجموع"],
                &["counts_ar", "9"]
            ]),
            [4],
            (5, 13),
            (1, 4)
        ),
        trap!(
            "five lines of labels and values above (es)",
            rows(&[
                &[
                    "Ayuntamiento de Almería",
                    "Fecha de emisión:|12/03/2024",
                    "Servicio:|Padrón municipal",
                    "Ejercicio:|2023",
                    "",
                    "Barrio|Hombres|Mujeres|Total"
                ],
                &["counts", "15"]
            ]),
            [6],
            (7, 21),
            (1, 4)
        ),
        trap!(
            "labels and values above, no blank (tr)",
            rows(&[
                &[
                    "İzmir Büyükşehir Belediyesi",
                    "Birim|Nüfus Müdürlüğü",
                    "Tarih|01.02.2024",
                    "İlçe|Erkek|Kadın|Toplam"
                ],
                &["counts", "14"]
            ]),
            [4],
            (5, 18),
            (1, 4)
        ),
        trap!(
            "words scattered above (en)",
            rows(&[
                &[
                    "Lots of notes",
                    "please do not edit|||see the help sheet",
                    "or|ask||us|",
                    "District|Men|Women|Total"
                ],
                &["counts", "10"]
            ]),
            [4],
            (5, 14),
            (1, 4)
        ),
        trap!(
            "words scattered above (fr)",
            rows(&[
                &[
                    "Commune de Bizerte|||version 2",
                    "Service|social||à vérifier",
                    "ne pas|diffuser|",
                    "N°|Nom|Né le|Montant"
                ],
                &["people", "10"]
            ]),
            [4],
            (5, 14),
            (1, 4)
        ),
        trap!(
            "long sentence above (it)",
            rows(&[
                &[
                    "Il presente file riporta la popolazione residente nei quartieri della città, come risulta dall'anagrafe alla data indicata, salvo errori.",
                    "",
                    "",
                    "Quartiere|Maschi|Femmine|Totale"
                ],
                &["counts", "8"]
            ]),
            [4],
            (5, 12),
            (1, 4)
        ),
        // Headers of several rows.
        trap!(
            "groups without merge (fr)",
            rows(&[
                &["|Hommes||Femmes|", "Quartier|0-14 ans|15 ans et plus|0-14 ans|15 ans et plus"],
                &["groups", "12"]
            ]),
            [1, 2],
            (3, 14),
            (1, 5)
        ),
        trap!(
            "groups merged (ar)",
            rows(&[&["الحي|ذكور||إناث|", "|0-14|15+|0-14|15+"], &["groups", "12"]]),
            [1, 2],
            (3, 14),
            (1, 5),
            ["A1:A2", "B1:C1", "D1:E1"]
        ),
        trap!(
            "three levels merged (en)",
            rows(&[
                &["Humanitarian overview 2023", "", "District|Shelter||||", "|Men||Women||", "|#|%|#|%|"],
                &["groups", "18"]
            ]),
            [3, 4, 5],
            (6, 23),
            (1, 5),
            ["A3:A5", "B3:E3", "B4:C4", "D4:E4"]
        ),
        trap!(
            "years under a merged caption (es)",
            rows(&[&["Barrio|Población|||", "|2019|2020|2021|2022"], &["years", "11"]]),
            [1, 2],
            (3, 13),
            (1, 5),
            ["A1:A2", "B1:E1"]
        ),
        trap!(
            "years under a caption, no merge (tr)",
            rows(&[
                &["Mahalle Nüfusu", "", "İlçe|Yıllara göre nüfus", "|2019|2020|2021|2022"],
                &["years", "11"]
            ]),
            [3, 4],
            (5, 15),
            (1, 5)
        ),
        trap!(
            "years as names (de)",
            rows(&[&["Bezirk|2019|2020|2021|2022"], &["years", "16"]]),
            [1],
            (2, 17),
            (1, 5)
        ),
        trap!(
            "years as names, blank corner (ar)",
            rows(&[&["السكان", "|2019|2020|2021|2022"], &["years", "9"]]),
            [2],
            (3, 11),
            (1, 5)
        ),
        trap!(
            "months as names (fr)",
            rows(&[
                &[
                    "Consommation d'eau 2023 (m3)",
                    "Quartier|janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc."
                ],
                &["months", "12"]
            ]),
            [2],
            (3, 14),
            (1, 13)
        ),
        trap!(
            "unit row under the header (en)",
            rows(&[&["Place|Men|Women|Total", "|persons|persons|persons"], &["counts", "12"]]),
            [1, 2],
            (3, 14),
            (1, 4)
        ),
        trap!(
            "unit row under the header (fr)",
            rows(&[&["Quartier|Latitude|Longitude|Débit", "|degrés|degrés|m3/h"], &["geo", "12"]]),
            [1, 2],
            (3, 14),
            (1, 4)
        ),
        trap!(
            "hashtags under the header (en)",
            rows(&[&["Code|Name|Individuals", "#adm1+code|#adm1+name|#affected+ind"], &["codes", "30"]]),
            [1],
            (3, 32),
            (1, 3)
        ),
        trap!(
            "hashtags under the header (ar)",
            rows(&[
                &["قائمة النازحين", "الرمز|المنطقة|الأفراد", "#adm1+code|#adm1+name|#affected"],
                &["codes", "7"]
            ]),
            [2],
            (4, 10),
            (1, 3)
        ),
        // Totals, subtotals, footers.
        trap!(
            "total and source below (fr)",
            rows(&[
                &["Quartier|Hommes|Femmes|Total"],
                &["counts", "8"],
                &["TOTAL|9999|9999|9999", "", "Source : Direction des statistiques, 2024"]
            ]),
            [1],
            (2, 9),
            (1, 4)
        ),
        trap!(
            "total and notes below (ar)",
            rows(&[
                &["الحي|ذكور|إناث|المجموع"],
                &["counts_ar", "8"],
                &["المجموع العام|9999|9999|9999", "المصدر: البلدية", "ملاحظة: أرقام مؤقتة"]
            ]),
            [1],
            (2, 9),
            (1, 4)
        ),
        trap!(
            "signature below (fr)",
            rows(&[
                &["N°|Nom|Né le|Montant"],
                &["people", "13"],
                &["", "||Fait à Sfax, le 12/03/2024", "||Le chef de service"]
            ]),
            [1],
            (2, 14),
            (1, 4)
        ),
        trap!(
            "footnotes with marks below (tr)",
            rows(&[
                &["İlçe|Erkek|Kadın|Toplam"],
                &["counts", "8"],
                &["* Geçici veriler", "(1) Yabancılar dahil değildir"]
            ]),
            [1],
            (2, 9),
            (1, 4)
        ),
        trap!(
            "sum above the records under another word (en)",
            rows(&[&[
                "Area|Men|Women",
                "Whole city|60|33",
                "North|10|8",
                "South|20|9",
                "East|13|11",
                "West|17|5"
            ]]),
            [1],
            (2, 6),
            (1, 3)
        ),
        trap!(
            "sum below the records under another word (es)",
            rows(&[&[
                "Barrio|Hombres|Mujeres",
                "Norte|10|8",
                "Sur|20|9",
                "Este|13|11",
                "Oeste|17|5",
                "La ciudad|60|33"
            ]]),
            [1],
            (2, 5),
            (1, 3)
        ),
        trap!(
            "total above the records (en)",
            rows(&[&["Area|Men|Women|Total", "Total|9999|9999|9999", ""], &["counts", "20"]]),
            [1],
            (2, 23),
            (1, 4)
        ),
        trap!(
            "blank line then updated-on line (es)",
            rows(&[
                &["Barrio|Hombres|Mujeres|Total"],
                &["counts", "30"],
                &["", "Actualizado a 31 de diciembre de 2023"]
            ]),
            [1],
            (2, 31),
            (1, 4)
        ),
        // Blank rows and repeats within.
        trap!(
            "blank rows within (fr)",
            rows(&[
                &["Quartier|Hommes|Femmes|Total"],
                &["counts", "5"],
                &[""],
                &["counts", "6"],
                &["", ""],
                &["counts", "4"]
            ]),
            [1],
            (2, 19),
            (1, 4)
        ),
        trap!(
            "blank row between header and records (ar)",
            rows(&[&["الحي|ذكور|إناث|المجموع", ""], &["counts_ar", "9"]]),
            [1],
            (3, 11),
            (1, 4)
        ),
        trap!(
            "header on every page (fr)",
            rows(&[
                &["N°|Nom|Né le|Montant"],
                &["people", "20"],
                &["N°|Nom|Né le|Montant"],
                &["people", "20"],
                &["N°|Nom|Né le|Montant"],
                &["people", "10"]
            ]),
            [1],
            (2, 53),
            (1, 4)
        ),
        // Away from A1, spacers, several tables.
        trap!(
            "away from A1 (fr)",
            indented(
                2,
                rows(&[&["", "", "Recensement 2024", "", "Quartier|Hommes|Femmes|Total"], &["counts", "10"]])
            ),
            [5],
            (6, 15),
            (3, 4)
        ),
        trap!(
            "away from A1 (ar)",
            indented(1, rows(&[&["", "الحي|ذكور|إناث|المجموع"], &["counts_ar", "10"]])),
            [2],
            (3, 12),
            (2, 4)
        ),
        trap!(
            "empty column within (en)",
            rows(&[
                &["District|Men||Women"],
                &["A|5||6", "B|15||61", "C|25||62", "D|35||63", "E|45||66", "F|12||18"]
            ]),
            [1],
            (2, 7),
            (1, 4)
        ),
        trap!(
            "two tables one above the other (fr)",
            rows(&[
                &["Tableau 1 : population", "Quartier|Hommes|Femmes|Total"],
                &["counts", "12"],
                &["", "", "Tableau 2 : équipements", "Équipement|Adresse|Type"],
                &["places", "5"]
            ]),
            [2],
            (3, 14),
            (1, 4)
        ),
        trap!(
            "two tables one above the other (en)",
            rows(&[
                &["Kind|Sum", "school|4", "market|9", "", "", "District|Men|Women|Total"],
                &["counts", "25"]
            ]),
            [6],
            (7, 31),
            (1, 4)
        ),
        // Without header.
        trap!("no header: people (fr)", body("people", 14), [], (1, 14), (1, 4)),
        trap!("no header: counts (ar)", body("counts_ar", 14), [], (1, 14), (1, 4)),
        trap!("no header: codes (en)", body("codes", 40), [], (1, 40), (1, 3)),
        trap!(
            "no header but a title (fr)",
            rows(&[&["Liste des bénéficiaires", ""], &["people", "14"]]),
            [],
            (3, 16),
            (1, 4)
        ),
        // Only words.
        trap!(
            "only words (fr)",
            rows(&[&["Nom et prénom|Quartier|État civil"], &["words", "24"]]),
            [1],
            (2, 25),
            (1, 3)
        ),
        trap!(
            "only words below a title (en)",
            rows(&[&["Register of applicants", "Name|District|Marital status"], &["words", "24"]]),
            [2],
            (3, 26),
            (1, 3)
        ),
        trap!(
            "addresses (fr)",
            rows(&[&["Liste des équipements publics", "", "Quartier|Adresse|Nature"], &["places", "9"]]),
            [3],
            (4, 12),
            (1, 3)
        ),
        // One column, one record.
        trap!(
            "one record (fr)",
            rows(&[&["N°|Nom|Né le|Montant", "0041|Ben Salah Amira|01/02/1980|120,50"]]),
            [1],
            (2, 2),
            (1, 4)
        ),
        trap!(
            "two records (ar)",
            rows(&[&["الرمز|الحي|السنة|العدد"], &["people_ar", "2"]]),
            [1],
            (2, 3),
            (1, 4)
        ),
        // Headers with gaps, numbers and notes inside.
        trap!(
            "numbered columns under the header (fr)",
            rows(&[&["Quartier|Hommes|Femmes|Total", "(1)|(2)|(3)|(4)=(2)+(3)"], &["counts", "12"]]),
            [1],
            (3, 14),
            (1, 4)
        ),
        trap!(
            "numbered columns under the header (ar)",
            rows(&[&["إحصائيات", "الحي|ذكور|إناث|المجموع", "1|2|3|4"], &["counts_ar", "12"]]),
            [2],
            (4, 15),
            (1, 4)
        ),
        trap!(
            "unnamed first column (es)",
            rows(&[&["Población", "|Hombres|Mujeres|Total"], &["counts", "12"]]),
            [2],
            (3, 14),
            (1, 4)
        ),
        trap!(
            "sections within (fr)",
            rows(&[
                &["Quartier|Hommes|Femmes|Total", "Arrondissement Nord"],
                &["counts", "6"],
                &["Arrondissement Sud"],
                &["counts", "6"]
            ]),
            [1],
            (2, 15),
            (1, 4)
        ),
        trap!(
            "sections within (ar)",
            rows(&[
                &["الحي|ذكور|إناث|المجموع", "الدائرة الأولى"],
                &["counts_ar", "7"],
                &["الدائرة الثانية"],
                &["counts_ar", "5"],
                &["الدائرة الثالثة"],
                &["counts_ar", "6"]
            ]),
            [1],
            (2, 22),
            (1, 4)
        ),
        trap!(
            "sparse last columns (en)",
            rows(&[&["Id|Name|Born|Amount|Remark|Checked by"], &["people", "25"]]),
            [1],
            (2, 26),
            (1, 6)
        ),
    ]
}

fn as_text(trap: &Trap, dir: &Path) -> std::path::PathBuf {
    let width = trap.rows.iter().map(|r| r.split('|').count()).max().unwrap();
    let mut text = String::new();
    for row in &trap.rows {
        let mut cells: Vec<String> =
            row.split('|').map(|c| if c.contains(';') { format!("\"{c}\"") } else { c.to_owned() }).collect();
        if !row.is_empty() {
            cells.resize(width, String::new());
        }
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    let path = dir.join("trap.csv");
    std::fs::write(&path, text).unwrap();
    path
}

fn as_workbook(trap: &Trap, dir: &Path) -> std::path::PathBuf {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let plain = rust_xlsxwriter::Format::new();
    for range in trap.merged {
        let (from, to) = range.split_once(':').unwrap();
        let place = |t: &str| (t[1..].parse::<u32>().unwrap() - 1, u16::from(t.as_bytes()[0] - b'A'));
        let ((r1, c1), (r2, c2)) = (place(from), place(to));
        sheet.merge_range(r1, c1, r2, c2, "", &plain).unwrap();
    }
    for (r, row) in trap.rows.iter().enumerate() {
        for (c, cell) in row.split('|').enumerate().filter(|c| !c.1.is_empty()) {
            let (r, c) = (r as u32, c as u16);
            match cell.parse::<f64>() {
                Ok(n) if !cell.starts_with('0') => sheet.write_number(r, c, n).unwrap(),
                _ => sheet.write_string(r, c, cell).unwrap(),
            };
        }
    }
    let path = dir.join("trap.xlsx");
    book.save(&path).unwrap();
    path
}

fn inspect(path: &Path) -> Inspection {
    let seen = import::inspect(&Context::for_tests(), path, None, &Findings::new());
    seen.unwrap_or_else(|e| panic!("{}: {e}", path.display())).0.inspection
}

fn answer(seen: &Inspection) -> (Vec<u32>, (u32, u32), (u32, u32)) {
    let main = &seen.tables[0];
    (main.header_rows.clone(), (main.first_data_row, main.last_data_row), (main.first_column, main.n_columns))
}

#[test]
fn the_table_is_found_in_every_trap() {
    let dir = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    for trap in traps() {
        let expected = (trap.header.to_vec(), trap.records, trap.columns);
        if trap.merged.is_empty() {
            let got = answer(&inspect(&as_text(&trap, dir.path())));
            if got != expected {
                wrong.push(format!("{} (text): {got:?}, should be {expected:?}", trap.name));
            }
        }
        let got = answer(&inspect(&as_workbook(&trap, dir.path())));
        if got != expected {
            wrong.push(format!("{} (workbook): {got:?}, should be {expected:?}", trap.name));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn rows_that_are_no_records_are_named_for_what_they_are() {
    let dir = tempfile::tempdir().unwrap();
    let role = |name: &str, row: u32| {
        let trap = traps().into_iter().find(|t| t.name == name).unwrap();
        let seen = inspect(&as_workbook(&trap, dir.path()));
        seen.tables[0].skipped_rows.iter().find(|s| s.row == row).map(|s| s.why)
    };
    assert_eq!(role("total and source below (fr)", 10), Some(RowRole::Total));
    assert_eq!(role("total above the records (en)", 2), Some(RowRole::Total));
    assert_eq!(role("sum above the records under another word (en)", 2), Some(RowRole::Total));
    assert_eq!(role("sum below the records under another word (es)", 6), Some(RowRole::Total));
    assert_eq!(role("header on every page (fr)", 22), Some(RowRole::RepeatedHeader));
    assert_eq!(role("sections within (fr)", 9), Some(RowRole::Note));
    assert_eq!(role("numbered columns under the header (fr)", 2), Some(RowRole::Note));
    assert_eq!(role("hashtags under the header (en)", 2), Some(RowRole::Note));
}

#[test]
fn titles_of_their_own_above_repeated_headers_are_said() {
    let dir = tempfile::tempdir().unwrap();
    let said = |name: &str, second: &str| {
        let header = "Quartier;Naissances;Décès;Total";
        let body: String = (1..8).map(|i| format!("Quartier {i};{};{};{}\n", i + 3, i, 2 * i + 3)).collect();
        let text = format!("Janvier 2026\n{header}\n{body}{second}\n{header}\n{body}");
        let path = dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        let findings = Findings::new();
        let seen = import::inspect(&Context::for_tests(), &path, None, &findings).unwrap().0.inspection;
        assert_eq!(seen.tables[0].header_rows, [2], "{name}");
        findings.into_sorted().iter().any(|f| f.message.id == "import-finding-section-column")
    };
    assert!(said("months.csv", "Février 2026"));
    assert!(!said("title.csv", "Janvier 2026"));
    assert!(!said("pages.csv", "Page 2 / 3"));
}

#[test]
fn a_workbook_says_why_a_sheet_is_left_out() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("book.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let read_me = book.add_worksheet().set_name("Lisez-moi").unwrap();
    for (r, line) in [
        "Ce classeur présente les aides versées par la commune entre janvier et décembre 2023.",
        "Les montants sont exprimés en dinars courants et arrondis à l'unité la plus proche.",
        "Pour toute question, écrire au service des affaires sociales de la municipalité.",
    ]
    .iter()
    .enumerate()
    {
        read_me.write(r as u32 * 2, 1, *line).unwrap();
    }
    let form = book.add_worksheet().set_name("Fiche").unwrap();
    for (r, label) in
        ["Nom :", "Prénom :", "Date de naissance :", "Adresse :", "Signature :"].iter().enumerate()
    {
        form.write(r as u32, 0, *label).unwrap();
    }
    let data = book.add_worksheet().set_name("Aides").unwrap();
    data.write_row(0, 0, ["Quartier", "Ménages", "Montant"]).unwrap();
    for (r, row) in body("counts", 12).iter().enumerate() {
        let cells: Vec<&str> = row.split('|').collect();
        data.write(r as u32 + 1, 0, cells[0]).unwrap();
        data.write(r as u32 + 1, 1, cells[1].parse::<f64>().unwrap()).unwrap();
        data.write(r as u32 + 1, 2, cells[2].parse::<f64>().unwrap()).unwrap();
    }
    book.add_worksheet().set_name("Vide").unwrap();
    let chart_sheet = book.add_chartsheet().set_name("Graphique").unwrap();
    let mut chart = rust_xlsxwriter::Chart::new(rust_xlsxwriter::ChartType::Column);
    chart.add_series().set_values(("Aides", 1, 1, 12, 1));
    chart_sheet.insert_chart(0, 0, &chart).unwrap();
    book.save(&path).unwrap();
    let seen = inspect(&path);
    let why: Vec<_> =
        seen.sheets.iter().map(|s| (s.name.as_str(), s.left_out.map(import::LeftOut::as_str))).collect();
    assert_eq!(
        why,
        [
            ("Lisez-moi", Some("prose")),
            ("Fiche", Some("form")),
            ("Aides", None),
            ("Vide", Some("empty")),
            ("Graphique", Some("chart"))
        ]
    );
    assert_eq!(seen.tables.len(), 1);
    assert_eq!(seen.tables[0].sheet.as_deref(), Some("Aides"));
}
