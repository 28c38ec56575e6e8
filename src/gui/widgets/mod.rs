//! What screens are built from.
pub mod bidi;
pub mod dir;
pub mod badge;
pub mod button;
pub mod choice;
pub mod strip;
pub mod text;
