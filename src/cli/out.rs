//! Writing to standard output. A reader that has seen enough (`diwan-cli … | head`) closes the pipe: that ends the program quietly, not in
//! a panic; a full disk behind a redirection is said.

use std::fmt::Arguments;
use std::io::{self, ErrorKind, Write};

/// Writes a line.
pub(super) fn line(text: Arguments<'_>) {
    let mut out = io::stdout().lock();
    if let Err(e) = out.write_fmt(text).and_then(|()| out.write_all(b"\n")) {
        ended(&e);
    }
}

fn ended(why: &io::Error) -> ! {
    if why.kind() == ErrorKind::BrokenPipe {
        std::process::exit(0);
    }
    let _nowhere_left_to_say_it = writeln!(io::stderr(), "{why}");
    std::process::exit(1)
}

/// Like `println!`, for a reader who may leave early.
macro_rules! say_line {
    ($($text:tt)*) => { $crate::cli::out::line(format_args!($($text)*)) };
}
