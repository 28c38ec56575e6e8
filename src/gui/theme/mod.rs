//! How the window looks: colours and sizes by role, fonts, icons, and the egui styles made of them.
//!
//! Everything is decided by `assets/tokens.toml`; no other file names a colour. Call [`apply`] once on a
//! context (window and tests alike), then ask [`palette`] for the colours of the theme in force.

pub mod apply;
pub mod fonts;
pub mod icons;
pub mod tokens;

pub use apply::apply;
pub use fonts::TextSize;
pub use icons::Icon;
pub use tokens::{Palette, Tokens, palette, tokens};
