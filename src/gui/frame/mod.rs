//! What stands around every screen: rail, top bar, status bar, side panels, palette, notices, the drop overlay.
//!
//! It draws and wishes like a screen does; what is open is kept in [`FrameView`].

pub mod drop;
pub mod focus;
pub mod menu;
pub mod notices;
pub mod palette;
mod palette_rows;
pub mod screen_rail;
pub mod side_panel;
pub mod status_bar;
pub mod summary;
pub mod top_bar;

pub use side_panel::{FindingLine, inspector, list};

use egui::{Frame, Margin, Ui};

use super::look::Look;
use super::theme::palette as colours;
use super::widgets::card;

/// What is open in the frame.
#[derive(Default)]
pub struct FrameView {
    /// The palette, while it is open.
    pub palette: Option<palette::Palette>,
    /// Whether the history is open.
    pub history_open: bool,
    /// Whether the findings are open.
    pub findings_open: bool,
    /// Whether the person folded the inspector.
    pub inspector_folded: bool,
    /// Whether the inspector stands in place of the list, where a narrow window has no room for both.
    pub inspector_over: bool,
}

/// The header of a screen: its name, its sentence, actions at the end (write the last one first).
pub fn header(ui: &mut Ui, look: &Look<'_>, actions: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().inner_margin(Margin::symmetric(24, 0));
    frame.show(ui, |ui| {
        focus::part(ui, focus::Part::Header);
        let (title, sentence) = (look.t(look.screen.title_id()), look.t(look.screen.sentence_id()));
        card::screen_header(ui, &title, &sentence, actions);
    });
}

/// The centre of a screen between its panels, padded; takes the rest of the room.
pub fn centre<R>(ui: &mut Ui, padding: i8, content: impl FnOnce(&mut Ui) -> R) -> R {
    let fill = colours(ui).surface;
    egui::CentralPanel::default()
        .frame(Frame::new().fill(fill).inner_margin(Margin { top: padding / 4, ..Margin::same(padding) }))
        .show(ui, |ui| {
            focus::part(ui, focus::Part::Centre);
            super::widgets::dir::column(ui, content).inner
        })
        .inner
}
