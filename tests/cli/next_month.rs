//! Next month: files that changed, folders that grew, and what is said about it.

use std::path::Path;
use std::process::{Command, Output};

use diwan::import::{RowRole, SourceEdit};
use diwan::project::{Edit, Project, file};
use serde_json::Value;

fn cli(folder: &Path, args: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_diwan-cli");
    let home = folder.join(".home");
    let mut command = Command::new(program);
    command.current_dir(folder).env("DIWAN_HOME", home).args(["--lang", "en"]).args(args);
    command.output().unwrap()
}

fn new(folder: &Path, args: &[&str]) -> Project {
    let made = cli(folder, &[&["new", "p.diwan"], args].concat());
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    file::load(&folder.join("p.diwan")).unwrap().project
}

/// Runs up to the cleaned tables and gives the rows of the sources and the ids of the findings.
fn run(folder: &Path) -> (Vec<u64>, Vec<(String, String)>) {
    let done = cli(folder, &["run", "p.diwan", "--to", "clean", "--json"]);
    let answer: Value = serde_json::from_slice(&done.stdout)
        .unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&done.stderr)));
    let rows = answer["sources"].as_array().unwrap().iter().map(|s| s["rows"].as_u64().unwrap()).collect();
    let text = |f: &Value, key: &str| f[key].as_str().unwrap_or_default().to_owned();
    let findings = answer["findings"].as_array().unwrap();
    (rows, findings.iter().map(|f| (text(f, "id"), text(f, "text"))).collect())
}

fn said(findings: &[(String, String)], id: &str) -> Vec<String> {
    findings.iter().filter(|f| f.0 == id).map(|f| f.1.clone()).collect()
}

/// A list of persons: `titles` rows above, the header, `rows` records numbered from `from`, a total below.
fn list(titles: usize, header: &str, from: usize, rows: usize) -> String {
    let names = ["Haddad;Leila", "Nassar;Ibrahim", "Diallo;Mariama", "Ben Ali;Samir", "Trabelsi;Salma"];
    let mut out = String::new();
    for i in 0..titles {
        out.push_str(&format!("Clinic, list {i};;;;\n"));
    }
    out.push_str(header);
    for i in from..from + rows {
        let (name, day, year) = (names[i % 5], i % 28 + 1, 1950 + i % 60);
        out.push_str(&format!("\n{i:05};{name};{day:02}/0{}/{year};{}", i % 9 + 1, ["F", "M"][i % 2]));
    }
    out.push_str(&format!("\nTotal;{rows};;;\n"));
    out
}

const HEADER: &str = "dossier;nom;prenom;date_naissance;sexe";

#[test]
fn a_folder_of_one_template_is_one_source_and_new_files_are_picked_up() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::create_dir(at.join("months")).unwrap();
    let put = |name: &str, text: &str| std::fs::write(at.join("months").join(name), text).unwrap();
    put("2026-09.csv", &list(2, HEADER, 0, 40));
    put("2026-10.csv", &list(3, HEADER, 40, 30));
    put("prices.csv", "article,price\nchair,12.50\ntable,80.00\nlamp,9.90\nbed,120.00\n");
    let project = new(at, &["months"]);
    let stacked = project.sources.iter().find(|s| s.spec.folder.is_some()).unwrap();
    assert_eq!(stacked.spec.path, "months");
    assert_eq!(stacked.spec.folder.as_ref().unwrap().left_out, ["prices.csv"]);
    assert!(stacked.shape.as_ref().unwrap().columns.iter().any(|c| c.name.as_str() == "from_file"));
    let (rows, findings) = run(at);
    assert!(rows.contains(&70), "{rows:?}");
    assert!(said(&findings, "finding-folder-new").is_empty(), "{findings:?}");

    put("2026-11.csv", &list(0, HEADER, 70, 25));
    put("broken.xlsx", "PK\u{3}\u{4} no workbook at all");
    std::fs::remove_file(at.join("months/2026-09.csv")).unwrap();
    let (rows, findings) = run(at);
    assert!(rows.contains(&55), "{rows:?}");
    let new = said(&findings, "finding-folder-new");
    assert!(new.len() == 1 && new[0].contains("2026-11.csv") && new[0].contains("25 rows"), "{new:?}");
    assert_eq!(said(&findings, "finding-folder-gone").len(), 1);
    assert_eq!(said(&findings, "finding-folder-unread").len(), 1);
    assert!(said(&findings, "finding-folder-other").is_empty(), "{findings:?}");
}

