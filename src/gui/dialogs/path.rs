//! Choosing files without the desktop's help: where no file dialog can be opened (a bare X session, a kiosk), this one says so and takes a typed
//! or pasted path, or a choice from the folder's names.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Id, Key, ScrollArea, Ui, vec2};

use super::picker::Ask;
use super::shell;
use super::typed::{Entry, Is, Place, look_at};
use crate::findings::Message;
use crate::gui::look::{Later, Wake};
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::button::{Button, icon_button};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field, list_row, text_field};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Picked;
use crate::text::{self, Language};

/// A question for files that is answered in the window.
pub struct PathDialog {
    ask: Ask,
    picked: Option<Picked>,
    base: PathBuf,
    text: String,
    place: Later<String, Place>,
    ticked: BTreeSet<PathBuf>,
    begun: bool,
}

/// How it was answered.
pub enum Answered {
    /// Not at all.
    Cancelled,
    /// With these files, for this to go on with.
    With(Picked, Vec<PathBuf>),
}

impl PathDialog {
    /// Asks; `base` is the folder to begin in.
    pub fn new(ask: Ask, picked: Picked, base: &Path) -> PathDialog {
        let (base, text) = match &ask {
            Ask::SaveAs { name, folder, .. } => (folder.clone(), folder.join(name).display().to_string()),
            _ => (base.to_owned(), with_slash(base)),
        };
        let (place, ticked) = (Later::default(), BTreeSet::new());
        PathDialog { ask, picked: Some(picked), base, text, place, ticked, begun: false }
    }

    /// Draws it; gives back how it was answered.
    pub fn ui(&mut self, ui: &Ui, language: Language, wake: &Wake, finish: bool) -> Option<Answered> {
        let (text, base, ask) = (self.text.clone(), self.base.clone(), self.ask.clone());
        self.place.want(wake, text.clone(), "look at a path", move |_| look_at(&text, &base, &ask));
        let t = |id: &str| text::t(language, id);
        let (mut cancelled, mut entered, mut pressed) = (false, false, false);
        let title = self.ask.title().to_owned();
        let chosen = self.chosen();
        let ready = !chosen.is_empty();
        let words = self.accept_words(language);
        let outside = shell(
            ui,
            "path",
            &title,
            vec2(600.0, 0.0),
            |ui| {
                label(ui, Text::label(t("path-no-dialog")).muted().wrap());
                entered = self.field_ui(ui, &t);
                self.note_ui(ui, &t);
                self.names_ui(ui, &t);
            },
            |ui| {
                pressed = Button::primary(&words).key("Ctrl Enter").enabled(ready).show(ui).clicked();
                cancelled = Button::secondary(&t("app-cancel")).key("Esc").show(ui).clicked();
            },
        );
        if ready && (finish || entered || pressed) {
            return self.picked.take().map(|picked| Answered::With(picked, chosen));
        }
        (cancelled || outside).then_some(Answered::Cancelled)
    }

    /// What would be chosen now; nothing while the typed path does not fit.
    fn chosen(&self) -> Vec<PathBuf> {
        if !self.ticked.is_empty() {
            return self.ticked.iter().cloned().collect();
        }
        let Some(place) = self.place.current() else { return Vec::new() };
        let fits = match &self.ask {
            Ask::Folder { .. } => place.is == Is::Folder,
            Ask::OutFolder { .. } => {
                place.is == Is::Folder || (place.is == Is::Missing && place.folder_is_there)
            }
            Ask::SaveAs { .. } => place.is != Is::Folder && place.folder_is_there,
            Ask::Files { .. } | Ask::File { .. } | Ask::Project { .. } => place.is == Is::File,
        };
        if fits { vec![self.ask.finished(place.path.clone())] } else { Vec::new() }
    }

    fn accept_words(&self, language: Language) -> String {
        match (&self.ask, self.ticked.len()) {
            (Ask::SaveAs { .. }, _) => text::t(language, "path-save"),
            (_, 0) => text::t(language, "path-choose"),
            (_, n) => text::say(language, &Message::new("path-choose-files").with("n", n)),
        }
    }

