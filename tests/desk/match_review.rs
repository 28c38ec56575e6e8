//! Match and Review: thresholds and rules as edits, verdicts that go on to the next pair, values set by hand, correction lists.

use std::path::{Path, PathBuf};

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::linkage::Says;
use diwan::project::file;
use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, Setup};

/// Two departments that know the same forty persons; a few with another birth date, a few with another spelling.
fn town(folder: &Path) -> PathBuf {
    let family = ["Haddad", "Nassar", "Zerrouk", "Petrakis", "Belaid", "Qassem", "Trabelsi", "Morel"];
    let given = ["Youssef", "Salma", "Omar", "Amina", "Nikos", "Lina", "Tarek", "Claire", "Samir", "Rania"];
    let districts = ["Port", "Hill", "Market"];
    let mut registry = "no;family name;given name;birth date;phone;district\n".to_owned();
    let mut social = registry.clone();
    for i in 0..160_usize {
        let (f, g) = (family[i % 8], given[(i * 7 + i / 8) % 10]);
        let (year, month, day) = (1940 + (i * 13) % 70, 1 + (i * 5) % 12, 1 + (i * 11) % 28);
        let line = |no: usize, f: &str, day: usize, phone: usize| {
            format!("{no};{f};{g};{day:02}/{month:02}/{year};0461{phone:06};{}\n", districts[i % 3])
        };
        registry.push_str(&line(i + 1, f, day, 100_000 + i * 317));
        if i % 2 == 0 {
            let spelled = if i % 10 == 0 { format!("{f}e") } else { f.to_owned() };
            let day = if i % 8 == 0 { day % 28 + 1 } else { day };
            let phone = if i % 12 == 0 { 900_000 + i } else { 100_000 + i * 317 };
            social.push_str(&line(i + 5001, &spelled, day, phone));
        }
    }
    let files = [("registry.csv", registry), ("social.csv", social)];
    let paths: Vec<PathBuf> = files
        .iter()
        .map(|(name, text)| {
            let path = folder.join(name);
            std::fs::write(&path, text).unwrap();
            path
        })
        .collect();
    let ctx = Context::new(jiff::civil::date(2026, 10, 1));
    let path = folder.join("town.diwan");
    let project = diwan::pipeline::propose_project(&ctx, &path, &paths, &Findings::new()).unwrap();
    file::save(&path, &project).unwrap();
    path
}

#[test]
fn match_says_in_plain_words_that_two_fields_are_one_name_in_two_scripts() {
    let folder = tempfile::tempdir().unwrap();
    let names = [("Haddad", "حداد"), ("Nassar", "نصار"), ("Trabelsi", "الطرابلسي"), ("Bouzid", "بوزيد")];
    let given = ["Youssef", "Salma", "Omar", "Amina", "Lina", "Tarek", "Samir"];
    let head = "no;family name;اللقب;given name;birth date\n";
    let mut files = [head.to_owned(), head.to_owned()];
    for i in 0..120_usize {
        let (latin, arabic) = names[i % 4];
        let born = format!("{:02}/{:02}/{}", 1 + (i * 11) % 28, 1 + (i * 5) % 12, 1940 + (i * 13) % 70);
        for (n, file) in files.iter_mut().enumerate().filter(|(n, _)| n + i % 2 < 2) {
            file.push_str(&format!("{};{latin};{arabic};{};{born}\n", n * 1000 + i, given[i % 7]));
        }
    }
    let paths = ["one.csv", "two.csv"].map(|name| folder.path().join(name));
    paths.iter().zip(&files).for_each(|(path, text)| std::fs::write(path, text).unwrap());
    let ctx = Context::new(jiff::civil::date(2026, 10, 1));
    let path = folder.path().join("town.diwan");
    let mut project = diwan::pipeline::propose_project(&ctx, &path, &paths, &Findings::new()).unwrap();
    let family = project.schema.fields.iter().find(|f| f.name.as_str() == "family_name").unwrap().clone();
    let label = diwan::table::Labels { en: "Name in Arabic".to_owned(), ..Default::default() };
    project.schema.fields.push(diwan::table::Field { name: "family_arabic".into(), label, ..family });
    for source in project.sources.clone() {
        let from = diwan::schema::From::Column("اللقب".into());
        let line = diwan::schema::Mapping { source: source.id, field: "family_arabic".into(), from };
        project.mappings.lines.push(line);
    }
    file::save(&path, &project).unwrap();
    let mut desk = Desk::open(&path, Setup { size: [1600.0, 1400.0], ..Setup::default() });
    desk.go("Match").sees("What each field says");
    desk.sees("Family name and Name in Arabic say the same in two scripts. They are compared as one");
}

