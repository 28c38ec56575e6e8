//! Counts and shares by a field: one bar per group with its 95 % interval, the share of the whole city dashed. Hidden groups say so.

use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::View;
use super::counting::{groupings, measure_label, measures};
use crate::compare::{Compared, Comparison, Measure};
use crate::findings::Message;
use crate::gui::look::Look;
use crate::gui::screens::code_labels::{CodeLabels, field_label};
use crate::gui::screens::matching::words::message;
use crate::gui::theme::{palette, tokens};
use crate::gui::widgets::button::focus_ring;
use crate::gui::widgets::card::section_header;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::{Select, select_from};
use crate::gui::widgets::text::{Side, Text, label};

/// One group, ready to be drawn.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) value: Option<String>,
    pub(super) name: String,
    pub(super) count: Option<u64>,
    pub(super) with: Option<u64>,
    pub(super) share: Option<(f64, f64, f64)>,
}

/// The groups in the order of the screen; made when the counts or the language change, not per frame.
#[derive(Debug, Default)]
pub(super) struct Lines {
    made_for: Option<(Compared, Comparison, crate::text::Language, bool)>,
    pub(super) lines: Vec<Line>,
}

impl Lines {
    fn refresh(
        &mut self,
        look: &Look<'_>,
        labels: &CodeLabels,
        compared: &Compared,
        comparison: &Comparison,
    ) {
        let same = self.made_for.as_ref().is_some_and(|(known, asked, language, there)| {
            known == compared
                && asked == comparison
                && *language == look.language
                && *there == labels.is_there()
        });
        if same {
            return;
        }
        self.made_for = Some((compared.clone(), comparison.clone(), look.language, labels.is_there()));
        self.lines = lines_of(look, labels, compared, comparison);
    }
}

/// The groups with their names: codes of a list by share, everything else in its own order; hidden ones last.
pub(super) fn lines_of(
    look: &Look<'_>,
    labels: &CodeLabels,
    compared: &Compared,
    comparison: &Comparison,
) -> Vec<Line> {
    let none = look.t("comparing-no-value");
    let mut lines: Vec<Line> = compared
        .groups
        .iter()
        .map(|group| {
            let names: Vec<&str> = group
                .values
                .iter()
                .zip(&comparison.by)
                .map(|(value, by)| match value {
                    None => none.as_str(),
                    Some(value) if by.as_str() == "source" => look
                        .project
                        .sources
                        .iter()
                        .find(|s| s.id.as_str() == value)
                        .map_or(value.as_str(), |s| s.label.as_str()),
                    Some(value) => labels.label(look, by.as_str(), value),
                })
                .collect();
            Line {
                value: group.values.first().cloned().flatten(),
                name: names.join(" · "),
                count: group.count,
                with: group.with,
                share: group.share,
            }
        })
        .collect();
    let ordered = comparison.age_band > 0;
    if !ordered {
        let share = |l: &Line| l.share.map_or(-1.0, |s| s.0);
        lines.sort_by(|a, b| share(b).total_cmp(&share(a)));
    }
    lines
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, comparison: &Comparison, height: f32) {
    ui.spacing_mut().item_spacing.y = 6.0;
    choices_ui(ui, look, view, comparison);
    let late = view.counted.is_late();
    let Some(counted) = view.counted.get() else {
        label(ui, Text::label(look.t("comparing-counting")).muted());
        return;
    };
    let Some(compared) = counted else {
        label(ui, Text::label(look.t("comparing-not-counted")).muted());
        return;
    };
    view.lines.refresh(look, &view.labels, compared, comparison);
    let counting = comparison.measure == Measure::Count;
    let city = (!counting && !compared.total_hidden && compared.entities > 0)
        .then(|| compared.with as f64 / compared.entities as f64);
    if late {
        ui.set_opacity(0.45);
    }
    if let Some(city) = city {
        let text = Message::new("comparing-city").with("percent", look.percent(city, 1));
        label(ui, Text::label(look.say(&text)).caption().muted());
    } else if compared.hidden > 0 {
        label(ui, Text::label(look.t("comparing-hidden-note")).caption().muted().wrap());
    }
    let height = (height - 84.0).max(200.0);
    let clicked = egui::ScrollArea::vertical()
        .id_salt("shares")
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| bars_ui(ui, look, &view.lines.lines, comparison, city, view.value.as_deref()));
    if let Some(value) = clicked.inner {
        view.value = if view.value.as_ref() == Some(&value) { None } else { Some(value) };
    }
}

fn choices_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, comparison: &Comparison) {
    section_header(ui, &look.t("comparing-groups"), "", |_| ());
    let all = measures(look, &comparison.measure);
    let groups = groupings(look);
    let half = ((ui.available_width() - 8.0) / 2.0).min(260.0);
    let mut chosen = None;
    dir::row(ui, |ui| {
        let mut at = all.iter().position(|m| *m == comparison.measure);
        let name = look.t("comparing-measure");
        let looks = Select { name: &name, width: Some(half), small: true, strong: true, ..Select::default() };
        let labels = &view.labels;
        let item =
            |i: usize| Text::label(all.get(i).map(|m| measure_label(look, labels, m)).unwrap_or_default());
        if select_from(ui, &mut at, all.len(), item, looks)
            && let Some(measure) = at.and_then(|i| all.get(i))
        {
            chosen = Some(Comparison { measure: measure.clone(), ..comparison.clone() });
        }
        let mut at = groups.iter().position(|g| comparison.by.first() == Some(&g.field));
        let name = look.t("comparing-by");
        let looks = Select { name: &name, width: Some(half), small: true, ..Select::default() };
        let item = |i: usize| {
            let field = groups.get(i).map(|g| field_label(look, g.field.as_str())).unwrap_or_default();
            Text::label(look.say(&Message::new("comparing-by-field").with("field", field)))
        };
        if select_from(ui, &mut at, groups.len(), item, looks)
            && let Some(group) = at.and_then(|i| groups.get(i))
        {
            let (by, age_band) = (vec![group.field.clone()], group.age_band);
            chosen = Some(Comparison { by, age_band, ..comparison.clone() });
        }
    });
    if let Some(chosen) = chosen {
        // A changed view is a new one until it is saved under a name.
        view.comparison = Some(Comparison { name: String::new(), ..chosen });
        view.value = None;
    }
}

