//! The command-line program: everything the window does, through the same library, without a display.

use std::process::ExitCode;

/// Reading sheets and linking make millions of short texts; this allocator serves both cores at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    diwan::cli::main()
}