#[test]
fn match_says_what_it_proposes_and_rules_are_switched_by_edits() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let mut desk = Desk::open(&project, Setup { size: [1600.0, 1400.0], ..Setup::default() });
    desk.go("Match").sees("Diwan proposes").sees("What each field says").sees("No verdict yet");
    assert!(desk.bench().project().unwrap().linkage.blocking.is_none());
    let rule = desk.bench().outcomes().outcomes().linked.as_ref().unwrap().value.blocking.len();
    assert!(rule > 0);
    desk.press("Add rule…").sees("Compare more pairs").press("Cancel");
    desk.press("Expert view").sees("the numbers behind the weights");
    desk.press("Keep these numbers");
    assert!(desk.bench().project().unwrap().linkage.model.is_some());
    desk.ctrl(Key::Z);
    assert!(desk.bench().project().unwrap().linkage.model.is_none());
}

#[test]
fn levels_of_a_comparison_are_changed_as_one_edit_and_used_by_the_next_run() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let mut desk = Desk::open(&project, Setup { size: [1600.0, 1400.0], ..Setup::default() });
    desk.go("Match").sees("What each field says");
    let before = compared(&mut desk);
    assert!(before.iter().all(|c| c.problem().is_none()), "what is proposed is sound");
    let at = before.iter().position(|c| c.levels.len() > 5).unwrap();
    let level = before[at].levels[2];
    desk.press("Expert view");
    let field = desk.bench().project().unwrap().schema.field(&before[at].fields[0]).unwrap().label.en.clone();
    desk.press(&format!("Change how {field} is compared"));
    desk.sees("What is compared, and how").sees("for example");
    let name = diwan::text::say(diwan::text::Language::En, &level.label());
    let remove = format!("Remove “{name}”");
    desk.press(&remove).press("Compare this way").misses("What is compared, and how");
    let after = compared(&mut desk);
    assert_eq!(after[at].levels.len() + 1, before[at].levels.len());
    assert!(!after[at].levels.contains(&level));
    assert_eq!(desk.bench().session().unwrap().history.cursor(), 1);
    desk.ctrl(Key::Z);
    assert!(desk.bench().project().unwrap().linkage.comparisons.is_none());
}

/// What the newest run compared.
fn compared(desk: &mut Desk) -> Vec<diwan::linkage::Comparison> {
    let linked = desk.bench().outcomes().outcomes().linked.clone().unwrap();
    linked.value.comparisons.iter().map(|o| o.comparison.clone()).collect()
}

#[test]
fn the_link_handle_moves_by_keys_and_comes_back_by_undo() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let mut desk = Desk::open(&project, Setup { size: [1600.0, 1400.0], ..Setup::default() });
    desk.go("Match");
    desk.harness.get_by_role_and_label(egui::accesskit::Role::Slider, "Link from").focus();
    desk.settle().key(Key::ArrowRight).key(Key::ArrowRight);
    let thresholds = desk.bench().project().unwrap().linkage.thresholds;
    assert!(thresholds.is_some(), "the handle writes an edit");
    assert_eq!(
        desk.bench().session().unwrap().history.cursor(),
        1,
        "steps that follow each other are one entry"
    );
    desk.ctrl(Key::Z);
    assert!(desk.bench().project().unwrap().linkage.thresholds.is_none());
}

#[test]
fn verdicts_are_given_by_keys_and_the_queue_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let mut desk = Desk::open(&project, Setup { size: [1600.0, 1000.0], ..Setup::default() });
    desk.go("Review");
    if desk.shows("Nothing is waiting for you") {
        desk.press("Look at a random sample");
    }
    desk.sees("Are these the same resident?").sees("If different").sees("Total");
    let said = |desk: &mut Desk| -> Vec<Says> {
        desk.bench().project().unwrap().verdicts.iter().map(|v| v.says).collect()
    };
    desk.key(Key::S);
    if desk.shows("Nothing is waiting for you") {
        desk.key(Key::D);
        assert_eq!(said(&mut desk), [Says::Same], "no pair is shown, so a key decides nothing");
        desk.press("Look at a random sample").sees("Are these the same resident?");
    }
    desk.key(Key::D);
    assert_eq!(said(&mut desk).len(), 2, "two keys, two verdicts about two pairs");
    desk.ctrl(Key::Z);
    assert_eq!(desk.bench().project().unwrap().verdicts.len(), 1);
    desk.key(Key::N).sees("Note on this pair").press("No note").misses("It is kept with the verdict");
}

