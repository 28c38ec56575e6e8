//! The start screen: the sample city, new from files, open, three tasks to begin with, and recent projects with their state.
//!
//! Whether recent files are still there is looked up in a job; the list is drawn from what was remembered when they were last open.

use std::path::PathBuf;

use egui::{
    CentralPanel, Color32, Frame, Margin, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

use crate::findings::Message;
use crate::gui::action::{Action, Circumstances};
use crate::gui::frame::side_panel::when;
use crate::gui::frame::top_bar::{language_menu, theme_button};
use crate::gui::look::{Later, Wake};
use crate::gui::settings::{Recent, Settings};
use crate::gui::theme::{Icon, TextSize, palette, tokens};
use crate::gui::widgets::badge::{Tone, badge, tag};
use crate::gui::widgets::button::{Button, Weight, focus_ring};
use crate::gui::widgets::card::{centred_row, dashed_frame};
use crate::gui::widgets::context::context_menu;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::filter_box;
use crate::gui::widgets::text::{Side, Text, hint, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::text::{self, Language};

/// What the start screen keeps.
#[derive(Debug, Default)]
pub struct View {
    filter: String,
    found: Later<Vec<PathBuf>, Vec<bool>>,
}

/// What the start screen may read.
pub struct StartLook<'a> {
    /// The language.
    pub language: Language,
    /// The settings, for the recent projects.
    pub settings: &'a Settings,
    /// Which commands can be used.
    pub now: &'a Circumstances,
    /// Wakes the window.
    pub wake: &'a Wake,
}

impl StartLook<'_> {
    fn t(&self, id: &str) -> String {
        text::t(self.language, id)
    }
}

/// Draws the start screen.
pub fn ui(ui: &mut Ui, look: &StartLook<'_>, view: &mut View, wishes: &mut Wishes) {
    let p = palette(ui);
    let paths: Vec<PathBuf> = look.settings.recent.iter().map(|r| r.path.clone()).collect();
    view.found
        .want(look.wake, paths.clone(), "recent files", move |_| paths.iter().map(|p| p.is_file()).collect());
    let screen = ui.ctx().content_rect();
    let quay = (screen.width() * 0.275).clamp(320.0, 440.0);
    let panel = dir::start_panel(ui, "quay").exact_size(quay).resizable(false).show_separator_line(false);
    panel.frame(Frame::new().fill(p.rail)).show(ui, |ui| quay_ui(ui, look, wishes));
    let side = ((screen.width() - quay) * 0.055).clamp(24.0, 64.0) as i8;
    let frame = Frame::new().fill(p.surface).inner_margin(Margin::symmetric(side, 0));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let room = ui.available_height();
        ui.add_space((room * 0.05).clamp(16.0, 48.0));
        head_ui(ui, look, wishes);
        ui.add_space(12.0);
        drop_ui(ui, look, wishes);
        ui.add_space(24.0);
        tasks_ui(ui, look, wishes);
        ui.add_space(28.0);
        recent_ui(ui, look, view, wishes);
    });
}

fn quay_ui(ui: &mut Ui, look: &StartLook<'_>, wishes: &mut Wishes) {
    let p = palette(ui);
    let rect = ui.max_rect();
    // The drawing is 440 × 384; it stands at the foot, as wide as the panel.
    let drawing = Rect::from_min_max(pos2(rect.left(), rect.bottom() - rect.width() * QUAY_RATIO), rect.max);
    Icon::StartQuay.paint(ui.painter(), drawing, Color32::WHITE);
    let mut inner = ui.new_child(
        egui::UiBuilder::new().max_rect(rect.shrink2(vec2(44.0, 0.0))).layout(Dir::of(ui).column_layout()),
    );
    let ui = &mut inner;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(64.0);
    dir::row_of_height(ui, 48.0, |ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        Icon::DiwanMark.ui(ui, 44.0, Color32::WHITE);
        label(ui, Text::value("Diwan").figure().colour(p.rail_text));
        label(ui, Text::value("ديوان").size(TextSize::Figure).colour(p.rail_text_muted));
    });
    ui.add_space(24.0);
    label(ui, Text::label(look.t("start-promise")).size(TextSize::Title).colour(p.rail_text).wrap());
    ui.add_space(12.0);
    label(ui, Text::label(look.t("start-what")).colour(p.rail_text_muted).wrap());
    ui.add_space(32.0);
    let frame = Frame::new()
        .fill(p.rail_raised)
        .stroke(Stroke::new(1.0, p.rail_line))
        .corner_radius(tokens().radius.card)
        .inner_margin(Margin::same(16));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let title = look.t("start-sample");
        let title = Text::label(title.as_str()).section().colour(p.rail_text);
        let keys = Text::value(Action::OpenSample.keys_text()).caption().colour(p.rail_text_muted);
        if title.line(ui).size().x + keys.line(ui).size().x + 16.0 < ui.available_width() {
            dir::sides(ui, 24.0, |ui| label(ui, title), |ui| label(ui, keys));
        } else {
            dir::column(ui, |ui| label(ui, title.wrap()));
        }
        ui.add_space(2.0);
        dir::column(ui, |ui| {
            label(ui, Text::label(look.t("start-sample-sentence")).colour(p.rail_text_muted).wrap())
        });
        ui.add_space(12.0);
        dir::row_wrapped(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            let residents = look.t("start-sample-residents");
            if Button::new(Weight::OnRailPrimary, &residents).show(ui).clicked() {
                wishes.action(Action::OpenSample);
            }
            let establishments = look.t("start-sample-establishments");
            if Button::new(Weight::OnRail, &establishments).show(ui).clicked() {
                wishes.action(Action::OpenSampleEstablishments);
            }
        });
    });
}

