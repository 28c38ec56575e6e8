//! The model as a file in Splink's settings format: saved for another office or for Spark, and used here when somebody else trained it.
//!
//! Reading is one undoable edit; a file that cannot be used changes nothing and the notice says why.

use std::path::{Path, PathBuf};

use crate::base::FieldName;
use crate::findings::Message;
use crate::gui::Workbench;
use crate::gui::dialogs::picker::Ask;
use crate::gui::frame::notices::Notice;
use crate::gui::look::Look;
use crate::gui::wishes::{JobWish, Then, Wish, Wishes};
use crate::linkage::Linked;
use crate::linkage::splink::{WriteAs, WriteFor, read_model, write_model};
use crate::project::Edit;

/// Asks where to save the model in use, then writes it.
pub(super) fn save(look: &Look<'_>, linked: &Linked, wishes: &mut Wishes) {
    let name = |field: &FieldName| field.to_string();
    let how = WriteAs { engine: WriteFor::default(), id: "unique_id", column: &name };
    let written = write_model(linked, &how);
    let title = look.t("matching-model-save");
    let ask =
        Ask::SaveAs { title, name: "model.json".to_owned(), folder: look.dir.to_owned(), ending: "json" };
    wishes.pick(ask, move |bench: &mut Workbench, paths: Vec<PathBuf>| {
        let Some(path) = paths.into_iter().next() else { return };
        let work = move |_: &crate::base::Context| -> Then {
            let saved = crate::base::files::write_whole(&path, written.text.as_bytes());
            let n = written.notes.len();
            Box::new(move |bench: &mut Workbench| {
                bench.wish(Wish::Notify(match saved {
                    Ok(()) => saved_notice(name_of(&path), n),
                    Err(e) => {
                        failed(name_of(&path), Message::new("app-detail").with("detail", e.to_string()))
                    }
                }));
            })
        };
        bench.wish(Wish::Job(JobWish { name: "model file", work: Box::new(work) }));
    });
}

/// Asks for a model file and makes the project use it.
pub(super) fn open(look: &Look<'_>, wishes: &mut Wishes) {
    let ask = Ask::File { title: look.t("matching-model-open"), ending: "json" };
    wishes.pick(ask, move |bench: &mut Workbench, paths: Vec<PathBuf>| {
        let Some(path) = paths.into_iter().next() else { return };
        let work = move |_: &crate::base::Context| -> Then {
            let read = read(&path);
            Box::new(move |bench: &mut Workbench| match read {
                Ok(edit) => bench.wish(Wish::Edit(Box::new(edit))),
                Err(why) => bench.wish(Wish::Notify(failed(name_of(&path), why))),
            })
        };
        bench.wish(Wish::Job(JobWish { name: "model file", work: Box::new(work) }));
    });
}

fn saved_notice(file: String, notes: usize) -> Notice {
    let done = Notice::good(Message::new("matching-model-saved").with("file", file));
    if notes == 0 { done } else { done.text(Message::new("matching-model-notes").with("n", notes)) }
}

fn read(path: &Path) -> Result<Edit, Message> {
    let detail = |e: std::io::Error| Message::new("app-detail").with("detail", e.to_string());
    let bytes = std::fs::read(path).map_err(detail)?;
    let model = read_model(&String::from_utf8_lossy(&bytes)).map_err(|e| e.message())?;
    let edit = model.into_edit().ok_or_else(|| Message::new("matching-model-empty"))?;
    Ok(Edit::Linkage { edit })
}

fn failed(file: String, why: Message) -> Notice {
    Notice::error(Message::new("matching-model-failed").with("file", file)).text(why)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}
