//! The progress line on a terminal: what is being done and how far it is. Silent when standard error is no terminal.

use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::report;
use crate::base::{Context, Key, Progress, SourceId};
use crate::findings::Message;
use crate::pipeline::{Outcomes, Stage, Watch};
use crate::text::numbers;

/// Follows a run and shows where it is.
pub(super) struct Shown {
    context: Context,
    line: Option<Line>,
}

impl Shown {
    /// Follows a run under this context.
    pub(super) fn new(context: Context) -> Self {
        Shown { context, line: None }
    }
}

impl Watch for Shown {
    fn begin(&mut self, stage: Stage, source: Option<&SourceId>, _: Key) -> Option<Context> {
        let context = Context { progress: Progress::default(), ..self.context.clone() };
        let what = report::say(&Message::new(stage.message_id()));
        let what = source.map_or(what.clone(), |id| format!("{what}: {id}"));
        self.line = None;
        self.line = Line::start(what, context.progress.clone());
        Some(context)
    }

    fn ready(&mut self, _: &Arc<Outcomes>) {
        self.line = None;
    }
}

/// A line that renews itself until it is dropped.
pub(super) struct Line {
    over: Arc<AtomicBool>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Line {
    /// Starts a line; `None` when standard error is no terminal.
    pub(super) fn start(what: String, progress: Progress) -> Option<Line> {
        if !std::io::stderr().is_terminal() {
            return None;
        }
        let over = Arc::new(AtomicBool::new(false));
        let seen = over.clone();
        let draw = move || {
            while !seen.load(Ordering::Relaxed) {
                let share = progress.share().map(|s| numbers::percent(report::language(), f64::from(s), 0));
                eprint!("\r\x1b[K{what} {}", share.unwrap_or_default());
                // A terminal that cannot be written to shows nothing, and nothing is lost.
                let _flushed = std::io::stderr().flush();
                std::thread::park_timeout(Duration::from_millis(100));
            }
            eprint!("\r\x1b[K");
        };
        let thread = std::thread::Builder::new().name("progress".to_owned()).spawn(draw).ok()?;
        Some(Line { over, thread: Some(thread) })
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            // The thread only draws; if it failed there is nothing to clean up.
            let _joined = thread.join();
        }
    }
}
