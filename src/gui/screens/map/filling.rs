//! How a field is filled in one source, said by hand: from a column, from columns joined, from day, month and year, from a part of a name, or by a
//! fixed value in every row.

use egui::{Ui, vec2};

use super::asks::filled_by;
use super::{field_form::pick, field_label};
use crate::base::{ColumnName, FieldName, SourceId};
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::dialogs::shell;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field as Input, field_column, text_field};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;
use crate::schema::{From, MappingEdit, NameOrder, NamePart};
use crate::table::Kind;

/// The ways, in the order in which they are offered.
const WAYS: [&str; 5] =
    ["mapping-way-column", "mapping-way-joined", "mapping-way-date", "mapping-way-name", "mapping-way-fixed"];
/// So many columns can be joined here.
const JOINED: usize = 4;

/// What the dialog keeps.
#[derive(Debug)]
pub(super) struct View {
    source: SourceId,
    field: FieldName,
    columns: Vec<ColumnName>,
    way: usize,
    /// Places in `columns`; a way uses as many as it needs.
    chosen: [Option<usize>; JOINED],
    by: String,
    part: usize,
    order: usize,
    fixed: String,
    /// Whether something fills the field now.
    is_filled: bool,
}

impl View {
    /// The dialog for a field of a source, begun with what fills it now.
    pub(super) fn new(look: &Look<'_>, source: &SourceId, columns: &[ColumnName], field: &FieldName) -> View {
        let lines = &look.project.mappings.lines;
        let now = lines.iter().find(|l| &l.source == source && &l.field == field).map(|l| &l.from);
        // A date without a column of its own mostly stands in three.
        let is_date = look.project.schema.field(field).is_some_and(|f| f.kind == Kind::Date);
        let mut view = View {
            source: source.clone(),
            field: field.clone(),
            columns: columns.to_vec(),
            way: if is_date { 2 } else { WAYS.len() - 1 },
            chosen: [None; JOINED],
            by: " ".to_owned(),
            part: 0,
            order: 0,
            fixed: String::new(),
            is_filled: now.is_some(),
        };
        let Some(now) = now else { return view };
        for (slot, column) in view.chosen.iter_mut().zip(now.columns()) {
            *slot = columns.iter().position(|c| c == column);
        }
        match now {
            From::Column(_) => view.way = 0,
            From::Joined { by, .. } => {
                view.way = 1;
                view.by.clone_from(by);
            }
            From::Date { .. } => view.way = 2,
            From::NamePart { part, order, .. } => {
                view.way = 3;
                view.part = usize::from(*part == NamePart::Family);
                view.order = usize::from(*order == NameOrder::FamilyFirst);
            }
            From::Constant(value) => {
                view.way = WAYS.len() - 1;
                view.fixed.clone_from(value);
            }
        }
        view
    }

    fn column(&self, slot: usize) -> Option<ColumnName> {
        self.chosen.get(slot).copied().flatten().and_then(|i| self.columns.get(i)).cloned()
    }

    /// What was said, once it is complete.
    fn from(&self) -> Option<From> {
        Some(match self.way {
            0 => From::Column(self.column(0)?),
            1 => {
                let columns: Vec<ColumnName> = (0..JOINED).filter_map(|i| self.column(i)).collect();
                if columns.len() < 2 {
                    return None;
                }
                From::Joined { columns, by: self.by.clone() }
            }
            2 => From::Date { day: self.column(0)?, month: self.column(1)?, year: self.column(2)? },
            3 => From::NamePart {
                column: self.column(0)?,
                part: if self.part == 1 { NamePart::Family } else { NamePart::Given },
                order: if self.order == 1 { NameOrder::FamilyFirst } else { NameOrder::GivenFirst },
            },
            _ => {
                let fixed = self.fixed.trim();
                if fixed.is_empty() {
                    return None;
                }
                From::Constant(fixed.to_owned())
            }
        })
    }
}

