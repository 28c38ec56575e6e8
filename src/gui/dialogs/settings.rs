//! The settings dialog: language, theme, size, motion, and the name that stands at decisions. Everything takes effect at once.

use egui::{Ui, vec2};

use super::{DialogLook, shell};
use crate::gui::settings::Theme;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::choice::checkbox;
use crate::gui::widgets::field::{Field, Select, field_row, select, text_field};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::text::Language;

const NAMES: f32 = 150.0;
const ZOOMS: [f32; 6] = [0.8, 0.9, 1.0, 1.15, 1.3, 1.5];

/// Draws it; true when it is to be closed.
pub fn ui(ui: &Ui, look: &DialogLook<'_>, wishes: &mut Wishes) -> bool {
    let mut done = look.finish;
    let outside = shell(
        ui,
        "settings",
        &look.t("rail-settings"),
        vec2(520.0, 260.0),
        |ui| content_ui(ui, look, wishes),
        |ui| {
            let close = look.t("app-done");
            done |= Button::primary(&close).key(&super::finish_keys()).show(ui).clicked();
        },
    );
    done || outside
}

fn content_ui(ui: &mut Ui, look: &DialogLook<'_>, wishes: &mut Wishes) {
    let settings = look.settings;
    let name = look.t("app-language");
    field_row(ui, &name, NAMES, |ui| {
        let as_desktop = look.t("settings-as-desktop");
        let mut texts = vec![as_desktop.as_str()];
        texts.extend(Language::ALL.iter().map(|l| l.own_name()));
        let mut at = settings.language.map_or(0, |l| 1 + l as usize);
        if select(ui, &mut at, &texts, Select { name: &name, width: Some(220.0), ..Select::default() }) {
            let language = at.checked_sub(1).and_then(|i| Language::ALL.get(i)).copied();
            wishes.settings(move |s| s.language = language);
        }
    });
    let name = look.t("settings-theme");
    field_row(ui, &name, NAMES, |ui| {
        let texts = [look.t("settings-as-desktop"), look.t("settings-light"), look.t("settings-dark")];
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let themes = [Theme::System, Theme::Light, Theme::Dark];
        let mut at = themes.iter().position(|t| *t == settings.theme).unwrap_or_default();
        if select(ui, &mut at, &texts, Select { name: &name, width: Some(220.0), ..Select::default() })
            && let Some(theme) = themes.get(at).copied()
        {
            wishes.settings(move |s| s.theme = theme);
        }
    });
    let name = look.t("settings-zoom");
    field_row(ui, &name, NAMES, |ui| {
        let texts: Vec<String> =
            ZOOMS.iter().map(|z| crate::text::numbers::percent(look.language, f64::from(*z), 0)).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut at = ZOOMS.iter().position(|z| (z - settings.zoom).abs() < 0.01).unwrap_or(2);
        if select(ui, &mut at, &texts, Select { name: &name, width: Some(220.0), ..Select::default() })
            && let Some(zoom) = ZOOMS.get(at).copied()
        {
            wishes.settings(move |s| s.zoom = zoom);
        }
    });
    let name = look.t("settings-name");
    field_row(ui, &name, NAMES, |ui| {
        let mut text = settings.name.clone();
        let hint = look.t("settings-name-hint");
        let field = Field { name: &name, hint: &hint, width: Some(300.0), ..Field::default() };
        if text_field(ui, &mut text, field).changed() {
            wishes.settings(move |s| s.name = text);
        }
    });
    let mut reduce = settings.reduce_motion;
    if checkbox(ui, &mut reduce, look.t("settings-reduce-motion")).changed() {
        wishes.settings(move |s| s.reduce_motion = reduce);
    }
    ui.add_space(8.0);
    let home =
        crate::findings::Message::new("settings-where").with("folder", look.home.display().to_string());
    label(ui, Text::label(crate::text::say(look.language, &home)).caption().muted().wrap());
}
