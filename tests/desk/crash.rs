//! A session that is killed loses nothing: whatever moment the program ends at, the files beside the project bring every edit back.
//!
//! The moment of the kill is a copy of the folder: that is what the disk holds when a process is gone from one instruction to the next.

use std::path::{Path, PathBuf};

use diwan::gui::session::Session;
use diwan::project::journal::Recovery;
use diwan::project::{Edit, Journal, Project, file};

fn town(folder: &Path) -> PathBuf {
    let path = folder.join("town.diwan");
    file::save(&path, &Project::new("Town")).unwrap();
    path
}

fn title(n: usize) -> Edit {
    Edit::Title { title: format!("Town {n}") }
}

/// The project's folder as it is on disk at this moment.
fn killed(project: &Path) -> (tempfile::TempDir, PathBuf) {
    let copy = tempfile::tempdir().unwrap();
    let folder = project.parent().unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
    }
    let path = copy.path().join(project.file_name().unwrap());
    (copy, path)
}

#[test]
fn after_each_edit_undo_and_save_a_kill_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let (mut session, recovery) = Session::open(&project, false).unwrap();
    assert_eq!(recovery, Recovery::Nothing);
    let agrees = |session: &Session, what: &str| {
        let (_copy, path) = killed(&project);
        let (again, _) = Session::open(&path, false).unwrap();
        assert_eq!(again.project(), session.project(), "{what}");
        assert_eq!(again.is_unsaved(), session.is_unsaved(), "{what}");
    };
    for n in 0..20 {
        session.edit(title(n), "clerk").unwrap();
        agrees(&session, "an edit");
    }
    session.go_to(7).unwrap();
    agrees(&session, "undo");
    assert_eq!(session.project().title, "Town 6");
    session.go_to(12).unwrap();
    agrees(&session, "redo");
    session.save().unwrap();
    agrees(&session, "save");
    session.edit(title(90), "clerk").unwrap();
    session.amend(title(91), "clerk").unwrap();
    agrees(&session, "a change of the last edit");
    assert_eq!(session.project().title, "Town 91");
    // The session is never ended in order.
    std::mem::forget(session);
    let (again, recovery) = Session::open(&project, false).unwrap();
    assert!(matches!(recovery, Recovery::Replayed(n) if n > 0), "{recovery:?}");
    assert_eq!(again.project().title, "Town 91");
}

#[test]
fn a_kill_in_the_middle_of_a_line_loses_that_line_only() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let (mut session, _) = Session::open(&project, false).unwrap();
    let mut whole = vec![std::fs::read(Journal::path_for(&project)).map_or(0, |b| b.len())];
    for n in 0..3 {
        session.edit(title(n), "clerk").unwrap();
        whole.push(std::fs::read(Journal::path_for(&project)).unwrap().len());
    }
    let bytes = std::fs::read(Journal::path_for(&project)).unwrap();
    for end in whole[1]..=bytes.len() {
        let (_copy, path) = killed(&project);
        std::fs::write(Journal::path_for(&path), &bytes[..end]).unwrap();
        let (again, _) = Session::open(&path, false).unwrap();
        // A line counts when all of it is there; its line break may be missing.
        let lines = whole[1..].iter().filter(|&&length| end + 1 >= length).count();
        assert_eq!(again.history.cursor(), lines, "cut after {end} bytes");
        assert_eq!(again.project().title, format!("Town {}", lines - 1));
    }
}

#[test]
fn work_goes_on_after_a_torn_line() {
    let folder = tempfile::tempdir().unwrap();
    let project = town(folder.path());
    let (mut session, _) = Session::open(&project, false).unwrap();
    session.edit(title(1), "clerk").unwrap();
    session.edit(title(2), "clerk").unwrap();
    let journal = Journal::path_for(&project);
    let bytes = std::fs::read(&journal).unwrap();
    std::fs::write(&journal, &bytes[..bytes.len() - 9]).unwrap();
    std::mem::forget(session);
    let (mut again, _) = Session::open(&project, false).unwrap();
    assert_eq!(again.project().title, "Town 1");
    again.edit(title(3), "clerk").unwrap();
    std::mem::forget(again);
    let (last, _) = Session::open(&project, false).unwrap();
    assert_eq!(last.project().title, "Town 3", "an edit after the torn line is kept");
}
