//! The same measure on the map: districts coloured by the heat ramp, a card for the one pointed at, a choice shared with the bars.

use egui::{Rect, Ui, pos2, vec2};

use super::View;
use super::counting;
use super::shares::{Line, lines_of};
use crate::compare::{Area, Comparison, Measure};
use crate::findings::Message;
use crate::golden::Golden;
use crate::gui::look::Look;
use crate::gui::screens::matching::words::message;
use crate::gui::theme::{Icon, TextSize, palette, tokens};
use crate::gui::widgets::badge::legend_entry;
use crate::gui::widgets::card::{empty_state, section_header};
use crate::gui::widgets::charts::{AreaLook, MapArea, polygon_map};
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::text::{Text, label};
use crate::pipeline::{Compared, Kept};
use crate::text::Language;

/// Draws the card.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    found: &Kept<Compared>,
    golden: &Kept<Golden>,
    comparison: &Comparison,
    height: f32,
) {
    let counts = comparison.measure == Measure::Count;
    let note = if counts { "comparing-entities" } else { "comparing-map-shares" };
    section_header(ui, &look.t("comparing-map"), &look.say(&message(look, note)), |_| ());
    let areas = look.project.compare.areas.as_ref();
    let Some(areas) = areas.filter(|_| !found.value.areas.is_empty()) else {
        ui.add_space(40.0);
        empty_state(ui, Icon::Map, &look.t("comparing-no-map"), &look.t("comparing-no-map-sentence"), |_| ());
        return;
    };
    let by_area = Comparison { by: vec![areas.field.clone()], age_band: 0, ..comparison.clone() };
    counting::want(look, &mut view.by_area, golden, &by_area);
    let boundaries = found.value.clone();
    view.shapes.want(look.wake, found.key, "cut the map", move |_| shapes(&boundaries.areas));
    let (Some(shapes), Some(Some(compared))) = (view.shapes.get(), view.by_area.get()) else {
        label(ui, Text::label(look.t("comparing-counting")).muted());
        return;
    };
    // At most as many lines as areas: cheap enough for a frame.
    let lines = lines_of(look, &view.labels, compared, &by_area);
    let line_of = |code: &str| lines.iter().find(|l| l.value.as_deref() == Some(code));
    let size = |l: &Line| if counts { l.count.map(|n| n as f64) } else { l.share.map(|s| s.0 * 100.0) };
    let values: Vec<f64> = shapes.iter().filter_map(|(code, _)| line_of(code).and_then(size)).collect();
    let p = palette(ui);
    let scale = Scale::of(&values, p.heat.len());
    let texts: Vec<[String; 3]> = shapes
        .iter()
        .map(|(code, _)| {
            let name = view.labels.label(look, areas.field.as_str(), code).to_owned();
            let number = match line_of(code).and_then(size) {
                Some(value) => number(look, value, counts),
                None => "–".to_owned(),
            };
            [short_code(code), number, name]
        })
        .collect();
    let looks: Vec<AreaLook<'_>> = shapes
        .iter()
        .zip(&texts)
        .map(|((code, _), [code_text, number, name])| {
            let step = line_of(code).and_then(size).map(|v| scale.colour(scale.step(v)));
            AreaLook {
                fill: step.map_or(p.surface_sunken, |s| p.heat_fill(s)),
                ink: step.map_or(p.text_muted, |s| p.heat_ink(s)),
                label: code_text,
                number,
                name,
                chosen: view.value.as_deref() == Some(code),
            }
        })
        .collect();
    let areas_only: Vec<MapArea> = shapes.iter().map(|(_, a)| a.clone()).collect();
    let legend = 24.0;
    let size = vec2(ui.available_width(), (height - 40.0 - legend).max(200.0));
    let top = ui.cursor().min;
    let full = Rect::from_min_size(pos2(ui.max_rect().left(), top.y), size);
    let events = polygon_map(ui, size, &areas_only, &looks, &look.t("comparing-map"));
    dir::row_wrapped(ui, |ui| {
        for step in 0..scale.steps {
            legend_entry(ui, p.heat_fill(scale.colour(step)), &scale.text(look, step, counts));
        }
    });
    let chosen = || shapes.iter().position(|(code, _)| view.value.as_deref() == Some(code.as_str()));
    if let Some(at) = events.hovered.or_else(chosen)
        && let (Some((code, _)), Some([_, _, name])) = (shapes.get(at), texts.get(at))
    {
        let other = if look.language == Language::Ar { Language::En } else { Language::Ar };
        let second = view.labels.in_language(look, other, areas.field.as_str(), code).unwrap_or_default();
        card_ui(ui, look, full, name, second, line_of(code), counts);
    }
    if let Some((code, _)) = events.clicked.and_then(|i| shapes.get(i)) {
        view.value = if view.value.as_ref() == Some(code) { None } else { Some(code.clone()) };
    }
}

fn number(look: &Look<'_>, value: f64, counts: bool) -> String {
    let decimals = if counts { 0 } else { 1 };
    crate::text::numbers::number(look.language, value, decimals)
}

