//! The egui styles of both themes, made of the tokens: text styles, spacing, widget colours, focus ring.
//! Diwan's own widgets paint themselves; these styles carry what egui paints (text fields, menus, scroll
//! bars, tooltips, panels). Animations are near nothing: 120 ms for panels only.

use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle, Theme, Vec2, style,
};

use super::fonts::{self, TextSize, latin};
use super::tokens::{Palette, Tokens, palette_of, tokens};

/// Installs fonts and both styles on `ctx`. Cheap enough to call again, needed once.
pub fn apply(ctx: &Context) {
    fonts::install(ctx);
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| fill_style(style, theme == Theme::Dark));
    }
}

/// The text style (for egui's own widgets) of a size.
pub fn text_style(size: TextSize) -> TextStyle {
    match size {
        TextSize::Caption => TextStyle::Small,
        TextSize::Table => TextStyle::Name("table".into()),
        TextSize::Body => TextStyle::Body,
        TextSize::Section => TextStyle::Name("section".into()),
        TextSize::Title => TextStyle::Heading,
        TextSize::Figure => TextStyle::Name("figure".into()),
    }
}

fn fill_style(style: &mut egui::Style, dark: bool) {
    let t = tokens();
    let p = palette_of(dark);
    let sizes = [
        TextSize::Caption,
        TextSize::Table,
        TextSize::Body,
        TextSize::Section,
        TextSize::Title,
        TextSize::Figure,
    ];
    style.text_styles.clear();
    for size in sizes {
        let strong = matches!(size, TextSize::Section | TextSize::Title | TextSize::Figure);
        style.text_styles.insert(text_style(size), FontId::new(size.points(), latin(strong)));
    }
    let body = FontId::new(TextSize::Body.points(), FontFamily::Proportional);
    style.text_styles.insert(TextStyle::Button, body.clone());
    style.text_styles.insert(TextStyle::Monospace, body);
    style.drag_value_text_style = TextStyle::Body;
    style.animation_time = 0.12;
    fill_spacing(&mut style.spacing, t);
    style.interaction.tooltip_delay = 0.4;
    style.interaction.selectable_labels = false;
    fill_visuals(&mut style.visuals, p, t, dark);
}

fn fill_spacing(s: &mut style::Spacing, t: &Tokens) {
    s.item_spacing = Vec2::splat(t.space.s);
    s.button_padding = Vec2::new(t.space.m, t.space.xs);
    s.interact_size = Vec2::new(t.size.control_small, t.size.control_small);
    s.window_margin = Margin::same(t.space.l as i8);
    s.menu_margin = Margin::same(t.space.xs as i8);
    s.icon_width = 16.0;
    s.icon_width_inner = 12.0;
    s.icon_spacing = t.space.s;
    s.text_edit_width = 200.0;
    s.combo_width = 160.0;
    s.combo_height = 320.0;
    s.tooltip_width = 360.0;
    s.menu_width = 280.0;
    s.indent = t.space.l;
    s.scroll = style::ScrollStyle::solid();
    s.scroll.bar_width = 8.0;
    s.scroll.bar_inner_margin = 2.0;
    s.scroll.bar_outer_margin = 2.0;
    s.scroll.floating = true;
    s.scroll.floating_width = 6.0;
    s.scroll.floating_allocated_width = 10.0;
    s.scroll.foreground_color = false;
    s.scroll.dormant_background_opacity = 0.0;
    s.scroll.active_background_opacity = 0.4;
    s.scroll.interact_background_opacity = 0.7;
    s.scroll.dormant_handle_opacity = 0.45;
    s.scroll.active_handle_opacity = 0.7;
    s.scroll.interact_handle_opacity = 1.0;
    s.scroll.fade.strength = 0.0;
}

fn fill_visuals(v: &mut style::Visuals, p: &Palette, t: &Tokens, dark: bool) {
    *v = if dark { style::Visuals::dark() } else { style::Visuals::light() };
    let control = CornerRadius::same(t.radius.control as u8);
    let hairline = t.stroke.hairline;
    v.override_text_color = None;
    v.weak_text_color = Some(p.text_muted);
    v.hyperlink_color = p.accent;
    v.faint_bg_color = p.row_stripe;
    v.extreme_bg_color = p.surface_raised;
    v.text_edit_bg_color = Some(p.surface_raised);
    v.code_bg_color = p.surface_sunken;
    v.warn_fg_color = p.caution;
    v.error_fg_color = p.negative;
    v.panel_fill = p.surface;
    v.window_fill = p.surface_raised;
    v.window_stroke = Stroke::new(hairline, p.border);
    v.window_corner_radius = CornerRadius::same(t.radius.dialog as u8);
    v.menu_corner_radius = CornerRadius::same(t.radius.card as u8);
    let shadow = Shadow {
        offset: [0, 8],
        blur: 24,
        spread: 0,
        color: Color32::from_black_alpha(if dark { 120 } else { 46 }),
    };
    v.window_shadow = shadow;
    v.popup_shadow = Shadow { offset: [0, 4], blur: 12, spread: 0, ..shadow };
    v.selection.bg_fill = p.selection;
    v.selection.stroke = Stroke::new(t.stroke.focus, p.focus);
    v.text_cursor.stroke = Stroke::new(1.5, p.accent);
    v.text_cursor.blink = false;
    v.button_frame = true;
    v.striped = false;
    v.indent_has_left_vline = false;
    v.disabled_alpha = 0.5;
    let set = |w: &mut style::WidgetVisuals, fill: Color32, edge: Color32, ink: Color32| {
        w.bg_fill = fill;
        w.weak_bg_fill = fill;
        w.bg_stroke = Stroke::new(hairline, edge);
        w.fg_stroke = Stroke::new(1.0, ink);
        w.corner_radius = control;
        w.expansion = 0.0;
    };
    set(&mut v.widgets.noninteractive, p.surface, p.border, p.text);
    set(&mut v.widgets.inactive, p.surface_raised, p.border_strong, p.text);
    set(&mut v.widgets.hovered, p.hover, p.border_strong, p.text);
    set(&mut v.widgets.active, p.accent_soft, p.accent, p.text);
    set(&mut v.widgets.open, p.hover, p.border_strong, p.text);
    // Bars of scroll areas are painted with `bg_fill` of these states.
    v.widgets.inactive.bg_fill = p.border_strong;
    v.widgets.hovered.bg_fill = p.border_strong;
    v.widgets.active.bg_fill = p.accent;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_styles_take_their_surfaces_from_the_tokens() {
        let ctx = Context::default();
        apply(&ctx);
        assert_eq!(ctx.style_of(Theme::Light).visuals.panel_fill, tokens().light.surface);
        assert_eq!(ctx.style_of(Theme::Dark).visuals.panel_fill, tokens().dark.surface);
    }
}
