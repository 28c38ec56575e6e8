//! Asking for files: behind a trait, so that tests give their answers in advance. The real one is the desktop's own dialog.
//!
//! The desktop's dialog may stay open for minutes, so it is asked in a thread; the window goes on drawing meanwhile. A desktop may have none at
//! all (neither a portal nor zenity): rfd answers that like a change of mind and says the difference only in its log, so the log is listened to.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::gui::look::Wake;
use crate::jobs::{self, Job};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Spreadsheets, one or several.
    Files {
        /// Title of the dialog.
        title: String,
    },
    /// One file with this ending.
    File {
        /// Title of the dialog.
        title: String,
        /// The file's ending, without a dot.
        ending: &'static str,
    },
    /// A folder.
    Folder {
        /// Title of the dialog.
        title: String,
    },
    /// A folder to write into; it is made when it is not there yet.
    OutFolder {
        /// Title of the dialog.
        title: String,
    },
    /// A project file.
    Project {
        /// Title of the dialog.
        title: String,
    },
    /// A name to save under.
    SaveAs {
        /// Title of the dialog.
        title: String,
        /// The name proposed.
        name: String,
        /// The folder proposed.
        folder: PathBuf,
        /// The file's ending, without a dot.
        ending: &'static str,
    },
}

impl Ask {
    /// The title of the dialog.
    pub fn title(&self) -> &str {
        match self {
            Ask::Files { title }
            | Ask::File { title, .. }
            | Ask::Folder { title }
            | Ask::OutFolder { title }
            | Ask::Project { title }
            | Ask::SaveAs { title, .. } => title,
        }
    }

    /// The endings of the files that can be an answer; none where only folders can.
    pub fn endings(&self) -> Vec<&'static str> {
        match self {
            Ask::Files { .. } => crate::import::folder::ENDINGS.to_vec(),
            Ask::File { ending, .. } | Ask::SaveAs { ending, .. } => vec![*ending],
            Ask::Folder { .. } | Ask::OutFolder { .. } => Vec::new(),
            Ask::Project { .. } => vec!["diwan"],
        }
    }

    /// Whether a file can be an answer, by its ending.
    pub fn takes(&self, path: &Path) -> bool {
        let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
        self.endings().contains(&ending.as_str())
    }

    /// A chosen path as it is used: a name to save under gets its ending.
    pub fn finished(&self, path: PathBuf) -> PathBuf {
        match self {
            Ask::SaveAs { ending, .. } if path.extension().is_none() => path.with_extension(ending),
            _ => path,
        }
    }
}

/// What came of a question for files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// These files; none when the person changed their mind.
    Chosen(Vec<PathBuf>),
    /// No dialog could be opened: the window has to ask by itself.
    NoDialog,
}

/// Whoever can ask for files.
pub trait Picker {
    /// Asks; the answer comes later.
    fn pick(&mut self, ask: Ask, wake: Wake) -> Job<Answer>;
}

/// The desktop's dialogs.
#[derive(Debug, Default)]
pub struct Desktop;

impl Picker for Desktop {
    fn pick(&mut self, ask: Ask, wake: Wake) -> Job<Answer> {
        Ear::listen();
        jobs::spawn("file dialog", wake, move |_| {
            FAILED.store(false, Ordering::SeqCst);
            let chosen = ask_desktop(&ask);
            let failed = chosen.is_empty() && FAILED.load(Ordering::SeqCst);
            if failed { Answer::NoDialog } else { Answer::Chosen(chosen) }
        })
    }
}

fn ask_desktop(ask: &Ask) -> Vec<PathBuf> {
    let dialog = rfd::FileDialog::new().set_title(ask.title());
    let endings = ask.endings();
    match ask {
        Ask::Files { .. } => dialog
            .add_filter("xlsx xls xlsb ods html xml csv parquet", &endings)
            .pick_files()
            .unwrap_or_default(),
        Ask::File { ending, .. } => dialog.add_filter(*ending, &endings).pick_file().into_iter().collect(),
        Ask::Folder { .. } | Ask::OutFolder { .. } => dialog.pick_folder().into_iter().collect(),
        Ask::Project { .. } => dialog.add_filter("Diwan", &endings).pick_file().into_iter().collect(),
        Ask::SaveAs { name, folder, ending, .. } => {
            let dialog = dialog.set_file_name(name).set_directory(folder).add_filter(*ending, &endings);
            dialog.save_file().map(|p| ask.finished(p)).into_iter().collect()
        }
    }
}

/// Whether the last thing rfd said was that a dialog could not be opened.
static FAILED: AtomicBool = AtomicBool::new(false);

/// Listens to what rfd says: an error when a way to open a dialog failed, a warning when it tries the next one.
struct Ear;

impl Ear {
    fn listen() {
        static EAR: Ear = Ear;
        // Somebody else's logger stands already: then a missing dialog stays unnoticed, as before.
        if log::set_logger(&EAR).is_ok() {
            log::set_max_level(log::LevelFilter::Warn);
        }
    }
}

impl log::Log for Ear {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.target().starts_with("rfd")
    }

    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            FAILED.store(record.level() == log::Level::Error, Ordering::SeqCst);
        }
    }

    fn flush(&self) {}
}

/// Answers given in advance, in order; after the last one nothing is chosen.
#[derive(Debug, Default)]
pub struct Prepared {
    answers: VecDeque<Answer>,
}

impl Prepared {
    /// These answers, one per question.
    pub fn new(answers: impl IntoIterator<Item = Vec<PathBuf>>) -> Self {
        Prepared { answers: answers.into_iter().map(Answer::Chosen).collect() }
    }

    /// A desktop without dialogs, for so many questions.
    pub fn without_dialog(questions: usize) -> Self {
        Prepared { answers: std::iter::repeat_n(Answer::NoDialog, questions).collect() }
    }
}

impl Picker for Prepared {
    fn pick(&mut self, _: Ask, wake: Wake) -> Job<Answer> {
        let answer = self.answers.pop_front().unwrap_or(Answer::Chosen(Vec::new()));
        jobs::spawn("prepared answer", wake, move |_| answer)
    }
}
