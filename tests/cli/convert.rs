//! `convert`: one file in another format; types are read, nothing else is changed.

use std::path::Path;
use std::process::{Command, Output};

const CLINIC: &str = "no;name;born;aid\n\
    0012;HADDAD;24/02/1979;12,50\n\
    0013; Nassar;03/11/1987;1 200,00\n\
    0014;Nasar;31/12/1968;7,25\n\
    0014;Nasar;31/12/1968;7,25\n";

fn convert(folder: &Path, args: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_diwan-cli");
    Command::new(program).current_dir(folder).args(["--lang", "en", "convert"]).args(args).output().unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("clinic.csv"), CLINIC).unwrap();
    folder
}

#[test]
fn dates_and_numbers_leave_in_one_notation_and_names_as_written() {
    let folder = folder();
    let done = convert(folder.path(), &["clinic.csv", "out.csv"]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let written = std::fs::read_to_string(folder.path().join("out.csv")).unwrap().replace("\r\n", "\n");
    let expected = "no,name,born,aid\n\
        0012,HADDAD,1979-02-24,12.50\n\
        0013,Nassar,1987-11-03,1200.00\n\
        0014,Nasar,1968-12-31,7.25\n\
        0014,Nasar,1968-12-31,7.25\n";
    assert_eq!(written.trim_start_matches('\u{feff}'), expected);
}

#[test]
fn with_text_every_cell_stays_as_it_is() {
    let folder = folder();
    assert!(convert(folder.path(), &["clinic.csv", "out.csv", "--text"]).status.success());
    let mut reader = csv::Reader::from_path(folder.path().join("out.csv")).unwrap();
    let rows: Vec<Vec<String>> =
        reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows[0], ["0012", "HADDAD", "24/02/1979", "12,50"]);
    assert_eq!(rows[1], ["0013", " Nassar", "03/11/1987", "1 200,00"]);
}

#[test]
fn workbooks_and_parquet_hold_typed_cells_and_come_back_the_same() {
    let folder = folder();
    for name in ["out.xlsx", "out.ods", "out.parquet"] {
        let done = convert(folder.path(), &["clinic.csv", name]);
        assert!(done.status.success(), "{name}: {}", String::from_utf8_lossy(&done.stderr));
        let back = format!("{name}.csv");
        assert!(convert(folder.path(), &[name, &back]).status.success());
        let mut reader = csv::Reader::from_path(folder.path().join(&back)).unwrap();
        let rows: Vec<Vec<String>> =
            reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
        assert_eq!(rows.len(), 4, "{name}: duplicates stay");
        assert_eq!(&rows[0][..3], ["0012", "HADDAD", "1979-02-24"], "{name}");
        assert_eq!(rows[1][3].parse::<f64>().unwrap(), 1200.0, "{name}");
    }
    use calamine::{Data, DataType, Reader};
    let mut book = calamine::open_workbook_auto(folder.path().join("out.xlsx")).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    assert!(range.get((1, 2)).is_some_and(|c| c.is_datetime()), "a date is a date");
    assert_eq!(range.get((1, 0)), Some(&Data::String("0012".to_owned())), "a code is text");
    assert!(range.get((1, 3)).is_some_and(DataType::is_float), "an amount is a number");
}

#[test]
fn what_cannot_be_written_is_said() {
    let folder = folder();
    for (args, said) in [
        (["clinic.csv", "out.doc"], ".parquet"),
        (["clinic.csv", "clinic.csv"], "Choose another name"),
        (["none.csv", "out.csv"], "none.csv"),
    ] {
        let done = convert(folder.path(), &args);
        assert_eq!(done.status.code(), Some(2));
        let stderr = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(stderr.contains(said), "{stderr}");
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("clinic.csv")).unwrap(), CLINIC);
}

#[test]
fn every_file_of_the_sample_city_equals_the_truth_cell_by_cell() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let folder = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    let mut cells = 0;
    let mut tables: Vec<_> =
        std::fs::read_dir(sample.join("truth/tables")).unwrap().map(|e| e.unwrap().path()).collect();
    tables.sort();
    assert_eq!(tables.len(), 11);
    for table in tables {
        let stem = table.file_stem().unwrap().to_string_lossy().into_owned();
        let endings = ["csv", "xlsx", "xls", "ods"];
        let file = endings.iter().map(|e| sample.join(format!("{stem}.{e}"))).find(|f| f.exists()).unwrap();
        let out = folder.path().join(format!("{stem}.csv"));
        let done = convert(folder.path(), &[file.to_str().unwrap(), out.to_str().unwrap()]);
        assert!(done.status.success(), "{stem}: {}", String::from_utf8_lossy(&done.stderr));
        let rows = |path: &Path| -> Vec<Vec<String>> {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).unwrap();
            reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
        };
        let (meant, got) = (rows(&table), rows(&out));
        if meant.len() != got.len() {
            wrong.push(format!("{stem}: {} rows, meant {}", got.len(), meant.len()));
        }
        for (at, (meant, got)) in meant.iter().zip(&got).enumerate() {
            cells += meant.len();
            for column in 0..meant.len().max(got.len()) {
                let (meant, got) = (meant.get(column), got.get(column));
                if meant != got {
                    wrong.push(format!("{stem}, row {at}, column {column}: {got:?}, meant {meant:?}"));
                }
            }
        }
    }
    let first: Vec<&String> = wrong.iter().take(40).collect();
    assert!(wrong.is_empty(), "{} of {cells} cells differ: {first:#?}", wrong.len());
}
