//! What may leave: one policy per recipient and purpose decides what becomes of each field, and the result says how safe it is.
//!
//! [`Cleared`](outcome::Cleared) is the only thing that export takes and only `clear` makes one, so "forgot the policy" does not
//! compile. Writing files is export's work; keeping the pseudonym key is the caller's: here it is a value that is never shown.

pub mod policy;

pub use policy::{
    Action, DisclosureEdit, DisclosureSettings, FieldPolicy, Policy, RowFilter, RowOrder, Shape,
};

/// Raised when the meaning of this stage's result changes.
pub const VERSION: u32 = 1;
