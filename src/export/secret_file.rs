//! The file of a pseudonym key: outside the project and the export, readable by its owner only.
//!
//! What is in it is disclosure's business; here it is a text that must not get lost and must not be seen.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Where the key of a policy lies: `KEYS/<project>/<policy>.key`, below the user's own data folder.
pub fn path(data_folder: &Path, project: &str, policy: &str) -> PathBuf {
    data_folder
        .join("keys")
        .join(super::stage::file_stem(project))
        .join(format!("{}.key", super::stage::file_stem(policy)))
}

/// The content of a key file; `None` if there is no such file.
pub fn read(path: &Path) -> io::Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// Writes a new key file; an existing one is never replaced, because without it old pseudonyms could not be made again.
pub fn create(path: &Path, content: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    // Temporary files are readable by their owner only, and stay so under their final name.
    let mut file = tempfile::Builder::new().prefix(".diwan-").tempfile_in(folder)?;
    file.write_all(content.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|e| e.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_never_overwritten() {
        let dir = tempfile::tempdir().unwrap();
        let path = path(dir.path(), "residents", "../x");
        assert!(path.starts_with(dir.path().join("keys").join("residents")));
        assert_eq!(read(&path).unwrap(), None);
        create(&path, "one").unwrap();
        assert!(create(&path, "two").is_err());
        assert_eq!(read(&path).unwrap().as_deref(), Some("one"));
    }
}
