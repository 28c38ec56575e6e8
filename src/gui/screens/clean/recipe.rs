//! The recipe: a card per step with its count and switch; the chosen one opens its settings, three examples and what was not read.
//!
//! A broken step says why and offers the column that is probably meant; the steps after it run all the same.

use egui::{ScrollArea, Ui};

use super::stand::Stand;
use super::{Dialog, View as Screen, catalogue, choose_step, column_menu, form, proposals};
use crate::base::ColumnName;
use crate::clean::{Applied, RecipeEdit, RecipeStep, StepError, catalogue as steps};
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::frame::menu::{below, item, row_menu};
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::badge::Tone;
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::card::{empty_state, part_header};
use crate::gui::widgets::dir;
use crate::gui::widgets::proposal::{StepLook, before_after, step_card};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::pipeline::CleanedStep;
use crate::project::{Edit, Source};

/// Takes a step out; says so with Undo.
pub(super) fn remove(look: &Look<'_>, source: &Source, at: usize, wishes: &mut Wishes) {
    let Some(step) = source.recipe.steps.get(at) else { return };
    wishes.edit(Edit::Recipe { id: source.id.clone(), edit: RecipeEdit::Remove { at } });
    let what = step.step.operation().sentence();
    let title = Message::new("mend-step-removed").with("what", what);
    crate::gui::frame::notices::done_with_undo(wishes, title);
    let left = source.recipe.steps.len() - 1;
    let next = look.selection.step.filter(|_| left > 0).map(|s| s.min(left.saturating_sub(1)));
    choose_step(&source.id, next, wishes);
}

/// Draws the inspector.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    screen: &mut Screen,
    source: &Source,
    stand: &Stand,
    wishes: &mut Wishes,
) {
    ui.add_space(10.0);
    let note = look.say(
        &Message::new("mend-recipe-note")
            .with("steps", source.recipe.steps.len())
            .with("cells", stand.cleaned.changed()),
    );
    part_header(ui, &look.t("mend-recipe"), &note, |ui| {
        let response = icon_button_small(ui, Icon::Dots, &look.t("mend-recipe-menu"));
        below(ui, &response, 240.0, |ui| menu_ui(ui, look, source, wishes));
    });
    ui.add_space(4.0);
    ScrollArea::vertical().id_salt("recipe").auto_shrink(false).show(ui, |ui| {
        dir::column(ui, |ui| {
            ui.set_width(ui.available_width() - 4.0);
            ui.spacing_mut().item_spacing.y = 8.0;
            if source.recipe.steps.is_empty() {
                ui.add_space(16.0);
                empty_state(
                    ui,
                    Icon::Clean,
                    &look.t("mend-no-steps"),
                    &look.t("mend-no-steps-sentence"),
                    |_| (),
                );
            }
            for (at, step) in source.recipe.steps.iter().enumerate() {
                ui.push_id(at, |ui| step_ui(ui, look, screen, source, stand, at, step, wishes));
            }
            let add = look.t("mend-add-step");
            if Button::accent(&add).icon(Icon::Plus).key("A").show(ui).clicked() {
                let column = screen.table.chosen_column(stand);
                screen.dialog = Some(Dialog::Add(catalogue::View::new(column)));
            }
            ui.add_space(4.0);
            proposals::ui(ui, look, screen, source, stand, wishes);
            ui.add_space(16.0);
        });
    });
}

fn menu_ui(ui: &mut Ui, look: &Look<'_>, source: &Source, wishes: &mut Wishes) {
    if item(ui, Some(Icon::Eye), &look.t("mend-show-all-steps"), "", look.selection.step.is_some()) {
        choose_step(&source.id, None, wishes);
    }
    for other in look.project.sources.iter().filter(|s| s.id != source.id && !s.recipe.steps.is_empty()) {
        let words = look.say(&Message::new("mend-take-recipe").with("source", other.label.as_str()));
        if item(ui, Some(Icon::Copy), &words, "", true) {
            let edit = RecipeEdit::Replace { recipe: other.recipe.clone() };
            wishes.edit(Edit::Recipe { id: source.id.clone(), edit });
        }
    }
    if item(ui, Some(Icon::Cross), &look.t("mend-remove-all"), "", !source.recipe.steps.is_empty()) {
        let edit = RecipeEdit::Replace { recipe: Default::default() };
        wishes.edit(Edit::Recipe { id: source.id.clone(), edit });
        choose_step(&source.id, None, wishes);
    }
}