/// Height of the drawing by its width.
const QUAY_RATIO: f32 = 384.0 / 440.0;

fn head_ui(ui: &mut Ui, look: &StartLook<'_>, wishes: &mut Wishes) {
    dir::sides(
        ui,
        44.0,
        |ui| {
            let title = look.t("start-title");
            let heading = label(ui, Text::label(title.as_str()).title());
            heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title.as_str()));
        },
        |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let words = look.t("start-commands");
            if Button::quiet(&words).icon(Icon::Search).key(&Action::Palette.keys_text()).show(ui).clicked() {
                wishes.action(Action::Palette);
            }
            theme_button(ui, look.language, wishes);
            language_menu(ui, look.language, look.now, wishes);
        },
    );
}

fn drop_ui(ui: &mut Ui, look: &StartLook<'_>, wishes: &mut Wishes) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 212.0), Sense::hover());
    ui.painter().rect_filled(rect, tokens().radius.card, p.surface_raised);
    dashed_frame(ui, rect, 2.0, p.border_strong);
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(16.0, 20.0))));
    inner.spacing_mut().item_spacing.y = 6.0;
    inner.vertical_centered(|ui| {
        Icon::Drop.ui(ui, 32.0, p.accent);
        label(ui, Text::label(look.t("start-drop")).section().extend());
        label(ui, Text::label(look.t("start-drop-sentence")).muted().extend());
        ui.add_space(4.0);
        centred_row(ui, "start-actions", |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let new = look.t("action-new-from-files");
            if Button::primary(&new).icon(Icon::Plus).key("Ctrl N").show(ui).clicked() {
                wishes.action(Action::NewFromFiles);
            }
            let open = look.t("action-open-project");
            if Button::secondary(&open).icon(Icon::Folder).key("Ctrl O").show(ui).clicked() {
                wishes.action(Action::OpenProject);
            }
        });
        ui.add_space(2.0);
        centred_row(ui, "start-kinds", |ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            for kind in ["xlsx", "xls", "xlsb", "ods", "html", "csv, tsv, txt", "parquet"] {
                tag(ui, kind);
            }
        });
    });
}

fn tasks_ui(ui: &mut Ui, look: &StartLook<'_>, wishes: &mut Wishes) {
    let recent = look.settings.recent.first();
    let waiting = look.settings.recent.iter().find(|r| r.to_decide > 0);
    let review = match waiting {
        Some(r) => Message::new("start-task-review-recent").with("n", r.to_decide).with("name", file_name(r)),
        None => Message::new("start-task-review-sentence"),
    };
    let tasks = [
        (Icon::Clean, "start-task-month", look.t("start-task-month-sentence")),
        (Icon::Review, "start-task-review", text::say(look.language, &review)),
        (Icon::Export, "start-task-export", look.t("start-task-export-sentence")),
    ];
    let gap = 16.0;
    let card = TaskCard::for_width((ui.available_width() - 2.0 * gap) / 3.0);
    // The longest sentence decides: all cards are as high, and none loses its end.
    let lines = tasks.iter().map(|(.., sentence)| card.lines(ui, sentence)).max().unwrap_or(1);
    dir::columns(ui, &[1.0, 1.0, 1.0], gap, |ui, i| {
        let Some((icon, title, sentence)) = tasks.get(i) else { return };
        if !task_ui(ui, card, *icon, &look.t(title), sentence, lines) {
            return;
        }
        let (project, screen) = match i {
            0 => (recent, super::Screen::Sources),
            1 => (waiting.or(recent), super::Screen::Review),
            _ => (recent, super::Screen::Export),
        };
        wishes.push(open_or(project, Action::OpenSample));
        wishes.push(Wish::GoNext(screen));
    });
}

