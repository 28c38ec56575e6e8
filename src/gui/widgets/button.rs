//! Buttons: primary (one per screen), secondary, quiet; 24, 30 or 44 high; with icon, text and shortcut keycap.
//! Painted here rather than by egui so that text is bidi-safe, parts mirror, and the focus line stands outside.
//! A button without visible text must be given its name.

use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo};

use super::strip::{Part, Strip, key_part};
use super::text::{Text, hint};
use crate::gui::theme::{Icon, Palette, TextSize, palette, tokens};

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    /// Filled: the one next action.
    Primary,
    /// Framed.
    #[default]
    Secondary,
    /// Framed, text in the accent colour: proposals' Accept.
    Accent,
    /// No frame until hovered.
    Quiet,
    /// No frame, text in the accent colour: "Show", "Clear all".
    Link,
    /// On the dark rail: framed in light.
    OnRail,
    /// On the dark rail: filled in light.
    OnRailPrimary,
}

/// A button.
#[derive(Debug, Clone, Default)]
pub struct Button<'a> {
    text: Option<Text<'a>>,
    label: String,
    weight: Weight,
    size: Option<f32>,
    icon: Option<Icon>,
    trailing: Option<Icon>,
    key: Option<&'a str>,
    hint: &'a str,
    on: Option<bool>,
    off: bool,
    full_width: bool,
    strong: bool,
    tint: Option<Color32>,
}

impl<'a> Button<'a> {
    /// A button of a weight with a text.
    pub fn new(weight: Weight, text: &'a str) -> Self {
        Self { text: Some(Text::label(text)), label: super::bidi::plain(text), weight, ..Self::default() }
    }

    /// The next action: filled.
    pub fn primary(text: &'a str) -> Self {
        Self::new(Weight::Primary, text)
    }

    /// Any other action: framed.
    pub fn secondary(text: &'a str) -> Self {
        Self::new(Weight::Secondary, text)
    }

    /// Framed with accent text.
    pub fn accent(text: &'a str) -> Self {
        Self::new(Weight::Accent, text)
    }

