//! The command-line program: everything the window does, through the same library, without a display.

use std::process::ExitCode;

fn main() -> ExitCode {
    diwan::cli::main()
}
