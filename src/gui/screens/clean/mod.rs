//! The screen Clean: mending each source with a recipe. Facets at the start, the table before and after a step in the middle, the recipe at the end.
//!
//! Nothing is computed over rows here: profiles, filters, facet counts, orders and proposals come from jobs and are kept with the key they
//! were made for. Surprising: the chosen step belongs to the selection of the window, so that a finding's “Show” can open it.

mod catalogue;
mod column_menu;
mod conditions;
mod facet_rows;
mod facet_model;
mod facets;
mod form;
mod form_parts;
mod proposals;
mod recipe;
mod spelling_groups;
mod spellings;
mod stand;
mod table;
mod table_bar;

use egui::Ui;

use crate::base::{Key, SourceId};
use crate::clean::{RecipeEdit, Step};
use crate::findings::Proposal;
use crate::gui::action::Action;
use crate::gui::frame;
use crate::gui::look::{Later, Look};
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::outdated;
use crate::gui::widgets::field::{Select, filter_box, select_from};
use crate::gui::widgets::text::Text;
use crate::gui::wishes::Wishes;
use crate::pipeline::Stage;
use crate::project::{Edit, Source};
use stand::Stand;

/// What the screen keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    source: Option<SourceId>,
    jumped: u64,
    find: String,
    facets: facets::View,
    table: table::View,
    proposals: Later<Key, Vec<Proposal<Step>>>,
    dialog: Option<Dialog>,
    drift_open: bool,
}

/// The open dialog of the screen.
#[derive(Debug)]
enum Dialog {
    Add(catalogue::View),
    Spellings(Box<spellings::View>),
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    let id = look.source_id();
    if view.source != id {
        *view = View { source: id.clone(), jumped: view.jumped, ..View::default() };
    }
    let stand = id.as_ref().and_then(|id| Stand::of(look, id));
    frame::header(ui, look, |ui| header_ui(ui, look, view, stand.as_ref(), wishes));
    let (Some(id), Some(stand)) = (id, stand) else {
        frame::centre(ui, 24, |ui| super::waiting_ui(ui, look, wishes));
        return;
    };
    let Some(source) = look.project.source(&id) else { return };
    view.table.prepare(look, &stand, &view.facets.filters(), &view.find);
    if view.jumped != look.selection.jump {
        view.jumped = look.selection.jump;
        view.table.jump(look, &stand);
    }
    if view.dialog.is_none() {
        keys(ui, look, view, source, &stand, wishes);
    }
    frame::list(ui, look, |ui| facets::ui(ui, look, view, &stand, wishes));
    frame::inspector(ui, look, |ui| recipe::ui(ui, look, view, source, &stand, wishes));
    frame::centre(ui, 0, |ui| {
        if look.is_stale(Stage::Clean) {
            outdated(ui, |ui| table::ui(ui, look, view, source, &stand, wishes));
        } else {
            table::ui(ui, look, view, source, &stand, wishes);
        }
    });
    dialogs_ui(ui, look, view, source, &stand, wishes);
}

fn header_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, stand: Option<&Stand>, wishes: &mut Wishes) {
    let Some(stand) = stand else { return };
    let month = look.t("mend-new-month");
    if Button::primary(&month).icon(Icon::Calendar).show(ui).clicked() {
        super::sources::pick_other(look, &stand.source, "mend-new-month", wishes);
    }
    if !view.find.is_empty() {
        let replace = look.t("mend-replace");
        if Button::secondary(&replace).icon(Icon::Pencil).show(ui).clicked() {
            let step = crate::clean::steps::Replace { find: view.find.clone(), ..Default::default() };
            add_step(look, &stand.source, step.into(), wishes);
        }
    }
    let response = filter_box(ui, &mut view.find, &look.t("mend-find"), Some(220.0));
    if look.asked(Action::Find) {
        response.request_focus();
    }
    table_bar::columns_menu(ui, look, &mut view.table, stand);
}