#[test]
fn what_became_of_the_residents_is_said_and_leads_to_them() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let mut desk = Desk::open(&project, Setup { size: [1600.0, 1400.0], ..Setup::default() });
    desk.go("Match").sees("which residents are new, merged or split").press("Keep the numbers");
    desk.sees("as before").sees("0 new").sees("0 merged").misses("Keep the numbers");
    let before = changes(&mut desk);
    assert!(before.kept > 100, "{before:?}");
    // Next month three persons are new and two are gone.
    let file = folder.path().join("registry.csv");
    let text = std::fs::read_to_string(&file).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.truncate(lines.len() - 2);
    let new = "901;Okonkwo;Adaeze;03/04/1991;0461777001;Port\n902;Lindqvist;Sven;21/11/1960;0461777002;Hill\n\
               903;Tanaka;Yumiko;09/08/1978;0461777003;Market\n";
    std::fs::write(&file, format!("{}\n{new}", lines.join("\n"))).unwrap();
    desk.key(Key::F5);
    let after = changes(&mut desk);
    assert_eq!(after.new.len(), 3, "{after:?}");
    desk.sees("3 new").press("3 new");
    desk.sees("3 residents").sees("Okonkwo Adaeze").sees("none of its records was there before");
    desk.misses("Haddad");
}

/// What became of the entities, by the newest run.
fn changes(desk: &mut Desk) -> diwan::golden::Changes {
    let golden = desk.bench().outcomes().outcomes().golden.clone().unwrap();
    golden.value.named.as_ref().expect("ids are kept").changes.clone()
}

#[test]
fn the_calibration_says_what_other_records_and_verdicts_found() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let mut desk = Desk::open(&project, Setup { size: [1600.0, 1400.0], ..Setup::default() });
    desk.go("Match").sees("Chance 90").misses("People decided");
    desk.go("Review");
    if desk.shows("Nothing is waiting for you") {
        desk.press("Look at a random sample");
    }
    desk.key(Key::S).key(Key::S);
    desk.go("Match").sees("People decided");
}

#[test]
fn a_value_set_by_hand_says_so_and_rules_stand_beside() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let mut desk = Desk::open(&project, Setup { size: [1600.0, 1000.0], ..Setup::default() });
    desk.go("Review").press("Residents").sees("Which value wins").sees("Because").sees("Other values");
    desk.press("Where from…").sees("Where the records are").press("Close");
}

#[test]
fn a_correction_list_names_row_and_both_values() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let target = folder.path().join("corrections.csv");
    let setup = Setup { size: [1600.0, 1000.0], answers: vec![vec![target.clone()]], ..Setup::default() };
    let mut desk = Desk::open(&project, setup);
    desk.go("Review").press("Disagreements").sees("Where departments disagree");
    let name = desk.bench().project().unwrap().sources[1].label.clone();
    desk.press(&format!("Correction list for {name}…"));
    let text = std::fs::read_to_string(&target).unwrap();
    assert!(text.lines().count() > 1, "{text}");
    assert!(text.lines().nth(1).is_some_and(|l| l.starts_with("social.csv,")), "{text}");
}

#[test]
fn pictures_of_the_screens() {
    let Some(out) = std::env::var_os("DIWAN_PICTURES") else { return };
    let out = Path::new(&out);
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    for language in diwan::text::Language::ALL {
        let size = if language == diwan::text::Language::Fr { [1120.0, 720.0] } else { [1600.0, 1000.0] };
        let mut desk = Desk::open(&project, Setup { language, size, ..Setup::default() });
        for (name, screen) in [("town-match", Key::Num4), ("town-review", Key::Num5)] {
            desk.ctrl(screen);
            std::thread::sleep(std::time::Duration::from_millis(300));
            desk.settle();
            let sample = diwan::text::t(language, "review-sample");
            if desk.shows(&sample) {
                desk.press(&sample);
            }
            let image = desk.harness.render().unwrap();
            image.save(out.join(format!("{name}-{}.png", language.code()))).unwrap();
        }
    }
    if std::env::var_os("DIWAN_PICTURES_TOWN").is_some() {
        return;
    }
    crate::pictures::of_city(out, "match", diwan::gui::screens::Screen::Match, |_| ());
    crate::pictures::of_city(out, "review", diwan::gui::screens::Screen::Review, |_| ());
    for (name, tab) in [("residents", 1), ("disagreements", 2)] {
        crate::pictures::of_city(out, name, diwan::gui::screens::Screen::Review, |desk| {
            desk.bench().views().review.show_tab(tab);
        });
    }
}