/// The card in the corner of the map about one area.
fn card_ui(ui: &Ui, look: &Look<'_>, map: Rect, name: &str, second: &str, line: Option<&Line>, counts: bool) {
    let p = palette(ui);
    let dir = Dir::of(ui);
    let figure = match line {
        Some(line) if counts => line.count.map(|n| look.count(n as usize)),
        Some(line) => line.share.map(|s| look.percent(s.0, 1)),
        None => None,
    };
    let detail = match line {
        Some(Line { with: Some(with), count: Some(count), .. }) if !counts => {
            let of = message(look, "comparing-of").with("n", *with as usize).with("all", *count as usize);
            look.say(&of)
        }
        Some(Line { count: Some(_), .. }) if counts => look.say(&message(look, "comparing-entities")),
        _ => look.t("comparing-hidden"),
    };
    let figure = figure.unwrap_or_else(|| "–".to_owned());
    let texts = [
        Text::value(name).table().strong(),
        Text::value(second).caption().muted(),
        Text::value(figure.as_str()).size(TextSize::Section).strong(),
        Text::label(detail.as_str()).caption().muted(),
    ];
    let laid: Vec<_> = texts.iter().map(|t| t.line(ui).size()).collect();
    let width = laid.iter().map(|s| s.x).fold(0.0, f32::max).clamp(90.0, 240.0) + 24.0;
    let height: f32 = laid.iter().map(|s| s.y + 2.0).sum::<f32>() + 16.0;
    let place = dir.slice(map, map.width() - width, width);
    let place = Rect::from_min_size(place.min, vec2(width, height));
    let stroke = egui::Stroke::new(1.0, p.border);
    ui.painter().rect(place, tokens().radius.card, p.surface, stroke, egui::StrokeKind::Inside);
    let mut y = place.top() + 8.0;
    for (text, size) in texts.iter().zip(laid) {
        let rect = Rect::from_min_size(pos2(place.left() + 12.0, y), vec2(width - 24.0, size.y));
        text.paint_in(ui, rect, crate::gui::widgets::text::Side::Start);
        y += size.y + 2.0;
    }
}

/// Steps of the ramp with round boundaries.
struct Scale {
    start: f64,
    width: f64,
    steps: usize,
}

impl Scale {
    fn of(values: &[f64], most: usize) -> Scale {
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if values.is_empty() || most < 2 || high - low < 1e-9 {
            let start = if low.is_finite() { low } else { 0.0 };
            return Scale { start, width: 1.0, steps: 1 };
        }
        let most = most.min(6);
        let raw = (high - low) / most as f64;
        let ten = 10f64.powf(raw.log10().floor());
        let width = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|m| m * ten).find(|w| *w >= raw - 1e-12);
        let mut width = width.unwrap_or(10.0 * ten);
        let count = |width: f64| ((high / width).floor() - (low / width).floor()) as usize + 1;
        // Round boundaries may take one step more than there are colours.
        while count(width) > most {
            width *= 2.0;
        }
        Scale { start: (low / width).floor() * width, width, steps: count(width) }
    }

    fn step(&self, value: f64) -> usize {
        let step = ((value - self.start) / self.width + 1e-9).floor().max(0.0) as usize;
        step.min(self.steps.saturating_sub(1))
    }

    /// The place of a step on the ramp: few steps are spread over it, so that they differ clearly.
    fn colour(&self, step: usize) -> usize {
        match self.steps {
            0 | 1 => 3,
            steps => (step * 5 + (steps - 1) / 2) / (steps - 1),
        }
    }

    fn text(&self, look: &Look<'_>, step: usize, counts: bool) -> String {
        let decimals = usize::from(!counts && self.width < 1.0);
        let at = |i: usize| {
            crate::text::numbers::number(look.language, self.start + self.width * i as f64, decimals)
        };
        if step + 1 == self.steps {
            return look.say(&Message::new("comparing-and-more").with("from", at(step)));
        }
        format!("{}–{}", at(step), at(step + 1))
    }
}

/// Cuts the boundaries into triangles; degrees are narrowed by the latitude, so that shapes look as they are.
fn shapes(areas: &[Area]) -> Vec<(String, MapArea)> {
    let corners = || areas.iter().flat_map(|a| a.polygons.iter().flatten().flatten());
    let degrees = corners().all(|[x, y]| x.abs() <= 180.0 && y.abs() <= 90.0);
    let bounds = areas
        .iter()
        .filter_map(Area::bounds)
        .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
    let Some([left, bottom, right, top]) = bounds else { return Vec::new() };
    let narrow = if degrees { ((bottom + top) / 2.0).to_radians().cos() } else { 1.0 };
    // Single precision is enough only near the origin and at a decent size.
    let scale = 1000.0 / (right - left).max(top - bottom).max(1e-12);
    let place = |[x, y]: [f64; 2]| [((x - left) * narrow * scale) as f32, ((y - bottom) * scale) as f32];
    let cut = |area: &Area| {
        let rings = area.polygons.iter().filter_map(|p| p.first());
        MapArea::new(rings.map(|ring| ring.iter().map(|c| place(*c)).collect()).collect())
    };
    areas.iter().map(|a| (a.code.clone(), cut(a))).collect()
}

/// A code as short as it is on the map: "QB05" becomes "5"; codes without a number stay.
pub(super) fn short_code(code: &str) -> String {
    let digits = code.trim_start_matches(|c: char| !c.is_ascii_digit()).trim_start_matches('0');
    let short = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    if short { digits.to_owned() } else { code.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_have_round_boundaries_and_hold_every_value() {
        let values = [9.1, 11.5, 34.9, 21.0];
        let scale = Scale::of(&values, 7);
        assert!(scale.steps <= 6 && scale.steps > 1);
        assert_eq!((scale.start, scale.width), (5.0, 5.0));
        assert_eq!((scale.step(9.1), scale.step(34.9), scale.step(10.0)), (0, 5, 1));
        assert_eq!((scale.colour(0), scale.colour(scale.steps - 1)), (0, 5));
        assert_eq!(Scale::of(&[3.0], 7).step(3.0), 0);
        assert_eq!(Scale::of(&[], 7).steps, 1);
    }

    #[test]
    fn codes_are_short_on_the_map() {
        assert_eq!(short_code("QB05"), "5");
        assert_eq!(short_code("North"), "North");
        assert_eq!(short_code("7A"), "7A");
    }
}
