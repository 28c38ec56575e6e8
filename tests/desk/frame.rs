//! The frame around the screens: opening, saving, undo, crash and recovery, keys, languages, palette, panels; and the screen Sources.

use std::path::{Path, PathBuf};

use diwan::gui::screens::Screen;
use diwan::gui::wishes::{Wish, Wishes};
use diwan::project::{Edit, Project, file};
use diwan::text::Language;
use egui::Key;
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Desk, Setup};

fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

const CLINIC: &str = "Clinic of the port;;\nno;name;born\n0012;Haddad;24/02/1979\n0013;Nassar;03/11/1987\n0014;Zerrouk;31/12/1968\n";

fn empty_project(folder: &Path) -> PathBuf {
    let path = folder.join("town.diwan");
    file::save(&path, &Project::new("Town")).unwrap();
    path
}

/// A desk with a project into which one file was brought by the file dialog.
fn with_clinic(folder: &Path) -> Desk {
    let csv = write(folder, "clinic.csv", CLINIC);
    let project = empty_project(folder);
    let mut desk = Desk::open(&project, Setup { answers: vec![vec![csv]], ..Setup::default() });
    desk.press("Add files…");
    desk
}

#[test]
fn the_start_screen_offers_the_first_steps() {
    let mut desk = Desk::start(Setup::default());
    desk.sees("Open the sample city")
        .sees("New from files…")
        .sees("Drop spreadsheets")
        .sees("Projects you open will stand here");
}

#[test]
fn a_file_added_is_read_and_shown_as_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_clinic(folder.path());
    desk.sees("1 file added").sees("Import report").sees("0012").sees("Table begins at row");
    let project = desk.bench().project().cloned().unwrap();
    assert_eq!(project.sources.len(), 1);
    assert_eq!(project.sources[0].spec.path, "clinic.csv", "the path is relative to the project");
    desk.press("As read").sees("Haddad");
    desk.press("Profile").sees("born");
}

#[test]
fn undo_and_redo_take_the_file_out_and_bring_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_clinic(folder.path());
    desk.ctrl(Key::Z).sees("Undone");
    assert!(desk.bench().project().unwrap().sources.is_empty());
    desk.sees("No file yet");
    desk.press("Redo");
    assert_eq!(desk.bench().project().unwrap().sources.len(), 1);
    desk.ctrl(Key::H).sees("You are here").sees("As the file was opened");
}

#[test]
fn a_crash_loses_nothing_and_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let project = empty_project(folder.path());
    {
        let mut desk = Desk::open(&project, Setup::default());
        let title = Edit::Title { title: "Port".to_owned() };
        desk.bench().wish(Wish::Edit(Box::new(title)));
        desk.settle();
        desk.sees("1 change not saved");
        // Dropped without saving: what a crash leaves.
    }
    let mut desk = Desk::open(&project, Setup::default());
    desk.sees("1 decision recovered");
    assert_eq!(desk.bench().project().unwrap().title, "Port");
    desk.ctrl(Key::S).sees("Saved");
    assert_eq!(file::load(&project).unwrap().project.title, "Port");
}

#[test]
fn leaving_with_changes_asks_first() {
    let folder = tempfile::tempdir().unwrap();
    let project = empty_project(folder.path());
    let mut desk = Desk::open(&project, Setup::default());
    desk.bench().wish(Wish::Edit(Box::new(Edit::Title { title: "Port".to_owned() })));
    desk.settle();
    desk.ctrl(Key::W).sees("Save the changes in town.diwan?");
    desk.press("Cancel");
    assert!(desk.bench().project().is_some());
    desk.ctrl(Key::W).press("Do not save").sees("Recent projects");
    assert_eq!(file::load(&project).unwrap().project.title, "Town");
}

#[test]
fn a_project_saved_elsewhere_meanwhile_is_not_overwritten_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    let project = empty_project(folder.path());
    let mut desk = Desk::open(&project, Setup::default());
    desk.bench().wish(Wish::Edit(Box::new(Edit::Title { title: "Mine".to_owned() })));
    desk.settle();
    file::save(&project, &Project::new("Theirs")).unwrap();
    desk.ctrl(Key::S).sees("was changed elsewhere");
    assert_eq!(file::load(&project).unwrap().project.title, "Theirs");
    desk.press("Replace the other version");
    assert_eq!(file::load(&project).unwrap().project.title, "Mine");
}

#[test]
fn a_draft_gets_a_name_and_keeps_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let csv = write(folder.path(), "clinic.csv", CLINIC);
    let target = folder.path().join("port.diwan");
    let answers = vec![vec![csv], vec![target.clone()]];
    let mut desk = Desk::start(Setup { answers, ..Setup::default() });
    desk.press("New from files…").sees("Draft, not saved yet");
    desk.ctrl(Key::S).sees("Saved as port.diwan");
    let saved = file::load(&target).unwrap().project;
    assert_eq!(saved.sources[0].spec.path, "clinic.csv");
    let drafts = std::fs::read_dir(desk.home.path().join("drafts")).unwrap().count();
    assert_eq!(drafts, 0, "a draft that got a name leaves nothing behind");
}

