//! The menu of a thing: by the second mouse button at the pointer, and by the menu key or Shift F10 below the thing that has the focus.

use egui::{Key, Modifiers, Popup, Response, SetOpenCommand, Ui};

/// How a menu was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuAsked {
    /// By the second mouse button.
    ByPointer,
    /// By the menu key or Shift F10.
    ByKey,
}

/// Whether the menu of a thing is asked for in this frame. `has_focus` says whether the keys mean this thing: it has the focus, or it is what is
/// chosen in the table that has it.
pub fn menu_asked(response: &Response, has_focus: bool) -> Option<MenuAsked> {
    let keys = |i: &mut egui::InputState| {
        i.consume_key(Modifiers::SHIFT, Key::F10) || i.consume_key(Modifiers::NONE, Key::Menu)
    };
    if has_focus && response.ctx.input_mut(keys) {
        return Some(MenuAsked::ByKey);
    }
    response.secondary_clicked().then_some(MenuAsked::ByPointer)
}

/// A context menu; `has_focus` as in [`menu_asked`].
pub fn context_menu(response: &Response, has_focus: bool, content: impl FnOnce(&mut Ui)) {
    let asked = menu_asked(response, has_focus);
    let id = response.id.with("menu by key");
    let mut by_key = response.ctx.data(|d| d.get_temp::<bool>(id)).unwrap_or_default();
    if let Some(asked) = asked {
        by_key = asked == MenuAsked::ByKey;
        response.ctx.data_mut(|d| d.insert_temp(id, by_key));
    }
    if !by_key {
        Popup::context_menu(response).show(content);
        return;
    }
    let open = match (asked, response.clicked()) {
        (Some(_), _) => Some(SetOpenCommand::Bool(true)),
        (None, true) => Some(SetOpenCommand::Bool(false)),
        (None, false) => None,
    };
    Popup::menu(response).open_memory(open).show(content);
}