#[test]
fn the_palette_finds_residents_without_a_sign_and_leads_to_them() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let mut desk = Desk::open(&project, Setup { size: [1600.0, 1000.0], ..Setup::default() });
    desk.ctrl(Key::K);
    desk.harness.event(egui::Event::Text("petrakis".to_owned()));
    crate::clean::wait(&mut desk);
    desk.sees("Petrakis").misses("Nothing fits");
    desk.key(Key::Enter);
    crate::clean::wait(&mut desk);
    assert_eq!(desk.bench().screen(), Some(diwan::gui::screens::Screen::Review));
    desk.sees("Which value wins").sees("Petrakis");
}

#[test]
fn residents_are_not_said_to_be_none_before_they_were_looked_for() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let mut desk = Desk::open(&project, Setup { size: [1600.0, 1000.0], ..Setup::default() });
    desk.go("Review");
    desk.harness.get_by_label("Residents").click();
    for _ in 0..4 {
        desk.harness.step();
        desk.misses("Nothing found");
        assert!(desk.harness.query_by_label("0 residents").is_none());
    }
    crate::clean::wait(&mut desk);
    desk.sees(" residents").misses("Looking…");
}

/// Presses of one key, all within one frame.
fn in_one_frame(desk: &mut Desk, key: Key, modifiers: egui::Modifiers, times: usize) {
    let event = |pressed| egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
    for _ in 0..times {
        desk.harness.input_mut().events.extend([event(true), event(false)]);
    }
    desk.settle();
}

#[test]
fn keys_pressed_within_one_slow_frame_are_as_many_acts() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let mut desk = Desk::open(&project, Setup { size: [1600.0, 1000.0], ..Setup::default() });
    let before = sampled(&mut desk);
    in_one_frame(&mut desk, Key::S, egui::Modifiers::NONE, 3);
    assert_eq!(desk.bench().project().unwrap().verdicts.len(), before + 3);
    in_one_frame(&mut desk, Key::Z, egui::Modifiers::COMMAND, 2);
    assert_eq!(desk.bench().project().unwrap().verdicts.len(), before + 1);
}

#[test]
fn the_verdicts_leave_note_and_skip_their_room_in_every_language_and_window() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    for language in diwan::text::Language::ALL {
        let word = |id: &str| diwan::text::t(language, id);
        for size in [[1120.0, 720.0], [1280.0, 720.0], [1440.0, 900.0]] {
            let mut desk = Desk::open(&project, Setup { language, size, ..Setup::default() });
            desk.ctrl(Key::Num5);
            if desk.shows(&word("review-empty")) {
                desk.press(&word("review-sample"));
            }
            let at = |id: &str| desk.harness.get_by_label(&word(id)).rect();
            let (unsure, note, skip) = (at("review-unsure"), at("review-note"), at("review-skip"));
            for (one, other) in [(unsure, note), (note, skip), (unsure, skip)] {
                assert!(!one.intersects(other), "{language:?} {size:?}: {one} and {other}");
            }
        }
    }
}

#[test]
fn a_pair_of_the_queue_is_judged_from_its_menu() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let mut desk = Desk::open(&project, Setup { size: [1600.0, 1000.0], ..Setup::default() });
    let before = sampled(&mut desk);
    let rows = desk.harness.get_all_by_role(egui::accesskit::Role::Button);
    let row = rows.filter(|n| n.accesskit_node().label().is_some_and(|l| l.contains(" + "))).nth(1);
    let row = row.expect("a second pair");
    row.click_secondary();
    desk.settle();
    let different = desk.harness.get_all_by_role(egui::accesskit::Role::MenuItem).nth(1).expect("Different");
    different.click();
    desk.settle();
    let says: Vec<Says> = desk.bench().project().unwrap().verdicts.iter().map(|v| v.says).collect();
    assert_eq!(says.len(), before + 1);
    assert!(says.contains(&Says::Different), "{says:?}");
}

/// Decides the doubtful pairs and looks at a sample of the others, so that there are many; says how many verdicts there are.
fn sampled(desk: &mut Desk) -> usize {
    desk.go("Review");
    for _ in 0..9 {
        if desk.shows("Nothing is waiting for you") {
            desk.press("Look at a random sample").sees("Are these the same resident?");
            break;
        }
        desk.key(Key::S);
    }
    desk.bench().project().unwrap().verdicts.len()
}
