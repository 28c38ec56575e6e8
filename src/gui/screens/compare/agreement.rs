//! How far the departments agree with one of them: a dot for each department in each field, and how many values differ.

use egui::Ui;

use crate::compare::CompareEdit;
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::screens::Screen;
use crate::gui::screens::code_labels::field_label;
use crate::gui::widgets::card::section_header;
use crate::gui::widgets::charts::{DotRow, dot_plot, mark_legend};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Select, select_from};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::pipeline::Compared;
use crate::project::Edit;

/// Draws the plot.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, compared: &Compared, height: f32, wishes: &mut Wishes) {
    let title = look.t("comparing-agreement");
    let reference = look.project.compare.reference.clone();
    section_header(ui, &title, "", |ui| {
        let sources = &look.project.sources;
        let here = reference.or_else(|| compared.agreement.as_ref().map(|a| a.reference.clone()));
        let mut at = here.and_then(|id| sources.iter().position(|s| s.id == id));
        let name = look.t("comparing-reference");
        let looks =
            Select { name: &name, small: true, strong: true, width: Some(170.0), ..Select::default() };
        let item = |i: usize| Text::value(sources.get(i).map(|s| s.label.clone()).unwrap_or_default());
        if select_from(ui, &mut at, sources.len(), item, looks) {
            let source = at.and_then(|i| sources.get(i)).map(|s| s.id.clone());
            wishes.edit(Edit::Compare { edit: CompareEdit::Reference { source } });
        }
    });
    let Some(agreement) = &compared.agreement else {
        label(ui, Text::label(look.t("comparing-agreement-none")).muted());
        return;
    };
    dir::row_wrapped(ui, |ui| {
        for source in &agreement.sources {
            mark_legend(ui, look.source_index(source), look.source_label(source));
        }
    });
    let series = look.project.sources.len();
    let rows: Vec<(String, Vec<Option<f32>>, String, String)> = agreement
        .fields
        .iter()
        .map(|field| {
            let mut shares = vec![None; series];
            for (i, source) in agreement.sources.iter().enumerate() {
                if let Some(slot) = shares.get_mut(look.source_index(source)) {
                    *slot = field.share(i).map(|s| s as f32);
                }
            }
            let all = field.share_of_all().map_or(String::new(), |s| look.percent(s, 1));
            let differ = match field.differing() {
                0 => String::new(),
                n => look.say(&Message::new("comparing-differ").with("n", n as usize)),
            };
            (field_label(look, field.field.as_str()), shares, all, differ)
        })
        .collect();
    let least = rows.iter().flat_map(|r| r.1.iter().flatten()).copied().fold(1.0_f32, f32::min);
    // A whole number of tens below the lowest dot, so that the axis has round numbers.
    let low = ((least * 10.0 - 0.05).floor() / 10.0).clamp(0.0, 0.9);
    let narrow = ui.available_width() < 500.0;
    let step = match (low >= 0.5, narrow) {
        (true, false) => 0.1,
        (true, true) | (false, false) => 0.25,
        (false, true) => 0.5,
    };
    let mut ticks: Vec<(f32, String)> = Vec::new();
    let mut at = 1.0_f32;
    while at >= low - 0.001 {
        ticks.push((at, look.percent(f64::from(at), 0)));
        at -= step;
    }
    let ticks: Vec<(f32, &str)> = ticks.iter().map(|(at, text)| (*at, text.as_str())).collect();
    let dots: Vec<DotRow<'_>> =
        rows.iter().map(|(name, shares, number, link)| DotRow { name, shares, number, link }).collect();
    let height = (height - 96.0).max(160.0);
    let pressed = egui::ScrollArea::vertical()
        .id_salt("agreement")
        .max_height(height)
        .show(ui, |ui| dot_plot(ui, low, &ticks, &dots, 130.0, &look.t("comparing-all-pairs")))
        .inner;
    if let Some(field) = pressed.and_then(|i| agreement.fields.get(i)) {
        let field = field.field.clone();
        wishes.select(move |s| s.field = Some(field));
        wishes.go(Screen::Review);
    }
    label(ui, Text::label(look.t("comparing-agreement-note")).caption().muted().wrap());
}