#[test]
fn what_differs_in_a_changed_file_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("clinic.csv"), list(1, HEADER, 0, 60)).unwrap();
    new(at, &["clinic.csv"]);
    assert_eq!(run(at).1.iter().filter(|f| f.0.starts_with("clean-drift")).count(), 0);
    let header = "no_dossier;nom;prenom;date_naissance;quartier";
    std::fs::write(at.join("clinic.csv"), list(4, header, 0, 200)).unwrap();
    let (rows, findings) = run(at);
    assert_eq!(rows, [200]);
    for (id, word) in [
        ("clean-drift-renamed", "no_dossier"),
        ("clean-drift-missing", "sexe"),
        ("clean-drift-new", "quartier"),
        ("clean-drift-rows", "200"),
        ("finding-file-changed", "205"),
    ] {
        let told = said(&findings, id);
        assert!(told.len() == 1 && told[0].contains(word), "{id}: {told:?} in {findings:?}");
    }
}

#[test]
fn a_renamed_sheet_is_found_by_its_columns() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let book = |sheet: &str, rows: u32| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let notes = book.add_worksheet();
        notes.set_name("Prices").unwrap();
        for i in 0..400 {
            notes.write(i, 0, if i == 0 { "article" } else { "chair" }).unwrap();
            notes.write(i, 1, if i == 0 { "price".to_owned() } else { i.to_string() }).unwrap();
        }
        let list = book.add_worksheet();
        list.set_name(sheet).unwrap();
        for (c, name) in ["dossier", "nom", "prenom"].into_iter().enumerate() {
            list.write(0, c as u16, name).unwrap();
            for r in 1..=rows {
                list.write(r, c as u16, format!("{name} {r}")).unwrap();
            }
        }
        book.save(at.join("clinic.xlsx")).unwrap();
    };
    book("Octobre", 80);
    let mut project = new(at, &["clinic.xlsx"]);
    let id = project.sources[0].id.clone();
    if project.sources[0].spec.reading.sheet.as_deref() != Some("Octobre") {
        let findings = diwan::findings::Findings::new();
        let ctx = diwan::base::Context::for_tests();
        let path = at.join("clinic.xlsx");
        let proposed = diwan::import::propose(&ctx, &path, Some("Octobre"), &findings).unwrap();
        let edit = SourceEdit::SetReading { reading: Box::new(proposed.reading) };
        Edit::Source { id: id.clone(), edit }.apply(&mut project).unwrap();
        let read = diwan::import::read(&ctx, at, &id, &project.sources[0].spec, &findings).unwrap();
        project.sources[0].shape = Some(diwan::pipeline::shape_of(&ctx, &read.table).unwrap());
        file::save(&at.join("p.diwan"), &project).unwrap();
    }
    book("Novembre", 90);
    let (rows, findings) = run(at);
    assert_eq!(rows, [90], "{findings:?}");
    assert!(said(&findings, "finding-sheet-renamed")[0].contains("Novembre"));
}

#[test]
fn rows_set_by_hand_stay_so_in_next_months_file() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let text = |titles: usize, rows: usize, agreed: u32| {
        list(titles, HEADER, 0, rows)
            + &format!("Checked by the clinic;{agreed};;;\n99999;Test;Test;01/01/1900;F\n")
    };
    std::fs::write(at.join("clinic.csv"), text(1, 30, 30)).unwrap();
    let mut project = new(at, &["clinic.csv"]);
    let id = project.sources[0].id.clone();
    let ctx = diwan::base::Context::for_tests();
    let findings = diwan::findings::Findings::new();
    let read = diwan::import::read(&ctx, at, &id, &project.sources[0].spec, &findings).unwrap();
    let row = |word: &str| {
        let rows = read.preview.first.iter().chain(&read.preview.last);
        rows.clone().find(|r| r.cells.iter().any(|c| c == word)).unwrap().row
    };
    for (word, role) in
        [("00003", RowRole::Note), ("Checked by the clinic", RowRole::Note), ("99999", RowRole::Note)]
    {
        let mark = read.preview.marks(&[row(word)]).and_then(|m| m.first().copied());
        let edit = SourceEdit::SetRowRole { row: row(word), role, mark };
        Edit::Source { id: id.clone(), edit }.apply(&mut project).unwrap();
    }
    let rows_before =
        diwan::import::read(&ctx, at, &id, &project.sources[0].spec, &findings).unwrap().table.height();
    file::save(&at.join("p.diwan"), &project).unwrap();
    assert_eq!(run(at).0, [rows_before as u64]);
    // Three more title rows, five more records; the test record is gone.
    let next = text(4, 35, 35).replace("99999;Test;Test;01/01/1900;F\n", "");
    std::fs::write(at.join("clinic.csv"), next).unwrap();
    let (rows, findings) = run(at);
    assert_eq!(rows, [34], "one record of 35 was set aside by hand: {findings:?}");
    assert!(said(&findings, "finding-rows-by-hand-kept")[0].starts_with('2'), "{findings:?}");
    assert_eq!(said(&findings, "finding-row-by-hand-lost").len(), 1, "{findings:?}");
}

