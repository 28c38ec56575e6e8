//! A spreadsheet becomes a code list: what each column is stands proposed and can be said otherwise, below it what would come out.
//!
//! The file is read and the list is made in jobs; taking it over is one edit that keeps the list in the project.

use std::path::PathBuf;

use egui::{ScrollArea, Ui, vec2};

use super::edition_form::{Edition, edition_ui};
use crate::base::CodeListId;
use crate::codes::incoming::{self, LANGUAGES, Left, ListColumn};
use crate::codes::{CodeList, CodesEdit, OwnList, editions};
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::dialogs::shell;
use crate::gui::look::{Later, Look};
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::header_strip;
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field as Input, Select, cell, field_column, select_from, text_field};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::pipeline::{ListFile, look_at_list};
use crate::project::Edit;

/// What the languages call themselves, in the order of [`LANGUAGES`].
pub(super) const NAMES: [&str; 6] = ["English", "Français", "العربية", "Español", "Türkçe", "Deutsch"];

type FileKey = (PathBuf, Option<String>);

/// What would come out and the list that it seems to be a new edition of, or why nothing would.
type Made = Result<(CodeList, Left, Option<CodeListId>), String>;

/// What the dialog keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    path: PathBuf,
    /// Files picked with it, to be asked about afterwards.
    more: Vec<PathBuf>,
    sheet: Option<String>,
    file: Later<FileKey, Result<ListFile, Message>>,
    /// The file that `columns` and `samples` are about.
    of: Option<FileKey>,
    columns: Vec<ListColumn>,
    samples: Vec<(String, String)>,
    made: Later<(FileKey, Vec<ListColumn>, String), Made>,
    id: String,
    edition: Edition,
}

impl View {
    /// The dialog for the first of these files; the others follow.
    pub(super) fn new(paths: Vec<PathBuf>) -> Option<View> {
        let mut paths = paths.into_iter();
        let path = paths.next()?;
        let id = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let edition = Edition { source: super::decisions::name_of(&path), ..Edition::default() };
        Some(View { path, more: paths.collect(), id, edition, ..View::default() })
    }

    /// The id of the list.
    pub(super) fn list(&self) -> crate::base::CodeListId {
        self.id.trim().into()
    }

    /// The dialog for the file after this one.
    pub(super) fn next(&mut self) -> Option<View> {
        View::new(std::mem::take(&mut self.more))
    }

    /// Reads the file, and takes its proposal over once it is there.
    fn want(&mut self, look: &Look<'_>) {
        let key = (self.path.clone(), self.sheet.clone());
        let (path, sheet) = key.clone();
        self.file.want(look.wake, key.clone(), "code list file", move |ctx| {
            look_at_list(ctx, &path, sheet.as_deref()).map_err(|e| e.message())
        });
        let Some(Ok(file)) = self.file.current() else { return };
        if self.of.as_ref() != Some(&key) {
            self.columns.clone_from(&file.columns);
            self.samples = samples(file);
            self.of = Some(key);
        }
        let wanted = (self.of.clone().unwrap_or_default(), self.columns.clone(), self.id.trim().to_owned());
        let (file, columns, id) = (file.clone(), self.columns.clone(), wanted.2.clone());
        let project = look.project.clone();
        self.made.want(look.wake, wanted, "code list", move |_| {
            let (list, left) = file.list(&id, &columns).map_err(|e| e.to_string())?;
            let of = editions::continues(&project.codes.lists, &list).map(|own| own.id.clone());
            Ok((list, left, of))
        });
    }

    /// The list, when it can be taken over.
    fn ready(&self) -> Option<&CodeList> {
        let made = self.made.current()?.as_ref().ok()?;
        let fine = incoming::problem(&self.columns).is_none() && !self.id.trim().is_empty();
        Some(&made.0).filter(|list| fine && !list.entries.is_empty())
    }
}

