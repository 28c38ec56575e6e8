//! How the file is read: format, sheet, header rows, region, dialect, record key; each can be changed, and the kinds of the columns.

use egui::Ui;

use super::list::pick_other;
use crate::base::{ColumnName, SourceId};
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::legend_entry;
use crate::gui::widgets::button::{Button, icon_button_small};
use crate::gui::widgets::card::part_header;
use crate::gui::widgets::charts::{StackPart, stacked_bar};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field, Select, key_value, select_from, text_field};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::import::{Format, Imported, SourceEdit};
use crate::pipeline::Kept;
use crate::project::Edit;
use crate::table::Kind;
use crate::table::profile::ColumnProfile;

const KINDS: [Kind; 8] =
    [Kind::Text, Kind::Code, Kind::Date, Kind::Whole, Kind::Decimal, Kind::YesNo, Kind::Datetime, Kind::Time];
const NAMES: f32 = 100.0;
const ENCODINGS: [&str; 18] = [
    "utf-8",
    "windows-1252",
    "windows-1256",
    "windows-1254",
    "windows-1250",
    "iso-8859-15",
    "iso-8859-6",
    "iso-8859-9",
    "utf-16le",
    "utf-16be",
    "macintosh",
    "iso-8859-2",
    "cp850",
    "cp437",
    "cp852",
    "cp857",
    "cp720",
    "cp864",
];
const DELIMITERS: [(char, &str); 7] =
    [(',', ","), (';', ";"), ('\t', "Tab"), ('|', "|"), (':', ":"), ('#', "#"), ('~', "~")];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Editing {
    Label,
    Header,
    Data,
}

/// What the view keeps: which line is being edited, and the text typed so far.
#[derive(Debug, Default)]
pub(super) struct View {
    editing: Option<(SourceId, Editing)>,
    draft: String,
}

impl View {
    /// Opens the field for the header rows.
    pub(super) fn edit_header(&mut self, id: &SourceId, reading: &crate::import::Reading) {
        self.editing = Some((id.clone(), Editing::Header));
        self.draft = range_words(&reading.header_rows);
    }

    /// Opens the field for the data rows.
    pub(super) fn edit_data(&mut self, id: &SourceId, kept: &Kept<Imported>) {
        self.editing = Some((id.clone(), Editing::Data));
        self.draft = data_words(kept, |row| row.to_string());
    }
}

/// Draws the lines.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    kept: &Kept<Imported>,
    profiles: &[ColumnProfile],
    wishes: &mut Wishes,
) {
    let Some(source) = look.project.source(id) else { return };
    // The file may have changed since the project was made: what was really done is told.
    let reading = &kept.value.report.reading;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(8.0);
    part_header(ui, &look.t("sources-how-read"), "", |_| ());
    line_ui(ui, look, view, id, kept, Editing::Label, "sources-fact-name", &source.label.clone(), wishes);
    let format = look.t(format_id(reading.format));
    let format = match &source.spec.folder {
        Some(_) => look.say(&Message::new("sources-format-folder").with("format", format)),
        None => format,
    };
    key_value(ui, &look.t("sources-fact-format"), NAMES, Text::label(format), |ui| {
        if icon_button_small(ui, Icon::Folder, &look.t("sources-other-file")).clicked() {
            pick_other(look, id, "sources-other-file", wishes);
        }
    });
    if reading.format == Format::Csv {
        dialect_ui(ui, look, id, kept, wishes);
    } else if let Some(sheet) = &reading.sheet {
        sheet_ui(ui, look, id, kept, sheet, wishes);
    }
    let header = range_words(&reading.header_rows);
    line_ui(ui, look, view, id, kept, Editing::Header, "sources-fact-header", &header, wishes);
    let is_empty = reading.last_row.is_some_and(|last| last < reading.first_row);
    let data = match is_empty {
        true => look.t("sources-no-data"),
        false => data_words(kept, |row| look.count(row as usize)),
    };
    line_ui(ui, look, view, id, kept, Editing::Data, "sources-fact-data", &data, wishes);
    key_ui(ui, look, id, kept, wishes);
    kinds_ui(ui, look, profiles);
}

/// The sheet, with the others to choose from.
fn sheet_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    id: &SourceId,
    kept: &Kept<Imported>,
    here: &str,
    wishes: &mut Wishes,
) {
    let name = look.t("sources-fact-sheet");
    let sheets = &kept.value.report.sheets;
    if sheets.len() < 2 || look.outcomes.parts.contains_key(id) {
        key_value(ui, &name, NAMES, Text::value(here), |_| ());
        return;
    }
    choice_ui(ui, &name, |ui| {
        let words: Vec<String> = sheets.iter().map(|s| super::layout::sheet_words(look, s)).collect();
        let mut at = sheets.iter().position(|s| s.name == here);
        let select = Select { name: &name, small: true, width: Some(150.0), ..Select::default() };
        let item = |i: usize| Text::label(words.get(i).map(String::as_str).unwrap_or_default().to_owned());
        if select_from(ui, &mut at, sheets.len(), item, select)
            && let Some(sheet) = at.and_then(|i| sheets.get(i))
        {
            wishes.push(Wish::ProposeReading(id.clone(), Some(sheet.name.clone())));
        }
    });
}