    /// Without a frame.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(Weight::Quiet, text)
    }

    /// Text only, in the accent colour.
    pub fn link(text: &'a str) -> Self {
        Self::new(Weight::Link, text)
    }

    /// Only an icon; the name is for screen readers and the hint.
    pub fn icon_only(icon: Icon, name: &'a str) -> Self {
        Self {
            label: super::bidi::plain(name),
            icon: Some(icon),
            hint: name,
            weight: Weight::Quiet,
            ..Self::default()
        }
    }

    /// Any weight.
    pub fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// 24 high.
    pub fn small(mut self) -> Self {
        self.size = Some(tokens().size.control_small);
        self
    }

    /// 44 high.
    pub fn large(mut self) -> Self {
        self.size = Some(tokens().size.control_large);
        self
    }

    /// With an icon before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With an icon after the text (an arrow that opens a menu).
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// With the shortcut in a keycap.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// Shown when the pointer rests on it.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// The accessible name, when it says more than the text.
    pub fn name(mut self, name: &str) -> Self {
        self.label = super::bidi::plain(name);
        self
    }

    /// A button that stays pressed.
    pub fn chosen(mut self, on: bool) -> Self {
        self.on = Some(on);
        self
    }

    /// Usable or not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.off = !enabled;
        self
    }

    /// In semibold.
    pub fn strong(mut self) -> Self {
        self.strong = true;
        self
    }

    /// As wide as its place.
    pub fn full_width(mut self) -> Self {
        self.full_width = true;
        self
    }

    /// Ink of icon and text, when not that of the weight.
    pub fn tint(mut self, colour: Color32) -> Self {
        self.tint = Some(colour);
        self
    }

    /// The room it takes.
    pub fn width(&self, ui: &Ui) -> f32 {
        let p = palette(ui);
        let height = self.size.unwrap_or(tokens().size.control);
        self.width_of(&self.strip(ui, p, height, p.text), height)
    }

    fn width_of(&self, strip: &Strip, height: f32) -> f32 {
        let inset = if self.text.is_none() { (height - 16.0) / 2.0 } else { inset(height, self.weight) };
        (strip.width() + 2.0 * inset).max(height)
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let p = palette(ui);
        let height = self.size.unwrap_or(tokens().size.control);
        let enabled = ui.is_enabled() && !self.off;
        let ink = self.tint.unwrap_or_else(|| ink(p, self.weight, self.on == Some(true)));
        let ink = if enabled { ink } else { disabled_ink(p, self.weight) };
        let strip = self.strip(ui, p, height, ink);
        let mut size = Vec2::new(self.width_of(&strip, height), height);
        if self.full_width {
            size.x = size.x.max(ui.available_width());
        }
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        if ui.is_rect_visible(rect) {
            self.paint_ground(ui, p, rect, &response, enabled);
            strip.paint(ui, Rect::from_center_size(rect.center(), Vec2::new(strip.width(), height)));
            focus_ring(ui, rect, &response);
        }
        let response = response.on_hover_cursor(egui::CursorIcon::Default);
        response.widget_info(|| match self.on {
            Some(on) => WidgetInfo::selected(Role::Button, enabled, on, &self.label),
            None => WidgetInfo::labeled(Role::Button, enabled, &self.label),
        });
        hint(response, self.hint)
    }

    fn strip(&self, ui: &Ui, p: &Palette, height: f32, ink: Color32) -> Strip {
        let t = tokens();
        let mut strip = Strip::new(if height > 40.0 { 8.0 } else { 6.0 });
        let side = if height < 26.0 { 14.0 } else { t.size.icon };
        if let Some(icon) = self.icon {
            strip.parts.push(Part::Icon(icon, side, ink));
        }
        if let Some(text) = &self.text {
            let size = match height {
                h if h < 26.0 => TextSize::Table,
                h if h > 40.0 => TextSize::Section,
                _ => TextSize::Body,
            };
            let mut text = text.clone().size(size).colour(ink);
            if self.strong || matches!(self.weight, Weight::Primary | Weight::OnRailPrimary) {
                text = text.strong();
            }
            strip.parts.push(Part::Text(text.line(ui)));
        }
        if let Some(key) = self.key {
            let on_fill = matches!(self.weight, Weight::Primary | Weight::OnRail);
            let (key_ink, edge, fill) = if on_fill {
                (ink, ink.gamma_multiply(0.8), Color32::TRANSPARENT)
            } else {
                (p.text_muted, p.border, p.surface)
            };
            strip.parts.push(key_part(ui, key, key_ink, edge, fill));
        }
        if let Some(icon) = self.trailing {
            strip.parts.push(Part::Icon(icon, 14.0, ink));
        }
        strip
    }

    fn paint_ground(&self, ui: &Ui, p: &Palette, rect: Rect, response: &Response, enabled: bool) {
        let t = tokens();
        let hot = enabled && (response.hovered() || response.has_focus());
        let down = enabled && response.is_pointer_button_down_on();
        let on = self.on == Some(true);
        let clear = Color32::TRANSPARENT;
        let (fill, edge) = match self.weight {
            Weight::Primary if !enabled => (p.surface_sunken, p.border),
            Weight::Primary if hot || down => (p.accent_hover, p.accent_hover),
            Weight::Primary => (p.accent, p.accent),
            Weight::Secondary | Weight::Accent => {
                let edge = if enabled { p.border_strong } else { p.border };
                let fill = if down || on {
                    p.accent_soft
                } else if hot {
                    p.hover
                } else {
                    p.surface_raised
                };
                (fill, if on { p.accent } else { edge })
            }
            Weight::Quiet | Weight::Link if down || on => (p.accent_soft, clear),
            Weight::Quiet if hot => (p.hover, clear),
            Weight::Quiet | Weight::Link => (clear, clear),
            Weight::OnRail => (if hot { p.rail_line } else { clear }, p.rail_line),
            Weight::OnRailPrimary => (p.rail_text, p.rail_text),
        };
        ui.painter().rect(rect, t.radius.control, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        if self.weight == Weight::Link && response.hovered() && enabled {
            let line = rect.shrink2(Vec2::new(inset(rect.height(), self.weight), 0.0));
            ui.painter().hline(line.x_range(), rect.center().y + 8.0, Stroke::new(1.0, p.accent));
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        self.show(ui)
    }
}

fn inset(height: f32, weight: Weight) -> f32 {
    match weight {
        Weight::Link => 2.0,
        _ if height < 26.0 => 9.0,
        _ if height > 40.0 => 16.0,
        _ => 12.0,
    }
}

fn ink(p: &Palette, weight: Weight, on: bool) -> Color32 {
    match weight {
        Weight::Primary => p.accent_text,
        Weight::Accent | Weight::Link => p.accent,
        Weight::OnRail => p.rail_text,
        Weight::OnRailPrimary => p.rail,
        Weight::Secondary | Weight::Quiet if on => p.accent_ink,
        Weight::Secondary | Weight::Quiet => p.text,
    }
}

fn disabled_ink(p: &Palette, weight: Weight) -> Color32 {
    match weight {
        Weight::OnRail => p.rail_text_muted,
        _ => p.text_disabled,
    }
}

/// The focus line: 2 wide, 2 outside the control.
pub fn focus_ring(ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let t = tokens();
        let stroke = Stroke::new(t.stroke.focus, palette(ui).focus);
        ui.painter().rect_stroke(rect.expand(2.0), t.radius.control + 2.0, stroke, StrokeKind::Outside);
    }
}

/// A button that is only an icon.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    Button::icon_only(icon, name).show(ui)
}

/// A small button that is only an icon.
pub fn icon_button_small(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    Button::icon_only(icon, name).small().show(ui)
}
