//! How far a piece of work is: a counter that the worker adds to and the screen reads.
//!
//! Work of several counts, one after the other, is one whole to whoever waits: [`Progress::plan`] gives each its part, and the share never goes back.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Work done out of work expected, in units the stage chooses (rows, pairs, cells); clones share it.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<Counters>);

#[derive(Debug, Default)]
struct Counters {
    done: AtomicU64,
    total: AtomicU64,
    /// The part of the whole that this count is; nothing where there is no plan.
    part: Mutex<Option<Part>>,
    /// The share at which this count begins and how much of the whole it is, as bits; both 0 without a plan.
    from: AtomicU32,
    width: AtomicU32,
}

/// The counts still to come.
#[derive(Debug)]
struct Part {
    /// The share of each, the next one last.
    ahead: Vec<f32>,
    /// Where the present one ends.
    end: f32,
}

impl Progress {
    /// Says that several counts follow, with the share of the whole that each takes. Counts beyond the plan take half of what is left each.
    /// Without any share each count is again a whole of its own.
    pub fn plan(&self, shares: &[f32]) {
        let mut ahead = shares.to_vec();
        ahead.reverse();
        *self.part() = (!ahead.is_empty()).then_some(Part { ahead, end: 0.0 });
        self.count(0.0, 0.0, 0);
    }

    /// Starts a new count of `total` units.
    pub fn begin(&self, total: u64) {
        let (from, width) = match &mut *self.part() {
            None => (0.0, 0.0),
            Some(part) => {
                let from = part.end;
                let width = part.ahead.pop().unwrap_or((1.0 - from) / 2.0).clamp(0.0, 1.0 - from);
                part.end = from + width;
                (from, width)
            }
        };
        self.count(from, width, total);
    }

    fn part(&self) -> std::sync::MutexGuard<'_, Option<Part>> {
        self.0.part.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn count(&self, from: f32, width: f32, total: u64) {
        self.0.done.store(0, Ordering::Relaxed);
        self.0.total.store(total, Ordering::Relaxed);
        self.0.from.store(from.to_bits(), Ordering::Relaxed);
        self.0.width.store(width.to_bits(), Ordering::Relaxed);
    }

    /// Adds `n` done units.
    pub fn add(&self, n: u64) {
        self.0.done.fetch_add(n, Ordering::Relaxed);
    }

    /// Done and expected units of the present count; a total of 0 means "not known".
    pub fn counts(&self) -> (u64, u64) {
        (self.0.done.load(Ordering::Relaxed), self.0.total.load(Ordering::Relaxed))
    }

    /// The share done of the whole, 0 to 1, when the total is known.
    pub fn share(&self) -> Option<f32> {
        let (done, total) = self.counts();
        let of_count = (total > 0).then(|| (done as f32 / total as f32).min(1.0))?;
        let width = f32::from_bits(self.0.width.load(Ordering::Relaxed));
        if width == 0.0 {
            return Some(of_count);
        }
        Some(f32::from_bits(self.0.from.load(Ordering::Relaxed)) + width * of_count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_count_goes_from_nothing_to_all() {
        let progress = Progress::default();
        assert_eq!(progress.share(), None);
        progress.begin(4);
        progress.add(3);
        assert_eq!(progress.share(), Some(0.75));
        progress.begin(4);
        assert_eq!(progress.share(), Some(0.0));
    }

    #[test]
    fn planned_counts_are_one_whole_that_never_goes_back() {
        let progress = Progress::default();
        progress.plan(&[0.25, 0.5]);
        let mut before = 0.0;
        for count in 0..5 {
            progress.begin(10);
            for _ in 0..10 {
                progress.add(1);
                let share = progress.share().unwrap_or_default();
                assert!(share > before && share <= 1.0, "count {count}: {share} after {before}");
                before = share;
            }
        }
        progress.begin(1);
        assert!(progress.share().unwrap_or_default() >= before);
    }

    #[test]
    fn the_first_planned_count_takes_its_part() {
        let progress = Progress::default();
        progress.plan(&[0.25, 0.75]);
        progress.begin(2);
        progress.add(2);
        assert_eq!(progress.share(), Some(0.25));
        progress.begin(3);
        progress.add(3);
        assert_eq!(progress.share(), Some(1.0));
    }
}
