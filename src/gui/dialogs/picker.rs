//! Asking for files: behind a trait, so that tests give their answers in advance. The real one is the desktop's own dialog.
//!
//! The desktop's dialog may stay open for minutes, so it is asked in a thread; the window goes on drawing meanwhile.

use std::collections::VecDeque;
use std::path::PathBuf;

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
    /// A folder.
    Folder {
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

/// Whoever can ask for files. The answer is empty when the person changed their mind.
pub trait Picker {
    /// Asks; the answer comes later.
    fn pick(&mut self, ask: Ask, wake: Wake) -> Job<Vec<PathBuf>>;
}

/// The desktop's dialogs.
#[derive(Debug, Default)]
pub struct Desktop;

impl Picker for Desktop {
    fn pick(&mut self, ask: Ask, wake: Wake) -> Job<Vec<PathBuf>> {
        jobs::spawn("file dialog", wake, move |_| {
            let dialog = rfd::FileDialog::new();
            match ask {
                Ask::Files { title } => {
                    let dialog = dialog
                        .set_title(title)
                        .add_filter("xlsx xls xlsb ods csv parquet", &crate::import::folder::ENDINGS);
                    dialog.pick_files().unwrap_or_default()
                }
                Ask::Folder { title } => dialog.set_title(title).pick_folder().into_iter().collect(),
                Ask::Project { title } => {
                    dialog.set_title(title).add_filter("Diwan", &["diwan"]).pick_file().into_iter().collect()
                }
                Ask::SaveAs { title, name, folder, ending } => {
                    let dialog = dialog.set_title(title).set_file_name(name).set_directory(folder);
                    let chosen = dialog.add_filter(ending, &[ending]).save_file();
                    chosen
                        .map(|p| if p.extension().is_none() { p.with_extension(ending) } else { p })
                        .into_iter()
                        .collect()
                }
            }
        })
    }
}

/// Answers given in advance, in order; after the last one nothing is chosen.
#[derive(Debug, Default)]
pub struct Prepared {
    answers: VecDeque<Vec<PathBuf>>,
}

impl Prepared {
    /// These answers, one per question.
    pub fn new(answers: impl IntoIterator<Item = Vec<PathBuf>>) -> Self {
        Prepared { answers: answers.into_iter().collect() }
    }
}

impl Picker for Prepared {
    fn pick(&mut self, _: Ask, wake: Wake) -> Job<Vec<PathBuf>> {
        let answer = self.answers.pop_front().unwrap_or_default();
        jobs::spawn("prepared answer", wake, move |_| answer)
    }
}