fn format_id(format: Format) -> &'static str {
    match format {
        Format::Csv => "sources-format-csv",
        Format::Xlsx => "sources-format-xlsx",
        Format::Xls => "sources-format-xls",
        Format::Xlsb => "sources-format-xlsb",
        Format::Ods => "sources-format-ods",
        Format::Html => "sources-format-html",
        Format::Xml => "sources-format-xml",
        Format::Parquet => "sources-format-parquet",
    }
}

fn data_words(kept: &Kept<Imported>, write: impl Fn(u32) -> String) -> String {
    let reading = &kept.value.report.reading;
    let last = reading.last_row.or_else(|| last_row(kept)).map_or(String::new(), &write);
    format!("{}–{last}", write(reading.first_row.max(1)))
}

fn last_row(kept: &Kept<Imported>) -> Option<u32> {
    kept.value.table.rows().last()
}

pub(super) fn range_words(rows: &[u32]) -> String {
    match rows {
        [] => "–".to_owned(),
        [one] => one.to_string(),
        [first, .., last] => format!("{first}–{last}"),
    }
}

fn numbers_in(text: &str) -> Vec<u32> {
    let digit = |c: char| c.to_digit(10).or_else(|| crate::table::parse::digit(c).map(u32::from));
    let plain: String =
        text.chars().map(|c| digit(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(' ')).collect();
    plain.split_whitespace().filter_map(|n| n.parse().ok()).collect()
}

/// A line with a pencil; editing shows a field instead.
#[expect(
    clippy::too_many_arguments,
    reason = "one line of a form: what, where, its text and where the wish goes"
)]
fn line_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    id: &SourceId,
    kept: &Kept<Imported>,
    what: Editing,
    name: &str,
    value: &str,
    wishes: &mut Wishes,
) {
    let name = look.t(name);
    if view.editing.as_ref() != Some(&(id.clone(), what)) {
        key_value(ui, &name, NAMES, Text::value(value), |ui| {
            let change = format!("{} {name}", look.t("step-change"));
            if icon_button_small(ui, Icon::Pencil, &change).clicked() {
                view.editing = Some((id.clone(), what));
                view.draft = value.to_owned();
            }
        });
        return;
    }
    let mut done = false;
    dir::row_of_height(ui, 28.0, |ui| {
        let field =
            Field { name: &name, width: Some(ui.available_width() - 40.0), small: true, ..Field::default() };
        let response = text_field(ui, &mut view.draft, field);
        done = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        if !response.has_focus() && !response.lost_focus() {
            response.request_focus();
        }
        done |= Button::icon_only(Icon::Check, &look.t("app-done")).small().show(ui).clicked();
    });
    if ui.input(|i| i.key_pressed(egui::Key::Escape)) {
        view.editing = None;
    }
    if done {
        if let Some(edit) = edit_of(look, id, kept, what, &view.draft) {
            wishes.edit(edit);
        }
        view.editing = None;
    }
}

fn edit_of(look: &Look<'_>, id: &SourceId, kept: &Kept<Imported>, what: Editing, text: &str) -> Option<Edit> {
    let source = look.project.source(id)?;
    let reading = &source.spec.reading;
    let edit = match what {
        Editing::Label => {
            let label = text.trim().to_owned();
            return (!label.is_empty() && label != source.label)
                .then(|| Edit::LabelSource { id: id.clone(), label });
        }
        Editing::Header => {
            let rows = match numbers_in(text).as_slice() {
                [first, last] if first <= last && last - first < 20 => (*first..=*last).collect(),
                other => other.to_vec(),
            };
            let marks = kept.value.preview.marks(&rows).unwrap_or_default();
            SourceEdit::SetHeaderRows { rows, marks }
        }
        Editing::Data => {
            let numbers = numbers_in(text);
            SourceEdit::SetRegion {
                first_row: *numbers.first()?,
                last_row: numbers.get(1).copied(),
                first_column: reading.first_column,
                last_column: reading.last_column,
            }
        }
    };
    Some(Edit::Source { id: id.clone(), edit })
}

