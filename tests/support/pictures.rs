//! Pictures of a screen with the sample city, in both themes, all languages and two sizes: for people to look at, not compared.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::gui::screens::Screen;
use diwan::gui::wishes::Wish;
use diwan::project::file;
use diwan::text::Language;

use crate::desk::{Desk, Setup};

/// The sample city as a project: its own file when it is there, else one made of the five files of residents.
fn city(folder: &Path) -> PathBuf {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let own = data.join("residents.diwan");
    if own.is_file() {
        return own;
    }
    let wanted = ["etat_civil", "services_sociaux", "المركز", "eleves", "harbour"];
    let mut files: Vec<PathBuf> = std::fs::read_dir(&data).unwrap().flatten().map(|e| e.path()).collect();
    files.retain(|f| {
        f.is_file()
            && wanted.iter().any(|w| f.file_name().is_some_and(|n| n.to_string_lossy().starts_with(w)))
    });
    files.sort();
    let path = folder.join("residents.diwan");
    let project =
        diwan::pipeline::propose_project(&Context::for_tests(), &path, &files, &Findings::new()).unwrap();
    file::save(&path, &project).unwrap();
    path
}

/// Draws the pictures into a folder; `prepare` brings the screen into the state to be looked at.
pub(crate) fn of_city(out: &Path, name: &str, screen: Screen, prepare: impl Fn(&mut Desk)) {
    let folder = tempfile::tempdir().unwrap();
    let project = city(folder.path());
    let wanted = std::env::var("DIWAN_PICTURES_ONLY").unwrap_or_default();
    for (language, dark, size) in [
        (Language::En, false, [1600.0, 1000.0]),
        (Language::En, true, [1600.0, 1000.0]),
        (Language::Fr, false, [1120.0, 720.0]),
        (Language::Ar, false, [1600.0, 1000.0]),
    ] {
        let theme = if dark { "dark" } else { "light" };
        let file = format!("{name}-{}-{theme}-{}.png", language.code(), size[0]);
        if !wanted.is_empty() && !file.contains(&wanted) {
            continue;
        }
        let mut desk = Desk::begin(&project, Setup { language, dark, size, ..Setup::default() });
        desk.bench().wish(Wish::Go(screen));
        // The later stages may take long without optimisation: the screen only waits for its own.
        let begun = Instant::now();
        let goal = screen.goal();
        while !desk.bench().outcomes().fresh().has(goal) && begun.elapsed() < Duration::from_secs(90) {
            std::thread::sleep(Duration::from_millis(25));
            desk.harness.step();
        }
        prepare(&mut desk);
        for _ in 0..60 {
            std::thread::sleep(Duration::from_millis(25));
            desk.harness.step();
        }
        desk.harness.render().unwrap().save(out.join(file)).unwrap();
    }
}
