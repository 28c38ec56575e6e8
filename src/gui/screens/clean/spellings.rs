//! The dialog of spellings: groups of values that are probably one thing, how strictly to look, and what each group is to be written as.
//!
//! Groups are looked for in a job whenever a rule or the strictness changes; what was decided about a group stays with its most frequent
//! spelling. Nothing changes until “Add to recipe”, which makes one step of all accepted groups.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Frame, Id, Margin, Modal, Rect, Sense, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};

use super::stand::Stand;
use super::{add_step, spelling_groups};
use crate::base::{ColumnName, Key};
use crate::clean::facets::text_facet;
use crate::clean::spellings::{Rule, SpellingGroup, SpellingSettings, Spellings, spellings};
use crate::clean::steps::{MergeSpellings, ValueChange};
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::look::{Later, Look};
use crate::gui::theme::{Icon, palette, tokens};
use crate::gui::widgets::badge::key_hint;
use crate::gui::widgets::button::{Button, icon_button};
use crate::gui::widgets::card::hairline;
use crate::gui::widgets::choice::switch;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::{Select, select_from};
use crate::gui::widgets::text::{Side, Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Source;
use crate::table::window::Order;

/// What somebody said about a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Said {
    #[default]
    Open,
    Accepted,
    Refused,
}

/// What was decided about one group.
#[derive(Clone, Debug, Default)]
pub(super) struct Decided {
    pub(super) said: Said,
    /// Written as this instead of the most frequent spelling.
    pub(super) write_as: Option<String>,
    /// Spellings that stay out.
    pub(super) out: BTreeSet<String>,
}

/// What the groups depend on.
type Wanted = (Key, Option<ColumnName>, SpellingSettings);
/// The column looked at, its filled cells, its groups.
type Found = (Option<ColumnName>, usize, Spellings);

/// What the dialog keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    pub(super) column: Option<ColumnName>,
    settings: SpellingSettings,
    found: Later<Wanted, Found>,
    pub(super) decided: BTreeMap<String, Decided>,
    pub(super) tab: usize,
    pub(super) chosen: Option<String>,
    pub(super) scroll: bool,
    pub(super) writing: bool,
}

impl View {
    /// The dialog for a column; without one, for the column that looks most like one of categories.
    pub(super) fn new(stand: &Stand, column: Option<ColumnName>) -> View {
        View { column: column.or_else(|| stand.cleaned.end.columns().into_iter().next()), ..View::default() }
    }

    /// What was decided about a group.
    pub(super) fn of(&self, group: &SpellingGroup) -> Decided {
        self.decided.get(&group.write_as).cloned().unwrap_or_default()
    }

    fn merge(&self, groups: &[SpellingGroup]) -> MergeSpellings {
        let mut values = Vec::new();
        for group in groups {
            let decided = self.of(group);
            if decided.said != Said::Accepted {
                continue;
            }
            let to = decided.write_as.clone().unwrap_or_else(|| group.write_as.clone());
            let changing = group.spellings.iter().filter(|s| s.text != to && !decided.out.contains(&s.text));
            values.extend(changing.map(|s| ValueChange::new(s.text.clone(), to.clone())));
        }
        values.sort();
        MergeSpellings { column: self.column.clone().unwrap_or_default(), values }
    }

    fn cells(&self, groups: &[SpellingGroup]) -> u64 {
        let step = self.merge(groups);
        let cells = |from: &str| {
            groups.iter().flat_map(|g| &g.spellings).find(|s| s.text == from).map_or(0, |s| s.cells)
        };
        step.values.iter().map(|v| u64::from(cells(&v.from))).sum()
    }
}

