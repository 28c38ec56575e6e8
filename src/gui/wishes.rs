//! What screens and panels want to happen: collected while they draw, carried out before the next frame by `act`.
//!
//! A screen never changes the project itself. It pushes an edit here and sees it in the next frame; dragging and typing push `amend`, so
//! that the history gets one entry.

use std::path::PathBuf;

use super::action::Action;
use super::dialogs::Dialog;
use super::frame::notices::Notice;
use super::screens::Screen;
use super::selection::Selection;
use super::settings::Settings;
use crate::base::{Context, SourceId};
use crate::findings::Place;
use crate::project::Edit;

/// What goes on with the result of a job: it may read and change the whole workbench.
pub type Then = Box<dyn FnOnce(&mut super::Workbench) + Send>;

/// What goes on with picked files; not called when nothing was picked.
pub type Picked = Box<dyn FnOnce(&mut super::Workbench, Vec<PathBuf>)>;

/// A job to start: work in a thread, then something with its result.
pub struct JobWish {
    /// The thread's name.
    pub name: &'static str,
    /// The work; what it gives back goes on in the window's thread.
    pub work: Box<dyn FnOnce(&Context) -> Then + Send>,
}

/// One wish.
pub enum Wish {
    /// Make an edit.
    Edit(Box<Edit>),
    /// Make several edits; the history shows each.
    Edits(Vec<Edit>),
    /// Make an edit that replaces the last entry of the history.
    Amend(Box<Edit>),
    /// Carry out a command.
    Do(Action),
    /// Show a screen.
    Go(Screen),
    /// Show a screen once the project asked for in the same frame is open.
    GoNext(Screen),
    /// Go to a place in the history.
    GoTo(usize),
    /// Change what is chosen.
    Select(Box<dyn FnOnce(&mut Selection)>),
    /// Show the place of a finding.
    Show(Place),
    /// Say something.
    Notify(Notice),
    /// Take a notice away.
    Dismiss(u64),
    /// Open a dialog.
    Open(Dialog),
    /// Close the open dialog.
    CloseDialog,
    /// Answer the question about unsaved changes, then go on.
    Leave {
        /// Save first, or throw the changes away.
        save: bool,
        /// What goes on.
        then: super::dialogs::Then,
    },
    /// Save although the file on disk is another one.
    SaveOver,
    /// Throw the changes away and load the file again.
    Reload,
    /// Ask the desktop for files, then go on with them.
    Pick(super::dialogs::picker::Ask, Picked),
    /// Go on with files picked in the window itself.
    Picked(Picked, Vec<PathBuf>),
    /// Open a project file.
    OpenProject(PathBuf),
    /// Take a project off the list of recent ones.
    Forget(PathBuf),
    /// Add files as sources; makes a new project when none is open.
    AddFiles(Vec<PathBuf>),
    /// Look at a source's file (or another sheet of it) anew and take over how it should be read.
    ProposeReading(SourceId, Option<String>),
    /// Change the settings.
    Settings(Box<dyn FnOnce(&mut Settings)>),
    /// Start a job.
    Job(JobWish),
}

/// The wishes of one frame, in order.
#[derive(Default)]
pub struct Wishes(Vec<Wish>);

impl Wishes {
    /// Any wish.
    pub fn push(&mut self, wish: Wish) {
        self.0.push(wish);
    }

    /// Make an edit.
    pub fn edit(&mut self, edit: Edit) {
        self.push(Wish::Edit(Box::new(edit)));
    }

    /// Make several edits.
    pub fn edits(&mut self, edits: impl IntoIterator<Item = Edit>) {
        self.push(Wish::Edits(edits.into_iter().collect()));
    }

    /// Make an edit that replaces the last entry of the history (dragging, typing).
    pub fn amend(&mut self, edit: Edit) {
        self.push(Wish::Amend(Box::new(edit)));
    }

    /// Carry out a command.
    pub fn action(&mut self, action: Action) {
        self.push(Wish::Do(action));
    }

    /// Show a screen.
    pub fn go(&mut self, screen: Screen) {
        self.push(Wish::Go(screen));
    }

    /// Change what is chosen.
    pub fn select(&mut self, change: impl FnOnce(&mut Selection) + 'static) {
        self.push(Wish::Select(Box::new(change)));
    }

    /// Show the place of a finding.
    pub fn show(&mut self, place: Place) {
        self.push(Wish::Show(place));
    }

    /// Say something.
    pub fn notify(&mut self, notice: Notice) {
        self.push(Wish::Notify(notice));
    }

    /// Open a dialog.
    pub fn open(&mut self, dialog: Dialog) {
        self.push(Wish::Open(dialog));
    }

    /// Change the settings.
    pub fn settings(&mut self, change: impl FnOnce(&mut Settings) + 'static) {
        self.push(Wish::Settings(Box::new(change)));
    }

    /// Run `work` in a thread of that name, then `then` with its result in the window's thread.
    pub fn job<T: Send + 'static>(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&Context) -> T + Send + 'static,
        then: impl FnOnce(&mut super::Workbench, T) + Send + 'static,
    ) {
        let work = Box::new(move |ctx: &Context| {
            let result = work(ctx);
            let carried = Carried { result, then };
            Box::new(move |bench: &mut super::Workbench| carried.go_on(bench)) as Then
        });
        self.push(Wish::Job(JobWish { name, work }));
    }

    /// Ask the desktop for files, then `then` with them; nothing happens when the person changed their mind.
    pub fn pick(
        &mut self,
        ask: super::dialogs::picker::Ask,
        then: impl FnOnce(&mut super::Workbench, Vec<PathBuf>) + 'static,
    ) {
        self.push(Wish::Pick(ask, Box::new(then)));
    }

    /// Adds the wishes of another collection.
    pub fn append(&mut self, mut other: Wishes) {
        self.0.append(&mut other.0);
    }

    /// Takes all wishes out.
    pub fn take(&mut self) -> Vec<Wish> {
        std::mem::take(&mut self.0)
    }

    /// Whether there is any.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

struct Carried<T, F> {
    result: T,
    then: F,
}

impl<T, F: FnOnce(&mut super::Workbench, T)> Carried<T, F> {
    fn go_on(self, bench: &mut super::Workbench) {
        (self.then)(bench, self.result);
    }
}
