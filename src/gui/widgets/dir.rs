//! The direction of the window and the helpers with which a screen, written once, is mirrored.
//! The direction is kept in the context (set once per frame from the language), so widgets ask it themselves.
//! "Start" is the side where reading begins. Plots, numbers, maps and paths are not mirrored.

use egui::{Align, Context, Id, InnerResponse, Layout, Panel, Rect, Ui, UiBuilder, Vec2, pos2};

/// Direction of the user interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Dir {
    /// Left to right: English, French.
    #[default]
    Ltr,
    /// Right to left: Arabic.
    Rtl,
}

impl Dir {
    /// The direction in force.
    pub fn of(ctx: &Context) -> Self {
        ctx.data(|d| d.get_temp(Id::unique("diwan-dir"))).unwrap_or_default()
    }

    /// Sets the direction for everything drawn from now on.
    pub fn set(self, ctx: &Context) {
        ctx.data_mut(|d| d.insert_temp(Id::unique("diwan-dir"), self));
    }

    /// Whether reading begins at the right.
    pub fn is_rtl(self) -> bool {
        self == Self::Rtl
    }

    /// Alignment at the start side.
    pub fn start(self) -> Align {
        if self.is_rtl() { Align::Max } else { Align::Min }
    }

    /// Alignment at the end side.
    pub fn end(self) -> Align {
        if self.is_rtl() { Align::Min } else { Align::Max }
    }

    /// The x of the start edge of `rect`.
    pub fn start_x(self, rect: Rect) -> f32 {
        if self.is_rtl() { rect.right() } else { rect.left() }
    }

    /// The x of the end edge of `rect`.
    pub fn end_x(self, rect: Rect) -> f32 {
        if self.is_rtl() { rect.left() } else { rect.right() }
    }

    /// The x that lies `offset` points from the start edge of `rect`, going inwards.
    pub fn at(self, rect: Rect, offset: f32) -> f32 {
        if self.is_rtl() { rect.right() - offset } else { rect.left() + offset }
    }

    /// The part of `rect` that begins `offset` from the start edge and is `width` wide.
    pub fn slice(self, rect: Rect, offset: f32, width: f32) -> Rect {
        let min_x = if self.is_rtl() { rect.right() - offset - width } else { rect.left() + offset };
        Rect::from_min_size(pos2(min_x, rect.top()), Vec2::new(width, rect.height()))
    }

    /// Layout of a row: from the start side, centred vertically.
    pub fn row_layout(self) -> Layout {
        if self.is_rtl() {
            Layout::right_to_left(Align::Center)
        } else {
            Layout::left_to_right(Align::Center)
        }
    }

    /// Layout of a row filled from the end side.
    pub fn end_layout(self) -> Layout {
        if self.is_rtl() {
            Layout::left_to_right(Align::Center)
        } else {
            Layout::right_to_left(Align::Center)
        }
    }

    /// Layout of a column: from the top, aligned to the start side.
    pub fn column_layout(self) -> Layout {
        Layout::top_down(self.start())
    }
}

/// Says whether decimals are written with a comma from now on.
pub fn set_decimal_comma(ctx: &Context, comma: bool) {
    ctx.data_mut(|d| d.insert_temp(Id::unique("diwan-decimal-comma"), comma));
}

/// Whether decimals are written with a comma.
pub fn decimal_comma(ctx: &Context) -> bool {
    ctx.data(|d| d.get_temp(Id::unique("diwan-decimal-comma"))).unwrap_or_default()
}

/// Alignment at the start side.
pub fn start_align(ui: &Ui) -> Align {
    Dir::of(ui).start()
}

/// A row laid out from the start side; as high as its content (at least 24).
pub fn row<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let size = Vec2::new(ui.available_size_before_wrap().x, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Dir::of(ui).row_layout(), content)
}

/// A row of a fixed height.
pub fn row_of_height<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let size = Vec2::new(ui.available_size_before_wrap().x, height);
    ui.allocate_ui_with_layout(size, Dir::of(ui).row_layout(), |ui| {
        ui.set_min_height(height);
        content(ui)
    })
}

/// A row that wraps into lines, from the start side.
pub fn row_wrapped<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let size = Vec2::new(ui.available_size_before_wrap().x, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Dir::of(ui).row_layout().with_main_wrap(true), content)
}

/// A wrapping row whose items stand at the same height, for fields with their label above them.
pub fn row_of_fields<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let size = Vec2::new(ui.available_size_before_wrap().x, ui.spacing().interact_size.y);
    let layout = Dir::of(ui).row_layout().with_cross_align(egui::Align::Min).with_main_wrap(true);
    ui.allocate_ui_with_layout(size, layout, content)
}

/// A column aligned to the start side.
pub fn column<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let layout = Dir::of(ui).column_layout();
    ui.with_layout(layout, content)
}