/// Draws the dialog; true when it is to be closed.
pub(super) fn ui(
    ui: &Ui,
    look: &Look<'_>,
    view: &mut View,
    _source: &Source,
    stand: &Stand,
    wishes: &mut Wishes,
) -> bool {
    let key = (stand.end_key, view.column.clone(), view.settings.clone());
    let (table, column, settings) = (stand.cleaned.end.clone(), view.column.clone(), view.settings.clone());
    view.found.want(look.wake, key, "spellings", move |ctx| {
        let facet = column
            .as_ref()
            .and_then(|c| text_facet(ctx, &table, c.as_str(), &Order::all()).ok())
            .unwrap_or_default();
        let values: Vec<(&str, u32)> = facet.values.iter().map(|(v, n)| (v.as_str(), *n)).collect();
        let rows = values.iter().map(|v| v.1 as usize).sum();
        let found = spellings(ctx, &values, &settings).unwrap_or_default();
        (column, rows, found)
    });
    let (rows, found) = match view.found.get().filter(|f| f.0 == view.column) {
        Some((_, rows, found)) => (*rows, Some(found.clone())),
        None => (0, None),
    };
    let groups: Vec<SpellingGroup> = found.as_ref().map(|f| f.groups.clone()).unwrap_or_default();
    let p = palette(ui);
    let screen = ui.ctx().content_rect();
    let size = vec2((screen.width() - 80.0).min(1240.0), (screen.height() - 120.0).min(830.0));
    let frame = Frame::new()
        .fill(p.surface_raised)
        .stroke(Stroke::new(1.0, p.border))
        .corner_radius(tokens().radius.dialog)
        .shadow(ui.visuals().window_shadow);
    let mut closed = false;
    let mut finished = look.asked(Action::FinishDialog);
    let shown = Modal::new(Id::unique("spellings")).backdrop_color(p.overlay).frame(frame).show(ui, |ui| {
        ui.set_width(size.x);
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        let margin = Margin::symmetric(24, 0);
        Frame::new()
            .inner_margin(margin)
            .show(ui, |ui| closed |= head_ui(ui, look, view, stand, rows, found.as_ref()));
        hairline(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(size.x, size.y - 122.0), Sense::hover());
        let (dir, side) = (Dir::of(ui), 256.0);
        let rules = dir.slice(rect, 0.0, side);
        ui.painter().rect_filled(rules, 0.0, p.surface);
        ui.painter().vline(dir.end_x(rules), rect.y_range(), Stroke::new(1.0, p.border));
        child(ui, rules.shrink2(vec2(16.0, 0.0)), "rules", |ui| rules_ui(ui, look, view, found.as_ref()));
        let list = dir.slice(rect, side + 1.0, rect.width() - side - 1.0);
        child(ui, list, "groups", |ui| spelling_groups::ui(ui, look, view, &groups, found.is_some()));
        hairline(ui);
        Frame::new().inner_margin(margin).show(ui, |ui| finished |= foot_ui(ui, look, view, &groups));
    });
    if finished {
        let step = view.merge(&groups);
        if !step.values.is_empty() {
            add_step(look, &stand.source, step.into(), wishes);
            return true;
        }
    }
    closed || shown.should_close()
}

fn child(ui: &mut Ui, rect: Rect, salt: &str, content: impl FnOnce(&mut Ui)) {
    let layout = Dir::of(ui).column_layout();
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout).id_salt(salt));
    inner.set_clip_rect(rect.intersect(ui.clip_rect()));
    content(&mut inner);
}

/// True when the cross was pressed.
fn head_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    stand: &Stand,
    rows: usize,
    found: Option<&Spellings>,
) -> bool {
    let columns = stand.cleaned.end.columns();
    let mut closed = false;
    dir::sides(
        ui,
        60.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            label(ui, Text::label(look.t("mend-spellings-title")).title());
            let mut at = columns.iter().position(|c| Some(c) == view.column.as_ref());
            let name = look.t("mend-column");
            let select = Select { name: &name, strong: true, icon: Some(Icon::Columns), ..Select::default() };
            let text =
                |i: usize| Text::column(columns.get(i).map(|c| c.as_str().to_owned()).unwrap_or_default());
            if select_from(ui, &mut at, columns.len(), text, select) {
                view.column = at.and_then(|i| columns.get(i)).cloned();
                view.decided.clear();
                view.chosen = None;
            }
            let words = match found {
                Some(found) => look.say(
                    &Message::new("mend-spellings-note")
                        .with("values", found.values)
                        .with("rows", rows)
                        .with("groups", found.groups.len()),
                ),
                None => look.t("mend-looking"),
            };
            label(ui, Text::label(words).muted().truncate());
        },
        |ui| closed = icon_button(ui, Icon::Cross, &look.t("app-close")).clicked(),
    );
    closed
}

