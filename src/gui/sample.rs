//! Where the sample city lies, and a copy of it in the settings folder when the place it was installed in cannot be written.

use std::path::{Path, PathBuf};

/// The path of a project of the sample city, ready to be opened and saved.
pub fn project(home: &Path, name: &str) -> Option<PathBuf> {
    let folder = folders().into_iter().find(|f| f.join(name).is_file())?;
    if is_writable(&folder) {
        return Some(folder.join(name));
    }
    let copy = home.join("sample-data");
    if !copy.join(name).is_file() {
        copy_folder(&folder, &copy).ok()?;
    }
    Some(copy.join(name))
}

/// The places where the sample city may lie, best first.
fn folders() -> Vec<PathBuf> {
    let mut out = Vec::new();
    if let Ok(program) = std::env::current_exe()
        && let Some(folder) = program.parent()
    {
        out.push(folder.join("sample-data"));
        out.push(folder.join("../share/diwan/sample-data"));
    }
    out.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data"));
    out
}

fn is_writable(folder: &Path) -> bool {
    tempfile::Builder::new().prefix(".diwan-").tempfile_in(folder).is_ok()
}

fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
