//! The command palette (Ctrl K): one box for commands, columns, sources and the fields of the common schema.
//!
//! `>` keeps commands only, `@` columns, `#` residents; without a sign the first few residents stand below. The list is made when the text changes,
//! not every frame; residents are looked up in a job because there may be a million.

use std::sync::Arc;

use egui::{
    Align2, Area, Frame, Id, Key, Margin, Modifiers, Order, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
    vec2,
};

use super::palette_rows::{Does, Row, columns, commands, residents, run};
use crate::base::normal::fold;
use crate::gui::action::Circumstances;
use crate::gui::look::{Later, Wake};
use crate::gui::theme::{Icon, TextSize, fonts, palette, tokens};
use crate::gui::widgets::badge::key_hint;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Look as Span, Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::pipeline::Outcomes;
use crate::project::Project;
use crate::text::{self, Language};

const ROW: f32 = 36.0;
const SHOWN: usize = 10;
const MOST: usize = 200;
/// Residents shown where the others are asked for too.
const FEW: usize = 5;

/// The palette while it is open.
#[derive(Debug, Default)]
pub struct Palette {
    query: String,
    rows: Vec<Row>,
    /// The text, the language, and whether its residents were found by then.
    made_for: Option<(String, Language, bool)>,
    chosen: usize,
    focused: bool,
    residents: Later<String, Vec<String>>,
}

/// What the palette searches.
pub struct PaletteLook<'a> {
    /// The language.
    pub language: Language,
    /// Which commands can be used.
    pub now: &'a Circumstances,
    /// The open project.
    pub project: Option<&'a Arc<Project>>,
    /// The newest outcomes.
    pub outcomes: &'a Outcomes,
    /// Wakes the window.
    pub wake: &'a Wake,
}

