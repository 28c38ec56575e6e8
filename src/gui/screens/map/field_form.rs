//! A common field: its labels, kind, meaning, code list, what it could do to a person when published, what exactly is meant, and a note.
//!
//! Definition, unit and period are written in the language of the window; a text in no other language stands for all of them.

use egui::{Response, Ui, vec2};

use super::fields::kind_id;
use super::lists;
use crate::base::{ColumnName, FieldName, SourceId};
use crate::codes::Lists;
use crate::gui::action::Action;
use crate::gui::dialogs::shell;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::choice::checkbox;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field as Input, Select, field_column, select_from, text_area, text_field};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;
use crate::schema::SchemaEdit;
use crate::table::{Field, Kind, Labels, Meaning, Role};

/// What the dialog keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    field: Field,
    is_new: bool,
    /// The column of a source that is to fill a new field.
    from: Option<(SourceId, ColumnName)>,
    /// Whether the keyboard was given to the first label.
    begun: bool,
    /// Whether it was saved.
    saved: bool,
}

const KINDS: [Kind; 8] =
    [Kind::Text, Kind::Code, Kind::Whole, Kind::Decimal, Kind::Date, Kind::Datetime, Kind::Time, Kind::YesNo];

const MEANINGS: [(Meaning, &str); 27] = [
    (Meaning::Other, "mapping-meaning-other"),
    (Meaning::RecordId, "mapping-meaning-record-id"),
    (Meaning::SharedId, "mapping-meaning-shared-id"),
    (Meaning::GivenName, "mapping-meaning-given-name"),
    (Meaning::FamilyName, "mapping-meaning-family-name"),
    (Meaning::FullName, "mapping-meaning-full-name"),
    (Meaning::ParentName, "mapping-meaning-parent-name"),
    (Meaning::OrganisationName, "mapping-meaning-organisation"),
    (Meaning::BirthDate, "mapping-meaning-birth-date"),
    (Meaning::BirthYear, "mapping-meaning-birth-year"),
    (Meaning::Age, "mapping-meaning-age"),
    (Meaning::Sex, "mapping-meaning-sex"),
    (Meaning::Nationality, "mapping-meaning-nationality"),
    (Meaning::MaritalStatus, "mapping-meaning-marital"),
    (Meaning::Phone, "mapping-meaning-phone"),
    (Meaning::Email, "mapping-meaning-email"),
    (Meaning::Street, "mapping-meaning-street"),
    (Meaning::HouseNumber, "mapping-meaning-house-number"),
    (Meaning::Postcode, "mapping-meaning-postcode"),
    (Meaning::Locality, "mapping-meaning-locality"),
    (Meaning::Category, "mapping-meaning-category"),
    (Meaning::Date, "mapping-meaning-date"),
    (Meaning::Amount, "mapping-meaning-amount"),
    (Meaning::Number, "mapping-meaning-number"),
    (Meaning::Latitude, "mapping-meaning-latitude"),
    (Meaning::Longitude, "mapping-meaning-longitude"),
    (Meaning::FreeText, "mapping-meaning-free-text"),
];

const ROLES: [(Option<Role>, &str); 5] = [
    (None, "mapping-role-by-meaning"),
    (Some(Role::Direct), "mapping-role-direct"),
    (Some(Role::Quasi), "mapping-role-quasi"),
    (Some(Role::Sensitive), "mapping-role-sensitive"),
    (Some(Role::Other), "mapping-role-other"),
];

impl View {
    /// The dialog for a field there is, or for a new one.
    pub(super) fn new(field: Option<&Field>) -> View {
        View { field: field.cloned().unwrap_or_default(), is_new: field.is_none(), ..View::default() }
    }

    /// The dialog for a new field that a column is to fill.
    pub(super) fn for_column(id: &SourceId, column: &ColumnName, kind: Kind) -> View {
        let mut field = Field { kind, ..Field::default() };
        field.label.en = column.as_str().to_owned();
        View { field, is_new: true, from: Some((id.clone(), column.clone())), ..View::default() }
    }

