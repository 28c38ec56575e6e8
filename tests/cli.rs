//! Tests of the command line: the program itself is run, on the projects of the sample city.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::too_many_arguments,
    reason = "a test that fails may panic"
)]

#[path = "cli/codes.rs"]
mod codes;
#[path = "cli/codes_own.rs"]
mod codes_own;
#[path = "cli/codes_weights.rs"]
mod codes_weights;
#[path = "cli/convert.rs"]
mod convert;
#[path = "cli/crosswalk.rs"]
mod crosswalk;
#[path = "cli/exports.rs"]
mod exports;
