//! A one-off piece of work in a named thread: asked now and then for its result, stopped politely, never lost to a panic.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};

use crate::base::{Context, Progress};

/// Work under way; dropping it asks the work to stop.
#[derive(Debug)]
pub struct Job<T> {
    result: Receiver<Result<T, JobError>>,
    context: Context,
}

/// A job ended without a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JobError {
    /// A bug: the work panicked. The rest of the program goes on.
    #[error("the work in the background failed unexpectedly")]
    Panicked,
    /// The thread could not be started.
    #[error("no thread could be started for the work in the background")]
    NoThread,
}

impl<T> Job<T> {
    /// The result, once, as soon as it is there.
    pub fn take(&self) -> Option<Result<T, JobError>> {
        match self.result.try_recv() {
            Ok(result) => Some(result),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(JobError::NoThread)),
        }
    }

    /// How far the work is.
    pub fn progress(&self) -> &Progress {
        &self.context.progress
    }

    /// Asks the work to stop.
    pub fn cancel(&self) {
        self.context.cancel.cancel();
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.context.cancel.cancel();
    }
}

/// Runs `work` in a thread called `name`; `wake` is called when it has ended.
pub fn spawn<T: Send + 'static>(
    name: &str,
    wake: Arc<dyn Fn() + Send + Sync>,
    work: impl FnOnce(&Context) -> T + Send + 'static,
) -> Job<T> {
    let context = Context::new(jiff::ZonedDateTime::now().date());
    let (sender, result) = sync_channel(1);
    let inner = context.clone();
    let started = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
        let outcome = catch_unwind(AssertUnwindSafe(|| work(&inner))).or(Err(JobError::Panicked));
        // The asker may be gone; then nobody misses the result.
        let _gone = sender.send(outcome);
        wake();
    });
    drop(started);
    Job { result, context }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait<T>(job: &Job<T>) -> Result<T, JobError> {
        loop {
            if let Some(result) = job.take() {
                return result;
            }
            std::thread::yield_now();
        }
    }

    #[test]
    fn a_panic_is_an_error_and_nothing_else() {
        let wake: Arc<dyn Fn() + Send + Sync> = Arc::new(|| ());
        assert_eq!(wait(&spawn("ok", wake.clone(), |_| 7)), Ok(7));
        assert_eq!(wait(&spawn::<i32>("bug", wake, |_| panic!("planted"))), Err(JobError::Panicked));
    }
}
