//! One code of a list: the code, the one above, labels and other names in each language, first and last day.
//!
//! A code of a built-in list, or of one that lies in a file, is changed in a copy that the project keeps from then on.

use egui::{Ui, vec2};

use super::edition_form::{day, day_ui};
use super::incoming::NAMES;
use crate::base::CodeListId;
use crate::codes::incoming::LANGUAGES;
use crate::codes::{CodeList, CodesEdit, Entry, OwnList, Validity};
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

/// Labels and names of these languages can be typed; those of others stay as they are.
const TYPED: usize = 3;

/// What the dialog keeps.
#[derive(Debug)]
pub(super) struct View {
    pub(super) list: CodeListId,
    /// The list to copy into the project first, where it is not kept there.
    copy: Option<OwnList>,
    /// The code as it was; none for a new one.
    was: Option<String>,
    entry: Entry,
    labels: [String; TYPED],
    names: [String; TYPED],
    /// The codes of the list, to see whether one is there.
    codes: Vec<String>,
}

impl View {
    /// The dialog for an entry, or for a new one.
    pub(super) fn new(look: &Look<'_>, list: &CodeList, entry: Option<&Entry>) -> View {
        let kept = look.project.codes.lists.iter().any(|l| l.id == list.id && l.is_kept());
        let shown = entry.cloned().unwrap_or_default();
        let of = |language: &str| shown.labels.iter().find(|(l, _)| l == language).map(|(_, t)| t.clone());
        let mut labels = [0, 1, 2].map(|i| of(LANGUAGES[i]).unwrap_or_default());
        // A list without languages has one label; it is shown as the first.
        if let Some(plain) = of("")
            && labels[0].is_empty()
        {
            labels[0] = plain;
        }
        let names = [0, 1, 2].map(|i| {
            let of = shown.synonyms.iter().filter(|(l, _)| l == LANGUAGES[i]);
            of.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join("; ")
        });
        View {
            list: list.id.clone(),
            copy: (!kept).then(|| OwnList::kept(list)),
            was: entry.map(|e| e.code.clone()),
            labels,
            names,
            codes: list.entries.iter().map(|e| e.code.clone()).collect(),
            entry: shown,
        }
    }

    fn is_there(&self, code: &str) -> bool {
        self.codes.iter().any(|c| c == code)
    }

    /// The entry as typed, once it is complete.
    fn typed(&self) -> Option<Entry> {
        let code = self.entry.code.trim();
        let parent = self.entry.parent.trim();
        let renamed = self.was.as_deref() != Some(code);
        if code.is_empty() || (renamed && self.is_there(code)) {
            return None;
        }
        if !parent.is_empty() && (!self.is_there(parent) || parent == code) {
            return None;
        }
        let mut entry = Entry { code: code.to_owned(), parent: parent.to_owned(), ..self.entry.clone() };
        entry.valid = Validity {
            from: day(&self.entry.valid.from, Validity::first_day)?,
            to: day(&self.entry.valid.to, Validity::last_day)?,
        };
        let plain = entry.labels.iter().any(|(l, _)| l.is_empty());
        for (i, (label, names)) in self.labels.iter().zip(&self.names).enumerate() {
            let language = if i == 0 && plain { "" } else { LANGUAGES[i] };
            let label = label.trim();
            match entry.labels.iter_mut().find(|(l, _)| l == language) {
                Some((_, present)) => label.clone_into(present),
                None => entry.labels.push((language.to_owned(), label.to_owned())),
            }
            let said: Vec<&str> = names.split(';').map(str::trim).filter(|n| !n.is_empty()).collect();
            entry.synonyms.retain(|(l, name)| l != LANGUAGES[i] || said.contains(&name.as_str()));
            for name in said {
                let new = (LANGUAGES[i].to_owned(), name.to_owned());
                if !entry.synonyms.contains(&new) {
                    entry.synonyms.push(new);
                }
            }
        }
        entry.labels.retain(|(_, text)| !text.is_empty());
        Some(entry)
    }

    fn edits(&mut self, change: CodesEdit) -> Vec<Edit> {
        let copy = self.copy.take().map(|list| CodesEdit::PutList { list });
        copy.into_iter().chain([change]).map(|edit| Edit::Codes { edit }).collect()
    }
}

/// Draws the dialog; true when it is to be closed.
pub(super) fn ui(ui: &Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) -> bool {
    let complete = view.typed();
    let title = if view.was.is_some() { "mapping-entry-title" } else { "mapping-entry-new-title" };
    let is_new = view.was.is_none();
    let (mut save, mut remove, mut cancel) = (false, false, false);
    let shown = shell(
        ui,
        "code-entry",
        &look.t(title),
        vec2(680.0, 0.0),
        |ui| content_ui(ui, look, view),
        |ui| {
            let words = look.t("mapping-entry-save");
            let button = Button::primary(&words).icon(Icon::Check).key("Ctrl Enter");
            save = button.enabled(complete.is_some()).show(ui).clicked();
            cancel = Button::secondary(&look.t("app-cancel")).key("Esc").show(ui).clicked();
            if !is_new {
                let words = look.t("mapping-entry-remove");
                remove = Button::quiet(&words).icon(Icon::Minus).show(ui).clicked();
            }
        },
    );
    if let Some(entry) = complete.filter(|_| save || look.asked(Action::FinishDialog)) {
        let instead_of = view.was.clone().filter(|was| was != &entry.code);
        let change = CodesEdit::PutEntry { list: view.list.clone(), entry, instead_of };
        wishes.edits(view.edits(change));
        return true;
    }
    if let Some(code) = view.was.clone().filter(|_| remove) {
        let change = CodesEdit::RemoveEntry { list: view.list.clone(), code };
        wishes.edits(view.edits(change));
    }
    shown || cancel || remove
}

fn content_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View) {
    ui.spacing_mut().item_spacing.y = 10.0;
    let taken = view.was.as_deref() != Some(view.entry.code.trim()) && view.is_there(view.entry.code.trim());
    let lost = !view.entry.parent.trim().is_empty() && !view.is_there(view.entry.parent.trim());
    let taken = if taken { look.t("mapping-entry-taken") } else { String::new() };
    let lost = if lost { look.t("mapping-entry-lost") } else { String::new() };
    dir::columns(ui, &[1.0, 1.0, 1.0, 1.0], 12.0, |ui, i| match i {
        0 => line_ui(ui, &look.t("mapping-code"), &mut view.entry.code, &taken),
        1 => line_ui(ui, &look.t("mapping-incoming-parent"), &mut view.entry.parent, &lost),
        2 => day_ui(ui, look, "mapping-valid-from", &mut view.entry.valid.from),
        _ => day_ui(ui, look, "mapping-valid-to", &mut view.entry.valid.to),
    });
    for (id, texts) in
        [("mapping-incoming-label", &mut view.labels), ("mapping-incoming-synonyms", &mut view.names)]
    {
        dir::columns(ui, &[1.0; TYPED], 12.0, |ui, i| {
            let said = crate::findings::Message::new(id).with("language", NAMES[i]);
            if let Some(text) = texts.get_mut(i) {
                line_ui(ui, &look.say(&said), text, "");
            }
        });
    }
    label(ui, Text::label(look.t("mapping-entry-names-hint")).caption().muted().wrap());
    if view.copy.is_some() {
        label(ui, Text::label(look.t("mapping-entry-copy")).caption().muted().wrap());
    }
}

fn line_ui(ui: &mut Ui, name: &str, text: &mut String, error: &str) {
    let width = ui.available_width();
    field_column(ui, name, width, |ui| text_field(ui, text, Input { name, error, ..Input::default() }));
}
