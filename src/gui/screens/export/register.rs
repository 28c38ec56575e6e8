//! The register on the screen: all that ever left from this project, the newest first; a line opens to protection, name, folder and checksums.

use std::path::PathBuf;

use egui::Ui;

use crate::export::register::{Entry, Register};
use crate::findings::Message;
use crate::gui::frame::menu::{item, row_menu};
use crate::gui::frame::side_panel::when;
use crate::gui::look::{Later, Look};
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::Tone;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::part_header;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{list_row, two_lines};
use crate::gui::widgets::text::{Text, hint, label};
use crate::pipeline;

const ROW: f32 = 48.0;

/// What the list keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    read: Later<(PathBuf, u32), Result<Register, Message>>,
    version: u32,
    open: Option<usize>,
}

impl View {
    /// Reads the register again.
    pub(super) fn changed(&mut self) {
        self.version += 1;
    }

    /// Makes sure that the register is read.
    pub(super) fn want(&mut self, look: &Look<'_>) {
        let key = (pipeline::register_path(look.project, look.dir), self.version);
        let (project, dir) = (look.project.clone(), look.dir.to_owned());
        self.read.want(look.wake, key, "register of exports", move |_| {
            pipeline::register(&project, &dir).map_err(|error| error.message())
        });
    }

    fn exports(&self) -> &[Entry] {
        self.read.get().and_then(|r| r.as_ref().ok()).map_or(&[], |r| r.exports.as_slice())
    }

    /// The day on which something left under a policy for the last time.
    pub(super) fn last_of(&self, policy: &str) -> Option<String> {
        let last = self.exports().iter().rev().find(|e| e.policy == policy)?;
        Some(day(&last.at))
    }
}

/// The day of a moment, here.
fn day(at: &str) -> String {
    let zoned = at.parse::<jiff::Timestamp>().map(|t| t.to_zoned_datetime(jiff::tz::TimeZone::system()));
    zoned.map_or_else(|_| at.chars().take(10).collect(), |z| z.date().to_string())
}

/// Draws the list.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View) {
    part_header(ui, &look.t("sharing-register"), &look.t("sharing-register-all"), |_| ());
    ui.add_space(4.0);
    if let Some(Err(why)) = view.read.get() {
        let ink = Tone::Negative.ink(palette(ui));
        label(ui, Text::label(look.say(why)).caption().colour(ink).wrap());
        return;
    }
    if view.exports().is_empty() {
        label(ui, Text::label(look.t("sharing-register-none")).caption().muted().wrap());
        return;
    }
    let mut open = view.open;
    for (i, entry) in view.exports().iter().enumerate().rev() {
        ui.push_id(("export", i), |ui| {
            let chosen = open == Some(i);
            entry_ui(ui, look, entry, chosen, || open = if chosen { None } else { Some(i) });
            if chosen {
                details_ui(ui, look, entry);
            }
        });
    }
    view.open = open;
}

fn entry_ui(ui: &mut Ui, look: &Look<'_>, entry: &Entry, chosen: bool, toggle: impl FnOnce()) {
    let day = day(&entry.at);
    let rows = look.say(&Message::new("count-rows").with("n", entry.rows));
    let to = match (entry.recipient.as_str(), entry.purpose.as_str()) {
        (recipient, "") => recipient.to_owned(),
        (recipient, purpose) => look.join([recipient, purpose]),
    };
    let name = format!("{day}, {rows}, {to}");
    let response = list_row(ui, ROW, chosen, &name, |ui| {
        let end = Text::label(rows.as_str()).table().muted();
        let width = end.line(ui).size().x;
        let room = (ui.available_width() - width - 12.0).max(60.0);
        two_lines(ui, room, Text::label(day.as_str()).strong(), Text::value(to.as_str()).table().muted());
        label(ui, end);
    });
    row_menu(&response, 240.0, |ui| {
        if item(ui, Some(Icon::Copy), &look.t("sharing-copy-list"), "", true) {
            ui.ctx().copy_text(entry.checksums());
        }
        if item(ui, Some(Icon::Folder), &look.t("sharing-copy-folder"), "", true) {
            ui.ctx().copy_text(entry.folder.clone());
        }
    });
    if response.clicked() {
        toggle();
    }
    hint(response, &to);
}

fn details_ui(ui: &mut Ui, look: &Look<'_>, entry: &Entry) {
    egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 8)).fill(palette(ui).surface_sunken).show(
        ui,
        |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            let line = |ui: &mut Ui, text: String| label(ui, Text::label(text).caption().wrap());
            let counts = Message::new("sharing-register-counted")
                .with("rows", entry.rows)
                .with("all", entry.rows_in)
                .with("columns", entry.columns);
            line(ui, look.say(&counts));
            line(ui, look.say(&pipeline::protection_message(&entry.protection)));
            if !entry.without.is_empty() {
                let missing = look.join(&entry.without);
                line(ui, look.say(&Message::new("sharing-sent-without").with("sources", missing)));
            }
            let at = entry.at.parse::<jiff::Timestamp>();
            let moment = at.map_or_else(|_| entry.at.clone(), |at| when(look.language, at));
            let by = if entry.by.is_empty() {
                moment
            } else {
                let by = look.say(&Message::new("sharing-register-by").with("name", entry.by.as_str()));
                look.join([moment, by])
            };
            line(ui, by);
            label(ui, Text::file_name(entry.folder.as_str()).caption().muted().wrap());
            for file in &entry.files {
                let row = label(ui, Text::file_name(file.path.as_str()).caption().truncate());
                hint(row, &format!("SHA-256 {}", file.sha256));
            }
            dir::row(ui, |ui| {
                let copy = look.t("sharing-copy-list");
                if Button::quiet(&copy).small().icon(Icon::Copy).show(ui).clicked() {
                    ui.ctx().copy_text(entry.checksums());
                }
            });
        },
    );
}
