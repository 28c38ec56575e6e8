//! What a typed or pasted path means, and what stands in the folder it leads into. Looked up in jobs: a folder may lie on a slow network.
//!
//! A path comes from many places: out of a file manager as `file:///…`, out of a terminal in quotes or with `~`. All of them are understood.

use std::path::{Path, PathBuf};

use super::picker::Ask;

/// More names than this nobody reads; the typed beginning of a name narrows them.
const MOST: usize = 1000;

/// What stands under a path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Is {
    /// Nothing.
    #[default]
    Missing,
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// One name in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// Whether it is a folder.
    pub is_folder: bool,
}

/// What is known about a typed path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The path meant.
    pub path: PathBuf,
    /// What stands there.
    pub is: Is,
    /// The folder whose names are shown.
    pub folder: PathBuf,
    /// Whether that folder is there.
    pub folder_is_there: bool,
    /// What stands in it and fits: folders first, then files.
    pub entries: Vec<Entry>,
}

/// The path that a text means; a relative one starts at `base`.
pub fn path_of(text: &str, base: &Path) -> PathBuf {
    let text = text.trim().trim_matches(['"', '\'', '\u{2068}', '\u{2069}']);
    if let Some(rest) = text.strip_prefix("file://") {
        return PathBuf::from(without_percents(rest));
    }
    if let Some(rest) = text.strip_prefix("~/").or((text == "~").then_some("")) {
        return dirs::home_dir().unwrap_or_else(|| base.to_owned()).join(rest);
    }
    base.join(text)
}

/// `%20` and the like, as file managers write them.
fn without_percents(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|d| std::str::from_utf8(d).ok());
        match code.and_then(|d| u8::from_str_radix(d, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Looks at the place that a text means. A folder shows what stands in it; anything else shows the names of its folder that fit what was typed.
pub fn look_at(text: &str, base: &Path, ask: &Ask) -> Place {
    let path = path_of(text, base);
    let is = match (path.is_dir(), path.is_file()) {
        (true, _) => Is::Folder,
        (_, true) => Is::File,
        _ => Is::Missing,
    };
    let (folder, typed) = if is == Is::Folder {
        (path.clone(), String::new())
    } else {
        let typed = path.file_name().map(|n| n.to_string_lossy().to_lowercase()).unwrap_or_default();
        (path.parent().unwrap_or(base).to_owned(), typed)
    };
    let typed = if is == Is::File || matches!(ask, Ask::SaveAs { .. }) { String::new() } else { typed };
    let (there, entries) = entries(&folder, &typed, ask);
    Place { path, is, folder, folder_is_there: there, entries }
}

fn entries(folder: &Path, typed: &str, ask: &Ask) -> (bool, Vec<Entry>) {
    let Ok(read) = folder.read_dir() else { return (false, Vec::new()) };
    let mut out: Vec<Entry> = read
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            let is_folder = path.is_dir();
            let fits = is_folder || ask.takes(&path);
            let shown = fits && !name.starts_with('.') && name.to_lowercase().contains(typed);
            shown.then_some(Entry { name, path, is_folder })
        })
        .collect();
    out.sort_by_cached_key(|e| (!e.is_folder, e.name.to_lowercase(), e.name.clone()));
    out.truncate(MOST);
    (true, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Ask {
        Ask::Files { title: String::new() }
    }

    #[test]
    fn paths_are_understood_as_people_bring_them() {
        let base = Path::new("/town");
        assert_eq!(path_of("a.csv", base), Path::new("/town/a.csv"));
        assert_eq!(path_of(" '/x/b c.csv' ", base), Path::new("/x/b c.csv"));
        assert_eq!(path_of("file:///x/%C3%A9tat%20civil.xlsx", base), Path::new("/x/état civil.xlsx"));
        assert_eq!(path_of("file:///x/50%.csv", base), Path::new("/x/50%.csv"));
    }

    #[test]
    fn a_folder_shows_what_can_be_read_and_the_beginning_of_a_name_narrows_it() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.csv", "a.xlsx", "notes.docx", ".hidden.csv"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        std::fs::create_dir(folder.path().join("sub")).unwrap();
        let names = |text: &str, ask: &Ask| {
            let place = look_at(text, folder.path(), ask);
            place.entries.into_iter().map(|e| e.name).collect::<Vec<_>>()
        };
        assert_eq!(names("", &files()), ["sub", "a.xlsx", "b.csv"]);
        assert_eq!(names("b", &files()), ["sub", "b.csv"]);
        assert_eq!(names("", &Ask::Folder { title: String::new() }), ["sub"]);
        let place = look_at("nowhere/x.csv", folder.path(), &files());
        assert_eq!((place.is, place.folder_is_there), (Is::Missing, false));
    }
}
