//! The menu of a thing: by the second mouse button at the pointer, and by the menu key or Shift F10 below the thing that has the focus.

use egui::{Key, Modifiers, Popup, Response, SetOpenCommand, Ui};

/// A context menu. `has_focus` says whether the keys mean this thing: it has the focus, or it is what is chosen in the table that has it.
pub fn context_menu(response: &Response, has_focus: bool, content: impl FnOnce(&mut Ui)) {
    let asked = |i: &mut egui::InputState| {
        i.consume_key(Modifiers::SHIFT, Key::F10) || i.consume_key(Modifiers::NONE, Key::Menu)
    };
    let keyed = has_focus && response.ctx.input_mut(asked);
    let id = response.id.with("menu by key");
    let mut by_key = response.ctx.data(|d| d.get_temp::<bool>(id)).unwrap_or_default();
    if keyed || response.secondary_clicked() {
        by_key = keyed;
        response.ctx.data_mut(|d| d.insert_temp(id, by_key));
    }
    if !by_key {
        Popup::context_menu(response).show(content);
        return;
    }
    let open = match (keyed, response.clicked()) {
        (true, _) => Some(SetOpenCommand::Bool(true)),
        (false, true) => Some(SetOpenCommand::Bool(false)),
        (false, false) => None,
    };
    Popup::menu(response).open_memory(open).show(content);
}
