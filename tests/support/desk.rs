//! The workbench at a test's desk: driven by accessible names, with its own settings folder and answers of file dialogs given in advance.
//!
//! egui_kittest's accessibility check is on: a control without a name fails every test that shows it.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use diwan::gui::Workbench;
use diwan::gui::dialogs::picker::Prepared;
use diwan::gui::settings::Store;
use diwan::text::Language;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::soft_renderer::SoftRenderer;

/// A workbench under test.
pub(crate) struct Desk {
    pub(crate) harness: Harness<'static, Workbench>,
    pub(crate) home: tempfile::TempDir,
}

/// How a desk begins.
pub(crate) struct Setup {
    /// Answers of file dialogs, in order.
    pub(crate) answers: Vec<Vec<PathBuf>>,
    /// The language.
    pub(crate) language: Language,
    /// Size of the window.
    pub(crate) size: [f32; 2],
    /// Dark instead of light.
    pub(crate) dark: bool,
    /// Whether the desktop has no file dialogs at all.
    pub(crate) no_dialogs: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Setup {
            answers: Vec::new(),
            language: Language::En,
            size: [1440.0, 900.0],
            dark: false,
            no_dialogs: false,
        }
    }
}

impl Desk {
    /// The start screen.
    pub(crate) fn start(setup: Setup) -> Desk {
        Desk::with(setup, None)
    }

    /// A project.
    pub(crate) fn open(project: &Path, setup: Setup) -> Desk {
        Desk::with(setup, Some(project))
    }

    /// A project whose work is only begun.
    pub(crate) fn begin(project: &Path, setup: Setup) -> Desk {
        Desk::made(setup, Some(project))
    }

    fn with(setup: Setup, project: Option<&Path>) -> Desk {
        let mut desk = Desk::made(setup, project);
        desk.settle();
        desk
    }

    fn made(setup: Setup, project: Option<&Path>) -> Desk {
        let home = tempfile::tempdir().unwrap();
        let mut store = Store::open(home.path());
        store.settings.language = Some(setup.language);
        store.settings.theme =
            if setup.dark { diwan::gui::settings::Theme::Dark } else { diwan::gui::settings::Theme::Light };
        let path = project.map(Path::to_owned);
        let mut bench: Option<Workbench> = None;
        let mut store = Some(store);
        let mut answers = Some(setup.answers);
        let ctx = egui::Context::default();
        let made = bench.get_or_insert_with(|| {
            let prepared = match setup.no_dialogs {
                true => Prepared::without_dialog(9),
                false => Prepared::new(answers.take().unwrap_or_default()),
            };
            let picker = Box::new(prepared);
            Workbench::new(&ctx, store.take().unwrap(), picker)
        });
        if let Some(path) = &path {
            made.open(path);
        }
        let bench = bench.unwrap();
        let harness = Harness::builder()
            .with_size(egui::Vec2::from(setup.size))
            .with_theme(if setup.dark { egui::Theme::Dark } else { egui::Theme::Light })
            .with_max_steps(8)
            .renderer(SoftRenderer::default())
            .with_context_setup(diwan::gui::theme::apply)
            .build_ui_state(
                |ui, bench: &mut Workbench| {
                    bench.logic(ui.ctx());
                    bench.ui(ui);
                },
                bench,
            );
        Desk { harness, home }
    }

    /// Draws frames until nothing is under way any more.
    pub(crate) fn settle(&mut self) -> &mut Self {
        let begun = Instant::now();
        self.harness.run_steps(3);
        while !self.harness.state().is_idle() {
            assert!(begun.elapsed() < Duration::from_secs(30), "still at work");
            std::thread::sleep(Duration::from_millis(10));
            self.harness.step();
        }
        self.harness.run_steps(3);
        self
    }

    /// Shows a screen by its name on the rail.
    pub(crate) fn go(&mut self, screen: &str) -> &mut Self {
        let is_it = |label: Option<String>| {
            label.is_some_and(|l| l == screen || l.starts_with(&format!("{screen},")))
        };
        let node = self
            .harness
            .get_all_by_role(Role::Tab)
            .find(|n| is_it(n.accesskit_node().label()))
            .unwrap_or_else(|| panic!("no screen {screen} on the rail"));
        node.click();
        self.settle()
    }

    /// Presses what is called exactly so.
    pub(crate) fn press(&mut self, name: &str) -> &mut Self {
        self.harness
            .get_all_by_label(name)
            .next()
            .unwrap_or_else(|| panic!("nothing is called {name}"))
            .click();
        self.settle()
    }

    /// Presses a key with Ctrl.
    pub(crate) fn ctrl(&mut self, key: egui::Key) -> &mut Self {
        self.harness.key_press_modifiers(egui::Modifiers::COMMAND, key);
        self.settle()
    }

    /// Presses a key.
    pub(crate) fn key(&mut self, key: egui::Key) -> &mut Self {
        self.harness.key_press(key);
        self.settle()
    }

    /// Whether something with these words is on screen.
    pub(crate) fn shows(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    /// Something with these words is on screen.
    #[track_caller]
    pub(crate) fn sees(&mut self, words: &str) -> &mut Self {
        assert!(self.shows(words), "“{words}” is not on screen");
        self
    }

    /// Nothing with these words is on screen.
    #[track_caller]
    pub(crate) fn misses(&mut self, words: &str) -> &mut Self {
        assert!(!self.shows(words), "“{words}” is on screen");
        self
    }

    /// The workbench.
    pub(crate) fn bench(&mut self) -> &mut Workbench {
        self.harness.state_mut()
    }
}
