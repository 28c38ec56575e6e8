//! The export itself: a folder is asked for, then a job brings everything up to date, writes the files and says what it wrote.
//!
//! The job runs the whole pipeline to disclosure on the engine's cache (all of it is there as a rule), so that what leaves is what the
//! project says at that moment. All files get their final names at the end or none does.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};

use egui::Ui;

use super::View;
use crate::base::{Context, SourceId};
use crate::disclosure::Policy;
use crate::export::{Output, Signature};
use crate::findings::Message;
use crate::gui::Workbench;
use crate::gui::dialogs::picker::Ask;
use crate::gui::frame::notices::Notice;
use crate::gui::look::Look;
use crate::gui::theme::{Icon, palette};
use crate::gui::widgets::badge::Tone;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::card::{card, part_header};
use crate::gui::widgets::dir;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{JobWish, Then, Wish, Wishes};
use crate::pipeline::{self, Quiet, Run, Stage, StageError};
use crate::project::Project;
use crate::text::{Language, numbers, say_plain};

/// Whether files are being written: alive as long as the job or its result is on the way.
#[derive(Debug, Default)]
pub(super) struct Writing(Weak<()>);

impl Writing {
    /// Whether an export is under way.
    pub(super) fn is_running(&self) -> bool {
        self.0.strong_count() > 0
    }
}

/// What an export wrote.
#[derive(Debug)]
pub(super) struct Sent {
    pub(super) policy: String,
    folder: PathBuf,
    outputs: Vec<Output>,
    /// Sources that the files are without.
    missing: Vec<SourceId>,
}

/// Asks for a folder, then exports one policy there.
pub(super) fn begin(look: &Look<'_>, view: &mut View, policy: &Policy, wishes: &mut Wishes) {
    view.sent = None;
    let mut project = Project::clone(look.project);
    project.disclosure.policies.retain(|p| p.id == policy.id);
    project.export.targets.retain(|t| t.policy == policy.id);
    let (dir, id) = (look.dir.to_owned(), policy.id.clone());
    let title = look.t("sharing-pick-folder");
    let by = look.settings.name.clone();
    wishes.pick(Ask::OutFolder { title }, move |bench, paths| {
        let (Some(out), Some(cache)) = (paths.into_iter().next(), bench.cache()) else { return };
        let alive = Arc::new(());
        bench.views().export.writing = Writing(Arc::downgrade(&alive));
        let work = move |ctx: &Context| {
            let run = Run { project: &project, dir: &dir, cache: &cache };
            let result = write(ctx, &run, &out, &Signature::now(&by));
            Box::new(move |bench: &mut Workbench| {
                drop(alive);
                finish(bench, id, out, result);
            }) as Then
        };
        bench.wish(Wish::Job(JobWish { name: "export", work: Box::new(work) }));
    });
}

/// Why nothing was written.
enum Failed {
    /// The limits of the policy do not hold (any more: the button rests meanwhile).
    Unsafe,
    /// A stage or the disk refused.
    Stage(StageError),
}

impl From<StageError> for Failed {
    fn from(error: StageError) -> Self {
        Failed::Stage(error)
    }
}

fn write(ctx: &Context, run: &Run<'_>, out: &Path, signed: &Signature) -> Result<Written, Failed> {
    let outcomes =
        pipeline::run_to(run, Stage::Disclosure, &mut Quiet(ctx.clone())).map_err(|failed| failed.error)?;
    if outcomes.cleared.values().any(|kept| !kept.value.report().safe) {
        return Err(Failed::Unsafe);
    }
    let say = |language: &str, message: &Message| say_plain(Language::of_locale(language), message);
    let exported = pipeline::export(ctx, run, &outcomes, out, &say, signed)?;
    let unentered = exported.findings.into_iter().find(|f| f.message.id == "error-register");
    Ok(Written {
        outputs: exported.outputs,
        missing: outcomes.unread().cloned().collect(),
        unentered: unentered.map(|f| f.message),
    })
}

/// What an export came to.
struct Written {
    outputs: Vec<Output>,
    /// Sources that the files are without.
    missing: Vec<SourceId>,
    /// Why the export is not in the register, if it is not.
    unentered: Option<Message>,
}

fn finish(bench: &mut Workbench, policy: String, folder: PathBuf, result: Result<Written, Failed>) {
    match result {
        Ok(Written { outputs, missing, unentered }) => {
            let rows = outputs.iter().map(|o| o.rows as usize).max().unwrap_or_default();
            let title = Message::new("sharing-sent").with("files", outputs.len()).with("rows", rows);
            let place = Message::new("sharing-sent-where").with("folder", folder.display().to_string());
            bench.wish(Wish::Notify(Notice::good(title).text(place).key("export")));
            if let Some(why) = unentered {
                let notice = Notice::caution(Message::new("sharing-register-failed")).text(why);
                bench.wish(Wish::Notify(notice.key("export-register")));
            }
            let view = &mut bench.views().export;
            view.sent = Some(Sent { policy, folder, outputs, missing });
            view.register.changed();
        }
        Err(error) => {
            let why = match error {
                Failed::Unsafe => Message::new("sharing-why-unsafe"),
                Failed::Stage(error) => error.message(),
            };
            let notice = Notice::error(Message::new("sharing-send-failed")).text(why);
            bench.wish(Wish::Notify(notice.key("export")));
        }
    }
}

/// Draws what was written: files, sizes, rows, checksums.
pub(super) fn sent_ui(ui: &mut Ui, look: &Look<'_>, sent: &Sent) {
    card(ui, 12.0, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        part_header(ui, &look.t("sharing-written"), "", |ui| {
            let copy = look.t("sharing-copy-list");
            if Button::quiet(&copy).small().icon(Icon::Copy).show(ui).clicked() {
                ui.ctx().copy_text(list_of(sent));
            }
        });
        label(ui, Text::file_name(sent.folder.display().to_string()).caption().muted().wrap());
        if !sent.missing.is_empty() {
            let missing = look.join(sent.missing.iter().map(|id| look.source_label(id)));
            let words = look.say(&Message::new("sharing-sent-without").with("sources", missing));
            label(ui, Text::label(words).table().colour(Tone::Negative.ink(palette(ui))).wrap());
        }
        for output in &sent.outputs {
            dir::sides(
                ui,
                20.0,
                |ui| label(ui, Text::file_name(output.path.as_str()).table().truncate()),
                |ui| {
                    let size = kilobytes(look.language, output.bytes);
                    label(ui, Text::value(size).caption().muted())
                },
            );
            let sum: String = output.sha256.chars().take(16).collect();
            let sum = format!("SHA-256 {sum}…");
            crate::gui::widgets::text::hint(label(ui, Text::value(sum).caption().muted()), &output.sha256);
        }
    });
}

fn kilobytes(language: Language, bytes: u64) -> String {
    let (number, unit) =
        if bytes < 1_000_000 { (bytes as f64 / 1e3, "kB") } else { (bytes as f64 / 1e6, "MB") };
    format!("{}\u{a0}{unit}", numbers::number(language, number, 1))
}

/// The list of files as text, in the form that `sha256sum -c` reads.
fn list_of(sent: &Sent) -> String {
    sent.outputs.iter().map(|o| format!("{}  {}\n", o.sha256, o.path)).collect()
}
