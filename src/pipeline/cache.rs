//! Outcomes kept under the key of everything they were made from, within a memory budget; the least recently used go first.
//!
//! Undo needs no computing because the older keys are still here. The cache never decides whether something is fresh: a key does.

use std::any::Any;
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use crate::base::Key;
use crate::findings::Finding;

/// One stage's result with what it reported and what it cost.
#[derive(Debug)]
pub struct Kept<T> {
    /// The key it was made under.
    pub key: Key,
    /// The result; shared with the cache and the screens.
    pub value: Arc<T>,
    /// What it reported.
    pub findings: Arc<Vec<Finding>>,
    /// How long it took to make, in seconds.
    pub seconds: f64,
    /// Whether it was found in the cache this time.
    pub from_cache: bool,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Kept {
            key: self.key,
            value: self.value.clone(),
            findings: self.findings.clone(),
            seconds: self.seconds,
            from_cache: self.from_cache,
        }
    }
}

impl<T> Kept<T> {
    /// The same under the same key with a part of its value.
    pub(super) fn map<U>(&self, part: impl FnOnce(&T) -> U) -> Kept<U> {
        Kept {
            key: self.key,
            value: Arc::new(part(&self.value)),
            findings: self.findings.clone(),
            seconds: self.seconds,
            from_cache: self.from_cache,
        }
    }
}

struct Slot {
    value: Arc<dyn Any + Send + Sync>,
    findings: Arc<Vec<Finding>>,
    seconds: f64,
    bytes: usize,
    used: u64,
}

/// The store of outcomes; shared between the engine and whoever runs a pipeline.
pub struct Cache {
    inner: Mutex<Inner>,
    budget_bytes: usize,
}

#[derive(Default)]
struct Inner {
    slots: FxHashMap<Key, Slot>,
    clock: u64,
    bytes: usize,
}

impl Default for Cache {
    fn default() -> Self {
        Cache::with_budget(3 << 30)
    }
}

impl Cache {
    /// A cache that holds about `bytes` bytes.
    pub fn with_budget(bytes: usize) -> Self {
        Cache { inner: Mutex::default(), budget_bytes: bytes }
    }

    /// The outcome kept under this key, if any.
    pub fn get<T: Send + Sync + 'static>(&self, key: Key) -> Option<Kept<T>> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.clock += 1;
        let now = inner.clock;
        let slot = inner.slots.get_mut(&key)?;
        slot.used = now;
        let value = slot.value.clone().downcast::<T>().ok()?;
        Some(Kept { key, value, findings: slot.findings.clone(), seconds: slot.seconds, from_cache: true })
    }

    /// Keeps an outcome of about `bytes` bytes, and lets go of the oldest ones above the budget.
    pub fn put<T: Send + Sync + 'static>(&self, kept: &Kept<T>, bytes: usize) {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.clock += 1;
        let slot = Slot {
            value: kept.value.clone(),
            findings: kept.findings.clone(),
            seconds: kept.seconds,
            bytes,
            used: inner.clock,
        };
        inner.bytes += bytes;
        if let Some(old) = inner.slots.insert(kept.key, slot) {
            inner.bytes -= old.bytes;
        }
        while inner.bytes > self.budget_bytes && inner.slots.len() > 1 {
            let oldest = inner.slots.iter().min_by_key(|(_, slot)| slot.used).map(|(key, _)| *key);
            let Some(gone) = oldest.and_then(|key| inner.slots.remove(&key)) else { break };
            inner.bytes -= gone.bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(name: &str) -> Kept<String> {
        Kept {
            key: Key::of_bytes(name.as_bytes()),
            value: Arc::new(name.to_owned()),
            findings: Arc::default(),
            seconds: 0.0,
            from_cache: false,
        }
    }

    #[test]
    fn the_least_recently_used_goes_first() {
        let cache = Cache::with_budget(20);
        cache.put(&kept("a"), 10);
        cache.put(&kept("b"), 10);
        assert!(cache.get::<String>(kept("a").key).is_some());
        cache.put(&kept("c"), 10);
        assert!(cache.get::<String>(kept("b").key).is_none());
        assert_eq!(*cache.get::<String>(kept("a").key).unwrap().value, "a");
        assert!(cache.get::<u32>(kept("c").key).is_none(), "another type is not that outcome");
    }
}