/// One row with a start part and an end part. The end part is laid out first (from the end side, so write it
/// last thing first); the start part gets the room that is left, where `Text::truncate` fits it in.
pub fn sides<S, E>(
    ui: &mut Ui,
    height: f32,
    start: impl FnOnce(&mut Ui) -> S,
    end: impl FnOnce(&mut Ui) -> E,
) -> InnerResponse<(S, E)> {
    let dir = Dir::of(ui);
    let size = Vec2::new(ui.available_size_before_wrap().x, height);
    ui.allocate_ui_with_layout(size, dir.row_layout(), |ui| {
        let rect = Rect::from_min_size(ui.max_rect().min, Vec2::new(ui.max_rect().width(), height));
        let mut end_ui =
            ui.new_child(UiBuilder::new().max_rect(rect).layout(dir.end_layout()).id_salt("end"));
        let e = end(&mut end_ui);
        let used = end_ui.min_rect();
        let mut free = rect;
        if used.width() > 0.0 {
            if dir.is_rtl() {
                free.min.x = (used.right() + 8.0).min(rect.right());
            } else {
                free.max.x = (used.left() - 8.0).max(rect.left());
            }
        }
        let mut start_ui =
            ui.new_child(UiBuilder::new().max_rect(free).layout(dir.row_layout()).id_salt("start"));
        let s = start(&mut start_ui);
        ui.advance_cursor_after_rect(rect.union(used).union(start_ui.min_rect().intersect(free)));
        (s, e)
    })
}

/// A child ui in `rect`, laid out as a row from the start side.
pub fn row_in<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(Dir::of(ui).row_layout()));
    content(&mut child)
}

/// A child ui in `rect`, laid out as a column at the start side.
pub fn column_in<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(Dir::of(ui).column_layout()));
    content(&mut child)
}

/// Shares `room` out among columns that would like so much each: all get what they ask for and the same of what is left; where that is too much,
/// the widest give way to one another until it fits, so that short ones keep their words.
pub fn share_out(room: f32, wanted: &[f32]) -> Vec<f32> {
    let sum: f32 = wanted.iter().sum();
    if wanted.is_empty() || sum <= room {
        let more = (room - sum) / wanted.len().max(1) as f32;
        return wanted.iter().map(|w| w + more).collect();
    }
    // The width that no column may exceed: found from the narrowest on.
    let mut sorted = wanted.to_vec();
    sorted.sort_by(f32::total_cmp);
    let (mut left, mut others) = (room, sorted.len());
    let mut most = room / others as f32;
    for width in sorted {
        most = left / others as f32;
        if width > most {
            break;
        }
        left -= width;
        others -= 1;
    }
    wanted.iter().map(|w| w.min(most)).collect()
}

/// Equal columns from the start side with a gap between them; each closure call gets its index.
pub fn columns(ui: &mut Ui, weights: &[f32], gap: f32, mut content: impl FnMut(&mut Ui, usize)) {
    let dir = Dir::of(ui);
    let total: f32 = weights.iter().sum::<f32>().max(f32::EPSILON);
    let area = ui.available_rect_before_wrap();
    let room = (area.width() - gap * (weights.len().saturating_sub(1)) as f32).max(0.0);
    let mut offset = 0.0;
    let mut bottom = area.top();
    for (i, weight) in weights.iter().enumerate() {
        let width = (room * weight / total).floor();
        let rect = dir.slice(area, offset, width);
        let mut child =
            ui.new_child(UiBuilder::new().max_rect(rect).layout(dir.column_layout()).id_salt(("column", i)));
        child.set_width(width);
        content(&mut child, i);
        bottom = bottom.max(child.min_rect().bottom());
        offset += width + gap;
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(area.min, pos2(area.right(), bottom)));
}

/// The panel at the start side (rail, lists).
pub fn start_panel(ui: &Ui, id: &'static str) -> Panel {
    if Dir::of(ui).is_rtl() { Panel::right(id) } else { Panel::left(id) }
}

/// The panel at the end side (inspector).
pub fn end_panel(ui: &Ui, id: &'static str) -> Panel {
    if Dir::of(ui).is_rtl() { Panel::left(id) } else { Panel::right(id) }
}

#[cfg(test)]
mod tests {
    use super::share_out;

    #[test]
    fn the_widest_column_gives_way_first() {
        assert_eq!(share_out(100.0, &[20.0, 30.0]), [45.0, 55.0]);
        assert_eq!(share_out(100.0, &[20.0, 200.0, 70.0]), [20.0, 40.0, 40.0]);
        assert_eq!(share_out(90.0, &[50.0, 60.0, 70.0]), [30.0; 3]);
        assert!(share_out(10.0, &[]).is_empty());
    }
}
