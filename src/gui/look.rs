//! What a screen may read while it draws: shared references to the project, its history, the outcomes, the selection. Nothing to change.
//!
//! Outcomes of stages that are being computed anew stay readable: [`Shown`] keeps the last one of each until its successor is there, and
//! [`Look::is_stale`] says which ones are old, so that a screen draws them dimmed instead of going blank.

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::action::Action;
use super::screens::Screen;
use super::selection::Selection;
use super::settings::Settings;
use crate::base::{Context, Progress, SourceId};
use crate::findings::{Arg, Finding, Message};
use crate::jobs::{self, Job};
use crate::pipeline::{Outcomes, Stage, StageError};
use crate::project::{History, Project};
use crate::text::{self, Language, numbers};

/// Wakes the window from a thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Old results show as such only after this long, so that quick work does not flicker.
const DIM_AFTER: Duration = Duration::from_millis(150);

/// The work under way.
#[derive(Clone, Debug)]
pub struct Busy {
    /// The stage.
    pub stage: Stage,
    /// The source, where a stage works source by source.
    pub source: Option<SourceId>,
    /// Its counter.
    pub progress: Progress,
    /// Since when.
    pub since: Instant,
}

impl Busy {
    /// Seconds left, once the counter tells.
    pub fn seconds_left(&self) -> Option<u64> {
        seconds_left(&self.progress, self.since)
    }
}

/// Files that are looked at before they become sources.
#[derive(Clone, Debug)]
pub struct Looking {
    /// Files done and files there are.
    pub progress: Progress,
    /// Since when.
    pub since: Instant,
}

impl Looking {
    /// Seconds left, once the counter tells.
    pub fn seconds_left(&self) -> Option<u64> {
        seconds_left(&self.progress, self.since)
    }
}

fn seconds_left(progress: &Progress, since: Instant) -> Option<u64> {
    let share = f64::from(progress.share()?);
    let spent = since.elapsed().as_secs_f64();
    // Of the last moment nothing is said: “0 s left” would only be wrong for long.
    let left = (spent * (1.0 - share) / share).ceil() as u64;
    (share > 0.02 && spent > 1.0 && left > 0).then_some(left)
}

/// A stage that could not be done.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The stage.
    pub stage: Stage,
    /// Why.
    pub error: Arc<StageError>,
}

/// The outcomes on screen: the newest of each stage, whether up to date or not.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    outcomes: Outcomes,
    fresh: Arc<Outcomes>,
    stale_since: Option<Instant>,
}

impl Shown {
    /// The project changed: everything is old until the engine says otherwise.
    pub fn expire(&mut self) {
        self.fresh = Arc::default();
        self.stale_since = Some(Instant::now());
    }

    /// The engine has more.
    pub fn take(&mut self, fresh: Arc<Outcomes>, project: &Project) {
        let o = &mut self.outcomes;
        o.imports.extend(fresh.imports.iter().map(|(k, v)| (k.clone(), v.clone())));
        o.cleans.extend(fresh.cleans.iter().map(|(k, v)| (k.clone(), v.clone())));
        o.left_out.clone_from(&fresh.left_out);
        for id in fresh.imports.keys() {
            // A file that is the accepted one again differs in nothing.
            o.drifts.remove(id);
            o.parts.remove(id);
            o.files.remove(id);
            o.files.extend(fresh.files.get(id).map(|f| (id.clone(), f.clone())));
            o.drifts.extend(fresh.drifts.get(id).map(|d| (id.clone(), d.clone())));
            o.parts.extend(fresh.parts.get(id).map(|p| (id.clone(), p.clone())));
        }
        o.imports.retain(|id, _| project.source(id).is_some());
        o.cleans.retain(|id, _| project.source(id).is_some());
        o.drifts.retain(|id, _| project.source(id).is_some());
        o.parts.retain(|id, _| project.source(id).is_some());
        o.files.retain(|id, _| project.source(id).is_some());
        fn newer<T: Clone>(old: &mut Option<T>, new: Option<&T>) {
            if let Some(new) = new {
                *old = Some(new.clone());
            }
        }
        newer(&mut o.harmonised, fresh.harmonised.as_ref());
        newer(&mut o.coded, fresh.coded.as_ref());
        newer(&mut o.record_keys, fresh.record_keys.as_ref());
        newer(&mut o.linked, fresh.linked.as_ref());
        newer(&mut o.golden, fresh.golden.as_ref());
        newer(&mut o.compared, fresh.compared.as_ref());
        o.cleared.extend(fresh.cleared.iter().map(|(k, v)| (k.clone(), v.clone())));
        o.cleared.retain(|id, _| project.disclosure.policy(id).is_some());
        self.fresh = fresh;
    }