/// Puts a step after the chosen one (else at the end) and opens it.
fn add_step(look: &Look<'_>, id: &SourceId, step: Step, wishes: &mut Wishes) {
    let Some(source) = look.project.source(id) else { return };
    let steps = source.recipe.steps.len();
    let at = look.selection.step.filter(|s| *s < steps).map_or(steps, |s| s + 1);
    wishes.edit(Edit::Recipe { id: id.clone(), edit: RecipeEdit::Add { at, step } });
    choose_step(id, Some(at), wishes);
    // In a narrow window its settings would be out of sight.
    if !look.inspector_open {
        wishes.action(Action::Inspector);
    }
}

/// Chooses a step, or all steps together.
fn choose_step(id: &SourceId, step: Option<usize>, wishes: &mut Wishes) {
    let id = id.clone();
    wishes.select(move |s| {
        s.choose_source(&id);
        s.step = step;
    });
}

fn keys(ui: &Ui, look: &Look<'_>, view: &mut View, source: &Source, stand: &Stand, wishes: &mut Wishes) {
    if look.asked(Action::AddStep) {
        view.dialog = Some(Dialog::Add(catalogue::View::new(view.table.chosen_column(stand))));
    }
    if look.asked(Action::Spellings) {
        view.dialog =
            Some(Dialog::Spellings(Box::new(spellings::View::new(stand, view.table.category(stand)))));
    }
    let Some(at) = look.selection.step.filter(|s| *s < source.recipe.steps.len()) else { return };
    let edit = |edit: RecipeEdit| Edit::Recipe { id: source.id.clone(), edit };
    if look.asked(Action::StepUp) && at > 0 {
        wishes.edit(edit(RecipeEdit::Move { from: at, to: at - 1 }));
        choose_step(&source.id, Some(at - 1), wishes);
    }
    if look.asked(Action::StepDown) && at + 1 < source.recipe.steps.len() {
        wishes.edit(edit(RecipeEdit::Move { from: at, to: at + 1 }));
        choose_step(&source.id, Some(at + 1), wishes);
    }
    if look.asked(Action::StepSwitch)
        && let Some(step) = source.recipe.steps.get(at)
    {
        wishes.edit(edit(RecipeEdit::Enable { at, on: !step.enabled }));
    }
    let nothing_focused = ui.memory(|m| m.focused().is_none());
    if nothing_focused && ui.input(|i| i.key_pressed(egui::Key::Delete)) {
        recipe::remove(look, source, at, wishes);
    }
}

fn dialogs_ui(
    ui: &Ui,
    look: &Look<'_>,
    view: &mut View,
    source: &Source,
    stand: &Stand,
    wishes: &mut Wishes,
) {
    let closed = match &mut view.dialog {
        None => false,
        Some(Dialog::Add(adding)) => catalogue::ui(ui, look, adding, stand, &view.table, wishes),
        Some(Dialog::Spellings(open)) => spellings::ui(ui, look, open, source, stand, wishes),
    };
    if closed {
        view.dialog = None;
    }
}

/// The select of the source, at the head of the panel.
fn choose_source_ui(ui: &mut Ui, look: &Look<'_>, id: &SourceId, wishes: &mut Wishes) {
    let sources = &look.project.sources;
    let mut at = sources.iter().position(|s| &s.id == id);
    let name = look.t("mend-source");
    let select = Select {
        name: &name,
        width: Some(ui.available_width()),
        icon: Some(Icon::Sheet),
        strong: true,
        ..Select::default()
    };
    let text = |i: usize| Text::label(sources.get(i).map(|s| s.label.clone()).unwrap_or_default());
    if select_from(ui, &mut at, sources.len(), text, select)
        && let Some(source) = at.and_then(|i| sources.get(i))
    {
        let id = source.id.clone();
        wishes.select(move |s| s.choose_source(&id));
    }
}
