//! The questions that the card of an entity asks: a value set by hand, records that belong to somebody else, where a value came from.

use egui::{Ui, vec2};

use super::decide::verdict;
use super::entities::EntitiesView;
use super::records::Records;
use crate::findings::{Message, Place};
use crate::golden::{Because, Golden, GoldenEdit, Override};
use crate::gui::dialogs::shell;
use crate::gui::look::Look;
use crate::gui::screens::Screen;
use crate::gui::screens::matching::words::{field_label, message, source_letter};
use crate::gui::widgets::badge::source_letter as letter_square;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::hairline;
use crate::gui::widgets::choice::checkbox;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field, text_field, two_lines};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::linkage::Says;
use crate::project::Edit;

/// The open question.
#[derive(Debug)]
pub(super) enum Asking {
    /// The value of the chosen field; none before the dialog has looked it up.
    SetByHand {
        /// What is written.
        value: Option<String>,
        /// Why.
        note: String,
    },
    /// Which records belong to somebody else.
    Split {
        /// By member.
        chosen: Vec<bool>,
    },
    /// Where the values of the chosen field (or all records) come from.
    WhereFrom,
}

impl Asking {
    /// The question of splitting, nothing chosen yet.
    pub(super) fn split(members: usize) -> Asking {
        Asking::Split { chosen: vec![false; members] }
    }
}

/// What came of a dialog.
enum Came {
    Open,
    Closed,
}

/// Draws the open question, if there is one.
pub(super) fn ui(
    ui: &Ui,
    look: &Look<'_>,
    tab: &mut EntitiesView,
    records: &Records<'_>,
    golden: &Golden,
    wishes: &mut Wishes,
) {
    let Some(mut asking) = tab.asking.take() else { return };
    let came = match &mut asking {
        Asking::SetByHand { value, note } => set_ui(ui, look, tab, golden, (value, note), wishes),
        Asking::Split { chosen } => split_ui(ui, look, tab, records, golden, chosen, wishes),
        Asking::WhereFrom => from_ui(ui, look, tab, records, golden, wishes),
    };
    if matches!(came, Came::Open) {
        tab.asking = Some(asking);
    }
}

fn set_ui(
    ui: &Ui,
    look: &Look<'_>,
    tab: &EntitiesView,
    golden: &Golden,
    (value, note): (&mut Option<String>, &mut String),
    wishes: &mut Wishes,
) -> Came {
    let Some(field) = tab.field.and_then(|at| look.project.schema.fields.get(at)) else {
        return Came::Closed;
    };
    let Some(origin) = golden.origin(tab.chosen, field.name.as_str()) else { return Came::Closed };
    let text = value.get_or_insert_with(|| origin.value.clone().unwrap_or_default());
    let name = field_label(look, &field.name);
    let title = look.say(&Message::new("review-set-title").with("field", name.as_str()));
    let mut candidates: Vec<&str> = origin.value.iter().map(String::as_str).collect();
    candidates.extend(origin.others.iter().map(|o| o.value.as_str()));
    let (mut set, mut cleared, mut cancelled) = (false, false, false);
    let closed = shell(
        ui,
        "set a value by hand",
        &title,
        vec2(480.0, 0.0),
        |ui| {
            let hint = if field.list.is_some() { "review-set-code" } else { "review-set-sentence" };
            label(ui, Text::label(look.t(hint)).muted().wrap());
            text_field(ui, text, Field { name: &name, ..Field::default() });
            dir::row_wrapped(ui, |ui| {
                for candidate in &candidates {
                    if Button::secondary(candidate).small().show(ui).clicked() {
                        *text = (*candidate).to_owned();
                    }
                }
            });
            let why = look.t("review-set-why");
            text_field(ui, note, Field { name: &why, hint: &why, ..Field::default() });
        },
        |ui| {
            let keep = look.t("review-set-keep");
            set = Button::primary(&keep).key("Ctrl Enter").show(ui).clicked();
            let cancel = look.t("review-cancel");
            cancelled = Button::secondary(&cancel).show(ui).clicked();
            let clear = look.t("review-set-clear");
            if origin.because == Because::ByHand {
                cleared = Button::quiet(&clear).show(ui).clicked();
            }
        },
    );
    let keys = look.outcomes.record_keys.as_ref();
    let members = golden.members(tab.chosen);
    let key_of = |row: u32| keys.and_then(|k| k.of_row.get(row as usize)).cloned();
    if cleared {
        let own: Vec<_> = members.iter().filter_map(|&row| key_of(row)).collect();
        let set = look.project.golden.overrides.iter();
        let gone = set.filter(|o| o.field == field.name && own.contains(&o.record));
        wishes.edits(gone.map(|o| Edit::Golden {
            edit: GoldenEdit::ClearOverride { record: o.record.clone(), field: o.field.clone() },
        }));
    } else if (set || look.asked(crate::gui::action::Action::FinishDialog))
        && let Some(record) = members.first().and_then(|&row| key_of(row))
    {
        let written = text.trim();
        let set = Override {
            record,
            field: field.name.clone(),
            value: (!written.is_empty()).then(|| written.to_owned()),
            by: look.settings.name.clone(),
            on: jiff::ZonedDateTime::now().date().to_string(),
            note: note.trim().to_owned(),
        };
        wishes.edit(Edit::Golden { edit: GoldenEdit::Override { set } });
        return Came::Closed;
    }
    if closed || cleared || cancelled { Came::Closed } else { Came::Open }
}

