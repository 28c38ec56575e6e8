//! Opening, saving and leaving projects; turning files into sources; the sample city.
//!
//! Looking into files happens in jobs: a workbook of a hundred megabytes must not stop the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::bring::{self, Brought};
use super::dialogs::picker::Ask;
use super::dialogs::{Dialog, Then};
use super::frame::notices::Notice;
use super::look::Shown;
use super::screens::{Screen, Views};
use super::selection::Selection;
use super::session::Session;
use super::settings::Recent;
use super::wishes::Wish;
use super::{Pending, Workbench, sample};
use crate::base::SourceId;
use crate::findings::{Findings, Message};
use crate::import::{self, SourceEdit};
use crate::jobs;
use crate::pipeline::{StageError, relative};
use crate::project::file::FileError;
use crate::project::journal::Recovery;
use crate::project::{Edit, Project};

impl Workbench {
    /// Opens a project file at once; problems become notices.
    pub fn open(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let draft = path.parent() == Some(&self.drafts());
        match Session::open(&path, draft) {
            Ok((session, recovery)) => {
                self.begin(session);
                self.say_recovery(&recovery);
            }
            Err(error) => self.file_failed("app-open-failed", &path, &error),
        }
    }

    fn drafts(&self) -> PathBuf {
        self.store.home().join("drafts")
    }

    /// Makes a session the open one.
    fn begin(&mut self, session: Session) {
        self.close();
        self.chosen_path = None;
        self.screen = Screen::Sources;
        self.session = Some(session);
        self.remember();
    }

    fn say_recovery(&mut self, recovery: &Recovery) {
        match recovery {
            Recovery::Nothing => {}
            Recovery::Replayed(n) => {
                // Of decisions that had been undone again nothing is left to save.
                let n = self.session.as_ref().map_or(*n, Session::unsaved_count);
                if n == 0 {
                    return;
                }
                let notice = Notice::info(Message::new("app-recovered").with("n", n));
                let notice = notice.text(Message::new("app-recovered-sentence"));
                self.notices.post(
                    notice
                        .action("action-save", super::action::Action::Save)
                        .action("rail-history", super::action::Action::History),
                );
            }
            Recovery::SetAside(path) => {
                let text = Message::new("app-set-aside-sentence").with("file", path.display().to_string());
                self.notices.post(Notice::caution(Message::new("app-set-aside")).text(text));
            }
        }
    }

