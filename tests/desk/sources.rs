//! The screen Sources: the table is pointed out by hand, files that changed say what differs, folders and many files are dropped.

use std::path::{Path, PathBuf};

use diwan::gui::screens::Screen;
use diwan::gui::wishes::Wish;
use diwan::import::RowRole;
use diwan::project::Project;
use egui::{Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::Queryable as _;

use crate::clean::{project_of, wait};
use crate::desk::{Desk, Setup};

pub(crate) const CLINIC: &str = "Clinic;;;\n\ndossier;nom;naissance;quartier\n1;Haddad;24/02/1979;Gare\n2;Nassar;05/03/1990;Gare\n\
3;Zerrouk;31/12/1968;Port\n4;Karoui;17/06/1990;Port\n5;Saidi;02/03/1985;Gare\n6;Mansouri;05/11/1971;Port\nTotal;6;;\n";

pub(crate) fn open(text: &str) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = project_of(folder.path(), "clinic.csv", text);
    (folder, desk(&path))
}

pub(crate) fn desk(path: &Path) -> Desk {
    let mut desk = Desk::open(path, Setup { size: [1600.0, 1000.0], ..Setup::default() });
    desk.bench().wish(Wish::Go(Screen::Sources));
    wait(&mut desk);
    desk
}

pub(crate) fn project(desk: &mut Desk) -> Project {
    (**desk.bench().project().unwrap()).clone()
}

/// The middle of the cell that says so.
fn at(desk: &Desk, cell: &str) -> Pos2 {
    let node = desk.harness.get_all_by_label_contains(cell).next();
    node.unwrap_or_else(|| panic!("no cell {cell}")).rect().center()
}

fn button(desk: &mut Desk, pos: Pos2, pressed: bool) {
    let modifiers = Modifiers::NONE;
    desk.harness.event(egui::Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers,
    });
    desk.harness.step();
}

fn drag(desk: &mut Desk, from: Pos2, to: Pos2) {
    desk.harness.event(egui::Event::PointerMoved(from));
    button(desk, from, true);
    for share in [0.2, 0.5, 1.0] {
        desk.harness.event(egui::Event::PointerMoved(from.lerp(to, share)));
        desk.harness.step();
    }
    button(desk, to, false);
    desk.settle();
}

fn click(desk: &mut Desk, at: Pos2) {
    desk.harness.event(egui::Event::PointerMoved(at));
    button(desk, at, true);
    button(desk, at, false);
    desk.settle();
}

/// A file dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|e| e.to_string())
    }
}

pub(crate) fn drop_on(desk: &mut Desk, paths: &[PathBuf]) {
    let files = paths.iter().map(|p| std::sync::Arc::new(Dropped(p.clone())) as _);
    desk.harness.input_mut().dropped_files.extend(files);
    desk.harness.step();
    wait(desk);
}

#[test]
fn a_box_dragged_over_the_file_is_the_region_in_one_edit() {
    let (_folder, mut desk) = open(CLINIC);
    let before = project(&mut desk);
    let (from, to) = (at(&desk, "A dossier"), at(&desk, "C 05/03/1990"));
    drag(&mut desk, from, to);
    desk.sees("Rows 3 to 5, columns A to C");
    desk.press("Names in its first row, records in the box");
    wait(&mut desk);
    let reading = project(&mut desk).sources[0].spec.reading.clone();
    assert_eq!((reading.header_rows.as_slice(), reading.first_row, reading.last_row), (&[3][..], 4, Some(5)));
    assert_eq!((reading.first_column, reading.last_column), (1, Some(3)));
    desk.sees("2 rows");
    desk.ctrl(egui::Key::Z);
    assert_eq!(project(&mut desk), before);
}

#[test]
fn a_click_on_a_rows_mark_makes_it_the_header_or_gives_it_a_role() {
    let (_folder, mut desk) = open(CLINIC);
    let mark = |desk: &Desk, row: u32| {
        let name = format!("{row}");
        let node = desk.harness.get_all_by_role(egui::accesskit::Role::RowHeader).find(|n| {
            use egui_kittest::kittest::NodeT as _;
            n.accesskit_node().label().is_some_and(|l| l.trim() == name)
        });
        node.unwrap_or_else(|| panic!("no mark of row {row}")).rect().center()
    };
    let at = mark(&desk, 5);
    click(&mut desk, at);
    desk.press("The names are in this row");
    wait(&mut desk);
    let spec = project(&mut desk).sources[0].spec.clone();
    assert_eq!((spec.reading.header_rows.as_slice(), spec.reading.first_row), (&[5][..], 6));
    assert_eq!(spec.by_hand.rows.len(), 1, "it will be found again next month");
    desk.ctrl(egui::Key::Z);
    let at = mark(&desk, 6);
    click(&mut desk, at);
    // The first one is the legend's.
    let note = desk.harness.get_all_by_label("Note").last().map(|n| n.rect().center()).unwrap();
    click(&mut desk, note);
    wait(&mut desk);
    let spec = project(&mut desk).sources[0].spec.clone();
    assert_eq!(spec.reading.role_of(6), RowRole::Note);
    desk.sees("5 rows");
}

