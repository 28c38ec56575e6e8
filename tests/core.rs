//! Tests of the core: table text in, table text out; laws as property tests.

#[path = "core/project.rs"]
mod project;
