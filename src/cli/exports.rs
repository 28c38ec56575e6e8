//! `diwan-cli exports`: all that ever left from a project, from its register.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::report::{self, Failure};
use crate::export::register::Entry;
use crate::findings::Message;
use crate::{pipeline, project};

/// All that ever left from a project: when, for whom, how protected, by whom, in which files.
#[derive(clap::Args)]
#[command(
    after_help = "The register lies beside the project (NAME.exports). It holds counts and checksums, no value of any record.\n\nExample: diwan-cli exports city.diwan --json"
)]
pub(super) struct Args {
    /// The project file.
    project: PathBuf,
    /// Answer with one JSON document.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let loaded = project::file::load(&args.project)?;
    let dir = args.project.parent().unwrap_or(Path::new(""));
    let register =
        pipeline::register(&loaded.project, dir).map_err(|error| Failure::from(error.message()))?;
    if args.json {
        report::print_json(&register)?;
        return Ok(ExitCode::SUCCESS);
    }
    if register.exports.is_empty() {
        say_line!("{}", report::say(&Message::new("sharing-register-none")));
    }
    for entry in &register.exports {
        tell(entry);
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(entry: &Entry) {
    let head = Message::new("cli-export-entry")
        .with("at", entry.at.as_str())
        .with("recipient", entry.recipient.as_str())
        .with("purpose", entry.purpose.as_str())
        .with("rows", entry.rows)
        .with("all", entry.rows_in)
        .with("columns", entry.columns);
    say_line!("{}", report::say(&head));
    say_line!("  {}", report::say(&pipeline::protection_message(&entry.protection)));
    if !entry.by.is_empty() {
        say_line!("  {}", report::say(&Message::new("sharing-register-by").with("name", entry.by.as_str())));
    }
    say_line!("  {}", entry.folder);
    for file in &entry.files {
        say_line!("  {}  {}", file.sha256, file.path);
    }
}