/// What became of a step, in the terms of its card.
struct State {
    badge: String,
    tone: Tone,
    below: String,
    broken: bool,
}

fn state(look: &Look<'_>, stand: &Stand, at: usize, step: &RecipeStep, chosen: bool) -> State {
    let columns = target(look, step);
    match stand.cleaned.steps.get(at) {
        Some(CleanedStep::Broken(error)) => {
            let badge = match error {
                StepError::NoColumns(_) => look.t("mend-column-missing"),
                _ => look.t("mend-cannot-run"),
            };
            State { badge, tone: Tone::Negative, below: look.say(&error.message()), broken: true }
        }
        Some(CleanedStep::Done(kept)) if step.enabled => {
            let tone = if chosen { Tone::Caution } else { Tone::Neutral };
            State { badge: count(look, &kept.value), tone, below: columns, broken: false }
        }
        _ => State { badge: String::new(), tone: Tone::Neutral, below: columns, broken: false },
    }
}

fn count(look: &Look<'_>, applied: &Applied) -> String {
    match (applied.changed, applied.rows_removed) {
        (0, n) if n > 0 => look.say(&Message::new("mend-rows-out").with("n", n)),
        (n, _) => look.say(&Message::new("mend-cells").with("n", n)),
    }
}

/// The columns a step works on.
fn target(look: &Look<'_>, step: &RecipeStep) -> String {
    let effect = step.step.operation().effect();
    let mut names: Vec<&ColumnName> = effect.needs.iter().collect();
    names.extend(effect.adds.iter().filter(|c| !effect.needs.contains(c)));
    names.dedup();
    let words = if names.is_empty() {
        look.t(if effect.rows == crate::clean::Rows::Same { "mend-all-columns" } else { "mend-whole-rows" })
    } else {
        look.join(names.iter().map(|c| c.as_str()))
    };
    if step.note.is_empty() { words } else { format!("{words}; {}", step.note) }
}

#[expect(clippy::too_many_arguments, reason = "a card shows all of it")]
fn step_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    screen: &mut Screen,
    source: &Source,
    stand: &Stand,
    at: usize,
    step: &RecipeStep,
    wishes: &mut Wishes,
) {
    let chosen = look.selection.step == Some(at);
    let now = state(look, stand, at, step, chosen);
    let entry = steps::entry(step.step.id());
    let title = entry.map(|e| look.t(e.name)).unwrap_or_default();
    let number = look.count(at + 1);
    let switch_name = look.say(&Message::new("mend-step-runs").with("step", at + 1));
    let card = StepLook {
        number: &number,
        icon: entry.map_or(Icon::Clean, column_menu::icon),
        title: &title,
        badge: &now.badge,
        tone: now.tone,
        columns: Text::label(now.below.as_str()),
        chosen,
        broken: now.broken,
        switch_name: &switch_name,
    };
    let mut on = step.enabled;
    let events = step_card(ui, &card, &mut on, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        form::ui(ui, look, source, stand, at, step, screen.table.profiles(stand), wishes);
        if let Some(applied) = stand.chosen() {
            examples_ui(ui, look, screen, applied);
        }
        buttons_ui(ui, look, source, at, wishes);
    });
    if let Some(head) = &events.head {
        row_menu(head, 240.0, |ui| step_menu_ui(ui, look, source, at, step.enabled, wishes));
    }
    if events.switched {
        wishes.edit(Edit::Recipe { id: source.id.clone(), edit: RecipeEdit::Enable { at, on } });
    }
    if events.clicked {
        choose_step(&source.id, (!chosen).then_some(at), wishes);
    }
    if now.broken {
        remedies_ui(ui, look, source, stand, at, step, wishes);
    }
}

