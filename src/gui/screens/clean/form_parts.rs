//! What settings forms are built from: text committed when it is left, lists of columns, of words, of value changes.
//!
//! A typed text becomes an edit only when its field is left, so the history gets one entry, not one per key.

use egui::Ui;

use crate::base::ColumnName;
use crate::clean::steps::ValueChange;
use crate::findings::Message;
use crate::gui::frame::menu::below;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::choice::{checkbox, switch};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{
    Field, Select, field_column, number_field, select, select_from, text_field,
};
use crate::gui::widgets::text::{Text, label};

/// A text field whose value changes when it is left.
pub(super) fn draft_field(ui: &mut Ui, value: &mut String, field: Field<'_>) -> bool {
    let id = ui.make_persistent_id(("draft", field.name));
    let mut draft: String = ui.data(|d| d.get_temp(id)).unwrap_or_else(|| value.clone());
    let response = text_field(ui, &mut draft, field);
    if response.has_focus() {
        ui.data_mut(|d| d.insert_temp(id, draft));
        return false;
    }
    ui.data_mut(|d| d.remove::<String>(id));
    let changed = response.lost_focus() && draft != *value;
    if changed {
        *value = draft;
    }
    changed
}

/// A named text.
pub(super) fn text(ui: &mut Ui, look: &Look<'_>, id: &str, value: &mut String) -> bool {
    let name = look.t(id);
    let width = ui.available_width();
    field_column(ui, &name, width, |ui| {
        draft_field(ui, value, Field { name: &name, small: true, ..Field::default() })
    })
}

/// A named column name to be written.
pub(super) fn new_column(ui: &mut Ui, look: &Look<'_>, id: &str, value: &mut ColumnName) -> bool {
    let mut name = value.as_str().to_owned();
    let changed = text(ui, look, id, &mut name);
    if changed {
        *value = name.trim().into();
    }
    changed
}

/// A named whole number.
pub(super) fn number(
    ui: &mut Ui,
    look: &Look<'_>,
    id: &str,
    value: &mut f64,
    range: std::ops::RangeInclusive<f64>,
) -> bool {
    let name = look.t(id);
    field_column(ui, &name, 110.0, |ui| {
        number_field(ui, value, range, 0, Field { name: &name, small: true, ..Field::default() }).changed()
    })
}

/// A named choice.
pub(super) fn choice(ui: &mut Ui, look: &Look<'_>, id: &str, chosen: &mut usize, options: &[&str]) -> bool {
    let name = look.t(id);
    let texts: Vec<String> = options.iter().map(|o| look.t(o)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let width = ui.available_width();
    field_column(ui, &name, width, |ui| {
        let width = Some(ui.available_width());
        select(ui, chosen, &texts, Select { name: &name, small: true, width, ..Select::default() })
    })
}

/// A named switch.
pub(super) fn flag(ui: &mut Ui, look: &Look<'_>, id: &str, on: &mut bool) -> bool {
    let name = look.t(id);
    let mut changed = false;
    dir::sides(
        ui,
        24.0,
        |ui| label(ui, Text::label(name.as_str()).table().truncate()),
        |ui| changed = switch(ui, on, &name).changed(),
    );
    changed
}

/// One column out of those there are.
pub(super) fn column(
    ui: &mut Ui,
    look: &Look<'_>,
    id: &str,
    value: &mut ColumnName,
    all: &[ColumnName],
) -> bool {
    let name = look.t(id);
    let mut at = all.iter().position(|c| c == value);
    let missing = value.as_str().to_owned();
    let width = ui.available_width();
    field_column(ui, &name, width, |ui| {
        let width = Some(ui.available_width());
        let select = Select { name: &name, placeholder: &missing, small: true, width, ..Select::default() };
        let item = |i: usize| Text::value(all.get(i).map(|c| c.as_str().to_owned()).unwrap_or_default());
        let changed = select_from(ui, &mut at, all.len(), item, select);
        if changed && let Some(found) = at.and_then(|i| all.get(i)) {
            value.clone_from(found);
        }
        changed
    })
}

/// Several columns; with `none`, choosing none means what that text says.
pub(super) fn columns(
    ui: &mut Ui,
    look: &Look<'_>,
    id: &str,
    value: &mut Vec<ColumnName>,
    all: &[ColumnName],
    none: Option<&str>,
) -> bool {
    let name = look.t(id);
    let mut changed = false;
    let words = match (value.as_slice(), none) {
        ([], Some(none)) => look.t(none),
        ([], None) => look.t("mend-choose-columns"),
        (some, _) => look.join(some.iter().map(ColumnName::as_str)),
    };
    let width = ui.available_width();
    field_column(ui, &name, width, |ui| {
        // Kept short by hand: a button is as wide as its text.
        let mut short: String = words.chars().take(30).collect();
        if short.len() < words.len() {
            short.push('…');
        }
        let spoken = format!("{name} {words}");
        let response =
            Button::secondary(&short).small().trailing(Icon::Down).name(&spoken).hint(&words).show(ui);
        below(ui, &response, 240.0, |ui| {
            egui::ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
                for known in all {
                    let mut on = value.contains(known);
                    if checkbox(ui, &mut on, Text::value(known.as_str()).table().truncate()).changed() {
                        changed = true;
                        value.retain(|c| c != known);
                        if on {
                            value.push(known.clone());
                        }
                    }
                }
                // What is no column any more can be taken out here.
                for gone in value.clone().iter().filter(|c| !all.contains(c)) {
                    let mut on = true;
                    if checkbox(ui, &mut on, Text::value(gone.as_str()).table().muted().truncate()).changed()
                    {
                        changed = true;
                        value.retain(|c| c != gone);
                    }
                }
            });
        });
    });
    changed
}

