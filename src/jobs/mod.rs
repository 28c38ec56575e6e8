//! Work in the background: the engine that keeps the outcomes up to date, and one-off jobs.
//!
//! Threads and channels only; nothing here knows a window. Whoever wants to be woken passes a closure.

mod engine;
mod job;

pub use engine::{Engine, Message};
pub use job::{Job, JobError, spawn};
