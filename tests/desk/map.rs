//! The screen Map: a proposed column is accepted by Enter, a value without a code gets one, and a field is added.

use std::path::Path;

use diwan::gui::screens::Screen;
use diwan::gui::wishes::Wish;
use diwan::project::Edit;
use diwan::schema::MappingEdit;
use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable};

use crate::clean::{project_of, wait};
use crate::desk::{Desk, Setup};

const SOCIAL: &str = "dossier;NOM;sexe;nationalite\n\
1;Haddad;M;marocaine\n2;Nassar;F;syrienne\n3;Zerrouk;M;tunisienne\n4;Karoui;F;nigerien\n5;Saidi;F;marocaine\n";

fn open() -> (tempfile::TempDir, Desk) {
    open_with(&[])
}

/// As [`open`], with file dialogs answered by these files of the project's folder.
fn open_with(files: &[&str]) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = project_of(folder.path(), "social.csv", SOCIAL);
    let answers = files.iter().map(|file| vec![folder.path().join(file)]).collect();
    let mut desk = Desk::open(&path, Setup { answers, size: [1600.0, 1000.0], ..Setup::default() });
    desk.bench().wish(Wish::Go(Screen::Map));
    wait(&mut desk);
    (folder, desk)
}

#[test]
fn what_is_taken_away_is_proposed_again_and_accepted_by_enter() {
    let (_folder, mut desk) = open();
    let lines = |desk: &mut Desk| desk.bench().project().unwrap().mappings.lines.clone();
    let before = lines(&mut desk);
    let gone =
        before.iter().find(|l| l.field.as_str() == "family_name").cloned().expect("NOM is the family name");
    let edit = MappingEdit::Remove { source: gone.source.clone(), field: gone.field.clone() };
    desk.bench().wish(Wish::Edit(Box::new(Edit::Mapping { edit })));
    wait(&mut desk);
    desk.sees("Is “NOM” the common field");
    desk.key(Key::Enter);
    wait(&mut desk);
    assert_eq!(lines(&mut desk), before);
}

#[test]
fn a_value_without_a_code_waits_and_gets_one() {
    let (_folder, mut desk) = open();
    desk.sees("nigerien").sees("Unmapped");
    desk.key(Key::Num0);
    wait(&mut desk);
    let walk = desk.bench().project().unwrap().codes.crosswalk.clone();
    assert_eq!(walk.len(), 1);
    assert_eq!((walk[0].value.as_str(), walk[0].code.as_deref()), ("nigerien", None));
    desk.sees("Every value has a code");
}

#[test]
fn decisions_of_another_department_are_taken_over_as_one_change() {
    let (folder, mut desk) = open_with(&["theirs.csv"]);
    std::fs::write(
        folder.path().join("theirs.csv"),
        "list,value,code,by\niso3166-1,nigerien,NE,R. Nasser\niso3166-1,x,QQ,\n",
    )
    .unwrap();
    desk.press("Take over decisions from a file");
    wait(&mut desk);
    let walk = desk.bench().project().unwrap().codes.crosswalk.clone();
    assert_eq!(walk.len(), 1);
    assert_eq!((walk[0].code.as_deref(), walk[0].by.as_str()), (Some("NE"), "R. Nasser"));
    desk.sees("Every value has a code");
}

#[test]
fn a_known_schema_is_taken_and_the_fields_go_through_a_file() {
    let (folder, mut desk) = open_with(&["fields.json", "fields.json", "broken.json"]);
    let fields = |desk: &mut Desk| desk.bench().project().unwrap().schema.fields.clone();
    let before = fields(&mut desk);
    desk.press("Schemas…");
    desk.press("Households");
    wait(&mut desk);
    let taken = fields(&mut desk);
    assert!(taken.len() > before.len());
    assert_eq!(taken[..before.len()], before, "what the project had stays");
    desk.press("Schemas…");
    desk.press("Save the fields as a file…");
    wait(&mut desk);
    assert!(folder.path().join("fields.json").exists());
    desk.bench().wish(Wish::Do(diwan::gui::action::Action::Undo));
    wait(&mut desk);
    assert_eq!(fields(&mut desk), before);
    desk.press("Schemas…");
    desk.press("Take fields from a file…");
    wait(&mut desk);
    assert_eq!(fields(&mut desk), taken);
    std::fs::write(folder.path().join("broken.json"), "{").unwrap();
    desk.press("Schemas…");
    desk.press("Take fields from a file…");
    wait(&mut desk);
    desk.sees("broken.json");
    assert_eq!(fields(&mut desk), taken);
}

#[test]
fn a_new_field_gets_its_definition_and_unit() {
    let (_folder, mut desk) = open();
    desk.press("Add a field…");
    wait(&mut desk);
    for (name, text) in [("Label in English", "Rent"), ("Unit", "dinars")] {
        let input = desk.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, name);
        input.focus();
        desk.harness.run_steps(2);
        desk.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, name).type_text(text);
        desk.harness.run_steps(2);
    }
    desk.press("Every record should have it");
    desk.press("Save the field");
    wait(&mut desk);
    let fields = desk.bench().project().unwrap().schema.fields.clone();
    let field = fields.iter().find(|f| f.name.as_str() == "rent").expect("the field was added");
    assert_eq!((field.unit.get("fr"), field.required), ("dinars", true));
}

