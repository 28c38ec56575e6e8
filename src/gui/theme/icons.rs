//! All icons as one enum, rasterised at the pixel ratio of the window and tinted by the caller.
//! The sources are white strokes, so a tint multiplies to the wanted colour; the brand mark and the quay
//! keep their own colours. Each icon and size becomes one texture, made at first use and kept in the
//! context, so a frame only paints quads.

use std::collections::HashMap;
use std::sync::Arc;

use egui::load::SizeHint;
use egui::mutex::Mutex;
use egui::{
    Color32, Context, Id, Painter, Pos2, Rect, Response, Sense, TextureHandle, TextureOptions, Ui, Vec2, pos2,
};

macro_rules! icons {
    ($($variant:ident = $file:literal),* $(,)?) => {
        /// Every icon of the program; the name is that of the file in `assets/icons`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "the names are those of the files")]
        pub enum Icon { $($variant),* }

        impl Icon {
            /// All icons, in the order of their names.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            fn svg(self) -> &'static [u8] {
                match self {
                    $(Self::$variant => include_bytes!(concat!("../../../assets/icons/", $file, ".svg")),)*
                }
            }

            /// The file's name without its ending.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $file,)* }
            }
        }
    };
}

icons! {
    Aa = "aa",
    Arrow = "arrow",
    ArrowLeft = "arrow-left",
    Bolt = "bolt",
    Broken = "broken",
    Building = "building",
    Calendar = "calendar",
    Check = "check",
    Clean = "clean",
    Clock = "clock",
    Code = "code",
    Columns = "columns",
    Compare = "compare",
    Copy = "copy",
    Cross = "cross",
    DiwanMark = "diwan-mark",
    Dots = "dots",
    Down = "down",
    Drop = "drop",
    EmptyMark = "empty-mark",
    Equal = "equal",
    Error = "error",
    Export = "export",
    Eye = "eye",
    Filter = "filter",
    Folder = "folder",
    Globe = "globe",
    Grip = "grip",
    Hash = "hash",
    Help = "help",
    History = "history",
    Home = "home",
    Info = "info",
    Key = "key",
    Left = "left",
    Link = "link",
    List = "list",
    Lock = "lock",
    Map = "map",
    Match = "match",
    Minus = "minus",
    Moon = "moon",
    Note = "note",
    Notequal = "notequal",
    Pencil = "pencil",
    Phone = "phone",
    Pin = "pin",
    Play = "play",
    Plus = "plus",
    Question = "question",
    Redo = "redo",
    Review = "review",
    Right = "right",
    Search = "search",
    Settings = "settings",
    Sheet = "sheet",
    Shield = "shield",
    Sort = "sort",
    Sources = "sources",
    Split = "split",
    StartQuay = "start-quay",
    Stop = "stop",
    Sun = "sun",
    TextFile = "text-file",
    Tilde = "tilde",
    Twin = "twin",
    Undo = "undo",
    Up = "up",
    User = "user",
    Users = "users",
    Warn = "warn",
}

impl Icon {
    /// Icons that point along the reading direction, and so are mirrored with it.
    pub fn mirrors(self) -> bool {
        matches!(
            self,
            Self::Arrow
                | Self::ArrowLeft
                | Self::Left
                | Self::Right
                | Self::Undo
                | Self::Redo
                | Self::Play
                | Self::List
                | Self::Sort
        )
    }

    /// Paints the icon into `rect` (letter-boxed), tinted.
    pub fn paint(self, painter: &Painter, rect: Rect, tint: Color32) {
        self.paint_flipped(painter, rect, tint, Flip::None);
    }

    /// Paints the icon, mirrored left to right when asked.
    pub fn paint_flipped(self, painter: &Painter, rect: Rect, tint: Color32, flip: Flip) {
        let ppp = painter.pixels_per_point();
        let px = (rect.height().max(rect.width()) * ppp).round().max(1.0);
        let Some(texture) = texture(painter.ctx(), self, px as u32) else { return };
        let size = Vec2::new(texture.size()[0] as f32, texture.size()[1] as f32) / ppp;
        let min = rect.center() - size / 2.0;
        let min = pos2((min.x * ppp).round() / ppp, (min.y * ppp).round() / ppp);
        let uv = match flip {
            Flip::None => Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)),
            Flip::Sideways => Rect::from_min_max(pos2(1.0, 0.0), pos2(0.0, 1.0)),
        };
        painter.image(texture.id(), Rect::from_min_size(min, size), uv, tint);
    }

    /// Allocates a square of `side` points and paints the icon into it. It says nothing to a screen
    /// reader: the text beside it does.
    pub fn ui(self, ui: &mut Ui, side: f32, tint: Color32) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        if ui.is_rect_visible(rect) {
            self.paint(ui.painter(), rect, tint);
        }
        response
    }
}

/// Whether an icon is painted mirrored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flip {
    /// As drawn.
    None,
    /// Left and right exchanged.
    Sideways,
}

type Cache = Arc<Mutex<HashMap<(Icon, u32), Option<TextureHandle>>>>;

fn texture(ctx: &Context, icon: Icon, px: u32) -> Option<TextureHandle> {
    let cache: Cache =
        ctx.data_mut(|d| d.get_temp_mut_or_default::<Cache>(Id::unique("diwan-icon-textures")).clone());
    if let Some(found) = cache.lock().get(&(icon, px)) {
        return found.clone();
    }
    let hint = SizeHint::Size { width: px, height: px, maintain_aspect_ratio: true };
    let made = egui_extras::image::load_svg_bytes_with_size(icon.svg(), hint, &Default::default())
        .ok()
        .map(|image| ctx.load_texture(icon.name(), image, TextureOptions::LINEAR));
    cache.lock().insert((icon, px), made.clone());
    made
}
