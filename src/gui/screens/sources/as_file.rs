//! The file as it is: every row with its role, title and note rows as one text, alike data rows folded into one line.
//!
//! Only the top and the bottom of a file are kept for this view (about 250 rows); the whole table stands under "As read".

use egui::{Sense, Ui, vec2};

use super::file_lines::{Line, arranged, raw};
use super::file_menu::Menu;
use super::folder_files;
use crate::base::{Key, SourceId};
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::theme::palette;
use crate::gui::widgets::badge::Tone;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::dir;
use crate::gui::widgets::table_view::{
    CellLook, ColumnLook, Ground, Place, RowLook, RowRole as Mark, TableSettings, TableSource, TableState,
    paint_role_mark, table_view,
};
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::{Wish, Wishes};
use crate::import::{Imported, Preview, RawRow, RowRole, SheetVisible, Span};
use crate::pipeline::Kept;

/// Data rows shown before the fold, at least.
const BEFORE_FOLD: usize = 4;

/// What the view keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    state: TableState,
    lines: Vec<Line>,
    columns: Vec<ColumnLook>,
    made_for: Option<(Key, bool, usize)>,
    before_fold: usize,
    unfolded: bool,
    menu: Option<Menu>,
}

impl View {
    /// Scrolls to a row of the file; false when it is not among the rows kept.
    pub(super) fn show_row(&mut self, preview: &Preview, row: u32) -> bool {
        let kept = preview.first.iter().chain(&preview.last).any(|r| r.row == row);
        if kept {
            self.unfolded = true;
            self.lines = arranged(preview, self.before_fold, self.unfolded);
            let at = self.lines.iter().position(|l| raw(preview, *l).is_some_and(|r| r.row == row));
            self.state.scroll_to_row = at.map(|at| at as u64);
            self.state.cell = at.map(|at| (at as u64, 0));
        }
        kept
    }

    fn refresh(&mut self, key: Key, preview: &Preview) {
        let made = (key, self.unfolded, self.before_fold);
        if self.made_for == Some(made) {
            return;
        }
        if self.made_for.is_some_and(|(known, ..)| known != key) {
            self.state = TableState::default();
        }
        self.made_for = Some(made);
        self.lines = arranged(preview, self.before_fold, self.unfolded);
        self.columns = (0..preview.columns as usize)
            .map(|c| ColumnLook::new(letters(c), width_of(preview, c)))
            .collect();
    }
}

/// A, B … Z, AA …
pub(super) fn letters(column: usize) -> String {
    let mut left = column + 1;
    let mut out = String::new();
    while left > 0 {
        let digit = ((left - 1) % 26) as u8;
        out.insert(0, char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    out
}

fn width_of(preview: &Preview, column: usize) -> f32 {
    // Names are written in semibold.
    let rows = preview.first.iter().filter_map(|r| match r.role {
        RowRole::Data => Some((r, 7.2, 220.0)),
        RowRole::Header => Some((r, 7.8, 220.0)),
        // A long “Total of …” must not make a column of codes as wide as one of names.
        RowRole::Total => Some((r, 7.8, 120.0)),
        _ => None,
    });
    let width = |(row, each, most): (&RawRow, f32, f32)| {
        row.cells.get(column).map_or(0.0, |c| (c.chars().count() as f32 * each).min(most))
    };
    (rows.take(60).map(width).fold(0.0, f32::max) + 20.0).clamp(64.0, 220.0)
}

/// The letter mark that stands for a role.
pub(super) fn mark(role: RowRole) -> Mark {
    match role {
        RowRole::Title => Mark::Title,
        RowRole::Header | RowRole::RepeatedHeader => Mark::Header,
        RowRole::Total => Mark::Total,
        RowRole::Note => Mark::Note,
        RowRole::Section => Mark::Section,
        RowRole::Data | RowRole::Blank => Mark::Data,
    }
}

struct Source<'a> {
    preview: &'a Preview,
    lines: &'a [Line],
    columns: &'a [ColumnLook],
    look: &'a Look<'a>,
}

impl Source<'_> {
    /// What a line of folded rows says.
    fn fold(&self, row: u64) -> String {
        match self.lines.get(row as usize) {
            Some(Line::Fold(n)) => self.look.say(&Message::new("sources-folded").with("n", *n)),
            _ => String::new(),
        }
    }

    fn raw(&self, row: u64) -> Option<&RawRow> {
        self.lines.get(row as usize).and_then(|l| raw(self.preview, *l))
    }
}

