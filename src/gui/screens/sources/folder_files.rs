//! The files of a folder source one by one: rows read, what differs from the template, which are new, left out or cannot be read. A click shows
//! the file by itself.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use crate::base::SourceId;
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::theme::palette;
use crate::gui::widgets::badge::{Tone, badge, badge_width};
use crate::gui::widgets::card::notice_card;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Side, Text, hint};
use crate::gui::wishes::Wishes;
use crate::import::folder;
use crate::pipeline::FolderFile;

/// The file of a folder that is looked at by itself; without one the view shows all of them.
#[derive(Debug, Default)]
pub(super) struct View {
    chosen: Option<(SourceId, String)>,
}

impl View {
    /// Looks at one file, or at all again.
    pub(super) fn choose(&mut self, id: &SourceId, name: Option<&str>) {
        self.chosen = name.map(|name| (id.clone(), name.to_owned()));
    }

    /// The file that is looked at.
    pub(super) fn file<'a>(&self, look: &'a Look<'_>, id: &SourceId) -> Option<&'a FolderFile> {
        let (_, name) = self.chosen.as_ref().filter(|(of, _)| of == id)?;
        look.outcomes.files.get(id)?.iter().find(|f| &f.name == name)
    }

    /// Looks at the file in which a row of all rows stands, and gives its number there.
    pub(super) fn open_at(&mut self, look: &Look<'_>, id: &SourceId, row: u32) -> u32 {
        let parts = look.outcomes.parts.get(id).map(|p| p.as_slice()).unwrap_or_default();
        match folder::place(parts, row).map(|(part, row)| (part.name.clone(), row)) {
            Some((name, own)) if self.file(look, id).is_none() => {
                self.choose(id, Some(&name));
                own
            }
            _ => row,
        }
    }
}

/// The files under their folder in the list.
pub(super) fn list_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, id: &SourceId, wishes: &mut Wishes) {
    let Some(files) = look.outcomes.files.get(id) else { return };
    for file in files.iter() {
        let chosen = view.file(look, id).is_some_and(|f| f.name == file.name);
        if file_ui(ui, look, file, chosen) {
            view.choose(id, if chosen { None } else { Some(&file.name) });
            let id = id.clone();
            wishes.select(move |s| s.choose_source(&id));
        }
    }
}

fn file_ui(ui: &mut Ui, look: &Look<'_>, file: &FolderFile, chosen: bool) -> bool {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    let dir = Dir::of(ui);
    let wide = rect.expand2(vec2(16.0, 0.0));
    if chosen {
        ui.painter().rect_filled(wide, 0.0, p.selection);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(wide, 0.0, p.hover);
    }
    let rows = rows_words(look, file);
    let state = state(look, file);
    let (words, width) = match &state {
        Some((tone, words)) => (words.clone(), badge_width(ui, tone.icon(), words)),
        None => (rows.clone(), Text::label(rows.as_str()).caption().line(ui).size().x),
    };
    let room = (rect.width() - 32.0 - width - 8.0).max(24.0);
    let name = Text::file_name(&file.name).caption();
    name.paint_in(ui, dir.slice(rect, 32.0, room), Side::Start);
    let end = dir.slice(rect, rect.width() - width, width);
    match &state {
        Some((tone, words)) => {
            dir::row_in(ui, end, |ui| badge(ui, *tone, words));
        }
        None => {
            Text::label(rows.as_str()).caption().muted().paint_in(ui, end, Side::End);
        }
    }
    let spoken = format!("{}, {words}", file.name);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &spoken));
    let clicked = response.clicked();
    let more: Vec<String> = [rows, difference(look, file)].into_iter().filter(|w| !w.is_empty()).collect();
    hint(response, &format!("{}\n{}", file.name, more.join("\n")));
    clicked
}

fn rows_words(look: &Look<'_>, file: &FolderFile) -> String {
    let rows = file.read.as_ref().map(|kept| kept.value.table.height());
    rows.map_or_else(|_| String::new(), |n| look.say(&Message::new("count-rows").with("n", n)))
}

fn state(look: &Look<'_>, file: &FolderFile) -> Option<(Tone, String)> {
    let differs = file.missing.len() + file.extra.len();
    if file.read.is_err() {
        Some((Tone::Negative, look.t("sources-unread")))
    } else if !file.belongs {
        Some((Tone::Caution, look.t("sources-file-other")))
    } else if differs > 0 {
        Some((Tone::Caution, look.say(&Message::new("sources-differs").with("n", differs))))
    } else {
        file.is_new.then(|| (Tone::Info, look.t("sources-another")))
    }
}

/// In what a file differs from the template, as a sentence; nothing when it does not.
pub(super) fn difference(look: &Look<'_>, file: &FolderFile) -> String {
    let said = [("sources-file-missing", &file.missing), ("sources-file-extra", &file.extra)];
    let said = said.iter().filter(|(_, names)| !names.is_empty());
    let words = said.map(|(id, names)| look.say(&Message::new(id).with("names", names.join(", "))));
    words.collect::<Vec<_>>().join(" ")
}

/// A file of the folder that cannot be read: why.
pub(super) fn unread_ui(ui: &mut Ui, look: &Look<'_>, file: &FolderFile) {
    let Err(error) = &file.read else { return };
    let title = look.say(&Message::new("app-file-not-read").with("name", file.name.as_str()));
    notice_card(ui, Tone::Negative, &title, &look.say(&error.message()), "", |_| ());
}
