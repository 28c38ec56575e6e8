//! The screens: the start screen and one per stage. This file is the list; each screen lives in its own folder.

pub mod start;

use super::look::Look;
use super::theme::Icon;
use super::wishes::Wishes;
use crate::base::SourceId;
use crate::import::ImportError;
use crate::pipeline::Stage;

pub mod clean;
pub mod code_labels;
pub mod compare;
pub mod export;
mod just_rows;
pub mod map;
pub mod matching;
pub mod review;
pub mod sources;
mod drift;
mod step_proposals;

/// A screen of an open project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Screen {
    /// What the departments sent.
    #[default]
    Sources,
    /// The recipe of each source.
    Clean,
    /// Columns to fields, values to codes.
    Map,
    /// How records are matched.
    Match,
    /// Doubtful pairs, entities, conflicts.
    Review,
    /// What leaves and how it is protected.
    Export,
    /// Departments side by side.
    Compare,
}

impl Screen {
    /// All screens, in the order of the rail.
    pub const ALL: [Screen; 7] = [
        Screen::Sources,
        Screen::Clean,
        Screen::Map,
        Screen::Match,
        Screen::Review,
        Screen::Export,
        Screen::Compare,
    ];

    /// Id of its name.
    pub fn title_id(self) -> &'static str {
        match self {
            Screen::Sources => "screen-sources",
            Screen::Clean => "screen-clean",
            Screen::Map => "screen-map",
            Screen::Match => "screen-match",
            Screen::Review => "screen-review",
            Screen::Export => "screen-export",
            Screen::Compare => "screen-compare",
        }
    }

    /// Id of the sentence in its header.
    pub fn sentence_id(self) -> &'static str {
        match self {
            Screen::Sources => "screen-sources-sentence",
            Screen::Clean => "screen-clean-sentence",
            Screen::Map => "screen-map-sentence",
            Screen::Match => "screen-match-sentence",
            Screen::Review => "screen-review-sentence",
            Screen::Export => "screen-export-sentence",
            Screen::Compare => "screen-compare-sentence",
        }
    }

    /// Its icon.
    pub fn icon(self) -> Icon {
        match self {
            Screen::Sources => Icon::Sources,
            Screen::Clean => Icon::Clean,
            Screen::Map => Icon::Map,
            Screen::Match => Icon::Match,
            Screen::Review => Icon::Review,
            Screen::Export => Icon::Export,
            Screen::Compare => Icon::Compare,
        }
    }

    /// Whether it has an inspector at the end side.
    pub fn has_inspector(self) -> bool {
        matches!(self, Screen::Sources | Screen::Clean | Screen::Review | Screen::Export)
    }

    /// The last stage it reads.
    pub fn goal(self) -> Stage {
        match self {
            Screen::Sources => Stage::Import,
            Screen::Clean => Stage::Clean,
            Screen::Map => Stage::Codes,
            Screen::Match => Stage::Linkage,
            Screen::Review => Stage::Golden,
            Screen::Compare => Stage::Compare,
            Screen::Export => Stage::Disclosure,
        }
    }

    /// The screen that shows the findings of a stage.
    pub fn of_stage(stage: Stage) -> Screen {
        match stage {
            Stage::Import => Screen::Sources,
            Stage::Clean => Screen::Clean,
            Stage::Schema | Stage::Codes => Screen::Map,
            Stage::Linkage => Screen::Match,
            Stage::Golden => Screen::Review,
            Stage::Compare => Screen::Compare,
            Stage::Disclosure | Stage::Export => Screen::Export,
        }
    }
}

/// What the screens keep between frames: drafts, open folds, jobs. Nothing that belongs in the project file.
#[derive(Default)]
pub struct Views {
    /// Of Sources.
    pub sources: sources::View,
    /// Of Clean.
    pub clean: clean::View,
    /// Of Map.
    pub map: map::View,
    /// Of Match.
    pub matching: matching::View,
    /// Of Review.
    pub review: review::View,
    /// Of Export.
    pub export: export::View,
    /// Of Compare.
    pub compare: compare::View,
}

