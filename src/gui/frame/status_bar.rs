//! The bar at the foot: state and records, progress with Stop while something runs, findings, and that nothing leaves this computer.

use egui::{Frame, Margin, Rect, Sense, Stroke, Ui, vec2};

use super::summary::Summary;
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::look::{Busy, Failure};
use crate::gui::theme::{Icon, palette, tokens};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::dir;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Project;
use crate::text::{self, Language};

/// What the bar shows.
pub struct StatusLook<'a> {
    /// The language.
    pub language: Language,
    /// The project.
    pub project: &'a Project,
    /// The numbers.
    pub summary: &'a Summary,
    /// Files being looked at.
    pub looking: Option<&'a crate::base::Progress>,
    /// Work under way.
    pub busy: Option<&'a Busy>,
    /// The stage that failed.
    pub failure: Option<&'a Failure>,
    /// Whether everything is up to date.
    pub up_to_date: bool,
    /// Whether the findings are open.
    pub findings_open: bool,
}

/// Draws the bar.
pub fn ui(ui: &mut Ui, look: &StatusLook<'_>, wishes: &mut Wishes) {
    let p = palette(ui);
    let height = tokens().size.status_bar;
    let frame = Frame::new().fill(p.surface).inner_margin(Margin::symmetric(16, 0));
    egui::Panel::bottom("status-bar")
        .exact_size(height)
        .show_separator_line(false)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            let rect = ui.max_rect();
            ui.painter().hline(
                rect.expand2(vec2(16.0, 0.0)).x_range(),
                rect.top() + 0.5,
                Stroke::new(1.0, p.border),
            );
            ui.spacing_mut().item_spacing.x = 8.0;
            super::focus::part(ui, super::focus::Part::StatusBar);
            let mut findings = Wishes::default();
            dir::sides(ui, height, |ui| state_ui(ui, look, wishes), |ui| end_ui(ui, look, &mut findings));
            wishes.append(findings);
        });
}

fn state_ui(ui: &mut Ui, look: &StatusLook<'_>, wishes: &mut Wishes) {
    let p = palette(ui);
    let t = |id: &str| text::t(look.language, id);
    if let Some(progress) = look.looking {
        Icon::Clock.ui(ui, 14.0, p.accent);
        label(ui, Text::label(t("status-looking")).table());
        bar_ui(ui, 96.0, progress.share().unwrap_or_default());
        let stop = t("action-stop");
        if Button::link(&stop).small().show(ui).clicked() {
            wishes.action(Action::Stop);
        }
        return;
    }
    if let Some(busy) = look.busy {
        Icon::Clock.ui(ui, 14.0, p.accent);
        label(ui, Text::label(busy_sentence(look.language, busy, look.project)).table());
        if let Some(share) = busy.progress.share() {
            bar_ui(ui, 96.0, share);
            label(
                ui,
                Text::label(text::numbers::percent(look.language, f64::from(share), 0)).table().muted(),
            );
        }
        let stop = t("action-stop");
        if Button::link(&stop).small().show(ui).clicked() {
            wishes.action(Action::Stop);
        }
        return;
    }
    if let Some(failure) = look.failure {
        Icon::Error.ui(ui, 14.0, p.negative);
        let stage = Message::new(failure.stage.message_id());
        let sentence = Message::new("status-failed").with("stage", stage);
        label(ui, Text::label(text::say(look.language, &sentence)).table().colour(p.negative));
    } else if look.summary.sources == 0 {
        label(ui, Text::label(t("status-empty")).table().muted());
        return;
    } else if look.up_to_date {
        Icon::Check.ui(ui, 14.0, p.positive);
        label(ui, Text::label(t("status-up-to-date")).table().colour(p.positive));
    } else {
        Icon::Clock.ui(ui, 14.0, p.text_muted);
        label(ui, Text::label(t("status-not-computed")).table().muted());
    }
    ui.add_space(4.0);
    let records =
        Message::new("status-records").with("n", look.summary.records).with("sources", look.summary.sources);
    label(ui, Text::label(text::say(look.language, &records)).table().muted().truncate());
}

/// From the end side inwards.
fn end_ui(ui: &mut Ui, look: &StatusLook<'_>, wishes: &mut Wishes) {
    let p = palette(ui);
    label(ui, Text::label(text::t(look.language, "app-works-offline-long")).table().muted());
    Icon::Lock.ui(ui, 14.0, p.text_muted);
    ui.add_space(6.0);
    let [notes, warnings, errors] = look.summary.findings;
    if notes + warnings + errors > 0 {
        let sentence =
            Message::new("status-findings").with("notes", notes).with("warnings", warnings + errors);
        let sentence = text::say(look.language, &sentence);
        let icon = if errors > 0 {
            Icon::Error
        } else if warnings > 0 {
            Icon::Warn
        } else {
            Icon::Info
        };
        let button =
            Button::quiet(&sentence).small().icon(icon).tint(p.text_muted).chosen(look.findings_open);
        if button.show(ui).clicked() {
            wishes.action(Action::Findings);
        }
    }
}

/// “Reading Civil registry” while the engine is at it.
pub fn busy_sentence(language: Language, busy: &Busy, project: &Project) -> String {
    let stage = Message::new(busy.stage.message_id());
    let source = busy.source.as_ref().and_then(|id| project.source(id));
    let sentence = match source {
        Some(source) => {
            Message::new("busy-source").with("stage", stage).with("source", source.label.as_str())
        }
        None => Message::new("busy-stage").with("stage", stage),
    };
    let mut words = text::say(language, &sentence);
    if let Some(seconds) = busy.seconds_left() {
        words.push_str(&text::say(language, &left_message(seconds)));
    }
    words
}

/// The time that is left: in minutes where nobody counts seconds.
fn left_message(seconds: u64) -> Message {
    match seconds {
        0..100 => Message::new("busy-left").with("n", seconds),
        _ => Message::new("busy-left-minutes").with("n", seconds.div_ceil(60)),
    }
}

/// How far a work is, as a bar.
pub fn bar_ui(ui: &mut Ui, width: f32, share: f32) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 6.0), Sense::hover());
    ui.painter().rect_filled(rect, 3.0, p.border);
    let filled = crate::gui::widgets::dir::Dir::of(ui).slice(rect, 0.0, rect.width() * share);
    ui.painter().rect_filled(Rect::from_min_max(filled.min, filled.max), 3.0, p.accent);
}
