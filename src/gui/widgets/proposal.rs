//! Cards that ask and cards of steps: the proposal in its three forms (open, asking, accepted) and the step of a recipe.
//! All words come from the caller. The words of state ("Your answer is needed", "Accepted") are part of the
//! accessible name of the card's buttons, so a screen reader says what is asked.

use egui::{Frame, InnerResponse, Role, Sense, Stroke, Ui, WidgetInfo};

use super::badge::{Tone, badge_with};
use super::button::{Button, Weight};
use super::card::{card, card_edged, hairline, indented};
use super::choice::switch;
use super::dir;
use super::text::{Text, label};
use crate::gui::theme::{Icon, palette, tokens};

/// The form a proposal is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalForm {
    /// Sure enough to be accepted with the others.
    Open,
    /// A person must answer.
    Asking,
    /// Accepted: folded to title, evidence and chips.
    Accepted,
}

/// What a proposal card shows.
#[derive(Debug, Clone)]
pub struct Proposal<'a> {
    /// Its form.
    pub form: ProposalForm,
    /// The proposal in a few words.
    pub title: Text<'a>,
    /// Confidence or count ("98 %", "276 cells").
    pub badge: &'a str,
    /// Why, in at most two lines.
    pub evidence: &'a str,
    /// "Your answer is needed" (asking) or "Accepted" (accepted).
    pub state: &'a str,
    /// Chips of the accepted form.
    pub chips: &'a [&'a str],
    /// Words of the buttons: accept, change, refuse. Empty words leave a button out.
    pub accept: &'a str,
    /// See `accept`.
    pub change: &'a str,
    /// See `accept`.
    pub refuse: &'a str,
}

/// What was pressed on a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Accept.
    Accept,
    /// Change….
    Change,
    /// Refuse.
    Refuse,
}

/// A proposal card; returns what was pressed.
pub fn proposal_card(ui: &mut Ui, proposal: &Proposal<'_>) -> Option<Answer> {
    match proposal.form {
        ProposalForm::Accepted => card(ui, 12.0, |ui| accepted_ui(ui, proposal)).inner,
        ProposalForm::Open => card(ui, 12.0, |ui| open_ui(ui, proposal)).inner,
        ProposalForm::Asking => card_edged(ui, 12.0, 3.0, Tone::Attention, |ui| open_ui(ui, proposal)).inner,
    }
}

fn accepted_ui(ui: &mut Ui, proposal: &Proposal<'_>) -> Option<Answer> {
    let p = palette(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    dir::row(ui, |ui| {
        let mark = Icon::Check.ui(ui, 14.0, p.positive);
        mark.widget_info(|| WidgetInfo::labeled(Role::Label, true, super::bidi::plain(proposal.state)));
        label(ui, proposal.title.clone().table().strong().truncate());
    });
    let mut pressed = None;
    indented(ui, 22.0, |ui| {
        if !proposal.evidence.is_empty() {
            label(ui, Text::label(proposal.evidence).caption().muted().wrap_to(2));
        }
        dir::sides(
            ui,
            24.0,
            |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                for chip in proposal.chips {
                    badge_with(ui, Tone::Neutral, None, chip);
                }
            },
            |ui| {
                if !proposal.refuse.is_empty() {
                    let name = named(proposal.refuse, proposal);
                    if Button::quiet(proposal.refuse).small().name(&name).show(ui).clicked() {
                        pressed = Some(Answer::Refuse);
                    }
                }
                if !proposal.change.is_empty() {
                    let name = named(proposal.change, proposal);
                    if Button::link(proposal.change).small().name(&name).show(ui).clicked() {
                        pressed = Some(Answer::Change);
                    }
                }
                label(ui, Text::label(proposal.badge).caption().muted());
            },
        );
    });
    pressed
}

fn named(verb: &str, proposal: &Proposal<'_>) -> String {
    let state = if proposal.form == ProposalForm::Open { "" } else { proposal.state };
    let name = format!("{verb} {} {state}", proposal.title.plain());
    super::bidi::plain(name.trim())
}