#[test]
fn a_changed_file_says_what_differs_and_is_taken_as_it_is() {
    let (folder, mut desk) = open(CLINIC);
    let next = CLINIC.replace("Clinic;;;", "Clinic;;;\nNovember;;;").replace("naissance", "date_naissance");
    let next = next.replace("Total;6", "7;Diallo;08/09/1999;Port\nTotal;7");
    std::fs::write(folder.path().join("clinic.csv"), next).unwrap();
    desk.key(egui::Key::F5);
    wait(&mut desk);
    desk.sees("This file is not quite like the last one").sees("7 rows").sees("1 difference");
    desk.press("One difference");
    desk.sees("is now called");
    let mapped = |p: &Project| serde_json::to_string(&p.mappings).unwrap().contains("date_naissance");
    assert!(!mapped(&project(&mut desk)));
    let follow =
        desk.harness.get_all_by_label_contains("Follow the new name").next().unwrap().rect().center();
    click(&mut desk, follow);
    wait(&mut desk);
    let after = project(&mut desk);
    assert!(mapped(&after), "the map follows the column: {:?}", after.mappings);
    desk.bench().wish(Wish::Go(Screen::Clean));
    wait(&mut desk);
    desk.sees("another one than last time");
    desk.press("Take it as it is now");
    wait(&mut desk);
    desk.misses("another one than last time");
    let reading = project(&mut desk).sources[0].spec.reading.clone();
    assert_eq!((reading.first_row, reading.last_row), (5, Some(11)));
    for _ in 0..2 {
        desk.ctrl(egui::Key::Z);
    }
    assert!(!mapped(&project(&mut desk)));
}

#[test]
fn a_column_with_quite_another_name_is_followed_by_hand() {
    let (folder, mut desk) = open(CLINIC);
    // In its old place it would be recognised.
    let moved: Vec<String> = CLINIC
        .replace("quartier", "pavillon")
        .lines()
        .map(|line| line.rsplit_once(';').map_or(line.to_owned(), |(rest, last)| format!("{last};{rest}")))
        .collect();
    std::fs::write(folder.path().join("clinic.csv"), moved.join("\n")).unwrap();
    desk.key(egui::Key::F5);
    wait(&mut desk);
    // The badge in the list says the same.
    let role = egui::accesskit::Role::Button;
    let list = desk.harness.get_by_role_and_label(role, "2 differences").rect().center();
    click(&mut desk, list);
    let filled_from = |p: &Project, column: &str| {
        p.mappings.lines.iter().any(|l| l.from.columns().iter().any(|c| c.as_str() == column))
    };
    assert!(filled_from(&project(&mut desk), "quartier"));
    let now_called = desk.harness.get_all_by_label_contains("Now called…").next().unwrap().rect().center();
    click(&mut desk, now_called);
    let other =
        desk.harness.get_by_role_and_label(egui::accesskit::Role::MenuItem, "pavillon").rect().center();
    click(&mut desk, other);
    wait(&mut desk);
    assert!(filled_from(&project(&mut desk), "pavillon") && !filled_from(&project(&mut desk), "quartier"));
    desk.ctrl(egui::Key::Z);
    assert!(filled_from(&project(&mut desk), "quartier"));
}

#[test]
fn a_folder_and_files_dropped_on_the_window_become_sources() {
    let (folder, mut desk) = open(CLINIC);
    let months = folder.path().join("months");
    std::fs::create_dir(&months).unwrap();
    for month in ["09", "10"] {
        std::fs::write(months.join(format!("{month}.csv")), CLINIC).unwrap();
    }
    let (one, two) = (folder.path().join("one.csv"), folder.path().join("two.csv"));
    std::fs::write(&one, CLINIC).unwrap();
    std::fs::write(&two, CLINIC.replace(';', ",")).unwrap();
    drop_on(&mut desk, &[months, one, two]);
    let sources = project(&mut desk).sources;
    let names: Vec<&str> = sources.iter().map(|s| s.spec.path.as_str()).collect();
    assert_eq!(names, ["clinic.csv", "months", "one.csv", "two.csv"]);
    assert_eq!(sources[1].spec.folder.as_ref().unwrap().files.len(), 2);
    desk.bench().wish(Wish::Select(Box::new({
        let id = sources[1].id.clone();
        move |s| s.choose_source(&id)
    })));
    wait(&mut desk);
    desk.sees("12 rows and 5 columns").sees("09.csv");
    desk.press("Side by side");
    desk.sees("A dossier").sees("dossier 1");
}