impl Palette {
    /// Draws it; true when it is to be closed.
    pub fn ui(&mut self, ui: &Ui, look: &PaletteLook<'_>, wishes: &mut Wishes) -> bool {
        let p = palette(ui);
        let screen = ui.ctx().content_rect();
        Area::new(Id::unique("palette-behind")).order(Order::Middle).fixed_pos(screen.min).show(ui, |ui| {
            let behind = ui.allocate_response(screen.size(), Sense::click());
            ui.painter().rect_filled(screen, 0.0, p.overlay.gamma_multiply(0.5));
            self.close_if(behind.clicked());
        });
        let mut close = self.take_close() || ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        self.keys(ui);
        self.refresh(look);
        let enter = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
        let mut picked = enter.then_some(self.chosen);
        Area::new(Id::unique("palette"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_TOP, vec2(0.0, 96.0))
            .show(ui, |ui| {
                Frame::new()
                    .fill(p.surface_raised)
                    .stroke(Stroke::new(1.0, p.border_strong))
                    .corner_radius(tokens().radius.dialog)
                    .shadow(ui.visuals().window_shadow)
                    .show(ui, |ui| {
                        ui.set_width(560.0);
                        ui.spacing_mut().item_spacing = Vec2::ZERO;
                        self.box_ui(ui, look.language);
                        let (line, _) = ui.allocate_exact_size(vec2(560.0, 1.0), Sense::hover());
                        ui.painter().rect_filled(line, 0.0, p.border);
                        picked = self.list_ui(ui, look.language).or(picked);
                        foot_ui(ui, look.language);
                    });
            });
        if let Some(row) = picked.and_then(|i| self.rows.get(i)) {
            run(&row.does, wishes);
            close = true;
        }
        close
    }

    fn close_if(&mut self, clicked: bool) {
        if clicked {
            self.chosen = usize::MAX;
        }
    }

    fn take_close(&mut self) -> bool {
        self.chosen == usize::MAX
    }

    fn keys(&mut self, ui: &Ui) {
        let (up, down) = ui.input_mut(|i| {
            (i.consume_key(Modifiers::NONE, Key::ArrowUp), i.consume_key(Modifiers::NONE, Key::ArrowDown))
        });
        let last = self.rows.len().saturating_sub(1);
        if down {
            self.chosen = (self.chosen + 1).min(last);
        }
        if up {
            self.chosen = self.chosen.saturating_sub(1);
        }
    }

    fn refresh(&mut self, look: &PaletteLook<'_>) {
        let sought = self.sought();
        if let (Some(needle), Some(golden)) = (sought.clone(), &look.outcomes.golden) {
            let kept = golden.value.clone();
            self.residents
                .want(look.wake, needle.clone(), "palette", move |ctx| residents(ctx, &kept.table, &needle));
        }
        let found = sought.is_some() && self.residents.current().is_some();
        let key = (self.query.clone(), look.language, found);
        if self.made_for.as_ref() != Some(&key) {
            if self.made_for.as_ref().is_some_and(|(q, ..)| *q != self.query) {
                self.chosen = 0;
            }
            self.rows = self.matching(look);
            self.made_for = Some(key);
        }
    }

    /// The words by which residents are looked for; none while they are not asked for.
    fn sought(&self) -> Option<String> {
        if self.query.starts_with(['>', '@']) {
            return None;
        }
        let words = fold(self.query.trim_start_matches('#').trim());
        (words.chars().count() >= 2).then_some(words)
    }

    fn matching(&self, look: &PaletteLook<'_>) -> Vec<Row> {
        let (only, needle) = match self.query.chars().next() {
            Some(c @ ('>' | '@' | '#')) => (Some(c), self.query.get(1..).unwrap_or_default()),
            _ => (None, self.query.as_str()),
        };
        // As people type: without accents, and with whichever alif is at hand.
        let needle = fold(needle);
        let mut rows = Vec::new();
        if only.is_none() || only == Some('>') {
            rows.extend(commands(look));
        }
        if only == Some('@') || (only.is_none() && !needle.is_empty()) {
            rows.extend(columns(look));
        }
        let fits = |row: &Row| {
            let name = fold(&row.name);
            needle.split(' ').all(|word| name.contains(word))
        };
        rows.retain(fits);
        // The best first: what is here, then what begins with the words, in the order of the list.
        rows.sort_by_cached_key(|r| (!r.here, !fold(&r.name).starts_with(&needle)));
        if self.sought().is_some() {
            let kind = text::t(look.language, "palette-kind-resident");
            let shown = if only.is_some() { MOST } else { FEW };
            rows.extend(self.residents.current().into_iter().flatten().take(shown).map(|name| Row {
                icon: Icon::Users,
                name: name.clone(),
                detail: String::new(),
                kind: kind.clone(),
                keys: String::new(),
                here: false,
                does: Does::Resident(name.clone()),
            }));
        }
        rows.truncate(MOST);
        rows
    }

    fn box_ui(&mut self, ui: &mut Ui, language: Language) {
        let p = palette(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(560.0, 52.0), Sense::hover());
        let dir = Dir::of(ui);
        let icon = Rect::from_center_size(dir.slice(rect, 18.0, 16.0).center(), Vec2::splat(16.0));
        Icon::Search.paint(ui.painter(), icon, p.text);
        let words = text::t(language, "app-command-field");
        let field = dir.slice(rect, 46.0, 400.0).shrink2(vec2(0.0, 14.0));
        let edit = egui::TextEdit::singleline(&mut self.query)
            .id(Id::unique("palette-text"))
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .font(fonts::font(TextSize::Section, false))
            .desired_width(field.width())
            .align(if dir.is_rtl() { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER });
        let response = ui.put(field, edit).accessible_name(words.as_str());
        if self.query.is_empty() {
            Text::label(words.as_str()).size(TextSize::Section).muted().paint_in(ui, field, Side::Start);
        }
        if !self.focused {
            self.focused = true;
            response.request_focus();
        }
        let closes = text::t(language, "palette-esc");
        Text::label(closes.as_str()).caption().muted().paint_in(ui, dir.slice(rect, 450.0, 94.0), Side::End);
    }

    fn list_ui(&mut self, ui: &mut Ui, language: Language) -> Option<usize> {
        let mut picked = None;
        let height = ROW * SHOWN as f32 + 48.0;
        ui.allocate_ui(vec2(560.0, height), |ui| {
            ui.set_min_height(height);
            if self.rows.is_empty() {
                ui.add_space(16.0);
                ui.horizontal(|ui| {
                    ui.add_space(18.0);
                    let late = self.residents.is_late();
                    let id = if late { "palette-looking" } else { "palette-nothing" };
                    label(ui, Text::label(text::t(language, id)).muted());
                });
                return;
            }
            egui::ScrollArea::vertical().max_height(height).auto_shrink(false).show(ui, |ui| {
                let mut here = None;
                for i in 0..self.rows.len() {
                    let Some(row) = self.rows.get(i) else { break };
                    if here != Some(row.here) {
                        here = Some(row.here);
                        heading_ui(
                            ui,
                            &text::t(language, if row.here { "palette-here" } else { "palette-everywhere" }),
                        );
                    }
                    if row_ui(ui, row, &self.query, i == self.chosen) {
                        picked = Some(i);
                    }
                }
            });
        });
        picked
    }
}

fn heading_ui(ui: &mut Ui, words: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    Text::label(words).caption().muted().paint_in(ui, rect.shrink2(vec2(18.0, 0.0)), Side::Start);
}

fn row_ui(ui: &mut Ui, row: &Row, query: &str, chosen: bool) -> bool {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let response = if chosen { response.clone() } else { response };
    if chosen {
        ui.scroll_to_rect(rect, None);
    }
    if !ui.is_rect_visible(rect) {
        return false;
    }
    let dir = Dir::of(ui);
    if chosen || response.hovered() {
        let fill = if chosen { p.selection } else { p.hover };
        ui.painter().rect_filled(rect.shrink2(vec2(6.0, 0.0)), tokens().radius.control, fill);
    }
    let icon = Rect::from_center_size(dir.slice(rect, 20.0, 16.0).center(), Vec2::splat(16.0));
    row.icon.paint(ui.painter(), icon, p.text);
    let keys = row.keys.as_str();
    let end = rect.width() - 18.0;
    let mut offset = end;
    if !keys.is_empty() {
        let width = Text::value(keys).caption().line(ui).size().x + 10.0;
        offset -= width;
        let cap = Rect::from_center_size(dir.slice(rect, offset, width).center(), vec2(width, 18.0));
        ui.painter().rect(
            cap,
            tokens().radius.tag,
            p.surface,
            Stroke::new(1.0, p.border),
            egui::StrokeKind::Inside,
        );
        Text::value(keys).caption().muted().paint_at(ui, cap.center());
        offset -= 8.0;
    }
    let kind = Text::label(row.kind.as_str()).caption().muted();
    let width = kind.line(ui).size().x;
    kind.paint_in(ui, dir.slice(rect, offset - width, width), Side::End);
    let room = (offset - width - 60.0).max(40.0);
    let mut words = marked(&row.name, query.trim_start_matches(['>', '@', '#']).trim(), p.accent);
    if !row.detail.is_empty() {
        let detail = Span { size: Some(TextSize::Caption), colour: Some(p.text_muted), ..Span::default() };
        words = words.then("  ", Span::default()).then(&row.detail, detail);
    }
    words.paint_in(ui, dir.slice(rect, 48.0, room), Side::Start);
    let spoken = crate::gui::widgets::bidi::plain(&row.name);
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, true, chosen, &spoken));
    response.clicked()
}

