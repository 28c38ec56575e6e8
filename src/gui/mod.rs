//! The window: a workbench over one project. No eframe here, so tests drive it without a window.
//!
//! # How it goes round
//! Per frame, [`Workbench::logic`] takes the engine's messages and the results of jobs, carries out the wishes of the frame before (`act`), and tells
//! the engine what is wanted. [`Workbench::ui`] then draws everything from a [`look::Look`] (shared references: project, history, outcomes,
//! selection, language …) and collects [`wishes::Wishes`]. Screens never change anything themselves and never compute over rows.
//!
//! # How to write a screen
//! 1. Its folder is `screens/<name>/`, with `mod.rs`: `pub struct View` (`Default`; drafts, open folds, [`look::Later`] values, scroll positions:
//!    nothing that belongs in the file) and `pub fn ui(ui: &mut Ui, look: &Look, view: &mut View, wishes: &mut Wishes)`.
//!    `screens/mod.rs` already calls it; rail item, shortcut (Ctrl 1–7), title and sentence are there.
//! 2. Begin with `frame::header(ui, look, |ui| …)` (actions, the last one first), then `frame::list(ui, …)` for a panel at the start,
//!    `frame::inspector(ui, look, …)` for the one at the end, and last `frame::centre(ui, 16, |ui| …)`. Use `widgets::dir` for rows, so
//!    that Arabic is mirrored by itself.
//! 3. Read `look.outcomes` (newest result of each stage, perhaps old: `look.is_stale(stage)` → `widgets::card::outdated`), `look.project`,
//!    `look.selection`. `None` means not computed yet: show `screens::waiting_ui`. Texts: `look.t("id")`, `look.say(&Message)`, `look.count(n)`.
//! 4. Change things by `wishes.edit(Edit::…)`; dragging and typing: `edit` when it begins, then `wishes.amend(…)`. Several at once:
//!    `wishes.edits([…])` (one entry of the history). Jump: `wishes.go(Screen::…)`, `wishes.select(|s| …)`, `wishes.show(place)`. Say: `wishes.notify`.
//! 5. Anything that looks at rows (sort, filter, facets, counts) is a job: keep a `Later<Key, Value>` in the view and call
//!    `view.order.want(look.wake, key, "sort", move |ctx| …)` every frame; it runs again only when the key changes, and the last value stays
//!    readable. For one-off work with an effect: `wishes.job(name, work, |bench, result| …)`; for files `wishes.pick(Ask::…, …)`.
//! 6. A command with a key: a line in `action.rs` with `Scope::Screen(Screen::…)`, its name in three languages, `if look.asked(Action::…)`.

pub mod act;
pub mod action;
pub mod app;
mod bring;
pub mod dialogs;
mod draw;
pub mod frame;
mod keep_ids;
pub mod look;
pub mod open;
mod presses;
pub mod sample;
pub mod screens;
pub mod selection;
pub mod session;
pub mod settings;
pub mod theme;
pub mod widgets;
pub mod wishes;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use action::{Action, Circumstances};
use dialogs::{Dialog, Then, path::PathDialog, picker::Picker};
use frame::notices::{Notice, Notices};
use frame::summary::Summary;
use frame::{FindingLine, FrameView};
use look::{Busy, Failure, Shown, Wake};
use screens::{Screen, Views};
use selection::Selection;
use session::Session;
use settings::Store;
use wishes::{Wish, Wishes};

use crate::findings::Message;
use crate::jobs::{self, Engine, Job};
use crate::pipeline::Stage;
use crate::project::Project;
use crate::text::Language;

/// The whole window: what is open, what is shown, what runs.
pub struct Workbench {
    /// The settings.
    pub store: Store,
    session: Option<Session>,
    screen: Screen,
    views: Views,
    start: screens::start::View,
    frame: FrameView,
    dialog: Option<Dialog>,
    asking: Option<PathDialog>,
    notices: Notices,
    selection: Selection,
    wishes: Wishes,
    wishes_next: Vec<Wish>,
    asked: Option<Action>,
    engine: Option<Engine>,
    wanted: Option<(Arc<Project>, PathBuf, Stage)>,
    shown: Shown,
    summary: Summary,
    finding_lines: Vec<FindingLine>,
    busy: Option<Busy>,
    failure: Option<Failure>,
    stopped: bool,
    pending: Vec<Pending>,
    looking: Option<look::Looking>,
    picker: Box<dyn Picker>,
    wake: Wake,
    chosen_path: Option<PathBuf>,
    go_on_next: Option<Then>,
    may_close: bool,
    narrow: bool,
    writing: bool,
}