/// The measures of a card with a task.
#[derive(Clone, Copy)]
struct TaskCard {
    width: f32,
    margin: f32,
    /// What stands before and after the words.
    lead: f32,
    tail: f32,
}

impl TaskCard {
    /// Where there is little room, the words have all of it.
    fn for_width(width: f32) -> TaskCard {
        let (margin, lead, tail) = if width < 280.0 { (12.0, 26.0, 0.0) } else { (16.0, 32.0, 24.0) };
        TaskCard { width, margin, lead, tail }
    }

    /// How many lines a sentence takes.
    fn lines(self, ui: &Ui, sentence: &str) -> usize {
        let room = self.width - 2.0 * self.margin - self.lead - self.tail;
        Text::label(sentence).table().line_count(ui, room)
    }
}

fn open_or(recent: Option<&Recent>, otherwise: Action) -> Wish {
    recent.map_or(Wish::Do(otherwise), |r| Wish::OpenProject(r.path.clone()))
}

fn task_ui(ui: &mut Ui, card: TaskCard, icon: Icon, title: &str, sentence: &str, lines: usize) -> bool {
    let p = palette(ui);
    let height = 2.0 * card.margin + 22.0 + 17.0 * lines as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let fill = if response.hovered() { p.hover } else { p.surface_raised };
    ui.painter().rect(rect, tokens().radius.card, fill, Stroke::new(1.0, p.border), StrokeKind::Inside);
    let dir = Dir::of(ui);
    let inner = rect.shrink(card.margin);
    let square = Rect::from_center_size(pos2(dir.at(inner, 9.0), inner.top() + 11.0), Vec2::splat(18.0));
    icon.paint(ui.painter(), square, p.accent);
    let words = dir.slice(inner, card.lead, inner.width() - card.lead - card.tail);
    Text::label(title).strong().paint_in(ui, words.with_max_y(words.top() + 20.0), Side::Start);
    let below = words.with_min_y(words.top() + 21.0);
    dir::column_in(ui, below, |ui| label(ui, Text::label(sentence).table().muted().wrap_to(lines)));
    if card.tail > 0.0 {
        let at = pos2(dir.at(inner, inner.width() - 8.0), inner.center().y);
        let toward = if dir.is_rtl() { Icon::Left } else { Icon::Right };
        toward.paint(ui.painter(), Rect::from_center_size(at, Vec2::splat(14.0)), p.text);
    }
    focus_ring(ui, rect, &response);
    let spoken = format!(
        "{}, {}",
        crate::gui::widgets::bidi::plain(title),
        crate::gui::widgets::bidi::plain(sentence)
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    response.clicked()
}

fn file_name(recent: &Recent) -> String {
    recent.path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

fn recent_ui(ui: &mut Ui, look: &StartLook<'_>, view: &mut View, wishes: &mut Wishes) {
    let p = palette(ui);
    let recent = &look.settings.recent;
    dir::sides(
        ui,
        28.0,
        |ui| label(ui, Text::label(look.t("start-recent")).section()),
        |ui| {
            if !recent.is_empty() {
                filter_box(ui, &mut view.filter, &look.t("start-filter"), Some(220.0));
            }
        },
    );
    ui.add_space(8.0);
    let foot = 52.0;
    let height = (ui.available_height() - foot).max(56.0);
    let needle = view.filter.to_lowercase();
    let shown: Vec<(usize, &Recent)> = recent
        .iter()
        .enumerate()
        .filter(|(_, r)| needle.is_empty() || r.path.to_string_lossy().to_lowercase().contains(&needle))
        .collect();
    if shown.is_empty() {
        let id = if recent.is_empty() { "start-no-recent" } else { "start-none-found" };
        dir::column(ui, |ui| label(ui, Text::label(look.t(id)).muted().wrap()));
        ui.add_space((height - 20.0).max(0.0));
    } else {
        let list = (shown.len() as f32 * 56.0 + 2.0).min((height / 56.0).floor() * 56.0 + 2.0);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), list), Sense::hover());
        ui.painter().rect(
            rect,
            tokens().radius.card,
            p.surface_raised,
            Stroke::new(1.0, p.border),
            StrokeKind::Inside,
        );
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink(1.0)));
        inner.set_clip_rect(rect);
        inner.spacing_mut().item_spacing = Vec2::ZERO;
        egui::ScrollArea::vertical().auto_shrink(false).show(&mut inner, |ui| {
            for (at, (i, r)) in shown.iter().enumerate() {
                let there = view.found.get().and_then(|f| f.get(*i)).copied().unwrap_or(true);
                let twin = recent.iter().filter(|other| file_name(other) == file_name(r)).count() > 1;
                row_ui(ui, look, r, [at == 0, there, twin], wishes);
            }
        });
        ui.add_space((height - list).max(0.0));
    }
    dir::sides(
        ui,
        foot,
        |ui| {
            Icon::Lock.ui(ui, 14.0, p.text_muted);
            label(ui, Text::label(look.t("app-works-offline-long")).table().muted());
        },
        |ui| {
            let version = Message::new("start-version").with("version", env!("CARGO_PKG_VERSION"));
            label(ui, Text::label(text::say(look.language, &version)).table().muted());
        },
    );
}

