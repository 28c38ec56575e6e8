//! A polite stop sign shared between the one who waits and the one who works.
//!
//! Work asks now and then (`ctx.check()?` per chunk of some thousand rows); nothing is ever killed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A stop sign; clones share it.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

/// The work was stopped on request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("stopped on request")]
pub struct Cancelled;

impl Cancel {
    /// Asks the work to stop.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether a stop was asked for.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
