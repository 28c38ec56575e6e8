//! Drawing one frame of the workbench: keys first, then rail, bars and screen, then what lies over them.

use std::sync::Arc;

use egui::{CentralPanel, Frame, Ui};

use super::action::{self, Action, Over};
use super::dialogs::path::Answered;
use super::dialogs::{self, DialogLook};
use super::frame::{self, palette, screen_rail, side_panel, status_bar, top_bar};
use super::look::Look;
use super::theme::palette as colours;
use super::widgets::dir::Dir;
use super::wishes::Wish;
use super::{Workbench, screens};
use crate::findings::Message;
use crate::project::{History, Project};
use crate::text;

/// Below this width the inspector folds by itself.
const INSPECTOR_FROM: f32 = 1180.0;

impl Workbench {
    /// Draws everything and collects the wishes for the next frame.
    pub fn ui(&mut self, ui: &mut Ui) {
        let language = self.language();
        let dir = if language.is_rtl() { Dir::Rtl } else { Dir::Ltr };
        dir.set(ui.ctx());
        super::widgets::dir::set_decimal_comma(ui.ctx(), language == text::Language::Fr);
        self.narrow = ui.ctx().content_rect().width() < INSPECTOR_FROM;
        let now = self.circumstances();
        self.keys(ui, &now);
        let finish = self.asked == Some(Action::FinishDialog);
        if self.session.is_some() {
            self.project_ui(ui, &now);
        } else {
            self.start_ui(ui, &now);
        }
        self.over_ui(ui, &now, finish);
        self.writing = ui.ctx().text_edit_focused();
        if self.busy.is_some() || !self.pending.is_empty() {
            // Counters move without messages; a few looks a second are enough.
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(120));
        }
        if !self.wishes.is_empty() || !self.wishes_next.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    fn keys(&mut self, ui: &Ui, now: &action::Circumstances) {
        if self.frame.palette.is_some() {
            let toggled =
                Action::Palette.keys().is_some_and(|k| ui.input_mut(|i| i.consume_shortcut(&k.shortcut())));
            if toggled {
                self.wishes.action(Action::Palette);
            }
            return;
        }
        // Of a dialog nearly every key is its own, of those of the screens too: taken here, Escape would stop the work and leave it open.
        let over = if self.dialog.is_some() || self.asking.is_some() {
            Over::Dialog
        } else if ui.memory(|m| m.top_modal_layer().is_some()) {
            Over::ScreenDialog
        } else if egui::Popup::is_any_open(ui.ctx()) {
            Over::Menu
        } else {
            Over::Nothing
        };
        let Some(pressed) = action::pressed(ui.ctx(), now, over) else { return };
        // A command for the screen is answered in this very frame; the frame's own are wishes.
        if pressed.is_for_screen() {
            self.asked = Some(pressed);
        } else {
            self.wishes.action(pressed);
        }
    }

    fn start_ui(&mut self, ui: &mut Ui, now: &action::Circumstances) {
        let language = self.language();
        let look =
            screens::start::StartLook { language, settings: &self.store.settings, now, wake: &self.wake };
        screens::start::ui(ui, &look, &mut self.start, &mut self.wishes);
    }

