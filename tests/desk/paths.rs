//! A desktop without file dialogs: the window says so and takes a typed or pasted path, or a choice from a folder's names.

use diwan::gui::dialogs::picker::Ask;
use diwan::gui::wishes::Wish;
use egui::Key;

use crate::desk::{Desk, Setup};

const CLINIC: &str =
    "no;name;born\n0012;Haddad;24/02/1979\n0013;Nassar;03/11/1987\n0014;Zerrouk;31/12/1968\n";

fn type_in(desk: &mut Desk, text: &str) {
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    desk.harness.event(egui::Event::Text(text.to_owned()));
    desk.settle();
    // What stands there is looked up in a job.
    crate::clean::wait(desk);
}

fn start() -> Desk {
    Desk::start(Setup { no_dialogs: true, ..Setup::default() })
}

#[test]
fn a_typed_path_brings_a_file_where_no_dialog_opens() {
    let folder = tempfile::tempdir().unwrap();
    let csv = folder.path().join("clinic.csv");
    std::fs::write(&csv, CLINIC).unwrap();
    let mut desk = start();
    desk.press("New from files…").sees("opens no window for choosing files");
    type_in(&mut desk, &csv.with_file_name("nowhere.csv").display().to_string());
    desk.sees("Nothing stands under this path");
    desk.ctrl(Key::Enter).sees("opens no window for choosing files");
    type_in(&mut desk, &csv.display().to_string());
    desk.misses("Nothing stands under this path");
    desk.ctrl(Key::Enter).sees("1 file added").misses("opens no window");
    assert_eq!(desk.bench().project().unwrap().sources.len(), 1);
}

#[test]
fn several_files_are_ticked_in_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.csv", "b.csv", "letter.docx"] {
        std::fs::write(folder.path().join(name), CLINIC).unwrap();
    }
    let mut desk = start();
    desk.press("New from files…");
    type_in(&mut desk, &folder.path().display().to_string());
    desk.misses("letter.docx").press("a.csv").press("b.csv").press("Choose 2 files").sees("2 files added");
}

#[test]
fn escape_changes_nothing_and_a_draft_is_saved_under_a_typed_name() {
    let folder = tempfile::tempdir().unwrap();
    let csv = folder.path().join("clinic.csv");
    std::fs::write(&csv, CLINIC).unwrap();
    let mut desk = start();
    desk.press("New from files…").key(Key::Escape).misses("opens no window").sees("Open the sample city");
    desk.bench().wish(diwan::gui::wishes::Wish::AddFiles(vec![csv]));
    desk.settle();
    desk.ctrl(Key::S).sees("opens no window for choosing files");
    type_in(&mut desk, &folder.path().join("port").display().to_string());
    desk.ctrl(Key::Enter).sees("Saved as port.diwan");
    assert!(folder.path().join("port.diwan").is_file());
}

#[test]
fn a_folder_to_write_into_may_be_new_and_typing_replaces_what_stands_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = start();
    let (say, said) = std::sync::mpsc::channel();
    let ask = Ask::OutFolder { title: "Out".to_owned() };
    desk.bench().wish(Wish::Pick(ask, Box::new(move |_, paths| say.send(paths).unwrap())));
    desk.settle();
    let new = folder.path().join("october");
    // No key before: the folder that stands there is marked and makes way.
    desk.harness.event(egui::Event::Text(new.display().to_string()));
    desk.settle();
    crate::clean::wait(&mut desk);
    desk.sees("This folder does not exist yet").misses("Nothing stands under this path");
    desk.ctrl(Key::Enter).misses("opens no window");
    assert_eq!(said.try_recv().unwrap(), [new]);
}