fn examples_ui(ui: &mut Ui, look: &Look<'_>, screen: &mut Screen, applied: &Applied) {
    let empty = look.t("mend-empty");
    for example in applied.examples.iter().take(3) {
        let alike = look.say(&Message::new("mend-alike").with("n", example.count));
        let shown = |text: &str| if text.is_empty() { empty.clone() } else { text.to_owned() };
        before_after(ui, &shown(&example.before), &shown(&example.after), &alike);
    }
    for unread in applied.unread.iter().filter(|u| !u.rows.is_empty()) {
        let p = crate::gui::theme::palette(ui);
        let words = look.say(&Message::new("mend-unread").with("n", unread.rows.len()));
        dir::sides(
            ui,
            24.0,
            |ui| {
                Icon::Warn.ui(ui, 12.0, p.negative);
                label(ui, Text::label(words.as_str()).table().colour(p.negative).truncate());
            },
            |ui| {
                let show = look.t("app-show");
                let name = format!("{show} {words}");
                if Button::link(&show).small().name(&name).show(ui).clicked() {
                    screen.facets.show_unread(&unread.column);
                }
            },
        );
    }
    if let Some(aside) = &applied.aside {
        let words = look.say(&Message::new("mend-aside").with("n", aside.height()));
        label(ui, Text::label(words).caption().muted().wrap());
    }
}

fn buttons_ui(ui: &mut Ui, look: &Look<'_>, source: &Source, at: usize, wishes: &mut Wishes) {
    let mut to = None;
    let mut out = false;
    dir::sides(
        ui,
        26.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let (up, down) = (look.t("action-step-up"), look.t("action-step-down"));
            if Button::icon_only(Icon::Up, &up).small().enabled(at > 0).show(ui).clicked() {
                to = at.checked_sub(1);
            }
            let last = at + 1 >= source.recipe.steps.len();
            if Button::icon_only(Icon::Down, &down).small().enabled(!last).show(ui).clicked() {
                to = Some(at + 1);
            }
        },
        |ui| {
            let words = look.t("mend-remove-step");
            out = Button::quiet(&words).small().icon(Icon::Cross).show(ui).clicked();
        },
    );
    if let Some(to) = to {
        move_step(source, at, to, wishes);
    }
    if out {
        remove(look, source, at, wishes);
    }
}

fn move_step(source: &Source, at: usize, to: usize, wishes: &mut Wishes) {
    let edit = RecipeEdit::Move { from: at, to };
    wishes.edit(Edit::Recipe { id: source.id.clone(), edit });
    choose_step(&source.id, Some(to), wishes);
}

/// The menu of a step: what its card offers when it is open.
fn step_menu_ui(ui: &mut Ui, look: &Look<'_>, source: &Source, at: usize, on: bool, wishes: &mut Wishes) {
    let keys = |action: Action| action.keys_text();
    let switch = if on { "mend-step-off" } else { "mend-step-on" };
    if item(ui, Some(Icon::Play), &look.t(switch), &keys(Action::StepSwitch), true) {
        wishes.edit(Edit::Recipe { id: source.id.clone(), edit: RecipeEdit::Enable { at, on: !on } });
    }
    if item(ui, Some(Icon::Up), &look.t("action-step-up"), &keys(Action::StepUp), at > 0) {
        move_step(source, at, at.saturating_sub(1), wishes);
    }
    let last = at + 1 >= source.recipe.steps.len();
    if item(ui, Some(Icon::Down), &look.t("action-step-down"), &keys(Action::StepDown), !last) {
        move_step(source, at, at + 1, wishes);
    }
    if item(ui, Some(Icon::Cross), &look.t("mend-remove-step"), "", true) {
        remove(look, source, at, wishes);
    }
}

/// What would mend a broken step: the column that is probably meant.
fn remedies_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    source: &Source,
    stand: &Stand,
    at: usize,
    step: &RecipeStep,
    wishes: &mut Wishes,
) {
    let (broken, _) = source.recipe.check(&stand.cleaned.start.columns());
    let Some(found) = broken.iter().find(|b| b.at == at) else { return };
    dir::row_wrapped(ui, |ui| {
        for (from, to) in &found.instead {
            let words =
                look.say(&Message::new("mend-use-column").with("column", to.as_str()).with("step", at + 1));
            if Button::secondary(&words).small().icon(Icon::Bolt).show(ui).clicked() {
                let step = step.step.with_column_renamed(from, to);
                wishes.edit(Edit::Recipe { id: source.id.clone(), edit: RecipeEdit::Change { at, step } });
            }
        }
    });
}
