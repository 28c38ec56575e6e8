//! Facets: a column's values, range, state or writing, as counts one can click. Clicks become filters of the core; counts come from a job.
//!
//! The counts of a facet are taken within the rows that all other facets leave, so a click never makes its own list shrink.

use egui::{ScrollArea, Ui};

pub(super) use super::facet_model::View;
use super::facet_model::{ALL, CountKey, Counted, Counts, Facet, icon, id as what_id, short_id};
use super::stand::Stand;
use super::{View as Screen, choose_source_ui, facet_rows};
use crate::base::{Cancelled, ColumnName, Context};
use crate::clean::Unread;
use crate::clean::facets::{Filter, What, range_facet, rows, state_facet, text_facet, writing_facet};
use crate::findings::Message;
use crate::gui::frame::menu::{below, item};
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::card::{hairline, part_header};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Select, select_from};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;
use crate::table::Table;
use crate::text::numbers;

/// A bound: years and whole numbers plainly, others with one decimal.
pub(super) fn write_bound(look: &Look<'_>, n: f64) -> String {
    if n.fract().abs() < 1e-9 { format!("{n:.0}") } else { numbers::number(look.language, n, 1) }
}

fn count(ctx: &Context, table: &Table, key: &CountKey, unread: &[Unread]) -> Result<Counts, Cancelled> {
    let (_, facets, filters) = key;
    let mut out = Vec::new();
    for (i, (column, what)) in facets.iter().enumerate() {
        ctx.check()?;
        let others: Vec<Filter> =
            filters.iter().enumerate().filter(|(j, _)| *j != i).filter_map(|(_, f)| f.clone()).collect();
        let Ok(within) = rows(ctx, table, &others, unread) else { continue };
        let name = column.as_str();
        let counted = match what {
            What::Values => text_facet(ctx, table, name, &within).map(Counted::Values),
            What::Range => range_facet(ctx, table, name, &within).map(Counted::Range),
            What::State => state_facet(table, name, &within, unread).map(Counted::State),
            What::Writing => writing_facet(ctx, table, name, &within).map(Counted::Writing),
        };
        if let Ok(counted) = counted {
            out.push((column.clone(), *what, counted));
        }
    }
    Ok(out)
}

/// Draws the panel: source, heading, facets, foot.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, screen: &mut Screen, stand: &Stand, wishes: &mut Wishes) {
    ui.add_space(12.0);
    choose_source_ui(ui, look, &stand.source, wishes);
    let kept = look.project.source(&stand.source).map(|s| s.facets.clone()).unwrap_or_default();
    screen.facets.begin(&kept, screen.table.profiles(stand));
    let (table, key) = screen.table.shown(stand);
    let columns: Vec<ColumnName> = table.columns();
    let filters: Vec<Option<Filter>> =
        screen.facets.facets.iter().map(|f| f.filter().filter(|x| table.has(x.column.as_str()))).collect();
    let facets = screen.facets.facets.iter().map(|f| (f.column.clone(), f.what)).collect();
    let wanted: CountKey = (key, facets, filters);
    let (counted, unread, work) = (table.clone(), stand.unread(), wanted.clone());
    screen.facets.counts.want(look.wake, wanted, "facets", move |ctx| {
        count(ctx, &counted, &work, &unread).unwrap_or_default()
    });
    ui.add_space(8.0);
    let note = if screen.facets.filters().is_empty() {
        look.t("mend-facets-all")
    } else {
        look.t("mend-facets-some")
    };
    let mut adding = None;
    part_header(ui, &look.t("mend-facets"), &note, |ui| {
        let response = icon_button_small(ui, Icon::Plus, &look.t("mend-add-facet"));
        below(ui, &response, 240.0, |ui| add_ui(ui, look, &columns, &mut adding));
    });
    if let Some((column, what)) = adding {
        screen.facets.add(column, what);
    }
    ui.add_space(4.0);
    let foot = 60.0;
    let room = (ui.available_height() - foot).max(80.0);
    let mut spellings = None;
    ScrollArea::vertical().id_salt("facets").max_height(room).auto_shrink(false).show(ui, |ui| {
        dir::column(ui, |ui| {
            // Room for the scroll bar beside the counts.
            ui.set_max_width(ui.available_width() - 8.0);
            if screen.facets.facets.is_empty() {
                label(ui, Text::label(look.t("mend-no-facets")).table().muted().wrap());
            }
            list_ui(ui, look, &mut screen.facets, &mut spellings);
        });
    });
    hairline(ui);
    let now = screen.facets.kept();
    dir::sides(
        ui,
        40.0,
        |ui| {
            // Choosing is no decision; keeping what was chosen is one.
            let keep = look.t("mend-keep-facets");
            let button = Button::secondary(&keep).small().icon(Icon::Filter).enabled(now != kept);
            if button.hint(&look.t("mend-keep-facets-hint")).show(ui).clicked() {
                wishes.edit(Edit::Facets { id: stand.source.clone(), facets: now });
            }
        },
        |ui| {
            let any = !screen.facets.filters().is_empty() || !screen.find.is_empty();
            let clear = look.t("mend-clear-all");
            if Button::link(&clear).enabled(any).show(ui).clicked() {
                screen.facets.clear();
                screen.find.clear();
            }
        },
    );
    if let Some(column) = spellings {
        let open = super::spellings::View::new(stand, Some(column));
        screen.dialog = Some(super::Dialog::Spellings(Box::new(open)));
    }
}

