//! Values become common codes: built-in and own code lists, the decisions people made, and what is still unmapped.
//!
//! A value is coded by a decision in the crosswalk, else by the matcher when it is sure; never by a guess. What is neither waits in the
//! unmapped queue, and its cell is empty in the coded table (the written value stands in the table before).

pub mod settings;

pub use settings::{CodeSettings, CodesEdit, Decision, OwnList};

/// Raised when the meaning of this stage's result changes.
pub const VERSION: u32 = 1;