#[test]
fn stages_are_reached_by_number_and_letters_rest_while_writing() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_clinic(folder.path());
    desk.ctrl(Key::Num5);
    assert_eq!(desk.bench().screen(), Some(Screen::Review));
    desk.go("Sources");
    assert_eq!(desk.bench().screen(), Some(Screen::Sources));
    desk.key(Key::F1).sees("Keys").sees("Same resident");
    desk.key(Key::Escape).misses("Same resident");
}

#[test]
fn the_palette_finds_and_runs_commands() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_clinic(folder.path());
    desk.ctrl(Key::K).sees("Save as…");
    desk.harness.event(egui::Event::Text("go to map".to_owned()));
    desk.settle().sees("Go to Map").misses("Go to Clean");
    desk.key(Key::Enter).misses("Go to Map");
    assert_eq!(desk.bench().screen(), Some(Screen::Map));
    desk.bench().wish(Wish::Do(diwan::gui::action::Action::SpeakFrench));
    desk.settle();
    desk.ctrl(Key::K);
    desk.harness.event(egui::Event::Text("a l export".to_owned()));
    desk.settle().sees("Aller à l’export");
    desk.key(Key::Escape);
    desk.bench().wish(Wish::Do(diwan::gui::action::Action::SpeakEnglish));
    desk.settle();
    desk.ctrl(Key::K);
    desk.harness.event(egui::Event::Text("@clinic".to_owned()));
    desk.settle().sees("clinic");
}

#[test]
fn every_language_draws_every_screen_with_named_controls() {
    let folder = tempfile::tempdir().unwrap();
    let csv = write(folder.path(), "clinic.csv", CLINIC);
    for language in Language::ALL {
        let project = empty_project(folder.path());
        let mut desk =
            Desk::open(&project, Setup { language, dark: language == Language::Fr, ..Setup::default() });
        desk.bench().wish(Wish::AddFiles(vec![csv.clone()]));
        desk.settle();
        for screen in Screen::ALL {
            desk.bench().wish(Wish::Go(screen));
            desk.settle();
            desk.sees(&diwan::text::t(language, screen.title_id()));
            if let Some(folder) = std::env::var_os("DIWAN_GALLERY") {
                let image = desk.harness.render().unwrap();
                let name = format!("{}-{screen:?}.png", language.code());
                image.save(Path::new(&folder).join(name)).unwrap();
            }
        }
    }
}

#[test]
fn the_start_screen_is_drawn_and_not_blank() {
    let mut desk = Desk::start(Setup::default());
    let image = desk.harness.render().unwrap();
    let colours: std::collections::BTreeSet<[u8; 4]> = image.pixels().map(|p| p.0).collect();
    assert!(colours.len() > 50, "{} colours", colours.len());
}

#[test]
fn escape_closes_a_dialog_even_while_work_is_under_way() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_clinic(folder.path());
    // A job that waits keeps the desk busy until it is let go.
    let (let_go, held) = std::sync::mpsc::channel::<()>();
    let wait = move |_: &diwan::base::Context| {
        let _ended = held.recv();
    };
    let mut wishes = Wishes::default();
    wishes.job("wait", wait, |_, ()| {});
    wishes.take().into_iter().for_each(|wish| desk.bench().wish(wish));
    desk.harness.run_steps(3);
    desk.harness.key_press(Key::F1);
    desk.harness.run_steps(3);
    desk.sees("Same resident");
    desk.harness.key_press(Key::Escape);
    desk.harness.run_steps(3);
    desk.misses("Same resident");
    drop(let_go);
    desk.settle();
}

#[test]
fn escape_leaves_a_field_before_it_stops_the_work() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_clinic(folder.path());
    let (let_go, held) = std::sync::mpsc::channel::<()>();
    let (say, said) = std::sync::mpsc::channel();
    let wait = move |ctx: &diwan::base::Context| {
        while held.try_recv().is_err() {
            std::thread::sleep(std::time::Duration::from_millis(5));
            let _ended = say.send(ctx.check().is_err());
        }
    };
    let mut wishes = Wishes::default();
    wishes.job("wait", wait, |_, ()| {});
    wishes.take().into_iter().for_each(|wish| desk.bench().wish(wish));
    desk.harness.run_steps(3);
    let stopped = || {
        std::thread::sleep(std::time::Duration::from_millis(50));
        said.try_iter().last().expect("the job runs")
    };
    desk.harness.get_all_by_role(egui::accesskit::Role::TextInput).next().unwrap().focus();
    desk.harness.run_steps(3);
    desk.harness.key_press(Key::Escape);
    desk.harness.run_steps(3);
    assert!(!stopped(), "Escape left the field");
    desk.harness.key_press(Key::Escape);
    desk.harness.run_steps(3);
    assert!(stopped(), "now nothing is being written");
    let_go.send(()).unwrap();
    desk.settle();
}