    /// All of them.
    pub fn outcomes(&self) -> &Outcomes {
        &self.outcomes
    }

    /// Those that are up to date.
    pub fn fresh(&self) -> &Arc<Outcomes> {
        &self.fresh
    }

    /// Whether what is shown of a stage is old (and has been for long enough to say so).
    pub fn is_stale(&self, stage: Stage) -> bool {
        !self.fresh.has(stage) && self.stale_since.is_none_or(|since| since.elapsed() > DIM_AFTER)
    }
}

/// What a screen may read.
pub struct Look<'a> {
    /// The decisions as they now are.
    pub project: &'a Arc<Project>,
    /// How they came about.
    pub history: &'a History,
    /// The folder that paths in the project are relative to.
    pub dir: &'a Path,
    /// The newest outcome of every stage; [`Look::is_stale`] tells which are old.
    pub outcomes: &'a Outcomes,
    /// The same with what is known about their age.
    pub shown: &'a Shown,
    /// Work under way.
    pub busy: Option<&'a Busy>,
    /// Files being looked at.
    pub looking: Option<&'a Looking>,
    /// The stage that failed, if one did.
    pub failure: Option<&'a Failure>,
    /// What is chosen.
    pub selection: &'a Selection,
    /// The language.
    pub language: Language,
    /// The settings of the program.
    pub settings: &'a Settings,
    /// The screen on show.
    pub screen: Screen,
    /// A command for the screen, given this frame.
    pub asked: Option<Action>,
    /// Whether the inspector is open.
    pub inspector_open: bool,
    /// Whether the list is open: in a narrow window it gives its room to whatever stands at the end side.
    pub list_open: bool,
    /// Wakes the window; for jobs.
    pub wake: &'a Wake,
}

impl Look<'_> {
    /// A text without arguments.
    pub fn t(&self, id: &str) -> String {
        text::t(self.language, id)
    }

    /// A text with arguments; fields and sources that the core calls by their ids are called as people do.
    pub fn say(&self, message: &Message) -> String {
        text::say(self.language, &called(self.project, self.language, message))
    }

    /// A whole number as the language writes it.
    pub fn count(&self, n: usize) -> String {
        numbers::count(self.language, n as u64)
    }

    /// A share in percent.
    pub fn percent(&self, share: f64, decimals: usize) -> String {
        numbers::percent(self.language, share, decimals)
    }

    /// A label in several languages (a field's, a code's) in the language of the window, else in any.
    pub fn label<'l>(&self, labels: &'l std::collections::BTreeMap<String, String>) -> Option<&'l str> {
        labels
            .get(self.language.code())
            .or_else(|| labels.get("en"))
            .or_else(|| labels.values().next())
            .map(String::as_str)
    }

    /// Names one after the other, as the language separates them; each keeps its own direction.
    pub fn join<S: AsRef<str>>(&self, names: impl IntoIterator<Item = S>) -> String {
        let names = names.into_iter().map(|n| format!("\u{2068}{}\u{2069}", n.as_ref()));
        names.collect::<Vec<_>>().join(comma(self.language))
    }

    /// Whether what is shown of a stage is old, so that a screen draws it dimmed.
    pub fn is_stale(&self, stage: Stage) -> bool {
        self.shown.is_stale(stage)
    }

    /// Whether this command was given this frame.
    pub fn asked(&self, action: Action) -> bool {
        self.asked == Some(action)
    }

    /// What people call a source; its id when it is gone.
    pub fn source_label(&self, id: &SourceId) -> &str {
        // The project outlives the look; an unknown id can only come from an old outcome.
        self.project.source(id).map_or("", |s| s.label.as_str())
    }

    /// The place of a source in the project, which decides its colour.
    pub fn source_index(&self, id: &SourceId) -> usize {
        self.project.sources.iter().position(|s| &s.id == id).unwrap_or_default()
    }

    /// The chosen source, or the first one.
    pub fn source_id(&self) -> Option<SourceId> {
        let chosen = self.selection.source.as_ref().filter(|id| self.project.source(id).is_some());
        chosen.or_else(|| self.project.sources.first().map(|s| &s.id)).cloned()
    }

    /// All findings of the newest outcomes.
    pub fn findings(&self) -> impl Iterator<Item = (Stage, &Finding)> {
        self.outcomes.findings()
    }
}

