//! What leaves: formats, what always goes with it, what to know before signing, the key, and the button.

use egui::Ui;

use super::View;
use super::send;
use crate::disclosure::{Cleared, Policy};
use crate::export::{ExportEdit, Format, Options, Separator, Target};
use crate::findings::{Message, Severity};
use crate::gui::action::Action;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::Tone;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::{busy_line, card, hairline, indented, part_header};
use crate::gui::widgets::choice::checkbox;
use crate::gui::widgets::dir;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::pipeline::Kept;
use crate::project::Edit;

/// Draws the panel.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    policy: &Policy,
    kept: Option<&Kept<Cleared>>,
    wishes: &mut Wishes,
) {
    ui.spacing_mut().item_spacing.y = 4.0;
    formats_ui(ui, look, policy, wishes);
    ui.add_space(4.0);
    hairline(ui);
    part_header(ui, &look.t("sharing-always"), "", |_| ());
    for id in [
        "sharing-always-dictionary",
        "sharing-always-codes",
        "sharing-always-package",
        "sharing-always-manifest",
    ] {
        line_ui(ui, Tone::Positive, &look.t(id));
    }
    ui.add_space(4.0);
    hairline(ui);
    part_header(ui, &look.t("sharing-know"), "", |_| ());
    know_ui(ui, look, kept);
    if policy.needs_secret() {
        key_ui(ui, look, view, policy, wishes);
    }
    ui.add_space(12.0);
    send_ui(ui, look, view, policy, kept, wishes);
    if let Some(sent) = view.sent.as_ref().filter(|s| s.policy == policy.id) {
        ui.add_space(8.0);
        send::sent_ui(ui, look, sent);
    }
    ui.add_space(12.0);
}

fn line_ui(ui: &mut Ui, tone: Tone, text: &str) {
    dir::row(ui, |ui| {
        if let Some(icon) = tone.icon() {
            icon.ui(ui, 14.0, tone.ink(palette(ui)));
        }
        label(ui, Text::label(text).table().wrap());
    });
}

fn formats_ui(ui: &mut Ui, look: &Look<'_>, policy: &Policy, wishes: &mut Wishes) {
    part_header(ui, &look.t("sharing-leaves"), "", |_| ());
    for format in Format::ALL {
        let (title, what) = match format {
            Format::Csv => ("sharing-csv", "sharing-csv-what"),
            Format::Xlsx => ("sharing-xlsx", "sharing-xlsx-what"),
            Format::Ods => ("sharing-ods", "sharing-ods-what"),
            Format::Parquet => ("sharing-parquet", "sharing-parquet-what"),
        };
        let target = look.project.export.targets.iter().find(|t| t.policy == policy.id && t.format == format);
        let mut on = target.is_some();
        if checkbox(ui, &mut on, look.t(title)).clicked() {
            let edit = if on {
                let sheet = matches!(format, Format::Xlsx | Format::Ods);
                let language = if sheet { look.language.code().to_owned() } else { String::new() };
                let options = Options { language, ..Options::default() };
                ExportEdit::Put {
                    target: Target { policy: policy.id.clone(), format, options, ..Target::default() },
                }
            } else {
                ExportEdit::Remove { policy: policy.id.clone(), format }
            };
            wishes.edit(Edit::Export { edit });
        }
        indented(ui, 24.0, |ui| {
            label(ui, Text::label(look.t(what)).caption().muted());
            if let Some(target) = target.filter(|t| t.format == Format::Csv) {
                csv_ui(ui, look, target, wishes);
            }
        });
    }
}

/// How the CSV file is written, for programs that are particular.
fn csv_ui(ui: &mut Ui, look: &Look<'_>, target: &Target, wishes: &mut Wishes) {
    let mut options = target.options.clone();
    let mut semicolon = options.separator == Separator::Semicolon;
    let mut changed = false;
    let small = |id: &str| Text::label(look.t(id)).table();
    if checkbox(ui, &mut semicolon, small("sharing-csv-semicolon")).clicked() {
        options.separator = if semicolon { Separator::Semicolon } else { Separator::Comma };
        changed = true;
    }
    changed |= checkbox(ui, &mut options.bom, small("sharing-csv-bom")).clicked();
    changed |= checkbox(ui, &mut options.guard_formulas, small("sharing-csv-guard")).clicked();
    if changed {
        let edit = ExportEdit::Put { target: Target { options, ..target.clone() } };
        wishes.edit(Edit::Export { edit });
    }
}

