//! Measures the importer on real files whose structure is known: `cargo bench --bench import_truth -- FOLDER`, where FOLDER holds an
//! `INDEX.tsv` (or the environment variable `DIWAN_IMPORT_TRUTH` names it). Prints a line per file and the scores.
//!
//! A file counts as right when its main table's header row, first and last record and number of columns are those of the index. Where the
//! index gives a block of header rows, any subset that ends with the header row or the block counts. Without a folder nothing is measured.
//! After the folder a part of a path may follow: only those files are read, and their first rows are printed with what they were taken for.

#![allow(clippy::print_stdout, reason = "a program for people")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::import::{self, ImportError, Proposed};

struct Truth {
    fields: BTreeMap<String, String>,
}

impl Truth {
    fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    fn number(&self, name: &str) -> Option<u32> {
        self.get(name).parse().ok()
    }
}

#[derive(Default)]
struct Score {
    right: u32,
    of: u32,
}

impl Score {
    fn add(&mut self, right: bool) -> &'static str {
        self.of += 1;
        self.right += u32::from(right);
        if right { "" } else { "✗ " }
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = 100.0 * f64::from(self.right) / f64::from(self.of.max(1));
        write!(f, "{}/{} ({percent:.1} %)", self.right, self.of)
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|a| !a.starts_with('-'));
    let (argument, part) = (arguments.next(), arguments.next());
    let Some(folder) = argument.or_else(|| std::env::var("DIWAN_IMPORT_TRUTH").ok()).map(PathBuf::from)
    else {
        println!("no folder with an INDEX.tsv was given: nothing measured");
        return;
    };
    let index = std::fs::read_to_string(folder.join("INDEX.tsv")).unwrap_or_default();
    let mut lines = index.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let truths = lines.map(|line| Truth {
        fields: names.iter().map(|n| (*n).to_owned()).zip(line.split('\t').map(str::to_owned)).collect(),
    });
    let (mut structure, mut sheets, mut dialects, mut cells) =
        (Score::default(), Score::default(), Score::default(), Score::default());
    let mut outcomes = Vec::new();
    for truth in truths.filter(|t| part.as_ref().is_none_or(|p| t.get("path").contains(p.as_str()))) {
        let path = folder.join(truth.get("path"));
        let started = std::time::Instant::now();
        let mut result = look(&path, None);
        let wanted = truth.get("sheet");
        let mut sheet_mark = "";
        if let Ok((proposed, _)) = &result
            && !wanted.is_empty()
        {
            let chosen = proposed.reading.sheet.clone().unwrap_or_default();
            sheet_mark = sheets.add(chosen.trim() == wanted.trim());
            if chosen.trim() != wanted.trim() {
                println!("  chose sheet “{chosen}” instead of “{wanted}”");
                result = look(&path, Some(wanted));
            }
        }
        let seconds = started.elapsed().as_secs_f64();
        let (proposed, imported) = match result {
            Ok(both) => both,
            Err(error) => {
                let known = truth.number("first_data_row").is_some();
                let mark = if known { structure.add(false) } else { "" };
                println!("{mark}{:<55} {seconds:6.2}s refused: {error}", truth.get("path"));
                outcomes.push(matches!(error, ImportError::Corrupt { .. }));
                continue;
            }
        };
        let Some(first) = truth.number("first_data_row") else {
            println!("{:<57} {seconds:6.2}s no truth; {}", truth.get("path"), describe(&proposed));
            continue;
        };
        let right = is_right(&truth, &proposed, first);
        let mark = structure.add(right);
        let delimiter = truth.get("delimiter");
        let mut dialect_mark = "";
        if !delimiter.is_empty() {
            let seen =
                proposed.inspection.delimiter.map_or(String::new(), |d| d.to_string().replace('\t', "TAB"));
            let encoding = proposed.inspection.encoding.clone().unwrap_or_default();
            dialect_mark = dialects.add(seen == delimiter && same_encoding(truth.get("encoding"), &encoding));
            if !dialect_mark.is_empty() {
                println!("  dialect {seen} {encoding}, truth {delimiter} {}", truth.get("encoding"));
            }
        }
        if part.is_some() {
            show_rows(&imported);
        }
        let wrong_cells = check_cells(&truth, &imported, &mut cells);
        println!(
            "{mark}{sheet_mark}{dialect_mark}{:<55} {seconds:6.2}s {}",
            truth.get("path"),
            describe(&proposed)
        );
        if !right {
            println!(
                "    truth: header {} ({}), records {}–{}, {} columns",
                truth.get("header_row"),
                truth.get("header_block"),
                first,
                truth.get("last_data_row"),
                truth.get("n_columns")
            );
        }
        for wrong in wrong_cells {
            println!("    {wrong}");
        }
    }
    println!(
        "structure {structure} · sheet {sheets} · encoding and delimiter {dialects} · cells in the table {cells}"
    );
    println!("refused as damaged: {}", outcomes.iter().filter(|&&o| o).count());
}

