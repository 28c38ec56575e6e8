//! Code lists in the window: taken out of a spreadsheet, changed code by code, undone, and codes that go over to another list by weights.

use diwan::gui::screens::Screen;
use diwan::gui::wishes::Wish;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;

use crate::clean::{project_of, wait};
use crate::desk::{Desk, Setup};

const TABLE: &str =
    "dossier;NOM;sexe;quartier\n1;Haddad;M;Port\n2;Nassar;F;Salines\n3;Zerrouk;M;Port\n4;Karoui;F;Phare\n";

fn open(files: &[(&str, &str)]) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = project_of(folder.path(), "social.csv", TABLE);
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let answers = files.iter().map(|(name, _)| vec![folder.path().join(name)]).collect();
    let mut desk = Desk::open(&path, Setup { answers, size: [1600.0, 1000.0], ..Setup::default() });
    desk.bench().wish(Wish::Go(Screen::Map));
    wait(&mut desk);
    (folder, desk)
}

fn write(desk: &mut Desk, name: &str, text: &str) {
    desk.harness.get_by_role_and_label(Role::TextInput, name).focus();
    desk.harness.run_steps(2);
    desk.harness.get_by_role_and_label(Role::TextInput, name).type_text(text);
    desk.harness.run_steps(2);
}

fn click(desk: &mut Desk, role: Role, name: &str) {
    desk.harness.get_by_role_and_label(role, name).click();
    wait(desk);
}

fn codes(desk: &mut Desk) -> Vec<String> {
    let lists = &desk.bench().project().unwrap().codes.lists;
    lists.iter().flat_map(|l| l.entries.iter().map(|e| e.code.clone())).collect()
}

#[test]
fn a_spreadsheet_becomes_a_list_whose_codes_are_changed_and_undone() {
    let list = "Code;Libellé;Libellé arabe;Code supérieur\nZ;Ville;المدينة;\nP;Le port;الميناء;Z\nS;Les Salines;الملاحات;Z\n";
    let (_folder, mut desk) = open(&[("quartiers.csv", list)]);
    desk.press("Code lists…");
    desk.press("Add a list of your own…");
    wait(&mut desk);
    desk.sees("This gives 3 codes on 2 levels");
    desk.press("Take the list over");
    wait(&mut desk);
    assert_eq!(codes(&mut desk), ["Z", "P", "S"]);
    desk.sees("Le port");
    desk.press("Add a code…");
    write(&mut desk, "Code", "F");
    write(&mut desk, "Code above", "Z");
    write(&mut desk, "Label, Français", "Le Phare");
    desk.press("Save the code");
    wait(&mut desk);
    assert_eq!(codes(&mut desk), ["Z", "P", "S", "F"]);
    desk.sees("Le Phare");
    click(&mut desk, Role::Button, "P, Le port");
    desk.press("Remove the code");
    wait(&mut desk);
    assert_eq!(codes(&mut desk), ["Z", "S", "F"]);
    desk.press("Done");
    desk.bench().wish(Wish::Do(diwan::gui::action::Action::Undo));
    wait(&mut desk);
    assert_eq!(codes(&mut desk), ["Z", "P", "S", "F"]);
}

#[test]
fn a_code_of_a_built_in_list_is_changed_in_a_copy() {
    let (_folder, mut desk) = open(&[]);
    desk.press("Code lists…");
    wait(&mut desk);
    click(&mut desk, Role::Button, "Sex, ISO 5218");
    desk.press("Add a code…");
    desk.sees("takes a copy of it into the project");
    write(&mut desk, "Code", "3");
    write(&mut desk, "Label, English", "Other");
    desk.press("Save the code");
    wait(&mut desk);
    let lists = desk.bench().project().unwrap().codes.lists.clone();
    assert_eq!((lists.len(), lists[0].id.as_str()), (1, "sex"));
    assert_eq!(lists[0].entries.last().unwrap().labels, [("en".to_owned(), "Other".to_owned())]);
}

#[test]
fn codes_go_over_to_another_list_by_weights_only_when_that_is_ticked() {
    let table = "from,to,weight\n0,X,1\n1,A,60\n1,B,40\n2,C,1\n9,X,1\n";
    let (_folder, mut desk) = open(&[("new.csv", table)]);
    desk.bench().views().map.show_field("sex");
    wait(&mut desk);
    click(&mut desk, Role::ComboBox, "How fine the codes are kept");
    desk.press("Another list or version…");
    wait(&mut desk);
    desk.sees("1 become several with weights");
    click(&mut desk, Role::ComboBox, "To the list");
    desk.press("Age, five years");
    desk.press("Share rows out by the weights");
    desk.press("Use the table");
    wait(&mut desk);
    let roll_ups = desk.bench().project().unwrap().codes.roll_ups.clone();
    let text = format!("{roll_ups:?}");
    assert!(text.contains("by_weight: true") && text.contains("new.csv"), "{text}");
}

#[test]
fn lists_of_places_are_called_after_their_country_and_columns_have_headings() {
    let (_folder, mut desk) = open(&[]);
    desk.press("Code lists…");
    desk.sees("Places of Jordan, ISO 3166-2").sees("Places of Morocco, HCP 2024").misses("admin-jo");
    desk.press("Sex, ISO 5218").sees("العربية").sees("Français");
}

#[test]
fn a_list_that_goes_on_from_another_is_offered_as_its_new_edition() {
    let first = "Code;Libellé\nT10;Boulanger\nT11;Épicier\nT12;Coiffeur\n";
    let second = "Code;Libellé\nT10;Boulanger\nT13;Épicier\nT121;Coiffeur hommes\nT122;Coiffeur femmes\n";
    let (_folder, mut desk) = open(&[("trades.csv", first), ("trades-2027.csv", second)]);
    desk.press("Code lists…");
    desk.press("Add a list of your own…");
    wait(&mut desk);
    desk.misses("new edition").press("Take the list over");
    wait(&mut desk);
    desk.press("Add a list of your own…");
    wait(&mut desk);
    desk.sees("Most of its names stand in the list").press("Take it as a new edition of that");
    wait(&mut desk);
    desk.sees("what was decided stays").press("Take the list over");
    wait(&mut desk);
    let lists = desk.bench().project().unwrap().codes.lists.clone();
    assert_eq!((lists.len(), lists[0].id.as_str()), (1, "trades"));
    let became: Vec<(&str, &[String])> =
        lists[0].replaced.iter().map(|r| (r.code.as_str(), r.became.as_slice())).collect();
    assert_eq!(became[0], ("T11", &["T13".to_owned()][..]), "{became:?}");
    assert_eq!(became[1].0, "T12");
}