/// Draws the bars; returns the value of the clicked one.
fn bars_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    lines: &[Line],
    comparison: &Comparison,
    city: Option<f64>,
    chosen: Option<&str>,
) -> Option<String> {
    let p = palette(ui);
    let dir = Dir::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let counting = comparison.measure == Measure::Count;
    let width = ui.available_width() - 6.0;
    let (names, share_room, count_room) = ((width * 0.27).clamp(90.0, 190.0), 62.0, 62.0);
    let room = (width - names - share_room - count_room - 16.0).max(40.0);
    let most = lines
        .iter()
        .filter_map(|l| l.share)
        .map(|(share, _, high)| if counting { share } else { high })
        .fold(city.unwrap_or(0.0), f64::max)
        .max(1e-9);
    let x = |share: f64| room * (share / most).clamp(0.0, 1.0) as f32;
    let (head, _) = ui.allocate_exact_size(vec2(width, 18.0), Sense::hover());
    let (field, share, count) = (
        comparison.by.first().map(|f| field_label(look, f.as_str())).unwrap_or_default(),
        look.t("comparing-share"),
        look.say(&message(look, "comparing-entities")),
    );
    let header =
        |text: &str, rect: Rect, side: Side| Text::label(text).caption().muted().paint_in(ui, rect, side);
    // Groups that are areas are numbered as on the map.
    let areas = look.project.compare.areas.as_ref();
    let on_map = areas.is_some_and(|a| comparison.by.first() == Some(&a.field));
    let lead = if on_map { 34.0 } else { 6.0 };
    header(&field, dir.slice(head, lead, names - lead - 2.0), Side::Start);
    header(&share, dir.slice(head, names, 120.0), Side::Start);
    header(&count, dir.slice(head, width - count_room - 4.0, count_room), Side::End);
    let top = ui.cursor().top();
    let mut clicked = None;
    let mut bottom = top;
    for line in lines {
        let on = line.value.is_some() && line.value.as_deref() == chosen;
        let (rect, response) = ui.allocate_exact_size(vec2(width, 27.0), Sense::click());
        bottom = rect.bottom();
        if on {
            ui.painter().rect_filled(rect, tokens().radius.tag, p.selection);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, tokens().radius.tag, p.hover);
        }
        let text = Text::value(line.name.as_str()).table();
        let text = if on { text.strong() } else { text };
        text.paint_in(ui, dir.slice(rect, lead, names - lead - 4.0), Side::Start);
        if let Some(value) = line.value.as_deref().filter(|_| on_map) {
            let at = dir.slice(rect, 2.0, lead - 8.0);
            Text::value(super::districts::short_code(value)).caption().muted().paint_in(ui, at, Side::End);
        }
        let area = dir.slice(rect, names, room);
        let shown = line.share.map(|s| look.percent(s.0, 1));
        if let Some((share, low, high)) = line.share {
            let bar = Rect::from_center_size(area.center(), vec2(room, 14.0));
            let fill = p.heat_fill(p.heat_step((share / most) as f32).max(1));
            let place = dir.slice(bar, 0.0, x(share).max(1.0));
            ui.painter().rect(place, 2.0, fill, Stroke::new(1.0, p.border_strong), egui::StrokeKind::Inside);
            if !counting {
                let (a, b) = (dir.at(bar, x(low)), dir.at(bar, x(high)));
                ui.painter().hline(a.min(b)..=a.max(b), bar.center().y, Stroke::new(1.5, p.text));
            }
        } else {
            Text::label(look.t("comparing-hidden")).caption().muted().paint_in(ui, area, Side::Start);
        }
        let number = shown.clone().unwrap_or_else(|| "–".to_owned());
        let at = dir.slice(rect, names + room + 4.0, share_room);
        Text::value(number.as_str()).table().strong().paint_in(ui, at, Side::End);
        let count = line.count.map_or_else(|| "–".to_owned(), |n| look.count(n as usize));
        let at = dir.slice(rect, width - count_room - 4.0, count_room);
        Text::value(count.as_str()).table().muted().paint_in(ui, at, Side::End);
        focus_ring(ui, rect.shrink(2.0), &response);
        let says = format!("{} {number} {count}", crate::gui::widgets::bidi::plain(&line.name));
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &says));
        if response.clicked() {
            clicked.clone_from(&line.value);
        }
    }
    if let Some(city) = city.filter(|_| !lines.is_empty()) {
        let area =
            dir.slice(Rect::from_min_max(pos2(head.left(), top), pos2(head.right(), bottom)), names, room);
        let at = dir.at(area, x(city));
        let points = [pos2(at, top), pos2(at, bottom)];
        ui.painter().extend(egui::Shape::dashed_line(&points, Stroke::new(1.0, p.text), 4.0, 3.0));
    }
    clicked
}
