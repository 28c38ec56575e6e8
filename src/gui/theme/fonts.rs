//! The four embedded fonts and the families made of them: `Proportional` (Noto Sans), `semibold`, and an
//! Arabic-first form of both for right-to-left runs. There is no other weight and no system font.
//! Arabic-first matters: in a run cut by a fallback font, egui lays the pieces out left to right, so words
//! would stand in the wrong order (see `widgets::bidi`).

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontId};

use super::tokens::tokens;

/// The text sizes of the design; there is nothing between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// 11/16: units, evidence, axis labels.
    Caption,
    /// 12/16: cells, badges, shortcuts.
    Table,
    /// 13/20: controls, forms, prose.
    #[default]
    Body,
    /// 15/20: card and panel titles.
    Section,
    /// 20/28: the title of a screen.
    Title,
    /// 28/36: the one number a card is about.
    Figure,
}

impl TextSize {
    /// Font size in points.
    pub fn points(self) -> f32 {
        let s = &tokens().font.size;
        match self {
            Self::Caption => s.caption,
            Self::Table => s.table,
            Self::Body => s.body,
            Self::Section => s.section,
            Self::Title => s.title,
            Self::Figure => s.figure,
        }
    }

    /// Line height in points.
    pub fn line(self) -> f32 {
        match self {
            Self::Caption | Self::Table => 16.0,
            Self::Body | Self::Section => 20.0,
            Self::Title => 28.0,
            Self::Figure => 36.0,
        }
    }
}

/// The family for left-to-right text.
pub fn latin(strong: bool) -> FontFamily {
    if strong { FontFamily::Name("semibold".into()) } else { FontFamily::Proportional }
}

/// The family for right-to-left runs.
pub fn arabic(strong: bool) -> FontFamily {
    FontFamily::Name(if strong { "arabic-semibold" } else { "arabic" }.into())
}

/// A font of the design, left to right.
pub fn font(size: TextSize, strong: bool) -> FontId {
    FontId::new(size.points(), latin(strong))
}

/// The definitions handed to egui.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 4] = [
        ("sans", include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf")),
        ("sans-semibold", include_bytes!("../../../assets/fonts/NotoSans-SemiBold.ttf")),
        ("arabic", include_bytes!("../../../assets/fonts/NotoSansArabic-Regular.ttf")),
        ("arabic-semibold", include_bytes!("../../../assets/fonts/NotoSansArabic-SemiBold.ttf")),
    ];
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families: [(FontFamily, [&str; 2]); 5] = [
        (FontFamily::Proportional, ["sans", "arabic"]),
        (FontFamily::Monospace, ["sans", "arabic"]),
        (latin(true), ["sans-semibold", "arabic-semibold"]),
        (arabic(false), ["arabic", "sans"]),
        (arabic(true), ["arabic-semibold", "sans-semibold"]),
    ];
    for (family, names) in families {
        fonts.families.insert(family, names.map(str::to_owned).to_vec());
    }
    fonts
}

/// Installs the fonts on `ctx`.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}