impl TableSource for Source<'_> {
    fn row_count(&self) -> u64 {
        self.lines.len() as u64
    }

    fn columns(&self) -> &[ColumnLook] {
        self.columns
    }

    fn cell(&self, row: u64, column: usize) -> CellLook {
        let Some(raw) = self.raw(row) else { return CellLook::default() };
        let text = raw.cells.get(column).cloned().unwrap_or_default();
        let error = text.starts_with('#') && (text.ends_with('!') || text.ends_with('?') || text == "#N/A");
        let strong = matches!(raw.role, RowRole::Header | RowRole::RepeatedHeader | RowRole::Total);
        let look = CellLook { strong, muted: raw.hidden, ..CellLook::value(text) };
        if !error {
            return look;
        }
        CellLook {
            ground: Ground::Tone(Tone::Caution),
            icon: Some((crate::gui::theme::Icon::Warn, Tone::Caution)),
            ..look
        }
    }

    fn span(&self, row: u64, column: usize) -> Option<(usize, usize)> {
        let raw = self.raw(row).filter(|r| matches!(r.role, RowRole::Header | RowRole::RepeatedHeader))?;
        let at = column as u32 + 1;
        let covers = |m: &&Span| {
            (m.first_row..=m.last_row).contains(&raw.row) && (m.first_column..=m.last_column).contains(&at)
        };
        let span = self.preview.merged.iter().find(covers)?;
        let last = span.last_column.min(self.preview.columns);
        Some((span.first_column.saturating_sub(1) as usize, last.saturating_sub(1) as usize))
    }

    fn row(&self, row: u64) -> RowLook {
        let number = |n: u32| crate::text::numbers::count(self.look.language, u64::from(n));
        match self.raw(row) {
            None => RowLook { band: Some(self.fold(row)), ..RowLook::default() },
            Some(raw) => {
                let mut filled = raw.cells.iter().filter(|c| !c.is_empty());
                let only = filled.next().filter(|_| filled.next().is_none());
                let as_text = matches!(raw.role, RowRole::Title | RowRole::Note | RowRole::Section);
                RowLook {
                    number: number(raw.row),
                    role: mark(raw.role),
                    band: only.filter(|_| as_text).cloned(),
                }
            }
        }
    }
}

/// What the letters mean.
pub(super) fn legend_ui(ui: &mut Ui, look: &Look<'_>, has_sections: bool, room: f32) {
    ui.spacing_mut().item_spacing.x = 6.0;
    // Few files have parts with titles; where there are none their mark would only take room.
    let section = has_sections.then_some((Mark::Section, "sources-role-section"));
    let marks = section.into_iter().chain([
        (Mark::Note, "sources-role-note"),
        (Mark::Total, "sources-role-total"),
        (Mark::Data, "sources-role-data"),
        (Mark::Header, "sources-role-header"),
        (Mark::Title, "sources-role-title"),
    ]);
    let marks: Vec<(Mark, &str)> = marks.collect();
    // Where the words do not fit, the marks stand alone and say their name when pointed at.
    let words: Vec<String> = marks.iter().map(|(_, id)| look.t(id)).collect();
    let width = |word: &String| Text::label(word.as_str()).table().line(ui).size().x + 36.0;
    let fits = words.iter().map(width).sum::<f32>() < room;
    for ((mark, _), word) in marks.into_iter().zip(&words) {
        if fits {
            label(ui, Text::label(word.as_str()).table().muted());
        }
        let (rect, response) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
        paint_role_mark(ui, rect, mark);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, word));
        crate::gui::widgets::text::hint(response, word);
        ui.add_space(if fits { 6.0 } else { 0.0 });
    }
}

