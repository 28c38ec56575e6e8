//! Why a file cannot be read: each reason apart, because each has another remedy. Sentences for people are made from these in `text`.

use std::path::PathBuf;

use super::spec::Format;
use crate::base::Cancelled;
use crate::findings::Message;
use crate::table::TableError;

/// Kinds of damage, as far as a person can do something else about each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The packing around the parts is broken or cut off.
    Package,
    /// A part that must be there is not.
    Missing,
    /// The text of a part breaks off or breaks the rules of its format.
    Content,
    /// Records do not fit together or break off.
    Records,
}

impl Damage {
    /// The word that texts choose by.
    fn as_str(self) -> &'static str {
        match self {
            Damage::Package => "package",
            Damage::Missing => "missing",
            Damage::Content => "content",
            Damage::Records => "records",
        }
    }
}

/// Why the system refused, in the words that texts choose by.
fn refusal(source: &std::io::Error) -> &'static str {
    use std::io::ErrorKind;
    match source.kind() {
        ErrorKind::PermissionDenied => "permission",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::WouldBlock => "busy",
        ErrorKind::IsADirectory | ErrorKind::NotADirectory | ErrorKind::InvalidFilename => "name",
        ErrorKind::TimedOut
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::StaleNetworkFileHandle => "network",
        _ => "disk",
    }
}

/// A file that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// There is no such file.
    #[error("there is no file {}", .0.display())]
    NotFound(PathBuf),
    /// It is protected by a password.
    #[error("{} is protected by a password", .0.display())]
    Password(PathBuf),
    /// It is damaged.
    #[error("{} is damaged: {detail}", .path.display())]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// Of what kind the damage is.
        damage: Damage,
        /// What the reader stumbled on, for technicians.
        detail: String,
    },
    /// It would unpack to an unreasonable size.
    #[error("{} would unpack to {unpacked} bytes, more than {limit}", .path.display())]
    Bomb {
        /// The file.
        path: PathBuf,
        /// What it says it unpacks to (or what was unpacked before giving up).
        unpacked: u64,
        /// The most that is allowed.
        limit: u64,
    },
    /// There is no table in it.
    #[error("there is no table in {}", .0.display())]
    NotATable(PathBuf),
    /// It is of a kind that is not read.
    #[error("{} is {what}, which is not read", .path.display())]
    Unsupported {
        /// The file.
        path: PathBuf,
        /// What it is, in a word (`pdf`, `zip`, `image`).
        what: String,
    },
    /// It is now of another kind than its source says.
    #[error("{} is {}, and was {}", .path.display(), .found.as_str(), .expected.as_str())]
    OtherFormat {
        /// The file.
        path: PathBuf,
        /// What it is.
        found: Format,
        /// What it was when it was accepted.
        expected: Format,
    },
    /// The workbook has no such sheet.
    #[error("there is no sheet “{sheet}” in {}", .path.display())]
    NoSheet {
        /// The file.
        path: PathBuf,
        /// The sheet asked for.
        sheet: String,
    },
    /// The disk or the system refused.
    #[error("{} cannot be read", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The table could not be built.
    #[error(transparent)]
    Table(#[from] TableError),
    /// Stopped on request.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl ImportError {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        let file = |p: &PathBuf| p.display().to_string();
        match self {
            ImportError::NotFound(path) => Message::new("import-error-not-found").with("file", file(path)),
            ImportError::Password(path) => Message::new("import-error-password").with("file", file(path)),
            ImportError::Corrupt { path, damage, detail } => Message::new("import-error-corrupt")
                .with("file", file(path))
                .with("damage", damage.as_str())
                .with("detail", detail.as_str()),
            ImportError::Bomb { path, unpacked, limit } => Message::new("import-error-bomb")
                .with("file", file(path))
                .with("unpacked", *unpacked / (1 << 20))
                .with("limit", *limit / (1 << 20)),
            ImportError::NotATable(path) => Message::new("import-error-not-a-table").with("file", file(path)),
            ImportError::Unsupported { path, what } => {
                Message::new("import-error-unsupported").with("file", file(path)).with("what", what.as_str())
            }
            ImportError::NoSheet { path, sheet } => {
                Message::new("import-error-no-sheet").with("file", file(path)).with("sheet", sheet.as_str())
            }
            ImportError::OtherFormat { path, found, expected } => Message::new("import-error-other-format")
                .with("file", file(path))
                .with("found", found.as_str())
                .with("expected", expected.as_str()),
            ImportError::Io { path, source } => Message::new("import-error-io")
                .with("file", file(path))
                .with("why", refusal(source))
                .with("detail", source.to_string()),
            ImportError::Table(error) => Message::new("import-error-build").with("detail", error.to_string()),
            ImportError::Cancelled(_) => Message::new("import-error-cancelled"),
        }
    }
}
