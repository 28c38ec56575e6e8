//! The line above everything: recipient, purpose, what a row is, which rows, and how many must look alike.

use egui::{Popup, PopupCloseBehavior, Ui};

use super::View;
use crate::base::FieldName;
use crate::disclosure::{DisclosureEdit, Policy, RowFilter, Shape};
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::screens::code_labels::field_label;
use crate::gui::screens::matching::words::message;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::choice::checkbox;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{
    Field, Select, field_column, number_field, select, select_from, text_field,
};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;
use crate::table::{Meaning, Role};

/// The names while they are being written.
#[derive(Debug, Default)]
pub(super) struct Names {
    of: String,
    recipient: String,
    purpose: String,
    writing: bool,
}

/// Draws the line.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, policy: &Policy, wishes: &mut Wishes) {
    let names = &mut view.names;
    if !names.writing || names.of != policy.id {
        *names = Names {
            of: policy.id.clone(),
            recipient: policy.recipient.clone(),
            purpose: policy.purpose.clone(),
            writing: false,
        };
    }
    let (width, gap, small) = (ui.available_width(), 8.0, 84.0);
    // Names are read in full: two or four of the wide fields fill a line, the numbers stand beside them only where there is room.
    let beside = width >= 1000.0;
    let room = if beside { width - 3.0 * (small + gap) } else { width };
    let in_line = if room >= 4.0 * 165.0 { 4.0 } else { 2.0 };
    let wide = ((room - (in_line - 1.0) * gap) / in_line - 0.5).floor().max(96.0);
    dir::row_of_fields(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(gap, gap);
        name_ui(ui, look, view, policy, wide, wishes);
        shape_ui(ui, look, policy, wide, wishes);
        let rows = look.t("sharing-rows");
        field_column(ui, &rows, wide, |ui| filter_ui(ui, look, view, policy, wide, wishes));
        numbers_ui(ui, look, policy, small, wishes);
    });
    if let Shape::Counts(fields) = &policy.shape {
        counts_ui(ui, look, policy, fields, wishes);
    }
}

fn put(policy: Policy) -> Edit {
    Edit::Disclosure { edit: DisclosureEdit::Put { policy: Box::new(policy) } }
}

fn name_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, policy: &Policy, width: f32, wishes: &mut Wishes) {
    let names = &mut view.names;
    let (who, why) = (look.t("sharing-recipient"), look.t("sharing-purpose"));
    let field = |name| Field { name, width: Some(width), ..Field::default() };
    let first = field_column(ui, &who, width, |ui| text_field(ui, &mut names.recipient, field(&who)));
    let second = field_column(ui, &why, width, |ui| text_field(ui, &mut names.purpose, field(&why)));
    names.writing = first.has_focus() || second.has_focus();
    let changed = names.recipient != policy.recipient || names.purpose != policy.purpose;
    if (first.lost_focus() || second.lost_focus()) && changed {
        let (recipient, purpose) = (names.recipient.clone(), names.purpose.clone());
        wishes.edit(put(Policy { recipient, purpose, ..policy.clone() }));
        // Keeps what was typed until the edit is there.
        names.writing = true;
    }
}

fn shape_ui(ui: &mut Ui, look: &Look<'_>, policy: &Policy, width: f32, wishes: &mut Wishes) {
    let name = look.t("sharing-shape");
    field_column(ui, &name, width, |ui| {
        let texts = ["sharing-shape-entity", "sharing-shape-record", "sharing-shape-counts"]
            .map(|id| look.say(&message(look, id)));
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut at = match policy.shape {
            Shape::OnePerEntity => 0,
            Shape::OnePerRecord => 1,
            Shape::Counts(_) => 2,
        };
        let looks = Select { name: &name, width: Some(width), ..Select::default() };
        if select(ui, &mut at, &texts, looks) {
            let shape = match at {
                0 => Shape::OnePerEntity,
                1 => Shape::OnePerRecord,
                _ => Shape::Counts(first_count_fields(policy)),
            };
            let edit = DisclosureEdit::Shape { id: policy.id.clone(), shape };
            wishes.edit(Edit::Disclosure { edit });
        }
    });
}

/// What a table of counts begins with: the first two fields that could single a person out and leave.
fn first_count_fields(policy: &Policy) -> Vec<FieldName> {
    let kept = policy.fields.iter().filter(|f| f.action != crate::disclosure::Action::Drop);
    kept.filter(|f| f.role == Role::Quasi).take(2).map(|f| f.field.clone()).collect()
}

fn counts_ui(ui: &mut Ui, look: &Look<'_>, policy: &Policy, fields: &[FieldName], wishes: &mut Wishes) {
    dir::row_wrapped(ui, |ui| {
        label(ui, Text::label(look.t("sharing-counts-by")).table().muted());
        for field in policy.fields.iter().filter(|f| f.action != crate::disclosure::Action::Drop) {
            if field.role == Role::Direct {
                continue;
            }
            let mut on = fields.contains(&field.field);
            let text = field_label(look, field.field.as_str());
            if checkbox(ui, &mut on, Text::value(text).table()).clicked() {
                let mut fields = fields.to_vec();
                fields.retain(|f| f != &field.field);
                if on {
                    fields.push(field.field.clone());
                }
                let edit = DisclosureEdit::Shape { id: policy.id.clone(), shape: Shape::Counts(fields) };
                wishes.edit(Edit::Disclosure { edit });
            }
        }
    });
}

