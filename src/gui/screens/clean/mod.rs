//! The screen Clean: mending each source with a recipe.

use egui::Ui;

use crate::gui::frame;
use crate::gui::look::Look;
use crate::gui::wishes::Wishes;

/// What the screen keeps between frames.
#[derive(Debug, Default)]
pub struct View {}

/// Draws the screen.
pub fn ui(ui: &mut Ui, look: &Look<'_>, _view: &mut View, wishes: &mut Wishes) {
    frame::header(ui, look, |_| ());
    frame::centre(ui, 24, |ui| super::waiting_ui(ui, look, wishes));
}
