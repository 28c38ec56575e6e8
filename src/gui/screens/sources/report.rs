//! The import report below the table: what was read, whether the file's own totals add up, and every finding about this source.

use egui::{Role, Ui, WidgetInfo};

use super::{folder_files, section_card};
use crate::base::SourceId;
use crate::findings::{Finding, Message};
use crate::gui::frame::notices::tone_of;
use crate::gui::look::Look;
use crate::gui::widgets::badge::Tone;
use crate::gui::widgets::card::{card, finding_line, hairline, section_header};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::import::folder::{self, Part};
use crate::import::{ControlSum, ImportReport, Imported, SourceEdit};
use crate::pipeline::{FolderFile, Kept};
use crate::project::Edit;

/// As high as its lines ask for, up to `most`: what it does not need is the table's.
pub(super) fn height(kept: &Kept<Imported>, most: f32) -> f32 {
    let lines = (kept.findings.len() + kept.value.report.control_sums.len()).max(1) as f32;
    (84.0 + 32.0 * lines).min(most)
}

/// Draws the report.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    (id, kept, parts): (&SourceId, &Kept<Imported>, &[Part]),
    file: Option<&FolderFile>,
    height: f32,
    wishes: &mut Wishes,
) {
    let report = &kept.value.report;
    card(ui, 12.0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let note = Message::new("sources-report-note")
            .with("rows", report.rows)
            .with("columns", report.columns)
            .with("seconds", (kept.seconds * 10.0).round() / 10.0);
        let title = file.map_or_else(|| look.t("sources-report"), |f| f.name.clone());
        section_header(ui, &title, &look.say(&note), |_| ());
        ui.add_space(4.0);
        hairline(ui);
        egui::ScrollArea::vertical().id_salt("report").max_height(height - 72.0).auto_shrink(false).show(
            ui,
            |ui| {
                let differs = file.map(|f| folder_files::difference(look, f)).unwrap_or_default();
                if !differs.is_empty() {
                    finding_line(ui, Tone::Caution, &differs, "", "");
                }
                // Many totals that agree are one sentence among the findings.
                let agreeing = report.control_sums.iter().filter(|s| s.agrees()).count();
                let told = agreeing > ControlSum::SAID_ONE_BY_ONE;
                for sum in report.control_sums.iter().filter(|s| !(told && s.agrees())) {
                    sum_ui(ui, look, (id, parts), sum, wishes);
                }
                // The control sums are said above, with both numbers.
                let others =
                    kept.findings.iter().filter(|f| !f.message.id.starts_with("import-finding-total-"));
                for finding in others {
                    let sentence = look.say(&finding.message);
                    let place = place_words(look, parts, finding);
                    let sheet = other_sheet(kept, finding);
                    let answer = answer(report, finding);
                    let remedy = match sheet {
                        Some(_) => look.t("sources-read-sheet"),
                        None if answer.is_some() => answer.as_ref().map(|a| look.t(a.0)).unwrap_or_default(),
                        None if finding.place.rows.is_empty() && finding.place.field.is_none() => {
                            String::new()
                        }
                        None => look.t("app-show"),
                    };
                    let pressed = finding_line(ui, tone_of(finding.severity), &sentence, &place, &remedy);
                    if pressed.is_some_and(|r| r.clicked()) {
                        if let Some(sheet) = sheet {
                            wishes.push(Wish::ProposeReading(id.clone(), Some(sheet.to_owned())));
                            continue;
                        }
                        if let Some((_, edit)) = answer {
                            wishes.edit(Edit::Source { id: id.clone(), edit });
                            continue;
                        }
                        let mut place = finding.place.clone();
                        place.source = Some(id.clone());
                        wishes.show(place);
                    }
                }
                if report.control_sums.is_empty() && kept.findings.is_empty() {
                    let nothing = label(ui, Text::label(look.t("sources-report-clean")).muted());
                    nothing.widget_info(|| {
                        WidgetInfo::labeled(Role::Label, true, look.t("sources-report-clean"))
                    });
                }
            },
        );
    });
}

/// The edit that answers a finding, with the word on its button; nothing for findings that are only shown.
fn answer(report: &ImportReport, finding: &Finding) -> Option<(&'static str, SourceEdit)> {
    match finding.message.id {
        "import-finding-misread" => {
            Some(("sources-repair-letters", SourceEdit::SetRepairLetters { on: true }))
        }
        "import-finding-repaired" => {
            Some(("sources-leave-letters", SourceEdit::SetRepairLetters { on: false }))
        }
        "import-finding-sections" => {
            Some(("sources-section-on", section_card::column_edit(Some(&report.section_name))))
        }
        "import-finding-section-column" => Some(("sources-section-off", section_card::column_edit(None))),
        _ => None,
    }
}

/// The sheet of the workbook that a finding is about, when it is another one than the one read.
fn other_sheet<'f>(kept: &Kept<Imported>, finding: &'f Finding) -> Option<&'f str> {
    let sheet = finding.place.sheet.as_deref()?;
    let report = &kept.value.report;
    let is_other = report.reading.sheet.as_deref() != Some(sheet);
    (is_other && report.sheets.iter().any(|s| s.name == sheet)).then_some(sheet)
}

fn sum_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    (id, parts): (&SourceId, &[Part]),
    sum: &ControlSum,
    wishes: &mut Wishes,
) {
    let number =
        |n: f64| crate::text::numbers::number(look.language, n, if n.fract() == 0.0 { 0 } else { 2 });
    let (tone, sentence) = match (sum.agrees(), sum.is_average) {
        (true, true) => (Tone::Positive, "sources-sum-average"),
        (true, false) => (Tone::Positive, "sources-sum-agrees"),
        (false, _) => (Tone::Caution, "sources-sum-differs"),
    };
    let sentence = Message::new(sentence)
        .with("column", sum.column.as_str())
        .with("stated", number(sum.stated))
        .with("held", number(sum.held));
    let own = folder::place(parts, sum.row);
    let row = look.say(&Message::new("place-row").with("row", own.map_or(sum.row, |(_, row)| row)));
    let place = own.map_or(row.clone(), |(part, _)| look.join([part.name.as_str(), row.as_str()]));
    let pressed = finding_line(ui, tone, &look.say(&sentence), &place, &look.t("app-show"));
    if pressed.is_some_and(|r| r.clicked()) {
        wishes.show(crate::findings::Place::source(id).field(sum.column.clone()).rows([sum.row]));
    }
}

fn place_words(look: &Look<'_>, parts: &[Part], finding: &Finding) -> String {
    let place = &finding.place;
    let own = |row: &u32| folder::place(parts, *row).map_or(*row, |(_, own)| own);
    let rows: Vec<u32> = place.rows.iter().map(own).collect();
    let rows = match rows.as_slice() {
        [] => String::new(),
        [one] => look.say(&Message::new("place-row").with("row", *one)),
        [first, ..] => look.say(&Message::new("place-rows").with("first", *first).with("n", rows.len())),
    };
    let file = place.sheet.clone().filter(|_| !parts.is_empty() || place.field.is_none());
    [file.unwrap_or_default(), place.field.clone().unwrap_or_default(), rows]
        .into_iter()
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}
