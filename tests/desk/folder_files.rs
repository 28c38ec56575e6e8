//! The screen Sources: a folder of files of one template shows each file, what differs in it, and which are new or cannot be read.

use crate::clean::wait;
use crate::desk::Desk;
use crate::sources::{CLINIC, drop_on, open, project};

/// A folder of three months as the second source, shown.
fn months() -> (tempfile::TempDir, std::path::PathBuf, Desk) {
    let (folder, mut desk) = open(CLINIC);
    let months = folder.path().join("months");
    std::fs::create_dir(&months).unwrap();
    std::fs::write(months.join("09.csv"), CLINIC).unwrap();
    std::fs::write(months.join("10.csv"), CLINIC.replace("6;Mansouri;05/11/1971;Port\nTotal;6", "Total;5"))
        .unwrap();
    let wider = CLINIC.replace("quartier\n", "quartier;sexe\n").replace(";Gare\n", ";Gare;F\n");
    std::fs::write(months.join("11.csv"), wider.replace(";Port\n", ";Port;M\n")).unwrap();
    drop_on(&mut desk, std::slice::from_ref(&months));
    wait(&mut desk);
    (folder, months, desk)
}

#[test]
fn each_file_of_a_folder_can_be_looked_at_by_itself() {
    let (_folder, _months, mut desk) = months();
    assert_eq!(project(&mut desk).sources.len(), 2);
    desk.sees("09.csv, 6 rows")
        .sees("10.csv, 5 rows")
        .sees("11.csv, 1 difference")
        .sees("17 rows and 6 columns");
    desk.press("10.csv, 5 rows");
    wait(&mut desk);
    desk.sees("5 rows and 4 columns").misses("Mansouri");
    desk.press("11.csv, 1 difference");
    wait(&mut desk);
    desk.sees("Columns that only it has: sexe").sees("Mansouri");
    desk.press("11.csv, 1 difference");
    wait(&mut desk);
    desk.sees("17 rows and 6 columns");
}

#[test]
fn a_new_file_in_the_folder_and_one_that_cannot_be_read_are_said_in_the_list() {
    let (_folder, months, mut desk) = months();
    std::fs::write(months.join("12.csv"), CLINIC.replace("Haddad", "Diallo")).unwrap();
    std::fs::write(months.join("13.xlsx"), b"PK\x03\x04 cut off").unwrap();
    std::fs::write(months.join("budget.csv"), "compte,montant,date\n60,12.5,2026\n61,14.5,2026\n").unwrap();
    desk.key(egui::Key::F5);
    wait(&mut desk);
    wait(&mut desk);
    desk.sees("12.csv, New file").sees("13.xlsx, Not read").sees("budget.csv, Other columns");
    desk.sees("New in the folder: 12.csv").sees("One file not read");
    desk.press("13.xlsx, Not read");
    wait(&mut desk);
    desk.sees("13.xlsx could not be");
}

#[test]
fn of_twenty_files_dropped_at_once_none_is_lost() {
    let (folder, mut desk) = open(CLINIC);
    let mut paths = Vec::new();
    for n in 0..20 {
        let path = folder.path().join(format!("file{n:02}.csv"));
        match n {
            7 => std::fs::write(folder.path().join("file07.xlsx"), b"PK\x03\x04 cut off").unwrap(),
            13 => std::fs::write(&path, b"").unwrap(),
            _ => std::fs::write(&path, CLINIC.replace("Haddad", &format!("Haddad {n}"))).unwrap(),
        }
        paths.push(if n == 7 { folder.path().join("file07.xlsx") } else { path });
    }
    drop_on(&mut desk, &paths);
    for _ in 0..10 {
        wait(&mut desk);
    }
    let sources = project(&mut desk).sources;
    assert_eq!(sources.len(), 19, "the one there was and 18 that can be read");
    desk.sees("file07.xlsx could not be").sees("file13.csv could not be");
    desk.ctrl(egui::Key::Z);
    assert_eq!(project(&mut desk).sources.len(), 1, "all of them are one edit");
}