    /// The new field, once it is saved.
    pub(super) fn made(&self) -> Option<FieldName> {
        (self.is_new && self.saved).then(|| self.field.name.clone())
    }
}

/// A short name of letters and digits that no field has yet.
fn name_of(look: &Look<'_>, field: &Field) -> FieldName {
    let latin = crate::base::normal::fold(&crate::base::script::romanise(&field.label.en));
    let words: Vec<&str> =
        latin.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let base = if words.is_empty() { "field".to_owned() } else { words.join("_") };
    let taken = |name: &str| look.project.schema.fields.iter().any(|f| f.name.as_str() == name);
    let mut names = std::iter::once(base.clone()).chain((2..).map(|n| format!("{base}_{n}")));
    names.find(|n| !taken(n)).unwrap_or(base).into()
}

/// The label that stands for all languages, from what was written in one of them, that of the window first.
fn name_in_english(labels: &mut Labels, language: &str) {
    if !labels.en.trim().is_empty() {
        return;
    }
    let written = match language {
        "ar" => [&labels.ar, &labels.fr],
        _ => [&labels.fr, &labels.ar],
    };
    let first = written.into_iter().find(|l| !l.trim().is_empty());
    labels.en = first.map(|l| l.trim().to_owned()).unwrap_or_default();
}

/// Draws the dialog; true when it is to be closed.
pub(super) fn ui(
    ui: &Ui,
    look: &Look<'_>,
    view: &mut View,
    lists: Option<&Lists>,
    wishes: &mut Wishes,
) -> bool {
    let label = &view.field.label;
    let complete = [&label.en, &label.fr, &label.ar].iter().any(|l| !l.trim().is_empty());
    let (mut save, mut cancel) = (false, false);
    let title = look.t(if view.is_new { "mapping-new-field-title" } else { "mapping-edit-field-title" });
    let shown = shell(
        ui,
        "field",
        &title,
        vec2(560.0, 0.0),
        |ui| content_ui(ui, look, view, lists),
        |ui| {
            let words = look.t("mapping-save-field");
            save = Button::primary(&words)
                .icon(Icon::Check)
                .key("Ctrl Enter")
                .enabled(complete)
                .show(ui)
                .clicked();
            let words = look.t("app-cancel");
            cancel = Button::secondary(&words).key("Esc").show(ui).clicked();
        },
    );
    if (save || look.asked(Action::FinishDialog)) && complete {
        view.saved = true;
        name_in_english(&mut view.field.label, look.language.code());
        if view.is_new {
            view.field.name = name_of(look, &view.field);
        }
        let Field { definition, unit, period, .. } = &mut view.field;
        for labels in [definition, unit, period] {
            if labels.en.trim().is_empty() {
                labels.en = labels.get(look.language.code()).trim().to_owned();
            }
        }
        let mut edits = vec![Edit::Schema { edit: SchemaEdit::Put { field: view.field.clone() } }];
        edits
            .extend(view.from.as_ref().map(|(id, column)| super::columns::put(id, column, &view.field.name)));
        wishes.edits(edits);
        return true;
    }
    shown || cancel
}

