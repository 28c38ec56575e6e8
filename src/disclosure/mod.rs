//! What may leave: one policy per recipient and purpose decides what becomes of each field, and the result says how safe it is.
//!
//! [`Cleared`] is the only thing that export takes and only [`clear`] makes one, so "forgot the policy" does not compile. Writing
//! files is export's work; keeping the pseudonym key is the caller's: here it is a value that is never shown.

mod clear;
mod coarsen;
mod counts;
mod error;
mod look_back;
mod outcome;
mod plan;
pub mod policy;
pub mod pseudonym;
pub mod risk;
mod suppress;

pub use clear::{Parents, clear};
pub use error::DisclosureError;
pub use outcome::{Cleared, ClearedField, FieldReport, Report};
pub use policy::{
    Action, DisclosureEdit, DisclosureSettings, FieldPolicy, Policy, RowFilter, RowOrder, Shape,
};
pub use pseudonym::{NotASecret, Secret};
pub use risk::{Attack, Risk};

/// Raised when the meaning of this stage's result changes.
pub const VERSION: u32 = 1;
