//! Which value wins where records differ: one rule per field, with how many entities it is about, and the letters of the sources.

use egui::Ui;

use crate::base::SourceId;
use crate::findings::Message;
use crate::golden::{FieldRule, GoldenEdit, Rule};
use crate::gui::look::Look;
use crate::gui::screens::matching::words::{field_label, source_letter};
use crate::gui::widgets::badge::source_letter as letter_square;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::{hairline, part_header};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Select, cell, select};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;
use crate::table::{Field, Meaning};

/// Draws the rules.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, wishes: &mut Wishes) {
    ui.spacing_mut().item_spacing.y = 4.0;
    part_header(ui, &look.t("review-which-wins"), "", |ui| {
        label(ui, Text::label(look.t("review-conflicts")).caption().muted());
    });
    let Some(kept) = &look.outcomes.golden else { return };
    let room = (ui.available_height() - 110.0).max(120.0);
    egui::ScrollArea::vertical().id_salt("rules").max_height(room).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for field in look.project.schema.fields.iter().filter(|f| f.meaning != Meaning::RecordId) {
            let disputed = kept.value.disputed.iter().find(|d| d.0 == field.name).map_or(0, |d| d.1);
            rule_ui(ui, look, field, disputed as usize, wishes);
        }
    });
    hairline(ui);
    let own = look.project.golden.rules.len();
    let sentence = match own {
        0 => look.t("review-rules-proposed"),
        n => look.say(&Message::new("review-rules-own").with("n", n)),
    };
    label(ui, Text::label(sentence).caption().muted().wrap());
    back_ui(ui, look, wishes);
    dir::row_wrapped(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for source in &look.project.sources {
            let letter = source_letter(look, &source.id);
            letter_square(ui, look.source_index(&source.id), &letter, &source.label);
            label(ui, Text::label(source.label.as_str()).caption().muted());
            ui.add_space(4.0);
        }
    });
}

/// The rules to choose from, with their words; the first sources come last, one entry each.
fn choices(look: &Look<'_>, field: &Field) -> Vec<(Rule, String)> {
    let mut out = vec![
        (Rule::MostFrequent, look.t("review-rule-frequent")),
        (Rule::MostComplete, look.t("review-rule-complete")),
        (Rule::Newest(None), look.t("review-rule-newest")),
        (Rule::AgreeOrBlank, look.t("review-rule-agree")),
        (Rule::SourceFirst(Vec::new()), look.t("review-rule-order")),
    ];
    let first = |id: &SourceId| Rule::SourceFirst(vec![id.clone()]);
    for source in &look.project.sources {
        let text = look.say(&Message::new("review-rule-source").with("source", source.label.as_str()));
        out.push((first(&source.id), text));
    }
    // A rule written elsewhere (by the file, in another version) stays choosable.
    let now = look.project.golden.rule(&field.name, field.meaning);
    if !out.iter().any(|(rule, _)| *rule == now) {
        let text = match &now {
            Rule::SourceFirst(order) => {
                let names: Vec<&str> = order.iter().map(|s| look.source_label(s)).collect();
                look.say(&Message::new("review-rule-source").with("source", look.join(&names)))
            }
            _ => look.t("review-rule-newest"),
        };
        out.push((now, text));
    }
    out
}

fn rule_ui(ui: &mut Ui, look: &Look<'_>, field: &Field, disputed: usize, wishes: &mut Wishes) {
    let name = field_label(look, &field.name);
    let choices = choices(look, field);
    let now = look.project.golden.rule(&field.name, field.meaning);
    let mut at = choices.iter().position(|(rule, _)| *rule == now).unwrap_or_default();
    let texts: Vec<&str> = choices.iter().map(|(_, text)| text.as_str()).collect();
    dir::row_of_height(ui, 36.0, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let width = ui.available_width();
        let wide = (width * 0.34).max(80.0);
        cell(ui, wide, Text::label(name.as_str()).table(), Side::Start);
        let about = look.say(&Message::new("review-rule-of").with("field", name.as_str()));
        let how = Select {
            name: &about,
            width: Some((width - wide - 66.0).max(80.0)),
            small: true,
            ..Select::default()
        };
        if select(ui, &mut at, &texts, how)
            && let Some((rule, _)) = choices.get(at)
        {
            let rule = FieldRule { field: field.name.clone(), rule: rule.clone() };
            let edit = if rule.rule == Rule::for_meaning(field.meaning) {
                GoldenEdit::ClearRule { field: field.name.clone() }
            } else {
                GoldenEdit::SetRule { rule }
            };
            wishes.edit(Edit::Golden { edit });
        }
        cell(ui, 48.0, Text::value(look.count(disputed)).table().muted(), Side::End);
    });
    hairline(ui);
}

/// Takes all rules back to those that the fields' meanings suggest; shown where there is anything to take back.
fn back_ui(ui: &mut Ui, look: &Look<'_>, wishes: &mut Wishes) {
    let back = look.t("review-rules-back");
    if !look.project.golden.rules.is_empty() && Button::link(&back).small().show(ui).clicked() {
        let fields = look.project.golden.rules.iter().map(|r| r.field.clone());
        let edits: Vec<Edit> =
            fields.map(|field| Edit::Golden { edit: GoldenEdit::ClearRule { field } }).collect();
        wishes.edit(Edit::Many { edits });
    }
}