/// A job with what goes on afterwards.
struct Pending {
    poll: Box<dyn FnMut(&mut Workbench) -> bool>,
    stop: Box<dyn Fn()>,
}

impl Pending {
    fn new<T: Send + 'static>(job: Job<T>, then: impl FnOnce(&mut Workbench, T) + 'static) -> Pending {
        let job = std::rc::Rc::new(job);
        let stopping = job.clone();
        let mut then = Some(then);
        let poll = move |bench: &mut Workbench| match job.take() {
            None => false,
            Some(Ok(value)) => {
                if let Some(then) = then.take() {
                    then(bench, value);
                }
                true
            }
            Some(Err(_)) => {
                bench.notices.post(
                    Notice::error(Message::new("app-job-failed"))
                        .text(Message::new("app-job-failed-sentence")),
                );
                true
            }
        };
        Pending { poll: Box::new(poll), stop: Box::new(move || stopping.cancel()) }
    }

    fn cancel(&self) {
        (self.stop)();
    }
}

impl Workbench {
    /// A workbench with nothing open. `ctx` is only kept to wake it from threads.
    pub fn new(ctx: &egui::Context, store: Store, picker: Box<dyn Picker>) -> Workbench {
        theme::apply(ctx);
        let waking = ctx.clone();
        let wake: Wake = Arc::new(move || waking.request_repaint());
        let mut notices = Notices::default();
        let engine = match Engine::new(wake.clone()) {
            Ok(engine) => Some(engine),
            Err(error) => {
                let why = Message::new("app-detail").with("detail", error.to_string());
                notices.post(Notice::error(Message::new("app-no-engine")).text(why));
                None
            }
        };
        Workbench {
            store,
            session: None,
            screen: Screen::default(),
            views: Views::default(),
            start: screens::start::View::default(),
            frame: FrameView::default(),
            dialog: None,
            asking: None,
            notices,
            selection: Selection::default(),
            wishes: Wishes::default(),
            wishes_next: Vec::new(),
            asked: None,
            engine,
            wanted: None,
            shown: Shown::default(),
            summary: Summary::default(),
            finding_lines: Vec::new(),
            busy: None,
            failure: None,
            stopped: false,
            pending: Vec::new(),
            looking: None,
            picker,
            wake,
            chosen_path: None,
            go_on_next: None,
            may_close: false,
            narrow: false,
            writing: false,
        }
    }

    /// The language of the window.
    pub fn language(&self) -> Language {
        self.store.settings.language()
    }

    /// The project as it now is, if one is open.
    pub fn project(&self) -> Option<&Arc<Project>> {
        self.session.as_ref().map(Session::project)
    }

    /// The open project with its file and history.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The newest outcomes of the open project.
    pub fn outcomes(&self) -> &Shown {
        &self.shown
    }

    /// The screen on show; none on the start screen.
    pub fn screen(&self) -> Option<Screen> {
        self.session.as_ref().map(|_| self.screen)
    }

    /// What screens keep; for what goes on after a job.
    pub fn views(&mut self) -> &mut Views {
        &mut self.views
    }

    /// A wish from outside a frame: after a job, or from a test.
    pub fn wish(&mut self, wish: Wish) {
        self.wishes_next.push(wish);
    }

    /// The store of outcomes, for a run outside the engine (an export) that should reuse them.
    pub fn cache(&self) -> Option<Arc<crate::pipeline::Cache>> {
        self.engine.as_ref().map(Engine::cache)
    }

    /// Whether nothing is under way: no stage, no job, no wish.
    pub fn is_idle(&self) -> bool {
        self.busy.is_none()
            && self.pending.is_empty()
            && self.wishes.is_empty()
            && self.wishes_next.is_empty()
            && self.project().is_none_or(|p| {
                p.sources.is_empty()
                    || self.stopped
                    || self.failure.is_some()
                    || self.shown.fresh().has(frame::summary::LAST)
            })
    }

    /// Before each frame: messages, results, wishes, the engine's goal. Draws nothing.
    pub fn logic(&mut self, ctx: &egui::Context) {
        presses::install(ctx);
        self.take_messages();
        self.take_results();
        self.asked = None;
        let wishes: Vec<Wish> = self.take_next().into_iter().chain(self.wishes.take()).collect();
        let acted = !wishes.is_empty();
        for wish in wishes {
            self.act(ctx, wish);
        }
        if let Some(then) = self.go_on_next.take() {
            self.go_on(ctx, then);
        }
        self.close_question(ctx);
        self.update_goal();
        self.apply_settings(ctx);
        self.notices.expire(ctx);
        if acted {
            ctx.request_repaint();
        }
    }

