//! The queue of the screen Map after a new edition of a list: a code that became several is answered for all its values by one button, and undone.

use diwan::codes::editions::between;
use diwan::codes::{CodeList, CodesEdit, OwnList};
use diwan::gui::action::Action;
use diwan::gui::screens::Screen;
use diwan::gui::wishes::Wish;
use diwan::project::Edit;
use diwan::schema::SchemaEdit;

use crate::clean::{project_of, wait};
use crate::desk::{Desk, Setup};

const TABLE: &str =
    "dossier;NOM;sexe;quartier\n1;Haddad;M;Q2\n2;Nassar;F;Salines\n3;Zerrouk;M;Q2\n4;Karoui;F;Le Marais\n";
const BEFORE: &str = "code,label\nQ1,Salines\nQ2,Le Marais\n";
const AFTER: &str = "code,label\nQ1,Salines\nQ21,Le Marais nord\nQ22,Le Marais sud\n";
const REUSED: &str = "code,label\nQ1,Salines\nQ2,Le Port\nQ3,Le Marais\n";

/// The project with the first edition of the quarters, and then another.
fn open(edition: &str) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = project_of(folder.path(), "social.csv", TABLE);
    let mut desk = Desk::open(&path, Setup { size: [1600.0, 1000.0], ..Setup::default() });
    let list = |table: &str| CodeList::from_csv("quarters", table, "").unwrap();
    let first = OwnList::kept(&list(BEFORE));
    let replaced = between(&first, &list(edition), None);
    let second = OwnList { replaced, ..OwnList::kept(&list(edition)) };
    let fields = &desk.bench().project().unwrap().schema.fields;
    let mut field = fields.iter().find(|f| f.name.as_str() == "district").unwrap().clone();
    field.list = Some("quarters".into());
    desk.bench().wish(Wish::Edit(Box::new(Edit::Schema { edit: SchemaEdit::Put { field } })));
    for list in [first, second] {
        desk.bench().wish(Wish::Edit(Box::new(Edit::Codes { edit: CodesEdit::PutList { list } })));
        wait(&mut desk);
    }
    desk.bench().wish(Wish::Go(Screen::Map));
    wait(&mut desk);
    desk.bench().views().map.show_field("district");
    wait(&mut desk);
    (folder, desk)
}

/// What a code of the earlier edition became, as the project has it.
fn became(desk: &mut Desk, code: &str) -> Option<Vec<String>> {
    let lists = &desk.bench().project().unwrap().codes.lists;
    lists.iter().flat_map(|l| &l.replaced).find(|r| r.code == code).map(|r| r.became.clone())
}

#[test]
fn a_code_that_became_several_is_answered_for_all_its_values_by_one_button() {
    let (_folder, mut desk) = open(AFTER);
    desk.sees("Code Q2 (Le Marais) became Q21, Q22").sees("All of them are Q21");
    desk.press("All of them are Q22");
    wait(&mut desk);
    assert_eq!(became(&mut desk, "Q2"), Some(vec!["Q22".to_owned()]));
    desk.sees("Every value has a code");
    desk.bench().wish(Wish::Do(Action::Undo));
    wait(&mut desk);
    desk.sees("All of them are Q22");
}

#[test]
fn a_number_with_another_meaning_is_answered_for_all_or_kept_as_it_was() {
    let (_folder, mut desk) = open(REUSED);
    desk.sees("Code Q2 (Le Marais) stands for “Le Port” in the new edition").sees("All of them are Q3");
    desk.press("All of them are Q2");
    wait(&mut desk);
    assert_eq!(became(&mut desk, "Q2"), None, "it was only given another name");
    desk.sees("Every value has a code");
}
