//! Dialogs: settings, help on keys, the question about unsaved changes, the question about a file that changed on disk, and a path to type where
//! the desktop has no file dialog.
//!
//! One is open at a time; Escape and the backdrop close it, Ctrl Enter presses its primary button.

pub mod help;
pub mod path;
pub mod picker;
pub mod questions;
pub mod settings;
pub mod typed;

use egui::{Frame, Id, Margin, Modal, Stroke, Ui, Vec2, vec2};

pub use questions::Then;

use super::action::Action;
use super::settings::Settings;
use super::theme::{palette, tokens};
use super::widgets::card::hairline;
use super::widgets::dir;
use super::widgets::text::{Text, label};
use super::wishes::{Wish, Wishes};
use crate::text::{self, Language};

/// The open dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Language, theme, motion, name.
    Settings,
    /// All keys.
    Help,
    /// There are changes that are not in the file; `then` goes on afterwards.
    Unsaved(Then),
    /// The project file was changed by somebody else.
    ChangedOnDisk,
}

/// What dialogs may read.
pub struct DialogLook<'a> {
    /// The language.
    pub language: Language,
    /// The settings.
    pub settings: &'a Settings,
    /// The project's file name.
    pub name: &'a str,
    /// Whether it is a draft without a name.
    pub draft: bool,
    /// Entries of the history that are not in the file.
    pub unsaved: usize,
    /// Where settings are kept.
    pub home: &'a std::path::Path,
    /// Ctrl Enter was pressed.
    pub finish: bool,
}

impl DialogLook<'_> {
    /// A text.
    pub fn t(&self, id: &str) -> String {
        text::t(self.language, id)
    }
}

/// Draws the open dialog.
pub fn ui(ui: &Ui, dialog: &Dialog, look: &DialogLook<'_>, wishes: &mut Wishes) {
    let closed = match dialog {
        Dialog::Settings => settings::ui(ui, look, wishes),
        Dialog::Help => help::ui(ui, look),
        Dialog::Unsaved(then) => questions::unsaved_ui(ui, look, *then, wishes),
        Dialog::ChangedOnDisk => questions::changed_ui(ui, look, wishes),
    };
    if closed {
        wishes.push(Wish::CloseDialog);
    }
}

/// The form of every dialog: header with title, content, footer with buttons (write the last one first). True when it is to be closed.
pub fn shell(
    ui: &Ui,
    name: &'static str,
    title: &str,
    size: Vec2,
    content: impl FnOnce(&mut Ui),
    footer: impl FnOnce(&mut Ui),
) -> bool {
    let p = palette(ui);
    let frame = Frame::new()
        .fill(p.surface_raised)
        .stroke(Stroke::new(1.0, p.border))
        .corner_radius(tokens().radius.dialog)
        .shadow(ui.visuals().window_shadow);
    let shown =
        Modal::new(Id::unique(("dialog", name))).backdrop_color(p.overlay).frame(frame).show(ui, |ui| {
            ui.set_width(size.x);
            ui.spacing_mut().item_spacing.y = 0.0;
            Frame::new().inner_margin(Margin::symmetric(24, 0)).show(ui, |ui| {
                dir::row_of_height(ui, 60.0, |ui| label(ui, Text::label(title).section()));
            });
            hairline(ui);
            Frame::new().inner_margin(Margin::symmetric(24, 16)).show(ui, |ui| {
                ui.set_width(size.x - 48.0);
                if size.y > 0.0 {
                    ui.set_min_height(size.y);
                }
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                dir::column(ui, content);
            });
            hairline(ui);
            Frame::new().inner_margin(Margin::symmetric(24, 0)).show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                dir::sides(ui, 60.0, |_| (), footer);
            });
        });
    shown.should_close()
}

/// The keys of a command as the footer of a dialog shows them.
pub fn finish_keys() -> String {
    Action::FinishDialog.keys_text()
}
