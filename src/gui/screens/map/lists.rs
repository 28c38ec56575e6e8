//! The code lists: built-in and own ones, their entries to browse and to change; own lists are taken out of any spreadsheet and can be taken away.

use std::sync::Arc;

use egui::{ScrollArea, Ui, vec2};

use super::{Dialog, Next, edition_form, entry_form};
use crate::base::CodeListId;
use crate::codes::{CodeMatcher, CodesEdit, Lists};
use crate::findings::Message;
use crate::gui::dialogs::picker::Ask;
use crate::gui::dialogs::shell;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::header_strip;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{cell, filter_box, list_row};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;
use crate::text::Language;

/// What the dialog keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    chosen: Option<CodeListId>,
    search: String,
    found: Option<(Arc<CodeMatcher>, String, Vec<usize>)>,
}

impl View {
    /// The dialog with a list chosen.
    pub(super) fn at(list: &CodeListId) -> View {
        View { chosen: Some(list.clone()), ..View::default() }
    }
}

/// What people call a list: built-in ones have a name, own ones their id.
pub(super) fn title(look: &Look<'_>, id: &str) -> String {
    if look.project.codes.lists.iter().any(|l| l.id.as_str() == id) {
        return id.to_owned();
    }
    crate::text::list_name(look.language, id)
}

/// Draws the dialog.
pub(super) fn ui(
    ui: &Ui,
    look: &Look<'_>,
    view: &mut View,
    lists: Option<&Lists>,
    wishes: &mut Wishes,
) -> Next {
    let Some(lists) = lists else { return Next::Stay };
    let ids = lists.ids();
    let chosen = view.chosen.clone().filter(|c| ids.contains(c)).or_else(|| ids.first().cloned());
    let own = chosen.as_ref().and_then(|c| look.project.codes.lists.iter().find(|l| &l.id == c));
    let mut next = Next::Stay;
    let mut pressed = Pressed::default();
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
                } else if let Some(matcher) = chosen.as_ref().and_then(|id| lists.get(id))
                    && let Some(form) = entries_ui(ui, look, view, &matcher)
                {
                    next = Next::Open(Dialog::Entry(Box::new(form)));
                }
            });
        },
        |ui| pressed = footer_ui(ui, look, own.is_some()),
    );
    if pressed.add {
        pick(look, wishes);
    }
    if let Some(matcher) = chosen.as_ref().filter(|_| pressed.save).and_then(|id| lists.get(id)) {
        super::decisions::save_list(look, matcher.list(), wishes);
    }
    if let Some(own) = own {
        if pressed.remove {
            wishes.edit(Edit::Codes { edit: CodesEdit::RemoveList { id: own.id.clone() } });
        }
        if pressed.edition {
            return Next::Open(Dialog::Edition(Box::new(edition_form::View::new(look, own))));
        }
    }
    if shown || pressed.done { Next::Close } else { next }
}

/// Which button of the footer was pressed.
#[derive(Default)]
struct Pressed {
    done: bool,
    add: bool,
    save: bool,
    remove: bool,
    edition: bool,
}

fn footer_ui(ui: &mut Ui, look: &Look<'_>, is_own: bool) -> Pressed {
    let done = look.t("app-done");
    let add = look.t("mapping-add-list");
    let save = look.t("mapping-list-save");
    let mut pressed = Pressed {
        done: Button::primary(&done).show(ui).clicked(),
        add: Button::secondary(&add).icon(Icon::Plus).show(ui).clicked(),
        save: Button::quiet(&save).icon(Icon::Export).show(ui).clicked(),
        ..Pressed::default()
    };
    if is_own {
        let words = look.t("mapping-remove-list");
        pressed.remove = Button::quiet(&words).icon(Icon::Cross).show(ui).clicked();
        let words = look.t("mapping-list-edition");
        pressed.edition = Button::quiet(&words).icon(Icon::Calendar).show(ui).clicked();
    }
    pressed
}

