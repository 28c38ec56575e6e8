//! Sheets as statistical offices, ministries, municipalities and international bodies publish them, in `tests/data/sheets`: each with what a
//! clerk says about it, noted before the program was asked. Their form: a line `== name (format)`, the answer, the merged ranges, the rows.
//!
//! A row that heads a part of the table (`Commune : Ariana`) belongs to its body, as in the files with known truth that the bench reads.
//! Rows are counted as in the file, `|` stands between cells, `'` before a number says that it is stored as text.

use std::path::{Path, PathBuf};

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::import;

const SETS: [(&str, &str); 5] = [
    ("statistics", include_str!("../data/sheets/statistics.txt")),
    ("international", include_str!("../data/sheets/international.txt")),
    ("municipalities", include_str!("../data/sheets/municipalities.txt")),
    ("ministries", include_str!("../data/sheets/ministries.txt")),
    ("mixed", include_str!("../data/sheets/mixed.txt")),
];

/// Header rows, first and last record, first and last column.
type Answer = (Vec<u32>, (u32, u32), (u32, u32));

struct Sheet<'a> {
    name: &'a str,
    format: &'a str,
    expected: Answer,
    /// Rows among the records that are none.
    aside: Vec<u32>,
    merged: Vec<&'a str>,
    rows: Vec<&'a str>,
}

fn range(text: &str) -> (u32, u32) {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    (from.parse().unwrap(), to.parse().unwrap())
}

fn sheets(text: &str) -> Vec<Sheet<'_>> {
    let mut sheets: Vec<Sheet<'_>> = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(title) = line.strip_prefix("== ") else {
            sheets.last_mut().expect("a sheet begins with its name").rows.push(line);
            continue;
        };
        let (name, format) = title.rsplit_once(" (").unwrap();
        let answer: Vec<&str> = lines.next().unwrap().split("; ").collect();
        let part = |i: usize, name: &str| answer[i].strip_prefix(name).unwrap().trim();
        let header = match part(0, "header") {
            "none" => Vec::new(),
            rows => (range(rows).0..=range(rows).1).collect(),
        };
        let merged = lines.next_if(|l| l.starts_with("merged ")).map_or("", |l| &l["merged ".len()..]);
        sheets.push(Sheet {
            name,
            format: format.trim_end_matches(')'),
            aside: answer
                .get(3)
                .map_or(Vec::new(), |_| (range(part(3, "aside")).0..=range(part(3, "aside")).1).collect()),
            expected: (header, range(part(1, "records")), range(part(2, "columns"))),
            merged: merged.split_whitespace().collect(),
            rows: Vec::new(),
        });
    }
    sheets
}

fn as_text(sheet: &Sheet<'_>, dir: &Path) -> PathBuf {
    let line = |row: &&str| {
        let cells = row.split('|').map(|c| c.trim_start_matches('\''));
        cells
            .map(|c| if c.contains([';', '"']) { format!("\"{c}\"") } else { c.to_owned() })
            .collect::<Vec<_>>()
            .join(";")
            + "\r\n"
    };
    let path = dir.join("sheet.csv");
    std::fs::write(&path, sheet.rows.iter().map(line).collect::<String>()).unwrap();
    path
}

fn as_workbook(sheet: &Sheet<'_>, dir: &Path) -> PathBuf {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    let plain = rust_xlsxwriter::Format::new();
    for range in &sheet.merged {
        let (from, to) = range.split_once(':').unwrap();
        let place = |t: &str| (t[1..].parse::<u32>().unwrap() - 1, u16::from(t.as_bytes()[0] - b'A'));
        let ((r1, c1), (r2, c2)) = (place(from), place(to));
        page.merge_range(r1, c1, r2, c2, "", &plain).unwrap();
    }
    for (r, row) in (0u32..).zip(&sheet.rows) {
        for (c, cell) in (0u16..).zip(row.split('|')).filter(|c| !c.1.is_empty()) {
            match cell.parse::<f64>() {
                Ok(n) => page.write_number(r, c, n).unwrap(),
                Err(_) => page.write_string(r, c, cell.trim_start_matches('\'')).unwrap(),
            };
        }
    }
    let path = dir.join("sheet.xlsx");
    book.save(&path).unwrap();
    path
}

/// The answer, and the rows that are set aside.
fn answer(path: &Path) -> Result<(Answer, Vec<u32>), import::ImportError> {
    let (seen, _) = import::inspect(&Context::for_tests(), path, None, &Findings::new())?;
    let main = &seen.inspection.tables[0];
    let last_column = main.first_column + main.n_columns - 1;
    let answer = (
        main.header_rows.clone(),
        (main.first_data_row, main.last_data_row),
        (main.first_column, last_column),
    );
    Ok((answer, main.skipped_rows.iter().map(|s| s.row).collect()))
}

#[test]
fn published_sheets_are_read_as_a_clerk_reads_them() {
    let dir = tempfile::tempdir().unwrap();
    let (mut wrong, mut all) = (Vec::new(), 0);
    for (set, text) in SETS {
        for sheet in sheets(text) {
            all += 1;
            let path = match sheet.format {
                "csv" => as_text(&sheet, dir.path()),
                _ => as_workbook(&sheet, dir.path()),
            };
            match answer(&path) {
                Ok((got, aside))
                    if got == sheet.expected && sheet.aside.iter().all(|row| aside.contains(row)) => {}
                Ok((got, _)) => wrong
                    .push(format!("{set}: {}\n    got {got:?}\n     is {:?}", sheet.name, sheet.expected)),
                Err(e) => wrong.push(format!("{set}: {}: {e}", sheet.name)),
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {all} wrong\n{}", wrong.len(), wrong.join("\n"));
}