fn know_ui(ui: &mut Ui, look: &Look<'_>, kept: Option<&Kept<Cleared>>) {
    let Some(kept) = kept else {
        label(ui, Text::label(look.t("sharing-not-computed")).table().muted());
        return;
    };
    let missing: Vec<&str> = look.outcomes.unread().map(|id| look.source_label(id)).collect();
    if !missing.is_empty() {
        let words = Message::new("sharing-left-out").with("sources", look.join(missing));
        line_ui(ui, Tone::Negative, &look.say(&words));
    }
    for finding in kept.findings.iter() {
        let tone = match finding.severity {
            Severity::Note => Tone::Info,
            Severity::Warning => Tone::Caution,
            Severity::Error => Tone::Negative,
        };
        line_ui(ui, tone, &look.say(&finding.message));
    }
    if kept.value.report().leaks.is_empty() {
        line_ui(ui, Tone::Positive, &look.t("sharing-no-leak"));
    }
}

fn key_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, policy: &Policy, wishes: &mut Wishes) {
    ui.add_space(4.0);
    hairline(ui);
    part_header(ui, &look.t("sharing-key"), "", |_| ());
    match view.key_there.get() {
        Some(true) => {
            let short: String = policy.key_fingerprint.iter().flat_map(|f| f.chars()).take(12).collect();
            let message = Message::new("sharing-key-here").with("fingerprint", short);
            line_ui(ui, Tone::Positive, &look.say(&message));
        }
        Some(false) => {
            line_ui(ui, Tone::Caution, &look.t("sharing-key-missing"));
            let make = look.t("sharing-make-key");
            if Button::secondary(&make).small().icon(Icon::Key).show(ui).clicked() {
                super::safety::make_key(look, view, policy, wishes);
            }
        }
        None => {}
    }
}

fn send_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    policy: &Policy,
    kept: Option<&Kept<Cleared>>,
    wishes: &mut Wishes,
) {
    let current = super::is_current(look, policy, kept);
    let files = look.project.export.targets.iter().filter(|t| t.policy == policy.id).count();
    card(ui, 16.0, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        if view.writing.is_running() {
            let what = look.t("sharing-writing");
            let stop = look.t("action-stop");
            let busy = crate::gui::widgets::card::Busy { what: &what, detail: "", share: None, stop: &stop };
            if busy_line(ui, busy) {
                wishes.action(Action::Stop);
            }
            return;
        }
        let key = kept.filter(|_| current).map(|k| k.key);
        let mut read = key.is_some() && view.read == key;
        ui.add_enabled_ui(key.is_some(), |ui| {
            let text = Text::label(look.t("sharing-read"));
            if checkbox(ui, &mut read, text).clicked() {
                view.read = if read { key } else { None };
            }
        });
        let safe = kept.is_some_and(|k| k.value.report().safe);
        let ready = current && safe && read && files > 0;
        // How many rows it will be is said only once it is known.
        let counted = kept.filter(|_| current).map(|k| k.value.report());
        let text = match counted {
            Some(report) => look.say(
                &Message::new("sharing-export").with("rows", report.rows_out).with("all", report.rows_in),
            ),
            None => look.t("sharing-export-later"),
        };
        let button =
            Button::primary(&text).large().icon(Icon::Export).key("Ctrl E").full_width().enabled(ready);
        let clicked = button.show(ui).clicked();
        let asked = ready && look.asked(Action::ExportNow);
        let why = if !current {
            Some("sharing-why-old")
        } else if !safe {
            Some("sharing-why-unsafe")
        } else if files == 0 {
            Some("sharing-why-no-files")
        } else if !read {
            Some("sharing-why-unread")
        } else {
            None
        };
        let line = match why {
            Some(id) => look.t(id),
            None => {
                let name = super::recipients::title_of(look, policy);
                look.say(&Message::new("sharing-to").with("n", files).with("name", name))
            }
        };
        label(ui, Text::label(line).caption().muted().wrap());
        if clicked || asked {
            send::begin(look, view, policy, wishes);
        }
    });
}