fn show_rows(imported: &import::Imported) {
    for row in imported.preview.first.iter().take(40) {
        let cells: Vec<String> = row.cells.iter().take(14).map(|c| c.chars().take(14).collect()).collect();
        println!("    {:>4} {:<9} {}", row.row, row.role.as_str(), cells.join(" | "));
    }
}

fn look(path: &Path, sheet: Option<&str>) -> Result<(Proposed, import::Imported), ImportError> {
    let ctx = Context::new(jiff::civil::date(2026, 11, 1));
    import::inspect(&ctx, path, sheet, &Findings::new())
}

fn describe(proposed: &Proposed) -> String {
    let main = &proposed.inspection.tables[0];
    format!(
        "{} header {:?}, records {}–{}, {} columns from {}, {} tables",
        proposed.reading.sheet.clone().unwrap_or_default(),
        main.header_rows,
        main.first_data_row,
        main.last_data_row,
        main.n_columns,
        main.first_column,
        proposed.inspection.tables.len()
    )
}

fn is_right(truth: &Truth, proposed: &Proposed, first: u32) -> bool {
    let main = &proposed.inspection.tables[0];
    let header = match truth.number("header_row") {
        None => main.header_rows.is_empty(),
        Some(row) => {
            let block = truth.get("header_block");
            let (from, to) = block.split_once('-').unwrap_or((block, block));
            let (from, to) = (from.parse().unwrap_or(row), to.parse().unwrap_or(row));
            let within = main.header_rows.iter().all(|r| (from..=to).contains(r));
            within && (main.header_rows.contains(&row) || main.header_rows.contains(&to))
        }
    };
    let last = truth.number("last_data_row").is_none_or(|last| last == main.last_data_row);
    let columns = truth.number("n_columns").is_none_or(|n| n == main.n_columns);
    header && main.first_data_row == first && last && columns
}

fn same_encoding(truth: &str, seen: &str) -> bool {
    match truth {
        "ascii" | "utf-8" | "utf-8-sig" => seen == "utf-8",
        "utf-16" => seen.starts_with("utf-16"),
        other => other == seen,
    }
}

/// Compares the index's spot values (`A1=text`) that lie in records of the table.
fn check_cells(truth: &Truth, imported: &import::Imported, score: &mut Score) -> Vec<String> {
    let mut wrong = Vec::new();
    let names: Vec<String> = imported.table.columns().into_iter().map(|c| c.0).collect();
    let shown = imported.preview.first.iter().chain(&imported.preview.last);
    let raw: BTreeMap<u32, &Vec<String>> = shown.map(|r| (r.row, &r.cells)).collect();
    for spot in truth.get("spot_values").split(" ¦ ") {
        let Some((place, expected)) = spot.split_once('=') else { continue };
        let letters = place.bytes().take_while(u8::is_ascii_uppercase).count();
        let column = place[..letters].bytes().fold(0u32, |n, b| n * 26 + u32::from(b - b'A') + 1);
        let Ok(row) = place[letters..].parse::<u32>() else { continue };
        let at = imported.table.rows().iter().position(|r| r == Some(row));
        let held = match (at, raw.get(&row)) {
            (_, Some(cells)) => cells.get(column as usize - 1).cloned().unwrap_or_default(),
            (Some(at), None) => {
                let name =
                    (column as usize).checked_sub(1).and_then(|c| names.get(c)).map_or("", String::as_str);
                imported.table.cell(name, at).unwrap_or_default().to_owned()
            }
            _ => continue,
        };
        let same = held.trim() == expected.trim()
            || expected.ends_with("...") && held.starts_with(expected.trim_end_matches(['.', ' ']));
        if !score.add(same).is_empty() {
            wrong.push(format!("{place}: “{held}”, truth “{expected}”"));
        }
    }
    wrong
}