/// Asks for the spreadsheet of an own list; then it is asked what its columns are.
fn pick(look: &Look<'_>, wishes: &mut Wishes) {
    wishes.pick(Ask::Files { title: look.t("mapping-add-list") }, move |bench, paths| {
        bench.views().map.take_in(paths);
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

/// The entries; gives the form of the one that was pressed, or of a new one.
fn entries_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    matcher: &Arc<CodeMatcher>,
) -> Option<entry_form::View> {
    let list = matcher.list();
    let mut form = None;
    ui.spacing_mut().item_spacing.y = 6.0;
    dir::sides(
        ui,
        28.0,
        |ui| {
            label(ui, Text::label(title(look, list.id.as_str())).strong());
            let words = look.say(&Message::new("mapping-n-codes").with("n", list.entries.len()));
            label(ui, Text::label(words).table().muted());
        },
        |ui| {
            filter_box(ui, &mut view.search, &look.t("mapping-search-list"), Some(180.0));
            let words = look.t("mapping-entry-add");
            if Button::quiet(&words).small().icon(Icon::Plus).show(ui).clicked() {
                form = Some(entry_form::View::new(look, list, None));
            }
        },
    );
    label(ui, Text::value(about(look, list)).caption().muted().truncate());
    let needle = crate::base::normal::fold(&view.search);
    if view.found.as_ref().is_none_or(|(of, known, _)| !Arc::ptr_eq(of, matcher) || *known != needle) {
        // Once per search text, not per frame.
        let fold = crate::base::normal::fold;
        let fits = |e: &crate::codes::Entry| {
            needle.is_empty()
                || fold(&e.code).starts_with(&needle)
                || e.labels.iter().chain(&e.synonyms).any(|(_, text)| fold(text).contains(&needle))
        };
        let found = list.entries.iter().enumerate().filter(|(_, e)| fits(e)).map(|(i, _)| i).collect();
        view.found = Some((matcher.clone(), needle, found));
    }
    let found = view.found.as_ref().map(|f| f.2.as_slice()).unwrap_or_default();
    if found.is_empty() {
        label(ui, Text::label(look.t("mapping-none-found")).muted().wrap());
    }
    // Head and rows share their widths, whether the rows have a scroll bar or not.
    let widths = widths(ui.available_width() - 34.0);
    header_strip(ui, 28.0, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        ui.add_space(4.0);
        let heads = [look.t("mapping-code")]
            .into_iter()
            .chain(LANGUAGES.map(|l| Language::of_locale(l).own_name().to_owned()));
        for (head, width) in heads.zip(widths) {
            cell(ui, width, Text::label(head).table().strong(), Side::Start);
        }
    });
    ScrollArea::vertical()
        .id_salt(("entries", list.id.as_str()))
        .max_height(372.0)
        .auto_shrink(false)
        .show_rows(ui, 26.0, found.len(), |ui, range| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            for entry in found.get(range).unwrap_or_default().iter().filter_map(|i| list.entries.get(*i)) {
                if entry_ui(ui, look, entry, widths) {
                    form = Some(entry_form::View::new(look, list, Some(entry)));
                }
            }
        });
    form
}

/// The languages in which entries are shown, each in its own column.
const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

/// The widths of the columns: the code, then the languages.
fn widths(room: f32) -> [f32; 4] {
    let each = (room - 110.0) / 3.0 - 8.0;
    [90.0, each, each, each]
}

/// A row for an entry; true when it was pressed.
fn entry_ui(ui: &mut Ui, look: &Look<'_>, entry: &crate::codes::Entry, widths: [f32; 4]) -> bool {
    let name = format!("{}, {}", entry.code, entry.label(look.language.code()));
    let row = list_row(ui, 26.0, false, &name, |ui| {
        let [code, rest @ ..] = widths;
        cell(ui, code, Text::value(entry.code.as_str()).table().strong(), Side::Start);
        for (i, (language, width)) in LANGUAGES.into_iter().zip(rest).enumerate() {
            let of = |l: &str| entry.labels.iter().find(|(known, _)| known == l).map(|(_, t)| t.as_str());
            // A list without languages has one label.
            let text = of(language).or_else(|| of("").filter(|_| i == 0)).unwrap_or_default();
            cell(ui, width, Text::value(text).table(), Side::Start);
        }
    });
    row.clicked()
}

/// Edition, source and validity of a list in one line.
fn about(look: &Look<'_>, list: &crate::codes::CodeList) -> String {
    let mut words = vec![list.version.clone(), list.source.clone()];
    if !list.valid.is_always() {
        let day = |day: &str| if day.is_empty() { "…".to_owned() } else { day.to_owned() };
        let said = Message::new("mapping-valid-between")
            .with("from", day(&list.valid.from))
            .with("to", day(&list.valid.to));
        words.push(look.say(&said));
    }
    words.retain(|w| !w.is_empty());
    words.join(", ")
}