/// The message with the project's own words: the core knows fields and sources by their ids (`family_name`), people by their labels.
pub fn called<'m>(project: &Project, language: Language, message: &'m Message) -> Cow<'m, Message> {
    let by_id = |name: &str| matches!(name, "field" | "source");
    if !message.args.iter().any(|(name, arg)| by_id(name) || matches!(arg, Arg::Message(_))) {
        return Cow::Borrowed(message);
    }
    let (mut message, code) = (message.clone(), language.code());
    for (name, arg) in &mut message.args {
        match arg {
            Arg::Message(inner) => *inner = called(project, language, inner).into_owned(),
            Arg::Text(id) => {
                let label = match *name {
                    "field" => project
                        .schema
                        .fields
                        .iter()
                        .find(|f| f.name.as_str() == id)
                        .map(|f| f.label.get(code)),
                    "source" => {
                        project.sources.iter().find(|s| s.id.as_str() == id).map(|s| s.label.as_str())
                    }
                    _ => None,
                };
                if let Some(label) = label.filter(|l| !l.is_empty()) {
                    *id = label.to_owned();
                }
            }
            Arg::Count(_) | Arg::Number(_) => {}
        }
    }
    Cow::Owned(message)
}

/// What stands between the parts of an enumeration.
pub fn comma(language: Language) -> &'static str {
    if language.is_rtl() { "، " } else { ", " }
}

/// A value computed in the background for a key (a sort order, a filter, facets): the last one stays readable until the next is there.
///
/// Keep one in a screen's view and call [`Later::want`] every frame; it starts a job only when the key changes.
#[derive(Debug)]
pub struct Later<K, T> {
    key: Option<K>,
    job: Option<Job<T>>,
    value: Option<T>,
    is_current: bool,
    since: Instant,
}

impl<K, T> Default for Later<K, T> {
    fn default() -> Self {
        Later { key: None, job: None, value: None, is_current: false, since: Instant::now() }
    }
}

impl<K: PartialEq, T: Send + 'static> Later<K, T> {
    /// Makes sure that the value for `key` is there or on its way, and gives the newest one there is.
    pub fn want(
        &mut self,
        wake: &Wake,
        key: K,
        name: &str,
        work: impl FnOnce(&Context) -> T + Send + 'static,
    ) -> Option<&T> {
        if self.key.as_ref() != Some(&key) {
            self.key = Some(key);
            self.since = Instant::now();
            self.is_current = false;
            self.job = Some(jobs::spawn(name, wake.clone(), work));
        }
        self.poll();
        self.value.as_ref()
    }

    /// Takes the result in, if it has come.
    pub fn poll(&mut self) {
        if let Some(result) = self.job.as_ref().and_then(Job::take) {
            self.job = None;
            if let Ok(value) = result {
                self.value = Some(value);
                self.is_current = true;
            }
        }
    }

    /// The newest value.
    pub fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// The newest value, if it is the one for the key asked for last; else nothing, for values that must not stand at something else.
    pub fn current(&self) -> Option<&T> {
        self.value.as_ref().filter(|_| self.is_current)
    }

    /// Whether a newer value has been on its way for long enough to say so.
    pub fn is_late(&self) -> bool {
        self.job.is_some() && self.since.elapsed() > DIM_AFTER
    }

    /// How far the job is, if one runs.
    pub fn progress(&self) -> Option<&Progress> {
        self.job.as_ref().map(Job::progress)
    }

    /// Forgets everything and stops the job.
    pub fn clear(&mut self) {
        *self = Later::default();
    }
}
