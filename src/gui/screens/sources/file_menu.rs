//! The menus over the file as it is: what a row is, and what to do with a box of cells that was dragged open. Each choice is one edit.

use egui::{Area, Frame, Id, Order, Pos2, Ui};

use super::as_file::letters;
use crate::base::SourceId;
use crate::findings::Message;
use crate::gui::frame::menu;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::import::{Imported, RowRole, SourceEdit};
use crate::pipeline::Kept;
use crate::project::Edit;

/// An open menu.
#[derive(Debug)]
pub(super) struct Menu {
    about: About,
    at: Pos2,
}

#[derive(Debug, Clone, Copy)]
enum About {
    Row(u32),
    /// Rows and columns of the file, counted from 1, both ends included.
    Box((u32, u32), (u32, u32)),
}

impl Menu {
    /// Of a row of the file.
    pub(super) fn row(row: u32, at: Pos2) -> Menu {
        Menu { about: About::Row(row), at }
    }

    /// Of a box.
    pub(super) fn of_box(rows: (u32, u32), columns: (u32, u32), at: Pos2) -> Menu {
        Menu { about: About::Box(rows, columns), at }
    }

    /// Draws it; true when it should close.
    pub(super) fn ui(
        &self,
        ui: &Ui,
        look: &Look<'_>,
        id: &SourceId,
        kept: &Kept<Imported>,
        wishes: &mut Wishes,
    ) -> bool {
        let mut chosen = None;
        let area = Area::new(Id::unique("file-menu")).order(Order::Foreground).fixed_pos(self.at);
        let shown = area.show(ui, |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                // What is done with a box takes more words than what a row is.
                ui.set_width(if matches!(self.about, About::Box(..)) { 400.0 } else { 300.0 });
                ui.spacing_mut().item_spacing.y = 0.0;
                chosen = match self.about {
                    About::Row(row) => row_ui(ui, look, kept, row),
                    About::Box(rows, columns) => box_ui(ui, look, kept, rows, columns),
                };
            });
        });
        if let Some(edits) = chosen {
            let of = |edit| Edit::Source { id: id.clone(), edit };
            let mut edits: Vec<Edit> = edits.into_iter().map(of).collect();
            match edits.pop() {
                Some(one) if edits.is_empty() => wishes.edit(one),
                Some(last) => {
                    edits.push(last);
                    wishes.edit(Edit::Many { edits });
                }
                None => {}
            }
            return true;
        }
        let outside = ui.input(|i| {
            i.pointer.any_pressed()
                && i.pointer.interact_pos().is_some_and(|p| !shown.response.rect.contains(p))
        });
        outside || ui.input(|i| i.key_pressed(egui::Key::Escape))
    }
}

fn header(kept: &Kept<Imported>, row: u32) -> SourceEdit {
    let marks = kept.value.preview.marks(&[row]).unwrap_or_default();
    SourceEdit::SetHeaderRows { rows: vec![row], marks }
}

fn row_ui(ui: &mut Ui, look: &Look<'_>, kept: &Kept<Imported>, row: u32) -> Option<Vec<SourceEdit>> {
    let title = look.say(&Message::new("sources-row-is").with("row", row));
    label(ui, Text::label(title).caption().muted());
    let mut chosen = None;
    if menu::item(ui, Some(Icon::Columns), &look.t("sources-row-names"), "", true) {
        chosen = Some(vec![header(kept, row)]);
    }
    menu::line(ui);
    let roles = [
        (RowRole::Data, "sources-role-data"),
        (RowRole::Header, "sources-row-more-names"),
        (RowRole::Title, "sources-role-title"),
        (RowRole::Total, "sources-role-total"),
        (RowRole::Note, "sources-role-note"),
        (RowRole::Section, "sources-role-section"),
        (RowRole::RepeatedHeader, "sources-role-repeated"),
    ];
    let now = kept.value.preview.first.iter().chain(&kept.value.preview.last).find(|r| r.row == row);
    for (role, name) in roles {
        let icon = now.filter(|r| r.role == role).map(|_| Icon::Check);
        if menu::item(ui, icon, &look.t(name), "", true) {
            let mark = kept.value.preview.marks(&[row]).and_then(|m| m.first().copied());
            chosen = Some(vec![SourceEdit::SetRowRole { row, role, mark }]);
        }
    }
    chosen
}

fn box_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    kept: &Kept<Imported>,
    (top, bottom): (u32, u32),
    (first, last): (u32, u32),
) -> Option<Vec<SourceEdit>> {
    let about = Message::new("sources-box")
        .with("first", top)
        .with("last", bottom)
        .with("from", letters(first as usize - 1))
        .with("to", letters(last as usize - 1));
    label(ui, Text::label(look.say(&about)).caption().muted());
    let region = |first_row: u32, last_row: Option<u32>| SourceEdit::SetRegion {
        first_row,
        last_row,
        first_column: first,
        last_column: Some(last),
    };
    let mut chosen = None;
    let end = kept.value.report.reading.last_row;
    if menu::item(ui, Some(Icon::Columns), &look.t("sources-box-names-to-end"), "", true) {
        chosen = Some(vec![header(kept, top), region(top + 1, end.filter(|end| *end > top))]);
    }
    if menu::item(ui, None, &look.t("sources-box-names"), "", bottom > top) {
        chosen = Some(vec![header(kept, top), region(top + 1, Some(bottom))]);
    }
    if menu::item(ui, None, &look.t("sources-box-records"), "", true) {
        chosen = Some(vec![region(top, Some(bottom))]);
    }
    chosen
}