fn split_ui(
    ui: &Ui,
    look: &Look<'_>,
    tab: &EntitiesView,
    records: &Records<'_>,
    golden: &Golden,
    chosen: &mut Vec<bool>,
    wishes: &mut Wishes,
) -> Came {
    let members = golden.members(tab.chosen);
    chosen.resize(members.len(), false);
    let out = chosen.iter().filter(|c| **c).count();
    let possible = out > 0 && out < members.len();
    let (mut split, mut cancelled) = (false, false);
    let closed = shell(
        ui,
        "split an entity",
        &look.say(&message(look, "review-split-title")),
        vec2(520.0, 0.0),
        |ui| {
            label(ui, Text::label(look.say(&message(look, "review-split-sentence"))).muted().wrap());
            for (&row, on) in members.iter().zip(chosen.iter_mut()) {
                let words = format!("{} · {}", records.name(row), records.place_words(row));
                checkbox(ui, on, words);
            }
        },
        |ui| {
            let text = look.say(&Message::new("review-split-do").with("n", out));
            split = Button::primary(&text).enabled(possible).show(ui).clicked();
            let cancel = look.t("review-cancel");
            cancelled = Button::secondary(&cancel).show(ui).clicked();
        },
    );
    if split && possible {
        let mut edits = Vec::new();
        for (&a, _) in members.iter().zip(chosen.iter()).filter(|(_, on)| **on) {
            for (&b, _) in members.iter().zip(chosen.iter()).filter(|(_, on)| !**on) {
                edits.extend(verdict(look, a, b, Says::Different, ""));
            }
        }
        wishes.edit(Edit::Many { edits });
    }
    if closed || split || cancelled { Came::Closed } else { Came::Open }
}

fn from_ui(
    ui: &Ui,
    look: &Look<'_>,
    tab: &EntitiesView,
    records: &Records<'_>,
    golden: &Golden,
    wishes: &mut Wishes,
) -> Came {
    let field = tab.field.and_then(|at| look.project.schema.fields.get(at));
    let title = match field {
        Some(field) => {
            look.say(&Message::new("review-from-title").with("field", field_label(look, &field.name)))
        }
        None => look.t("review-from-records"),
    };
    let (mut shown, mut done) = (false, false);
    let closed = shell(
        ui,
        "where a value came from",
        &title,
        vec2(560.0, 0.0),
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for &row in golden.members(tab.chosen) {
                let Some(place) = records.place(row) else { continue };
                let (first, second) = match field {
                    None => (records.name(row), records.place_words(row)),
                    Some(field) => {
                        let value = records.value(field, row);
                        let written = records.written(&field.name, &place);
                        let value = value.unwrap_or_else(|| look.t("review-empty-value"));
                        let raw = written.map_or_else(String::new, |w| {
                            format!("{} \u{2068}{w}\u{2069} · ", look.t("review-as-written"))
                        });
                        (value, format!("{raw}{}", records.place_words(row)))
                    }
                };
                dir::sides(
                    ui,
                    48.0,
                    |ui| {
                        ui.spacing_mut().item_spacing.x = 12.0;
                        let letter = source_letter(look, &place.source);
                        letter_square(
                            ui,
                            look.source_index(&place.source),
                            &letter,
                            look.source_label(&place.source),
                        );
                        let width = ui.available_width();
                        let second = Text::label(second).caption().muted();
                        two_lines(ui, width, Text::value(first.as_str()).strong(), second);
                    },
                    |ui| {
                        let show = look.t("app-show");
                        let name = format!("{show} {}", records.place_words(row));
                        if Button::link(&show).small().name(&name).show(ui).clicked() {
                            wishes.show(Place::source(&place.source).rows([place.row]));
                            wishes.go(Screen::Sources);
                            shown = true;
                        }
                    },
                );
                hairline(ui);
            }
        },
        |ui| {
            let close = look.t("app-close");
            done = Button::secondary(&close).show(ui).clicked();
        },
    );
    if closed || done || shown { Came::Closed } else { Came::Open }
}
