//! The command line: everything the window does, for scripts and tests. One file per subcommand; this one only lists them.
//!
//! Messages for people and progress go to standard error, the answer to standard output. Exit codes: 0 done (also when the reader of the
//! answer leaves early), 1 done but something needs attention and `--strict` was given, 2 could not run.

#[macro_use]
mod out;
mod check;
mod codes;
mod convert;
mod crosswalk;
mod editions;
mod exports;
mod fill;
mod inspect;
mod link;
mod new;
mod own_lists;
mod progress;
mod protect;
pub mod report;
mod run;
mod schema;
mod text;
mod use_list;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use report::Failure;

/// Turn the spreadsheets of a town's departments into one dataset that can be compared.
#[derive(Parser)]
#[command(
    name = "diwan-cli",
    version,
    about,
    after_help = "Example: diwan-cli run sample-data/residents.diwan --out out"
)]
struct Cli {
    /// Language of messages (en, fr, ar); the system's when not given.
    #[arg(long, global = true, value_name = "LANGUAGE")]
    lang: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Run(run::Args),
    New(new::Args),
    Check(check::Args),
    Exports(exports::Args),
    Protect(protect::Args),
    Codes(codes::Args),
    Schema(schema::Args),
    Text(text::Args),
    Inspect(inspect::Args),
    Convert(convert::Args),
    Link(link::LinkArgs),
    Dedupe(link::DedupeArgs),
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    report::set_language(cli.lang.as_deref());
    let done = match &cli.command {
        Command::Run(args) => run::run(args),
        Command::New(args) => new::run(args),
        Command::Check(args) => check::run(args),
        Command::Exports(args) => exports::run(args),
        Command::Protect(args) => protect::run(args),
        Command::Codes(args) => codes::run(args),
        Command::Schema(args) => schema::run(args),
        Command::Text(args) => text::run(args),
        Command::Inspect(args) => inspect::run(args),
        Command::Convert(args) => convert::run(args),
        Command::Link(args) => link::link(args),
        Command::Dedupe(args) => link::dedupe(args),
    };
    match done {
        Ok(code) => code,
        Err(Failure(text)) => {
            eprintln!("diwan-cli: {text}");
            ExitCode::from(2)
        }
    }
}
