//! The screens Export and Compare over the sample city: files are written after the report was read, groups are counted and saved.

use std::path::{Path, PathBuf};

use diwan::gui::screens::Screen;
use diwan::gui::wishes::Wish;
use diwan::text::Language;
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Desk, Setup};

/// A copy of the sample city, so that nothing is left beside the one in the repository; nothing has left from it yet.
fn sample(folder: &Path) -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() && path.extension().is_none_or(|ending| ending != "exports") {
            std::fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
    }
    folder.join("residents.diwan")
}

/// Waits as long as an unoptimised build needs for the whole city.
fn wait(desk: &mut Desk) {
    let begun = std::time::Instant::now();
    desk.harness.run_steps(3);
    while !desk.harness.state().is_idle() && begun.elapsed().as_secs() < 240 {
        std::thread::sleep(std::time::Duration::from_millis(50));
        desk.harness.step();
    }
    desk.harness.run_steps(3);
}

/// Pictures of both screens over the sample city, when somebody wants to look (`DIWAN_GALLERY=folder`).
#[test]
fn pictures_of_the_sample_city() {
    let Ok(out) = std::env::var("DIWAN_GALLERY") else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = sample(folder.path());
    let looks = [
        (Language::En, false, [1600.0, 1000.0], "en"),
        (Language::En, true, [1600.0, 1000.0], "en-dark"),
        (Language::Fr, false, [1120.0, 720.0], "fr-small"),
        (Language::Ar, false, [1600.0, 1000.0], "ar"),
    ];
    for (language, dark, size, name) in looks {
        let mut desk = Desk::begin(&path, Setup { language, dark, size, ..Setup::default() });
        wait(&mut desk);
        for (screen, what) in [(Screen::Export, "export"), (Screen::Compare, "compare")] {
            desk.bench().wish(Wish::Go(screen));
            wait(&mut desk);
            std::thread::sleep(std::time::Duration::from_millis(1500));
            wait(&mut desk);
            let image = desk.harness.render().unwrap();
            image.save(Path::new(&out).join(format!("{what}-{name}.png"))).unwrap();
        }
    }
}

/// The report is read, the button pressed, a folder chosen: all files of the policy are there, with the checksums that are shown.
#[test]
fn an_export_writes_the_files_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let table = folder.path().join("table.csv");
    let answers = vec![vec![out.clone()], vec![table.clone()]];
    let mut desk =
        Desk::begin(&sample(folder.path()), Setup { answers, size: [1600.0, 1000.0], ..Setup::default() });
    desk.bench().wish(Wish::Go(Screen::Export));
    desk.harness.run_steps(3);
    desk.misses("0 of 0");
    wait(&mut desk);
    desk.sees("Nothing has left yet");
    desk.sees("Safe to share");
    // Without the report read, the keys do nothing.
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::E);
    wait(&mut desk);
    assert!(!out.exists());
    desk.harness.get_by_label("I have read this clearance report").click();
    wait(&mut desk);
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::E);
    wait(&mut desk);
    desk.sees("housing-study/manifest.json").sees("SHA-256");
    // It is written down with the project, and the list says so.
    let day = jiff::ZonedDateTime::now().date().to_string();
    desk.sees("all that ever left").sees("Sent");
    desk.harness.get_by_label_contains(&format!("{day}, ")).click();
    wait(&mut desk);
    desk.sees("all limits held");
    let written = out.join("housing-study");
    for name in ["housing-study.csv", "housing-study.xlsx", "datapackage.json", "manifest.json"] {
        assert!(written.join(name).is_file(), "{name}");
    }
    let text = std::fs::read_to_string(written.join("housing-study.csv")).unwrap();
    assert!(text.lines().count() > 7_000 && !text.contains("Haddad"));
    desk.bench().wish(Wish::Go(Screen::Compare));
    wait(&mut desk);
    std::thread::sleep(std::time::Duration::from_secs(3));
    wait(&mut desk);
    desk.harness.get_by_label("Export tables…").click();
    wait(&mut desk);
    let text = std::fs::read_to_string(&table).unwrap();
    assert!(text.contains("Saltworks"), "{text}");
    let shown = text.lines().skip(1).filter_map(|line| line.split(',').nth(2)?.parse::<u32>().ok());
    assert!(shown.clone().count() > 5 && shown.min().is_some_and(|least| least >= 5), "{text}");
    // The table of Compare has left too.
    let session = desk.bench().session().unwrap();
    let register = diwan::pipeline::register(session.project(), session.dir()).unwrap();
    assert_eq!(register.exports.len(), 2);
    assert_eq!(register.exports[1].files[0].path, "table.csv");
    assert_eq!(
        register.exports[0].rows as usize,
        std::fs::read_to_string(written.join("housing-study.csv")).unwrap().lines().count() - 1
    );
}