fn list_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, spellings: &mut Option<ColumnName>) {
    let mut gone = None;
    let View { facets, counts, .. } = view;
    let counted = counts.get();
    for (i, facet) in facets.iter_mut().enumerate() {
        let found = counted
            .and_then(|c| c.iter().find(|(column, what, _)| *column == facet.column && *what == facet.what));
        ui.push_id((facet.column.as_str().to_owned(), facet.what as usize), |ui| {
            hairline(ui);
            if head_ui(ui, look, facet, found.map(|f| &f.2)) {
                gone = Some(i);
            }
            match found {
                None => {
                    label(ui, Text::label(look.t("mend-counting")).caption().muted());
                }
                Some((_, _, found)) => {
                    if facet_rows::ui(ui, look, facet, found) {
                        *spellings = Some(facet.column.clone());
                    }
                }
            }
            ui.add_space(10.0);
        });
    }
    if let Some(i) = gone {
        facets.remove(i);
    }
}

/// The head of a facet; true when its cross was pressed.
fn head_ui(ui: &mut Ui, look: &Look<'_>, facet: &Facet, counted: Option<&Counted>) -> bool {
    let p = crate::gui::theme::palette(ui);
    let note = match counted {
        Some(Counted::Values(found)) => look.say(&Message::new("mend-values").with("n", found.values.len())),
        _ => look.t(short_id(facet.what)),
    };
    let mut closed = false;
    dir::sides(
        ui,
        30.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            icon(facet.what).ui(ui, 12.0, p.text_muted);
            label(ui, Text::column(facet.column.as_str()).strong().truncate());
        },
        |ui| {
            let name = look.say(&Message::new("mend-remove-facet").with("column", facet.column.as_str()));
            closed = icon_button_small(ui, Icon::Cross, &name).clicked();
            label(ui, Text::label(note).caption().muted());
        },
    );
    closed
}

fn add_ui(ui: &mut Ui, look: &Look<'_>, columns: &[ColumnName], adding: &mut Option<(ColumnName, What)>) {
    let id = ui.make_persistent_id("facet-column");
    let mut at: Option<usize> = ui.data(|d| d.get_temp(id));
    ui.add_space(4.0);
    let name = look.t("mend-column");
    let select = Select {
        name: &name,
        placeholder: &name,
        small: true,
        width: Some(ui.available_width()),
        ..Select::default()
    };
    let text = |i: usize| Text::column(columns.get(i).map(|c| c.as_str().to_owned()).unwrap_or_default());
    if select_from(ui, &mut at, columns.len(), text, select)
        && let Some(at) = at
    {
        ui.data_mut(|d| d.insert_temp(id, at));
    }
    ui.add_space(4.0);
    let column = at.and_then(|i| columns.get(i));
    for what in ALL {
        if item(ui, Some(icon(what)), &look.t(what_id(what)), "", column.is_some()) {
            *adding = column.map(|c| (c.clone(), what));
        }
    }
}
