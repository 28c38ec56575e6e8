//! The project file `NAME.diwan`: loading (read, migrate, decode) and saving (beside, flush, rename).
//!
//! A newer format than the program knows is refused, because saving it would lose decisions.

use std::path::{Path, PathBuf};

use toml::Table;

use super::{FORMAT, Project, layout};
use crate::base::{Key, files};
use crate::findings::Message;

/// A project file cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The disk says no.
    #[error("{path}: {source}", path = path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the disk says.
        #[source]
        source: std::io::Error,
    },
    /// The text is not a project file.
    #[error("{path}: line {line}: {what}", path = path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        what: String,
    },
    /// The file was made by a newer program.
    #[error("{path} has format {found}; this program knows formats up to {FORMAT}", path = path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i64,
    },
    /// There is no format number.
    #[error("{path} is not a Diwan project: it does not begin with “format = 1”", path = path.display())]
    NotAProject {
        /// The file.
        path: PathBuf,
    },
}

impl FileError {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        let about = |id: &'static str, path: &Path| Message::new(id).with("file", path.display().to_string());
        match self {
            FileError::Io { path, source } => about("error-file-io", path).with("detail", source.to_string()),
            FileError::Syntax { path, line, what } => {
                about("error-file-syntax", path).with("line", *line).with("detail", what.as_str())
            }
            FileError::Newer { path, found } => {
                about("error-file-newer", path).with("found", found.to_string())
            }
            FileError::NotAProject { path } => about("error-file-not-a-project", path),
        }
    }
}

/// A project as loaded, with the key of the file's content (for the journal and for noticing changes on disk).
#[derive(Debug)]
pub struct Loaded {
    /// The decisions.
    pub project: Project,
    /// Key of the bytes on disk.
    pub key: Key,
}

/// Loads a project file.
pub fn load(path: &Path) -> Result<Loaded, FileError> {
    let bytes = std::fs::read(path).map_err(|source| FileError::Io { path: path.to_owned(), source })?;
    let key = Key::of_bytes(&bytes);
    let text = std::str::from_utf8(&bytes).map_err(|e| FileError::Syntax {
        path: path.to_owned(),
        line: bytes[..e.valid_up_to()].iter().filter(|&&b| b == b'\n').count() + 1,
        what: "the text is not UTF-8".to_owned(),
    })?;
    Ok(Loaded { project: from_text(path, text)?, key })
}

/// Decodes the text of a project file; `path` is for the error only.
pub fn from_text(path: &Path, text: &str) -> Result<Project, FileError> {
    let syntax = |e: &toml::de::Error| FileError::Syntax {
        path: path.to_owned(),
        line: e.span().map_or(1, |s| text.get(..s.start).unwrap_or(text).matches('\n').count() + 1),
        what: e.message().to_owned(),
    };
    let document: Table = toml::from_str(text).map_err(|e| syntax(&e))?;
    match document.get("format").and_then(toml::Value::as_integer) {
        Some(found) if found > i64::from(FORMAT) => Err(FileError::Newer { path: path.to_owned(), found }),
        // Format 1 is the first; the raw document of older ones will be changed here before decoding.
        Some(_) => toml::from_str(text).map_err(|e| syntax(&e)),
        None => Err(FileError::NotAProject { path: path.to_owned() }),
    }
}

/// The text of a project file.
pub fn to_text(project: &Project) -> String {
    let document = Table::try_from(project).expect("decisions are plain data without null");
    layout::text(&document)
}

/// Saves a project in one step and says the key of what is on disk now.
pub fn save(path: &Path, project: &Project) -> Result<Key, FileError> {
    let text = to_text(project);
    files::write_whole(path, text.as_bytes())
        .map_err(|source| FileError::Io { path: path.to_owned(), source })?;
    Ok(Key::of_bytes(text.as_bytes()))
}
