//! The screen Sources: what is proposed about the layout of a file, with its evidence, is accepted, changed and refused, each by one edit.

use diwan::gui::wishes::Wish;
use diwan::import::{RowRole, SourceEdit};
use diwan::project::Edit;
use egui::Key;

use crate::clean::wait;
use crate::desk::Desk;
use crate::sources::{CLINIC, desk, open, project};

fn entries(desk: &mut Desk) -> usize {
    desk.bench().session().map_or(0, |s| s.history.cursor())
}

#[test]
fn a_total_row_is_set_aside_with_its_evidence_and_refused_by_one_edit() {
    let (_folder, mut desk) = open(CLINIC);
    wait(&mut desk);
    desk.sees("Table begins at row 4").sees("Names in row 3; below, 6 rows in 4 columns from column A on");
    desk.sees("Row 10 is a total").sees("It says “Total · 6”");
    let before = project(&mut desk);
    let was = entries(&mut desk);
    desk.press("Refuse Row 10 is a total Accepted");
    wait(&mut desk);
    let after = project(&mut desk);
    assert_eq!(after.sources[0].spec.reading.role_of(10), RowRole::Data);
    assert_eq!(entries(&mut desk), was + 1, "one edit");
    desk.sees("7 rows").misses("Row 10 is a total");
    desk.ctrl(Key::Z);
    wait(&mut desk);
    assert_eq!(project(&mut desk), before);
    desk.press("Change… Row 10 is a total Accepted").press("Header again");
    wait(&mut desk);
    assert_eq!(project(&mut desk).sources[0].spec.reading.role_of(10), RowRole::RepeatedHeader);
}

#[test]
fn a_table_read_otherwise_is_offered_as_found_and_enter_accepts() {
    let (_folder, mut desk) = open(CLINIC);
    wait(&mut desk);
    let id = project(&mut desk).sources[0].id.clone();
    let found = project(&mut desk).sources[0].spec.reading.clone();
    let edit = SourceEdit::SetHeaderRows { rows: vec![5], marks: Vec::new() };
    desk.bench().wish(Wish::Edit(Box::new(Edit::Source { id, edit })));
    wait(&mut desk);
    wait(&mut desk);
    desk.sees("Table begins at row 6, as you chose").sees("Diwan would begin the table at row 4");
    desk.key(Key::Enter);
    wait(&mut desk);
    let now = project(&mut desk).sources[0].spec.reading.clone();
    assert_eq!((&now.header_rows, now.first_row), (&found.header_rows, found.first_row));
    desk.ctrl(Key::Z);
    wait(&mut desk);
    desk.key(Key::R);
    wait(&mut desk);
    desk.misses("Diwan would begin");
    assert_eq!(project(&mut desk).sources[0].refused.len(), 1, "the refusal is remembered");
}

#[test]
fn a_table_that_does_not_begin_there_is_shown_with_every_row_as_a_record() {
    let (_folder, mut desk) = open(CLINIC);
    wait(&mut desk);
    let was = entries(&mut desk);
    desk.press("Refuse Table begins at row 4 Accepted");
    wait(&mut desk);
    wait(&mut desk);
    let reading = project(&mut desk).sources[0].spec.reading.clone();
    assert_eq!((reading.header_rows.len(), reading.first_row), (0, 1));
    assert_eq!(entries(&mut desk), was + 1);
    desk.sees("No row names the columns").misses("Diwan would begin");
}

