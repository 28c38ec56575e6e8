//! Saved views, and the table of the comparison on show as a CSV file.

use std::path::Path;

use egui::{Popup, PopupCloseBehavior, Ui};

use super::View;
use super::counting::measure_label;
use super::shares::Line;
use crate::base::files::write_whole;
use crate::compare::{CompareEdit, Comparison, Measure};
use crate::export::register::{Entry, Protection};
use crate::export::{Output, Signature};
use crate::findings::Message;
use crate::gui::dialogs::picker::Ask;
use crate::gui::frame::notices::Notice;
use crate::gui::look::Look;
use crate::gui::screens::code_labels::field_label;
use crate::gui::screens::matching::words::message;
use crate::gui::theme::Icon;
use crate::gui::widgets::button::{Button, icon_button};
use crate::gui::widgets::dir;
use crate::gui::widgets::field::{Field, Select, select_from, text_field};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{JobWish, Then, Wish, Wishes};
use crate::pipeline;
use crate::project::{Edit, Project};

/// Draws the actions of the header, the last one first.
pub(super) fn actions_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    comparison: &Comparison,
    wishes: &mut Wishes,
) {
    let export = look.t("comparing-export");
    let ready = !view.lines.lines.is_empty();
    if Button::primary(&export).icon(Icon::Export).enabled(ready).show(ui).clicked() {
        export_lines(look, view, comparison, wishes);
    }
    if look.outcomes.compared.is_some() {
        save_ui(ui, look, view, comparison, wishes);
    }
    let saved = &look.project.compare.comparisons;
    if saved.is_empty() {
        return;
    }
    let mut at = saved.iter().position(|c| c == comparison);
    if at.is_some() && icon_button(ui, Icon::Cross, &look.t("comparing-remove-view")).clicked() {
        let edit = CompareEdit::Remove { name: comparison.name.clone() };
        wishes.edit(Edit::Compare { edit });
        view.comparison = Some(Comparison { name: String::new(), ..comparison.clone() });
    }
    let (name, unsaved) = (look.t("comparing-view"), look.t("comparing-view-unsaved"));
    let looks = Select {
        name: &name,
        width: Some(190.0),
        icon: Some(Icon::Compare),
        placeholder: &unsaved,
        strong: true,
        ..Select::default()
    };
    let item = |i: usize| Text::value(saved.get(i).map(|c| c.name.clone()).unwrap_or_default());
    if select_from(ui, &mut at, saved.len(), item, looks) {
        view.comparison = at.and_then(|i| saved.get(i)).cloned();
        view.value = None;
    }
}

fn save_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, comparison: &Comparison, wishes: &mut Wishes) {
    let save = look.t("comparing-save");
    let response = Button::secondary(&save).icon(Icon::Plus).show(ui);
    if response.clicked() {
        view.name = Some(match comparison.name.as_str() {
            "" => proposed_name(look, view, comparison),
            name => name.to_owned(),
        });
    }
    let popup = Popup::from_toggle_button_response(&response);
    popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).width(280.0).show(|ui| {
        ui.set_min_width(280.0);
        let Some(name) = &mut view.name else { return };
        let mut done = false;
        dir::column(ui, |ui| {
            label(ui, Text::label(look.t("comparing-save-title")).strong());
            let title = look.t("comparing-name");
            let field = text_field(ui, name, Field { name: &title, ..Field::default() });
            done = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
            let exists = look.project.compare.comparisons.iter().any(|c| c.name == name.trim());
            let id = if exists { "comparing-save-replace" } else { "comparing-save-now" };
            let text = look.t(id);
            let ready = !name.trim().is_empty();
            done = ready && (done | Button::primary(&text).small().enabled(ready).show(ui).clicked());
        });
        if done {
            let named = Comparison { name: name.trim().to_owned(), ..comparison.clone() };
            view.comparison = Some(named.clone());
            wishes.edit(Edit::Compare { edit: CompareEdit::Put { comparison: named } });
            ui.close();
        }
    });
}

fn proposed_name(look: &Look<'_>, view: &View, comparison: &Comparison) -> String {
    let measure = measure_label(look, &view.labels, &comparison.measure);
    let by: Vec<String> = comparison.by.iter().map(|f| field_label(look, f.as_str())).collect();
    let message = Message::new("comparing-name-proposed").with("measure", measure);
    crate::gui::widgets::bidi::plain(&look.say(&message.with("by", look.join(&by))))
}

