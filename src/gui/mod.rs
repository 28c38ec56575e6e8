//! The window's side of Diwan: how things look (`theme`) and what screens are built from (`widgets`).
//! Nothing here computes over rows; widgets get their strings and numbers from the caller.

pub mod theme;
pub mod widgets;
