//! The list of recipients: one policy each, with a new one made from a name and a purpose.

use egui::Ui;

use super::View;
use crate::disclosure::{DisclosureEdit, Policy};
use crate::export::{ExportEdit, Format, Options, Target};
use crate::findings::Message;
use crate::gui::frame::menu::{item, row_menu};
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::{Tone, badge};
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::card;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field, list_row, text_field, two_lines};
use crate::gui::widgets::text::{Text, hint, label};
use crate::gui::wishes::Wishes;
use crate::project::{Edit, Project};

/// A recipient being written down.
#[derive(Debug, Default)]
pub(super) struct Draft {
    recipient: String,
    purpose: String,
    focused: bool,
}

/// Draws the list.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    ui.spacing_mut().item_spacing.y = 8.0;
    if view.draft.is_some() {
        draft_ui(ui, look, view, wishes);
    } else {
        let new = look.t("sharing-new");
        if Button::secondary(&new).icon(Icon::Plus).show(ui).clicked() {
            view.draft = Some(Draft::default());
        }
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(8.0);
    let mut asked_to_remove = None;
    for policy in &look.project.disclosure.policies {
        let chosen = view.policy.as_deref() == Some(policy.id.as_str());
        let name = title_of(look, policy);
        let response = list_row(ui, 56.0, chosen, &format!("{name}, {}", policy.purpose), |ui| {
            let state = state_of(look, view, policy);
            let width = crate::gui::widgets::badge::badge_width(ui, state.0.icon(), &state.1);
            let room = (ui.available_width() - width - 12.0).max(60.0);
            let title = Text::value(&name).strong();
            two_lines(ui, room, title, Text::value(&policy.purpose).table().muted());
            hint(badge(ui, state.0, &state.1), &state.2);
        });
        if response.clicked() {
            view.policy = Some(policy.id.clone());
            view.removing = None;
        }
        row_menu(&response, 240.0, |ui| {
            if item(ui, Some(Icon::Cross), &look.t("sharing-remove"), "", true) {
                asked_to_remove = Some(policy.id.clone());
            }
        });
    }
    if let Some(id) = asked_to_remove {
        view.policy = Some(id.clone());
        view.removing = Some(id);
    }
    if let Some(id) = view.policy.clone() {
        ui.add_space(8.0);
        remove_row_ui(ui, look, view, id, wishes);
    }
    ui.add_space(16.0);
    super::register::ui(ui, look, &mut view.register);
    ui.add_space(16.0);
    dir::row(ui, |ui| {
        Icon::Key.ui(ui, 14.0, palette(ui).text_muted);
        label(ui, Text::label(look.t("sharing-key-note")).caption().muted().wrap());
    });
}

fn remove_row_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, id: String, wishes: &mut Wishes) {
    if view.removing.as_deref() == Some(id.as_str()) {
        remove_ui(ui, look, view, &id, wishes);
    } else {
        dir::row(ui, |ui| {
            let remove = look.t("sharing-remove");
            if Button::quiet(&remove).small().icon(Icon::Cross).show(ui).clicked() {
                view.removing = Some(id);
            }
        });
    }
}

/// What a recipient is called in the list.
pub(super) fn title_of(look: &Look<'_>, policy: &Policy) -> String {
    match (policy.recipient.trim(), policy.id.as_str()) {
        ("", "") => look.t("sharing-nameless"),
        ("", id) => id.to_owned(),
        (name, _) => name.to_owned(),
    }
}

/// How it stands (sent, safe to send, not yet), and on which day it was sent.
fn state_of(look: &Look<'_>, view: &View, policy: &Policy) -> (Tone, String, String) {
    let (tone, id) = match look.outcomes.cleared.get(&policy.id) {
        Some(kept) if kept.value.report().safe => (Tone::Positive, "sharing-state-safe"),
        Some(_) => (Tone::Caution, "sharing-state-unsafe"),
        None => (Tone::Neutral, "sharing-state-open"),
    };
    match view.register.last_of(&policy.id).filter(|_| tone == Tone::Positive) {
        Some(on) => {
            let when = look.say(&Message::new("sharing-state-sent-on").with("on", on));
            (tone, look.t("sharing-state-sent"), when)
        }
        None => (tone, look.t(id), String::new()),
    }
}

