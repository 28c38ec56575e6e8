//! The screen Export: for whom, what is done to each field, how safe that is, which files leave, and the button that writes them.
//!
//! The verdict and every figure come from the report of the disclosure stage; nothing is estimated here. The files are written by a job
//! that first makes sure that everything is up to date, so an old result can never leave.

mod fields;
mod leaving;
mod policy_bar;
mod recipients;
mod register;
mod rows;
mod safety;
mod send;

use egui::Ui;

use super::code_labels::CodeLabels;
use crate::base::{FieldName, Key};
use crate::disclosure::{Cleared, Policy};
use crate::gui::frame;
use crate::gui::look::{Later, Look};
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::{empty_state, outdated};
use crate::gui::widgets::choice::segmented_texts;
use crate::gui::widgets::{card, dir};
use crate::gui::wishes::Wishes;
use crate::pipeline::{Kept, Stage};

/// What the screen keeps between frames.
#[derive(Debug, Default)]
pub struct View {
    policy: Option<String>,
    draft: Option<recipients::Draft>,
    removing: Option<String>,
    names: policy_bar::Names,
    filter_field: Option<FieldName>,
    values: Later<(Key, FieldName), Vec<String>>,
    tab: usize,
    rows: rows::View,
    labels: CodeLabels,
    key_there: Later<(String, String, u32), bool>,
    keys_made: u32,
    read: Option<Key>,
    writing: send::Writing,
    sent: Option<send::Sent>,
    register: register::View,
}

impl View {
    /// Something left: the register has a new line.
    pub fn left(&mut self) {
        self.register.changed();
    }
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    view.labels.want(look);
    view.register.want(look);
    frame::header(ui, look, |_| ());
    if look.project.sources.is_empty() || look.project.schema.fields.is_empty() {
        frame::centre(ui, 24, |ui| super::waiting_ui(ui, look, wishes));
        return;
    }
    let policies = &look.project.disclosure.policies;
    let chosen = view.policy.as_ref().filter(|id| look.project.disclosure.policy(id).is_some());
    let chosen = chosen.cloned().or_else(|| policies.first().map(|p| p.id.clone()));
    view.policy = chosen.clone();
    frame::list(ui, look, |ui| recipients::ui(ui, look, view, wishes));
    let Some(policy) = chosen.and_then(|id| look.project.disclosure.policy(&id)) else {
        frame::centre(ui, 24, |ui| {
            ui.add_space(80.0);
            let (title, sentence) = (look.t("sharing-empty"), look.t("sharing-empty-sentence"));
            empty_state(ui, Icon::Export, &title, &sentence, |ui| {
                let new = look.t("sharing-new");
                if view.draft.is_none() && Button::primary(&new).icon(Icon::Plus).show(ui).clicked() {
                    view.draft = Some(recipients::Draft::default());
                }
            });
        });
        return;
    };
    let (title, id) = (look.project.title.clone(), policy.id.clone());
    let (project, wanted) = (look.project.clone(), policy.clone());
    view.key_there.want(look.wake, (title, id, view.keys_made), "look for a key", move |_| {
        crate::pipeline::secret_path(&project, &wanted).is_file()
    });
    let kept = look.outcomes.cleared.get(&policy.id);
    frame::inspector(ui, look, |ui| {
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            leaving::ui(ui, look, view, policy, kept, wishes);
        });
    });
    frame::centre(ui, 16, |ui| {
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            // The bar of the scroll area floats over the content: leave it its room.
            ui.set_max_width(ui.available_width() - 8.0);
            policy_ui(ui, look, view, policy, kept, wishes);
            if !look.inspector_open {
                card::card(ui, 16.0, |ui| leaving::ui(ui, look, view, policy, kept, wishes));
            }
            ui.add_space(4.0);
        });
    });
}

/// Whether the result on show belongs to the policy as it now is.
pub(super) fn is_current(look: &Look<'_>, policy: &Policy, kept: Option<&Kept<Cleared>>) -> bool {
    let fresh = look.shown.fresh().cleared.get(&policy.id);
    match (fresh, kept) {
        (Some(fresh), Some(kept)) => fresh.key == kept.key && kept.value.policy() == policy,
        _ => false,
    }
}

fn policy_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    policy: &Policy,
    kept: Option<&Kept<Cleared>>,
    wishes: &mut Wishes,
) {
    policy_bar::ui(ui, look, view, policy, wishes);
    match kept {
        Some(kept) if is_current(look, policy, Some(kept)) || !look.is_stale(Stage::Disclosure) => {
            safety::ui(ui, look, policy, &kept.value);
        }
        Some(kept) => outdated(ui, |ui| safety::ui(ui, look, policy, &kept.value)),
        None => safety::missing_ui(ui, look, view, policy, wishes),
    }
    card::card_flush(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut tab = view.tab;
        egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 8)).show(ui, |ui| {
            dir::column(ui, |ui| {
                card::section_header(ui, &look.t("sharing-fields"), "", |ui| {
                    let texts = ["sharing-tab-fields", "sharing-tab-before", "sharing-tab-after"]
                        .map(|id| look.t(id));
                    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                    segmented_texts(ui, &look.t("sharing-fields"), &mut tab, &texts);
                });
            });
        });
        view.tab = tab;
        match tab {
            0 => fields::ui(ui, look, view, policy, kept, wishes),
            tab => rows::ui(ui, look, view, policy, kept, tab == 1),
        }
    });
}