#[test]
fn a_new_sheet_of_a_changed_workbook_is_said_and_a_missing_file_too() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let book = |sheets: &[&str], rows: u32| {
        let mut book = rust_xlsxwriter::Workbook::new();
        for (n, name) in sheets.iter().enumerate() {
            let list = book.add_worksheet();
            list.set_name(*name).unwrap();
            for (c, title) in ["dossier", "nom", "prenom"].into_iter().enumerate() {
                list.write(0, c as u16, title).unwrap();
                for r in 1..=rows / (n as u32 + 1) {
                    list.write(r, c as u16, format!("{title} {r}")).unwrap();
                }
            }
        }
        book.save(at.join("clinic.xlsx")).unwrap();
    };
    book(&["Liste", "Ancien"], 60);
    new(at, &["clinic.xlsx"]);
    book(&["Liste", "Sortis"], 61);
    let (rows, findings) = run(at);
    assert_eq!(rows, [61], "{findings:?}");
    for (id, word) in [("clean-drift-new-sheet", "Sortis"), ("clean-drift-gone-sheet", "Ancien")] {
        let told = said(&findings, id);
        assert!(told.len() == 1 && told[0].contains(word), "{id}: {told:?} in {findings:?}");
    }
    let check = || String::from_utf8(cli(at, &["check", "p.diwan", "--json"]).stdout).unwrap();
    assert!(check().contains("check-changed-file"), "{}", check());
    std::fs::remove_file(at.join("clinic.xlsx")).unwrap();
    assert!(check().contains("check-missing-file"), "{}", check());
}

#[test]
fn parts_with_titles_are_read_the_same_way_next_month() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let month = |name: &str, rows: usize| {
        let body: String =
            (0..rows).map(|i| format!("Quartier {i};{};{};{}\n", i + 9, i + 5, i * 3 + 1)).collect();
        format!("{name}\nquartier;demandes;acceptees;montant\n{body}\n")
    };
    let text = month("Janvier 2026", 4) + &month("Février 2026", 5);
    std::fs::write(at.join("demandes.csv"), text).unwrap();
    let project = new(at, &["demandes.csv"]);
    let columns = &project.sources[0].shape.as_ref().unwrap().columns;
    assert_eq!(columns.last().unwrap().name.as_str(), "mois");
    let (_, findings) = run(at);
    assert_eq!(said(&findings, "import-finding-section-column").len(), 1, "{findings:?}");

    // More months, and another title above: the column is the same.
    let text = "Service social\n\n".to_owned()
        + &month("Mars 2026", 3)
        + &month("Avril 2026", 2)
        + &month("Mai 2026", 6);
    std::fs::write(at.join("demandes.csv"), text).unwrap();
    let (rows, findings) = run(at);
    assert_eq!(rows, [11]);
    assert!(said(&findings, "import-finding-section-column")[0].contains("3 part headings"), "{findings:?}");
    let drifts: Vec<_> = findings.iter().filter(|f| f.0.contains("column-gone")).collect();
    assert!(drifts.is_empty(), "{findings:?}");

    // One month only: its title says which, and no column is missing.
    std::fs::write(at.join("demandes.csv"), month("Juin 2026", 7)).unwrap();
    let (rows, findings) = run(at);
    assert_eq!(
        (rows.as_slice(), said(&findings, "import-finding-section-column").len()),
        (&[7][..], 1),
        "{findings:?}"
    );

    // Who refused the column has refused it for good.
    let mut project = project;
    let edit = SourceEdit::SetSectionColumn { name: None };
    Edit::Source { id: project.sources[0].id.clone(), edit }.apply(&mut project).unwrap();
    file::save(&at.join("p.diwan"), &project).unwrap();
    std::fs::write(at.join("demandes.csv"), month("Juillet 2026", 3) + &month("Août 2026", 3)).unwrap();
    let (_, findings) = run(at);
    assert_eq!(said(&findings, "import-finding-sections").len(), 1, "{findings:?}");
    assert!(said(&findings, "import-finding-section-column").is_empty());
}

#[test]
fn files_of_names_without_records_give_an_output_without_records_and_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("a.csv"), "nom;prenom;ville\n").unwrap();
    std::fs::write(at.join("b.csv"), "nom;prenom;date_naissance\nNÉANT;;\n").unwrap();
    new(at, &["a.csv", "b.csv"]);
    let done = cli(at, &["run", "p.diwan", "--out", "out", "--json"]);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    let answer: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(answer["linkage"]["records"], 0);
    let findings = answer["findings"].as_array().unwrap();
    assert_eq!(findings.iter().filter(|f| f["id"] == "import-finding-no-records").count(), 2);
    let outputs = answer["outputs"].as_array().unwrap();
    let data = outputs.iter().find(|o| o["path"].as_str().is_some_and(|path| path.ends_with("analysis.csv")));
    assert_eq!(data.unwrap()["rows"], 0, "{outputs:?}");
}
