//! The menus of a header and of a cell: the steps a column most likely needs, sorting, facets, and what a single value can become.

use egui::Ui;

use super::facets;
use super::stand::Stand;
use super::{Dialog, add_step, catalogue, spellings};
use crate::base::{ColumnName, Context};
use crate::clean::catalogue::{CATALOGUE, Entry, Start, is_likely};
use crate::clean::facets::What;
use crate::clean::steps::{EmptyValues, MapValues, ValueChange};
use crate::findings::Message;
use crate::gui::frame::menu::item;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::card::hairline;
use crate::gui::widgets::table_view::{MenuPlace, TableSource};
use crate::gui::wishes::Wishes;
use crate::project::Source;
use crate::table::profile::ColumnProfile;

/// What a menu may read.
pub(super) struct Menu<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) source: &'a Source,
    pub(super) stand: &'a Stand,
    pub(super) profiles: &'a [ColumnProfile],
}

/// What a menu asks of the screen.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub(super) dialog: Option<Dialog>,
    pub(super) sort: Option<(ColumnName, bool)>,
}

/// The steps of the menu, in this order; the likely ones come first.
const COMMON: [&str; 16] = [
    "trim",
    "case",
    "replace",
    "map-values",
    "empty-values",
    "fill-down",
    "parse-date",
    "parse-time",
    "hijri-date",
    "parse-number",
    "parse-yes-no",
    "pad-code",
    "phones",
    "split-column",
    "rename-column",
    "drop-columns",
];

/// The step of an entry as it begins for a column.
pub(super) fn begin(entry: &Entry, columns: &[ColumnName], profiles: &[ColumnProfile]) -> crate::clean::Step {
    let today = jiff::ZonedDateTime::now().date();
    (entry.begin)(&Start::new(&Context::new(today), columns, profiles))
}

/// The icon of an entry.
pub(super) fn icon(entry: &Entry) -> Icon {
    Icon::ALL.iter().copied().find(|i| i.name() == entry.icon).unwrap_or(Icon::Aa)
}

/// The menu at a place of the table.
pub(super) fn ui(
    ui: &mut Ui,
    menu: &Menu<'_>,
    cells: &dyn TableSource,
    place: MenuPlace,
    facets: &mut facets::View,
    wishes: &mut Wishes,
) -> Done {
    ui.set_width(250.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    let title = |column: usize| cells.columns().get(column).map(|c| ColumnName::from(c.title.as_str()));
    match place {
        MenuPlace::Column(column) => match title(column) {
            Some(column) => column_ui(ui, menu, &column, facets, wishes),
            None => Done::default(),
        },
        MenuPlace::Cell(row, column) => {
            if let Some(name) = title(column) {
                cell_ui(ui, menu, &name, &cells.copy_text(row, column), facets, wishes);
            }
            Done::default()
        }
        MenuPlace::Row(_) => {
            ui.close();
            Done::default()
        }
    }
}

/// The menu of a column.
pub(super) fn column_ui(
    ui: &mut Ui,
    menu: &Menu<'_>,
    column: &ColumnName,
    facets: &mut facets::View,
    wishes: &mut Wishes,
) -> Done {
    let look = menu.look;
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut done = Done::default();
    if item(ui, Some(Icon::Up), &look.t("mend-sort-up"), "", true) {
        done.sort = Some((column.clone(), false));
    }
    if item(ui, Some(Icon::Down), &look.t("mend-sort-down"), "", true) {
        done.sort = Some((column.clone(), true));
    }
    if item(ui, Some(Icon::Filter), &look.t("mend-facet-values"), "", true) {
        facets.add(column.clone(), What::Values);
    }
    if item(ui, Some(Icon::Compare), &look.t("mend-facet-range"), "", true) {
        facets.add(column.clone(), What::Range);
    }
    hairline(ui);
    let profile = menu.profiles.iter().find(|p| &p.name == column);
    let mut entries: Vec<&Entry> =
        COMMON.iter().filter_map(|id| CATALOGUE.iter().find(|e| e.id == *id)).collect();
    entries.sort_by_key(|e| !profile.is_some_and(|p| is_likely(e, p)));
    for entry in entries {
        let name = format!("{}…", look.t(entry.name));
        if item(ui, Some(icon(entry)), &name, "", true) {
            let step = begin(entry, std::slice::from_ref(column), menu.profiles);
            add_step(look, &menu.source.id, step, wishes);
        }
    }
    if item(ui, Some(Icon::Users), &look.t("mend-spellings"), "M", true) {
        done.dialog =
            Some(Dialog::Spellings(Box::new(spellings::View::new(menu.stand, Some(column.clone())))));
    }
    hairline(ui);
    if item(ui, Some(Icon::Plus), &look.t("action-add-step"), "A", true) {
        done.dialog = Some(Dialog::Add(catalogue::View::new(Some(column.clone()))));
    }
    done
}

fn cell_ui(
    ui: &mut Ui,
    menu: &Menu<'_>,
    column: &ColumnName,
    value: &str,
    facets: &mut facets::View,
    wishes: &mut Wishes,
) {
    let look = menu.look;
    let short: String = value.chars().take(24).collect();
    let say = |id: &'static str| look.say(&Message::new(id).with("value", short.as_str()));
    if item(ui, Some(Icon::Copy), &look.t("mend-copy"), "Ctrl C", !value.is_empty()) {
        ui.copy_text(value.to_owned());
    }
    let only = if value.is_empty() { look.t("mend-only-empty") } else { say("mend-only-value") };
    if item(ui, Some(Icon::Filter), &only, "", true) {
        facets.add_value(column, value);
    }
    if value.is_empty() {
        return;
    }
    hairline(ui);
    if item(ui, Some(Icon::Pencil), &say("mend-write-other"), "", true) {
        let values = vec![ValueChange::new(value, value)];
        add_step(look, &menu.source.id, MapValues { column: column.clone(), values }.into(), wishes);
    }
    if item(ui, Some(Icon::EmptyMark), &say("mend-means-nothing"), "", true) {
        let step = EmptyValues { columns: vec![column.clone()], values: vec![value.to_owned()] };
        add_step(look, &menu.source.id, step.into(), wishes);
    }
}
