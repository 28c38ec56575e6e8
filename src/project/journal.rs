//! The journal beside the project file: every edit, undo and redo since the last save, written before the screen shows it.
//!
//! One JSON line each. After a crash the journal is replayed on the saved file; a half-written last line (the crash itself) is dropped, every
//! whole line before it counts. It belongs to one content of the project file: a file changed elsewhere in the meantime is never overwritten.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::file::FileError;
use super::{Entry, History};
use crate::base::Key;

/// An open journal.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: Option<File>,
    base: Key,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Line {
    /// The first line: the content key of the project file that the lines below build on.
    Base(Key),
    /// An edit.
    Edit(Entry),
    /// An edit that replaced the one before.
    Amend(Entry),
    /// A move of the cursor.
    Cursor(usize),
}

/// What [`recover`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recovery {
    /// No journal, or an empty one.
    Nothing,
    /// This many lines were replayed.
    Replayed(usize),
    /// A journal lies there, but it belongs to another version of the project file; it was set aside under this name.
    SetAside(PathBuf),
}

impl Journal {
    /// The journal of a project file: `.NAME.diwan-journal` beside it.
    pub fn path_for(project: &Path) -> PathBuf {
        let name = project.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        project.with_file_name(format!(".{name}-journal"))
    }

    /// Opens the journal of a project file whose saved content has the key `base`. The file is made with the first line.
    pub fn open(project: &Path, base: Key) -> Journal {
        Journal { path: Self::path_for(project), file: None, base }
    }

    fn append(&mut self, line: &Line) -> Result<(), FileError> {
        let io = |source| FileError::Io { path: self.path.clone(), source };
        let mut text = String::new();
        if self.file.is_none() {
            let file = OpenOptions::new().create(true).append(true).open(&self.path).map_err(io)?;
            if file.metadata().map_err(io)?.len() == 0 {
                text = json_line(&Line::Base(self.base));
            }
            self.file = Some(file);
        }
        text.push_str(&json_line(line));
        let file = self.file.as_mut().expect("opened above");
        file.write_all(text.as_bytes()).and_then(|()| file.sync_data()).map_err(io)
    }

    /// Writes down an edit.
    pub fn edit(&mut self, entry: &Entry) -> Result<(), FileError> {
        self.append(&Line::Edit(entry.clone()))
    }

    /// Writes down an edit that replaced the one before.
    pub fn amend(&mut self, entry: &Entry) -> Result<(), FileError> {
        self.append(&Line::Amend(entry.clone()))
    }

    /// Writes down a move of the cursor (undo, redo, jump).
    pub fn cursor(&mut self, cursor: usize) -> Result<(), FileError> {
        self.append(&Line::Cursor(cursor))
    }

    /// The project was saved: the journal starts anew from the saved content.
    pub fn clear(&mut self, base: Key) -> Result<(), FileError> {
        self.file = None;
        self.base = base;
        match std::fs::remove_file(&self.path) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                Err(FileError::Io { path: self.path.clone(), source })
            }
            _ => Ok(()),
        }
    }
}

fn json_line(line: &Line) -> String {
    let mut text = serde_json::to_string(line).expect("edits are plain data");
    text.push('\n');
    text
}

/// Replays the journal of a project file on its saved state; call once after loading, before [`Journal::open`].
pub fn recover(project: &Path, base: Key, history: &mut History) -> Result<Recovery, FileError> {
    let path = Journal::path_for(project);
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Recovery::Nothing),
        Err(source) => return Err(FileError::Io { path, source }),
    };
    let mut replayed = 0;
    let mut whole_bytes = 0;
    for (number, bytes) in BufReader::new(file).split(b'\n').enumerate() {
        let bytes = bytes.map_err(|source| FileError::Io { path: path.clone(), source })?;
        let Ok(line) = serde_json::from_slice::<Line>(&bytes) else { break };
        match line {
            Line::Base(key) if number == 0 && key == base => {
                whole_bytes += bytes.len() as u64 + 1;
                continue;
            }
            _ if number == 0 => return set_aside(&path),
            Line::Base(_) => break,
            Line::Edit(entry) => {
                if history.push(entry).is_err() {
                    break;
                }
            }
            Line::Amend(entry) => {
                if history.amend(entry).is_err() {
                    break;
                }
            }
            Line::Cursor(cursor) => {
                if !history.go_to(cursor) {
                    break;
                }
            }
        }
        replayed += 1;
        whole_bytes += bytes.len() as u64 + 1;
    }
    // What could not be replayed (the torn last line) must not run into the next line that is written.
    let cut = OpenOptions::new().write(true).open(&path).and_then(|file| file.set_len(whole_bytes));
    cut.map_err(|source| FileError::Io { path, source })?;
    Ok(if replayed == 0 { Recovery::Nothing } else { Recovery::Replayed(replayed) })
}

fn set_aside(path: &Path) -> Result<Recovery, FileError> {
    for n in 1.. {
        let aside = path.with_extension(format!("diwan-journal.old{n}"));
        if !aside.exists() {
            std::fs::rename(path, &aside)
                .map_err(|source| FileError::Io { path: path.to_owned(), source })?;
            return Ok(Recovery::SetAside(aside));
        }
    }
    unreachable!("some number is free")
}
