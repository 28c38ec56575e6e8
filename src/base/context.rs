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
    /// How many bytes of memory lists may take that can be kept in a temporary file instead; it changes no result.
    pub memory: usize,
}

impl Context {
    /// Half a gigabyte: the pairs of some two million records.
    pub const MEMORY: usize = 512 << 20;

    /// A context that nobody cancels or watches, for `today`.
    pub fn new(today: Date) -> Self {
        Context { cancel: Cancel::default(), progress: Progress::default(), today, memory: Context::MEMORY }
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