fn open_ui(ui: &mut Ui, proposal: &Proposal<'_>) -> Option<Answer> {
    let p = palette(ui);
    let asking = proposal.form == ProposalForm::Asking;
    ui.spacing_mut().item_spacing.y = 4.0;
    if asking && !proposal.state.is_empty() {
        dir::row(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            Icon::User.ui(ui, 14.0, p.attention_ink);
            label(ui, Text::label(proposal.state).table().strong().colour(p.attention_ink));
        });
    }
    title_and_badge(ui, proposal.title.clone().strong(), proposal.badge);
    if !proposal.evidence.is_empty() {
        label(ui, Text::label(proposal.evidence).caption().muted().wrap_to(2));
    }
    ui.add_space(2.0);
    let mut pressed = None;
    dir::row(ui, |ui| {
        let weight = if asking { Weight::Primary } else { Weight::Accent };
        let accept = Button::new(weight, proposal.accept).small().icon(Icon::Check);
        if accept.name(&named(proposal.accept, proposal)).show(ui).clicked() {
            pressed = Some(Answer::Accept);
        }
        if !proposal.change.is_empty()
            && Button::secondary(proposal.change)
                .small()
                .name(&named(proposal.change, proposal))
                .show(ui)
                .clicked()
        {
            pressed = Some(Answer::Change);
        }
        if !proposal.refuse.is_empty()
            && Button::quiet(proposal.refuse)
                .small()
                .name(&named(proposal.refuse, proposal))
                .show(ui)
                .clicked()
        {
            pressed = Some(Answer::Refuse);
        }
    });
    pressed
}

/// A title that may wrap, with a badge at the end of its first line.
pub fn title_and_badge(ui: &mut Ui, title: Text<'_>, badge: &str) {
    let dir = dir::Dir::of(ui);
    let width = if badge.is_empty() { 0.0 } else { super::badge::badge_width(ui, None, badge) + 8.0 };
    let area = ui.available_rect_before_wrap();
    let place = dir.slice(area, 0.0, (area.width() - width).max(24.0));
    let response = dir::column_in(ui, place, |ui| {
        ui.set_width(place.width());
        label(ui, title.wrap())
    });
    if !badge.is_empty() {
        let at = dir.slice(area, area.width() - width + 8.0, width - 8.0).with_max_y(area.top() + 20.0);
        dir::row_in(ui, at, |ui| badge_with(ui, Tone::Neutral, None, badge));
    }
    let bottom = response.rect.bottom().max(area.top() + 20.0);
    ui.advance_cursor_after_rect(egui::Rect::from_min_max(area.min, egui::pos2(area.right(), bottom)));
}

/// What a step card shows.
#[derive(Debug, Clone)]
pub struct StepLook<'a> {
    /// Its number in the recipe.
    pub number: &'a str,
    /// Icon of its kind.
    pub icon: Icon,
    /// What it does.
    pub title: &'a str,
    /// Count of changed cells ("3,187 cells"), or what is wrong.
    pub badge: &'a str,
    /// Tone of the badge: neutral, caution for the chosen step, negative when broken.
    pub tone: Tone,
    /// Target columns, or the reason why it is broken.
    pub columns: Text<'a>,
    /// Whether its settings are open.
    pub chosen: bool,
    /// Whether it cannot run.
    pub broken: bool,
    /// Name of the switch ("Step 5 runs").
    pub switch_name: &'a str,
}

/// What happened on a step card.
#[derive(Debug, Clone, Default)]
pub struct StepEvents {
    /// The card was clicked: open or close its settings.
    pub clicked: bool,
    /// The switch was moved.
    pub switched: bool,
    /// The head of the card, for a menu.
    pub head: Option<egui::Response>,
}

/// A step card; `settings` is drawn below a line while it is chosen. `on` is whether the step runs.
pub fn step_card(
    ui: &mut Ui,
    step: &StepLook<'_>,
    on: &mut bool,
    settings: impl FnOnce(&mut Ui),
) -> StepEvents {
    let mut events = StepEvents::default();
    let content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        step_head(ui, step, on, &mut events);
        if step.chosen {
            ui.add_space(6.0);
            hairline(ui);
            ui.add_space(6.0);
            indented(ui, 20.0, settings);
        }
    };
    let InnerResponse { .. } = if step.broken {
        super::card::card_bordered(ui, 10.0, Tone::Negative, content)
    } else if step.chosen {
        super::card::card_chosen(ui, 10.0, content)
    } else {
        card(ui, 10.0, content)
    };
    events
}

