//! What differs in a file that is another one than when it was accepted: a band over the table, the list behind it with a remedy for each line,
//! and the button that takes the file for what it is now. Sources and Clean show the same.

use egui::{ScrollArea, Ui};

use crate::base::{ColumnName, SourceId};
use crate::clean::drift::{Difference, Drift};
use crate::findings::{Message, Place, Severity};
use crate::gui::frame::menu::{below, item};
use crate::gui::frame::notices::tone_of;
use crate::gui::look::Look;
use crate::gui::theme::Icon;
use crate::gui::widgets::badge::Tone;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::{band, finding_line, hairline};
use crate::gui::widgets::dir;
use crate::gui::wishes::Wishes;
use crate::import::{Folder, SeenFile};
use crate::pipeline::{Drifted, Kept};
use crate::project::Edit;

/// Draws the band, and the list when it is open; nothing for a file that is the accepted one.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, id: &SourceId, open: &mut bool, wishes: &mut Wishes) {
    let Some(kept) = look.outcomes.drifts.get(id) else { return };
    let drifts = &kept.value.drifts;
    let serious = drifts.iter().any(|d| d.severity != Severity::Note);
    let folder = look.project.source(id).is_some_and(|s| s.spec.folder.is_some());
    let strong = match (drifts.is_empty(), folder) {
        (true, true) => "drift-same-folder",
        (true, false) => "drift-same",
        (false, true) => "drift-differs-folder",
        (false, false) => "drift-differs",
    };
    let said: Vec<String> = drifts.iter().take(3).map(|d| look.say(&d.message)).collect();
    let tone = if serious { Tone::Caution } else { Tone::Neutral };
    band(ui, tone, &look.t(strong), &said.join(" "), |ui| {
        take_ui(ui, look, id, kept, wishes);
        if !drifts.is_empty() {
            let words = look.say(&Message::new("drift-report").with("n", drifts.len()));
            let icon = if *open { Icon::Up } else { Icon::Down };
            if Button::secondary(&words).small().trailing(icon).show(ui).clicked() {
                *open = !*open;
            }
        }
    });
    if *open && !drifts.is_empty() {
        ScrollArea::vertical().id_salt("drift").max_height(168.0).auto_shrink([false, true]).show(ui, |ui| {
            egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 4)).show(ui, |ui| {
                dir::column(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let new = drifts.iter().filter_map(|d| match &d.what {
                        Difference::New(column) => Some(column),
                        _ => None,
                    });
                    let new: Vec<&ColumnName> = new.collect();
                    for (i, drift) in drifts.iter().enumerate() {
                        ui.push_id(i, |ui| line_ui(ui, look, id, drift, &new, wishes));
                    }
                });
            });
        });
        hairline(ui);
    }
}

fn line_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    id: &SourceId,
    drift: &Drift,
    new: &[&ColumnName],
    wishes: &mut Wishes,
) {
    let remedy = match (&drift.what, &drift.column) {
        (Difference::Renamed { .. }, _) => look.t("drift-follow"),
        (Difference::Missing(_), _) if !new.is_empty() => look.t("drift-now-called"),
        (Difference::Missing(_) | Difference::RowCount, _) | (_, None) => String::new(),
        _ => look.t("app-show"),
    };
    let column = drift.column.as_ref().map(|c| c.as_str().to_owned()).unwrap_or_default();
    let pressed = finding_line(ui, tone_of(drift.severity), &look.say(&drift.message), &column, &remedy);
    let Some(pressed) = pressed else { return };
    if let Difference::Missing(from) = &drift.what {
        // Its new name may have nothing in common with the old one: a person knows.
        below(ui, &pressed, 240.0, |ui| {
            for to in new {
                if item(ui, None, to.as_str(), "", true) {
                    wishes.edit(Edit::FollowColumn { id: id.clone(), from: from.clone(), to: (*to).clone() });
                }
            }
        });
        return;
    }
    if !pressed.clicked() {
        return;
    }
    match &drift.what {
        Difference::Renamed { from, to } => {
            wishes.edit(Edit::FollowColumn { id: id.clone(), from: from.clone(), to: to.clone() });
        }
        _ => wishes.show(Place::source(id).field(column)),
    }
}

/// The button that takes the file for what it is now.
fn take_ui(ui: &mut Ui, look: &Look<'_>, id: &SourceId, kept: &Kept<Drifted>, wishes: &mut Wishes) {
    let words = look.t("drift-take");
    let button = Button::accent(&words).small().icon(Icon::Check);
    if button.hint(&look.t("drift-take-hint")).show(ui).clicked()
        && let Some(edit) = arrived(look, id, &kept.value)
    {
        wishes.edit(edit);
    }
}

fn arrived(look: &Look<'_>, id: &SourceId, drifted: &Drifted) -> Option<Edit> {
    let spec = &look.project.source(id)?.spec;
    let report = match look.outcomes.imports.get(id)? {
        Ok(kept) => &kept.value.report,
        Err(_) => return None,
    };
    let files = look.outcomes.parts.get(id).map(|parts| {
        let seen = parts.iter().filter_map(|p| Some(SeenFile { name: p.name.clone(), seen: p.seen? }));
        seen.collect::<Vec<_>>()
    });
    let folder = spec
        .folder
        .as_ref()
        .map(|known| Folder { files: files.clone().unwrap_or_default(), left_out: known.left_out.clone() });
    // In a folder the reading stays that of its template as long as that file is there.
    let has_template = files.iter().flatten().any(|f| Some(f.seen) == spec.seen);
    let (seen, reading) = match has_template {
        true => (spec.seen, spec.reading.clone()),
        false => (report.seen, report.reading.clone()),
    };
    let (reading, shape) = (Box::new(reading), Box::new(drifted.now.clone()));
    Some(Edit::Arrived { id: id.clone(), seen, reading, shape, folder })
}