/// Draws the table with its sheets below.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    (id, kept): (&SourceId, &Kept<Imported>),
    files: &mut folder_files::View,
    wishes: &mut Wishes,
) {
    const FOOT: f32 = 32.0;
    let preview = &kept.value.preview;
    let area = ui.available_rect_before_wrap();
    // As many rows as fit, so that the fold and the file's last rows are in sight.
    let others =
        preview.first.iter().chain(&preview.last).filter(|r| r.role != RowRole::Data).count().min(12) + 2;
    let fit = ((area.height() - FOOT - 48.0) / 28.0) as usize;
    view.before_fold = fit.saturating_sub(others).max(BEFORE_FOLD);
    view.refresh(kept.key, preview);
    let (upper, lower) = area.split_top_bottom_at_y(area.bottom() - FOOT);
    let name = look.t("sources-as-in-file");
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(upper).id_salt(id.as_str()));
    inner.set_clip_rect(upper.intersect(ui.clip_rect()));
    let source = Source { preview, lines: &view.lines, columns: &view.columns, look };
    let settings = TableSettings { stripes: false, boxes: true, ..TableSettings::new(&name) };
    let events = table_view(&mut inner, &settings, &mut view.state, &source, |_, _| ());
    let pointer = ui.input(|i| i.pointer.interact_pos());
    // Roles are given in the file that is the template; in the others its rows are found again.
    let fixed = files.file(look, id).is_some_and(|f| !f.is_template);
    if let Some(row) = events.gutter_clicked {
        match view.lines.get(row as usize).and_then(|l| raw(preview, *l)) {
            Some(_) if fixed => {}
            Some(raw) => view.menu = pointer.map(|at| Menu::row(raw.row, at)),
            None => view.unfolded = true,
        }
    }
    if events.boxed && !fixed && view.menu.is_none() {
        let rows = |line: u64| view.lines.get(line as usize).and_then(|l| raw(preview, *l)).map(|r| r.row);
        let dragged = view.state.dragged.filter(|(a, b)| a != b);
        let box_of = |(a, b): (Place, Place)| {
            let (top, bottom) = (rows(a.0.min(b.0))?, rows(a.0.max(b.0))?);
            Some(Menu::of_box((top, bottom), (a.1.min(b.1) as u32 + 1, a.1.max(b.1) as u32 + 1), pointer?))
        };
        view.menu = dragged.and_then(box_of);
        if view.menu.is_none() {
            view.state.dragged = None;
        }
    }
    if let Some(menu) = &view.menu
        && menu.ui(ui, look, id, kept, wishes)
    {
        view.menu = None;
        view.state.dragged = None;
    }
    foot_ui(ui, lower, look, view, (id, kept), files, wishes);
}

fn foot_ui(
    ui: &mut Ui,
    rect: egui::Rect,
    look: &Look<'_>,
    view: &mut View,
    (id, kept): (&SourceId, &Kept<Imported>),
    files: &mut folder_files::View,
    wishes: &mut Wishes,
) {
    let p = palette(ui);
    ui.painter().rect_filled(rect, 0.0, p.surface_sunken);
    let mut inner =
        ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(8.0, 0.0))).id_salt("sheets"));
    let parts = look.outcomes.parts.get(id);
    let sheets = if parts.is_some() { &[][..] } else { kept.value.report.sheets.as_slice() };
    let here = kept.value.report.reading.sheet.clone();
    dir::sides(
        &mut inner,
        rect.height(),
        |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for sheet in sheets {
                let on = here.as_ref() == Some(&sheet.name);
                let hidden = sheet.visible != SheetVisible::Visible;
                let button = Button::quiet(&sheet.name).small().chosen(on);
                let button = if hidden { button.icon(crate::gui::theme::Icon::Eye) } else { button };
                if button.show(ui).clicked() && !on {
                    wishes.push(Wish::ProposeReading(id.clone(), Some(sheet.name.clone())));
                }
                if hidden {
                    label(ui, Text::label(look.t("sources-sheet-hidden")).caption().muted());
                }
                if let Some(why) = sheet.left_out {
                    let why = look.say(&Message::new("sources-left-out").with("why", why.as_str()));
                    label(ui, Text::label(why).caption().muted());
                }
            }
            if let Some(parts) = parts {
                let shown = files.file(look, id).map(|f| f.name.clone());
                for (i, part) in parts.iter().enumerate() {
                    if ui.available_width() < 120.0 {
                        break;
                    }
                    let on = shown.as_ref().map_or(i == 0, |name| name == &part.name);
                    if Button::quiet(&part.name).small().chosen(on).show(ui).clicked() {
                        files.choose(id, Some(&part.name));
                    }
                }
            } else if sheets.is_empty() || ui.available_width() > 160.0 {
                ui.add_space(if sheets.is_empty() { 0.0 } else { 12.0 });
                label(ui, Text::label(look.t("sources-box-hint")).caption().muted().truncate());
            }
        },
        |ui| {
            let id = if view.unfolded { "sources-fold" } else { "sources-unfold" };
            let words = look.t(id);
            if Button::link(&words).small().show(ui).clicked() {
                view.unfolded = !view.unfolded;
            }
        },
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        let all: Vec<String> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(letters).collect();
        assert_eq!(all, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
