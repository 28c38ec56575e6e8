//! Decisions about codes handed on as files, lists saved as files, and the level that a field's codes are brought to.
//!
//! Reading and writing happen in jobs; what a file brings becomes one edit, and what it would contradict is said and left out.

use std::path::{Path, PathBuf};

use super::View as Screen;
use crate::base::{FieldName, files};
use crate::codes::crosswalk::{Brought, bring, to_csv};
use crate::codes::{CodeList, CodedField, CodesEdit, Lists, RollTo, RollUp, coded_fields};
use crate::findings::Message;
use crate::gui::Workbench;
use crate::gui::dialogs::picker::Ask;
use crate::gui::frame::notices::Notice;
use crate::gui::look::Look;
use crate::gui::widgets::field::{Select, select_from};
use crate::gui::widgets::text::Text;
use crate::gui::wishes::{JobWish, Then, Wish, Wishes};
use crate::project::{Edit, Project};

/// Asks for a name and writes the decisions of the project there.
pub(super) fn hand_on(look: &Look<'_>, wishes: &mut Wishes) {
    let project = look.project;
    let text = to_csv(&project.codes, &coded_fields(&project.schema.fields));
    save(
        look,
        wishes,
        "mapping-decisions-save",
        &look.t("mapping-decisions-name"),
        vec![(String::new(), text)],
    );
}

/// Asks for a name and writes a code list there, its synonyms beside it.
pub(super) fn save_list(look: &Look<'_>, list: &CodeList, wishes: &mut Wishes) {
    let (table, synonyms) = list.to_csv();
    let texts = vec![(String::new(), table), ("_synonyms".to_owned(), synonyms)];
    save(look, wishes, "mapping-list-save", list.id.as_str(), texts);
}

/// Writes texts under the name that the person gives, each with its ending of the name.
fn save(look: &Look<'_>, wishes: &mut Wishes, title: &str, name: &str, texts: Vec<(String, String)>) {
    let ask = Ask::SaveAs {
        title: look.t(title),
        name: format!("{name}.csv"),
        folder: look.dir.to_owned(),
        ending: "csv",
    };
    wishes.pick(ask, move |bench: &mut Workbench, paths: Vec<PathBuf>| {
        let Some(path) = paths.into_iter().next() else { return };
        let work = move |_: &crate::base::Context| -> Then {
            let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
            let written = texts.iter().try_for_each(|(ending, text)| {
                files::write_whole(&path.with_file_name(format!("{stem}{ending}.csv")), text.as_bytes())
            });
            Box::new(move |bench: &mut Workbench| {
                let notice = match &written {
                    Ok(()) => Notice::good(Message::new("mapping-saved").with("file", name_of(&path))),
                    Err(e) => failed(&path, e),
                };
                bench.wish(Wish::Notify(notice));
            })
        };
        bench.wish(Wish::Job(JobWish { name: "codes file", work: Box::new(work) }));
    });
}

/// Asks for a crosswalk file and takes its decisions over.
pub(super) fn take_over(look: &Look<'_>, wishes: &mut Wishes) {
    let ask = Ask::File { title: look.t("mapping-decisions-open"), ending: "csv" };
    let (project, dir) = (look.project.clone(), look.dir.to_owned());
    wishes.pick(ask, move |bench: &mut Workbench, paths: Vec<PathBuf>| {
        let Some(path) = paths.into_iter().next() else { return };
        let work = move |_: &crate::base::Context| -> Then {
            let read = std::fs::read_to_string(&path).map_err(|e| e.to_string());
            let brought = read.and_then(|text| of_file(&project, &dir, &path, &text));
            Box::new(move |bench: &mut Workbench| match brought {
                Err(why) => bench.wish(Wish::Notify(failed(&path, &why))),
                Ok(brought) => {
                    let file = name_of(&path);
                    bench.wish(Wish::Notify(said(&brought, &file)));
                    if !brought.new.is_empty() {
                        let edit = CodesEdit::Bring { file, decisions: brought.new };
                        bench.wish(Wish::Edit(Box::new(Edit::Codes { edit })));
                    }
                }
            })
        };
        bench.wish(Wish::Job(JobWish { name: "codes file", work: Box::new(work) }));
    });
}

