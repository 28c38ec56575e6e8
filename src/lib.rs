//! Diwan: the spreadsheets of a town's departments become one dataset that can be compared.
//!
//! # The map
//!
//! A [`project::Project`] is a value that holds every decision and no data. A [`table::Table`] holds data and no decision. A stage is a
//! function from tables and the decisions of that stage to an outcome, the same for window and command line. An [`project::Edit`] is the only
//! way a project changes; edits form a log, and undo moves a cursor in it. An outcome is kept under the key of everything it was made
//! from, so nothing stale is shown as fresh and nothing unchanged is computed twice.
//!
//! ```text
//! file ─import─► table of text ─clean─► mended ─schema─► one table, common fields ─codes─► common codes
//!      ─linkage─► entities ─golden─► one row per entity ─disclosure─► cleared ─export─► files
//!                                                   └─compare─► coverage, agreement, counts
//! ```
//!
//! Layers, lowest first. A stage imports no other stage, but for `export`, which takes what `disclosure` has cleared. Only `gui` and `cli` touch
//! a person. Departments' files are read by `import` alone and exports written by `export` alone; besides them only project files, own code
//! lists, boundaries and keys are touched, and `tests/house/layers.rs` lists where.
//!
//! ```text
//! base ← table ← findings ← { import clean schema codes linkage golden disclosure export compare }
//!      ← project ← pipeline ← jobs ← { cli gui }            text ↗ (used by cli and gui)
//! ```

pub mod base;
pub mod table;
pub mod findings;

pub mod import;
pub mod clean;
pub mod schema;
pub mod codes;
pub mod linkage;
pub mod golden;
pub mod disclosure;
pub mod export;
pub mod compare;

pub mod project;
pub mod pipeline;
pub mod jobs;
pub mod text;

pub mod cli;

#[cfg(feature = "gui")]
pub mod gui;