fn numbers_ui(ui: &mut Ui, look: &Look<'_>, policy: &Policy, width: f32, wishes: &mut Wishes) {
    let thresholds =
        |k, l| Edit::Disclosure { edit: DisclosureEdit::Thresholds { id: policy.id.clone(), k, l } };
    let (alike, values, limit) = (look.t("sharing-k"), look.t("sharing-l"), look.t("sharing-limit"));
    let field = |name| Field { name, width: Some(width), ..Field::default() };
    let mut k = f64::from(policy.k);
    field_column(ui, &alike, width, |ui| {
        if number_field(ui, &mut k, 1.0..=1000.0, 0, field(&alike)).changed() {
            wishes.edit(thresholds(k as u32, policy.l));
        }
    });
    let mut l = f64::from(policy.l);
    field_column(ui, &values, width, |ui| {
        if number_field(ui, &mut l, 0.0..=100.0, 0, field(&values)).changed() {
            wishes.edit(thresholds(policy.k, l as u32));
        }
    });
    let mut percent = policy.risk_limit * 100.0;
    field_column(ui, &limit, width, |ui| {
        if number_field(ui, &mut percent, 0.0..=100.0, 0, field(&limit)).changed() {
            wishes.edit(put(Policy { risk_limit: percent / 100.0, ..policy.clone() }));
        }
    });
}

fn filter_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    policy: &Policy,
    width: f32,
    wishes: &mut Wishes,
) {
    let text = match &policy.filter {
        None => look.t("sharing-rows-all"),
        Some(filter) => {
            let field = field_label(look, filter.field.as_str());
            match filter.values.as_slice() {
                [one] => view.labels.label(look, filter.field.as_str(), one).to_owned(),
                many => {
                    look.say(&Message::new("sharing-rows-some").with("field", field).with("n", many.len()))
                }
            }
        }
    };
    let name = look.t("sharing-rows");
    let says = format!("{name} {text}");
    let button = Button::secondary(&text).icon(Icon::Filter).trailing(Icon::Down).name(&says).full_width();
    let response = ui.scope(|ui| {
        ui.set_max_width(width);
        button.show(ui)
    });
    let response = response.inner;
    Popup::from_toggle_button_response(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(280.0)
        .show(|ui| {
            ui.set_min_width(280.0);
            dir::column(ui, |ui| values_ui(ui, look, view, policy, wishes));
        });
}

fn values_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, policy: &Policy, wishes: &mut Wishes) {
    let small = |m: Meaning| {
        matches!(
            m,
            Meaning::Locality
                | Meaning::Sex
                | Meaning::Nationality
                | Meaning::MaritalStatus
                | Meaning::Category
        )
    };
    let fields = &look.project.schema.fields;
    let fields: Vec<&crate::table::Field> =
        fields.iter().filter(|f| f.list.is_some() || small(f.meaning)).collect();
    let by_policy = policy.filter.as_ref().map(|f| f.field.clone());
    let here = view.filter_field.clone().or(by_policy).or_else(|| fields.first().map(|f| f.name.clone()));
    let Some(here) = here else {
        label(ui, Text::label(look.t("sharing-rows-none")).muted());
        return;
    };
    let mut at = fields.iter().position(|f| f.name == here);
    let name = look.t("sharing-rows-field");
    let looks = Select { name: &name, width: Some(264.0), small: true, ..Select::default() };
    let item =
        |i: usize| Text::value(fields.get(i).map(|f| field_label(look, f.name.as_str())).unwrap_or_default());
    if select_from(ui, &mut at, fields.len(), item, looks) {
        view.filter_field = at.and_then(|i| fields.get(i)).map(|f| f.name.clone());
    }
    let Some(golden) = &look.outcomes.golden else { return };
    let (table, field) = (golden.value.table.clone(), here.clone());
    let key = (golden.key, here.clone());
    view.values.want(look.wake, key, "values of a field", move |_| {
        let Ok(cells) = table.text(field.as_str()) else { return Vec::new() };
        let found = crate::table::strings::distinct(cells);
        let mut values: Vec<String> = found.values.iter().map(|v| (*v).to_owned()).collect();
        values.sort();
        values
    });
    let values = view.values.get().cloned().unwrap_or_default();
    let chosen = policy.filter.as_ref().filter(|f| f.field == here).map(|f| &f.values);
    let edit = |filter| Edit::Disclosure { edit: DisclosureEdit::Filter { id: policy.id.clone(), filter } };
    if policy.filter.is_some() {
        let all = look.t("sharing-rows-all");
        if Button::link(&all).small().show(ui).clicked() {
            wishes.edit(edit(None));
        }
    }
    egui::ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for value in values.iter().take(400) {
            let mut on = chosen.is_none_or(|c| c.contains(value));
            let text = view.labels.label(look, here.as_str(), value);
            if checkbox(ui, &mut on, Text::value(text).table()).clicked() {
                let mut next: Vec<String> = match chosen {
                    Some(chosen) => chosen.clone(),
                    None => values.clone(),
                };
                next.retain(|v| v != value);
                if on {
                    next.push(value.clone());
                    next.sort();
                }
                // No value at all would mean no row at all: that is never wanted.
                if !next.is_empty() {
                    let all = values.iter().all(|v| next.contains(v));
                    wishes.edit(edit((!all).then(|| RowFilter { field: here.clone(), values: next })));
                }
            }
        }
    });
}