fn of_file(project: &Project, dir: &Path, path: &Path, text: &str) -> Result<Brought, String> {
    let fields = coded_fields(&project.schema.fields);
    let (lists, _) = Lists::load(dir, &project.codes.lists);
    let matchers: Vec<_> = fields.iter().map(|f| (f, lists.get(&f.list))).collect();
    let list_of = |field: &CodedField| {
        let found = matchers.iter().find(|(f, _)| *f == field);
        found.and_then(|(_, matcher)| matcher.as_deref()).map(|m| m.list())
    };
    bring(&name_of(path), text, &project.codes, &fields, list_of).map_err(|e| e.to_string())
}

/// What a file brought, in words; a caution where something of it was left out.
fn said(brought: &Brought, file: &str) -> Notice {
    let left_out = brought.against.len() + brought.unknown.len() + brought.elsewhere;
    let sentence =
        Message::new("mapping-decisions-taken").with("new", brought.new.len()).with("file", file.to_owned());
    if left_out == 0 {
        return Notice::good(sentence);
    }
    let why = Message::new("mapping-decisions-left-out")
        .with("against", brought.against.len())
        .with("unknown", brought.unknown.len())
        .with("elsewhere", brought.elsewhere);
    Notice::caution(sentence).text(why)
}

fn failed(path: &Path, why: &impl std::fmt::Display) -> Notice {
    let sentence = Message::new("mapping-file-failed").with("file", name_of(path));
    Notice::error(sentence).text(Message::new("app-detail").with("detail", why.to_string()))
}

pub(super) fn name_of(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Where the codes of a field are kept: as fine as they are, or a level of their list.
pub(super) fn level_ui(
    ui: &mut egui::Ui,
    look: &Look<'_>,
    screen: &Screen,
    field: &FieldName,
    wishes: &mut Wishes,
) {
    let list = look.project.schema.field(field).and_then(|f| f.list.clone());
    let Some(matcher) = list.and_then(|id| screen.lists.get()?.get(&id)) else { return };
    // A list without levels has only the codes themselves.
    let levels = matcher.levels().max(1);
    let set = look.project.codes.roll_ups.iter().find(|r| &r.field == field).map(|r| &r.to);
    let over = match set {
        Some(RollTo::List { list, .. }) => Some(list.as_str().to_owned()),
        _ => None,
    };
    let level = match set {
        Some(RollTo::Level { level }) => usize::from(*level),
        _ => 0,
    };
    // After the levels the list that is set now, if one is, and last the way to choose one.
    let choose = levels + usize::from(over.is_some());
    let mut at = Some(if over.is_some() { levels } else { level });
    let name = look.t("mapping-level-name");
    let text = |i: usize| match (i, &over) {
        (0, _) => Text::label(look.t("mapping-level-fine")),
        (i, _) if i == choose => Text::label(look.t("mapping-level-other")),
        (i, Some(list)) if i == levels => {
            Text::label(look.say(&Message::new("mapping-level-list").with("list", list.as_str())))
        }
        (i, _) => Text::label(look.say(&Message::new("mapping-level").with("level", i))),
    };
    let select = Select { name: &name, small: true, ..Select::default() };
    if !select_from(ui, &mut at, choose + 1, text, select) {
        return;
    }
    let field = field.clone();
    let edit = match at.and_then(|i| u8::try_from(i).ok()) {
        Some(0) | None => CodesEdit::KeepFine { field },
        Some(_) if at == Some(choose) => return go_over(look, field, wishes),
        Some(_) if over.is_some() && at == Some(levels) => return,
        Some(level) => CodesEdit::RollUp { roll_up: RollUp { field, to: RollTo::Level { level } } },
    };
    wishes.edit(Edit::Codes { edit });
}

/// Asks for a table of correspondences to another list, or to another version of the list.
fn go_over(look: &Look<'_>, field: FieldName, wishes: &mut Wishes) {
    let ask = Ask::File { title: look.t("mapping-level-other"), ending: "csv" };
    wishes.pick(ask, move |bench: &mut Workbench, paths: Vec<PathBuf>| {
        if let Some(path) = paths.into_iter().next() {
            bench.views().map.roll_over(field, path);
        }
    });
}
