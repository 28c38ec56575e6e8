//! F6: the focus goes from one panel of the window to the next, to the first control in it; Tab goes on from there.
//!
//! Every panel tells its place when it begins to draw. egui hands the focus on to the next control that is drawn, so the panel that is to get
//! it only says so at its beginning: no hidden control is needed, at which Tab would stop.

use egui::{Context, FocusDirection, Id, Rect, Ui};

/// A panel of the window, in the order in which F6 visits them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The seven stages.
    Rail,
    /// Project, command field, tools.
    TopBar,
    /// Name and actions of the screen.
    Header,
    /// The panel at the start side.
    List,
    /// The middle of the screen.
    Centre,
    /// The panel at the end side: inspector, history or findings.
    Inspector,
    /// State and findings.
    StatusBar,
}

/// Where the panels were last drawn, and which of them gets the focus when it is drawn again.
#[derive(Clone, Debug, Default)]
struct Parts {
    seen: Vec<(Part, Rect, u64)>,
    target: Option<Part>,
}

fn id() -> Id {
    Id::unique("diwan-parts")
}

/// Called where a panel begins: remembers its place, and gives it the focus when F6 asked for that.
pub fn part(ui: &Ui, part: Part) {
    let (rect, pass) = (ui.max_rect(), ui.cumulative_pass_nr());
    let gets_it = ui.data_mut(|d| {
        let parts: &mut Parts = d.get_temp_mut_or_default(id());
        parts.seen.retain(|(known, ..)| *known != part);
        parts.seen.push((part, rect, pass));
        let gets_it = parts.target == Some(part);
        parts.target = parts.target.filter(|t| *t != part);
        gets_it
    });
    if gets_it {
        let anchor = ui.unique_id().with("focus goes on from here");
        let layer = ui.layer_id();
        ui.memory_mut(|m| {
            m.request_focus(anchor);
            m.move_focus(FocusDirection::Next);
            m.interested_in_focus(anchor, layer);
        });
    }
}

/// Asks for the focus to go to the panel after the one that has it.
pub fn next(ctx: &Context) {
    let focused = ctx.memory(|m| m.focused()).and_then(|f| ctx.read_response(f)).map(|r| r.rect.center());
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|d| {
        let parts: &mut Parts = d.get_temp_mut_or_default(id());
        parts.seen.retain(|(_, _, drawn)| drawn + 2 >= pass);
        parts.seen.sort_by_key(|(part, ..)| *part);
        let now = focused.and_then(|at| parts.seen.iter().rev().find(|(_, rect, _)| rect.contains(at)));
        // Without a focus the list comes first, where work begins.
        let after = now.map_or(Part::Header, |(part, ..)| *part);
        let next = parts.seen.iter().find(|(part, ..)| *part > after).or(parts.seen.first());
        parts.target = next.map(|(part, ..)| *part);
    });
    ctx.request_repaint();
}
