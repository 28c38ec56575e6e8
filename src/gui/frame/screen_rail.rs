//! The rail at the start side: the seven stages on one line, each with its state and a mark; History, Help and Settings at the foot.
//!
//! Below 1280 points of window width it folds to its nodes; names are then tooltips and stay the accessible names.

use egui::{Color32, CornerRadius, Frame, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus::{self, Part};
use super::summary::{Mark, Summary};
use crate::gui::action::{Action, Circumstances};
use crate::gui::look::{Busy, Failure};
use crate::gui::screens::Screen;
use crate::gui::theme::{Icon, palette, tokens};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Side, Text, hint};
use crate::gui::wishes::Wishes;
use crate::pipeline::Outcomes;
use crate::text::{self, Language};

/// What the rail shows.
pub struct RailLook<'a> {
    /// The language.
    pub language: Language,
    /// The screen on show.
    pub screen: Screen,
    /// The numbers.
    pub summary: &'a Summary,
    /// What is up to date.
    pub fresh: &'a Outcomes,
    /// Work under way.
    pub busy: Option<&'a Busy>,
    /// The stage that failed.
    pub failure: Option<&'a Failure>,
    /// Which commands can be used.
    pub now: &'a Circumstances,
    /// Whether the history is open.
    pub history_open: bool,
}

/// Draws the rail.
pub fn ui(ui: &mut Ui, look: &RailLook<'_>, wishes: &mut Wishes) {
    let p = palette(ui);
    let size = &tokens().size;
    let folded = ui.ctx().content_rect().width() < 1280.0;
    let width = if folded { size.rail_folded } else { size.rail };
    dir::start_panel(ui, "rail")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(p.rail))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            focus::part(ui, Part::Rail);
            brand_ui(ui, folded);
            ui.add_space(8.0);
            for screen in Screen::ALL {
                item_ui(ui, look, screen, folded, wishes);
            }
            foot_ui(ui, look, folded, wishes);
        });
}

fn brand_ui(ui: &mut Ui, folded: bool) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens().size.top_bar), Sense::hover());
    let dir = Dir::of(ui);
    let mark = dir.slice(rect, if folded { 17.0 } else { 16.0 }, 22.0);
    Icon::DiwanMark.paint(
        ui.painter(),
        Rect::from_center_size(mark.center(), Vec2::splat(22.0)),
        Color32::WHITE,
    );
    if !folded {
        Text::value("Diwan").strong().colour(p.rail_text).paint_in(
            ui,
            dir.slice(rect, 46.0, 70.0),
            Side::Start,
        );
        Text::value("ديوان").colour(p.rail_text_muted).paint_in(
            ui,
            dir.slice(rect, rect.width() - 66.0, 50.0),
            Side::End,
        );
    }
}

