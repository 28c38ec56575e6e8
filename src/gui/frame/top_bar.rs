//! The bar on top: the project and whether it is saved, the command field, undo and redo, language, theme, Run all.

use egui::{Frame, Margin, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use super::focus::{self, Part};
use super::menu::{self, MenuLook};
use crate::gui::action::{Action, Circumstances};
use crate::gui::theme::{Icon, palette, tokens};
use crate::gui::widgets::button::{Button, Weight, focus_ring};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::text::{self, Language};

/// What the bar shows.
pub struct BarLook<'a> {
    /// The language.
    pub language: Language,
    /// The project's file name.
    pub name: &'a str,
    /// What is said about saving.
    pub saved: &'a str,
    /// Which commands can be used.
    pub now: &'a Circumstances,
    /// Whether the inspector is open; none where the screen has none, or where both panels have room.
    pub inspector: Option<bool>,
}

/// Draws the bar.
pub fn ui(ui: &mut Ui, look: &BarLook<'_>, wishes: &mut Wishes) {
    let p = palette(ui);
    let size = &tokens().size;
    let frame = Frame::new().fill(p.surface).inner_margin(Margin::symmetric(16, 0));
    egui::Panel::top("top-bar")
        .exact_size(size.top_bar)
        .show_separator_line(false)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            let rect = ui.max_rect();
            ui.painter().hline(
                rect.expand2(vec2(16.0, 0.0)).x_range(),
                rect.bottom() - 0.5,
                Stroke::new(1.0, p.border),
            );
            ui.spacing_mut().item_spacing.x = 8.0;
            focus::part(ui, Part::TopBar);
            let mut tools = Wishes::default();
            let sides = dir::sides(
                ui,
                rect.height(),
                |ui| {
                    project_ui(ui, look, wishes);
                    ui.min_rect()
                },
                |ui| {
                    tools_ui(ui, look, &mut tools);
                    ui.min_rect()
                },
            );
            wishes.append(tools);
            // What is left between the two sides is the command field's.
            let (start, end) = sides.inner;
            let (left, right) = if start.center().x < end.center().x { (start, end) } else { (end, start) };
            let room = rect.with_min_x(left.right() + 16.0).with_max_x(right.left() - 16.0);
            command_field_ui(ui, rect, room, look, wishes);
        });
}

fn project_ui(ui: &mut Ui, look: &BarLook<'_>, wishes: &mut Wishes) {
    let p = palette(ui);
    Icon::Building.ui(ui, 16.0, p.text_muted);
    let opened = Button::new(Weight::Quiet, look.name)
        .strong()
        .trailing(Icon::Down)
        .hint(&text::t(look.language, "app-project-menu"))
        .show(ui);
    label(ui, Text::label(look.saved).caption().muted());
    let menu_look = MenuLook { language: look.language, now: look.now };
    menu::below(ui, &opened, 280.0, |ui| {
        for action in [Action::Save, Action::SaveAs] {
            menu::action(ui, menu_look, action, wishes);
        }
        menu::line(ui);
        for action in [Action::OpenProject, Action::OpenSample, Action::OpenSampleEstablishments] {
            menu::action(ui, menu_look, action, wishes);
        }
        menu::line(ui);
        for action in [Action::AddFiles, Action::AddFolder] {
            menu::action(ui, menu_look, action, wishes);
        }
        menu::line(ui);
        for action in [Action::Close, Action::Quit] {
            menu::action(ui, menu_look, action, wishes);
        }
    });
}

