//! Keeps the outcomes up to date with the project: one named thread that walks to what is wanted, stage by stage.
//!
//! A new wish replaces the one before. The stage under way is stopped, unless its key occurs in the new plan: then its work is still wanted.
//! A panic in a stage becomes a failed stage with a notice, never a lost session.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::base::{Cancel, Context, Key, Progress, SourceId};
use crate::pipeline::{self, Cache, Outcomes, Run, Stage, StageError, Watch};
use crate::project::Project;

/// What the engine tells.
#[derive(Debug)]
pub enum Message {
    /// A stage has begun.
    Busy {
        /// Which.
        stage: Stage,
        /// For which source, where the stage works source by source.
        source: Option<SourceId>,
        /// Its counter.
        progress: Progress,
    },
    /// One more outcome is there; all that are up to date, together.
    Ready(Arc<Outcomes>),
    /// A stage could not be done; what came before it stands.
    Failed {
        /// Which.
        stage: Stage,
        /// Why.
        error: Arc<StageError>,
    },
    /// Everything wanted is done, stopped or failed.
    Idle,
}

/// What the window wants to have up to date.
#[derive(Clone)]
struct Wish {
    project: Arc<Project>,
    dir: PathBuf,
    goal: Stage,
}

/// The engine; dropping it stops the work.
pub struct Engine {
    wishes: Sender<Wish>,
    messages: Receiver<Message>,
    running: Arc<Mutex<Option<(Key, Cancel)>>>,
    cache: Arc<Cache>,
}

impl Engine {
    /// Starts the thread; `wake` is called after every message.
    pub fn new(wake: Arc<dyn Fn() + Send + Sync>) -> std::io::Result<Engine> {
        let (wishes, inbox) = channel();
        let (outbox, messages) = channel();
        let running: Arc<Mutex<Option<(Key, Cancel)>>> = Arc::default();
        let cache = Arc::new(Cache::default());
        let worker = Worker { outbox, wake, running: running.clone(), cache: cache.clone() };
        std::thread::Builder::new().name("engine".to_owned()).spawn(move || worker.work(&inbox))?;
        Ok(Engine { wishes, messages, running, cache })
    }

    /// Wants everything up to `goal` for this project, whose folder is `dir`; replaces the wish before.
    pub fn want(&self, project: Arc<Project>, dir: PathBuf, goal: Stage) {
        if let Some((key, cancel)) = &*lock(&self.running)
            && !pipeline::known_keys(&project, &dir).contains(key)
        {
            cancel.cancel();
        }
        // The worker ends only with the engine, so somebody is listening.
        let _sent = self.wishes.send(Wish { project, dir, goal });
    }

    /// Stops the stage under way; nothing more is computed until the next wish.
    pub fn stop(&self) {
        if let Some((_, cancel)) = &*lock(&self.running) {
            cancel.cancel();
        }
    }

    /// What has been told since the last call.
    pub fn messages(&self) -> impl Iterator<Item = Message> + '_ {
        self.messages.try_iter()
    }

    /// The store of outcomes, for runs outside the engine (an export) that should reuse them.
    pub fn cache(&self) -> Arc<Cache> {
        self.cache.clone()
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.stop();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Worker {
    outbox: Sender<Message>,
    wake: Arc<dyn Fn() + Send + Sync>,
    running: Arc<Mutex<Option<(Key, Cancel)>>>,
    cache: Arc<Cache>,
}

impl Worker {
    fn tell(&self, message: Message) {
        // A window that is gone misses nothing.
        let _sent = self.outbox.send(message);
        (self.wake)();
    }

    fn work(&self, inbox: &Receiver<Wish>) {
        while let Ok(first) = inbox.recv() {
            let mut wish = inbox.try_iter().last().unwrap_or(first);
            while let Some(next) = self.fulfil(&wish, inbox) {
                wish = next;
            }
            self.tell(Message::Idle);
        }
    }

    /// Walks to the goal of a wish; ends early with the newer wish when one came.
    fn fulfil(&self, wish: &Wish, inbox: &Receiver<Wish>) -> Option<Wish> {
        let mut newer = None;
        let mut watch = Watching { worker: self, inbox, newer: &mut newer };
        let run = Run { project: &wish.project, dir: &wish.dir, cache: &self.cache };
        let done = catch_unwind(AssertUnwindSafe(|| pipeline::run_to(&run, wish.goal, &mut watch)));
        *lock(&self.running) = None;
        match done {
            Ok(Ok(_)) => {}
            Ok(Err(failed)) if failed.error.is_cancelled() => {}
            Ok(Err(failed)) => {
                self.tell(Message::Failed { stage: failed.stage, error: Arc::new(failed.error) });
            }
            Err(_) => {
                self.tell(Message::Failed { stage: wish.goal, error: Arc::new(StageError::Panicked) });
            }
        }
        newer.or_else(|| inbox.try_iter().last())
    }
}

struct Watching<'a> {
    worker: &'a Worker,
    inbox: &'a Receiver<Wish>,
    newer: &'a mut Option<Wish>,
}

impl Watch for Watching<'_> {
    fn begin(&mut self, stage: Stage, source: Option<&SourceId>, key: Key) -> Option<Context> {
        if let Some(newer) = self.inbox.try_iter().last() {
            *self.newer = Some(newer);
            return None;
        }
        let context = Context::new(jiff::ZonedDateTime::now().date());
        *lock(&self.worker.running) = Some((key, context.cancel.clone()));
        let progress = context.progress.clone();
        self.worker.tell(Message::Busy { stage, source: source.cloned(), progress });
        Some(context)
    }

    fn ready(&mut self, outcomes: &Arc<Outcomes>) {
        self.worker.tell(Message::Ready(outcomes.clone()));
    }
}
