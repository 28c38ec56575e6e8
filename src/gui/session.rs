//! An open project: its file, its history, its journal. Every edit is journalled before the screen shows it; saving is the person's act.
//!
//! A project made from files has no file of its own yet: it is a draft in the settings folder, so that a crash loses nothing there either.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::base::Key;
use crate::project::file::{self, FileError};
use crate::project::journal::{self, Recovery};
use crate::project::{Edit, EditError, Entry, History, Journal, Project};

/// An open project.
pub struct Session {
    /// The project file.
    pub path: PathBuf,
    /// Whether the file is a draft that was never given a name.
    pub draft: bool,
    /// Decisions and how they came about.
    pub history: History,
    journal: Journal,
    /// The content key of the file as this session last read or wrote it.
    on_disk: Key,
    /// The cursor at which project and file agree.
    saved_at: Option<usize>,
    /// When it was last saved in this session.
    pub saved_time: Option<Timestamp>,
}

/// An edit could not be made or written down.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// The edit does not fit.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// It was made, but the journal could not be written.
    #[error(transparent)]
    Journal(#[from] FileError),
}

impl Session {
    /// Opens a project file; what was in its journal is replayed.
    pub fn open(path: &Path, draft: bool) -> Result<(Session, Recovery), FileError> {
        let loaded = file::load(path)?;
        let mut history = History::new(loaded.project);
        let recovery = journal::recover(path, loaded.key, &mut history)?;
        let saved_at = (history.cursor() == 0).then_some(0);
        let session = Session {
            path: path.to_owned(),
            draft,
            history,
            journal: Journal::open(path, loaded.key),
            on_disk: loaded.key,
            saved_at,
            saved_time: None,
        };
        Ok((session, recovery))
    }

    /// Writes an empty project as a new draft in `folder` and opens it.
    pub fn new_draft(folder: &Path, title: &str) -> Result<Session, FileError> {
        let io = |source| FileError::Io { path: folder.to_owned(), source };
        std::fs::create_dir_all(folder).map_err(io)?;
        let stamp = Timestamp::now().strftime("%Y%m%d-%H%M%S").to_string();
        let names = std::iter::once(format!("draft-{stamp}.diwan"))
            .chain((2..).map(|n| format!("draft-{stamp}-{n}.diwan")));
        let path = names
            .map(|name| folder.join(name))
            .find(|path| !path.exists())
            .unwrap_or_else(|| folder.join("draft.diwan"));
        file::save(&path, &Project::new(title))?;
        Ok(Session::open(&path, true)?.0)
    }

    /// The project as it now is.
    pub fn project(&self) -> &Arc<Project> {
        self.history.present()
    }

    /// The folder that paths in the project are relative to.
    pub fn dir(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    /// The file's name, for people.
    pub fn name(&self) -> String {
        self.path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Whether there are changes that are not in the file.
    pub fn is_unsaved(&self) -> bool {
        self.saved_at != Some(self.history.cursor())
    }

    /// How many entries of the history lie between the file and the present.
    pub fn unsaved_count(&self) -> usize {
        self.saved_at.map_or(self.history.cursor(), |at| at.abs_diff(self.history.cursor()))
    }

    fn cut(&mut self) {
        // A new edit cuts what lies ahead; if the saved state lay there, no undo leads back to it.
        if self.saved_at.is_some_and(|at| at > self.history.cursor()) {
            self.saved_at = None;
        }
    }

    /// Makes an edit and writes it down.
    pub fn edit(&mut self, edit: Edit, by: &str) -> Result<(), SessionError> {
        let entry = Entry { edit, at: Timestamp::now(), by: by.to_owned() };
        self.cut();
        self.history.push(entry.clone())?;
        Ok(self.journal.edit(&entry)?)
    }

    /// Makes an edit that replaces the last entry.
    pub fn amend(&mut self, edit: Edit, by: &str) -> Result<(), SessionError> {
        let entry = Entry { edit, at: Timestamp::now(), by: by.to_owned() };
        self.cut();
        if self.saved_at == Some(self.history.cursor()) {
            // The last entry is in the file already: it stays, and this one follows.
            return self.edit(entry.edit, by);
        }
        self.history.amend(entry.clone())?;
        Ok(self.journal.amend(&entry)?)
    }

    /// Goes to a place in the history; false if that changes nothing.
    pub fn go_to(&mut self, cursor: usize) -> Result<bool, FileError> {
        if cursor == self.history.cursor() || !self.history.go_to(cursor) {
            return Ok(false);
        }
        self.journal.cursor(cursor)?;
        Ok(true)
    }

    /// Saves under its own name.
    pub fn save(&mut self) -> Result<(), FileError> {
        let key = file::save(&self.path, self.project())?;
        self.saved(key)
    }

    fn saved(&mut self, key: Key) -> Result<(), FileError> {
        self.on_disk = key;
        self.saved_at = Some(self.history.cursor());
        self.saved_time = Some(Timestamp::now());
        self.journal.clear(key)
    }

    /// Saves under another name and goes on there; the old file stays as it was last saved.
    pub fn save_as(&mut self, path: &Path) -> Result<(), FileError> {
        let key = file::save(path, self.project())?;
        let old = std::mem::replace(&mut self.path, path.to_owned());
        let old_journal = std::mem::replace(&mut self.journal, Journal::open(path, key));
        let old_key = self.on_disk;
        self.saved(key)?;
        let mut old_journal = old_journal;
        old_journal.clear(old_key)?;
        if std::mem::replace(&mut self.draft, false) {
            // A draft that got a name leaves nothing behind.
            let (from, to) = (old.parent().unwrap_or(Path::new(".")), self.dir());
            let beside = crate::pipeline::take_along(self.project(), from, to);
            beside.map_err(|source| FileError::Io { path: to.to_owned(), source })?;
            std::fs::remove_file(&old).map_err(|source| FileError::Io { path: old, source })?;
        }
        Ok(())
    }

    /// Throws the changes since the last save away (“Do not save”).
    pub fn discard(&mut self) -> Result<(), FileError> {
        self.journal.clear(self.on_disk)
    }

    /// Whether the file on disk is another one than this session knows; reads the file, so call it in a job.
    pub fn changed_on_disk(path: &Path, known: Key) -> bool {
        std::fs::read(path).is_ok_and(|bytes| Key::of_bytes(&bytes) != known)
    }

    /// The content key of the file as this session knows it.
    pub fn disk_key(&self) -> Key {
        self.on_disk
    }
}