#[test]
fn a_field_is_named_in_the_language_of_the_window_and_marked() {
    let folder = tempfile::tempdir().unwrap();
    let path = project_of(folder.path(), "social.csv", SOCIAL);
    let language = diwan::text::Language::Fr;
    let mut desk = Desk::open(&path, Setup { language, size: [1120.0, 720.0], ..Setup::default() });
    desk.bench().wish(Wish::Go(Screen::Map));
    wait(&mut desk);
    desk.press("Ajouter un champ…");
    // The label in French is ready to be written; nothing has to be said in English.
    desk.harness.input_mut().events.push(egui::Event::Text("Loyer".to_owned()));
    desk.harness.run_steps(2);
    desk.ctrl(Key::Enter);
    wait(&mut desk);
    let fields = desk.bench().project().unwrap().schema.fields.clone();
    let field = fields.iter().find(|f| f.name.as_str() == "loyer").expect("the field was added");
    assert_eq!((field.label.get("fr"), field.label.get("ar")), ("Loyer", "Loyer"));
    let row = desk.harness.get_by_label_contains("Loyer, ");
    assert!(row.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True), "its row is marked");
    assert!(row.rect().bottom() < 400.0, "and in view: {}", row.rect());
    desk.ctrl(Key::Z);
    assert_eq!(desk.bench().project().unwrap().schema.fields.len(), fields.len() - 1);
}

#[test]
fn a_list_of_choices_closes_when_one_is_taken_by_keyboard() {
    let (_folder, mut desk) = open();
    desk.press("Add a field…");
    let role = egui::accesskit::Role::ComboBox;
    desk.harness.get_by_role_and_label(role, "Kind").focus();
    desk.harness.run_steps(2);
    desk.key(Key::Enter).sees("Yes or no");
    desk.key(Key::ArrowDown).key(Key::ArrowDown).key(Key::Enter);
    desk.misses("Yes or no").sees("New common field");
    desk.key(Key::Escape).misses("New common field");
}

#[test]
fn a_field_whose_column_is_gone_says_so() {
    let (folder, mut desk) = open();
    desk.misses("is not in this file any more");
    std::fs::write(folder.path().join("social.csv"), SOCIAL.replace("NOM", "appellation")).unwrap();
    desk.key(Key::F5);
    wait(&mut desk);
    desk.sees("Family name, “NOM” is not in this file any more");
}

#[test]
fn rows_of_a_written_value_stand_in_brackets() {
    let (_folder, mut desk) = open();
    desk.sees("F (3)").sees("M (2)");
}

#[test]
fn code_lists_can_be_looked_through() {
    let (_folder, mut desk) = open();
    desk.press("Code lists…");
    wait(&mut desk);
    desk.sees("Countries, ISO 3166-1").sees("Add a list of your own…").sees("Andorra");
}

/// With `DIWAN_PICTURES=folder` the screen is drawn with the sample city, to be looked at.
#[test]
fn pictures_of_the_screen() {
    let Some(out) = std::env::var_os("DIWAN_PICTURES") else { return };
    crate::pictures::of_city(Path::new(&out), "map", Screen::Map, |_| ());
}

#[test]
fn the_second_mouse_button_and_the_menu_key_open_the_menu_of_a_field() {
    let (_folder, mut desk) = open();
    let name = "Family name, NOM";
    desk.misses("Change the field");
    desk.harness.get_by_label(name).click_secondary();
    desk.settle();
    desk.sees("Change the field");
    desk.key(Key::Escape).misses("Change the field");
    desk.harness.get_by_label(name).focus();
    desk.settle();
    desk.harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::F10);
    desk.settle();
    desk.sees("Change the field");
}

#[test]
fn the_words_of_a_column_have_their_room_before_the_spare_is_shared() {
    let folder = tempfile::tempdir().unwrap();
    let long = SOCIAL.replace("nationalite", "nationalite_declaree_du_titulaire").replace("NOM", "N");
    let path = project_of(folder.path(), "social.csv", &long);
    let mut desk = Desk::open(&path, Setup { size: [1600.0, 1000.0], ..Setup::default() });
    desk.bench().wish(Wish::Go(Screen::Map));
    wait(&mut desk);
    desk.sees("nationalite_declaree_du_titulaire");
}

#[test]
fn a_value_that_has_a_code_is_asked_about_again_and_the_decision_taken_back() {
    let (_folder, mut desk) = open();
    let menu_of = |desk: &mut Desk, value: &str| {
        let cells = desk.harness.get_all_by_label_contains(value).filter(|n| n.rect().height() < 40.0);
        let lowest = |n: &egui_kittest::Node<'_>| n.rect().center().y;
        let cell = cells.max_by(|a, b| lowest(a).total_cmp(&lowest(b))).expect("the value in the crosswalk");
        cell.click_secondary();
        wait(desk);
    };
    desk.bench().views().map.show_field("nationality");
    desk.press("By value");
    wait(&mut desk);
    menu_of(&mut desk, "marocaine");
    desk.press("Choose another code…").sees("So far it is");
    desk.key(Key::Num0);
    wait(&mut desk);
    let walk = desk.bench().project().unwrap().codes.crosswalk.clone();
    assert_eq!((walk[0].value.as_str(), walk[0].code.as_deref()), ("marocaine", None));
    desk.misses("So far it is").sees("nigerien");
    menu_of(&mut desk, "marocaine");
    desk.press("Take the decision back");
    wait(&mut desk);
    assert!(desk.bench().project().unwrap().codes.crosswalk.is_empty());
}
