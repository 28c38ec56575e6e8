//! The menu "Schemas": a known schema, or one from a file, taken into the common fields as one edit; the fields saved as a schema file.
//!
//! Of a known schema only what the project lacks is taken; a file replaces fields of the same name, because somebody wrote it for that.

use egui::Ui;

use super::decisions::name_of;
use crate::findings::Message;
use crate::gui::Workbench;
use crate::gui::dialogs::picker::Ask;
use crate::gui::frame::menu::{below, item};
use crate::gui::frame::notices::Notice;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::hairline;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{JobWish, Then, Wish, Wishes};
use crate::project::Edit;
use crate::schema::file::{SchemaFile, SchemaFileError, take_preset};
use crate::schema::{Schema, SchemaEdit, presets};

/// The button with its menu.
pub(super) fn button_ui(ui: &mut Ui, look: &Look<'_>, wishes: &mut Wishes) {
    let response = Button::secondary(&look.t("mapping-schemas")).icon(Icon::Columns).show(ui);
    below(ui, &response, 330.0, |ui| menu_ui(ui, look, wishes));
}

fn menu_ui(ui: &mut Ui, look: &Look<'_>, wishes: &mut Wishes) {
    label(ui, Text::label(look.t("mapping-schemas-known")).caption().muted());
    let schema = &look.project.schema;
    let code = look.language.code();
    for preset in presets::all() {
        let missing = preset.fields.iter().filter(|f| schema.field(&f.name).is_none()).count();
        let told = look.say(&Message::new("mapping-schemas-missing").with("n", missing));
        let done = (missing == 0).then_some(Icon::Check);
        if item(ui, done, preset.label.get(code), &told, missing > 0) {
            take(wishes, take_preset(preset, schema), preset.label.get(code), missing);
        }
    }
    hairline(ui);
    if item(ui, Some(Icon::Folder), &look.t("mapping-schemas-open"), "", true) {
        open(look, wishes);
    }
    if item(ui, Some(Icon::Export), &look.t("mapping-schemas-save"), "", !schema.fields.is_empty()) {
        save(look, wishes);
    }
}

fn take(wishes: &mut Wishes, edit: SchemaEdit, name: &str, new: usize) {
    wishes.edit(Edit::Schema { edit });
    wishes.notify(taken(name, new));
}

fn taken(name: &str, new: usize) -> Notice {
    Notice::good(Message::new("mapping-schema-taken").with("name", name.to_owned()).with("new", new))
}

fn open(look: &Look<'_>, wishes: &mut Wishes) {
    let ask = Ask::File { title: look.t("mapping-schemas-open"), ending: "json" };
    let before: Schema = look.project.schema.clone();
    wishes.pick(ask, move |bench: &mut Workbench, paths| {
        let Some(path) = paths.into_iter().next() else { return };
        let work = move |_: &crate::base::Context| -> Then {
            let read = SchemaFile::read(&path);
            Box::new(move |bench: &mut Workbench| match read {
                Err(why) => bench.wish(Wish::Notify(failed(&why))),
                Ok(file) => {
                    let new = file.fields.iter().filter(|f| before.field(&f.name).is_none()).count();
                    bench.wish(Wish::Edit(Box::new(Edit::Schema { edit: file.take() })));
                    bench.wish(Wish::Notify(taken(&name_of(&path), new)));
                }
            })
        };
        bench.wish(Wish::Job(JobWish { name: "schema file", work: Box::new(work) }));
    });
}

fn save(look: &Look<'_>, wishes: &mut Wishes) {
    let ask = Ask::SaveAs {
        title: look.t("mapping-schemas-save"),
        name: format!("{}.json", look.t("mapping-schemas-name")),
        folder: look.dir.to_owned(),
        ending: "json",
    };
    let file = SchemaFile::of_schema(&look.project.title, &look.project.schema);
    wishes.pick(ask, move |bench: &mut Workbench, paths| {
        let Some(path) = paths.into_iter().next() else { return };
        let work = move |_: &crate::base::Context| -> Then {
            let written = file.write(&path);
            Box::new(move |bench: &mut Workbench| {
                let notice = match &written {
                    Ok(()) => Notice::good(Message::new("mapping-saved").with("file", name_of(&path))),
                    Err(why) => failed(why),
                };
                bench.wish(Wish::Notify(notice));
            })
        };
        bench.wish(Wish::Job(JobWish { name: "schema file", work: Box::new(work) }));
    });
}

fn failed(why: &SchemaFileError) -> Notice {
    Notice::error(why.message())
}