#[test]
fn doubtful_letters_are_asked_with_the_words_that_tell_them_apart() {
    let folder = tempfile::tempdir().unwrap();
    let mut bytes = b"nom;ville;montant\n".to_vec();
    for i in 0..40 {
        bytes.extend(format!("Haddad {i};Orl").bytes());
        bytes.extend(b"\xe9ans \xe9t\xe9;");
        bytes.extend(format!("{i}\n").bytes());
    }
    // One sign in a hundred accents: no statistics can say which it is.
    bytes.extend(b"Nassar;Orl\xe9ans;41 \xa4uro\n");
    let csv = folder.path().join("a.csv");
    std::fs::write(&csv, bytes).unwrap();
    let samples = diwan::import::encoding_samples(&csv).unwrap();
    assert!(samples.len() > 1, "windows-1252 and ISO 8859-15 both fit: {samples:?}");
    let path = folder.path().join("town.diwan");
    let ctx = diwan::base::Context::for_tests();
    let findings = diwan::findings::Findings::new();
    let made = diwan::pipeline::propose_project(&ctx, &path, &[csv], &findings).unwrap();
    diwan::project::file::save(&path, &made).unwrap();
    let mut desk = desk(&path);
    desk.sees("In which letters is this text written?").sees("€uro");
    desk.press("Accept iso-8859-15");
    wait(&mut desk);
    assert_eq!(project(&mut desk).sources[0].spec.reading.encoding.as_deref(), Some("iso-8859-15"));
    desk.misses("In which letters is this text written?");
    // One edit, and one step back.
    desk.ctrl(egui::Key::Z);
    wait(&mut desk);
    desk.sees("In which letters is this text written?");
    assert!(!project(&mut desk).sources[0].spec.by_hand.encoding, "nobody has chosen again");
}

#[test]
fn facets_are_kept_in_the_project_and_coded_columns_are_not_offered_for_merging() {
    let (folder, mut desk) = open(CLINIC);
    desk.bench().wish(Wish::Go(Screen::Clean));
    wait(&mut desk);
    desk.press("Keep");
    let kept = project(&mut desk).sources[0].facets.clone();
    assert!(!kept.is_empty());
    let path = folder.path().join("town.diwan");
    desk.ctrl(egui::Key::S);
    assert_eq!(diwan::project::file::load(&path).unwrap().project.sources[0].facets, kept);
}

#[test]
fn show_on_a_finding_about_several_rows_shows_exactly_those() {
    let rows: String = (1..=20).map(|i| format!("{i};Nom{i:02};24/02/1979;Gare\n")).collect();
    let (_folder, mut desk) = open(&format!("dossier;nom;naissance;quartier\n{rows}"));
    let source = project(&mut desk).sources[0].id.clone();
    desk.bench().wish(Wish::Show(diwan::findings::Place::source(&source).rows([8, 15])));
    wait(&mut desk);
    desk.sees("just these 2 rows").sees("Nom07").sees("Nom14").misses("Nom05");
    desk.press("Remove the filter just these 2 rows").misses("just these 2 rows").sees("Nom05");
}

#[test]
fn a_file_that_was_read_is_not_pale_because_another_was_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = project_of(folder.path(), "clinic.csv", CLINIC);
    let mut desk = desk(&path);
    std::fs::write(folder.path().join("gone.csv"), CLINIC).unwrap();
    desk.bench().wish(Wish::AddFiles(vec![folder.path().join("gone.csv")]));
    wait(&mut desk);
    std::fs::remove_file(folder.path().join("gone.csv")).unwrap();
    desk.key(egui::Key::F5);
    wait(&mut desk);
    let source = project(&mut desk).sources[1].id.clone();
    desk.bench().wish(Wish::Select(Box::new(move |s| s.choose_source(&source))));
    wait(&mut desk);
    desk.sees("could not be read").misses("Under way");
    // The work goes on without it, and whoever signs an export is told.
    desk.bench().wish(Wish::Go(Screen::Clean));
    wait(&mut desk);
    desk.sees("Not read");
    desk.bench().wish(Wish::Go(Screen::Export));
    wait(&mut desk);
    desk.sees("cannot be read and left out of this export");
}

#[test]
fn misread_letters_are_repaired_with_one_click_and_left_with_another() {
    let misread = CLINIC.replace("Karoui", "KÃ©roui").replace("Port", "PÃ´rt");
    assert_ne!(misread, CLINIC);
    let (_folder, mut desk) = open(&misread);
    let repairs = |desk: &mut Desk| project(desk).sources[0].spec.reading.repair_letters;
    let click_on = |desk: &mut Desk, name: &str| {
        let at = desk.harness.get_all_by_label_contains(name).next().unwrap().rect().center();
        click(desk, at);
        wait(desk);
    };
    assert!(!repairs(&mut desk));
    click_on(&mut desk, "Repair letters");
    assert!(repairs(&mut desk));
    click_on(&mut desk, "Leave as written");
    assert!(!repairs(&mut desk));
    desk.ctrl(egui::Key::Z);
    wait(&mut desk);
    assert!(repairs(&mut desk), "each click is one edit");
}
