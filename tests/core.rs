//! Tests of the core: table text in, table text out; laws as property tests.

#[path = "core/project.rs"]
mod project;
#[path = "core/clean.rs"]
mod clean;
#[path = "core/clean_look.rs"]
mod clean_look;
#[path = "core/import.rs"]
mod import;
