//! The bar above the table: how many rows pass, the filters in force, which side of the step is shown, what to do with the rows shown.

use egui::{Frame, Margin, Ui};

use super::stand::Stand;
use super::table::{Side, View};
use super::{View as Screen, add_step, column_menu};
use crate::clean::facets::conditions;
use crate::clean::steps::{DropRows, KeepRows};
use crate::findings::Message;
use crate::gui::frame::menu::{below, item};
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::filter_chip;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::hairline;
use crate::gui::widgets::choice::{checkbox, segmented_texts};
use crate::gui::widgets::dir;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Source;

/// The button that says how many columns are shown, with the list behind it.
pub(super) fn columns_menu(ui: &mut Ui, look: &Look<'_>, view: &mut View, stand: &Stand) {
    let (table, _) = view.shown(stand);
    let names: Vec<String> = table.column_names().map(str::to_owned).collect();
    let shown = names.iter().filter(|n| !view.hidden.contains(*n)).count();
    let words = look.say(&Message::new("mend-columns").with("shown", shown).with("all", names.len()));
    let response = Button::secondary(&words).icon(Icon::Columns).show(ui);
    below(ui, &response, 240.0, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if item(ui, Some(Icon::Eye), &look.t("mend-columns-all"), "", shown < names.len()) {
            view.hidden.clear();
        }
        egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            for name in names {
                let mut on = !view.hidden.contains(&name);
                if checkbox(ui, &mut on, Text::column(name.as_str()).truncate()).changed() {
                    if on {
                        view.hidden.remove(&name);
                    } else if shown > 1 {
                        view.hidden.insert(name);
                    }
                }
            }
        });
    });
}

/// Draws the bar.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    screen: &mut Screen,
    source: &Source,
    stand: &Stand,
    wishes: &mut Wishes,
) {
    let fill = palette(ui).surface;
    Frame::new().fill(fill).inner_margin(Margin::symmetric(12, 0)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        // Both parts change the view, one after the other.
        let screen = std::cell::RefCell::new(screen);
        dir::sides(
            ui,
            44.0,
            |ui| {
                let screen = &mut **screen.borrow_mut();
                let (table, _) = screen.table.shown(stand);
                let (shown, all) = (screen.table.rows_shown(stand), table.height());
                let words = if screen.table.order.is_late() {
                    look.t("mend-filtering")
                } else if shown == all {
                    look.say(&Message::new("count-rows").with("n", all))
                } else {
                    look.say(&Message::new("mend-rows-of").with("shown", shown).with("all", all))
                };
                label(ui, Text::label(words).table().strong());
                chips_ui(ui, look, screen);
            },
            |ui| {
                let screen = &mut **screen.borrow_mut();
                rows_menu(ui, look, screen, stand, wishes);
                side_ui(ui, look, &mut screen.table, stand);
                column_button(ui, look, screen, source, stand, wishes);
            },
        );
    });
    hairline(ui);
}

fn chips_ui(ui: &mut Ui, look: &Look<'_>, screen: &mut Screen) {
    let remove = look.t("mend-remove-filter");
    let mut gone = None;
    for (i, words) in screen.facets.chips(look) {
        if ui.available_width() < 120.0 {
            break;
        }
        if filter_chip(ui, &words, &remove).removed {
            gone = Some(i);
        }
    }
    if let Some(i) = gone {
        screen.facets.reset(i);
    }
    screen.table.just.chip_ui(ui, look);
    if !screen.find.is_empty() && ui.available_width() >= 120.0 {
        let words = look.say(&Message::new("mend-chip-find").with("text", screen.find.as_str()));
        if filter_chip(ui, &words, &remove).removed {
            screen.find.clear();
        }
    }
}

fn side_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, stand: &Stand) {
    let mut chosen = match view.side {
        Side::Before => 0,
        Side::Both => 1,
        Side::After => 2,
    };
    let texts = [look.t("mend-before"), look.t("mend-both"), look.t("mend-after")];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    if segmented_texts(ui, &look.t("mend-side"), &mut chosen, &texts) {
        view.side = [Side::Before, Side::Both, Side::After].get(chosen).copied().unwrap_or_default();
    }
    let words = match stand.step {
        Some(step) => look.say(&Message::new("mend-after-step").with("step", step + 1)),
        None => look.t("mend-after-all"),
    };
    if ui.available_width() > 420.0 {
        label(ui, Text::label(words).table().muted());
    }
}

/// What can be done with the rows that pass the filters.
fn rows_menu(ui: &mut Ui, look: &Look<'_>, screen: &Screen, stand: &Stand, wishes: &mut Wishes) {
    let filters = screen.facets.filters();
    let said = conditions(&filters);
    let whole =
        filters.iter().all(|f| !conditions(std::slice::from_ref(f)).is_empty()) && screen.find.is_empty();
    let whole = whole && !screen.table.just.is_set();
    if said.is_empty() || !whole {
        return;
    }
    let words = look.say(&Message::new("mend-do-to").with("n", screen.table.rows_shown(stand)));
    let response = Button::secondary(&words).small().trailing(Icon::Down).show(ui);
    below(ui, &response, 260.0, |ui| {
        if item(ui, Some(Icon::Filter), &look.t("mend-keep-these"), "", true) {
            add_step(
                look,
                &stand.source,
                KeepRows { conditions: said.clone(), ..KeepRows::default() }.into(),
                wishes,
            );
        }
        // “All hold” turned round is not “all hold”, so dropping wants one condition or all of them as they are.
        if item(ui, Some(Icon::Minus), &look.t("mend-drop-these"), "", true) {
            add_step(
                look,
                &stand.source,
                DropRows { conditions: said.clone(), ..DropRows::default() }.into(),
                wishes,
            );
        }
    });
}

/// The menu of the chosen column, for those who do not think of the right mouse button.
fn column_button(
    ui: &mut Ui,
    look: &Look<'_>,
    screen: &mut Screen,
    source: &Source,
    stand: &Stand,
    wishes: &mut Wishes,
) {
    let Some(column) = screen.table.chosen_column(stand) else { return };
    if ui.available_width() < 300.0 {
        return;
    }
    let name = look.say(&Message::new("mend-column-menu").with("column", column.as_str()));
    let response = Button::secondary(column.as_str()).small().trailing(Icon::Down).name(&name).show(ui);
    let profiles = screen.table.profiles(stand).to_vec();
    let done = below(ui, &response, 260.0, |ui| {
        let menu = column_menu::Menu { look, source, stand, profiles: &profiles };
        egui::ScrollArea::vertical()
            .max_height(520.0)
            .show(ui, |ui| column_menu::column_ui(ui, &menu, &column, &mut screen.facets, wishes))
            .inner
    });
    if let Some(done) = done {
        screen.dialog = done.dialog.or(screen.dialog.take());
        if done.sort.is_some() {
            screen.table.sort = done.sort;
        }
    }
}