/// The name with what was typed in semibold.
fn marked(name: &str, query: &str, colour: egui::Color32) -> Text<'static> {
    let found = (!query.is_empty() && name.is_ascii() && query.is_ascii())
        .then(|| name.to_lowercase().find(&query.to_lowercase()))
        .flatten();
    let words = Text::label(name.to_owned());
    match found {
        Some(at) => words
            .span(at..at + query.len(), Span { strong: Some(true), colour: Some(colour), ..Span::default() }),
        None => words,
    }
}

fn foot_ui(ui: &mut Ui, language: Language) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(560.0, 36.0), Sense::hover());
    let radius = tokens().radius.dialog as u8;
    let corners = egui::CornerRadius { nw: 0, ne: 0, sw: radius, se: radius };
    ui.painter().rect_filled(rect, corners, p.surface);
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, p.border));
    dir::row_in(ui, rect.shrink2(vec2(16.0, 0.0)), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (keys, id) in [
            (&["↑", "↓"][..], "palette-choose"),
            (&["Enter"], "palette-run"),
            (&[">"], "palette-commands"),
            (&["@"], "palette-columns"),
            (&["#"], "palette-residents"),
        ] {
            key_hint(ui, keys, &text::t(language, id));
            ui.add_space(8.0);
        }
    });
}
