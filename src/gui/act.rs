//! Where wishes take effect: the only place in the window that changes the project, the settings or what is open.
//!
//! It is a list of what each wish does; anything longer than a few lines stands in `open` (projects and files).

use super::action::Action;
use super::dialogs::path::PathDialog;
use super::dialogs::picker::{Answer, Ask};
use super::dialogs::{Dialog, Then};
use super::frame::notices::Notice;
use super::frame::palette::Palette;
use super::screens::Screen;
use super::session::SessionError;
use super::settings::Theme;
use super::wishes::Wish;
use super::{Pending, Workbench};
use crate::findings::Message;
use crate::jobs;
use crate::project::Edit;

impl Workbench {
    /// Carries out one wish.
    pub(super) fn act(&mut self, ctx: &egui::Context, wish: Wish) {
        match wish {
            Wish::Edit(edit) => self.edit(*edit, false),
            Wish::Edits(edits) if edits.is_empty() => {}
            Wish::Edits(edits) => self.edit(Edit::Many { edits }, false),
            Wish::Amend(edit) => self.edit(*edit, true),
            Wish::Do(action) => self.run(ctx, action),
            Wish::Go(screen) => self.go(screen),
            Wish::GoNext(screen) => {
                if self.session.is_some() {
                    self.go(screen);
                }
            }
            Wish::GoTo(cursor) => self.go_to(cursor),
            Wish::Select(change) => change(&mut self.selection),
            Wish::Show(place) => self.selection.show(&place),
            Wish::Notify(notice) => self.notices.post(notice),
            Wish::Dismiss(number) => self.notices.dismiss(number),
            Wish::Open(dialog) => self.dialog = Some(dialog),
            Wish::CloseDialog => self.dialog = None,
            Wish::Leave { save, then } => self.leave(ctx, save, then),
            Wish::SaveOver => self.save(true),
            Wish::Reload => self.reload(),
            Wish::Pick(ask, picked) => self.pick(ask, picked),
            Wish::Picked(picked, paths) => picked(self, paths),
            Wish::OpenProject(path) => self.open_asking(ctx, path),
            Wish::Forget(path) => self.store.settings.recent.retain(|r| r.path != path),
            Wish::AddFiles(paths) => self.add_files(paths),
            Wish::ProposeReading(source, sheet) => self.propose_reading(source, sheet),
            Wish::Settings(change) => change(&mut self.store.settings),
            Wish::Job(job) => {
                let running = jobs::spawn(job.name, self.wake.clone(), job.work);
                self.pending.push(Pending::new(running, |bench, then| then(bench)));
            }
        }
    }

    /// Makes an edit and says when it does not fit.
    pub(super) fn edit(&mut self, edit: Edit, amend: bool) {
        let by = self.store.settings.name.clone();
        let Some(session) = &mut self.session else { return };
        let made = if amend { session.amend(edit, &by) } else { session.edit(edit, &by) };
        match made {
            Ok(()) => {}
            Err(SessionError::Edit(error)) => {
                let why = Message::new("app-detail").with("detail", error.to_string());
                self.notices.post(Notice::caution(Message::new("app-edit-failed")).text(why));
            }
            Err(SessionError::Journal(error)) => self.journal_failed(&error.to_string()),
        }
    }

    fn journal_failed(&mut self, detail: &str) {
        let why = Message::new("app-journal-failed-sentence").with("detail", detail);
        let notice = Notice::error(Message::new("app-journal-failed")).text(why).key("journal");
        self.notices.post(notice.action("action-save", Action::Save));
    }

    fn go(&mut self, screen: Screen) {
        self.screen = screen;
        self.frame.findings_open &= !self.narrow;
    }

    fn go_to(&mut self, cursor: usize) {
        let moved = self.session.as_mut().map(|s| s.go_to(cursor));
        if let Some(Err(error)) = moved {
            self.journal_failed(&error.to_string());
        }
    }

    fn undo(&mut self, back: bool) {
        let Some(session) = &self.session else { return };
        let cursor = session.history.cursor();
        let entry = if back { cursor.checked_sub(1) } else { Some(cursor) };
        let Some((at, entry)) = entry.and_then(|at| session.history.entries().get(at).map(|e| (at, e)))
        else {
            return;
        };
        let language = self.store.settings.language();
        let sentence = super::look::called(session.project(), language, &entry.edit.sentence()).into_owned();
        self.go_to(if back { at } else { at + 1 });
        let id = if back { "app-undone" } else { "app-redone" };
        let opposite = if back { ("action-redo", Action::Redo) } else { ("action-undo", Action::Undo) };
        let notice = Notice::good(Message::new(id).with("what", sentence)).key("undo");
        self.notices.post(notice.action(opposite.0, opposite.1));
    }

