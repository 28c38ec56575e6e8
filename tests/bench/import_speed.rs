//! Times the import of large files: `cargo bench --bench import_speed -- [CSV] [XLSX]`; without files it makes its own
//! (1,000,000 × 20 text, 200,000 × 20 workbook) in the temporary folder.
//!
//! Of a workbook, calamine's walk over all cells is timed beside. The times of another reader of text must come from elsewhere.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program for people")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use calamine::Reader;
use diwan::base::Context;
use diwan::findings::Findings;
use diwan::import;

fn main() {
    let mut files = std::env::args().skip(1).filter(|a| !a.starts_with('-')).map(PathBuf::from);
    let folder = std::env::temp_dir();
    let text = files.next().unwrap_or_else(|| made(folder.join("diwan-speed.csv"), make_text));
    let book = files.next().unwrap_or_else(|| made(folder.join("diwan-speed.xlsx"), make_workbook));
    for _ in 0..3 {
        println!("text: read with profiles in {:.2} s", inspect(&text));
    }
    for _ in 0..2 {
        let walk = walk(&book);
        let ours = inspect(&book);
        println!(
            "workbook: calamine walks in {walk:.2} s, read with profiles in {ours:.2} s: {:.2} ×",
            ours / walk
        );
    }
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        println!("{}", status.lines().find(|l| l.starts_with("VmHWM")).unwrap_or_default());
    }
}

fn inspect(path: &Path) -> f64 {
    let begun = Instant::now();
    let ctx = Context::new(jiff::civil::date(2026, 11, 1));
    import::inspect(&ctx, path, None, &Findings::new()).unwrap();
    begun.elapsed().as_secs_f64()
}

fn walk(path: &Path) -> f64 {
    let begun = Instant::now();
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let sheet = book.sheet_names()[0].clone();
    let mut reader = book.worksheet_cells_reader(&sheet).unwrap();
    let mut cells = 0u64;
    while reader.next_cell().unwrap().is_some() {
        cells += 1;
    }
    assert!(cells > 0);
    begun.elapsed().as_secs_f64()
}

fn made(path: PathBuf, make: fn(&Path)) -> PathBuf {
    if !path.exists() {
        make(&path);
    }
    path
}

/// The cell of a column in a row: a mix of numbers, dates, codes and words with few and many distinct values.
fn cell(row: u32, column: u32) -> String {
    let n = row.wrapping_mul(2_654_435_761).wrapping_add(column.wrapping_mul(40_503));
    match column {
        0 => format!("{row:07}"),
        1 | 2 => ["Ben Salah", "Trabelsi", "Gharbi", "Haddad", "Leïla"][(n >> 8) as usize % 5].to_owned(),
        3 => ["M", "F"][(n >> 9) as usize % 2].to_owned(),
        4 | 5 => format!("{:02}/{:02}/{}", 1 + (n >> 8) % 28, 1 + (n >> 16) % 12, 1940 + (n >> 20) % 70),
        6 | 7 => format!("rue {}", (n >> 12) % 5_000),
        8..=11 => format!("{}.{:02}", (n >> 12) % 3_000, (n >> 4) % 100),
        12..=15 => ((n >> 10) % 90_000).to_string(),
        16 => ["oui", "non"][(n >> 13) as usize % 2].to_owned(),
        _ => format!("note {}", (n >> 8) % 100_000),
    }
}

fn make_text(path: &Path) {
    let mut out = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
    let names: Vec<String> = (0..20).map(|c| format!("colonne {c}")).collect();
    writeln!(out, "{}", names.join(",")).unwrap();
    for row in 0..1_000_000 {
        let cells: Vec<String> = (0..20).map(|c| cell(row, c)).collect();
        writeln!(out, "{}", cells.join(",")).unwrap();
    }
}

fn make_workbook(path: &Path) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for c in 0..20u16 {
        sheet.write(0, c, format!("colonne {c}")).unwrap();
    }
    for row in 0..200_000u32 {
        for c in 0..20u16 {
            let text = cell(row, u32::from(c));
            match text.parse::<f64>() {
                Ok(n) if c > 0 => sheet.write_number(row + 1, c, n).unwrap(),
                _ => sheet.write_string(row + 1, c, text).unwrap(),
            };
        }
    }
    book.save(path).unwrap();
}
