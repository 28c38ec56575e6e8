//! The two questions about the project file: unsaved changes, and a file that somebody else changed meanwhile.

use egui::{Ui, vec2};

use super::{DialogLook, shell};
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::text;

/// What goes on after the question about unsaved changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// To the start screen.
    Close,
    /// Leave the program.
    Quit,
    /// Open what was chosen (kept by the workbench).
    OpenChosen,
}

/// “Save the changes in …?”
pub fn unsaved_ui(ui: &Ui, look: &DialogLook<'_>, then: Then, wishes: &mut Wishes) -> bool {
    let title = Message::new("unsaved-title").with("name", look.name);
    let title = text::say(look.language, &title);
    let mut closed = false;
    let mut answer = None;
    let outside = shell(
        ui,
        "unsaved",
        &title,
        vec2(480.0, 0.0),
        |ui| {
            let sentence = Message::new("unsaved-sentence").with("n", look.unsaved);
            label(ui, Text::label(text::say(look.language, &sentence)).muted().wrap());
        },
        |ui| {
            let save = look.t(if look.draft { "action-save-as" } else { "action-save" });
            if Button::primary(&save).key("Enter").show(ui).clicked() || look.finish || enter(ui) {
                answer = Some(true);
            }
            let cancel = look.t("app-cancel");
            closed = Button::secondary(&cancel).key("Esc").show(ui).clicked();
            let discard = look.t("unsaved-discard");
            if Button::quiet(&discard).show(ui).clicked() {
                answer = Some(false);
            }
        },
    );
    if let Some(save) = answer {
        wishes.push(Wish::Leave { save, then });
        return true;
    }
    closed || outside
}

/// “NAME was changed by another program.”
pub fn changed_ui(ui: &Ui, look: &DialogLook<'_>, wishes: &mut Wishes) -> bool {
    let title = Message::new("changed-title").with("name", look.name);
    let title = text::say(look.language, &title);
    let mut closed = false;
    let outside = shell(
        ui,
        "changed",
        &title,
        vec2(480.0, 0.0),
        |ui| {
            label(ui, Text::label(look.t("changed-sentence")).muted().wrap());
        },
        |ui| {
            let keep = look.t("changed-keep");
            if Button::primary(&keep).show(ui).clicked() {
                wishes.push(Wish::Do(Action::SaveAs));
                closed = true;
            }
            let overwrite = look.t("changed-overwrite");
            if Button::secondary(&overwrite).show(ui).clicked() {
                wishes.push(Wish::SaveOver);
                closed = true;
            }
            let reload = look.t("changed-reload");
            if Button::quiet(&reload).show(ui).clicked() {
                wishes.push(Wish::Reload);
                closed = true;
            }
        },
    );
    closed || outside
}

fn enter(ui: &Ui) -> bool {
    let focused = ui.memory(|m| m.focused().is_some());
    !focused && ui.input(|i| i.key_pressed(egui::Key::Enter))
}
