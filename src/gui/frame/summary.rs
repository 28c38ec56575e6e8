//! The few numbers that rail, status bar and start screen show of a project. Counted once when outcomes arrive or the project changes, never
//! in a frame.

use crate::codes::Coded;
use crate::findings::{Message, Severity};
use crate::gui::look::{Busy, Failure};
use crate::gui::screens::Screen;
use crate::linkage::{Decision, Linked};
use crate::pipeline::{Outcomes, Stage};
use crate::project::Project;

/// What stands at the end of a rail item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Nothing yet.
    #[default]
    None,
    /// Up to date, nothing to decide.
    Done,
    /// A person must decide something.
    Asks,
    /// Under way.
    Running,
    /// Failed.
    Failed,
}

/// A project in numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Sources.
    pub sources: usize,
    /// Sources that could not be read.
    pub unread_sources: usize,
    /// Records of all sources.
    pub records: usize,
    /// Steps of all recipes.
    pub steps: usize,
    /// Steps that could not run.
    pub broken_steps: usize,
    /// Cells with a code out of those that should have one.
    pub coded: Option<(u64, u64)>,
    /// Values without a code.
    pub unmapped: usize,
    /// Pairs decided as links.
    pub links: Option<u64>,
    /// Doubtful pairs that nobody decided.
    pub to_decide: Option<usize>,
    /// Entities.
    pub entities: Option<usize>,
    /// Files that are to leave.
    pub targets: usize,
    /// Saved comparisons.
    pub comparisons: usize,
    /// Findings by gravity: notes, warnings, errors.
    pub findings: [usize; 3],
}

impl Summary {
    /// Counts.
    pub fn of(project: &Project, outcomes: &Outcomes) -> Summary {
        let mut findings = [0; 3];
        for (_, finding) in outcomes.findings() {
            findings[match finding.severity {
                Severity::Note => 0,
                Severity::Warning => 1,
                Severity::Error => 2,
            }] += 1;
        }
        let unread_sources = outcomes.imports.values().filter(|i| i.is_err()).count();
        let broken = outcomes.cleans.values().flat_map(|c| &c.steps);
        let broken_steps = broken.filter(|s| matches!(s, crate::pipeline::CleanedStep::Broken(_))).count();
        let coded = outcomes.coded.as_ref().map(|k| &*k.value);
        let linked = outcomes.linked.as_ref().map(|k| &*k.value);
        Summary {
            sources: project.sources.len(),
            unread_sources,
            records: outcomes.imports.values().flatten().map(|k| k.value.table.height()).sum(),
            steps: project.sources.iter().map(|s| s.recipe.steps.len()).sum(),
            broken_steps,
            coded: coded.map(coded_cells),
            unmapped: coded.map_or(0, |c| c.unmapped.len()),
            links: linked.map(|l| l.counts.links),
            to_decide: linked.map(|l| open_pairs(l, outcomes, project)),
            entities: outcomes.golden.as_ref().map(|g| g.value.table.height()),
            targets: project.export.targets.len(),
            comparisons: project.compare.comparisons.len(),
            findings,
        }
    }

    /// What the rail says below a screen's name.
    pub fn line(&self, screen: Screen) -> Option<Message> {
        Some(match screen {
            Screen::Sources if self.sources == 0 => Message::new("rail-no-files"),
            Screen::Sources => Message::new("rail-files").with("n", self.sources),
            Screen::Clean => Message::new("rail-steps").with("n", self.steps),
            Screen::Map => {
                let (coded, cells) = self.coded?;
                let share = if cells == 0 { 1.0 } else { coded as f64 / cells as f64 };
                // 99.96 % is not yet “100 % coded”.
                let share = if coded < cells { share.min(0.999) } else { share };
                Message::new("rail-coded").with("percent", (share * 1000.0).floor() / 10.0)
            }
            Screen::Match => Message::new("rail-links").with("n", self.links?),
            Screen::Review => match self.to_decide? {
                0 => Message::new("rail-decided"),
                n => Message::new("rail-to-decide").with("n", n),
            },
            Screen::Export => Message::new("rail-targets").with("n", self.targets),
            Screen::Compare => Message::new("rail-views").with("n", self.comparisons),
        })
    }

    /// The mark of a screen.
    pub fn mark(
        &self,
        screen: Screen,
        fresh: &Outcomes,
        busy: Option<&Busy>,
        failure: Option<&Failure>,
    ) -> Mark {
        if failure.is_some_and(|f| Screen::of_stage(f.stage) == screen) {
            return Mark::Failed;
        }
        if busy.is_some_and(|b| Screen::of_stage(b.stage) == screen) {
            return Mark::Running;
        }
        match screen {
            Screen::Sources if self.unread_sources > 0 => Mark::Failed,
            Screen::Clean if self.broken_steps > 0 => Mark::Failed,
            Screen::Map if self.unmapped > 0 => Mark::Asks,
            Screen::Review if self.to_decide.is_some_and(|n| n > 0) => Mark::Asks,
            _ if self.sources > 0 && fresh.has(screen.goal()) => Mark::Done,
            _ => Mark::None,
        }
    }
}

fn coded_cells(coded: &Coded) -> (u64, u64) {
    (coded.mapped_cells(), coded.filled_cells())
}

fn open_pairs(linked: &Linked, outcomes: &Outcomes, project: &Project) -> usize {
    let doubtful = linked.pairs.iter().filter(|p| linked.decision(p) == Decision::Review);
    let Some(keys) = &outcomes.record_keys else { return doubtful.count() };
    let decided = |a: u32, b: u32| match (keys.of_row.get(a as usize), keys.of_row.get(b as usize)) {
        (Some(a), Some(b)) => project.verdicts.about(a, b).is_some(),
        _ => false,
    };
    doubtful.filter(|p| !decided(p.a, p.b)).count()
}

/// The stage after which everything the screens show is there.
pub const LAST: Stage = Stage::Disclosure;
