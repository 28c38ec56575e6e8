//! Tests of the core: table text in, table text out; laws as property tests.
#![allow(clippy::unwrap_used, clippy::too_many_arguments, reason = "a test that fails may panic")]

#[path = "core/project.rs"]
mod project;
#[path = "core/clean.rs"]
mod clean;
#[path = "core/clean_look.rs"]
mod clean_look;
#[path = "core/clean_moments.rs"]
mod clean_moments;
#[path = "core/import.rs"]
mod import;
#[path = "support/damage.rs"]
mod damage;
#[path = "core/import_refused.rs"]
mod import_refused;
#[path = "core/import_markup.rs"]
mod import_markup;
#[path = "core/import_text.rs"]
mod import_text;
#[path = "core/import_traps.rs"]
mod import_traps;
#[path = "core/import_sections.rs"]
mod import_sections;
#[path = "core/import_sheets.rs"]
mod import_sheets;
#[path = "core/linkage_again.rs"]
mod linkage_again;
#[path = "core/codes_own.rs"]
mod codes_own;
#[path = "core/editions.rs"]
mod editions;
#[path = "core/codes_headers.rs"]
mod codes_headers;
#[path = "core/codes_truth.rs"]
mod codes_truth;
#[path = "core/disclosure.rs"]
mod disclosure;
#[path = "core/export.rs"]
mod export;
#[path = "core/golden.rs"]
mod golden;
#[path = "core/schema.rs"]
mod schema;
#[path = "core/hidden.rs"]
mod hidden;

#[path = "core/splink.rs"]
mod splink;
#[path = "core/linkage.rs"]
mod linkage;
#[path = "core/linkage_columns.rs"]
mod linkage_columns;
#[path = "core/linkage_hard.rs"]
mod linkage_hard;
#[path = "core/linkage_things.rs"]
mod linkage_things;
#[path = "core/linkage_twice.rs"]
mod linkage_twice;
#[path = "core/linkage_blocking.rs"]
mod linkage_blocking;