fn samples(file: &ListFile) -> Vec<(String, String)> {
    let first = |name: &str| {
        let cells = (0..file.table.height()).filter_map(|row| file.table.cell(name, row));
        let mut shown: Vec<String> = Vec::new();
        for cell in cells.filter(|c| !c.trim().is_empty()).take(12) {
            let cell = format!("\u{2068}{}\u{2069}", cell.trim());
            if !shown.contains(&cell) && shown.len() < 3 {
                shown.push(cell);
            }
        }
        shown.join(", ")
    };
    file.table.column_names().map(|name| (name.to_owned(), first(name))).collect()
}

/// Draws the dialog; true when it is to be closed.
pub(super) fn ui(ui: &Ui, look: &Look<'_>, view: &mut View, wishes: &mut Wishes) -> bool {
    view.want(look);
    let title = Message::new("mapping-incoming-title").with("file", super::decisions::name_of(&view.path));
    let is_ready = view.ready().is_some() && view.edition.is_complete();
    let (mut take, mut cancel) = (false, false);
    let shown = shell(
        ui,
        "incoming-list",
        &look.say(&title),
        vec2(860.0, 420.0),
        |ui| content_ui(ui, look, view),
        |ui| {
            let words = look.t("mapping-incoming-take");
            let button = Button::primary(&words).icon(Icon::Check).key("Ctrl Enter");
            take = button.enabled(is_ready).show(ui).clicked();
            cancel = Button::secondary(&look.t("app-cancel")).key("Esc").show(ui).clicked();
        },
    );
    if (take || look.asked(Action::FinishDialog))
        && is_ready
        && let Some(list) = view.ready()
    {
        let mut own = OwnList::kept(list);
        view.edition.put(&mut own);
        if let Some(before) = look.project.codes.lists.iter().find(|l| l.id == own.id && l.is_kept()) {
            own.replaced = editions::between(before, list, None);
        }
        wishes.edit(Edit::Codes { edit: CodesEdit::PutList { list: own } });
        return true;
    }
    shown || cancel
}

fn content_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let sheets = match view.file.get() {
        None => {
            label(ui, Text::label(look.t("mapping-incoming-reading")).muted());
            return;
        }
        Some(Err(why)) => {
            label(ui, Text::label(look.say(why)).wrap());
            return;
        }
        Some(Ok(file)) => file.sheets.clone(),
    };
    let read = match view.file.get() {
        Some(Ok(file)) => file.sheet.clone(),
        _ => None,
    };
    dir::columns(ui, &[1.0, 1.0], 12.0, |ui, side| {
        if side == 0 {
            let (name, width) = (look.t("mapping-incoming-id"), ui.available_width());
            let input = Input { name: &name, ..Input::default() };
            field_column(ui, &name, width, |ui| text_field(ui, &mut view.id, input));
        } else if sheets.len() > 1 {
            let now = view.sheet.as_ref().or(read.as_ref());
            let mut at = now.and_then(|s| sheets.iter().position(|other| other == s));
            if super::field_form::pick(ui, look, "mapping-incoming-sheet", &mut at, &sheets) {
                view.sheet = at.and_then(|i| sheets.get(i)).cloned();
            }
        }
    });
    let choices = choices();
    let texts: Vec<String> = choices.iter().map(|c| words(look, c)).collect();
    // Head and rows share their widths.
    let room = ui.available_width() - 220.0 - 40.0;
    let [column, of_sample] = [room * 0.42, room * 0.58];
    header_strip(ui, 26.0, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for (id, width) in [("column", column), ("sample", of_sample), ("means", 200.0)] {
            let head = look.t(&format!("mapping-incoming-{id}"));
            cell(ui, width, Text::label(head).table().strong(), Side::Start);
        }
    });
    ScrollArea::vertical().id_salt("columns").max_height(236.0).auto_shrink([false, true]).show(ui, |ui| {
        for ((name, sample), used) in view.samples.iter().zip(&mut view.columns) {
            dir::row_of_height(ui, 32.0, |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                ui.add_space(8.0);
                cell(ui, column, Text::value(name.as_str()).table().strong().truncate(), Side::Start);
                cell(ui, of_sample, Text::label(sample.as_str()).table().muted().truncate(), Side::Start);
                let mut at = choices.iter().position(|c| c == used);
                let select = Select { name, small: true, width: Some(210.0), ..Select::default() };
                let text = |i: usize| Text::label(texts.get(i).cloned().unwrap_or_default());
                if select_from(ui, &mut at, choices.len(), text, select) {
                    *used = at.and_then(|i| choices.get(i)).cloned().unwrap_or_default();
                }
            });
        }
    });
    edition_ui(ui, look, &mut view.edition);
    outcome_ui(ui, look, view);
    edition_of_ui(ui, look, view);
}

