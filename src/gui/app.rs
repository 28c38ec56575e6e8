//! The eframe shell: opens the system's window and hands its frames to the [`Workbench`]. Everything else is free of eframe.

use std::path::PathBuf;

use super::Workbench;
use super::dialogs::picker::Desktop;
use super::settings::Store;
use super::theme::tokens;

struct App(Workbench);

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _: &mut eframe::Frame) {
        self.0.logic(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.0.ui(ui);
        let size = ui.input(|i| i.viewport().inner_rect).map(|r| r.size());
        let maximised = ui.input(|i| i.viewport().maximized).unwrap_or(false);
        if let Some(size) = size.filter(|s| !maximised && s.x >= 400.0 && s.y >= 300.0) {
            self.0.store.settings.window = Some([size.x.round(), size.y.round()]);
        }
    }
}

/// Opens the window and comes back when it is closed.
pub fn run(store: Store, project: Option<PathBuf>) -> eframe::Result {
    let least = tokens().size.min_window;
    let [width, height] = store.settings.window.unwrap_or([1440.0, 900.0]);
    let viewport = egui::ViewportBuilder::default()
        .with_title("Diwan")
        .with_app_id("diwan")
        .with_inner_size([width.max(least[0]), height.max(least[1])])
        .with_min_inner_size(least);
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    let start = move |cc: &eframe::CreationContext<'_>| {
        // Leaving goes through the question about unsaved changes, so Ctrl Q is a command of ours.
        cc.egui_ctx.options_mut(|o| {
            o.quit_shortcuts.clear();
            // Where the desktop says nothing, paper is light.
            o.fallback_theme = egui::Theme::Light;
        });
        cc.egui_ctx.set_zoom_factor(store.settings.zoom);
        let mut bench = Workbench::new(&cc.egui_ctx, store, Box::new(Desktop));
        if let Some(project) = project {
            bench.open(&project);
        }
        Ok(Box::new(App(bench)) as Box<dyn eframe::App>)
    };
    eframe::run_native("diwan", options, Box::new(start))
}
