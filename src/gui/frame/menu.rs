//! Menu rows: icon, name, keys. Popups are egui's; the rows are ours so that Arabic stands right and every row has its name.

use egui::{
    Popup, PopupCloseBehavior, RectAlign, Response, Role, Sense, SetOpenCommand, Ui, Vec2, WidgetInfo,
};

use crate::gui::action::{Action, Circumstances};
use crate::gui::theme::{Icon, palette, tokens};
use crate::gui::widgets::context::{context_menu, menu_asked};
use crate::gui::widgets::dir::Dir;
use crate::gui::widgets::text::{Side, Text};
use crate::gui::wishes::Wishes;

/// A popup below a button, as wide as `width`, that closes when a row was chosen; the second mouse button and the menu key open it too.
pub fn below<R>(ui: &Ui, response: &Response, width: f32, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let rtl = Dir::of(ui).is_rtl();
    let align = if rtl { RectAlign::BOTTOM_END } else { RectAlign::BOTTOM_START };
    let popup = Popup::menu(response);
    let asked = menu_asked(response, response.has_focus()).is_some();
    let popup = if asked { popup.open_memory(Some(SetOpenCommand::Bool(true))) } else { popup };
    popup
        .align(align)
        .gap(4.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.with_layout(Dir::of(ui).column_layout(), content).inner
        })
        .map(|shown| shown.inner)
}

/// The menu of a row that does something else when it is pressed: by the second mouse button, the menu key or Shift F10.
pub fn row_menu(response: &Response, width: f32, content: impl FnOnce(&mut Ui)) {
    context_menu(response, response.has_focus(), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.with_layout(Dir::of(ui).column_layout(), content);
    });
}

/// One row of a menu; closes the menu when chosen.
pub fn item(ui: &mut Ui, icon: Option<Icon>, name: &str, keys: &str, enabled: bool) -> bool {
    let p = palette(ui);
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 30.0), sense);
    let dir = Dir::of(ui);
    let hot = enabled && (response.hovered() || response.has_focus());
    if hot {
        ui.painter().rect_filled(rect, tokens().radius.control, p.hover);
    }
    let ink = if enabled { p.text } else { p.text_disabled };
    if let Some(icon) = icon {
        let flip = if dir.is_rtl() && icon.mirrors() {
            crate::gui::theme::icons::Flip::Sideways
        } else {
            crate::gui::theme::icons::Flip::None
        };
        icon.paint_flipped(ui.painter(), dir.slice(rect, 10.0, 16.0).shrink2(Vec2::new(0.0, 7.0)), ink, flip);
    }
    let keys_width = if keys.is_empty() { 0.0 } else { Text::label(keys).caption().line(ui).size().x + 12.0 };
    let room = (rect.width() - 34.0 - 10.0 - keys_width).max(0.0);
    Text::label(name).colour(ink).paint_in(ui, dir.slice(rect, 34.0, room), Side::Start);
    if !keys.is_empty() {
        let place = dir.slice(rect, rect.width() - 10.0 - keys_width, keys_width);
        Text::label(keys).caption().muted().paint_in(ui, place, Side::End);
    }
    let spoken = crate::gui::widgets::bidi::plain(name);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, &spoken));
    let chosen = response.clicked();
    if chosen {
        ui.close();
    }
    chosen
}

/// A row that runs a command.
pub fn action(ui: &mut Ui, look: MenuLook<'_>, action: Action, wishes: &mut Wishes) {
    let name = crate::text::t(look.language, action.id());
    if item(ui, Some(action.icon()), &name, &action.keys_text(), action.enabled(look.now)) {
        wishes.action(action);
    }
}

/// What menus need to know.
#[derive(Clone, Copy)]
pub struct MenuLook<'a> {
    /// The language.
    pub language: crate::text::Language,
    /// What can be used now.
    pub now: &'a Circumstances,
}

/// A hairline between groups of rows.
pub fn line(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 9.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, egui::Stroke::new(1.0, palette(ui).border));
}
