//! “Add step…”: all steps by group with a search field, the help of each and a small table before and after.

use egui::{Key, ScrollArea, Sense, Ui, vec2};

use super::stand::Stand;
use super::{add_step, column_menu, table};
use crate::base::ColumnName;
use crate::clean::catalogue::{CATALOGUE, Entry, Group, is_likely};
use crate::gui::action::Action;
use crate::gui::dialogs::shell;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::well;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Select, cell, filter_box, list_row, select_from};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::Wishes;

/// What the dialog keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    search: String,
    chosen: Option<&'static str>,
    column: Option<ColumnName>,
    opened: bool,
}

impl View {
    /// The dialog for a column, if one is chosen.
    pub(super) fn new(column: Option<ColumnName>) -> View {
        View { column, ..View::default() }
    }
}

/// Draws the dialog; true when it is to be closed.
pub(super) fn ui(
    ui: &Ui,
    look: &Look<'_>,
    view: &mut View,
    stand: &Stand,
    table: &table::View,
    wishes: &mut Wishes,
) -> bool {
    let found = search(look, view, stand, table);
    if !found.iter().any(|e| Some(e.id) == view.chosen) {
        view.chosen = found.first().map(|e| e.id);
    }
    let chosen = found.iter().copied().find(|e| Some(e.id) == view.chosen);
    let (mut entered, mut pressed) = (look.asked(Action::FinishDialog), false);
    let mut cancel = false;
    let title = look.t("mend-add-step-title");
    // Two closures want the view: the footer works on its own.
    let columns = stand.after.columns();
    let shown = shell(
        ui,
        "add-step",
        &title,
        vec2(780.0, 440.0),
        |ui| entered |= content_ui(ui, look, view, &found, chosen, &columns),
        |ui| {
            let add = look.t("mend-add");
            pressed = Button::primary(&add)
                .icon(Icon::Plus)
                .key("Enter")
                .enabled(chosen.is_some())
                .show(ui)
                .clicked();
            let words = look.t("app-cancel");
            cancel = Button::secondary(&words).key("Esc").show(ui).clicked();
        },
    );
    if (entered || pressed)
        && let Some(entry) = chosen
    {
        let columns: Vec<ColumnName> = view.column.iter().cloned().collect();
        add_step(look, &stand.source, column_menu::begin(entry, &columns, table.profiles(stand)), wishes);
        return true;
    }
    shown || cancel
}

/// The steps that fit the words searched for; those the column probably needs come first in their group.
fn search(look: &Look<'_>, view: &View, stand: &Stand, table: &table::View) -> Vec<&'static Entry> {
    let fold = crate::base::normal::fold;
    let needle = fold(&view.search);
    let profile = view.column.as_ref().and_then(|c| table.profiles(stand).iter().find(|p| &p.name == c));
    let fits = |e: &&Entry| {
        needle.is_empty()
            || fold(&look.t(e.name)).contains(&needle)
            || fold(&look.t(e.help)).contains(&needle)
    };
    let mut found: Vec<&Entry> = CATALOGUE.iter().filter(fits).collect();
    found.sort_by_key(|e| (e.group, !profile.is_some_and(|p| is_likely(e, p))));
    found
}

/// True when Enter asked for the step.
fn content_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    found: &[&'static Entry],
    chosen: Option<&'static Entry>,
    columns: &[ColumnName],
) -> bool {
    let mut take = false;
    let response = filter_box(ui, &mut view.search, &look.t("mend-search-steps"), None);
    if !view.opened {
        view.opened = true;
        response.request_focus();
    }
    let (up, down, enter) =
        ui.input(|i| (i.key_pressed(Key::ArrowUp), i.key_pressed(Key::ArrowDown), i.key_pressed(Key::Enter)));
    let at = found.iter().position(|e| Some(e.id) == view.chosen).unwrap_or_default();
    if down || up {
        let to = if down { at + 1 } else { at.saturating_sub(1) };
        view.chosen = found.get(to.min(found.len().saturating_sub(1))).map(|e| e.id);
    }
    take |= enter && chosen.is_some();
    ui.add_space(4.0);
    let moved = up || down;
    dir::columns(ui, &[1.0, 1.15], 20.0, |ui, side| {
        if side == 0 {
            ScrollArea::vertical().id_salt("steps").max_height(390.0).auto_shrink(false).show(ui, |ui| {
                dir::column(ui, |ui| list_ui(ui, look, view, found, moved));
            });
        } else {
            detail_ui(ui, look, view, chosen, columns);
        }
    });
    take
}

fn list_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, found: &[&'static Entry], moved: bool) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let p = palette(ui);
    let mut group: Option<Group> = None;
    if found.is_empty() {
        label(ui, Text::label(look.t("mend-no-step-found")).muted().wrap());
    }
    for entry in found {
        if group != Some(entry.group) {
            group = Some(entry.group);
            ui.add_space(6.0);
            label(ui, Text::label(look.say(&entry.group.label())).caption().muted());
            ui.add_space(2.0);
        }
        let name = look.t(entry.name);
        let on = view.chosen == Some(entry.id);
        let response = list_row(ui, 32.0, on, &name, |ui| {
            column_menu::icon(entry).ui(ui, 14.0, p.accent);
            label(ui, Text::label(name.as_str()).truncate());
        });
        if response.clicked() {
            view.chosen = Some(entry.id);
        }
        if on && moved {
            response.scroll_to_me(None);
        }
    }
}

fn detail_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    chosen: Option<&'static Entry>,
    columns: &[ColumnName],
) {
    let Some(entry) = chosen else { return };
    ui.spacing_mut().item_spacing.y = 8.0;
    label(ui, Text::label(look.t(entry.name)).section());
    label(ui, Text::label(look.t(entry.help)).muted().wrap());
    let name = look.t("mend-for-column");
    let none = look.t("mend-no-column");
    let mut at =
        Some(view.column.as_ref().and_then(|c| columns.iter().position(|k| k == c)).map_or(0, |i| i + 1));
    let select = Select {
        name: &name,
        width: Some(ui.available_width()),
        icon: Some(Icon::Columns),
        ..Select::default()
    };
    let text = |i: usize| match i.checked_sub(1).and_then(|i| columns.get(i)) {
        Some(column) => Text::column(column.as_str().to_owned()),
        None => Text::label(none.clone()).muted(),
    };
    if select_from(ui, &mut at, columns.len() + 1, text, select) {
        view.column = at.and_then(|i| i.checked_sub(1)).and_then(|i| columns.get(i)).cloned();
    }
    ui.add_space(4.0);
    let (before, after) = (look.t("mend-before"), look.t("mend-after"));
    label(ui, Text::label(before).caption().muted());
    example_ui(ui, entry.example.before);
    label(ui, Text::label(after).caption().muted());
    example_ui(ui, entry.example.after);
}

fn example_ui(ui: &mut Ui, rows: &[&[&str]]) {
    let p = palette(ui);
    well(ui, 8.0, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        let width = rows.first().map_or(1, |r| r.len()).max(1) as f32;
        let each = ((ui.available_width() - 8.0 * (width - 1.0)) / width).min(150.0);
        for (i, row) in rows.iter().enumerate() {
            dir::row_of_height(ui, 22.0, |ui| {
                for value in *row {
                    let text = Text::value(*value).table();
                    cell(ui, each, if i == 0 { text.strong().muted() } else { text }, Side::Start);
                }
            });
            if i == 0 {
                let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
                ui.painter().rect_filled(rect, 0.0, p.border);
            }
        }
    });
}
