//! The screens Export and Compare over a small town: a recipient is made, fields are decided, files are written; groups are counted.

use std::path::{Path, PathBuf};

use diwan::gui::screens::Screen;
use diwan::gui::wishes::Wish;
use diwan::text::Language;

use crate::desk::{Desk, Setup};

/// A copy of the sample city, so that nothing is left beside the one in the repository.
fn sample(folder: &Path) -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
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

/// Pictures of both screens over the sample city, when somebody wants to look.
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
