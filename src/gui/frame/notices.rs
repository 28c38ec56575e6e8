//! Notices: what happened, where, what to do; stacked above the status bar at the end side, never over the middle of a table.
//!
//! Good news leave by themselves after six seconds; everything else stays until it is closed.

use std::time::{Duration, Instant};

use egui::{Align2, Area, Id, Order, Sense, Stroke, StrokeKind, Ui, vec2};

use crate::findings::{Message, Severity};
use crate::gui::action::Action;
use crate::gui::theme::{palette, tokens};
use crate::gui::widgets::badge::Tone;
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{Wish, Wishes};

const STAYS: Duration = Duration::from_secs(6);
/// Within the inspector, so that no button of the centre is covered.
const WIDTH: f32 = 328.0;

/// What a notice's button does.
pub enum Remedy {
    /// A command.
    Action(Action),
    /// Any wish; made when the button is pressed.
    Wish(Box<dyn Fn() -> Wish>),
}

/// A notice.
pub struct Notice {
    tone: Tone,
    title: Message,
    text: Option<Message>,
    buttons: Vec<(Message, Remedy)>,
    key: Option<&'static str>,
}

impl Notice {
    fn of(tone: Tone, title: Message) -> Notice {
        Notice { tone, title, text: None, buttons: Vec::new(), key: None }
    }

    /// Something went well; leaves after six seconds.
    pub fn good(title: Message) -> Notice {
        Notice::of(Tone::Positive, title)
    }

    /// Something to know; stays.
    pub fn info(title: Message) -> Notice {
        Notice::of(Tone::Info, title)
    }

    /// Something to look at.
    pub fn caution(title: Message) -> Notice {
        Notice::of(Tone::Caution, title)
    }

    /// Something could not be done.
    pub fn error(title: Message) -> Notice {
        Notice::of(Tone::Negative, title)
    }

    /// With a sentence below: why, what to do.
    pub fn text(mut self, text: Message) -> Notice {
        self.text = Some(text);
        self
    }

    /// With a button that runs a command.
    pub fn action(mut self, id: &'static str, action: Action) -> Notice {
        self.buttons.push((Message::new(id), Remedy::Action(action)));
        self
    }

    /// With a button that makes a wish.
    pub fn wish(mut self, id: &'static str, wish: impl Fn() -> Wish + 'static) -> Notice {
        self.buttons.push((Message::new(id), Remedy::Wish(Box::new(wish))));
        self
    }

    /// Replaces an earlier notice of the same key.
    pub fn key(mut self, key: &'static str) -> Notice {
        self.key = Some(key);
        self
    }
}

struct Posted {
    number: u64,
    notice: Notice,
    since: Instant,
}

/// The notices on screen.
#[derive(Default)]
pub struct Notices {
    posted: Vec<Posted>,
    next: u64,
}

impl Notices {
    /// Shows a notice.
    pub fn post(&mut self, notice: Notice) {
        if notice.key.is_some() {
            self.posted.retain(|p| p.notice.key != notice.key);
        }
        self.next += 1;
        self.posted.push(Posted { number: self.next, notice, since: Instant::now() });
        let surplus = self.posted.len().saturating_sub(5);
        self.posted.drain(..surplus);
    }

    /// Takes one away.
    pub fn dismiss(&mut self, number: u64) {
        self.posted.retain(|p| p.number != number);
    }

    /// Takes those of a key away.
    pub fn dismiss_key(&mut self, key: &'static str) {
        self.posted.retain(|p| p.notice.key != Some(key));
    }

    /// Takes the good ones away whose time is over.
    pub fn expire(&mut self, ctx: &egui::Context) {
        let leaves = |p: &Posted| p.notice.tone == Tone::Positive;
        self.posted.retain(|p| !leaves(p) || p.since.elapsed() < STAYS);
        if let Some(first) = self.posted.iter().filter(|p| leaves(p)).map(|p| p.since).min() {
            ctx.request_repaint_after(STAYS.saturating_sub(first.elapsed()));
        }
    }

    /// Draws them.
    pub fn ui(&self, ui: &Ui, language: crate::text::Language, wishes: &mut Wishes) {
        if self.posted.is_empty() {
            return;
        }
        let (align, x) =
            if Dir::of(ui).is_rtl() { (Align2::LEFT_BOTTOM, 16.0) } else { (Align2::RIGHT_BOTTOM, -16.0) };
        let offset = vec2(x, -(tokens().size.status_bar + 12.0));
        Area::new(Id::unique("notices")).order(Order::Foreground).anchor(align, offset).show(ui, |ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing.y = 8.0;
            for posted in &self.posted {
                one_ui(ui, posted, language, wishes);
            }
        });
    }
}

fn one_ui(ui: &mut Ui, posted: &Posted, language: crate::text::Language, wishes: &mut Wishes) {
    let p = palette(ui);
    let t = tokens();
    let notice = &posted.notice;
    let say = |m: &Message| crate::text::say(language, m);
    let frame = egui::Frame::new()
        .fill(p.surface_raised)
        .stroke(Stroke::new(1.0, p.border))
        .corner_radius(t.radius.card)
        .inner_margin(egui::Margin { left: 16, right: 12, top: 12, bottom: 12 })
        .shadow(egui::Shadow { offset: [0, 2], blur: 10, spread: 0, color: p.overlay.gamma_multiply(0.35) });
    let shown = frame.show(ui, |ui| {
        ui.set_width(WIDTH - 28.0);
        ui.spacing_mut().item_spacing.y = 4.0;
        let title = say(&notice.title);
        dir::sides(
            ui,
            24.0,
            |ui| {
                if let Some(icon) = notice.tone.icon() {
                    icon.ui(ui, 16.0, notice.tone.strong(p));
                }
                label(ui, Text::label(title.as_str()).strong().truncate());
            },
            |ui| {
                if icon_button_small(
                    ui,
                    crate::gui::theme::Icon::Cross,
                    &crate::text::t(language, "app-close-notice"),
                )
                .clicked()
                {
                    wishes.push(Wish::Dismiss(posted.number));
                }
            },
        );
        if let Some(text) = &notice.text {
            dir::column(ui, |ui| label(ui, Text::label(say(text)).table().muted().wrap()));
        }
        if !notice.buttons.is_empty() {
            ui.add_space(4.0);
            dir::row(ui, |ui| {
                for (i, (name, remedy)) in notice.buttons.iter().enumerate() {
                    let name = say(name);
                    let button = if i == 0 { Button::accent(&name) } else { Button::quiet(&name) };
                    if button.small().show(ui).clicked() {
                        wishes.push(match remedy {
                            Remedy::Action(action) => Wish::Do(*action),
                            Remedy::Wish(wish) => wish(),
                        });
                        wishes.push(Wish::Dismiss(posted.number));
                    }
                }
            });
        }
    });
    let rect = shown.response.rect;
    let edge = Dir::of(ui).slice(rect, 0.0, 4.0);
    let clip = ui.painter().with_clip_rect(edge);
    clip.rect(rect, t.radius.card, notice.tone.strong(p), Stroke::NONE, StrokeKind::Inside);
    ui.interact(rect, Id::unique(("notice", posted.number)), Sense::hover());
}

/// The tone in which a finding of a severity is shown.
pub fn tone_of(severity: Severity) -> Tone {
    match severity {
        Severity::Note => Tone::Info,
        Severity::Warning => Tone::Caution,
        Severity::Error => Tone::Negative,
    }
}

/// Says on a look's notices that something is done, with Undo.
pub fn done_with_undo(wishes: &mut Wishes, title: Message) {
    wishes.notify(Notice::good(title).action("action-undo", Action::Undo));
}
