//! How far a piece of work is: a counter that the worker adds to and the screen reads.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Work done out of work expected, in units the stage chooses (rows, pairs, cells); clones share it.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<Counters>);

#[derive(Debug, Default)]
struct Counters {
    done: AtomicU64,
    total: AtomicU64,
}

impl Progress {
    /// Starts a new count of `total` units.
    pub fn begin(&self, total: u64) {
        self.0.done.store(0, Ordering::Relaxed);
        self.0.total.store(total, Ordering::Relaxed);
    }

    /// Adds `n` done units.
    pub fn add(&self, n: u64) {
        self.0.done.fetch_add(n, Ordering::Relaxed);
    }

    /// Done and expected units; a total of 0 means "not known".
    pub fn counts(&self) -> (u64, u64) {
        (self.0.done.load(Ordering::Relaxed), self.0.total.load(Ordering::Relaxed))
    }

    /// The share done, 0 to 1, when the total is known.
    pub fn share(&self) -> Option<f32> {
        let (done, total) = self.counts();
        (total > 0).then(|| (done as f32 / total as f32).min(1.0))
    }
}
