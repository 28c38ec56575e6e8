//! The screen Clean: steps are added, changed, moved and taken out; the table shows what each did; facets filter; spellings become a step.

use std::path::{Path, PathBuf};

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::gui::screens::Screen;
use diwan::gui::wishes::Wish;
use diwan::project::file;
use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, Setup};

const SOCIAL: &str = "dossier;NOM;date_naiss;quartier\n\
1;Haddad ;24/02/1979;Vieux-Port\n2;Nassar;45/03/1990;Vieux port\n3;Zerrouk;31/12/1968;Gare\n\
4;Karoui;17/06/1990;Vieux-Port\n5;Saidi;02/03/1985;Gare\n6;Mansouri;05/11/1971;Vieux-Port\n";

/// A project of one small file with every proposal accepted.
pub(crate) fn project_of(folder: &Path, name: &str, text: &str) -> PathBuf {
    let csv = folder.join(name);
    std::fs::write(&csv, text).unwrap();
    let path = folder.join("town.diwan");
    let ctx = Context::for_tests();
    let project = diwan::pipeline::propose_project(&ctx, &path, &[csv], &Findings::new()).unwrap();
    file::save(&path, &project).unwrap();
    path
}

/// Draws on until the jobs of a screen have come home.
pub(crate) fn wait(desk: &mut Desk) {
    for _ in 0..40 {
        std::thread::sleep(std::time::Duration::from_millis(5));
        desk.harness.step();
    }
    desk.settle();
}

fn open() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = project_of(folder.path(), "social.csv", SOCIAL);
    let mut desk = Desk::open(&path, Setup { size: [1600.0, 1000.0], ..Setup::default() });
    desk.bench().wish(Wish::Go(Screen::Clean));
    wait(&mut desk);
    (folder, desk)
}

fn steps(desk: &mut Desk) -> Vec<&'static str> {
    desk.bench().project().unwrap().sources[0].recipe.steps.iter().map(|s| s.step.id()).collect()
}

#[test]
fn a_step_is_added_by_its_name_and_undone() {
    let (_folder, mut desk) = open();
    let before = steps(&mut desk);
    desk.key(Key::A);
    desk.sees("Add a step");
    desk.harness.get_by_label("Search the steps").type_text("duplicates");
    wait(&mut desk);
    desk.sees("Drop duplicates");
    desk.ctrl(Key::Enter);
    wait(&mut desk);
    let mut after = before.clone();
    after.push("drop-duplicates");
    assert_eq!(steps(&mut desk), after);
    desk.ctrl(Key::Z);
    assert_eq!(steps(&mut desk), before);
}

#[test]
fn the_chosen_step_shows_what_it_did_and_what_it_could_not_read() {
    let (_folder, mut desk) = open();
    let at = steps(&mut desk).iter().position(|s| *s == "parse-date").expect("dates are proposed");
    desk.bench().wish(Wish::Select(Box::new(move |s| s.step = Some(at))));
    wait(&mut desk);
    desk.sees("1 not read, kept as written").sees("1979-02-24").sees("Two digits begin at");
    desk.press("Show 1 not read, kept as written");
    wait(&mut desk);
    desk.sees("1 of 6 rows");
}

#[test]
fn a_step_is_switched_off_and_moved() {
    let (_folder, mut desk) = open();
    let before = steps(&mut desk);
    assert!(before.len() >= 2, "{before:?}");
    desk.press("Step 1 runs");
    assert!(!desk.bench().project().unwrap().sources[0].recipe.steps[0].enabled);
    desk.bench().wish(Wish::Select(Box::new(|s| s.step = Some(0))));
    wait(&mut desk);
    desk.harness.key_press_modifiers(egui::Modifiers::ALT, Key::ArrowDown);
    desk.settle();
    let after = steps(&mut desk);
    assert_eq!((after[0], after[1]), (before[1], before[0]));
}

#[test]
fn spellings_are_accepted_and_become_a_step() {
    let (_folder, mut desk) = open();
    let merges = |s: &[&str]| s.iter().filter(|s| **s == "merge-spellings").count();
    let before = merges(&steps(&mut desk));
    assert_eq!(before, 0, "six rows are too few to propose it");
    desk.key(Key::M);
    wait(&mut desk);
    desk.sees("Treated as the same").sees("Vieux port");
    desk.harness.key_press(Key::Enter);
    wait(&mut desk);
    desk.ctrl(Key::Enter);
    wait(&mut desk);
    assert_eq!(merges(&steps(&mut desk)), before + 1);
}

/// With `DIWAN_PICTURES=folder` the screen is drawn with the sample city in both themes and all languages, to be looked at.
#[test]
fn pictures_of_the_screen() {
    let Some(out) = std::env::var_os("DIWAN_PICTURES") else { return };
    let out = Path::new(&out);
    crate::pictures::of_city(out, "clean", Screen::Clean, |desk| {
        let of_social = |s: &diwan::project::Source| s.spec.path.contains("sociaux");
        let id = desk.bench().project().unwrap().sources.iter().find(|s| of_social(s)).unwrap().id.clone();
        let at = desk
            .bench()
            .project()
            .unwrap()
            .source(&id)
            .unwrap()
            .recipe
            .steps
            .iter()
            .position(|s| s.step.id() == "parse-date");
        desk.bench().wish(Wish::Select(Box::new(move |s| {
            s.choose_source(&id);
            s.step = at;
        })));
    });
    crate::pictures::of_city(out, "spellings", Screen::Clean, |desk| {
        for _ in 0..60 {
            std::thread::sleep(std::time::Duration::from_millis(20));
            desk.harness.step();
        }
        desk.harness.key_press(Key::M);
    });
    crate::pictures::of_city(out, "steps", Screen::Clean, |desk| {
        desk.harness.run_steps(3);
        desk.harness.key_press(Key::A);
    });
}

#[test]
fn a_column_is_as_wide_as_its_values_once_they_are_known() {
    let (_folder, desk) = open();
    let headers: Vec<_> = desk.harness.get_all_by_role(egui::accesskit::Role::ColumnHeader).collect();
    let width = |title: &str| {
        let of =
            |n: &&egui_kittest::Node<'_>| n.accesskit_node().label().is_some_and(|l| l.starts_with(title));
        headers.iter().find(of).expect("the header").rect().width()
    };
    assert!(width("dossier") < 110.0, "one digit: {}", width("dossier"));
    assert!(width("date_naiss") > width("dossier"));
}