fn row_ui(
    ui: &mut Ui,
    look: &StartLook<'_>,
    recent: &Recent,
    [first, there, twin]: [bool; 3],
    wishes: &mut Wishes,
) {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 56.0), Sense::click());
    if first {
        ui.painter().rect_filled(rect, tokens().radius.card, p.selection);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, p.hover);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, p.border));
    let dir = Dir::of(ui);
    let inner = rect.shrink2(vec2(16.0, 0.0));
    let square = Rect::from_center_size(pos2(dir.at(inner, 16.0), inner.center().y), Vec2::splat(32.0));
    let (ground, ink) = if first { (p.accent, p.accent_text) } else { (p.surface_sunken, p.text_muted) };
    ui.painter().rect_filled(square, tokens().radius.control, ground);
    Icon::Building.paint(ui.painter(), square.shrink(8.0), ink);
    let (upper, lower) = inner.shrink2(vec2(0.0, 9.0)).split_top_bottom_at_fraction(0.53);
    let room = (inner.width() - 44.0 - 300.0).max(60.0);
    let name = file_name(recent);
    Text::file_name(name.as_str()).strong().paint_in(ui, dir.slice(upper, 44.0, room), Side::Start);
    let detail = if there {
        let sources = Message::new("start-sources").with("n", recent.sources);
        let mut words = text::say(look.language, &sources);
        if let Some(n) = recent.entities {
            words.push_str(&text::say(look.language, &Message::new("start-entities").with("n", n)));
        }
        // Of two of the same name the folder says which is which.
        let folder = recent.path.parent().filter(|_| twin).map(|f| f.display().to_string());
        let parts = [recent.title.clone(), words, folder.unwrap_or_default()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ")
    } else {
        look.t("start-moved")
    };
    Text::label(detail.as_str()).caption().muted().paint_in(ui, dir.slice(lower, 44.0, room), Side::Start);
    let state = dir.slice(inner, inner.width() - 280.0, 160.0);
    dir::row_in(ui, state, |ui| match (there, recent.to_decide, recent.files_changed) {
        (false, ..) => badge(ui, Tone::Negative, &look.t("start-not-found")),
        (_, n, _) if n > 0 => badge(
            ui,
            Tone::Attention,
            &text::say(look.language, &Message::new("rail-to-decide").with("n", n)),
        ),
        (_, _, n) if n > 0 => badge(
            ui,
            Tone::Caution,
            &text::say(look.language, &Message::new("start-files-changed").with("n", n)),
        ),
        _ if recent.entities.is_some() => badge(ui, Tone::Positive, &look.t("status-up-to-date")),
        _ => badge(ui, Tone::Neutral, &look.t("status-not-computed")),
    });
    let at = dir.slice(inner, inner.width() - 112.0, 112.0);
    Text::label(when(look.language, recent.at)).table().muted().paint_in(ui, at, Side::End);
    focus_ring(ui, rect.shrink(3.0), &response);
    let spoken =
        format!("{}, {}", crate::gui::widgets::bidi::plain(&name), crate::gui::widgets::bidi::plain(&detail));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if response.clicked() {
        wishes.push(if there {
            Wish::OpenProject(recent.path.clone())
        } else {
            Wish::Do(Action::OpenProject)
        });
    }
    let forget = look.t("start-forget");
    context_menu(&response, response.has_focus(), |ui| {
        if crate::gui::frame::menu::item(ui, Some(Icon::Cross), &forget, "", true) {
            wishes.push(Wish::Forget(recent.path.clone()));
        }
    });
    hint(response, &recent.path.display().to_string());
}
