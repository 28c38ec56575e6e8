//! The code lists: built-in and own ones, their entries to browse; own lists are added from a CSV file and can be taken away.

use egui::{ScrollArea, Ui, vec2};

use crate::base::CodeListId;
use crate::codes::{BUILTIN, CodesEdit, Lists, OwnList};
use crate::findings::Message;
use crate::gui::dialogs::picker::Ask;
use crate::gui::dialogs::shell;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::button::Button;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{cell, filter_box, list_row};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::project::Edit;

/// What the dialog keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    chosen: Option<CodeListId>,
    search: String,
    found: Option<(CodeListId, String, Vec<usize>)>,
}

/// What people call a list: built-in ones have a name, own ones their id.
pub(super) fn title(look: &Look<'_>, id: &str) -> String {
    if look.project.codes.lists.iter().any(|l| l.id.as_str() == id) {
        return id.to_owned();
    }
    let known = match id {
        "iso3166-1" => "mapping-list-countries",
        "sex" => "mapping-list-sex",
        "marital-status" => "mapping-list-marital",
        "age-5y" => "mapping-list-ages",
        "isced" => "mapping-list-isced",
        "isco" => "mapping-list-isco",
        "isic" => "mapping-list-isic",
        "languages" => "mapping-list-languages",
        "m49" => "mapping-list-m49",
        _ => return id.to_owned(),
    };
    look.t(known)
}

/// Draws the dialog; true when it is to be closed.
pub(super) fn ui(
    ui: &Ui,
    look: &Look<'_>,
    view: &mut View,
    lists: Option<&Lists>,
    wishes: &mut Wishes,
) -> bool {
    let Some(lists) = lists else { return false };
    let ids = lists.ids();
    let chosen = view.chosen.clone().filter(|c| ids.contains(c)).or_else(|| ids.first().cloned());
    let own = |id: &CodeListId| look.project.codes.lists.iter().any(|l| &l.id == id);
    let removable = chosen.clone().filter(|c| own(c));
    let mut closed = false;
    let mut add = false;
    let mut remove = false;
    let mut save = false;
    let shown = shell(
        ui,
        "code-lists",
        &look.t("mapping-code-lists-title"),
        vec2(900.0, 480.0),
        |ui| {
            dir::columns(ui, &[1.0, 2.3], 20.0, |ui, side| {
                if side == 0 {
                    ScrollArea::vertical().id_salt("lists").max_height(470.0).auto_shrink(false).show(
                        ui,
                        |ui| {
                            dir::column(ui, |ui| ids_ui(ui, look, view, &ids, chosen.as_ref()));
                        },
                    );
                } else if let Some(chosen) = &chosen {
                    entries_ui(ui, look, view, lists, chosen);
                }
            });
        },
        |ui| {
            let done = look.t("app-done");
            closed = Button::primary(&done).show(ui).clicked();
            let words = look.t("mapping-add-list");
            add = Button::secondary(&words).icon(Icon::Plus).show(ui).clicked();
            let words = look.t("mapping-list-save");
            save = Button::quiet(&words).icon(Icon::Export).show(ui).clicked();
            if removable.is_some() {
                let words = look.t("mapping-remove-list");
                remove = Button::quiet(&words).icon(Icon::Cross).show(ui).clicked();
            }
        },
    );
    if add {
        pick(look, wishes);
    }
    if let Some(matcher) = chosen.as_ref().filter(|_| save).and_then(|id| lists.get(id)) {
        super::decisions::save_list(look, matcher.list(), wishes);
    }
    if let Some(id) = removable.filter(|_| remove) {
        wishes.edit(Edit::Codes { edit: CodesEdit::RemoveList { id } });
    }
    shown || closed
}

/// Asks for the CSV file of an own list.
fn pick(look: &Look<'_>, wishes: &mut Wishes) {
    let dir = look.dir.to_owned();
    wishes.pick(Ask::Files { title: look.t("mapping-add-list") }, move |bench, paths| {
        for path in paths {
            let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
            let list = OwnList { id: stem.into(), path: crate::pipeline::relative(&dir, &path) };
            let edit = Edit::Codes { edit: CodesEdit::PutList { list } };
            bench.wish(Wish::Edit(Box::new(edit)));
        }
    });
}

fn ids_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, ids: &[CodeListId], chosen: Option<&CodeListId>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for id in ids {
        let name = title(look, id.as_str());
        let response = list_row(ui, 34.0, chosen == Some(id), &name, |ui| {
            label(ui, Text::label(name.as_str()).table().truncate());
        });
        if response.clicked() {
            view.chosen = Some(id.clone());
            view.search.clear();
        }
    }
}

fn entries_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, lists: &Lists, chosen: &CodeListId) {
    let Some(matcher) = lists.get(chosen) else { return };
    let list = matcher.list();
    let builtin = BUILTIN.iter().find(|b| b.id == chosen.as_str());
    ui.spacing_mut().item_spacing.y = 6.0;
    dir::sides(
        ui,
        28.0,
        |ui| {
            label(ui, Text::label(title(look, chosen.as_str())).strong());
            let words = look.say(&Message::new("mapping-n-codes").with("n", list.entries.len()));
            label(ui, Text::label(words).table().muted());
        },
        |ui| {
            filter_box(ui, &mut view.search, &look.t("mapping-search-list"), Some(200.0));
        },
    );
    let (version, from) =
        builtin.map_or((list.version.as_str(), list.source.as_str()), |b| (b.version, b.source));
    let words = [version, from].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(", ");
    label(ui, Text::value(words).caption().muted().truncate());
    let needle = crate::base::normal::fold(&view.search);
    if view.found.as_ref().is_none_or(|(id, known, _)| id != chosen || *known != needle) {
        // Once per search text, not per frame.
        let fold = crate::base::normal::fold;
        let fits = |e: &crate::codes::Entry| {
            needle.is_empty()
                || fold(&e.code).starts_with(&needle)
                || e.labels.iter().chain(&e.synonyms).any(|(_, text)| fold(text).contains(&needle))
        };
        let found = list.entries.iter().enumerate().filter(|(_, e)| fits(e)).map(|(i, _)| i).collect();
        view.found = Some((chosen.clone(), needle, found));
    }
    let found = view.found.as_ref().map(|f| f.2.as_slice()).unwrap_or_default();
    if found.is_empty() {
        label(ui, Text::label(look.t("mapping-none-found")).muted().wrap());
    }
    let p = palette(ui);
    ScrollArea::vertical()
        .id_salt(("entries", chosen.as_str()))
        .max_height(400.0)
        .auto_shrink(false)
        .show_rows(ui, 26.0, found.len(), |ui, range| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            for entry in found.get(range).unwrap_or_default().iter().filter_map(|i| list.entries.get(*i)) {
                let row = dir::row_of_height(ui, 26.0, |ui| {
                    let width = (ui.available_width() - 110.0) / 3.0 - 8.0;
                    cell(ui, 90.0, Text::value(entry.code.as_str()).table().strong(), Side::Start);
                    for language in ["en", "fr", "ar"] {
                        let text = entry.labels.iter().find(|(l, _)| l == language).map(|(_, t)| t.as_str());
                        cell(ui, width, Text::value(text.unwrap_or_default()).table(), Side::Start);
                    }
                });
                let rect = row.response.rect;
                ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, egui::Stroke::new(1.0, p.border));
            }
        });
}
