//! What screens are built from.
pub mod badge;
pub mod bidi;
pub mod button;
pub mod card;
pub mod charts;
pub mod choice;
pub mod dir;
pub mod field;
pub mod proposal;
pub mod strip;
mod table_cell;
mod table_head;
pub mod table_view;
pub mod text;