fn dialect_ui(ui: &mut Ui, look: &Look<'_>, id: &SourceId, kept: &Kept<Imported>, wishes: &mut Wishes) {
    let report = &kept.value.report;
    let name = look.t("sources-fact-encoding");
    choice_ui(ui, &name, |ui| {
        let here = report.encoding.clone().unwrap_or_default();
        let mut texts: Vec<&str> = ENCODINGS.to_vec();
        if !texts.contains(&here.as_str()) {
            texts.insert(0, &here);
        }
        let mut at = texts.iter().position(|t| *t == here);
        let select = Select { name: &name, small: true, width: Some(150.0), ..Select::default() };
        let changed = select_from(
            ui,
            &mut at,
            texts.len(),
            |i| Text::value(texts.get(i).copied().unwrap_or_default().to_owned()),
            select,
        );
        if let (true, Some(encoding)) = (changed, at.and_then(|i| texts.get(i))) {
            let edit = SourceEdit::SetEncoding { encoding: (*encoding).to_owned() };
            wishes.edit(Edit::Source { id: id.clone(), edit });
        }
    });
    let name = look.t("sources-fact-delimiter");
    choice_ui(ui, &name, |ui| {
        let mut at = report.delimiter.and_then(|d| DELIMITERS.iter().position(|(c, _)| *c == d));
        let select = Select { name: &name, small: true, width: Some(150.0), ..Select::default() };
        let item = |i: usize| Text::value(DELIMITERS.get(i).map(|d| d.1).unwrap_or_default());
        if select_from(ui, &mut at, DELIMITERS.len(), item, select)
            && let Some((delimiter, _)) = at.and_then(|i| DELIMITERS.get(i))
        {
            let edit = SourceEdit::SetDelimiter { delimiter: *delimiter };
            wishes.edit(Edit::Source { id: id.clone(), edit });
        }
    });
}

fn choice_ui(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    crate::gui::widgets::field::field_row(ui, name, NAMES, content);
}

fn key_ui(ui: &mut Ui, look: &Look<'_>, id: &SourceId, kept: &Kept<Imported>, wishes: &mut Wishes) {
    let name = look.t("sources-fact-key");
    let here = look.project.source(id).and_then(|s| s.spec.key_column.clone());
    choice_ui(ui, &name, |ui| {
        let names: Vec<&str> = kept.value.table.column_names().collect();
        let none = look.t("sources-no-key");
        let mut at = Some(
            here.as_ref().and_then(|k| names.iter().position(|n| *n == k.as_str())).map_or(0, |i| i + 1),
        );
        let select = Select { name: &name, small: true, width: Some(150.0), ..Select::default() };
        let item = |i: usize| match i.checked_sub(1) {
            None => Text::label(none.clone()),
            Some(i) => Text::value(names.get(i).copied().unwrap_or_default().to_owned()),
        };
        if select_from(ui, &mut at, names.len() + 1, item, select) {
            let column =
                at.and_then(|i| i.checked_sub(1)).and_then(|i| names.get(i)).map(|n| ColumnName::from(*n));
            let edit = SourceEdit::SetKeyColumn { column };
            wishes.edit(Edit::Source { id: id.clone(), edit });
        }
    });
}

/// The id of the word for a kind.
pub(super) fn kind_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "sources-kind-text",
        Kind::Code => "sources-kind-code",
        Kind::Date => "sources-kind-date",
        Kind::Whole => "sources-kind-whole",
        Kind::Decimal => "sources-kind-decimal",
        Kind::YesNo => "sources-kind-yes-no",
        Kind::Datetime => "sources-kind-datetime",
        Kind::Time => "sources-kind-time",
    }
}

fn kinds_ui(ui: &mut Ui, look: &Look<'_>, profiles: &[ColumnProfile]) {
    if profiles.is_empty() {
        return;
    }
    let p = palette(ui);
    ui.add_space(8.0);
    let title = look.say(&Message::new("sources-kinds").with("n", profiles.len()));
    label(ui, Text::label(title.as_str()).caption().muted());
    ui.add_space(4.0);
    let counted: Vec<(usize, &str, usize)> = KINDS
        .iter()
        .enumerate()
        .map(|(i, kind)| (i, kind_id(*kind), profiles.iter().filter(|p| p.kind == *kind).count()))
        .filter(|(_, _, n)| *n > 0)
        .collect();
    let parts: Vec<StackPart<'_>> = counted
        .iter()
        .map(|(i, _, n)| StackPart { size: *n as f32, colour: p.series(*i), ink: p.series_ink(*i), text: "" })
        .collect();
    stacked_bar(ui, 8.0, &parts, &title);
    ui.add_space(6.0);
    dir::row_wrapped(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 4.0);
        for (i, id, n) in &counted {
            legend_entry(ui, p.series(*i), &format!("{} {}", look.t(id), look.count(*n)));
        }
    });
    ui.add_space(8.0);
}