fn draft_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) {
    let Some(draft) = &mut view.draft else { return };
    let (mut done, mut left) = (false, false);
    card::card(ui, 12.0, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        label(ui, Text::label(look.t("sharing-new-title")).strong());
        let (who, why) = (look.t("sharing-recipient"), look.t("sharing-purpose"));
        let first =
            text_field(ui, &mut draft.recipient, Field { name: &who, hint: &who, ..Field::default() });
        if !draft.focused {
            first.request_focus();
            draft.focused = true;
        }
        let second = text_field(ui, &mut draft.purpose, Field { name: &why, hint: &why, ..Field::default() });
        let entered = second.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        label(ui, Text::label(look.t("sharing-new-sentence")).caption().muted());
        dir::row(ui, |ui| {
            let ready = !draft.recipient.trim().is_empty();
            let create = look.t("sharing-create");
            done = ready && (Button::primary(&create).small().enabled(ready).show(ui).clicked() || entered);
            let cancel = look.t("sharing-cancel");
            left = Button::quiet(&cancel).small().show(ui).clicked();
        });
    });
    left |= ui.input(|i| i.key_pressed(egui::Key::Escape));
    if done {
        let (recipient, purpose) = (draft.recipient.trim().to_owned(), draft.purpose.trim().to_owned());
        let id = new_id(look.project, &recipient, &purpose);
        wishes.edits(edits_for(look, &id, &recipient, &purpose));
        view.policy = Some(id);
    }
    if done || left {
        view.draft = None;
    }
}

/// A careful policy, and the two files that recipients ask for most.
fn edits_for(look: &Look<'_>, id: &str, recipient: &str, purpose: &str) -> Vec<Edit> {
    let policy = Policy::proposed(id, recipient, purpose, &look.project.schema.fields);
    let target = |format, options| Edit::Export {
        edit: ExportEdit::Put {
            target: Target { policy: id.to_owned(), format, options, ..Target::default() },
        },
    };
    let workbook = Options { language: look.language.code().to_owned(), ..Options::default() };
    vec![
        Edit::Disclosure { edit: DisclosureEdit::Put { policy: Box::new(policy) } },
        target(Format::Csv, Options::default()),
        target(Format::Xlsx, workbook),
    ]
}

/// A short name for files that no other policy has.
fn new_id(project: &Project, recipient: &str, purpose: &str) -> String {
    let words = format!("{recipient} {purpose}").to_lowercase();
    let plain: String = words.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let base: String = plain.split_whitespace().take(5).collect::<Vec<_>>().join("-");
    let base = if base.is_empty() { "export".to_owned() } else { base };
    let taken = |id: &String| project.disclosure.policy(id).is_some();
    let numbered = (2..).map(|n| format!("{base}-{n}"));
    std::iter::once(base.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or(base)
}

fn remove_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, id: &str, wishes: &mut Wishes) {
    card::card_edged(ui, 12.0, 3.0, Tone::Attention, |ui| {
        let name = look.project.disclosure.policy(id).map(|p| title_of(look, p)).unwrap_or_default();
        label(ui, Text::label(look.say(&Message::new("sharing-remove-ask").with("name", name))));
        dir::row(ui, |ui| {
            let (yes, no) = (look.t("sharing-remove-yes"), look.t("sharing-cancel"));
            if Button::secondary(&yes).small().show(ui).clicked() {
                let targets = look.project.export.targets.iter().filter(|t| t.policy == id);
                let files = targets.map(|t| Edit::Export {
                    edit: ExportEdit::Remove { policy: id.to_owned(), format: t.format },
                });
                let removed = Edit::Disclosure { edit: DisclosureEdit::Remove { id: id.to_owned() } };
                wishes.edits(files.chain([removed]));
                view.policy = None;
                view.removing = None;
            }
            if icon_button_small(ui, Icon::Cross, &no).clicked() {
                view.removing = None;
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_and_new() {
        let mut project = Project::default();
        assert_eq!(new_id(&project, "Université de Qasr", "logement"), "université-de-qasr-logement");
        project.disclosure.policies.push(Policy { id: "export".into(), ..Policy::default() });
        assert_eq!(new_id(&project, "…", ""), "export-2");
    }
}