/// Draws the screen on show.
pub fn ui(ui: &mut egui::Ui, look: &Look<'_>, views: &mut Views, wishes: &mut Wishes) {
    match look.screen {
        Screen::Sources => sources::ui(ui, look, &mut views.sources, wishes),
        Screen::Clean => clean::ui(ui, look, &mut views.clean, wishes),
        Screen::Map => map::ui(ui, look, &mut views.map, wishes),
        Screen::Match => matching::ui(ui, look, &mut views.matching, wishes),
        Screen::Review => review::ui(ui, look, &mut views.review, wishes),
        Screen::Export => export::ui(ui, look, &mut views.export, wishes),
        Screen::Compare => compare::ui(ui, look, &mut views.compare, wishes),
    }
}

/// The key under which a project remembers that a proposed step was refused.
pub fn proposal_key(step: &crate::clean::Step) -> String {
    let settings = serde_json::to_vec(step).unwrap_or_default();
    format!("{}/{}", step.id(), crate::base::Key::of_bytes(&settings))
}

/// The chosen source, where the screen is about one and its file cannot be read.
fn unread(look: &Look<'_>) -> Option<(SourceId, std::sync::Arc<ImportError>)> {
    let id = look.source_id().filter(|_| look.screen == Screen::Clean)?;
    let error = look.outcomes.imports.get(&id)?.as_ref().err()?.clone();
    Some((id, error))
}

/// What a screen shows while its stage has no result yet: what it waits for, or what to do first.
pub fn waiting_ui(ui: &mut egui::Ui, look: &Look<'_>, wishes: &mut Wishes) {
    use super::action::Action;
    use super::widgets::button::Button;
    use super::widgets::card::{centred_row, empty_state};

    ui.add_space((ui.available_height() * 0.25).min(180.0));
    let icon = look.screen.icon();
    if look.project.sources.is_empty() {
        empty_state(ui, icon, &look.t("screen-empty"), &look.t("screen-empty-sentence"), |ui| {
            let add = look.t("action-add-files");
            if Button::primary(&add).icon(Icon::Plus).key("Ctrl N").show(ui).clicked() {
                wishes.action(Action::AddFiles);
            }
        });
    } else if let Some((id, error)) = unread(look) {
        let why = look.say(&error.message());
        empty_state(ui, Icon::Error, &look.t("sources-unread"), &why, |ui| {
            let go = look.t(Action::go(Screen::Sources).id());
            if Button::primary(&go).show(ui).clicked() {
                wishes.select(move |s| s.choose_source(&id));
                wishes.go(Screen::Sources);
            }
        });
    } else if let Some(failure) = look.failure {
        let why = look.say(&failure.error.message());
        empty_state(ui, Icon::Error, &look.t("screen-failed"), &why, |ui| {
            let to = Screen::of_stage(failure.stage);
            let go = look.t(Action::go(to).id());
            if to != look.screen && Button::primary(&go).show(ui).clicked() {
                if let crate::pipeline::StageError::Import { id, .. } = failure.error.as_ref() {
                    let id = id.clone();
                    wishes.select(move |s| s.choose_source(&id));
                }
                wishes.go(to);
            }
        });
    } else if let Some(busy) = look.busy {
        let what = super::frame::status_bar::busy_sentence(look.language, busy, look.project);
        empty_state(ui, Icon::Clock, &look.t("screen-waiting"), &what, |ui| {
            let stop = look.t("action-stop");
            if Button::secondary(&stop).key("Esc").show(ui).clicked() {
                wishes.action(Action::Stop);
            }
        });
        ui.add_space(12.0);
        centred_row(ui, "how far", |ui| {
            super::frame::status_bar::bar_ui(ui, 240.0, busy.progress.share().unwrap_or_default());
        });
    } else {
        empty_state(ui, icon, &look.t("screen-not-run"), &look.t("screen-not-run-sentence"), |ui| {
            let run = look.t("action-run-all");
            if Button::primary(&run).icon(Icon::Play).key("F5").show(ui).clicked() {
                wishes.action(Action::RunAll);
            }
        });
    }
}
