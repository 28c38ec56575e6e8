//! Help on keys (F1): every command that has keys, grouped by where it may be used. Made from the list of commands, so it is complete.

use egui::{Ui, vec2};

use super::{DialogLook, shell};
use crate::gui::action::{Action, Scope};
use crate::gui::screens::Screen;
use crate::gui::widgets::badge::keycap;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::dir;
use crate::gui::widgets::text::{Text, label};

/// Draws it; true when it is to be closed.
pub fn ui(ui: &Ui, look: &DialogLook<'_>) -> bool {
    let mut done = look.finish;
    let height = (ui.ctx().content_rect().height() - 260.0).clamp(200.0, 560.0);
    let outside = shell(
        ui,
        "help",
        &look.t("help-title"),
        vec2(760.0, 0.0),
        |ui| {
            egui::ScrollArea::vertical().max_height(height).auto_shrink(false).show(ui, |ui| {
                // Room for the scroll bar.
                let margin = egui::Margin { right: 12, ..egui::Margin::ZERO };
                let framed = egui::Frame::new().inner_margin(margin);
                framed.show(ui, |ui| {
                    dir::columns(ui, &[1.0, 1.0], 32.0, |ui, column| {
                        for (title, actions) in groups(look) {
                            let screen_group = !matches!(
                                actions.first().map(|a| a.scope()),
                                Some(Scope::Everywhere | Scope::Project | Scope::Start)
                            );
                            if screen_group == (column == 1) {
                                group_ui(ui, look, &title, &actions);
                            }
                        }
                    });
                });
            });
        },
        |ui| {
            let close = look.t("app-done");
            done |= Button::primary(&close).key(&super::finish_keys()).show(ui).clicked();
        },
    );
    done || outside
}

fn groups(look: &DialogLook<'_>) -> Vec<(String, Vec<Action>)> {
    let of = |wanted: &dyn Fn(Scope) -> bool| -> Vec<Action> {
        Action::ALL.iter().copied().filter(|a| a.keys().is_some() && wanted(a.scope())).collect()
    };
    let screen = |screen: Screen| (look.t(screen.title_id()), of(&|s| s == Scope::Screen(screen)));
    vec![
        (look.t("help-everywhere"), of(&|s| matches!(s, Scope::Everywhere | Scope::Project | Scope::Start))),
        (look.t("help-proposals"), of(&|s| s == Scope::Proposals)),
        screen(Screen::Clean),
        screen(Screen::Map),
        screen(Screen::Review),
    ]
}

fn group_ui(ui: &mut Ui, look: &DialogLook<'_>, title: &str, actions: &[Action]) {
    ui.spacing_mut().item_spacing.y = 4.0;
    label(ui, Text::label(title).strong());
    for action in actions {
        dir::sides(
            ui,
            24.0,
            |ui| label(ui, Text::label(look.t(action.id())).table().truncate()),
            |ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                let keys = action.keys_text();
                let caps: Vec<&str> = keys.split(' ').collect();
                // Keys keep their order in every language; the row is filled from its end.
                let ordered: Vec<&str> =
                    if dir::Dir::of(ui).is_rtl() { caps } else { caps.into_iter().rev().collect() };
                for cap in ordered {
                    keycap(ui, cap);
                }
            },
        );
    }
    ui.add_space(12.0);
}
