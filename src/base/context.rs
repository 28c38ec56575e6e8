//! What every stage function gets first: when to stop, where to count, and which day it is.
//!
//! The day is passed in because a result must not depend on the clock in a hidden way ("age today" is a setting of the run).

use jiff::civil::Date;

use super::{Cancel, Cancelled, Progress};

/// Passed first into every stage function.
#[derive(Clone, Debug)]
pub struct Context {
    /// The stop sign of this piece of work.
    pub cancel: Cancel,
    /// The counter of this piece of work.
    pub progress: Progress,
    /// The day that counts as today.
    pub today: Date,
}

impl Context {
    /// A context that nobody cancels or watches, for `today`.
    pub fn new(today: Date) -> Self {
        Context { cancel: Cancel::default(), progress: Progress::default(), today }
    }

    /// A fixed day, for tests and examples: 1 November 2026.
    pub fn for_tests() -> Self {
        Context::new(jiff::civil::date(2026, 11, 1))
    }

    /// `Err(Cancelled)` once a stop was asked for; call it per chunk of some thousand rows.
    pub fn check(&self) -> Result<(), Cancelled> {
        if self.cancel.is_cancelled() { Err(Cancelled) } else { Ok(()) }
    }
}
