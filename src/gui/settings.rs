//! What the program remembers beyond projects: language, theme, window size, recent projects. One TOML file in the user's settings folder.
//!
//! `DIWAN_HOME` moves the folder (tests, portable use). A file that cannot be read is no reason not to start: the settings are then the usual
//! ones, and the unreadable file is kept under another name when the first change is saved.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::base::files;
use crate::text::Language;

/// Light, dark, or as the desktop has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the desktop has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// As egui names it.
    pub fn preference(self) -> egui::ThemePreference {
        match self {
            Theme::System => egui::ThemePreference::System,
            Theme::Light => egui::ThemePreference::Light,
            Theme::Dark => egui::ThemePreference::Dark,
        }
    }
}

/// A project that was open before, with what it was like when it was last seen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Recent {
    /// The project file.
    pub path: PathBuf,
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// When it was last open.
    #[serde(default)]
    pub at: Timestamp,
    /// How many sources it had.
    #[serde(default)]
    pub sources: usize,
    /// How many entities came out, when it was computed so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entities: Option<usize>,
    /// Doubtful pairs that waited for a person.
    #[serde(default)]
    pub to_decide: usize,
    /// Files that differed from what the project had seen.
    #[serde(default)]
    pub files_changed: usize,
}

/// The settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The language; none means that of the desktop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Light or dark.
    #[serde(default)]
    pub theme: Theme,
    /// No motion at all.
    #[serde(default)]
    pub reduce_motion: bool,
    /// Zoom of the whole window.
    #[serde(default = "one")]
    pub zoom: f32,
    /// Who decides, written into the history.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Width and height of the window when it was last closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<[f32; 2]>,
    /// Recent projects, the latest first.
    #[serde(default)]
    pub recent: Vec<Recent>,
}

fn one() -> f32 {
    1.0
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            language: None,
            theme: Theme::System,
            reduce_motion: false,
            zoom: 1.0,
            name: String::new(),
            window: None,
            recent: Vec::new(),
        }
    }
}

impl Settings {
    /// No more recent projects than this are kept.
    pub const MAX_RECENT: usize = 20;

    /// The language in force.
    pub fn language(&self) -> Language {
        self.language.unwrap_or_else(|| {
            let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
            let locale = variables.into_iter().filter_map(|v| std::env::var(v).ok()).find(|l| !l.is_empty());
            Language::of_locale(&locale.unwrap_or_default())
        })
    }

    /// Puts a project at the head of the list.
    pub fn remember(&mut self, recent: Recent) {
        self.recent.retain(|r| r.path != recent.path);
        self.recent.insert(0, recent);
        self.recent.truncate(Self::MAX_RECENT);
    }
}

/// The settings with the folder they live in.
#[derive(Clone, Debug)]
pub struct Store {
    /// The settings as they now are.
    pub settings: Settings,
    home: PathBuf,
    on_disk: Option<Settings>,
    unreadable: bool,
}

/// The folder of settings and drafts.
pub fn home() -> PathBuf {
    std::env::var_os("DIWAN_HOME")
        .filter(|v| !v.is_empty())
        .map(PathBuf::from)
        .unwrap_or_else(|| dirs::config_dir().unwrap_or_else(|| PathBuf::from(".")).join("diwan"))
}

impl Store {
    /// Reads the settings in `home`.
    pub fn open(home: &Path) -> Store {
        let read = std::fs::read_to_string(home.join("settings.toml")).ok();
        let parsed = read.as_deref().map(toml::from_str::<Settings>);
        let unreadable = matches!(parsed, Some(Err(_)));
        let on_disk = parsed.and_then(Result::ok);
        Store { settings: on_disk.clone().unwrap_or_default(), home: home.to_owned(), on_disk, unreadable }
    }

    /// The folder.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Writes the settings if they changed since the last time.
    pub fn save_if_changed(&mut self) -> std::io::Result<()> {
        if self.on_disk.as_ref() == Some(&self.settings) {
            return Ok(());
        }
        let text = toml::to_string(&self.settings).map_err(std::io::Error::other)?;
        std::fs::create_dir_all(&self.home)?;
        let path = self.home.join("settings.toml");
        if self.unreadable {
            std::fs::rename(&path, self.home.join("settings-unreadable.toml"))?;
            self.unreadable = false;
        }
        self.on_disk = Some(self.settings.clone());
        files::write_whole(&path, text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_an_unreadable_file_is_kept() {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("settings.toml"), "language = 7").unwrap();
        let mut store = Store::open(home.path());
        assert_eq!(store.settings, Settings::default());
        store.settings.theme = Theme::Dark;
        store.settings.remember(Recent { path: "/a.diwan".into(), ..Recent::default() });
        store.settings.remember(Recent { path: "/b.diwan".into(), ..Recent::default() });
        store.settings.remember(Recent { path: "/a.diwan".into(), sources: 3, ..Recent::default() });
        store.save_if_changed().unwrap();
        assert!(home.path().join("settings-unreadable.toml").exists());
        let again = Store::open(home.path()).settings;
        assert_eq!(again.theme, Theme::Dark);
        assert_eq!(again.recent.iter().map(|r| r.sources).collect::<Vec<_>>(), [3, 0]);
    }
}