    fn file_failed(&mut self, id: &'static str, path: &Path, error: &FileError) {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let text = match error {
            FileError::Io { source, .. } => Message::new("file-error-io").with("detail", source.to_string()),
            FileError::Syntax { line, what, .. } => {
                Message::new("file-error-syntax").with("line", *line).with("detail", what.as_str())
            }
            FileError::Newer { found, .. } => {
                Message::new("file-error-newer").with("found", found.to_string())
            }
            FileError::NotAProject { .. } => Message::new("file-error-not-a-project"),
        };
        self.notices.post(Notice::error(Message::new(id).with("name", name)).text(text));
    }

    /// Opens a project after the question about unsaved changes.
    pub(super) fn open_asking(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.chosen_path = Some(path);
        self.ask_then(ctx, Then::OpenChosen);
    }

    /// Back to the start screen; nothing is asked here.
    pub(super) fn close(&mut self) {
        self.remember();
        if let Some(engine) = &self.engine {
            engine.stop();
        }
        self.session = None;
        self.selection = Selection::default();
        self.views = Views::default();
        self.shown = Shown::default();
        self.summary = Default::default();
        self.finding_lines.clear();
        (self.busy, self.failure, self.wanted, self.dialog) = (None, None, None, None);
        self.frame.history_open = false;
        self.frame.findings_open = false;
    }

    /// Puts the open project at the head of the recent ones.
    pub(super) fn remember(&mut self) {
        let Some(session) = &self.session else { return };
        let project = session.project();
        let seen = Recent {
            path: session.path.clone(),
            title: project.title.clone(),
            at: jiff::Timestamp::now(),
            sources: project.sources.len(),
            entities: self.summary.entities,
            to_decide: self.summary.to_decide.unwrap_or_default(),
            files_changed: 0,
        };
        self.store.settings.remember(seen);
    }

    /// Saves under the project's own name; `over` also when the file on disk is another one than this session knows.
    pub(super) fn save(&mut self, over: bool) {
        let Some(session) = &mut self.session else { return };
        if session.draft {
            return self.save_as(None);
        }
        if !over && Session::changed_on_disk(&session.path, session.disk_key()) {
            self.dialog = Some(Dialog::ChangedOnDisk);
            return;
        }
        let path = session.path.clone();
        match session.save() {
            Ok(()) => {
                self.notices.dismiss_key("journal");
                let name = session.name();
                self.notices.post(Notice::good(Message::new("app-saved-as").with("name", name)).key("saved"));
                self.remember();
            }
            Err(error) => self.file_failed("app-save-failed", &path, &error),
        }
    }

    /// Asks for a name and saves there; then goes on with leaving, if that is why.
    pub(super) fn save_as(&mut self, then: Option<Then>) {
        let Some(session) = &self.session else { return };
        let title = crate::text::t(self.store.settings.language(), "app-pick-save");
        let name = if session.draft {
            format!("{}.diwan", file_stem(&session.project().title))
        } else {
            session.name()
        };
        let folder = if session.draft {
            first_folder(session).unwrap_or_else(|| session.dir().to_owned())
        } else {
            session.dir().to_owned()
        };
        let ask = Ask::SaveAs { title, name, folder, ending: "diwan" };
        self.pick(
            ask,
            Box::new(move |bench, paths| {
                let Some(path) = paths.first() else { return };
                bench.save_to(path);
                if let (Some(then), false) = (then, bench.session.as_ref().is_some_and(Session::is_unsaved)) {
                    bench.go_on_next = Some(then);
                }
            }),
        );
    }

    fn save_to(&mut self, path: &Path) {
        let by = self.store.settings.name.clone();
        let Some(session) = &mut self.session else { return };
        let old = session.path.clone();
        let was_draft = session.draft;
        let new_dir = path.parent().unwrap_or(Path::new("."));
        let moves = moved_paths(session.project(), session.dir(), new_dir);
        let made = if moves.is_empty() { Ok(()) } else { session.edit(Edit::Many { edits: moves }, &by) };
        let saved =
            made.map_err(|e| e.to_string()).and_then(|()| session.save_as(path).map_err(|e| e.to_string()));
        match saved {
            Ok(()) => {
                let name = session.name();
                if was_draft {
                    self.store.settings.recent.retain(|r| r.path != old);
                }
                self.notices.post(Notice::good(Message::new("app-saved-as").with("name", name)).key("saved"));
                self.remember();
            }
            Err(detail) => {
                let text = Message::new("app-detail").with("detail", detail);
                let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
                self.notices
                    .post(Notice::error(Message::new("app-save-failed").with("name", name)).text(text));
            }
        }
    }

    /// Throws the changes away and loads the file again.
    pub(super) fn reload(&mut self) {
        let Some(session) = &mut self.session else { return };
        let path = session.path.clone();
        match session.discard() {
            Ok(()) => self.open(&path),
            Err(error) => self.file_failed("app-open-failed", &path, &error),
        }
    }

    /// Opens a project of the sample city.
    pub(super) fn open_sample(&mut self, ctx: &egui::Context, name: &str) {
        match sample::project(self.store.home(), name) {
            Some(path) => self.open_asking(ctx, path),
            None => self.notices.post(
                Notice::caution(Message::new("app-no-sample")).text(Message::new("app-no-sample-sentence")),
            ),
        }
    }

    /// Adds the readable files of a folder.
    pub(super) fn add_folder(&mut self, folders: Vec<PathBuf>) {
        self.add_files(folders);
    }

    /// Looks at files in the background and adds each as a source; makes a new project when none is open.
    pub(super) fn add_files(&mut self, paths: Vec<PathBuf>) {
        if self.session.is_none() {
            let title = crate::text::t(self.store.settings.language(), "app-new-project");
            match Session::new_draft(&self.drafts(), &title) {
                Ok(session) => self.begin(session),
                Err(error) => return self.file_failed("app-new-failed", &self.drafts(), &error),
            }
        }
        let Some(session) = &self.session else { return };
        let (project, dir) = (session.project().clone(), session.dir().to_owned());
        let job = jobs::spawn("look at files", self.wake.clone(), move |ctx| {
            bring::look_at(ctx, &project, &dir, paths)
        });
        let progress = job.progress().clone();
        self.looking = Some(super::look::Looking { progress, since: std::time::Instant::now() });
        self.pending.push(Pending::new(job, |bench, brought| {
            bench.looking = None;
            bench.take_in(brought);
        }));
    }

    fn take_in(&mut self, brought: Brought) {
        let added = brought.added.len();
        if let Some(id) = brought.added.first() {
            self.selection.choose_source(id);
            self.screen = Screen::Sources;
            self.edit(Edit::Many { edits: brought.edits }, false);
            let title = Message::new("app-files-added").with("n", added);
            let text = Message::new("app-files-added-sentence");
            let notice = Notice::good(title).text(text).action("action-undo", super::action::Action::Undo);
            self.notices.post(notice);
        }
        for (path, error) in brought.failed {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            let why = match &error {
                StageError::Import { error, .. } => error.message(),
                other => other.message(),
            };
            let notice = Notice::error(Message::new("app-file-not-read").with("name", name)).text(why);
            self.notices.post(notice.action("app-choose-another", super::action::Action::AddFiles));
        }
    }

    /// Looks at a source's file anew (or at another of its sheets) and takes over how it should be read.
    pub(super) fn propose_reading(&mut self, id: SourceId, sheet: Option<String>) {
        let Some(session) = &self.session else { return };
        let Some(source) = session.project().source(&id) else { return };
        let path = session.dir().join(&source.spec.path);
        let job = jobs::spawn("look at file", self.wake.clone(), move |ctx| {
            let findings = Findings::new();
            import::propose(ctx, &path, sheet.as_deref(), &findings).map(|p| p.reading)
        });
        self.pending.push(Pending::new(job, move |bench, reading| match reading {
            Ok(reading) => {
                let edit = SourceEdit::SetReading { reading: Box::new(reading) };
                bench.edit(Edit::Source { id, edit }, false);
            }
            Err(error) => {
                let title = Message::new("app-file-not-read").with("name", id.as_str());
                bench.notices.post(Notice::error(title).text(error.message()));
            }
        }));
    }

    /// Wishes that the next frame should carry out first.
    pub(super) fn take_next(&mut self) -> Vec<Wish> {
        std::mem::take(&mut self.wishes_next)
    }
}

/// A name that is good in a file system: letters and digits of any script, the rest as hyphens.
fn file_stem(name: &str) -> String {
    let plain: String =
        name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let stem = plain.split('-').filter(|p| !p.is_empty()).collect::<Vec<_>>().join("-");
    if stem.is_empty() { "diwan".to_owned() } else { stem }
}

fn first_folder(session: &Session) -> Option<PathBuf> {
    let source = session.project().sources.first()?;
    session.dir().join(&source.spec.path).parent().map(Path::to_owned)
}

/// The edits that keep every source's file where it is when the project moves to another folder.
fn moved_paths(project: &Arc<Project>, old_dir: &Path, new_dir: &Path) -> Vec<Edit> {
    let moved = project.sources.iter().filter_map(|source| {
        let path = relative(new_dir, &old_dir.join(&source.spec.path));
        let edit = SourceEdit::SetPath { path: path.clone() };
        (path != source.spec.path).then(|| Edit::Source { id: source.id.clone(), edit })
    });
    moved.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_file_names() {
        assert_eq!(file_stem("État civil (2026)"), "état-civil-2026");
        assert_eq!(file_stem("المركز_2026"), "المركز-2026");
    }
}