/// A list of words, one field each, with one more to add.
pub(super) fn words(ui: &mut Ui, look: &Look<'_>, id: &str, values: &mut Vec<String>) -> bool {
    let name = look.t(id);
    let mut changed = false;
    label(ui, Text::label(name.as_str()).caption().muted());
    let mut gone = None;
    for (i, value) in values.iter_mut().enumerate() {
        ui.push_id((id, i), |ui| {
            dir::sides(
                ui,
                26.0,
                |ui| {
                    changed |= draft_field(ui, value, Field { name: &name, small: true, ..Field::default() });
                },
                |ui| {
                    let remove = look.say(&Message::new("mend-remove-value").with("value", value_name(i)));
                    if icon_button_small(ui, Icon::Cross, &remove).clicked() {
                        gone = Some(i);
                    }
                },
            );
        });
    }
    if let Some(i) = gone {
        values.remove(i);
        changed = true;
    }
    let mut more = String::new();
    let hint = look.t("mend-add-value");
    if ui
        .push_id((id, "more"), |ui| {
            draft_field(ui, &mut more, Field { name: &hint, hint: &hint, small: true, ..Field::default() })
        })
        .inner
        && !more.is_empty()
    {
        values.push(more);
        changed = true;
    }
    changed
}

fn value_name(i: usize) -> usize {
    i + 1
}

/// Values with what they become; `known` are values of the column not listed yet.
pub(super) fn changes(
    ui: &mut Ui,
    look: &Look<'_>,
    values: &mut Vec<ValueChange>,
    known: &[(String, u32)],
) -> bool {
    let (from, to) = (look.t("mend-value-from"), look.t("mend-value-to"));
    let mut changed = false;
    let mut gone = None;
    label(ui, Text::label(look.t("mend-values-become")).caption().muted());
    egui::ScrollArea::vertical().id_salt("changes").max_height(230.0).auto_shrink([false, true]).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            for (i, value) in values.iter_mut().enumerate() {
                ui.push_id(i, |ui| {
                    dir::row(ui, |ui| {
                        ui.spacing_mut().item_spacing.x = 4.0;
                        let width = Some(((ui.available_width() - 32.0) / 2.0).max(40.0));
                        changed |= draft_field(
                            ui,
                            &mut value.from,
                            Field { name: &from, width, small: true, ..Field::default() },
                        );
                        changed |= draft_field(
                            ui,
                            &mut value.to,
                            Field { name: &to, width, small: true, ..Field::default() },
                        );
                        let remove =
                            look.say(&Message::new("mend-remove-value").with("value", value_name(i)));
                        if icon_button_small(ui, Icon::Cross, &remove).clicked() {
                            gone = Some(i);
                        }
                    });
                });
            }
        },
    );
    if let Some(i) = gone {
        values.remove(i);
        changed = true;
    }
    let add = look.t("mend-add-value");
    let response = Button::secondary(&add).small().icon(Icon::Plus).show(ui);
    below(ui, &response, 240.0, |ui| {
        let missing = known.iter().filter(|(v, _)| !values.iter().any(|c| &c.from == v));
        let missing: Vec<(String, u32)> = missing.cloned().collect();
        for (value, n) in missing {
            let keys = look.count(n as usize);
            if crate::gui::frame::menu::item(ui, None, &value, &keys, true) {
                values.push(ValueChange::new(value.clone(), value));
                changed = true;
            }
        }
        if crate::gui::frame::menu::item(ui, Some(Icon::Pencil), &look.t("mend-other-value"), "", true) {
            values.push(ValueChange::new("", ""));
            changed = true;
        }
    });
    changed
}