    fn project_ui(&mut self, ui: &mut Ui, now: &action::Circumstances) {
        let language = self.language();
        let Some(session) = &self.session else { return };
        // At the end side stands one thing: history, findings or the inspector; a narrow window has no room for a list beside it.
        let other = self.frame.history_open || self.frame.findings_open;
        let wanted = if self.narrow { self.frame.inspector_over } else { !self.frame.inspector_folded };
        let inspector_open = wanted && !other;
        let has_inspector = self.screen.has_inspector() && !session.project().sources.is_empty();
        let list_open = !self.narrow || !(other || inspector_open && has_inspector);
        let project: &Arc<Project> = session.project();
        let history: &History = &session.history;
        let look = Look {
            project,
            history,
            dir: session.dir(),
            outcomes: self.shown.outcomes(),
            shown: &self.shown,
            busy: self.busy.as_ref(),
            looking: self.looking.as_ref(),
            failure: self.failure.as_ref(),
            selection: &self.selection,
            language,
            settings: &self.store.settings,
            screen: self.screen,
            asked: self.asked.take(),
            inspector_open,
            list_open,
            wake: &self.wake,
        };
        let wishes = &mut self.wishes;
        let rail = screen_rail::RailLook {
            language,
            screen: self.screen,
            summary: &self.summary,
            fresh: self.shown.fresh(),
            busy: self.busy.as_ref(),
            failure: self.failure.as_ref(),
            now,
            history_open: self.frame.history_open,
        };
        screen_rail::ui(ui, &rail, wishes);
        let name = session.name();
        let saved = saved_words(language, session);
        let told = self.narrow || self.frame.inspector_folded;
        let inspector = (has_inspector && told).then_some(inspector_open);
        let bar = top_bar::BarLook { language, name: &name, saved: &saved, now, inspector };
        top_bar::ui(ui, &bar, wishes);
        let status = status_bar::StatusLook {
            language,
            project,
            summary: &self.summary,
            looking: self.looking.as_ref().map(|l| &l.progress),
            busy: self.busy.as_ref(),
            failure: self.failure.as_ref(),
            up_to_date: self.shown.fresh().has(frame::summary::LAST),
            findings_open: self.frame.findings_open,
        };
        status_bar::ui(ui, &status, wishes);
        if self.frame.history_open {
            side_panel::history_ui(ui, &look, wishes);
        } else if self.frame.findings_open {
            side_panel::findings_ui(ui, &look, &self.finding_lines, wishes);
        }
        let fill = colours(ui).surface;
        CentralPanel::default().frame(Frame::new().fill(fill)).show(ui, |ui| {
            ui.push_id(self.screen, |ui| screens::ui(ui, &look, &mut self.views, wishes));
        });
    }

    /// What lies over everything: notices, palette, dialogs, files dragged in.
    fn over_ui(&mut self, ui: &mut Ui, now: &action::Circumstances, finish: bool) {
        let language = self.language();
        self.notices.ui(ui, language, &mut self.wishes);
        if let Some(mut open) = self.frame.palette.take() {
            let look = palette::PaletteLook {
                language,
                now,
                project: self.session.as_ref().map(|s| s.project()),
                outcomes: self.shown.outcomes(),
                wake: &self.wake,
            };
            if !open.ui(ui, &look, &mut self.wishes) {
                self.frame.palette = Some(open);
            }
        }
        if let Some(dialog) = &self.dialog {
            let name = self.session.as_ref().map(|s| s.name()).unwrap_or_default();
            let look = DialogLook {
                language,
                settings: &self.store.settings,
                name: &name,
                draft: self.session.as_ref().is_some_and(|s| s.draft),
                unsaved: self.session.as_ref().map_or(0, |s| s.unsaved_count()),
                home: self.store.home(),
                finish,
            };
            dialogs::ui(ui, dialog, &look, &mut self.wishes);
        }
        if let Some(mut asking) = self.asking.take() {
            match asking.ui(ui, language, &self.wake, finish) {
                None => self.asking = Some(asking),
                Some(Answered::Cancelled) => {}
                Some(Answered::With(picked, paths)) => self.wishes.push(Wish::Picked(picked, paths)),
            }
        }
        frame::drop::ui(ui, language, self.session.is_some(), &mut self.wishes);
    }
}

fn saved_words(language: text::Language, session: &super::session::Session) -> String {
    if session.draft {
        return text::t(language, "app-draft");
    }
    match (session.is_unsaved(), session.saved_time) {
        (true, _) => text::say(language, &Message::new("app-unsaved").with("n", session.unsaved_count())),
        (false, Some(at)) => {
            text::say(language, &Message::new("app-saved-at").with("time", side_panel::when(language, at)))
        }
        (false, None) => text::t(language, "app-saved"),
    }
}