/// Draws the dialog; true when it is to be closed.
pub(super) fn ui(ui: &Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) -> bool {
    let field = look.project.schema.field(&view.field);
    let name = field.map(|f| field_label(look, f)).unwrap_or_default();
    let title = Message::new("mapping-filling-title")
        .with("field", name)
        .with("source", look.source_label(&view.source));
    let complete = view.from();
    let is_filled = view.is_filled;
    let (mut save, mut remove, mut cancel) = (false, false, false);
    let shown = shell(
        ui,
        "filling",
        &look.say(&title),
        vec2(560.0, 210.0),
        |ui| content_ui(ui, look, view),
        |ui| {
            let words = look.t("mapping-fill");
            let button = Button::primary(&words).icon(Icon::Check).key("Ctrl Enter");
            save = button.enabled(complete.is_some()).show(ui).clicked();
            cancel = Button::secondary(&look.t("app-cancel")).key("Esc").show(ui).clicked();
            if is_filled {
                remove = Button::quiet(&look.t("mapping-unmap")).icon(Icon::Minus).show(ui).clicked();
            }
        },
    );
    if let Some(from) = complete.filter(|_| save || look.asked(Action::FinishDialog)) {
        wishes.edit(filled_by(&view.source, &view.field, from));
        return true;
    }
    if remove {
        let edit = MappingEdit::Remove { source: view.source.clone(), field: view.field.clone() };
        wishes.edit(Edit::Mapping { edit });
    }
    shown || cancel || remove
}

fn content_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View) {
    ui.spacing_mut().item_spacing.y = 10.0;
    let ways: Vec<String> = WAYS.iter().map(|id| look.t(id)).collect();
    let mut way = Some(view.way);
    if pick(ui, look, "mapping-way", &mut way, &ways) {
        view.way = way.unwrap_or_default();
    }
    match view.way {
        0 => columns_ui(ui, look, view, &["mapping-column"]),
        1 => {
            columns_ui(ui, look, view, &["mapping-join-1", "mapping-join-2"]);
            columns_tail_ui(ui, look, view);
            let name = look.t("mapping-between");
            line_ui(ui, &name, &mut view.by);
        }
        2 => columns_ui(ui, look, view, &["mapping-day", "mapping-month", "mapping-year"]),
        3 => {
            columns_ui(ui, look, view, &["mapping-whole-name"]);
            let parts = ["mapping-part-given", "mapping-part-family"].map(|id| look.t(id));
            let orders = ["mapping-order-given", "mapping-order-family"].map(|id| look.t(id));
            dir::columns(ui, &[1.0, 1.0], 12.0, |ui, side| {
                let (id, value, texts) = match side {
                    0 => ("mapping-part", &mut view.part, &parts),
                    _ => ("mapping-order", &mut view.order, &orders),
                };
                let mut at = Some(*value);
                if pick(ui, look, id, &mut at, texts) {
                    *value = at.unwrap_or_default();
                }
            });
        }
        _ => {
            let name = look.t("mapping-fixed-value");
            line_ui(ui, &name, &mut view.fixed);
            label(ui, Text::label(look.t("mapping-fixed-hint")).caption().muted().wrap());
        }
    }
}

/// The third and fourth column to be joined, which may stay empty.
fn columns_tail_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View) {
    let mut texts = vec![look.t("mapping-no-column")];
    texts.extend(view.columns.iter().map(|c| c.as_str().to_owned()));
    dir::columns(ui, &[1.0, 1.0], 12.0, |ui, side| {
        let Some(slot) = view.chosen.get_mut(side + 2) else { return };
        let id = ["mapping-join-3", "mapping-join-4"][side.min(1)];
        let mut at = Some(slot.map_or(0, |i| i + 1));
        if pick(ui, look, id, &mut at, &texts) {
            *slot = at.and_then(|i| i.checked_sub(1));
        }
    });
}

fn columns_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, ids: &[&str]) {
    let texts: Vec<String> = view.columns.iter().map(|c| c.as_str().to_owned()).collect();
    let shares = vec![1.0; ids.len()];
    dir::columns(ui, &shares, 12.0, |ui, side| {
        if let (Some(slot), Some(id)) = (view.chosen.get_mut(side), ids.get(side)) {
            pick(ui, look, id, slot, &texts);
        }
    });
}

fn line_ui(ui: &mut Ui, name: &str, value: &mut String) {
    let width = ui.available_width();
    field_column(ui, name, width, |ui| text_field(ui, value, Input { name, ..Input::default() }));
}