    /// The typed path. True when Enter was pressed in it.
    fn field_ui(&mut self, ui: &mut Ui, t: &impl Fn(&str) -> String) -> bool {
        let (mut entered, mut go_up) = (false, false);
        let up = self.place.get().and_then(|p| p.folder.parent().map(Path::to_owned));
        dir::sides(
            ui,
            34.0,
            |ui| {
                let name = t("path-field");
                let field = Field { name: &name, icon: Some(Icon::Folder), ..Field::default() };
                let response = text_field(ui, &mut self.text, field);
                if !self.begun {
                    self.begun = true;
                    response.request_focus();
                    // A path from elsewhere replaces what stands there; a mere name is looked for in the same folder.
                    select_all(ui, response.id, &self.text);
                }
                entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
                if response.changed() {
                    self.ticked.clear();
                }
            },
            |ui| {
                go_up = icon_button(ui, Icon::Up, &t("path-up")).clicked();
            },
        );
        if let Some(up) = up.filter(|_| go_up) {
            self.go_into(&up);
        }
        entered
    }

    fn go_into(&mut self, folder: &Path) {
        let name = match &self.ask {
            Ask::SaveAs { name, .. } => name.as_str(),
            _ => "",
        };
        self.text =
            if name.is_empty() { with_slash(folder) } else { folder.join(name).display().to_string() };
        self.ticked.clear();
    }

    /// What is wrong with the typed path, or what saving there would do.
    fn note_ui(&self, ui: &mut Ui, t: &impl Fn(&str) -> String) {
        let Some(place) = self.place.current() else { return };
        let p = palette(ui);
        let (id, ink) = match (&self.ask, place.is) {
            _ if !place.folder_is_there => ("path-no-folder", p.negative),
            (Ask::SaveAs { .. }, Is::File) => ("path-replaces", p.caution),
            (Ask::SaveAs { .. }, _) | (_, Is::File | Is::Folder) => return,
            (Ask::OutFolder { .. }, Is::Missing) => ("path-new-folder", p.text_muted),
            _ if place.entries.is_empty() => ("path-missing", p.negative),
            _ => return,
        };
        label(ui, Text::label(t(id)).table().colour(ink).wrap());
    }

    fn names_ui(&mut self, ui: &mut Ui, t: &impl Fn(&str) -> String) {
        let entries: Vec<Entry> = self.place.get().map(|p| p.entries.clone()).unwrap_or_default();
        let empty = entries.is_empty();
        ui.scope(|ui| {
            ui.set_min_height(260.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            let new = matches!(self.ask, Ask::OutFolder { .. });
            if empty && !new && self.place.current().is_some_and(|p| p.folder_is_there) {
                label(ui, Text::label(t("path-empty")).table().muted().wrap());
            }
            let area = ScrollArea::vertical().id_salt("names").max_height(260.0).auto_shrink(false);
            area.show_rows(ui, 32.0, entries.len(), |ui, range| {
                for entry in entries.get(range).unwrap_or_default() {
                    self.name_ui(ui, entry);
                }
            });
        });
    }

    fn name_ui(&mut self, ui: &mut Ui, entry: &Entry) {
        let ink = palette(ui).text_muted;
        let on = self.ticked.contains(&entry.path);
        let response = list_row(ui, 32.0, on, &entry.name, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let icon = match (on, entry.is_folder) {
                (true, _) => Icon::Check,
                (_, true) => Icon::Folder,
                _ => Icon::Sheet,
            };
            icon.ui(ui, 16.0, ink);
            label(ui, Text::file_name(entry.name.as_str()).truncate());
        });
        if !response.clicked() {
            return;
        }
        if entry.is_folder {
            self.go_into(&entry.path);
        } else if matches!(self.ask, Ask::Files { .. }) {
            if !self.ticked.remove(&entry.path) {
                self.ticked.insert(entry.path.clone());
            }
        } else {
            self.text = entry.path.display().to_string();
        }
    }
}

/// Marks the whole text of a field.
fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEditState::load(ui, id).unwrap_or_default();
    let (start, end) = (CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(CCursorRange::two(start, end)));
    state.store(ui, id);
}

/// A folder as one goes on typing in it.
fn with_slash(folder: &Path) -> String {
    folder.join("").display().to_string()
}
