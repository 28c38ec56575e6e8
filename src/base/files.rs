//! Writing a file whole or not at all: beside, flush, rename.
//!
//! Whoever reads the final name sees the old content or the new one, never half of it, even when the power fails in between.

use std::io::{self, Write};
use std::path::Path;

/// Writes `bytes` under `path`, replacing what was there in one step.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(path, |file| file.write_all(bytes))
}

/// Writes what `write` produces under `path`, in one step; on error nothing is left under that name that was not there before.
pub fn write_with(path: &Path, write: impl FnOnce(&mut std::fs::File) -> io::Result<()>) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".diwan-").tempfile_in(folder)?;
    write(file.as_file_mut())?;
    file.as_file().sync_all()?;
    let permissions = std::fs::metadata(path).map(|m| m.permissions()).ok();
    let saved = file.persist(path).map_err(|e| e.error)?;
    if let Some(permissions) = permissions {
        saved.set_permissions(permissions)?;
    } else {
        readable(&saved)?;
    }
    Ok(())
}

/// Moves a file, if it is there and nothing has the new name; also from one disk to another.
pub fn take_along(old: &Path, new: &Path) -> io::Result<()> {
    if old.is_file() && !new.exists() {
        std::fs::copy(old, new)?;
        std::fs::remove_file(old)?;
    }
    Ok(())
}

#[cfg(unix)]
fn readable(file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &std::fs::File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_the_old_content() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.txt");
        write_whole(&path, b"old").unwrap();
        let failed = write_with(&path, |f| {
            f.write_all(b"half")?;
            Err(io::Error::other("stop"))
        });
        assert!(failed.is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