/// From the end side inwards.
fn tools_ui(ui: &mut Ui, look: &BarLook<'_>, wishes: &mut Wishes) {
    let run = text::t(look.language, "action-run-all");
    if Button::secondary(&run).icon(Icon::Play).key("F5").show(ui).clicked() {
        wishes.action(Action::RunAll);
    }
    if let Some(open) = look.inspector {
        let name = text::t(look.language, "app-details");
        let hint = text::t(look.language, Action::Inspector.id());
        let hint = format!("{hint} ({})", Action::Inspector.keys_text());
        let button = Button::secondary(&name).icon(Action::Inspector.icon()).chosen(open).hint(&hint);
        if button.show(ui).clicked() {
            wishes.action(Action::Inspector);
        }
    }
    ui.add_space(2.0);
    theme_button(ui, look.language, wishes);
    language_menu(ui, look.language, look.now, wishes);
    let (line, _) = ui.allocate_exact_size(vec2(9.0, 20.0), Sense::hover());
    ui.painter().vline(line.center().x, line.y_range(), Stroke::new(1.0, palette(ui).border));
    for action in [Action::Redo, Action::Undo] {
        let name = text::t(look.language, action.id());
        let hint = format!("{name} ({})", action.keys_text());
        let button = Button::icon_only(action.icon(), &name).hint(&hint).enabled(action.enabled(look.now));
        if button.show(ui).clicked() {
            wishes.action(action);
        }
    }
}

/// Light or dark; the icon says what a press brings.
pub fn theme_button(ui: &mut Ui, language: Language, wishes: &mut Wishes) {
    let icon = if ui.visuals().dark_mode { Icon::Sun } else { Icon::Moon };
    let name = text::t(language, Action::SwitchTheme.id());
    if Button::icon_only(icon, &name).show(ui).clicked() {
        wishes.action(Action::SwitchTheme);
    }
}

/// The language with its menu.
pub fn language_menu(ui: &mut Ui, language: Language, now: &Circumstances, wishes: &mut Wishes) {
    let name = text::t(language, "app-language");
    let spoken = format!("{name}, {}", language.own_name());
    let button =
        Button::quiet(language.own_name()).icon(Icon::Globe).trailing(Icon::Down).name(&spoken).show(ui);
    menu::below(ui, &button, 180.0, |ui| {
        for other in Language::ALL {
            let icon = (other == language).then_some(Icon::Check);
            if menu::item(ui, icon, other.own_name(), "", true) {
                let action = Action::ALL.iter().find(|a| a.speaks() == Some(other));
                if let Some(action) = action.filter(|a| a.enabled(now)) {
                    wishes.action(*action);
                }
            }
        }
    });
}

/// The field that opens the palette: in the middle of the bar where there is room, else in the middle of what room there is; without room for
/// words it is the icon alone.
fn command_field_ui(ui: &mut Ui, bar: Rect, room: Rect, look: &BarLook<'_>, wishes: &mut Wishes) {
    let width = room.width().clamp(32.0, 400.0);
    let p = palette(ui);
    let middle = (bar.center().x - 8.0 * sign(ui))
        .clamp(room.left() + width / 2.0, (room.right() - width / 2.0).max(room.left() + width / 2.0));
    let field =
        Rect::from_center_size(egui::pos2(middle, bar.center().y), Vec2::new(width, tokens().size.control));
    let response = ui.interact(field, ui.unique_id().with("command-field"), Sense::click());
    let edge = if response.hovered() { p.border_strong } else { p.border };
    ui.painter().rect(
        field,
        tokens().radius.control,
        p.surface_raised,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    let dir = Dir::of(ui);
    Icon::Search.paint(
        ui.painter(),
        Rect::from_center_size(dir.slice(field, 10.0, 14.0).center(), Vec2::splat(14.0)),
        p.text_muted,
    );
    let words = text::t(look.language, "app-command-field");
    if width > 150.0 {
        Text::label(words.as_str()).muted().paint_in(
            ui,
            dir.slice(field, 32.0, width - 32.0 - 56.0),
            Side::Start,
        );
    }
    if width > 90.0 {
        let keys = Action::Palette.keys_text();
        let cap = dir.slice(field, width - 50.0, 42.0).shrink2(vec2(0.0, 6.0));
        let stroke = Stroke::new(1.0, p.border);
        ui.painter().rect(cap, tokens().radius.tag, p.surface, stroke, StrokeKind::Inside);
        Text::value(keys).caption().muted().paint_at(ui, cap.center());
    }
    focus_ring(ui, field, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    if response.clicked() {
        wishes.action(Action::Palette);
    }
}

fn sign(ui: &Ui) -> f32 {
    if Dir::of(ui).is_rtl() { -1.0 } else { 1.0 }
}
