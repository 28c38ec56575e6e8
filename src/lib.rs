//! Diwan.

#[cfg(feature = "gui")]
pub mod gui;
