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
#[path = "cli/dedupe.rs"]
mod dedupe;
#[path = "cli/exports.rs"]
mod exports;
#[path = "cli/left_out.rs"]
mod left_out;
#[path = "cli/next_month.rs"]
mod next_month;
#[path = "cli/stable_ids.rs"]
mod stable_ids;
#[path = "cli/sample_city.rs"]
mod sample_city;
#[path = "cli/schema.rs"]
mod schema;
#[path = "cli/schema_fill.rs"]
mod schema_fill;
#[path = "cli/splink.rs"]
mod splink;