fn content_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, lists: Option<&Lists>) {
    ui.spacing_mut().item_spacing.y = 10.0;
    dir::columns(ui, &[1.0, 1.0, 1.0], 12.0, |ui, i| {
        let (id, value) = match i {
            0 => ("mapping-label-en", &mut view.field.label.en),
            1 => ("mapping-label-fr", &mut view.field.label.fr),
            _ => ("mapping-label-ar", &mut view.field.label.ar),
        };
        let response = line(ui, look, id, value);
        // The label in the language of the window is written first.
        if !view.begun && id.ends_with(look.language.code()) {
            view.begun = true;
            response.request_focus();
        }
    });
    let field = &mut view.field;
    dir::columns(ui, &[1.0, 1.0], 12.0, |ui, side| {
        if side == 0 {
            let texts: Vec<String> = KINDS.iter().map(|k| look.t(kind_id(*k))).collect();
            let mut at = KINDS.iter().position(|k| *k == field.kind);
            if pick(ui, look, "mapping-kind", &mut at, &texts) {
                field.kind = at.and_then(|i| KINDS.get(i)).copied().unwrap_or_default();
            }
        } else {
            let ids = lists.map(Lists::ids).unwrap_or_default();
            let mut texts = vec![look.t("mapping-no-list")];
            texts.extend(ids.iter().map(|l| lists::title(look, l.as_str())));
            let known = field.list.as_ref().and_then(|l| ids.iter().position(|i| i == l));
            let mut at = Some(known.map_or(0, |i| i + 1));
            if pick(ui, look, "mapping-list", &mut at, &texts) {
                field.list = at.and_then(|i| i.checked_sub(1)).and_then(|i| ids.get(i)).cloned();
            }
        }
    });
    dir::columns(ui, &[1.0, 1.0], 12.0, |ui, side| {
        if side == 0 {
            let texts: Vec<String> = MEANINGS.iter().map(|(_, id)| look.t(id)).collect();
            let mut at = MEANINGS.iter().position(|(m, _)| *m == field.meaning);
            if pick(ui, look, "mapping-meaning", &mut at, &texts) {
                field.meaning = at.and_then(|i| MEANINGS.get(i)).map(|(m, _)| *m).unwrap_or_default();
            }
        } else {
            let texts: Vec<String> = ROLES.iter().map(|(_, id)| look.t(id)).collect();
            let mut at = ROLES.iter().position(|(r, _)| *r == field.role);
            if pick(ui, look, "mapping-role", &mut at, &texts) {
                field.role = at.and_then(|i| ROLES.get(i)).and_then(|(r, _)| *r);
            }
        }
    });
    let language = look.language.code();
    let name = look.t("mapping-definition");
    label(ui, Text::label(name.as_str()).caption().muted());
    edited(&mut field.definition, language, |text| {
        text_area(ui, text, &name, 2);
    });
    dir::columns(ui, &[1.0, 1.0], 12.0, |ui, side| {
        let (id, labels) = match side {
            0 => ("mapping-unit", &mut field.unit),
            _ => ("mapping-period", &mut field.period),
        };
        edited(labels, language, |text| {
            line(ui, look, id, text);
        });
    });
    dir::columns(ui, &[1.0, 1.0], 12.0, |ui, side| {
        if side == 0 {
            line(ui, look, "mapping-concept", &mut field.concept);
        } else {
            ui.add_space(21.0);
            checkbox(ui, &mut field.required, look.t("mapping-required"));
        }
    });
    let name = look.t("mapping-note");
    label(ui, Text::label(name.as_str()).caption().muted());
    text_area(ui, &mut field.note, &name, 2);
}

/// Lets the text of a language be edited, begun with what stands for it so far.
fn edited(labels: &mut Labels, language: &str, edit: impl FnOnce(&mut String)) {
    let before = labels.get(language).to_owned();
    let mut text = before.clone();
    edit(&mut text);
    if text != before {
        match language {
            "fr" => labels.fr = text,
            "ar" => labels.ar = text,
            _ => labels.en = text,
        }
    }
}

/// A field of one line with its name above.
fn line(ui: &mut Ui, look: &Look<'_>, id: &str, value: &mut String) -> Response {
    let name = look.t(id);
    let width = ui.available_width();
    field_column(ui, &name, width, |ui| text_field(ui, value, Input { name: &name, ..Input::default() }))
}

pub(super) fn pick(ui: &mut Ui, look: &Look<'_>, id: &str, at: &mut Option<usize>, texts: &[String]) -> bool {
    let name = look.t(id);
    let width = ui.available_width();
    field_column(ui, &name, width, |ui| {
        let width = Some(ui.available_width());
        let text = |i: usize| Text::label(texts.get(i).cloned().unwrap_or_default());
        select_from(ui, at, texts.len(), text, Select { name: &name, width, ..Select::default() })
    })
}
