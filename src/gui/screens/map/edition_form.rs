//! Which edition an own list is, where it comes from, when it is in force; and for which day the codes of the project must be valid.

use egui::{Ui, vec2};

use crate::base::CodeListId;
use crate::codes::{CodesEdit, OwnList, Validity};
use crate::gui::action::Action;
use crate::gui::dialogs::shell;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field as Input, field_column, text_field};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;

/// Version, source and days as they are typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Edition {
    pub(super) version: String,
    pub(super) source: String,
    pub(super) from: String,
    pub(super) to: String,
}

impl Edition {
    /// Begun with what a list has.
    fn of(list: &OwnList) -> Edition {
        let OwnList { version, source, valid, .. } = list.clone();
        Edition { version, source, from: valid.from, to: valid.to }
    }

    /// The days, when both can be read.
    fn valid(&self) -> Option<Validity> {
        Some(Validity { from: day(&self.from, Validity::first_day)?, to: day(&self.to, Validity::last_day)? })
    }

    /// Whether nothing is typed that cannot be read.
    pub(super) fn is_complete(&self) -> bool {
        self.valid().is_some()
    }

    /// Puts it into a list.
    pub(super) fn put(&self, list: &mut OwnList) {
        self.version.trim().clone_into(&mut list.version);
        self.source.trim().clone_into(&mut list.source);
        list.valid = self.valid().unwrap_or_default();
    }
}

/// A typed day as it is kept; empty stays empty, what is no day is nothing.
pub(super) fn day(text: &str, read: fn(&str) -> Option<String>) -> Option<String> {
    if text.trim().is_empty() { Some(String::new()) } else { read(text) }
}

/// A field for a day with its name above; framed where what stands in it is no day.
pub(super) fn day_ui(ui: &mut Ui, look: &Look<'_>, id: &str, text: &mut String) {
    let (name, width) = (look.t(id), ui.available_width());
    let wrong =
        if day(text, Validity::first_day).is_none() { look.t("mapping-no-day") } else { String::new() };
    let example = look.t("mapping-valid-example");
    let input = Input { name: &name, hint: &example, error: &wrong, ..Input::default() };
    field_column(ui, &name, width, |ui| text_field(ui, text, input));
}

/// The fields of an edition, in one row.
pub(super) fn edition_ui(ui: &mut Ui, look: &Look<'_>, edition: &mut Edition) {
    dir::columns(ui, &[1.0, 1.6, 1.0, 1.0], 12.0, |ui, i| match i {
        0 | 1 => {
            let (id, text) = match i {
                0 => ("mapping-edition", &mut edition.version),
                _ => ("mapping-list-source", &mut edition.source),
            };
            let (name, width) = (look.t(id), ui.available_width());
            let input = Input { name: &name, ..Input::default() };
            field_column(ui, &name, width, |ui| text_field(ui, text, input));
        }
        2 => day_ui(ui, look, "mapping-valid-from", &mut edition.from),
        _ => day_ui(ui, look, "mapping-valid-to", &mut edition.to),
    });
}

/// What the dialog keeps.
#[derive(Debug)]
pub(super) struct View {
    pub(super) list: CodeListId,
    edition: Edition,
    day: String,
}

impl View {
    /// The dialog for an own list.
    pub(super) fn new(look: &Look<'_>, list: &OwnList) -> View {
        View { list: list.id.clone(), edition: Edition::of(list), day: look.project.codes.valid_on.clone() }
    }
}

/// Draws the dialog; true when it is to be closed.
pub(super) fn ui(ui: &Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) -> bool {
    let valid_on = day(&view.day, Validity::last_day);
    let is_complete = view.edition.is_complete() && valid_on.is_some();
    let (mut save, mut cancel) = (false, false);
    let shown = shell(
        ui,
        "edition",
        &look.t("mapping-edition-title"),
        vec2(760.0, 0.0),
        |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            edition_ui(ui, look, &mut view.edition);
            dir::columns(ui, &[1.0, 2.0], 12.0, |ui, side| {
                if side == 0 {
                    day_ui(ui, look, "mapping-valid-on", &mut view.day);
                } else {
                    ui.add_space(20.0);
                    label(ui, Text::label(look.t("mapping-valid-on-hint")).caption().muted().wrap());
                }
            });
        },
        |ui| {
            let words = look.t("mapping-save-edition");
            let button = Button::primary(&words).icon(Icon::Check).key("Ctrl Enter");
            save = button.enabled(is_complete).show(ui).clicked();
            cancel = Button::secondary(&look.t("app-cancel")).key("Esc").show(ui).clicked();
        },
    );
    if (save || look.asked(Action::FinishDialog)) && is_complete {
        let mut list = OwnList::default();
        view.edition.put(&mut list);
        let OwnList { version, source, valid, .. } = list;
        let now = look.project.codes.lists.iter().find(|l| l.id == view.list);
        let mut edits = Vec::new();
        if now.is_some_and(|l| (&l.version, &l.source, &l.valid) != (&version, &source, &valid)) {
            let edit = CodesEdit::DescribeList { id: view.list.clone(), version, source, valid };
            edits.push(Edit::Codes { edit });
        }
        if let Some(day) = valid_on.filter(|day| day != &look.project.codes.valid_on) {
            edits.push(Edit::Codes { edit: CodesEdit::ValidOn { day } });
        }
        wishes.edits(edits);
        return true;
    }
    shown || cancel
}
