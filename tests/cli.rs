//! Tests of the command line: the program itself is run, on the projects of the sample city.

#[path = "cli/codes.rs"]
mod codes;
#[path = "cli/sample_city.rs"]
mod sample_city;