    /// Carries out a command.
    pub(super) fn run(&mut self, ctx: &egui::Context, action: Action) {
        if action.is_for_screen() {
            self.asked = Some(action);
            return;
        }
        if let Some(screen) = action.goes_to() {
            return self.go(screen);
        }
        if let Some(language) = action.speaks() {
            self.store.settings.language = Some(language);
            return;
        }
        let t = |id: &str| crate::text::t(self.store.settings.language(), id);
        match action {
            Action::NewFromFiles | Action::AddFiles => {
                let ask = Ask::Files { title: t("app-pick-files") };
                self.pick(ask, Box::new(|bench, paths| bench.add_files(paths)));
            }
            Action::AddFolder => {
                let ask = Ask::Folder { title: t("app-pick-folder") };
                self.pick(ask, Box::new(|bench, paths| bench.add_folder(paths)));
            }
            Action::OpenProject => {
                let ask = Ask::Project { title: t("app-pick-project") };
                self.pick(
                    ask,
                    Box::new(|bench, paths| {
                        bench.wishes_next.extend(paths.into_iter().take(1).map(Wish::OpenProject));
                    }),
                );
            }
            Action::OpenSample => self.open_sample(ctx, "residents.diwan"),
            Action::OpenSampleEstablishments => self.open_sample(ctx, "establishments.diwan"),
            Action::Save => self.save(false),
            Action::SaveAs => self.save_as(None),
            Action::Close => self.ask_then(ctx, Then::Close),
            Action::Quit => self.ask_then(ctx, Then::Quit),
            Action::Undo => self.undo(true),
            Action::Redo => self.undo(false),
            Action::RunAll => self.run_all(),
            Action::KeepIds => self.keep_ids(),
            Action::Stop => self.stop(),
            Action::Inspector => self.switch_inspector(),
            Action::NextPanel => super::frame::focus::next(ctx),
            Action::ExportNow => {
                // On its own screen the command means the button there.
                self.asked = (self.screen == Screen::Export).then_some(action);
                self.go(Screen::Export);
            }
            Action::History => {
                self.frame.history_open = !self.frame.history_open;
                self.frame.findings_open = false;
            }
            Action::Findings => {
                self.frame.findings_open = !self.frame.findings_open;
                self.frame.history_open = false;
            }
            Action::Palette => {
                self.frame.palette = match self.frame.palette {
                    None => Some(Palette::default()),
                    Some(_) => None,
                };
            }
            Action::SwitchTheme => {
                let dark = ctx.theme() == egui::Theme::Dark;
                self.store.settings.theme = if dark { Theme::Light } else { Theme::Dark };
            }
            Action::Settings => self.dialog = Some(Dialog::Settings),
            Action::Help => self.dialog = Some(Dialog::Help),
            // Languages, screens and commands for screens are done above.
            _ => {}
        }
    }

    /// Shows the inspector, or takes it away; what stands in its place goes first.
    fn switch_inspector(&mut self) {
        let covered = self.frame.history_open || self.frame.findings_open;
        (self.frame.history_open, self.frame.findings_open) = (false, false);
        if self.narrow {
            self.frame.inspector_over = covered || !self.frame.inspector_over;
        } else {
            self.frame.inspector_folded = !covered && !self.frame.inspector_folded;
        }
    }

    fn stop(&mut self) {
        if let Some(engine) = &self.engine {
            engine.stop();
            self.stopped = true;
        }
        self.pending.iter().for_each(Pending::cancel);
    }

    fn run_all(&mut self) {
        self.stopped = false;
        self.failure = None;
        self.wanted = None;
    }

    pub(super) fn pick(&mut self, ask: Ask, picked: super::wishes::Picked) {
        let job = self.picker.pick(ask.clone(), self.wake.clone());
        self.pending.push(Pending::new(job, move |bench, answer| match answer {
            Answer::Chosen(paths) if paths.is_empty() => {}
            Answer::Chosen(paths) => picked(bench, paths),
            Answer::NoDialog => {
                let folder = bench.folder_to_begin_in();
                bench.asking = Some(PathDialog::new(ask, picked, &folder));
            }
        }));
    }

    /// The project's folder, or the person's own while there is none.
    fn folder_to_begin_in(&self) -> std::path::PathBuf {
        let of_project = self.session.as_ref().filter(|s| !s.draft).map(|s| s.dir().to_owned());
        of_project.or_else(dirs::home_dir).unwrap_or_else(|| std::path::PathBuf::from("."))
    }

    /// Leaves the project, asking first when something is unsaved.
    pub(super) fn ask_then(&mut self, ctx: &egui::Context, then: Then) {
        if self.session.as_ref().is_some_and(|s| s.is_unsaved()) {
            self.dialog = Some(Dialog::Unsaved(then));
        } else {
            self.go_on(ctx, then);
        }
    }

    fn leave(&mut self, ctx: &egui::Context, save: bool, then: Then) {
        if save {
            if self.session.as_ref().is_some_and(|s| s.draft) {
                return self.save_as(Some(then));
            }
            self.save(false);
            if self.session.as_ref().is_some_and(|s| s.is_unsaved()) {
                return;
            }
        } else if let Some(session) = &mut self.session
            && let Err(error) = session.discard()
        {
            return self.journal_failed(&error.to_string());
        }
        self.go_on(ctx, then);
    }

    pub(super) fn go_on(&mut self, ctx: &egui::Context, then: Then) {
        match then {
            Then::Close => self.close(),
            Then::Quit => {
                self.close();
                self.may_close = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Then::OpenChosen => {
                if let Some(path) = self.chosen_path.take() {
                    self.close();
                    self.open(&path);
                }
            }
        }
    }
}