fn item_ui(ui: &mut Ui, look: &RailLook<'_>, screen: Screen, folded: bool, wishes: &mut Wishes) {
    let p = palette(ui);
    let size = &tokens().size;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size.rail_item), Sense::click());
    let dir = Dir::of(ui);
    let chosen = look.screen == screen;
    let mark = look.summary.mark(screen, look.fresh, look.busy, look.failure);
    let name = text::t(look.language, screen.title_id());
    let line = look.summary.line(screen).map(|m| text::say(look.language, &m)).unwrap_or_default();

    let box_rect = rect.shrink2(vec2(8.0, 0.0));
    let radius = CornerRadius::same(tokens().radius.control as u8);
    if chosen {
        ui.painter().rect_filled(box_rect, radius, p.rail_raised);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(box_rect, radius, p.rail_raised.gamma_multiply(0.5));
    }
    let node_x = dir.at(rect, if folded { rect.width() / 2.0 } else { 30.0 });
    let centre = pos2(node_x, rect.center().y);
    let on_line = Stroke::new(1.0, p.rail_line);
    if screen != Screen::Sources {
        ui.painter().vline(node_x, rect.top()..=centre.y - 14.0, on_line);
    }
    if screen != Screen::Compare {
        ui.painter().vline(node_x, centre.y + 14.0..=rect.bottom(), on_line);
    }
    let (fill, ink) = if chosen { (p.rail_text, p.rail) } else { (p.rail, p.rail_text) };
    ui.painter().circle(centre, 14.0, fill, Stroke::new(if chosen { 0.0 } else { 1.0 }, p.rail_line));
    screen.icon().paint(
        ui.painter(),
        Rect::from_center_size(centre, Vec2::splat(size.icon_rail.min(16.0))),
        ink,
    );

    let mark_at = if folded {
        pos2(dir.at(rect, rect.width() - 11.0), rect.top() + 11.0)
    } else {
        pos2(dir.at(rect, rect.width() - 25.0), centre.y)
    };
    let (icon, tint) = match mark {
        Mark::None => (None, p.rail_text_muted),
        Mark::Done => (Some(Icon::Check), p.rail_text_muted),
        Mark::Asks => (Some(Icon::User), p.rail_attention),
        Mark::Running => (Some(Icon::Clock), p.rail_text),
        Mark::Failed => (Some(Icon::Error), p.rail_attention),
    };
    let shown = icon.filter(|i| !folded || !matches!(i, Icon::Check));
    if let Some(icon) = shown {
        icon.paint(
            ui.painter(),
            Rect::from_center_size(mark_at, Vec2::splat(if folded { 12.0 } else { 14.0 })),
            tint,
        );
    }
    if !folded {
        let room = rect.width() - 56.0 - 38.0;
        let upper =
            Rect::from_min_max(pos2(rect.left(), centre.y - 19.0), pos2(rect.right(), centre.y + 1.0));
        let lower =
            Rect::from_min_max(pos2(rect.left(), centre.y + 1.0), pos2(rect.right(), centre.y + 17.0));
        let place = if line.is_empty() { rect } else { upper };
        let title = Text::label(name.as_str()).colour(p.rail_text);
        let title = if chosen { title.strong() } else { title };
        title.paint_in(ui, dir.slice(place, 56.0, room), Side::Start);
        let ink =
            if matches!(mark, Mark::Asks | Mark::Failed) { p.rail_attention } else { p.rail_text_muted };
        Text::label(line.as_str()).caption().colour(ink).paint_in(
            ui,
            dir.slice(lower, 56.0, room),
            Side::Start,
        );
    }
    ring(ui, box_rect, &response);
    let state = match mark {
        Mark::Asks => Some("mark-asks"),
        Mark::Running => Some("mark-running"),
        Mark::Failed => Some("mark-failed"),
        Mark::None | Mark::Done => None,
    };
    let spoken =
        [name.as_str(), line.as_str(), &state.map(|s| text::t(look.language, s)).unwrap_or_default()]
            .into_iter()
            .filter(|s| !s.is_empty())
            .map(crate::gui::widgets::bidi::plain)
            .collect::<Vec<_>>()
            .join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, &spoken));
    if response.clicked() {
        wishes.go(screen);
    }
    if folded {
        hint(response, &spoken);
    }
}

fn foot_ui(ui: &mut Ui, look: &RailLook<'_>, folded: bool, wishes: &mut Wishes) {
    const HEIGHT: f32 = 32.0;
    let entries = [Action::History, Action::Help, Action::Settings];
    let room = ui.available_height() - HEIGHT * entries.len() as f32 - 10.0;
    ui.add_space(room.max(8.0));
    let p = palette(ui);
    for action in entries {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
        let dir = Dir::of(ui);
        let open = action == Action::History && look.history_open;
        if open || response.hovered() || response.has_focus() {
            let fill = if open { p.rail_raised } else { p.rail_raised.gamma_multiply(0.5) };
            ui.painter().rect_filled(rect.shrink2(vec2(8.0, 0.0)), tokens().radius.control, fill);
        }
        let icon_x = dir.at(rect, if folded { rect.width() / 2.0 } else { 30.0 });
        let place = Rect::from_center_size(pos2(icon_x, rect.center().y), Vec2::splat(16.0));
        action.icon().paint(ui.painter(), place, p.rail_text_muted);
        let name = text::t(
            look.language,
            match action {
                Action::History => "rail-history",
                Action::Help => "rail-help",
                _ => "rail-settings",
            },
        );
        if !folded {
            Text::label(name.as_str()).colour(p.rail_text).paint_in(
                ui,
                dir.slice(rect, 56.0, 76.0),
                Side::Start,
            );
            let keys = action.keys_text();
            Text::value(keys).caption().colour(p.rail_text_muted).paint_in(
                ui,
                dir.slice(rect, 120.0, rect.width() - 142.0),
                Side::End,
            );
        }
        ring(ui, rect.shrink2(vec2(8.0, 2.0)), &response);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, &name));
        if response.clicked() {
            wishes.action(action);
        }
        if folded {
            hint(response, &name);
        }
    }
}

fn ring(ui: &Ui, rect: Rect, response: &egui::Response) {
    if response.has_focus() {
        let stroke = Stroke::new(tokens().stroke.focus, palette(ui).rail_text);
        ui.painter().rect_stroke(rect, tokens().radius.control, stroke, egui::StrokeKind::Inside);
    }
}
