//! The design tokens: every colour by its role for the light and the dark theme, and every size.
//! Parsed once from the embedded `assets/tokens.toml` and then only borrowed, so a lookup costs nothing in
//! a frame. Names say the role, never the hue. Charts take their series colours from `Palette::chart`.

use std::sync::LazyLock;

use egui::Color32;
use serde::{Deserialize, Deserializer, de::Error as _};

/// The text of the tokens file, as shipped.
pub const TOKENS_TOML: &str = include_str!("../../../assets/tokens.toml");

/// All tokens.
#[derive(Debug, Clone, Deserialize)]
pub struct Tokens {
    /// Version of the file's form.
    pub format: u32,
    /// Text sizes.
    pub font: FontTokens,
    /// Distances on the 4-point grid.
    pub space: Space,
    /// Corner radii.
    pub radius: Radius,
    /// Line widths.
    pub stroke: StrokeWidths,
    /// Heights and widths of parts.
    pub size: Sizes,
    /// Colours of the light theme.
    pub light: Palette,
    /// Colours of the dark theme.
    pub dark: Palette,
}

/// The `[font]` table.
#[derive(Debug, Clone, Deserialize)]
pub struct FontTokens {
    /// Names of the families, in order of preference.
    pub family: Vec<String>,
    /// Text sizes in points.
    pub size: FontSizes,
}