fn rules_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, found: Option<&Spellings>) {
    let p = palette(ui);
    ui.add_space(16.0);
    label(ui, Text::label(look.t("mend-how-strict")).strong());
    ui.add_space(6.0);
    strictness_ui(ui, look, &mut view.settings.strictness);
    dir::sides(
        ui,
        20.0,
        |ui| label(ui, Text::label(look.t("mend-bolder")).caption().muted()),
        |ui| label(ui, Text::label(look.t("mend-stricter")).caption().muted()),
    );
    ui.add_space(10.0);
    hairline(ui);
    ui.add_space(10.0);
    dir::sides(
        ui,
        24.0,
        |ui| label(ui, Text::label(look.t("mend-treated-same")).strong().truncate()),
        |ui| label(ui, Text::label(look.t("mend-groups")).caption().muted()),
    );
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for rule in Rule::ALL {
            let mut on = !view.settings.off.contains(&rule);
            let resting =
                found.and_then(|f| f.resting_on.iter().find(|(r, _)| *r == rule)).map_or(0, |(_, n)| *n);
            let name = look.say(&rule.label());
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 40.0), Sense::hover());
            let dir = Dir::of(ui);
            dir::row_in(ui, dir.slice(rect, 0.0, 30.0), |ui| {
                if switch(ui, &mut on, &name).changed() {
                    if on {
                        view.settings.off.retain(|r| *r != rule);
                    } else {
                        view.settings.off.push(rule);
                    }
                }
            });
            let room = dir.slice(rect, 38.0, rect.width() - 66.0);
            let (top, bottom) = room.shrink2(vec2(0.0, 3.0)).split_top_bottom_at_fraction(0.54);
            Text::label(name.as_str()).table().paint_in(ui, top, Side::Start);
            Text::label(rule.example()).caption().muted().paint_in(ui, bottom, Side::Start);
            let number = if on { look.count(resting) } else { "–".to_owned() };
            Text::label(number).table().colour(p.text_muted).paint_in(
                ui,
                dir.slice(rect, rect.width() - 28.0, 28.0),
                Side::End,
            );
        }
    });
}

/// The slider of strictness: bolder at the start, stricter at the end.
fn strictness_ui(ui: &mut Ui, look: &Look<'_>, value: &mut f64) {
    let p = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::click_and_drag());
    let line = rect.shrink2(vec2(8.0, 0.0));
    let dir = Dir::of(ui);
    if let Some(at) = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked()) {
        let share = ((at.x - line.left()) / line.width()).clamp(0.0, 1.0);
        // Steps of a tenth, so that not every point of movement looks anew.
        let share = (if dir.is_rtl() { 1.0 - share } else { share } * 10.0).round() / 10.0;
        *value = f64::from(share);
    }
    if response.has_focus() {
        let filter = egui::EventFilter { horizontal_arrows: true, ..Default::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
        let (left, right) =
            ui.input(|i| (i.key_pressed(egui::Key::ArrowLeft), i.key_pressed(egui::Key::ArrowRight)));
        let step = f64::from(i32::from(right) - i32::from(left)) * if dir.is_rtl() { -0.1 } else { 0.1 };
        *value = (((*value + step) * 10.0).round() / 10.0).clamp(0.0, 1.0);
    }
    let x = dir.at(line, line.width() * *value as f32);
    ui.painter().hline(line.x_range(), rect.center().y, Stroke::new(2.0, p.border_strong));
    let from = dir.start_x(line);
    ui.painter().hline(from.min(x)..=from.max(x), rect.center().y, Stroke::new(2.0, p.accent));
    let centre = pos2(x, rect.center().y);
    ui.painter().circle(centre, 7.0, p.surface_raised, Stroke::new(2.0, p.accent));
    if response.has_focus() {
        ui.painter().circle_stroke(centre, 11.0, Stroke::new(2.0, p.focus));
    }
    let name = look.t("mend-how-strict");
    let now = *value;
    response.widget_info(|| egui::WidgetInfo::slider(true, now, &name));
}

/// True when the groups are to become a step.
fn foot_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, groups: &[SpellingGroup]) -> bool {
    let mut finish = false;
    let accepted = groups.iter().filter(|g| view.of(g).said == Said::Accepted).count();
    let cells = view.cells(groups);
    let sure: Vec<String> = groups
        .iter()
        .filter(|g| g.sure && view.of(g).said == Said::Open)
        .map(|g| g.write_as.clone())
        .collect();
    dir::sides(
        ui,
        60.0,
        |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            if ui.available_width() > 380.0 {
                key_hint(ui, &["↑", "↓"], &look.t("mend-key-group"));
                key_hint(ui, &["Enter"], &look.t("mend-key-accept"));
                key_hint(ui, &["N"], &look.t("mend-key-refuse"));
                key_hint(ui, &["E"], &look.t("mend-key-write"));
            }
        },
        |ui| {
            let add = look.t("mend-add-to-recipe");
            finish = Button::primary(&add).key("Ctrl Enter").enabled(cells > 0).show(ui).clicked();
            let words = look.say(&Message::new("mend-accept-sure").with("n", sure.len()));
            if Button::secondary(&words).icon(Icon::Check).enabled(!sure.is_empty()).show(ui).clicked() {
                for group in sure {
                    view.decided.entry(group).or_default().said = Said::Accepted;
                }
            }
            let words = Message::new("mend-spellings-count").with("groups", accepted).with("cells", cells);
            label(ui, Text::label(look.say(&words)).table().muted());
        },
    );
    finish
}

/// The size of a row's text field in the list.
pub(super) const WRITE_AS: Vec2 = Vec2::new(236.0, 28.0);