/// Asks for a name, then writes the lines on show, hidden ones as hidden.
fn export_lines(look: &Look<'_>, view: &View, comparison: &Comparison, wishes: &mut Wishes) {
    let header: Vec<String> = [
        "comparing-csv-group",
        "comparing-csv-code",
        "comparing-entities",
        "comparing-csv-with",
        "comparing-share",
        "comparing-csv-low",
        "comparing-csv-high",
        "comparing-csv-state",
    ]
    .iter()
    .map(|id| look.say(&message(look, id)))
    .collect();
    let hidden = look.t("comparing-hidden");
    let content = csv_of(&header, &view.lines.lines, &comparison.measure, &hidden);
    let (all, columns) = (view.lines.lines.len() as u64, header.len() as u64);
    let left = view.lines.lines.iter().filter(|l| l.share.is_some()).count() as u64;
    let (project, dir, by) = (look.project.clone(), look.dir.to_owned(), look.settings.name.clone());
    let name = match comparison.name.as_str() {
        "" => proposed_name(look, view, comparison),
        name => name.to_owned(),
    };
    let title = name.clone();
    let name: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let ask = Ask::SaveAs {
        title: look.t("comparing-export"),
        name: format!("{}.csv", name.trim_matches('-')),
        folder: look.dir.to_owned(),
        ending: "csv",
    };
    wishes.pick(ask, move |bench, paths| {
        let Some(path) = paths.into_iter().next() else { return };
        let work = move |_: &crate::base::Context| {
            let result = write_whole(&path, content.as_bytes());
            let entered = result.as_ref().ok().map(|()| {
                let entry = entry_of(&project, &path, content.as_bytes(), (title, by), [left, all, columns]);
                pipeline::enter(&project, &dir, vec![entry])
            });
            Box::new(move |bench: &mut crate::gui::Workbench| {
                bench.views().export.left();
                if let Some(Err(error)) = entered {
                    let notice = Notice::caution(Message::new("sharing-register-failed"));
                    bench.wish(Wish::Notify(notice.text(error.message()).key("export-register")));
                }
                let file = path.display().to_string();
                bench.wish(Wish::Notify(match result {
                    Ok(()) => Notice::good(Message::new("comparing-exported").with("file", file)),
                    Err(error) => Notice::error(Message::new("comparing-export-failed").with("file", file))
                        .text(Message::new("app-detail").with("detail", error.to_string())),
                }));
            }) as Then
        };
        bench.wish(Wish::Job(JobWish { name: "export a table", work: Box::new(work) }));
    });
}

/// What the register says of a table of counts.
fn entry_of(
    project: &Project,
    path: &Path,
    content: &[u8],
    (title, by): (String, String),
    [rows, rows_in, columns]: [u64; 3],
) -> Entry {
    let signed = Signature::now(&by);
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = path.parent().map(|f| f.display().to_string()).unwrap_or_default();
    Entry {
        at: signed.at,
        by: signed.by,
        recipient: title,
        protection: Protection::Counts { least: project.compare.min_count },
        rows_in,
        rows,
        columns,
        folder,
        files: vec![Output::of(&name, "csv", rows, content)],
        ..Entry::default()
    }
}

fn csv_of(header: &[String], lines: &[Line], measure: &Measure, hidden: &str) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let number = |n: Option<u64>| n.map_or(String::new(), |n| n.to_string());
    let share = |s: Option<f64>| s.map_or(String::new(), |s| format!("{s:.4}"));
    // Writing into memory cannot fail.
    let _head = writer.write_record(header);
    for line in lines {
        let interval = line.share.filter(|_| *measure != Measure::Count);
        let with = line.with.filter(|_| *measure != Measure::Count);
        let _row = writer.write_record([
            line.name.clone(),
            line.value.clone().unwrap_or_default(),
            number(line.count),
            number(with),
            share(line.share.map(|s| s.0)),
            share(interval.map(|s| s.1)),
            share(interval.map(|s| s.2)),
            if line.share.is_none() { hidden.to_owned() } else { String::new() },
        ]);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    // The mark tells spreadsheet programs that this is UTF-8.
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_groups_leave_no_number_in_the_file() {
        let line = |name: &str, count, share| Line {
            value: Some(name.to_owned()),
            name: name.to_owned(),
            count,
            with: count.map(|n: u64| n / 2),
            share,
        };
        let lines = [line("A, B", Some(40), Some((0.5, 0.35, 0.65))), line("C", None, None)];
        let header = ["group", "code", "n", "with", "share", "low", "high", "state"].map(str::to_owned);
        let measure = Measure::ShareKnownTo { source: "r".into() };
        let text = csv_of(&header, &lines, &measure, "hidden");
        assert!(text.contains("\"A, B\",\"A, B\",40,20,0.5000,0.3500,0.6500,\n"), "{text}");
        assert!(text.ends_with("C,C,,,,,,hidden\n"), "{text}");
    }
}