macro_rules! numbers {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize)]
        #[expect(missing_docs, reason = "the field names are the tokens' names")]
        pub struct $name { $($(#[$field_doc])* pub $field: f32),* }
    };
}

numbers! {
    /// Text sizes in points; `arabic_scale` is the factor for Arabic runs.
    FontSizes { caption, table, body, section, title, figure, arabic_scale }
}
numbers! {
    /// Distances.
    Space { xxs, xs, s, m, l, xl, xxl }
}
numbers! {
    /// Corner radii.
    Radius { tag, control, card, dialog, pill }
}
numbers! {
    /// Line widths.
    StrokeWidths { hairline, strong, focus, icon }
}

/// Heights and widths of parts of the window.
#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "the field names are the tokens' names")]
pub struct Sizes {
    pub icon: f32,
    pub icon_small: f32,
    pub icon_rail: f32,
    pub icon_empty: f32,
    pub top_bar: f32,
    pub rail: f32,
    pub rail_folded: f32,
    pub rail_item: f32,
    pub screen_header: f32,
    pub list_panel: f32,
    pub inspector: f32,
    pub status_bar: f32,
    pub row: f32,
    pub row_compact: f32,
    pub row_list: f32,
    pub table_header: f32,
    pub table_header_profile: f32,
    pub gutter: f32,
    pub control: f32,
    pub control_small: f32,
    pub control_large: f32,
    pub min_window: [f32; 2],
}

macro_rules! colours {
    ($($field:ident),* $(,)?) => {
        /// The colours of one theme, by role.
        #[derive(Debug, Clone, Deserialize)]
        #[expect(missing_docs, reason = "the field names are the tokens' names")]
        pub struct Palette {
            $(#[serde(deserialize_with = "colour")] pub $field: Color32,)*
            /// Series colours.
            #[serde(deserialize_with = "colour_list")]
            pub chart: Vec<Color32>,
            /// Text on the series colour of the same index.
            #[serde(deserialize_with = "colour_list")]
            pub chart_ink: Vec<Color32>,
            /// The ramp of heat cells and maps, from little to much.
            #[serde(deserialize_with = "colour_list")]
            pub heat: Vec<Color32>,
        }
    };
}

colours! {
    surface, surface_raised, surface_sunken, overlay, border, border_strong,
    text, text_muted, text_disabled,
    accent, accent_hover, accent_text, accent_soft, accent_ink,
    attention, attention_text, attention_soft, attention_ink,
    positive, positive_soft, caution, caution_soft, negative, negative_soft, info, info_soft,
    row_title, row_title_ink, row_header, row_header_ink, row_data, row_data_ink,
    row_total, row_total_ink, row_note, row_note_ink, row_stripe,
    changed, removed, added, selection, hover, focus,
    rail, rail_raised, rail_line, rail_text, rail_text_muted, rail_attention,
    chart_grid, agree_strong, agree_weak, disagree, disagree_weak, neutral_bar,
}

impl Palette {
    /// The series colour `index` (they repeat after the last one).
    pub fn series(&self, index: usize) -> Color32 {
        self.chart.get(index % self.chart.len().max(1)).copied().unwrap_or(self.accent)
    }

    /// Text on the series colour `index`.
    pub fn series_ink(&self, index: usize) -> Color32 {
        self.chart_ink.get(index % self.chart_ink.len().max(1)).copied().unwrap_or(self.accent_text)
    }

    /// The step of the heat ramp for a share between 0 and 1.
    pub fn heat_step(&self, share: f32) -> usize {
        let last = self.heat.len().saturating_sub(1);
        ((share.clamp(0.0, 1.0) * last as f32).round() as usize).min(last)
    }

    /// Fill of a heat step.
    pub fn heat_fill(&self, step: usize) -> Color32 {
        let last = self.heat.len().saturating_sub(1);
        self.heat.get(step.min(last)).copied().unwrap_or(self.surface_sunken)
    }

    /// Text on a heat step: whichever of the two inks stands out more.
    pub fn heat_ink(&self, step: usize) -> Color32 {
        let fill = self.heat_fill(step);
        // In the dark theme the middle of the ramp carries neither of its inks: black and white do.
        let dark_theme = luminance(self.text) > luminance(self.surface);
        let light = if dark_theme { self.text } else { Color32::WHITE };
        let dark = if dark_theme { Color32::BLACK } else { self.text };
        if contrast(light, fill) > contrast(dark, fill) { light } else { dark }
    }
}

/// WCAG relative luminance of an opaque colour.
pub fn luminance(colour: Color32) -> f32 {
    let channel = |c: u8| {
        let c = f32::from(c) / 255.0;
        if c <= 0.039_28 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
}

/// WCAG contrast ratio of two opaque colours, 1 to 21.
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn parse_colour(text: &str) -> Option<Color32> {
    Color32::from_hex(text).ok()
}

fn colour<'de, D: Deserializer<'de>>(de: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(de)?;
    parse_colour(&text).ok_or_else(|| D::Error::custom(format!("{text} is not a colour")))
}

fn colour_list<'de, D: Deserializer<'de>>(de: D) -> Result<Vec<Color32>, D::Error> {
    let texts = Vec::<String>::deserialize(de)?;
    texts
        .iter()
        .map(|t| parse_colour(t).ok_or_else(|| D::Error::custom(format!("{t} is not a colour"))))
        .collect()
}

static TOKENS: LazyLock<Tokens> =
    LazyLock::new(|| toml::from_str(TOKENS_TOML).expect("the embedded tokens file is checked by a test"));

/// All tokens.
pub fn tokens() -> &'static Tokens {
    &TOKENS
}

/// The colours of the theme in force on `ctx` (a `Ui` will do).
pub fn palette(ui: &egui::Ui) -> &'static Palette {
    palette_of(ui.visuals().dark_mode)
}

/// The colours of the dark or the light theme.
pub fn palette_of(dark: bool) -> &'static Palette {
    if dark { &TOKENS.dark } else { &TOKENS.light }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_tokens_parse_and_hold_both_themes() {
        let t: Tokens = toml::from_str(TOKENS_TOML).unwrap();
        assert_eq!(t.format, 1);
        assert_ne!(t.light.surface, t.dark.surface);
        assert_eq!(t.light.chart.len(), t.light.chart_ink.len());
        assert_eq!(t.light.heat.len(), t.dark.heat.len());
    }

    #[test]
    fn text_reaches_aa_on_its_backgrounds_in_both_themes() {
        for p in [palette_of(false), palette_of(true)] {
            let pairs = [
                (p.text, p.surface),
                (p.text, p.surface_raised),
                (p.text, p.selection),
                (p.text_muted, p.surface),
                (p.text_muted, p.surface_sunken),
                (p.accent_text, p.accent),
                (p.accent_ink, p.accent_soft),
                (p.attention_text, p.attention),
                (p.attention_ink, p.attention_soft),
                (p.positive, p.positive_soft),
                (p.caution, p.caution_soft),
                (p.negative, p.negative_soft),
                (p.info, p.info_soft),
                (p.rail_text_muted, p.rail),
            ];
            for (i, (ink, ground)) in pairs.into_iter().enumerate() {
                assert!(contrast(ink, ground) >= 4.5, "pair {i}: {:.2}", contrast(ink, ground));
            }
            for step in 0..p.heat.len() {
                let c = contrast(p.heat_ink(step), p.heat_fill(step));
                assert!(c >= 4.5, "heat step {step}: {c:.2}");
            }
        }
    }
}
