//! Where things stand in a narrow window, where the keyboard goes from panel to panel, and how decisions are called.

use diwan::gui::screens::Screen;
use diwan::gui::wishes::Wish;
use diwan::project::Edit;
use diwan::schema::MappingEdit;
use egui::{Key, Pos2};
use egui_kittest::kittest::Queryable as _;

use crate::clean::{project_of, wait};
use crate::desk::{Desk, Setup};

const SOCIAL: &str =
    "dossier;NOM;PRENOM;sexe\n1;Haddad;Amal;F\n2;Nassar;Omar;M\n3;Zerrouk;Lina;F\n4;Karoui;Sami;M\n";

fn open(screen: Screen, size: [f32; 2]) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = project_of(folder.path(), "social.csv", SOCIAL);
    let mut desk = Desk::open(&path, Setup { size, ..Setup::default() });
    desk.bench().wish(Wish::Go(screen));
    wait(&mut desk);
    (folder, desk)
}

#[test]
fn in_the_narrowest_window_the_inspector_takes_the_place_of_the_list() {
    let (_folder, mut desk) = open(Screen::Clean, [1120.0, 720.0]);
    desk.sees("Facets").misses("Recipe");
    desk.press("Details").sees("Recipe").sees("Add step…").misses("Facets");
    desk.ctrl(Key::I).sees("Facets").misses("Recipe");
    desk.go("Sources").press("Details").sees("What Diwan proposes");
    desk.ctrl(Key::H).sees("You are here").misses("What Diwan proposes");
    desk.press("Details").sees("What Diwan proposes").misses("You are here");
}

#[test]
fn a_step_added_in_a_narrow_window_shows_its_settings() {
    let (_folder, mut desk) = open(Screen::Clean, [1120.0, 720.0]);
    desk.key(Key::A).sees("Add a step");
    desk.key(Key::Enter).misses("Add a step").sees("Recipe").misses("Facets");
}

#[test]
fn a_dialog_of_a_screen_keeps_the_keys_of_the_others_away() {
    let (_folder, mut desk) = open(Screen::Clean, [1440.0, 900.0]);
    desk.key(Key::A).sees("Search the steps");
    desk.key(Key::Escape).misses("Search the steps").sees("Facets");
    desk.key(Key::A).sees("Search the steps");
    desk.ctrl(Key::Num3).sees("Search the steps").sees("Facets");
}

#[test]
fn the_letters_of_rows_make_way_for_the_views() {
    for language in diwan::text::Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let path = project_of(folder.path(), "social.csv", SOCIAL);
        let desk = Desk::open(&path, Setup { language, size: [1440.0, 900.0], ..Setup::default() });
        let word = |id: &str| diwan::text::t(language, id);
        let view = desk.harness.get_by_label(&word("sources-profile")).rect();
        let title = word("sources-role-title");
        let letter = desk.harness.get_all_by_label(&title).last().expect("what the letters mean").rect();
        assert!(!view.intersects(letter), "{language:?}: {view} and {letter}");
    }
}

#[test]
fn in_a_wide_window_both_stand_and_nothing_needs_a_button() {
    let (_folder, mut desk) = open(Screen::Clean, [1600.0, 1000.0]);
    desk.sees("Facets").sees("Recipe").misses("Details");
    desk.ctrl(Key::I).sees("Facets").misses("Recipe");
    desk.press("Details").sees("Recipe");
}

/// The middle of what has the keyboard's focus.
fn focus(desk: &Desk) -> Pos2 {
    let node = desk.harness.get_all_by(|n| n.is_focused()).last();
    node.expect("something has the focus").rect().center()
}

#[test]
fn f6_goes_from_panel_to_panel_and_tab_goes_on_inside() {
    let (_folder, mut desk) = open(Screen::Clean, [1600.0, 1000.0]);
    let mut seen = Vec::new();
    for _ in 0..7 {
        desk.key(Key::F6);
        seen.push(focus(&desk));
    }
    let [list, centre, inspector, status, rail, top, header] = seen[..] else { panic!("seven panels") };
    assert!((184.0..460.0).contains(&list.x) && list.y > 100.0, "list {list}");
    assert!((456.0..1260.0).contains(&centre.x) && centre.y > 100.0, "centre {centre}");
    assert!(inspector.x > 1250.0 && inspector.y > 100.0, "inspector {inspector}");
    assert!(status.y > 970.0, "status bar {status}");
    assert!(rail.x < 184.0, "rail {rail}");
    assert!(top.x > 184.0 && top.y < 44.0, "top bar {top}");
    assert!((44.0..104.0).contains(&header.y), "header {header}");
    desk.key(Key::F6);
    assert_eq!(focus(&desk), list, "round again");
    desk.key(Key::Tab);
    let next = focus(&desk);
    assert!(next != list && next.x < 460.0, "Tab stays near: {next}");
}

#[test]
fn decisions_are_told_with_the_names_that_people_know() {
    let (_folder, mut desk) = open(Screen::Map, [1600.0, 1000.0]);
    let project = desk.bench().project().cloned().unwrap();
    let (source, field) = (project.sources[0].id.clone(), diwan::base::FieldName::from("family_name"));
    let edit = Edit::Mapping { edit: MappingEdit::Remove { source, field } };
    desk.bench().wish(Wish::Edit(Box::new(edit)));
    wait(&mut desk);
    desk.ctrl(Key::H).misses("family_name").sees("Family name");
    desk.ctrl(Key::Z).misses("family_name");
}

#[test]
fn a_table_is_one_stop_of_tab_beside_its_columns() {
    let (_folder, mut desk) = open(Screen::Clean, [1600.0, 1000.0]);
    desk.key(Key::F6).key(Key::F6);
    let mut stops = 0;
    while focus(&desk).x < 1260.0 {
        desk.key(Key::Tab);
        stops += 1;
        assert!(stops < 24, "Tab never leaves the table of four columns: {}", focus(&desk));
    }
}

#[test]
fn recipient_and_purpose_have_room_in_the_narrowest_window() {
    for (inspector, least) in [(false, 150.0), (true, 200.0)] {
        let (_folder, mut desk) = open(Screen::Export, [1120.0, 720.0]);
        if inspector {
            desk.press("Details");
        }
        for name in ["Recipient", "Purpose"] {
            let field = desk.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, name);
            assert!(field.rect().width() >= least, "{name}: {}", field.rect().width());
        }
    }
}

#[test]
fn the_menu_of_a_column_opens_by_keys_too() {
    let (_folder, mut desk) = open(Screen::Clean, [1600.0, 1000.0]);
    let column = |desk: &Desk| {
        desk.harness.get_by_role_and_label(egui::accesskit::Role::ColumnHeader, "NOM").focus();
    };
    column(&desk);
    desk.settle().misses("Sort, smallest first");
    column(&desk);
    desk.harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::F10);
    desk.settle().sees("Sort, smallest first");
}
