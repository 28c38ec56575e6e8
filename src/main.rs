//! The window program: reads its arguments and opens the workbench. Without a display it says what to do instead and ends with 2.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use diwan::gui::settings::{Store, Theme, home};
use diwan::gui::{app, sample};
use diwan::text::Language;

/// Opens the Diwan workbench.
#[derive(Parser)]
#[command(
    name = "diwan",
    version,
    about = "The spreadsheets of a town's departments become one dataset that can be compared"
)]
struct Arguments {
    /// The project to open (NAME.diwan). Without one: the start screen; under `cargo run` the sample city.
    project: Option<PathBuf>,
    /// Language of the window.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// Light or dark.
    #[arg(long, value_enum)]
    theme: Option<Look>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    En,
    Fr,
    Ar,
}

#[derive(Clone, Copy, ValueEnum)]
enum Look {
    Light,
    Dark,
    System,
}

/// Reading sheets and linking make millions of short texts; this allocator serves both cores at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut store = Store::open(&home());
    if let Some(lang) = arguments.lang {
        store.settings.language = Some(match lang {
            Lang::En => Language::En,
            Lang::Fr => Language::Fr,
            Lang::Ar => Language::Ar,
        });
    }
    if let Some(theme) = arguments.theme {
        store.settings.theme = match theme {
            Look::Light => Theme::Light,
            Look::Dark => Theme::Dark,
            Look::System => Theme::System,
        };
    }
    let project = arguments.project.or_else(|| {
        // `cargo run` shows the sample city; an installed program begins with the start screen.
        std::env::var_os("CARGO").and_then(|_| sample::project(&home(), "residents.diwan"))
    });
    let named = project.clone();
    if !has_display() {
        return no_window(named, "there is no display");
    }
    match app::run(store, project) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => no_window(named, &error.to_string()),
    }
}

/// On Linux a window needs X11 or Wayland; elsewhere there is always a desktop to try.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn no_window(project: Option<PathBuf>, why: &str) -> ExitCode {
    let project = project.map_or_else(|| "PROJECT.diwan".to_owned(), |p| p.display().to_string());
    eprintln!("Diwan cannot open a window: {why}.");
    eprintln!("The same work can be done on the command line: diwan-cli run {project} --out DIR");
    ExitCode::from(2)
}
