//! The screen Map: what could be meant in two ways is asked and answered by keyboard, and a field is filled by hand in another way.

use diwan::base::{Context, FieldName};
use diwan::findings::Findings;
use diwan::gui::action::Action;
use diwan::gui::screens::Screen;
use diwan::gui::wishes::Wish;
use diwan::project::{Edit, file};
use diwan::schema::{From, Mapping, MappingEdit};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;

use crate::clean::wait;
use crate::desk::{Desk, Setup};

/// Opens the map of a project made from these files.
fn open(files: &[(&str, String)]) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let paths: Vec<_> = files
        .iter()
        .map(|(name, text)| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            path
        })
        .collect();
    let path = folder.path().join("town.diwan");
    let project =
        diwan::pipeline::propose_project(&Context::for_tests(), &path, &paths, &Findings::new()).unwrap();
    file::save(&path, &project).unwrap();
    let mut desk = Desk::open(&path, Setup { size: [1600.0, 1000.0], ..Setup::default() });
    desk.bench().wish(Wish::Go(Screen::Map));
    wait(&mut desk);
    (folder, desk)
}

/// What fills a field in the first source.
fn from(desk: &mut Desk, field: &str) -> Option<From> {
    let project = desk.bench().project().unwrap();
    let id = &project.sources[0].id;
    let mut lines = project.mappings.lines.iter();
    lines.find(|l| &l.source == id && l.field.as_str() == field).map(|l| l.from.clone())
}

fn people(phones: &str) -> String {
    let rows = (1..30).map(|i| format!("{i};Haddad;{};06123456{i:02};06999956{i:02}\n", ["M", "F"][i % 2]));
    format!("dossier;NOM;sexe;{phones}\n{}", rows.collect::<String>())
}

#[test]
fn two_columns_for_one_field_are_a_question_answered_by_keys() {
    let (_folder, mut desk) = open(&[("social.csv", people("telephone;tel"))]);
    let before = from(&mut desk, "phone").expect("one of the two is the phone");
    desk.sees("Both columns are called like the field");
    desk.key(Key::R);
    wait(&mut desk);
    let after = from(&mut desk, "phone").unwrap();
    assert_ne!(before, after, "the other one was taken");
    desk.bench().wish(Wish::Do(Action::Undo));
    wait(&mut desk);
    assert_eq!(from(&mut desk, "phone").as_ref(), Some(&before));
    desk.sees("Both columns are called like the field");
    desk.key(Key::Enter);
    wait(&mut desk);
    assert_eq!(from(&mut desk, "phone").as_ref(), Some(&before));
    let out = desk.bench().project().unwrap().mappings.left_out.clone();
    assert_eq!(out.len(), 1, "the other one stays out: {out:?}");
    desk.misses("Both columns are called like the field");
}

#[test]
fn columns_of_one_field_that_differ_are_a_question() {
    let words = ["Phare", "Kasba", "Port"];
    let first = (1..30).map(|i| format!("{i};Haddad;{}\n", words[i % 3])).collect::<String>();
    let second = (1..30).map(|i| format!("{i};Nassar;{}\n", i % 7)).collect::<String>();
    let (_folder, mut desk) = open(&[
        ("social.csv", format!("dossier;NOM;quartier\n{first}")),
        ("health.csv", format!("dossier;NOM;quartier\n{second}")),
    ]);
    let source = desk.bench().project().unwrap().sources[1].id.clone();
    let field = FieldName::from("district");
    let mapping = Mapping { source, field: field.clone(), from: From::Column("quartier".into()) };
    desk.bench().wish(Wish::Edit(Box::new(Edit::Mapping { edit: MappingEdit::Move { mapping } })));
    wait(&mut desk);
    desk.sees("mean the same?");
    desk.key(Key::Enter);
    wait(&mut desk);
    assert_eq!(desk.bench().project().unwrap().mappings.alike, [field]);
    desk.misses("mean the same?");
}

#[test]
fn a_field_is_filled_with_the_same_value_in_every_row() {
    let (_folder, mut desk) = open(&[("social.csv", people("telephone;mobile2"))]);
    let source = desk.bench().project().unwrap().sources[0].id.clone();
    let gone = MappingEdit::Remove { source, field: "sex".into() };
    desk.bench().wish(Wish::Edit(Box::new(Edit::Mapping { edit: gone })));
    wait(&mut desk);
    desk.press("Sex, Not mapped");
    desk.press("Fill in another way…");
    wait(&mut desk);
    desk.harness.get_by_role_and_label(Role::TextInput, "Value").focus();
    desk.harness.run_steps(2);
    desk.harness.get_by_role_and_label(Role::TextInput, "Value").type_text("F");
    desk.harness.run_steps(2);
    desk.ctrl(Key::Enter);
    wait(&mut desk);
    assert_eq!(from(&mut desk, "sex"), Some(From::Constant("F".to_owned())));
    desk.bench().wish(Wish::Do(Action::Undo));
    wait(&mut desk);
    assert_eq!(from(&mut desk, "sex"), None);
}

#[test]
fn a_column_moved_to_another_field_leaves_the_first_as_one_change() {
    let (_folder, mut desk) = open(&[("social.csv", people("telephone;mobile2"))]);
    let before = desk.bench().project().unwrap().mappings.clone();
    let source = desk.bench().project().unwrap().sources[0].id.clone();
    let nom = From::Column("NOM".into());
    assert_eq!(from(&mut desk, "family_name").as_ref(), Some(&nom));
    let mapping = Mapping { source, field: "sex".into(), from: nom.clone() };
    desk.bench().wish(Wish::Edit(Box::new(Edit::Mapping { edit: MappingEdit::Move { mapping } })));
    wait(&mut desk);
    assert_eq!((from(&mut desk, "family_name"), from(&mut desk, "sex")), (None, Some(nom)));
    desk.bench().wish(Wish::Do(Action::Undo));
    wait(&mut desk);
    assert_eq!(desk.bench().project().unwrap().mappings, before);
}