fn step_head(ui: &mut Ui, step: &StepLook<'_>, on: &mut bool, events: &mut StepEvents) {
    let p = palette(ui);
    let area = ui.available_rect_before_wrap().with_max_y(ui.cursor().top() + 42.0);
    let click = ui.interact(area, ui.unique_id().with(("step", step.number, step.title)), Sense::click());
    let name = super::bidi::plain(&format!("{} {} {}", step.number, step.title, step.badge));
    click.widget_info(|| WidgetInfo::selected(Role::Button, true, step.chosen, &name));
    super::button::focus_ring(ui, area, &click);
    events.clicked = click.clicked();
    events.head = Some(click);
    let runs = *on;
    let ink = if runs { p.text } else { p.text_disabled };
    dir::sides(
        ui,
        24.0,
        |ui| {
            label(ui, Text::label(step.number).caption().muted());
            step.icon.ui(ui, 14.0, if runs { p.accent } else { p.text_disabled });
            label(ui, Text::label(step.title).strong().colour(ink).truncate());
        },
        |ui| {
            events.switched = switch(ui, on, step.switch_name).changed();
            if !step.badge.is_empty() {
                let icon = if step.tone == Tone::Caution { Some(Icon::Pencil) } else { step.tone.icon() };
                badge_with(ui, step.tone, icon, step.badge);
            }
        },
    );
    indented(ui, 34.0, |ui| label(ui, step.columns.clone().caption().muted().truncate()));
}

/// One line of "before → after" with how many rows are alike.
pub fn before_after(ui: &mut Ui, before: &str, after: &str, count: &str) {
    let p = palette(ui);
    dir::sides(
        ui,
        20.0,
        |ui| {
            super::field::cell(
                ui,
                76.0,
                Text::value(before).table().muted().strike(),
                super::text::Side::Start,
            );
            let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(12.0), Sense::hover());
            let flip = if dir::Dir::of(ui).is_rtl() {
                crate::gui::theme::icons::Flip::Sideways
            } else {
                crate::gui::theme::icons::Flip::None
            };
            Icon::Arrow.paint_flipped(ui.painter(), rect, p.text_muted, flip);
            label(ui, Text::value(after).table().strong().truncate());
        },
        |ui| {
            label(ui, Text::label(count).caption().muted());
        },
    );
}

/// A card that can be clicked as a whole (start screen): icon, title, sentence, arrow at the end.
pub fn action_card(ui: &mut Ui, icon: Icon, title: &str, sentence: &str) -> egui::Response {
    let p = palette(ui);
    let ground = ui.painter().add(egui::Shape::Noop);
    let inner = Frame::new().inner_margin(16).show(ui, |ui| {
        ui.set_width(ui.available_width());
        dir::sides(
            ui,
            56.0,
            |ui| {
                icon.ui(ui, 20.0, p.accent);
                let width = ui.available_width();
                let area = ui.available_rect_before_wrap();
                dir::column_in(ui, area, |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    label(ui, Text::label(title).strong().truncate());
                    label(ui, Text::label(sentence).table().muted().wrap_to(2));
                });
            },
            |ui| {
                let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(14.0), Sense::hover());
                let flip = if dir::Dir::of(ui).is_rtl() {
                    crate::gui::theme::icons::Flip::Sideways
                } else {
                    crate::gui::theme::icons::Flip::None
                };
                Icon::Right.paint_flipped(ui.painter(), rect, p.text_muted, flip);
            },
        );
    });
    let response =
        ui.interact(inner.response.rect, ui.unique_id().with(("action-card", title)), Sense::click());
    let fill = if response.hovered() { p.hover } else { p.surface_raised };
    let stroke = Stroke::new(1.0, p.border);
    let shape = egui::epaint::RectShape::new(
        inner.response.rect,
        tokens().radius.card,
        fill,
        stroke,
        egui::StrokeKind::Inside,
    );
    ui.painter().set(ground, shape);
    super::button::focus_ring(ui, response.rect, &response);
    let name = super::bidi::plain(title);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response
}
