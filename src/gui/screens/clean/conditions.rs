//! The conditions of the steps that keep or drop rows: column, test, values.

use egui::Ui;

use super::form_parts as parts;
use crate::base::ColumnName;
use crate::clean::{Combine, Condition, Test};
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::card::well;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::Field;
use crate::gui::widgets::text::{Text, label};

const TESTS: [(Test, &str); 11] = [
    (Test::Equals, "mend-test-equals"),
    (Test::NotEquals, "mend-test-not-equals"),
    (Test::Contains, "mend-test-contains"),
    (Test::NotContains, "mend-test-not-contains"),
    (Test::StartsWith, "mend-test-starts"),
    (Test::EndsWith, "mend-test-ends"),
    (Test::Empty, "mend-test-empty"),
    (Test::Filled, "mend-test-filled"),
    (Test::AtLeast, "mend-test-at-least"),
    (Test::AtMost, "mend-test-at-most"),
    (Test::Matches, "mend-test-matches"),
];

/// Draws the conditions; true when one changed.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    combine: &mut Combine,
    conditions: &mut Vec<Condition>,
    all: &[ColumnName],
) -> bool {
    let mut changed = false;
    let mut gone = None;
    if conditions.len() > 1 {
        let mut at = usize::from(*combine == Combine::Any);
        if parts::choice(ui, look, "mend-combine", &mut at, &["mend-combine-all", "mend-combine-any"]) {
            *combine = if at == 0 { Combine::All } else { Combine::Any };
            changed = true;
        }
    }
    for (i, condition) in conditions.iter_mut().enumerate() {
        ui.push_id(i, |ui| {
            well(ui, 8.0, |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                changed |= parts::column(ui, look, "mend-column", &mut condition.column, all);
                changed |= test_ui(ui, look, condition);
                dir::sides(
                    ui,
                    26.0,
                    |_| (),
                    |ui| {
                        let name = look.say(&Message::new("mend-remove-condition").with("n", i + 1));
                        if icon_button_small(ui, Icon::Cross, &name).clicked() {
                            gone = Some(i);
                        }
                    },
                );
            });
        });
    }
    if let Some(i) = gone {
        conditions.remove(i);
        changed = true;
    }
    let add = look.t("mend-add-condition");
    if Button::secondary(&add).small().icon(Icon::Plus).show(ui).clicked() {
        let column = all.first().cloned().unwrap_or_default();
        conditions.push(Condition::bare(column.as_str(), Test::Filled));
        changed = true;
    }
    changed
}

fn test_ui(ui: &mut Ui, look: &Look<'_>, condition: &mut Condition) -> bool {
    let mut changed = false;
    let mut at = TESTS.iter().position(|(t, _)| *t == condition.test).unwrap_or_default();
    let ids = TESTS.map(|(_, id)| id);
    if parts::choice(ui, look, "mend-test", &mut at, &ids) {
        condition.test = TESTS.get(at).map_or(Test::Equals, |(t, _)| *t);
        changed = true;
    }
    match condition.test {
        Test::Empty | Test::Filled => condition.values.clear(),
        Test::AtLeast | Test::AtMost | Test::Matches => {
            let name = look.t("mend-value");
            let mut first = condition.values.first().cloned().unwrap_or_default();
            label(ui, Text::label(name.as_str()).caption().muted());
            if parts::draft_field(ui, &mut first, Field { name: &name, small: true, ..Field::default() }) {
                condition.values = vec![first];
                changed = true;
            }
        }
        _ => changed |= parts::words(ui, look, "mend-value", &mut condition.values),
    }
    changed
}