#[test]
fn of_several_tables_in_a_workbook_another_is_chosen_or_read_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = workbook(folder.path());
    let mut desk = desk(&path);
    wait(&mut desk);
    desk.sees("The sheet “Registre” is read").sees("One more table was found").sees("Left out:");
    desk.press("Change… The sheet “Registre” is read Accepted");
    desk.sees("Read it too, as a source of its own").sees("hidden");
    desk.press("Add Archive rows 1 to 5, columns A to C");
    wait(&mut desk);
    let sources = project(&mut desk).sources;
    assert_eq!(sources.len(), 2);
    assert_eq!(sources[1].spec.reading.sheet.as_deref(), Some("Archive"));
    desk.ctrl(Key::Z);
    desk.press("Refuse The sheet “Registre” is read Accepted");
    wait(&mut desk);
    let reading = project(&mut desk).sources[0].spec.reading.clone();
    assert_eq!((reading.sheet.as_deref(), reading.first_row), (Some("Archive"), 2));
}

/// A register, a hidden archive of the same columns, and a page of explanations.
fn workbook(folder: &std::path::Path) -> std::path::PathBuf {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows, hidden) in [("Registre", 40, false), ("Archive", 4, true)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap().set_hidden(hidden);
        for (c, title) in ["numero", "nom", "age"].iter().enumerate() {
            sheet.write(0, c as u16, *title).unwrap();
        }
        for row in 1..=rows {
            sheet.write(row, 0, f64::from(row)).unwrap();
            sheet.write(row, 1, ["Haddad", "Nassar", "Karoui"][row as usize % 3]).unwrap();
            sheet.write(row, 2, f64::from(20 + row)).unwrap();
        }
    }
    book.add_worksheet().set_name("Vide").unwrap();
    let file = folder.join("registre.xlsx");
    book.save(&file).unwrap();
    let ctx = diwan::base::Context::for_tests();
    let path = folder.join("town.diwan");
    let findings = diwan::findings::Findings::new();
    let project = diwan::pipeline::propose_project(&ctx, &path, &[file], &findings).unwrap();
    diwan::project::file::save(&path, &project).unwrap();
    path
}

#[test]
fn the_profile_says_more_about_the_chosen_column() {
    let (_folder, mut desk) = open(CLINIC);
    wait(&mut desk);
    desk.press("Profile");
    wait(&mut desk);
    desk.sees("Commonest values").sees("6 cells read as their kind").sees("Patterns (9 is a digit");
}

const MONTHS: &str = "Janvier 2024;;;\nQuartier;Demandes;Acceptées;Montant\nAnfa;12;8;300\nMaârif;9;5;120\nAïn Chock;4;4;90\n;;;\n\
Février 2024;;;\nQuartier;Demandes;Acceptées;Montant\nAnfa;10;7;210\nMaârif;6;6;80\nAïn Chock;3;3;50\n";

#[test]
fn titles_of_parts_are_a_column_that_is_refused_and_named_by_one_edit_each() {
    let (_folder, mut desk) = open(MONTHS);
    wait(&mut desk);
    desk.sees("Column “mois” says which part").sees("Janvier 2024").misses("2 rows head parts of the table");
    desk.sees("6 rows and 5 columns");
    let before = project(&mut desk);
    let was = entries(&mut desk);
    desk.press("Refuse Column “mois” says which part Accepted");
    wait(&mut desk);
    assert_eq!(project(&mut desk).sources[0].spec.reading.section, None);
    assert_eq!(entries(&mut desk), was + 1, "one edit");
    desk.sees("6 rows and 4 columns").misses("Make the part headings").sees("2 rows head parts of the table");
    desk.press("Make it a column 2 rows only head a part of the table and are set aside");
    wait(&mut desk);
    desk.sees("6 rows and 5 columns");
    desk.ctrl(Key::Z);
    desk.ctrl(Key::Z);
    wait(&mut desk);
    assert_eq!(project(&mut desk), before);
    desk.press("Change… Column “mois” says which part Accepted");
    desk.settle();
    desk.ctrl(Key::A);
    desk.harness.event(egui::Event::Text("période".to_owned()));
    desk.settle();
    desk.key(Key::Enter);
    wait(&mut desk);
    let name = project(&mut desk).sources[0].spec.reading.section.clone();
    assert_eq!(name.as_ref().map(|n| n.as_str()), Some("période"));
}