/// Whether it is a new edition of a list that the project keeps, and the button that makes it one.
fn edition_of_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View) {
    let id = view.list();
    if look.project.codes.lists.iter().any(|l| l.id == id && l.is_kept()) {
        let said = Message::new("mapping-incoming-edition").with("list", id.as_str());
        label(ui, Text::label(look.say(&said)).muted().wrap());
        return;
    }
    let Some(Ok((_, _, Some(of)))) = view.made.current() else { return };
    let (of, said) = (of.clone(), Message::new("mapping-incoming-like").with("list", of.as_str()));
    dir::row_wrapped(ui, |ui| {
        label(ui, Text::label(look.say(&said)));
        if Button::secondary(&look.t("mapping-incoming-as-edition")).small().show(ui).clicked() {
            of.as_str().clone_into(&mut view.id);
        }
    });
}

/// What would come out.
fn outcome_ui(ui: &mut Ui, look: &Look<'_>, view: &View) {
    if let Some(problem) = incoming::problem(&view.columns) {
        let names: Vec<&str> = view.samples.iter().map(|(name, _)| name.as_str()).collect();
        let said = Message::new(problem).with("columns", names.join(", "));
        label(ui, Text::label(look.say(&said)).wrap());
        return;
    }
    match view.made.get() {
        None => {}
        Some(Err(why)) => {
            label(ui, Text::label(why.as_str()).wrap());
        }
        Some(Ok((list, left, _))) => {
            let said = Message::new("mapping-incoming-gives")
                .with("codes", list.entries.len())
                .with("levels", list.levels());
            label(ui, Text::label(look.say(&said)).strong());
            if !left.is_nothing() {
                let said = Message::new("codes-incoming-left")
                    .with("rows", left.without_code.len())
                    .with("repeated", left.repeated.len())
                    .with("parents", left.lost_parents.len())
                    .with("days", left.no_days.len());
                label(ui, Text::label(look.say(&said)).caption().muted().wrap());
            }
        }
    }
}

/// Everything that a column may be.
fn choices() -> Vec<ListColumn> {
    let labels = LANGUAGES.iter().map(|l| ListColumn::Label((*l).to_owned()));
    let synonyms = LANGUAGES.iter().map(|l| ListColumn::Synonyms((*l).to_owned()));
    let mut out = vec![ListColumn::Skip, ListColumn::Code];
    out.extend(labels);
    out.extend([ListColumn::Parent, ListColumn::ValidFrom, ListColumn::ValidTo]);
    out.extend(synonyms);
    out
}

fn words(look: &Look<'_>, column: &ListColumn) -> String {
    let named = |id: &'static str, language: &str| {
        let at = LANGUAGES.iter().position(|l| *l == language);
        let name = at.and_then(|i| NAMES.get(i)).copied().unwrap_or(language);
        look.say(&Message::new(id).with("language", name))
    };
    match column {
        ListColumn::Skip => look.t("mapping-incoming-skip"),
        ListColumn::Code => look.t("mapping-code"),
        ListColumn::Parent => look.t("mapping-incoming-parent"),
        ListColumn::ValidFrom => look.t("mapping-valid-from"),
        ListColumn::ValidTo => look.t("mapping-valid-to"),
        ListColumn::Label(language) => named("mapping-incoming-label", language),
        ListColumn::Synonyms(language) => named("mapping-incoming-synonyms", language),
    }
}