    fn take_messages(&mut self) {
        let Some(engine) = &self.engine else { return };
        let messages: Vec<jobs::Message> = engine.messages().collect();
        let Some(project) = self.session.as_ref().map(|s| s.project().clone()) else { return };
        let (mut counted, mut idle) = (false, false);
        for message in messages {
            match message {
                jobs::Message::Busy { stage, source, progress } => {
                    self.busy = Some(Busy { stage, source, progress, since: Instant::now() });
                }
                jobs::Message::Ready(outcomes) => {
                    self.shown.take(outcomes, &project);
                    counted = true;
                }
                jobs::Message::Failed { stage, error } => {
                    self.failure = Some(Failure { stage, error });
                }
                jobs::Message::Idle => {
                    self.busy = None;
                    idle = true;
                }
            }
        }
        if counted {
            self.count(&project);
        }
        if idle {
            // The start screen shows what was last known of a project.
            self.remember();
        }
    }

    fn count(&mut self, project: &Arc<Project>) {
        self.summary = Summary::of(project, self.shown.outcomes());
        let mut lines: Vec<FindingLine> = self
            .shown
            .outcomes()
            .findings()
            .map(|(stage, finding)| FindingLine { stage, finding: finding.clone() })
            .collect();
        // The gravest first; within that, the order of the stages stands.
        lines.sort_by_key(|l| std::cmp::Reverse(l.finding.severity));
        self.finding_lines = lines;
    }

    fn take_results(&mut self) {
        let mut waiting = std::mem::take(&mut self.pending);
        waiting.retain_mut(|p| !(p.poll)(self));
        waiting.append(&mut self.pending);
        self.pending = waiting;
    }

    /// The window was asked to close: unsaved changes are asked about first.
    fn close_question(&mut self, ctx: &egui::Context) {
        let asked = ctx.input(|i| i.viewport().close_requested());
        if !asked || self.may_close {
            return;
        }
        if self.session.as_ref().is_some_and(Session::is_unsaved) {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.dialog = Some(Dialog::Unsaved(Then::Quit));
        } else {
            self.remember();
        }
    }

    /// Tells the engine what is wanted: first what the screen shows, then everything else.
    fn update_goal(&mut self) {
        let (Some(session), Some(engine)) = (&self.session, &self.engine) else { return };
        let project = session.project();
        let changed = self
            .wanted
            .as_ref()
            .is_none_or(|(known, dir, _)| !Arc::ptr_eq(known, project) || dir != session.dir());
        if changed {
            self.shown.expire();
            self.failure = None;
            self.stopped = false;
        }
        let goal = if self.shown.fresh().has(self.screen.goal()) {
            frame::summary::LAST
        } else {
            self.screen.goal()
        };
        let further = self.wanted.as_ref().is_none_or(|(_, _, known)| *known < goal);
        if project.sources.is_empty() || self.stopped || !(changed || further) {
            if changed {
                let project = project.clone();
                self.wanted = Some((project.clone(), session.dir().to_owned(), Stage::Import));
                self.count(&project);
            }
            return;
        }
        let project = project.clone();
        engine.want(project.clone(), session.dir().to_owned(), goal);
        self.wanted = Some((project.clone(), session.dir().to_owned(), goal));
        self.count(&project);
    }

    fn apply_settings(&mut self, ctx: &egui::Context) {
        let settings = &self.store.settings;
        if ctx.options(|o| o.theme_preference) != settings.theme.preference() {
            ctx.set_theme(settings.theme.preference());
        }
        if (ctx.zoom_factor() - settings.zoom).abs() > f32::EPSILON && self.dialog == Some(Dialog::Settings) {
            ctx.set_zoom_factor(settings.zoom);
        }
        let motion = if settings.reduce_motion { 0.0 } else { 0.12 };
        if (ctx.global_style().animation_time - motion).abs() > f32::EPSILON {
            ctx.all_styles_mut(|s| s.animation_time = motion);
        }
        if let Err(error) = self.store.save_if_changed() {
            let why = Message::new("app-detail").with("detail", error.to_string());
            self.notices.post(Notice::caution(Message::new("app-settings-failed")).text(why).key("settings"));
        }
    }

    fn circumstances(&self) -> Circumstances {
        let history = self.session.as_ref().map(|s| &s.history);
        Circumstances {
            screen: self.screen(),
            can_undo: history.is_some_and(|h| h.cursor() > 0),
            can_redo: history.is_some_and(|h| h.cursor() < h.entries().len()),
            busy: self.busy.is_some() || !self.pending.is_empty(),
            unsaved: self.session.as_ref().is_some_and(Session::is_unsaved),
            writing: self.writing,
        }
    }
}
